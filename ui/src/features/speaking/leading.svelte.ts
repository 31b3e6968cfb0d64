// Which request the chair is about to decline; the action of the console opens it too.
import type { FloorView, QueueRow } from "../../ipc";

class Leading {
  declining = $state.raw<QueueRow | null>(null);

  /** The point of order that stands first. */
  declineFirst(floor: FloorView): void {
    this.declining = floor.queue.find((row) => row.pointOfOrder) ?? null;
  }
}

export const leading = new Leading();
