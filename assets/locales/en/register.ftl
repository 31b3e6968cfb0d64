# First run, people, laptops.
register-language = Language
register-text-size = Text size
register-size-large = A large
register-size-larger = A larger
register-size-largest = A largest
register-theme = Colours
register-theme-system = As the system
register-theme-light = Light
register-theme-dark = Dark
register-theme-contrast = High contrast
register-text-sample = Sample: Resolution on the land price table 2026

register-choice = What would you like to do?
register-entry-join = Join your council
register-entry-join-what = With the invitation file or the code that the clerk gave you.
register-entry-found = Set up a new council
register-entry-found-what = For the clerk: this laptop becomes the council's office.
register-entry-try = Try it
register-entry-try-what = A real session to play with: a simulated room, an agenda, people and documents. Nothing leaves this laptop.
register-entry-try-own = With a list of people and a folder of documents of your own. Nothing leaves this laptop.

register-pin = PIN
register-pin-hint = Six digits that only you know. They lock this laptop.
register-pin-again = PIN once more
register-pin-digits = The PIN has exactly six digits.
register-pin-differs = The two PINs are not the same.
register-pin-show = Show the PIN
register-tries-left = { $tries ->
    [one] One try left.
   *[other] { $tries } tries left.
}
register-wait = { $seconds ->
    [one] Please wait one second, then try again.
   *[other] Please wait { $seconds } seconds, then try again.
}
register-locked-out = Too many tries. Ask the clerk to unlock this laptop. Your notes are safe.
register-key-missing = The key file is missing
register-key-missing-means = There is council data on this laptop, but not the file that opens it with your PIN (vault.json). Nothing was changed, and nothing new is set up over it.
register-key-missing-do = If somebody moved or renamed files, or if there is a backup, put vault.json back beside store.db. If it is lost, ask the clerk: what was recorded is on the other laptops, and this laptop is set up again in an empty folder.
register-key-missing-again = Look again
register-unlock = Unlock

register-join-way = How were you invited?
register-join-file = Invitation file
register-join-code = Code
register-invitation = Invitation
register-join-file-label = Where the invitation file is
register-join-file-hint = The file ends in .invite, on a USB stick or on the desktop. A photo of the pattern in your letter will do as well. The laptop must be in the same network as the room computer.
register-join-file-open = Open invitation file
register-join-code-label = Code from your letter
register-join-code-hint = Eight letters and digits. Small or capital letters, with or without a hyphen: all are read.
register-join-address-label = Address of the room computer
register-join-address-hint = The clerk's screen shows it, for example 192.168.1.5:7143
register-join-submit = Join
register-joining-connecting = Looking for the room computer…
register-joining-compareWords = Show these words to the clerk
register-joining-admitted = You are let in. One moment…
register-joining-words = The clerk's screen must show the same six words. Then the clerk lets this laptop in.
register-not-me = That is not me
register-is-it-you = Is this you?
register-that-is-me = Yes, that is me
register-choose-pin = Choose a PIN
register-welcome = Welcome, { $name }
register-welcome-no-papers = There are no documents for you yet. They arrive by themselves.
register-welcome-papers = { $here } of { $total } documents are on this laptop.
register-welcome-progress = Documents on this laptop
register-welcome-meanwhile = You can start reading; the others arrive meanwhile.
register-welcome-all-papers = { $total ->
    [one] The document is on this laptop. You can read it without a network.
   *[other] All { $total } documents are on this laptop. You can read them without a network.
}
register-welcome-start = Start
register-withdrawn = The clerk has signed out this laptop at { $when }. Session data was removed from it.
register-withdrawn-once = The clerk has signed out this laptop. Session data was removed from it.
register-withdrawn-means = What you had voted and said stays in the council’s record. Documents and notes are no longer here.
register-withdrawn-do = Is it your laptop? Ask the clerk for a new invitation. A backup of your notes comes back with your recovery code.
register-start-over = Set this laptop up again
register-start-over-why = Nobody knows the PIN any more? Then this laptop is emptied and joins with a new invitation.
register-start-over-effect = All documents and notes of the council are removed from this laptop. Notes come back only from a backup, with your recovery code. A vote that has not left this laptop yet is lost. You need a new invitation from the clerk.
register-start-over-submit = Empty this laptop
register-locked-out-tell = Tell the clerk these two things. The clerk makes sure that it is you, and reads out a code.
register-locked-out-laptop = This laptop
register-locked-out-number = Number on the locked laptop
register-locked-out-code = Code from the clerk
register-locked-out-office = No other clerk’s laptop is known here that could unlock it. Keep this laptop and its folder as they are, and ask who looks after the computers of your council.
register-unlock-words = Wrong PIN: unlock { $words }
register-unlock-other = Unlock { $words }
register-unlock-other-what = Make sure that it is { $name } who asks. The code takes back the wrong tries; the PIN stays as it is, and nobody else can read what is on the laptop.
register-unlock-other-show = Show the code
register-unlock-other-code = Read this code out:
practice-open = Practise a vote
practice-band = PRACTICE: this vote does not count and is sent to nobody.
practice-question = Is it easy to vote with this laptop?
practice-pressed = That is all. Press another choice: until the chair closes a vote, you may change yours.
practice-changed = Changed. Only the last choice counts.

register-found-what = You become the clerk. Members, agenda and documents come next.
register-found-name = Name of the council
register-found-language = Language of the council's records
register-found-clerk = Your name
register-found-submit = Set up the council

register-try-what = You get a room of your own on this laptop. Other delegates are simulated: they arrive, vote and ask to speak.
register-try-sample = Open the sample session
register-try-own = With my own papers
register-try-own-submit = Open with my own papers
register-try-roster = List of people
register-try-papers = Folder with PDFs
register-roster-hint = A table with names, as Excel or CSV. Group and seat are read if they are there.
register-roster-kind = Tables

register-people-count = { $count ->
    [one] One person
   *[other] { $count } people
}
register-people-empty = No people yet. Read in the list of members as Excel or CSV; you see every row before anything is taken.
register-import = Read in a list
register-import-path = File with the list
register-import-look = Show the rows
register-import-problems = Please look at these rows
register-import-row = Row
register-import-not-taken = not taken
register-import-submit = { $count ->
    [one] Take one person
   *[other] Take { $count } people
}
register-import-cancel = Leave it
register-name = Name
register-group = Group
register-seat = Seat
register-position = Office
register-roles = Roles
register-laptops = Laptops
register-role-delegate = Delegate
register-role-chair = Chair
register-role-clerk = Clerk
register-invitation-none = not invited
register-invitation-open = invited
register-invitation-used = joined
register-invitation-expired = invitation expired
register-find = Find a name
register-select-all = Select all who have no laptop yet
register-select = Select { $name }
register-invite = { $count ->
    [one] Write one file
   *[other] Write { $count } files
}
register-invite-heading = Invitations
register-invite-folder = Folder for the invitations
register-invite-what = As files: one per person. Give each person only their own file, for example on a USB stick.
register-invite-done = The invitation files are in the folder.
register-person-actions = Actions for { $name }
register-invite-code = Code to type
register-grant-chair = Make chair
register-grant-clerk = Make clerk
register-grant-chair-effect = { $name } may then open and close sittings and votes.
register-grant-clerk-effect = { $name } may then do everything that you may do as clerk.
register-revoke-words = Lost laptop: { $words }
register-revoke-title = Stop the laptop { $words }?
register-revoke-effect = The right of { $words } ({ $name }) to vote and to receive papers stops now, also without internet, in this room. When the laptop is next in reach, the council’s data on it is removed. Until then the PIN alone protects what is on it; nothing can be removed from a laptop that stays away. { $name } then needs a new invitation.
register-revoke-submit = Stop this laptop
register-joins = { $count ->
    [one] One laptop wants to join
   *[other] { $count } laptops want to join
}
register-joins-what = Compare the six words on the other screen. Let the laptop in only if all six are the same.
register-join-approve = The words are the same: let in
register-join-refuse = Refuse
register-join-unknown = Person not known yet
register-addresses = This laptop listens at
register-session-title = Title of the session
register-session-title-hint = For example: Session 12, regular
register-session-place = Place
register-session-kind = Kind of session
register-session-kind-regular = regular
register-session-kind-thematic = thematic
register-session-kind-extraordinary = extraordinary
register-session-date = Date
register-session-time = Time
register-convene = Convene the session
register-convene-heading = New session
register-actions = Actions
register-session-rules = Rules of the session
register-rules-association = Association: simple majority of votes for and against
register-session-rules-own = { $title } (your own)
register-session-rules-unverified = Some figures of these rules have not been checked against the law. Have somebody who knows it read them before you rely on a result.
register-own-rules = Change the rules for your council
register-own-rules-hint = Copy the rules that are chosen above as a file, change figures and sources in any text editor, and take the file in again. It is checked before it can be chosen. The rules that come with the program stay as they are.
register-own-rules-folder = Folder for the copy
register-own-rules-copy = Copy “{ $title }”
register-own-rules-copied = Copied: the file { $file } in { $folder }
register-own-rules-file = Changed file (.toml)
register-own-rules-take = Check and take in
register-own-rules-taken = Checked and taken in. You can choose these rules above.
register-second-meeting = This is the second meeting on the same subjects
register-second-meeting-effect = The first meeting had no quorum. In the second { $fewest ->
    [one] one member is
   *[other] { $fewest } members are
} enough for it. The invitation must say so. Put only subjects of the first meeting on the agenda.
register-second-meeting-of = Which meeting had no quorum
register-second-meeting-of-hint = Example: 12th sitting of 3 March 2026

register-mandates = Mandates and seats
register-members-in-office = { $members } members in office today
register-members-of-seats = { $members } members in office today, of { $seats } seats by law
register-mandate-what = What to record
register-mandate-end = A mandate ends
register-mandate-begin = A mandate begins (replacement or again)
register-mandate-seats = Number of seats by law
register-mandate-guest = A person without a mandate
register-mandate-choose = Choose a person
register-mandate-end-why = Why it ends
register-mandate-end-death = Death
register-mandate-end-dismissal = Dismissal
register-mandate-end-resignation = Resignation
register-mandate-end-transfer = Transfer
register-mandate-end-other = Another reason
register-mandate-reason = Reason or decision
register-mandate-replaces = Takes over the seat of
register-mandate-replaces-nobody = Nobody
register-mandate-seats-number = Number of seats
register-guest-position = Position
register-mandate-last-day = First day without the mandate
register-mandate-first-day = First day
register-mandate-submit = Record
register-mandate-done = Recorded.
