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
