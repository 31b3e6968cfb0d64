# Die Sätze der Niederschrift. Gedruckt in der Sprache der Tagung, nicht in der des Lesers.

minutes-print-title = Niederschrift
minutes-print-national-name = { "" }
minutes-print-motto = { "" }
minutes-print-number = { "" }
minutes-print-place-and-day = { $day }
minutes-print-secretary = Schriftführung
minutes-print-chair = Vorsitz
minutes-print-signature-hint = (Unterschrift und voller Name)
minutes-print-record = Dieses Dokument wurde aus einer Aufzeichnung mit { $size } Einträgen gelesen. Wurzel der Aufzeichnung:
minutes-print-record-words = Dieselbe Wurzel in Worten, zum Vergleichen durch Vorlesen: { $words }

minutes-print-vote-for = Ja
minutes-print-vote-against = Nein
minutes-print-vote-not-voting = Stimmen nicht ab
minutes-print-vote-abstain = Enthaltungen
minutes-print-vote-no-input = Ohne Eingabe
minutes-print-vote-absent = Abwesend
minutes-print-vote-members = Alle Mitglieder

minutes-result-adopted = Angenommen
minutes-result-not-adopted = Abgelehnt
minutes-result-tied = Stimmengleichheit
minutes-result-void = Für ungültig erklärt
minutes-result-quorate = Beschlussfähig
minutes-result-not-quorate = Nicht beschlussfähig

minutes-heading-opening = Eröffnung
minutes-heading-attendance = Anwesenheit
minutes-heading-item = TOP { $number }: { $title }
minutes-heading-closing = Schluss

minutes-day = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
minutes-time = { $hour }:{ $minute } Uhr

minutes-line-place = Ort: { $place }. Einberufen für den { $day }, { $time }.
minutes-line-sitting-opened = Die { $number }. Sitzung wurde am { $day } um { $time } eröffnet; anwesend waren { $present } von { $members } Mitgliedern, nötig waren { $quorum }.
minutes-line-second-meeting = Zweite Sitzung über dieselben Gegenstände. Nicht beschlussfähig war: { $of }. Es gilt die geringere Beschlussfähigkeit.
minutes-line-figures-confirmed = { $name } hat am { $day } um { $time } diese Zahlen des Regelwerks bestätigt, die niemand geprüft hatte: { $figures }.
minutes-line-quorum-doubted = { $name } hat um { $time } die Beschlussfähigkeit angezweifelt.
minutes-line-quorum-established = Um { $time } hat der Vorsitz gezählt: { $present } von { $members } Mitgliedern anwesend; nötig waren { $quorum }.
minutes-line-sitting-closed = Die { $number }. Sitzung wurde am { $day } um { $time } geschlossen.
minutes-line-present = { $count ->
    [0] Niemand war anwesend.
   *[other] Anwesend ({ $count }): { $names }.
}
minutes-line-absent = { $count ->
    [0] Niemand fehlte unentschuldigt.
   *[other] Unentschuldigt abwesend ({ $count }): { $names }.
}
minutes-line-attendance-of = Anwesenheit in der { $number }. Sitzung am { $day }, { $time }:
minutes-line-excused = Entschuldigt: { $name }. Grund: { $reason }.
minutes-line-came-later = { $name } kam um { $time }.
minutes-line-came-back = { $name } kam um { $time } zurück.
minutes-line-guest = Als Gast eingeladen: { $name }, { $capacity }.
minutes-line-guest-substitute = Als Gast eingeladen: { $name }, { $capacity }; vertreten durch { $substitute }.
minutes-line-took-no-part = { $name } nahm an der Abstimmung zu diesem Punkt nicht teil. Grund: { $reason }.
minutes-line-left-early = { $name } verließ die Sitzung um { $time }.
minutes-line-left-early-reason = { $name } verließ die Sitzung um { $time }. Grund: { $reason }.
minutes-line-item-opened = Aufgerufen um { $time }.
minutes-line-item-closed = Geschlossen um { $time }.
minutes-line-not-dealt-with = Dieser Punkt wurde nicht behandelt.
minutes-line-agenda-added = Um { $time } in die Tagesordnung aufgenommen{ $before ->
    [none] , am Ende
   *[other] , vor TOP { $before }
}. Grund: { $reason }. { $decided }
minutes-line-agenda-moved = Um { $time } auf der Tagesordnung verschoben{ $before ->
    [none] , ans Ende
   *[other] , vor TOP { $before }
}. Grund: { $reason }. { $decided }
minutes-line-agenda-withdrawn = Um { $time } von der Tagesordnung abgesetzt. Grund: { $reason }. { $decided }
minutes-line-agenda-postponed = Um { $time } vertagt. Grund: { $reason }. { $decided }
minutes-line-agenda-taken-up = Um { $time } wieder aufgenommen. Grund: { $reason }. { $decided }
minutes-decided-without-objection = Der Rat war ohne Gegenrede einverstanden.
minutes-decided-by-ballot = Der Rat hat darüber abgestimmt: „{ $question }“
minutes-line-phase-presentation = Vorstellung ab { $time }.
minutes-line-phase-examination = Prüfbericht ab { $time }.
minutes-line-phase-discussion = Aussprache ab { $time }.
minutes-line-phase-vote = Abstimmung ab { $time }.
minutes-line-break = Pause ab { $from }{ $until ->
    [none] .
   *[other] {" "}bis { $until }.
}
minutes-line-closed-part = Nichtöffentlich ab { $from }{ $until ->
    [none] .
   *[other] {" "}bis { $until }.
} Grund: { $reason }. { $decided }
minutes-line-chair = Ab { $time } hatte { $name } den Vorsitz.
minutes-line-voting-order = Abstimmungsreihenfolge zu diesem Punkt:
minutes-line-ordered = { vote-name }: { $question }
minutes-line-vote-dropped = Nicht abgestimmt wurde, wie der Vorsitz um { $time } feststellte, über { vote-name }: { $question } Grund: { $reason }.
minutes-line-as-prepared = { vote-name }.{ $amended ->
    [0] {""}
    [one] {" "}1 Änderungsantrag dazu war angenommen.
   *[other] {" "}{ $amended } Änderungsanträge dazu waren angenommen.
}
minutes-line-taken-out = { $name } hat diesen Punkt um { $time } aus dem Block ohne Aussprache genommen; er wurde einzeln behandelt.
minutes-line-decided-together = Die Abstimmung entschied auch über: { $items }.
minutes-line-decided-with = Um { $time } ohne Aussprache gemeinsam entschieden mit { $item }.
minutes-line-paper = Unterlage: { $title } (Fassung { $version }).
minutes-line-speakers = Redebeiträge: { $names }.
minutes-line-order-declined = Um { $time } gab der Vorsitz einem Antrag zur Geschäftsordnung von { $name } nicht statt. Grund: { $note }
minutes-line-ballot = Abstimmung von { $opened } bis { $closed } über: { $question }
minutes-line-by-hand = Abgestimmt wurde durch Handzeichen; gezählt wurde im Saal.
minutes-line-on-paper = Abgestimmt wurde geheim, mit Stimmzetteln.
minutes-line-roll-call = Abgestimmt wurde durch Namensaufruf; jedes Mitglied antwortete laut.
minutes-line-repeats = Diese Abstimmung wiederholt die um { $time } geöffnete, die für ungültig erklärt wurde.
minutes-line-repeated-at = Die Abstimmung wurde um { $time } wiederholt.
minutes-line-held = { $ended ->
    [yes] Der Vorsitz hielt die Abstimmung von { $from } bis { $until } an.
   *[no] Der Vorsitz hielt die Abstimmung um { $from } an.
} Grund: { $reason }.
minutes-line-answers-entered-by = Die Antworten trug ein: { $names }.
minutes-line-entered-for = Die Stimme von { $name } trug { $by } um { $time } von Hand ein{ $choice ->
    [for] : Ja
    [against] : Nein
    [abstain] : Enthaltung
    [not-voting] : stimmt nicht ab
   *[none] { "" }
}. Zeuge: { $witness }.
minutes-line-named-on-request = Auf Verlangen wird festgehalten: { $name } stimmte { $choice ->
    [for] mit Ja.
    [against] mit Nein.
    [abstain] mit Enthaltung.
   *[not-voting] nicht ab.
}
minutes-line-correction = Um { $time } erklärte { $name }, falsch gedrückt zu haben; gemeint war: { $choice ->
    [for] Ja.
    [against] Nein.
    [abstain] Enthaltung.
   *[not-voting] keine Stimme.
} Das Ergebnis ändert sich nicht.
minutes-line-counting-board = Gezählt haben: { $head } (Leitung), { $members }.
minutes-line-count-entered = Zählung von { $name }, { $time }: Ja { $votesFor }, Nein { $votesAgainst }, Enthaltungen { $abstained }, ohne Stimmabgabe { $notVoting }.
minutes-line-papers = Stimmzettel: ausgegeben { $issued }, eingesammelt { $collected }, ungültig { $invalid }.
minutes-line-why-invalid = Warum Stimmzettel ungültig sind: { $reason }
minutes-line-counted = Ja { $votesFor }, Nein { $votesAgainst }, an der Abstimmung nicht teilgenommen { $notVoting }, Enthaltungen { $abstained }, ohne Eingabe { $noInput }, ausgeschlossen { $recused }; anwesend { $present } von { $members } Mitgliedern, abwesend { $absent }.
minutes-line-share = Mit Ja stimmten { $percent } % der Bezugsgröße von { $base }.
minutes-line-rule = Regel: { $rule }.
minutes-line-rule-source = Quelle der Regel: { $source }.
minutes-line-rule-unchecked = Quelle der Regel, noch nicht geprüft: { $source }.
minutes-line-annulled = Der Vorsitz hat diese Abstimmung für ungültig erklärt. Grund: { $reason }.
minutes-line-votes-for = Mit Ja stimmten: { $names }.
minutes-line-votes-against = Mit Nein stimmten: { $names }.
minutes-line-votes-abstain = Der Stimme enthielten sich: { $names }.
minutes-line-votes-not-voting = An der Abstimmung nahmen nicht teil: { $names }.
minutes-line-lot-witness = Zeuge des Losentscheids: { $name }.
minutes-line-late-votes = Nach dem Schluss eingegangen und nicht gezählt: { $names }.
minutes-line-topic = Befragung zu: { $title }. Befragt: { $official }, { $office }.
minutes-line-turn-question = { $time }, Frage von { $speaker }: { $text }
minutes-line-turn-answer = { $time }, Antwort von { $speaker }: { $text }
minutes-line-turn-follow-up = { $time }, Nachfrage von { $speaker }: { $text }
minutes-line-turn-rebuttal = { $time }, Gegenrede von { $speaker }: { $text }
minutes-line-turn-question-unwritten = { $time }, Frage von { $speaker }; der Wortlaut wurde nicht festgehalten.
minutes-line-turn-answer-unwritten = { $time }, Antwort von { $speaker }; der Wortlaut wurde nicht festgehalten.
minutes-line-turn-follow-up-unwritten = { $time }, Nachfrage von { $speaker }; der Wortlaut wurde nicht festgehalten.
minutes-line-turn-rebuttal-unwritten = { $time }, Gegenrede von { $speaker }; der Wortlaut wurde nicht festgehalten.
minutes-line-commitment = Zusage von { $who }, { $office }, bis { $due }: { $what }
minutes-line-commitment-no-date = Zusage von { $who }, { $office }, ohne Termin: { $what }
minutes-line-commitment-quote = Im Wortlaut, { $time }: „{ $quote }“
minutes-line-commitment-target = Ziel: { $target }
minutes-line-commitment-again = Erneut befragt: Zusage aus { $session } von { $who }, { $office }, fällig am { $due }: { $what }
minutes-line-commitment-again-no-date = Erneut befragt: Zusage aus { $session } von { $who }, { $office }, ohne Termin: { $what }
minutes-line-commitment-objected = { $time }, Einwand gegen den Wortlaut von „{ $what }“: { $objection }
minutes-line-commitment-settled = { $time }: Die Zusage „{ $what }“ wurde dem Saal vorgelesen, ihr Wortlaut steht.
minutes-line-commitment-reported = { $time }, Bericht zu „{ $what }“, erledigt: { $text }
minutes-line-commitment-reported-in-part = { $time }, Bericht zu „{ $what }“, teilweise erledigt: { $text }
minutes-line-commitment-accepted = { $time }: Der Rat erkennt an, dass die Zusage „{ $what }“ eingehalten wurde.
minutes-line-commitment-replaced = { $time }: Die Zusage „{ $what }“ wurde ersetzt durch { $resolution }.
minutes-line-answer-in-writing = { $who }, { $office }, antwortet schriftlich bis { $due }.
minutes-line-unknown = Die Aufzeichnung enthält einen Eintrag, den diese Version der App nicht kennt: { $kind }.

minutes-check-place = Ort und Zeit
minutes-check-attendance = Anwesende und Abwesende
minutes-check-reasons = Grund der Abwesenheit, { $count ->
    [0] bei allen bekannt
    [one] einer fehlt
   *[other] { $count } fehlen
}
minutes-check-items = Jeder Punkt behandelt oder als nicht behandelt vermerkt
minutes-check-results = Wortlaut und Ergebnis jeder Abstimmung
minutes-check-words = Worte der Schriftführung zu jedem behandelten Punkt
minutes-check-closing = Zeitpunkt des Schlusses
minutes-check-known = Diese Version kennt jeden Eintrag
minutes-sheet-title = Unterschriftenblatt zur Niederschrift
minutes-sheet-about = Wer hier unterschreibt, unterschreibt die Niederschrift in der Fassung { $version }, ausgelegt am { $day }. Das sind die unten genannten Dateien und keine anderen: Ein geänderter Buchstabe ergibt andere Wörter.
minutes-sheet-file = Die Datei { $file }, SHA-256:
minutes-sheet-record = Die Aufzeichnung, aus der sie entstanden ist, { $size } Einträge, Wurzel:
minutes-sheet-member = Mitglied
minutes-sheet-words = In Worten, zum Vergleichen durch Vorlesen: { $words }
