# News for one person, kept until seen.

notice-papers-published = { $count ->
    [one] 1 document has been published for you.
   *[other] { $count } documents have been published for you.
}
notice-admitted = { $name } has joined.
notice-late-vote = The vote closed before your choice arrived. It is kept, but not counted.
notice-host-changed = { $name } now leads the room. What was recorded is safe.
notice-code = Code for { $name }: { $code }. Address of this laptop: { $address }. It works once.
notice-disagreement = Entry { $number } from another laptop does not hold and was not taken over. Nothing was overwritten. Please tell the clerk. Reason: { $why }.
notice-quorum-lost = Quorum lost: { $present } present, { $needed } needed. Votes cannot be opened.
