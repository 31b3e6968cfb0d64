# The laptops of the room, for who leads it.
laptops-title = Laptops in this room
laptops-asking = Asking the laptops...
laptops-ask-again = Ask again
laptops-as-of = As of { $time }.
laptops-only-here = The laptop that leads the room has not answered. What stands here is what this laptop knows itself.
laptops-all-well = Nothing to do: every laptop is in order.
laptops-in-order = In order
laptops-none = No laptop is known yet. Invite people under "Prepare".
laptops-find = Find a person or a laptop
laptops-none-found = Nobody and no laptop is called “{ $text }”.
laptops-whose = Whose
laptops-contact = Contact
laptops-papers = Documents
laptops-copy = Copy
laptops-clock = Clock
laptops-battery-column = Battery
laptops-version-column = Program
laptops-here = connected
laptops-this-one = this laptop
laptops-leads = leads the room
laptops-keeps-copy = keeps a copy
laptops-seen = { $ago } ago
laptops-seen-now = a moment ago
laptops-not-since = not since { $time }
laptops-unknown = not known
laptops-papers-of = { $here } of { $of }
laptops-papers-none-due = none due
laptops-copy-whole = complete
laptops-copy-lacks = { $count } short
laptops-clock-right = right
laptops-battery-mains = { $percent } %, plugged in
laptops-battery-alone = { $percent } %
laptops-without = Members without a laptop
laptops-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
laptops-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
laptops-days = { $count ->
    [one] one day
   *[other] { $count } days
}

laptops-sum-here = { $here } of { $all } laptops are here.
laptops-sum-copy-away = { $count ->
    [one] A laptop that keeps a copy is away.
   *[other] { $count } laptops that keep copies are away.
}
laptops-sum-gone = { $count ->
    [one] 1 was here and is gone.
   *[other] { $count } were here and are gone.
}
laptops-sum-no-space = { $count ->
    [one] 1 has a full disk.
   *[other] { $count } have full disks.
}
laptops-sum-no-papers = { $count ->
    [one] 1 has no documents yet.
   *[other] { $count } have no documents yet.
}
laptops-sum-papers-missing = { $count ->
    [one] 1 lacks some documents.
   *[other] { $count } lack some documents.
}
laptops-sum-battery = { $count ->
    [one] 1 battery is low.
   *[other] { $count } batteries are low.
}
laptops-sum-behind = { $count ->
    [one] 1 is catching up.
   *[other] { $count } are catching up.
}
laptops-sum-version = { $count ->
    [one] 1 runs another version.
   *[other] { $count } run another version.
}
laptops-sum-clock = { $count ->
    [one] 1 clock is wrong: harmless.
   *[other] { $count } clocks are wrong: harmless.
}
laptops-sum-without = { $count ->
    [one] 1 member has no laptop.
   *[other] { $count } members have no laptop.
}
laptops-sum-strangers = { $count ->
    [one] 1 laptop that nobody knows is connected.
   *[other] { $count } laptops that nobody knows are connected.
}

laptops-copy-away = Keeps a copy and is away
laptops-copy-away-advice = Bring it back: without it, what is recorded stands on one disk less. If only one laptop is left that keeps a copy, nothing is recorded until a person decides to go on with one copy.
laptops-gone = Was here and is gone
laptops-gone-advice = Look whether it is asleep or switched off, whether its battery is empty, and whether it is still in the room's network. Nothing on it is lost. Until it is back, enter that person's vote by hand.
laptops-no-space = Its disk is full: { $here } of { $of } documents are there
laptops-no-space-advice = Free some space on that laptop, for example by emptying its bin. The other documents then come by themselves.
laptops-no-papers = No documents yet, of { $of }
laptops-no-papers-advice = Leave it connected and open: documents come by themselves. If there are still none after five minutes, close the program there and open it again. Until then, hand out a print.
laptops-papers-missing = { $here } of { $of } documents are there
laptops-papers-missing-advice = Leave it connected and open: the others come by themselves.
laptops-battery = Battery { $percent } %, not plugged in
laptops-battery-advice = Bring a power cable.
laptops-behind = Its copy is { $count } entries short
laptops-behind-advice = Nothing to do: it catches up by itself. If the number does not go down, look at the cable or the wireless signal there.
laptops-version = Runs version { $version }; the room runs { $room }
laptops-version-advice = Go on: what both versions know works. Bring the program up to date there after the sitting.
laptops-clock-fast-minutes = { $count ->
    [one] Its clock is one minute fast
   *[other] Its clock is { $count } minutes fast
}
laptops-clock-slow-minutes = { $count ->
    [one] Its clock is one minute slow
   *[other] Its clock is { $count } minutes slow
}
laptops-clock-fast-hours = { $count ->
    [one] Its clock is one hour fast
   *[other] Its clock is { $count } hours fast
}
laptops-clock-slow-hours = { $count ->
    [one] Its clock is one hour slow
   *[other] Its clock is { $count } hours slow
}
laptops-clock-fast-days = { $count ->
    [one] Its clock is one day fast
   *[other] Its clock is { $count } days fast
}
laptops-clock-slow-days = { $count ->
    [one] Its clock is one day slow
   *[other] Its clock is { $count } days slow
}
laptops-clock-advice = Harmless: the time of the laptop that leads the room counts. Set that laptop's clock when there is time.
laptops-never-here = Not here yet
laptops-never-here-advice = Ask whether the laptop is in the building, switched on and in the room's network.

laptops-group-copy-away = Keep a copy and are away
laptops-group-gone = Were here and are gone
laptops-group-no-space = Disk full
laptops-group-no-papers = No documents yet
laptops-group-papers-missing = Some documents still to come
laptops-group-battery = Battery low
laptops-group-behind = Catching up
laptops-group-version = Another version of the program
laptops-group-clock = Clock wrong
laptops-group-never-here = Not here yet
