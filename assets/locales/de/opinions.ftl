# Schriftliche Umläufe zwischen den Sitzungen: Mitglieder antworten zu jeder Vorlage bis zu einer Frist.
opinions-title = Umlaufverfahren
opinions-waiting = { $count ->
    [one] Eine Stellungnahme von Ihnen fehlt noch.
   *[other] { $count } Stellungnahmen von Ihnen fehlen noch.
}
opinions-waiting-until = Frist: { $when }
opinions-waiting-open = Stellung nehmen
opinions-reminded = Die Schriftführung hat Sie um { $when } erinnert.
opinions-empty = Bisher wurden Sie nicht um eine schriftliche Stellungnahme gebeten.
opinions-empty-office = Noch kein Umlauf. Sie können veröffentlichte Unterlagen oder eine Frage vor der Sitzung in Umlauf geben.
opinions-new = In Umlauf geben
opinions-until = Antwort bis { $when }
opinions-deadline-past = Die Frist endete { $when }. Was jetzt gesendet wird, wird als verspätet aufbewahrt und nicht gezählt.
opinions-deadline-past-short = Die Frist endete { $when }
opinions-closed = Beendet { $when }
opinions-closed-early = Vor Ablauf der Frist beendet, { $when }: { $reason }
opinions-decides = Dies ist ein Beschluss im schriftlichen Verfahren: angenommen, wenn kein Mitglied widerspricht ({ $source }).
opinions-no-decision = Hier wird um Stellungnahme gebeten. Es ist keine Abstimmung.
opinions-names-shown = Nach dem Ende sehen alle Befragten, wer wie geantwortet hat.
opinions-names-hidden = Nach dem Ende sehen die Befragten nur die Zahlen. Die Schriftführung sieht die Namen.
opinions-to-answer = Noch nicht beantwortet ({ $count })
opinions-answered = Beantwortet ({ $count })
opinions-read = Unterlage öffnen
opinions-version = Fassung { $version }
opinions-newer-version = Es gibt eine neuere Fassung. Die Frage gilt der Fassung { $version }.
opinions-your-answer = Ihre Stellungnahme: { $choice }
opinions-change = Stellungnahme ändern
opinions-keep = Gesendete behalten
opinions-choose = Ihre Stellungnahme
opinions-comment = Anmerkung (freiwillig)
opinions-other-text = Ihre Meinung in Worten
opinions-send = Stellungnahme senden
opinions-may-change = Sie können Ihre Stellungnahme bis zur Frist ändern, oder bis die Schriftführung den Umlauf beendet.
opinions-late-mine = Kam zu spät und wird nicht gezählt: { $choice }, { $when }
opinions-not-answered = Nicht beantwortet
opinions-own-words = { $words }
opinions-choice-agree = Zustimmung
opinions-choice-disagree = Ablehnung
opinions-choice-other = Andere Meinung
opinions-choice-no-objection = Kein Widerspruch
opinions-choice-objection = Ich widerspreche
opinions-back = Alle Umläufe
opinions-beside = Ihre Stellungnahme zu dieser Unterlage

# Was die Schriftführung tut.
opinions-complete = { $complete } von { $asked } Personen haben alles beantwortet
opinions-people = Wer wie geantwortet hat
opinions-missing = Noch nicht alles beantwortet ({ $count })
opinions-missing-row = { $name }: { $answered } von { $all }
opinions-remind = Fehlende erinnern
opinions-reminded-office = Letzte Erinnerung: { $when }
opinions-close = Umlauf beenden
opinions-close-effect = Danach kann niemand mehr eine Stellungnahme ändern, und das Ergebnis steht fest. Was später kommt, wird als verspätet aufbewahrt.
opinions-close-missing = { $count ->
    [one] Eine Person hat noch nicht alles beantwortet.
   *[other] { $count } Personen haben noch nicht alles beantwortet.
}
opinions-close-reason = Grund für das Ende vor der Frist
opinions-print = Drucken und ausgeben
opinions-print-summary-submit = Übersicht speichern (PDF)
opinions-print-sheets-submit = Bögen aller Personen speichern (PDF)
opinions-print-mine-submit = Meinen Bogen speichern (PDF)
opinions-export-submit = Tabelle speichern (CSV)
opinions-result = Ergebnis
opinions-counts = Antworten bis jetzt
opinions-adopted = Nr. { $number }: angenommen, niemand hat widersprochen.
opinions-not-adopted = Nr. { $number }: nicht angenommen, { $objections ->
    [one] ein Mitglied hat widersprochen
   *[other] { $objections } Mitglieder haben widersprochen
}.
opinions-broken-off = Vor Ablauf der Frist beendet: Es wurde nichts beschlossen.
opinions-late = Verspätet, nicht gezählt

# Einen Umlauf eröffnen.
opinions-new-title = In Umlauf geben
opinions-field-title = Worum es geht
opinions-field-instructions = Hinweise (freiwillig)
opinions-field-papers = Unterlagen
opinions-no-papers = Noch ist keine Unterlage veröffentlicht.
opinions-field-question = Frage ohne Unterlage { $number }
opinions-add-question = Frage hinzufügen
opinions-field-people = Wer gefragt wird
opinions-people-all = Alle Mitglieder ({ $count })
opinions-people-group = { $group } ({ $count })
opinions-people-chosen = Einzelne auswählen
opinions-field-day = Frist: Tag
opinions-field-time = Frist: Uhrzeit
opinions-field-after = Nach dem Ende
opinions-after-names = Die Befragten sehen, wer wie geantwortet hat
opinions-after-figures = Die Befragten sehen nur die Zahlen
opinions-field-labels = Wörter auf den Knöpfen
opinions-field-label = Statt „{ $usual }“
opinions-field-kind = Wirkung
opinions-kind-opinions = Nur Stellungnahmen, kein Beschluss
opinions-kind-decision = Beschluss im schriftlichen Verfahren: angenommen, wenn niemand widerspricht
opinions-kind-source = Nach { $source }. Alle Mitglieder müssen gefragt werden.
opinions-open-effect = { $questions ->
    [one] Eine Frage
   *[other] { $questions } Fragen
} an { $people ->
    [one] eine Person
   *[other] { $people } Personen
}. Danach lässt sich nichts mehr ändern.
opinions-open-submit = Absenden

# Druck.
opinions-print-number = Nr. ……
opinions-print-sheet = Bogen zur Stellungnahme
opinions-print-summary = Übersicht der Stellungnahmen
opinions-print-moment = { $day }, { $time }
opinions-print-deadline = Frist: { $when }.
opinions-print-name = Name: { $name }
opinions-print-group = Gruppe: { $group }
opinions-print-paper = { $title } (Fassung { $version })
opinions-print-subject = Gegenstand
opinions-print-answer = Stellungnahme
opinions-print-record = Eintrag { $number } · { $when } · Schlüssel des Laptops { $key } · Code { $code }
opinions-print-signed = Jede Stellungnahme wurde beim Senden mit dem Schlüssel des Laptops signiert, der daneben steht. Die Nummer des Eintrags ist ihr Platz in der Aufzeichnung der Sitzung.
opinions-print-signatory = Abgegeben von
opinions-print-late = Zu spät, nicht gezählt: { $choice }
opinions-print-asked = In Umlauf gegeben { $when }, { $count ->
    [one] eine Person gefragt
   *[other] { $count } Personen gefragt
}.
opinions-print-still-open = Noch nicht beendet: Zahlen zum Zeitpunkt des Drucks.
opinions-print-closed = Beendet { $when }.
opinions-print-closed-early = Vor Ablauf der Frist beendet, { $when }. Grund: { $reason }
opinions-print-said = { $name } ({ $choice }):
opinions-print-said-late = { $name }, verspätet { $when }, nicht gezählt ({ $choice }):
opinions-print-people = Stellungnahmen nach Personen

# Tabelle.
opinions-table-number = Nr.
opinions-table-subject = Gegenstand
opinions-table-name = Name
opinions-table-group = Gruppe
opinions-table-choice = Stellungnahme
opinions-table-text = In Worten
opinions-table-state = Stand
opinions-table-when = Zeit
opinions-table-entry = Eintrag
opinions-table-key = Schlüssel des Laptops
opinions-table-code = Code
opinions-state-counted = Gezählt
opinions-state-late = Verspätet, nicht gezählt
