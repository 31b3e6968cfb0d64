# The agenda.
agenda-agenda = Agenda
agenda-live = live now
agenda-done = done
agenda-item = Item { $number }
agenda-item-of = Item { $number } of { $all }
agenda-selected = Selected: item { $number }. The room does not see this.
agenda-open-item = Open item { $number }
agenda-to-live = Back to the live item
agenda-only-looking = only looking
agenda-after-this = After this
agenda-first = First on the agenda
agenda-paste = Paste the agenda here
agenda-paste-again = Paste a new agenda
agenda-paste-hint = One numbered line per item, as in the letter. It replaces the agenda that stands here.
agenda-preview = { $count ->
    [one] This becomes one item
   *[other] This becomes { $count } items
}
agenda-set = Take this agenda
agenda-needs-vote = vote
agenda-questioning = questions
agenda-no-session = No session yet. Convene one under “Session” first.
agenda-empty = The agenda is empty. Paste it under “Session” first; then documents can be placed on its items.
agenda-step-people = People
agenda-step-session = Session and agenda
agenda-step-documents = Documents
agenda-step-publish = Check and publish
