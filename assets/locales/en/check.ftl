# Whether the room will do, tried before the sitting.
check-title = Check this room
check-what = Tries out what makes sittings fail, with the laptops that are here now. Do it when most people have come and before the sitting opens.
check-start = Check now
check-again = Check again
check-working = Trying it out...
check-result-go = Go: nothing stands against opening the sitting.
check-result-no-go = No go yet: { $count ->
    [one] one thing must be put right first.
   *[other] { $count } things must be put right first.
}
check-at = Tried at { $time }.
check-print-title = Check of the room
check-print-when = On { $day } at { $time }
check-print-place = Place: { $place }
check-print-by = Checked by { $name }
check-print-column-verdict = Result
check-print-column-name = What
check-print-column-found = Found, and what to do
check-print-signed = Checked
check-print = Print this check
check-print-hint = A page with the result, every measurement and what to do.
check-print-submit = Write the page
check-printed = The page is in the folder { $folder }: room-check.pdf.
check-verdict-go = Good
check-verdict-noGo = Not good
check-verdict-mind = Mind
check-verdict-notKnown = Not known
check-name-copies = Second copy
check-name-reach = Reach
check-name-address = Address
check-name-network = Network
check-name-accessPoint = Access point
check-name-papers = Documents
check-name-clocks = Clocks
check-name-disk = Free space
check-name-flush = Speed of the disk
check-name-power = Power
check-name-saving = Power saving

check-no-session = No session yet: who keeps copies is known when one is convened.
check-copies-here = { $count } laptops that keep copies are here. What is recorded is on two disks.
check-copies-one = Only this laptop keeps a copy.
check-copies-one-advice = Open the program at a second laptop, of the chair or the clerk, and leave it in this network. It becomes the second copy by itself.
check-copies-away = The other laptop that keeps a copy is not here: nothing can be recorded on two disks.
check-copies-away-advice = Open it and connect it with this network. If it is broken, open the program at another laptop of the chair or the clerk.
check-reach = { $count ->
    [one] One laptop is connected. A word takes { $middle } ms there and back.
   *[other] { $count } laptops are connected. A word takes { $middle } ms there and back for the one in the middle, { $worst } ms for the slowest ({ $name }).
}
check-reach-slow-advice = The network is slow. Bring laptops nearer to the access point, use cables where there are some, and have nobody else load large files in it.
check-reach-worst-advice = Look at that laptop: move it nearer to the access point or give it a cable.
check-reach-none = No other laptop is connected.
check-reach-none-advice = Switch on a second laptop, open the program, and put it in the same network as this one.
check-reach-no-host = The laptop that leads the room is not in reach.
check-reach-no-host-advice = Look whether both are in the same network, and whether the other one is open.
check-address-none = This laptop is in no network: nobody can come to it.
check-address-none-advice = Plug in a network cable, or choose the room's wireless network.
check-address-came = { $count ->
    [one] { $address }: one laptop has come by it.
   *[other] { $address }: { $count } laptops have come by it.
}
check-address-nobody = { $address }: nobody has come by it yet, so it is not known whether others can.
check-address-nobody-advice = Open the program at a second laptop in this network, and check again.
check-network-came = The network lets laptops talk with each other: { $count ->
    [one] one has come here from another machine.
   *[other] { $count } have come here from other machines.
}
check-network-nobody = No other machine has ever come to this laptop.
check-network-nobody-advice = If others are switched on and in the same network, it keeps laptops apart: guest networks often do ("client isolation"). Ask for that to be switched off, use another network, or a router of your own. The firewall of this laptop may also stand in the way.
check-access-point = { $here } laptops are here, and { $missing } are missing.
check-access-point-advice = Many access points take no more than 64 laptops. If the missing ones find the network and do not get in, put up a second access point.
check-papers-all = All { $all } laptops that told have all their documents.
check-papers-lacking = { $count } of { $all } laptops lack documents.
check-papers-lacking-advice = Leave them connected and open; "Laptops" shows which they are. Check again in a few minutes.
check-papers-not-told = No laptop has told how many documents it has.
check-clocks-together = The clocks of all { $count } laptops that told agree to the minute.
check-clocks-apart = { $count } of { $all } clocks are wrong by a minute or more.
check-clocks-apart-advice = Harmless for votes and minutes: the time of the laptop that leads the room counts. "Laptops" shows which they are.
check-clocks-host-advice = All differ to the same side: the clock of the laptop that leads the room seems to be wrong, and its time stands in the minutes. Set it before the sitting.
check-clocks-not-told = No other laptop has told its time.
check-disk = { $count } GB are free on this laptop.
check-disk-megabytes = Only { $count } MB are free on this laptop.
check-disk-low-advice = Free at least 1 GB, for example by emptying the bin.
check-disk-not-told = The system does not say how much is free.
check-flush = The disk takes { $middle } ms until something is written for good, { $worst } ms at worst.
check-flush-slow-advice = It is slow; each vote is recorded that much later. Close other programs, or lead the room from a laptop with a newer disk.
check-flush-bad-advice = Too slow to lead a room: lead it from another laptop. A disk that has become so slow may be about to fail.
check-flush-failed = Nothing can be written to this laptop's disk.
check-flush-failed-advice = Look whether the disk is full or write-protected. Lead the room from another laptop.
check-power-mains = Plugged in; the battery has { $percent } %.
check-power-battery = On battery, { $percent } %.
check-power-battery-advice = Plug it in before the sitting opens.
check-power-not-told = The system names no battery.
check-saving-on = Power saving is on: answers may come late.
check-saving-on-advice = Choose "Balanced" or "Performance" in the system's settings for power.
check-saving-off = Power saving is off.
check-saving-not-told = The system does not say whether it saves power. See to it that this laptop does not go to sleep.
