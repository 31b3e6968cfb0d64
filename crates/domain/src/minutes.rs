//! The minutes as a reading of the journal: what is recorded, item by item, beside the clerk's own words.

use alloc::{format, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Session,
    agenda_change::{AgendaChange, ChangedAgenda, CouncilDecision},
    attendance::{Attendance, Movement, Recusal},
    commitments::{Commitment, Does},
    counting::{BallotForm, CountSheet},
    ids::{Day, ItemId, Moment, PersonId, PreparedId},
    on_paper::{FromPaper, PaperBallot},
    phases::Phase,
    questioning::{QuestioningExchange, QuestioningTopic, TurnKind},
    rows::{Column, Rows, RowsKind, RowsOutcome, RowsRecord, RowsSheet, RowsTally},
    session::Sitting,
    tally::{Choice, Outcome, Tally},
    undo::{RoomAct, Undone},
    voting_order::{VoteName, VotingOrder},
};

/// What was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TakenBackAct {
    FloorGiven,
    SpeechEnded,
    MinuteAdded,
    RequestDeclined,
    ListClosed,
    ListReopened,
    ItemOpened,
}

/// One line of fact: locked, because the record says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Line {
    Place {
        place: String,
        starts_at: Moment,
    },
    /// The meeting on the same subjects that had no quorum.
    SecondMeeting {
        of: String,
    },
    /// Who answers for figures of the rules that nobody had verified.
    FiguresConfirmed {
        name: String,
        at: Moment,
        /// By name: `quorum`, `voting/resolution`, `confidence`, `limits`.
        figures: Vec<String>,
    },
    QuorumDoubted {
        name: String,
        at: Moment,
    },
    QuorumEstablished {
        at: Moment,
        present: u32,
        members: u32,
        quorum: u32,
    },
    SittingOpened {
        number: u32,
        at: Moment,
        present: u32,
        members: u32,
        quorum: u32,
    },
    SittingClosed {
        number: u32,
        at: Moment,
    },
    /// Stands before the attendance of a sitting, where the session had several.
    AttendanceOf {
        number: u32,
        at: Moment,
    },
    /// At any time of the sitting.
    Present {
        names: Vec<String>,
    },
    Excused {
        name: String,
        reason: String,
    },
    /// Without an excuse.
    Absent {
        names: Vec<String>,
    },
    CameLater {
        name: String,
        at: Moment,
    },
    LeftEarly {
        name: String,
        at: Moment,
        reason: String,
    },
    CameBack {
        name: String,
        at: Moment,
    },
    Guest {
        name: String,
        capacity: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        substitute: Option<String>,
    },
    TookNoPart {
        name: String,
        reason: String,
    },
    ItemOpened {
        at: Moment,
    },
    ItemClosed {
        at: Moment,
    },
    NotDealtWith,
    /// The council changed its agenda here.
    AgendaChanged {
        at: Moment,
        change: ChangedHow,
        /// The item that it stands before now, of what was added or moved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<NamedItem>,
        /// The question that was voted on; without one nobody was against it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        voted: Option<String>,
        reason: String,
    },
    PhaseBegan {
        phase: Phase,
        at: Moment,
    },
    /// The sitting was interrupted.
    Break {
        from: Moment,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// A part of the sitting without the public.
    ClosedPart {
        from: Moment,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        voted: Option<String>,
        reason: String,
    },
    /// Another presided from then on.
    ChairHandedOver {
        name: String,
        at: Moment,
    },
    /// The prepared votes of an item, in the order in which they were put.
    VotingOrder {
        votes: Vec<OrderedVote>,
    },
    /// A prepared vote that was not put.
    VoteDropped {
        vote: OrderedVote,
        at: Moment,
        reason: String,
    },
    /// Which prepared vote a ballot held.
    AsPrepared {
        vote: OrderedVote,
        /// How many amendments to it had been adopted.
        amended: u32,
    },
    /// A member wanted the item to be dealt with by itself.
    TakenOut {
        name: String,
        at: Moment,
    },
    /// The other items that a ballot decided.
    DecidedTogether {
        items: Vec<NamedItem>,
    },
    /// The ballot of another item that decided this one too.
    DecidedWith {
        item: NamedItem,
        at: Moment,
        outcome: Outcome,
    },
    Paper {
        title: String,
        version: u32,
    },
    Speakers {
        names: Vec<String>,
    },
    /// The chair did not grant a point of order.
    OrderDeclined {
        name: String,
        at: Moment,
        note: String,
    },
    /// The room saw it, and it was taken back.
    TakenBack {
        act: TakenBackAct,
        /// Of whom it was about; empty where of nobody.
        name: String,
        at: Moment,
        undone_at: Moment,
    },
    Ballot {
        question: String,
        opened_at: Moment,
        closed_at: Moment,
    },
    /// How the vote was given, where it was not at the laptops.
    Form {
        form: BallotForm,
    },
    /// It was held by hand or on paper while no laptop worked; two persons brought it into the record afterwards.
    HeldOnPaper {
        held_at: Moment,
        by: String,
        entered_at: Moment,
        confirmed_by: String,
        confirmed_at: Moment,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        why_invalid: String,
        /// The title of the paper that was scanned in, where everybody may see it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scan: Option<String>,
    },
    /// A vote that one person entered from paper and no second one has confirmed: it does not stand.
    PaperBallotWaits {
        question: String,
        held_at: Moment,
        by: String,
        entered_at: Moment,
    },
    /// The same, refused by the second person or taken back by the first.
    PaperBallotRefused {
        question: String,
        held_at: Moment,
        by: String,
        refused_by: String,
        refused_at: Moment,
        reason: String,
    },
    /// The sitting of that number was held while no laptop worked; two persons brought it into the record afterwards.
    SittingOnPaper {
        number: u32,
        by: String,
        entered_at: Moment,
        confirmed_by: String,
        confirmed_at: Moment,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scan: Option<String>,
    },
    /// A sitting that one person entered from paper and no second one has confirmed: it does not stand.
    PaperSittingWaits {
        opened_at: Moment,
        by: String,
        entered_at: Moment,
    },
    /// The same, refused by the second person or taken back by the first.
    PaperSittingRefused {
        opened_at: Moment,
        by: String,
        refused_by: String,
        refused_at: Moment,
        reason: String,
    },
    /// Somebody saw who voted how before the result was declared.
    SplitLooked {
        name: String,
        at: Moment,
    },
    /// The ballot that was opened then was declared void, and this one repeats it.
    Repeats {
        opened_at: Moment,
    },
    /// It was held again in the ballot that opened then.
    RepeatedAt {
        opened_at: Moment,
    },
    /// Nobody could press for a time.
    Held {
        from: Moment,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
        reason: String,
    },
    /// Who wrote down the answers to a roll call.
    AnswersEnteredBy {
        names: Vec<String>,
    },
    /// A vote that was written down for a delegate who could not press.
    EnteredFor {
        name: String,
        by: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        witness: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        choice: Option<Choice>,
        at: Moment,
    },
    CountingBoard {
        head: String,
        members: Vec<String>,
    },
    BoardConfirmed {
        at: Moment,
    },
    /// What a paper with rows asks, in the order of its rows.
    RowsAsked {
        asked: Rows,
    },
    /// Every count of rows that was entered, those that did not agree among them.
    RowsEntered {
        name: String,
        at: Moment,
        sheet: RowsSheet,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        why_invalid: String,
    },
    /// More papers were in the box than had been issued.
    Incident {
        name: String,
        at: Moment,
        issued: u32,
        collected: u32,
        /// Why the chair let the count go on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        counted_on: Option<String>,
    },
    RowsCounted {
        asks: RowsKind,
        /// The words of each row, in the order of the figures.
        names: Vec<String>,
        columns: Vec<Column>,
        tally: RowsTally,
        lines: Vec<String>,
    },
    /// Counted again, and the figures before, where the counts agreed.
    Recount {
        at: Moment,
        reason: String,
        asks: RowsKind,
        /// The words of each row, in the order of the figures.
        names: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<RowsTally>,
    },
    PapersStored {
        seal: String,
        place: String,
        destroy_on: Day,
    },
    RowsDecided {
        asks: RowsKind,
        /// Places of an election; 0 elsewhere.
        places: u32,
        names: Vec<String>,
        outcome: RowsOutcome,
    },
    /// Every count that was entered, those that did not agree among them.
    CountEntered {
        name: String,
        at: Moment,
        sheet: CountSheet,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        why_invalid: String,
    },
    Counted {
        tally: Tally,
        line: String,
    },
    Decided {
        outcome: Outcome,
    },
    LotWitness {
        name: String,
    },
    Annulled {
        reason: String,
    },
    Votes {
        choice: Choice,
        names: Vec<String>,
    },
    LateVotes {
        names: Vec<String>,
    },
    /// "I pressed wrong": it changes no count.
    Correction {
        name: String,
        choice: Choice,
        at: Moment,
    },
    /// Named because the delegate asked for it.
    NamedOnRequest {
        name: String,
        choice: Choice,
    },
    Topic {
        title: String,
        official: String,
        office: String,
    },
    Turn {
        kind: TurnKind,
        speaker: String,
        at: Moment,
        text: String,
    },
    Commitment {
        who: String,
        office: String,
        what: String,
        due: Option<Day>,
        quote: String,
        at: Moment,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        target: String,
    },
    /// A commitment of an earlier session was asked about again.
    CommitmentTakenUp {
        session: String,
        who: String,
        office: String,
        what: String,
        due: Option<Day>,
    },
    CommitmentObjected {
        what: String,
        objection: String,
        at: Moment,
    },
    CommitmentSettled {
        what: String,
        at: Moment,
    },
    CommitmentReported {
        what: String,
        whole: bool,
        text: String,
        at: Moment,
    },
    CommitmentAccepted {
        what: String,
        at: Moment,
    },
    CommitmentReplaced {
        what: String,
        resolution: String,
        at: Moment,
    },
    /// A question is answered in writing.
    AnswerInWriting {
        who: String,
        office: String,
        due: Day,
    },
    Unknown {
        kind: String,
    },
}

/// How the agenda changed at an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ChangedHow {
    Added,
    Moved,
    Withdrawn,
    Postponed,
    TakenUp,
}

/// A prepared vote as people call it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderedVote {
    pub name: VoteName,
    /// What an amendment changes, where it names that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<VoteName>,
    pub question: String,
}

/// An item of the agenda as people say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NamedItem {
    pub number: String,
    pub title: String,
}

impl NamedItem {
    #[must_use]
    pub fn of(session: &Session, item: &ItemId) -> Option<Self> {
        session.item(item).map(|item| Self {
            number: item.number.clone(),
            title: item.title.clone(),
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// `opening`, `attendance`, `item-<id>`, `closing`.
    pub id: String,
    /// Number and title of the item; empty for the frame.
    pub number: String,
    pub title: String,
    pub facts: Vec<Line>,
    /// The clerk's own words.
    pub words: String,
}

/// The whole draft, in the order of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MinutesDraft {
    pub council: String,
    pub title: String,
    pub language: String,
    pub utc_offset: i32,
    pub sections: Vec<Section>,
    /// Entries that this draft was read from, and their root in hex.
    pub journal_size: u64,
    pub journal_root: String,
}

impl MinutesDraft {
    /// Reads the minutes off the session.
    #[must_use]
    pub fn of(session: &Session, journal_root: String) -> Self {
        let mut sections = Vec::new();
        let mut section = |id: String, number: &str, title: &str, facts: Vec<Line>| {
            let words = session.words.get(&id).cloned().unwrap_or_default();
            sections.push(Section {
                id,
                number: number.into(),
                title: title.into(),
                facts,
                words,
            });
        };
        section("opening".into(), "", "", opening(session));
        section("attendance".into(), "", "", attendance(session));
        for item in &session.agenda {
            section(
                format!("item-{}", item.id),
                &item.number,
                &item.title,
                item_lines(session, item),
            );
        }
        let mut closing: Vec<Line> = session
            .sittings
            .iter()
            .zip(1..)
            .filter_map(|(sitting, number)| {
                Some(Line::SittingClosed {
                    number,
                    at: sitting.closed_at?,
                })
            })
            .collect();
        closing.extend(
            session
                .unknown
                .iter()
                .map(|kind| Line::Unknown { kind: kind.clone() }),
        );
        section("closing".into(), "", "", closing);
        Self {
            council: session.register.name.clone(),
            title: session.title.clone(),
            language: session.register.language.clone(),
            utc_offset: session.utc_offset(),
            sections,
            journal_size: session.size,
            journal_root,
        }
    }
}

/// The record of one count of papers (biên bản kiểm phiếu), to be signed by everybody on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountingRecord {
    pub council: String,
    pub title: String,
    pub language: String,
    pub utc_offset: i32,
    /// Room time of the last entry.
    pub at: Moment,
    pub facts: Vec<Line>,
    /// The head first.
    pub board: Vec<String>,
}

impl CountingRecord {
    /// What the minutes say of the ballot too.
    #[must_use]
    pub fn of(session: &Session, ballot: &crate::voting::Ballot) -> Self {
        let board = ballot.board.iter().flat_map(|board| board.everybody());
        Self {
            council: session.register.name.clone(),
            title: session.title.clone(),
            language: session.register.language.clone(),
            utc_offset: session.utc_offset(),
            at: session.now,
            facts: ballot_lines(session, ballot),
            board: board.map(|person| name(session, person)).collect(),
        }
    }
}

fn name(session: &Session, person: &PersonId) -> String {
    session
        .register
        .people
        .get(person)
        .map(|p| p.name.clone())
        .unwrap_or_default()
}

fn opening(session: &Session) -> Vec<Line> {
    let place = Line::Place {
        place: session.place.clone(),
        starts_at: session.starts_at,
    };
    let sittings = session
        .sittings
        .iter()
        .zip(1..)
        .map(|(sitting, number)| Line::SittingOpened {
            number,
            at: sitting.opened_at,
            present: sitting.quorum.present,
            members: sitting.quorum.base,
            quorum: sitting.quorum.needed,
        });
    let on_paper = session.sittings.iter().zip(1..).filter_map(|(sitting, number)| {
        let (from, _) = sitting.on_paper.as_ref()?;
        let (confirmed_by, confirmed_at) = from.confirmed.as_ref()?;
        Some(Line::SittingOnPaper {
            number,
            by: name(session, &from.entered_by),
            entered_at: from.entered_at,
            confirmed_by: name(session, confirmed_by),
            confirmed_at: *confirmed_at,
            scan: scan_title(session, from),
        })
    });
    let entries = session.paper_sittings.iter();
    let unconfirmed = entries.filter_map(|entry| {
        let (opened_at, by) = (entry.held.opened_at, name(session, &entry.from.entered_by));
        match &entry.refused {
            Some(refused) => Some(Line::PaperSittingRefused {
                opened_at,
                by,
                refused_by: name(session, &refused.person),
                refused_at: refused.at,
                reason: refused.reason.clone(),
            }),
            None => entry.waits().then_some(Line::PaperSittingWaits {
                opened_at,
                by,
                entered_at: entry.from.entered_at,
            }),
        }
    });
    let second = session.second_meeting_of.iter();
    let second = second.map(|of| Line::SecondMeeting { of: of.clone() });
    let confirmed = session.confirmation.iter().map(|known| Line::FiguresConfirmed {
        name: name(session, &known.person),
        at: known.at,
        figures: known.figures.clone(),
    });
    core::iter::once(place)
        .chain(second)
        .chain(confirmed)
        .chain(sittings)
        .chain(led(session))
        .chain(on_paper)
        .chain(unconfirmed)
        .collect()
}

/// Breaks, parts without the public, and who presided, as they came.
fn led(session: &Session) -> Vec<Line> {
    let breaks = session.breaks.iter().map(|each| {
        let (from, until) = (each.from, each.ended);
        (from, Line::Break { from, until })
    });
    let closed = session.closed_parts.iter().map(|part| {
        let line = Line::ClosedPart {
            from: part.from,
            until: part.until,
            voted: voted(session, &part.decided),
            reason: part.reason.clone(),
        };
        (part.from, line)
    });
    let chairs = session.hand_overs.iter().map(|over| {
        let (name, at) = (name(session, &over.to), over.at);
        (at, Line::ChairHandedOver { name, at })
    });
    let mut lines: Vec<(Moment, Line)> = breaks.chain(closed).chain(chairs).collect();
    lines.sort_by_key(|(at, _)| *at);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The question of the ballot that decided something.
fn voted(session: &Session, decided: &CouncilDecision) -> Option<String> {
    match decided {
        CouncilDecision::WithoutObjection => None,
        CouncilDecision::Ballot { ballot } => Some(session.ballot(ballot)?.question.clone()),
    }
}

fn agenda_changed(session: &Session, changed: &ChangedAgenda) -> Line {
    let (change, before) = match &changed.change {
        AgendaChange::Add { before, .. } => (ChangedHow::Added, before.as_ref()),
        AgendaChange::Move { before, .. } => (ChangedHow::Moved, before.as_ref()),
        AgendaChange::Withdraw { .. } => (ChangedHow::Withdrawn, None),
        AgendaChange::Postpone { .. } => (ChangedHow::Postponed, None),
        AgendaChange::TakeUp { .. } => (ChangedHow::TakenUp, None),
    };
    Line::AgendaChanged {
        at: changed.at,
        change,
        before: before.and_then(|item| NamedItem::of(session, item)),
        voted: voted(session, &changed.decided),
        reason: changed.reason.clone(),
    }
}

fn attendance(session: &Session) -> Vec<Line> {
    let several = session.sittings.len() > 1;
    let mut lines = Vec::new();
    for ((index, sitting), number) in session.sittings.iter().enumerate().zip(1..) {
        if several {
            lines.push(Line::AttendanceOf {
                number,
                at: sitting.opened_at,
            });
        }
        lines.extend(attendance_of(session, index, sitting));
    }
    lines.extend(session.guests.iter().map(|guest| Line::Guest {
        name: name(session, &guest.person),
        capacity: guest.capacity.clone(),
        substitute: guest.substitute.clone(),
    }));
    lines
}

fn attendance_of(session: &Session, index: usize, sitting: &Sitting) -> Vec<Line> {
    let at_opening = match &sitting.on_paper {
        Some((_, present)) => present.iter().collect(),
        None => session.present_at(sitting.opened_number),
    };
    let during: Vec<&Movement> = session
        .movements
        .iter()
        .filter(|m| m.sitting == index && m.number > sitting.opened_number)
        .collect();
    let came = |person: &PersonId| {
        at_opening.contains(person) || during.iter().any(|m| m.arrived && m.person == *person)
    };
    // Whoever became a member during the sitting and came stands in its list too.
    let mut members: Vec<&PersonId> = sitting.members.iter().collect();
    for movement in &during {
        if movement.arrived && !members.contains(&&movement.person) {
            members.push(&movement.person);
        }
    }
    let seat = |person: &PersonId| session.register.people.get(person).map_or(0, |p| p.seat);
    members.sort_by_cached_key(|person| (seat(person), name(session, person)));
    let (present, away): (Vec<_>, Vec<_>) = members.into_iter().partition(|person| came(person));
    let names =
        |people: &[&PersonId]| -> Vec<String> { people.iter().map(|person| name(session, person)).collect() };
    let mut lines = Vec::from([Line::Present {
        names: names(&present),
    }]);
    let mut absent = Vec::new();
    for person in away {
        match session.attendance(person, index) {
            Attendance::Excused(excuse) => lines.push(Line::Excused {
                name: name(session, person),
                reason: excuse.reason,
            }),
            // Checked in, and gone again before the opening.
            Attendance::Left { reason, .. } if !reason.is_empty() => lines.push(Line::Excused {
                name: name(session, person),
                reason,
            }),
            _ => absent.push(person),
        }
    }
    lines.push(Line::Absent {
        names: names(&absent),
    });
    let mut seen = at_opening;
    for movement in during {
        let (name, at) = (name(session, &movement.person), movement.at);
        lines.push(match (movement.arrived, seen.insert(&movement.person)) {
            (true, true) => Line::CameLater { name, at },
            (true, false) => Line::CameBack { name, at },
            (false, _) => Line::LeftEarly {
                name,
                at,
                reason: movement.reason.clone(),
            },
        });
    }
    for doubt in session.doubts.iter().filter(|doubt| doubt.sitting == index) {
        lines.push(Line::QuorumDoubted {
            name: name(session, &doubt.person),
            at: doubt.at,
        });
        lines.extend(doubt.found.map(|found| Line::QuorumEstablished {
            at: found.at,
            present: found.quorum.present,
            members: found.quorum.base,
            quorum: found.quorum.needed,
        }));
    }
    lines
}

fn item_lines(session: &Session, item: &crate::agenda::AgendaItem) -> Vec<Line> {
    let mut lines = Vec::new();
    for paper in session
        .papers
        .values()
        .filter(|p| p.item == item.id && !p.withdrawn)
    {
        // Restricted papers are not named in the public minutes.
        if paper.audience == crate::papers::Audience::Everyone
            && let Some(version) = paper.versions.iter().rfind(|v| session.is_published(v))
        {
            lines.push(Line::Paper {
                title: paper.title.clone(),
                version: version.version,
            });
        }
    }
    let ballots = || session.ballots.iter().filter(|ballot| ballot.item == item.id);
    let took_no_part = |recusal: &&Recusal| {
        let counted = ballots().any(|ballot| ballot.recused.contains(&recusal.person));
        recusal.item == item.id && (counted || !recusal.withdrawn)
    };
    lines.extend(
        session
            .recusals
            .iter()
            .filter(took_no_part)
            .map(|recusal| Line::TookNoPart {
                name: name(session, &recusal.person),
                reason: recusal.reason.clone(),
            }),
    );
    lines.extend(session.taken_out(&item.id).map(|taken| Line::TakenOut {
        name: name(session, &taken.person),
        at: taken.at,
    }));
    let changes = session.agenda_changes.iter();
    let of_item = changes.filter(|changed| *changed.change.item() == item.id);
    lines.extend(of_item.map(|changed| agenda_changed(session, changed)));
    let handlings: Vec<_> = session.handlings.iter().filter(|h| h.item == item.id).collect();
    let with = session.decided_with(&item.id).and_then(|ballot| {
        Some(Line::DecidedWith {
            item: NamedItem::of(session, &ballot.item)?,
            at: ballot.declared_at?,
            outcome: ballot.outcome.clone()?,
        })
    });
    // While no laptop worked nobody opened it here.
    let on_paper = handlings.is_empty() && ballots().next().is_some();
    let asked = session.topics.iter().filter(|topic| topic.item == item.id);
    let answered = |topic: &QuestioningTopic| session.exchanges.iter().any(|e| e.topic == topic.id);
    let asked = asked.into_iter().any(answered);
    if handlings.is_empty() && with.is_none() && !on_paper && !asked {
        lines.push(Line::NotDealtWith);
    }
    lines.extend(with);
    let declined = session
        .declined
        .iter()
        .filter(|d| d.item.as_ref() == Some(&item.id));
    let declined = declined.filter(|d| d.wish.is_order());
    let mut floor_lines: Vec<Line> = declined
        .map(|d| Line::OrderDeclined {
            name: name(session, &d.person),
            at: d.at,
            note: d.note.clone(),
        })
        .collect();
    let undone = session
        .undone
        .iter()
        .filter(|u| u.item.as_ref() == Some(&item.id));
    floor_lines.extend(undone.map(|undone| taken_back(session, undone)));
    if handlings.is_empty() {
        lines.append(&mut floor_lines);
    }
    if let Some(order) = session.voting_order(&item.id) {
        order_lines(order, handlings.is_empty(), &mut lines);
    }
    if on_paper {
        lines.extend(ballots().flat_map(|b| ballot_lines(session, b)));
    }
    if handlings.is_empty() {
        topic_lines(session, &item.id, &|_| true, true, &mut lines);
    }
    // An item may be dealt with on several days: each time tells what was said and voted then.
    let openings: Vec<Moment> = handlings.iter().map(|handling| handling.opened_at).collect();
    let sat = |at: Moment| openings.iter().rposition(|opened| *opened <= at).unwrap_or(0);
    for (place, handling) in handlings.iter().enumerate() {
        lines.push(Line::ItemOpened {
            at: handling.opened_at,
        });
        lines.extend(handling.phases.iter().map(|begun| Line::PhaseBegan {
            phase: begun.phase,
            at: begun.at,
        }));
        let mut speakers: Vec<String> = Vec::new();
        for speech in session
            .floor
            .past
            .iter()
            .filter(|s| s.item.as_ref() == Some(&item.id) && sat(s.since) == place)
        {
            let speaker = name(session, &speech.person);
            if !speakers.contains(&speaker) {
                speakers.push(speaker);
            }
        }
        if !speakers.is_empty() {
            lines.push(Line::Speakers { names: speakers });
        }
        // Once, with the first time that the item was dealt with.
        lines.append(&mut floor_lines);
        topic_lines(session, &item.id, &|at| sat(at) == place, place == 0, &mut lines);
        let told = ballots().filter(|ballot| sat(ballot.opened_at) == place);
        lines.extend(told.flat_map(|b| ballot_lines(session, b)));
        if let Some(at) = handling.closed_at {
            lines.push(Line::ItemClosed { at });
        }
    }
    let entries = session.paper_ballots.iter();
    let of_item = entries.filter(|entry| entry.ballot.item == item.id);
    lines.extend(of_item.filter_map(|entry| unconfirmed(session, entry)));
    lines
}

/// What was asked and answered on an item, at the moments that `tells` takes; a topic on which nobody spoke stands where
/// `first` says so.
fn topic_lines(
    session: &Session,
    item: &ItemId,
    tells: &dyn Fn(Moment) -> bool,
    first: bool,
    lines: &mut Vec<Line>,
) {
    let began =
        |exchange: &QuestioningExchange| exchange.turns.first().map_or(Moment(0), |turn| turn.began_at);
    for topic in session.topics.iter().filter(|t| t.item == *item) {
        let mut exchanges = session
            .exchanges
            .iter()
            .filter(|e| e.topic == topic.id)
            .peekable();
        let silent = exchanges.peek().is_none();
        let told: Vec<_> = exchanges.filter(|e| tells(began(e))).collect();
        if told.is_empty() && !(silent && first) {
            continue;
        }
        lines.push(Line::Topic {
            title: topic.title.clone(),
            official: topic.official.clone(),
            office: topic.office.clone(),
        });
        for again in &session.commitments {
            if let Some(taken) = again.taken_up.as_ref().filter(|taken| taken.topic == topic.id) {
                lines.push(Line::CommitmentTakenUp {
                    session: taken.from.session_title.clone(),
                    who: taken.from.wording.who.clone(),
                    office: taken.from.wording.office.clone(),
                    what: taken.from.wording.what.clone(),
                    due: taken.from.wording.due.clone(),
                });
                lines.extend(commitment_lines(session, again));
            }
        }
        for exchange in told {
            lines.extend(exchange.turns.iter().map(|turn| Line::Turn {
                kind: turn.kind,
                speaker: turn.speaker.clone(),
                at: turn.began_at,
                text: turn.text.clone(),
            }));
            let promised = session.written_answers.iter();
            lines.extend(promised.filter(|a| a.exchange == exchange.id).map(|answer| {
                Line::AnswerInWriting {
                    who: answer.who.clone(),
                    office: answer.office.clone(),
                    due: answer.due.clone(),
                }
            }));
            let made = session.commitments.iter();
            for c in made.filter(|c| c.exchange == exchange.id && c.taken_up.is_none()) {
                lines.push(Line::Commitment {
                    who: c.wording.who.clone(),
                    office: c.wording.office.clone(),
                    what: c.wording.what.clone(),
                    due: c.wording.due.clone(),
                    quote: c.quote.clone(),
                    at: c.made_at,
                    target: c.wording.target.clone(),
                });
                lines.extend(commitment_lines(session, c));
            }
        }
    }
}

fn taken_back(session: &Session, undone: &Undone) -> Line {
    let (act, person) = match &undone.act {
        RoomAct::FloorGiven { person } => (TakenBackAct::FloorGiven, Some(person)),
        RoomAct::SpeechEnded { person } => (TakenBackAct::SpeechEnded, Some(person)),
        RoomAct::MinuteAdded { person } => (TakenBackAct::MinuteAdded, Some(person)),
        RoomAct::RequestDeclined { person } => (TakenBackAct::RequestDeclined, Some(person)),
        RoomAct::ListClosed => (TakenBackAct::ListClosed, None),
        RoomAct::ListReopened => (TakenBackAct::ListReopened, None),
        RoomAct::ItemOpened { .. } => (TakenBackAct::ItemOpened, None),
    };
    Line::TakenBack {
        act,
        name: person.map(|person| name(session, person)).unwrap_or_default(),
        at: undone.at,
        undone_at: undone.undone_at,
    }
}

/// What was entered from paper and does not stand.
fn unconfirmed(session: &Session, entry: &PaperBallot) -> Option<Line> {
    let from = entry.from()?;
    let (question, held_at) = (entry.ballot.question.clone(), entry.ballot.opened_at);
    let by = name(session, &from.entered_by);
    match &entry.refused {
        Some(refused) => Some(Line::PaperBallotRefused {
            question,
            held_at,
            by,
            refused_by: name(session, &refused.person),
            refused_at: refused.at,
            reason: refused.reason.clone(),
        }),
        None => entry.waits().then_some(Line::PaperBallotWaits {
            question,
            held_at,
            by,
            entered_at: from.entered_at,
        }),
    }
}

/// How a ballot or a sitting that was held on paper came into the record.
fn held_on_paper(session: &Session, held_at: Moment, from: &FromPaper) -> Option<Line> {
    let (confirmed_by, confirmed_at) = from.confirmed.as_ref()?;
    Some(Line::HeldOnPaper {
        held_at,
        by: name(session, &from.entered_by),
        entered_at: from.entered_at,
        confirmed_by: name(session, confirmed_by),
        confirmed_at: *confirmed_at,
        why_invalid: from.why_invalid.clone(),
        scan: scan_title(session, from),
    })
}

fn scan_title(session: &Session, from: &FromPaper) -> Option<String> {
    let scan = session.papers.get(from.scan.as_ref()?)?;
    (scan.audience == crate::papers::Audience::Everyone).then(|| scan.title.clone())
}

fn order_lines(order: &VotingOrder, unopened: bool, lines: &mut Vec<Line>) {
    if !unopened {
        let votes = order.votes.iter().filter_map(|vote| ordered(order, &vote.id));
        lines.push(Line::VotingOrder {
            votes: votes.collect(),
        });
    }
    lines.extend(order.dropped.iter().filter_map(|dropped| {
        Some(Line::VoteDropped {
            vote: ordered(order, &dropped.prepared)?,
            at: dropped.at,
            reason: dropped.reason.clone(),
        })
    }));
}

fn ordered(order: &VotingOrder, prepared: &PreparedId) -> Option<OrderedVote> {
    Some(OrderedVote {
        name: order.name(prepared)?,
        changes: order.changed_by(prepared),
        question: order.vote(prepared)?.question.clone(),
    })
}

/// Which prepared vote it was, and which items it decided.
fn what_it_was(session: &Session, ballot: &crate::voting::Ballot) -> Vec<Line> {
    let prepared = ballot.prepared.as_ref().and_then(|prepared| {
        Some(Line::AsPrepared {
            vote: ordered(session.voting_order(&ballot.item)?, prepared)?,
            amended: u32::try_from(session.amendments_adopted(&ballot.item, prepared)).ok()?,
        })
    });
    let items: Vec<NamedItem> = ballot
        .with
        .iter()
        .filter_map(|item| NamedItem::of(session, item))
        .collect();
    let together = (!items.is_empty()).then_some(Line::DecidedTogether { items });
    prepared.into_iter().chain(together).collect()
}

/// What became of a promise in the room; what offices report between sittings stands in no minutes.
fn commitment_lines(session: &Session, known: &Commitment) -> Vec<Line> {
    let in_room = |at: Moment| {
        let mut sittings = session.sittings.iter();
        sittings.any(|sitting| sitting.opened_at <= at && sitting.closed_at.is_none_or(|closed| at <= closed))
    };
    let what = || known.wording.what.clone();
    let mut lines = Vec::new();
    if let Some(objection) = &known.objection {
        lines.push(Line::CommitmentObjected {
            what: what(),
            objection: objection.words.clone(),
            at: objection.at,
        });
    }
    if let Some(at) = known.settled_at.filter(|_| known.read_back_at.is_some()) {
        lines.push(Line::CommitmentSettled { what: what(), at });
    }
    for act in known.acts.iter().filter(|act| in_room(act.at)) {
        let at = act.at;
        lines.push(match &act.does {
            Does::Reported { whole, text, .. } => Line::CommitmentReported {
                what: what(),
                whole: *whole,
                text: text.clone(),
                at,
            },
            Does::Accepted { .. } => Line::CommitmentAccepted { what: what(), at },
            Does::Replaced { resolution, .. } => Line::CommitmentReplaced {
                what: what(),
                resolution: resolution.clone(),
                at,
            },
        });
    }
    lines
}

fn ballot_lines(session: &Session, ballot: &crate::voting::Ballot) -> Vec<Line> {
    let mut lines = Vec::new();
    let Some(closed_at) = ballot.closed_at else {
        return lines;
    };
    lines.push(Line::Ballot {
        question: ballot.question.clone(),
        opened_at: ballot.opened_at,
        closed_at,
    });
    let from = ballot.on_paper.iter();
    lines.extend(from.filter_map(|from| held_on_paper(session, ballot.opened_at, from)));
    lines.extend(what_it_was(session, ballot));
    if !ballot.form.is_electronic() {
        lines.push(Line::Form { form: ballot.form });
    }
    lines.extend(how_it_was_held(session, ballot));
    lines.extend(ballot.board.iter().map(|board| Line::CountingBoard {
        head: name(session, &board.head),
        members: board.members.iter().map(|person| name(session, person)).collect(),
    }));
    let confirmed_at = ballot.board.iter().filter_map(|board| board.confirmed_at);
    lines.extend(confirmed_at.map(|at| Line::BoardConfirmed { at }));
    rows_lines(session, ballot, &mut lines);
    lines.extend(ballot.counts.iter().map(|count| Line::CountEntered {
        name: name(session, &count.person),
        at: count.at,
        sheet: count.sheet,
        why_invalid: count.why_invalid.clone(),
    }));
    if let Some(tally) = ballot.tally {
        lines.push(Line::Counted {
            tally,
            line: tally.line(),
        });
    }
    if let Some(reason) = &ballot.annulled {
        lines.push(Line::Annulled {
            reason: reason.clone(),
        });
    } else if let Some((rows, outcome)) = ballot
        .rows
        .as_ref()
        .and_then(|rows| Some((rows, rows.outcome.as_ref()?)))
    {
        lines.push(Line::RowsDecided {
            asks: rows.asked.asks,
            names: row_names(&rows.asked),
            places: rows.asked.places,
            outcome: outcome.clone(),
        });
    } else if let Some(outcome) = &ballot.outcome {
        lines.push(Line::Decided {
            outcome: outcome.clone(),
        });
        if let Some(witness) = &ballot.witness {
            lines.push(Line::LotWitness {
                name: name(session, witness),
            });
        }
    }
    let stored = ballot.rows.iter().filter_map(|rows| rows.stored.as_ref());
    lines.extend(stored.map(|stored| Line::PapersStored {
        seal: stored.seal.clone(),
        place: stored.place.clone(),
        destroy_on: stored.destroy_on.clone(),
    }));
    lines.extend(ballot.looks.iter().map(|look| Line::SplitLooked {
        name: name(session, &look.person),
        at: look.at,
    }));
    // A roll call names everybody.
    let choices: &[Choice] = match ballot.form {
        BallotForm::RollCall => &[Choice::For, Choice::Against, Choice::Abstain, Choice::NotVoting],
        _ => &[Choice::Against, Choice::Abstain, Choice::NotVoting],
    };
    for &choice in choices {
        let names: Vec<String> = ballot
            .standing_votes()
            .filter(|vote| !ballot.keeps_names() && vote.choice == Some(choice))
            .map(|vote| name(session, &vote.person))
            .collect();
        if !names.is_empty() {
            lines.push(Line::Votes { choice, names });
        }
    }
    let late: Vec<String> = ballot
        .votes
        .iter()
        .filter(|v| !v.counted)
        .map(|v| name(session, &v.person))
        .collect();
    if !late.is_empty() {
        lines.push(Line::LateVotes { names: late });
    }
    lines.extend(ballot.named.iter().map(|asked| Line::NamedOnRequest {
        name: name(session, &asked.person),
        choice: asked.choice,
    }));
    lines.extend(ballot.corrections.iter().map(|made| Line::Correction {
        name: name(session, &made.person),
        choice: made.choice,
        at: made.at,
    }));
    lines
}

/// What happened to a ballot between its opening and its count.
fn how_it_was_held(session: &Session, ballot: &crate::voting::Ballot) -> Vec<Line> {
    let opened_at = |id: &Option<crate::ids::BallotId>| Some(session.ballot(id.as_ref()?)?.opened_at);
    let mut lines = Vec::new();
    lines.extend(opened_at(&ballot.repeats).map(|opened_at| Line::Repeats { opened_at }));
    lines.extend(opened_at(&ballot.repeated_as).map(|opened_at| Line::RepeatedAt { opened_at }));
    lines.extend(ballot.holds.iter().map(|hold| Line::Held {
        from: hold.from,
        until: hold.until,
        reason: hold.reason.clone(),
    }));
    let entered = ballot
        .standing_votes()
        .filter_map(|vote| Some((vote, vote.entered.as_ref()?)));
    if ballot.form == BallotForm::RollCall {
        let mut names: Vec<String> = entered.map(|(_, entered)| name(session, &entered.by)).collect();
        names.sort();
        names.dedup();
        if !names.is_empty() {
            lines.push(Line::AnswersEnteredBy { names });
        }
    } else {
        lines.extend(entered.map(|(vote, entered)| Line::EnteredFor {
            name: name(session, &vote.person),
            by: name(session, &entered.by),
            witness: entered.witness.as_ref().map(|person| name(session, person)),
            choice: vote.choice.filter(|_| !ballot.keeps_names()),
            at: vote.at,
        }));
    }
    lines
}

fn row_names(asked: &Rows) -> Vec<String> {
    asked.rows.iter().map(|row| row.name.clone()).collect()
}

/// What a paper with rows asked, who counted what, and the figures that stand.
fn rows_lines(session: &Session, ballot: &crate::voting::Ballot, lines: &mut Vec<Line>) {
    let Ok((rows, law)) = session.rows_of(ballot) else {
        return;
    };
    lines.push(Line::RowsAsked {
        asked: rows.asked.clone(),
    });
    lines.extend(rows.incident.iter().map(|incident| Line::Incident {
        name: name(session, &incident.person),
        at: incident.at,
        issued: incident.issued,
        collected: incident.collected,
        counted_on: incident.counted_on.clone(),
    }));
    let entered = |count: &RowsRecord| Line::RowsEntered {
        name: name(session, &count.person),
        at: count.at,
        sheet: count.sheet.clone(),
        why_invalid: count.why_invalid.clone(),
    };
    let columns = rows.asked.columns(&law);
    for recount in &rows.recounts {
        lines.extend(recount.counts.iter().map(entered));
        lines.push(Line::Recount {
            at: recount.at,
            reason: recount.reason.clone(),
            asks: rows.asked.asks,
            names: row_names(&rows.asked),
            before: recount.tally.clone(),
        });
    }
    lines.extend(rows.counts.iter().map(entered));
    if let Some(tally) = &rows.tally {
        lines.push(Line::RowsCounted {
            asks: rows.asked.asks,
            names: row_names(&rows.asked),
            lines: tally.lines(&rows.asked, &columns),
            columns,
            tally: tally.clone(),
        });
    }
}

#[cfg(test)]
mod tests;
