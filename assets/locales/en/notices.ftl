# News for one person, kept until seen.

notice-papers-published = { $count ->
    [0] Published: no new documents for you.
    [one] 1 document has been published for you.
   *[other] { $count } documents have been published for you.
}
notice-admitted = { $name } has joined.
notice-late-vote = The vote closed before your choice arrived. It is kept, but not counted.
notice-host-changed = { $name } now leads the room. What was recorded is safe.
notice-code = Code for { $name }: { $code }. Address of this laptop: { $address }. It works once.
notice-disagreement = Entry { $number } from another laptop does not hold and was not taken over. Nothing was overwritten. Please tell the clerk. Reason: { $why }.
notice-two-records = The record of this session was signed in two different versions, by the laptop of: { $names }. They differ somewhere in their first { $count } entries. Nothing on this laptop was changed. Please stop voting and tell the chair and the clerk. The proof is kept here and is written to the folder together with the archive.
notice-quorum-lost = Quorum lost: { $present } present, { $needed } needed. Votes cannot be opened.
notice-takeover = The room now runs on the backup computer ({ $name }). What was recorded is safe.
notice-takeover-voted = The room now runs on the backup computer ({ $name }). Your vote on item { $item } is kept.
notice-takeover-here = This laptop now leads the room. Keep it switched on and plugged in.
notice-takeover-two = Two computers wanted to lead this sitting. { $name } leads it; this one follows. Nothing is lost.
notice-takeover-refused = This laptop does not lead: another one was asked first. Nothing is lost.
notice-archive-forgot = { $count ->
        [one] The central server holds less than it had confirmed: { $count } entry is missing. It is still on this laptop and is sent again.
       *[other] The central server holds less than it had confirmed: { $count } entries are missing. They are still on this laptop and are sent again.
    } If the server was neither restored from a backup nor replaced, tell its administrator.
notice-forgot = { $count ->
        [one] The record on this laptop was older than it should be: { $count } entry was missing. It has been fetched from the other laptops.
       *[other] The record on this laptop was older than it should be: { $count } entries were missing. They have been fetched from the other laptops.
    } If nobody restored a backup here, have the disk of this laptop checked.
notice-takeover-aside = { $count ->
    [one] The room is led from another computer now, and this one follows. 1 entry that nobody else had was set aside; its author's laptop sends it again. It is written to the folder together with the archive.
   *[other] The room is led from another computer now, and this one follows. { $count } entries that nobody else had were set aside; their authors' laptops send them again. They are written to the folder together with the archive.
}
notice-vote-repeated = The vote on item { $item } is being repeated. Please vote again. Your first vote does not count.
notice-late-opinion = Your written opinion arrived after the deadline or the close. It is kept, but not counted.
notice-opinion-asked = You are asked for a written opinion: { $title }.
notice-opinion-reminder = Reminder: you have not answered everything in “{ $title }”.
notice-guessing = Wrong invitation codes: { $count } within two minutes, the last from { $address }. Nobody was let in by them. Invitation files go on working.
notice-wrong-piece = Part of a document arrived that is not what was published. It was not taken; the document is fetched again, from another computer if possible. Please tell the clerk.
notice-paper-published = Published for you: { $title }.
notice-paper-withdrawn = Withdrawn by the clerk: { $title }. It can no longer be opened.
notice-restarted = The app was closed unexpectedly at { $time }. Nothing you entered was lost. Documents open at the page where you were.
notice-approval-asked = The clerk asks you to approve what goes out. It is under “Documents”.
notice-approval-given = The chair has approved. You can publish.
notice-approval-returned = The chair has returned what you wanted to publish. The reason is under “Publish”.
notice-minutes-laid-out = The minutes are laid out. They can be read under “Minutes”.
notice-minutes-laid-out-until = The minutes are laid out. They can be read under “Minutes”, and objected to until { $day }.
