//! A door on loopback, and those who knock there: good ones, slow ones, and ones that mean no good.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{
    net::Ipv4Addr,
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::{SinkExt, StreamExt, future::join_all};
use hemicycle_domain::{
    Fact,
    ids::{Day, DeviceId, Moment, PersonId},
    keys::DeviceKey,
};
use hemicycle_store::{Store, StoreKey};
use hemicycle_sync::{
    door::{Door, Doorway, ROOM, one_room},
    guest::{ConnectError, JoinError, Target, join},
    joining::request,
    node::{Node, NodeThread},
    replica::{Outside, Replica},
    tls::TlsIdentity,
    wire::{Frame, Hello, JoinProof, JoinRefusal, MAX_FRAME, PROTOCOL, Packed, SMALL_FRAME},
};
use rustls::pki_types::ServerName;
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    sync::Mutex,
    time::timeout,
};
use tokio_rustls::{TlsConnector, client::TlsStream};
use tokio_tungstenite::{WebSocketStream, client_async, tungstenite::Message};

const PATIENCE: Duration = Duration::from_secs(30);

type Line = WebSocketStream<TlsStream<TcpStream>>;

/// A laptop with its two keys.
#[derive(Clone)]
struct Laptop {
    key: DeviceKey,
    identity: TlsIdentity,
}

impl Laptop {
    fn new(seed: u8) -> Self {
        Self {
            key: DeviceKey::from_seed(&[seed; 32]),
            identity: TlsIdentity::generate().unwrap(),
        }
    }

    fn device(&self) -> DeviceId {
        self.key.device()
    }

    async fn tls(&self, host: &Host) -> TlsStream<TcpStream> {
        let stream = TcpStream::connect(host.door.address).await.unwrap();
        self.tls_over(host, stream).await
    }

    async fn tls_over(&self, host: &Host, stream: TcpStream) -> TlsStream<TcpStream> {
        let connector = TlsConnector::from(self.identity.client(Some(host.pin.clone())).unwrap());
        let name = ServerName::try_from("hemicycle.local").unwrap();
        connector.connect(name, stream).await.unwrap()
    }

    async fn up(&self, stream: TlsStream<TcpStream>) -> Line {
        let url = format!("ws://hemicycle.local/room/{ROOM}");
        client_async(url, stream).await.unwrap().0
    }

    async fn line(&self, host: &Host) -> Line {
        self.up(self.tls(host).await).await
    }

    fn hello(&self) -> Hello {
        Hello {
            protocol: PROTOCOL,
            oldest: PROTOCOL,
            council: String::new(),
            device: Some(self.device()),
            store_id: "light".to_owned(),
            now: Moment(0),
            journals: Vec::new(),
            token: None,
            addresses: Vec::new(),
        }
    }

    /// A line on which this laptop has greeted, and the host knows it.
    async fn greeted(&self, host: &Host) -> Line {
        self.greets(host, self.line(host).await).await
    }

    /// The same where the system takes in little that is not read.
    async fn greeted_with_little_room(&self, host: &Host) -> Line {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(1 << 17).unwrap();
        let stream = socket.connect(host.door.address).await.unwrap();
        let line = self.up(self.tls_over(host, stream).await).await;
        self.greets(host, line).await
    }

    async fn greets(&self, host: &Host, mut line: Line) -> Line {
        line.send(text(&Frame::Hello(self.hello()))).await.unwrap();
        host.until("greeted", true, self.device()).await;
        line
    }
}

/// A council's office with its door open, and laptops that it knows.
struct Host {
    node: Node,
    door: Door,
    pin: String,
    members: Vec<Laptop>,
    _thread: NodeThread,
    _dir: TempDir,
}

impl Host {
    async fn with_members(members: u8) -> Self {
        Self::under(TlsIdentity::generate().unwrap(), members).await
    }

    async fn under(identity: TlsIdentity, members: u8) -> Self {
        let dir = TempDir::new().unwrap();
        let store = Store::create(dir.path(), &StoreKey::from_bytes([7; 32]), "store").unwrap();
        let papers = Arc::new(Mutex::new(store.reader().unwrap()));
        let pin = identity.pin().to_owned();
        let key = DeviceKey::from_seed(&[1; 32]);
        let replica = Replica::open(store, key, pin.clone(), false, Outside::real()).unwrap();
        let (node, thread) = Node::start(replica).unwrap();
        let members: Vec<Laptop> = (0..members).map(|at| Laptop::new(100 + at)).collect();
        let known = members.clone();
        node.run(move |replica| {
            let found = |device: &DeviceId, tls: &str| Fact::CouncilFounded {
                name: "Hội đồng".to_owned(),
                language: "vi".to_owned(),
                utc_offset: 420,
                clerk: PersonId::new("clerk"),
                clerk_name: "Thư".to_owned(),
                device: device.clone(),
                tls: tls.to_owned(),
            };
            replica.found_council(found).unwrap();
            for (seat, laptop) in (1..).zip(known) {
                register(replica, seat);
                let admitted = Fact::DeviceAdmitted {
                    device: laptop.device(),
                    tls: laptop.identity.pin().to_owned(),
                    person: PersonId::new(seat.to_string()),
                };
                replica.register_fact(&admitted).unwrap();
            }
        })
        .await
        .unwrap();
        let doorway = Doorway {
            node: node.clone(),
            papers,
            fetches: false,
            by_card: false,
        };
        let address = (Ipv4Addr::LOCALHOST, 0).into();
        let door = Door::open(address, &identity, one_room(doorway)).await.unwrap();
        Self {
            node,
            door,
            pin,
            members,
            _thread: thread,
            _dir: dir,
        }
    }

    async fn is_connected(&self, device: DeviceId) -> bool {
        let asked = self.node.run(move |replica| replica.is_connected_to(&device));
        asked.await.unwrap()
    }

    async fn until(&self, what: &str, connected: bool, device: DeviceId) -> Duration {
        let begun = Instant::now();
        while self.is_connected(device.clone()).await != connected {
            assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        begun.elapsed()
    }

    /// One more person in the register, of whom everybody on a line is told.
    async fn registers(&self, seat: u32) {
        self.node
            .run(move |replica| register(replica, seat))
            .await
            .unwrap();
    }

    fn target(&self) -> Target {
        Target {
            addresses: vec![self.door.address.to_string()],
            pin: Some(self.pin.clone()),
            is_server: false,
            token: None,
            slot: ROOM.to_owned(),
        }
    }
}

fn register(replica: &mut Replica, seat: u32) {
    let registered = Fact::PersonRegistered {
        person: PersonId::new(seat.to_string()),
        name: format!("Đại biểu {seat}"),
        group: String::new(),
        seat,
        position: String::new(),
        mandate_from: Some(Day("2026-01-01".to_owned())),
    };
    replica.register_fact(&registered).unwrap();
}

fn text(frame: &Frame) -> Message {
    match frame.pack().unwrap() {
        Packed::Text(text) => Message::Text(text.into()),
        Packed::Binary(bytes) => Message::Binary(bytes.into()),
    }
}

/// Reads until something is there; none where the line has ended.
async fn heard<T>(line: &mut Line, mut found: impl FnMut(&Frame) -> Option<T>) -> Option<T> {
    let reading = async {
        while let Some(Ok(message)) = line.next().await {
            if let Message::Text(text) = message
                && let Ok(frame) = Frame::unpack_text(&text)
                && let Some(found) = found(&frame)
            {
                return Some(found);
            }
        }
        None
    };
    timeout(PATIENCE, reading).await.unwrap()
}

/// Reads to the end; the code and the reason that the host gave.
async fn farewell(line: &mut Line) -> Option<(u16, String)> {
    let reading = async {
        while let Some(Ok(message)) = line.next().await {
            if let Message::Close(close) = message {
                return close.map(|close| (close.code.into(), close.reason.as_str().to_owned()));
            }
        }
        None
    };
    timeout(PATIENCE, reading).await.unwrap()
}

async fn is_told_of(line: &mut Line, name: &str) {
    let told = heard(line, |frame| match frame {
        Frame::Entries { entries, .. } => entries
            .iter()
            .any(|entry| entry.body.as_ref().is_some_and(|body| body.text.contains(name)))
            .then_some(()),
        _ => None,
    });
    assert_eq!(told.await, Some(()), "the line has ended before {name} came");
}

/// The head of a frame of so many bytes (RFC 6455, 5.2), of which nothing follows.
fn head_of(bytes: usize) -> Vec<u8> {
    let mut head = vec![0x81, 0xff];
    head.extend_from_slice(&(bytes as u64).to_be_bytes());
    head.extend_from_slice(&[0; 4]);
    head
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_frame_ends_its_line_with_a_reason_and_no_other_line() {
    let host = Host::with_members(2).await;
    let mut good = host.members[0].greeted(&host).await;
    let bad = &host.members[1];
    let hello = |protocol, oldest| {
        let hello = bad.hello();
        text(&Frame::Hello(Hello {
            protocol,
            oldest,
            ..hello
        }))
    };
    let torn = Frame::Piece {
        sha256: "ab".into(),
        index: 0,
        bytes: vec![1; 100],
    };
    let Packed::Binary(torn) = torn.pack().unwrap() else {
        unreachable!("a piece is binary")
    };
    let cases = [
        (Message::text("Xin chào"), 1_007),
        (Message::text("{\"hello\":"), 1_007),
        (Message::text(""), 1_007),
        (Message::binary(torn[..20].to_vec()), 1_007),
        (Message::binary(vec![255; 64]), 1_007),
        // Older than this program speaks; and one that speaks nothing so old.
        (hello(0, 1), 4_001),
        (hello(9, 2), 4_001),
        (
            Message::text("{\"hello\":{\"protocol\":9,\"greeting\":\"xin\"}}"),
            4_001,
        ),
    ];
    for (said, code) in cases {
        let shown = format!("{said:?}");
        let mut line = bad.line(&host).await;
        line.send(said).await.unwrap();
        let (told, reason) = farewell(&mut line).await.unwrap();
        assert_eq!(told, code, "{shown}: {reason}");
        assert!(!reason.is_empty());
    }
    // A frame that is too large ends at its head: nothing of it is waited for.
    let stranger = Laptop::new(9);
    for (laptop, most) in [(&stranger, SMALL_FRAME), (bad, MAX_FRAME * 8)] {
        let mut line = laptop.line(&host).await;
        line.get_mut().write_all(&head_of(most + 1)).await.unwrap();
        line.get_mut().flush().await.unwrap();
        let begun = Instant::now();
        assert_eq!(
            farewell(&mut line).await.map(|(code, _)| code),
            Some(1_009),
            "{most}"
        );
        assert!(begun.elapsed() < Duration::from_secs(3));
    }
    // One that speaks more than this program does, and this too, is welcome.
    let mut line = bad.line(&host).await;
    line.send(hello(9, 1)).await.unwrap();
    host.until("greeted", true, bad.device()).await;
    host.registers(50).await;
    is_told_of(&mut line, "Đại biểu 50").await;
    is_told_of(&mut good, "Đại biểu 50").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_never_greets_is_sent_away_with_a_reason() {
    let host = Host::with_members(1).await;
    let (mut silent, mut stranger) = (
        host.members[0].line(&host).await,
        Laptop::new(9).line(&host).await,
    );
    // It is alive, and says nothing. The other one says something, and is nobody.
    stranger
        .send(text(&Frame::Hello(Laptop::new(9).hello())))
        .await
        .unwrap();
    let begun = Instant::now();
    let ends = [&mut silent, &mut stranger].map(async |line| {
        loop {
            assert!(begun.elapsed() < PATIENCE, "nobody minds");
            match timeout(Duration::from_millis(500), line.next()).await {
                Err(_) => line.send(Message::Ping(Vec::new().into())).await.unwrap(),
                Ok(Some(Ok(Message::Close(close)))) => return close.map(|close| u16::from(close.code)),
                Ok(Some(Ok(_))) => {}
                Ok(_) => return None,
            }
        }
    });
    assert_eq!(join_all(ends).await, [Some(1_008), Some(1_008)]);
    assert!(
        (6..12).contains(&begun.elapsed().as_secs()),
        "{:?}",
        begun.elapsed()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_good_for_one_guess_and_an_address_for_ten_codes() {
    let host = Host::with_members(0).await;
    let guesser = Laptop::new(9);
    let ask = |proof| text(&Frame::Join(request(&guesser.key, guesser.identity.pin(), proof)));
    let code = |guess: u32| ask(JoinProof::Code(format!("0000{guess:04}")));
    let refusal = async |line: &mut Line| {
        let told = |frame: &Frame| match frame {
            Frame::JoinRefused { reason } => Some(*reason),
            _ => None,
        };
        heard(line, told).await
    };
    // However many are on their way, the line ends at the second, also where it is a secret, which is always looked at.
    let mut line = guesser.line(&host).await;
    for guess in 0..50_u128 {
        // The other side may have ended it already.
        drop(line.feed(ask(JoinProof::Secret(format!("{guess:032x}")))).await);
    }
    drop(line.flush().await);
    let mut answers = 0;
    while let Some(reason) = refusal(&mut line).await {
        assert_eq!(reason, JoinRefusal::Unknown);
        answers += 1;
    }
    assert!(answers <= 1, "{answers} guesses on one line");
    // That one was counted. With a handshake each, nine codes are looked at, and none after.
    for guess in 1..30 {
        let mut line = guesser.line(&host).await;
        line.send(code(guess)).await.unwrap();
        let expected = if guess < 10 {
            JoinRefusal::Unknown
        } else {
            JoinRefusal::Later
        };
        assert_eq!(refusal(&mut line).await, Some(expected), "guess {guess}");
    }
}

/// Sends a byte a second until the other side has had enough.
async fn trickle(mut stream: impl AsyncReadExt + AsyncWriteExt + Unpin, bytes: &[u8]) -> Duration {
    let begun = Instant::now();
    let mut bytes = bytes.iter().cycle();
    let mut came = [0; 4_096];
    loop {
        let byte = [*bytes.next().unwrap()];
        if stream.write_all(&byte).await.is_err() || stream.flush().await.is_err() {
            return begun.elapsed();
        }
        // What the host says meanwhile is not looked at.
        if let Ok(Ok(0) | Err(_)) = timeout(Duration::from_secs(1), stream.read(&mut came)).await {
            return begun.elapsed();
        }
        assert!(begun.elapsed() < PATIENCE, "nobody minds a byte a second");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn callers_of_a_byte_a_second_are_cut_and_keep_nobody_out() {
    let host = Arc::new(Host::with_members(5).await);
    let mut slow = Vec::new();
    for at in 0..40 {
        // The beginning of a ClientHello that goes on for ever.
        let stream = TcpStream::connect(host.door.address).await.unwrap();
        slow.push(tokio::spawn(async move {
            trickle(
                stream,
                &[0x16, 0x03, 0x01, 0x40, 0x00, 0x01, 0x00, 0x3f, 0xfc, 0x03, 0x03],
            )
            .await
        }));
        let (host, stranger) = (Arc::clone(&host), Laptop::new(at));
        slow.push(tokio::spawn(async move {
            trickle(stranger.tls(&host).await, b"GET /room/here HTTP/1.1\r\nX-A: ").await
        }));
    }
    for at in 0..40 {
        let mut line = Laptop::new(at).line(&host).await;
        slow.push(tokio::spawn(async move {
            let stream = line.get_mut();
            stream.write_all(&head_of(1_000)[..2]).await.unwrap();
            trickle(stream, &[0]).await
        }));
    }
    let begun = Instant::now();
    let mut lines = join_all(host.members.iter().map(|member| member.greeted(&host))).await;
    host.registers(50).await;
    for line in &mut lines {
        is_told_of(line, "Đại biểu 50").await;
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    assert!(
        slow.iter().any(|slow| !slow.is_finished()),
        "they were there meanwhile"
    );
    let longest = join_all(slow)
        .await
        .into_iter()
        .map(Result::unwrap)
        .max()
        .unwrap();
    assert!(longest < Duration::from_secs(14), "{longest:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_who_does_not_read_is_cut_and_others_are_told_meanwhile() {
    let host = Host::with_members(2).await;
    let mut good = host.members[0].greeted(&host).await;
    // It greets, is alive and never reads again.
    let slow = &host.members[1];
    let line = slow.greeted_with_little_room(&host).await;
    let (mut says, _unread) = line.split();
    let alive = tokio::spawn(async move {
        while says.send(Message::Ping(Vec::new().into())).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    });
    let long = "x".repeat(1 << 20);
    let begun = Instant::now();
    for round in 0..24 {
        let place = [format!("{round}-{long}")];
        host.node
            .run(move |replica| replica.tell_moved(&place, "tls"))
            .await
            .unwrap();
    }
    for round in 0..24 {
        let beginning = format!("{round}-");
        let came = heard(&mut good, |frame| match frame {
            Frame::Moved { addresses, .. } => Some(addresses[0].starts_with(&beginning)),
            _ => None,
        });
        assert_eq!(came.await, Some(true), "in order, and without a gap");
    }
    assert!(host.is_connected(slow.device()).await, "it is still waited for");
    // Whoever reads on answers the pings.
    let good = tokio::spawn(async move { while good.next().await.is_some() {} });
    host.until("cut", false, slow.device()).await;
    let after = begun.elapsed();
    assert!((4..12).contains(&after.as_secs()), "{after:?}");
    assert!(host.is_connected(host.members[0].device()).await);
    alive.abort();
    good.abort();
    // When it comes back, it catches up.
    host.registers(50).await;
    is_told_of(&mut slow.greeted(&host).await, "Đại biểu 50").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_who_reads_too_slowly_is_cut_when_too_much_waits_for_it() {
    let host = Host::with_members(2).await;
    let mut good = host.members[0].greeted(&host).await;
    // It is alive and reads on, two hundred words a second at most: no single one waits long.
    let slow = &host.members[1];
    let line = slow.greeted_with_little_room(&host).await;
    let (mut says, mut reads) = line.split();
    let alive = tokio::spawn(async move {
        while says.send(Message::Ping(Vec::new().into())).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    });
    let reading = tokio::spawn(async move {
        while let Some(Ok(_)) = reads.next().await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    let mut told = 0;
    while host.is_connected(slow.device()).await {
        assert!(told < 20_000, "its queue has no bound");
        // More at a time than a line holds would be too many for anybody.
        for _ in 0..500 {
            let place = vec!["x".repeat(2_000)];
            let said = host.node.run(move |replica| replica.tell_moved(&place, "tls"));
            said.await.unwrap();
        }
        for _ in 0..500 {
            let came = heard(&mut good, |frame| {
                matches!(frame, Frame::Moved { .. }).then_some(())
            });
            assert_eq!(came.await, Some(()), "whoever reads is not cut");
        }
        told += 500;
    }
    assert!(host.is_connected(host.members[0].device()).await);
    alive.abort();
    reading.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_copy_comes_in_full_however_little_a_line_holds() {
    let host = Host::with_members(1).await;
    // More frames of two hundred than may be put on a line in one round.
    const PEOPLE: u32 = 6_600;
    host.node
        .run(|replica| {
            for seat in 1_000..1_000 + PEOPLE {
                register(replica, seat);
            }
        })
        .await
        .unwrap();
    let size = host.node.run(|replica| {
        let journal = replica.register_journal().unwrap().clone();
        replica.log(&journal).unwrap().head.size()
    });
    let size = size.await.unwrap();
    let mut line = host.members[0].greeted(&host).await;
    let mut next = 0;
    while next < size {
        let came = heard(&mut line, |frame| match frame {
            Frame::Entries { from, entries, .. } => Some((*from, entries.len() as u64)),
            _ => None,
        });
        let (from, count) = came.await.unwrap();
        assert_eq!(from, next, "in order, and without a gap");
        next = from + count;
    }
    assert_eq!(next, size);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_taken_by_its_key_whatever_its_dates_say() {
    let old = || {
        let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap();
        let mut parameters = rcgen::CertificateParams::new(vec!["hemicycle.local".to_owned()]).unwrap();
        parameters.not_before = rcgen::date_time_ymd(1990, 1, 1);
        parameters.not_after = rcgen::date_time_ymd(1990, 12, 31);
        let certificate = parameters.self_signed(&key).unwrap();
        TlsIdentity::from_parts(certificate.der().to_vec(), key.serialize_der()).unwrap()
    };
    let host = Host::under(old(), 0).await;
    let guest = Laptop {
        identity: old(),
        ..Laptop::new(9)
    };
    let ask = async |target: Target| {
        let proof = JoinProof::Secret("00".repeat(16));
        join(&guest.identity, &guest.key, &target, proof, drop).await
    };
    // It speaks with the host: only its secret is not known there.
    assert_eq!(
        ask(host.target()).await,
        Err(JoinError::Refused(JoinRefusal::Unknown))
    );
    let elsewhere = Target {
        pin: Some("ab".repeat(32)),
        ..host.target()
    };
    assert_eq!(ask(elsewhere).await, Err(ConnectError::WrongHost.into()));
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_door_asks_the_system_for_more_open_files_than_a_program_gets() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let usual = Rlimit {
        current: limit.current.map(|now| now - 1),
        ..limit
    };
    setrlimit(Resource::Nofile, usual).unwrap();
    let _host = Host::with_members(1).await;
    assert_eq!(getrlimit(Resource::Nofile).current, limit.maximum);
}
