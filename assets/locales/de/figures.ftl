# Zahlen eines Regelwerks, die niemand geprüft hat, und wer für sie einsteht.
figure-heading = Noch nicht geprüfte Regeln
figure-what-to-do = Bitte vergleichen Sie jede Zahl mit ihrer Quelle. Erst wenn der Sitzungsdienst namentlich für diese Zahlen einsteht, gehen Unterlagen hinaus und wird danach entschieden.
figure-confirm = { $count ->
    [one] Ich habe diese Zahl verglichen ...
   *[other] Ich habe diese { $count } Zahlen verglichen ...
}
figure-confirm-effect = Sie bestätigen, dass die Zahlen mit ihren Quellen übereinstimmen. Ihr Name, die Zeit und die Zahlen stehen in der Aufzeichnung und bei jedem Ergebnis, das sie entscheiden.
figure-confirm-submit = Mit meinem Namen bestätigen
figure-confirmed = Zahlen bestätigt von { $name }, { $when }.
figure-show = { $count ->
    [one] Die Zahl zeigen
   *[other] Die { $count } Zahlen zeigen
}
figure-quorum = Beschlussfähigkeit
figure-quorum-text = Mindestens { $needed } von { $base } müssen anwesend sein.
figure-limits = Redezeiten
figure-limits-text = In Sekunden: Rede { $speech }, zweite Rede { $second }, Gegenrede { $debate }, Erläuterung { $explanation }; in der Befragung: Frage { $question }, Antwort { $answer }, Nachfrage { $followUp }, Erwiderung { $rebuttal }.
figure-confidence = Vertrauensbewertung
figure-confidence-text =
    Die Person kann zurücktreten bei { $resignSide ->
        [more-than] mehr als { $resign }
       *[at-least] mindestens { $resign }
    } niedrigen Bewertungen; der Rat muss handeln bei { $actSide ->
        [more-than] mehr als { $act }
       *[at-least] mindestens { $act }
    }.
figure-written = Beschluss im schriftlichen Verfahren
figure-written-text = Angenommen, wenn kein Mitglied widerspricht.
