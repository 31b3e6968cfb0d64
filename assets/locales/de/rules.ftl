# Was eine Regel verlangt und was eine Auszählung danach bedeutet: immer mit Zahlen und Bezugsgröße.

rule-share =
    { $comparator ->
        [more-than] Mehr als { $denominator ->
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
                [1] ein Viertel
                [3] drei Viertel
               *[other] { $numerator }/{ $denominator }
            }
           *[other] { $numerator }/{ $denominator }
        }
       *[at-least] Mindestens { $denominator ->
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
                [1] ein Viertel
                [3] drei Viertel
               *[other] { $numerator }/{ $denominator }
            }
           *[other] { $numerator }/{ $denominator }
        }
    }

rule-of =
    { $unit ->
        [statutory-seats] der { $base } gesetzlichen Sitze
        [members-in-office] aller { $base } Mitglieder
        [members-present] der { $base } anwesenden Mitglieder
        [entitled] der { $base } stimmberechtigten Mitglieder
        [votes-cast] der abgegebenen Stimmen einschließlich Enthaltungen
        [votes-for-and-against] der Ja- und Nein-Stimmen
        [ballots-issued] der ausgegebenen Stimmzettel
        [ballots-collected] der abgegebenen Stimmzettel
       *[ballots-valid] der gültigen Stimmzettel
    }

rule-extra =
    { $extra ->
        [0] { "" }
       *[other] { " " }und { $extra } mehr
    }

rule-abstention =
    { $abstention ->
        [ignored] Enthaltungen zählen nicht.
        [in-base] Enthaltungen zählen zur Bezugsgröße.
        [counts-as-no] Eine Enthaltung zählt als Nein.
        [counts-as-absent] Wer sich enthält, gilt als nicht anwesend.
       *[not-offered] { "" }
    }

rule-final =
    { $revocable ->
        [no] { " " }Eine abgegebene Stimme lässt sich nicht ändern.
       *[yes] { "" }
    }

# A number of heads is known before the vote; a number of votes or papers only after it.
rule-in-heads = { rule-share } { rule-of }{ rule-extra }: mindestens { $needed }
rule-in-votes =
    { rule-share } { rule-of }{ rule-extra }{ $base ->
        [0] { "" }
       *[other] : mindestens { $needed } von { $base }
    }
rule-text-in-heads = { rule-in-heads }. { rule-abstention }{ rule-final }
rule-text-in-votes = { rule-in-votes }. { rule-abstention }{ rule-final }

# Warum der Antrag angenommen oder abgelehnt ist. Die Teile sagen: wovon die Zahl ist, wie viel fehlte, was folgt.
outcome-of =
    { $unit ->
        [statutory-seats] der { $base } gesetzlichen Sitze
        [members-in-office] von allen { $base } Mitgliedern
        [members-present] von { $base } anwesenden Mitgliedern
        [entitled] von { $base } stimmberechtigten Mitgliedern
        [votes-cast] von { $base } abgegebenen Stimmen einschließlich Enthaltungen
        [votes-for-and-against] von { $base } Ja- und Nein-Stimmen
        [ballots-issued] von { $base } ausgegebenen Stimmzetteln
        [ballots-collected] von { $base } abgegebenen Stimmzetteln
       *[ballots-valid] von { $base } gültigen Stimmzetteln
    }
outcome-missing =
    { $missing ->
        [0] Keine Stimme der Stimmberechtigten hätte daran etwas geändert.
        [one] Eine einzige anders abgegebene Stimme hätte das Ergebnis geändert.
       *[other] { $missing } anders abgegebene Stimmen hätten das Ergebnis geändert.
    }
outcome-tie =
    { $tie ->
        [chairs-casting-vote] Die Stimme des Vorsitzes entscheidet.
        [lot] Das Los entscheidet.
        [repeat] Die Abstimmung wird wiederholt.
       *[postpone] Die Sache wird vertagt.
    }
outcome-effect =
    { $effect ->
        [postpone-item] Der Punkt wird vertagt.
        [adjourn] Die Sitzung wird vertagt.
        [close-item] Der Punkt ist erledigt.
       *[executive-decides] Die Verwaltung entscheidet.
    }
outcome-adopted =
    { $by ->
        [chair] Angenommen mit der Stimme des Vorsitzes bei Stimmengleichheit: damit { $got ->
                [one] 1 Ja-Stimme
               *[other] { $got } Ja-Stimmen
            }, { $needed ->
                [one] nötig war mindestens 1
               *[other] nötig waren mindestens { $needed }
            } { outcome-of }. { outcome-missing }
        [lot] Angenommen durch Los bei Stimmengleichheit: { $got ->
                [one] 1 Ja-Stimme
               *[other] { $got } Ja-Stimmen
            } und ebenso viele Nein-Stimmen. { outcome-missing }
       *[votes] Angenommen: { $got ->
                [one] 1 Ja-Stimme
               *[other] { $got } Ja-Stimmen
            }, { $needed ->
                [one] nötig war mindestens 1
               *[other] nötig waren mindestens { $needed }
            } { outcome-of }. { outcome-missing }
    }
outcome-not-adopted =
    { $by ->
        [chair] Abgelehnt mit der Stimme des Vorsitzes bei Stimmengleichheit: { $got ->
                [one] 1 Ja-Stimme
               *[other] { $got } Ja-Stimmen
            }, { $needed ->
                [one] nötig war jedoch mindestens 1
               *[other] nötig waren jedoch mindestens { $needed }
            } { outcome-of }. { outcome-missing }
        [lot] Abgelehnt durch Los bei Stimmengleichheit: { $got ->
                [one] 1 Ja-Stimme
               *[other] { $got } Ja-Stimmen
            } und ebenso viele Nein-Stimmen. { outcome-missing }
       *[votes] Abgelehnt: { $got ->
                [one] 1 Ja-Stimme
               *[other] { $got } Ja-Stimmen
            }, { $needed ->
                [one] nötig war jedoch mindestens 1
               *[other] nötig waren jedoch mindestens { $needed }
            } { outcome-of }. { outcome-missing }
    }
outcome-tied = Stimmengleichheit: { $got ->
                [one] 1 Ja-Stimme
               *[other] { $got } Ja-Stimmen
            } und ebenso viele Nein-Stimmen. { $needed ->
                [one] Nötig war mindestens 1
               *[other] Nötig waren mindestens { $needed }
            } { outcome-of }. { outcome-tie }
outcome-not-quorate = Kein Beschluss, weil die Beschlussfähigkeit fehlte: { $present ->
                [one] 1 konnte mitwirken
               *[other] { $present } konnten mitwirken
            }, { $quorumNeeded ->
                [one] nötig war mindestens 1
               *[other] nötig waren mindestens { $quorumNeeded }
            } von { $quorumBase }. { outcome-effect }

# Zum Vorlesen für den Vorsitz.
outcome-invalid =
    { $papers ->
        [yes] , ungültige Stimmzettel { $invalid }
       *[no] { "" }
    }
outcome-figures =
    { $third ->
        [not-voting] Ja { $votesFor }, Nein { $votesAgainst }, an der Abstimmung nicht teilgenommen { $notVoting }, ohne Eingabe { $noInput }{ outcome-invalid }.
       *[abstain] Ja { $votesFor }, Nein { $votesAgainst }, Enthaltungen { $abstained }, ohne Eingabe { $noInput }{ outcome-invalid }.
    }
outcome-read-aloud-adopted =
    { $by ->
        [chair] { outcome-figures } Es besteht Stimmengleichheit. Der Vorsitz stimmt dafür. Der Antrag ist angenommen.
        [lot] { outcome-figures } Es besteht Stimmengleichheit. Das Los fällt dafür. Der Antrag ist angenommen.
       *[votes] { outcome-figures } { $needed ->
                [one] Nötig war mindestens 1 Ja-Stimme.
               *[other] Nötig waren mindestens { $needed } Ja-Stimmen.
            } Der Antrag ist angenommen.
    }
outcome-read-aloud-not-adopted =
    { $by ->
        [chair] { outcome-figures } Es besteht Stimmengleichheit. Der Vorsitz stimmt dagegen. Der Antrag ist abgelehnt.
        [lot] { outcome-figures } Es besteht Stimmengleichheit. Das Los fällt dagegen. Der Antrag ist abgelehnt.
       *[votes] { outcome-figures } { $needed ->
                [one] Nötig war mindestens 1 Ja-Stimme.
               *[other] Nötig waren mindestens { $needed } Ja-Stimmen.
            } Der Antrag ist abgelehnt.
    }
outcome-read-aloud-tied = { outcome-figures } Es besteht Stimmengleichheit. { outcome-tie }
outcome-read-aloud-not-quorate = Die Beschlussfähigkeit fehlt: { $present ->
                [one] 1 konnte mitwirken
               *[other] { $present } konnten mitwirken
            }, { $quorumNeeded ->
                [one] nötig war mindestens 1
               *[other] nötig waren mindestens { $quorumNeeded }
            }. Es ist nichts beschlossen. { outcome-effect }

# Was auf eine Vertrauensbewertung folgt.
rating-nothing = Es folgt nichts: { $low } von { $base } mit geringem Vertrauen; ab { $mayResign } könnte die Person zurücktreten.
rating-may-resign = Die Person kann zurücktreten: { $low } von { $base } mit geringem Vertrauen, nötig dafür mindestens { $mayResign }. Sonst folgt eine Vertrauensabstimmung.
rating-confidence-vote = Es folgt eine Vertrauensabstimmung: { $low } von { $base } mit geringem Vertrauen, nötig dafür mindestens { $mustAct }.
rating-dismissal = Die Abberufung ist zu beantragen: { $low } von { $base } mit geringem Vertrauen, nötig dafür mindestens { $mustAct }.

quorum-met = Beschlussfähig: { $present } von { $base } anwesend, { $needed } nötig.
quorum-missing = Nicht beschlussfähig: { $present } von { $base } anwesend, { $needed } nötig.

# Namen der Regeln in assets/rules.
rule-name-final-vote = Einfache Mehrheit, Stimme endgültig
rule-name-resolution = Beschluss
rule-name-dismissal = Abberufung eines Mitglieds
rule-name-confidence = Vertrauensabstimmung
rule-name-officers = Personal, gegen den Bürgermeister
rule-name-main-statute = Hauptsatzung
rule-name-urgent-item = Dringlicher Punkt der Tagesordnung
rule-name-rules-of-procedure = Geschäftsordnung
rule-name-statutes = Satzungsänderung
rule-name-chair-decides = Beschluss, bei Stimmengleichheit mit der Stimme des Vorsitzes
rule-name-other = Regel { $name }

# Warum ein Regelwerk nicht benutzt werden kann.
problem-rule-pack = Das Regelwerk { $file } kann nicht benutzt werden. Zeile { $line }: { $reason }
pack-unreadable = Was dort steht, wird nicht verstanden. Für die Person, die die Datei geschrieben hat: { $detail }
pack-impossible-fraction = Diesen Bruchteil kann keine Zahl erreichen oder jede.
pack-no-voting-rule = Es gibt keine Regel für Abstimmungen.
pack-ends-before-it-begins = Das Regelwerk endet, bevor es beginnt.
pack-two-rules = Zwei Regeln heißen { $name }.
pack-abstention-contradicts-base = Die Bezugsgröße und die Wirkung der Enthaltung widersprechen sich.
pack-casting-vote-on-paper = Die Stimme des Vorsitzes ist kein Stimmzettel. Zählen Sie über Mitglieder oder Stimmen.
pack-bias-counted-twice = Die Bezugsgröße lässt ausgeschlossene Mitglieder bereits weg; ein zweiter Bruchteil für Befangenheit entfällt.
pack-label-without-choice = Es gibt Wörter für eine Wahl, die die Regel nicht anbietet.
pack-levels-crossed = Die Stufe für das Handeln liegt unter der Stufe für den Rücktritt.
pack-rating-base = Eine Bewertung wird über Mitglieder oder Stimmzettel gezählt.
pack-periods-overlap = Das Regelwerk { $other } gilt für denselben Bereich an denselben Tagen.
pack-same-id = Ein anderes Regelwerk hat dieselbe Kennung: { $id }.
