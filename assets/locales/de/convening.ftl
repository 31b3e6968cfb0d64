# The notices that call people to a session: what the clerk writes, and what stands on them.
convening-title = Einladung zur Sitzung
convening-title-guest = Einladung als Gast
convening-to = An: { $name }
convening-to-seat = An: { $name }, Platz { $seat }
convening-calls = Sie werden zu folgender Sitzung einberufen:
convening-invites = Sie werden eingeladen, an folgender Sitzung teilzunehmen:
convening-invites-as = Sie werden eingeladen, an folgender Sitzung teilzunehmen als: { $capacity }
convening-second = Es ist die zweite Sitzung über dieselben Gegenstände, nach dieser nicht beschlussfähigen: { $of }. { $fewest ->
    [one] Ein anwesendes Mitglied genügt.
   *[other] { $fewest } anwesende Mitglieder genügen.
}
convening-day-and-time = { $day }, { $time }
convening-time = Zeit:
convening-place = Ort:
convening-agenda = Tagesordnung und Unterlagen
convening-no-agenda = Die Tagesordnung folgt.
convening-closing = Wenn Sie nicht kommen können, sagen Sie es bitte in der App oder dem Sitzungsdienst, mit Ihrem Grund.
convening-by = Einberufen durch

convening-heading = Einladungen an die Mitglieder
convening-hint = Schreibt in einen Ordner: eine Datei zum Drucken mit einer Seite für jede Person, die einberufen wird, und einen Eintrag für Kalender. Mit einer Adresse des Absenders auch je Person einen Brief, den ein E-Mail-Programm öffnet; dort fügen Sie die Adresse der Person hinzu. Nichtöffentliche Unterlagen stehen nur in den Einladungen derer, die sie sehen dürfen.
convening-by-order = Wer einberuft (Name und Amt)
convening-sender = E-Mail-Adresse des Absenders
convening-sender-hint = Leer lassen, wenn keine Briefe gebraucht werden.
convening-write = Einladungen schreiben
convening-written = Die Einladungen liegen in { $folder }. Zum Drucken: { $pdf }. Für Kalender: { $calendar }.
problem-convening-address = Das ist keine E-Mail-Adresse: { $address }. Sie sieht so aus: rat@gemeinde.example. Es wurde nichts geschrieben.
problem-convening-nobody = Niemand kann einberufen werden: Am Tag der Sitzung ist kein Mitglied im Amt. Nehmen Sie zuerst Personen auf.
problem-convening-by = Geben Sie an, wer einberuft: Name und Amt. Es wurde nichts geschrieben.
