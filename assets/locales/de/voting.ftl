# Die Abstimmung und ihr Ergebnis.
voting-for = Ja
voting-against = Nein
voting-abstain = Enthaltung
voting-not-voting = Stimme nicht ab
voting-none = Ohne Eingabe
# Other words for the choices, which a rule pack may name.
voting-agree = Zustimmung
voting-disagree = Ablehnung
voting-blank = Leere Stimme

voting-open = ABSTIMMUNG LÄUFT
voting-last-call = LETZTER AUFRUF
voting-state-closed = Abstimmung geschlossen
voting-state-declared = Ergebnis
voting-state-annulled = Für ungültig erklärt
voting-open-since = offen seit { $time } Uhr
voting-closed-at = geschlossen um { $time } Uhr
voting-vote = Abstimmen
voting-change = Stimme ändern
voting-look = Ansehen
voting-question = TOP { $number }: { $question }
voting-read-again = Noch einmal lesen (Fassung { $version })
voting-newer-version = Sie haben zuletzt Fassung { $read } gelesen. Abgestimmt wird über Fassung { $now }.
voting-you-vote-as = Sie stimmen ab als:
voting-hint = Drücken Sie 1, 2 oder 3. Sie können Ihre Stimme ändern, bis der Vorsitz schließt.
voting-change-hint = Sie können sie noch ändern, bis der Vorsitz die Abstimmung schließt.
voting-your-vote = IHRE STIMME:
voting-pressed = Gedrückt: { $choice }
voting-mine-short = Erfasst: { $choice }
voting-receipt = Beleg { $code }
voting-turnout = { $voted } von { $entitled } haben abgestimmt. Die Verteilung wird nach dem Schließen gezeigt.
voting-closing-in = Schließt in { $seconds }
voting-closing-now = Der Vorsitz schließt gleich die Abstimmung
voting-offline = Nicht verbunden. Drücken Sie Ihre Wahl: Sie wird gesendet, sobald der Saal erreichbar und die Abstimmung noch offen ist.
voting-not-delivered = Ihre Stimme ist noch NICHT im Saal angekommen. Neuer Versuch läuft. Falls es so bleibt, bitte Handzeichen geben.
voting-try = Versuch { $count }
voting-late = Die Abstimmung wurde geschlossen. Von Ihnen wurde keine Stimme erfasst. Falls das nicht stimmt, melden Sie sich jetzt beim Vorsitz.
voting-late-at = Die Abstimmung wurde um { $time } Uhr geschlossen. Von Ihnen wurde keine Stimme erfasst. Falls das nicht stimmt, melden Sie sich jetzt beim Vorsitz.
voting-late-change = Die Abstimmung endete, bevor Ihre Änderung ankam. Gezählt wird: { $choice } ({ $time } Uhr).
voting-annulled = Der Vorsitz hat diese Abstimmung für ungültig erklärt. Sie wird wiederholt.
voting-not-checked-in = Sie sind nicht als anwesend erfasst und können noch nicht abstimmen.

voting-news-open = Abstimmung eröffnet. TOP { $number }. Drücken Sie 1: { $first }, 2: { $second }, 3: { $third }.
voting-news-closed = Die Abstimmung zu TOP { $number } ist geschlossen.
voting-news-recorded = Ihre Stimme ist erfasst: { $choice }.

voting-results = Ergebnisse
voting-no-results = Noch keine Ergebnisse. Jede Abstimmung steht hier, sobald ihr Ergebnis festgestellt ist.
voting-adopted = ANGENOMMEN
voting-not-adopted = ABGELEHNT
voting-tied = STIMMENGLEICHHEIT
voting-not-quorate = NICHT BESCHLUSSFÄHIG
voting-recused = { $count } anwesend, aber ausgeschlossen
voting-not-yet-declared = noch nicht festgestellt
voting-read-aloud = Zum Vorlesen
voting-result-table = Stimmen nach Wahl
voting-needed-of-base = Nötige Stimmen: { $needed } von { $base }.
voting-present-absent = Anwesend: { $present } von { $base }. Abwesend: { $absent }.
voting-mine-none = Von Ihnen wurde keine Stimme erfasst.
voting-declared-at = festgestellt um { $time } Uhr
voting-late-votes = { $count ->
    [one] eine verspätete Stimme, nicht gezählt
   *[other] { $count } verspätete Stimmen, nicht gezählt
}
voting-names = Wer wie gestimmt hat
voting-missing = { $count ->
    [one] Eine Stimme fehlt
   *[other] { $count } Stimmen fehlen
}
voting-missing-all = Alle { $count } zeigen, die noch fehlen
voting-silent = nicht erreichbar { $time }

voting-open-form = Abstimmung zu TOP { $number } öffnen
voting-form-question = Worüber abgestimmt wird, im Wortlaut
voting-form-question-hint = Dieser Satz steht auf jedem Bildschirm und in der Niederschrift.
voting-form-paper = Unterlage, über die abgestimmt wird
voting-form-no-paper = Keine Unterlage
voting-form-rule = Mehrheit
voting-rule-unverified = Diese Regel ist nicht am Gesetz geprüft.
voting-form-named = Namentliche Abstimmung. Jede Stimme kann bis zum Schließen geändert werden. Die Regel mit ihren Zahlen steht auf dem Stimmzettel.
voting-form-submit = Abstimmung eröffnen
voting-annul = Abstimmung für ungültig erklären
voting-annul-effect = Die Abstimmung zu TOP { $number } zählt nicht und kann wiederholt werden. Sie bleibt mit diesem Grund in den Akten.
voting-turnout-short = Abgestimmt
voting-turnout-count = { $voted } von { $entitled }
voting-nobody-missing = Alle Anwesenden haben abgestimmt.
voting-casting = Stimme des Vorsitzes bei Gleichstand
voting-casting-effect = Es besteht Stimmengleichheit (je { $votes }). Diese Stimme entscheidet und steht in der Niederschrift.
voting-lot = Losentscheid festhalten
voting-lot-effect = Es besteht Stimmengleichheit (je { $votes }). Ziehen Sie das Los offen im Raum und halten Sie es dann hier fest.
voting-lot-result = Das Los fiel auf
voting-lot-witness = Zeuge

# Wie abgestimmt wird, und wie Menschen zählen.
voting-at-laptops = An den Laptops, namentlich
voting-by-hand = Durch Handzeichen
voting-on-paper = Geheim, mit Stimmzetteln
voting-how-paper = Geheime Abstimmung auf Stimmzetteln: Füllen Sie Ihren Zettel aus und werfen Sie ihn in die Urne. Hier wird nichts gedrückt.
voting-how-showOfHands = Abstimmung durch Handzeichen: Heben Sie die Hand oder die Stimmkarte, wenn der Vorsitz fragt. Hier wird nichts gedrückt.
voting-how-rollCall = Namensaufruf: Antworten Sie laut, wenn Ihr Name aufgerufen wird. Hier wird nichts gedrückt.
voting-form-form = Wie abgestimmt wird
voting-hands-hint = Im Saal werden Hände oder Stimmkarten gehoben. Zwei Personen zählen: Vorsitz und Schriftführung, oder die Zählenden, die Sie nach dem Öffnen benennen. Das Ergebnis gilt erst, wenn beide dieselben Zahlen eingegeben haben.
voting-papers-hint = Stimmzettel kommen in eine Urne. Nach dem Öffnen benennen Sie die Zählkommission, mindestens drei Mitglieder. Das Ergebnis gilt erst, wenn zwei von ihnen dieselben Zahlen eingegeben haben.
voting-news-open-counted = Abstimmung eröffnet. TOP { $number }. { $form }.
voting-issued = Ausgegebene Zettel
voting-collected = Eingesammelte Zettel
voting-invalid = Ungültige Zettel
voting-papers = Stimmzettel: ausgegeben { $issued }, eingesammelt { $collected }, ungültig { $invalid }
voting-none-counted = Nicht abgestimmt
voting-board = Zählkommission benennen
voting-tellers = Zählende benennen
voting-board-hint = Wählen Sie mindestens { $least } Personen, die anwesend sind und bei diesem Punkt mitwirken. Sie geben die Zahlen an ihren eigenen Laptops ein. Bis die ersten Zahlen da sind, können Sie die Auswahl ändern.
voting-board-head = Leitung
voting-board-members = Mitglieder
voting-board-submit = { $count ->
    [0] Personen benennen
    [one] 1 Person benennen
   *[other] { $count } Personen benennen
}
voting-count = Zählung eingeben
voting-count-asked = BITTE GEBEN SIE EIN, WAS SIE GEZÄHLT HABEN
voting-counted-by = Es zählen: { $names }
voting-no-board = Noch ist niemand benannt, der die Stimmzettel zählt.
voting-count-hint = Geben Sie ein, was Sie selbst gezählt haben. Eine andere Person gibt ihre Zahlen an einem anderen Laptop ein. Die Eingabetaste führt zum nächsten Feld.
voting-count-not-a-number = Bitte geben Sie eine ganze Zahl ein.
voting-count-sums-papers = Stimmen zusammen: { $votes }. Gültige Zettel: { $valid }.
voting-count-sums-hands = Stimmen zusammen: { $votes } von { $entitled } Stimmberechtigten.
voting-why-invalid = Warum sind Zettel ungültig?
voting-count-enter = Diese Zahlen eingeben
voting-count-enter-again = Berichtigte Zahlen eingeben
voting-count-entered-by = Zahlen liegen vor von: { $names }
voting-count-differs = verschieden
voting-counts-differ = Die beiden Zählungen sind verschieden. Zählen Sie noch einmal und geben Sie die berichtigten Zahlen ein. Vorher kann kein Ergebnis festgestellt werden.
voting-counts-agree = Beide Zählungen stimmen überein.
voting-reveals-votes = Fast alle Stimmen sind gleich. In einem kleinen Rat zeigen diese Summen, wie Einzelne geheim gestimmt haben. Bedenken Sie das, bevor Sie sie bekannt geben.
