# Was Vorsitz und Sitzungsdienst als Nächstes tun können; was bindet, nennt seine Wirkung in Zahlen.

action-host-room = Den Saal von diesem Laptop aus leiten
action-call-sitting = Nächste Sitzung aufrufen
action-open-sitting = Sitzung eröffnen
action-open-sitting-needs = Sitzung eröffnen ({ $needed } nötig, { $present } da)
action-doubt-quorum = Beschlussfähigkeit zählen
action-establish-quorum = Beschlussfähigkeit feststellen ({ $present } anwesend, { $needed } nötig)
action-open-item = TOP { $number } aufrufen
action-give-floor = Das Wort erteilen: { $name }
action-give-floor-point-of-order = Das Wort erteilen: { $name } (zur Geschäfts­ordnung)
action-stop-speech = Beenden: { $name }
action-open-vote = Abstimmung eröffnen
action-open-prepared = Abstimmung eröffnen: { vote-name }
action-drop-prepared = Abstimmung entfallen lassen
action-open-block = Abstimmung über den Block eröffnen ({ $count } TOPs)
action-last-call = { $missing ->
    [one] Letzter Aufruf (1 fehlt)
   *[other] Letzter Aufruf ({ $missing } fehlen)
}
action-close-vote = Abstimmung schließen ({ $voted } von { $entitled })
binding-close-vote = { $missing ->
    [0] Alle { $entitled } haben abgestimmt.
    [one] { $voted } von { $entitled } haben abgestimmt. 1 Mitglied wird als „ohne Eingabe“ erfasst.
   *[other] { $voted } von { $entitled } haben abgestimmt. { $missing } Mitglieder werden als „ohne Eingabe“ erfasst.
} Spätere Stimmen werden aufbewahrt, aber nicht gezählt.
action-close-vote-anyway = { $missing ->
    [one] Trotzdem schließen (1 fehlt)
   *[other] Trotzdem schließen ({ $missing } fehlen)
}
action-declare-adopted = Feststellen: ANGENOMMEN ({ $votesFor } von { $base })
action-declare-not-adopted = Feststellen: ABGELEHNT ({ $votesFor } von { $base })
action-declare-tied = Feststellen: STIMMENGLEICHHEIT ({ $votesFor } von { $base })
action-declare-not-quorate = Feststellen: NICHT BESCHLUSSFÄHIG
action-casting-vote = Stimme des Vorsitzes
action-draw-lot = Losentscheid festhalten
action-close-item = TOP { $number } schließen
action-close-list = Redeliste schließen
action-reopen-list = Redeliste wieder öffnen
action-extra-minute = +1 Minute
action-pause-speech = Uhr anhalten
action-resume-speech = Uhr weiterlaufen lassen
action-decline-request = Nicht erteilen ...
action-close-sitting = Sitzung schließen
binding-close-sitting = Die Sitzung wird für alle geschlossen. Danach kann nicht mehr abgestimmt werden.
action-annul = Für ungültig erklären
action-repeat = Abstimmung wiederholen
action-hold = Anhalten
action-resume = Abstimmung fortsetzen
action-name-board = Zählkommission benennen
action-name-board-anew = Andere Zählkommission benennen
action-name-tellers = Zählende benennen
action-close-hands = Handzeichen beenden
action-close-papers = Urne schließen
action-declare-counted = Ergebnis feststellen
action-confirm-board = Der Rat bestätigt die Zählkommission
action-settle-incident = Entscheiden: { $collected } Zettel in der Urne, { $issued } ausgegeben
action-order-recount = Noch einmal zählen
