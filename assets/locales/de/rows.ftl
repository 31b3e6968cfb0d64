# Stimmzettel mit mehreren Zeilen: Wahlen, Vertrauensbewertungen, Vertrauensabstimmungen.
rows-asked = { $kind ->
    [rating] Vertrauensbewertung von { $count } Personen, drei Stufen
    [confidence] Vertrauensabstimmung über { $count ->
        [one] eine Person
       *[other] { $count } Personen
    }
   *[election] Wahl: höchstens { $places } von { $count }
}
rows-column-election-for = Ja
rows-column-election-against = Nein
rows-column-election-abstain = Enthaltung
rows-column-rating-high = Hohes Vertrauen
rows-column-rating-normal = Vertrauen
rows-column-rating-low = Geringes Vertrauen
rows-column-confidence-for = Vertrauen
rows-column-confidence-against = Kein Vertrauen
rows-number = Nr.
rows-name = Name
rows-unmarked = Ohne Kreuz
rows-rule-rating = Geringes Vertrauen von { $resignComparator ->
    [more-than] mehr als
   *[at-least] mindestens
} { $resignNumerator }/{ $resignDenominator } { $unit ->
    [members-in-office] aller Mitglieder
    [ballots-issued] der ausgegebenen Zettel
    [ballots-valid] der gültigen Zettel
   *[ballots-collected] der eingesammelten Zettel
}: Rücktritt möglich; von { $actComparator ->
    [more-than] mehr als
   *[at-least] mindestens
} { $actNumerator }/{ $actDenominator }: { $act ->
    [dismissal] die Abberufung ist vorzulegen
   *[confidence-vote] es ist über das Vertrauen abzustimmen
}

# Jede Zeile, wie sie verlesen wird.
rows-counted-election = { $name }: Ja { $first }, Nein { $second }{ $third ->
    [0] {""}
   *[other] , Enthaltungen { $third }
}{ $unmarked ->
    [0] {""}
   *[other] , ohne Kreuz { $unmarked }
}.
rows-counted-rating = { $name }: hohes Vertrauen { $first }, Vertrauen { $second }, geringes Vertrauen { $third }{ $unmarked ->
    [0] {""}
   *[other] , ohne Kreuz { $unmarked }
}.
rows-counted-confidence = { $name }: Vertrauen { $first }, kein Vertrauen { $second }{ $unmarked ->
    [0] {""}
   *[other] , ohne Kreuz { $unmarked }
}.
rows-result-elected = { $name } ist mit { $got ->
    [one] 1 Stimme
   *[other] { $got } Stimmen
} gewählt; nötig waren mindestens { $needed } von { $base }.
rows-result-not-elected = { $name } ist nicht gewählt: { $got ->
    [one] 1 Stimme
   *[other] { $got } Stimmen
}, nötig waren mindestens { $needed } von { $base }.
rows-result-no-place-left = { $name } ist nicht gewählt: { $got ->
    [one] 1 Stimme reicht aus
   *[other] { $got } Stimmen reichen aus
} (nötig { $needed }), aber andere mit mehr Stimmen haben alle Plätze.
rows-result-shares-last-place = { $name } ist noch nicht gewählt: { $got ->
    [one] 1 Stimme
   *[other] { $got } Stimmen
}, ebenso viele wie jemand anderes auf dem letzten Platz. Ein weiterer Wahlgang ist nötig.
rows-result-confidence = { $name } hat das Vertrauen des Rats: { $got ->
    [one] 1 Stimme
   *[other] { $got } Stimmen
}, nötig waren mindestens { $needed } von { $base }.
rows-result-no-confidence = { $name } hat nicht das Vertrauen des Rats: { $got ->
    [one] 1 Stimme
   *[other] { $got } Stimmen
}, nötig waren mindestens { $needed } von { $base }.
rows-result-nothing-follows = { $name }: keine Folge; geringes Vertrauen { $got } von { $base }.
rows-result-may-resign = { $name } kann zurücktreten: geringes Vertrauen { $got } von { $base }; diese Stufe beginnt bei { $needed }.
rows-result-confidence-vote = Über das Vertrauen zu { $name } ist abzustimmen: geringes Vertrauen { $got } von { $base }; diese Stufe beginnt bei { $mustAct }.
rows-result-dismissal = Die Abberufung von { $name } ist vorzulegen: geringes Vertrauen { $got } von { $base }; diese Stufe beginnt bei { $mustAct }.
rows-result-not-quorate = { $name }: kein Ergebnis, weil die Beschlussfähigkeit fehlte.
rows-short-elected = Gewählt
rows-short-not-elected = Nicht gewählt
rows-short-no-place-left = Nicht gewählt: kein Platz frei
rows-short-shares-last-place = Letzter Platz geteilt: weiterer Wahlgang
rows-short-confidence = Vertrauen
rows-short-no-confidence = Kein Vertrauen
rows-short-nothing-follows = Keine Folge
rows-short-may-resign = Rücktritt möglich
rows-short-confidence-vote = Vertrauensabstimmung nötig
rows-short-dismissal = Abberufung vorzulegen
rows-short-not-quorate = Nicht beschlussfähig
rows-whole-election = { $shown ->
    [0] Niemand ist gewählt
   *[other] Gewählt, { $shown } von { $places }: { $names }
}.{ $others ->
    [0] {""}
   *[other] {" "}Den letzten Platz teilen sich { $otherNames }. Ein weiterer Wahlgang ist nötig.
}{ $left ->
    [0] {""}
    [one] {" "}Ein Platz ist frei.
   *[other] {" "}{ $left } Plätze sind frei.
}
rows-whole-rating = { $count } Personen wurden bewertet. { $shown ->
    [0] Niemand erreicht die Stufe des Rücktritts
   *[other] Rücktritt möglich ({ $shown }): { $names }
}. { $others ->
    [0] Niemand erreicht die Stufe, bei der der Rat handeln muss
   *[other] Der Rat muss handeln ({ $others }): { $otherNames }
}.
rows-whole-confidence = { $others ->
    [0] Niemand hat das Vertrauen des Rats
   *[other] Vertrauen ({ $others }): { $otherNames }
}. { $shown ->
    [0] Niemandem fehlt es
   *[other] Kein Vertrauen ({ $shown }): { $names }
}.
rows-whole-not-quorate = Kein Ergebnis, weil die Beschlussfähigkeit fehlte: nötig sind mindestens { $needed }.

# In der Niederschrift.
rows-line-board-confirmed = Der Rat hat die Zählkommission um { $time } bestätigt.
rows-line-entered = { $name } hat die Zählung aller Zeilen um { $time } eingegeben.
rows-line-incident = { $name } meldete um { $time }: { $collected } Zettel in der Urne, mehr als die { $issued } ausgegebenen.
rows-line-counted-on = Der Vorsitz entschied, weiterzuzählen. Grund: { $reason }

# Druck der Zettel und der Zählniederschrift.
rows-print-record = Zählniederschrift
rows-print-head = Leitung der Zählkommission
rows-print-member = Mitglied
rows-print-paper-election = Stimmzettel
rows-print-paper-rating = Bewertungszettel
rows-print-paper-confidence = Zettel zur Vertrauensabstimmung
rows-print-how-election = Setzen Sie in jeder Zeile ein Kreuz. Stimmen Sie für höchstens { $places }; ein Zettel mit mehr ist ungültig. Schreiben Sie nichts anderes auf den Zettel.
rows-print-how-rating = Setzen Sie in jeder Zeile ein Kreuz in eines der drei Felder. Schreiben Sie nichts anderes auf den Zettel.
rows-print-how-confidence = Setzen Sie in jeder Zeile ein Kreuz in eines der beiden Felder. Schreiben Sie nichts anderes auf den Zettel.
rows-print-seal = Siegel des Rats
rows-print-stub = Abschnitt: { $question }
rows-print-serial = Nr. { $serial }
rows-print-received = Erhalten von: …………………………
rows-print-signature = Unterschrift: …………………………

# Bildschirme.
rows-form-election = Wahl, mit Stimmzetteln
rows-form-rating = Vertrauensbewertung, drei Stufen, mit Stimmzetteln
rows-form-confidence = Vertrauensabstimmung, mit Stimmzetteln
rows-form-hint = Jedes Mitglied erhält einen Zettel mit allen diesen Zeilen. Nach dem Öffnen benennen Sie eine Zählkommission aus mindestens drei Personen, die nicht auf dem Zettel stehen; der Rat bestätigt sie.
rows-form-places = Zu besetzende Plätze, höchstens
rows-form-names = Zeilen auf dem Zettel ({ $count })
rows-form-add = Person hinzufügen
rows-form-add-hint = Geben Sie einige Buchstaben des Namens ein, auch ohne Akzente, und wählen Sie aus; oder schreiben Sie die ganze Zeile und drücken Sie die Eingabetaste.
rows-form-add-typed = „{ $name }“ hinzufügen
rows-form-none = Noch keine Zeilen.
rows-form-remove = { $name } entfernen
rows-form-words = Zeile { $number }, wie auf dem Zettel gedruckt
rows-form-no-rating = Die Regeln dieser Tagung sagen nichts über Vertrauensbewertungen.
rows-names = Zeilen auf dem Zettel
rows-board-confirmed = Der Rat hat die Zählkommission um { $time } bestätigt.
rows-board-not-confirmed = Der Rat hat die Zählkommission noch nicht bestätigt.
rows-count-hint = Geben Sie die Zettel ein, dann jede Spalte von oben nach unten. Eingabetaste oder Pfeil nach unten: das Feld darunter. Tabulatortaste: das Feld rechts. Eine zweite Person gibt ihre Zahlen an einem anderen Laptop ein.
rows-papers = Zettel
rows-count-table = Kreuze jeder Zeile
rows-count-sum = Summe
rows-count-cell = { $name }, { $column }
rows-count-above = Summe { $votes }, mehr als { $valid } gültige Zettel
rows-count-below = Summe { $votes }, es müssen { $valid } gültige Zettel sein
rows-count-good = passt
rows-count-unmarked = { $count } ohne Kreuz
rows-count-differs = anders als die andere Zählung
rows-count-faulty = { $count ->
    [one] Eine Zeile geht nicht auf: Zeile { $number }, { $name }.
   *[other] { $count } Zeilen gehen nicht auf. Die erste ist Zeile { $number }, { $name }.
}
rows-count-holds = Jede Zeile passt zu den { $valid } gültigen Zetteln.
rows-count-missing = { $count ->
    [one] Ein Feld ist noch leer.
   *[other] { $count } Felder sind noch leer.
}
rows-count-places = Ja-Stimmen zusammen: { $votes }; höchstens { $most } ({ $places } Plätze × { $valid } gültige Zettel).
rows-differ = Die beiden Zählungen sind noch in { $count ->
    [one] einer Zeile
   *[other] { $count } Zeilen
} verschieden. Zählen Sie die markierten Zeilen noch einmal und geben Sie sie neu ein. Niemand sieht die Zahlen der anderen Person.
rows-differ-papers = Die ausgegebenen, eingesammelten oder ungültigen Zettel sind verschieden gezählt. Zählen Sie die Zettel noch einmal. Niemand sieht die Zahlen der anderen Person.
rows-agree = Beide Zählungen stimmen in jeder Zeile überein.
rows-report = Dem Vorsitz melden: { $collected } Zettel in der Urne, { $issued } ausgegeben
rows-incident = { $name } meldet { $collected } Zettel in der Urne, mehr als die { $issued } ausgegebenen. Der Vorsitz entscheidet: weiterzählen oder für ungültig erklären.
rows-counted-on = { $collected } Zettel in der Urne, { $issued } ausgegeben. Der Vorsitz ließ weiterzählen: { $reason }
rows-settle = Mehr Zettel in der Urne als ausgegeben
rows-settle-effect = In der Urne sind { $collected } Zettel, ausgegeben wurden { $issued }. Wenn Sie weiterzählen lassen, werden diese Zettel gezählt. Wenn Sie die Abstimmung für ungültig erklären, wird sie wiederholt. Entscheidung und Grund stehen in der Niederschrift.
rows-settle-reason = Grund
rows-settle-on = Weiterzählen lassen
rows-settle-annul = Abstimmung für ungültig erklären
rows-print = Zettel und Zählniederschrift drucken
rows-print-folder = Ordner für die Datei
rows-print-count = Anzahl der Zettel
rows-print-papers-submit = Stimmzettel speichern
rows-print-record-submit = Zählniederschrift speichern
rows-printed = Gespeichert: { $file }
rows-results = Wahlen und Bewertungen
rows-result-table = Ergebnis jeder Zeile
rows-read-rows = Jede Zeile verlesen
rows-line-recount = Der Vorsitz ordnete um { $time } eine Nachzählung an. Grund: { $reason }
rows-line-before = Davor stand im Ergebnis der Zählung:
rows-line-stored = Die Zettel sind versiegelt (Nr. { $seal }), werden aufbewahrt in { $place } und dürfen vernichtet werden ab { $day }.
rows-recount = Noch einmal zählen
rows-recount-effect = Das jetzige Ergebnis gilt nicht mehr. Die Zählkommission zählt noch einmal, und zwei Mitglieder geben ihre Zahlen neu ein. Die alten Zahlen und der Grund bleiben in der Niederschrift.
rows-recounted = Die Zettel werden noch einmal gezählt. Grund: { $reason }
rows-store = Zettel versiegeln und aufbewahren
rows-store-seal = Nummer des Siegels
rows-store-place = Ort der Aufbewahrung
rows-store-day = Darf vernichtet werden ab
rows-store-submit = Festhalten
rows-stored = Zettel versiegelt (Nr. { $seal }), aufbewahrt in { $place }, Vernichtung ab { $day } erlaubt.
