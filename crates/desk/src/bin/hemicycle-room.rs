//! A simulated room: real desks with folders, keys and connections of their own, in one process.
//!
//! `rehearse` prepares a council of its own and leaves `chair.invite` for the person who tries it, or goes on with the
//! council that it finds in its folder; `guests` takes a folder of invitations and fills the seats.

use std::{
    path::{Path, PathBuf},
    pin::pin,
    process::ExitCode,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures_util::{StreamExt, stream};
use hemicycle_desk::{
    Desk, Options,
    intent::{
        AgendaIntent, Intent, MeIntent, PapersIntent, PlacedFile, RegisterIntent, RehearsalFault, SyncIntent,
    },
    rehearsal::{REHEARSAL_PIN, REHEARSAL_SETTING},
    slow::SlowLines,
    view::{Answer, Problem, Question, RosterRow, View},
};
use hemicycle_domain::{
    counting::{BallotForm, CountSheet},
    ids::{BallotId, PersonId},
    roles::Actor,
    rows::{RowsKind, RowsSheet, RowsVote},
    speaking::Wish,
    tally::{Choice, PaperCount},
    voting::Ballot,
};
use hemicycle_sync::{node::Node, replica::Outside};
use serde::Serialize;
use tokio::task::JoinSet;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("HEMICYCLE_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .with_writer(std::io::stderr)
        // A log on a full disk is written no more; to complain of that would end the thread that logged.
        .log_internal_errors(false)
        .init();
    let Some(orders) = Orders::read() else {
        tracing::error!(
            "usage: hemicycle-room (rehearse --roster FILE --papers DIR --agenda FILE --language L [--delegates N] [--council NAME] | guests --invitations DIR) [--fault cable|late|host|slow]... [--quick] --dir DIR"
        );
        return ExitCode::from(2);
    };
    match run(orders).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            tracing::error!(problem = %problem.text.key, detail = ?problem.detail, "the room ended");
            ExitCode::FAILURE
        }
    }
}

/// What the process was asked to do.
struct Orders {
    rehearse: bool,
    dir: PathBuf,
    roster: PathBuf,
    papers: PathBuf,
    agenda: PathBuf,
    invitations: PathBuf,
    language: String,
    /// The council whose people rehearse; none for one that is invented.
    council: Option<String>,
    /// How many delegates, where not those of the roster.
    delegates: Option<usize>,
    faults: Vec<RehearsalFault>,
    /// Votes come within a moment, for tests.
    quick: bool,
}

impl Orders {
    fn read() -> Option<Self> {
        let mut arguments = std::env::args().skip(1);
        let rehearse = match arguments.next()?.as_str() {
            "rehearse" => true,
            "guests" => false,
            _ => return None,
        };
        let mut orders = Self {
            rehearse,
            dir: PathBuf::new(),
            roster: PathBuf::new(),
            papers: PathBuf::new(),
            agenda: PathBuf::new(),
            invitations: PathBuf::new(),
            language: "vi".to_owned(),
            council: None,
            delegates: None,
            faults: Vec::new(),
            quick: false,
        };
        while let Some(name) = arguments.next() {
            match name.as_str() {
                "--dir" => orders.dir = arguments.next()?.into(),
                "--roster" => orders.roster = arguments.next()?.into(),
                "--papers" => orders.papers = arguments.next()?.into(),
                "--agenda" => orders.agenda = arguments.next()?.into(),
                "--invitations" => orders.invitations = arguments.next()?.into(),
                "--language" => orders.language = arguments.next()?,
                "--council" => orders.council = Some(arguments.next()?),
                "--delegates" => orders.delegates = Some(arguments.next()?.parse().ok()?),
                "--fault" => {
                    let name = arguments.next()?;
                    let fault = RehearsalFault::ALL.into_iter().find(|fault| fault.name() == name);
                    orders.faults.push(fault?);
                }
                "--quick" => orders.quick = true,
                _ => return None,
            }
        }
        (!orders.dir.as_os_str().is_empty()).then_some(orders)
    }
}

async fn run(orders: Orders) -> Result<(), Problem> {
    let (invitations, clerk) = if orders.rehearse {
        let clerk = clerk_of(&orders).await?;
        (orders.dir.join(INVITATIONS), Some(clerk))
    } else {
        (orders.invitations.clone(), None)
    };
    let mut desks = Vec::new();
    if let Some(clerk) = &clerk {
        desks.push(clerk.clone());
    }
    let mut room = JoinSet::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(&invitations)
        .map_err(|error| fault(&error))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "invite"))
        .collect();
    files.sort();
    let delegates = Arc::new(Mutex::new(Vec::new()));
    // What goes wrong may begin before the last of them has come.
    let pace = if orders.quick { 20 } else { 1 };
    for fault in &orders.faults {
        let (fault, clerk, delegates) = (*fault, clerk.clone(), Arc::clone(&delegates));
        room.spawn(async move { go_wrong(fault, clerk, delegates, pace).await });
    }
    let slow = orders
        .faults
        .contains(&RehearsalFault::Slow)
        .then(SlowLines::default);
    // Some at once: each waits for its disk, and its PIN becomes a key.
    let coming = stream::iter(files).map(|file| take_seat(file, orders.dir.clone(), slow.clone()));
    let mut coming = pin!(coming.buffered(AT_ONCE).enumerate());
    while let Some((index, desk)) = coming.next().await {
        // One who does not get in is missed by nobody else.
        let Some(desk) = desk? else { continue };
        desks.push(desk.clone());
        lock(&delegates).push(desk.clone());
        let quick = orders.quick;
        room.spawn(async move { sit(desk, index, quick).await });
    }
    let report = tokio::spawn(keep_reporting(orders.dir.clone(), desks));
    // The room ends with whoever started it.
    if orders.rehearse {
        let ended =
            tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink()));
        if ended.await.is_err() {
            tracing::warn!("the room lost its starter");
        }
    } else if tokio::signal::ctrl_c().await.is_err() {
        tracing::warn!("no signals here");
    }
    report.abort();
    Ok(())
}

/// So many delegates come in at the same time.
const AT_ONCE: usize = 4;
/// On a busy machine the office may not answer in time.
const TRIES: usize = 5;

/// The desk of the person whom the file invites: as it was left, or joined by the file.
async fn take_seat(file: PathBuf, dir: PathBuf, slow: Option<SlowLines>) -> Result<Option<Desk>, Problem> {
    let name = file
        .file_stem()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut options = Options::new(&dir.join("desks").join(name));
    options.papers = false;
    options.loopback = true;
    options.slow = slow;
    let desk = Desk::new(options)?;
    let pin = REHEARSAL_PIN.to_owned();
    let enter = if desk
        .look(Question::View)
        .await
        .is_ok_and(|answer| is_locked(&answer))
    {
        MeIntent::Unlock { pin }
    } else {
        let path = file.to_string_lossy().into_owned();
        MeIntent::JoinByFile { path, pin }
    };
    for _ in 0..TRIES {
        match desk.act(Intent::Me(enter.clone())).await {
            Ok(()) => return Ok(Some(desk)),
            Err(problem) => tracing::warn!(problem = %problem.text.key, "a delegate did not get in"),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    Ok(None)
}

fn is_locked(answer: &Answer) -> bool {
    matches!(answer, Answer::View(view) if view.locked.is_some())
}

fn fault(error: &impl ToString) -> Problem {
    Problem::new("problem-something-failed").detail(error.to_string())
}

// ---- Preparing a council of one's own ----------------------------------------------------------------------

async fn view(desk: &Desk) -> Result<View, Problem> {
    match desk.look(Question::View).await? {
        Answer::View(view) => Ok(*view),
        _ => Err(Problem::new("problem-something-failed")),
    }
}

/// Where the invitations of the simulated delegates are.
const INVITATIONS: &str = "invitations";

/// The simulated office: as it was left, or with a new council.
async fn clerk_of(orders: &Orders) -> Result<Desk, Problem> {
    let mut options = Options::new(&orders.dir.join("clerk"));
    options.loopback = true;
    let clerk = Desk::new(options)?;
    if clerk
        .look(Question::View)
        .await
        .is_ok_and(|answer| is_locked(&answer))
    {
        let pin = REHEARSAL_PIN.to_owned();
        clerk.act(Intent::Me(MeIntent::Unlock { pin })).await?;
    } else {
        prepare(&clerk, orders).await?;
    }
    Ok(clerk)
}

async fn prepare(clerk: &Desk, orders: &Orders) -> Result<(), Problem> {
    let (council, mark, person, session, place, server) = match orders.language.as_str() {
        "vi" => (
            "Hội đồng nhân dân thành phố",
            "diễn tập",
            "Nguyễn Thu Thảo",
            "Kỳ họp diễn tập",
            "Hội trường A",
            "Máy chủ trung tâm (trên máy này)",
        ),
        "de" => (
            "Stadtrat",
            "Übung",
            "Sabine Thaler",
            "Übungssitzung",
            "Ratssaal",
            "Zentralserver (auf diesem Rechner)",
        ),
        _ => (
            "City council",
            "rehearsal",
            "Susan Taylor",
            "Rehearsal session",
            "Council chamber",
            "Central server (on this machine)",
        ),
    };
    clerk
        .act(Intent::Register(RegisterIntent::FoundCouncil {
            name: format!("{} ({mark})", orders.council.as_deref().unwrap_or(council)),
            language: orders.language.clone(),
            clerk_name: person.to_owned(),
            pin: REHEARSAL_PIN.to_owned(),
        }))
        .await?;
    let node = clerk.node().ok_or_else(|| Problem::new("problem-no-session"))?;
    let marked = node
        .run(|replica| replica.store.set(REHEARSAL_SETTING, "1"))
        .await?;
    marked.map_err(|e| fault(&e))?;
    clerk.register_people(people_of(clerk, orders).await?).await?;
    let starts_at = Outside::real();
    let starts_at = (starts_at.clock)().0;
    clerk
        .act(Intent::Register(RegisterIntent::ConveneSession {
            title: session.to_owned(),
            place: place.to_owned(),
            starts_at,
            kind: None,
            rules: String::new(),
            second_meeting_of: None,
            like: None,
            agenda: None,
            short_notice: None,
        }))
        .await?;
    let agenda = std::fs::read_to_string(&orders.agenda).unwrap_or_else(|_| plain_agenda(&orders.language));
    clerk
        .act(Intent::Agenda(AgendaIntent::SetAgenda { text: agenda }))
        .await?;
    place_papers(clerk, &orders.papers).await?;
    let session = view(clerk).await?.session;
    if session.is_some_and(|session| session.figures.awaits_confirmation()) {
        clerk.act(Intent::Papers(PapersIntent::ConfirmFigures)).await?;
    }
    clerk.act(Intent::Papers(PapersIntent::Publish)).await?;
    if let Some(card) = server_card(&orders.dir, server)? {
        let path = card.to_string_lossy().into_owned();
        clerk.act(Intent::Sync(SyncIntent::UseServer { path })).await?;
    }

    let people = view(clerk)
        .await?
        .council
        .map(|council| council.people)
        .unwrap_or_default();
    let mut members: Vec<_> = people.into_iter().filter(|row| row.member).collect();
    members.sort_by_key(|row| (row.person.seat == 0, row.person.seat));
    let Some(chair) = members.first().map(|row| row.person.id.clone()) else {
        return Err(Problem::new("problem-nothing-to-import"));
    };
    // Whoever tries it plays the office as well: papers, questioning, minutes and the central server.
    for grant in [
        RegisterIntent::GrantChair {
            person: chair.clone(),
        },
        RegisterIntent::GrantClerk {
            person: chair.clone(),
        },
    ] {
        clerk.act(Intent::Register(grant)).await?;
    }
    let own = orders.dir.join("chair");
    let invitations = orders.dir.join(INVITATIONS);
    let folder = |path: &Path| path.to_string_lossy().into_owned();
    let invite = |people, path: &Path| {
        Intent::Register(RegisterIntent::Invite {
            people,
            folder: folder(path),
        })
    };
    clerk.act(invite(vec![chair.clone()], &own)).await?;
    let others = members
        .into_iter()
        .map(|row| row.person.id)
        .filter(|id| *id != chair)
        .collect();
    clerk.act(invite(others, &invitations)).await?;
    let written = std::fs::read_dir(&own).map_err(|e| fault(&e))?.next();
    let file = written
        .ok_or_else(|| Problem::new("problem-something-failed"))?
        .map_err(|e| fault(&e))?;
    std::fs::rename(file.path(), orders.dir.join("chair.invite")).map_err(|e| fault(&e))
}

/// The people of the roster, or so many: where more are asked for, the roster's names come again with a number.
async fn people_of(clerk: &Desk, orders: &Orders) -> Result<Vec<RosterRow>, Problem> {
    let path = orders.roster.to_string_lossy().into_owned();
    let Answer::RosterPreview(preview) = clerk.look(Question::RosterPreview { path }).await? else {
        return Err(Problem::new("problem-something-failed"));
    };
    let listed: Vec<RosterRow> = preview.rows.into_iter().filter(|row| row.importable).collect();
    if listed.is_empty() {
        return Err(Problem::new("problem-nothing-to-import"));
    }
    let wanted = orders.delegates.unwrap_or(listed.len());
    let people = listed.iter().cycle().take(wanted).enumerate();
    let people = people.map(|(index, row)| match index / listed.len() {
        0 => row.clone(),
        round => RosterRow {
            name: format!("{} ({})", row.name, round + 1),
            seat: 0,
            position: String::new(),
            ..row.clone()
        },
    });
    Ok(people.collect())
}

/// A new card of the central server that whoever starts the rehearsal may have beside it: a card is for one council.
fn server_card(dir: &Path, name: &str) -> Result<Option<PathBuf>, Problem> {
    let told = |name| std::env::var_os(name);
    let (Some(data), Some(address)) = (told("HEMICYCLE_SERVER_DATA"), told("HEMICYCLE_SERVER_ADDRESS"))
    else {
        return Ok(None);
    };
    let program = std::env::current_exe()
        .map_err(|e| fault(&e))?
        .with_file_name(format!("hemicycle-server{}", std::env::consts::EXE_SUFFIX));
    let card = dir.join("server.json");
    let invited = std::process::Command::new(program)
        .arg("invite")
        .arg("--data")
        .arg(data)
        .args(["--name", name])
        .arg("--address")
        .arg(address)
        .arg("--out")
        .arg(&card)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .status()
        .map_err(|e| fault(&e))?;
    if invited.success() {
        Ok(Some(card))
    } else {
        Err(fault(&invited))
    }
}

async fn place_papers(clerk: &Desk, folder: &Path) -> Result<(), Problem> {
    let folder = folder.to_string_lossy().into_owned();
    let Answer::PlacingPreview(preview) = clerk.look(Question::PlacingPreview { folder }).await? else {
        return Err(Problem::new("problem-something-failed"));
    };
    let files = preview
        .files
        .into_iter()
        .filter(|row| row.refused.is_none())
        .filter_map(|row| {
            Some(PlacedFile {
                item_id: row.item_id?,
                path: row.path,
                kind: row.kind,
                title: row.title,
                restricted_to: None,
                version_of: row.version_of,
                version_of_file: row.version_of_file,
                what_changed: None,
            })
        })
        .collect();
    clerk.act(Intent::Papers(PapersIntent::Add { files })).await
}

fn plain_agenda(language: &str) -> String {
    match language {
        "vi" => "1. Khai mạc\n2. Thông qua dự thảo nghị quyết\n3. Chất vấn\n4. Bế mạc\n",
        "de" => "1. Eröffnung\n2. Beschluss über die Vorlagen\n3. Anfragen\n4. Schluss\n",
        _ => "1. Opening\n2. Resolution on the papers\n3. Questioning\n4. Closing\n",
    }
    .to_owned()
}

// ---- One delegate ------------------------------------------------------------------------------------------

/// What this delegate would do next.
enum Next {
    CheckIn,
    Vote(BallotId, Choice),
    Count(BallotId, CountSheet),
    CountRows(BallotId, RowsSheet),
    Ask,
    Nothing,
}

async fn sit(desk: Desk, index: usize, quick: bool) {
    let Some(node) = desk.node() else { return };
    let mut chance = Outside::real();
    let mut changes = node.changes();
    let mut asked = String::new();
    loop {
        let draw = u32::from_be_bytes(chance.bytes::<4>());
        let seen = asked.clone();
        let Ok((next, live)) = node
            .run(move |replica| next_act(replica, index, draw, &seen))
            .await
        else {
            return;
        };
        let pause = u64::from(u16::from_be_bytes(chance.bytes::<2>()));
        let pause = Duration::from_millis(if quick {
            80 + pause % 120
        } else {
            400 + pause % 2_600
        });
        match next {
            Next::Nothing => {
                if changes.changed().await.is_err() {
                    return;
                }
                continue;
            }
            Next::CheckIn => {
                tokio::time::sleep(pause).await;
                say(&node, |session, actor| session.arrive(actor, &actor.person)).await;
            }
            Next::Vote(ballot, choice) => {
                tokio::time::sleep(pause).await;
                say(&node, move |session, actor| {
                    session.cast_vote(actor, &ballot, choice)
                })
                .await;
            }
            Next::Count(ballot, sheet) => {
                tokio::time::sleep(pause).await;
                say(&node, move |session, actor| {
                    session.enter_count(actor, &ballot, sheet, "")
                })
                .await;
            }
            Next::CountRows(ballot, sheet) => {
                tokio::time::sleep(pause).await;
                say(&node, move |session, actor| {
                    session.enter_rows(actor, &ballot, sheet, "")
                })
                .await;
            }
            Next::Ask => {
                asked = live;
                tokio::time::sleep(pause).await;
                say(&node, |session, actor| session.ask_for_floor(actor, Wish::Speech)).await;
            }
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

async fn say(
    node: &Node,
    rule: impl FnOnce(
        &hemicycle_domain::Session,
        &Actor,
    ) -> Result<hemicycle_domain::Fact, hemicycle_domain::Refusal>
    + Send
    + 'static,
) {
    let said = node.run(move |replica| {
        let journal = replica
            .logs()
            .find(|log| log.session().is_some())
            .map(|log| log.journal.clone());
        journal.map(|journal| replica.act(&journal, rule))
    });
    // A refusal is an answer like any other: the room went on meanwhile.
    if let Ok(Some(Err(refusal))) = said.await {
        tracing::debug!(%refusal, "a simulated delegate was refused");
    }
}

fn next_act(
    replica: &mut hemicycle_sync::replica::Replica,
    index: usize,
    draw: u32,
    asked: &str,
) -> (Next, String) {
    let none = (Next::Nothing, String::new());
    let Some(log) = replica.logs().find(|log| log.session().is_some()) else {
        return none;
    };
    let (Some(session), Some(me)) = (log.session(), replica.me()) else {
        return none;
    };
    // One thing at a time: what is on its way is waited for.
    if !log.pending().is_empty() || session.published_upto == 0 {
        return none;
    }
    let live = session
        .live_item()
        .map(|item| item.id.0.clone())
        .unwrap_or_default();
    if !session.present.contains_key(&me) {
        return if session.sitting_closed() || draw.is_multiple_of(50) {
            none
        } else {
            (Next::CheckIn, live)
        };
    }
    if let Some(ballot) = session.open_ballot_now()
        && ballot.form.is_electronic()
        && ballot.roll.contains(&me)
        && ballot.standing_vote(&me).is_none()
    {
        let third = session
            .rule_of(ballot)
            .map_or(Choice::Abstain, |rule| rule.choices()[2]);
        let choice = match draw % 20 {
            0..=14 => Choice::For,
            15..=17 => Choice::Against,
            _ => third,
        };
        return (Next::Vote(ballot.id.clone(), choice), live);
    }
    if let Some(ballot) = session.ballots.last()
        && ballot
            .board
            .iter()
            .any(|board| board.everybody().any(|person| *person == me))
        && !ballot.is_counted()
        && ballot.annulled.is_none()
        && (ballot.form == BallotForm::ShowOfHands || !ballot.is_open())
        && ballot.counts.iter().all(|count| count.person != me)
    {
        if let Some(rows) = &ballot.rows {
            if rows.counts.iter().any(|count| count.person == me) {
                return none;
            }
            return (
                Next::CountRows(ballot.id.clone(), rows_counted(ballot, rows)),
                live,
            );
        }
        return (Next::Count(ballot.id.clone(), counted(ballot)), live);
    }
    let may_ask = session.sitting_is_open().is_ok()
        && !live.is_empty()
        && session.ballots.iter().all(|b| b.item.0 != live);
    let wants = index % 16 == 3 && live != asked && !session.floor.list_closed;
    if may_ask && wants && !session.floor.queue.iter().any(|asked| asked.person == me) {
        return (Next::Ask, live);
    }
    none
}

/// What every simulated teller counts alike: one in six is against.
fn counted(ballot: &Ballot) -> CountSheet {
    let entitled = u32::try_from(ballot.roll.len()).unwrap_or(0);
    let votes_against = entitled / 6;
    let papers = PaperCount {
        issued: entitled,
        collected: entitled,
        invalid: 0,
    };
    CountSheet {
        votes_for: entitled - votes_against,
        votes_against,
        papers: (ballot.form == BallotForm::Paper).then_some(papers),
        ..CountSheet::default()
    }
}

/// The same for every row, as far as an election has places for all: for the first rows, and against the others.
fn rows_counted(ballot: &Ballot, rows: &RowsVote) -> RowsSheet {
    let sheet = counted(ballot);
    let (most, fewest) = (sheet.votes_for, sheet.votes_against);
    let row = |index: usize| match rows.asked.asks {
        RowsKind::Election if u32::try_from(index).is_ok_and(|index| index < rows.asked.places) => {
            [most, fewest, 0]
        }
        RowsKind::Election => [0, most + fewest, 0],
        RowsKind::Rating | RowsKind::Confidence => [most, fewest, 0],
    };
    RowsSheet {
        papers: sheet.papers.unwrap_or_default(),
        rows: (0..rows.asked.rows.len()).map(row).collect(),
    }
}

// ---- What goes wrong ----------------------------------------------------------------------------------------

type Delegates = Arc<Mutex<Vec<Desk>>>;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One tenth of them, and at least one.
fn tenth(delegates: &Delegates, which: usize) -> Vec<Desk> {
    let all = lock(delegates);
    let step = all.len().min(10);
    all.iter()
        .skip(which % step.max(1))
        .step_by(10)
        .cloned()
        .collect()
}

async fn unplug(desks: &[Desk], out: bool) {
    for desk in desks {
        desk.unplug(out).await;
    }
}

/// Seconds of a rehearsal; a test has them so many times as fast.
async fn seconds(seconds: u64, pace: u64) {
    tokio::time::sleep(Duration::from_millis(seconds * 1_000 / pace)).await;
}

/// Goes wrong until the room ends.
async fn go_wrong(fault: RehearsalFault, clerk: Option<Desk>, delegates: Delegates, pace: u64) {
    match fault {
        // The lines are slow from the first to the last.
        RehearsalFault::Slow => {}
        RehearsalFault::Cable => {
            for which in 0.. {
                seconds(40, pace).await;
                let some = tenth(&delegates, which);
                unplug(&some, true).await;
                seconds(20, pace).await;
                unplug(&some, false).await;
            }
        }
        // They know of the vote and press; their votes go out only when the line is there again.
        RehearsalFault::Late => {
            let mut seen = None;
            loop {
                let some = tenth(&delegates, 4);
                let opened = match some.first() {
                    Some(desk) => open_ballot(desk)
                        .await
                        .filter(|ballot| seen.as_ref() != Some(ballot)),
                    None => None,
                };
                if opened.is_some() {
                    seen = opened;
                    unplug(&some, true).await;
                    seconds(45, pace).await;
                    unplug(&some, false).await;
                }
                tokio::time::sleep(LOOK).await;
            }
        }
        RehearsalFault::Host => {
            let Some(clerk) = clerk else { return };
            while open_ballot(&clerk).await.is_none() {
                tokio::time::sleep(LOOK).await;
            }
            seconds(10, pace).await;
            clerk.close().await;
            seconds(90, pace).await;
            let pin = REHEARSAL_PIN.to_owned();
            if clerk.act(Intent::Me(MeIntent::Unlock { pin })).await.is_err() {
                tracing::warn!("the office's laptop does not come back");
            }
        }
    }
}

/// Between two looks for an open vote.
const LOOK: Duration = Duration::from_millis(20);

async fn open_ballot(desk: &Desk) -> Option<BallotId> {
    let node = desk.node()?;
    let open = node.run(|replica| {
        let session = replica.logs().find_map(|log| log.session())?;
        session.open_ballot_now().map(|ballot| ballot.id.clone())
    });
    open.await.ok().flatten()
}

// ---- What the room has seen --------------------------------------------------------------------------------

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Seat {
    person: String,
    present: bool,
    journal_size: u64,
    acknowledged: u64,
    /// Votes of this laptop that it has seen recorded, by ballot.
    votes_acknowledged: usize,
    waiting: usize,
    tallies: Vec<String>,
}

async fn keep_reporting(dir: PathBuf, desks: Vec<Desk>) {
    loop {
        let mut seats = Vec::new();
        for desk in &desks {
            let Some(node) = desk.node() else { continue };
            if let Ok(Some(seat)) = node.run(seat).await {
                seats.push(seat);
            }
        }
        if let Ok(text) = serde_json::to_vec_pretty(&seats) {
            let fresh = dir.join("room.json.new");
            let kept =
                std::fs::write(&fresh, text).and_then(|()| std::fs::rename(&fresh, dir.join("room.json")));
            if let Err(error) = kept {
                tracing::warn!(%error, "the room's report was not written");
            }
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

fn seat(replica: &mut hemicycle_sync::replica::Replica) -> Option<Seat> {
    let me: PersonId = replica.me()?;
    let log = replica.logs().find(|log| log.session().is_some())?;
    let session = log.session()?;
    let recorded = |ballot: &hemicycle_domain::voting::Ballot| {
        ballot
            .standing_vote(&me)
            .is_some_and(|vote| vote.number < log.acknowledged)
    };
    Some(Seat {
        person: me.0.clone(),
        present: session.present.contains_key(&me),
        journal_size: log.head.size(),
        acknowledged: log.acknowledged,
        votes_acknowledged: session.ballots.iter().filter(|ballot| recorded(ballot)).count(),
        waiting: log.pending().len(),
        tallies: session.tally_lines(),
    })
}
