# The room, its host, the connection.
room-state-host = This laptop leads the room
room-state-connected = Room: connected
room-state-reconnecting = Reconnecting to the room...
room-state-lost = Room: no connection
room-state-silent = Room: its computer does not answer
room-silent = The room computer does not answer. Your documents and notes are safe. Please wait for the clerk.
room-state-wrongHost = Room: another computer answers
room-wrong-host = Another computer answers in place of the room computer of “{ $council }”. Nothing was sent to it.
room-wrong-host-kept = What you do stays on this laptop until the right one answers.
room-wrong-host-ask = Tell the clerk now. If a vote is called, raise your hand.
room-wrong-host-lead = See whether the room computer is switched on and in this network. If it is lost, lead the room from a laptop that keeps copies.
room-state-away = Not in the room network
room-disk-full = The disk of this laptop is full. Delete or move files to make room; the app then goes on by itself.
room-disk-full-host = Until then nothing is recorded, for anybody.
room-disk-full-other = Until then nothing that you press is kept.
room-disk-failed = This laptop can no longer store anything: its data file was moved away, or its disk is damaged.
room-disk-failed-host = Nothing is recorded, for anybody. Stop here, and lead the room from another laptop that keeps copies.
room-disk-failed-other = Nothing that you press is kept. Stop here, and ask the clerk for another laptop.
room-connection-lost = No connection to the room since { $time }. What you see may be out of date. If a vote is called, raise your hand.
room-away = Not in the meeting room network. Reading and notes work. To vote or ask to speak, join the room network.
room-battery-low = Battery { $percent } %. Please plug in.
room-battery-low-for = Battery { $percent } %, about { $minutes } minutes. Please plug in.
room-waiting-label = Not recorded yet
room-waiting = { $count ->
    [0] nothing is waiting
    [one] one thing waits to be recorded
   *[other] { $count } things wait to be recorded
}
room-host = Room computer
room-clock-slow = { $minutes ->
    [one] This laptop's clock is one minute slow. Room time is used, so nothing is lost.
   *[other] This laptop's clock is { $minutes } minutes slow. Room time is used, so nothing is lost.
}
room-clock-fast = { $minutes ->
    [one] This laptop's clock is one minute fast. Room time is used, so nothing is lost.
   *[other] This laptop's clock is { $minutes } minutes fast. Room time is used, so nothing is lost.
}
room-lead = Who leads the room
room-lead-here = This laptop leads the room. Keep it switched on and plugged in.
room-lead-elsewhere = { $name } ({ $words }) leads the room.
room-copies = Copies
room-copies-two = Everything recorded is on { $copies } disks.
room-copies-one = Everything recorded is on { $copies } disk only.
room-holders = Laptops that keep copies
room-holders-online = { $online } of { $all } reachable
room-holder-host = leads the room
room-holder-here = here
room-holder-away = away
room-release = Give its place to another laptop
room-release-effect = The copy on the laptop { $words } of { $name } no longer counts. The next laptop of a chair or clerk that is here keeps copies instead. Do this where that laptop is lost, or stays away today. It stands in the record.
room-release-submit = Give its place away
room-spare-one = One spare copy left: { $online } of { $all } laptops that keep copies are here. Recording goes on. See to the missing one under “Connection”.
room-spare-none = Nothing is recorded now: { $online } of { $all } laptops that keep copies are here, and two are needed. Bring one back, or go on with one copy under “Connection”.
room-laptops = Laptops in the room
room-host-here = Lead the room from this laptop
room-host-effect = This laptop then numbers and records everything. The laptop that leads now stops at once. Votes already recorded stay recorded.
room-host-submit = Lead from here
room-may-not-host = This laptop cannot lead now: only a laptop that keeps copies can.
room-one-copy = Go on with one copy
room-one-copy-effect = Recording then needs this laptop only. If its disk fails, what was recorded since is lost. It stands in the record that you decided this.
room-one-copy-submit = Go on with one copy
room-live = What the room deals with
room-just-changed = What stands here has just changed. Press again if you mean it.
room-also = Also possible
room-no-item = No item is called. Select one on the left.
room-show-floor = Back to the item
room-sitting-open = Sitting open since { $time }
room-sitting-notOpen = Sitting not open
room-sitting-closed = Sitting closed
room-console-empty = No session yet. Prepare one: people, agenda, documents. Then lead it from here.
room-you-voted = You voted in { $voted } of { $all } votes.
room-chair-opens = The chair opens the sitting on the chair's own laptop. Until then, attendance can be taken here.
room-no-item-now = No item is open.
