# What was promised in all sessions, and what became of it.
follow-up-heading = Follow-up
follow-up-tab = Commitments
follow-up-commitments = Commitments ({ $count })
follow-up-answers = Answers in writing ({ $count })
follow-up-late-count =
    { $count ->
        [0] Nothing is late
        [one] { $count } is late
       *[other] { $count } are late
    }
follow-up-today = Late is counted by { $day }.
follow-up-as-of = { $session }: as of { $day }, { $time }; { $entries } entries
follow-up-not-here = { $session }: not on this laptop
follow-up-known = What this laptop knows
follow-up-filter = Show
follow-up-filter-text = Search words, office or person
follow-up-filter-state = State
follow-up-filter-office = Office
follow-up-filter-person = Asked by
follow-up-filter-session = Session
follow-up-filter-all = All
follow-up-filter-late = Late
follow-up-filter-mine = What I asked
follow-up-filter-open = Not ended
follow-up-clear = Show all
follow-up-none = No commitments and no answers in writing yet. They are kept here from the first questioning on.
follow-up-none-found = Nothing here fits this choice.
follow-up-state-worded = words not settled
follow-up-state-noReport = no report yet
follow-up-state-reportedInPart = reported in part
follow-up-state-reported = reported
follow-up-state-accepted = accepted by the council
follow-up-state-replaced = replaced by a resolution
follow-up-answer-open = no answer yet
follow-up-answer-given = answered
follow-up-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
follow-up-left =
    { $days ->
        [0] due today
        [one] in { $days } day
       *[other] in { $days } days
    }
follow-up-answered-late =
    { $days ->
        [one] came { $days } day late
       *[other] came { $days } days late
    }
follow-up-no-date = no date yet
follow-up-next-report = Next report: { $day }
follow-up-report-missed = The report of { $day } is missing
follow-up-target = Target: { $target }
follow-up-quote = In these words, { $day }, { $time }: “{ $quote }”
follow-up-objection = Objection to the wording: { $objection }
follow-up-read-back-at = Read to the room at { $time }
follow-up-asked-by = Asked by { $name }, { $session }
follow-up-why-outsideTopic = outside the topic
follow-up-why-needsInvestigation = has to be looked into
follow-up-why-notReached = not reached in the sitting
follow-up-what-happened = What has happened
follow-up-nothing-happened = Nothing has been reported yet.
follow-up-exchange = The exchange it came from
follow-up-no-exchange = The words of the exchange were not written down.
follow-up-act-askedAgain = { $day }: asked again in { $text }
follow-up-act-reportedInPart = { $day }: reported in part: { $text }
follow-up-act-reported = { $day }: reported as done: { $text }
follow-up-act-accepted = { $day }: accepted by the council
follow-up-act-replaced = { $day }: replaced by { $text }
follow-up-act-answered = { $day }: { $text }
follow-up-evidence = Papers: { $titles }
follow-up-read-back = Read back to the room
follow-up-object = Objection to the wording
follow-up-objection-words = What the official objects to
follow-up-reword = Change the words
follow-up-settle = The words stand
follow-up-report = Enter a report
follow-up-report-words = What was done
follow-up-report-whole = How far
follow-up-report-part = a part is done
follow-up-report-all = everything is done
follow-up-report-next = Next report on
follow-up-report-paper = Paper that shows it
follow-up-no-paper = none
follow-up-accept = The council accepts it
follow-up-accept-sure = The council accepts that this commitment was kept. Nothing more is asked of the office after that.
follow-up-replace = Replaced by a resolution
follow-up-resolution = Number and name of the resolution
follow-up-decided = How the council decided
follow-up-without-objection = without objection
follow-up-by-ballot = by the vote “{ $question }”
follow-up-question-again = Question again in { $session }
follow-up-again-item = Questioning on earlier commitments
follow-up-give-answer = Enter the answer
follow-up-answer-words = The answer
follow-up-in-writing = Will answer in writing
follow-up-in-writing-why = Why
follow-up-in-writing-due = By when
follow-up-in-writing-law = The rules ask for an answer by { $day }.
follow-up-export = Save as tables
follow-up-export-note = Writes what is shown here as CSV, Excel and JSON files into a folder.
follow-up-print = Print
follow-up-print-note = Writes what is shown here as a PDF: what was asked, what was promised, what came of it.
follow-up-print-title = What was asked, what was promised
follow-up-print-who = Promised by { $who }, { $office }
follow-up-print-said = { $name }: { $text }
follow-up-print-due = By { $day }
follow-up-print-late =
    { $days ->
        [one] Due { $day }, { $days } day late
       *[other] Due { $day }, { $days } days late
    }
follow-up-print-act = { $day }: { $text }
follow-up-kind-commitment = Commitment
follow-up-kind-answer = Answer in writing
follow-up-column-kind = Kind
follow-up-column-session = Session
follow-up-column-topic = Topic
follow-up-column-questioner = Asked by
follow-up-column-question = Question
follow-up-column-who = Who
follow-up-column-office = Office
follow-up-column-what = What
follow-up-column-target = Target
follow-up-column-due = Due
follow-up-column-state = State
follow-up-column-late = Days late
follow-up-column-quote = Words used
follow-up-column-report = Last report
follow-up-column-reported = Reported on
follow-up-written = Written into { $folder }.
