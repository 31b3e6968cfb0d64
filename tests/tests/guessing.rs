//! Somebody guesses invitations for days: the office's own decision over each, on a clock that runs as fast as it can.
//!
//! `HEMICYCLE_LONG=1` (in `make soak`) tells the whole million of each kind. A guess is drawn from the seed that is
//! printed; `GUESSING_SEED` tells the same story again.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use hemicycle_domain::{
    Fact,
    ids::{Day, DeviceId, Moment, PersonId},
    keys::DeviceKey,
    tree::hex,
};
use hemicycle_store::{Invitation, Store, StoreKey};
use hemicycle_sync::{
    invitation::{code, secret_hash},
    joining::request,
    node::as_one_group,
    replica::{Happening, Outside, PeerId, Replica},
    wire::{Frame, Join, JoinProof, JoinRefusal, Parcel},
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tokio::sync::mpsc::{Receiver, channel};

const NOW: i64 = 1_790_000_000_000;
/// Guesses of one line, a millisecond apart: far more than handshakes allow.
const AT_ONCE: u64 = 500;
const SECRET: &str = "5e0c7a11b2d94f6e8a3d1c0f77aa4b19";
const CODE: &str = "K7MP4X2D";

fn guesses() -> u64 {
    if std::env::var_os("HEMICYCLE_LONG").is_some() {
        1_000_000
    } else {
        20_000
    }
}

/// The office, whose clock is turned by hand, and what it tells one peer.
struct Office {
    replica: Replica,
    clock: Arc<AtomicI64>,
    _dir: TempDir,
}

/// A laptop that nobody has invited, on a line of its own.
struct Stranger {
    peer: PeerId,
    hears: Receiver<Parcel>,
    key: DeviceKey,
    tls: String,
}

impl Office {
    /// Two are invited: one by file, one by code. A third invitation is used, a fourth too old.
    fn with_invitations() -> Self {
        let dir = TempDir::new().unwrap();
        let store = Store::create(dir.path(), &StoreKey::from_bytes([7; 32]), "store").unwrap();
        let clock = Arc::new(AtomicI64::new(NOW));
        let told = Arc::clone(&clock);
        let outside = Outside {
            clock: Box::new(move || Moment(told.load(Ordering::Relaxed))),
            ..Outside::real()
        };
        let key = DeviceKey::from_seed(&[1; 32]);
        let mut replica = Replica::open(store, key, "a".repeat(64), false, outside).unwrap();
        let founded = |device: &DeviceId, tls: &str| Fact::CouncilFounded {
            name: "Hội đồng".to_owned(),
            language: "vi".to_owned(),
            utc_offset: 420,
            clerk: PersonId::new("clerk"),
            clerk_name: "Thư".to_owned(),
            device: device.clone(),
            tls: tls.to_owned(),
        };
        let (done, _) = as_one_group(&mut replica, true, |replica| {
            replica.found_council(founded).unwrap();
            for (seat, (secret, code, expires, used_at)) in (1..).zip([
                (SECRET, None, i64::MAX, None),
                ("00", Some(CODE), i64::MAX, None),
                ("used", None, i64::MAX, Some(NOW)),
                ("late", None, NOW - 1, None),
            ]) {
                let registered = Fact::PersonRegistered {
                    person: PersonId::new(format!("{seat}")),
                    name: format!("Đại biểu {seat}"),
                    group: String::new(),
                    seat,
                    position: String::new(),
                    mandate_from: Some(Day("2026-01-01".to_owned())),
                };
                replica.register_fact(&registered).unwrap();
                replica.store.keep_invitation(&Invitation {
                    id: seat.to_string(),
                    person: seat.to_string(),
                    secret_hash: secret_hash(secret),
                    code: code.map(ToOwned::to_owned),
                    expires,
                    used_at,
                })?;
            }
            Ok(())
        });
        done.unwrap();
        Self {
            replica,
            clock,
            _dir: dir,
        }
    }

    fn stranger(&mut self, number: u32, room: usize) -> Stranger {
        let (says, hears) = channel(room);
        let tls = hex(&Sha256::digest(number.to_be_bytes()));
        let from = IpAddr::V4(Ipv4Addr::from(0x0a00_0000 + number));
        let peer = self
            .replica
            .connected(says, tls.clone(), Some(from), false, None)
            .unwrap();
        let mut seed = [0; 32];
        seed[..4].copy_from_slice(&number.to_be_bytes());
        Stranger {
            peer,
            hears,
            key: DeviceKey::from_seed(&seed),
            tls,
        }
    }

    /// What the office says to these, one after the other; a millisecond passes with each.
    fn answers(&mut self, stranger: &mut Stranger, asked: impl IntoIterator<Item = Join>) -> Vec<Frame> {
        let peer = stranger.peer;
        let clock = Arc::clone(&self.clock);
        let (done, to_send) = as_one_group(&mut self.replica, true, |replica| {
            for join in asked {
                clock.fetch_add(1, Ordering::Relaxed);
                replica.receive(peer, Frame::Join(join))?;
            }
            Ok(())
        });
        done.unwrap();
        for (_, line, parcel) in to_send {
            line.try_send(parcel).unwrap();
        }
        let mut told = Vec::new();
        while let Ok(parcel) = stranger.hears.try_recv() {
            told.push(parcel.frame().clone());
        }
        told.retain(|frame| !matches!(frame, Frame::Hello(_)));
        told
    }

    fn laptops(&self) -> usize {
        self.replica.register().unwrap().devices.len()
    }
}

impl Stranger {
    fn shows(&self, proof: JoinProof) -> Join {
        request(&self.key, &self.tls, proof)
    }
}

/// Chance that can be told again.
struct Draws(u64, u64);

impl Draws {
    fn new() -> Self {
        let seed = std::env::var("GUESSING_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok())
            .unwrap_or_else(|| u64::from(std::process::id()));
        #[expect(clippy::print_stderr, reason = "a story of chance says how it is told again")]
        {
            eprintln!("GUESSING_SEED={seed}");
        }
        Self(seed, 0)
    }

    fn bytes(&mut self) -> [u8; 32] {
        self.1 += 1;
        let drawn = Sha256::new()
            .chain_update(self.0.to_be_bytes())
            .chain_update(self.1.to_be_bytes());
        drawn.finalize().into()
    }
}

fn refusal(frame: &Frame) -> JoinRefusal {
    match frame {
        Frame::JoinRefused { reason } => *reason,
        other => panic!("a guess was answered: {other:?}"),
    }
}

/// Guesses from ever new addresses; gives how many the office looked at, and how often it told the clerk.
fn guessed(office: &mut Office, proof: impl Fn(&[u8; 32]) -> JoinProof) -> (u64, usize) {
    let mut draws = Draws::new();
    let (mut looked_at, mut told) = (0, 0);
    let mut left = guesses();
    for number in 0.. {
        let now = left.min(AT_ONCE);
        let mut stranger = office.stranger(number, 2_048);
        // Its signature is over its own keys, so one is good for all.
        let signed = stranger.shows(JoinProof::Code(String::new()));
        let asked: Vec<Join> = (0..now)
            .map(|_| Join {
                proof: proof(&draws.bytes()),
                ..signed.clone()
            })
            .collect();
        for frame in office.answers(&mut stranger, asked) {
            match refusal(&frame) {
                JoinRefusal::Unknown => looked_at += 1,
                JoinRefusal::Later => {}
                other => panic!("{other:?}"),
            }
            left -= 1;
        }
        let happened = office.replica.take_happenings();
        told += happened
            .iter()
            .filter(|one| matches!(one, Happening::Guessing { .. }))
            .count();
        office.replica.disconnected(stranger.peer);
        if left == 0 {
            break;
        }
    }
    (looked_at, told)
}

#[test]
fn guessed_secrets_let_nobody_in_and_keep_nobody_out() {
    let mut office = Office::with_invitations();
    let before = office.laptops();
    let (looked_at, told) = guessed(&mut office, |drawn| JoinProof::Secret(hex(&drawn[..16])));
    assert_eq!(looked_at, guesses(), "a secret is always looked at");
    assert_eq!(office.laptops(), before);
    // Once in each two minutes at most, however many there are.
    let spans = usize::try_from(guesses() / 120_000).unwrap() + 1;
    assert!((1..=spans).contains(&told), "the clerk was told {told} times");
    let mut invited = office.stranger(u32::MAX / 256, 64);
    let asked = invited.shows(JoinProof::Secret(SECRET.to_owned()));
    let answers = office.answers(&mut invited, [asked]);
    assert!(
        answers
            .iter()
            .any(|frame| matches!(frame, Frame::Admitted { .. })),
        "who has the right one is let in meanwhile: {answers:?}"
    );
}

#[test]
fn of_guessed_codes_so_few_are_looked_at_that_none_is_found() {
    let mut office = Office::with_invitations();
    let before = office.laptops();
    let (looked_at, _) = guessed(&mut office, |drawn| {
        JoinProof::Code(code(drawn.first_chunk().unwrap()))
    });
    // A hundred in two minutes, of 2^40.
    let spans = guesses() / 120_000 + 1;
    assert!(looked_at <= 100 * spans, "{looked_at} codes were looked at");
    assert_eq!(office.laptops(), before);
    assert!(office.replica.joins.is_empty(), "nobody waits for the clerk");
    let right = |office: &mut Office, number| {
        let mut invited = office.stranger(number, 64);
        let asked = invited.shows(JoinProof::Code(CODE.to_owned()));
        (office.answers(&mut invited, [asked]), invited)
    };
    let (meanwhile, _) = right(&mut office, 900_000);
    assert_eq!(
        meanwhile.iter().map(refusal).collect::<Vec<_>>(),
        [JoinRefusal::Later]
    );
    office.clock.fetch_add(120_000, Ordering::Relaxed);
    let (after, _) = right(&mut office, 900_001);
    assert_eq!(after, [], "it waits for the clerk");
    assert_eq!(office.replica.joins.len(), 1);
}

#[test]
fn what_was_used_is_too_old_or_was_altered_is_refused_a_thousand_times() {
    let mut office = Office::with_invitations();
    let before = office.laptops();
    let altered = |mut join: Join| {
        join.tls = "b".repeat(64);
        join
    };
    for (number, secret, alter, expected) in [
        (1, "used", false, JoinRefusal::Used),
        (2, "late", false, JoinRefusal::Expired),
        // The right secret, and a key that is not the line's.
        (3, SECRET, true, JoinRefusal::BadSignature),
        // Of another council: its secret is none of this one.
        (4, "another council's", false, JoinRefusal::Unknown),
    ] {
        let mut stranger = office.stranger(number, 2_048);
        let shown = stranger.shows(JoinProof::Secret(secret.to_owned()));
        let shown = if alter { altered(shown) } else { shown };
        let answers = office.answers(&mut stranger, std::iter::repeat_n(shown, 1_000));
        assert_eq!(answers.len(), 1_000);
        assert!(
            answers.iter().all(|frame| refusal(frame) == expected),
            "{expected:?}"
        );
    }
    assert_eq!(office.laptops(), before);
}
