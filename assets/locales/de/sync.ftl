# Zentralserver und Archiv.
sync-tab = Abgleich und Archiv
sync-heading = Zentralserver
sync-noServer = Noch kein Zentralserver. Die Sitzung braucht keinen.
sync-waiting = Wartet auf ein Netz. { $entries } Einträge, { $size }.
sync-sending = Übertragung zum Zentralserver: { $sent } von { $total } Einträgen. Sie können den Laptop schließen; es geht beim nächsten Mal weiter.
sync-archived = Im Archiv: { $entries } Einträge, bestätigt { $when }.
sync-refused = Der Zentralserver hat etwas abgelehnt. Nichts wurde überschrieben. Bitte sehen Sie sich den Grund an.
sync-progress-sent = Gesendet: { $sent } von { $total }
sync-progress-archived = Vom Archiv bestätigt: { $archived } von { $total }
sync-bytes-left = Noch zu sendende Dateien: { $size }
sync-now = Jetzt abgleichen
sync-server-file = Datei des Zentralservers
sync-server-file-hint = Der Server der Verwaltung hat sie geschrieben. Sie enthält Adresse und Schlüssel.
sync-use-server = Diesen Server verwenden
sync-archive-heading = Archivkopie
sync-archive-what = Die ganze Sitzung als eine Datei, mit allem, was man in dreißig Jahren zum Prüfen braucht.
sync-archive-folder = Ordner, zum Beispiel auf einem USB-Stick
sync-archive-export = Archiv schreiben
sync-archive-exported = Das Archiv liegt im Ordner.
sync-witnesses = { $count ->
    [one] Das Ende der Sitzung hat 1 weiterer Laptop mitgezeichnet: Ändert jemand später die Akten, hat er den Beweis.
   *[other] Das Ende der Sitzung haben { $count } weitere Laptops mitgezeichnet: Ändert jemand später die Akten, hat jeder von ihnen den Beweis.
}
