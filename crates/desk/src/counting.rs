//! Counting at one desk: who counts, what each of them wrote down, and what one may see of the others.

use hemicycle_domain::{
    counting::{BallotForm, CountRecord, CountSheet},
    ids::PersonId,
    tally::PaperCount,
    voting::Ballot,
};

use crate::{
    show::Look,
    view::{BallotFormView, CountSheetView, CountView, CountingView, PaperCountView},
    voting::offered,
};

/// A ballot of hands or papers, as this person may see it. Nobody sees another's figures before the own are in.
pub fn counting_view(look: &Look<'_>, ballot: &Ballot) -> Option<CountingView> {
    if ballot.form.is_named() {
        return None;
    }
    let session = look.session;
    let actor = session.actor(look.replica.device()).ok();
    let i_count = actor.is_some_and(|actor| session.may_count(&actor, ballot));
    let name = |person: &PersonId| look.person(person).name;
    let counts = ballot.standing_counts();
    let entered: Vec<&PersonId> = match &ballot.rows {
        Some(rows) => rows.standing_counts().iter().map(|count| &count.person).collect(),
        None => counts.iter().map(|count| &count.person).collect(),
    };
    let mine = counts
        .iter()
        .find(|count| look.me.as_ref() == Some(&count.person));
    let two_latest = counts.get(counts.len().saturating_sub(2)..).unwrap_or_default();
    let may_compare = if i_count { mine.is_some() } else { look.leads };
    let shown = two_latest.len() == 2 && may_compare;
    let count_view = |count: &&CountRecord| CountView {
        name: name(&count.person),
        at: count.at.0,
        sheet: sheet_view(&count.sheet),
        why_invalid: count.why_invalid.clone(),
    };
    Some(CountingView {
        board: ballot
            .board
            .iter()
            .flat_map(|board| board.everybody())
            .map(|person| look.person(person))
            .collect(),
        least_on_board: u32::try_from(ballot.form.least_on_board()).unwrap_or(u32::MAX),
        columns: match session.rule_of(ballot) {
            Ok(rule) if ballot.rows.is_none() => offered(rule, ballot.form.columns(rule)),
            _ => Vec::new(),
        },
        may_enter: i_count
            && !ballot.is_counted()
            && ballot.annulled.is_none()
            && (ballot.form == BallotForm::ShowOfHands || !ballot.is_open()),
        mine: mine.map(|count| sheet_view(&count.sheet)),
        entered: entered.into_iter().map(name).collect(),
        counts: two_latest.iter().filter(|_| shown).map(count_view).collect(),
        agreed: ballot.agreed_count().is_some() || ballot.count_rows().is_some(),
        reveals_votes: look.leads && ballot.reveals_votes(),
    })
}

pub fn form_of(form: BallotFormView) -> BallotForm {
    match form {
        BallotFormView::OpenElectronic => BallotForm::OpenElectronic,
        BallotFormView::ShowOfHands => BallotForm::ShowOfHands,
        BallotFormView::Paper => BallotForm::Paper,
        BallotFormView::RollCall => BallotForm::RollCall,
    }
}

pub fn form_view(form: BallotForm) -> BallotFormView {
    match form {
        BallotForm::OpenElectronic => BallotFormView::OpenElectronic,
        BallotForm::ShowOfHands => BallotFormView::ShowOfHands,
        BallotForm::Paper => BallotFormView::Paper,
        BallotForm::RollCall => BallotFormView::RollCall,
    }
}

pub fn sheet_of(sheet: &CountSheetView) -> CountSheet {
    CountSheet {
        votes_for: sheet.votes_for,
        votes_against: sheet.votes_against,
        abstained: sheet.abstained,
        not_voting: sheet.not_voting,
        papers: sheet.papers.map(|papers| PaperCount {
            issued: papers.issued,
            collected: papers.collected,
            invalid: papers.invalid,
        }),
    }
}

fn sheet_view(sheet: &CountSheet) -> CountSheetView {
    CountSheetView {
        votes_for: sheet.votes_for,
        votes_against: sheet.votes_against,
        abstained: sheet.abstained,
        not_voting: sheet.not_voting,
        papers: sheet.papers.map(papers_view),
    }
}

pub fn papers_view(papers: PaperCount) -> PaperCountView {
    PaperCountView {
        issued: papers.issued,
        collected: papers.collected,
        invalid: papers.invalid,
    }
}
