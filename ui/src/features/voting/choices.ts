import type { ChoiceView } from "../../ipc";

/** In the order of the buttons and of the keys 1, 2, 3. */
export const choices: { choice: ChoiceView; codes: string[] }[] = [
  { choice: "for", codes: ["Digit1", "Numpad1"] },
  { choice: "against", codes: ["Digit2", "Numpad2"] },
  { choice: "abstain", codes: ["Digit3", "Numpad3"] },
];
