# A session out of its archive package: looked at, and opened to be read.
register-entry-archive = Open an archive package
register-entry-archive-what = Read a session of the past from a folder or a stick. Nothing can be changed in it.
archive-what = The package is checked first: every file, every signature, every vote. Then it is kept on this laptop under a PIN and can be read without a network.
archive-from-package = Open a session from an archive package
archive-folder = Folder of the package
archive-folder-hint = Its name ends in -public or -complete, and it holds the file bagit.txt.
archive-look = Look and check
archive-looking = Every file and every signature is being checked…
archive-checked = checked, good
archive-public = What is not for everybody was kept back.
archive-complete = complete: not for everybody
archive-ballots = { $count ->
    [one] One vote
   *[other] { $count } votes
}
archive-papers = { $count ->
    [one] One document
   *[other] { $count } documents
}
archive-exchanges = { $count ->
    [one] One question with its answer
   *[other] { $count } questions with their answers
}
archive-entries = { $count ->
    [one] One entry in the record
   *[other] { $count } entries in the record
}
archive-made-by = Written by the laptop of { $name } on { $day }
archive-made-by-server = Written by a central server on { $day }
archive-root = The record in words:
archive-read-only = It is opened to be read. Nobody can vote, write or sign in it. The folder itself stays as it is.
archive-open = Open to read
archive-band = Archive: to be read only
archive-band-by = From the package that the laptop of { $name } wrote.
archive-band-server = From a package that a central server wrote.
archive-remove = Close and remove from this laptop
archive-remove-effect = All sessions that were opened from packages are removed from this laptop, and your own notes in them. The folders of the packages stay where they are. Afterwards this laptop is as it was before its first start.
problem-archive-read-only = This session was opened from its archive package. It can be read, and nothing in it can be changed. Open another session first.
problem-archive-none = In { $folder } there is no archive package. Choose the folder that holds the file bagit.txt; its name ends in -public or -complete. Nothing was changed.
problem-archive-damaged = This package is not as it was written, or it is none of this program. Nothing was taken in. Look for another copy of it: at the central server, or with whoever keeps the archive.
problem-archive-damaged-file = This package is not as it was written: { $file } is missing, was changed, or does not belong to it. Nothing was taken in. Look for another copy of it: at the central server, or with whoever keeps the archive.
problem-archive-here = This session is on this laptop already, under “My meetings”. Nothing was changed.
problem-archive-other-council = This package is of another council than the sessions on this laptop. Open it on a laptop with nothing on it. Nothing was changed.
problem-archive-register-newer = This package knows more of your council than this laptop does. Connect this laptop with the office once, then open it again. Nothing was changed.
problem-archive-sitting-open = A sitting is open. Open the package when it is closed, so that nothing makes the room wait. Nothing was changed.
problem-archive-led-here = This laptop itself led this session, and its own record of it is gone. So that no second record begins, the package is opened on another laptop. Nothing was changed.
problem-archive-not-empty = There is something on this laptop already. Nothing was changed.
problem-archive-disk-full = The disk of this laptop has no room for this package. Nothing of it was kept. Make room, then open it again.
