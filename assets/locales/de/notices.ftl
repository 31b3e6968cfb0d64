# Neuigkeiten für eine Person, bis sie gesehen sind.

notice-papers-published = { $count ->
    [one] 1 Dokument wurde für Sie freigegeben.
   *[other] { $count } Dokumente wurden für Sie freigegeben.
}
notice-admitted = { $name } ist beigetreten.
notice-late-vote = Die Abstimmung endete, bevor Ihre Wahl ankam. Sie wird aufbewahrt, aber nicht gezählt.
notice-host-changed = { $name } leitet jetzt den Saal. Was erfasst war, ist sicher.
notice-code = Code für { $name }: { $code }. Adresse dieses Laptops: { $address }. Er gilt einmal.
notice-disagreement = Eintrag { $number } eines anderen Laptops ist nicht gültig und wurde nicht übernommen. Nichts wurde überschrieben. Bitte informieren Sie den Sitzungsdienst. Grund: { $why }.
notice-quorum-lost = Beschlussfähigkeit verloren: { $present } anwesend, { $needed } nötig. Abstimmungen können nicht eröffnet werden.
