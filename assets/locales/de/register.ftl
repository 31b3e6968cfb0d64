# Erster Start, Personen, Laptops.
register-language = Sprache
register-text-size = Textgröße
register-size-large = A groß
register-size-larger = A größer
register-size-largest = A am größten
register-theme = Farben
register-theme-system = Wie das System
register-theme-light = Hell
register-theme-dark = Dunkel
register-theme-contrast = Hoher Kontrast
register-text-sample = Beispiel: Beschluss über die Bodenrichtwerte 2026

register-choice = Was möchten Sie tun?
register-entry-join = Ihrem Rat beitreten
register-entry-join-what = Mit der Einladungsdatei oder dem Code vom Sitzungsdienst.
register-entry-found = Einen neuen Rat einrichten
register-entry-found-what = Für den Sitzungsdienst: Dieser Laptop wird das Büro des Rates.
register-entry-try = Ausprobieren
register-entry-try-what = Eine echte Sitzung zum Üben: ein nachgestellter Saal, Tagesordnung, Personen und Unterlagen. Nichts verlässt diesen Laptop.
register-entry-try-own = Mit einer eigenen Personenliste und einem Ordner eigener Unterlagen. Nichts verlässt diesen Laptop.

register-pin = PIN
register-pin-hint = Sechs Ziffern, die nur Sie kennen. Damit wird dieser Laptop gesperrt.
register-pin-again = PIN noch einmal
register-pin-digits = Die PIN hat genau sechs Ziffern.
register-pin-differs = Die beiden PINs sind nicht gleich.
register-pin-show = PIN zeigen
register-tries-left = { $tries ->
    [one] Noch ein Versuch.
   *[other] Noch { $tries } Versuche.
}
register-wait = { $seconds ->
    [one] Bitte warten Sie eine Sekunde und versuchen Sie es dann noch einmal.
   *[other] Bitte warten Sie { $seconds } Sekunden und versuchen Sie es dann noch einmal.
}
register-locked-out = Zu viele Versuche. Bitten Sie den Sitzungsdienst, den Laptop zu entsperren. Ihre Notizen sind sicher.
register-key-missing = Die Schlüsseldatei fehlt
register-key-missing-means = Auf diesem Laptop liegen Daten eines Gremiums, aber nicht die Datei, die sie mit Ihrer PIN öffnet (vault.json). Es wurde nichts geändert, und es wird nichts Neues darüber eingerichtet.
register-key-missing-do = Wurden Dateien verschoben oder umbenannt, oder gibt es eine Sicherung, legen Sie vault.json wieder neben store.db. Ist sie verloren, wenden Sie sich an den Sitzungsdienst: Was erfasst wurde, liegt auf den anderen Laptops, und dieser Laptop wird in einem leeren Ordner neu eingerichtet.
register-key-missing-again = Noch einmal nachsehen
register-unlock = Entsperren

register-join-way = Wie wurden Sie eingeladen?
register-join-file = Einladungsdatei
register-join-code = Code
register-invitation = Einladung
register-join-file-label = Ort der Einladungsdatei
register-join-file-hint = Die Datei endet auf .invite, auf einem USB-Stick oder dem Schreibtisch. Ein Foto des Musters aus Ihrem Schreiben genügt auch. Der Laptop muss im selben Netz sein wie der Saalrechner.
register-join-file-open = Einladungsdatei öffnen
register-join-code-label = Code aus Ihrem Schreiben
register-join-code-hint = Acht Buchstaben und Ziffern. Groß oder klein, mit oder ohne Bindestrich: alles wird gelesen.
register-join-address-label = Adresse des Saalrechners
register-join-address-hint = Sie steht auf dem Bildschirm des Sitzungsdienstes, zum Beispiel 192.168.1.5:7143
register-join-submit = Beitreten
register-joining-connecting = Der Saalrechner wird gesucht …
register-joining-compareWords = Zeigen Sie diese Wörter dem Sitzungsdienst
register-joining-admitted = Sie sind zugelassen. Einen Moment …
register-joining-words = Der Bildschirm des Sitzungsdienstes muss dieselben sechs Wörter zeigen. Dann lässt er diesen Laptop zu.
register-not-me = Das bin ich nicht
register-is-it-you = Sind Sie das?
register-that-is-me = Ja, das bin ich
register-choose-pin = PIN wählen
register-welcome = Willkommen, { $name }
register-welcome-no-papers = Es gibt noch keine Unterlagen für Sie. Sie treffen von selbst ein.
register-welcome-papers = { $here } von { $total } Unterlagen sind auf diesem Laptop.
register-welcome-progress = Unterlagen auf diesem Laptop
register-welcome-meanwhile = Sie können schon lesen; die übrigen treffen inzwischen ein.
register-welcome-all-papers = { $total ->
    [one] Die Unterlage ist auf diesem Laptop. Sie lesen sie auch ohne Netz.
   *[other] Alle { $total } Unterlagen sind auf diesem Laptop. Sie lesen sie auch ohne Netz.
}
register-welcome-start = Beginnen
register-withdrawn = Der Sitzungsdienst hat diesen Laptop um { $when } gesperrt. Die Sitzungsdaten wurden entfernt.
register-withdrawn-once = Der Sitzungsdienst hat diesen Laptop gesperrt. Die Sitzungsdaten wurden entfernt.
register-withdrawn-means = Was Sie gestimmt und gesagt haben, bleibt in den Aufzeichnungen des Rates. Unterlagen und Notizen sind nicht mehr hier.
register-withdrawn-do = Ist es Ihr Laptop? Bitten Sie den Sitzungsdienst um eine neue Einladung. Eine Sicherung Ihrer Notizen kommt mit Ihrem Wiederherstellungs­code zurück.
register-start-over = Laptop neu einrichten
register-start-over-why = Kennt niemand mehr die PIN? Dann wird dieser Laptop geleert und tritt mit einer neuen Einladung wieder bei.
register-start-over-effect = Alle Unterlagen und Notizen des Rates werden von diesem Laptop entfernt. Notizen kommen nur aus einer Sicherung zurück, mit Ihrem Wiederherstellungs­code. Eine Stimme, die diesen Laptop noch nicht verlassen hat, geht verloren. Sie brauchen eine neue Einladung vom Sitzungsdienst.
register-start-over-submit = Diesen Laptop leeren
register-locked-out-tell = Sagen Sie dem Sitzungsdienst diese beiden Angaben. Er vergewissert sich, dass Sie es sind, und liest einen Code vor.
register-locked-out-laptop = Dieser Laptop
register-locked-out-number = Nummer auf dem gesperrten Laptop
register-locked-out-code = Code vom Sitzungsdienst
register-locked-out-office = Hier ist kein anderer Laptop des Sitzungsdienstes bekannt, der ihn entsperren könnte. Lassen Sie diesen Laptop und seinen Ordner, wie sie sind, und fragen Sie, wer die Rechner Ihres Rates betreut.
register-unlock-words = Falsche PIN: { $words } entsperren
register-unlock-other = { $words } entsperren
register-unlock-other-what = Vergewissern Sie sich, dass { $name } fragt. Der Code nimmt die Fehlversuche zurück; die PIN bleibt, und niemand sonst kann lesen, was auf dem Laptop ist.
register-unlock-other-show = Code zeigen
register-unlock-other-code = Lesen Sie diesen Code vor:
practice-open = Abstimmen üben
practice-band = ÜBUNG: Diese Stimme zählt nicht und wird an niemanden gesendet.
practice-question = Ist das Abstimmen mit diesem Laptop einfach?
practice-pressed = Das ist alles. Drücken Sie eine andere Antwort: Bis der Vorsitz eine Abstimmung schließt, dürfen Sie Ihre Stimme ändern.
practice-changed = Geändert. Nur die letzte Antwort zählt.

register-found-what = Sie werden Sitzungsdienst. Danach kommen Mitglieder, Tagesordnung und Unterlagen.
register-found-name = Name des Rates
register-found-language = Sprache der Akten des Rates
register-found-clerk = Ihr Name
register-found-submit = Rat einrichten

register-try-what = Sie erhalten einen eigenen Saal auf diesem Laptop. Die anderen Mitglieder sind nachgestellt: Sie kommen, stimmen ab und melden sich zu Wort.
register-try-sample = Beispielsitzung öffnen
register-try-own = Mit eigenen Unterlagen
register-try-own-submit = Mit eigenen Unterlagen öffnen
register-try-roster = Personenliste
register-try-papers = Ordner mit PDF-Dateien
register-roster-hint = Eine Tabelle mit Namen, als Excel oder CSV. Gruppe und Platz werden gelesen, wenn sie darin stehen.
register-roster-kind = Tabellen

register-people-count = { $count ->
    [one] Eine Person
   *[other] { $count } Personen
}
register-people-empty = Noch keine Personen. Lesen Sie die Mitgliederliste als Excel oder CSV ein; Sie sehen jede Zeile, bevor etwas übernommen wird.
register-import = Liste einlesen
register-import-path = Datei mit der Liste
register-import-look = Zeilen zeigen
register-import-problems = Bitte sehen Sie diese Zeilen an
register-import-row = Zeile
register-import-not-taken = nicht übernommen
register-import-submit = { $count ->
    [one] Eine Person übernehmen
   *[other] { $count } Personen übernehmen
}
register-import-cancel = Nicht übernehmen
register-name = Name
register-group = Gruppe
register-seat = Platz
register-position = Amt
register-roles = Rollen
register-laptops = Laptops
register-role-delegate = Mitglied
register-role-chair = Vorsitz
register-role-clerk = Sitzungsdienst
register-invitation-none = nicht eingeladen
register-invitation-open = eingeladen
register-invitation-used = beigetreten
register-invitation-expired = Einladung abgelaufen
register-find = Namen suchen
register-select-all = Alle ohne Laptop auswählen
register-select = { $name } auswählen
register-invite = { $count ->
    [one] Eine Datei schreiben
   *[other] { $count } Dateien schreiben
}
register-invite-heading = Einladungen
register-invite-folder = Ordner für die Einladungen
register-invite-what = Als Dateien: eine je Person. Geben Sie jeder Person nur ihre eigene Datei, zum Beispiel auf einem USB-Stick.
register-invite-done = Die Einladungsdateien liegen im Ordner.
register-person-actions = Aktionen für { $name }
register-invite-code = Code zum Eintippen
register-grant-chair = Vorsitz übertragen
register-grant-clerk = Sitzungsdienst übertragen
register-grant-chair-effect = { $name } darf dann Sitzungen und Abstimmungen öffnen und schließen.
register-grant-clerk-effect = { $name } darf dann alles, was Sie als Sitzungsdienst dürfen.
register-revoke-words = Laptop verloren: { $words }
register-revoke-title = Den Laptop { $words } sperren?
register-revoke-effect = Das Recht von { $words } ({ $name }), abzustimmen und Unterlagen zu erhalten, endet sofort, in diesem Saal auch ohne Internet. Sobald der Laptop wieder erreichbar ist, werden die Daten des Rates darauf entfernt. Bis dahin schützt sie allein die PIN; von einem Laptop, der fortbleibt, lässt sich nichts entfernen. { $name } braucht danach eine neue Einladung.
register-revoke-submit = Diesen Laptop sperren
register-joins = { $count ->
    [one] Ein Laptop möchte beitreten
   *[other] { $count } Laptops möchten beitreten
}
register-joins-what = Vergleichen Sie die sechs Wörter auf dem anderen Bildschirm. Lassen Sie den Laptop nur zu, wenn alle sechs gleich sind.
register-join-approve = Die Wörter sind gleich: zulassen
register-join-refuse = Ablehnen
register-join-unknown = Person noch nicht bekannt
register-addresses = Dieser Laptop ist erreichbar unter
register-session-title = Titel der Sitzung
register-session-title-hint = Zum Beispiel: 12. ordentliche Sitzung
register-session-place = Ort
register-session-kind = Art der Tagung
register-session-kind-regular = ordentlich
register-session-kind-thematic = thematisch
register-session-kind-extraordinary = außerordentlich
register-session-date = Datum
register-session-time = Uhrzeit
register-convene = Sitzung einberufen
register-convene-heading = Neue Sitzung
register-actions = Aktionen
register-session-rules = Regelwerk der Sitzung
register-rules-association = Verein: einfache Mehrheit der Ja- und Nein-Stimmen
register-session-rules-own = { $title } (eigenes)
register-session-rules-unverified = Einige Zahlen dieses Regelwerks sind nicht am Gesetz geprüft. Lassen Sie sie von jemandem lesen, der es kennt, bevor Sie sich auf ein Ergebnis verlassen.
register-own-rules = Das Regelwerk für Ihren Rat ändern
register-own-rules-hint = Kopieren Sie das oben gewählte Regelwerk als Datei, ändern Sie Zahlen und Quellen in einem beliebigen Texteditor und nehmen Sie die Datei wieder auf. Sie wird geprüft, bevor man sie wählen kann. Die mitgelieferten Regelwerke bleiben, wie sie sind.
register-own-rules-folder = Ordner für die Kopie
register-own-rules-copy = „{ $title }“ kopieren
register-own-rules-copied = Kopiert: die Datei { $file } in { $folder }
register-own-rules-file = Geänderte Datei (.toml)
register-own-rules-take = Prüfen und aufnehmen
register-own-rules-taken = Geprüft und aufgenommen. Sie können dieses Regelwerk oben wählen.
register-second-meeting = Dies ist die zweite Sitzung über dieselben Gegenstände
register-second-meeting-effect = Die erste Sitzung war nicht beschlussfähig. In der zweiten { $fewest ->
    [one] genügt ein Mitglied
   *[other] genügen { $fewest } Mitglieder
}. Die Einladung muss darauf hinweisen. Setzen Sie nur Gegenstände der ersten Sitzung auf die Tagesordnung.
register-second-meeting-of = Welche Sitzung nicht beschlussfähig war
register-second-meeting-of-hint = Beispiel: 12. Sitzung am 3. März 2026

register-mandates = Mandate und Sitze
register-members-in-office = Heute { $members } Mitglieder im Amt
register-members-of-seats = Heute { $members } Mitglieder im Amt bei { $seats } gesetzlichen Sitzen
register-mandate-what = Was erfasst wird
register-mandate-end = Ein Mandat endet
register-mandate-begin = Ein Mandat beginnt (Nachrücken oder erneut)
register-mandate-seats = Gesetzliche Zahl der Sitze
register-mandate-guest = Eine Person ohne Mandat
register-mandate-choose = Person wählen
register-mandate-end-why = Warum es endet
register-mandate-end-death = Tod
register-mandate-end-dismissal = Abberufung
register-mandate-end-resignation = Rücktritt
register-mandate-end-transfer = Versetzung
register-mandate-end-other = Anderer Grund
register-mandate-reason = Grund oder Beschluss
register-mandate-replaces = Rückt nach für
register-mandate-replaces-nobody = Niemanden
register-mandate-seats-number = Zahl der Sitze
register-guest-position = Funktion
register-mandate-last-day = Erster Tag ohne Mandat
register-mandate-first-day = Erster Tag
register-mandate-submit = Erfassen
register-mandate-done = Erfasst.
