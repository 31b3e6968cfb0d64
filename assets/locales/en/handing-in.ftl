# Papers that offices hand in: the clerk's list, and the letters.

handing-in-heading = What offices hand in
handing-in-hint = Ask an office for its documents. It brings them on a stick or sends them; you open the folder here, and accept them or return them with a reason.
handing-in-none = Nothing has been asked for yet.
handing-in-ask = Ask an office
handing-in-office = Office
handing-in-item = Item
handing-in-what = What is asked for
handing-in-what-usual = Submission, draft resolution and annexes
handing-in-due = Due on
handing-in-due-rules = By the rules { $day }, { $days } days before the opening ({ $source }).
handing-in-due-unverified = This figure is not verified.
handing-in-due-none = The rules of this session set no day for this.
handing-in-ask-submit = Put on the list
handing-in-number = Item { $number }
handing-in-due-day = due { $day }
handing-in-state-asked = asked
handing-in-state-handedIn = handed in
handing-in-state-returned = returned
handing-in-state-accepted = accepted
handing-in-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
handing-in-was-late = { $days ->
    [one] came 1 day late
   *[other] came { $days } days late
}
handing-in-reason = Returned because: { $reason }
handing-in-receive = It has been handed in
handing-in-look = Look at the files
handing-in-accept = Accept
handing-in-accept-effect = The request is done. Files that are in the session stay there; add the others before, under “Documents”.
handing-in-return = Return ...
handing-in-return-submit = Return
handing-in-return-title = Return to { $office }
handing-in-return-effect = The request is open again. The reason stands in the list and in the letter.
handing-in-return-reason = What is missing or wrong
handing-in-letter = Write the letter
handing-in-letter-hint = A text file that you can print or send.
handing-in-letter-written = The letter is in { $folder }.
handing-in-drop = Take off the list
handing-in-band = Handed in by { $office } for item { $number }: { $what }
handing-in-band-done = Back to the list
handing-in-step = Incoming
handing-in-ready-late = { $office }, item { $number }: { $days ->
    [one] 1 day late
   *[other] { $days } days late
} with “{ $what }”
handing-in-ready-here = { $office }, item { $number }: handed in, and neither accepted nor returned yet
handing-in-ready-open = { $office }, item { $number }: “{ $what }” is due on { $day }

handing-in-letter-name-asked = Request to { $office }, item { $number }
handing-in-letter-name-returned = Return to { $office }, item { $number }
handing-in-letter-head = { $council }
    { $day }

    To: { $office }
handing-in-letter-about = { $session }
    Item { $number }: { $title }
handing-in-letter-asks = Please hand in: { $what }.
handing-in-letter-returns = Your documents ({ $what }) are returned for the following reason:

    { $reason }

    Please hand them in again.
handing-in-letter-due = Due on { $due }{ $late ->
    [0] .
    [one] {" "}(1 day ago).
   *[other] {" "}({ $late } days ago).
} Please bring PDF files on a stick, or send them to the clerk.
handing-in-letter-end = { $name }
    Clerk
