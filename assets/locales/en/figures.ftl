# Figures of a rule pack that nobody has checked, and the clerk who answers for them.
figure-heading = Rules that nobody has verified yet
figure-what-to-do = Please compare each figure with its source. Documents go out, and votes are decided, only when a clerk answers for these figures by name.
figure-confirm = { $count ->
    [one] I have compared this figure ...
   *[other] I have compared these { $count } figures ...
}
figure-confirm-effect = You confirm that the figures agree with their sources. Your name, the time and the figures stand in the record, and with every result that they decide.
figure-confirm-submit = Confirm with my name
figure-confirmed = Figures confirmed by { $name }, { $when }.
figure-show = { $count ->
    [one] Show the figure
   *[other] Show the { $count } figures
}
figure-quorum = Quorum
figure-quorum-text = At least { $needed } of { $base } must be present.
figure-limits = Speaking times
figure-limits-text = In seconds: speech { $speech }, second speech { $second }, debate { $debate }, explanation { $explanation }; questioning: question { $question }, answer { $answer }, follow-up { $followUp }, reply { $rebuttal }.
figure-confidence = Confidence rating
figure-confidence-text =
    The person may resign at { $resignSide ->
        [more-than] more than { $resign }
       *[at-least] at least { $resign }
    } of low marks; the council must act at { $actSide ->
        [more-than] more than { $act }
       *[at-least] at least { $act }
    }.
figure-written = Decision in writing
figure-written-text = Adopted if no member objects.
