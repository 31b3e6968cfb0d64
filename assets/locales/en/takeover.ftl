# Taking the room over when its computer does not answer.
takeover-region = The room computer does not answer
takeover-silent = The room computer ({ $name }) does not answer. You can lead the room from this laptop.
takeover-forgot = The record on this laptop came back older than it was, perhaps from a backup. What was missing has been fetched. It leads again when every laptop that keeps a copy has answered.
takeover-open = Take over the room
takeover-open-alone = Take over with one copy
takeover-submit = Take over now
takeover-leave = Do not take over
takeover-effect = This laptop then numbers and records everything. What is recorded stays recorded. If the other computer comes back, it follows this one.
takeover-effect-ballot = The open vote goes on; choices that are still on their way are sent again by themselves.
takeover-effect-alone = No other laptop that keeps copies can be reached, so recording goes on with one copy on this laptop. It stands in the record that you decided this.
takeover-effect-lost = The last entries were on the other computer only; what no laptop here has comes back only with it.
takeover-waits = Waiting for another laptop that keeps copies to agree...
takeover-waits-alone = No other laptop that keeps copies answers. Wait for one, or go on with one copy.
takeover-waits-all = Not every laptop that keeps a copy answers. Wait for it, or go on with one copy.
