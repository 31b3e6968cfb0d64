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
notes-backup-never = Ihre Notizen sind nur auf diesem Laptop.
notes-backup-room = Gesichert auf dem Laptop, der den Saal leitet, Stand { $when }.
notes-backup-archive = Gesichert auf dem zentralen Server, Stand { $when }.
notes-backup-waits = Was Sie danach notiert haben, ist nur auf diesem Laptop. Es wird gesichert, wenn dieser Laptop im Saalnetz ist.
notes-backup-too-large = Sie haben mehr Notizen, als eine Sicherung fasst. Speichern Sie Ihre Notizen auch als Text.
notes-backup-sealed = Sicherungen sind mit Ihrem eigenen Schlüssel verschlossen. Niemand sonst kann sie lesen, weder Sitzungsdienst noch Server.
notes-code-show = Meinen Wiederherstellungs­code zeigen
notes-code-why = Mit diesem Code kommen Ihre Notizen auf einen neuen Laptop zurück. Schreiben Sie ihn auf und verwahren Sie ihn dort, wo nur Sie ihn finden. Ohne ihn kann niemand sie zurückholen, auch der Sitzungsdienst nicht.
notes-code-pin = Ihre PIN
notes-code-show-now = Zeigen
notes-code-is = Ihr Wiederherstellungs­code
notes-back = Meine Notizen zurückholen
notes-back-here = { $count ->
    [0] Auf diesen Laptop ist noch keine Sicherung von Ihnen gekommen. Sie kommt, wenn dieser Laptop im Saalnetz ist.
    [one] Die Sicherung eines anderen Laptops von Ihnen ist hier. Geben Sie den Wiederherstellungs­code ein, den Sie dort aufgeschrieben haben.
   *[other] Sicherungen von { $count } anderen Laptops von Ihnen sind hier. Geben Sie den Wiederherstellungs­code ein, den Sie dort aufgeschrieben haben.
}
notes-back-code = Wiederherstellungs­code (24 Zeichen)
notes-back-now = Zurückholen
notes-back-done = { $count ->
    [0] Alles aus der Sicherung vom { $when } ist schon hier.
    [one] Eine Notiz ist zurück, Stand { $when }.
   *[other] { $count } Notizen sind zurück, Stand { $when }.
}
problem-notes-no-code = Es gibt noch keinen Code: er entsteht mit Ihrer ersten Notiz.
problem-notes-code-form = Das ist kein vollständiger Wiederherstellungs­code. Er hat 24 Zeichen in sechs Gruppen. Bitte vergleichen Sie ihn mit Ihrer Abschrift.
problem-notes-code-wrong = Dieser Code gehört nicht zu Ihren Notizen. Ist es der Code einer anderen Person oder ein früherer? Nichts wurde geändert.
problem-notes-no-backup = Auf diesen Laptop ist keine Sicherung Ihrer Notizen gekommen. Gehen Sie ins Saalnetz und versuchen Sie es in einer Minute noch einmal. Nichts wurde geändert.
problem-notes-backup-altered = Die Sicherung ist beschädigt und wurde nicht verwendet. Nichts wurde geändert. Sagen Sie es dem Sitzungsdienst.
notes-text = Alle meine Notizen als Text speichern
notes-text-hint = Die Datei notes.txt wird in den Ordner geschrieben. Sie ist nicht verschlossen: wer sie öffnet, kann Ihre Notizen lesen.
notes-text-now = Als Text speichern
notes-written = Gespeichert in { $folder }.
notes-copy = Mein Exemplar mit Notizen speichern
notes-copy-hint = Eine Kopie von Fassung { $version } mit Ihren Markierungen und Notizen wird in den Ordner geschrieben. Das Dokument selbst bleibt, wie es ist. Die Kopie ist nicht verschlossen: wer sie öffnet, kann Ihre Notizen lesen.
notes-copy-now = Mein Exemplar speichern
problem-notes-paper-missing = Diese Fassung ist noch nicht auf diesem Laptop; es kann keine Kopie davon gemacht werden.
problem-notes-paper-locked = „{ $file }“ ist mit einem Kennwort gesperrt. Davon kann keine Kopie mit Notizen gemacht werden.
problem-notes-copy-failed = Von „{ $file }“ konnte keine Kopie mit Notizen gemacht werden. Das Dokument und Ihre Notizen sind unverändert.
