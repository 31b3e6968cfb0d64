# The clerk's preparation: a folder of files, who sees what, what is missing, what a session begins with.

placing-remark-kept = The session has this file already, as “{ $title }”.
placing-remark-same-content = The same content as { $file }. Take one of them only, unless it belongs to two items.
placing-remark-same-name = Another file of this folder has the same name. Please compare them.
placing-remark-damaged = The file is damaged. It can be taken, but nobody can open it.
placing-remark-password = The file is locked with a password, so nobody can open it here. Ask for a copy without one.
placing-remark-not-read = Its first page could not be read in the time that is given to a file.
placing-too-many = Only the first { $most } files are shown; { $more } more are not looked at. Choose a smaller folder.
placing-too-deep = The folder { $file } lies too deep and was not looked at.
placing-folder-unreadable = The folder { $file } cannot be read.
placing-no-file = { $file } is a link or no file, and was not looked at.
preparing-left-out = Not looked at in this folder
preparing-list-on-paper = List as “on paper only”
preparing-on-paper = on paper only
preparing-on-paper-heading = Documents on paper only
preparing-on-paper-hint = Delegates read that there is such a document, and nothing of its content. Write no secret into the title.
preparing-on-paper-title = Title that everybody may read
preparing-on-paper-title-usual = Document “{ $degree }”
preparing-on-paper-title-plain = Document on paper
preparing-on-paper-item = Item
preparing-on-paper-degree = Mark
preparing-on-paper-add = List it
preparing-on-paper-strike = Take off the list
preparing-secrecy-none = no mark of secrecy
preparing-secrecy-secret = Secret (Mật)
preparing-secrecy-highlySecret = Highly secret (Tối mật)
preparing-secrecy-topSecret = Top secret (Tuyệt mật)
preparing-needs-what-changed = Delegates have an earlier version. Say what changed.

preparing-step-audience = Who sees what
preparing-audience-heading = Who may see which document
preparing-audience-hint = Clerks and the chair see everything. Who may see a document can be changed until it is published.
preparing-audience-document = Document
preparing-audience-everyone = Everyone
preparing-audience-people = People by name
preparing-audience-people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}
preparing-audience-fixed = published: stays
preparing-audience-sees = { $group } may see { $title }
preparing-audience-everyone-sees = Everyone may see { $title }
preparing-audience-choose = People who may see { $title }
preparing-audience-choose-button = Choose people ...
preparing-audience-save = Save
preparing-view-as = View the documents as
preparing-view-as-choose = choose a person
preparing-view-as-band = You see the documents of { $name }. Nothing can be changed here.
preparing-view-as-end = Back to my own view
preparing-view-as-nothing = { $name } sees no documents yet.
preparing-view-as-count = { $count ->
    [one] { $name } sees 1 document.
   *[other] { $name } sees { $count } documents.
}

preparing-publish-one = Publish alone
preparing-publish-one-title = Publish only “{ $title }”, version { $version }?
preparing-publish-one-effect = It goes to everyone who may see it. { $others ->
    [0] Nothing else waits.
    [one] One other change stays unpublished.
   *[other] { $others } other changes stay unpublished.
}
preparing-versions = { $count ->
    [one] 1 version
   *[other] All { $count } versions
}
preparing-version-first = first version
preparing-withdrawn = The clerk has withdrawn this document. It can no longer be opened. Your notes are kept.

preparing-ready-heading = What is still missing
preparing-ready-nothing = Nothing is missing.
preparing-ready-go = Go there
preparing-ready-laptops = { $count ->
    [one] 1 person has no laptop yet: { $names }
   *[other] { $count } people have no laptop yet: { $names }
}
preparing-ready-and-more = { $names } and { $more } more
preparing-ready-no-agenda = There is no agenda yet.
preparing-ready-no-people = There are no delegates yet.
preparing-ready-no-paper = Item { $number } needs a vote and has no document: { $title }
preparing-ready-restricted = Only { $who } may see “{ $title }”: { $count ->
    [one] 1 person
   *[other] { $count } people
}
preparing-ready-nobody = Only { $who } may see “{ $title }”, and that is nobody.
preparing-ready-unreadable = { $count ->
    [one] “{ $titles }” cannot be opened. Ask for another copy.
   *[other] { $count } papers cannot be opened: { $titles }. Ask for other copies.
}
preparing-ready-figures = { $count ->
    [one] One figure of the rules is not verified, and nobody answers for it yet.
   *[other] { $count } figures of the rules are not verified, and nobody answers for them yet.
}
preparing-ready-unpublished = { $count ->
    [one] One change is not published yet.
   *[other] { $count } changes are not published yet.
}
preparing-ready-notice-short = Convened { $given ->
    [one] 1 day
   *[other] { $given } days
} before the opening. The rules ask for { $days } days. Say why.
preparing-ready-notice-extraordinary = Convened { $given ->
    [one] 1 day
   *[other] { $given } days
} before the opening. That is enough for an extraordinary session ({ $least } days), and too late for an ordinary one ({ $days } days). Say why.
preparing-short-notice = Why the notice is shortened
preparing-short-notice-hint = It stands in the record of the session.
preparing-short-notice-save = Record the reason
preparing-short-notice-given = Notice shortened: { $reason }
preparing-deadlines = Deadlines before the opening
preparing-deadline-step = Step
preparing-deadline-due = Due
preparing-deadline-days = Days before
preparing-deadline-left = { $days ->
    [0] today
    [one] in 1 day
   *[other] in { $days } days
}
preparing-deadline-over = { $days ->
    [one] since 1 day
   *[other] since { $days } days
}
preparing-deadline-source = Source
preparing-deadline-unverified = not verified
preparing-deadline-submissions = Reports, submissions and drafts are handed in
preparing-deadline-notice = The session is convened
preparing-deadline-draftsToCommittee = Drafts go to the committee that examines them
preparing-deadline-examination = Examination reports are handed in
preparing-deadline-papers = Documents go to the delegates
preparing-deadlines-none = The rules of this session set no deadlines.

preparing-like = Begin with
preparing-like-nothing = an empty agenda
preparing-like-thematic = a thematic session
preparing-like-session = items, guests and rules of: { $title }
preparing-thematic-title = Thematic session
preparing-thematic-agenda = 1. Opening and programme
    2. Report and draft resolution on the theme: discussion and vote
    3. Resolution of the session: adoption
    4. Closing
preparing-notice-is-short = Only { $given ->
    [one] 1 day
   *[other] { $given } days
} are left; the rules ask for { $days }. The reason goes into the record.

preparing-roster-new = new
preparing-roster-same = as before
preparing-roster-changed = changed
preparing-roster-was-group = group was { $was }
preparing-roster-was-seat = seat was { $was }
preparing-roster-was-position = position was { $was }
preparing-roster-none = none
preparing-roster-counts = { $new } new, { $changed } changed, { $same } as before, { $gone } not in the list
preparing-roster-gone = Not in the list
preparing-roster-gone-hint = These delegates stay. Whoever has left: end the mandate under “People”.
preparing-roster-gone-row = { $name }, seat { $seat }
preparing-roster-legacy = The list was written in an old font ({ $encoding }). Names were converted to Unicode. Please look at them.

preparing-up = Up
preparing-down = Down
preparing-item-up = Up: item { $number } (Ctrl and arrow up)
preparing-item-down = Down: item { $number } (Ctrl and arrow down)
preparing-place-keys = Keys: arrows move from file to file, Space accepts, an item’s number and Enter place the file, Ctrl Enter accepts all sure ones.
preparing-place-number = Item { $typed }
preparing-place-no-item = There is no item { $typed }.
preparing-place-kept-version = As the earlier version

preparing-approval = Approval by the chair
preparing-approval-choose = The chair approves what goes out
preparing-approval-by-rules = The rules of this council ask for the chair’s approval before anything goes out.
preparing-approval-off-chair = Only the chair can switch this off.
preparing-approval-ask = Ask the chair for approval
preparing-approval-none = Nothing waits for approval.
preparing-approval-left = { $count ->
    [one] One change is not approved yet.
   *[other] { $count } changes are not approved yet.
}
preparing-approval-asked = Asked by { $name }, { $when }. The chair has not answered yet.
preparing-approval-given = Approved by { $name }, { $when }.
preparing-approval-returned = Returned by { $name }, { $when }: { $reason }
preparing-approval-first = First the chair approves what goes out.
preparing-approval-tab = For approval
preparing-approval-waiting = { $name } asks you to approve what goes out.
preparing-approval-look = Look at it
preparing-approval-heading = What is to go out
preparing-approval-what = What
preparing-approval-to = To whom
preparing-approval-agenda = The agenda
preparing-approval-everyone = Everyone: { $count ->
    [one] 1 person
   *[other] { $count } people
}
preparing-approval-those = Only { $who }: { $count ->
    [one] 1 person
   *[other] { $count } people
}
preparing-approval-paper = { $kind }, version { $version }
preparing-approval-read = Read { $title }
preparing-approval-give = Approve
preparing-approval-give-effect = The clerk can then publish exactly this. Whatever changes after that needs a new approval.
preparing-approval-return = Return ...
preparing-approval-return-submit = Return
preparing-approval-return-effect = Nothing goes out. The clerk reads your reason and can ask again.
preparing-approval-reason = Reason
preparing-approval-nothing = You are not asked to approve anything now.

placing-oddities = This file also holds: { $list }. It can be taken; delegates see only the pages.
