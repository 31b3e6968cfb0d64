# How a sitting is led: phases, changes of the agenda, breaks, closed parts, the chair.

sitting-phases = Steps of this item
sitting-phase-presentation = Presented
sitting-phase-examination = Examined
sitting-phase-discussion = Debate
sitting-phase-vote = Vote
sitting-phase-now = now
sitting-phase-done = done
sitting-item-phase = Item { $number }. { $title }: { $phase }

action-next-presentation = Next: presentation
action-next-examination = Next: examination report
action-next-discussion = Next: debate
action-end-break = End the break
action-admit-public = Open to the public again
binding-admit-public = The room display and all guests see the sitting again from now on.
action-take-chair = Take the chair
binding-take-chair = { $name } has the chair now. From your press on, you lead the sitting and { $name } does not. The record names the change.

sitting-lead = Lead the sitting
sitting-lead-title = Lead the sitting
sitting-pointed = Chair points to: { $title }, page { $page }
sitting-go-there = Go there
sitting-point = Point everyone to a page
sitting-point-paper = Document
sitting-point-page = Page in the file
sitting-point-hint = Everyone who may see the document is offered the way. Nobody’s page turns by itself.
sitting-point-submit = Point
sitting-point-now = You point to: { $title }, page { $page }

sitting-break = Break
sitting-break-effect = The clock of the break stands on the room display. Until you end the break, no item, speaker or vote is opened.
sitting-break-until = Until (time, may stay empty)
sitting-break-submit = Begin the break
sitting-in-break = Break
sitting-in-break-until = Break until { $time }

sitting-close-part = Close to the public
sitting-close-part-effect = The room display shows “Closed session” and nothing else. Every laptop shows that the sitting is closed; guests see nothing of it. Ask guests to leave first.
sitting-close-part-submit = Close to the public
sitting-closed-part = Closed session
sitting-closed-part-words = Closed session. Do not show this screen.
sitting-shut-out = The sitting goes on without the public. You see it again here as soon as it is open.

sitting-hand-over = Hand the chair to …
sitting-hand-over-to = Hand the chair to
sitting-hand-over-effect = From your press on, this person leads the sitting and you do not. You can take the chair back. The record names the change.
sitting-hand-over-submit = Hand over the chair
sitting-hand-over-none = Nobody else with the role of chair is here. The clerk grants the role under “People”.
sitting-presides = { $name } has the chair

sitting-agenda-change = Change the agenda
sitting-agenda-change-list = Changes of the agenda
sitting-agenda-change-effect = The council decides on its agenda. Numbers stay as they are; everyone sees the change with its time.
sitting-agenda-what = What changes
sitting-agenda-postpone = Postpone an item
sitting-agenda-withdraw = Take an item off the agenda
sitting-agenda-takeUp = Take up a postponed item
sitting-agenda-move = Move an item
sitting-agenda-add = Add an item
sitting-agenda-which = Item
sitting-agenda-none = There is no item for this now.
sitting-agenda-number = Number
sitting-agenda-title = Title
sitting-agenda-needs-vote = It needs a vote
sitting-agenda-before = Before
sitting-agenda-at-end = at the end
sitting-agenda-reason = Reason
sitting-agenda-reason-hint = In one sentence, as it stands in the minutes.
sitting-decided = How the council decided
sitting-decided-without-objection = Agreed without objection
sitting-decided-ballot = Vote: { $question }
sitting-agenda-submit = Change the agenda
sitting-changed-added = added { $time }
sitting-changed-moved = moved { $time }
sitting-changed-withdrawn = withdrawn { $time }
sitting-changed-postponed = postponed { $time }
sitting-changed-takenUp = taken up again { $time }
sitting-set-aside = The council has withdrawn or postponed this item. Reason: { $reason }

sitting-sheet = Running sheet on paper
sitting-sheet-hint = Items, prepared wording, results so far and room for notes: to lead the sitting even if no laptop works.
sitting-sheet-submit = Write the sheet
sitting-sheet-written = Written as running-sheet.pdf into { $folder }. Print it from there.
sitting-sheet-title = Running sheet
sitting-sheet-as-of = As of { $day }, { $time }
sitting-sheet-to-vote = To be voted on
sitting-sheet-results = Decided
sitting-sheet-notes = Notes
sitting-sheet-withdrawn = Withdrawn
sitting-sheet-postponed = Postponed
sitting-sheet-done = Done
