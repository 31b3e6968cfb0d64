# Die Saalanzeige und ihr Menü am Pult.
display-window-title = Hemicycle: Saalanzeige
display-menu = Saalanzeige
display-sheet = Was der Saal sieht
display-open = Saalanzeige öffnen
display-close = Saalanzeige schließen
display-state = Saalanzeige: { $words }
display-state-closed = Saalanzeige: nicht geöffnet
display-held = { $words } (gehalten)
display-hint = Liegt das Fenster nicht auf dem Projektor: Ziehen Sie es dorthin und drücken Sie F11.
display-follow = Automatisch: dem Ablauf folgen
display-dark = Dunkle Farben, für einen dunklen Saal
display-lost = Verbindung unterbrochen
display-unavailable = Davon kann gerade nichts gezeigt werden

display-shows-welcome = Willkommen
display-shows-item = Punkt { $number }
display-shows-speaker = { $name } spricht
display-shows-vote = Abstimmung { $number } ist offen
display-shows-held = Abstimmung { $number } ist angehalten
display-shows-closed = Abstimmung { $number } ist geschlossen
display-shows-void = Abstimmung { $number } ist ungültig
display-shows-result = Ergebnis der Abstimmung { $number }
display-shows-seats = Sitzplan zur Abstimmung { $number }
display-shows-commitment = Zusage
display-shows-break = Pause
display-shows-blank = Leer

display-scene-welcome = Willkommen
display-scene-item = Tagesordnungspunkt
display-scene-speaker = Redner und Uhr
display-scene-vote = Abstimmung: Beteiligung
display-scene-result = Ergebnis: Zahlen
display-scene-seats = Ergebnis: nach Sitzen
display-scene-commitment = Letzte Zusage
display-scene-break = Pause
display-scene-blank = Leer

display-welcome = Willkommen
display-item = TOP { $number }
display-question = { $number }. { $question }
display-vote-closed = Abstimmung geschlossen. Der Vorsitz verkündet das Ergebnis.
display-voted = haben abgestimmt
display-turnout = { $voted } von { $entitled }
display-by-hands = Abgestimmt wird durch Handzeichen.
display-on-paper = Abgestimmt wird auf Stimmzetteln.
display-counting = Die Stimmabgabe ist beendet. Die Stimmen werden ausgezählt.
display-void = Der Vorsitz hat diese Abstimmung für ungültig erklärt. Sie zählt nicht.
display-kept = Abgegebene Stimmen bleiben erhalten.
display-roll-call = Die Namen werden nacheinander aufgerufen.
display-answered = haben geantwortet
display-next = Danach: { $names }
display-limit = von { $time }
display-over = über der Zeit
display-break = Pause
display-starts = { $day }, { $time }
display-ended = Die Sitzung ist geschlossen.
display-page = Seite { $page } von { $pages }
display-absent = Abwesend
display-absent-count = Abwesend: { $count }.
display-recused = Nimmt nicht teil
display-who = { $who }, { $office }
display-shows-closed-part = Nichtöffentlich
display-closed-part = Nichtöffentliche Sitzung
display-break-until = Pause bis { $time }
display-item-phase = TOP { $number }: { $phase }
display-question-phase = { $number }. { $phase }: { $question }
display-state-page = Saalanzeige im Browser: { $words }
display-page-heading = Auf einem Rechner ohne dieses Programm
display-page-what = Der Rechner am Projektor kann die Saalanzeige in seinem Browser zeigen, wenn er im selben Netz ist.
display-page-open = Als Seite zeigen
display-page-close = Seite schließen
display-page-how = Geben Sie diese Adresse im Browser des Rechners am Projektor ein und drücken Sie dann F11.
display-page-watching = { $count ->
    [0] Noch kein Browser zeigt sie.
    [one] 1 Browser zeigt sie.
   *[other] { $count } Browser zeigen sie.
}
display-page-open-line = Sie zeigt nur, was alle im Saal sehen. Die Leitung zu ihr ist nicht verschlüsselt.
display-page-wrong = Unter dieser Adresse wird nichts gezeigt. Lesen Sie sie noch einmal am Laptop der Sitzungsleitung ab: unter „Saalanzeige“, „Als Seite zeigen“.
