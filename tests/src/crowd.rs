//! A room of many: a few real desks, and light laptops without a disk or a screen. Such a laptop keeps a line to the
//! host, votes, and checks its receipts; it keeps nothing of what it is told. So five hundred of them fit one machine,
//! where in a room each has its own.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use futures_util::{SinkExt, StreamExt};
use hemicycle_desk::{
    Desk,
    intent::{AgendaIntent, AttendanceIntent, Intent, RegisterIntent, RoomIntent},
    view::ConnectionState,
};
use hemicycle_domain::{
    Fact,
    entry::{AuthorHead, Offer},
    ids::{BallotId, DeviceId, JournalId, Moment},
    keys::DeviceKey,
    tally::Choice,
};
use hemicycle_sync::{
    door::ROOM,
    guest::{Target, join},
    invitation::Invitation,
    plan::root_words,
    replica::{Log, Replica},
    tls::TlsIdentity,
    wire::{Answer, Frame, Hello, Holding, JoinProof, PROTOCOL, Packed, Receipt},
};
use serde::{Deserialize, de::IgnoredAny};
use tokio::{
    net::TcpStream,
    sync::{mpsc, watch},
};
use tokio_rustls::{TlsConnector, client::TlsStream, rustls::pki_types::ServerName};
use tokio_tungstenite::{WebSocketStream, client_async, tungstenite::Message};

use crate::{Room, act, ask, open_again, room::Office, shown, shut, standing, until};

const PATIENCE: Duration = Duration::from_secs(120);
/// Before a laptop that found nobody tries again.
const AGAIN: Duration = Duration::from_millis(100);

/// A laptop that the council knows.
#[derive(Clone)]
pub struct LightLaptop {
    key: DeviceKey,
    pub identity: TlsIdentity,
}

/// Where a session is led.
#[derive(Clone)]
pub struct Host {
    pub address: String,
    pub tls: String,
    pub device: DeviceId,
    pub journal: JournalId,
    /// How far its copies go. Who joins early has them too.
    pub holdings: Vec<Holding>,
    /// Where each laptop's own count stands there.
    authors: BTreeMap<DeviceId, AuthorHead>,
}

impl Host {
    /// The chair's laptop of a room.
    pub async fn of(room: &Room) -> Self {
        Self::at(&room.chair, &room.journal).await
    }

    /// Any laptop that leads.
    pub async fn at(leads: &Desk, journal: &JournalId) -> Self {
        let view = shown(leads).await;
        let address = view.council.as_ref().unwrap().addresses.last().unwrap().clone();
        let own = |replica: &mut Replica| {
            let logs = replica.logs().map(|log| Holding {
                journal: log.journal.clone(),
                size: log.head.size(),
                root: root_words(&log.head.tree, log.head.size()),
                lacking: Vec::new(),
                acknowledged: None,
                forgot: false,
            });
            let holdings = logs.collect();
            let heads = |log: &Log, device: &DeviceId| (device.clone(), log.head.author(device));
            let known = replica.register().unwrap().devices.keys();
            let session = replica.logs().find(|log| log.session().is_some());
            let authors = session.map(|log| known.map(|device| heads(log, device)).collect());
            let names = (replica.tls().to_owned(), replica.device().clone());
            (names, holdings, authors.unwrap_or_default())
        };
        let ((tls, device), holdings, authors) = ask(leads, own).await;
        Self {
            address,
            tls,
            device,
            journal: journal.clone(),
            holdings,
            authors,
        }
    }
}

/// What a sitting has besides its votes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Besides {
    Nothing,
    /// The first of the delegates may lead, too, and the laptop keeps the third copy.
    Deputy,
    /// Every desk fetches what is handed out.
    Papers,
}

/// A sitting with a line from every laptop to the host.
pub struct Crowd {
    pub room: Room,
    pub light: Vec<LightLine>,
}

impl Crowd {
    /// A sitting with so many delegates besides the chair, all connected. They join one after the other, as the
    /// memory that each PIN costs would not fit one machine fifty times, and their laptops stay shut until the sitting
    /// is open, as every laptop would else take in every other's arrival on the same cores.
    pub async fn sits(desks: u32, light: u32) -> Self {
        Self::sits_with(desks, light, Besides::Nothing).await
    }

    pub async fn sits_with(desks: u32, light: u32, besides: Besides) -> Self {
        let papers = besides == Besides::Papers;
        let office = Office::with_people(1 + (desks + light) as usize, papers).await;
        if besides == Besides::Deputy {
            let person = office.person(2).await;
            let grant = RegisterIntent::GrantChair { person };
            act(&office.clerk, Intent::Register(grant)).await;
        }
        office.convene().await;
        office.publish().await;
        let mut room = Room::hosted(office, 0).await;
        for seat in 2..2 + desks {
            let desk = room.office.join(seat).await;
            shut(&desk).await;
            room.delegates.push(desk);
        }
        let mut laptops = Vec::new();
        for seat in 2 + desks..2 + desks + light {
            laptops.push(LightLaptop::join(&room.office.invitation(seat).await).await);
        }
        let view = shown(&room.chair).await;
        let members = 1..2 + desks + light;
        for row in &view.council.as_ref().unwrap().people {
            if members.contains(&row.person.seat) {
                let here = AttendanceIntent::MarkPresent {
                    person: row.person.id.clone(),
                };
                act(&room.chair, Intent::Attendance(here)).await;
            }
        }
        act(&room.chair, Intent::Room(RoomIntent::OpenSitting)).await;
        let item = view.session.as_ref().unwrap().agenda[1].id.clone();
        act(&room.chair, Intent::Agenda(AgendaIntent::OpenItem { item })).await;
        for desk in &room.delegates {
            open_again(desk).await;
        }
        for desk in &room.delegates {
            until(desk, "the open item, with a line to the chair's laptop", |view| {
                let live = view
                    .session
                    .as_ref()
                    .and_then(|session| session.live_item.as_ref());
                live.is_some() && view.connection.state == ConnectionState::Connected
            })
            .await;
        }
        let host = Host::of(&room).await;
        let light = all_connect(laptops, &host).await;
        let crowd = Self { room, light };
        crowd.together().await;
        crowd
    }

    /// Every light laptop leaves, and comes to this host all at once.
    pub async fn come_to(&mut self, host: &Host) {
        let laptops = self.light.drain(..).map(|line| line.laptop).collect();
        self.light = all_connect(laptops, host).await;
    }

    /// Waits until every copy is the host's copy, and every light laptop has heard of all of it.
    pub async fn together(&self) {
        self.room.together().await;
        let (size, ..) = standing(&self.room.chair).await;
        for line in &self.light {
            line.acknowledged(size).await;
        }
    }
}

/// All of them at once, each as often as it takes.
async fn all_connect(laptops: Vec<LightLaptop>, host: &Host) -> Vec<LightLine> {
    let host = Arc::new(host.clone());
    let lines = laptops.into_iter().map(|laptop| {
        let host = Arc::clone(&host);
        tokio::spawn(async move {
            loop {
                match laptop.clone().connect(&host).await {
                    Some(line) => return line,
                    None => tokio::time::sleep(AGAIN).await,
                }
            }
        })
    });
    let mut connected = Vec::new();
    for line in lines.collect::<Vec<_>>() {
        connected.push(line.await.unwrap());
    }
    connected
}

/// The same with a line to the host.
pub struct LightLine {
    laptop: LightLaptop,
    journal: JournalId,
    head: AuthorHead,
    say: mpsc::UnboundedSender<Message>,
    hears: Arc<watch::Sender<Heard>>,
    heard: watch::Receiver<Heard>,
}

/// What came over the line.
#[derive(Clone, Debug, Default)]
struct Heard {
    /// How many entries of the session's journal are acknowledged.
    acknowledged: u64,
    /// Headers of the offers that there is a receipt for.
    receipts: Vec<String>,
    /// How many frames held anybody's choice.
    choices: usize,
    closed: bool,
    /// Receipts are not looked at.
    unread: bool,
}

/// As much of a frame as is read here.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Glance {
    entries: Option<GlanceEntries>,
    answered: Option<GlanceAnswer>,
    receipt: Option<Receipt>,
}

#[derive(Deserialize)]
struct GlanceEntries {
    journal: JournalId,
    #[expect(dead_code, reason = "skipped, not kept")]
    entries: IgnoredAny,
    acknowledged: u64,
}

#[derive(Deserialize)]
struct GlanceAnswer {
    answer: Answer,
}

impl LightLaptop {
    /// Joins by an invitation's file, and leaves again.
    pub async fn join(invitation: &Path) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let mut seed = [0x4c; 32];
        seed[..8].copy_from_slice(&NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        let key = DeviceKey::from_seed(&seed);
        let identity = TlsIdentity::generate().unwrap();
        let invitation: Invitation = serde_json::from_slice(&fs::read(invitation).unwrap()).unwrap();
        let target = Target {
            addresses: invitation.addresses,
            pin: Some(invitation.tls),
            is_server: false,
            token: None,
            slot: ROOM.to_owned(),
        };
        let proof = JoinProof::Secret(invitation.secret);
        join(&identity, &key, &target, proof, drop).await.unwrap();
        Self { key, identity }
    }

    /// Connects to the host of a session; none where it does not answer.
    pub async fn connect(self, host: &Host) -> Option<LightLine> {
        let socket = socket(&self.identity, &host.tls, &host.address).await?;
        let (mut sink, mut stream) = socket.split();
        let (say, mut said) = mpsc::unbounded_channel();
        let (hears, heard) = watch::channel(Heard::default());
        let hears = Arc::new(hears);
        let reads = Arc::clone(&hears);
        let (session, keeper) = (host.journal.clone(), host.device.clone());
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    message = said.recv() => {
                        let Some(message) = message else { break };
                        if sink.send(message).await.is_err() {
                            break;
                        }
                    }
                    message = stream.next() => match message {
                        Some(Ok(Message::Text(text))) => hears.send_modify(|heard| heard.take(&text, &session, &keeper)),
                        Some(Ok(Message::Close(_)) | Err(_)) | None => break,
                        Some(Ok(_)) => {}
                    },
                }
            }
            hears.send_modify(|heard| heard.closed = true);
        });
        let head = host.authors.get(&self.key.device());
        let line = LightLine {
            head: head.cloned().unwrap_or_default(),
            journal: host.journal.clone(),
            laptop: self,
            say,
            hears: reads,
            heard,
        };
        line.send(&Frame::Hello(Hello {
            protocol: PROTOCOL,
            oldest: PROTOCOL,
            council: String::new(),
            device: Some(line.laptop.key.device()),
            store_id: "light".to_owned(),
            now: Moment(0),
            journals: host.holdings.clone(),
            token: None,
            addresses: Vec::new(),
        }));
        Some(line)
    }
}

/// A WebSocket over TLS to whoever has this key; none where nobody answers.
pub async fn socket(
    identity: &TlsIdentity,
    pin: &str,
    address: &str,
) -> Option<WebSocketStream<TlsStream<TcpStream>>> {
    let connector = TlsConnector::from(identity.client(Some(pin.to_owned())).unwrap());
    let stream = TcpStream::connect(address).await.ok()?;
    stream.set_nodelay(true).unwrap();
    let name = ServerName::try_from("hemicycle.local").unwrap();
    let stream = connector.connect(name, stream).await.ok()?;
    let url = format!("ws://hemicycle.local/room/{ROOM}");
    client_async(url, stream).await.ok().map(|(socket, _)| socket)
}

impl Heard {
    fn take(&mut self, text: &str, journal: &JournalId, keeper: &DeviceId) {
        if self.unread && text.starts_with("{\"receipt\"") {
            return;
        }
        self.choices += usize::from(text.contains("choice"));
        let Ok(glance) = serde_json::from_str::<Glance>(text) else {
            return;
        };
        if let Some(entries) = glance.entries.filter(|entries| entries.journal == *journal) {
            self.acknowledged = self.acknowledged.max(entries.acknowledged);
        }
        if let Some(GlanceAnswer { answer }) = glance.answered {
            assert!(
                matches!(answer, Answer::Kept { .. }),
                "an offer was not kept: {answer:?}"
            );
        }
        if let Some(receipt) = glance.receipt {
            let leaf = receipt.proven(keeper).expect("a receipt holds");
            self.receipts.push(leaf.header);
        }
    }
}

impl LightLine {
    fn send(&self, frame: &Frame) {
        let Ok(Packed::Text(text)) = frame.pack() else {
            unreachable!("only pieces of papers are binary")
        };
        self.say.send(Message::Text(text.into())).unwrap();
    }

    /// Says something that need not be a frame.
    pub fn says(&self, text: &str) {
        self.say.send(Message::text(text)).unwrap();
    }

    async fn hear(&self, shows: impl FnMut(&Heard) -> bool) {
        let mut heard = self.heard.clone();
        let waiting = heard.wait_for(shows);
        tokio::time::timeout(PATIENCE, waiting).await.unwrap().unwrap();
    }

    /// When it has heard that so many entries of the session are acknowledged.
    pub fn hears(&self, size: u64) -> impl Future<Output = Instant> + Send + use<> {
        let mut heard = self.heard.clone();
        async move {
            let waiting = heard.wait_for(|heard| heard.acknowledged >= size);
            tokio::time::timeout(PATIENCE, waiting).await.unwrap().unwrap();
            Instant::now()
        }
    }

    #[must_use]
    pub fn identity(&self) -> &TlsIdentity {
        &self.laptop.identity
    }

    /// Waits until so many entries of the session are known to be acknowledged.
    pub async fn acknowledged(&self, size: u64) {
        self.hear(|heard| {
            assert!(!heard.closed, "the line ended");
            heard.acknowledged >= size
        })
        .await;
    }

    /// How many frames came so far that held anybody's choice.
    #[must_use]
    pub fn choices(&self) -> usize {
        self.heard.borrow().choices
    }

    /// A vote as it waits in an outbox: signed, and not yet said.
    fn signed(&mut self, ballot: &str, choice: Choice) -> Offer {
        let fact = Fact::VoteCast {
            ballot: BallotId::new(ballot),
            choice,
        };
        let mut salt = [0; 16];
        salt[..8].copy_from_slice(&self.head.counter.to_be_bytes());
        let offer = Offer::sign(&self.laptop.key, &self.journal, &self.head, &fact, &salt).unwrap();
        self.head = AuthorHead::after(&offer.header().unwrap(), &offer.id());
        offer
    }

    /// So many votes, one after the other, to be said by `empties`. From now on nobody looks at their receipts.
    pub fn fills(&mut self, ballot: &str, votes: usize) -> Vec<Frame> {
        self.hears.send_modify(|heard| heard.unread = true);
        let choices = [Choice::For, Choice::Against].into_iter().cycle().take(votes);
        let offers = choices.map(|choice| Box::new(self.signed(ballot, choice)));
        offers.map(|offer| Frame::Offer { offer }).collect()
    }

    /// Says all that waits in an outbox, in one go.
    pub fn empties(&self, outbox: &[Frame]) {
        for frame in outbox {
            self.send(frame);
        }
    }

    /// Votes, and waits until the vote is known to be on two disks.
    pub async fn vote(&mut self, ballot: &str, choice: Choice) {
        let offer = self.signed(ballot, choice);
        let text = offer.header.clone();
        self.send(&Frame::Offer {
            offer: Box::new(offer),
        });
        self.hear(|heard| {
            assert!(!heard.closed, "the line ended");
            heard.receipts.contains(&text)
        })
        .await;
    }
}
