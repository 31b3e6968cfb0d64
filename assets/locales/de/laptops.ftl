# The laptops of the room, for who leads it.
laptops-title = Laptops in diesem Saal
laptops-asking = Die Laptops werden gefragt ...
laptops-ask-again = Noch einmal fragen
laptops-as-of = Stand { $time } Uhr.
laptops-only-here = Der Laptop, der den Saal führt, hat nicht geantwortet. Hier steht, was dieser Laptop selbst weiß.
laptops-all-well = Nichts zu tun: Alle Laptops sind in Ordnung.
laptops-in-order = In Ordnung
laptops-none = Noch ist kein Laptop bekannt. Laden Sie unter „Vorbereiten“ Personen ein.
laptops-find = Person oder Laptop suchen
laptops-none-found = Keine Person und kein Laptop heißt „{ $text }“.
laptops-whose = Wessen
laptops-contact = Kontakt
laptops-papers = Unterlagen
laptops-copy = Kopie
laptops-clock = Uhr
laptops-battery-column = Akku
laptops-version-column = Programm
laptops-here = verbunden
laptops-this-one = dieser Laptop
laptops-leads = führt den Saal
laptops-keeps-copy = bewahrt eine Kopie
laptops-seen = vor { $ago }
laptops-seen-now = gerade eben
laptops-not-since = nicht seit { $time } Uhr
laptops-unknown = nicht bekannt
laptops-papers-of = { $here } von { $of }
laptops-papers-none-due = keine
laptops-copy-whole = vollständig
laptops-copy-lacks = { $count } fehlen
laptops-clock-right = richtig
laptops-battery-mains = { $percent } %, am Netz
laptops-battery-alone = { $percent } %
laptops-without = Mitglieder ohne Laptop
laptops-minutes = { $count ->
    [one] einer Minute
   *[other] { $count } Minuten
}
laptops-hours = { $count ->
    [one] einer Stunde
   *[other] { $count } Stunden
}
laptops-days = { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}

laptops-sum-here = { $here } von { $all } Laptops sind da.
laptops-sum-copy-away = { $count ->
    [one] Ein Laptop, der eine Kopie bewahrt, fehlt.
   *[other] { $count } Laptops, die Kopien bewahren, fehlen.
}
laptops-sum-gone = { $count ->
    [one] 1 war da und ist weg.
   *[other] { $count } waren da und sind weg.
}
laptops-sum-no-space = { $count ->
    [one] Bei 1 ist der Speicher voll.
   *[other] Bei { $count } ist der Speicher voll.
}
laptops-sum-no-papers = { $count ->
    [one] 1 hat noch keine Unterlagen.
   *[other] { $count } haben noch keine Unterlagen.
}
laptops-sum-papers-missing = { $count ->
    [one] 1 fehlen noch Unterlagen.
   *[other] { $count } fehlen noch Unterlagen.
}
laptops-sum-battery = { $count ->
    [one] 1 Akku ist fast leer.
   *[other] { $count } Akkus sind fast leer.
}
laptops-sum-behind = { $count ->
    [one] 1 holt noch auf.
   *[other] { $count } holen noch auf.
}
laptops-sum-version = { $count ->
    [one] 1 hat eine andere Programmversion.
   *[other] { $count } haben eine andere Programmversion.
}
laptops-sum-clock = { $count ->
    [one] 1 Uhr geht falsch: unschädlich.
   *[other] { $count } Uhren gehen falsch: unschädlich.
}
laptops-sum-without = { $count ->
    [one] 1 Mitglied hat keinen Laptop.
   *[other] { $count } Mitglieder haben keinen Laptop.
}
laptops-sum-strangers = { $count ->
    [one] 1 unbekannter Laptop ist verbunden.
   *[other] { $count } unbekannte Laptops sind verbunden.
}

laptops-copy-away = Bewahrt eine Kopie und fehlt
laptops-copy-away-advice = Holen Sie ihn zurück: Ohne ihn steht das Erfasste auf einem Laufwerk weniger. Ist nur noch ein Laptop da, der eine Kopie bewahrt, wird nichts erfasst, bis ein Mensch entscheidet, mit einer Kopie weiterzumachen.
laptops-gone = War da und ist weg
laptops-gone-advice = Sehen Sie nach, ob er schläft oder ausgeschaltet ist, ob der Akku leer ist und ob er noch im Saalnetz ist. Auf ihm geht nichts verloren. Bis er zurück ist, tragen Sie die Stimme dieser Person von Hand ein.
laptops-no-space = Der Speicher ist voll: { $here } von { $of } Unterlagen sind da
laptops-no-space-advice = Schaffen Sie auf diesem Laptop Platz, zum Beispiel durch Leeren des Papierkorbs. Die übrigen Unterlagen kommen dann von selbst.
laptops-no-papers = Noch keine von { $of } Unterlagen
laptops-no-papers-advice = Lassen Sie ihn verbunden und das Programm offen: Die Unterlagen kommen von selbst. Sind nach fünf Minuten noch keine da, schließen Sie dort das Programm und öffnen es wieder. Geben Sie bis dahin einen Ausdruck aus.
laptops-papers-missing = { $here } von { $of } Unterlagen sind da
laptops-papers-missing-advice = Lassen Sie ihn verbunden und das Programm offen: Die übrigen kommen von selbst.
laptops-battery = Akku { $percent } %, nicht am Netz
laptops-battery-advice = Bringen Sie ein Netzteil.
laptops-behind = Seiner Kopie fehlen { $count } Einträge
laptops-behind-advice = Nichts zu tun: Er holt von selbst auf. Wird die Zahl nicht kleiner, sehen Sie dort nach Kabel oder Funkempfang.
laptops-version = Hat Version { $version }; im Saal läuft { $room }
laptops-version-advice = Machen Sie weiter: Was beide Versionen kennen, funktioniert. Aktualisieren Sie das Programm dort nach der Sitzung.
laptops-clock-fast-minutes = { $count ->
    [one] Seine Uhr geht eine Minute vor
   *[other] Seine Uhr geht { $count } Minuten vor
}
laptops-clock-slow-minutes = { $count ->
    [one] Seine Uhr geht eine Minute nach
   *[other] Seine Uhr geht { $count } Minuten nach
}
laptops-clock-fast-hours = { $count ->
    [one] Seine Uhr geht eine Stunde vor
   *[other] Seine Uhr geht { $count } Stunden vor
}
laptops-clock-slow-hours = { $count ->
    [one] Seine Uhr geht eine Stunde nach
   *[other] Seine Uhr geht { $count } Stunden nach
}
laptops-clock-fast-days = { $count ->
    [one] Seine Uhr geht einen Tag vor
   *[other] Seine Uhr geht { $count } Tage vor
}
laptops-clock-slow-days = { $count ->
    [one] Seine Uhr geht einen Tag nach
   *[other] Seine Uhr geht { $count } Tage nach
}
laptops-clock-advice = Unschädlich: Es gilt die Zeit des Laptops, der den Saal führt. Stellen Sie die Uhr dort, wenn Zeit ist.
laptops-never-here = Noch nicht da
laptops-never-here-advice = Fragen Sie, ob der Laptop im Haus, eingeschaltet und im Saalnetz ist.

laptops-group-copy-away = Bewahren eine Kopie und fehlen
laptops-group-gone = Waren da und sind weg
laptops-group-no-space = Speicher voll
laptops-group-no-papers = Noch keine Unterlagen
laptops-group-papers-missing = Unterlagen kommen noch
laptops-group-battery = Akku fast leer
laptops-group-behind = Holen auf
laptops-group-version = Andere Programmversion
laptops-group-clock = Uhr geht falsch
laptops-group-never-here = Noch nicht da
