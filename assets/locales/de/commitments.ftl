# Zusagen in Antworten.
commitments-heading = Zusagen
commitments-new = Zusage
commitments-who = Wer
commitments-office = Amt
commitments-what = Was
commitments-due = Bis wann
commitments-due-hint = Darf leer bleiben: noch kein Termin.
commitments-quote = Wortlaut
commitments-save = Zusage speichern
commitments-mark = Als Zusage merken
commitments-by = bis { $day }
commitments-no-date = noch kein Termin
commitments-said = „{ $quote }“, { $time } Uhr
commitments-none = Noch keine Zusagen.
commitments-target = Ziel
commitments-target-hint = Was sich messen lässt, etwa 12 von 12 Praxen. Darf leer bleiben.
commitments-asked-again = Erneut befragt: zugesagt auf { $session }
