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
voting-needed-of-base = nötig { $needed } von { $base }
voting-present-absent = anwesend { $present } von { $base }, abwesend { $absent }
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
voting-silent = nicht erreichbar { $time }

voting-open-form = Abstimmung zu TOP { $number } öffnen
voting-form-question = Worüber abgestimmt wird, im Wortlaut
voting-form-question-hint = Dieser Satz steht auf jedem Bildschirm und in der Niederschrift.
voting-form-paper = Unterlage, über die abgestimmt wird
voting-form-no-paper = Keine Unterlage
voting-form-rule = Mehrheit
voting-rule-unverified = Diese Regel ist nicht am Gesetz geprüft.
voting-form-named = Namentliche Abstimmung. Jede Stimme kann bis zum Schließen geändert werden. Die Regel mit ihren Zahlen steht auf der Abstimmung.
voting-form-submit = Abstimmung öffnen
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
