// Whether the menu of requests is open; F9 opens it from anywhere.
class RequestMenuState {
  open = $state(false);
  toggle(): void {
    this.open = !this.open;
  }
}

export const requestMenu = new RequestMenuState();
