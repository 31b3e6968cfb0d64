# Why something could not be done: what happened, what it means, what to do.

problem-wrong-pin = { $tries ->
    [one] PIN not correct. 1 try left.
   *[other] PIN not correct. { $tries } tries left.
}
problem-wait = { $seconds ->
    [one] Too many tries in a row. Please wait 1 second.
   *[other] Too many tries in a row. Please wait { $seconds } seconds.
}
problem-locked-out = Too many tries. Ask the clerk to unlock this laptop. Your notes are safe.
problem-bad-pin = A PIN is exactly 6 digits. Please choose another one.
problem-already-open = The app is already open on this laptop. Use the window that is open.
problem-disk-full = The disk of this laptop is full. Nothing was lost, but nothing more can be stored. Ask the clerk for help.
problem-disk-failed = This laptop can no longer store anything: its data file was moved away, or its disk is damaged. What was recorded before is safe on the other laptops. Stop here, and ask the clerk for another laptop.
problem-key-missing = The file that opens the council data on this laptop (vault.json) is missing. Nothing was changed. Put it back, or ask the clerk.
problem-store-damaged = The data on this laptop is damaged and was not opened. Nothing was changed. Ask the clerk to set this laptop up again.
problem-newer-store = The data on this laptop was written by a newer version of the app. Please update the app.
problem-invitation-used = This invitation was already used. Ask the clerk for a new one.
problem-invitation-expired = This invitation has expired. Ask the clerk for a new one.
problem-invitation-unreadable = This file is not an invitation, or it is damaged. Ask the clerk for a new one.
problem-address-unreadable = { $address } is no address of a computer. Type it as the clerk's screen shows it, for example 192.168.1.5:7143 or [fd00::5]:7143.
problem-no-answer = The room computer at { $address } does not answer. Check the network, or ask the clerk for the address.
problem-wrong-host = Another computer answered than the one that sent the invitation. Nothing was sent to it. Please tell the clerk.
problem-code-unknown = This code is not known, was already used or has expired. Ask the clerk for a new one.
problem-join-refused = The clerk has not let this laptop in. Please ask the clerk.
problem-file-unreadable = The file { $file } cannot be read. Choose another file.
problem-not-a-pdf = { $file } is not a PDF. Save it as PDF and try again.
problem-roster-unreadable = { $file } cannot be read as a list. Use .xlsx, .xls, .ods or .csv.
problem-roster-too-large = { $file } is larger than a list of people: it has cells beyond row { $rows } or column { $columns }. Copy the list alone into a new file.
problem-roster-duplicate-seat = Row { $row }: seat { $seat } is given twice.
problem-roster-empty-name = Row { $row }: the name is missing.
problem-roster-bad-seat = Row { $row }: the seat is not a number.
problem-seat-map-word = Row { $row }: “{ $word }” is no seat. Write numbers from 1 to { $most }, 4-9 for the seats from 4 to 9, and | for a gap.
problem-seat-number = A seat has a number from 1 to { $most }.
problem-roster-no-name-column = No column with names was found. Name one column "Name".
problem-server-away = The central server cannot be reached. Everything stays on this laptop and is sent later by itself.
problem-server-refused = The central server has refused the record, because its figures differ. Nothing was overwritten. Please tell the office.
problem-server-file-unreadable = This is not a file of a central server, or it is damaged. Ask for it again.
problem-helper-missing = A part of the app is missing: hemicycle-helper. Please install the app again.
problem-typesetting-failed = The document could not be made. The record is not affected. Please try again.
problem-file-there = The folder already holds a file { $file }. Nothing was written over. Choose another folder.
problem-folder-unwritable = Nothing can be written to the folder { $folder }. Choose another folder.
problem-not-connected = No connection to the room. Join the room's network and try again.
problem-state-secret = { $file } is marked as a state secret. Such documents must not be brought into this app. It was not taken.
problem-too-large = { $file } is larger than { $most } MB and was not taken. Save it smaller, or in parts.
problem-damaged-pdf = { $file } is damaged and cannot be shown. Other documents are not affected.
problem-something-failed = That did not work. Nothing you entered was lost. Please try again, or ask the clerk.
problem-nothing-to-import = There is nothing to import here. Please check the file.
problem-no-session = There is no session yet. The clerk convenes one first.
problem-sample-missing = The sample is not on this laptop. Run "make sample" first.
problem-join-interrupted = The app was closed while it asked to join. Nothing is on this laptop yet; please join again.
problem-not-from-this-window = This window only shows. Use the other window of the app.
problem-other-version = This laptop and the computer it connects to have versions of the app that do not work together. Nothing was lost. Please install the same version on both.
problem-join-later = Too many laptops or wrong codes came at once, so yours was not looked at. Please wait two minutes and try again, or ask the clerk for an invitation file.
problem-rehearsal-delegates = A rehearsal takes { $fewest } to { $most } delegates on this laptop. Choose a number in between.
problem-not-checked = The room has not been checked yet. Press "Check now" first.
problem-rehearsal-here = This is a rehearsal already. End it first; then another one can begin.
problem-rehearsal-sitting = A sitting is open. Close it first; while people are in a sitting, this laptop must stay with them.
problem-rehearsal-starting = The rehearsal is being prepared already. It opens by itself.
problem-no-rehearsal = This laptop belongs to a real council. There is no rehearsal to end, and nothing was removed.
problem-empty-file = { $file } is empty. Ask for it again.
problem-program = { $file } is a program or hides one. It was not taken.
problem-file-name-unreadable = The name of { $file } holds letters that cannot be read. Give it another name.
problem-folder-unreadable = The folder { $folder } cannot be read. Choose another folder.
problem-papers-not-added = { $count } of { $total } files were not taken: { $files }. The others are in.
problem-roster-out-of-limits = { $file } unpacks to far more than a list of people holds. It was not read. Copy the list alone into a new file.
problem-roster-encoding = { $file } is written in an encoding that is not known. Save it as .xlsx or as CSV in UTF-8.
problem-roster-seat-taken = Row { $row }: seat { $seat } belongs to { $name }. End that mandate first, or correct the seat.
problem-display-page-no-files = This app has no screens to show in a browser.
problem-display-page-not-open = The page cannot be opened: the system does not let this app listen in the network. Use the window of the room display instead.
problem-start-over-not-now = This laptop is only set up again when no PIN opens it any more.
problem-unlock-code-wrong = That code does not open this laptop. Please compare the number with the clerk; another try is taken in 30 seconds.
problem-not-these-minutes = { $file } is not these minutes with a signature added. Export minutes.pdf, sign exactly that file with your program, and choose the result.
problem-minutes-unsigned = { $file } is the minutes without a signature. Choose the scan, or the file that your program has signed.
problem-minutes-not-here = The minutes are not on this laptop yet. They arrive by themselves as soon as there is a line to the room or to the server.
problem-minutes-not-recorded = What you wrote last is not recorded yet. Wait for the line to the room, then lay the minutes out again.
problem-period-others-unreadable = This folder cannot be read.
problem-period-others-none = This folder holds no report. Look for files that end in .json.
problem-period-without-days = The report needs a first and a last day.
problem-period-ends-before-it-begins = The last day lies before the first.
