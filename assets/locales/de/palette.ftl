# The command palette of those who lead.
palette-help = Einen Ort, einen Punkt, eine Unterlage, eine Person finden oder was jetzt getan werden kann
palette-title = Suchen und ausführen
palette-field = Einige Buchstaben eingeben; auch ohne Akzente
palette-nothing = Nichts enthält diese Wörter.
palette-look = TOP { $number } ansehen: { $title }
palette-open = TOP { $number } aufrufen: { $title }
palette-paper = { $title } (TOP { $number })
palette-person = { $name }, { $group }
palette-acts = Tun
palette-places = Ort
palette-items = Tagesordnung
palette-papers = Unterlage
palette-people = Person
