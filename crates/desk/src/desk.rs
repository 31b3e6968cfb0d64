//! One person's desk: closed, joining or open; takes intents, answers questions, shows the view.

use std::{
    net::{IpAddr, SocketAddr, UdpSocket},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex as StdMutex, MutexGuard,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use hemicycle_domain::{
    ids::JournalId,
    keys::DeviceKey,
    register::Role,
    tree::{hex, unhex},
};
use hemicycle_store::{Card, Reader, Store, StoreKey, Vault};
use hemicycle_sync::{
    door::{Door, Doorway, ROOM},
    guest::{Target, Way, follow},
    invitation::{ServerCard, slot_of},
    node::{Node, NodeThread},
    replica::{Outside, Replica},
    tls::TlsIdentity,
};
use serde::{Deserialize, Serialize};
use tokio::{
    sync::{Mutex, watch},
    task::JoinHandle,
};

use crate::{
    intent::{Intent, MeIntent, RegisterIntent},
    show,
    slow::SlowLines,
    support::KeptLog,
    view::{
        Answer, JoiningView, LowBatteryView, Notice, Problem, Question, RoomCheckView, SettingsView, View,
    },
};

/// Where and how a desk runs.
#[derive(Clone, Debug)]
pub struct Options {
    /// This person's folder.
    pub dir: PathBuf,
    /// Where the helper executable is, if it is anywhere.
    pub helper: Option<PathBuf>,
    /// Simulated desks neither fetch nor read papers.
    pub papers: bool,
    /// Listen on loopback only.
    pub loopback: bool,
    /// In a rehearsal: lines to others go by these.
    pub slow: Option<SlowLines>,
    /// Where the files of the sample session are.
    pub sample: Option<PathBuf>,
    /// The language of a laptop that has none set.
    pub language: String,
    /// The built screens, for the room display in a browser; none where there are no screens.
    pub page_files: Option<crate::display::PageFiles>,
    /// The invitation file that the app was opened with.
    pub invitation: Option<PathBuf>,
    /// What is kept of the log, for whoever helps.
    pub log: Option<KeptLog>,
}

impl Options {
    #[must_use]
    pub fn new(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
            helper: hemicycle_helper::locate(),
            papers: true,
            loopback: false,
            slow: None,
            sample: None,
            language: "vi".to_owned(),
            page_files: None,
            invitation: None,
            log: None,
        }
    }
}

/// What is kept beside the store, because it is needed before the PIN.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Surface {
    settings: SettingsView,
}

/// Where the host is, as this laptop last heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HostPlace {
    pub addresses: Vec<String>,
    pub tls: String,
}

impl HostPlace {
    pub(crate) fn target(self, slow: Option<&SlowLines>) -> Target {
        let through = |address: String| {
            let slow = slow.and_then(|slow| slow.to(&address).ok());
            slow.unwrap_or(address)
        };
        Target {
            addresses: self.addresses.into_iter().map(through).collect(),
            pin: Some(self.tls),
            is_server: false,
            token: None,
            slot: ROOM.to_owned(),
        }
    }
}

/// A desk whose store is open.
pub(crate) struct Open {
    pub node: Node,
    /// Opens the store again after a rehearsal.
    pub key: StoreKey,
    pub reader: Arc<Mutex<Reader>>,
    /// Whoever leads the room, and then the other holders.
    pub targets: watch::Sender<Vec<Target>>,
    pub server: watch::Sender<Vec<Target>>,
    pub way: watch::Receiver<Way>,
    pub server_way: watch::Receiver<Way>,
    pub addresses: Vec<String>,
    /// In a rehearsal: the network cable is out.
    pub unplugged: AtomicBool,
    pub slow: Option<SlowLines>,
    /// Ends with the desk: see `NodeThread`.
    thread: StdMutex<Option<NodeThread>>,
    door: StdMutex<Option<Door>>,
    tasks: Vec<JoinHandle<()>>,
}

pub(crate) enum State {
    FirstRun,
    /// A store lies here without the file that holds its key.
    KeyMissing,
    /// The register has stopped this laptop; what the council left here is removed.
    Withdrawn(hemicycle_domain::ids::Moment),
    Locked,
    Joining(JoiningView),
    Open(Arc<Open>),
}

impl State {
    /// What stands in a folder whose store is closed.
    fn closed(dir: &Path) -> Self {
        if let Some(at) = crate::leaving::withdrawn_at(dir) {
            Self::Withdrawn(at)
        } else if Vault::exists(dir) {
            Self::Locked
        // A folder that cannot be looked into is not taken for an empty one.
        } else if Store::lies_in(dir).unwrap_or(true) {
            Self::KeyMissing
        } else {
            Self::FirstRun
        }
    }
}

/// One person's desk. Clones share it.
#[derive(Clone)]
pub struct Desk {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub options: Options,
    pub state: StdMutex<State>,
    surface: StdMutex<Surface>,
    pub notices: StdMutex<(u32, Vec<Notice>)>,
    pub view: watch::Sender<Arc<View>>,
    /// Readings of the replica that were made, and the newest that was shown.
    pub readings: Arc<AtomicU64>,
    pub shown: AtomicU64,
    joining: StdMutex<Option<JoinHandle<()>>>,
    pub rehearsal: StdMutex<Option<crate::rehearsal::Rehearsal>>,
    /// The council of this laptop, while its person rehearses.
    pub resting: StdMutex<Option<crate::rehearsal::Resting>>,
    pub connected_since: StdMutex<crate::showing::WaySince>,
    /// There was a line since the store was opened.
    pub was_connected: AtomicBool,
    /// The battery of this laptop, where it is low and not being charged.
    pub battery: StdMutex<Option<LowBatteryView>>,
    /// Whether the open sitting had its quorum when this desk last looked; none while it does not lead one.
    pub quorum_met: StdMutex<Option<bool>>,
    /// The clerks' laptops that can let this one try its PIN again, as far as that was prepared.
    pub unlocked_by: StdMutex<Option<Vec<hemicycle_domain::ids::DeviceId>>>,
    /// The room check that was made last.
    pub room_checked: StdMutex<Option<RoomCheckView>>,
    /// What was last shown of what a person may hand to whoever helps.
    pub support: StdMutex<Option<String>>,
    /// What the person chose for the projector, and what it shows.
    pub display_chosen: StdMutex<crate::display::Chosen>,
    pub display_page: StdMutex<Option<crate::display::Page>>,
    pub display: watch::Sender<crate::display::Shown>,
}

pub(crate) fn lock<T>(mutex: &StdMutex<T>) -> MutexGuard<'_, T> {
    // A panic while it was held left plain data behind, which is still good to read.
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub(crate) fn now_ms() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since
        .ok()
        .and_then(|d| i64::try_from(d.as_millis()).ok())
        .unwrap_or(0)
}

impl Desk {
    /// Opens the folder as far as can be without the PIN.
    ///
    /// # Errors
    /// Where the folder cannot be used.
    pub fn new(options: Options) -> Result<Self, Problem> {
        std::fs::create_dir_all(&options.dir)
            .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        if crate::rehearsal::remove_unfinished(&options.dir).is_err() {
            tracing::warn!("what is left of a rehearsal could not be removed");
        }
        if crate::leaving::withdrawn_at(&options.dir).is_some()
            && crate::leaving::remove_all(&options.dir).is_err()
        {
            tracing::warn!("what the council left here was not removed whole");
        }
        let surface = std::fs::read(options.dir.join("screen.json"))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_else(|| Surface {
                settings: SettingsView {
                    language: options.language.clone(),
                    text_percent: 100,
                    theme: "system".to_owned(),
                    follow_room: false,
                },
            });
        let state = State::closed(&options.dir);
        let (view, _) = watch::channel(Arc::new(show::empty()));
        let desk = Self {
            inner: Arc::new(Inner {
                options,
                state: StdMutex::new(state),
                surface: StdMutex::new(surface),
                notices: StdMutex::new((0, Vec::new())),
                view,
                readings: Arc::default(),
                shown: AtomicU64::new(0),
                joining: StdMutex::new(None),
                rehearsal: StdMutex::new(None),
                resting: StdMutex::new(None),
                connected_since: StdMutex::new(crate::showing::WaySince::new(now_ms())),
                was_connected: AtomicBool::new(false),
                battery: StdMutex::default(),
                quorum_met: StdMutex::new(None),
                unlocked_by: StdMutex::default(),
                room_checked: StdMutex::default(),
                display_chosen: StdMutex::default(),
                support: StdMutex::default(),
                display_page: StdMutex::default(),
                display: watch::channel(crate::display::Shown::default()).0,
            }),
        };
        desk.show_closed();
        Ok(desk)
    }

    /// Whole views, each with a higher revision than the one before.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<Arc<View>> {
        self.inner.view.subscribe()
    }

    #[must_use]
    pub fn options(&self) -> &Options {
        &self.inner.options
    }

    /// Where the store stands that this desk works with: this person's folder, or the one of a rehearsal in it.
    pub(crate) fn dir(&self) -> PathBuf {
        let dir = &self.inner.options.dir;
        if lock(&self.inner.resting).is_some() {
            crate::rehearsal::practice_folder(dir)
        } else {
            dir.clone()
        }
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.inner
    }

    #[must_use]
    pub fn settings(&self) -> SettingsView {
        lock(&self.inner.surface).settings.clone()
    }

    /// The replica's thread, for those who simulate a room.
    #[must_use]
    pub fn node(&self) -> Option<Node> {
        self.open_desk().map(|open| open.node.clone())
    }

    pub(crate) fn open_desk(&self) -> Option<Arc<Open>> {
        match &*lock(&self.inner.state) {
            State::Open(open) => Some(Arc::clone(open)),
            _ => None,
        }
    }

    pub(crate) fn must_be_open(&self) -> Result<Arc<Open>, Problem> {
        self.open_desk().ok_or_else(|| Problem::new("problem-no-session"))
    }

    /// Takes an intent; when it returns, what was asked for is on this disk or was refused.
    ///
    /// # Errors
    /// The problem, as the person should read it.
    pub async fn act(&self, intent: Intent) -> Result<(), Problem> {
        self.may_ask(&intent)?;
        let result = match intent {
            Intent::Me(intent) => self.act_me(intent).await,
            Intent::Help(intent) => self.act_help(intent).await,
            Intent::Support(intent) => self.act_support(&intent),
            Intent::Register(RegisterIntent::FoundCouncil {
                name,
                language,
                clerk_name,
                pin,
            }) => self.found_council(&name, &language, &clerk_name, &pin).await,
            Intent::Register(intent) => self.act_register(intent).await,
            Intent::Agenda(intent) => self.act_agenda(intent).await,
            Intent::Presiding(intent) => self.act_presiding(intent).await,
            Intent::Papers(intent) => self.act_papers(intent).await,
            Intent::Approval(intent) => self.act_approval(intent).await,
            Intent::Examination(intent) => self.act_examination(intent).await,
            Intent::HandingIn(intent) => self.act_handing_in(intent).await,
            Intent::Own(intent) => self.act_own(intent).await,
            Intent::Notes(intent) => self.act_notes(intent).await,
            Intent::Attendance(intent) => self.act_attendance(intent).await,
            Intent::Room(intent) => self.act_room(intent).await,
            Intent::Speaking(intent) => self.act_speaking(intent).await,
            Intent::Voting(intent) => self.act_voting(intent).await,
            Intent::VotingOrder(intent) => self.act_voting_order(intent).await,
            Intent::BallotLife(intent) => self.act_ballot_life(intent).await,
            Intent::OnPaper(intent) => self.act_on_paper(intent).await,
            Intent::Rows(intent) => self.act_rows(intent).await,
            Intent::Questioning(intent) => self.act_questioning(intent).await,
            Intent::FollowUp(intent) => Box::pin(self.act_follow_up(intent)).await,
            Intent::Period(intent) => Box::pin(self.act_period(intent)).await,
            Intent::Petitions(intent) => Box::pin(self.act_petitions(intent)).await,
            Intent::Dossiers(intent) => Box::pin(self.act_dossiers(intent)).await,
            Intent::Opinions(intent) => self.act_opinions(intent).await,
            Intent::Minutes(intent) => self.act_minutes(intent).await,
            Intent::Sync(intent) => self.act_sync(intent).await,
            Intent::Display(intent) => self.act_display(intent).await,
        };
        self.refresh().await;
        result
    }

    async fn act_me(&self, intent: MeIntent) -> Result<(), Problem> {
        match intent {
            MeIntent::Unlock { pin } => self.unlock(&pin).await,
            MeIntent::Lock => {
                // Nobody has a PIN of a rehearsal: what is locked is the council.
                let ended = crate::rehearsal::end_if_council_rests(self).await;
                self.close().await;
                ended
            }
            MeIntent::JoinByFile { path, pin } => self.join_by_file(Path::new(&path), &pin).await,
            MeIntent::JoinByCode { code, address, pin } => self.join_by_code(&code, &address, &pin).await,
            MeIntent::UnlockByClerk { code } => self.unlock_by_clerk(&code).await,
            MeIntent::StartOver => self.start_over().await,
            MeIntent::OpenArchive { folder, pin } => {
                Box::pin(self.open_archive(Path::new(&folder), &pin)).await
            }
            MeIntent::RemoveArchive => self.remove_archive().await,
            MeIntent::CancelJoin => {
                self.cancel_join();
                Ok(())
            }
            MeIntent::Settings { settings } => self.keep_settings(settings),
            MeIntent::Dismiss { notice } => {
                lock(&self.inner.notices).1.retain(|known| known.id != notice);
                Ok(())
            }
            MeIntent::Rehearse(asked) => crate::rehearsal::rehearse(self, asked).await,
            MeIntent::LeaveRehearsal => crate::rehearsal::leave(self).await,
        }
    }

    /// Looks something up beside the view.
    ///
    /// # Errors
    /// The problem, as the person should read it.
    pub async fn look(&self, question: Question) -> Result<Answer, Problem> {
        match question {
            Question::View => {
                self.make_view(true).await;
                Ok(Answer::View(Box::new(self.inner.view.borrow().as_ref().clone())))
            }
            Question::Support => self.support().await.map(Answer::Support),
            Question::Search { text } => self.search(&text).await.map(Answer::Search),
            Question::Invitation { path } => self.invitation(path).await.map(Answer::Invitation),
            Question::UnlockCode {
                device_words,
                challenge,
            } => self
                .unlock_code(device_words, challenge)
                .await
                .map(Answer::UnlockCode),
            Question::RosterPreview { path } => self
                .roster_preview(PathBuf::from(path))
                .await
                .map(Answer::RosterPreview),
            Question::PlacingPreview { folder } => self
                .placing_preview(Path::new(&folder))
                .await
                .map(Answer::PlacingPreview),
            Question::LibraryOf { person } => self.library_of(person).await.map(Answer::LibraryOf),
            Question::Notes { paper_id } => self.notes(Some(paper_id)).await.map(Answer::Notes),
            Question::AllNotes => self.notes(None).await.map(Answer::Notes),
            Question::Comparison {
                paper_id,
                old_version,
                new_version,
            } => self
                .comparison(paper_id, old_version, new_version)
                .await
                .map(|view| Answer::Comparison(Box::new(view))),
            Question::NotesBackup => self.notes_backup().await.map(Answer::NotesBackup),
            Question::RecoveryCode { pin } => self.recovery_code(pin).await.map(Answer::RecoveryCode),
            Question::PaperText { paper_id, version } => {
                self.paper_text(paper_id, version).await.map(Answer::PaperText)
            }
            Question::NamedVotes { ballot_id } => self.named_votes(ballot_id).await.map(Answer::NamedVotes),
            Question::OpinionAnswers { round_id } => {
                self.opinion_answers(round_id).await.map(Answer::OpinionAnswers)
            }
            Question::Minutes => self
                .minutes_view()
                .await
                .map(|view| Answer::Minutes(Box::new(view))),
            Question::AgendaPreview { text } => Ok(Answer::AgendaPreview(crate::agenda::preview(&text))),
            Question::RulePacks => {
                let offered = crate::rulepacks::Offered::read(&self.dir())
                    .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
                let view = self.inner.view.borrow();
                let language = view
                    .council
                    .as_ref()
                    .map_or("", |council| council.language.as_str());
                Ok(Answer::RulePacks(offered.view(language)))
            }
            Question::Laptops => self.laptops().await.map(|view| Answer::Laptops(Box::new(view))),
            Question::RoomCheck => self.room_check().await.map(Answer::RoomCheck),
            Question::PrintPlan { item } => self.print_plan(item).await.map(Answer::PrintPlan),
            Question::FollowUp => self
                .follow_up()
                .await
                .map(|view| Answer::FollowUp(Box::new(view))),
            Question::Period(asked) => self
                .period(asked)
                .await
                .map(|view| Answer::Period(Box::new(view))),
            Question::Dossiers => self.dossiers().await.map(|view| Answer::Dossiers(Box::new(view))),
            Question::Petitions => self
                .petitions()
                .await
                .map(|view| Answer::Petitions(Box::new(view))),
            Question::PackagePreview { folder } => {
                let preview = Box::pin(self.package_preview(PathBuf::from(folder))).await;
                preview.map(Answer::PackagePreview)
            }
            Question::Sample => Ok(Answer::Sample(crate::rehearsal::sample_view(self))),
        }
    }

    fn keep_settings(&self, settings: SettingsView) -> Result<(), Problem> {
        let settings = SettingsView {
            text_percent: settings.text_percent.clamp(100, 200),
            ..settings
        };
        let mut surface = lock(&self.inner.surface);
        surface.settings = settings;
        let bytes = serde_json::to_vec_pretty(&*surface)
            .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        std::fs::write(self.inner.options.dir.join("screen.json"), bytes)
            .map_err(|error| Problem::new("problem-something-failed").detail(error))
    }

    // ---- Opening and closing -------------------------------------------------------------------------

    async fn unlock(&self, pin: &str) -> Result<(), Problem> {
        if self.open_desk().is_some() {
            return Ok(());
        }
        let (dir, pin) = (self.dir(), zeroize::Zeroizing::new(pin.to_owned()));
        let key = blocking(move || Vault::open(&dir, &pin, now_ms())).await??;
        let (dir, at_rest) = (self.dir(), key.clone());
        let belongs = blocking(move || {
            let store = Store::open(&dir, &at_rest)?;
            Ok::<_, Problem>(store.get("council")?.is_some() || store.get("register-journal")?.is_some())
        })
        .await??;
        if !belongs {
            // The app was closed while it asked to be let in: there is nothing here yet, and one may ask again.
            self.remove_store();
            self.set_joining(None);
            return Err(Problem::new("problem-join-interrupted"));
        }
        self.open_store(&key).await
    }

    /// Makes a store with fresh keys under this PIN.
    pub(crate) async fn create_store(&self, pin: &str, card: Card) -> Result<StoreKey, Problem> {
        let (dir, pin) = (self.dir(), zeroize::Zeroizing::new(pin.to_owned()));
        blocking(move || {
            // A new key beside an old store would stand in the place of the one that opens it.
            if Store::lies_in(&dir)? && !Vault::exists(&dir) {
                return Err(Problem::new("problem-key-missing"));
            }
            let mut outside = Outside::real();
            let key = Vault::create(&dir, &pin, &card, &outside.bytes::<72>())?;
            let mut store = Store::create(&dir, &key, &outside.name())?;
            let identity = TlsIdentity::generate()
                .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
            let (certificate, tls_key) = identity.parts();
            store.set("device-seed", &hex(&outside.bytes::<32>()))?;
            store.set("tls-certificate", &hex(certificate))?;
            store.set("tls-key", &hex(tls_key))?;
            Ok::<_, Problem>(key)
        })
        .await?
    }

    /// Removes a store that never became part of a council.
    pub(crate) fn remove_store(&self) {
        let dir = &self.dir();
        for name in [
            "vault.json",
            "tries.json",
            "unlock.json",
            "store.db",
            "store.db-wal",
            "store.db-shm",
        ] {
            // What is not there needs no removing.
            drop(std::fs::remove_file(dir.join(name)));
        }
        *lock(&self.inner.unlocked_by) = None;
    }

    pub(crate) async fn open_store(&self, key: &StoreKey) -> Result<(), Problem> {
        let (dir, at_rest) = (self.dir(), key.clone());
        let (replica, reader, identity) = blocking(move || {
            let store = Store::open(&dir, &at_rest)?;
            let reader = store.reader()?;
            let device = device_key(&store)?;
            let identity = tls_identity(&store)?;
            let replica = Replica::open(store, device, identity.pin().to_owned(), false, Outside::real())?;
            Ok::<_, Problem>((replica, reader, identity))
        })
        .await??;
        let fell_at = crate::restarting::fell_at(&self.dir());
        self.run_replica(key, replica, reader, identity).await?;
        self.inner.was_connected.store(false, Ordering::Relaxed);
        if let Some(at) = fell_at {
            self.tell_of_fall(at).await;
        }
        crate::restarting::mark(&self.dir(), now_ms());
        Ok(())
    }

    async fn run_replica(
        &self,
        key: &StoreKey,
        mut replica: Replica,
        reader: Reader,
        identity: TlsIdentity,
    ) -> Result<(), Problem> {
        let leads = replica.i_am(Role::Clerk) || replica.i_am(Role::Chair) || replica.register().is_none();
        // Nobody comes to an archive.
        let leads = leads && !replica.is_archive();
        let port = replica
            .store
            .get("port")?
            .and_then(|port| port.parse().ok())
            .unwrap_or(0);
        let host: Option<HostPlace> = setting(&replica, "host")?;
        replica.led_from = host
            .as_ref()
            .map(|host| (host.addresses.clone(), host.tls.clone()));
        let card: Option<ServerCard> = setting(&replica, "server")?;
        let reader = Arc::new(Mutex::new(reader));
        let (node, thread) =
            Node::start(replica).map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        let (targets, targets_seen) = watch::channel(
            host.into_iter()
                .map(|host| host.target(self.inner.options.slow.as_ref()))
                .collect(),
        );
        let (server, server_seen) = watch::channel(card.iter().map(server_target).collect());
        let (way_sender, way) = watch::channel(Way::default());
        let (server_way_sender, server_way) = watch::channel(Way::default());
        // The door stands open before anyone is greeted: a greeting says where it is.
        let mut door = None;
        let mut addresses = Vec::new();
        if leads {
            let fetches = self.inner.options.papers;
            let doorway = Doorway {
                node: node.clone(),
                papers: Arc::clone(&reader),
                fetches,
                by_card: false,
            };
            let opened = open_door(port, self.inner.options.loopback, &identity, doorway).await?;
            addresses = reachable(opened.address.port(), self.inner.options.loopback);
            let (port, told) = (opened.address.port(), addresses.clone());
            node.run(move |replica| {
                replica.addresses = told;
                replica.store.set("port", &port.to_string())
            })
            .await??;
            door = Some(opened);
        }
        let mut tasks = vec![
            tokio::spawn(follow(
                node.clone(),
                identity.clone(),
                Arc::clone(&reader),
                targets_seen,
                way_sender,
                self.inner.options.papers,
            )),
            tokio::spawn(follow(
                node.clone(),
                identity.clone(),
                Arc::clone(&reader),
                server_seen,
                server_way_sender,
                false,
            )),
        ];
        let watcher = self.clone();
        tasks.push(tokio::spawn(async move { watcher.keep_showing().await }));
        let teller = self.clone();
        tasks.push(tokio::spawn(async move { teller.keep_telling().await }));
        let open = Arc::new(Open {
            node,
            key: key.clone(),
            reader,
            targets,
            server,
            way,
            server_way,
            addresses,
            unplugged: AtomicBool::new(false),
            slow: self.inner.options.slow.clone(),
            thread: StdMutex::new(Some(thread)),
            door: StdMutex::new(door),
            tasks,
        });
        *lock(&self.inner.state) = State::Open(open);
        if self.inner.options.papers {
            let reading = self.clone();
            tokio::spawn(async move { reading.read_papers().await });
        }
        self.refresh().await;
        Ok(())
    }

    /// Closes the store and every connection; the PIN opens it again.
    pub async fn close(&self) {
        self.put_away().await;
        self.show_closed();
    }

    /// The same while what was shown stays on the screen: another store is opened at once.
    pub(crate) async fn put_away(&self) {
        self.cancel_join();
        lock(&self.inner.room_checked).take();
        lock(&self.inner.unlocked_by).take();
        let state = std::mem::replace(&mut *lock(&self.inner.state), State::closed(&self.dir()));
        if let State::Open(open) = state {
            crate::restarting::clear(&self.dir());
            for task in &open.tasks {
                task.abort();
            }
            drop(lock(&open.door).take());
            // Whoever still has a handle finds it closed. The folder's lock is free when the thread has ended.
            let thread = lock(&open.thread).take();
            drop(tokio::task::spawn_blocking(move || drop(thread)).await);
        }
        self.display_ended();
    }

    /// Closes for the end of the program: SQLCipher frees what it needs then, so whoever still reads finishes first,
    /// and nobody reads afterwards.
    pub async fn end(&self) {
        let reader = self.open_desk().map(|open| Arc::clone(&open.reader));
        if crate::rehearsal::end_if_council_rests(self).await.is_err() {
            tracing::warn!("a rehearsal could not be removed; the next start removes it");
        }
        self.close().await;
        if let Some(reader) = reader {
            std::mem::forget(reader.lock_owned().await);
        }
    }

    pub(crate) fn set_joining(&self, view: Option<JoiningView>) {
        let mut state = lock(&self.inner.state);
        *state = match view {
            Some(view) => State::Joining(view),
            None => State::closed(&self.dir()),
        };
        drop(state);
        self.show_closed();
    }

    /// Closed, in the folder that is worked with now; nothing is shown yet.
    pub(crate) fn closed_as_it_stands(&self) {
        let closed = State::closed(&self.dir());
        *lock(&self.inner.state) = closed;
    }

    pub(crate) fn keep_joining(&self, task: JoinHandle<()>) {
        if let Some(before) = lock(&self.inner.joining).replace(task) {
            before.abort();
        }
    }

    fn cancel_join(&self) {
        if let Some(task) = lock(&self.inner.joining).take()
            && matches!(&*lock(&self.inner.state), State::Joining(_))
        {
            task.abort();
            self.remove_store();
            self.set_joining(None);
        }
    }

    /// The session that this desk shows.
    pub(crate) async fn journal(&self, open: &Open) -> Result<JournalId, Problem> {
        open.node
            .run(|replica| show::current_journal(replica))
            .await?
            .ok_or_else(|| Problem::new("problem-no-session"))
    }

    /// Asks a rule of the session and offers the fact.
    pub(crate) async fn say(
        &self,
        rule: impl FnOnce(
            &hemicycle_domain::Session,
            &hemicycle_domain::roles::Actor,
            &mut dyn FnMut() -> String,
        ) -> Result<hemicycle_domain::Fact, hemicycle_domain::Refusal>
        + Send
        + 'static,
    ) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        open.node
            .run(move |replica| {
                // Chance is drawn before the rule is asked; a rule needs few names.
                let mut names: Vec<String> = (0..4).map(|_| replica.outside.name()).collect();
                replica.act(&journal, |session, actor| {
                    rule(session, actor, &mut || names.pop().unwrap_or_default())
                })
            })
            .await??;
        Ok(())
    }

    /// The same in the register, as it stands on this laptop; the name is a new one for what the fact begins.
    pub(crate) async fn say_in_register(
        &self,
        rule: impl FnOnce(
            &hemicycle_domain::Register,
            &hemicycle_domain::roles::Actor,
            String,
        ) -> Result<hemicycle_domain::Fact, hemicycle_domain::Refusal>
        + Send
        + 'static,
    ) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        open.node
            .run(move |replica| {
                let name = replica.outside.name();
                replica.act_in_register(|register, actor| rule(register, actor, name))?;
                Ok::<_, Problem>(())
            })
            .await?
    }
}

pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Problem::new("problem-something-failed").detail(error))
}

pub(crate) fn setting<T: for<'de> Deserialize<'de>>(
    replica: &Replica,
    key: &str,
) -> Result<Option<T>, Problem> {
    Ok(replica
        .store
        .get(key)?
        .and_then(|text| serde_json::from_str(&text).ok()))
}

pub(crate) fn server_target(card: &ServerCard) -> Target {
    Target {
        addresses: card.addresses.clone(),
        pin: Some(card.tls.clone()),
        is_server: true,
        token: Some(card.token.clone()),
        slot: slot_of(&card.token),
    }
}

pub(crate) fn device_key(store: &Store) -> Result<DeviceKey, Problem> {
    let seed = store.get("device-seed")?.and_then(|seed| unhex::<32>(&seed));
    seed.map(|seed| DeviceKey::from_seed(&seed))
        .ok_or_else(|| Problem::new("problem-store-damaged"))
}

fn tls_identity(store: &Store) -> Result<TlsIdentity, Problem> {
    let bytes = |key: &str| -> Result<Vec<u8>, Problem> {
        let text = store
            .get(key)?
            .ok_or_else(|| Problem::new("problem-store-damaged"))?;
        text.as_bytes()
            .chunks(2)
            .map(|pair| {
                std::str::from_utf8(pair)
                    .ok()
                    .and_then(|pair| u8::from_str_radix(pair, 16).ok())
            })
            .collect::<Option<Vec<u8>>>()
            .ok_or_else(|| Problem::new("problem-store-damaged"))
    };
    TlsIdentity::from_parts(bytes("tls-certificate")?, bytes("tls-key")?)
        .map_err(|error| Problem::new("problem-store-damaged").detail(error))
}

/// The keys of a store that is not running yet, for joining.
pub(crate) fn keys_of(dir: &Path, key: &StoreKey) -> Result<(DeviceKey, TlsIdentity), Problem> {
    let store = Store::open(dir, key)?;
    Ok((device_key(&store)?, tls_identity(&store)?))
}

async fn open_door(
    port: u16,
    loopback: bool,
    identity: &TlsIdentity,
    doorway: Doorway,
) -> Result<Door, Problem> {
    let rooms = hemicycle_sync::door::one_room(doorway);
    match Door::open_for_both(port, loopback, identity, rooms.clone()).await {
        Ok(door) => Ok(door),
        // Somebody else took the port meanwhile: any other will do, and guests are told.
        Err(_) => Door::open_for_both(0, loopback, identity, rooms)
            .await
            .map_err(|error| Problem::new("problem-something-failed").detail(error)),
    }
}

/// Addresses at which others may find this laptop: in the room's network first, this very machine last.
pub(crate) fn reachable(port: u16, loopback: bool) -> Vec<String> {
    let mut addresses = Vec::new();
    // No packet is sent: the system only says which of its addresses would be used. One that holds within one network
    // alone (fe80::) is left out, because it means nothing without the name that the other laptop has for that network.
    for (any, far) in [("0.0.0.0", "192.0.2.1"), ("::", "2001:db8::1")] {
        let route = UdpSocket::bind((any, 0)).and_then(|socket| {
            socket.connect((far, 9))?;
            socket.local_addr()
        });
        let own = |ip: IpAddr| {
            let near = matches!(ip, IpAddr::V6(ip) if ip.is_unicast_link_local());
            !ip.is_loopback() && !near
        };
        if !loopback
            && let Ok(address) = route
            && own(address.ip())
        {
            addresses.push(SocketAddr::new(address.ip(), port).to_string());
        }
    }
    addresses.push(format!("127.0.0.1:{port}"));
    addresses
}
