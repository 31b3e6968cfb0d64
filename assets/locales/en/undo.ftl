# Taking back what the room has just seen.
undo-region = Last act
undo-press = Undo { $seconds } s
undo-floor-given = Gave the floor to { $name }.
undo-speech-ended = Ended the speech of { $name }.
undo-minute-added = Gave { $name } one minute more.
undo-request-declined = Declined the request of { $name }.
undo-list-closed = Closed the speakers’ list.
undo-list-reopened = Opened the speakers’ list again.
undo-item-opened = Opened item { $number }.
undo-line-floor-given = At { $time } the floor was given to { $name }; this was taken back at { $undone }.
undo-line-speech-ended = At { $time } the speech of { $name } was ended; this was taken back at { $undone }.
undo-line-minute-added = At { $time } { $name } was given one minute more; this was taken back at { $undone }.
undo-line-request-declined = At { $time } the request of { $name } to speak was declined; this was taken back at { $undone }.
undo-line-list-closed = At { $time } the speakers’ list was closed; this was taken back at { $undone }.
undo-line-list-reopened = At { $time } the speakers’ list was opened again; this was taken back at { $undone }.
undo-line-item-opened = At { $time } this item was opened; this was taken back at { $undone }.
