# The notices that call people to a session: what the clerk writes, and what stands on them.
convening-title = Notice of session
convening-title-guest = Invitation
convening-to = To: { $name }
convening-to-seat = To: { $name }, seat { $seat }
convening-calls = You are called to the following session:
convening-invites = You are invited to attend the following session:
convening-invites-as = You are invited to attend the following session as: { $capacity }
convening-second = It is the second meeting on the same subjects, after this one without a quorum: { $of }. { $fewest ->
    [one] One member present is enough.
   *[other] { $fewest } members present are enough.
}
convening-day-and-time = { $day }, { $time }
convening-time = Time:
convening-place = Place:
convening-agenda = Agenda and documents
convening-no-agenda = The agenda follows.
convening-closing = If you cannot come, please say so in the app or tell the clerk, with your reason.
convening-by = Convened by

convening-heading = Notices to the members
convening-hint = Writes into a folder: one file to print, with a page for each person who is called, and an entry for calendars. With an address of the sender, also a letter for each person, which a mail program opens; you add the person's address there. Restricted documents stand only in the notices of those who may see them.
convening-by-order = By whose order (name and office)
convening-sender = E-mail address of the sender
convening-sender-hint = Leave it empty if no letters are needed.
convening-write = Write the notices
convening-written = The notices are in { $folder }. To print: { $pdf }. For calendars: { $calendar }.
problem-convening-address = This is no e-mail address: { $address }. It looks like this: office@council.example. Nothing was written.
problem-convening-nobody = Nobody can be called: there are no members in office on the day of the session. Add people first.
problem-convening-by = Say by whose order people are called: a name and an office. Nothing was written.
