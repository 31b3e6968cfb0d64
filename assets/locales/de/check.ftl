# Whether the room will do, tried before the sitting.
check-title = Diesen Saal prüfen
check-what = Probiert aus, woran Sitzungen scheitern, mit den Laptops, die jetzt da sind. Tun Sie es, wenn die meisten gekommen sind und bevor die Sitzung beginnt.
check-start = Jetzt prüfen
check-again = Noch einmal prüfen
check-working = Wird ausprobiert ...
check-result-go = Bereit: Nichts spricht dagegen, die Sitzung zu eröffnen.
check-result-no-go = Noch nicht bereit: { $count ->
    [one] Eine Sache ist zuerst in Ordnung zu bringen.
   *[other] { $count } Dinge sind zuerst in Ordnung zu bringen.
}
check-at = Geprüft um { $time } Uhr.
check-print-title = Prüfung des Saals
check-print-when = Am { $day } um { $time }
check-print-place = Ort: { $place }
check-print-by = Geprüft von { $name }
check-print-column-verdict = Ergebnis
check-print-column-name = Was
check-print-column-found = Befund, und was zu tun ist
check-print-signed = Geprüft
check-print = Diese Prüfung drucken
check-print-hint = Eine Seite mit dem Ergebnis, allen Messwerten und dem, was zu tun ist.
check-print-submit = Seite schreiben
check-printed = Die Seite liegt im Ordner { $folder }: room-check.pdf.
check-verdict-go = Gut
check-verdict-noGo = Nicht gut
check-verdict-mind = Beachten
check-verdict-notKnown = Nicht bekannt
check-name-copies = Zweite Kopie
check-name-reach = Erreichbarkeit
check-name-address = Adresse
check-name-network = Netz
check-name-accessPoint = Zugangspunkt
check-name-papers = Unterlagen
check-name-clocks = Uhren
check-name-disk = Freier Speicher
check-name-flush = Tempo des Laufwerks
check-name-power = Strom
check-name-saving = Energiesparen

check-no-session = Noch keine Sitzung: Wer Kopien bewahrt, steht fest, wenn eine einberufen ist.
check-copies-here = { $count } Laptops, die Kopien bewahren, sind da. Was erfasst wird, steht auf zwei Laufwerken.
check-copies-one = Nur dieser Laptop bewahrt eine Kopie.
check-copies-one-advice = Öffnen Sie das Programm auf einem zweiten Laptop, dem des Vorsitzes oder des Sitzungsdienstes, und lassen Sie ihn in diesem Netz. Er wird von selbst zur zweiten Kopie.
check-copies-away = Der andere Laptop, der eine Kopie bewahrt, ist nicht da: Auf zwei Laufwerken kann nichts erfasst werden.
check-copies-away-advice = Öffnen Sie ihn und verbinden Sie ihn mit diesem Netz. Ist er defekt, öffnen Sie das Programm auf einem anderen Laptop des Vorsitzes oder des Sitzungsdienstes.
check-reach = { $count ->
    [one] Ein Laptop ist verbunden. Eine Nachricht braucht hin und zurück { $middle } ms.
   *[other] { $count } Laptops sind verbunden. Eine Nachricht braucht hin und zurück meist { $middle } ms, beim langsamsten { $worst } ms ({ $name }).
}
check-reach-slow-advice = Das Netz ist langsam. Rücken Sie die Laptops näher an den Zugangspunkt, nutzen Sie vorhandene Kabel, und sorgen Sie dafür, dass niemand große Dateien lädt.
check-reach-worst-advice = Sehen Sie nach diesem Laptop: näher an den Zugangspunkt rücken oder ein Kabel geben.
check-reach-none = Kein anderer Laptop ist verbunden.
check-reach-none-advice = Schalten Sie einen zweiten Laptop ein, öffnen Sie das Programm und bringen Sie ihn in dasselbe Netz wie diesen.
check-reach-no-host = Der Laptop, der den Saal führt, ist nicht erreichbar.
check-reach-no-host-advice = Sehen Sie nach, ob beide im selben Netz sind und ob der andere geöffnet ist.
check-address-none = Dieser Laptop ist in keinem Netz: Niemand kann zu ihm kommen.
check-address-none-advice = Stecken Sie ein Netzwerkkabel ein, oder wählen Sie das Funknetz des Saals.
check-address-came = { $count ->
    [one] { $address }: Ein Laptop ist darüber gekommen.
   *[other] { $address }: { $count } Laptops sind darüber gekommen.
}
check-address-nobody = { $address }: Darüber ist noch niemand gekommen; ob andere es können, ist nicht bekannt.
check-address-nobody-advice = Öffnen Sie das Programm auf einem zweiten Laptop in diesem Netz, und prüfen Sie noch einmal.
check-network-came = Das Netz lässt Laptops miteinander sprechen: { $count ->
    [one] Einer ist von einem anderen Gerät hierher gekommen.
   *[other] { $count } sind von anderen Geräten hierher gekommen.
}
check-network-nobody = Noch nie ist ein anderes Gerät zu diesem Laptop gekommen.
check-network-nobody-advice = Sind andere eingeschaltet und im selben Netz, dann hält es die Laptops voneinander fern: Gastnetze tun das oft („Client-Isolation“). Lassen Sie das abschalten, nehmen Sie ein anderes Netz oder einen eigenen Router. Auch die Firewall dieses Laptops kann im Weg stehen.
check-access-point = { $here } Laptops sind da, { $missing } fehlen.
check-access-point-advice = Viele Zugangspunkte nehmen höchstens 64 Laptops auf. Finden die fehlenden das Netz und kommen nicht hinein, stellen Sie einen zweiten Zugangspunkt auf.
check-papers-all = Alle { $all } Laptops, die es gemeldet haben, haben alle Unterlagen.
check-papers-lacking = { $count } von { $all } Laptops fehlen Unterlagen.
check-papers-lacking-advice = Lassen Sie sie verbunden und geöffnet; „Laptops“ zeigt, welche es sind. Prüfen Sie in einigen Minuten noch einmal.
check-papers-not-told = Kein Laptop hat gemeldet, wie viele Unterlagen er hat.
check-clocks-together = Die Uhren aller { $count } Laptops, die es gemeldet haben, gehen auf die Minute gleich.
check-clocks-apart = { $count } von { $all } Uhren gehen um eine Minute oder mehr falsch.
check-clocks-apart-advice = Für Abstimmungen und Niederschrift unschädlich: Es gilt die Zeit des Laptops, der den Saal führt. „Laptops“ zeigt, welche es sind.
check-clocks-host-advice = Alle weichen zur selben Seite ab: Die Uhr des Laptops, der den Saal führt, geht wohl falsch, und ihre Zeit steht in der Niederschrift. Stellen Sie sie vor der Sitzung.
check-clocks-not-told = Kein anderer Laptop hat seine Zeit gemeldet.
check-disk = { $count } GB sind auf diesem Laptop frei.
check-disk-megabytes = Nur { $count } MB sind auf diesem Laptop frei.
check-disk-low-advice = Machen Sie mindestens 1 GB frei, zum Beispiel durch Leeren des Papierkorbs.
check-disk-not-told = Das System sagt nicht, wie viel frei ist.
check-flush = Das Laufwerk braucht { $middle } ms, bis etwas sicher geschrieben ist, schlimmstenfalls { $worst } ms.
check-flush-slow-advice = Es ist langsam; jede Stimme wird um so viel später erfasst. Schließen Sie andere Programme, oder führen Sie den Saal von einem Laptop mit neuerem Laufwerk.
check-flush-bad-advice = Zu langsam, um einen Saal zu führen: Nehmen Sie einen anderen Laptop. Ein so langsam gewordenes Laufwerk fällt vielleicht bald aus.
check-flush-failed = Auf das Laufwerk dieses Laptops lässt sich nichts schreiben.
check-flush-failed-advice = Sehen Sie nach, ob es voll oder schreibgeschützt ist. Führen Sie den Saal von einem anderen Laptop.
check-power-mains = Am Netz; der Akku hat { $percent } %.
check-power-battery = Im Akkubetrieb, { $percent } %.
check-power-battery-advice = Schließen Sie ihn an, bevor die Sitzung beginnt.
check-power-not-told = Das System nennt keinen Akku.
check-saving-on = Energiesparen ist an: Antworten kommen vielleicht spät.
check-saving-on-advice = Wählen Sie in den Energieeinstellungen des Systems „Ausgeglichen“ oder „Leistung“.
check-saving-off = Energiesparen ist aus.
check-saving-not-told = Das System sagt nicht, ob es Energie spart. Sorgen Sie dafür, dass dieser Laptop nicht einschläft.
