# Written opinion rounds between sessions: delegates answer each paper before a deadline.
opinions-title = Written opinions
opinions-waiting = Waiting for your opinion: { $count }
opinions-waiting-until = Until { $when }
opinions-waiting-open = Give my opinion
opinions-reminded = The clerk reminded you at { $when }.
opinions-empty = Nobody has asked you for a written opinion yet.
opinions-empty-office = No round yet. You can send published documents, or a question, round for opinions before the session.
opinions-new = Ask for opinions
opinions-until = Answer by { $when }
opinions-deadline-past = The deadline was { $when }. What is sent now is kept as late and not counted.
opinions-deadline-past-short = The deadline was { $when }
opinions-closed = Closed at { $when }
opinions-closed-early = Closed before the deadline at { $when }: { $reason }
opinions-decides = This is a decision in writing: adopted if no member objects ({ $source }).
opinions-no-decision = This asks for opinions. It is not a vote.
opinions-names-shown = After the close, those who were asked see who answered what.
opinions-names-hidden = After the close, those who were asked see only the figures. The clerk sees the names.
opinions-to-answer = Not answered yet ({ $count })
opinions-answered = Answered ({ $count })
opinions-read = Open the document
opinions-version = Version { $version }
opinions-newer-version = A newer version is out. This question is about version { $version }.
opinions-your-answer = Your opinion: { $choice }
opinions-change = Change my opinion
opinions-keep = Keep what I sent
opinions-choose = Your opinion
opinions-comment = Comment (optional)
opinions-other-text = Your opinion in words
opinions-send = Send my opinion
opinions-may-change = You can change your opinion until the deadline, or until the clerk closes.
opinions-late-mine = Came too late and is not counted: { $choice }, { $when }
opinions-not-answered = Not answered
opinions-own-words = { $words }
opinions-choice-agree = Agree
opinions-choice-disagree = Disagree
opinions-choice-other = Other opinion
opinions-choice-no-objection = No objection
opinions-choice-objection = I object
opinions-back = All rounds
opinions-beside = Your opinion on this document

# The clerk's side.
opinions-complete = { $complete } of { $asked } people have answered everything
opinions-people = Who answered what
opinions-missing = Have not answered everything ({ $count })
opinions-missing-row = { $name }: { $answered } of { $all }
opinions-remind = Remind who has not answered
opinions-reminded-office = Last reminder: { $when }
opinions-close = Close the round
opinions-close-effect = After the close nobody can change an opinion, and the result is fixed. What comes later is kept as late.
opinions-close-missing = { $count ->
    [one] One person has not answered everything.
   *[other] { $count } people have not answered everything.
}
opinions-close-reason = Why before the deadline
opinions-print = Print and export
opinions-print-summary-submit = Save the summary (PDF)
opinions-print-sheets-submit = Save everybody’s sheets (PDF)
opinions-print-mine-submit = Save my sheet (PDF)
opinions-export-submit = Save the table (CSV)
opinions-result = Result
opinions-counts = Answers so far
opinions-adopted = No. { $number }: adopted, nobody objected.
opinions-not-adopted = No. { $number }: not adopted, { $objections ->
    [one] one member objected
   *[other] { $objections } members objected
}.
opinions-broken-off = Closed before the deadline, so nothing is decided.
opinions-late = Late, not counted

# Opening a round.
opinions-new-title = Ask for written opinions
opinions-field-title = What it is about
opinions-field-instructions = Instructions (optional)
opinions-field-papers = Documents
opinions-no-papers = No document has been published yet.
opinions-field-question = Question without a document { $number }
opinions-add-question = Add a question
opinions-field-people = Who is asked
opinions-people-all = All members ({ $count })
opinions-people-group = { $group } ({ $count })
opinions-people-chosen = Choose people
opinions-field-day = Deadline: day
opinions-field-time = Deadline: time
opinions-field-after = After the close
opinions-after-names = Those who were asked see who answered what
opinions-after-figures = Those who were asked see only the figures
opinions-field-labels = Words on the buttons
opinions-field-label = Instead of “{ $usual }”
opinions-field-kind = Effect
opinions-kind-opinions = Opinions only, no decision
opinions-kind-decision = Decision in writing: adopted if nobody objects
opinions-kind-source = By { $source }. Every member must be asked.
opinions-open-effect = Sends { $questions ->
    [one] one question
   *[other] { $questions } questions
} to { $people ->
    [one] one person
   *[other] { $people } people
}. It cannot be changed afterwards.
opinions-open-submit = Send

# Print.
opinions-print-number = No. ……
opinions-print-sheet = Opinion sheet
opinions-print-summary = Summary of opinions
opinions-print-moment = { $time }, { $day }
opinions-print-deadline = Deadline: { $when }.
opinions-print-name = Name: { $name }
opinions-print-group = Group: { $group }
opinions-print-paper = { $title } (version { $version })
opinions-print-subject = Subject
opinions-print-answer = Opinion
opinions-print-record = Entry { $number } of the record · { $when } · key of laptop { $key } · code { $code }
opinions-print-signed = Each opinion was signed with the key of the laptop named beside it when it was sent. The entry number is its place in the record of the session.
opinions-print-signatory = Given by
opinions-print-late = Came too late, not counted: { $choice }
opinions-print-asked = Sent { $when } to { $count ->
    [one] one person
   *[other] { $count } people
}.
opinions-print-still-open = Still open: figures as of printing.
opinions-print-closed = Closed { $when }.
opinions-print-closed-early = Closed before the deadline, { $when }. Reason: { $reason }
opinions-print-said = { $name } ({ $choice }):
opinions-print-said-late = { $name }, late at { $when }, not counted ({ $choice }):
opinions-print-people = Opinions by person

# The table.
opinions-table-number = No.
opinions-table-subject = Subject
opinions-table-name = Name
opinions-table-group = Group
opinions-table-choice = Opinion
opinions-table-text = In words
opinions-table-state = State
opinions-table-when = Time
opinions-table-entry = Entry
opinions-table-key = Key of laptop
opinions-table-code = Code
opinions-state-counted = Counted
opinions-state-late = Late, not counted
