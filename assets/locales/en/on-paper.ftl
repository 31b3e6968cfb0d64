# What was held by hand or on paper while no laptop worked, and is entered afterwards by two people.

on-paper-when = { $day }, { $time }
on-paper-line-ballot = Vote at { $time } on: { $question }
on-paper-line-held = Entered from paper afterwards. Held on { $held }, while the laptops could not be used. Entered by { $by } on { $entered }. Compared with the paper and confirmed by { $confirmedBy } on { $confirmed }.
on-paper-line-scan = The paper is kept as a document of the session: { $title }.
on-paper-line-invalid = Why papers are invalid: { $reason }
on-paper-line-waits = Entered from paper, not confirmed, so it does not stand: { $question } Held on { $held }. Entered by { $by } on { $entered }.
on-paper-line-refused = Entered from paper and refused, so it does not stand: { $question } Held on { $held }. Entered by { $by }. Refused by { $refusedBy } on { $refused }: { $reason }

on-paper-mark = Entered from paper afterwards
on-paper-mark-held = Held on { $held }, while the laptops could not be used.
on-paper-mark-entered = Entered by { $name }, { $when }.
on-paper-mark-confirmed = Compared with the paper and confirmed by { $name }, { $when }.
on-paper-scan-open = Open the scan: { $title }

on-paper-enter = Enter a vote that was held on paper
on-paper-enter-hint = When the laptops could not be used, the council voted by hand or on paper. Enter here what the paper says. It counts only when a second person has compared it with the paper and confirmed it.
on-paper-item = Item
on-paper-question = What was voted on, word for word as on the paper
on-paper-day = Day of the vote
on-paper-time = Time of the vote
on-paper-form = How the vote was given
on-paper-people = Who was in the room
on-paper-people-hint = { $present } of { $all } delegates were present. { $voting } of them could vote.
on-paper-everybody = Everybody was present
on-paper-nobody = Nobody was present
on-paper-was-present = Present
on-paper-was-away = Not present
on-paper-took-no-part = Present, took no part
on-paper-no-answer = Present, no answer
on-paper-tellers = Who counted
on-paper-tellers-board = Choose at least three people. The first one leads the count.
on-paper-tellers-hands = Choose two people, or nobody if chair and clerk counted.
on-paper-teller = Person { $number }
on-paper-teller-none = Nobody
on-paper-figures = What was counted
on-paper-tie = How a tie was broken
on-paper-tie-none = There was no tie
on-paper-tie-chair-for = The chair's casting vote was for
on-paper-tie-chair-against = The chair's casting vote was against
on-paper-tie-lot-for = The lot fell for
on-paper-tie-lot-against = The lot fell against
on-paper-tie-witness = Who watched the lot
on-paper-scan = Scan of the paper
on-paper-scan-none = No scan
on-paper-scan-hint = If you want to keep the paper itself, first add the scan to the documents of the session.
on-paper-submit = Enter, and have it confirmed

on-paper-waiting = Entered from paper, not confirmed
on-paper-state-waits = Entered, not confirmed
on-paper-state-refused = Refused
on-paper-does-not-stand = This result does not stand before a second person has confirmed it.
on-paper-compare = Take the paper and compare every line. Confirm only if everything is the same.
on-paper-own = You entered this. Chair, another clerk, or one of those who counted confirms it on another laptop.
on-paper-confirm = The paper says the same: confirm
on-paper-confirm-effect = The vote on item { $number } then stands with this result: { $line } It bears your name as the second person. This cannot be undone.
on-paper-refuse = Something is different
on-paper-refuse-effect = The entry on item { $number } does not stand. It stays in the record with your reason, and the vote can be entered again.
on-paper-refuse-reason = What is different
on-paper-take-back = Take my entry back
on-paper-take-back-effect = Your entry on item { $number } does not stand. It stays in the record with your reason, and the vote can be entered again.
on-paper-refused-by = Refused by { $name }, { $when }: { $reason }
on-paper-present = Present: { $names }
on-paper-recused = Took no part: { $names }
on-paper-counted-by = Counted by: { $names }
on-paper-watched = The lot was watched by { $name }.
on-paper-answers = The answers, one by one
on-paper-waits-count = { $count ->
    [one] 1 entry from paper waits for you
   *[other] { $count } entries from paper wait for you
}

on-paper-line-sitting = Sitting { $number } was entered from paper afterwards; it was held while the laptops could not be used. Entered by { $by } on { $entered }. Compared with the paper and confirmed by { $confirmedBy } on { $confirmed }.
on-paper-line-sitting-waits = A sitting opened on { $held } was entered from paper and not confirmed, so it does not stand. Entered by { $by } on { $entered }.
on-paper-line-sitting-refused = A sitting opened on { $held } was entered from paper and refused, so it does not stand. Entered by { $by }. Refused by { $refusedBy } on { $refused }: { $reason }

on-paper-sitting = Sitting of { $opened }
on-paper-sittings = Sittings held on paper
on-paper-sitting-held = From { $opened } to { $closed }, while the laptops could not be used.
on-paper-sitting-does-not-stand = This sitting does not stand before a second person has confirmed it.
on-paper-sitting-own = You entered this. Chair or another clerk confirms it on another laptop.
on-paper-sitting-enter = Enter a sitting that was held on paper
on-paper-sitting-enter-hint = When the laptops could not be used, the council met without them. Enter here when it met and who was there. It counts only when a second person has compared it with the paper and confirmed it. Its votes are entered one by one.
on-paper-sitting-day = Day of the sitting
on-paper-sitting-opened = Opened at
on-paper-sitting-closed = Closed at
on-paper-sitting-confirm-effect = The sitting of { $opened } then stands in the record and in the minutes, with your name as the second person. It is the sitting that was about to open here: whoever has checked in for it checks in again for the next one. This cannot be undone.
on-paper-sitting-refuse-effect = The entry of the sitting of { $opened } does not stand. It stays in the record with your reason, and the sitting can be entered again.
