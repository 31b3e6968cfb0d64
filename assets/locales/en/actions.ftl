# What chair and clerk may do next; a binding act names its effect in numbers.

action-host-room = Lead the room from this laptop
action-call-sitting = Call the next sitting
action-open-sitting = Open the sitting
action-open-sitting-needs = Open the sitting (needs { $needed }, have { $present })
action-doubt-quorum = Have the quorum counted
action-establish-quorum = Establish the quorum ({ $present } present, { $needed } needed)
action-open-item = Open item { $number }
action-give-floor = Give the floor to { $name }
action-give-floor-point-of-order = Give the floor to { $name } (point of order)
action-stop-speech = Stop: { $name }
action-open-vote = Open the vote
action-open-prepared = Open the vote: { vote-name }
action-drop-prepared = Drop a prepared vote
action-open-block = Open the vote on the block ({ $count } items)
action-last-call = { $missing ->
    [one] Last call (1 missing)
   *[other] Last call ({ $missing } missing)
}
action-close-vote = Close the vote ({ $voted } of { $entitled })
binding-close-vote = { $missing ->
    [0] All { $entitled } have voted.
    [one] { $voted } of { $entitled } have voted. 1 delegate is recorded as "no vote entered".
   *[other] { $voted } of { $entitled } have voted. { $missing } delegates are recorded as "no vote entered".
} Votes that come later are kept, but not counted.
action-close-vote-anyway = { $missing ->
    [one] Close anyway (1 missing)
   *[other] Close anyway ({ $missing } missing)
}
action-declare-adopted = Declare: ADOPTED ({ $votesFor } of { $base })
action-declare-not-adopted = Declare: REJECTED ({ $votesFor } of { $base })
action-declare-tied = Declare: TIED ({ $votesFor } of { $base })
action-declare-not-quorate = Declare: NO QUORUM
action-casting-vote = The chair's casting vote
action-draw-lot = Record the lot
action-close-item = Close item { $number }
action-close-list = Close the speakers' list
action-reopen-list = Open the speakers’ list again
action-extra-minute = +1 minute
action-pause-speech = Stop the clock
action-resume-speech = Let the clock run
action-decline-request = Decline ...
action-close-sitting = Close the sitting
binding-close-sitting = The sitting is closed for everyone. After this nothing more can be voted on.
action-annul = Declare the vote void
action-repeat = Void and repeat
action-hold = Hold the vote
action-resume = Resume the vote
action-name-board = Name the counting board
action-name-board-anew = Name another counting board
action-name-tellers = Name tellers
action-close-hands = Close the show of hands
action-close-papers = Close the ballot box
action-declare-counted = Declare the result
action-confirm-board = The council confirms the board
action-settle-incident = Decide: { $collected } papers in the box, { $issued } issued
action-order-recount = Count again
