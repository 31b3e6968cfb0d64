# Lesen: zwei Unterlagen nebeneinander, zwei Fassungen im Vergleich, gedruckte Seitenzahlen.
reading-second = Zwei Unterlagen
reading-two = Zwei Unterlagen nebeneinander
reading-close-one = Schließen
reading-more = Mehr Werkzeuge
reading-divider = Breite der beiden Unterlagen
reading-pick = Welche Unterlage soll neben „{ $title }“ stehen?
reading-beside-hint = Die Eingabetaste öffnet eine Unterlage. Mit dem Pfeil zur zweiten, dann Umschalt+Eingabe: Beide stehen nebeneinander.
reading-beside-hint-last = Die Eingabetaste öffnet eine Unterlage. Umschalt+Eingabe öffnet sie neben „{ $title }“.
reading-help-beside = In einer Liste: Unterlage neben der zuletzt gelesenen öffnen; F6 wechselt zwischen beiden
reading-help-second = In einer Unterlage: eine zweite wählen, die daneben steht
reading-changes = Änderungen
reading-changes-open = Änderungen seit Fassung { $version }
reading-compare-title = Änderungen in „{ $title }“
reading-compare-from = Von
reading-compare-to = zu
reading-compare-side = Fassung { $version }
reading-compare-count = { $count ->
    [one] Eine Änderung.
   *[other] { $count } Änderungen.
}
reading-compare-pages-changed = { $count ->
    [one] Geänderte Seite: { $pages }.
   *[other] Geänderte Seiten: { $pages }.
}
reading-compare-pages-added = { $count ->
    [one] Neue Seite: { $pages }.
   *[other] Neue Seiten: { $pages }.
}
reading-compare-pages-removed = { $count ->
    [one] Weggefallene Seite der Fassung { $version }: { $pages }.
   *[other] Weggefallene Seiten der Fassung { $version }: { $pages }.
}
reading-compare-unread = { $count ->
    [one] Seite { $pages } der Fassung { $version } hat keinen vergleichbaren Text. Bitte selbst ansehen.
   *[other] Die Seiten { $pages } der Fassung { $version } haben keinen vergleichbaren Text. Bitte selbst ansehen.
}
reading-compare-nothing = Im Text hat sich nichts geändert. Bilder können sich geändert haben.
reading-compare-truncated = Nur die ersten { $count } Änderungen werden gezeigt. Den Rest bitte in der Unterlage lesen.
reading-compare-coarse = Es ist so viel anders, dass manche Änderungen in großen Stücken gezeigt werden.
reading-compare-list = Liste der Änderungen
reading-compare-next = Nächste Änderung
reading-compare-previous = Vorige Änderung
reading-compare-place = { $at } von { $all }
reading-compare-keys = N: nächste Änderung. P: vorige Änderung. Eingabetaste: beide Seiten ansehen.
reading-compare-see = Beide Seiten ansehen
reading-compare-both = Beide Fassungen nebeneinander zeigen
reading-compare-where = Fassung { $version }, { $page }
reading-compare-absent = Nicht in dieser Fassung.
reading-compare-cut = Es geht weiter. Bitte in der Unterlage lesen.
reading-compare-working = Wird verglichen ...
reading-compare-again = Noch einmal versuchen
reading-change-added = Neu
reading-change-removed = Weggefallen
reading-change-replaced = Geändert
reading-change-moved = Verschoben
reading-change-mark-added = neu:
reading-change-mark-removed = weggefallen:
reading-change-mark-end = (Ende)
reading-compare-no-version = Diese Fassung ist nicht für Sie bestimmt oder nicht mehr da. Bitte die Unterlage noch einmal aus der Liste öffnen.
reading-compare-not-here = Fassung { $version } ist noch nicht auf diesem Laptop. Sie kommt von selbst; dann können Sie vergleichen.
reading-compare-not-read = Der Text der Fassung { $version } wird noch gelesen. Das dauert einen Moment.
reading-compare-picture = Fassung { $version } ist ein Scan: ein Bild ohne Wörter, die sich vergleichen ließen. Bitte beide Fassungen nebeneinander lesen.
reading-compare-unreliable = Die Buchstaben der Fassung { $version } sind falsch gespeichert; ein Vergleich würde Unsinn zeigen. Bitte beide Fassungen nebeneinander lesen.
reading-compare-closed = Fassung { $version } ist beschädigt oder gesperrt und kann nicht verglichen werden. Bitte informieren Sie den Sitzungsdienst.
reading-compare-too-long = Diese Unterlage ist zu lang für einen Vergleich Wort für Wort. Bitte beide Fassungen nebeneinander lesen.
reading-help-changes = In einer Unterlage: Änderungen gegenüber einer anderen Fassung
reading-page-sheet = S. { $page } (Blatt { $sheet })
reading-no-page = Eine Seite „{ $words }“ gibt es nicht. Es gibt { $first } bis { $last }; „#3“ ist das dritte Blatt.
reading-view = Darstellung
reading-view-page = Helle Seite
reading-view-dark = Dunkle Seite
reading-view-text = Nur Text
reading-text-page = Seite { $page }
reading-text-no-words = Diese Seite hat keinen verlässlichen Text. Bitte die Seite selbst ansehen.
reading-text-not-here = Diese Fassung ist noch nicht auf diesem Laptop. Sie kommt von selbst.
reading-text-not-read = Der Text dieser Unterlage wird noch gelesen. Das dauert einen Moment.
reading-text-picture = Diese Unterlage ist ein Scan: ein Bild ohne Wörter. Nur ihre Seiten können gezeigt werden.
reading-text-unreliable = Die Buchstaben dieser Unterlage sind falsch gespeichert. Verlässlich sind nur ihre Seiten.
reading-text-closed = Diese Unterlage ist beschädigt oder gesperrt und hat keinen Text. Bitte informieren Sie den Sitzungsdienst.
