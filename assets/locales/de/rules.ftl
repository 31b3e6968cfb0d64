# Was eine Regel verlangt und was eine Auszählung danach bedeutet: immer mit Zahlen und Bezugsgröße.

rule-members-in-office-more-than =
    Mehr als { $denominator ->
        [2] { $numerator ->
            [1] die Hälfte
           *[other] { $numerator }/{ $denominator }
        }
        [3] { $numerator ->
            [1] ein Drittel
            [2] zwei Drittel
           *[other] { $numerator }/{ $denominator }
        }
        [4] { $numerator ->
            [3] drei Viertel
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } aller { $base } Mitglieder: mindestens { $needed }

rule-members-in-office-at-least =
    Mindestens { $denominator ->
        [2] { $numerator ->
            [1] die Hälfte
           *[other] { $numerator }/{ $denominator }
        }
        [3] { $numerator ->
            [1] ein Drittel
            [2] zwei Drittel
           *[other] { $numerator }/{ $denominator }
        }
        [4] { $numerator ->
            [3] drei Viertel
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } aller { $base } Mitglieder: mindestens { $needed }

rule-members-present-more-than =
    Mehr als { $denominator ->
        [2] { $numerator ->
            [1] die Hälfte
           *[other] { $numerator }/{ $denominator }
        }
        [3] { $numerator ->
            [1] ein Drittel
            [2] zwei Drittel
           *[other] { $numerator }/{ $denominator }
        }
        [4] { $numerator ->
            [3] drei Viertel
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } der { $base } anwesenden Mitglieder: mindestens { $needed }

rule-members-present-at-least =
    Mindestens { $denominator ->
        [2] { $numerator ->
            [1] die Hälfte
           *[other] { $numerator }/{ $denominator }
        }
        [3] { $numerator ->
            [1] ein Drittel
            [2] zwei Drittel
           *[other] { $numerator }/{ $denominator }
        }
        [4] { $numerator ->
            [3] drei Viertel
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } der { $base } anwesenden Mitglieder: mindestens { $needed }

rule-votes-cast-more-than =
    Mehr als { $denominator ->
        [2] { $numerator ->
            [1] die Hälfte
           *[other] { $numerator }/{ $denominator }
        }
        [3] { $numerator ->
            [1] ein Drittel
            [2] zwei Drittel
           *[other] { $numerator }/{ $denominator }
        }
        [4] { $numerator ->
            [3] drei Viertel
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } der abgegebenen Stimmen einschließlich Enthaltungen{ $base ->
        [0] { "" }
       *[other] : mindestens { $needed } von { $base }
    }

rule-votes-cast-at-least =
    Mindestens { $denominator ->
        [2] { $numerator ->
            [1] die Hälfte
           *[other] { $numerator }/{ $denominator }
        }
        [3] { $numerator ->
            [1] ein Drittel
            [2] zwei Drittel
           *[other] { $numerator }/{ $denominator }
        }
        [4] { $numerator ->
            [3] drei Viertel
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } der abgegebenen Stimmen einschließlich Enthaltungen{ $base ->
        [0] { "" }
       *[other] : mindestens { $needed } von { $base }
    }

rule-votes-for-and-against-more-than =
    Mehr als { $denominator ->
        [2] { $numerator ->
            [1] die Hälfte
           *[other] { $numerator }/{ $denominator }
        }
        [3] { $numerator ->
            [1] ein Drittel
            [2] zwei Drittel
           *[other] { $numerator }/{ $denominator }
        }
        [4] { $numerator ->
            [3] drei Viertel
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } der Ja- und Nein-Stimmen; Enthaltungen zählen nicht{ $base ->
        [0] { "" }
       *[other] : mindestens { $needed } von { $base }
    }

rule-votes-for-and-against-at-least =
    Mindestens { $denominator ->
        [2] { $numerator ->
            [1] die Hälfte
           *[other] { $numerator }/{ $denominator }
        }
        [3] { $numerator ->
            [1] ein Drittel
            [2] zwei Drittel
           *[other] { $numerator }/{ $denominator }
        }
        [4] { $numerator ->
            [3] drei Viertel
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } der Ja- und Nein-Stimmen; Enthaltungen zählen nicht{ $base ->
        [0] { "" }
       *[other] : mindestens { $needed } von { $base }
    }

# Warum der Antrag angenommen oder abgelehnt ist.
outcome-adopted-members-in-office = Angenommen: { $votesFor } Ja-Stimmen, nötig waren mindestens { $needed } von allen { $base } Mitgliedern.
outcome-adopted-members-present = Angenommen: { $votesFor } Ja-Stimmen, nötig waren mindestens { $needed } von { $base } anwesenden Mitgliedern.
outcome-adopted-votes-cast = Angenommen: { $votesFor } Ja-Stimmen, nötig waren mindestens { $needed } von { $base } abgegebenen Stimmen einschließlich Enthaltungen.
outcome-adopted-votes-for-and-against = Angenommen: { $votesFor } Ja-Stimmen, nötig waren mindestens { $needed } von { $base } Ja- und Nein-Stimmen.
outcome-rejected-members-in-office = Abgelehnt: { $votesFor } Ja-Stimmen, nötig waren jedoch mindestens { $needed } von allen { $base } Mitgliedern.
outcome-rejected-members-present = Abgelehnt: { $votesFor } Ja-Stimmen, nötig waren jedoch mindestens { $needed } von { $base } anwesenden Mitgliedern.
outcome-rejected-votes-cast = Abgelehnt: { $votesFor } Ja-Stimmen, nötig waren jedoch mindestens { $needed } von { $base } abgegebenen Stimmen einschließlich Enthaltungen.
outcome-rejected-votes-for-and-against = Abgelehnt: { $votesFor } Ja-Stimmen, nötig waren jedoch mindestens { $needed } von { $base } Ja- und Nein-Stimmen.

# Zum Vorlesen für den Vorsitz.
outcome-read-aloud-adopted = Ja { $votesFor }, Nein { $votesAgainst }, Enthaltungen { $abstained }, nicht abgestimmt { $notVoted }. Nötig waren mindestens { $needed } Ja-Stimmen. Der Antrag ist angenommen.
outcome-read-aloud-rejected = Ja { $votesFor }, Nein { $votesAgainst }, Enthaltungen { $abstained }, nicht abgestimmt { $notVoted }. Nötig waren mindestens { $needed } Ja-Stimmen. Der Antrag ist abgelehnt.

quorum-met = Beschlussfähig: { $present } von { $base } anwesend, { $needed } nötig.
quorum-missing = Nicht beschlussfähig: { $present } von { $base } anwesend, { $needed } nötig.

# Namen der Regeln in assets/rules.
rule-name-resolution = Beschluss
rule-name-dismissal = Abberufung eines Mitglieds
rule-name-officers = Personal, gegen den Bürgermeister
rule-name-main-statute = Hauptsatzung
rule-name-urgent-item = Dringlicher Punkt der Tagesordnung
rule-name-rules-of-procedure = Geschäftsordnung
rule-name-statutes = Satzungsänderung
