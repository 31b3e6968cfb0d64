# The voting order of an item: prepared votes, one after the other.
vote-name = { $kind ->
    [amendment] Amendment { $number }
    [part] Part { $number }
   *[whole] The whole
}{ $changes ->
    [part] {" "}(to part { $of })
    [whole] {" "}(to the whole)
   *[none] {""}
}
order-title = Votes of this item
order-next = Next vote
order-edit = Voting order
order-edit-item = Voting order of item { $number }
order-kind = Kind
order-kind-amendment = Amendment
order-kind-part = Part
order-kind-whole = The whole
order-changes = Changes
order-changes-any = no part in particular
order-question = Exact words that are voted on
order-hint = Votes are put from top to bottom: an amendment before what it changes, the most far-reaching first, the whole last.
order-none = No vote is prepared for this item. Add the first one; the order can be changed until the votes are held.
order-settled = Held or dropped: stays as it is.
order-add = Add a vote
order-remove = Remove: { vote-name }
order-up = Up: { vote-name }
order-down = Down: { vote-name }
order-up-short = Up
order-down-short = Down
order-remove-short = Remove
order-moved = { vote-name } is now number { $place } of { $all }.
order-save = Take this order
order-count = { $count ->
    [one] 1 vote prepared
   *[other] { $count } votes prepared
}
order-state-drafted = prepared
order-state-open = vote open
order-state-counted = counted
order-state-adopted = adopted
order-state-notAdopted = not adopted
order-state-dropped = dropped
order-state-void = was void, still to be voted on
order-state-next = next
order-dropped = Dropped at { $time }. Reason: { $reason }
order-amended = { $count ->
    [one] 1 amendment to it was adopted.
   *[other] { $count } amendments to it were adopted.
}
order-drop = Drop a prepared vote
order-drop-effect = This vote will not be held. It stays in the record and in the minutes with your reason, and the next one takes its turn.
order-drop-which = Which vote
order-drop-reason = Reason, for example: withdrawn by its mover; settled by an amendment that was adopted
order-drop-submit = Drop this vote
