# Warum etwas nicht ging: was geschehen ist, was es bedeutet, was zu tun ist.

problem-wrong-pin = { $tries ->
    [one] PIN nicht korrekt. Noch 1 Versuch.
   *[other] PIN nicht korrekt. Noch { $tries } Versuche.
}
problem-wait = { $seconds ->
    [one] Zu viele Versuche hintereinander. Bitte warten Sie 1 Sekunde.
   *[other] Zu viele Versuche hintereinander. Bitte warten Sie { $seconds } Sekunden.
}
problem-locked-out = Zu viele Versuche. Bitten Sie den Sitzungsdienst, den Laptop zu entsperren. Ihre Notizen sind sicher.
problem-bad-pin = Eine PIN besteht aus genau 6 Ziffern. Bitte wählen Sie eine andere.
problem-already-open = Die App ist auf diesem Laptop bereits geöffnet. Verwenden Sie das offene Fenster.
problem-disk-full = Die Festplatte dieses Laptops ist voll. Nichts ist verloren, aber es kann nichts mehr gespeichert werden. Bitten Sie den Sitzungsdienst um Hilfe.
problem-disk-failed = Dieser Laptop kann nichts mehr speichern: Seine Datendatei wurde verschoben, oder die Festplatte ist beschädigt. Was bisher erfasst wurde, ist auf den anderen Laptops sicher. Hören Sie hier auf, und bitten Sie den Sitzungsdienst um einen anderen Laptop.
problem-key-missing = Die Datei, die die Daten auf diesem Laptop öffnet (vault.json), fehlt. Es wurde nichts geändert. Legen Sie sie zurück, oder fragen Sie den Sitzungsdienst.
problem-store-damaged = Die Daten auf diesem Laptop sind beschädigt und wurden nicht geöffnet. Es wurde nichts geändert. Bitten Sie den Sitzungsdienst, den Laptop neu einzurichten.
problem-newer-store = Die Daten auf diesem Laptop stammen von einer neueren Version der App. Bitte aktualisieren Sie die App.
problem-invitation-used = Diese Einladung wurde schon verwendet. Bitte fordern Sie eine neue beim Sitzungsdienst an.
problem-invitation-expired = Diese Einladung ist abgelaufen. Bitte fordern Sie eine neue beim Sitzungsdienst an.
problem-invitation-unreadable = Diese Datei ist keine Einladung oder sie ist beschädigt. Bitte fordern Sie eine neue beim Sitzungsdienst an.
problem-address-unreadable = { $address } ist keine Adresse eines Rechners. Geben Sie sie so ein, wie sie auf dem Bildschirm des Sitzungsdienstes steht, zum Beispiel 192.168.1.5:7143 oder [fd00::5]:7143.
problem-no-answer = Der Saalrechner unter { $address } antwortet nicht. Prüfen Sie das Netz, oder fragen Sie den Sitzungsdienst nach der Adresse.
problem-wrong-host = Es hat ein anderer Rechner geantwortet als der, der die Einladung ausgestellt hat. Es wurde nichts an ihn gesendet. Bitte informieren Sie den Sitzungsdienst.
problem-code-unknown = Dieser Code ist unbekannt, schon verwendet oder abgelaufen. Bitte fordern Sie einen neuen beim Sitzungsdienst an.
problem-join-refused = Der Sitzungsdienst hat diesen Laptop nicht zugelassen. Bitte wenden Sie sich an ihn.
problem-file-unreadable = Die Datei { $file } lässt sich nicht lesen. Wählen Sie eine andere Datei.
problem-not-a-pdf = { $file } ist keine PDF-Datei. Speichern Sie sie als PDF und versuchen Sie es noch einmal.
problem-roster-unreadable = { $file } lässt sich nicht als Liste lesen. Verwenden Sie .xlsx, .xls, .ods oder .csv.
problem-roster-too-large = { $file } ist größer als eine Personenliste: Es gibt Zellen hinter Zeile { $rows } oder Spalte { $columns }. Kopieren Sie nur die Liste in eine neue Datei.
problem-roster-duplicate-seat = Zeile { $row }: Platz { $seat } ist doppelt vergeben.
problem-roster-empty-name = Zeile { $row }: Der Name fehlt.
problem-roster-bad-seat = Zeile { $row }: Der Platz ist keine Zahl.
problem-seat-map-word = Reihe { $row }: „{ $word }“ ist kein Platz. Schreiben Sie Nummern von 1 bis { $most }, 4-9 für die Plätze von 4 bis 9 und | für eine Lücke.
problem-seat-number = Ein Platz hat eine Nummer von 1 bis { $most }.
problem-roster-no-name-column = Es wurde keine Spalte mit Namen gefunden. Nennen Sie eine Spalte „Name“.
problem-server-away = Der Zentralserver ist nicht erreichbar. Alles bleibt auf diesem Laptop und wird später von selbst gesendet.
problem-server-refused = Der Zentralserver hat die Aufzeichnung abgelehnt, weil die Zahlen abweichen. Nichts wurde überschrieben. Bitte informieren Sie die Geschäftsstelle.
problem-server-file-unreadable = Das ist keine Datei eines Zentralservers oder sie ist beschädigt. Bitte fordern Sie sie neu an.
problem-helper-missing = Ein Teil der App fehlt: hemicycle-helper. Bitte installieren Sie die App neu.
problem-typesetting-failed = Das Dokument konnte nicht erstellt werden. Die Aufzeichnung ist nicht betroffen. Bitte versuchen Sie es noch einmal.
problem-file-there = Im Ordner liegt bereits eine Datei { $file }. Es wurde nichts überschrieben. Wählen Sie einen anderen Ordner.
problem-folder-unwritable = In den Ordner { $folder } kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.
problem-not-connected = Keine Verbindung zum Saal. Verbinden Sie sich mit dem Saalnetz und versuchen Sie es noch einmal.
problem-state-secret = { $file } ist als Verschlusssache gekennzeichnet. Solche Dokumente dürfen nicht in diese App. Die Datei wurde nicht übernommen.
problem-too-large = { $file } ist größer als { $most } MB und wurde nicht übernommen. Speichern Sie die Datei kleiner oder in Teilen.
problem-damaged-pdf = { $file } ist beschädigt und lässt sich nicht anzeigen. Andere Dokumente sind nicht betroffen.
problem-something-failed = Das hat nicht funktioniert. Ihre Eingaben sind erhalten. Bitte versuchen Sie es noch einmal, oder fragen Sie den Sitzungsdienst.
problem-nothing-to-import = Hier gibt es nichts zu übernehmen. Bitte prüfen Sie die Datei.
problem-no-session = Es gibt noch keine Tagung. Der Sitzungsdienst beruft zuerst eine ein.
problem-sample-missing = Das Beispiel ist nicht auf diesem Laptop. Führen Sie zuerst „make sample“ aus.
problem-join-interrupted = Die App wurde geschlossen, während sie um Aufnahme bat. Auf diesem Laptop ist noch nichts; bitte treten Sie noch einmal bei.
problem-not-from-this-window = Dieses Fenster zeigt nur. Benutzen Sie das andere Fenster der App.
problem-other-version = Dieser Laptop und der Rechner, mit dem er sich verbindet, haben Programmversionen, die nicht zusammenarbeiten. Es ist nichts verloren gegangen. Bitte installieren Sie auf beiden dieselbe Version.
problem-join-later = Es haben sich zu viele Laptops auf einmal gemeldet, oder es kamen zu viele falsche Codes. Ihre Anfrage wurde deshalb nicht geprüft. Bitte warten Sie zwei Minuten und versuchen Sie es noch einmal, oder bitten Sie den Sitzungsdienst um eine Einladungsdatei.
problem-rehearsal-delegates = Auf diesem Laptop hat eine Übung { $fewest } bis { $most } Mitglieder. Wählen Sie eine Zahl dazwischen.
problem-not-checked = Der Saal ist noch nicht geprüft worden. Drücken Sie zuerst „Jetzt prüfen“.
problem-rehearsal-here = Das ist schon eine Übung. Beenden Sie sie zuerst; danach kann eine andere beginnen.
problem-rehearsal-sitting = Eine Sitzung ist eröffnet. Schließen Sie sie zuerst; solange Menschen in der Sitzung sind, muss dieser Laptop bei ihnen bleiben.
problem-rehearsal-starting = Die Übung wird schon vorbereitet. Sie öffnet sich von selbst.
problem-no-rehearsal = Dieser Laptop gehört zu einem echten Rat. Es gibt keine Übung zu beenden, und nichts wurde entfernt.
problem-empty-file = { $file } ist leer. Bitte fordern Sie die Datei neu an.
problem-program = { $file } ist ein Programm oder verbirgt eines. Die Datei wurde nicht übernommen.
problem-file-name-unreadable = Der Name von { $file } enthält unlesbare Zeichen. Geben Sie der Datei einen anderen Namen.
problem-folder-unreadable = Der Ordner { $folder } lässt sich nicht lesen. Wählen Sie einen anderen Ordner.
problem-papers-not-added = { $count } von { $total } Dateien wurden nicht übernommen: { $files }. Die anderen sind aufgenommen.
problem-roster-out-of-limits = { $file } enthält entpackt weit mehr als eine Personenliste und wurde nicht gelesen. Kopieren Sie nur die Liste in eine neue Datei.
problem-roster-encoding = { $file } ist in einer unbekannten Zeichenkodierung gespeichert. Speichern Sie die Datei als .xlsx oder als CSV in UTF-8.
problem-roster-seat-taken = Zeile { $row }: Platz { $seat } gehört { $name }. Beenden Sie zuerst dieses Mandat oder berichtigen Sie den Platz.
problem-display-page-no-files = Dieses Programm hat keine Bildschirme, die ein Browser zeigen könnte.
problem-display-page-not-open = Die Seite lässt sich nicht öffnen: Das System erlaubt diesem Programm nicht, im Netz zu antworten. Nehmen Sie stattdessen das Fenster der Saalanzeige.
problem-start-over-not-now = Dieser Laptop wird erst dann neu eingerichtet, wenn ihn keine PIN mehr öffnet.
problem-unlock-code-wrong = Dieser Code öffnet den Laptop nicht. Vergleichen Sie die Nummer mit dem Sitzungsdienst; in 30 Sekunden ist ein neuer Versuch möglich.
problem-not-these-minutes = { $file } ist nicht diese Niederschrift mit einer Signatur. Schreiben Sie minutes.pdf in einen Ordner, signieren Sie genau diese Datei und wählen Sie das Ergebnis.
problem-minutes-unsigned = { $file } ist die Niederschrift ohne Unterschrift. Wählen Sie den Scan oder die signierte Datei.
problem-minutes-not-here = Die Niederschrift ist noch nicht auf diesem Laptop. Sie kommt von selbst, sobald der Saal oder der Server erreichbar ist.
problem-minutes-not-recorded = Was Sie zuletzt geschrieben haben, ist noch nicht verzeichnet. Warten Sie auf die Verbindung zum Saal, und legen Sie die Niederschrift dann noch einmal aus.
problem-period-others-unreadable = Dieser Ordner lässt sich nicht lesen.
problem-period-others-none = In diesem Ordner ist kein Bericht. Suchen Sie Dateien, die auf .json enden.
problem-period-without-days = Der Bericht braucht einen ersten und einen letzten Tag.
problem-period-ends-before-it-begins = Der letzte Tag liegt vor dem ersten.
