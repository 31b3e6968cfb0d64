# Wie eine Sitzung geleitet wird: Schritte, Änderungen der Tagesordnung, Pausen, nichtöffentliche Teile, Vorsitz.

sitting-phases = Schritte dieses TOP
sitting-phase-presentation = Vorstellung
sitting-phase-examination = Prüfbericht
sitting-phase-discussion = Aussprache
sitting-phase-vote = Abstimmung
sitting-phase-now = jetzt
sitting-phase-done = erledigt
sitting-item-phase = TOP { $number }. { $title }: { $phase }

action-next-presentation = Weiter: Vorstellung
action-next-examination = Weiter: Prüfbericht
action-next-discussion = Weiter: Aussprache
action-end-break = Pause beenden
action-admit-public = Öffentlichkeit wiederherstellen
binding-admit-public = Saalanzeige und alle Gäste sehen die Sitzung von jetzt an wieder.
action-take-chair = Vorsitz übernehmen
binding-take-chair = Jetzt hat { $name } den Vorsitz. Mit Ihrem Druck leiten Sie die Sitzung und { $name } nicht mehr. Der Wechsel steht in der Niederschrift.

sitting-lead = Sitzung leiten
sitting-lead-title = Sitzung leiten
sitting-pointed = Der Vorsitz verweist auf: { $title }, Seite { $page }
sitting-go-there = Dorthin
sitting-point = Alle auf eine Seite hinweisen
sitting-point-paper = Unterlage
sitting-point-page = Seite in der Datei
sitting-point-hint = Allen, die die Unterlage sehen dürfen, wird der Weg angeboten. Niemandes Seite wird umgeblättert.
sitting-point-submit = Hinweisen
sitting-point-now = Sie verweisen auf: { $title }, Seite { $page }

sitting-break = Pause
sitting-break-effect = Die Uhr der Pause steht auf der Saalanzeige. Bis Sie die Pause beenden, wird kein TOP, keine Rede und keine Abstimmung eröffnet.
sitting-break-until = Bis (Uhrzeit, kann leer bleiben)
sitting-break-submit = Pause beginnen
sitting-in-break = Pause
sitting-in-break-until = Pause bis { $time }

sitting-close-part = Öffentlichkeit ausschließen
sitting-close-part-effect = Die Saalanzeige zeigt „Nichtöffentliche Sitzung“ und sonst nichts. Jeder Laptop zeigt, dass die Sitzung nichtöffentlich ist; Gäste sehen nichts davon. Bitten Sie Gäste zuerst hinaus.
sitting-close-part-submit = Öffentlichkeit ausschließen
sitting-closed-part = Nichtöffentliche Sitzung
sitting-closed-part-words = Nichtöffentliche Sitzung. Zeigen Sie diesen Bildschirm niemandem.
sitting-shut-out = Die Sitzung geht ohne Öffentlichkeit weiter. Sobald sie wieder öffentlich ist, sehen Sie sie hier.

sitting-hand-over = Vorsitz übergeben …
sitting-hand-over-to = Vorsitz übergeben an
sitting-hand-over-effect = Mit Ihrem Druck leitet diese Person die Sitzung und Sie nicht mehr. Sie können den Vorsitz zurücknehmen. Der Wechsel steht in der Niederschrift.
sitting-hand-over-submit = Vorsitz übergeben
sitting-hand-over-none = Niemand sonst mit der Rolle Vorsitz ist da. Der Sitzungsdienst vergibt sie unter „Personen“.
sitting-presides = Den Vorsitz hat { $name }

sitting-agenda-change = Tagesordnung ändern
sitting-agenda-change-list = Geänderte Tagesordnung
sitting-agenda-change-effect = Über seine Tagesordnung entscheidet der Rat. Nummern bleiben, wie sie sind; alle sehen die Änderung mit ihrer Uhrzeit.
sitting-agenda-what = Was sich ändert
sitting-agenda-postpone = Einen TOP vertagen
sitting-agenda-withdraw = Einen TOP absetzen
sitting-agenda-takeUp = Einen vertagten TOP wieder aufnehmen
sitting-agenda-move = Einen TOP verschieben
sitting-agenda-add = Einen TOP aufnehmen
sitting-agenda-which = TOP
sitting-agenda-none = Dafür gibt es jetzt keinen TOP.
sitting-agenda-number = Nummer
sitting-agenda-title = Titel
sitting-agenda-needs-vote = Er braucht eine Abstimmung
sitting-agenda-before = Vor
sitting-agenda-at-end = am Ende
sitting-agenda-reason = Grund
sitting-agenda-reason-hint = In einem Satz, so wie er in der Niederschrift steht.
sitting-decided = Wie der Rat entschieden hat
sitting-decided-without-objection = Ohne Gegenrede einverstanden
sitting-decided-ballot = Abstimmung: { $question }
sitting-agenda-submit = Tagesordnung ändern
sitting-changed-added = aufgenommen { $time }
sitting-changed-moved = verschoben { $time }
sitting-changed-withdrawn = abgesetzt { $time }
sitting-changed-postponed = vertagt { $time }
sitting-changed-takenUp = wieder aufgenommen { $time }
sitting-set-aside = Der Rat hat diesen TOP abgesetzt oder vertagt. Grund: { $reason }

sitting-sheet = Sitzungsablauf auf Papier
sitting-sheet-hint = TOPs, vorbereiteter Wortlaut, bisherige Ergebnisse und Platz für Notizen: damit die Sitzung auch ohne jeden Laptop weitergeht.
sitting-sheet-submit = Ablauf schreiben
sitting-sheet-written = Als running-sheet.pdf in { $folder } geschrieben. Drucken Sie die Datei von dort.
sitting-sheet-title = Sitzungsablauf
sitting-sheet-as-of = Stand { $day }, { $time }
sitting-sheet-to-vote = Zur Abstimmung
sitting-sheet-results = Entschieden
sitting-sheet-notes = Notizen
sitting-sheet-withdrawn = Abgesetzt
sitting-sheet-postponed = Vertagt
sitting-sheet-done = Erledigt
