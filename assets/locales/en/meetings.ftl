# Every session of the council, and which one this laptop shows.
app-place-meetings = My meetings
meetings-none = No session has been convened yet. It appears here by itself.
meetings-filter = Find a session
meetings-filter-hint = Title, place, date or who leads it. Accents do not matter.
meetings-count = { $shown } of { $all } sessions
meetings-not-found = Nothing found for "{ $words }". Accents do not matter. Try fewer words.
meetings-where = { $place } · led by { $name }
meetings-status-convened = convened
meetings-status-open = sitting open
meetings-status-closed = closed
meetings-status-archived = in the archive
meetings-current = shown now
meetings-open = Open
meetings-open-title = Open { $title }
meetings-not-here = not on this laptop yet: it comes when this laptop is in the room
meetings-other-open = A sitting of “{ $title }” is open. This laptop shows another session.
