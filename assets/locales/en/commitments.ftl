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
commitments-target = Target
commitments-target-hint = What can be measured, such as 12 of 12 clinics. May stay empty.
commitments-asked-again = Asked again: promised in { $session }
