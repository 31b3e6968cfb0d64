# What is known of rooms, papers and people: the seat map.

seat-map-step = Seats
seat-map-heading = Seat map
seat-map-hint = Choose a person or a seat, then where he or she sits; whoever sits there changes places. With the keyboard: arrows go from seat to seat, Enter chooses, Delete frees the seat, Escape leaves things as they are.
seat-map-none = Nobody has drawn the room yet. Until then results are shown by seat number.
seat-map-rows = Rows
seat-map-per-row = Seats in a row
seat-map-draw = Draw the map
seat-map-change = Change the rows
seat-map-text = Rows of the room, from the front
seat-map-text-hint = One row a line, from left to right: numbers, 4-9 for the seats from 4 to 9, | for a gap. An empty line is an aisle across. People keep their seats.
seat-map-save = Save the map
seat-map-front = Front: table of the chair
seat-map-seat = { $name ->
    [none] Seat { $seat }: free
   *[other] Seat { $seat }: { $name }
}
seat-map-free = free
seat-map-held-person = Where does { $name } sit? Choose a seat.
seat-map-held-seat = Who sits at seat { $seat }? Choose a person, or another seat to leave it.
seat-map-leave = Without a seat
seat-map-put-back = Leave as it is
seat-map-standing = { $count ->
    [0] Everybody has a seat of the map.
    [one] One person without a seat of the map
   *[other] { $count } people without a seat of the map
}
seat-map-elsewhere = seat { $seat } is not in the map
seat-map-done = { $name } sits at seat { $seat }.
seat-map-left = { $name } has no seat.

# How many papers somebody has opened.

opened-column = Opened
opened-of = { $opened } of { $of }
opened-heading = Who has opened the documents
opened-hint = A number for each person, never which documents or pages. Everybody sees the own number under Settings.
opened-asking = Asking the room …
opened-as-of = As told by the laptops until { $time }
opened-again = Ask again
opened-unknown = not told yet
opened-show = Which people
opened-everybody = Everybody
opened-none-yet = Not opened
opened-nobody-left = Everybody has opened at least one document.
opened-others-see = What others can see
opened-mine = You have opened { $opened } of your { $of } documents on this laptop.
opened-mine-hint = The chair and the clerk see this number, and never which documents or pages. Nobody sees your notes and marks.

# What is new since somebody last looked.

papers-since-last-look = { $count ->
    [0] Nothing new since you last looked: { $when }
    [one] New since you last looked ({ $when }): one document
   *[other] New since you last looked ({ $when }): { $count } documents
}
papers-since-show = Show what is new
papers-since-line = new since you last looked: { $when }
papers-before-line = before that, and not opened yet
papers-weekday-and-time = { $weekday } { $time }

# Names that a search finds, and pages whose words are not to be relied on.

found-names = People, items and documents with this name
found-item = Item
found-paper = Document
found-person = Person
found-seat = seat { $seat }
found-names-only = These words stand in names alone, in no document and in none of your notes.
trust-unreliable = letters unreliable
trust-unreliable-page = The letters of this page are stored wrongly. Look at the page itself.
trust-from = Words read by { $extractor }
