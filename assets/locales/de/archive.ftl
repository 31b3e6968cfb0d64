# A session out of its archive package: looked at, and opened to be read.
register-entry-archive = Archivpaket öffnen
register-entry-archive-what = Eine frühere Sitzung aus einem Ordner oder von einem Stick lesen. Darin lässt sich nichts ändern.
archive-what = Zuerst wird das Paket geprüft: jede Datei, jede Signatur, jede Stimme. Dann wird es unter einer PIN auf diesem Laptop behalten und ist ohne Netz lesbar.
archive-from-package = Sitzung aus einem Archivpaket öffnen
archive-folder = Ordner des Pakets
archive-folder-hint = Sein Name endet auf -public oder -complete, und darin liegt die Datei bagit.txt.
archive-look = Ansehen und prüfen
archive-looking = Jede Datei und jede Signatur wird geprüft …
archive-checked = geprüft, in Ordnung
archive-public = Was nicht für alle ist, wurde zurückgehalten.
archive-complete = vollständig: nicht für alle
archive-ballots = { $count ->
    [one] Eine Abstimmung
   *[other] { $count } Abstimmungen
}
archive-papers = { $count ->
    [one] Eine Unterlage
   *[other] { $count } Unterlagen
}
archive-exchanges = { $count ->
    [one] Eine Frage mit Antwort
   *[other] { $count } Fragen mit Antworten
}
archive-entries = { $count ->
    [one] Ein Eintrag in der Aufzeichnung
   *[other] { $count } Einträge in der Aufzeichnung
}
archive-made-by = Geschrieben vom Laptop von { $name } am { $day }
archive-made-by-server = Geschrieben von einem zentralen Server am { $day }
archive-root = Die Aufzeichnung in Wörtern:
archive-read-only = Es wird zum Lesen geöffnet. Niemand kann darin abstimmen, schreiben oder unterschreiben. Der Ordner selbst bleibt, wie er ist.
archive-open = Zum Lesen öffnen
archive-band = Archiv: nur zum Lesen
archive-band-by = Aus dem Paket, das der Laptop von { $name } geschrieben hat.
archive-band-server = Aus einem Paket, das ein zentraler Server geschrieben hat.
archive-remove = Schließen und von diesem Laptop entfernen
archive-remove-effect = Alle Sitzungen, die aus Paketen geöffnet wurden, werden von diesem Laptop entfernt, auch Ihre eigenen Notizen darin. Die Ordner der Pakete bleiben, wo sie sind. Danach ist dieser Laptop wie vor dem ersten Start.
problem-archive-read-only = Diese Sitzung wurde aus ihrem Archivpaket geöffnet. Sie lässt sich lesen, und nichts darin lässt sich ändern. Öffnen Sie zuerst eine andere Sitzung.
problem-archive-none = In { $folder } liegt kein Archivpaket. Wählen Sie den Ordner mit der Datei bagit.txt; sein Name endet auf -public oder -complete. Es wurde nichts geändert.
problem-archive-damaged = Dieses Paket ist nicht mehr, wie es geschrieben wurde, oder keines von diesem Programm. Es wurde nichts übernommen. Suchen Sie ein anderes Exemplar: beim zentralen Server oder dort, wo das Archiv aufbewahrt wird.
problem-archive-damaged-file = Dieses Paket ist nicht mehr, wie es geschrieben wurde: { $file } fehlt, wurde geändert oder gehört nicht dazu. Es wurde nichts übernommen. Suchen Sie ein anderes Exemplar: beim zentralen Server oder dort, wo das Archiv aufbewahrt wird.
problem-archive-here = Diese Sitzung ist schon auf diesem Laptop, unter „Meine Sitzungen“. Es wurde nichts geändert.
problem-archive-other-council = Dieses Paket gehört zu einem anderen Gremium als die Sitzungen auf diesem Laptop. Öffnen Sie es auf einem leeren Laptop. Es wurde nichts geändert.
problem-archive-register-newer = Dieses Paket weiß mehr über Ihr Gremium als dieser Laptop. Verbinden Sie diesen Laptop einmal mit der Geschäftsstelle und öffnen Sie es noch einmal. Es wurde nichts geändert.
problem-archive-sitting-open = Eine Sitzung läuft. Öffnen Sie das Paket, wenn sie geschlossen ist, damit der Saal auf nichts wartet. Es wurde nichts geändert.
problem-archive-led-here = Dieser Laptop hat diese Sitzung selbst geführt, und seine eigene Aufzeichnung ist fort. Damit keine zweite beginnt, wird das Paket auf einem anderen Laptop geöffnet. Es wurde nichts geändert.
problem-archive-not-empty = Auf diesem Laptop ist schon etwas. Es wurde nichts geändert.
problem-archive-disk-full = Auf dem Datenträger dieses Laptops ist kein Platz für dieses Paket. Es wurde nichts davon behalten. Schaffen Sie Platz und öffnen Sie es noch einmal.
