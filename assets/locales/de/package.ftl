# Das Archivpaket einer Tagung: wo es geschrieben wird, und die Seite darin, die sagt, wie man es prüft.
package-heading = Archivpaket
package-hint = Zwei Ordner für das Archiv: { $public } darf jeder bekommen, { $complete } enthält alles und bleibt beim Rat. Beide enthalten die Niederschrift, die Unterlagen in allen Fassungen, die Abstimmungen und die signierte Aufzeichnung, dazu eine Seite, die sagt, wie man sie ohne diese App prüft. Das dauert einen Moment.
package-submit = Archivpaket schreiben
package-written = Geschrieben: die Ordner { $public } und { $complete } in { $folder }
problem-package-there = Im Ordner liegt bereits ein Archivpaket { $name }. Es wurde nichts überschrieben. Wählen Sie einen anderen Ordner.
problem-package-paper-missing = Die Unterlage „{ $title }“ ist noch nicht auf diesem Laptop, deshalb wurde nichts geschrieben. Warten Sie, bis alle Unterlagen da sind, oder schreiben Sie das Paket auf dem Laptop der Geschäftsstelle.
problem-package-broken = Die Aufzeichnung hat ihre eigene Prüfung nicht bestanden, deshalb wurde nichts geschrieben. Bitte lassen Sie diesen Laptop, wie er ist, und sagen Sie es der Person, die die App betreut.
package-readme =
    { $title }
    { $council }

    WAS DAS IST

    Dieser Ordner ist das Archivpaket der Tagung: ein „Bag“, wie ihn RFC 8493 (BagIt) beschreibt. Man kann ihn ohne das Programm lesen und prüfen, das ihn geschrieben hat.
    Ein Ordner, dessen Name auf -public endet, darf jedem gegeben werden. Einer, der auf -complete endet, enthält auch, was nicht für alle bestimmt ist.

    data/minutes.pdf: die Niederschrift, wie sie beim Schreiben lautete (PDF/A)
    data/minutes.json: dieselbe, für Programme
    data/minutes.docx: dieselbe, zum Bearbeiten; es gilt die PDF-Datei
    data/minutes.akn.xml: dieselbe als Akoma Ntoso 3.0, das Programme anderer Parlamente lesen; es gilt die PDF-Datei
    data/minutes-public.pdf und .json: ohne das, was nicht für alle ist, wo ein Teil nicht öffentlich war (im vollständigen Paket)
    data/votes.json, data/ballots.csv, data/votes.csv: jede Abstimmung mit ihren Zahlen, und jede namentliche Stimme
    data/votes.popolo.json: was von den Abstimmungen öffentlich ist, als Popolo
    data/session.oparl.json: was von der Tagung öffentlich ist, als OParl 1.1: die Antworten der Schnittstelle, nach Adressen. Die Adressen führen nirgendwohin; sie verbinden nur die Teile, und hinter dem Rechnernamen nennen sie eine Datei dieses Ordners oder eine Antwort in dieser Datei
    data/papers.json: jede Fassung jeder Unterlage, für wen sie bestimmt war, und ihre SHA-256-Summe
    data/papers/: die Unterlagen selbst
    data/rules.json: die Regeln, nach denen gezählt wurde
    data/keys.json: die öffentlichen Schlüssel der Geräte und wem sie gehören
    data/journal.jsonl: die signierte Aufzeichnung, eine Zeile für jeden Eintrag

    SO PRÜFEN SIE IHN, AUS DIESEM ORDNER HERAUS

    1. Keine Datei wurde verändert:
    sha256sum --check manifest-sha256.txt tagmanifest-sha256.txt

    2. Die Summen sind die, die der Ersteller dieses Pakets signiert hat (OpenSSL 3):
    openssl pkeyutl -verify -pubin -inkey maker.pem -rawin -in tagmanifest-sha256.txt -sigfile tagmanifest-sha256.txt.sig

    3. Alles auf einmal, mit dem Programm des Zentralservers:
    hemicycle-server verify, dahinter der Name dieses Ordners

    WAS IN data/journal.jsonl STEHT

    Jede Zeile ist kanonisches JSON (RFC 8785). Die erste nennt Rat und Aufzeichnungen, die letzte enthält die SHA-256-Summe aller Zeilen davor.
    Ein Eintrag hat ein Blatt („leaf“) und, wo er nicht zurückgehalten wird, einen Inhalt („body“). Das Blatt enthält den Kopf („header“), den der Verfasser signiert hat, und die Signatur (Ed25519, RFC 8032) über genau diese Bytes; „author“ ist der öffentliche Schlüssel.
    Der Kopf nennt die SHA-256-Summe aus „salt“ und dem Text des Inhalts. Er nennt auch die eigene Zählung des Verfassers und die SHA-256-Summe von dessen vorigem Kopf.
    Der Hash eines Eintrags ist SHA-256 über ein Nullbyte und das Blatt. Die Hashes aller Einträge sind die Blätter eines Baums wie in RFC 6962, Abschnitt 2.1.
    Der Checkpoint hinter den Einträgen nennt ihre Zahl und die Wurzel dieses Baums, signiert von dem Gerät, das die Aufzeichnung führte, und von anderen mitsigniert (C2SP signed-note und tlog-cosignature).
    Die Aufzeichnung dieses Pakets hat { $size } Einträge, und ihre Wurzel ist
    { $root }
