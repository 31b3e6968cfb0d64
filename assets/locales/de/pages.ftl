# Seiten nebeneinander, Drucken und eigene Unterlagen.
pages-abreast = Seiten nebeneinander
pages-one = 1 Seite
pages-two = 2 Seiten
pages-first-alone = Erste Seite allein
pages-next = Nächste Seite
pages-previous = Vorige Seite
pages-help-two = In einer Unterlage: zwei Seiten nebeneinander oder eine
pages-help-print = In einer Unterlage: Seiten daraus drucken

# Drucken. Der Aufdruck kommt in der Sprache der Bildschirme der Person.
pages-print = Drucken
pages-print-title = „{ $title }“ drucken
pages-print-this = Jetzt auf dem Bildschirm: { $pages }
pages-print-all = { $count ->
    [one] Die ganze Unterlage: eine Seite
   *[other] Die ganze Unterlage: { $count } Seiten
}
pages-print-some = Diese Seiten
pages-print-which = Seiten
pages-print-which-hint = Wie sie auf dem Papier stehen, zum Beispiel: 2, 5-7. „#3“ meint das dritte Blatt.
pages-print-marks = Mit meinen Markierungen
pages-print-stamped = Diese Unterlage ist nicht für alle. Auf jedem Blatt steht Ihr Name.
pages-print-how = Ein PDF mit diesen Seiten kommt in einen Ordner, den Sie wählen. Öffnen und drucken Sie es dort.
pages-print-submit = Seiten schreiben
pages-printed = { $count ->
    [one] Eine Seite ist im Ordner { $folder }. Öffnen und drucken Sie sie dort.
   *[other] { $count } Seiten sind im Ordner { $folder }. Öffnen und drucken Sie die Datei dort.
}
pages-print-stamp = Gedruckt für { $name } am { $day } um { $time }. Nicht für alle.
pages-range-empty = Sagen Sie, welche Seiten, zum Beispiel: 2, 5-7.
pages-range-unknown = Eine Seite „{ $words }“ gibt es nicht. Seiten { $first } bis { $last }; „#3“ meint das dritte Blatt.
pages-range-backwards = „{ $words }“ läuft rückwärts. Schreiben Sie die kleinere Seite zuerst, zum Beispiel: 5-7.
pages-sets = Sätze auf Papier drucken
pages-sets-hint = Alles Veröffentlichte, das alle sehen dürfen, in der Reihenfolge der Tagesordnung, in einer Datei. Drucken Sie es einmal: Die Sätze folgen aufeinander.
pages-sets-of = Was
pages-sets-all = Alle Punkte
pages-sets-item = TOP { $number }: { $title }
pages-sets-count = Wie viele Sätze
pages-sets-both-sides = Für beidseitigen Druck: Jede Unterlage beginnt auf einem neuen Blatt
pages-sets-plan = { $papers ->
    [one] Ein Satz: eine Unterlage,
   *[other] Ein Satz: { $papers } Unterlagen,
} { $pages ->
    [one] eine Seite.
   *[other] { $pages } Seiten.
}
pages-sets-left-out = { $count ->
    [one] Eine veröffentlichte Unterlage ist nicht dabei:
   *[other] { $count } veröffentlichte Unterlagen sind nicht dabei:
}
pages-sets-submit = Sätze schreiben
pages-sets-written = Die Sätze sind im Ordner { $folder }: papers.pdf. Öffnen und drucken Sie die Datei dort.
pages-left-out-restricted = { $title }: nicht für alle.
pages-left-out-not-here = { $title }: noch nicht auf diesem Laptop.
pages-left-out-locked = { $title }: mit einem Passwort gesperrt. Bitten Sie um eine Datei ohne Passwort.
pages-left-out-damaged = { $title }: Die Datei ist beschädigt. Bitten Sie noch einmal darum.
problem-print-no-pages = Es ist keine Seite zum Drucken gewählt.
problem-print-no-sheet = „{ $file }“ hat kein Blatt { $sheet }. Es wurde nichts geschrieben.
problem-print-locked = „{ $file }“ ist mit einem Passwort gesperrt und lässt sich hier nicht drucken. Sagen Sie es dem Sitzungsdienst.
problem-print-damaged = „{ $file }“ ist beschädigt und lässt sich hier nicht drucken. Sagen Sie es dem Sitzungsdienst.
problem-print-failed = Die Seiten ließen sich nicht zusammenstellen. Versuchen Sie es noch einmal; wenn es wieder scheitert, sagen Sie es dem Sitzungsdienst.
problem-print-too-much = Das ist zu viel für eine Datei. Drucken Sie weniger Sätze oder einen Punkt nach dem anderen.
problem-print-sets = Sagen Sie, wie viele Sätze: von 1 bis { $most }.
problem-print-nothing = Hier gibt es nichts, das sich drucken lässt.
problem-print-not-here = „{ $file }“ ist nicht ganz auf diesem Laptop. Die Datei wird noch einmal geholt; versuchen Sie es in einer Minute wieder.
problem-print-left-out = { $count ->
    [one] Die Sätze sind geschrieben, ohne { $files }: Diese Datei ist beschädigt oder gesperrt. Drucken Sie sie dort, wo sie entstanden ist.
   *[other] Die Sätze sind geschrieben, ohne diese { $count } Dateien, die beschädigt oder gesperrt sind: { $files }. Drucken Sie sie dort, wo sie entstanden sind.
}

# Eigene Unterlagen.
pages-own = Meine Unterlagen
pages-own-only-here = Nur Sie sehen sie, und sie sind nur auf diesem Laptop: Sie werden niemandem geschickt und nicht gesichert. Bewahren Sie die Dateien auch anderswo auf.
pages-own-add = Eigene Unterlage hinzufügen
pages-own-file = PDF auf diesem Laptop
pages-own-choose = PDF wählen
pages-own-folder = Ordner
pages-own-folder-hint = Ein Name, den Sie wählen, zum Beispiel: Meine Fraktion.
pages-own-add-submit = Hinzufügen
pages-own-name = Name
pages-own-change = Umbenennen oder verschieben
pages-own-change-title = „{ $title }“ umbenennen oder verschieben
pages-own-remove = Entfernen
pages-own-remove-title = „{ $title }“ entfernen
pages-own-remove-effect = Die Unterlage und Ihre Notizen darauf werden endgültig aus dieser App entfernt. Die Datei, aus der sie kam, bleibt, wo sie ist.
pages-own-hit = Meine Unterlagen: { $title }, S. { $page }
problem-own-locked = { $file } ist mit einem Passwort gesperrt. Speichern Sie eine Kopie ohne Passwort und fügen Sie diese hinzu.
problem-own-twice = Diese Datei ist schon hier: „{ $title }“ im Ordner „{ $folder }“.
problem-own-gone = Diese Unterlage ist nicht mehr hier.
problem-own-no-folder = Geben Sie dem Ordner einen Namen.
problem-own-long-folder = Der Name des Ordners ist zu lang. Nehmen Sie höchstens { $most } Buchstaben.
problem-own-no-title = Geben Sie der Unterlage einen Namen.
problem-own-too-many = Mehr als { $most } eigene Unterlagen gehen nicht. Entfernen Sie zuerst welche.
