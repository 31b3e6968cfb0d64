# The frame: what is on every screen.
app-opening = Opening…
app-unexpected = That did not work. Nothing was changed. Please try again; if it stays, ask the clerk.
app-details = Details
app-back = Back
app-close = Close
app-cancel = Cancel
app-continue = Continue
app-save = Save
app-delete = Delete
app-skip = Skip to the content
app-choose-file = Choose file
app-folder = Folder
app-choose-folder = Choose folder
app-seat = seat { $seat }
app-with-key = { $name } ({ $key })
app-day-and-time = { $day }, { $time }
app-day-hint = Day/month/year, for example { $example }
app-day-wrong = This is not a date. Type day/month/year, for example { $example }.
app-time-hint = Hours:minutes, for example { $example }
app-time-wrong = This is not a time. Type hours and minutes, for example { $example }.
app-room-time = { $time } room time
app-clock = { $spoken } / { $limit }
app-clock-over = +{ $time } over time

app-now = Now
app-now-region = Now in the room
app-now-item = Item { $number }: { $title }
app-now-open = Open
app-now-between-items = The sitting is open. No item is called yet.
app-now-closed = The sitting is closed.
app-now-not-open = No sitting is open. Next: { $when }, { $place }.
app-now-no-session = No session yet.
app-begins-due = It was to begin at this time. The chair opens it.
app-begins-days = It begins in { $count ->
    [one] 1 day
   *[other] { $count } days
}.
app-begins-hours = It begins in { $count ->
    [one] 1 hour
   *[other] { $count } hours
}.
app-begins-minutes = It begins in { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}.
app-ended-outcomes = Declared results: { $adopted } adopted, { $others } not adopted.
app-moved = The room moved to item { $number }.
app-moved-stay = Stay
app-again = { $count ->
    [0] Connected again. Nothing changed while you were away.
    [one] Connected again. One thing changed while you were away.
   *[other] Connected again. { $count } things changed while you were away.
}
app-again-show = Show
app-again-heading = While you were away
app-again-closed = The room is at no item now.
app-again-opened = The sitting was opened.
app-again-ended = The sitting was closed.
app-again-voting = A vote is open: { $question }
app-again-result = Result of the vote on item { $number }: { $question }
app-again-paper = New: { $title } (version { $version })
app-news-item = The room is now at item { $number }: { $title }.

app-rail = Places
app-status-region = State of this laptop
app-place-now = Now
app-place-console = Console
app-place-papers = Documents
app-place-notes = My notes
app-place-results = Results
app-place-prepare = Prepare
app-place-questioning = Questions
app-place-follow-up = Follow-up
app-place-minutes = Minutes
app-place-room = Room
app-place-connection = Connection
app-place-settings = Settings
app-place-help = Help
app-new-count = { $count } new

app-notices = Messages
app-notice-seen = Seen
app-notices-more = { $count ->
    [one] One more message
   *[other] { $count } more messages
}

app-ladder-laptop = On this laptop
app-ladder-arrived = Arrived in the room
app-ladder-recorded = Recorded
app-ladder-one-copy = Recorded (one copy)
app-ladder-archive = In the archive

app-settings = Settings
app-settings-language = Language
app-settings-text-size = Text size
app-settings-smaller = Smaller
app-settings-bigger = Larger
app-settings-percent = { $percent } %
app-settings-theme = Colours
app-settings-follow = Follow the room
app-settings-follow-hint = While you read, the document of the next item opens by itself when the room comes to it. Otherwise yours stays, and you are asked.
app-settings-laptop = This laptop is called
app-settings-lock = Lock this laptop
app-settings-try-typing = Try typing here

app-help = Help and keys
app-help-key = Key
app-help-does = What it does
app-help-more = If something does not work, show this laptop's name to the clerk: { $words }
app-help-f1 = This page
app-help-f2-now = Now: what the room is doing
app-help-f2-console = Console: lead the sitting
app-help-f3 = Search in all documents
app-help-f4 = Open the document of the current item
app-help-f6 = Next part of the screen; with Shift the previous one
app-help-f8 = Go to the open vote
app-help-f8-chair = Open or close the vote
app-help-f9 = Ask to speak
app-help-f9-chair = Next speaker, or stop the speaker
app-help-f11 = Full screen
app-help-digits = Vote For, Against or Abstain, while the vote has the focus
app-help-places = Go to a place in the list on the left
app-help-primary = Do what the large button says
app-help-text-size = Text larger, smaller, normal
app-help-undo = Undo the last act in the room
app-help-esc = Close what lies on top; nothing typed is lost
app-help-page = Go to a page of the document
app-help-find = Find in this document
app-working = Working. This can take a minute.
app-notices-none = No messages.
app-notices-count = Messages ({ $count })
app-notices-all-seen = All seen
