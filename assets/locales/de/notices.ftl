# Neuigkeiten für eine Person, bis sie gesehen sind.

notice-papers-published = { $count ->
    [0] Freigegeben: keine neuen Unterlagen für Sie.
    [one] 1 Unterlage wurde für Sie freigegeben.
   *[other] { $count } Unterlagen wurden für Sie freigegeben.
}
notice-admitted = { $name } ist beigetreten.
notice-late-vote = Die Abstimmung endete, bevor Ihre Wahl ankam. Sie wird aufbewahrt, aber nicht gezählt.
notice-host-changed = { $name } leitet jetzt den Saal. Was erfasst war, ist sicher.
notice-code = Code für { $name }: { $code }. Adresse dieses Laptops: { $address }. Er gilt einmal.
notice-disagreement = Eintrag { $number } eines anderen Laptops ist nicht gültig und wurde nicht übernommen. Nichts wurde überschrieben. Bitte informieren Sie den Sitzungsdienst. Grund: { $why }.
notice-two-records = Die Akten dieser Tagung wurden in zwei verschiedenen Fassungen unterschrieben, vom Laptop von: { $names }. Sie weichen irgendwo in den ersten { $count } Einträgen voneinander ab. Auf diesem Laptop wurde nichts geändert. Bitte stimmen Sie nicht weiter ab und informieren Sie Vorsitz und Sitzungsdienst. Der Beweis ist hier aufbewahrt und wird mit dem Archiv in den Ordner geschrieben.
notice-quorum-lost = Beschlussfähigkeit verloren: { $present } anwesend, { $needed } nötig. Abstimmungen können nicht eröffnet werden.
notice-takeover = Der Saal läuft jetzt auf dem Ersatzrechner ({ $name }). Was erfasst ist, ist sicher.
notice-takeover-voted = Der Saal läuft jetzt auf dem Ersatzrechner ({ $name }). Ihre Stimme zu TOP { $item } bleibt erhalten.
notice-takeover-here = Dieser Laptop leitet jetzt den Saal. Lassen Sie ihn eingeschaltet und am Netz.
notice-takeover-two = Zwei Rechner wollten diese Sitzung leiten. { $name } leitet sie; dieser folgt. Nichts ist verloren.
notice-takeover-refused = Dieser Laptop leitet nicht: Ein anderer hat schon die Zustimmung. Nichts ist verloren.
notice-archive-forgot = { $count ->
        [one] Der zentrale Server hat weniger, als er bestätigt hatte: { $count } Eintrag fehlt. Er ist noch auf diesem Laptop und wird erneut gesendet.
       *[other] Der zentrale Server hat weniger, als er bestätigt hatte: { $count } Einträge fehlen. Sie sind noch auf diesem Laptop und werden erneut gesendet.
    } Wurde der Server weder aus einer Sicherung wiederhergestellt noch ersetzt, sagen Sie es der Administration.
notice-forgot = { $count ->
        [one] Die Daten auf diesem Laptop waren älter als sie sein dürfen: { $count } Eintrag fehlte. Er wurde von den anderen Laptops geholt.
       *[other] Die Daten auf diesem Laptop waren älter als sie sein dürfen: { $count } Einträge fehlten. Sie wurden von den anderen Laptops geholt.
    } Hat hier niemand eine Sicherung eingespielt, lassen Sie die Festplatte dieses Laptops prüfen.
notice-takeover-aside = { $count ->
    [one] Der Saal wird jetzt von einem anderen Rechner geleitet, und dieser folgt. Ein Eintrag, den sonst niemand hatte, ist beiseitegelegt; der Laptop des Verfassers sendet ihn noch einmal. Er wird mit dem Archiv in den Ordner geschrieben.
   *[other] Der Saal wird jetzt von einem anderen Rechner geleitet, und dieser folgt. { $count } Einträge, die sonst niemand hatte, sind beiseitegelegt; die Laptops der Verfasser senden sie noch einmal. Sie werden mit dem Archiv in den Ordner geschrieben.
}
notice-vote-repeated = Die Abstimmung zu TOP { $item } wird wiederholt. Bitte stimmen Sie noch einmal ab. Ihre erste Stimme zählt nicht.
notice-late-opinion = Ihre schriftliche Stellungnahme kam nach der Frist oder dem Ende an. Sie wird aufbewahrt, aber nicht gezählt.
notice-opinion-asked = Sie werden um eine schriftliche Stellungnahme gebeten: { $title }.
notice-opinion-reminder = Erinnerung: In „{ $title }“ haben Sie noch nicht alles beantwortet.
notice-guessing = Falsche Einladungscodes: { $count } innerhalb von zwei Minuten, zuletzt von { $address }. Niemand wurde damit zugelassen. Einladungsdateien funktionieren weiterhin.
notice-wrong-piece = Ein Teil eines Dokuments kam anders an, als es veröffentlicht wurde. Er wurde nicht übernommen; das Dokument wird noch einmal geholt, wenn möglich von einem anderen Rechner. Bitte informieren Sie den Sitzungsdienst.
notice-paper-published = Für Sie freigegeben: { $title }.
notice-paper-withdrawn = Vom Sitzungsdienst zurückgezogen: { $title }. Das Dokument lässt sich nicht mehr öffnen.
notice-restarted = Die App wurde um { $time } Uhr unerwartet beendet. Ihre Eingaben sind erhalten. Unterlagen öffnen sich auf der Seite, auf der Sie waren.
notice-approval-asked = Der Sitzungsdienst bittet Sie um Zustimmung zur Freigabe. Sie finden es unter „Unterlagen“.
notice-approval-given = Der Vorsitz hat zugestimmt. Sie können freigeben.
notice-approval-returned = Der Vorsitz hat die Freigabe zurückgegeben. Der Grund steht unter „Prüfen und freigeben“.
notice-minutes-laid-out = Die Niederschrift ist ausgelegt. Sie ist unter „Niederschrift“ zu lesen.
notice-minutes-laid-out-until = Die Niederschrift ist ausgelegt. Sie ist unter „Niederschrift“ zu lesen; Einwände sind bis { $day } möglich.
