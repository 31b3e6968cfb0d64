# Die Vorbereitung: ein Ordner voller Dateien, wer was sieht, was noch fehlt, womit eine Sitzung beginnt.

placing-remark-kept = Diese Datei gibt es in der Sitzung schon, als „{ $title }“.
placing-remark-same-content = Gleicher Inhalt wie { $file }. Nehmen Sie nur eine der beiden, außer sie gehört zu zwei Punkten.
placing-remark-same-name = Eine andere Datei dieses Ordners heißt genauso. Bitte vergleichen Sie die beiden.
placing-remark-damaged = Die Datei ist beschädigt. Sie kann übernommen werden, aber niemand kann sie öffnen.
placing-remark-password = Die Datei ist mit einem Passwort gesperrt; hier kann sie niemand öffnen. Bitten Sie um eine Fassung ohne Passwort.
placing-remark-not-read = Die erste Seite konnte in der erlaubten Zeit nicht gelesen werden.
placing-too-many = Nur die ersten { $most } Dateien werden gezeigt; { $more } weitere wurden nicht angesehen. Wählen Sie einen kleineren Ordner.
placing-too-deep = Der Ordner { $file } liegt zu tief und wurde nicht angesehen.
placing-folder-unreadable = Der Ordner { $file } lässt sich nicht lesen.
placing-no-file = { $file } ist eine Verknüpfung oder keine Datei und wurde nicht angesehen.
preparing-left-out = In diesem Ordner nicht angesehen
preparing-list-on-paper = Als „nur auf Papier“ aufführen
preparing-on-paper = nur auf Papier
preparing-on-paper-heading = Dokumente nur auf Papier
preparing-on-paper-hint = Mitglieder lesen, dass es ein solches Dokument gibt, und nichts von seinem Inhalt. Schreiben Sie nichts Geheimes in den Titel.
preparing-on-paper-title = Titel, den alle lesen dürfen
preparing-on-paper-title-usual = Dokument „{ $degree }“
preparing-on-paper-title-plain = Dokument auf Papier
preparing-on-paper-item = Punkt
preparing-on-paper-degree = Kennzeichen
preparing-on-paper-add = Aufführen
preparing-on-paper-strike = Nicht mehr aufführen
preparing-secrecy-none = ohne Geheimhaltung
preparing-secrecy-secret = Geheim (Mật)
preparing-secrecy-highlySecret = Streng geheim (Tối mật)
preparing-secrecy-topSecret = Höchste Stufe (Tuyệt mật)
preparing-needs-what-changed = Mitglieder haben eine frühere Fassung. Schreiben Sie, was sich geändert hat.

preparing-step-audience = Wer sieht was
preparing-audience-heading = Wer welches Dokument sehen darf
preparing-audience-hint = Sitzungsdienst und Vorsitz sehen alles. Bis zur Freigabe lässt sich ändern, wer ein Dokument sehen darf.
preparing-audience-document = Dokument
preparing-audience-everyone = Alle
preparing-audience-people = Einzelne
preparing-audience-people-count = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
preparing-audience-fixed = freigegeben: bleibt so
preparing-audience-sees = { $group } darf { $title } sehen
preparing-audience-everyone-sees = Alle dürfen { $title } sehen
preparing-audience-choose = Personen, die { $title } sehen dürfen
preparing-audience-choose-button = Personen wählen ...
preparing-audience-save = Sichern
preparing-view-as = Dokumente ansehen wie
preparing-view-as-choose = Person wählen
preparing-view-as-band = Sie sehen die Dokumente von { $name }. Hier lässt sich nichts ändern.
preparing-view-as-end = Zurück zur eigenen Ansicht
preparing-view-as-nothing = { $name } sieht noch keine Dokumente.
preparing-view-as-count = { $count ->
    [one] { $name } sieht 1 Dokument.
   *[other] { $name } sieht { $count } Dokumente.
}

preparing-publish-one = Allein freigeben
preparing-publish-one-title = Nur „{ $title }“, Fassung { $version }, freigeben?
preparing-publish-one-effect = Es geht an alle, die es sehen dürfen. { $others ->
    [0] Sonst wartet nichts.
    [one] Eine andere Änderung bleibt unveröffentlicht.
   *[other] { $others } andere Änderungen bleiben unveröffentlicht.
}
preparing-versions = { $count ->
    [one] 1 Fassung
   *[other] Alle { $count } Fassungen
}
preparing-version-first = erste Fassung
preparing-withdrawn = Der Sitzungsdienst hat dieses Dokument zurückgezogen. Es lässt sich nicht mehr öffnen. Ihre Notizen bleiben erhalten.

preparing-ready-heading = Was noch fehlt
preparing-ready-nothing = Es fehlt nichts.
preparing-ready-go = Dorthin
preparing-ready-laptops = { $count ->
    [one] 1 Person hat noch keinen Laptop: { $names }
   *[other] { $count } Personen haben noch keinen Laptop: { $names }
}
preparing-ready-and-more = { $names } und { $more } weitere
preparing-ready-no-agenda = Es gibt noch keine Tagesordnung.
preparing-ready-no-people = Es gibt noch keine Mitglieder.
preparing-ready-no-paper = Punkt { $number } braucht eine Abstimmung und hat kein Dokument: { $title }
preparing-ready-restricted = Nur { $who } darf „{ $title }“ sehen: { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
preparing-ready-nobody = Nur { $who } darf „{ $title }“ sehen, und das ist niemand.
preparing-ready-unreadable = { $count ->
    [one] „{ $titles }“ lässt sich nicht öffnen. Bitten Sie um eine andere Fassung.
   *[other] { $count } Unterlagen lassen sich nicht öffnen: { $titles }. Bitten Sie um andere Fassungen.
}
preparing-ready-figures = { $count ->
    [one] Eine Zahl der Regeln ist nicht geprüft, und niemand steht dafür ein.
   *[other] { $count } Zahlen der Regeln sind nicht geprüft, und niemand steht dafür ein.
}
preparing-ready-unpublished = { $count ->
    [one] Eine Änderung ist noch nicht freigegeben.
   *[other] { $count } Änderungen sind noch nicht freigegeben.
}
preparing-ready-notice-short = Einberufen { $given ->
    [one] 1 Tag
   *[other] { $given } Tage
} vor der Eröffnung. Die Regeln verlangen { $days } Tage. Schreiben Sie, warum.
preparing-ready-notice-extraordinary = Einberufen { $given ->
    [one] 1 Tag
   *[other] { $given } Tage
} vor der Eröffnung. Für eine außerordentliche Sitzung ({ $least } Tage) reicht das, für eine ordentliche ({ $days } Tage) nicht. Schreiben Sie, warum.
preparing-short-notice = Warum die Frist verkürzt ist
preparing-short-notice-hint = Der Grund steht in der Aufzeichnung der Sitzung.
preparing-short-notice-save = Grund festhalten
preparing-short-notice-given = Frist verkürzt: { $reason }
preparing-deadlines = Fristen vor der Eröffnung
preparing-deadline-step = Schritt
preparing-deadline-due = Fällig
preparing-deadline-days = Tage vorher
preparing-deadline-left = { $days ->
    [0] heute
    [one] in 1 Tag
   *[other] in { $days } Tagen
}
preparing-deadline-over = { $days ->
    [one] seit 1 Tag
   *[other] seit { $days } Tagen
}
preparing-deadline-source = Quelle
preparing-deadline-unverified = nicht geprüft
preparing-deadline-submissions = Berichte, Vorlagen und Entwürfe werden eingereicht
preparing-deadline-notice = Die Sitzung wird einberufen
preparing-deadline-draftsToCommittee = Entwürfe gehen an den prüfenden Ausschuss
preparing-deadline-examination = Prüfberichte werden eingereicht
preparing-deadline-papers = Dokumente gehen an die Mitglieder
preparing-deadlines-none = Die Regeln dieser Sitzung setzen keine Fristen.

preparing-like = Beginnen mit
preparing-like-nothing = leerer Tagesordnung
preparing-like-thematic = einer Sitzung zu einem Thema
preparing-like-session = Punkten, Gästen und Regeln von: { $title }
preparing-thematic-title = Sitzung zu einem Thema
preparing-thematic-agenda = 1. Eröffnung und Programm
    2. Bericht und Beschlussentwurf zum Thema: Beratung und Abstimmung
    3. Beschluss der Sitzung: Annahme
    4. Schluss
preparing-notice-is-short = Es bleiben nur { $given ->
    [one] 1 Tag
   *[other] { $given } Tage
}; die Regeln verlangen { $days }. Der Grund kommt in die Aufzeichnung.

preparing-roster-new = neu
preparing-roster-same = wie bisher
preparing-roster-changed = geändert
preparing-roster-was-group = Gruppe war { $was }
preparing-roster-was-seat = Platz war { $was }
preparing-roster-was-position = Funktion war { $was }
preparing-roster-none = keine
preparing-roster-counts = { $new } neu, { $changed } geändert, { $same } wie bisher, { $gone } nicht in der Liste
preparing-roster-gone = Nicht in der Liste
preparing-roster-gone-hint = Diese Mitglieder bleiben. Wer ausgeschieden ist: Mandat unter „Personen“ beenden.
preparing-roster-gone-row = { $name }, Platz { $seat }
preparing-roster-legacy = Die Liste ist in einer alten Schrift geschrieben ({ $encoding }). Die Namen wurden nach Unicode umgewandelt. Bitte sehen Sie sie durch.

preparing-up = Hoch
preparing-down = Runter
preparing-item-up = Hoch: Punkt { $number } (Strg und Pfeil nach oben)
preparing-item-down = Runter: Punkt { $number } (Strg und Pfeil nach unten)
preparing-place-keys = Tasten: Pfeile führen von Datei zu Datei, Leertaste nimmt an, Nummer des Punktes und Enter ordnen zu, Strg Enter nimmt alle sicheren an.
preparing-place-number = Punkt { $typed }
preparing-place-no-item = Einen Punkt { $typed } gibt es nicht.
preparing-place-kept-version = Wie die frühere Fassung

preparing-approval = Zustimmung des Vorsitzes
preparing-approval-choose = Der Vorsitz stimmt vor der Freigabe zu
preparing-approval-by-rules = Nach den Regeln dieses Rates stimmt der Vorsitz zu, bevor etwas freigegeben wird.
preparing-approval-off-chair = Nur der Vorsitz kann das ausschalten.
preparing-approval-ask = Den Vorsitz um Zustimmung bitten
preparing-approval-none = Nichts wartet auf Zustimmung.
preparing-approval-left = { $count ->
    [one] Einer Änderung ist noch nicht zugestimmt.
   *[other] { $count } Änderungen ist noch nicht zugestimmt.
}
preparing-approval-asked = Gebeten von { $name }, { $when }. Der Vorsitz hat noch nicht geantwortet.
preparing-approval-given = Zugestimmt hat { $name }, { $when }.
preparing-approval-returned = Zurückgegeben von { $name }, { $when }: { $reason }
preparing-approval-first = Zuerst stimmt der Vorsitz zu.
preparing-approval-tab = Zur Zustimmung
preparing-approval-waiting = { $name } bittet Sie um Zustimmung zur Freigabe.
preparing-approval-look = Ansehen
preparing-approval-heading = Was freigegeben werden soll
preparing-approval-what = Was
preparing-approval-to = An wen
preparing-approval-agenda = Die Tagesordnung
preparing-approval-everyone = Alle: { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
preparing-approval-those = Nur { $who }: { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
preparing-approval-paper = { $kind }, Fassung { $version }
preparing-approval-read = { $title } lesen
preparing-approval-give = Zustimmen
preparing-approval-give-effect = Der Sitzungsdienst kann dann genau dies freigeben. Was sich danach ändert, braucht eine neue Zustimmung.
preparing-approval-return = Zurückgeben ...
preparing-approval-return-submit = Zurückgeben
preparing-approval-return-effect = Nichts wird freigegeben. Der Sitzungsdienst liest Ihren Grund und kann erneut bitten.
preparing-approval-reason = Grund
preparing-approval-nothing = Zurzeit werden Sie um keine Zustimmung gebeten.

placing-oddities = Diese Datei enthält außerdem: { $list }. Sie kann genommen werden; die Mitglieder sehen nur die Seiten.
