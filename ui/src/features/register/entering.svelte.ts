// What somebody has entered on the first screens. It outlives them: a laptop that is refused comes back to where it was.
import { Asking, type InvitationView } from "../../ipc";

export type Step = "language" | "choice" | "join" | "found" | "try" | "archive";

class Entering {
  step = $state<Step>("language");
  /** Within joining: what invites me, whether it is me, and my PIN. */
  joining = $state<"invited" | "person" | "pin">("invited");
  way = $state<"file" | "code">("file");
  path = $state("");
  code = $state("");
  address = $state("");
  /** Whom the file is for, once it was read. */
  invitation = $state.raw<InvitationView | null>(null);
  readonly asking = new Asking();
  /** Somebody has just become part of a council at this laptop, and is welcomed once. */
  welcome = $state(false);

  /** What was entered is of no use any more. */
  forget(): void {
    this.step = "language";
    this.joining = "invited";
    this.path = this.code = this.address = "";
    this.invitation = null;
    this.asking.problem = null;
  }
}

export const entering = new Entering();
