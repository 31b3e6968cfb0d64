# Ballot papers with several rows: elections, confidence ratings, confidence votes.
rows-asked = { $kind ->
    [rating] Confidence rating of { $count } people, three levels
    [confidence] Confidence vote on { $count ->
        [one] one person
       *[other] { $count } people
    }
   *[election] Election: at most { $places } of { $count }
}
rows-column-election-for = For
rows-column-election-against = Against
rows-column-election-abstain = Abstention
rows-column-rating-high = High confidence
rows-column-rating-normal = Confidence
rows-column-rating-low = Low confidence
rows-column-confidence-for = Confidence
rows-column-confidence-against = No confidence
rows-number = No.
rows-name = Name
rows-unmarked = Not marked
rows-rule-rating = Low confidence from { $resignComparator ->
    [more-than] more than
   *[at-least] at least
} { $resignNumerator }/{ $resignDenominator } of { $unit ->
    [members-in-office] all delegates
    [ballots-issued] the papers issued
    [ballots-valid] the valid papers
   *[ballots-collected] the papers collected
}: may resign; from { $actComparator ->
    [more-than] more than
   *[at-least] at least
} { $actNumerator }/{ $actDenominator }: { $act ->
    [dismissal] dismissal must be submitted
   *[confidence-vote] a confidence vote must be held
}

# Each row, as it is read aloud.
rows-counted-election = { $name }: { $first } for, { $second } against{ $third ->
    [0] {""}
   *[other] , { $third } abstentions
}{ $unmarked ->
    [0] {""}
   *[other] , { $unmarked } not marked
}.
rows-counted-rating = { $name }: high confidence { $first }, confidence { $second }, low confidence { $third }{ $unmarked ->
    [0] {""}
   *[other] , not marked { $unmarked }
}.
rows-counted-confidence = { $name }: confidence { $first }, no confidence { $second }{ $unmarked ->
    [0] {""}
   *[other] , not marked { $unmarked }
}.
rows-result-elected = { $name } is elected with { $got ->
    [one] 1 vote
   *[other] { $got } votes
}; at least { $needed } of { $base } were needed.
rows-result-not-elected = { $name } is not elected: { $got ->
    [one] 1 vote
   *[other] { $got } votes
}, at least { $needed } of { $base } were needed.
rows-result-no-place-left = { $name } is not elected: { $got ->
    [one] 1 vote is enough
   *[other] { $got } votes are enough
} ({ $needed } needed), but others with more votes have all places.
rows-result-shares-last-place = { $name } is not elected yet: { $got ->
    [one] 1 vote
   *[other] { $got } votes
}, as many as another at the last place. A further round is needed.
rows-result-confidence = { $name } has the confidence of the council: { $got ->
    [one] 1 vote
   *[other] { $got } votes
}, at least { $needed } of { $base } were needed.
rows-result-no-confidence = { $name } does not have the confidence of the council: { $got ->
    [one] 1 vote
   *[other] { $got } votes
}, at least { $needed } of { $base } were needed.
rows-result-nothing-follows = { $name }: nothing follows; { $got } of { $base } say low confidence.
rows-result-may-resign = { $name } may resign: { $got } of { $base } say low confidence; this level begins at { $needed }.
rows-result-confidence-vote = A confidence vote on { $name } must be held: { $got } of { $base } say low confidence; this level begins at { $mustAct }.
rows-result-dismissal = The dismissal of { $name } must be submitted: { $got } of { $base } say low confidence; this level begins at { $mustAct }.
rows-result-not-quorate = { $name }: no result, because there was no quorum.
rows-short-elected = Elected
rows-short-not-elected = Not elected
rows-short-no-place-left = Not elected: no place left
rows-short-shares-last-place = Shared last place: further round
rows-short-confidence = Confidence
rows-short-no-confidence = No confidence
rows-short-nothing-follows = Nothing follows
rows-short-may-resign = May resign
rows-short-confidence-vote = Confidence vote must follow
rows-short-dismissal = Dismissal must be submitted
rows-short-not-quorate = No quorum
rows-whole-election = { $shown ->
    [0] Nobody is elected
   *[other] Elected, { $shown } of { $places }: { $names }
}.{ $others ->
    [0] {""}
   *[other] {" "}The last place is shared by { $otherNames }. A further round is needed.
}{ $left ->
    [0] {""}
    [one] {" "}One place is left.
   *[other] {" "}{ $left } places are left.
}
rows-whole-rating = { $count } people were rated. { $shown ->
    [0] Nobody is at the level of resigning
   *[other] May resign ({ $shown }): { $names }
}. { $others ->
    [0] Nobody is at the level at which the council must act
   *[other] The council must act on ({ $others }): { $otherNames }
}.
rows-whole-confidence = { $others ->
    [0] Nobody has the confidence of the council
   *[other] Confidence ({ $others }): { $otherNames }
}. { $shown ->
    [0] Nobody lacks it
   *[other] No confidence ({ $shown }): { $names }
}.
rows-whole-not-quorate = No result, because there was no quorum: at least { $needed } are needed.

# In the minutes.
rows-line-board-confirmed = The council confirmed the counting board at { $time }.
rows-line-entered = { $name } entered the count of every row at { $time }.
rows-line-incident = { $name } reported at { $time }: { $collected } papers in the box, more than the { $issued } issued.
rows-line-counted-on = The chair decided to go on with the count. Reason: { $reason }

# Printing of papers and of the record.
rows-print-record = Record of the count
rows-print-head = Head of the board
rows-print-member = Member
rows-print-paper-election = Ballot paper
rows-print-paper-rating = Rating paper
rows-print-paper-confidence = Confidence paper
rows-print-how-election = Put a cross into one box of each row. Vote for at most { $places }; a paper with more is invalid. Write nothing else on the paper.
rows-print-how-rating = Put a cross into one of the three boxes of each row. Write nothing else on the paper.
rows-print-how-confidence = Put a cross into one of the two boxes of each row. Write nothing else on the paper.
rows-print-seal = Seal of the council
rows-print-stub = Stub: { $question }
rows-print-serial = No. { $serial }
rows-print-received = Received by: …………………………
rows-print-signature = Signature: …………………………

# Screens.
rows-form-election = Election, on ballot papers
rows-form-rating = Confidence rating, three levels, on ballot papers
rows-form-confidence = Confidence vote, on ballot papers
rows-form-hint = Each delegate gets one paper with all these rows. After opening you name a counting board of at least three people who do not stand on the paper, and the council confirms it.
rows-form-places = Places to fill, at most
rows-form-names = Rows on the paper ({ $count })
rows-form-add = Add a person
rows-form-add-hint = Type some letters of the name, accents are not needed, and choose; or type the whole row and press Enter.
rows-form-add-typed = Add “{ $name }”
rows-form-none = No rows yet.
rows-form-remove = Remove { $name }
rows-form-words = Row { $number }, as printed on the paper
rows-form-no-rating = The rules of this session say nothing about confidence ratings.
rows-names = Rows on the paper
rows-board-confirmed = The council confirmed the board at { $time }.
rows-board-not-confirmed = The council has not confirmed the board yet.
rows-count-hint = Enter the papers, then each column from top to bottom. Enter or arrow down: the field below. Tab: the field to the right. A second person enters the same on another laptop.
rows-papers = Papers
rows-count-table = Marks of each row
rows-count-sum = Sum
rows-count-cell = { $name }, { $column }
rows-count-above = sum { $votes }, above { $valid } valid papers
rows-count-below = sum { $votes }, must be { $valid } valid papers
rows-count-good = fits
rows-count-unmarked = { $count } not marked
rows-count-differs = differs from the other count
rows-count-faulty = { $count ->
    [one] One row does not add up: row { $number }, { $name }.
   *[other] { $count } rows do not add up. The first is row { $number }, { $name }.
}
rows-count-holds = Every row fits the { $valid } valid papers.
rows-count-missing = { $count ->
    [one] One field is still empty.
   *[other] { $count } fields are still empty.
}
rows-count-places = Votes for together: { $votes }; at most { $most } ({ $places } places × { $valid } valid papers).
rows-differ = The two counts still differ in { $count ->
    [one] one row
   *[other] { $count } rows
}. Count the marked rows again and enter them anew. Nobody sees the other's figures.
rows-differ-papers = The two counts of issued, collected or invalid papers differ. Count the papers again. Nobody sees the other's figures.
rows-agree = Both counts agree in every row.
rows-report = Tell the chair: { $collected } papers in the box, { $issued } issued
rows-incident = { $name } reports { $collected } papers in the box, more than the { $issued } issued. The chair decides: go on counting, or declare the vote void.
rows-counted-on = { $collected } papers in the box, { $issued } issued. The chair let the count go on: { $reason }
rows-settle = More papers in the box than issued
rows-settle-effect = { $collected } papers are in the box, { $issued } were issued. If you go on, these papers are counted. If you declare the vote void, it is held again. The decision and its reason stand in the minutes.
rows-settle-reason = Reason
rows-settle-on = Go on counting
rows-settle-annul = Declare the vote void
rows-print = Print papers and record
rows-print-folder = Folder for the file
rows-print-count = Papers to print
rows-print-papers-submit = Save the ballot papers
rows-print-record-submit = Save the record of the count
rows-printed = Saved: { $file }
rows-results = Elections and ratings
rows-result-table = Result of each row
rows-read-rows = Read each row aloud
rows-line-recount = The chair ordered a recount at { $time }. Reason: { $reason }
rows-line-before = What the count had given before:
rows-line-stored = The papers are sealed (no. { $seal }), kept at { $place }, and may be destroyed from { $day }.
rows-recount = Count again
rows-recount-effect = The present result no longer stands. The board counts again, and two members enter their figures anew. The old figures and the reason stay in the minutes.
rows-recounted = The papers are counted again. Reason: { $reason }
rows-store = Seal and store the papers
rows-store-seal = Number of the seal
rows-store-place = Where the papers are kept
rows-store-day = May be destroyed from
rows-store-submit = Record
rows-stored = Papers sealed (no. { $seal }), kept at { $place }, may be destroyed from { $day }.
