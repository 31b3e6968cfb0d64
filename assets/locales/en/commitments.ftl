# Promises made in answers.
commitments-heading = Commitments
commitments-new = Commitment
commitments-who = Who
commitments-office = Office
commitments-what = What
commitments-due = By when
commitments-due-hint = May stay empty: no date yet.
commitments-quote = Words used
commitments-save = Save the commitment
commitments-mark = Mark as commitment
commitments-by = by { $day }
commitments-no-date = no date yet
commitments-said = “{ $quote }”, { $time }
commitments-none = No commitments yet.
