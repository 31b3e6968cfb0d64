# The room display, and its menu at the console.
display-window-title = Hemicycle: room display
display-menu = Room display
display-sheet = What the room sees
display-open = Open the room display
display-close = Close the room display
display-state = Room display: { $words }
display-state-closed = Room display: not open
display-held = { $words } (held)
display-hint = If the window is not on the projector: drag it there and press F11.
display-follow = Automatic: follow the room
display-dark = Dark colours, for a dark room
display-lost = Connection lost
display-unavailable = Nothing can be shown of this now

display-shows-welcome = Welcome
display-shows-item = Item { $number }
display-shows-speaker = { $name } speaks
display-shows-vote = ballot { $number } is open
display-shows-held = ballot { $number } is on hold
display-shows-closed = ballot { $number } is closed
display-shows-void = ballot { $number } is void
display-shows-result = Result of ballot { $number }
display-shows-seats = Seats of ballot { $number }
display-shows-commitment = Commitment
display-shows-break = Break
display-shows-blank = Blank

display-scene-welcome = Welcome
display-scene-item = Item
display-scene-speaker = Speaker and clock
display-scene-vote = Vote: how many have voted
display-scene-result = Result: figures
display-scene-seats = Result: by seat
display-scene-commitment = Latest commitment
display-scene-break = Break
display-scene-blank = Blank

display-welcome = Welcome
display-item = Item { $number }
display-question = { $number }. { $question }
display-vote-closed = Vote closed. The chair declares the result.
display-voted = have voted
display-turnout = { $voted } of { $entitled }
display-by-hands = Voting is by show of hands.
display-on-paper = Voting is on paper.
display-counting = Voting is over. The votes are being counted.
display-void = The chair has declared this vote void. It does not count.
display-kept = Votes that were cast are kept.
display-roll-call = Names are called one after another.
display-answered = have answered
display-next = Next: { $names }
display-limit = of { $time }
display-over = over time
display-break = Break
display-starts = { $day }, { $time }
display-ended = The sitting is closed.
display-page = Page { $page } of { $pages }
display-absent = Absent
display-absent-count = Absent: { $count }.
display-recused = Takes no part
display-who = { $who }, { $office }
display-shows-closed-part = Closed session
display-closed-part = Closed session
display-break-until = Break until { $time }
display-item-phase = Item { $number }: { $phase }
display-question-phase = { $number }. { $phase }: { $question }
display-state-page = Room display in a browser: { $words }
display-page-heading = On a computer without this app
display-page-what = The projector's computer can show the room display in its browser, if it is in the same network.
display-page-open = Show as a page
display-page-close = Close the page
display-page-how = Type this address into the browser of the projector's computer, then press F11.
display-page-watching = { $count ->
    [0] No browser shows it yet.
    [one] 1 browser shows it.
   *[other] { $count } browsers show it.
}
display-page-open-line = It shows only what everybody in the room sees. The line to it is not encrypted.
display-page-wrong = Nothing is shown at this address. Read it again at the laptop of whoever leads the sitting: under “Room display”, “Show as a page”.
