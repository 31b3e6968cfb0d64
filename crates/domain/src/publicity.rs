//! What of a session's record is for everybody: the part that may be handed to anyone, with the leaves of the rest.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};

use crate::{Fact, Session, entry::ReadEntry, ids::ItemId, questioning_resolution::QuestioningResolution};

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
            let drafted = entry.fact.as_ref().map(drafted).unwrap_or_default();
            let about = named(entry, &NAMES).chain(drafted.about);
            if words || about.into_iter().any(|name| hidden.contains(&name)) {
                withheld.insert(entry.leaf.number);
                hidden.extend(entry.fact.as_ref().and_then(begun));
                hidden.extend(drafted.becomes);
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

/// What a resolution on questioning is about, and what its points become.
#[derive(Default)]
struct Drafted {
    about: Vec<String>,
    becomes: Vec<String>,
}

fn drafted(fact: &Fact) -> Drafted {
    let Fact::QuestioningResolutionDrafted {
        item, topics, points, ..
    } = fact
    else {
        return Drafted::default();
    };
    let exchanges = points.iter().map(|point| point.exchange.0.clone());
    let promises = points
        .iter()
        .filter_map(|point| Some(point.from.as_ref()?.0.clone()));
    let about = topics.iter().map(|topic| topic.0.clone());
    let becomes = (0..points.len()).map(|point| QuestioningResolution::commitment(item, point).0);
    Drafted {
        about: about.chain(exchanges).chain(promises).collect(),
        becomes: becomes.collect(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agenda::AgendaItem,
        agenda_change::CouncilDecision,
        attendance::tests::{Room, device, entry, person},
        counting::BallotForm,
        entry::Verdict,
        ids::{BallotId, PaperId},
        papers::{Audience, PaperKind},
        tally::Choice,
    };

    /// A room that remembers what was said in it.
    struct Told {
        room: Room,
        entries: Vec<ReadEntry>,
    }

    impl Told {
        fn says(&mut self, seat: usize, fact: Fact) -> u64 {
            let number = self.room.says(seat, fact.clone()).unwrap();
            self.entries
                .push(entry(number, 0, &device(seat), fact, Verdict::Counted));
            number
        }

        fn withheld(&self) -> BTreeSet<u64> {
            self.room.session.withheld_from_everyone(&self.entries)
        }
    }

    fn opened(name: &str) -> Fact {
        Fact::BallotOpened {
            ballot: BallotId::new(name),
            item: ItemId::new("i-1"),
            question: "?".into(),
            paper: None,
            paper_version: 0,
            rule: "r".into(),
            form: BallotForm::OpenElectronic,
            calling: None,
            rows: None,
            prepared: None,
            with: Vec::new(),
        }
    }

    fn paper(name: &str, audience: Audience) -> Fact {
        Fact::PaperAdded {
            paper: PaperId::new(name),
            version: 1,
            item: ItemId::new("i-1"),
            paper_kind: PaperKind::Report,
            title: name.into(),
            sha256: "a".repeat(64),
            bytes: 1,
            pieces_root: "b".repeat(64),
            pages: 1,
            audience,
            what_changed: None,
            expert: None,
        }
    }

    #[test]
    fn the_closed_part_and_what_is_said_of_it_later_is_for_nobody_else_and_the_rest_is_for_everybody() {
        let mut told = Told {
            room: Room::with(5),
            entries: Vec::new(),
        };
        let item = AgendaItem {
            id: ItemId::new("i-1"),
            number: "1".into(),
            title: "Title".into(),
            needs_vote: true,
            questioning: false,
            consent: false,
        };
        told.says(0, Fact::AgendaSet { items: [item].into() });
        let open = told.says(0, paper("open", Audience::Everyone));
        let some = told.says(0, paper("some", Audience::Group("Tổ 1".into())));
        told.says(0, Fact::Published);
        let waits = told.says(0, paper("waits", Audience::Everyone));
        for seat in 1..=5 {
            let person = person(seat);
            told.says(seat, Fact::DelegateArrived { person });
        }
        told.says(0, Fact::SittingOpened);
        let item = ItemId::new("i-1");
        told.says(0, Fact::ItemOpened { item: item.clone() });
        let excluded = told.says(
            0,
            Fact::PublicExcluded {
                decided: CouncilDecision::WithoutObjection,
                reason: "Nhân sự".into(),
            },
        );
        let left = told.says(
            4,
            Fact::DelegateLeft {
                person: person(4),
                reason: "?".into(),
            },
        );
        let ballot = told.says(0, opened("kin"));
        let vote = told.says(
            1,
            Fact::VoteCast {
                ballot: BallotId::new("kin"),
                choice: Choice::For,
            },
        );
        let kin = BallotId::new("kin");
        let closed = told.says(0, Fact::BallotClosed { ballot: kin.clone() });
        let admitted = told.says(0, Fact::PublicAdmitted);
        let annulled = told.says(
            0,
            Fact::BallotAnnulled {
                ballot: kin,
                reason: "?".into(),
                repeated_as: None,
            },
        );
        let words = |section: &str| Fact::MinutesWritten {
            section: section.into(),
            text: "?".into(),
        };
        let on_item = told.says(0, words("item-i-1"));
        let on_opening = told.says(0, words("opening"));
        told.says(0, Fact::ItemClosed { item });

        let withheld = told.withheld();
        assert_eq!(
            withheld,
            BTreeSet::from([some, waits, ballot, vote, closed, annulled, on_item]),
            "what is said of its vote after the public is back, too"
        );
        for number in [open, excluded, left, admitted, on_opening] {
            assert!(!withheld.contains(&number));
        }
    }
}
