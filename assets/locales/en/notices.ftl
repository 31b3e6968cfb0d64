# News for one person, kept until seen.

notice-papers-published = { $count ->
    [one] 1 document has been published for you.
   *[other] { $count } documents have been published for you.
}
notice-paper-version = Version { $version } of "{ $title }" has arrived.
notice-paper-withdrawn = The clerk has withdrawn "{ $title }". Your notes are kept.
notice-joined = This laptop has joined { $council }.
notice-admitted = { $name } has joined.
notice-late-vote = The vote closed before your choice arrived. It is kept, but not counted.
notice-vote-void = The chair has declared this vote void. It will be repeated.
notice-host-changed = { $name } now leads the room. What was recorded is safe.
notice-connected-again = Connected again. What you see is up to date.
notice-restarted = The app was closed unexpectedly. Nothing you entered was lost.
notice-device-revoked = The clerk has signed out this laptop.
notice-one-copy = Recording goes on with one copy.
notice-two-copies = Two laptops hold a copy again.
notice-quorum-lost = Quorum lost: { $present } present, { $needed } needed. Votes cannot be opened.
notice-archived = The central server has confirmed the whole record.
notice-minutes-written = The minutes are in the folder { $folder }.
notice-disk-full = { $count ->
    [one] The disk is nearly full. 1 document could not be stored. Ask the clerk for help.
   *[other] The disk is nearly full. { $count } documents could not be stored. Ask the clerk for help.
}
notice-code = Code for { $name }: { $code }. Address of this laptop: { $address }. It works once.
notice-disagreement = Entry { $number } from another laptop does not hold and was not taken over. Nothing was overwritten. Please tell the clerk. Reason: { $why }.
