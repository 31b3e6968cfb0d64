# Was mit einer Abstimmung außer dem Drücken geschieht: angehalten, endgültig, namentlich, eingetragen, erklärt, wiederholt.
ballot-hold = Abstimmung anhalten
ballot-hold-effect = Niemand kann abstimmen, bis Sie fortsetzen. Abgegebene Stimmen bleiben erhalten, auch solche, die noch unterwegs sind.
ballot-held = ABSTIMMUNG ANGEHALTEN
ballot-on-hold = Die Abstimmung ist angehalten. Ihre Stimme bleibt erhalten.
ballot-on-hold-lead = Die Abstimmung ist angehalten. Abgegebene Stimmen bleiben erhalten.
ballot-on-hold-nothing = Die Abstimmung ist angehalten. Sie können abstimmen, sobald sie weitergeht.
ballot-on-hold-reason = Grund: { $reason }

ballot-final-hint = Drücken Sie 1, 2 oder 3 und bestätigen Sie. Danach lässt sich Ihre Stimme nicht mehr ändern.
ballot-final-form = Offene Abstimmung mit Namen. Jedes Mitglied bestätigt seine Wahl; danach lässt sie sich nicht mehr ändern. Die Regel mit ihren Zahlen steht auf dem Stimmzettel.
ballot-final-asked = Abgeben: { $choice }. Das lässt sich nicht mehr ändern.
ballot-final-cast = Stimme abgeben
ballot-final-is = Ihre Stimme ist endgültig und lässt sich nicht mehr ändern.

ballot-repeat = Für ungültig erklären und wiederholen
ballot-repeat-effect = Die Abstimmung zu TOP { $number } zählt nicht. Dieselbe Frage wird sofort noch einmal gestellt, und alle stimmen noch einmal ab. Die alte Abstimmung bleibt mit diesem Grund in den Akten.
ballot-repeats = Diese Abstimmung wiederholt die von { $time } Uhr, die für ungültig erklärt wurde. Bitte stimmen Sie noch einmal ab. Ihre erste Stimme zählt nicht.
ballot-repeats-line = Wiederholt die Abstimmung von { $time } Uhr, die für ungültig erklärt wurde.
ballot-repeated-line = Wiederholt in der Abstimmung von { $time } Uhr.
ballot-void-reason = Für ungültig erklärt. Grund: { $reason }
ballot-void-uncounted = Um { $time } Uhr geöffnet, vor der Auszählung für ungültig erklärt.

ballot-enter = Stimme von Hand eintragen
ballot-enter-hint = Für ein Mitglied im Saal, dessen Laptop nicht arbeitet. Lassen Sie das Mitglied seine Wahl vor dem Zeugen nennen. Sie zählt wie eine Stimme vom Laptop. Stimmt das Mitglied auch am Laptop ab, zählt die letzte der beiden Stimmen. Das Ergebnis nennt Sie und den Zeugen.
ballot-enter-person = Mitglied
ballot-enter-choice = Wahl
ballot-enter-witness = Zeuge, ein anderes anwesendes Mitglied
ballot-enter-confirm = Diese Stimme eintragen
ballot-entered-mine = { $by } hat diese Stimme für Sie eingetragen. Zeuge: { $witness }.
ballot-entered-mine-called = { $by } hat Ihre Antwort eingetragen.
ballot-entered-mine-wrong = Falls sie nicht stimmt, melden Sie sich jetzt beim Vorsitz.
ballot-by-hand = { $count ->
    [one] 1 Stimme von Hand eingetragen
   *[other] { $count } Stimmen von Hand eingetragen
}
ballot-entered-for = Für { $name } eingetragen von { $by } um { $time } Uhr. Zeuge: { $witness }.

ballot-roll-call = Durch Namensaufruf
ballot-roll-call-hint = Die Namen werden nacheinander aufgerufen. Jedes Mitglied antwortet laut, und Sie oder der Sitzungsdienst tragen die Antwort ein. Jede Antwort steht mit Namen in der Niederschrift.
ballot-calling = Reihenfolge der Namen
ballot-calling-seat = Nach Plätzen
ballot-calling-name = Nach dem Alphabet
ballot-call = Namensaufruf
ballot-call-progress = { $answered } von { $all } haben geantwortet
ballot-call-keys = Drücken Sie 1, 2 oder 3 für die Antwort. Der nächste Name folgt von selbst. Zum Berichtigen wählen Sie den Namen und drücken noch einmal.
ballot-call-done = Alle Anwesenden haben geantwortet.
ballot-call-left = nicht im Saal

ballot-correct = Ich habe falsch gedrückt
ballot-correct-effect = Ihre Erklärung steht beim Ergebnis und in der Niederschrift. Das Ergebnis ändert sich nicht.
ballot-correct-choice = Ich wollte stimmen mit
ballot-correct-confirm = Erklärung abgeben
ballot-name-me = Meine Stimme festhalten
ballot-name-me-effect = Die Niederschrift wird Sie mit Ihrer Stimme nennen.
ballot-name-me-choice = Meine Stimme
ballot-correction-line = { $name }, { $time } Uhr: falsch gedrückt, gemeint war { $choice }. Das Ergebnis ändert sich nicht.
ballot-named-line = Auf Verlangen festgehalten: { $name }, { $choice }.

ballot-no-floor = Eine Abstimmung läuft. Bis zu ihrem Schluss wird das Wort nicht erteilt.
ballot-line-looked = { $name } sah um { $time } Uhr, wer wie gestimmt hat, bevor das Ergebnis festgestellt war.
ballot-names-kept = Wer wie gestimmt hat, wird mit der Feststellung des Ergebnisses bekannt.
ballot-names-recorded = Das Ergebnis ist noch nicht festgestellt. Wenn Sie jetzt ansehen, wer wie gestimmt hat, steht das mit Uhrzeit in der Aufzeichnung und in der Niederschrift.
ballot-names-look = Jetzt ansehen und vermerken lassen
