# Was Vorsitz und Sitzungsdienst als Nächstes tun können; was bindet, nennt seine Wirkung in Zahlen.

action-host-room = Den Saal von diesem Laptop aus leiten
binding-host-room = Ab jetzt nummeriert dieser Laptop jeden Eintrag der Tagung.
action-open-sitting = Sitzung eröffnen
action-open-sitting-needs = Sitzung eröffnen ({ $needed } nötig, { $present } da)
binding-open-sitting = Die Sitzung wird mit { $present } von { $base } Mitgliedern eröffnet. { $needed } sind nötig.
action-open-item = TOP { $number } aufrufen
action-give-floor = Das Wort erteilen: { $name }
action-give-floor-point-of-order = Das Wort erteilen: { $name } (zur Geschäftsordnung)
action-stop-speech = Beenden: { $name }
action-open-vote = Abstimmung eröffnen
binding-open-vote = { $entitled } Mitglieder werden zur Abstimmung gebeten. Die Liste steht ab jetzt fest: Niemand kommt hinzu, niemand fällt weg.
action-last-call = { $missing ->
    [one] Letzter Aufruf (1 fehlt)
   *[other] Letzter Aufruf ({ $missing } fehlen)
}
action-close-vote = Abstimmung schließen ({ $voted } von { $entitled })
binding-close-vote = { $missing ->
    [0] Alle { $entitled } haben abgestimmt.
    [one] { $voted } von { $entitled } haben abgestimmt. 1 Mitglied wird als „nicht abgestimmt“ erfasst.
   *[other] { $voted } von { $entitled } haben abgestimmt. { $missing } Mitglieder werden als „nicht abgestimmt“ erfasst.
} Spätere Stimmen werden aufbewahrt, aber nicht gezählt.
action-close-vote-anyway = { $missing ->
    [one] Trotzdem schließen (1 fehlt)
   *[other] Trotzdem schließen ({ $missing } fehlen)
}
action-declare-adopted = Feststellen: ANGENOMMEN ({ $votesFor } von { $base })
binding-declare-adopted = Der Antrag wird als angenommen festgestellt: { $votesFor } Ja-Stimmen, Bezugsgröße { $base }. Das steht in der Niederschrift.
action-declare-rejected = Feststellen: ABGELEHNT ({ $votesFor } von { $base })
binding-declare-rejected = Der Antrag wird als abgelehnt festgestellt: { $votesFor } Ja-Stimmen, Bezugsgröße { $base }. Das steht in der Niederschrift.
action-close-item = TOP { $number } schließen
action-close-list = Rednerliste schließen
action-close-sitting = Sitzung schließen
binding-close-sitting = Die Sitzung wird mit { $present } anwesenden Mitgliedern geschlossen. Danach kann nicht mehr abgestimmt werden.
action-annul = Abstimmung für ungültig erklären
binding-annul = Die Abstimmung mit { $voted } Stimmen wird für ungültig erklärt. Sie bleibt in der Aufzeichnung und zählt nicht.
action-publish = Freigeben
binding-publish = { $papers ->
    [one] 1 Dokument geht
   *[other] { $papers } Dokumente gehen
} an { $people ->
    [one] 1 Person
   *[other] { $people } Personen
}; { $restricted } davon nur an einige. Freigegebenes lässt sich zurückziehen, aber nicht ungesendet machen.
action-one-copy = Mit einer Kopie fortfahren
binding-one-copy = Ab jetzt bewahrt nur dieser Laptop auf, was erfasst wird. Fällt er aus, können Einträge verloren gehen.
