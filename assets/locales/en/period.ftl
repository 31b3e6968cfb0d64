# What the council did in a half-year or any other time.
period-tab = Report
period-from = From
period-to = To
period-half-year = { $half ->
    [1] First half of { $year }
   *[other] Second half of { $year }
}
period-choose = Time
period-own = another time
period-show = Show
period-nothing = Nothing was recorded in this time.
period-missing = Not counted, because they are not on this laptop: { $titles }
period-as-of = Promises, answers and petitions came in this time and stand as on { $day }.
period-span = { $from } to { $to }
period-more = and { $count } more; the files hold all.
period-column-chart = Share
period-part-sessions = Sessions
period-part-votes = Votes and resolutions
period-part-questions = Questions by topic
period-part-commitments = Commitments
period-part-answers = Answers in writing
period-part-petitions = Petitions by state
period-part-fields = Petitions by field
period-part-turnout = Attendance
period-say-sessions = { $all ->
    [one] One session met
   *[other] { $all } sessions met
}, with { $sittings ->
    [one] one sitting.
   *[other] { $sittings } sittings.
}
period-say-votes = { $all ->
    [one] One vote was
   *[other] { $all } votes were
} declared: { $adopted } decisions adopted, { $not } not.
period-say-questions = { $all ->
    [one] One question was
   *[other] { $all } questions were
} asked, on { $topics ->
    [one] one topic.
   *[other] { $topics } topics.
}
period-say-commitments = Of { $all ->
    [one] one commitment
   *[other] { $all } commitments
}, { $kept } kept and { $late } late.
period-say-answers = Of { $all ->
    [one] one answer
   *[other] { $all } answers
} promised in writing, { $inTime } came in time.
period-say-petitions = Of { $all ->
    [one] one petition
   *[other] { $all } petitions
}, { $ended } ended and { $late } late.
period-say-fields = { $all ->
    [one] One petition
   *[other] { $all } petitions
} in { $fields ->
    [one] one field.
   *[other] { $fields } fields.
}
period-say-turnout = At { $sittings ->
    [one] one sitting
   *[other] { $sittings } sittings
} members were there { $came } times out of { $members }.
period-regular-sessions = Regular sessions
period-thematic-sessions = Thematic sessions
period-extraordinary-sessions = Extraordinary sessions
period-other-sessions = Sessions whose kind was not said
period-sittings = Sittings
period-votes = Votes declared
period-adopted = Decisions adopted
period-not-adopted = Decisions not adopted
period-questions = Questions
period-topic = { $name }
period-field = { $name }
period-no-field = no field given
period-commitments-kept = Kept: accepted by the council, or replaced by a resolution
period-commitments-reported = Reported, not accepted yet
period-commitments-open = Open
period-commitments-late = Late
period-answers-in-time = In time
period-answers-late = Late
period-answers-open = Open
period-petitions-late = of them late
period-turnout-row = { $session }, sitting { $sitting } ({ $excused } excused)
period-of = { $count } of { $of }
period-print = Print
period-print-note = Writes these figures as a PDF.
period-print-title = What the council did
period-export = Save as files
period-export-note = CSV, XLSX and JSON: every figure with each record that it counts.
period-written = Written to { $folder }
period-column-part = Part
period-column-figure = Figure
period-column-count = Number
period-column-record = Record
period-column-session = Session
period-column-day = Day
period-part-resolutions = Resolutions
period-part-voter-meetings = Meetings with voters
period-part-monitoring = Monitoring and surveys, by who monitored
period-organ = { $name }
period-say-resolutions = { $all } resolutions got a number, { $normative } of them normative.
period-say-voter-meetings = Members met voters { $all ->
    [one] once
   *[other] { $all } times
}.
period-say-monitoring = { $all } themes and surveys went on, by { $organs ->
    [one] one organ
   *[other] { $organs } organs
}.
period-others = Together with other councils
period-others-hint = The other clerks choose the same time, save it as files and send you period.json. Put all of them into one folder.
period-others-folder = Folder with their reports
period-others-add = Count them too
period-others-remove = Only this council
period-councils = Counted together: { $names }
period-council-as-of = { $council }, as on { $day }
period-unread = Not counted:
period-unread-no-report = { $file }: this is not a report that was saved here as files.
period-unread-other-time = { $file }: this report is of another time.
period-unread-twice = { $file }: { $council } is counted already.
period-turnout-row-of = { $council }: { $session }, sitting { $sitting } ({ $excused } excused)
period-column-council = Council
