# Pages beside each other, printing, and papers of one's own.
pages-abreast = Pages beside each other
pages-one = 1 page
pages-two = 2 pages
pages-first-alone = First page alone
pages-next = Next page
pages-previous = Previous page
pages-help-two = In a document: two pages beside each other, or one
pages-help-print = In a document: print pages of it

# Printing. The stamp is printed in the language of the person's screens.
pages-print = Print
pages-print-title = Print “{ $title }”
pages-print-this = On the screen now: { $pages }
pages-print-all = { $count ->
    [one] The whole document: one page
   *[other] The whole document: { $count } pages
}
pages-print-some = These pages
pages-print-which = Pages
pages-print-which-hint = As they are printed on the paper, for example: 2, 5-7. “#3” means the third sheet.
pages-print-marks = With my marks
pages-print-stamped = This document is not for everyone. Your name stands on every sheet.
pages-print-how = A PDF with these pages is written into a folder that you choose. Open it there and print it.
pages-print-submit = Write the pages
pages-printed = { $count ->
    [one] One page is in the folder { $folder }. Open it there and print it.
   *[other] { $count } pages are in the folder { $folder }. Open the file there and print it.
}
pages-print-stamp = Printed for { $name } on { $day } at { $time }. Not for everyone.
pages-range-empty = Say which pages, for example: 2, 5-7.
pages-range-unknown = There is no page “{ $words }”. Pages { $first } to { $last }; “#3” means the third sheet.
pages-range-backwards = “{ $words }” goes backwards. Write the lower page first, for example: 5-7.
pages-sets = Print sets on paper
pages-sets-hint = Everything that is published and that everybody may see, in the order of the agenda, as one document. Print it once: the sets come one after the other.
pages-sets-of = What
pages-sets-all = All items
pages-sets-item = Item { $number }: { $title }
pages-sets-count = How many sets
pages-sets-both-sides = For printing on both sides: each document begins on a new sheet
pages-sets-plan = { $papers ->
    [one] One set: one document,
   *[other] One set: { $papers } documents,
} { $pages ->
    [one] one page.
   *[other] { $pages } pages.
}
pages-sets-left-out = { $count ->
    [one] One published document is not in it:
   *[other] { $count } published documents are not in it:
}
pages-sets-submit = Write the sets
pages-sets-written = The sets are in the folder { $folder }: papers.pdf. Open it there and print it.
pages-left-out-restricted = { $title }: not for everyone.
pages-left-out-not-here = { $title }: not on this laptop yet.
pages-left-out-locked = { $title }: locked with a password. Ask for a file without one.
pages-left-out-damaged = { $title }: the file is damaged. Ask for it again.
problem-print-no-pages = No page was chosen to be printed.
problem-print-no-sheet = “{ $file }” has no sheet { $sheet }. Nothing was written.
problem-print-locked = “{ $file }” is locked with a password and cannot be printed from here. Tell the clerk.
problem-print-damaged = “{ $file }” is damaged and cannot be printed from here. Tell the clerk.
problem-print-failed = The pages could not be put together. Try again; if it fails again, tell the clerk.
problem-print-too-much = That is too much for one document. Print fewer sets, or one item at a time.
problem-print-sets = Say how many sets: from 1 to { $most }.
problem-print-nothing = There is nothing here that can be printed.
problem-print-not-here = “{ $file }” is not whole on this laptop. It is fetched again; try again in a minute.
problem-print-left-out = { $count ->
    [one] The sets are written, without { $files }: this file is damaged or locked. Print it from where it was made.
   *[other] The sets are written, without these { $count } files, which are damaged or locked: { $files }. Print them from where they were made.
}

# Documents of one's own.
pages-own = My documents
pages-own-only-here = Only you see these, and they are only on this laptop: they are not sent to anybody and not backed up. Keep the files elsewhere as well.
pages-own-add = Add a document of my own
pages-own-file = PDF on this laptop
pages-own-choose = Choose PDF
pages-own-folder = Folder
pages-own-folder-hint = A name that you choose, for example: My party group.
pages-own-add-submit = Add
pages-own-name = Name
pages-own-change = Rename or move
pages-own-change-title = Rename or move “{ $title }”
pages-own-remove = Remove
pages-own-remove-title = Remove “{ $title }”
pages-own-remove-effect = The document and your notes on it are removed from this app for good. The file that you added it from stays where it is.
pages-own-hit = My documents: { $title }, p. { $page }
problem-own-locked = { $file } is locked with a password. Save a copy without it and add that one.
problem-own-twice = This file is here already: “{ $title }” in the folder “{ $folder }”.
problem-own-gone = This document is no longer here.
problem-own-no-folder = Give the folder a name.
problem-own-long-folder = The name of the folder is too long. Use { $most } letters at most.
problem-own-no-title = Give the document a name.
problem-own-too-many = More than { $most } documents of your own do not fit. Remove some first.
