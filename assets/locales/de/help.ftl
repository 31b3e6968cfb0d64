# Hilfe: eine Seite zu jedem Bildschirm, ein Blatt je Rolle und das Skript einer Schulung.
# Die Namen der Schaltflächen kommen von den Bildschirmen selbst. Eine Zeile ist ein Schritt.
help-tab-pages = Hilfe
help-tab-keys = Tasten
help-tab-print = Auf Papier
help-tab-support = Für die Betreuung
help-find = In der Hilfe suchen
help-find-nothing = Keine Seite enthält diese Wörter.
help-list = Seiten der Hilfe
help-list-mine = Für Sie
help-list-others = Für andere
help-here = Dieser Bildschirm
help-does = Was Sie hier tun
help-when-wrong = Wenn etwas nicht klappt
help-call = Wer hilft
help-back = Zurück zu meinem Bildschirm
help-call-start = Zeigen Sie diesen Bildschirm dem Sitzungsdienst oder der Person, die Ihnen den Laptop gegeben hat.
help-call-delegate = Drücken Sie F9, dann 5: „{ speaking-menu-help }“. Der Sitzungsdienst sieht Ihren Platz und kommt zu Ihnen. Geht auch das nicht, heben Sie die Hand.
help-call-chair = Fragen Sie den Sitzungsdienst neben Ihnen. Mit Handzeichen kann die Sitzung immer weitergehen.
help-call-clerk = F1 zeigt die Seite zu jedem Bildschirm. Legen Sie sich die Telefonnummer der Person bereit, die Ihre Laptops betreut.
help-print-what = Was gedruckt wird
help-print-for = Für wen
help-print-language = Sprache
help-print-pages = Alle Seiten der Hilfe
help-print-sheet = Ein Blatt: die acht Dinge, die man wissen muss
help-print-trainer = Skript einer Schulung, 45 Minuten
help-print-heading = Hilfe drucken
help-print-hint = Sie erhalten eine PDF-Datei, die jeder Drucker druckt. Wählen Sie dafür einen Ordner oder einen USB-Stick.
help-print-submit = Datei schreiben
help-print-written = Die Datei liegt in { $folder }.
support-heading = Für die Betreuung sammeln
support-hint = Das Programm führt auf diesem Laptop ein kurzes Protokoll. Darin stehen keine Namen von Personen, keine Titel von Unterlagen und keine Stimmen. Hier wird es mit einigen Zahlen zusammengestellt, damit Sie es der Person geben können, die Ihre Laptops betreut. Die App versendet nichts.
support-collect = Sammeln und anzeigen
support-shown = Das ist alles. Lesen Sie es, bevor Sie es weitergeben.
support-save = Speichern
support-save-hint = Wählen Sie einen Ordner oder einen USB-Stick. Die Datei enthält genau das, was oben steht.
support-save-submit = Datei speichern
support-written = Die Datei hemicycle-support.txt liegt in { $folder }.

help-start-title = Der erste Start und die PIN
help-start-for = Der erste Start dauert drei Minuten. Danach tippen Sie nur noch Ihre PIN.
help-start-do = Wählen Sie Ihre Sprache und die Größe der Schrift, dann „{ app-continue }“.
    Wählen Sie „{ register-entry-join }“. Tippen Sie den Code aus Ihrem Brief, oder wählen Sie „{ register-join-file-open }“, wenn Sie einen USB-Stick bekommen haben. Dann „{ app-continue }“.
    Ist es Ihr Name? Drücken Sie „{ register-that-is-me }“.
    Wählen Sie eine PIN aus sechs Ziffern. Niemand sonst muss sie kennen.
    Ihre Unterlagen kommen von selbst. Mit „{ practice-open }“ probieren Sie eine Abstimmung aus, dann „{ register-welcome-start }“.
help-start-wrong = Sie haben die PIN vergessen oder zu oft falsch getippt: Zeigen Sie den Bildschirm dem Sitzungsdienst, er entsperrt den Laptop. Ihre Notizen bleiben. Der Code wird nicht angenommen: Bitten Sie den Sitzungsdienst um einen neuen.

help-now-title = { app-place-now }
help-now-for = Hier sehen Sie, was der Saal gerade tut: den Tagesordnungspunkt, wer spricht, und die Unterlagen dazu. Was Sie lesen, nimmt Ihnen niemand weg.
help-now-do = Wenn Sie Platz nehmen, drücken Sie „{ attendance-i-am-here }“.
    Die Unterlage zum Punkt öffnet F4 oder oben „{ app-now-open }“.
    Zum Sprechen drücken Sie F9 oder „{ speaking-request }“.
    Wenn Sie vor dem Ende gehen, drücken Sie „{ attendance-have-to-leave }“.
    Betrifft ein Punkt Sie selbst, wählen Sie „{ attendance-take-no-part }“.
help-now-wrong = Der Bildschirm meldet, dass keine Verbindung besteht: Lesen Sie weiter und warten Sie. Wird abgestimmt, heben Sie die Hand. F2 bringt Sie immer hierher zurück.

help-console-title = { app-place-console }
help-console-for = Von hier wird die Sitzung geleitet. Die große Schaltfläche sagt immer, was als Nächstes geschieht.
help-console-do = Lesen Sie die große Schaltfläche. Stimmt sie, drücken Sie sie oder Strg Enter.
    Wählen Sie links einen Punkt, um ihn anzusehen. Der Saal wechselt erst, wenn Sie die große Schaltfläche drücken.
    F8 öffnet und schließt die Abstimmung. Vor dem Schließen sehen Sie, wer fehlt.
    F9 gibt der nächsten Person das Wort und beendet die Rede, die läuft.
    Alles andere steht unter „{ sitting-lead }“: Pausen, Änderungen der Tagesordnung, Ausschluss der Öffentlichkeit.
help-console-wrong = Sie haben sich verdrückt: Strg Z innerhalb von zehn Sekunden. Kein Laptop geht: Lassen Sie mit Handzeichen abstimmen und tragen Sie es später unter „{ app-place-results }“ ein. Drucken Sie vor der Sitzung das Blatt „{ sitting-sheet-title }“.

help-vote-title = Abstimmen
help-vote-for = Wird eine Abstimmung geöffnet, kommt sie auf Ihren Bildschirm. Während Sie schreiben, meldet sie stattdessen ein Streifen oben; F8 bringt Sie hin.
help-vote-do = Lesen Sie, worüber abgestimmt wird. Es steht über den Schaltflächen.
    Drücken Sie eine große Schaltfläche oder ihre Ziffer: 1 „{ voting-for }“, 2 „{ voting-against }“, 3 für die dritte Schaltfläche.
    Warten Sie, bis unter Ihrer Stimme „{ app-ladder-recorded }“ steht. Dann zählt sie.
    Bis zum Schluss können Sie Ihre Stimme ändern: Drücken Sie eine andere Schaltfläche.
    Esc bringt Sie zurück zu dem, was Sie gelesen haben.
help-vote-wrong = „{ app-ladder-recorded }“ erscheint nicht: Heben Sie die Hand, der Sitzungsdienst trägt Ihre Stimme ein. Sie bemerken nach dem Schluss einen Irrtum: Wählen Sie unter „{ app-place-results }“ „{ ballot-correct }“. Das Ergebnis bleibt, Ihre Erklärung steht in der Niederschrift.

help-speak-title = Sich zu Wort melden
help-speak-for = Sie melden sich vom Platz aus und sehen, wie viele vor Ihnen sprechen.
help-speak-do = Drücken Sie F9 oder „{ speaking-request }“ auf dem Bildschirm „{ app-place-now }“.
    1 heißt: zu diesem Punkt sprechen. 2 heißt: der Person erwidern, die gerade spricht.
    4 heißt: zur Geschäftsordnung. Das geht allen anderen vor.
    Sind Sie an der Reihe, steht oben „{ speaking-strip-now }“ mit Ihrer Zeit.
    Sie möchten nicht mehr sprechen: F9, dann wieder 1.
help-speak-wrong = Die Redeliste ist geschlossen: Zur Geschäftsordnung können Sie sich immer noch melden. Die Schaltfläche antwortet nicht: Heben Sie die Hand; der Vorsitz kann Ihnen das Wort auch ohne Laptop geben.

help-papers-title = { app-place-papers }
help-papers-for = Alle Unterlagen der Tagung, in der Reihenfolge der Tagesordnung. Sie liegen auf diesem Laptop und sind ohne Netz zu lesen.
help-papers-do = Wählen Sie eine Unterlage, um sie zu öffnen.
    Tippen Sie oben ein Wort, um in allen Unterlagen zu suchen. F3 bringt Sie von überall dorthin.
    „{ papers-new-ones }“ zeigt, was seit Ihrem letzten Besuch gekommen ist.
    „{ papers-late }“ heißt: Die Unterlage kam nach ihrer Frist.
    Unter „{ pages-own }“ liegen Ihre eigenen PDF-Dateien. Niemand sonst sieht sie.
help-papers-wrong = An einer Unterlage steht „{ papers-away }“: Sie kommt von selbst, solange der Laptop im Netz des Saals ist. Eine fehlt oder ist beschädigt: Sagen Sie dem Sitzungsdienst, welche.

help-reader-title = Eine Unterlage lesen
help-reader-for = Sie lesen, suchen und markieren. Was Sie markieren und schreiben, sieht niemand außer Ihnen.
help-reader-do = Blättern Sie mit Bild auf und Bild ab. Strg G geht zu einer Seite.
    „{ papers-zoom-in }“ vergrößert die Seite. „{ papers-find-short }“ oder Strg F findet ein Wort darin.
    Wählen Sie Wörter mit der Maus, dann eine Farbe: Sie sind markiert. „{ papers-note-add }“ schreibt eine Notiz.
    „{ reading-second }“ legt eine weitere Unterlage daneben.
    „{ reading-changes }“ zeigt, was in einer späteren Fassung neu ist.
help-reader-wrong = Der Saal ist weiter, während Sie lesen: Ihre Seite bleibt. F4 öffnet die Unterlage zum Punkt. Wörter lassen sich nicht wählen: Die Seite ist ein Bild; schreiben Sie stattdessen eine Notiz zur Seite.

help-opinions-title = { opinions-title }
help-opinions-for = Zwischen den Sitzungen kann der Rat Sie schriftlich fragen. Hier antworten Sie bis zur Frist.
help-opinions-do = Öffnen Sie das Verfahren mit „{ opinions-waiting-open }“.
    Lesen Sie zuerst die Unterlage: „{ opinions-read }“.
    Wählen Sie Ihre Antwort. Einen Kommentar können Sie hinzufügen.
    Drücken Sie „{ opinions-send }“. Bis zur Frist geht noch „{ opinions-change }“.
help-opinions-wrong = Sie sind nicht im Netz des Saals: Ihre Antwort wartet auf diesem Laptop und geht hinaus, sobald ein Netz da ist. Was nach der Frist ankommt, bleibt erhalten und gilt als verspätet. Ist die Zeit knapp, rufen Sie auch den Sitzungsdienst an.

help-notes-title = { app-place-notes }
help-notes-for = Alle Ihre Notizen und Markierungen, über alle Unterlagen. Niemand sonst kann sie lesen, auch nicht der Sitzungsdienst.
help-notes-do = Wählen Sie eine Notiz, um zu ihrer Stelle in der Unterlage zu gehen.
    Eine Unterlage hat eine neue Fassung: Notizen, die Sie ansehen sollten, stehen oben.
    Drücken Sie einmal „{ notes-code-show }“, schreiben Sie den Code auf Papier und bewahren Sie ihn zu Hause auf.
    „{ notes-text }“ schreibt alle in eine Datei, zum Drucken oder Aufheben.
help-notes-wrong = Sie haben einen neuen Laptop: Wählen Sie „{ notes-back }“ und tippen Sie den Code von Ihrem Papier. Ohne den Code kann niemand Ihre Notizen zurückholen.

help-results-title = { app-place-results }
help-results-for = Jede Abstimmung dieser Tagung, ihre Zahlen, und wie Sie selbst gestimmt haben.
help-results-do = Lesen Sie das Ergebnis: wie viele Stimmen dafür, dagegen und enthalten, und was nötig war.
    „{ voting-names }“ zeigt die Namen, wo offen abgestimmt wurde.
    „{ receipt-export }“ speichert einen Nachweis, dass Ihre Stimme aufgezeichnet ist.
    Sie haben sich verdrückt: „{ ballot-correct }“ bringt Ihre Erklärung in die Niederschrift.
help-results-wrong = Ihre Stimme fehlt oder ist nicht die, die Sie gedrückt haben: Sagen Sie es sofort dem Sitzungsdienst und zeigen Sie diesen Bildschirm. Jede Abstimmung lässt sich nachprüfen.

help-prepare-title = { app-place-prepare }
help-prepare-for = Hier bereiten Sie die Tagung vor: Personen, Tagesordnung, Unterlagen. Niemand sieht etwas davon, bevor Sie es freigeben.
help-prepare-do = „{ agenda-step-people }“: Wählen Sie „{ register-import }“ für die Mitgliederliste, dann laden Sie mit Dateien oder Codes ein.
    „{ agenda-step-session }“: Fügen Sie die Tagesordnung ein und wählen Sie „{ agenda-set }“.
    „{ agenda-step-documents }“: Wählen Sie den Ordner. Sehen Sie jede Zeile mit „{ papers-certainty-check }“ an.
    „{ preparing-step-audience }“: Legen Sie fest, wer was lesen darf.
    „{ agenda-step-publish }“: Lesen Sie, was fehlt, dann „{ papers-publish }“.
help-prepare-wrong = Eine Datei liegt beim falschen Punkt: Wählen Sie vor der Freigabe unter „{ papers-place-item }“ den richtigen. Eine freigegebene Unterlage ist falsch: „{ papers-withdraw }“, dann eine neue Fassung. Ein Laptop ist verloren: Öffnen Sie unter „{ agenda-step-people }“ die Aktionen der Person, dann „{ register-revoke-submit }“.

help-questioning-title = { app-place-questioning }
help-questioning-for = Frage für Frage halten Sie fest, wer fragt, wer antwortet und was zugesagt wird. Zeiten und Namen kommen von selbst.
help-questioning-do = Wählen Sie das Thema, dann die Person, dann „{ questioning-open-exchange }“.
    Strg 1, wenn die Frage beginnt, Strg 2 für die Antwort, Strg 3 und 4 für das Weitere.
    Schreiben Sie die wichtigsten Worte mit. Jeder Buchstabe wird sofort gesichert.
    Etwas wird zugesagt: „{ commitments-mark }“, mit wer, was und bis wann.
    „{ follow-up-read-back }“ zeigt die Zusage dem Saal. Dann „{ questioning-close-exchange }“.
help-questioning-wrong = Sie haben den falschen Beitrag gedrückt: Drücken Sie den richtigen, die Uhr läuft damit weiter. Keine Zeit zum Schreiben: Drücken Sie nur die Beiträge und ergänzen Sie die Worte später.

help-minutes-title = { app-place-minutes }
help-minutes-for = Der Entwurf entsteht aus der Aufzeichnung: wer da war, was beschlossen wurde, jede Zahl. Sie ergänzen Ihre Worte.
help-minutes-do = Gehen Sie durch „{ minutes-screen-sections }“ und schreiben Sie in „{ minutes-screen-own-words }“.
    Sehen Sie auf „{ minutes-screen-required }“: Was fehlt, ist genannt.
    Drücken Sie „{ minutes-signing-lay-out-submit }“: Alle Mitglieder lesen sie. Danach drücken Schriftführung und Vorsitz „{ minutes-signing-sign-submit }“.
    „{ minutes-screen-export-submit }“ gibt die Niederschrift als PDF.
    Unter „{ sync-tab }“ drücken Sie „{ sync-now }“, dann „{ sync-archive-export }“ auf einen USB-Stick.
help-minutes-wrong = Eine Zahl scheint falsch: Sie kommt aus der Aufzeichnung und lässt sich nicht überschreiben. Sehen Sie zuerst in „{ app-place-results }“ nach. Es gibt kein Internet: Alles wartet auf diesem Laptop, nichts geht verloren.

help-follow-up-title = { app-place-follow-up }
help-follow-up-for = Was in Antworten zugesagt wurde, von wem und bis wann. Was verspätet ist, steht zuerst.
help-follow-up-do = Tippen Sie ein Amt, einen Namen oder ein Wort, um eine Zusage zu finden.
    Öffnen Sie „{ follow-up-exchange }“, um Frage und Antwort zu lesen.
    Der Sitzungsdienst trägt Neues mit „{ follow-up-report }“ ein.
    „{ follow-up-print }“ schreibt die Liste als Seite, „{ follow-up-export }“ für Excel.
    „{ petitions-tab }“ und „{ dossiers-tab-voterMeeting }“: Halten Sie fest, was Bürger sagen, auch ohne Netz. „{ dossiers-tab-resolution }“: Der Sitzungsdienst nummeriert, was angenommen ist. „{ period-tab }“ zählt ein Halbjahr, auch zusammen mit anderen Räten.
help-follow-up-wrong = Eine Zusage fehlt: Vielleicht hat dieser Laptop die Tagung noch nicht. „{ follow-up-known }“ am Ende sagt, was er weiß. Die Worte sind nicht die gesprochenen: Sagen Sie es dem Sitzungsdienst; beide Fassungen bleiben aufgezeichnet.

help-room-title = { app-place-room }
help-room-for = Wie es jedem Laptop im Saal geht und ob der Saal bereit ist. Sehen Sie am Tag davor und eine halbe Stunde vor der Sitzung hierher.
help-room-do = „{ check-title }“: Drücken Sie „{ check-start }“. Was nicht gut ist, sagt, was zu tun ist.
    „{ laptops-title }“: Wer Hilfe braucht, steht zuerst. „{ laptops-ask-again }“ holt den neuesten Stand.
    „{ rehearsal-tab }“: ein Saal zum Üben, in dem nichts zählt.
    Suchen Sie eine Person beim Namen, wenn jemand um Hilfe ruft.
help-room-wrong = Der Saalrechner antwortet nicht: Drücken Sie am Laptop des Vorsitzes oder des Sitzungsdienstes „{ takeover-open }“. Aufgezeichnete Stimmen bleiben. Ein Laptop eines Ratsmitglieds ist defekt: Geben Sie ein Ersatzgerät aus oder tragen Sie die Stimme mit „{ ballot-enter }“ ein.

help-connection-title = { app-place-connection }
help-connection-for = Ob dieser Laptop den Saal erreicht, und ob noch etwas auf die Aufzeichnung wartet.
help-connection-do = Lesen Sie die erste Zeile. „{ room-state-connected }“ heißt: Alles ist gut.
    „{ room-waiting-label }“ sagt, ob noch etwas unterwegs ist, das Sie gedrückt haben.
    Ihre Unterlagen: wie viele davon auf diesem Laptop sind.
    Wer leitet, sieht hier „{ room-holders }“: Zwei davon müssen da sein.
help-connection-wrong = Es besteht keine Verbindung: Prüfen Sie, ob das Funknetz an ist und das des Saals ist. Lesen können Sie währenddessen. Wird abgestimmt, heben Sie die Hand. Ein anderer Rechner antwortet: Drücken Sie nichts, rufen Sie den Sitzungsdienst.

help-meetings-title = { app-place-meetings }
help-meetings-for = Alle Tagungen Ihres Rates, die dieser Laptop kennt: die nächste, die heutige und frühere.
help-meetings-do = Tippen Sie ein Wort oder ein Jahr in „{ meetings-filter }“.
    Drücken Sie „{ meetings-open }“, um diese Tagung anzusehen: Tagesordnung, Unterlagen und Ergebnisse.
    „{ meetings-current }“ steht bei der Tagung, die Sie gerade sehen.
    Zurück kommen Sie, indem Sie die heutige Tagung genauso öffnen.
    „{ archive-from-package }“: Der Sitzungsdienst liest eine frühere Tagung aus einem Ordner oder von einem Stick.
help-meetings-wrong = Eine frühere Tagung ist nicht auf diesem Laptop: Sie wird geholt, wenn er im Netz ist; fragen Sie den Sitzungsdienst, wenn sie nicht kommt. Sie sehen die falsche Tagesordnung: Sehen Sie hier nach, welche Tagung gezeigt wird.

help-settings-title = { app-place-settings }
help-settings-for = Wie die App bei Ihnen aussieht. Was Sie hier ändern, ändert sich bei niemand anderem.
help-settings-do = „{ app-settings-bigger }“ vergrößert die ganze Schrift, bis auf das Doppelte. Strg und + tut dasselbe auf jedem Bildschirm.
    Wählen Sie die Sprache und helle oder dunkle Farben.
    „{ app-settings-try-typing }“: Probieren Sie, ob Ihre Tastatur alle Buchstaben schreibt.
    Wenn Sie Ihren Platz verlassen, drücken Sie „{ app-settings-lock }“. Ihre PIN öffnet ihn wieder.
help-settings-wrong = Die Schrift ist zu groß und Sie finden sich nicht mehr zurecht: Strg 0 macht sie wieder normal. Die Sprache ist Ihnen fremd: Die erste Liste auf diesem Bildschirm ändert sie.

# Ein Blatt je Rolle: Taste, was es ist, was es tut. Acht Zeilen, damit sie auf eine Seite passen.
help-sheet-title = Die acht Dinge, die man wissen muss
help-sheet-of-delegate = Für Ratsmitglieder
help-sheet-of-chair = Für den Vorsitz
help-sheet-of-clerk = Für den Sitzungsdienst
help-sheet-foot = Was auch geschieht, die Sitzung geht weiter: Eine gehobene Hand zählt immer.
help-sheet-delegate = PIN | Beginnen | Klappen Sie den Laptop auf und tippen Sie Ihre PIN. Am Platz drücken Sie „{ attendance-i-am-here }“.
    F2 | Zurück in den Saal | Zeigt, was der Saal gerade tut. Wenn Sie sich verlaufen haben: F2.
    F4 | Lesen | Öffnet die Unterlage zum Punkt. Ihre Seite bleibt Ihre Seite; der Saal blättert nie.
    F3 | Suchen | Findet ein Wort in allen Unterlagen.
    F8 | Abstimmen | Drücken Sie 1 „{ voting-for }“, 2 „{ voting-against }“ oder 3 für die dritte Schaltfläche. Bis zum Schluss können Sie ändern. Warten Sie auf „{ app-ladder-recorded }“.
    F9 | Sprechen | 1 für eine Wortmeldung, 4 zur Geschäftsordnung.
    Strg + | Größere Schrift | So oft Sie möchten. Strg und − macht sie wieder kleiner.
    F9 5 | Hilfe | Der Sitzungsdienst kommt an Ihren Platz. F1 erklärt den Bildschirm. Geht gar nichts, heben Sie die Hand.
help-sheet-chair = F2 | Leitung | Von hier leiten Sie. Wenn Sie sich verlaufen haben: F2.
    Strg Enter | Die große Schaltfläche | Sie sagt immer, was als Nächstes geschieht. Lesen, dann drücken.
    F8 | Abstimmung | Öffnet die Abstimmung; noch einmal gedrückt, führt sie zum Schluss. Wer fehlt, wird vorher genannt.
    F9 | Wort | Gibt der nächsten Person das Wort und beendet die Rede, die läuft.
    Strg Z | Zurücknehmen | Nimmt zurück, was der Saal gesehen hat, zehn Sekunden lang.
    Strg Umschalt R | Saalanzeige | Wählt, was auf der großen Leinwand steht: Punkt, Rede, Ergebnis, Pause.
    Strg K | Alles finden | Tippen Sie ein paar Buchstaben eines Punktes, einer Person oder einer Handlung.
    F1 | Wenn es klemmt | F1 erklärt den Bildschirm. Der Saalrechner schweigt: „{ takeover-open }“. Kein Laptop geht: Handzeichen, später eintragen lassen.
help-sheet-clerk = F2 | Laufende Sitzung | Anwesenheit, Punkte, Abstimmungen. Wer kommt und geht, vermerken Sie unter „{ attendance-roll }“.
    Strg K | Alles finden | Ein paar Buchstaben eines Punktes, einer Unterlage, einer Person oder einer Handlung.
    Tag davor | Bereit? | „{ app-place-room }“, dann „{ check-title }“. Danach eine Abstimmung üben.
    Unterlagen | Neue Fassung | „{ app-place-prepare }“, „{ agenda-step-documents }“, den Ordner wählen, dann „{ papers-publish }“.
    F9 5 | Hilferufe | Wer Sie braucht, steht mit Platz neben der Redeliste.
    Strg 1…4 | Befragung | Frage, Antwort, Nachfrage, Gegenrede. Eine Zusage: „{ commitments-mark }“.
    Ersatz | Laptop defekt | Ersatzgerät mit neuem Code ausgeben, oder die Stimme eintragen: „{ ballot-enter }“.
    Schluss | Danach | „{ app-place-minutes }“: Dateien schreiben, dann das Archiv auf den USB-Stick.

# Das Skript einer Schulung: Minuten, Überschrift, was man sagt und tut. Zusammen 45 Minuten.
help-trainer-title = Skript einer Schulung
help-trainer-intro = Für alle, die Ratsmitglieder schulen: 45 Minuten, bis zu fünfzehn Personen, jede mit einem Laptop, auf je fünf eine Helferin oder ein Helfer. Am Abend davor: den Saal mit „{ check-title }“ prüfen und unter „{ rehearsal-tab }“ eine Übung beginnen. An jeden Platz das Blatt mit den acht Dingen legen. Nehmen Sie niemandem die Maus aus der Hand: Schritt sagen, warten, und erst weiter, wenn alle so weit sind.
help-trainer = 3 | Begrüßung | Sagen Sie: „Heute lesen Sie, stimmen ab und melden sich zu Wort. Nichts zählt, und nichts geht kaputt.“ Zeigen Sie den Streifen „{ rehearsal-band }“. Fragen Sie, wer größere Schrift braucht.
    6 | Erster Start | Alle gemeinsam: Sprache, Größe der Schrift, „{ app-continue }“. Code aus dem Brief, „{ app-continue }“. „{ register-that-is-me }“. PIN wählen und zweimal tippen. Die Helfenden achten darauf, dass niemand die PIN auf den Laptop schreibt.
    5 | Größere Schrift und der Weg zurück | Alle drücken zweimal Strg und +. Alle drücken F2. Sagen Sie: „Wenn Sie sich verlaufen haben: F2.“ Wiederholen Sie das dreimal während der Schulung.
    4 | Ich bin da | Alle drücken „{ attendance-i-am-here }“. Zeigen Sie auf der Leinwand, wie die Zahl wächst.
    9 | Lesen | Sie rufen einen Punkt auf. Alle drücken F4, blättern zu Seite 3 und markieren einen Satz. Dann F3: ein Wort aus den eigenen Unterlagen suchen. Rufen Sie einen anderen Punkt auf: Bei allen bleibt die Seite. Sagen Sie: „Der Saal blättert nie für Sie um.“
    6 | Übungsabstimmung | Öffnen Sie eine Abstimmung. Alle drücken F8, dann 1. Warten Sie, bis „{ app-ladder-recorded }“ da steht. Sagen Sie: „Jetzt ändern“: Alle drücken 2. Schließen Sie und lesen Sie das Ergebnis vor. Fragen Sie jede Person: „Zählt Ihre Stimme? Woran sehen Sie das?“
    5 | Sprechen | Alle drücken F9, dann 1. Zeigen Sie die Redeliste auf der Leinwand. Geben Sie zwei Personen für zehn Sekunden das Wort. Alle anderen ziehen zurück: F9, dann 1.
    4 | Wenn etwas nicht klappt | Schalten Sie an einem Laptop das Netz aus. Lesen Sie vor, was dort steht. Sagen Sie: „Lesen Sie weiter. Wird abgestimmt, heben Sie die Hand.“ Eine Person drückt F9, dann 5; die Hilfe kommt.
    3 | Fragen und Schluss | F1: Alle öffnen einmal die Hilfe. Das Blatt behalten. Sagen Sie, wer vor der ersten Sitzung eine Stunde lang im Saal ist. Beenden Sie die Übung mit „{ rehearsal-leave }“.
