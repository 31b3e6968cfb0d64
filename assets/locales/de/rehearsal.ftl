# A rehearsal: how it is asked for, and what stands on its screens.
rehearsal-tab = Üben
rehearsal-what = Üben Sie auf diesem Laptop eine Sitzung mit nachgestellten Mitgliedern: Sie kommen, stimmen ab und melden sich zu Wort. Die Übung hat einen eigenen Saal und eigene Aufzeichnungen; nichts von { $council } wird berührt.
rehearsal-meanwhile = Während der Übung ist dieser Laptop nicht im Saal des Rates: Andere erreichen ihn nicht. Solange eine Sitzung eröffnet ist, kann keine Übung beginnen.
rehearsal-start = Übung beginnen
rehearsal-working = Der nachgestellte Saal wird vorbereitet. Bei vielen Mitgliedern dauert das einige Minuten; dann öffnet er sich von selbst.
rehearsal-how = Wie viele Mitglieder, und was schiefgeht
rehearsal-delegates = Wie viele Mitglieder
rehearsal-delegates-hint = 10 bis 3.000; leer: so viele, wie die Liste nennt. Sie kommen nach und nach herein: Tausend brauchen viele Minuten.
rehearsal-faults = Was schiefgeht
rehearsal-fault-cable = Jede Minute verliert ein anderes Zehntel der Laptops für 20 Sekunden die Verbindung
rehearsal-fault-late = Die Stimmen eines Zehntels der Mitglieder kommen 45 Sekunden später an, vielleicht nach dem Schluss
rehearsal-fault-host = Der Laptop des Büros fällt zehn Sekunden nach Beginn der ersten Abstimmung aus und bleibt anderthalb Minuten weg
rehearsal-fault-slow = Das Netz ist langsam: Was die Laptops der Mitglieder senden und empfangen, braucht hin und zurück eine halbe Sekunde, und auf einmal passt nur wenig hindurch
rehearsal-band = Übung: Hier zählt nichts.
rehearsal-leave = Übung beenden
rehearsal-leave-effect = Der nachgestellte Saal und alles, was darin geschah, werden von diesem Laptop entfernt. Danach kann er dem echten Rat beitreten.
rehearsal-back-effect = Die Übung endet, und der nachgestellte Saal und alles, was darin geschah, werden von diesem Laptop entfernt. Er ist dann wieder in { $council }, wie Sie es verlassen haben.
