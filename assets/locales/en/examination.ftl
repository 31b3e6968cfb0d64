# The examination of an item by a committee, and what comes of it.

examination-heading = Examination by committees
examination-hint = A committee examines an item before the council deals with it. What its report says is shown at the item to everybody who may see the report.
examination-ask = Ask a committee
examination-committee = Committee
examination-due = Report due on (may be left empty)
examination-ask-submit = Ask for the examination
examination-asked = { $committee } is examining this item.
examination-asked-due = { $committee } is examining this item. Its report is due on { $day }.
examination-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
examination-withdraw = Asked by mistake: take back
examination-end = Enter what the report says
examination-report = Report
examination-report-choose = choose the report
examination-no-report = Add the report under “Documents” first, at this item and as “Examination report”.
examination-opinion = The report says
examination-opinion-choose = choose
examination-opinion-proceed = Proceed
examination-opinion-change = Proceed after changes
examination-opinion-notReady = Not ready
examination-end-submit = Record it
examination-said-proceed = Examined by { $committee }: the item can be decided.
examination-said-change = Examined by { $committee }: the item can be decided after changes.
examination-said-notReady = Examined by { $committee }: the item is not ready to be decided.
examination-open-report = Open the report
examination-vote-notReady = A committee has found this item not ready. You can still open the vote.
examination-vote-stops = A committee has found this item not ready. Under the rules of this session it cannot be voted on.
examination-vote-asked = The committee’s report on this item is not there yet.
examination-ready-asked = Item { $number }: the report of { $committee } is not there yet.
examination-ready-late = Item { $number }: the report of { $committee } is { $days ->
    [one] 1 day late
   *[other] { $days } days late
}.
examination-ready-notReady = Item { $number }: { $committee } has found it not ready.
examination-ready-change = Item { $number }: { $committee } asks for changes.
