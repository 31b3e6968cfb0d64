//! Papers with rows at one desk: what they ask, what still differs between two counts, what follows, and print.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use hemicycle_domain::{
    Refusal,
    counting::BallotForm,
    ids::{BallotId, Day, ItemId, PaperId, PersonId},
    minutes::CountingRecord,
    rows::{Row, RowResult, Rows, RowsKind, RowsSheet, RowsVote},
    tally::PaperCount,
    voting::{Ballot, NewBallot},
};
use hemicycle_press::{
    BallotPapers, Sentence, ballot_papers, counting_record,
    rows::{asked, column, result_word, row_counted, row_decided, whole},
};

use crate::{
    counting::papers_view,
    desk::{Desk, blocking},
    evidence::folder_name,
    intent::RowsIntent,
    show::Look,
    view::{
        CountedRowsView, IncidentView, PaperCountView, Problem, RatingRuleView, RowOutcomeView, RowTone,
        RowsAskedView, RowsKindView, RowsResultView, RowsSheetView, RowsView, StoredView, Text,
    },
};

impl Desk {
    pub(crate) async fn act_rows(&self, intent: RowsIntent) -> Result<(), Problem> {
        match intent {
            RowsIntent::Open {
                item,
                question,
                paper,
                rule,
                rows,
            } => {
                self.say(move |session, actor, name| {
                    let new = NewBallot {
                        ballot: BallotId::new(name()),
                        item: ItemId::new(item),
                        question,
                        paper: paper.map(PaperId::new),
                        rule,
                        form: BallotForm::Paper,
                        calling: None,
                        rows: Some(rows_of(rows)),
                        prepared: None,
                        with: Vec::new(),
                    };
                    session.open_ballot(actor, new)
                })
                .await
            }
            RowsIntent::ConfirmBoard { ballot_id } => {
                self.say(move |session, actor, _| {
                    session.confirm_counting_board(actor, &BallotId::new(ballot_id))
                })
                .await
            }
            RowsIntent::Enter {
                ballot_id,
                sheet,
                why_invalid,
            } => {
                self.say(move |session, actor, _| {
                    session.enter_rows(actor, &BallotId::new(ballot_id), sheet_of(sheet), &why_invalid)
                })
                .await
            }
            RowsIntent::ReportIncident {
                ballot_id,
                issued,
                collected,
            } => {
                self.say(move |session, actor, _| {
                    session.report_incident(actor, &BallotId::new(ballot_id), issued, collected)
                })
                .await
            }
            RowsIntent::SettleIncident { ballot_id, reason } => {
                self.say(move |session, actor, _| {
                    session.settle_incident(actor, &BallotId::new(ballot_id), &reason)
                })
                .await
            }
            RowsIntent::OrderRecount { ballot_id, reason } => {
                self.say(move |session, actor, _| {
                    session.order_recount(actor, &BallotId::new(ballot_id), &reason)
                })
                .await
            }
            RowsIntent::StorePapers {
                ballot_id,
                seal,
                place,
                destroy_on,
            } => {
                self.say(move |session, actor, _| {
                    let ballot = BallotId::new(ballot_id);
                    session.store_papers(actor, &ballot, &seal, &place, &Day(destroy_on))
                })
                .await
            }
            RowsIntent::PrintPapers {
                ballot_id,
                count,
                folder,
            } => {
                let source = self.typst_of(ballot_id, move |session, ballot| {
                    let (rows, law) = session.rows_of(ballot).ok()?;
                    Some(ballot_papers(&BallotPapers {
                        council: &session.register.name,
                        title: &session.title,
                        language: &session.register.language,
                        day: session.today(),
                        question: &ballot.question,
                        asked: &rows.asked,
                        law: &law,
                        count,
                    }))
                });
                self.print(source.await?, Path::new(&folder).join("ballot-papers.pdf"))
                    .await
            }
            RowsIntent::PrintRecord { ballot_id, folder } => {
                let source = self.typst_of(ballot_id, |session, ballot| {
                    Some(counting_record(&CountingRecord::of(session, ballot)))
                });
                self.print(source.await?, Path::new(&folder).join("counting-record.pdf"))
                    .await
            }
        }
    }

    async fn typst_of(
        &self,
        ballot_id: String,
        source: impl FnOnce(&hemicycle_domain::Session, &Ballot) -> Option<String> + Send + 'static,
    ) -> Result<String, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let found = open.node.run(move |replica| {
            let session = replica.session(&journal)?;
            source(session, session.ballot(&BallotId::new(ballot_id))?)
        });
        found.await?.ok_or_else(|| Refusal::NoSuchBallot.into())
    }

    /// Typesets a source and writes it; a file that is there is written over.
    pub(crate) async fn print(&self, source: String, file: PathBuf) -> Result<(), Problem> {
        let helper = self.helper()?;
        blocking(move || {
            let folder = file.parent().unwrap_or(Path::new("")).to_owned();
            let unwritable = |error: std::io::Error| {
                Problem::new("problem-folder-unwritable")
                    .with("folder", folder.display().to_string())
                    .detail(error)
            };
            let pdf = hemicycle_helper::typeset(&helper, &source, &BTreeMap::new())
                .map_err(|error| Problem::new("problem-typesetting-failed").detail(error))?;
            std::fs::create_dir_all(&folder).map_err(unwritable)?;
            std::fs::write(&file, pdf).map_err(unwritable)
        })
        .await?
    }
}

fn rows_of(asked: RowsAskedView) -> Rows {
    let row = |row: crate::view::RowView| Row {
        name: row.name,
        person: row.person.map(PersonId::new),
    };
    Rows {
        asks: match asked.asks {
            RowsKindView::Election => RowsKind::Election,
            RowsKindView::Rating => RowsKind::Rating,
            RowsKindView::Confidence => RowsKind::Confidence,
        },
        places: asked.places,
        rows: asked.rows.into_iter().map(row).collect(),
    }
}

fn sheet_of(sheet: RowsSheetView) -> RowsSheet {
    let PaperCountView {
        issued,
        collected,
        invalid,
    } = sheet.papers;
    RowsSheet {
        papers: PaperCount {
            issued,
            collected,
            invalid,
        },
        rows: sheet.rows,
    }
}

/// A paper with rows, as this person may see it; none for a plain ballot.
pub fn rows_view(look: &Look<'_>, ballot: &Ballot) -> Option<RowsView> {
    let session = look.session;
    let (rows, law) = session.rows_of(ballot).ok()?;
    let columns = rows.asked.columns(&law);
    let asks = rows.asked.asks;
    let actor = session.actor(look.replica.device()).ok();
    let i_count = actor
        .as_ref()
        .is_some_and(|actor| session.may_count(actor, ballot));
    let may_store = actor.is_some_and(|actor| session.may_store(&actor, ballot));
    let standing = rows.standing_counts();
    let mine = standing
        .iter()
        .find(|count| look.me.as_ref() == Some(&count.person));
    let differences = rows
        .differences()
        .filter(|_| i_count || look.leads)
        .unwrap_or_default();
    Some(RowsView {
        asks: match asks {
            RowsKind::Election => RowsKindView::Election,
            RowsKind::Rating => RowsKindView::Rating,
            RowsKind::Confidence => RowsKindView::Confidence,
        },
        title: asked(&rows.asked).into(),
        places: rows.asked.places,
        names: rows.asked.rows.iter().map(|row| row.name.clone()).collect(),
        columns: columns.iter().map(|each| column(asks, *each).into()).collect(),
        confirmed_at: ballot
            .board
            .as_ref()
            .and_then(|board| board.confirmed_at)
            .map(|at| at.0),
        mine: mine.map(|count| RowsSheetView {
            papers: papers_view(count.sheet.papers),
            rows: count.sheet.rows.clone(),
        }),
        papers_differ: differences.papers,
        differing: differences
            .rows
            .iter()
            .filter_map(|row| u32::try_from(*row).ok())
            .collect(),
        incident: rows.incident.as_ref().map(|incident| IncidentView {
            name: look.person(&incident.person).name,
            issued: incident.issued,
            collected: incident.collected,
            counted_on: incident.counted_on.clone(),
        }),
        recounts: u32::try_from(rows.recounts.len()).unwrap_or(u32::MAX),
        recounted: rows.recounts.last().map(|recount| recount.reason.clone()),
        may_store: may_store && (ballot.is_declared() || ballot.annulled.is_some()),
        stored: rows.stored.as_ref().map(|stored| StoredView {
            seal: stored.seal.clone(),
            place: stored.place.clone(),
            destroy_on: stored.destroy_on.0.clone(),
        }),
        may_print: look.leads || i_count,
        result: result_view(look, ballot, rows),
    })
}

fn result_view(look: &Look<'_>, ballot: &Ballot, rows: &RowsVote) -> Option<RowsResultView> {
    let (_, law) = look.session.rows_of(ballot).ok()?;
    let tally = rows.tally.as_ref()?;
    let outcome = match &rows.outcome {
        Some(outcome) => outcome.clone(),
        None => look.session.rows_outcome(ballot).ok()?,
    };
    let asks = rows.asked.asks;
    let names: Vec<String> = rows.asked.rows.iter().map(|row| row.name.clone()).collect();
    let row =
        |((name, marks), row): ((&String, &[u32; 3]), &hemicycle_domain::rows::RowOutcome)| RowOutcomeView {
            marks: *marks,
            unmarked: tally.unmarked(marks),
            tone: tone(row.result),
            short: short(row.result),
            counted: row_counted(asks, name, tally, marks).into(),
            decided: row_decided(name, row).into(),
        };
    Some(RowsResultView {
        papers: papers_view(tally.papers),
        rows: names
            .iter()
            .zip(&tally.rows)
            .zip(&outcome.rows)
            .map(row)
            .collect(),
        whole: whole(asks, rows.asked.places, &names, &outcome).into(),
        lines: tally.lines(&rows.asked, &rows.asked.columns(&law)),
    })
}

/// What a row leads to, in a word or two.
pub(crate) fn short(result: RowResult) -> Text {
    Sentence::new(format!("rows-short-{}", result_word(result)), []).into()
}

pub(crate) fn tone(result: RowResult) -> RowTone {
    match result {
        RowResult::Elected | RowResult::Confidence => RowTone::Good,
        RowResult::NotElected | RowResult::NoPlaceLeft | RowResult::NothingFollows => RowTone::Plain,
        RowResult::SharesLastPlace
        | RowResult::NoConfidence
        | RowResult::MayResign
        | RowResult::ConfidenceVote
        | RowResult::Dismissal
        | RowResult::NotQuorate => RowTone::Warn,
    }
}

/// Every ballot with rows whose figures are known, in the order of the journal.
pub fn counted_rows(look: &Look<'_>) -> Vec<CountedRowsView> {
    let counted = look.session.ballots.iter().filter(|ballot| ballot.is_counted());
    counted
        .filter_map(|ballot| {
            let (_, law) = look.session.rows_of(ballot).ok()?;
            let item = look.session.item(&ballot.item);
            Some(CountedRowsView {
                ballot_id: ballot.id.0.clone(),
                item_number: item.map(|item| item.number.clone()).unwrap_or_default(),
                question: ballot.question.clone(),
                declared_at: ballot.declared_at.map(|at| at.0),
                annulled: ballot.annulled.is_some(),
                citation: law.source().to_owned(),
                rows: rows_view(look, ballot)?,
                evidence: folder_name(look, ballot),
            })
        })
        .collect()
}

/// The rule of the session's pack for confidence ratings.
pub fn ratings(look: &Look<'_>) -> Option<RatingRuleView> {
    let law = look.session.rows_law(RowsKind::Rating, "").ok()?;
    Some(RatingRuleView {
        text: hemicycle_press::rows::law(&law, 0).into(),
        citation: law.source().to_owned(),
        verified: law.verified(),
    })
}
