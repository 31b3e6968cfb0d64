# A delegate's own notes: carried over to new versions, backed up, exported.
notes-caret = Caret in the text: arrows move, Shift with arrows selects, Ctrl H marks, F7 ends.
notes-carried = { $count ->
    [0] No note could be moved to version { $version } by itself.
    [one] One note moved to version { $version }.
   *[other] { $count } notes moved to version { $version }.
}
notes-carried-check = { $count ->
    [one] One needs a look, because the text has changed. Nothing was deleted.
   *[other] { $count } need a look, because the text has changed. Nothing was deleted.
}
notes-to-check = { $count ->
    [one] 1 note to check
   *[other] { $count } notes to check
}
notes-check = { $count ->
    [one] Please check one note
   *[other] Please check { $count } notes
}
notes-page-of-version = p. { $page } in version { $version }
notes-near = In version { $version } this may be the place, on page { $page }:
notes-lost = These words were not found in version { $version }.
notes-moved = was on page { $before }
notes-open-old = See it in version { $version }
notes-open-new = See page { $page } of version { $version }
notes-keep-on = Keep on page { $page } of version { $version }
notes-backup-never = Your notes are on this laptop only.
notes-backup-room = Backed up to the laptop that leads the room, as of { $when }.
notes-backup-archive = Backed up to the central server, as of { $when }.
notes-backup-waits = What you noted since then is on this laptop only. It is backed up when this laptop is in the room.
notes-backup-too-large = You have more notes than a backup can hold. Save your notes as text, too.
notes-backup-sealed = Backups are locked with a key of yours. Nobody else can read them, neither clerk nor server.
notes-code-show = Show my recovery code
notes-code-why = With this code your notes come back on a new laptop. Write it down and keep it where only you find it. Without it nobody can bring them back, not even the clerk.
notes-code-pin = Your PIN
notes-code-show-now = Show
notes-code-is = Your recovery code
notes-back = Bring my notes back
notes-back-here = { $count ->
    [0] No backup of yours has come to this laptop yet. It comes when this laptop is in the room.
    [one] A backup of another laptop of yours is here. Enter the recovery code that you wrote down there.
   *[other] Backups of { $count } other laptops of yours are here. Enter the recovery code that you wrote down there.
}
notes-back-code = Recovery code (24 signs)
notes-back-now = Bring back
notes-back-done = { $count ->
    [0] Everything in the backup of { $when } is here already.
    [one] One note came back, as of { $when }.
   *[other] { $count } notes came back, as of { $when }.
}
problem-notes-no-code = There is no code yet: it is made when you have written your first note.
problem-notes-code-form = This is not a whole recovery code. It has 24 signs in six groups. Please compare it with what you wrote down.
problem-notes-code-wrong = This code does not belong to your notes. Is it the code of another person, or from before? Nothing was changed.
problem-notes-no-backup = No backup of your notes has come to this laptop. Join the room network and try again in a minute. Nothing was changed.
problem-notes-backup-altered = The backup is damaged and was not used. Nothing was changed. Tell the clerk.
notes-text = Save all my notes as text
notes-text-hint = The file notes.txt is written into the folder. It is not locked: whoever opens it can read your notes.
notes-text-now = Save as text
notes-written = Saved in { $folder }.
notes-copy = Save my copy with notes
notes-copy-hint = A copy of version { $version } with your marks and notes is written into the folder. The document itself stays as it is. The copy is not locked: whoever opens it can read your notes.
notes-copy-now = Save my copy
problem-notes-paper-missing = This version is not on this laptop yet, so that no copy can be made of it.
problem-notes-paper-locked = “{ $file }” is locked with a password. No copy with notes can be made of it.
problem-notes-copy-failed = No copy with notes could be made of “{ $file }”. The document and your notes are unchanged.
