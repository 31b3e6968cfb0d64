# Der Rahmen: was auf jedem Bildschirm steht.
app-opening = Wird geöffnet …
app-unexpected = Das hat nicht geklappt. Nichts wurde geändert. Bitte versuchen Sie es noch einmal; bleibt es so, fragen Sie den Sitzungsdienst.
app-details = Einzelheiten
app-back = Zurück
app-close = Schließen
app-cancel = Abbrechen
app-continue = Weiter
app-save = Speichern
app-delete = Löschen
app-skip = Zum Inhalt springen
app-choose-file = Datei wählen
app-folder = Ordner
app-choose-folder = Ordner wählen
app-seat = Platz { $seat }
app-with-key = { $name } ({ $key })
app-day-and-time = { $day }, { $time } Uhr
app-day-hint = Tag.Monat.Jahr, zum Beispiel { $example }
app-day-wrong = Das ist kein Datum. Bitte geben Sie Tag.Monat.Jahr ein, zum Beispiel { $example }.
app-time-hint = Stunden:Minuten, zum Beispiel { $example }
app-time-wrong = Das ist keine Uhrzeit. Bitte geben Sie Stunden und Minuten ein, zum Beispiel { $example }.
app-room-time = { $time } Uhr Saalzeit
app-clock = { $spoken } / { $limit }
app-clock-over = +{ $time } über der Zeit

app-now = Jetzt
app-now-region = Jetzt im Saal
app-now-item = TOP { $number }: { $title }
app-now-open = Öffnen
app-now-between-items = Die Sitzung läuft. Noch ist kein Tagesordnungspunkt aufgerufen.
app-now-closed = Die Sitzung ist geschlossen.
app-now-not-open = Zurzeit läuft keine Sitzung. Nächste: { $when }, { $place }.
app-now-no-session = Noch keine Sitzung.
app-begins-due = Der geplante Beginn ist erreicht. Der Vorsitz eröffnet die Sitzung.
app-begins-days = Beginn in { $count ->
    [one] 1 Tag
   *[other] { $count } Tagen
}.
app-begins-hours = Beginn in { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}.
app-begins-minutes = Beginn in { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}.
app-ended-outcomes = Verkündete Ergebnisse: { $adopted } angenommen, { $others } nicht angenommen.
app-moved = Der Saal ist jetzt bei TOP { $number }.
app-moved-stay = Hier bleiben
app-again = { $count ->
    [0] Wieder verbunden. In der Zwischenzeit hat sich nichts geändert.
    [one] Wieder verbunden. In der Zwischenzeit gab es eine Änderung.
   *[other] Wieder verbunden. In der Zwischenzeit gab es { $count } Änderungen.
}
app-again-show = Anzeigen
app-again-heading = In der Zwischenzeit
app-again-closed = Zurzeit ist kein TOP aufgerufen.
app-again-opened = Die Sitzung wurde eröffnet.
app-again-ended = Die Sitzung wurde geschlossen.
app-again-voting = Eine Abstimmung läuft: { $question }
app-again-result = Ergebnis der Abstimmung zu TOP { $number }: { $question }
app-again-paper = Neu: { $title } (Fassung { $version })
app-news-item = Der Saal ist jetzt bei TOP { $number }: { $title }.

app-rail = Bereiche
app-status-region = Zustand dieses Laptops
app-place-now = Jetzt
app-place-console = Leitung
app-place-papers = Unterlagen
app-place-notes = Meine Notizen
app-place-results = Ergebnisse
app-place-prepare = Vorbereiten
app-place-questioning = Anfragen
app-place-follow-up = Nach­verfolgung
app-place-minutes = Nieder­schrift
app-place-room = Saal
app-place-connection = Verbindung
app-place-settings = Einstel­lungen
app-place-help = Hilfe
app-new-count = { $count } neu

app-notices = Mitteilungen
app-notice-seen = Gesehen
app-notices-more = { $count ->
    [one] Noch eine Mitteilung
   *[other] Noch { $count } Mitteilungen
}

app-ladder-laptop = Auf diesem Laptop
app-ladder-arrived = Im Saal angekommen
app-ladder-recorded = Erfasst
app-ladder-one-copy = Erfasst (eine Kopie)
app-ladder-archive = Im Archiv

app-settings = Einstellungen
app-settings-language = Sprache
app-settings-text-size = Textgröße
app-settings-smaller = Kleiner
app-settings-bigger = Größer
app-settings-percent = { $percent } %
app-settings-theme = Farben
app-settings-follow = Dem Saal folgen
app-settings-follow-hint = Während Sie lesen, öffnet sich die Unterlage des nächsten TOPs von selbst, wenn der Saal dorthin kommt. Sonst bleibt Ihre, und Sie werden gefragt.
app-settings-laptop = Dieser Laptop heißt
app-settings-lock = Diesen Laptop sperren
app-settings-try-typing = Hier können Sie das Tippen ausprobieren

app-help = Hilfe und Tasten
app-help-key = Taste
app-help-does = Was sie tut
app-help-more = Wenn etwas nicht geht, zeigen Sie dem Sitzungsdienst den Namen dieses Laptops: { $words }
app-help-f1 = Diese Seite
app-help-f2-now = Jetzt: was im Saal geschieht
app-help-f2-console = Leitung der Sitzung
app-help-f3 = In allen Unterlagen suchen
app-help-f4 = Unterlage des aktuellen TOP öffnen
app-help-f6 = Nächster Teil des Bildschirms; mit Umschalt der vorige
app-help-f8 = Zur laufenden Abstimmung
app-help-f8-chair = Abstimmung eröffnen oder schließen
app-help-f9 = Wortmeldung
app-help-f9-chair = Nächstes Wort erteilen oder Rede beenden
app-help-f11 = Ganzer Bildschirm
app-help-digits = Ja, Nein oder Enthaltung, solange die Abstimmung den Fokus hat
app-help-places = Zu einem Bereich in der linken Leiste
app-help-primary = Tun, was auf dem großen Knopf steht
app-help-text-size = Text größer, kleiner, normal
app-help-undo = Letzten Schritt im Saal zurücknehmen
app-help-esc = Oberste Ebene schließen; nichts Getipptes geht verloren
app-help-page = Zu einer Seite der Unterlage
app-help-find = In dieser Unterlage suchen
app-working = Wird ausgeführt. Das kann eine Minute dauern.
app-notices-none = Keine Mitteilungen.
app-notices-count = Mitteilungen ({ $count })
app-notices-all-seen = Alle gesehen
