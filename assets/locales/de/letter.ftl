# Letters to print that invite people to join with a laptop, and what reads their pattern.
letter-title = Einladung zum Beitritt mit dem Laptop
letter-what = Mit diesem Schreiben richten Sie Ihren Laptop für die Sitzungen des Rates ein. Es ist nur für Sie bestimmt: Wer es hat, kann in Ihrem Namen beitreten.
letter-step-start = Starten Sie Hemicycle auf Ihrem Laptop und wählen Sie „{ register-entry-join }“. Der Laptop muss im selben Netz sein wie der Saalrechner.
letter-step-type = Wählen Sie „{ register-join-code }“ und tippen Sie Code und Adresse aus dem Kasten ein.
letter-step-pin = Wählen Sie eine PIN. Sie öffnet von nun an Ihren Laptop.
letter-step-words = Sechs Wörter erscheinen. Lesen Sie sie dem Sitzungsdienst vor; sind sie gleich, werden Sie eingelassen.
letter-code = Code
letter-address = Adresse
letter-pattern = Oder ohne Tippen: Fotografieren Sie dieses Muster, übertragen Sie das Foto auf den Laptop und wählen Sie es unter „{ register-join-file }“. Dann sind keine Wörter zu vergleichen.
letter-until = Gilt bis { $day }, für einen Beitritt.
letter-lost = Ist das Schreiben verloren, sagen Sie es dem Sitzungsdienst. Ein neues macht dieses wertlos.
letter-hint = Oder auf Papier: ein Schreiben je Person, mit einem Code zum Tippen und einem Muster zum Fotografieren. Geben Sie jedes Schreiben nur seiner Person.
letter-write = { $count ->
    [one] Ein Schreiben zum Drucken
   *[other] { $count } Schreiben zum Drucken
}
letter-written = Die Schreiben liegen in { $folder }, zum Drucken: { $pdf }. Löschen Sie die Datei nach dem Druck.
problem-invitation-no-pattern = In diesem Bild ließ sich kein Muster lesen. Fotografieren Sie noch einmal gerade von oben, bei gutem Licht, sodass das Muster das halbe Bild füllt. Oder tippen Sie den Code ein.
problem-invitation-no-picture = Dieses Bild lässt sich nicht öffnen. Fotografieren Sie noch einmal als JPEG oder PNG, oder tippen Sie den Code aus Ihrem Schreiben ein.
