//! What a council did in a half-year or any other time: every figure is the list of the records that it counts, so that
//! none is said which cannot be opened. Facts with their base; nobody is ranked.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};

use crate::{
    Register, Session,
    attendance::Attendance,
    commitments::{Standing, followed},
    dossiers::{DossierWords, ResolutionKind},
    ids::{
        BallotId, CommitmentId, Day, DossierId, ExchangeId, ItemId, PetitionId, SessionId, WrittenAnswerId,
    },
    petitions::PetitionState,
    register::SessionKind,
    tally::BallotResult,
    voting::Ballot,
};

/// Both days belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Day,
    pub to: Day,
}

impl Period {
    #[must_use]
    pub fn holds(&self, day: &Day) -> bool {
        self.from <= *day && *day <= self.to
    }
}

/// One record that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    Session(SessionId),
    /// By its index in the session.
    Sitting(SessionId, usize),
    Vote(SessionId, BallotId),
    /// An item that a vote decided; one vote can decide several.
    Decision(SessionId, BallotId, ItemId),
    Exchange(SessionId, ExchangeId),
    Commitment(CommitmentId),
    Answer(SessionId, WrittenAnswerId),
    Petition(PetitionId),
    Dossier(DossierId),
}

/// What is counted. Commitments, answers and petitions are those that came in the period, as they stand on the day of
/// the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodFigure {
    RegularSessions,
    ThematicSessions,
    ExtraordinarySessions,
    /// Nobody said of which kind they are.
    OtherSessions,
    Sittings,
    /// Declared and not annulled, elections and ratings among them.
    Votes,
    Adopted,
    NotAdopted,
    Questions,
    /// Accepted by the council, or replaced by a resolution.
    CommitmentsKept,
    /// Reported whole, and not accepted yet.
    CommitmentsReported,
    CommitmentsOpen,
    CommitmentsLate,
    AnswersInTime,
    AnswersLate,
    AnswersOpen,
    PetitionsReceived,
    PetitionsRouted,
    PetitionsInProgress,
    PetitionsResolved,
    PetitionsExplained,
    PetitionsNotAccepted,
    /// Among those that are open.
    PetitionsLate,
    /// With a number in the council's register, by the day on which they were adopted.
    NormativeResolutions,
    IndividualResolutions,
    VoterMeetings,
}

/// Members at one sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turnout {
    pub session: SessionId,
    pub sitting: usize,
    /// Who came at any time of it.
    pub came: u32,
    pub excused: u32,
    /// Who was in office when it opened.
    pub members: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeriodReport {
    /// Those that count nothing are left out.
    pub figures: BTreeMap<PeriodFigure, Vec<Counted>>,
    /// By the title of the topic; the one with most questions first.
    pub topics: Vec<(String, Vec<Counted>)>,
    /// By field, those without one under an empty name; the one with most petitions first.
    pub fields: Vec<(String, Vec<Counted>)>,
    /// Themes of monitoring and surveys that went on in the period, by who monitored; the one with most first.
    pub organs: Vec<(String, Vec<Counted>)>,
    pub turnout: Vec<Turnout>,
}

impl PeriodReport {
    #[must_use]
    pub fn count(&self, figure: PeriodFigure) -> usize {
        self.figures.get(&figure).map_or(0, Vec::len)
    }

    fn add(&mut self, figure: PeriodFigure, counted: Counted) {
        self.figures.entry(figure).or_default().push(counted);
    }
}

/// What one council did, from its register and its sessions, as it stands on `today`.
///
/// Several councils are told one after the other: figures add up because each record is counted once.
#[must_use]
pub fn period_report(
    register: &Register,
    sessions: &[&Session],
    period: &Period,
    today: &Day,
) -> PeriodReport {
    let mut report = PeriodReport::default();
    let mut topics: BTreeMap<&str, Vec<Counted>> = BTreeMap::new();
    for session in sessions {
        let Some(id) = &session.id else { continue };
        count_sittings(&mut report, register, session, id, period);
        for ballot in session
            .ballots
            .iter()
            .filter(|ballot| counts(session, ballot, period))
        {
            report.add(PeriodFigure::Votes, Counted::Vote(id.clone(), ballot.id.clone()));
            count_decisions(&mut report, session, id, ballot);
        }
        for exchange in &session.exchanges {
            let began = exchange.turns.first().map(|turn| session.day(turn.began_at));
            if !began.is_some_and(|day| period.holds(&day)) {
                continue;
            }
            let counted = Counted::Exchange(id.clone(), exchange.id.clone());
            let topic = session.topics.iter().find(|topic| topic.id == exchange.topic);
            if let Some(topic) = topic {
                topics.entry(&topic.title).or_default().push(counted.clone());
            }
            report.add(PeriodFigure::Questions, counted);
        }
        for answer in &session.written_answers {
            if !period.holds(&session.day(answer.promised_at)) {
                continue;
            }
            let late = answer.days_late(session, today) > 0;
            let figure = match (&answer.given, late) {
                (_, true) => PeriodFigure::AnswersLate,
                (Some(_), false) => PeriodFigure::AnswersInTime,
                (None, false) => PeriodFigure::AnswersOpen,
            };
            report.add(figure, Counted::Answer(id.clone(), answer.id.clone()));
        }
    }
    count_commitments(&mut report, sessions, register, period, today);
    count_petitions(&mut report, register, period, today);
    count_dossiers(&mut report, register, period);
    report.topics = largest_first(topics);
    report
}

fn largest_first(groups: BTreeMap<&str, Vec<Counted>>) -> Vec<(String, Vec<Counted>)> {
    let mut groups: Vec<_> = groups
        .into_iter()
        .map(|(name, counted)| (String::from(name), counted))
        .collect();
    // Stable: those of one size stay by name.
    groups.sort_by_key(|(_, counted)| core::cmp::Reverse(counted.len()));
    groups
}

fn count_sittings(
    report: &mut PeriodReport,
    register: &Register,
    session: &Session,
    id: &SessionId,
    period: &Period,
) {
    let held = |sitting: &crate::session::Sitting| period.holds(&session.day(sitting.opened_at));
    let mut any = false;
    for (index, sitting) in session.sittings.iter().enumerate() {
        any |= held(sitting);
        if !held(sitting) {
            continue;
        }
        report.add(PeriodFigure::Sittings, Counted::Sitting(id.clone(), index));
        let (mut came, mut excused) = (0, 0);
        for member in &sitting.members {
            match session.attendance(member, index) {
                Attendance::Present { .. } | Attendance::Left { .. } => came += 1,
                Attendance::Excused(_) => excused += 1,
                _ => {}
            }
        }
        report.turnout.push(Turnout {
            session: id.clone(),
            sitting: index,
            came,
            excused,
            members: u32::try_from(sitting.members.len()).unwrap_or(u32::MAX),
        });
    }
    // A session belongs to the time in which it first met; one that never met was none.
    if any && session.sittings.first().is_some_and(held) {
        let kind = register.sessions.get(id).and_then(|convened| convened.kind);
        let figure = match kind {
            Some(SessionKind::Regular) => PeriodFigure::RegularSessions,
            Some(SessionKind::Thematic) => PeriodFigure::ThematicSessions,
            Some(SessionKind::Extraordinary) => PeriodFigure::ExtraordinarySessions,
            None => PeriodFigure::OtherSessions,
        };
        report.add(figure, Counted::Session(id.clone()));
    }
}

fn counts(session: &Session, ballot: &Ballot, period: &Period) -> bool {
    let declared = ballot.declared_at.filter(|_| ballot.annulled.is_none());
    declared.is_some_and(|at| period.holds(&session.day(at)))
}

fn count_decisions(report: &mut PeriodReport, session: &Session, id: &SessionId, ballot: &Ballot) {
    if !session.decides(ballot) {
        return;
    }
    let Some(outcome) = &ballot.outcome else { return };
    let figure = if outcome.result == BallotResult::Adopted {
        PeriodFigure::Adopted
    } else {
        PeriodFigure::NotAdopted
    };
    let items: BTreeSet<&ItemId> = core::iter::once(&ballot.item).chain(&ballot.with).collect();
    for item in items {
        let decision = Counted::Decision(id.clone(), ballot.id.clone(), item.clone());
        report.add(figure, decision);
    }
}

fn count_commitments(
    report: &mut PeriodReport,
    sessions: &[&Session],
    register: &Register,
    period: &Period,
    today: &Day,
) {
    for known in followed(sessions) {
        if !period.holds(&register.day(known.commitment.made_at)) {
            continue;
        }
        let figure = match known.standing() {
            Standing::Accepted | Standing::Replaced => PeriodFigure::CommitmentsKept,
            Standing::Reported => PeriodFigure::CommitmentsReported,
            _ if known.days_late(today) > 0 => PeriodFigure::CommitmentsLate,
            _ => PeriodFigure::CommitmentsOpen,
        };
        report.add(figure, Counted::Commitment(known.id.clone()));
    }
}

fn count_petitions(report: &mut PeriodReport, register: &Register, period: &Period, today: &Day) {
    let mut fields: BTreeMap<&str, Vec<Counted>> = BTreeMap::new();
    for (id, petition) in &register.petitions {
        if !period.holds(&petition.words.received) {
            continue;
        }
        let counted = Counted::Petition(id.clone());
        let figure = match petition.state() {
            PetitionState::Received => PeriodFigure::PetitionsReceived,
            PetitionState::Routed => PeriodFigure::PetitionsRouted,
            PetitionState::InProgress => PeriodFigure::PetitionsInProgress,
            PetitionState::Resolved => PeriodFigure::PetitionsResolved,
            PetitionState::Explained => PeriodFigure::PetitionsExplained,
            PetitionState::NotAccepted => PeriodFigure::PetitionsNotAccepted,
        };
        report.add(figure, counted.clone());
        if petition.days_late(today) > 0 {
            report.add(PeriodFigure::PetitionsLate, counted.clone());
        }
        fields.entry(&petition.words.field).or_default().push(counted);
    }
    report.fields = largest_first(fields);
}

fn count_dossiers(report: &mut PeriodReport, register: &Register, period: &Period) {
    let mut organs: BTreeMap<&str, Vec<Counted>> = BTreeMap::new();
    for (id, dossier) in &register.dossiers {
        let counted = Counted::Dossier(id.clone());
        let figure = match &dossier.words {
            DossierWords::Monitoring { organ, from, to, .. } => {
                if *from <= period.to && period.from <= *to {
                    organs.entry(organ).or_default().push(counted);
                }
                continue;
            }
            DossierWords::Resolution {
                resolution_kind: ResolutionKind::Normative,
                ..
            } => PeriodFigure::NormativeResolutions,
            DossierWords::Resolution { .. } => PeriodFigure::IndividualResolutions,
            DossierWords::VoterMeeting { .. } => PeriodFigure::VoterMeetings,
        };
        if period.holds(dossier.day()) {
            report.add(figure, counted);
        }
    }
    report.organs = largest_first(organs);
}

#[cfg(test)]
mod tests;
