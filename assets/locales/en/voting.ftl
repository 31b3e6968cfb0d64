# The ballot, its result.
voting-for = For
voting-against = Against
voting-abstain = Abstain
voting-not-voting = Not voting
voting-none = No vote entered
# Other words for the choices, which a rule pack may name.
voting-agree = Agree
voting-disagree = Disagree
voting-blank = Blank vote

voting-open = VOTE OPEN
voting-last-call = LAST CALL
voting-state-closed = Vote closed
voting-state-declared = Result
voting-state-annulled = Declared void
voting-open-since = open since { $time }
voting-closed-at = closed at { $time }
voting-vote = Vote
voting-change = Change my vote
voting-look = Look
voting-question = Item { $number }: { $question }
voting-read-again = Read it again (version { $version })
voting-newer-version = You last read version { $read }. The vote is on version { $now }.
voting-you-vote-as = You vote as:
voting-hint = Press 1, 2 or 3. You may change your vote until the chair closes it.
voting-change-hint = You can still change it until the chair closes the vote.
voting-your-vote = YOUR VOTE:
voting-pressed = You pressed: { $choice }
voting-mine-short = Recorded: { $choice }
voting-receipt = Receipt { $code }
voting-turnout = { $voted } of { $entitled } have voted. The split is shown after closing.
voting-closing-in = Closing in { $seconds }
voting-closing-now = The chair is about to close the vote
voting-offline = Not connected. Press your choice: it is sent as soon as the room is reachable and the vote is still open.
voting-not-delivered = Your vote is NOT in the room yet. Trying again. If this stays, raise your hand.
voting-try = Try { $count }
voting-late = The vote was closed. No vote from you was recorded. If this is wrong, tell the chair now.
voting-late-at = The vote closed at { $time }. No vote from you was recorded. If this is wrong, tell the chair now.
voting-late-change = The vote closed before your change arrived. Counted: { $choice } ({ $time }).
voting-annulled = The chair has declared this vote void. It will be repeated.
voting-not-checked-in = You are not marked as present, so you cannot vote yet.

voting-news-open = Vote open. Item { $number }. Press 1: { $first }, 2: { $second }, 3: { $third }.
voting-news-closed = The vote on item { $number } is closed.
voting-news-recorded = Your vote is recorded: { $choice }.

voting-results = Results
voting-no-results = No results yet. Each vote stands here as soon as its result is declared.
voting-adopted = ADOPTED
voting-not-adopted = NOT ADOPTED
voting-tied = TIED
voting-not-quorate = NO QUORUM
voting-recused = { $count } present and taking no part
voting-not-yet-declared = not declared yet
voting-read-aloud = To read aloud
voting-result-table = Votes by choice
voting-needed-of-base = Votes needed: { $needed } of { $base }.
voting-present-absent = Present: { $present } of { $base }. Absent: { $absent }.
voting-mine-none = No vote from you was recorded.
voting-declared-at = declared at { $time }
voting-late-votes = { $count ->
    [one] one late vote, not counted
   *[other] { $count } late votes, not counted
}
voting-names = Who voted how
voting-missing = { $count ->
    [one] One vote is missing
   *[other] { $count } votes are missing
}
voting-missing-all = Show all { $count } who have not voted
voting-silent = offline { $time }

voting-open-form = Open the vote on item { $number }
voting-form-question = What is voted on, word for word
voting-form-question-hint = This sentence stands on every screen and in the minutes.
voting-form-paper = Document that is voted on
voting-form-no-paper = No document
voting-form-rule = Majority
voting-rule-unverified = This rule has not been checked against the law.
voting-form-named = Named vote. Everyone may change their vote until it is closed. The rule with its numbers stands on the ballot.
voting-form-submit = Open the vote
voting-annul = Declare the vote void
voting-annul-effect = The vote on item { $number } does not count and can be repeated. It stays in the record with this reason.
voting-turnout-short = Votes in
voting-turnout-count = { $voted } of { $entitled }
voting-nobody-missing = Everyone present has voted.
voting-casting = The chair's casting vote
voting-casting-effect = The votes are tied ({ $votes } each). This vote decides, and it stands in the minutes.
voting-lot = Record the lot
voting-lot-effect = The votes are tied ({ $votes } each). Draw the lot openly in the room, then record it here.
voting-lot-result = The lot fell
voting-lot-witness = Witness

# How a vote is given, and how people count it.
voting-at-laptops = At the laptops, by name
voting-by-hand = By show of hands
voting-on-paper = Secret, on ballot papers
voting-how-paper = Secret vote on ballot papers: fill in your paper and put it into the box. Nothing is pressed here.
voting-how-showOfHands = Show of hands: raise your hand or your voting card when the chair asks. Nothing is pressed here.
voting-how-rollCall = Roll call: answer aloud when your name is called. Nothing is pressed here.
voting-form-form = How the vote is given
voting-hands-hint = Hands or voting cards are raised in the room. Two people count: chair and clerk, or the tellers whom you name after opening. The result stands only when both have entered the same figures.
voting-papers-hint = Ballot papers go into a box. After opening you name the counting board, at least three members. The result stands only when two of them have entered the same figures.
voting-news-open-counted = Vote open. Item { $number }. { $form }.
voting-issued = Papers issued
voting-collected = Papers collected
voting-invalid = Invalid papers
voting-papers = Ballot papers: issued { $issued }, collected { $collected }, invalid { $invalid }
voting-none-counted = Did not vote
voting-board = Name the counting board
voting-tellers = Name tellers
voting-board-hint = Choose at least { $least } people who are present and take part in this item. They enter the figures on their own laptops. You can change the choice until the first figures are in.
voting-board-head = Head
voting-board-members = Members
voting-board-submit = { $count ->
    [0] Name people
    [one] Name 1 person
   *[other] Name { $count } people
}
voting-count = Enter the count
voting-count-asked = PLEASE ENTER WHAT YOU COUNTED
voting-counted-by = Counted by: { $names }
voting-no-board = Nobody is named to count the papers yet.
voting-count-hint = Enter what you counted yourself. Another person enters the same on another laptop. The Enter key goes to the next field.
voting-count-not-a-number = Please enter a whole number.
voting-count-sums-papers = Votes together: { $votes }. Valid papers: { $valid }.
voting-count-sums-hands = Votes together: { $votes } of { $entitled } who may vote.
voting-why-invalid = Why are papers invalid?
voting-count-enter = Enter these figures
voting-count-enter-again = Enter the corrected figures
voting-count-entered-by = Figures are in from: { $names }
voting-count-differs = differs
voting-counts-differ = The two counts differ. Count again and enter the corrected figures. Nothing can be declared before both agree.
voting-counts-agree = Both counts agree.
voting-reveals-votes = Almost all votes are alike. In a small council these totals show how individuals voted in secret. Consider this before you declare them.
