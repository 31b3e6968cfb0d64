# Lesen: zwei Unterlagen nebeneinander, zwei Fassungen im Vergleich, gedruckte Seitenzahlen.
reading-second = Zwei Unterlagen
reading-two = Zwei Unterlagen nebeneinander
reading-close-one = Schließen
reading-divider = Breite der beiden Unterlagen
reading-pick = Welche Unterlage soll neben „{ $title }“ stehen?
reading-beside-hint = Die Eingabetaste öffnet eine Unterlage. Mit dem Pfeil zur zweiten, dann Umschalt+Eingabe: Beide stehen nebeneinander.
reading-beside-hint-last = Die Eingabetaste öffnet eine Unterlage. Umschalt+Eingabe öffnet sie neben „{ $title }“.
reading-help-beside = In einer Liste: Unterlage neben der zuletzt gelesenen öffnen; F6 wechselt zwischen beiden
reading-help-second = In einer Unterlage: eine zweite wählen, die daneben steht
