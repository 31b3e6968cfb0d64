# The table of keys in the help.
keys-here = On the screen “{ $place }”
keys-everywhere = On every screen
keys-print = Print this page
keys-scenes = Choose what the room display shows
keys-mark = In a document: mark the chosen words
keys-note = In a document: a note on this page
keys-caret = In a document: read with the arrow keys, on or off
keys-turns = Record: question, answer, follow-up, reply
keys-ctrl = Ctrl
keys-shift = Shift
