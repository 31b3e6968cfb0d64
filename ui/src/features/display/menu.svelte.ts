// Whether the menu of scenes lies open: its key works on every screen.
class SceneMenuState {
  shown = $state(false);
}

export const sceneMenu = new SceneMenuState();
