# Neuigkeiten für eine Person, bis sie gesehen sind.

notice-papers-published = { $count ->
    [one] 1 Dokument wurde für Sie freigegeben.
   *[other] { $count } Dokumente wurden für Sie freigegeben.
}
notice-paper-version = Fassung { $version } von „{ $title }“ ist da.
notice-paper-withdrawn = Der Sitzungsdienst hat „{ $title }“ zurückgezogen. Ihre Notizen bleiben erhalten.
notice-joined = Dieser Laptop ist nun bei { $council }.
notice-admitted = { $name } ist beigetreten.
notice-late-vote = Die Abstimmung endete, bevor Ihre Wahl ankam. Sie wird aufbewahrt, aber nicht gezählt.
notice-vote-void = Der Vorsitz hat diese Abstimmung für ungültig erklärt. Sie wird wiederholt.
notice-host-changed = { $name } leitet jetzt den Saal. Was erfasst war, ist sicher.
notice-connected-again = Wieder verbunden. Die Anzeige ist aktuell.
notice-restarted = Die App wurde unerwartet beendet. Ihre Eingaben sind erhalten.
notice-device-revoked = Der Sitzungsdienst hat diesen Laptop gesperrt.
notice-one-copy = Die Aufzeichnung läuft mit einer Kopie weiter.
notice-two-copies = Wieder halten zwei Laptops eine Kopie.
notice-quorum-lost = Beschlussfähigkeit verloren: { $present } anwesend, { $needed } nötig. Abstimmungen können nicht eröffnet werden.
notice-archived = Der Zentralserver hat die ganze Aufzeichnung bestätigt.
notice-minutes-written = Die Niederschrift liegt im Ordner { $folder }.
notice-disk-full = { $count ->
    [one] Die Festplatte ist fast voll. 1 Dokument konnte nicht gespeichert werden. Bitten Sie den Sitzungsdienst um Hilfe.
   *[other] Die Festplatte ist fast voll. { $count } Dokumente konnten nicht gespeichert werden. Bitten Sie den Sitzungsdienst um Hilfe.
}
notice-code = Code für { $name }: { $code }. Adresse dieses Laptops: { $address }. Er gilt einmal.
notice-disagreement = Eintrag { $number } eines anderen Laptops ist nicht gültig und wurde nicht übernommen. Nichts wurde überschrieben. Bitte informieren Sie den Sitzungsdienst. Grund: { $why }.
