# Die Abstimmungsreihenfolge eines TOP: vorbereitete Abstimmungen, eine nach der anderen.
vote-name = { $kind ->
    [amendment] Änderungsantrag { $number }
    [part] Teil { $number }
   *[whole] Schlussabstimmung
}{ $changes ->
    [part] {" "}(zu Teil { $of })
    [whole] {" "}(zum Ganzen)
   *[none] {""}
}
order-title = Abstimmungen zu diesem TOP
order-next = Nächste Abstimmung
order-edit = Abstimmungs­reihenfolge
order-edit-item = Abstimmungs­reihenfolge zu TOP { $number }
order-kind = Art
order-kind-amendment = Änderungsantrag
order-kind-part = Teil
order-kind-whole = Schlussabstimmung
order-changes = Ändert
order-changes-any = keinen bestimmten Teil
order-question = Wortlaut, über den abgestimmt wird
order-hint = Abgestimmt wird von oben nach unten: Änderungsanträge vor dem, was sie ändern, der weitestgehende zuerst, die Schlussabstimmung am Ende.
order-none = Für diesen TOP ist keine Abstimmung vorbereitet. Fügen Sie die erste hinzu; die Reihenfolge lässt sich ändern, bis abgestimmt ist.
order-settled = Abgestimmt oder entfallen: bleibt, wie es ist.
order-add = Abstimmung hinzufügen
order-remove = Entfernen: { vote-name }
order-up = Nach oben: { vote-name }
order-down = Nach unten: { vote-name }
order-up-short = Nach oben
order-down-short = Nach unten
order-remove-short = Entfernen
order-moved = { vote-name } steht jetzt an Stelle { $place } von { $all }.
order-save = Reihenfolge übernehmen
order-count = { $count ->
    [one] 1 Abstimmung vorbereitet
   *[other] { $count } Abstimmungen vorbereitet
}
order-state-drafted = vorbereitet
order-state-open = Abstimmung läuft
order-state-counted = ausgezählt
order-state-adopted = angenommen
order-state-notAdopted = abgelehnt
order-state-dropped = entfallen
order-state-void = war ungültig, noch offen
order-state-next = als Nächstes
order-dropped = Entfallen um { $time }. Grund: { $reason }
order-amended = { $count ->
    [one] 1 Änderungsantrag dazu wurde angenommen.
   *[other] { $count } Änderungsanträge dazu wurden angenommen.
}
order-drop = Abstimmung entfallen lassen
order-drop-effect = Über diesen Punkt der Reihenfolge wird nicht abgestimmt. Er bleibt mit Ihrem Grund in der Aufzeichnung und in der Niederschrift; der nächste rückt nach.
order-drop-which = Welche Abstimmung
order-drop-reason = Grund, zum Beispiel: vom Antragsteller zurückgezogen; durch einen angenommenen Änderungsantrag erledigt
order-drop-submit = Entfallen lassen
