# The command palette of those who lead.
palette-help = Find a place, an item, a document, a person, or what can be done now
palette-title = Go to or do
palette-field = Type a few letters; accents do not matter
palette-nothing = Nothing has these words.
palette-look = Look at item { $number }: { $title }
palette-open = Open item { $number }: { $title }
palette-paper = { $title } (item { $number })
palette-person = { $name }, { $group }
palette-acts = Do
palette-places = Place
palette-items = Agenda
palette-papers = Document
palette-people = Person
