// The last result stands with its time until the room is checked again, also while one looks elsewhere.
import type { RoomCheckView } from "../../ipc";

class Checked {
  result = $state.raw<RoomCheckView | null>(null);
}

export const checked = new Checked();
