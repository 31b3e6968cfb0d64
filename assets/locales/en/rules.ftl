# What a rule asks for and what a count means under it: always with the numbers and what they are of.

rule-share =
    { $comparator ->
        [more-than] More than { $denominator ->
            [2] { $numerator ->
                [1] half
               *[other] { $numerator }/{ $denominator }
            }
            [3] { $numerator ->
                [1] one third
                [2] two thirds
               *[other] { $numerator }/{ $denominator }
            }
            [4] { $numerator ->
                [1] one quarter
                [3] three quarters
               *[other] { $numerator }/{ $denominator }
            }
           *[other] { $numerator }/{ $denominator }
        }
       *[at-least] At least { $denominator ->
            [2] { $numerator ->
                [1] half
               *[other] { $numerator }/{ $denominator }
            }
            [3] { $numerator ->
                [1] one third
                [2] two thirds
               *[other] { $numerator }/{ $denominator }
            }
            [4] { $numerator ->
                [1] one quarter
                [3] three quarters
               *[other] { $numerator }/{ $denominator }
            }
           *[other] { $numerator }/{ $denominator }
        }
    }

rule-of =
    { $unit ->
        [statutory-seats] of the { $base } seats by law
        [members-in-office] of all { $base } delegates
        [members-present] of the { $base } delegates present
        [entitled] of the { $base } delegates entitled to vote
        [votes-cast] of the votes cast, abstentions included
        [votes-for-and-against] of the votes for and against
        [ballots-issued] of the ballot papers issued
        [ballots-collected] of the ballot papers collected
       *[ballots-valid] of the valid ballot papers
    }

rule-extra =
    { $extra ->
        [0] { "" }
       *[other] { " " }and { $extra } more
    }

rule-abstention =
    { $abstention ->
        [ignored] Abstentions do not count.
        [in-base] Abstentions stand in the base.
        [counts-as-no] An abstention counts as a vote against.
        [counts-as-absent] Who abstains counts as absent.
       *[not-offered] { "" }
    }

rule-final =
    { $revocable ->
        [no] { " " }A vote that is cast cannot be changed.
       *[yes] { "" }
    }

# A number of heads is known before the vote; a number of votes or papers only after it.
rule-in-heads = { rule-share } { rule-of }{ rule-extra }: at least { $needed }
rule-in-votes =
    { rule-share } { rule-of }{ rule-extra }{ $base ->
        [0] { "" }
       *[other] : at least { $needed } of { $base }
    }
rule-text-in-heads = { rule-in-heads }. { rule-abstention }{ rule-final }
rule-text-in-votes = { rule-in-votes }. { rule-abstention }{ rule-final }

# Why the motion carried or fell. The parts say: what the number is of, how far it was, what follows.
outcome-of =
    { $unit ->
        [statutory-seats] of the { $base } seats by law
        [members-in-office] of all { $base } delegates
        [members-present] of the { $base } delegates present
        [entitled] of the { $base } delegates entitled to vote
        [votes-cast] of the { $base } votes cast, abstentions included
        [votes-for-and-against] of the { $base } votes for and against
        [ballots-issued] of the { $base } ballot papers issued
        [ballots-collected] of the { $base } ballot papers collected
       *[ballots-valid] of the { $base } valid ballot papers
    }
outcome-missing =
    { $missing ->
        [0] No vote of those entitled could have changed this.
        [one] One delegate voting otherwise would have changed this.
       *[other] { $missing } delegates voting otherwise would have changed this.
    }
outcome-tie =
    { $tie ->
        [chairs-casting-vote] The chair's casting vote decides.
        [lot] The lot decides.
        [repeat] The vote is held again.
       *[postpone] The matter is postponed.
    }
outcome-effect =
    { $effect ->
        [postpone-item] The item is postponed.
        [adjourn] The sitting is adjourned.
        [close-item] The item is closed.
       *[executive-decides] The executive decides.
    }
outcome-adopted =
    { $by ->
        [chair] Adopted by the chair's casting vote: { $got } for with it, and at least { $needed } { outcome-of } { $needed ->
                [one] was
               *[other] were
            } needed. { outcome-missing }
        [lot] Adopted by lot after a tie: { $got } for and as many against. { outcome-missing }
       *[votes] Adopted: { $got } for, and at least { $needed } { outcome-of } { $needed ->
                [one] was
               *[other] were
            } needed. { outcome-missing }
    }
outcome-not-adopted =
    { $by ->
        [chair] Not adopted by the chair's casting vote after a tie: { $got } for, but at least { $needed } { outcome-of } { $needed ->
                [one] was
               *[other] were
            } needed. { outcome-missing }
        [lot] Not adopted by lot after a tie: { $got } for and as many against. { outcome-missing }
       *[votes] Not adopted: { $got } for, but at least { $needed } { outcome-of } { $needed ->
                [one] was
               *[other] were
            } needed. { outcome-missing }
    }
outcome-tied = A tie: { $got } for and as many against. At least { $needed } { outcome-of } { $needed ->
                [one] was
               *[other] were
            } needed. { outcome-tie }
outcome-not-quorate = No decision, because the quorum was missing: { $present } could take part, at least { $quorumNeeded } of { $quorumBase } { $quorumNeeded ->
                [one] was
               *[other] were
            } needed. { outcome-effect }

# For the chair to read aloud.
outcome-invalid =
    { $papers ->
        [yes] , invalid papers { $invalid }
       *[no] { "" }
    }
outcome-figures =
    { $third ->
        [not-voting] For { $votesFor }, against { $votesAgainst }, not voting { $notVoting }, no vote entered { $noInput }{ outcome-invalid }.
       *[abstain] For { $votesFor }, against { $votesAgainst }, abstentions { $abstained }, no vote entered { $noInput }{ outcome-invalid }.
    }
outcome-read-aloud-adopted =
    { $by ->
        [chair] { outcome-figures } It is a tie. The chair's casting vote is in favour. The motion is adopted.
        [lot] { outcome-figures } It is a tie. The lot is in favour. The motion is adopted.
       *[votes] { outcome-figures } { $needed ->
                [one] At least 1 vote for was needed.
               *[other] At least { $needed } votes for were needed.
            } The motion is adopted.
    }
outcome-read-aloud-not-adopted =
    { $by ->
        [chair] { outcome-figures } It is a tie. The chair's casting vote is against. The motion is not adopted.
        [lot] { outcome-figures } It is a tie. The lot is against. The motion is not adopted.
       *[votes] { outcome-figures } { $needed ->
                [one] At least 1 vote for was needed.
               *[other] At least { $needed } votes for were needed.
            } The motion is not adopted.
    }
outcome-read-aloud-tied = { outcome-figures } It is a tie. { outcome-tie }
outcome-read-aloud-not-quorate = The quorum is missing: { $present } could take part, at least { $quorumNeeded } { $quorumNeeded ->
                [one] was
               *[other] were
            } needed. Nothing is decided. { outcome-effect }

# What a confidence rating leads to.
rating-nothing = Nothing follows: { $low } low marks of { $base }; { $mayResign } would let the person resign.
rating-may-resign = The person may resign: { $low } low marks of { $base }, at least { $mayResign } needed for this. Otherwise a confidence vote follows.
rating-confidence-vote = A confidence vote follows: { $low } low marks of { $base }, at least { $mustAct } needed for this.
rating-dismissal = Dismissal is to be submitted: { $low } low marks of { $base }, at least { $mustAct } needed for this.

quorum-met = Quorum met: { $present } of { $base } present, { $needed } needed.
quorum-missing = No quorum: { $present } of { $base } present, { $needed } needed.

# Names of the rules in assets/rules.
rule-name-final-vote = Simple majority, each vote final
rule-name-resolution = Resolution
rule-name-dismissal = Dismissal of a delegate
rule-name-confidence = Confidence vote
rule-name-officers = Officers, against the mayor
rule-name-main-statute = Main statute
rule-name-urgent-item = Urgent item on the agenda
rule-name-rules-of-procedure = Rules of procedure
rule-name-statutes = Change of statutes
rule-name-chair-decides = Resolution, with the chair's casting vote
rule-name-other = Rule { $name }

# Why a rule pack cannot be used.
problem-rule-pack = The rule pack { $file } cannot be used. Line { $line }: { $reason }
pack-unreadable = What stands there is not understood. For whoever wrote the file: { $detail }
pack-impossible-fraction = This fraction can be met by no number, or by every number.
pack-no-voting-rule = There is no rule for votes.
pack-ends-before-it-begins = The pack ends before it begins.
pack-two-rules = Two rules are named { $name }.
pack-abstention-contradicts-base = The base and the policy for abstentions contradict each other.
pack-casting-vote-on-paper = A casting vote is no ballot paper. Count over members or votes.
pack-bias-counted-twice = The base leaves out excluded members already; it needs no second fraction for bias.
pack-label-without-choice = There are words for a choice that the rule does not offer.
pack-levels-crossed = The level for action lies below the level for resigning.
pack-rating-base = A rating is counted over members or ballot papers.
pack-periods-overlap = The pack { $other } holds for the same jurisdiction on the same days.
pack-same-id = Another pack has the same id: { $id }.
