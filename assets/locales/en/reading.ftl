# The reader: two documents side by side, two versions compared, printed page numbers.
reading-second = Two documents
reading-two = Two documents side by side
reading-close-one = Close
reading-more = More tools
reading-divider = Width of the two documents
reading-pick = Choose the document to stand beside “{ $title }”
reading-beside-hint = Enter opens a document. Arrow to a second one, then Shift+Enter: both stand side by side.
reading-beside-hint-last = Enter opens a document. Shift+Enter opens it beside “{ $title }”.
reading-help-beside = In a list: open the document beside the one read last; F6 goes from one to the other
reading-help-second = In a document: choose a second one to stand beside it
reading-changes = What changed
reading-changes-open = What changed since version { $version }
reading-compare-title = What changed in “{ $title }”
reading-compare-from = From
reading-compare-to = to
reading-compare-side = Version { $version }
reading-compare-count = { $count ->
    [one] One change.
   *[other] { $count } changes.
}
reading-compare-pages-changed = { $count ->
    [one] Changed page: { $pages }.
   *[other] Changed pages: { $pages }.
}
reading-compare-pages-added = { $count ->
    [one] New page: { $pages }.
   *[other] New pages: { $pages }.
}
reading-compare-pages-removed = { $count ->
    [one] Page of version { $version } that is gone: { $pages }.
   *[other] Pages of version { $version } that are gone: { $pages }.
}
reading-compare-unread = { $count ->
    [one] Page { $pages } of version { $version } has no text that can be compared. Look at it yourself.
   *[other] Pages { $pages } of version { $version } have no text that can be compared. Look at them yourself.
}
reading-compare-nothing = Nothing changed in the text. Pictures may have changed.
reading-compare-truncated = Only the first { $count } changes are shown. Read the rest in the document.
reading-compare-coarse = So much is different that some changes are shown in large pieces.
reading-compare-list = List of changes
reading-compare-next = Next change
reading-compare-previous = Previous change
reading-compare-place = { $at } of { $all }
reading-compare-keys = N: next change. P: previous change. Enter: see both pages.
reading-compare-see = See both pages
reading-compare-both = Show both versions side by side
reading-compare-where = Version { $version }, { $page }
reading-compare-absent = Not in this version.
reading-compare-cut = It goes on. Read it in the document.
reading-compare-working = Comparing ...
reading-compare-again = Try again
reading-change-added = Added
reading-change-removed = Removed
reading-change-replaced = Changed
reading-change-moved = Moved
reading-change-mark-added = added:
reading-change-mark-removed = removed:
reading-change-mark-end = (end)
reading-compare-no-version = This version is not for you or no longer here. Open the document from the list again.
reading-compare-not-here = Version { $version } is not on this laptop yet. It comes by itself; then you can compare.
reading-compare-not-read = The text of version { $version } is still being read. This takes a moment.
reading-compare-picture = Version { $version } is a scan: a picture without words that could be compared. Read both versions side by side.
reading-compare-unreliable = The letters in version { $version } are stored wrongly, so a comparison would show nonsense. Read both versions side by side.
reading-compare-closed = Version { $version } is damaged or locked and cannot be compared. Tell the clerk.
reading-compare-too-long = This document is too long to be compared word by word. Read both versions side by side.
reading-help-changes = In a document: what changed since another version
reading-page-sheet = p. { $page } (sheet { $sheet })
reading-no-page = There is no page “{ $words }”. Pages { $first } to { $last }; “#3” means the third sheet.
reading-view = How it is shown
reading-view-page = White page
reading-view-dark = Dark page
reading-view-text = Text only
reading-text-page = Page { $page }
reading-text-no-words = This page has no text that can be relied on. Look at the page itself.
reading-text-not-here = This version is not on this laptop yet. It comes by itself.
reading-text-not-read = The text of this document is still being read. This takes a moment.
reading-text-picture = This document is a scan: a picture without words. Only its pages can be shown.
reading-text-unreliable = The letters in this document are stored wrongly. Only its pages can be relied on.
reading-text-closed = This document is damaged or locked, so it has no text. Tell the clerk.
