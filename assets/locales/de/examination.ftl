# Die Prüfung eines Tagesordnungspunkts durch einen Ausschuss, und was sie ergibt.

examination-heading = Prüfung durch Ausschüsse
examination-hint = Ein Ausschuss prüft einen Punkt, bevor der Rat ihn behandelt. Was sein Prüfbericht sagt, steht am Punkt für alle, die den Bericht sehen dürfen.
examination-ask = Einen Ausschuss bitten
examination-committee = Ausschuss
examination-due = Bericht fällig am (darf leer bleiben)
examination-ask-submit = Um Prüfung bitten
examination-asked = { $committee } prüft diesen Punkt.
examination-asked-due = { $committee } prüft diesen Punkt. Der Bericht ist am { $day } fällig.
examination-late = { $days ->
    [one] 1 Tag zu spät
   *[other] { $days } Tage zu spät
}
examination-withdraw = Irrtum: zurücknehmen
examination-end = Eintragen, was der Bericht sagt
examination-report = Prüfbericht
examination-report-choose = Bericht wählen
examination-no-report = Fügen Sie den Bericht zuerst unter „Unterlagen“ hinzu, an diesem Punkt und als „Prüfbericht“.
examination-opinion = Der Bericht sagt
examination-opinion-choose = wählen
examination-opinion-proceed = Entscheidungsreif
examination-opinion-change = Nach Änderungen entscheidungsreif
examination-opinion-notReady = Nicht entscheidungsreif
examination-end-submit = Eintragen
examination-said-proceed = Geprüft von { $committee }: entscheidungsreif.
examination-said-change = Geprüft von { $committee }: nach Änderungen entscheidungsreif.
examination-said-notReady = Geprüft von { $committee }: nicht entscheidungsreif.
examination-open-report = Bericht öffnen
examination-vote-notReady = Ein Ausschuss hält diesen Punkt für nicht entscheidungsreif. Sie können die Abstimmung trotzdem eröffnen.
examination-vote-stops = Ein Ausschuss hält diesen Punkt für nicht entscheidungsreif. Nach den Regeln dieser Sitzung kann darüber nicht abgestimmt werden.
examination-vote-asked = Der Prüfbericht zu diesem Punkt liegt noch nicht vor.
examination-ready-asked = TOP { $number }: Der Bericht von { $committee } liegt noch nicht vor.
examination-ready-late = TOP { $number }: Der Bericht von { $committee } ist { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
} zu spät.
examination-ready-notReady = TOP { $number }: { $committee } hält ihn für nicht entscheidungsreif.
examination-ready-change = TOP { $number }: { $committee } bittet um Änderungen.
