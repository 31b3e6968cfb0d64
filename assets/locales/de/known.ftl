# Was über Saal, Unterlagen und Personen bekannt ist: der Sitzplan.

seat-map-step = Plätze
seat-map-heading = Sitzplan
seat-map-hint = Wählen Sie eine Person oder einen Platz, dann, wo sie sitzt; wer dort sitzt, tauscht den Platz. Mit der Tastatur: Pfeile gehen von Platz zu Platz, Eingabe wählt, Entf macht den Platz frei, Esc lässt alles, wie es ist.
seat-map-none = Der Saal ist noch nicht gezeichnet. Bis dahin werden Ergebnisse nach Platznummern gezeigt.
seat-map-rows = Reihen
seat-map-per-row = Plätze je Reihe
seat-map-draw = Sitzplan zeichnen
seat-map-change = Reihen ändern
seat-map-text = Reihen des Saals, von vorn
seat-map-text-hint = Eine Reihe je Zeile, von links nach rechts: Nummern, 4-9 für die Plätze von 4 bis 9, | für eine Lücke. Eine leere Zeile ist ein Quergang. Alle behalten ihre Plätze.
seat-map-save = Sitzplan speichern
seat-map-front = Vorn: Tisch des Vorsitzes
seat-map-seat = { $name ->
    [none] Platz { $seat }: frei
   *[other] Platz { $seat }: { $name }
}
seat-map-free = frei
seat-map-held-person = Wo sitzt { $name }? Wählen Sie einen Platz.
seat-map-held-seat = Wer sitzt auf Platz { $seat }? Wählen Sie eine Person, oder einen anderen Platz, um es zu lassen.
seat-map-leave = Ohne Platz
seat-map-put-back = So lassen
seat-map-standing = { $count ->
    [0] Alle haben einen Platz im Sitzplan.
    [one] Eine Person ohne Platz im Sitzplan
   *[other] { $count } Personen ohne Platz im Sitzplan
}
seat-map-elsewhere = Platz { $seat } steht nicht im Sitzplan
seat-map-done = { $name } sitzt auf Platz { $seat }.
seat-map-left = { $name } hat keinen Platz.

# Wie viele Unterlagen jemand geöffnet hat.

opened-column = Geöffnet
opened-of = { $opened } von { $of }
opened-heading = Wer die Unterlagen geöffnet hat
opened-hint = Eine Zahl je Person, nie welche Unterlagen oder Seiten. Jeder sieht die eigene Zahl unter „Einstellungen“.
opened-asking = Der Saal wird gefragt …
opened-as-of = Wie die Laptops bis { $time } gemeldet haben
opened-again = Noch einmal fragen
opened-unknown = noch nicht gemeldet
opened-show = Welche Personen
opened-everybody = Alle
opened-none-yet = Nichts geöffnet
opened-nobody-left = Alle haben mindestens eine Unterlage geöffnet.
opened-others-see = Was andere sehen
opened-mine = Sie haben auf diesem Laptop { $opened } von Ihren { $of } Unterlagen geöffnet.
opened-mine-hint = Vorsitz und Sitzungsdienst sehen diese Zahl, nie welche Unterlagen oder Seiten. Ihre Notizen und Markierungen sieht niemand.

# Was neu ist, seit jemand zuletzt hingesehen hat.

papers-since-last-look = { $count ->
    [0] Nichts Neues, seit Sie zuletzt hier waren: { $when }
    [one] Neu, seit Sie zuletzt hier waren ({ $when }): eine Unterlage
   *[other] Neu, seit Sie zuletzt hier waren ({ $when }): { $count } Unterlagen
}
papers-since-show = Neues zeigen
papers-since-line = neu, seit Sie zuletzt hier waren: { $when }
papers-before-line = davor, und noch nicht geöffnet
papers-weekday-and-time = { $weekday } { $time }

# Namen, die eine Suche findet, und Seiten, auf deren Worte kein Verlass ist.

found-names = Personen, Tagesordnungspunkte und Unterlagen mit diesem Namen
found-item = TOP
found-paper = Unterlage
found-person = Person
found-seat = Platz { $seat }
found-names-only = Diese Worte stehen nur in Namen, in keiner Unterlage und in keiner Ihrer Notizen.
trust-unreliable = Buchstaben unzuverlässig
trust-unreliable-page = Die Buchstaben dieser Seite sind falsch gespeichert. Bitte die Seite selbst ansehen.
trust-from = Worte gelesen von { $extractor }
