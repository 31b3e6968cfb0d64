// When a press on a ballot may count. The first moment after it appears belongs to what the person did before,
// and the second half of a double click to the first half.

export const armedAfterMs = 700;
export const quietAfterPressMs = 300;

export class Arming {
  #quietUntil: number;

  constructor(shownAt: number) {
    this.#quietUntil = shownAt + armedAfterMs;
  }

  /** True when this press counts; the next one counts only after a pause. */
  press(now: number): boolean {
    if (now < this.#quietUntil) return false;
    this.#quietUntil = now + quietAfterPressMs;
    return true;
  }
}
