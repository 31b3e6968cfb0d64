# A rehearsal: how it is asked for, and what stands on its screens.
rehearsal-tab = Rehearse
rehearsal-what = Practise a sitting on this laptop with simulated delegates: they arrive, vote and ask to speak. It has a room and records of its own; nothing of { $council } is touched.
rehearsal-meanwhile = While you rehearse, this laptop is not in the council's room: others do not reach it. A rehearsal cannot begin while a sitting is open.
rehearsal-start = Start the rehearsal
rehearsal-working = The simulated room is being prepared. With many delegates this takes some minutes; then it opens by itself.
rehearsal-how = How many delegates, and what goes wrong
rehearsal-delegates = How many delegates
rehearsal-delegates-hint = 10 to 3,000; empty: as many as the list names. They come in a few at a time: a thousand take many minutes.
rehearsal-faults = What goes wrong
rehearsal-fault-cable = Every minute another tenth of the laptops loses its line for 20 seconds
rehearsal-fault-late = Votes of a tenth of the delegates arrive 45 seconds late, perhaps after the close
rehearsal-fault-host = The office's laptop fails ten seconds into the first vote and is away for a minute and a half
rehearsal-fault-slow = The network is slow: all that delegates' laptops send and receive takes half a second there and back, and little fits through at once
rehearsal-band = Rehearsal: nothing here counts.
rehearsal-leave = End the rehearsal
rehearsal-leave-effect = The simulated room and everything done in it are removed from this laptop. After that it can join the real council.
rehearsal-back-effect = The rehearsal ends, and the simulated room and everything done in it are removed from this laptop. It is then in { $council } again, as you left it.
