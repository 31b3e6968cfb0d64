# Übernahme des Saals, wenn sein Rechner nicht antwortet.
takeover-region = Der Saalrechner antwortet nicht
takeover-silent = Der Saalrechner ({ $name }) antwortet nicht. Sie können den Saal von diesem Laptop leiten.
takeover-forgot = Die Daten auf diesem Laptop sind auf einem älteren Stand, vielleicht aus einer Sicherung. Was fehlte, wurde geholt. Er leitet wieder, sobald jeder Laptop geantwortet hat, der eine Kopie führt.
takeover-open = Saal übernehmen
takeover-open-alone = Mit einer Kopie übernehmen
takeover-submit = Jetzt übernehmen
takeover-leave = Nicht übernehmen
takeover-effect = Dieser Laptop nummeriert und erfasst dann alles. Was erfasst ist, bleibt erfasst. Kommt der andere Rechner zurück, folgt er diesem.
takeover-effect-ballot = Die offene Abstimmung geht weiter; Stimmen, die noch unterwegs sind, werden von selbst noch einmal gesendet.
takeover-effect-alone = Kein anderer Laptop mit Kopien ist erreichbar, daher wird mit einer Kopie auf diesem Laptop weiter erfasst. In den Akten steht, dass Sie das entschieden haben.
takeover-effect-lost = Die letzten Einträge lagen nur auf dem anderen Rechner; was hier kein Laptop hat, kommt nur mit ihm zurück.
takeover-waits = Ein anderer Laptop mit Kopien muss zustimmen ...
takeover-waits-alone = Kein anderer Laptop mit Kopien antwortet. Warten Sie, oder machen Sie mit einer Kopie weiter.
takeover-waits-all = Nicht jeder Laptop mit einer Kopie antwortet. Warten Sie, oder machen Sie mit einer Kopie weiter.
