# The table of keys in the help.
keys-here = Auf dem Bildschirm „{ $place }“
keys-everywhere = Auf jedem Bildschirm
keys-print = Diese Seite drucken
keys-scenes = Wählen, was die Saalanzeige zeigt
keys-mark = In einer Unterlage: gewählte Wörter markieren
keys-note = In einer Unterlage: Notiz zu dieser Seite
keys-caret = In einer Unterlage: mit den Pfeiltasten lesen, ein oder aus
keys-turns = Mitschrift: Frage, Antwort, Nachfrage, Gegenrede
keys-ctrl = Strg
keys-shift = Umschalt
