# What a rule asks for and what a count means under it: always with the numbers and what they are of.

rule-members-in-office-more-than =
    More than { $denominator ->
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
            [3] three quarters
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } of all { $base } delegates: at least { $needed }

rule-members-in-office-at-least =
    At least { $denominator ->
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
            [3] three quarters
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } of all { $base } delegates: at least { $needed }

rule-members-present-more-than =
    More than { $denominator ->
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
            [3] three quarters
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } of the { $base } delegates present: at least { $needed }

rule-members-present-at-least =
    At least { $denominator ->
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
            [3] three quarters
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } of the { $base } delegates present: at least { $needed }

rule-votes-cast-more-than =
    More than { $denominator ->
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
            [3] three quarters
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } of the votes cast, abstentions included{ $base ->
        [0] { "" }
       *[other] : at least { $needed } of { $base }
    }

rule-votes-cast-at-least =
    At least { $denominator ->
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
            [3] three quarters
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } of the votes cast, abstentions included{ $base ->
        [0] { "" }
       *[other] : at least { $needed } of { $base }
    }

rule-votes-for-and-against-more-than =
    More than { $denominator ->
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
            [3] three quarters
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } of the votes for and against; abstentions do not count{ $base ->
        [0] { "" }
       *[other] : at least { $needed } of { $base }
    }

rule-votes-for-and-against-at-least =
    At least { $denominator ->
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
            [3] three quarters
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } of the votes for and against; abstentions do not count{ $base ->
        [0] { "" }
       *[other] : at least { $needed } of { $base }
    }

# Why the motion carried or fell.
outcome-adopted-members-in-office = Adopted: { $votesFor } for, and at least { $needed } of all { $base } delegates were needed.
outcome-adopted-members-present = Adopted: { $votesFor } for, and at least { $needed } of the { $base } delegates present were needed.
outcome-adopted-votes-cast = Adopted: { $votesFor } for, and at least { $needed } of the { $base } votes cast, abstentions included, were needed.
outcome-adopted-votes-for-and-against = Adopted: { $votesFor } for, and at least { $needed } of the { $base } votes for and against were needed.
outcome-rejected-members-in-office = Rejected: { $votesFor } for, but at least { $needed } of all { $base } delegates were needed.
outcome-rejected-members-present = Rejected: { $votesFor } for, but at least { $needed } of the { $base } delegates present were needed.
outcome-rejected-votes-cast = Rejected: { $votesFor } for, but at least { $needed } of the { $base } votes cast, abstentions included, were needed.
outcome-rejected-votes-for-and-against = Rejected: { $votesFor } for, but at least { $needed } of the { $base } votes for and against were needed.

# For the chair to read aloud.
outcome-read-aloud-adopted = For { $votesFor }, against { $votesAgainst }, abstentions { $abstained }, not voted { $notVoted }. At least { $needed } votes for were needed. The motion is adopted.
outcome-read-aloud-rejected = For { $votesFor }, against { $votesAgainst }, abstentions { $abstained }, not voted { $notVoted }. At least { $needed } votes for were needed. The motion is rejected.

quorum-met = Quorum met: { $present } of { $base } present, { $needed } needed.
quorum-missing = No quorum: { $present } of { $base } present, { $needed } needed.

# Names of the rules in assets/rules.
rule-name-resolution = Resolution
rule-name-dismissal = Dismissal of a delegate
rule-name-officers = Officers, against the mayor
rule-name-main-statute = Main statute
rule-name-urgent-item = Urgent item on the agenda
rule-name-rules-of-procedure = Rules of procedure
rule-name-statutes = Change of statutes
