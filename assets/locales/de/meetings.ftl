# Every session of the council, and which one this laptop shows.
app-place-meetings = Meine Sitzungen
meetings-none = Es ist noch keine Sitzung einberufen. Sie erscheint hier von selbst.
meetings-filter = Sitzung suchen
meetings-filter-hint = Titel, Ort, Datum oder wer sie leitet. Akzente spielen keine Rolle.
meetings-count = { $shown } von { $all } Sitzungen
meetings-not-found = Nichts gefunden für „{ $words }“. Akzente spielen keine Rolle. Versuchen Sie weniger Wörter.
meetings-where = { $place } · geleitet von { $name }
meetings-status-convened = einberufen
meetings-status-open = Sitzung läuft
meetings-status-closed = geschlossen
meetings-status-archived = im Archiv
meetings-current = wird gezeigt
meetings-open = Öffnen
meetings-open-title = { $title } öffnen
meetings-not-here = noch nicht auf diesem Laptop: Sie kommt, wenn dieser Laptop im Saal ist
meetings-other-open = Zurzeit läuft „{ $title }“. Dieser Laptop zeigt eine andere Sitzung.
