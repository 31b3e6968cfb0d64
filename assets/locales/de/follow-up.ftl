# Was auf allen Tagungen zugesagt wurde, und was daraus geworden ist.
follow-up-heading = Nachverfolgung
follow-up-tab = Zusagen
follow-up-commitments = Zusagen ({ $count })
follow-up-answers = Schriftliche Antworten ({ $count })
follow-up-late-count =
    { $count ->
        [0] Nichts ist überfällig
        [one] { $count } ist überfällig
       *[other] { $count } sind überfällig
    }
follow-up-today = Überfällig gerechnet bis { $day }.
follow-up-as-of = { $session }: Stand { $day }, { $time } Uhr; { $entries } Einträge
follow-up-not-here = { $session }: nicht auf diesem Laptop
follow-up-known = Was dieser Laptop weiß
follow-up-filter = Anzeigen
follow-up-filter-text = Nach Wörtern, Amt oder Person suchen
follow-up-filter-state = Stand
follow-up-filter-office = Amt
follow-up-filter-person = Gefragt von
follow-up-filter-session = Tagung
follow-up-filter-all = Alle
follow-up-filter-late = Überfällig
follow-up-filter-mine = Was ich gefragt habe
follow-up-filter-open = Nicht beendet
follow-up-clear = Alle anzeigen
follow-up-none = Noch keine Zusagen und keine schriftlichen Antworten. Ab der ersten Befragung stehen sie hier.
follow-up-none-found = Zu dieser Auswahl gibt es nichts.
follow-up-state-worded = Wortlaut steht noch nicht
follow-up-state-noReport = noch kein Bericht
follow-up-state-reportedInPart = teilweise berichtet
follow-up-state-reported = berichtet
follow-up-state-accepted = vom Rat anerkannt
follow-up-state-replaced = durch Beschluss ersetzt
follow-up-answer-open = noch keine Antwort
follow-up-answer-given = beantwortet
follow-up-late =
    { $days ->
        [one] { $days } Tag überfällig
       *[other] { $days } Tage überfällig
    }
follow-up-left =
    { $days ->
        [0] heute fällig
        [one] in { $days } Tag
       *[other] in { $days } Tagen
    }
follow-up-answered-late =
    { $days ->
        [one] kam { $days } Tag zu spät
       *[other] kam { $days } Tage zu spät
    }
follow-up-no-date = noch kein Termin
follow-up-next-report = Nächster Bericht: { $day }
follow-up-report-missed = Der Bericht vom { $day } fehlt
follow-up-target = Ziel: { $target }
follow-up-quote = Im Wortlaut, { $day }, { $time } Uhr: „{ $quote }“
follow-up-objection = Einwand gegen den Wortlaut: { $objection }
follow-up-read-back-at = Dem Saal vorgelesen um { $time } Uhr
follow-up-asked-by = Gefragt von { $name }, { $session }
follow-up-why-outsideTopic = außerhalb des Themas
follow-up-why-needsInvestigation = muss geprüft werden
follow-up-why-notReached = in der Sitzung nicht mehr erreicht
follow-up-what-happened = Was geschehen ist
follow-up-nothing-happened = Noch wurde nichts berichtet.
follow-up-exchange = Die Frage, aus der sie stammt
follow-up-no-exchange = Der Wortlaut dieser Frage wurde nicht festgehalten.
follow-up-act-askedAgain = { $day }: erneut befragt auf { $text }
follow-up-act-reportedInPart = { $day }: teilweise erledigt: { $text }
follow-up-act-reported = { $day }: als erledigt berichtet: { $text }
follow-up-act-accepted = { $day }: vom Rat anerkannt
follow-up-act-replaced = { $day }: ersetzt durch { $text }
follow-up-act-answered = { $day }: { $text }
follow-up-evidence = Unterlagen: { $titles }
follow-up-read-back = Dem Saal vorlesen
follow-up-object = Einwand gegen den Wortlaut
follow-up-objection-words = Wogegen sich der Einwand richtet
follow-up-reword = Wortlaut ändern
follow-up-settle = Wortlaut steht
follow-up-report = Bericht eintragen
follow-up-report-words = Was getan wurde
follow-up-report-whole = Wie weit
follow-up-report-part = ein Teil ist erledigt
follow-up-report-all = alles ist erledigt
follow-up-report-next = Nächster Bericht am
follow-up-report-paper = Unterlage, die es zeigt
follow-up-no-paper = keine
follow-up-accept = Der Rat erkennt sie an
follow-up-accept-sure = Der Rat erkennt an, dass diese Zusage eingehalten wurde. Danach muss das Amt nichts mehr berichten.
follow-up-replace = Durch Beschluss ersetzt
follow-up-resolution = Nummer und Name des Beschlusses
follow-up-decided = Wie der Rat entschieden hat
follow-up-without-objection = ohne Widerspruch
follow-up-by-ballot = durch die Abstimmung „{ $question }“
follow-up-question-again = Erneut fragen auf { $session }
follow-up-again-item = Befragung zu früheren Zusagen
follow-up-give-answer = Antwort eintragen
follow-up-answer-words = Die Antwort
follow-up-in-writing = Antwortet schriftlich
follow-up-in-writing-why = Warum
follow-up-in-writing-due = Bis wann
follow-up-in-writing-law = Die Regeln verlangen eine Antwort bis { $day }.
follow-up-export = Als Tabellen sichern
follow-up-export-note = Schreibt, was hier steht, als CSV-, Excel- und JSON-Dateien in einen Ordner.
follow-up-print = Drucken
follow-up-print-note = Schreibt, was hier steht, als PDF: was gefragt, was zugesagt wurde und was daraus geworden ist.
follow-up-print-title = Was gefragt, was zugesagt wurde
follow-up-print-who = Zugesagt von { $who }, { $office }
follow-up-print-said = { $name }: { $text }
follow-up-print-due = Bis { $day }
follow-up-print-late =
    { $days ->
        [one] Fällig am { $day }, { $days } Tag überfällig
       *[other] Fällig am { $day }, { $days } Tage überfällig
    }
follow-up-print-act = { $day }: { $text }
follow-up-kind-commitment = Zusage
follow-up-kind-answer = Schriftliche Antwort
follow-up-column-kind = Art
follow-up-column-session = Tagung
follow-up-column-topic = Thema
follow-up-column-questioner = Gefragt von
follow-up-column-question = Frage
follow-up-column-who = Wer
follow-up-column-office = Amt
follow-up-column-what = Was
follow-up-column-target = Ziel
follow-up-column-due = Fällig
follow-up-column-state = Stand
follow-up-column-late = Tage überfällig
follow-up-column-quote = Wortlaut
follow-up-column-report = Letzter Bericht
follow-up-column-reported = Berichtet am
follow-up-written = In { $folder } geschrieben.
