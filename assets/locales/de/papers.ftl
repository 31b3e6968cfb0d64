# Unterlagen, Lesen, Notizen.
papers-empty = Noch keine Unterlagen. Der Sitzungsdienst hat diese Sitzung noch nicht freigegeben. Sie erscheinen hier von selbst.
papers-status = { $here } von { $total } Unterlagen auf diesem Laptop
papers-progress = { $here } von { $total } Unterlagen sind auf diesem Laptop. Sie können schon lesen. Noch { $size }.
papers-no-space = { $count ->
    [one] Auf diesem Laptop sind nur noch { $free } MB frei. Eine Unterlage konnte nicht gespeichert werden. Bitten Sie den Sitzungsdienst um Hilfe.
   *[other] Auf diesem Laptop sind nur noch { $free } MB frei. { $count } Unterlagen konnten nicht gespeichert werden. Bitten Sie den Sitzungsdienst um Hilfe.
}
papers-no-space-one = kein Platz dafür
papers-of-this-item = Unterlagen zu diesem TOP
papers-pages = { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
}
papers-version = Fassung { $version }
papers-version-of = Fassung { $version } von { $all }
papers-version-choose = Welche Fassung
papers-title-version = { $title } (Fassung { $version })
papers-new = NEU
papers-late = nachgereicht
papers-restricted = nur { $group }
papers-unpublished = nicht freigegeben
papers-you-were-on = Sie waren auf S. { $page }
papers-scan = Bild, nicht durchsuchbar
papers-arriving = kommt an, { $percent } %
papers-away = noch nicht auf diesem Laptop
papers-damaged-short = beschädigt
papers-what-changed = Geändert: { $words }
papers-open-title = { $title } öffnen
papers-show = Zeigen
papers-all = Alle
papers-new-ones = Neu
papers-nothing-new = Nichts Neues. Sie haben jede Unterlage in der neuesten Fassung geöffnet.
papers-search = In allen Unterlagen suchen (auch ohne Akzente)
papers-search-results = Suchergebnisse
papers-search-count = { $count ->
    [one] Eine Stelle gefunden
   *[other] { $count } Stellen gefunden
}
papers-search-nothing = Nichts gefunden für „{ $words }“. Akzente spielen keine Rolle. Versuchen Sie weniger Wörter.
papers-search-truncated = Es gibt mehr. Fügen Sie ein Wort hinzu, um einzugrenzen.
papers-unsearchable = { $count ->
    [one] Ein eingescanntes Dokument ist nicht durchsuchbar.
   *[other] { $count } eingescannte Dokumente sind nicht durchsuchbar.
}
papers-hit-where = { $number } · { $title } · S. { $page }
papers-hit-note = meine Notiz
papers-page = Seite
papers-page-label = Seite { $page }
papers-page-short = S. { $page }
papers-of-pages = von { $all }
papers-sheet-of = (Blatt { $sheet } von { $all })
papers-zoom-in = Größer
papers-zoom-out = Kleiner
papers-fit-width = Ganze Breite
papers-find = In dieser Unterlage suchen
papers-find-nothing = Nichts gefunden für „{ $words }“ in dieser Unterlage. Akzente spielen keine Rolle.
papers-my-notes = Notizen ({ $count })
papers-only-you = Nur Sie sehen diese Notizen.
papers-no-notes = Noch keine Notizen. Markieren Sie Text in einer Unterlage und wählen Sie eine Farbe. Nur Sie sehen Ihre Notizen.
papers-note = Notiz
papers-note-add = Notiz zu dieser Seite
papers-note-open = Meine Notiz zu „{ $quote }“ öffnen
papers-mark = Diesen Text markieren
papers-colour-yellow = Gelb markieren
papers-colour-green = Grün markieren
papers-colour-blue = Blau markieren
papers-colour-pink = Rosa markieren
papers-colour-underline = Unterstreichen
papers-opening = Wird geöffnet ...
papers-still-opening = Wird noch geöffnet. Die Datei ist groß ({ $size }).
papers-newer-version = Fassung { $newer } ist da. Sie sehen noch Fassung { $version }, Seite { $page }.
papers-go-to-version = Zu Fassung { $version }
papers-stay = Hier bleiben
papers-picture = Dieses Dokument ist ein Bild. Textsuche und Markieren gehen hier nicht. Sie können eine Notiz zu einer Seite anfügen.
papers-damaged = Diese Datei ist beschädigt und lässt sich nicht anzeigen. Andere Unterlagen sind nicht betroffen. Informieren Sie den Sitzungsdienst.
papers-password = Diese Datei ist mit einem Passwort gesperrt und lässt sich nicht anzeigen. Bitten Sie den Sitzungsdienst um eine Kopie ohne Passwort.
papers-kind-submission = Vorlage
papers-kind-draftResolution = Beschlussentwurf
papers-kind-examination = Prüfbericht
papers-kind-expertOpinion = Stellungnahme
papers-kind-report = Bericht
papers-kind-programme = Programm
papers-kind-annex = Anlage
papers-kind-other = Sonstiges
papers-place-heading = Unterlagen aus einem Ordner
papers-place-folder = Ordner mit den Unterlagen
papers-place-hint = Sie können den Ordner auch auf dieses Fenster ziehen.
papers-place-look = Zeigen, wohin die Dateien kämen
papers-place-count = { $files } Dateien, { $sure } sicher, { $open } zu entscheiden
papers-place-refused = nicht übernommen
papers-place-item = Gehört zu
papers-place-choose-item = TOP wählen
papers-place-item-option = { $number } { $title }
papers-place-kind = Art
papers-place-audience = Wer es sehen darf
papers-everyone = alle
papers-place-title = Titel
papers-place-version-of = Neu oder spätere Fassung
papers-place-version-of-file = Eine spätere Fassung einer anderen Datei in diesem Ordner.
papers-place-new-paper = eine neue Unterlage
papers-place-new-version = Fassung { $version } von { $title }
papers-place-what-changed = Was sich geändert hat (die Mitglieder sehen das)
papers-place-accept-sure = Alle sicheren annehmen ({ $count })
papers-place-add = { $count ->
    [one] Eine Unterlage hinzufügen
   *[other] { $count } Unterlagen hinzufügen
}
papers-certainty-sure = sicher
papers-certainty-check = bitte prüfen
papers-certainty-unknown = unklar
papers-published = FREIGEGEBEN
papers-not-published = NICHT FREIGEGEBEN
papers-unpublished-changes = { $count ->
    [0] Nichts freizugeben.
    [one] Eine Änderung ist noch nicht freigegeben.
   *[other] { $count } Änderungen sind noch nicht freigegeben.
}
papers-publish = Freigeben ...
papers-publish-effect = { $changes ->
    [one] Eine Änderung geht jetzt an { $people } Personen. Beschränkte Unterlagen ({ $restricted }) gehen nur an die, für die sie bestimmt sind.
   *[other] { $changes } Änderungen gehen jetzt an { $people } Personen. Beschränkte Unterlagen ({ $restricted }) gehen nur an die, für die sie bestimmt sind.
}
papers-publish-submit = Jetzt freigeben
papers-withdraw = Zurückziehen
papers-withdraw-title = „{ $title }“ zurückziehen?
papers-withdraw-effect = Die Unterlage verschwindet von den Laptops. Wer sie geöffnet hat, kennt sie; Notizen bleiben erhalten. Der Vorgang steht in den Akten.
papers-find-short = Suchen
papers-scan-short = Bild
papers-place-more = Titel und Fassung: { $title }
placing-reason-number = nach der Nummer im Dateinamen
placing-reason-folder = nach dem Ordnernamen
placing-reason-title = nach dem Titel auf Seite 1
placing-reason-similarity = der Titel ähnelt diesem TOP
placing-reason-unknown = kein TOP passt; bitte wählen
papers-oddities = Diese Datei enthält außerdem: { $list }. Die Mitglieder sehen nur die Seiten.
papers-oddity-activeContent = ein Skript oder eine Aktion, die etwas startet
papers-oddity-attachments = angehängte Dateien
papers-oddity-media = Ton oder Film
papers-oddity-hiddenText = versteckte Wörter, die man findet, aber nicht sieht

papers-expert-by = { $author }, { $day }
papers-expert-by-of = { $author }, { $institution }, { $day }
papers-expert-on = zu Fassung { $version }
papers-expert-author = Verfasser
papers-expert-institution = Einrichtung (darf leer bleiben)
papers-expert-day = Datum auf dem Blatt
papers-expert-draft = Stellungnahme zu
papers-expert-draft-choose = Dokument wählen
papers-expert-missing = Nennen Sie Verfasser, Datum und das Dokument, zu dem sie gehört.
