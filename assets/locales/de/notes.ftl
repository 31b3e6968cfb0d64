# Eigene Notizen: in neue Fassungen übernommen, gesichert, ausgegeben.
notes-caret = Cursor im Text: Pfeiltasten bewegen, Umschalt mit Pfeilen wählt aus, Strg H markiert, F7 beendet.
notes-carried = { $count ->
    [0] Keine Notiz ließ sich von selbst in Fassung { $version } übernehmen.
    [one] Eine Notiz in Fassung { $version } übernommen.
   *[other] { $count } Notizen in Fassung { $version } übernommen.
}
notes-carried-check = { $count ->
    [one] Eine bitte prüfen, weil sich der Text geändert hat. Nichts wurde gelöscht.
   *[other] { $count } bitte prüfen, weil sich der Text geändert hat. Nichts wurde gelöscht.
}
notes-to-check = { $count ->
    [one] 1 Notiz zu prüfen
   *[other] { $count } Notizen zu prüfen
}
notes-check = { $count ->
    [one] Bitte eine Notiz prüfen
   *[other] Bitte { $count } Notizen prüfen
}
notes-page-of-version = S. { $page } in Fassung { $version }
notes-near = In Fassung { $version } könnte es diese Stelle sein, auf Seite { $page }:
notes-lost = Diese Worte wurden in Fassung { $version } nicht gefunden.
notes-moved = war auf Seite { $before }
notes-open-old = In Fassung { $version } ansehen
notes-open-new = Seite { $page } von Fassung { $version } ansehen
notes-keep-on = Auf Seite { $page } von Fassung { $version } behalten
