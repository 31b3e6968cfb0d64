# Was der Rat in einem Halbjahr oder einer anderen Zeit getan hat.
period-tab = Bericht
period-from = Von
period-to = Bis
period-half-year = { $half ->
    [1] Erstes Halbjahr { $year }
   *[other] Zweites Halbjahr { $year }
}
period-choose = Zeit
period-own = eine andere Zeit
period-show = Zeigen
period-nothing = In dieser Zeit wurde nichts festgehalten.
period-missing = Nicht gezählt, weil sie nicht auf diesem Laptop sind: { $titles }
period-as-of = Zusagen, Antworten und Anliegen kamen in dieser Zeit; ihr Stand ist der vom { $day }.
period-span = { $from } bis { $to }
period-more = und { $count } weitere; in den Dateien stehen alle.
period-column-chart = Anteil
period-part-sessions = Tagungen
period-part-votes = Abstimmungen und Beschlüsse
period-part-questions = Anfragen nach Themen
period-part-commitments = Zusagen
period-part-answers = Schriftliche Antworten
period-part-petitions = Anliegen nach Stand
period-part-fields = Anliegen nach Bereich
period-part-turnout = Anwesenheit
period-say-sessions = { $all ->
    [one] Eine Tagung fand statt
   *[other] { $all } Tagungen fanden statt
}, mit { $sittings ->
    [one] einer Sitzung.
   *[other] { $sittings } Sitzungen.
}
period-say-votes = { $all ->
    [one] Eine Abstimmung wurde
   *[other] { $all } Abstimmungen wurden
} bekannt gegeben: { $adopted } Beschlüsse angenommen, { $not } nicht.
period-say-questions = { $all ->
    [one] Eine Anfrage wurde
   *[other] { $all } Anfragen wurden
} gestellt, zu { $topics ->
    [one] einem Thema.
   *[other] { $topics } Themen.
}
period-say-commitments = Von { $all ->
    [one] einer Zusage
   *[other] { $all } Zusagen
}: { $kept } gehalten, { $late } überfällig.
period-say-answers = Von { $all ->
    [one] einer zugesagten schriftlichen Antwort
   *[other] { $all } zugesagten schriftlichen Antworten
} kamen { $inTime } rechtzeitig.
period-say-petitions = Von { $all ->
    [one] einem Anliegen
   *[other] { $all } Anliegen
}: { $ended } abgeschlossen, { $late } überfällig.
period-say-fields = { $all ->
    [one] Ein Anliegen
   *[other] { $all } Anliegen
} in { $fields ->
    [one] einem Bereich.
   *[other] { $fields } Bereichen.
}
period-say-turnout = In { $sittings ->
    [one] einer Sitzung
   *[other] { $sittings } Sitzungen
} waren Mitglieder { $came }-mal von { $members } da.
period-regular-sessions = Ordentliche Tagungen
period-thematic-sessions = Thematische Tagungen
period-extraordinary-sessions = Außerordentliche Tagungen
period-other-sessions = Tagungen, deren Art nicht angegeben ist
period-sittings = Sitzungen
period-votes = Bekannt gegebene Abstimmungen
period-adopted = Angenommene Beschlüsse
period-not-adopted = Nicht angenommene Beschlüsse
period-questions = Anfragen
period-topic = { $name }
period-field = { $name }
period-no-field = ohne Bereich
period-commitments-kept = Gehalten: vom Rat anerkannt oder durch Beschluss ersetzt
period-commitments-reported = Berichtet, noch nicht anerkannt
period-commitments-open = Offen
period-commitments-late = Überfällig
period-answers-in-time = Rechtzeitig
period-answers-late = Überfällig
period-answers-open = Offen
period-petitions-late = davon überfällig
period-turnout-row = { $session }, Sitzung { $sitting } ({ $excused } entschuldigt)
period-of = { $count } von { $of }
period-print = Drucken
period-print-note = Schreibt diese Zahlen als PDF.
period-print-title = Was der Rat getan hat
period-export = Als Dateien sichern
period-export-note = CSV, XLSX und JSON: jede Zahl mit jedem Eintrag, den sie zählt.
period-written = Geschrieben nach { $folder }
period-column-part = Teil
period-column-figure = Angabe
period-column-count = Anzahl
period-column-record = Eintrag
period-column-session = Tagung
period-column-day = Tag
period-part-resolutions = Beschlüsse
period-part-voter-meetings = Bürgergespräche
period-part-monitoring = Kontrolle und Erhebungen, nach Stelle
period-organ = { $name }
period-say-resolutions = { $all } Beschlüsse bekamen eine Nummer, davon { $normative } Satzungen oder Verordnungen.
period-say-voter-meetings = { $all ->
    [one] Ein Bürgergespräch fand statt.
   *[other] { $all } Bürgergespräche fanden statt.
}
period-say-monitoring = { $all } Themen und Erhebungen liefen, bei { $organs ->
    [one] einer Stelle
   *[other] { $organs } Stellen
}.
period-others = Zusammen mit anderen Räten
period-others-hint = Die anderen Sitzungsdienste wählen dieselbe Zeit, speichern sie als Dateien und schicken Ihnen period.json. Legen Sie alle in einen Ordner.
period-others-folder = Ordner mit ihren Berichten
period-others-add = Mitzählen
period-others-remove = Nur dieser Rat
period-councils = Zusammen gezählt: { $names }
period-council-as-of = { $council }, Stand { $day }
period-unread = Nicht gezählt:
period-unread-no-report = { $file }: Das ist kein Bericht, der hier als Datei gespeichert wurde.
period-unread-other-time = { $file }: Dieser Bericht ist von einer anderen Zeit.
period-unread-twice = { $file }: { $council } ist schon gezählt.
period-turnout-row-of = { $council }: { $session }, Sitzung { $sitting } ({ $excused } entschuldigt)
period-column-council = Rat
