# Pages beside each other, printing, and papers of one's own.
pages-abreast = Pages beside each other
pages-one = 1 page
pages-two = 2 pages
pages-first-alone = First page alone
pages-next = Next page
pages-previous = Previous page
pages-help-two = In a document: two pages beside each other, or one
