# What happens to a vote besides presses: on hold, final, by roll call, entered by hand, stated afterwards, repeated.
ballot-hold = Hold the vote
ballot-hold-effect = Nobody can vote until you resume it. Votes that were cast are kept, also those that are still on their way.
ballot-held = VOTE ON HOLD
ballot-on-hold = The vote is on hold. Your vote is kept.
ballot-on-hold-lead = The vote is on hold. Votes already cast are kept.
ballot-on-hold-nothing = The vote is on hold. You can vote as soon as it goes on.
ballot-on-hold-reason = Reason: { $reason }

ballot-final-hint = Press 1, 2 or 3, then confirm. After that your vote cannot be changed.
ballot-final-form = Named vote. Each delegate confirms the choice; after that it cannot be changed. The rule with its numbers stands on the ballot.
ballot-final-asked = Cast: { $choice }. This cannot be changed.
ballot-final-cast = Cast my vote
ballot-final-is = Your vote is final and cannot be changed.

ballot-repeat = Void and repeat
ballot-repeat-effect = The vote on item { $number } does not count. The same question opens again at once, and everybody votes again. The old vote stays in the record with this reason.
ballot-repeats = This vote repeats the one of { $time }, which was declared void. Please vote again. Your first vote does not count.
ballot-repeats-line = Repeats the vote of { $time }, which was declared void.
ballot-repeated-line = Repeated by the vote of { $time }.
ballot-void-reason = Declared void. Reason: { $reason }
ballot-void-uncounted = Opened at { $time }, declared void before it was counted.

ballot-enter = Enter a vote by hand
ballot-enter-hint = For a delegate in the room whose laptop does not work. Let the delegate say the choice in front of the witness. It counts like a vote from the laptop. If the delegate votes at a laptop too, the last of the two counts. The result names you and the witness.
ballot-enter-person = Delegate
ballot-enter-choice = Choice
ballot-enter-witness = Witness, another delegate who is present
ballot-enter-confirm = Enter this vote
ballot-entered-mine = { $by } entered this vote for you. Witness: { $witness }.
ballot-entered-mine-called = { $by } wrote down your answer.
ballot-entered-mine-wrong = If it is wrong, tell the chair now.
ballot-by-hand = { $count ->
    [one] 1 by hand
   *[other] { $count } by hand
}
ballot-entered-for = Entered for { $name } by { $by } at { $time }. Witness: { $witness }.

ballot-roll-call = By roll call
ballot-roll-call-hint = Names are called one after another. Each delegate answers aloud, and you or the clerk enter the answer. Every answer stands in the minutes with its name.
ballot-calling = Names are called
ballot-calling-seat = By seat
ballot-calling-name = By the alphabet
ballot-call = Roll call
ballot-call-progress = { $answered } of { $all } have answered
ballot-call-keys = Press 1, 2 or 3 for the answer. The next name comes by itself. To correct an answer, choose the name and press again.
ballot-call-done = Everyone who is here has answered.
ballot-call-left = not in the room

ballot-correct = I pressed wrong
ballot-correct-effect = Your statement stands with the result and in the minutes. The count does not change.
ballot-correct-choice = I meant to vote
ballot-correct-confirm = Declare this
ballot-name-me = Record my vote
ballot-name-me-effect = The minutes will name you with your vote.
ballot-name-me-choice = My vote
ballot-correction-line = { $name }, { $time }: pressed wrong, meant { $choice }. The count does not change.
ballot-named-line = Recorded on request: { $name }, { $choice }.

ballot-no-floor = A vote is open. Nobody speaks until it is closed.
ballot-line-looked = { $name } looked at who voted how at { $time }, before the result was declared.
ballot-names-kept = Who voted how is told when the chair declares the result.
ballot-names-recorded = The result is not declared yet. If you look at who voted how now, the record and the minutes say that you did, with the time.
ballot-names-look = Look now, and have it recorded
