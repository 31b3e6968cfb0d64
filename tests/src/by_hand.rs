//! Councils with a session each, written by hand by whoever holds all keys, and the laptop that brings them to a server.

use std::sync::Arc;

use hemicycle_domain::{
    Fact,
    agenda::AgendaItem,
    counting::BallotForm,
    entry::Entry,
    ids::{BallotId, Day, ItemId, JournalId, Moment, PaperId, PersonId, SessionId},
    keys::DeviceKey,
    papers::{Audience, PaperKind},
    register::Role,
    rows::{Row, Rows, RowsKind, RowsSheet, RowsTally},
    rules::RulePack,
    tally::{Choice, PaperCount, Roll, Tally},
    tree::{Tree, hex},
};
use hemicycle_store::{Appended, Reader, Store, StoreKey, piece_hashes, pieces_root};
use hemicycle_sync::{
    archive::{ArchivedJournal, write},
    guest::{Target, Way, follow},
    invitation::{ServerCard, slot_of},
    node::{Node, NodeThread},
    replica::{Happening, Log, Outside, Replica},
    tls::TlsIdentity,
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tokio::{
    sync::{Mutex, watch},
    task::JoinHandle,
};

use crate::scribe::Scribe;

/// Register and session, with the keys that they were written with.
pub struct Forgery {
    pub key: DeviceKey,
    pub identity: TlsIdentity,
    pub register: Scribe,
    pub session: Scribe,
    /// The number of the count, where there is one.
    pub tally_at: u64,
}

/// A council with its item open, before any ballot.
pub struct Begun {
    key: DeviceKey,
    identity: TlsIdentity,
    register: Scribe,
    journal: Scribe,
    rule: String,
    item: ItemId,
}

/// The person of this number, and the key of the laptop.
#[must_use]
pub fn member(number: u8) -> (PersonId, DeviceKey) {
    (
        PersonId::new(format!("p{number}")),
        DeviceKey::from_seed(&[6 + number; 32]),
    )
}

/// So many members under one keeper's hand, each with a laptop.
#[must_use]
pub fn begun(members: u8) -> Begun {
    begun_as(TlsIdentity::generate().unwrap(), members, None)
}

/// The same council again for the same identity, with a published paper where one is given.
#[must_use]
pub fn begun_as(identity: TlsIdentity, members: u8, paper: Option<&[u8]>) -> Begun {
    let (_, key) = member(1);
    let (clerk, device) = (PersonId::new("p1"), key.device());
    let mut register = Scribe::new("register-by-hand");
    register.write(
        &key,
        &Fact::CouncilFounded {
            name: "Hội đồng".to_owned(),
            language: "vi".to_owned(),
            utc_offset: 420,
            clerk: clerk.clone(),
            clerk_name: "Thư".to_owned(),
            device: device.clone(),
            tls: identity.pin().to_owned(),
        },
    );
    register.write(
        &key,
        &Fact::PersonRegistered {
            person: clerk.clone(),
            name: "Thư".to_owned(),
            group: String::new(),
            seat: 1,
            position: String::new(),
            mandate_from: Some(Day::parse("2025-01-01").unwrap()),
        },
    );
    register.write(
        &key,
        &Fact::RoleGranted {
            person: clerk.clone(),
            role: Role::Chair,
        },
    );
    for number in 2..=members {
        let (person, laptop) = member(number);
        register.write(
            &key,
            &Fact::PersonRegistered {
                person: person.clone(),
                name: format!("Đại biểu {number}"),
                group: String::new(),
                seat: number.into(),
                position: String::new(),
                mandate_from: Some(Day::parse("2025-01-01").unwrap()),
            },
        );
        register.write(
            &key,
            &Fact::DeviceAdmitted {
                device: laptop.device(),
                tls: identity.pin().to_owned(),
                person,
            },
        );
    }
    let session = SessionId::new("s1");
    let (title, place, starts_at) = (
        "Kỳ họp thứ 9".to_owned(),
        "Hội trường".to_owned(),
        Moment(1_790_000_000_000),
    );
    let mut journal = Scribe::new("session-by-hand");
    register.write(
        &key,
        &Fact::SessionConvened {
            session: session.clone(),
            journal: journal.journal.clone(),
            title: title.clone(),
            place: place.clone(),
            starts_at,
            kind: None,
        },
    );
    let pack = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/rules/vn-2025.toml"
    ))
    .unwrap();
    let rules: RulePack = toml::from_str(&pack).unwrap();
    let rule = rules.voting[0].name.clone();
    let item = ItemId::new("i1");
    let agenda = AgendaItem {
        id: item.clone(),
        number: "1".to_owned(),
        title: "Nghị quyết".to_owned(),
        needs_vote: true,
        questioning: false,
        consent: false,
    };
    let figures = rules.unverified();
    let pack = rules.sha256();
    for fact in [
        Fact::SessionFounded {
            session,
            register_size: register.size(),
            register_root: register.root(),
            title,
            place,
            starts_at,
            rules,
            keeper: device,
            utc_offset: None,
            second_meeting_of: None,
        },
        Fact::AgendaSet { items: vec![agenda] },
        Fact::FiguresConfirmed { figures, pack },
    ] {
        journal.write(&key, &fact);
    }
    if let Some(bytes) = paper {
        journal.write(&key, &added(bytes, &item));
    }
    journal.write(&key, &Fact::Published);
    for number in 1..=members {
        journal.write(
            &key,
            &Fact::DelegateArrived {
                person: member(number).0,
            },
        );
    }
    journal.write(&key, &Fact::SittingOpened);
    journal.write(&key, &Fact::ItemOpened { item: item.clone() });
    Begun {
        key,
        identity,
        register,
        journal,
        rule,
        item,
    }
}

fn added(bytes: &[u8], item: &ItemId) -> Fact {
    Fact::PaperAdded {
        paper: PaperId::new("paper-1"),
        version: 1,
        item: item.clone(),
        paper_kind: PaperKind::Report,
        title: "Báo cáo".to_owned(),
        sha256: hex(&Sha256::digest(bytes)),
        bytes: bytes.len() as u64,
        pieces_root: pieces_root(&piece_hashes(bytes)),
        pages: 1,
        audience: Audience::Everyone,
        what_changed: None,
        expert: None,
    }
}

/// A whole session under one keeper's hand; `say` makes the tally from the true one.
pub fn written_by_hand(say: impl FnOnce(Tally) -> Tally) -> Forgery {
    let mut tally_at = 0;
    let forgery = with_ballot(begun(1), |key, _, journal, ballot| {
        let ballot = ballot.clone();
        journal.write(key, &cast(&ballot, Choice::Against));
        journal.write(
            key,
            &Fact::BallotClosed {
                ballot: ballot.clone(),
            },
        );
        let tally = say(Tally::count([Choice::Against], ROLL_OF_ONE, 0));
        tally_at = journal.write(key, &Fact::TallyCounted { ballot, tally });
    });
    Forgery { tally_at, ..forgery }
}

pub const ROLL_OF_ONE: Roll = Roll {
    entitled: 1,
    present: 1,
    members_in_office: 1,
    statutory_seats: 1,
};

#[must_use]
pub fn cast(ballot: &BallotId, choice: Choice) -> Fact {
    Fact::VoteCast {
        ballot: ballot.clone(),
        choice,
    }
}

/// A ballot is opened, and the rest is written by `write`: the keeper's key, the register, the journal.
pub fn with_ballot(
    begun: Begun,
    write: impl FnOnce(&DeviceKey, &mut Scribe, &mut Scribe, &BallotId),
) -> Forgery {
    let Begun {
        key,
        identity,
        mut register,
        mut journal,
        rule,
        item,
    } = begun;
    let ballot = BallotId::new("b1");
    let opened = Fact::BallotOpened {
        ballot: ballot.clone(),
        item,
        question: "Thông qua?".to_owned(),
        paper: None,
        paper_version: 0,
        rule,
        form: BallotForm::OpenElectronic,
        calling: None,
        rows: None,
        prepared: None,
        with: Vec::new(),
    };
    journal.write(&key, &opened);
    write(&key, &mut register, &mut journal, &ballot);
    Forgery {
        key,
        identity,
        register,
        session: journal,
        tally_at: 0,
    }
}

/// An election of two rows, counted on paper by a board of three; `say` makes the count from the true one.
pub fn rows_written_by_hand(say: impl FnOnce(RowsTally) -> RowsTally) -> Forgery {
    let Begun {
        key,
        identity,
        register,
        mut journal,
        rule,
        item,
    } = begun(3);
    let ballot = BallotId::new("b1");
    let row = |name: &str| Row {
        name: name.to_owned(),
        person: None,
    };
    let (head, first, second) = (member(1).0, member(2), member(3));
    let sheet = RowsSheet {
        papers: PaperCount {
            issued: 3,
            collected: 3,
            invalid: 0,
        },
        rows: vec![[2, 1, 0], [1, 2, 0]],
    };
    for fact in [
        Fact::BallotOpened {
            ballot: ballot.clone(),
            item,
            question: "Bầu Trưởng ban".to_owned(),
            paper: None,
            paper_version: 0,
            rule,
            form: BallotForm::Paper,
            calling: None,
            rows: Some(Rows {
                asks: RowsKind::Election,
                places: 1,
                rows: vec![row("Lê Quang Huy"), row("Hoàng Thị Mai")],
            }),
            prepared: None,
            with: Vec::new(),
        },
        Fact::CountingBoardNamed {
            ballot: ballot.clone(),
            head,
            members: vec![first.0, second.0],
        },
        Fact::CountingBoardConfirmed {
            ballot: ballot.clone(),
        },
        Fact::BallotClosed {
            ballot: ballot.clone(),
        },
    ] {
        journal.write(&key, &fact);
    }
    for counter in [&first.1, &second.1] {
        journal.write(
            counter,
            &Fact::RowsEntered {
                ballot: ballot.clone(),
                sheet: sheet.clone(),
                why_invalid: String::new(),
            },
        );
    }
    let roll = Roll {
        entitled: 3,
        present: 3,
        members_in_office: 3,
        statutory_seats: 3,
    };
    let tally = say(RowsTally::of_sheet(&sheet, roll));
    let tally_at = journal.write(&key, &Fact::RowsCounted { ballot, tally });
    Forgery {
        key,
        identity,
        register,
        session: journal,
        tally_at,
    }
}

impl Forgery {
    /// As it goes into a file.
    #[must_use]
    pub fn archive(&self) -> String {
        let council = self.register.entries[0].read_trusted().unwrap().offer.0;
        let (noted, kept) = (
            self.register.checkpoint(&self.key),
            self.session.checkpoint(&self.key),
        );
        write(
            &council,
            &ArchivedJournal {
                journal: &self.register.journal,
                entries: &self.register.entries,
                checkpoint: &noted,
            },
            &ArchivedJournal {
                journal: &self.session.journal,
                entries: &self.session.entries,
                checkpoint: &kept,
            },
        )
        .unwrap()
    }

    /// The keeper's own laptop with all of it, in line with nobody yet.
    #[must_use]
    pub fn laptop(&self, papers: &[&[u8]]) -> Laptop {
        self.laptop_of(&self.key, self.session.size(), papers)
    }

    /// A laptop with this key and the first entries of the session.
    #[must_use]
    pub fn laptop_of(&self, key: &DeviceKey, entries: u64, papers: &[&[u8]]) -> Laptop {
        let dir = TempDir::new().unwrap();
        let mut store = Store::create(dir.path(), &StoreKey::from_bytes([1; 32]), "by-hand").unwrap();
        store.begin().unwrap();
        store
            .set("register-journal", self.register.journal.as_str())
            .unwrap();
        for (scribe, size) in [(&self.register, self.register.size()), (&self.session, entries)] {
            for (number, entry) in (0..size).zip(&scribe.entries) {
                assert_eq!(
                    store.append(&scribe.journal, number, entry).unwrap(),
                    Appended::Kept
                );
            }
            store.set_acknowledged(&scribe.journal, size).unwrap();
            store
                .keep_checkpoint(&scribe.journal, size, &scribe.checkpoint_at(size, &self.key))
                .unwrap();
        }
        store.commit().unwrap();
        for bytes in papers {
            store.add_file(bytes, &[5; 16]).unwrap();
        }
        let papers = Arc::new(Mutex::new(store.reader().unwrap()));
        let pin = self.identity.pin().to_owned();
        let replica = Replica::open(store, key.clone(), pin, false, Outside::real()).unwrap();
        let (node, thread) = Node::start(replica).unwrap();
        Laptop {
            node,
            following: None,
            identity: self.identity.clone(),
            papers,
            _thread: thread,
            _dir: dir,
        }
    }
}

/// One laptop of a council that was written by hand.
pub struct Laptop {
    pub node: Node,
    following: Option<JoinHandle<()>>,
    identity: TlsIdentity,
    papers: Arc<Mutex<Reader>>,
    // The store is closed before its folder goes.
    _thread: NodeThread,
    _dir: TempDir,
}

impl Drop for Laptop {
    fn drop(&mut self) {
        self.hang_up();
    }
}

impl Laptop {
    /// Goes to the server at this address, for as long as the laptop is there.
    pub fn follow(&mut self, address: &str, card: &ServerCard) {
        let target = Target {
            addresses: vec![address.to_owned()],
            pin: Some(card.tls.clone()),
            is_server: true,
            token: Some(card.token.clone()),
            slot: slot_of(&card.token),
        };
        let (node, identity, papers) = (self.node.clone(), self.identity.clone(), Arc::clone(&self.papers));
        self.hang_up();
        self.following = Some(tokio::spawn(async move {
            let (way, _) = watch::channel(Way::default());
            // A target that nobody can change any more is given up, so its sender stays as long as the line.
            let (_stays, target) = watch::channel(vec![target]);
            follow(node, identity, papers, target, way, false).await;
        }));
    }

    /// Leaves the line, and comes back to none.
    pub fn hang_up(&mut self) {
        if let Some(following) = self.following.take() {
            following.abort();
        }
    }

    /// What a person would hear since this was last asked.
    pub async fn heard(&self) -> Vec<Happening> {
        self.node.run(Replica::take_happenings).await.unwrap()
    }

    /// Whether the server has cosigned all that is here, and has its files.
    pub async fn is_archived(&self) -> bool {
        self.node
            .run(|replica| replica.logs().all(Log::is_archived))
            .await
            .unwrap()
    }

    /// Entries that the server has not cosigned, and bytes of files that it has not.
    pub async fn not_archived(&self) -> (u64, u64) {
        let left = self.node.run(|replica| {
            let entries = replica.logs().map(|log| log.head.size() - log.archived);
            let bytes = replica.logs().map(Log::bytes_not_archived);
            (entries.sum(), bytes.sum())
        });
        left.await.unwrap()
    }

    /// Whether the session goes so far here, all of it acknowledged.
    pub async fn has(&self, size: u64) -> bool {
        let has = self.node.run(move |replica| {
            let mut sessions = replica.logs().filter(|log| log.session().is_some());
            sessions.any(|log| log.head.size() == size && log.acknowledged == size)
        });
        has.await.unwrap()
    }

    /// What is in its store: see [`holdings`].
    pub async fn holdings(&self) -> Vec<Held> {
        self.node.run(|replica| holdings(&replica.store)).await.unwrap()
    }
}

/// One journal of a store: how many entries, the root over them, and the entries themselves.
#[derive(Debug, PartialEq, Eq)]
pub struct Held {
    pub journal: JournalId,
    pub size: u64,
    pub root: String,
    pub entries: Vec<Entry>,
}

/// Everything that a store holds of its journals, read anew from the disk.
#[must_use]
pub fn holdings(store: &Store) -> Vec<Held> {
    let journals = store.journals().unwrap().into_iter();
    let held = journals.map(|journal| {
        let entries = store.entries(&journal, 0, u64::MAX).unwrap();
        Held {
            size: store.size(&journal).unwrap(),
            root: hex(&Tree::from_leaves(entries.iter().map(Entry::hash)).root()),
            journal,
            entries,
        }
    });
    held.collect()
}
