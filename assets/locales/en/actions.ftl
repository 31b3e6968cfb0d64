# What chair and clerk may do next; a binding act names its effect in numbers.

action-host-room = Lead the room from this laptop
binding-host-room = From now on this laptop numbers every entry of the session.
action-open-sitting = Open the sitting
action-open-sitting-needs = Open the sitting (needs { $needed }, have { $present })
binding-open-sitting = The sitting opens with { $present } of { $base } delegates present. { $needed } are needed.
action-open-item = Open item { $number }
action-give-floor = Give the floor to { $name }
action-give-floor-point-of-order = Give the floor to { $name } (point of order)
action-stop-speech = Stop: { $name }
action-open-vote = Open the vote
binding-open-vote = { $entitled } delegates are asked to vote. The roll is frozen now: nobody joins or leaves it afterwards.
action-last-call = { $missing ->
    [one] Last call (1 missing)
   *[other] Last call ({ $missing } missing)
}
action-close-vote = Close the vote ({ $voted } of { $entitled })
binding-close-vote = { $missing ->
    [0] All { $entitled } have voted.
    [one] { $voted } of { $entitled } have voted. 1 delegate is recorded as "not voted".
   *[other] { $voted } of { $entitled } have voted. { $missing } delegates are recorded as "not voted".
} Votes that come later are kept, but not counted.
action-close-vote-anyway = { $missing ->
    [one] Close anyway (1 missing)
   *[other] Close anyway ({ $missing } missing)
}
action-declare-adopted = Declare: ADOPTED ({ $votesFor } of { $base })
binding-declare-adopted = The motion is declared adopted: { $votesFor } for, base { $base }. This goes into the minutes.
action-declare-rejected = Declare: REJECTED ({ $votesFor } of { $base })
binding-declare-rejected = The motion is declared rejected: { $votesFor } for, base { $base }. This goes into the minutes.
action-close-item = Close item { $number }
action-close-list = Close the speakers' list
action-close-sitting = Close the sitting
binding-close-sitting = The sitting closes with { $present } delegates present. After this nothing more can be voted on.
action-annul = Declare the vote void
binding-annul = The vote with { $voted } votes is declared void. It stays in the record and does not count.
action-publish = Publish
binding-publish = { $papers ->
    [one] 1 document goes
   *[other] { $papers } documents go
} to { $people ->
    [one] 1 person
   *[other] { $people } people
}; { $restricted } of them only to some. Published documents can be withdrawn, not unsent.
action-one-copy = Go on with one copy
binding-one-copy = From now on only this laptop keeps what is recorded. If it fails, entries can be lost.
