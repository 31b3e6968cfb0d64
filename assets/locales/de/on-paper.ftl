# Was ohne Laptops mit der Hand oder auf Papier abgehalten und danach von zwei Personen eingetragen wurde.

on-paper-when = { $day }, { $time } Uhr
on-paper-line-ballot = Abstimmung um { $time } Uhr über: { $question }
on-paper-line-held = Nachträglich vom Papier eingetragen. Abgestimmt am { $held }, als die Laptops nicht zu gebrauchen waren. Eingetragen von { $by } am { $entered }. Mit dem Papier verglichen und bestätigt von { $confirmedBy } am { $confirmed }.
on-paper-line-scan = Das Papier liegt als Dokument der Tagung vor: { $title }.
on-paper-line-invalid = Warum Stimmzettel ungültig sind: { $reason }
on-paper-line-waits = Vom Papier eingetragen, nicht bestätigt, also nicht gültig: { $question } Abgestimmt am { $held }. Eingetragen von { $by } am { $entered }.
on-paper-line-refused = Vom Papier eingetragen und abgelehnt, also nicht gültig: { $question } Abgestimmt am { $held }. Eingetragen von { $by }. Abgelehnt von { $refusedBy } am { $refused }: { $reason }

on-paper-mark = Nachträglich vom Papier eingetragen
on-paper-mark-held = Abgestimmt am { $held }, als die Laptops nicht zu gebrauchen waren.
on-paper-mark-entered = Eingetragen von { $name }, { $when }.
on-paper-mark-confirmed = Mit dem Papier verglichen und bestätigt von { $name }, { $when }.
on-paper-scan-open = Scan öffnen: { $title }

on-paper-enter = Eine Abstimmung vom Papier eintragen
on-paper-enter-hint = Als die Laptops nicht zu gebrauchen waren, hat der Rat mit der Hand oder auf Papier abgestimmt. Tragen Sie hier ein, was auf dem Papier steht. Es gilt erst, wenn eine zweite Person es mit dem Papier verglichen und bestätigt hat.
on-paper-item = Tagesordnungspunkt
on-paper-question = Worüber abgestimmt wurde, Wort für Wort wie auf dem Papier
on-paper-day = Tag der Abstimmung
on-paper-time = Uhrzeit der Abstimmung
on-paper-form = Wie abgestimmt wurde
on-paper-people = Wer im Saal war
on-paper-people-hint = { $present } von { $all } Mitgliedern waren anwesend. { $voting } davon konnten abstimmen.
on-paper-everybody = Alle waren anwesend
on-paper-nobody = Niemand war anwesend
on-paper-was-present = Anwesend
on-paper-was-away = Nicht anwesend
on-paper-took-no-part = Anwesend, nahm nicht teil
on-paper-no-answer = Anwesend, keine Antwort
on-paper-tellers = Wer gezählt hat
on-paper-tellers-board = Wählen Sie mindestens drei Personen. Die erste leitet die Auszählung.
on-paper-tellers-hands = Wählen Sie zwei Personen oder niemanden, wenn Vorsitz und Sitzungsdienst gezählt haben.
on-paper-teller = Person { $number }
on-paper-teller-none = Niemand
on-paper-figures = Was gezählt wurde
on-paper-tie = Wie bei Stimmengleichheit entschieden wurde
on-paper-tie-none = Es gab keine Stimmengleichheit
on-paper-tie-chair-for = Der Vorsitz gab den Ausschlag: Ja
on-paper-tie-chair-against = Der Vorsitz gab den Ausschlag: Nein
on-paper-tie-lot-for = Das Los fiel auf Ja
on-paper-tie-lot-against = Das Los fiel auf Nein
on-paper-tie-witness = Wer beim Los zugesehen hat
on-paper-scan = Scan des Papiers
on-paper-scan-none = Kein Scan
on-paper-scan-hint = Wenn Sie das Papier selbst aufbewahren möchten, fügen Sie den Scan zuerst den Dokumenten der Tagung hinzu.
on-paper-submit = Eintragen und bestätigen lassen

on-paper-waiting = Vom Papier eingetragen, nicht bestätigt
on-paper-state-waits = Eingetragen, nicht bestätigt
on-paper-state-refused = Abgelehnt
on-paper-does-not-stand = Dieses Ergebnis gilt erst, wenn eine zweite Person es bestätigt hat.
on-paper-compare = Nehmen Sie das Papier und vergleichen Sie jede Zeile. Bestätigen Sie nur, wenn alles übereinstimmt.
on-paper-own = Das haben Sie eingetragen. Vorsitz, eine andere Person im Sitzungsdienst oder jemand, der gezählt hat, bestätigt es an einem anderen Laptop.
on-paper-confirm = Das Papier sagt dasselbe: bestätigen
on-paper-confirm-effect = Die Abstimmung zu TOP { $number } gilt dann mit diesem Ergebnis: { $line } Sie trägt Ihren Namen als zweite Person. Das lässt sich nicht rückgängig machen.
on-paper-refuse = Etwas ist anders
on-paper-refuse-effect = Der Eintrag zu TOP { $number } gilt nicht. Er bleibt mit Ihrem Grund in der Aufzeichnung, und die Abstimmung kann neu eingetragen werden.
on-paper-refuse-reason = Was anders ist
on-paper-take-back = Meinen Eintrag zurücknehmen
on-paper-take-back-effect = Ihr Eintrag zu TOP { $number } gilt nicht. Er bleibt mit Ihrem Grund in der Aufzeichnung, und die Abstimmung kann neu eingetragen werden.
on-paper-refused-by = Abgelehnt von { $name }, { $when }: { $reason }
on-paper-present = Anwesend: { $names }
on-paper-recused = Nahm nicht teil: { $names }
on-paper-counted-by = Gezählt von: { $names }
on-paper-watched = Beim Los sah { $name } zu.
on-paper-answers = Die einzelnen Antworten
on-paper-waits-count = { $count ->
    [one] 1 Eintrag vom Papier wartet auf Sie
   *[other] { $count } Einträge vom Papier warten auf Sie
}

on-paper-line-sitting = Sitzung { $number } wurde nachträglich vom Papier eingetragen; sie fand statt, als die Laptops nicht zu gebrauchen waren. Eingetragen von { $by } am { $entered }. Mit dem Papier verglichen und bestätigt von { $confirmedBy } am { $confirmed }.
on-paper-line-sitting-waits = Eine am { $held } eröffnete Sitzung wurde vom Papier eingetragen und nicht bestätigt, gilt also nicht. Eingetragen von { $by } am { $entered }.
on-paper-line-sitting-refused = Eine am { $held } eröffnete Sitzung wurde vom Papier eingetragen und abgelehnt, gilt also nicht. Eingetragen von { $by }. Abgelehnt von { $refusedBy } am { $refused }: { $reason }

on-paper-sitting = Sitzung vom { $opened }
on-paper-sittings = Auf Papier festgehaltene Sitzungen
on-paper-sitting-held = Von { $opened } bis { $closed }, als die Laptops nicht zu gebrauchen waren.
on-paper-sitting-does-not-stand = Diese Sitzung gilt erst, wenn eine zweite Person sie bestätigt hat.
on-paper-sitting-own = Das haben Sie eingetragen. Vorsitz oder eine andere Person im Sitzungsdienst bestätigt es an einem anderen Laptop.
on-paper-sitting-enter = Eine Sitzung vom Papier eintragen
on-paper-sitting-enter-hint = Als die Laptops nicht zu gebrauchen waren, hat der Rat ohne sie getagt. Tragen Sie hier ein, wann er getagt hat und wer da war. Es gilt erst, wenn eine zweite Person es mit dem Papier verglichen und bestätigt hat. Die Abstimmungen tragen Sie einzeln ein.
on-paper-sitting-day = Tag der Sitzung
on-paper-sitting-opened = Eröffnet um
on-paper-sitting-closed = Geschlossen um
on-paper-sitting-confirm-effect = Die Sitzung vom { $opened } gilt dann in der Aufzeichnung und in der Niederschrift und trägt Ihren Namen als zweite Person. Es ist die Sitzung, die hier eröffnet werden sollte: Wer sich dafür angemeldet hat, meldet sich für die nächste neu an. Das lässt sich nicht rückgängig machen.
on-paper-sitting-refuse-effect = Der Eintrag der Sitzung vom { $opened } gilt nicht. Er bleibt mit Ihrem Grund in der Aufzeichnung, und die Sitzung kann neu eingetragen werden.
