# The reader: two documents side by side, two versions compared, printed page numbers.
reading-second = Two documents
reading-two = Two documents side by side
reading-close-one = Close
reading-divider = Width of the two documents
reading-pick = Choose the document to stand beside “{ $title }”
reading-beside-hint = Enter opens a document. Arrow to a second one, then Shift+Enter: both stand side by side.
reading-beside-hint-last = Enter opens a document. Shift+Enter opens it beside “{ $title }”.
reading-help-beside = In a list: open the document beside the one read last; F6 goes from one to the other
reading-help-second = In a document: choose a second one to stand beside it
