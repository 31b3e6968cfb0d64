# Die Tagesordnung.
agenda-agenda = Tagesordnung
agenda-live = läuft jetzt
agenda-done = erledigt
agenda-item = TOP { $number }
agenda-item-of = TOP { $number } von { $all }
agenda-selected = Ausgewählt: TOP { $number }. Der Saal sieht das nicht.
agenda-open-item = TOP { $number } aufrufen
agenda-to-live = Zurück zum laufenden TOP
agenda-only-looking = nur angesehen
agenda-after-this = Danach
agenda-first = Zuerst auf der Tagesordnung
agenda-paste = Tagesordnung hier einfügen
agenda-paste-again = Neue Tagesordnung einfügen
agenda-paste-hint = Eine nummerierte Zeile je TOP, wie in der Einladung. Sie ersetzt die bisherige Tagesordnung.
agenda-preview = { $count ->
    [one] Daraus wird ein TOP
   *[other] Daraus werden { $count } TOPs
}
agenda-set = Diese Tagesordnung übernehmen
agenda-needs-vote = Abstimmung
agenda-questioning = Anfragen
agenda-no-session = Noch keine Sitzung. Berufen Sie zuerst unter „Sitzung und Tagesordnung“ eine ein.
agenda-empty = Die Tagesordnung ist leer. Fügen Sie sie zuerst unter „Sitzung und Tagesordnung“ ein; dann lassen sich Unterlagen zuordnen.
agenda-step-people = Personen
agenda-step-session = Sitzung und Tagesordnung
agenda-step-documents = Unterlagen
agenda-step-publish = Prüfen und freigeben
