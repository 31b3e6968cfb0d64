//! What of a session's record is for everybody: the part that may be handed to anyone, with the leaves of the rest.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};

use crate::{Fact, Session, entry::ReadEntry, ids::ItemId};

/// Kinds that stay public in a closed part: who keeps the journal, who is in the room, which item is dealt with, and
/// what has an audience of its own. Without them nobody could check who was entitled in a later vote.
const OPEN_IN_A_CLOSED_PART: [&str; 34] = [
    "registerAdvanced",
    "holderNamed",
    "holderReleased",
    "oneCopyChosen",
    "twoCopiesAgain",
    "keeperHandedOver",
    "keeperTookOver",
    "sittingCalled",
    "sittingOpened",
    "sittingClosed",
    "quorumDoubted",
    "quorumEstablished",
    "attendanceConfirmed",
    "excuseGiven",
    "delegateArrived",
    "delegateLeft",
    "recusalDeclared",
    "recusalWithdrawn",
    "guestInvited",
    "substituteNamed",
    "itemOpened",
    "itemClosed",
    "breakBegan",
    "breakEnded",
    "publicAdmitted",
    "chairHandedOver",
    "agendaSet",
    "paperAdded",
    "paperWithdrawn",
    "audienceSet",
    "paperPublished",
    "handoutListed",
    "handoutStruck",
    "published",
];

/// Kinds that make a vote one of the closed part, wherever the rest of it stands.
const VOTING: [&str; 6] = [
    "ballotOpened",
    "voteCast",
    "voteEntered",
    "ballotClosed",
    "tallyCounted",
    "rowsCounted",
];

impl Session {
    /// The numbers of the entries whose bodies not everybody may have: what is confidential by itself, what was said and
    /// voted in a closed part, whatever was said later about that, the clerk's words on an item that was dealt with
    /// there, and kinds that this version does not know.
    ///
    /// `entries` are all of the session's entries in their order.
    #[must_use]
    pub fn withheld_from_everyone(&self, entries: &[ReadEntry]) -> BTreeSet<u64> {
        let mut withheld: BTreeSet<u64> = self.not_for_everyone().into_iter().collect();
        let (mut closed, mut live) = (false, None::<ItemId>);
        let (mut hidden, mut sections) = (BTreeSet::new(), BTreeSet::new());
        for entry in entries {
            let kind = entry.header.kind.as_str();
            match &entry.fact {
                Some(Fact::PublicExcluded { .. }) => {
                    closed = true;
                    sections.extend(live.as_ref().map(|item| format!("item-{item}")));
                    continue;
                }
                Some(Fact::PublicAdmitted | Fact::SittingClosed) => closed = false,
                Some(Fact::ItemOpened { item }) => live = Some(item.clone()),
                Some(Fact::ItemClosed { .. }) => live = None,
                _ => {}
            }
            if closed {
                sections.extend(live.as_ref().map(|item| format!("item-{item}")));
                hidden.extend(entry.fact.as_ref().and_then(begun));
                hidden.extend(named(entry, &["ballot"]).filter(|_| VOTING.contains(&kind)));
            }
            let unknown = entry.body_known && entry.fact.is_none();
            if unknown || (closed && !OPEN_IN_A_CLOSED_PART.contains(&kind)) {
                withheld.insert(entry.leaf.number);
            }
        }
        for entry in entries {
            let words = match &entry.fact {
                Some(Fact::MinutesWritten { section, .. }) => sections.contains(section),
                _ => false,
            };
            if words || named(entry, &NAMES).any(|name| hidden.contains(&name)) {
                withheld.insert(entry.leaf.number);
                hidden.extend(entry.fact.as_ref().and_then(begun));
            }
        }
        withheld
    }
}

/// Members of a fact that name a ballot, a question or a promise.
const NAMES: [&str; 6] = ["ballot", "repeatedAs", "topic", "exchange", "turn", "commitment"];

fn named(entry: &ReadEntry, names: &[&str]) -> impl Iterator<Item = String> {
    let value = entry
        .fact
        .as_ref()
        .and_then(|fact| serde_json::to_value(fact).ok());
    let value = value.unwrap_or_default();
    let text = |name: &&str| value.get(name)?.as_str().map(String::from);
    names.iter().filter_map(text).collect::<Vec<_>>().into_iter()
}

/// What a fact begins, of that which later ones name.
fn begun(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::BallotOpened { ballot, .. } => ballot.0.clone(),
        Fact::BallotAnnulled { repeated_as, .. } => repeated_as.as_ref()?.0.clone(),
        Fact::TopicAdded { topic, .. } => topic.0.clone(),
        Fact::ExchangeOpened { exchange, .. } => exchange.0.clone(),
        Fact::TurnBegan { turn, .. } => turn.0.clone(),
        Fact::CommitmentMade { commitment, .. } => commitment.0.clone(),
        _ => return None,
    })
}
