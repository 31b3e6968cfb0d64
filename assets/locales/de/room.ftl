# Der Saal, sein Rechner, die Verbindung.
room-state-host = Dieser Laptop leitet den Saal
room-state-connected = Saal: verbunden
room-state-reconnecting = Verbindung zum Saal wird wiederhergestellt ...
room-state-lost = Saal: keine Verbindung
room-state-silent = Saal: Rechner antwortet nicht
room-silent = Der Saalrechner antwortet nicht. Ihre Unterlagen und Notizen sind sicher. Bitte warten Sie auf den Sitzungsdienst.
room-state-wrongHost = Saal: ein fremder Rechner antwortet
room-wrong-host = Anstelle des Saalrechners von „{ $council }“ antwortet ein fremder Rechner. An ihn wurde nichts gesendet.
room-wrong-host-kept = Was Sie tun, bleibt auf diesem Laptop, bis der richtige Rechner antwortet.
room-wrong-host-ask = Bitte informieren Sie jetzt den Sitzungsdienst. Bei einer Abstimmung geben Sie bitte ein Handzeichen.
room-wrong-host-lead = Prüfen Sie, ob der Saalrechner eingeschaltet und in diesem Netz ist. Ist er verloren, leiten Sie den Saal von einem Laptop, der Kopien hält.
room-state-away = Nicht im Saalnetz
room-disk-full = Die Festplatte dieses Laptops ist voll. Löschen oder verschieben Sie Dateien; sobald Platz ist, geht es von selbst weiter.
room-disk-full-host = Bis dahin wird nichts erfasst, für niemanden.
room-disk-full-other = Bis dahin wird nichts gespeichert, was Sie eingeben.
room-disk-failed = Dieser Laptop kann nichts mehr speichern: Seine Datendatei wurde verschoben, oder die Festplatte ist beschädigt.
room-disk-failed-host = Es wird nichts erfasst, für niemanden. Hören Sie hier auf, und leiten Sie den Saal von einem anderen Laptop, der Kopien hält.
room-disk-failed-other = Nichts, was Sie eingeben, wird gespeichert. Hören Sie hier auf, und bitten Sie den Sitzungsdienst um einen anderen Laptop.
room-connection-lost = Keine Verbindung zum Saal seit { $time } Uhr. Die Anzeige kann veraltet sein. Bei einer Abstimmung geben Sie bitte ein Handzeichen.
room-away = Nicht im Saalnetz. Lesen und Notizen gehen. Zum Abstimmen und für Wortmeldungen bitte mit dem Saalnetz verbinden.
room-battery-low = Akku { $percent } %. Bitte Netzteil anschließen.
room-battery-low-for = Akku { $percent } %, noch etwa { $minutes } Minuten. Bitte Netzteil anschließen.
room-waiting-label = Noch nicht erfasst
room-waiting = { $count ->
    [0] nichts wartet
    [one] ein Vorgang wartet auf Erfassung
   *[other] { $count } Vorgänge warten auf Erfassung
}
room-host = Saalrechner
room-clock-slow = { $minutes ->
    [one] Die Uhr dieses Laptops geht eine Minute nach. Es gilt die Saalzeit, nichts geht verloren.
   *[other] Die Uhr dieses Laptops geht { $minutes } Minuten nach. Es gilt die Saalzeit, nichts geht verloren.
}
room-clock-fast = { $minutes ->
    [one] Die Uhr dieses Laptops geht eine Minute vor. Es gilt die Saalzeit, nichts geht verloren.
   *[other] Die Uhr dieses Laptops geht { $minutes } Minuten vor. Es gilt die Saalzeit, nichts geht verloren.
}
room-lead = Wer den Saal leitet
room-lead-here = Dieser Laptop leitet den Saal. Lassen Sie ihn eingeschaltet und am Netz.
room-lead-elsewhere = { $name } ({ $words }) leitet den Saal.
room-copies = Kopien
room-copies-two = Alles Erfasste liegt auf { $copies } Datenträgern.
room-copies-one = Alles Erfasste liegt auf nur { $copies } Datenträger.
room-holders = Laptops mit Kopien
room-holders-online = { $online } von { $all } erreichbar
room-holder-host = leitet den Saal
room-holder-here = anwesend
room-holder-away = nicht da
room-release = Seinen Platz einem anderen Laptop geben
room-release-effect = Die Kopie auf dem Laptop { $words } von { $name } zählt dann nicht mehr. Stattdessen hält der nächste anwesende Laptop von Vorsitz oder Sitzungsdienst Kopien. Tun Sie das, wenn dieser Laptop verloren ist oder heute wegbleibt. Es steht in den Akten.
room-release-submit = Platz abgeben
room-spare-one = Nur noch eine Reservekopie: { $online } von { $all } Laptops mit Kopien sind da. Es wird weiter erfasst. Kümmern Sie sich unter „Verbindung“ um den fehlenden.
room-spare-none = Zurzeit wird nichts erfasst: { $online } von { $all } Laptops mit Kopien sind da, zwei sind nötig. Holen Sie einen zurück, oder machen Sie unter „Verbindung“ mit einer Kopie weiter.
room-laptops = Laptops im Saal
room-host-here = Saal von diesem Laptop leiten
room-host-effect = Dieser Laptop nummeriert und erfasst dann alles. Der bisherige Saalrechner hört sofort auf. Erfasste Stimmen bleiben erfasst.
room-host-submit = Von hier leiten
room-may-not-host = Dieser Laptop kann jetzt nicht leiten: Das geht nur mit einem Laptop, der Kopien hält.
room-one-copy = Mit einer Kopie weitermachen
room-one-copy-effect = Zum Erfassen genügt dann dieser Laptop. Fällt sein Datenträger aus, ist das seither Erfasste verloren. In den Akten steht, dass Sie das entschieden haben.
room-one-copy-submit = Mit einer Kopie weiter
room-live = Womit der Saal befasst ist
room-just-changed = Was hier steht, hat sich eben geändert. Drücken Sie noch einmal, wenn Sie es meinen.
room-also = Auch möglich
room-no-item = Kein TOP ist aufgerufen. Wählen Sie links einen aus.
room-show-floor = Anwesenheit schließen
room-sitting-open = Sitzung eröffnet um { $time } Uhr
room-sitting-notOpen = Sitzung nicht eröffnet
room-sitting-closed = Sitzung geschlossen
room-console-empty = Noch keine Sitzung. Bereiten Sie eine vor: Personen, Tagesordnung, Unterlagen. Dann leiten Sie sie von hier.
room-you-voted = Sie haben an { $voted } von { $all } Abstimmungen teilgenommen.
room-chair-opens = Der Vorsitz eröffnet die Sitzung am eigenen Laptop. Bis dahin kann hier die Anwesenheit erfasst werden.
room-no-item-now = Kein TOP ist aufgerufen.
