//! Ballots with several rows on one paper: elections, ratings of three levels, and confidence votes. A board counts
//! them, every figure in whole numbers, and each row is decided for itself.

use alloc::{format, string::String, vec::Vec};
use core::fmt::Write;

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    counting::{BallotForm, papers_fit},
    ids::{BallotId, Day, Moment, PersonId},
    register::line,
    roles::Actor,
    rules::{ConfidenceRule, QuorumRule, VotingRule},
    tally::{
        Choice, Circumstances, PaperCount, QuorumFound, Rating, RatingOutcome, RatingResult, Roll, Tally,
    },
    voting::{Ballot, NewBallot},
};

/// What each row of a paper is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RowsKind {
    /// So many places for those whom enough vote for (bầu cử).
    Election,
    /// High confidence, confidence, low confidence (lấy phiếu tín nhiệm).
    Rating,
    /// Confidence or none (bỏ phiếu tín nhiệm).
    Confidence,
}

/// One row of a paper, as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Row {
    /// The words on the paper: a name, and an office where one is written.
    pub name: String,
    /// Who it is, where the register knows the person. Whoever stands in a row counts no papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}

/// What a paper with rows asks: up to [`Rows::MOST`] of them, no two with the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rows {
    pub asks: RowsKind,
    /// Most who can be elected; 0 where nobody is.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub places: u32,
    pub rows: Vec<Row>,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// What is counted in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Column {
    For,
    Against,
    Abstain,
    High,
    Normal,
    Low,
}

impl Column {
    /// The word in the line that every copy prints.
    fn word(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Abstain => "abstain",
            Self::High => "high",
            Self::Normal => "normal",
            Self::Low => "low",
        }
    }
}

/// The marks of one row, in papers, in the order of the columns; 0 behind the last column.
pub type Marks = [u32; 3];

fn sum(marks: &[u32]) -> u64 {
    marks.iter().map(|mark| u64::from(*mark)).sum()
}

fn figure(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Rows {
    pub const MOST: usize = 60;

    /// What is counted in each row. A rule whose abstention is offered has a third column in an election.
    #[must_use]
    pub fn columns(&self, law: &RowsLaw) -> Vec<Column> {
        match (self.asks, law) {
            (RowsKind::Rating, _) => Vec::from([Column::High, Column::Normal, Column::Low]),
            (RowsKind::Election, RowsLaw::Voting(rule)) if rule.choices().contains(&Choice::Abstain) => {
                Vec::from([Column::For, Column::Against, Column::Abstain])
            }
            (RowsKind::Election | RowsKind::Confidence, _) => Vec::from([Column::For, Column::Against]),
        }
    }

    /// A paper with one question and no mark is invalid, so that every valid one is in the sum. With several rows a
    /// row may be left empty.
    fn every_valid_paper_is_marked(&self) -> bool {
        self.asks == RowsKind::Confidence && self.rows.len() == 1
    }
}

/// The rule that rows are decided under, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RowsLaw {
    Voting(VotingRule),
    Rating(ConfidenceRule),
}

impl RowsLaw {
    #[must_use]
    pub fn source(&self) -> &str {
        match self {
            Self::Voting(rule) => &rule.source,
            Self::Rating(rule) => &rule.source,
        }
    }

    #[must_use]
    pub fn verified(&self) -> bool {
        match self {
            Self::Voting(rule) => rule.verified,
            Self::Rating(rule) => rule.verified,
        }
    }
}

/// The figures that one person counted: the papers once, and the marks of every row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RowsSheet {
    pub papers: PaperCount,
    pub rows: Vec<Marks>,
}

impl RowsSheet {
    /// Whether the figures can be true. `excess` is the number of papers in the box that the chair let stand although
    /// fewer were issued; 0 where nothing of the kind happened.
    ///
    /// # Errors
    /// The first sum that does not hold, with both of its numbers.
    pub fn check(&self, asked: &Rows, law: &RowsLaw, entitled: u32, excess: u32) -> Result<(), Refusal> {
        if self.rows.len() != asked.rows.len() {
            return Err(Refusal::WrongFigures);
        }
        let papers = &self.papers;
        papers_fit(*papers, entitled, excess)?;
        let valid = papers.valid();
        let columns = asked.columns(law).len();
        for (number, (row, marks)) in (1..).zip(asked.rows.iter().zip(&self.rows)) {
            if marks.iter().skip(columns).any(|mark| *mark > 0) {
                return Err(Refusal::ChoiceNotOffered);
            }
            let votes = figure(sum(marks));
            let name = row.name.clone();
            if votes > valid {
                return Err(Refusal::RowAboveValid {
                    row: number,
                    name,
                    votes,
                    valid,
                });
            }
            if votes < valid && asked.every_valid_paper_is_marked() {
                return Err(Refusal::RowBelowValid {
                    row: number,
                    name,
                    votes,
                    valid,
                });
            }
        }
        if asked.asks == RowsKind::Election {
            let votes = self.rows.iter().map(|marks| u64::from(marks[0])).sum::<u64>();
            let most = u64::from(asked.places) * u64::from(valid);
            if votes > most {
                return Err(Refusal::MoreVotesThanPlaces {
                    votes: figure(votes),
                    most: figure(most),
                    places: asked.places,
                    valid,
                });
            }
        }
        Ok(())
    }
}

/// A count as it stands in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsRecord {
    pub person: PersonId,
    pub at: Moment,
    pub sheet: RowsSheet,
    /// Why papers are invalid; empty where none is.
    pub why_invalid: String,
}

/// More papers were in the box than had been issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Who counted them so.
    pub person: PersonId,
    pub at: Moment,
    pub issued: u32,
    pub collected: u32,
    /// Why the chair lets the count go on; none while nothing is decided.
    pub counted_on: Option<String>,
}

/// A count that was ordered anew, with what was counted before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recount {
    pub at: Moment,
    pub reason: String,
    pub counts: Vec<RowsRecord>,
    pub tally: Option<RowsTally>,
}

/// Where the papers are kept, and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoredPapers {
    /// Number of the seal.
    pub seal: String,
    pub place: String,
    /// First day on which they may be destroyed.
    pub destroy_on: Day,
}

/// A vote in rows, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsVote {
    pub asked: Rows,
    /// What people counted, in the order of the journal.
    pub counts: Vec<RowsRecord>,
    pub incident: Option<Incident>,
    /// As the keeper took it from two equal counts.
    pub tally: Option<RowsTally>,
    pub outcome: Option<RowsOutcome>,
    /// Counts before the one that stands, in the order of the journal.
    pub recounts: Vec<Recount>,
    pub stored: Option<StoredPapers>,
}

/// Where the two latest counts of two persons are not the same; rows from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    pub papers: bool,
    pub rows: Vec<usize>,
}

impl RowsVote {
    #[must_use]
    pub fn asking(asked: Rows) -> Self {
        Self {
            asked,
            counts: Vec::new(),
            incident: None,
            tally: None,
            outcome: None,
            recounts: Vec::new(),
            stored: None,
        }
    }

    /// Puts the figures aside: two persons enter them anew.
    pub(crate) fn count_again(&mut self, at: Moment, reason: String) {
        self.outcome = None;
        self.recounts.push(Recount {
            at,
            reason,
            counts: core::mem::take(&mut self.counts),
            tally: self.tally.take(),
        });
    }

    /// Each person's last count, the latest at the end.
    #[must_use]
    pub fn standing_counts(&self) -> Vec<&RowsRecord> {
        let mut standing: Vec<&RowsRecord> = Vec::new();
        for count in &self.counts {
            standing.retain(|other| other.person != count.person);
            standing.push(count);
        }
        standing
    }

    /// What still differs between the two latest counts of two persons; none before there are two.
    #[must_use]
    pub fn differences(&self) -> Option<Differences> {
        let standing = self.standing_counts();
        let [.., one, other] = standing.as_slice() else {
            return None;
        };
        let rows = one.sheet.rows.iter().zip(&other.sheet.rows).enumerate();
        Some(Differences {
            papers: one.sheet.papers != other.sheet.papers,
            rows: rows
                .filter(|(_, (a, b))| a != b)
                .map(|(index, _)| index)
                .collect(),
        })
    }

    /// The figures on which the two latest counts of two persons agree in every row.
    #[must_use]
    pub fn agreed(&self) -> Option<&RowsSheet> {
        let agree = self.differences()? == Differences::default();
        self.counts.last().filter(|_| agree).map(|count| &count.sheet)
    }

    /// Papers in the box that the chair let stand.
    fn excess(&self) -> u32 {
        let settled = self
            .incident
            .as_ref()
            .filter(|incident| incident.counted_on.is_some());
        settled.map_or(0, |incident| incident.collected)
    }
}

/// The count of a paper with rows: the papers, the heads of the frozen roll, and the marks of every row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RowsTally {
    pub papers: PaperCount,
    pub entitled: u32,
    pub recused: u32,
    pub present: u32,
    pub members_in_office: u32,
    /// The seats that the law gives the council, vacant ones among them.
    pub statutory_seats: u32,
    pub rows: Vec<Marks>,
}

impl RowsTally {
    #[must_use]
    pub fn of_sheet(sheet: &RowsSheet, roll: Roll) -> Self {
        Self {
            papers: sheet.papers,
            entitled: roll.entitled,
            recused: roll.present.saturating_sub(roll.entitled),
            present: roll.present,
            members_in_office: roll.members_in_office,
            statutory_seats: roll.statutory_seats,
            rows: sheet.rows.clone(),
        }
    }

    /// Valid papers without a mark in a row.
    #[must_use]
    pub fn unmarked(&self, marks: &Marks) -> u32 {
        self.papers.valid().saturating_sub(figure(sum(marks)))
    }

    /// One row as a count of its own: what a rule is asked about.
    fn of_row(&self, marks: &Marks) -> Tally {
        let [votes_for, votes_against, abstained] = *marks;
        let cast = figure(sum(marks));
        Tally {
            votes_for,
            votes_against,
            abstained,
            no_input: self
                .entitled
                .saturating_sub(cast.saturating_add(self.papers.invalid)),
            entitled: self.entitled,
            recused: self.recused,
            present: self.present,
            members_in_office: self.members_in_office,
            statutory_seats: self.statutory_seats,
            papers: Some(self.papers),
            ..Tally::default()
        }
    }

    /// One row of a rating.
    #[must_use]
    pub fn rating(&self, marks: &Marks) -> Rating {
        let [high, normal, low] = *marks;
        Rating {
            high,
            normal,
            low,
            members_in_office: self.members_in_office,
            papers: self.papers,
        }
    }

    /// The lines that every copy prints: one for the papers and the heads, then one for each row.
    #[must_use]
    pub fn lines(&self, asked: &Rows, columns: &[Column]) -> Vec<String> {
        let kind = match asked.asks {
            RowsKind::Election => format!("election places={}", asked.places),
            RowsKind::Rating => String::from("rating"),
            RowsKind::Confidence => String::from("confidence"),
        };
        let PaperCount {
            issued,
            collected,
            invalid,
        } = self.papers;
        let head = format!(
            "{kind} rows={} entitled={} recused={} absent={} present={} members={} seats={} issued={issued} \
             collected={collected} invalid={invalid}",
            self.rows.len(),
            self.entitled,
            self.recused,
            self.members_in_office.saturating_sub(self.present),
            self.present,
            self.members_in_office,
            self.statutory_seats,
        );
        let row = |(number, marks): (usize, &Marks)| {
            let mut line = format!("row={number}");
            for (column, mark) in columns.iter().zip(marks) {
                let _ = write!(line, " {}={mark}", column.word());
            }
            let _ = write!(line, " unmarked={}", self.unmarked(marks));
            line
        };
        core::iter::once(head)
            .chain((1..).zip(&self.rows).map(row))
            .collect()
    }
}

/// What the count of one row means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RowResult {
    Elected,
    /// Too few votes for.
    NotElected,
    /// Enough votes for, and as many others with more as there are places.
    NoPlaceLeft,
    /// Enough votes for, and as many as another at the last place: none of them is elected, a further round is held.
    SharesLastPlace,
    Confidence,
    NoConfidence,
    /// Of a rating: nothing follows.
    NothingFollows,
    MayResign,
    ConfidenceVote,
    Dismissal,
    /// Too few could take part: the marks mean nothing.
    NotQuorate,
}

/// One row, decided: what counted, what was needed, and the number that both are parts of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RowOutcome {
    pub result: RowResult,
    /// Votes for; in a rating, low marks.
    pub got: u32,
    /// Fewest votes for that are enough; in a rating, fewest low marks from which the person may resign.
    pub needed: u32,
    /// In a rating: fewest low marks from which the council must act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must_act: Option<u32>,
    pub base: u32,
}

/// What a count in rows means under the rule in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowsOutcome {
    pub rows: Vec<RowOutcome>,
    /// Places of an election that nobody has; 0 elsewhere.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub places_left: u32,
    pub law: RowsLaw,
    pub quorum: QuorumFound,
}

impl RowsOutcome {
    #[must_use]
    pub fn of(
        asked: &Rows,
        tally: &RowsTally,
        law: &RowsLaw,
        quorum: &QuorumRule,
        circumstances: Circumstances,
    ) -> Self {
        let heads = tally.of_row(&[0; 3]);
        let quorum = QuorumFound::of_heads(&heads, 0, quorum, circumstances);
        let mut rows: Vec<RowOutcome> = tally
            .rows
            .iter()
            .map(|marks| match law {
                RowsLaw::Voting(rule) => voted(asked.asks, &tally.of_row(marks), rule),
                RowsLaw::Rating(rule) => rated(&tally.rating(marks), rule),
            })
            .collect();
        let mut places_left = 0;
        if quorum.stops() {
            for row in &mut rows {
                row.result = RowResult::NotQuorate;
            }
            places_left = asked.places;
        } else if asked.asks == RowsKind::Election {
            places_left = fill_places(&mut rows, asked.places);
        }
        Self {
            rows,
            places_left,
            law: law.clone(),
            quorum,
        }
    }

    /// Somebody had enough votes, and nobody can say who has the last place.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.rows
            .iter()
            .any(|row| row.result == RowResult::SharesLastPlace)
    }
}

fn voted(asks: RowsKind, tally: &Tally, rule: &VotingRule) -> RowOutcome {
    let base = rule.base_of(tally);
    let needed = rule.needed(base);
    let result = match (asks, tally.votes_for >= needed) {
        (RowsKind::Confidence, true) => RowResult::Confidence,
        (RowsKind::Confidence, false) => RowResult::NoConfidence,
        (_, true) => RowResult::Elected,
        (_, false) => RowResult::NotElected,
    };
    RowOutcome {
        result,
        got: tally.votes_for,
        needed,
        must_act: None,
        base,
    }
}

fn rated(rating: &Rating, rule: &ConfidenceRule) -> RowOutcome {
    let outcome = RatingOutcome::of(rating, rule);
    RowOutcome {
        result: match outcome.result {
            RatingResult::Nothing => RowResult::NothingFollows,
            RatingResult::MayResign => RowResult::MayResign,
            RatingResult::ConfidenceVote => RowResult::ConfidenceVote,
            RatingResult::Dismissal => RowResult::Dismissal,
        },
        got: outcome.low,
        needed: outcome.may_resign_from,
        must_act: Some(outcome.must_act_from),
        base: outcome.base,
    }
}

/// Of all who have enough votes, those with the most, as many as there are places. Where the last place is shared,
/// nobody of those who share it has it. Returns the places that are left.
fn fill_places(rows: &mut [RowOutcome], places: u32) -> u32 {
    let mut votes: Vec<u32> = rows
        .iter()
        .filter(|row| row.result == RowResult::Elected)
        .map(|row| row.got)
        .collect();
    votes.sort_unstable_by(|a, b| b.cmp(a));
    let seats = usize::try_from(places).unwrap_or(usize::MAX);
    if let (Some(last), Some(next)) = (
        seats.checked_sub(1).and_then(|at| votes.get(at)),
        votes.get(seats),
    ) {
        let shared = last == next;
        for row in rows.iter_mut().filter(|row| row.result == RowResult::Elected) {
            if row.got < *last {
                row.result = RowResult::NoPlaceLeft;
            } else if shared && row.got == *last {
                row.result = RowResult::SharesLastPlace;
            }
        }
    }
    let elected = rows.iter().filter(|row| row.result == RowResult::Elected).count();
    places.saturating_sub(figure(elected as u64))
}

impl Ballot {
    /// The count in rows on which two persons agree; none for another ballot.
    #[must_use]
    pub fn count_rows(&self) -> Option<RowsTally> {
        let sheet = self.rows.as_ref()?.agreed()?;
        Some(RowsTally::of_sheet(sheet, self.heads()))
    }
}

impl Session {
    /// Whether a ballot can ask this.
    ///
    /// # Errors
    /// The rule that says no.
    pub(crate) fn check_rows(&self, new: &NewBallot, rows: &Rows) -> Result<(), Refusal> {
        if new.form != BallotForm::Paper {
            return Err(Refusal::RowsNeedPaper);
        }
        let most = figure(Rows::MOST as u64);
        if rows.rows.is_empty() || rows.rows.len() > Rows::MOST {
            return Err(Refusal::BadNumberOfRows { most });
        }
        let count = figure(rows.rows.len() as u64);
        match rows.asks {
            RowsKind::Election if rows.places == 0 || rows.places > count => {
                return Err(Refusal::BadNumberOfPlaces { most: count });
            }
            RowsKind::Rating | RowsKind::Confidence if rows.places > 0 => return Err(Refusal::WrongFigures),
            _ => {}
        }
        for (index, row) in rows.rows.iter().enumerate() {
            line(&row.name)?;
            if let Some(person) = &row.person
                && !self.register.people.contains_key(person)
            {
                return Err(Refusal::NoSuchPerson);
            }
            let again =
                |other: &Row| other.name == row.name || (row.person.is_some() && other.person == row.person);
            if rows.rows.iter().take(index).any(again) {
                return Err(Refusal::SameRowTwice {
                    name: row.name.clone(),
                });
            }
        }
        self.rows_law(rows.asks, &new.rule).map(|_| ())
    }

    /// The rule that rows are decided under: of a rating, the pack's own; otherwise the one that is named.
    ///
    /// # Errors
    /// Where the session's pack has none.
    pub fn rows_law(&self, asks: RowsKind, rule: &str) -> Result<RowsLaw, Refusal> {
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        match asks {
            // A rating has one rule in a pack, and no name of it.
            RowsKind::Rating if rule.is_empty() => {
                let law = rules.confidence.clone().ok_or(Refusal::NoRatingRule)?;
                Ok(RowsLaw::Rating(law))
            }
            RowsKind::Rating => Err(Refusal::NoSuchRule),
            RowsKind::Election | RowsKind::Confidence => {
                let law = rules.rule(rule).cloned().ok_or(Refusal::NoSuchRule)?;
                Ok(RowsLaw::Voting(law))
            }
        }
    }

    /// The rows of a ballot and the rule that they are decided under.
    ///
    /// # Errors
    /// Where the ballot has no rows.
    pub fn rows_of<'a>(&self, ballot: &'a Ballot) -> Result<(&'a RowsVote, RowsLaw), Refusal> {
        let rows = ballot.rows.as_ref().ok_or(Refusal::WrongFigures)?;
        Ok((rows, self.rows_law(rows.asked.asks, &ballot.rule)?))
    }

    /// What the count in rows means as things stand, declared or not.
    ///
    /// # Errors
    /// Where nothing is counted yet.
    pub fn rows_outcome(&self, ballot: &Ballot) -> Result<RowsOutcome, Refusal> {
        let (rows, law) = self.rows_of(ballot)?;
        let tally = rows.tally.as_ref().ok_or(Refusal::BallotNotClosed)?;
        let rules = self.rules.as_ref().ok_or(Refusal::NoSuchRule)?;
        let circumstances = self.circumstances(ballot);
        Ok(RowsOutcome::of(
            &rows.asked,
            tally,
            &law,
            &rules.quorum,
            circumstances,
        ))
    }

    /// The lines of every count of this session that stands: one for a plain ballot, several for one with rows.
    #[must_use]
    pub fn tally_lines(&self) -> Vec<String> {
        let lines = |ballot: &Ballot| -> Vec<String> {
            if let Some(tally) = &ballot.tally {
                return Vec::from([tally.line()]);
            }
            let Ok((rows, law)) = self.rows_of(ballot) else {
                return Vec::new();
            };
            let tally = rows.tally.iter();
            tally
                .flat_map(|tally| tally.lines(&rows.asked, &rows.asked.columns(&law)))
                .collect()
        };
        self.ballots.iter().flat_map(lines).collect()
    }

    /// The council has confirmed the board that the chair named; the papers are counted by it alone.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn confirm_counting_board(&self, actor: &Actor, ballot: &BallotId) -> Result<Fact, Refusal> {
        actor.chair()?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        let board = ballot.board.as_ref().ok_or(Refusal::NoCountingBoard)?;
        if board.confirmed_at.is_some() {
            return Err(Refusal::AlreadyThere);
        }
        if !ballot.is_open() {
            return Err(Refusal::BallotNotOpen);
        }
        Ok(Fact::CountingBoardConfirmed {
            ballot: ballot.id.clone(),
        })
    }

    /// One person's figures of every row. The last ones of a person stand, until two agree.
    ///
    /// # Errors
    /// The rule that says no, or the first sum that does not hold.
    pub fn enter_rows(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        sheet: RowsSheet,
        why_invalid: &str,
    ) -> Result<Fact, Refusal> {
        let ballot = self.counted_now(actor, ballot)?;
        let (rows, law) = self.rows_of(ballot)?;
        if rows
            .incident
            .as_ref()
            .is_some_and(|incident| incident.counted_on.is_none())
        {
            return Err(Refusal::IncidentNotSettled);
        }
        let entitled = figure(ballot.roll.len() as u64);
        sheet.check(&rows.asked, &law, entitled, rows.excess())?;
        if sheet.papers.invalid > 0 {
            line(why_invalid)?;
        } else if !why_invalid.is_empty() {
            return Err(Refusal::WrongFigures);
        }
        Ok(Fact::RowsEntered {
            ballot: ballot.id.clone(),
            sheet,
            why_invalid: String::from(why_invalid),
        })
    }

    /// Somebody who counts found more papers in the box than had been issued: the chair decides.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn report_incident(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        issued: u32,
        collected: u32,
    ) -> Result<Fact, Refusal> {
        let ballot = self.counted_now(actor, ballot)?;
        let (rows, _) = self.rows_of(ballot)?;
        let entitled = figure(ballot.roll.len() as u64);
        if issued > entitled {
            return Err(Refusal::MoreIssuedThanEntitled { issued, entitled });
        }
        if collected <= issued.max(rows.excess()) {
            return Err(Refusal::NoIncident);
        }
        Ok(Fact::IncidentReported {
            ballot: ballot.id.clone(),
            issued,
            collected,
        })
    }

    /// The same board counts the papers again, while the item is dealt with; what was declared no longer stands.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn order_recount(&self, actor: &Actor, ballot: &BallotId, reason: &str) -> Result<Fact, Refusal> {
        actor.chair()?;
        line(reason)?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        let live = self.live_item().is_some_and(|item| item.id == ballot.item);
        if !live || self.ballots.last().is_none_or(|last| last.id != ballot.id) {
            return Err(Refusal::ItemNotLive);
        }
        if ballot.rows.is_none() || !ballot.is_counted() || ballot.annulled.is_some() {
            return Err(Refusal::BallotNotClosed);
        }
        Ok(Fact::RecountOrdered {
            ballot: ballot.id.clone(),
            reason: String::from(reason),
        })
    }

    /// The papers are sealed and put away; said again, the last word stands. By the chair, the clerk or the head of
    /// the board.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn store_papers(
        &self,
        actor: &Actor,
        ballot: &BallotId,
        seal: &str,
        place: &str,
        destroy_on: &Day,
    ) -> Result<Fact, Refusal> {
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        if !self.may_store(actor, ballot) {
            return Err(Refusal::NotYourRole);
        }
        if ballot.rows.is_none() || !(ballot.is_declared() || ballot.annulled.is_some()) {
            return Err(Refusal::BallotNotClosed);
        }
        line(seal)?;
        line(place)?;
        let day = Day::parse(&destroy_on.0).ok_or(Refusal::BadDate)?;
        if day <= self.today() {
            return Err(Refusal::BadDate);
        }
        Ok(Fact::PapersStored {
            ballot: ballot.id.clone(),
            seal: String::from(seal),
            place: String::from(place),
            destroy_on: day,
        })
    }

    /// Chair, clerk, and the head of the board say where the papers are.
    #[must_use]
    pub fn may_store(&self, actor: &Actor, ballot: &Ballot) -> bool {
        let heads = ballot
            .board
            .as_ref()
            .is_some_and(|board| board.head == actor.person);
        heads || actor.chair_or_clerk().is_ok()
    }

    /// The chair lets the count go on although more papers were in the box than had been issued.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn settle_incident(&self, actor: &Actor, ballot: &BallotId, reason: &str) -> Result<Fact, Refusal> {
        actor.chair()?;
        line(reason)?;
        let ballot = self.ballot(ballot).ok_or(Refusal::NoSuchBallot)?;
        let incident = ballot.rows.as_ref().and_then(|rows| rows.incident.as_ref());
        if incident.is_none_or(|incident| incident.counted_on.is_some()) || ballot.annulled.is_some() {
            return Err(Refusal::NoIncident);
        }
        Ok(Fact::IncidentSettled {
            ballot: ballot.id.clone(),
            reason: String::from(reason),
        })
    }
}

#[cfg(test)]
mod tests;
