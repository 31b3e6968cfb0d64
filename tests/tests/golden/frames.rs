//! A sample of every frame, under the name of its file.

use std::collections::BTreeMap;

use hemicycle_domain::{
    Refusal,
    checkpoint::Checkpoint,
    entry::{BadEntry, Verdict},
    ids::{JournalId, Moment, PersonId},
    tree::Tree,
};
use hemicycle_sync::{
    contradiction::Contradiction,
    takeover::Reach,
    wire::{
        Answer, Battery, FilesDue, Frame, Hello, HolderDoor, Holding, Join, JoinProof, JoinRefusal, Laptop,
        NotesBackup, PROTOCOL, PapersHere, PapersOpened, Prefix, Receipt, Status,
    },
};

use crate::samples::{HASH, device, entry, vote};

fn status() -> Status {
    Status {
        now: Moment(1_773_277_259_000),
        entries: [(JournalId::new("j-29"), 310)].into(),
        version: Some("0.1.0".into()),
        papers: Some(PapersHere {
            here: 40,
            of: 41,
            no_space: true,
        }),
        battery: Some(Battery {
            percent: 64,
            mains: false,
        }),
        opened: BTreeMap::new(),
    }
}

fn status_with_opened() -> Status {
    Status {
        opened: [(JournalId::new("j-29"), PapersOpened { opened: 8, of: 12 })].into(),
        ..status()
    }
}

/// One of each kind of frame but the piece, which is binary; the optional fields once with a value.
pub fn frames() -> Vec<(&'static str, Frame)> {
    let (key, journal, offer) = vote();
    let (id, sha256) = (offer.id(), String::from(HASH));
    let checkpoint = || Checkpoint::sign(&JournalId::new("j-29"), 2, &Tree::default().root(), &key);
    let answered = |answer| Frame::Answered {
        journal: journal.clone(),
        offer: id.clone(),
        answer,
    };
    let addresses = vec![String::from("192.168.1.5:7143")];
    vec![
        (
            "hello",
            Frame::Hello(Hello {
                protocol: 1,
                oldest: 1,
                council: HASH.into(),
                device: Some(device()),
                store_id: "s-1".into(),
                now: Moment(1_773_277_320_000),
                journals: vec![Holding {
                    journal: journal.clone(),
                    size: 310,
                    root: HASH.into(),
                    lacking: vec![7, 9],
                    acknowledged: None,
                    forgot: false,
                }],
                token: Some("t".into()),
                addresses: addresses.clone(),
            }),
        ),
        (
            "entries",
            Frame::Entries {
                journal: journal.clone(),
                from: 41,
                entries: vec![entry(Verdict::Counted)],
                acknowledged: 41,
                checkpoint: Some(checkpoint()),
                epoch: 0,
            },
        ),
        (
            "entries-of-a-keeper",
            Frame::Entries {
                journal: journal.clone(),
                from: 41,
                entries: vec![entry(Verdict::Counted)],
                acknowledged: 0,
                checkpoint: None,
                epoch: 2,
            },
        ),
        (
            "hello-newer",
            Frame::Hello(Hello {
                protocol: 4,
                oldest: 2,
                council: String::new(),
                device: None,
                store_id: "s".into(),
                now: Moment(1_790_000_000_000),
                journals: vec![],
                token: None,
                addresses: vec![],
            }),
        ),
        (
            "hello-unsure",
            Frame::Hello(Hello {
                protocol: PROTOCOL,
                oldest: 1,
                council: HASH.into(),
                device: Some(device()),
                store_id: "s".into(),
                now: Moment(1_790_000_000_000),
                journals: vec![Holding {
                    journal: journal.clone(),
                    size: 310,
                    root: HASH.into(),
                    lacking: vec![],
                    acknowledged: Some(Prefix {
                        size: 308,
                        root: HASH.into(),
                    }),
                    forgot: false,
                }],
                token: None,
                addresses: addresses.clone(),
            }),
        ),
        (
            "hello-forgot",
            Frame::Hello(Hello {
                protocol: PROTOCOL,
                oldest: 1,
                council: HASH.into(),
                device: Some(device()),
                store_id: "s".into(),
                now: Moment(1_790_000_000_000),
                journals: vec![Holding {
                    journal: journal.clone(),
                    size: 310,
                    root: HASH.into(),
                    lacking: vec![],
                    acknowledged: None,
                    forgot: true,
                }],
                token: None,
                addresses: addresses.clone(),
            }),
        ),
        (
            "askPromise",
            Frame::AskPromise {
                journal: journal.clone(),
                epoch: 3,
                reach: Reach { epoch: 2, size: 310 },
            },
        ),
        (
            "promised",
            Frame::Promised {
                journal: journal.clone(),
                epoch: 3,
                reach: Reach { epoch: 2, size: 310 },
                acknowledged: 308,
            },
        ),
        (
            "notPromised",
            Frame::NotPromised {
                journal: journal.clone(),
                epoch: 3,
                gives_way: true,
                led: false,
            },
        ),
        (
            "lacks",
            Frame::Lacks {
                journal: journal.clone(),
                from: 17,
            },
        ),
        (
            "askEntries",
            Frame::AskEntries {
                journal: journal.clone(),
                epoch: 3,
                from: 308,
            },
        ),
        (
            "receipt",
            Frame::Receipt(Receipt {
                journal: journal.clone(),
                leaf: entry(Verdict::Counted).leaf,
                path: vec![HASH.into()],
                checkpoint: checkpoint(),
            }),
        ),
        (
            "doors",
            Frame::Doors {
                doors: vec![HolderDoor {
                    device: device(),
                    addresses: addresses.clone(),
                }],
            },
        ),
        (
            "bodies",
            Frame::Bodies {
                journal: journal.clone(),
                bodies: vec![(41, offer.body.clone())],
            },
        ),
        (
            "copied",
            Frame::Copied {
                journal: journal.clone(),
                epoch: 2,
                size: 42,
            },
        ),
        (
            "offer",
            Frame::Offer {
                offer: Box::new(offer.clone()),
            },
        ),
        ("answered", answered(Answer::Kept { number: 41 })),
        ("answered-already", answered(Answer::AlreadyKept { number: 41 })),
        (
            "answered-refused",
            answered(Answer::Refused {
                refusal: Refusal::QuorumMissing {
                    present: 33,
                    needed: 34,
                },
            }),
        ),
        ("answered-conflict", answered(Answer::Conflict)),
        (
            "presence",
            Frame::Presence {
                devices: vec![device()],
            },
        ),
        (
            "wishToHost",
            Frame::WishToHost {
                journal: journal.clone(),
            },
        ),
        ("status", Frame::Status(status())),
        ("status-opened", Frame::Status(status_with_opened())),
        ("askLaptops", Frame::AskLaptops),
        (
            "laptops",
            Frame::Laptops {
                since: Moment(1_773_277_000_000),
                laptops: vec![
                    Laptop {
                        device: device(),
                        here: true,
                        seen: Moment(1_773_277_320_000),
                        clock_ms: Some(-61_000),
                        behind: Some(12),
                        told: Some(status()),
                    },
                    Laptop {
                        device: device(),
                        here: false,
                        seen: Moment(1_773_277_120_000),
                        clock_ms: None,
                        behind: None,
                        told: None,
                    },
                ],
            },
        ),
        (
            "moved",
            Frame::Moved {
                addresses,
                tls: HASH.into(),
            },
        ),
        (
            "archived",
            Frame::Archived {
                journal: journal.clone(),
                size: 2,
                checkpoint: checkpoint(),
            },
        ),
        (
            "filesDue",
            Frame::FilesDue {
                journal: journal.clone(),
                due: FilesDue {
                    bytes: 41_000_000,
                    missing: 2_097_152,
                },
            },
        ),
        (
            "closing",
            Frame::Closing {
                journal: journal.clone(),
                checkpoint: checkpoint(),
            },
        ),
        (
            "forgotten",
            Frame::Forgotten {
                journal: journal.clone(),
                size: 310,
            },
        ),
        (
            "signed",
            Frame::Signed {
                journal: journal.clone(),
                checkpoint: checkpoint(),
            },
        ),
        (
            "contradiction",
            Frame::Contradiction {
                journal: journal.clone(),
                proof: Box::new(Contradiction {
                    shorter: checkpoint(),
                    longer: checkpoint(),
                    beginning: sha256.clone(),
                    path: vec![sha256.clone()],
                }),
            },
        ),
        (
            "disagrees",
            Frame::Disagrees {
                journal: journal.clone(),
                number: 41,
                why: BadEntry::Signature,
            },
        ),
        (
            "askPieces",
            Frame::AskPieces {
                sha256: sha256.clone(),
            },
        ),
        (
            "pieces",
            Frame::Pieces {
                sha256: sha256.clone(),
                hashes: vec![HASH.into()],
            },
        ),
        (
            "askPiece",
            Frame::AskPiece {
                sha256: sha256.clone(),
                index: 3,
            },
        ),
        ("noPiece", Frame::NoPiece { sha256 }),
        (
            "join",
            Frame::Join(Join {
                device: device(),
                tls: HASH.into(),
                signature: "00".repeat(64),
                proof: JoinProof::Secret(HASH.into()),
            }),
        ),
        (
            "admitted",
            Frame::Admitted {
                council: HASH.into(),
                council_name: "Hội đồng nhân dân".into(),
                person: PersonId::new("p-lan"),
                name: "Trần Thị Lan".into(),
            },
        ),
        (
            "joinRefused",
            Frame::JoinRefused {
                reason: JoinRefusal::Expired,
            },
        ),
        (
            "joinRefused-later",
            Frame::JoinRefused {
                reason: JoinRefusal::Later,
            },
        ),
        (
            "notesHeld",
            Frame::NotesHeld {
                held: [(device(), 3)].into(),
                archived: [(device(), 2)].into(),
            },
        ),
        (
            "notesBackup",
            Frame::NotesBackup(NotesBackup::sign(
                &key,
                &PersonId::new("p-12"),
                3,
                String::from("{}"),
            )),
        ),
        ("stranger", Frame::Stranger),
    ]
}
