# Documents, reading, notes.
papers-empty = No documents yet. The clerk has not published this session. They will appear here by themselves.
papers-status = { $here } of { $total } documents on this laptop
papers-progress = { $here } of { $total } documents are on this laptop. You can start reading. { $size } to come.
papers-no-space = { $count ->
    [one] Only { $free } MB free on this laptop. One document could not be stored. Ask the clerk for help.
   *[other] Only { $free } MB free on this laptop. { $count } documents could not be stored. Ask the clerk for help.
}
papers-no-space-one = no space for it
papers-of-this-item = Documents of this item
papers-pages = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
papers-version = version { $version }
papers-version-of = Version { $version } of { $all }
papers-version-choose = Which version
papers-title-version = { $title } (version { $version })
papers-new = NEW
papers-late = late
papers-restricted = only { $group }
papers-unpublished = not published
papers-you-were-on = you were on p. { $page }
papers-scan = picture, cannot be searched
papers-arriving = arriving, { $percent } %
papers-away = not on this laptop yet
papers-damaged-short = damaged
papers-what-changed = Changed: { $words }
papers-open-title = Open { $title }
papers-show = Show
papers-all = All
papers-new-ones = New
papers-nothing-new = Nothing new. You have opened every document in its newest version.
papers-search = Search all documents (accents do not matter)
papers-search-results = Search results
papers-search-count = { $count ->
    [one] One place found
   *[other] { $count } places found
}
papers-search-nothing = Nothing found for "{ $words }". Accents do not matter. Try fewer words.
papers-search-truncated = There is more. Add a word to see less.
papers-unsearchable = { $count ->
    [one] One scanned document cannot be searched.
   *[other] { $count } scanned documents cannot be searched.
}
papers-hit-where = { $number } · { $title } · p. { $page }
papers-hit-note = my note
papers-page = Page
papers-page-label = Page { $page }
papers-page-short = p. { $page }
papers-of-pages = of { $all }
papers-sheet-of = (sheet { $sheet } of { $all })
papers-zoom-in = Larger
papers-zoom-out = Smaller
papers-fit-width = Full width
papers-find = Find in this document
papers-find-nothing = Nothing found for "{ $words }" in this document. Accents do not matter.
papers-my-notes = My notes ({ $count })
papers-only-you = Only you can see these notes.
papers-no-notes = You have no notes yet. Select text in a document and choose a colour. Only you can see them.
papers-note = Note
papers-note-add = Note on this page
papers-note-open = Open my note on “{ $quote }”
papers-mark = Mark this text
papers-colour-yellow = Mark yellow
papers-colour-green = Mark green
papers-colour-blue = Mark blue
papers-colour-pink = Mark pink
papers-colour-underline = Underline
papers-opening = Opening...
papers-still-opening = Still opening. This file is large ({ $size }).
papers-newer-version = Version { $newer } of this document has arrived. You still see version { $version }, page { $page }.
papers-go-to-version = Go to version { $version }
papers-stay = Stay here
papers-picture = This document is a picture. Text search and marking do not work here. You can add a note to a page.
papers-damaged = This file is damaged and cannot be shown. Other documents are not affected. Tell the clerk.
papers-password = This file is locked with a password and cannot be shown. Ask the clerk for a copy without one.
papers-kind-submission = Submission
papers-kind-draftResolution = Draft resolution
papers-kind-examination = Examination report
papers-kind-expertOpinion = Expert opinion
papers-kind-report = Report
papers-kind-programme = Programme
papers-kind-annex = Annex
papers-kind-other = Other
papers-place-heading = Documents from a folder
papers-place-folder = Folder with the documents
papers-place-hint = You can also drop the folder onto this window.
papers-place-look = Show where the files would go
papers-place-count = { $files } files, { $sure } sure, { $open } to decide
papers-place-refused = not taken
papers-place-item = Goes to
papers-place-choose-item = choose an item
papers-place-item-option = { $number } { $title }
papers-place-kind = Kind
papers-place-audience = Who may see it
papers-everyone = everyone
papers-place-title = Title
papers-place-version-of = New or a later version
papers-place-version-of-file = A later version of another file in this folder.
papers-place-new-paper = a new document
papers-place-new-version = version { $version } of { $title }
papers-place-what-changed = What changed (delegates see this)
papers-place-accept-sure = Accept all sure ({ $count })
papers-place-add = { $count ->
    [one] Add one document
   *[other] Add { $count } documents
}
papers-certainty-sure = sure
papers-certainty-check = please check
papers-certainty-unknown = cannot tell
papers-published = PUBLISHED
papers-not-published = NOT PUBLISHED
papers-unpublished-changes = { $count ->
    [0] Nothing to publish.
    [one] One change is not published yet.
   *[other] { $count } changes are not published yet.
}
papers-publish = Publish ...
papers-publish-effect = { $changes ->
    [one] One change goes to { $people } people now. Restricted documents ({ $restricted }) go only to those they are meant for.
   *[other] { $changes } changes go to { $people } people now. Restricted documents ({ $restricted }) go only to those they are meant for.
}
papers-publish-submit = Publish now
papers-withdraw = Withdraw
papers-withdraw-title = Withdraw “{ $title }”?
papers-withdraw-effect = The document disappears from the laptops. Who has opened it may remember it; their notes are kept. It stands in the record.
papers-find-short = Find
papers-scan-short = picture
papers-place-more = Title and version: { $title }
placing-reason-number = by the number in the file name
placing-reason-folder = by the folder's name
placing-reason-title = by the title on page one
placing-reason-similarity = its title resembles this item
placing-reason-unknown = no item fits; please choose
papers-oddities = This file also contains: { $list }. Delegates see only its pages.
papers-oddity-activeContent = a script or an action that starts something
papers-oddity-attachments = attached files
papers-oddity-media = sound or film
papers-oddity-hiddenText = hidden words that can be searched but not seen

papers-expert-by = { $author }, { $day }
papers-expert-by-of = { $author }, { $institution }, { $day }
papers-expert-on = on version { $version }
papers-expert-author = Author
papers-expert-institution = Institution (may be left empty)
papers-expert-day = Date on it
papers-expert-draft = Opinion on
papers-expert-draft-choose = choose the document
papers-expert-missing = Give the author, the date and the document that it is on.
