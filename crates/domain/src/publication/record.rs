//! The record in lines, without what is not public. A line that this list does not name stays away.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};

use crate::{
    Session,
    ids::ItemId,
    minutes::{Line, MinutesDraft, NamedItem, Section},
    voting::Ballot,
};

/// The sections of the agenda's public items and of the frame, with no word of the clerk's: a draft is nobody's word yet.
pub(super) fn public_record(session: &Session, closed: &BTreeSet<ItemId>) -> MinutesDraft {
    let draft = MinutesDraft::of(session, String::new());
    let hidden: Vec<NamedItem> = closed
        .iter()
        .filter_map(|item| NamedItem::of(session, item))
        .collect();
    let is_hidden = |section: &Section| closed.iter().any(|item| section.id == format!("item-{item}"));
    let listed = |section: &Section| {
        let of_item = section.id.strip_prefix("item-");
        of_item.is_none_or(|id| session.public_agenda().iter().any(|item| item.id.as_str() == id))
    };
    let sections = draft.sections.into_iter();
    MinutesDraft {
        sections: sections
            .filter(|section| !is_hidden(section) && listed(section))
            .map(|section| Section {
                facts: public_lines(session, section.facts, &hidden),
                words: String::new(),
                ..section
            })
            .collect(),
        ..draft
    }
}

fn public_lines(session: &Session, lines: Vec<Line>, hidden: &[NamedItem]) -> Vec<Line> {
    // The ballot whose lines follow.
    let mut ballot: Option<&Ballot> = None;
    let mut public = Vec::new();
    for line in lines {
        if let Line::Ballot {
            question, opened_at, ..
        } = &line
        {
            ballot = session
                .ballots
                .iter()
                .find(|known| known.opened_at == *opened_at && known.question == *question);
        }
        if is_public(&line, ballot, hidden) {
            public.push(without_hidden(session, line, hidden));
        }
    }
    public
}

fn is_public(line: &Line, ballot: Option<&Ballot>, hidden: &[NamedItem]) -> bool {
    let declared = ballot.is_some_and(|ballot| ballot.is_declared() || ballot.annulled.is_some());
    let named = ballot
        .is_some_and(|ballot| ballot.form.is_named() && ballot.is_declared() && ballot.annulled.is_none());
    match line {
        Line::Place { .. }
        | Line::SecondMeeting { .. }
        | Line::QuorumEstablished { .. }
        | Line::SittingOpened { .. }
        | Line::SittingClosed { .. }
        | Line::AttendanceOf { .. }
        | Line::Present { .. }
        | Line::ItemOpened { .. }
        | Line::ItemClosed { .. }
        | Line::NotDealtWith
        | Line::AgendaChanged { .. }
        | Line::PhaseBegan { .. }
        | Line::Break { .. }
        | Line::ChairHandedOver { .. }
        | Line::TakenOut { .. }
        | Line::Paper { .. }
        | Line::Speakers { .. }
        | Line::Topic { .. }
        | Line::Turn { .. }
        | Line::Commitment { .. } => true,
        Line::DecidedWith { item, .. } => !hidden.contains(item),
        Line::Ballot { .. }
        | Line::Form { .. }
        | Line::AsPrepared { .. }
        | Line::Repeats { .. }
        | Line::RepeatedAt { .. }
        | Line::CountingBoard { .. }
        | Line::RowsAsked { .. }
        | Line::DecidedTogether { .. }
        | Line::Annulled { .. } => declared,
        Line::Counted { .. }
        | Line::Decided { .. }
        | Line::RowsCounted { .. }
        | Line::RowsDecided { .. }
        | Line::LotWitness { .. } => declared && ballot.is_some_and(|ballot| ballot.annulled.is_none()),
        Line::Votes { .. } => named,
        // Why somebody was away, who entered or looked at what, where papers lie, what does not stand.
        _ => false,
    }
}

/// A change of the agenda may name an item that is not public, or the vote that decided it.
fn without_hidden(session: &Session, line: Line, hidden: &[NamedItem]) -> Line {
    match line {
        Line::AgendaChanged {
            at,
            change,
            before,
            voted,
            reason,
        } => {
            let declared = |question: &String| {
                let of = session
                    .ballots
                    .iter()
                    .filter(|ballot| ballot.question == *question);
                of.into_iter().all(|ballot| {
                    let item = NamedItem::of(session, &ballot.item);
                    ballot.is_declared() && item.is_none_or(|item| !hidden.contains(&item))
                })
            };
            Line::AgendaChanged {
                at,
                change,
                before: before.filter(|item| !hidden.contains(item)),
                voted: voted.filter(declared),
                reason,
            }
        }
        line => line,
    }
}
