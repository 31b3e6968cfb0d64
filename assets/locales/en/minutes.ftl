# The sentences of the minutes. They are printed in the session's language, not in the reader's.

minutes-print-title = Minutes
minutes-print-national-name = { "" }
minutes-print-motto = { "" }
minutes-print-number = { "" }
minutes-print-place-and-day = { $day }
minutes-print-secretary = Secretary
minutes-print-chair = Chair
minutes-print-signature-hint = (signature and full name)
minutes-print-record = This document was read from a record of { $size } entries. Root of the record:
minutes-print-record-words = The same root in words, to compare aloud: { $words }

minutes-print-vote-for = For
minutes-print-vote-against = Against
minutes-print-vote-not-voting = Not voting
minutes-print-vote-abstain = Abstentions
minutes-print-vote-no-input = No vote entered
minutes-print-vote-absent = Absent
minutes-print-vote-members = All delegates

minutes-result-adopted = Adopted
minutes-result-not-adopted = Not adopted
minutes-result-tied = Tie
minutes-result-void = Declared void
minutes-result-quorate = Quorum present
minutes-result-not-quorate = No quorum

minutes-heading-opening = Opening
minutes-heading-attendance = Attendance
minutes-heading-item = Item { $number }: { $title }
minutes-heading-closing = Closing

minutes-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
minutes-time = { $hour }:{ $minute }

minutes-line-place = Place: { $place }. Called for { $day }, { $time }.
minutes-line-sitting-opened = Sitting { $number } opened on { $day } at { $time } with { $present } of { $members } delegates present; { $quorum } were needed.
minutes-line-second-meeting = Second meeting on the same subjects. Without a quorum was: { $of }. A lower quorum applies.
minutes-line-figures-confirmed = On { $day } at { $time } { $name } confirmed these figures of the rules, which nobody had verified: { $figures }.
minutes-line-quorum-doubted = { $name } doubted the quorum at { $time }.
minutes-line-quorum-established = At { $time } the chair counted { $present } of { $members } delegates present; { $quorum } were needed.
minutes-line-sitting-closed = Sitting { $number } closed on { $day } at { $time }.
minutes-line-present = { $count ->
    [0] Nobody was present.
   *[other] Present ({ $count }): { $names }.
}
minutes-line-absent = { $count ->
    [0] Nobody was absent without an excuse.
   *[other] Absent without an excuse ({ $count }): { $names }.
}
minutes-line-attendance-of = Attendance at sitting { $number }, { $day }, { $time }:
minutes-line-excused = Excused: { $name }. Reason: { $reason }.
minutes-line-came-later = { $name } arrived at { $time }.
minutes-line-came-back = { $name } came back at { $time }.
minutes-line-guest = Invited as a guest: { $name }, { $capacity }.
minutes-line-guest-substitute = Invited as a guest: { $name }, { $capacity }; represented by { $substitute }.
minutes-line-took-no-part = { $name } took no part in the vote on this item. Reason: { $reason }.
minutes-line-left-early = { $name } left at { $time }.
minutes-line-left-early-reason = { $name } left at { $time }. Reason: { $reason }.
minutes-line-item-opened = Opened at { $time }.
minutes-line-item-closed = Closed at { $time }.
minutes-line-not-dealt-with = This item was not dealt with.
minutes-line-agenda-added = Added to the agenda at { $time }{ $before ->
    [none] , at the end
   *[other] , before item { $before }
}. Reason: { $reason }. { $decided }
minutes-line-agenda-moved = Moved on the agenda at { $time }{ $before ->
    [none] , to the end
   *[other] , before item { $before }
}. Reason: { $reason }. { $decided }
minutes-line-agenda-withdrawn = Taken off the agenda at { $time }. Reason: { $reason }. { $decided }
minutes-line-agenda-postponed = Postponed at { $time }. Reason: { $reason }. { $decided }
minutes-line-agenda-taken-up = Taken up again at { $time }. Reason: { $reason }. { $decided }
minutes-decided-without-objection = The council agreed without objection.
minutes-decided-by-ballot = The council decided this by a vote: “{ $question }”
minutes-line-phase-presentation = Presentation from { $time }.
minutes-line-phase-examination = Examination report from { $time }.
minutes-line-phase-discussion = Debate from { $time }.
minutes-line-phase-vote = Vote from { $time }.
minutes-line-break = Break from { $from }{ $until ->
    [none] .
   *[other] {" "}to { $until }.
}
minutes-line-closed-part = Closed to the public from { $from }{ $until ->
    [none] .
   *[other] {" "}to { $until }.
} Reason: { $reason }. { $decided }
minutes-line-chair = From { $time }, { $name } presided.
minutes-line-voting-order = Votes on this item were put in this order:
minutes-line-ordered = { vote-name }: { $question }
minutes-line-vote-dropped = Not put to the vote, as the chair said at { $time }: { vote-name }: { $question } Reason: { $reason }.
minutes-line-as-prepared = { vote-name }.{ $amended ->
    [0] {""}
    [one] {" "}1 amendment to it had been adopted.
   *[other] {" "}{ $amended } amendments to it had been adopted.
}
minutes-line-taken-out = { $name } took this item out of the consent block at { $time }; it was dealt with by itself.
minutes-line-decided-together = The vote decided on these items too: { $items }.
minutes-line-decided-with = Decided at { $time }, without debate, in one vote with { $item }.
minutes-line-paper = Before the delegates: { $title } (version { $version }).
minutes-line-speakers = Speakers: { $names }.
minutes-line-order-declined = At { $time } the chair did not grant a point of order of { $name }. Reason: { $note }
minutes-line-ballot = Vote from { $opened } to { $closed } on: { $question }
minutes-line-by-hand = The vote was taken by show of hands and counted in the room.
minutes-line-on-paper = The vote was secret, on ballot papers.
minutes-line-roll-call = The vote was taken by roll call; each delegate answered aloud.
minutes-line-repeats = This vote repeats the one opened at { $time }, which was declared void.
minutes-line-repeated-at = The vote was repeated at { $time }.
minutes-line-held = { $ended ->
    [yes] The chair held the vote from { $from } to { $until }.
   *[no] The chair held the vote at { $from }.
} Reason: { $reason }.
minutes-line-answers-entered-by = The answers were entered by { $names }.
minutes-line-entered-for = The vote of { $name } was entered by hand by { $by } at { $time }{ $choice ->
    [for] : for
    [against] : against
    [abstain] : abstention
    [not-voting] : not voting
   *[none] { "" }
}. Witness: { $witness }.
minutes-line-named-on-request = On request it is recorded that { $name } voted { $choice ->
    [for] for.
    [against] against.
    [abstain] with an abstention.
   *[not-voting] by choosing not to vote.
}
minutes-line-correction = At { $time } { $name } declared a pressing error and having meant: { $choice ->
    [for] for.
    [against] against.
    [abstain] abstention.
   *[not-voting] not voting.
} The count does not change.
minutes-line-counting-board = Counted by: { $head } (head), { $members }.
minutes-line-count-entered = Count by { $name }, { $time }: for { $votesFor }, against { $votesAgainst }, abstentions { $abstained }, not voting { $notVoting }.
minutes-line-papers = Ballot papers: issued { $issued }, collected { $collected }, invalid { $invalid }.
minutes-line-why-invalid = Why papers are invalid: { $reason }
minutes-line-counted = For { $votesFor }, against { $votesAgainst }, not voting { $notVoting }, abstentions { $abstained }, no vote entered { $noInput }, taking no part { $recused }; present { $present } of { $members } delegates, absent { $absent }.
minutes-line-share = { $percent } % of the base of { $base } voted for.
minutes-line-rule = Rule: { $rule }.
minutes-line-rule-source = Source of the rule: { $source }.
minutes-line-rule-unchecked = Source of the rule, not yet checked: { $source }.
minutes-line-annulled = The chair declared this vote void. Reason: { $reason }.
minutes-line-votes-for = Voted for: { $names }.
minutes-line-votes-against = Voted against: { $names }.
minutes-line-votes-abstain = Abstained: { $names }.
minutes-line-votes-not-voting = Chose not to vote: { $names }.
minutes-line-lot-witness = The lot was witnessed by { $name }.
minutes-line-late-votes = Came after the close and were not counted: { $names }.
minutes-line-topic = Questioning on: { $title }. Questioned: { $official }, { $office }.
minutes-line-turn-question = { $time }, question by { $speaker }: { $text }
minutes-line-turn-answer = { $time }, answer by { $speaker }: { $text }
minutes-line-turn-follow-up = { $time }, follow-up by { $speaker }: { $text }
minutes-line-turn-rebuttal = { $time }, reply by { $speaker }: { $text }
minutes-line-turn-question-unwritten = { $time }, question by { $speaker }; the words were not written down.
minutes-line-turn-answer-unwritten = { $time }, answer by { $speaker }; the words were not written down.
minutes-line-turn-follow-up-unwritten = { $time }, follow-up by { $speaker }; the words were not written down.
minutes-line-turn-rebuttal-unwritten = { $time }, reply by { $speaker }; the words were not written down.
minutes-line-commitment = Commitment by { $who }, { $office }, by { $due }: { $what }
minutes-line-commitment-no-date = Commitment by { $who }, { $office }, no date named: { $what }
minutes-line-commitment-quote = In these words, at { $time }: "{ $quote }"
minutes-line-commitment-target = Target: { $target }
minutes-line-commitment-again = Asked again: commitment of { $session } by { $who }, { $office }, due { $due }: { $what }
minutes-line-commitment-again-no-date = Asked again: commitment of { $session } by { $who }, { $office }, no date named: { $what }
minutes-line-commitment-objected = { $time }, objection to the wording of “{ $what }”: { $objection }
minutes-line-commitment-settled = { $time }: the commitment “{ $what }” was read to the room, and its words stand.
minutes-line-commitment-reported = { $time }, report on “{ $what }”, done: { $text }
minutes-line-commitment-reported-in-part = { $time }, report on “{ $what }”, done in part: { $text }
minutes-line-commitment-accepted = { $time }: the council accepted that the commitment “{ $what }” was kept.
minutes-line-commitment-replaced = { $time }: the commitment “{ $what }” was replaced by { $resolution }.
minutes-line-answer-in-writing = { $who }, { $office }, will answer in writing by { $due }.
minutes-line-unknown = The record holds an entry that this version of the app does not know: { $kind }.

minutes-check-place = Place and time
minutes-check-attendance = Who was present and absent
minutes-check-reasons = Reason of absence, { $count ->
    [0] known for everybody
    [one] one is missing
   *[other] { $count } are missing
}
minutes-check-items = Every item dealt with or named as not dealt with
minutes-check-results = Wording and result of every vote
minutes-check-words = The clerk's words for every item that was dealt with
minutes-check-closing = Time of the close
minutes-check-known = Every entry known to this version
minutes-sheet-title = Signature sheet for the minutes
minutes-sheet-about = Whoever signs here signs the minutes, version { $version }, laid out on { $day }. They are the files named below and no others: one changed letter gives other words.
minutes-sheet-file = The file { $file }, SHA-256:
minutes-sheet-record = The record that they were drawn from, { $size } entries, root:
minutes-sheet-member = Member
minutes-sheet-words = In words, to compare aloud: { $words }
