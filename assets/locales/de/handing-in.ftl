# Unterlagen, die Ämter einreichen: die Liste des Sitzungsdienstes und die Schreiben.

handing-in-heading = Was Ämter einreichen
handing-in-hint = Fordern Sie bei einem Amt Unterlagen an. Es bringt sie auf einem Stick oder schickt sie; Sie öffnen hier den Ordner und nehmen sie an oder geben sie mit einem Grund zurück.
handing-in-none = Es ist noch nichts angefordert.
handing-in-ask = Bei einem Amt anfordern
handing-in-office = Amt
handing-in-item = Tagesordnungspunkt
handing-in-what = Was angefordert wird
handing-in-what-usual = Vorlage, Beschlussentwurf und Anlagen
handing-in-due = Fällig am
handing-in-due-rules = Nach den Regeln am { $day }, { $days } Tage vor der Eröffnung ({ $source }).
handing-in-due-unverified = Diese Zahl ist nicht geprüft.
handing-in-due-none = Die Regeln dieser Sitzung nennen dafür keinen Tag.
handing-in-ask-submit = In die Liste aufnehmen
handing-in-number = TOP { $number }
handing-in-due-day = fällig am { $day }
handing-in-state-asked = angefordert
handing-in-state-handedIn = eingereicht
handing-in-state-returned = zurückgegeben
handing-in-state-accepted = angenommen
handing-in-late = { $days ->
    [one] 1 Tag zu spät
   *[other] { $days } Tage zu spät
}
handing-in-was-late = { $days ->
    [one] kam 1 Tag zu spät
   *[other] kam { $days } Tage zu spät
}
handing-in-reason = Zurückgegeben, weil: { $reason }
handing-in-receive = Es ist eingereicht
handing-in-look = Dateien ansehen
handing-in-accept = Annehmen
handing-in-accept-effect = Die Anforderung ist erledigt. Dateien in der Sitzung bleiben dort; fehlende fügen Sie vorher unter „Unterlagen“ hinzu.
handing-in-return = Zurückgeben ...
handing-in-return-submit = Zurückgeben
handing-in-return-title = Zurück an { $office }
handing-in-return-effect = Die Anforderung ist wieder offen. Der Grund steht in der Liste und im Schreiben.
handing-in-return-reason = Was fehlt oder falsch ist
handing-in-letter = Schreiben erstellen
handing-in-letter-hint = Eine Textdatei, die Sie drucken oder verschicken können.
handing-in-letter-written = Das Schreiben liegt in { $folder }.
handing-in-drop = Von der Liste nehmen
handing-in-band = Eingereicht von { $office } zu TOP { $number }: { $what }
handing-in-band-done = Zurück zur Liste
handing-in-step = Eingang
handing-in-ready-late = { $office }, TOP { $number }: { $days ->
    [one] 1 Tag zu spät
   *[other] { $days } Tage zu spät
} mit „{ $what }“
handing-in-ready-here = { $office }, TOP { $number }: eingereicht, weder angenommen noch zurückgegeben
handing-in-ready-open = { $office }, TOP { $number }: „{ $what }“ ist am { $day } fällig

handing-in-letter-name-asked = Anforderung an { $office }, TOP { $number }
handing-in-letter-name-returned = Rückgabe an { $office }, TOP { $number }
handing-in-letter-head = { $council }
    { $day }

    An: { $office }
handing-in-letter-about = { $session }
    TOP { $number }: { $title }
handing-in-letter-asks = Bitte reichen Sie ein: { $what }.
handing-in-letter-returns = Ihre Unterlagen ({ $what }) gehen aus folgendem Grund zurück:

    { $reason }

    Bitte reichen Sie sie neu ein.
handing-in-letter-due = Fällig am { $due }{ $late ->
    [0] .
    [one] {" "}(seit 1 Tag).
   *[other] {" "}(seit { $late } Tagen).
} Bitte bringen Sie PDF-Dateien auf einem Stick oder schicken Sie sie an den Sitzungsdienst.
handing-in-letter-end = { $name }
    Sitzungsdienst
