# Der Bildschirm der Niederschrift.
minutes-screen-empty = Noch keine Niederschrift. Sie entsteht aus den Akten, sobald die Sitzung eröffnet ist.
minutes-screen-sections = Abschnitte
minutes-screen-required = Pflichtinhalt
minutes-screen-missing = { $count ->
    [one] 1 fehlt
   *[other] { $count } fehlen
}
minutes-screen-there = vorhanden
minutes-screen-not-there = fehlt
minutes-screen-legend = Grau kommt aus den Akten und ist gesperrt. Weiß schreiben Sie selbst.
minutes-screen-from-record = aus den Akten
minutes-screen-own-words = Ihre Worte
minutes-screen-export = Niederschrift als Dateien
minutes-screen-root = Prüfwörter der Akten: { $words }
minutes-screen-folder = Ordner für minutes.pdf und minutes.json
minutes-screen-folder-hint = Die Sprache der Dateien ist die der Sitzung.
minutes-screen-export-submit = Dateien schreiben
minutes-screen-exporting = Wird geschrieben ...
minutes-screen-exported = Die Dateien liegen im Ordner.
