//! The view as a reading of the replica: every number on a screen comes from here.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use hemicycle_domain::{
    Session,
    attendance::Quorum,
    entry::{Offer, OfferId, receipt_code},
    ids::{Day, DeviceId, ItemId, JournalId, Moment, PaperId, PersonId},
    mandates::{Mandate, MandateEnd},
    papers::{PaperKind, PaperVersion},
    questioning::TurnKind,
    register::{Person, Register, Role},
    roles::Actor,
    tally::{BallotResult, Outcome, Tally},
    words::device_words,
};
use hemicycle_papers::search::fold;
use hemicycle_press::Sentence;
use hemicycle_store::{FileState, Looked, PagesAbreast, Reading};
use hemicycle_sync::replica::{Log, Replica};

use crate::{
    desk::{HostPlace, now_ms, setting},
    laptops::papers_opened,
    rehearsal, restoring,
    view::{
        CommitmentView, ConnectionState, ConnectionView, CouncilView, DiskState, ExchangeView, HolderRow,
        HostView, InvitationState, ItemState, ItemView, JoinRow, Ladder, MandateEndView, MandateView, MeView,
        OpenedView, OutcomeResult, OutcomeView, PagesAbreastView, PaperKindView, PaperRow, PaperState,
        PapersProgress, PersonRow, PersonView, PlaceView, QuestioningView, QuorumView, RoleView, SessionRow,
        SessionStatus, SessionView, SettingsView, SittingState, SittingView, SpareCopies, Stage, SyncState,
        SyncView, TallyView, TopicView, TrustView, TurnKindView, TurnView, VersionRow, View,
    },
};

pub fn empty() -> View {
    View {
        revision: 0,
        stage: Stage::FirstRun,
        rehearsal: false,
        archive: false,
        back_to: None,
        locked: None,
        withdrawn_at: None,
        joining: None,
        me: None,
        council: None,
        session: None,
        connection: ConnectionView {
            state: ConnectionState::Away,
            skew_ms: 0,
            since: 0,
            host_name: String::new(),
            waiting: 0,
        },
        disk: DiskState::Good,
        battery: None,
        papers: PapersProgress::default(),
        own: Vec::new(),
        sync: SyncView {
            server: None,
            state: SyncState::NoServer,
            entries_total: 0,
            entries_sent: 0,
            entries_archived: 0,
            bytes_left: 0,
            archived_at: None,
            witnesses: 0,
            package: None,
            problem: None,
        },
        notices: Vec::new(),
        display: None,
    }
}

/// The session that this desk shows: the one chosen, else one whose sitting is open, else the newest that is here.
pub fn current_journal(replica: &Replica) -> Option<JournalId> {
    let chosen = replica
        .store
        .get("current-session")
        .ok()
        .flatten()
        .map(JournalId::new);
    let here = |journal: &JournalId| replica.session(journal).is_some();
    if let Some(journal) = chosen.filter(here) {
        return Some(journal);
    }
    let register = replica.register()?;
    let mut sessions: Vec<_> = register.sessions.values().filter(|s| here(&s.journal)).collect();
    let is_open = |journal| {
        let session: Option<&Session> = replica.session(journal);
        session.is_some_and(|session| session.sitting_is_open().is_ok())
    };
    // What is convened for later leads nobody away from a sitting.
    sessions.sort_by_key(|session| (is_open(&session.journal), session.starts_at));
    sessions.last().map(|session| session.journal.clone())
}

/// Where this laptop should connect: to the host first, and where that is silent to the other holders. A host goes out
/// only when no holder comes to it: another one may have taken over. None where the line is good as it is.
pub fn host_places(replica: &Replica, journal: Option<&JournalId>) -> Option<Vec<HostPlace>> {
    let session = journal.and_then(|journal| replica.session(journal));
    let holders = session
        .map(|session| session.holders.as_slice())
        .unwrap_or_default();
    let others = holders.iter().filter(|device| *device != replica.device());
    let doors = others.filter_map(|device| {
        let addresses = replica.addresses_of(device);
        let tls = replica.register()?.devices.get(device)?.tls.clone();
        (!addresses.is_empty()).then_some(HostPlace { addresses, tls })
    });
    if journal.is_some_and(|journal| replica.keeps(journal)) {
        return match replica.lines_to(holders) {
            0 => Some(doors.collect()),
            1 => None,
            _ => Some(Vec::new()),
        };
    }
    let host = host_place(replica, journal);
    let known = host.as_ref().map(|host| host.tls.clone());
    let doors = doors.filter(|door| known.as_ref().is_some_and(|tls| *tls != door.tls));
    // An older program may have kept this very machine as the host.
    let host = host.clone().filter(|host| host.tls != replica.tls());
    Some(host.into_iter().chain(doors).collect())
}

fn host_place(replica: &Replica, journal: Option<&JournalId>) -> Option<HostPlace> {
    let office = replica
        .register()
        .is_some_and(|r| r.keeper.as_ref() == Some(replica.device()));
    let place: Option<HostPlace> = setting(replica, "host").ok().flatten();
    // The office itself goes out only when somebody else leads.
    if office && journal.is_none() { None } else { place }
}

/// The quorum of an open sitting, where decisions need it and this desk's owner leads it.
pub fn quorum_led(replica: &Replica, journal: Option<&JournalId>) -> Option<Quorum> {
    let session = replica.session(journal?)?;
    let leads = replica.i_am(Role::Chair) || replica.i_am(Role::Clerk);
    (leads && session.sitting_is_open().is_ok() && session.quorum_binds()).then(|| session.quorum())
}

/// Everything that one person's screens show.
pub fn view(replica: &Replica, journal: Option<&JournalId>, addresses: &[String]) -> View {
    let mut view = empty();
    view.stage = Stage::Inside;
    view.rehearsal = rehearsal::is_one(replica);
    view.archive = replica.is_archive();
    view.connection.skew_ms = replica.skew_ms();
    view.connection.waiting = replica
        .logs()
        .flat_map(|log| log.pending())
        .filter(|pending| pending.receipt.is_none())
        .count()
        .try_into()
        .unwrap_or(u32::MAX);
    let Some(register) = replica.register() else {
        view.stage = Stage::Joining;
        return view;
    };
    let me = replica.me();
    let known = me.as_ref().and_then(|id| Some((id, register.people.get(id)?)));
    if let Some((id, person)) = known {
        view.me = Some(MeView {
            opened: journal
                .and_then(|journal| papers_opened(replica, journal))
                .map(|count| OpenedView {
                    opened: count.opened,
                    of: count.of,
                }),
            device_words: device_words(replica.device().as_str()),
            person: person_view(id, person),
            roles: roles(person, &register.day(Moment(now_ms()))),
            language: register.language.clone(),
            settings: SettingsView {
                language: register.language.clone(),
                text_percent: 100,
                theme: "system".to_owned(),
                follow_room: false,
            },
        });
    }
    view.council = Some(council(replica, journal, addresses));
    if let Some(log) = journal.and_then(|journal| replica.log(journal))
        && let Some(session) = log.session().filter(|session| session.id.is_some())
    {
        let look = Look::new(replica, log, session);
        view.papers = look.progress();
        if log.keeper_device() == Some(replica.device()) {
            view.connection.state = ConnectionState::Host;
        } else if crate::takeover::is_silent(&look) {
            view.connection.state = ConnectionState::Silent;
        }
        view.connection.host_name = look.host_name();
        view.session = Some(look.session_view());
    }
    restoring::for_readers(&mut view);
    view.sync = sync_view(replica);
    view.own = crate::own::folders(replica).unwrap_or_default();
    view
}

fn sync_view(replica: &Replica) -> SyncView {
    let mut sync = empty().sync;
    sync.server = setting::<hemicycle_sync::invitation::ServerCard>(replica, "server")
        .ok()
        .flatten()
        .map(|card| card.name);
    let mut bytes_left = 0;
    for log in replica.logs() {
        bytes_left += log.bytes_not_archived();
        let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        sync.entries_total += number(log.head.size());
        sync.entries_sent += number(replica.sent_to_server(log));
        sync.entries_archived += number(log.archived);
    }
    sync.bytes_left = i64::try_from(bytes_left).unwrap_or(i64::MAX);
    let shown = current_journal(replica).and_then(|journal| replica.log(&journal));
    sync.witnesses = shown.map_or(0, |log| u32::try_from(log.witnesses()).unwrap_or(u32::MAX));
    let leads = |session: &&Session| {
        Actor::of(&session.register, replica.device()).is_ok_and(|actor| actor.chair_or_clerk().is_ok())
    };
    sync.package = shown
        .and_then(|log| log.session().filter(leads))
        .map(crate::package::folders);
    let refused = replica
        .store
        .get("server-refusal")
        .ok()
        .flatten()
        .filter(|why| !why.is_empty());
    sync.state = match (&sync.server, refused) {
        (None, _) => SyncState::NoServer,
        (Some(_), Some(detail)) => {
            sync.problem = Some(crate::view::Problem::new("problem-server-refused").detail(detail));
            SyncState::Refused
        }
        (Some(_), None)
            if sync.entries_total > 0
                && sync.entries_archived >= sync.entries_total
                && sync.bytes_left == 0 =>
        {
            SyncState::Archived
        }
        (Some(_), None) if replica.has_server() => SyncState::Sending,
        (Some(_), None) => SyncState::Waiting,
    };
    sync.archived_at = replica
        .store
        .get("archived-at")
        .ok()
        .flatten()
        .and_then(|at| at.parse().ok());
    sync
}

pub fn person_view(id: &PersonId, person: &Person) -> PersonView {
    PersonView {
        id: id.0.clone(),
        name: person.name.clone(),
        group: person.group.clone(),
        seat: person.seat,
        position: person.position.clone(),
    }
}

pub fn roles(person: &Person, today: &Day) -> Vec<RoleView> {
    let mut roles = Vec::new();
    if person.is_member_on(today) {
        roles.push(RoleView::Delegate);
    }
    if person.roles.contains(&Role::Chair) {
        roles.push(RoleView::Chair);
    }
    if person.roles.contains(&Role::Clerk) {
        roles.push(RoleView::Clerk);
    }
    roles
}

fn mandate_view(register: &Register, mandate: &Mandate) -> MandateView {
    let before = mandate.replaces.as_ref();
    MandateView {
        from: mandate.from.0.clone(),
        until: mandate.until.as_ref().map(|day| day.0.clone()),
        end: mandate.end.map(|end| match end {
            MandateEnd::Death => MandateEndView::Death,
            MandateEnd::Dismissal => MandateEndView::Dismissal,
            MandateEnd::Resignation => MandateEndView::Resignation,
            MandateEnd::Transfer => MandateEndView::Transfer,
        }),
        replaces: before.and_then(|id| Some(person_view(id, register.people.get(id)?))),
    }
}

/// Vietnamese names are sorted by the given name, which stands last; others by the family name.
pub fn sort_key(language: &str, name: &str) -> String {
    let folded = fold(name);
    match folded.rsplit_once(' ') {
        Some((rest, last)) if language == "vi" || language == "de" || language == "en" => {
            format!("{last} {rest}")
        }
        _ => folded,
    }
}

fn council(replica: &Replica, journal: Option<&JournalId>, addresses: &[String]) -> CouncilView {
    let register = replica.register().cloned().unwrap_or_default();
    let online: BTreeSet<DeviceId> = replica.online().into_iter().collect();
    let session = journal.and_then(|journal| replica.session(journal));
    let invitations = replica.store.invitations().unwrap_or_default();
    // The last of each person counts.
    let invitations = invitations.iter();
    let invitations: BTreeMap<_, _> = invitations.map(|open| (&open.person, open)).collect();
    let mut devices: BTreeMap<&PersonId, Vec<&DeviceId>> = BTreeMap::new();
    for (device, known) in register.devices.iter().filter(|(_, known)| !known.revoked) {
        devices.entry(&known.person).or_default().push(device);
    }
    let now = now_ms();
    let today = register.day(Moment(now));
    let clerk = replica.i_am(Role::Clerk);
    let mut people: Vec<PersonRow> = register
        .people
        .iter()
        .map(|(id, person)| {
            let devices = devices.get(id).map(Vec::as_slice).unwrap_or_default();
            let invitation = invitations.get(&id.0);
            PersonRow {
                person: person_view(id, person),
                roles: roles(person, &today),
                member: person.is_member_on(&today),
                mandates: person
                    .mandates
                    .iter()
                    .map(|mandate| mandate_view(&register, mandate))
                    .collect(),
                devices: devices
                    .iter()
                    .map(|device| device_words(device.as_str()))
                    .collect(),
                invitation: match invitation {
                    None => InvitationState::None,
                    Some(invitation) if invitation.used_at.is_some() => InvitationState::Used,
                    Some(invitation) if invitation.expires < now => InvitationState::Expired,
                    Some(_) => InvitationState::Open,
                },
                online: devices.iter().any(|device| online.contains(*device)),
                present: session.is_some_and(|session| session.present.contains_key(id)),
            }
        })
        .collect();
    people.sort_by_cached_key(|row| sort_key(&register.language, &row.person.name));
    CouncilView {
        id: register.council.clone(),
        name: register.name.clone(),
        language: register.language.clone(),
        utc_offset: session.map_or(register.utc_offset, Session::utc_offset),
        zone: crate::clock::zone(&register.language).map(str::to_owned),
        members_in_office: register.members_in_office(&today),
        statutory_seats: register.statutory_seats(&today),
        seat_map: register.seat_map.clone(),
        people,
        joins: if clerk {
            replica
                .joins
                .iter()
                .map(|waiting| JoinRow {
                    id: waiting.id.clone(),
                    device_words: waiting.device_words(),
                    words: waiting.words.clone(),
                    person: register
                        .people
                        .get(&waiting.person)
                        .map(|p| person_view(&waiting.person, p)),
                })
                .collect()
        } else {
            Vec::new()
        },
        sessions: sessions(replica, &register, journal),
        addresses: addresses.to_vec(),
    }
}

/// All sessions of the council: what is open on top, the others by their day, the last first.
fn sessions(replica: &Replica, register: &Register, current: Option<&JournalId>) -> Vec<SessionRow> {
    let mut rows: Vec<SessionRow> = register
        .sessions
        .iter()
        .map(|(id, convened)| {
            let log = replica.log(&convened.journal);
            let session = log.and_then(Log::session).filter(|session| session.id.is_some());
            let keeper = session.and_then(|session| session.keeper.as_ref());
            let rules = session.and_then(|session| session.rules.as_ref());
            let archived = log.is_some_and(Log::is_archived);
            SessionRow {
                id: id.0.clone(),
                title: convened.title.clone(),
                place: convened.place.clone(),
                rules: rules.map(|rules| rules.id.clone()).unwrap_or_default(),
                current: Some(&convened.journal) == current,
                starts_at: convened.starts_at.0,
                status: match session.and_then(|session| session.sittings.last()) {
                    None => SessionStatus::Convened,
                    Some(sitting) if sitting.closed_at.is_none() => SessionStatus::Open,
                    Some(_) if archived => SessionStatus::Archived,
                    Some(_) => SessionStatus::Closed,
                },
                host: keeper
                    .and_then(|keeper| crate::takeover::name_of(replica, keeper))
                    .unwrap_or_default(),
                here: session.is_some(),
            }
        })
        .collect();
    rows.sort_by_key(|row| (row.status != SessionStatus::Open, Reverse(row.starts_at)));
    rows
}

/// One look at a session: what several parts of the view need.
pub struct Look<'a> {
    pub replica: &'a Replica,
    pub log: &'a Log,
    pub session: &'a Session,
    pub me: Option<PersonId>,
    pub leads: bool,
    files: BTreeMap<String, FileState>,
    readings: BTreeMap<String, Vec<Reading>>,
    looked: Looked,
    carried_notes: BTreeMap<String, (u32, u32)>,
    texts: BTreeMap<String, (String, u32)>,
    /// What files carry besides their pages, by SHA-256.
    oddities: BTreeMap<String, Vec<String>>,
    online: BTreeSet<DeviceId>,
    online_people: BTreeSet<&'a PersonId>,
}

impl<'a> Look<'a> {
    pub fn new(replica: &'a Replica, log: &'a Log, session: &'a Session) -> Self {
        let online: BTreeSet<DeviceId> = replica.online().into_iter().collect();
        let known = online
            .iter()
            .filter_map(|device| session.register.devices.get(device));
        Self {
            online_people: known.map(|device| &device.person).collect(),
            online,
            replica,
            log,
            session,
            me: replica.me(),
            leads: replica.i_am(Role::Chair) || replica.i_am(Role::Clerk),
            files: replica.store.file_states().unwrap_or_default(),
            readings: replica.store.readings().unwrap_or_default(),
            looked: replica.store.looked(log.journal.as_str()).unwrap_or_default(),
            carried_notes: replica.store.carried_counts().unwrap_or_default(),
            texts: replica.store.text_statuses().unwrap_or_default(),
            oddities: replica.store.oddities().unwrap_or_default(),
        }
    }

    pub fn person(&self, id: &PersonId) -> PersonView {
        match self.session.register.people.get(id) {
            Some(person) => person_view(id, person),
            None => PersonView {
                id: id.0.clone(),
                name: String::new(),
                group: String::new(),
                seat: 0,
                position: String::new(),
            },
        }
    }

    fn person_of_device(&self, device: &DeviceId) -> Option<PersonId> {
        Some(self.session.register.devices.get(device)?.person.clone())
    }

    pub fn host_name(&self) -> String {
        let keeper = self.session.keeper.as_ref();
        keeper
            .and_then(|device| self.person_of_device(device))
            .map(|p| self.person(&p).name)
            .unwrap_or_default()
    }

    pub fn is_clerk(&self) -> bool {
        self.replica.i_am(Role::Clerk)
    }

    pub fn is_online(&self, person: &PersonId) -> bool {
        self.online_people.contains(person)
    }

    /// How far what stands in an entry, or still in the outbox, has come.
    pub fn ladder(&self, offer: &OfferId) -> Ladder {
        match self.log.number_of(offer) {
            Some(number) if number < self.log.archived => Ladder::InTheArchive,
            Some(number) if number < self.log.acknowledged => self.recorded(),
            Some(_) => Ladder::Arrived,
            None => match self.log.pending().iter().find(|pending| pending.id == *offer) {
                Some(pending) if pending.receipt.is_some() => self.recorded(),
                Some(pending) if pending.arrived => Ladder::Arrived,
                _ => Ladder::OnThisLaptop,
            },
        }
    }

    fn recorded(&self) -> Ladder {
        if self.session.one_copy {
            Ladder::RecordedOneCopy
        } else {
            Ladder::Recorded
        }
    }

    fn ladder_of_number(&self, number: u64) -> Ladder {
        match number {
            n if n < self.log.archived => Ladder::InTheArchive,
            n if n < self.log.acknowledged => self.recorded(),
            _ => Ladder::Arrived,
        }
    }

    /// My offers that are on their way, oldest first.
    pub fn pending(&self) -> impl Iterator<Item = &Offer> {
        self.log.pending().iter().map(|pending| &pending.offer)
    }

    fn session_view(&self) -> SessionView {
        let session = self.session;
        let quorum = session.quorum();
        let (primary, secondary) = crate::voting::actions(self);
        let roll = crate::attendance::roll(self);
        let mut view = SessionView {
            id: session.id.as_ref().map(|id| id.0.clone()).unwrap_or_default(),
            title: session.title.clone(),
            starts_at: session.starts_at.0,
            place: session.place.clone(),
            language: session.register.language.clone(),
            published: session.published_upto > 0,
            unpublished_changes: u32::try_from(session.unpublished()).unwrap_or(u32::MAX),
            figures: crate::figures::figures(self),
            readiness: crate::preparing::readiness(self),
            approval: crate::approval::approval(self),
            requests: crate::handing_in::requests(self),
            sitting: self.sitting(),
            agenda: session.agenda.iter().map(|item| self.item(item)).collect(),
            last_look: self.looked.before,
            live_item: session.live_item().map(|item| item.id.0.clone()),
            pointed: crate::presiding::pointed(self),
            break_now: crate::presiding::break_now(session),
            closed_part: crate::presiding::closed_part(self),
            chair: crate::presiding::chair(self),
            block: crate::consent::block(session),
            quorum: QuorumView {
                present: quorum.present,
                needed: quorum.needed,
                base: quorum.base,
                met: quorum.is_met(),
                words: Sentence::quorum(&quorum).into(),
                binds: session.quorum_binds(),
                second_meeting_of: session.second_meeting_of.clone(),
                may_doubt: crate::quorum::may_doubt(self),
                doubt: crate::quorum::doubt(self),
            },
            floor: crate::speaking::floor(self),
            undo: crate::undo::undo(self),
            ballot: crate::voting::ballot_view(self),
            rules: crate::voting::rules(self),
            results: crate::voting::results(self),
            void_ballots: crate::ballot_life::void_ballots(self),
            on_paper: crate::on_paper::on_paper(self),
            counted_rows: crate::rows::counted_rows(self),
            ratings: crate::rows::ratings(self),
            questioning: self.questioning(),
            commitments: session
                .commitments
                .iter()
                .map(|commitment| CommitmentView {
                    id: commitment.id.0.clone(),
                    exchange_id: commitment.exchange.0.clone(),
                    who: commitment.wording.who.clone(),
                    office: commitment.wording.office.clone(),
                    what: commitment.wording.what.clone(),
                    target: commitment.wording.target.clone(),
                    due: commitment.wording.due.as_ref().map(|day| day.0.clone()),
                    quote: commitment.quote.clone(),
                    made_at: commitment.made_at.0,
                    asked_again: commitment
                        .taken_up
                        .as_ref()
                        .map(|taken| taken.from.session_title.clone()),
                    read_back_at: commitment.read_back_at.map(|at| at.0),
                    objection: commitment.objection.as_ref().map(|said| said.words.clone()),
                    settled: commitment.settled_at.is_some(),
                    may: crate::follow_up::wording_steps(self, &commitment.id),
                })
                .collect(),
            opinions: crate::opinions::opinions(self),
            primary,
            secondary,
            counts: crate::attendance::counts(&roll),
            roll,
            guests: crate::attendance::guests(self),
            host: self.host(),
            takeover: crate::takeover::view(self),
            minutes_ready: session.sitting_closed(),
            minutes_laid_out: crate::signing::may_read(self) || restoring::of_session(self).is_some(),
            minutes_step: crate::signing::minutes_step(self),
            restored: restoring::restored_view(self),
        };
        crate::presiding::shut_out(self, &mut view);
        view
    }

    fn host(&self) -> HostView {
        let session = self.session;
        let keeper = session.keeper.as_ref();
        let here = keeper == Some(self.replica.device());
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let laptops = self
            .online
            .iter()
            .filter(|d| self.session.register.devices.contains_key(*d))
            .count();
        let online = |device: &DeviceId| self.online.contains(device);
        // One whose disk has forgotten is here, and is no copy.
        let counts =
            |device: &DeviceId| online(device) && !self.replica.has_forgotten(&self.log.journal, device);
        let holders_online = session.holders.iter().filter(|d| counts(d)).count();
        let needed = if session.one_copy { 1 } else { 2 };
        let leads = self.replica.i_am(Role::Chair) || self.replica.i_am(Role::Clerk);
        let actor = session.actor(self.replica.device()).ok();
        let may_release = |device: &DeviceId| {
            let allowed = |actor: &Actor| session.release_holder(actor, device).is_ok();
            here && leads && !online(device) && actor.as_ref().is_some_and(allowed)
        };
        let mut keepers: Vec<HolderRow> = session
            .holders
            .iter()
            .map(|device| HolderRow {
                device: device.to_string(),
                device_words: device_words(device.as_str()),
                name: crate::takeover::name_of(self.replica, device).unwrap_or_default(),
                online: online(device),
                host: keeper == Some(device),
                may_release: may_release(device),
            })
            .collect();
        keepers.sort_by_key(|row| !row.host);
        HostView {
            here,
            name: self.host_name(),
            device_words: keeper.map(|d| device_words(d.as_str())).unwrap_or_default(),
            may_host: !here
                && self.replica.i_am(Role::Chair)
                && session.open_ballot_now().is_none()
                && keeper.is_some_and(|keeper| self.replica.is_connected_to(keeper)),
            holders: count(session.holders.len()),
            holders_online: count(holders_online),
            spare: match (session.holders.len(), holders_online) {
                (_, here) if here < needed => SpareCopies::None,
                (3, 2) => SpareCopies::One,
                _ => SpareCopies::All,
            },
            keepers,
            copies: count(needed),
            laptops_online: count(laptops),
        }
    }

    fn sitting(&self) -> SittingView {
        let last = self.session.sittings.last();
        let called = self.session.next_called;
        let last = last.filter(|_| !called);
        SittingView {
            state: match last {
                None => SittingState::NotOpen,
                Some(sitting) if sitting.closed_at.is_none() => SittingState::Open,
                Some(_) => SittingState::Closed,
            },
            number: u32::try_from(self.session.current_sitting() + 1).unwrap_or(1),
            opened_at: last.map(|sitting| sitting.opened_at.0),
            closed_at: last.and_then(|sitting| sitting.closed_at).map(|at| at.0),
            i_am_present: self
                .me
                .as_ref()
                .is_some_and(|me| self.session.present.contains_key(me)),
            mine: crate::attendance::mine(self),
        }
    }

    /// An item with the papers that I may see.
    fn item(&self, item: &hemicycle_domain::agenda::AgendaItem) -> ItemView {
        self.item_as(item, self.me.as_ref())
    }

    /// An item with the papers that somebody may see.
    pub fn item_as(
        &self,
        item: &hemicycle_domain::agenda::AgendaItem,
        reader: Option<&PersonId>,
    ) -> ItemView {
        let live = self.session.live_item().is_some_and(|live| live.id == item.id);
        let (my_recusal, recusals) = crate::attendance::recusals(self, &item.id);
        ItemView {
            id: item.id.0.clone(),
            number: item.number.clone(),
            title: item.title.clone(),
            state: match (live, self.session.is_done(&item.id)) {
                (true, _) => ItemState::Live,
                _ if self.session.set_aside(&item.id).is_some() => ItemState::SetAside,
                (false, true) => ItemState::Done,
                (false, false) => ItemState::Waiting,
            },
            needs_vote: item.needs_vote,
            questioning: item.questioning,
            consent: crate::consent::consent(self, item),
            decided_with: crate::consent::decided_with(self.session, item),
            phases: crate::presiding::steps(self.session, &item.id),
            change: crate::presiding::change(self.session, &item.id),
            votes: crate::voting_order::votes(self, item),
            papers: self.papers_of(&item.id, reader),
            handouts: crate::preparing::handouts(self, &item.id, reader),
            examination: crate::examination::examination(self, &item.id, reader),
            my_recusal,
            recusals,
        }
    }

    /// Whether somebody prepares the session, and so sees what is not published.
    pub fn prepares(&self, reader: Option<&PersonId>) -> bool {
        let known = reader.and_then(|reader| self.session.register.people.get(reader));
        known.is_some_and(|known| known.roles.contains(&Role::Clerk))
    }

    fn papers_of(&self, item: &ItemId, reader: Option<&PersonId>) -> Vec<PaperRow> {
        let shown = |version: &PaperVersion| {
            reader.is_some_and(|reader| self.session.may_see_version(reader, version))
        };
        let mut rows: Vec<(PaperKind, PaperRow)> = self
            .session
            .papers
            .iter()
            .filter(|(_, paper)| paper.item == *item && !paper.withdrawn)
            .filter(|(_, paper)| reader.is_some_and(|reader| self.session.may_see_paper(reader, paper)))
            .filter_map(|(id, paper)| {
                let versions: Vec<_> = paper.versions.iter().filter(|version| shown(version)).collect();
                let newest = *versions.last()?;
                let mut row = self.paper_row(id, paper, &versions, newest);
                row.expert = paper
                    .expert
                    .as_ref()
                    .map(|expert| crate::preparing::expert_view(self, expert, reader));
                // Where this laptop has read says nothing of somebody else.
                if reader != self.me.as_ref() {
                    (row.is_new, row.my_page) = (false, 0);
                }
                Some((paper.kind, row))
            })
            .collect();
        rows.sort_by(|a, b| (a.0, &a.1.title).cmp(&(b.0, &b.1.title)));
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn paper_row(
        &self,
        id: &PaperId,
        paper: &hemicycle_domain::papers::Paper,
        versions: &[&hemicycle_domain::papers::PaperVersion],
        newest: &hemicycle_domain::papers::PaperVersion,
    ) -> PaperRow {
        let file = self.files.get(&newest.sha256);
        let text = self.texts.get(&newest.sha256);
        let readings = self.readings.get(id.as_str()).map_or(&[][..], Vec::as_slice);
        let reading_of = |version: u32| readings.iter().find(|reading| reading.version == version);
        let is_new = readings
            .last()
            .is_none_or(|reading| reading.version < newest.version);
        let carried = self.carried_notes.get(id.as_str());
        let (notes_carried, notes_to_check) = carried.copied().unwrap_or_default();
        let (have, pieces) = file.map_or((0, 1), |f| (u64::from(f.have), u64::from(f.pieces).max(1)));
        let complete = file.is_some_and(|file| file.complete);
        let trust = text.map_or(TrustView::Unknown, |(status, _)| trust(status));
        PaperRow {
            id: id.0.clone(),
            title: paper.title.clone(),
            kind: kind_view(paper.kind),
            version: newest.version,
            versions: versions
                .iter()
                .map(|version| VersionRow {
                    version: version.version,
                    sha256: version.sha256.clone(),
                    added_at: version.added_at.0,
                    my_place: reading_of(version.version).map(|reading| PlaceView {
                        page: reading.page,
                        depth: reading.depth,
                        zoom: reading.zoom,
                        pages: pages_view(reading.pages),
                    }),
                    published: self.session.is_published(version),
                    late: version.late,
                    what_changed: version.what_changed.clone(),
                })
                .collect(),
            bytes: i64::try_from(newest.bytes).unwrap_or(i64::MAX),
            pages: text.map_or(newest.pages, |(_, pages)| (*pages).max(newest.pages)),
            state: match (complete, have, self.replica.no_space) {
                (true, _, _) if trust == TrustView::Damaged => PaperState::Damaged,
                (true, _, _) => PaperState::Here,
                (false, _, true) => PaperState::NoSpace,
                (false, 0, _) => PaperState::Away,
                (false, _, _) => PaperState::Arriving,
            },
            percent: if complete {
                100
            } else {
                u32::try_from(have * 100 / pieces).unwrap_or(0)
            },
            restricted_to: crate::preparing::restricted_to(self.session, &paper.audience),
            audience: crate::preparing::audience_view(&paper.audience),
            expert: None,
            late: newest.late,
            is_new,
            since_last_look: is_new && self.looked.is_since(id.as_str(), newest.version),
            my_page: reading_of(newest.version).map_or(0, |reading| reading.page),
            my_label: reading_of(newest.version).map_or_else(String::new, |reading| reading.label.clone()),
            trust,
            published: self.session.is_published(newest),
            what_changed: newest.what_changed.clone(),
            oddities: if self.is_clerk() {
                self.oddities.get(&newest.sha256).cloned().unwrap_or_default()
            } else {
                Vec::new()
            },
            notes_carried,
            notes_to_check,
        }
    }

    fn progress(&self) -> PapersProgress {
        let mut progress = PapersProgress::default();
        for (sha256, bytes, _) in self.replica.wanted_files() {
            let bytes = i64::try_from(bytes).unwrap_or(0);
            progress.total += 1;
            progress.bytes_total += bytes;
            let file = self.files.get(&sha256);
            let complete = file.is_some_and(|file| file.complete);
            progress.here += u32::from(complete);
            if let Some(file) = file {
                progress.bytes_here += i64::try_from(file.bytes_here()).unwrap_or(0);
                progress.no_space += u32::from(!complete && self.replica.no_space);
            }
            progress.searchable += u32::from(
                self.texts
                    .get(&sha256)
                    .is_some_and(|(status, _)| status == "text"),
            );
        }
        progress
    }

    fn questioning(&self) -> QuestioningView {
        let session = self.session;
        QuestioningView {
            topics: session
                .topics
                .iter()
                .map(|topic| TopicView {
                    id: topic.id.0.clone(),
                    item_id: topic.item.0.clone(),
                    title: topic.title.clone(),
                    official: topic.official.clone(),
                    office: topic.office.clone(),
                })
                .collect(),
            exchanges: session
                .exchanges
                .iter()
                .map(|exchange| ExchangeView {
                    id: exchange.id.0.clone(),
                    topic_id: exchange.topic.0.clone(),
                    questioner: self.person(&exchange.questioner),
                    closed: exchange.closed,
                    turns: exchange
                        .turns
                        .iter()
                        .map(|turn| TurnView {
                            id: turn.id.0.clone(),
                            kind: turn_kind(turn.kind),
                            speaker: turn.speaker.clone(),
                            began_at: turn.began_at.0,
                            ended_at: turn.ended_at.map(|at| at.0),
                            limit_seconds: turn.limit_seconds,
                            text: turn.text.clone(),
                            ladder: self.ladder_of_number(turn.written_number),
                        })
                        .collect(),
                })
                .collect(),
            live_exchange: session
                .exchanges
                .iter()
                .rfind(|e| !e.closed)
                .map(|e| e.id.0.clone()),
            written_answer_due: session
                .rules
                .as_ref()
                .and_then(|rules| rules.written_answer.as_ref())
                .and_then(|rule| session.day(Moment(self.now())).plus(rule.days))
                .map(|day| day.0),
            resolutions: crate::questioning::resolutions(self),
            resolution_items: crate::questioning::resolution_items(self),
        }
    }

    /// Whether all of a file is on this laptop.
    pub fn is_here(&self, sha256: &str) -> bool {
        self.files.get(sha256).is_some_and(|file| file.complete)
    }

    pub fn now(&self) -> i64 {
        now_ms() + self.replica.skew_ms()
    }
}

pub fn pages_view(pages: PagesAbreast) -> PagesAbreastView {
    match pages {
        PagesAbreast::One => PagesAbreastView::One,
        PagesAbreast::Two => PagesAbreastView::Two,
        PagesAbreast::TwoBehindFirst => PagesAbreastView::TwoBehindFirst,
    }
}

pub fn trust(status: &str) -> TrustView {
    match status {
        "text" => TrustView::Text,
        "picture" => TrustView::Picture,
        "unreliable" => TrustView::Unreliable,
        "password" => TrustView::Password,
        "damaged" => TrustView::Damaged,
        _ => TrustView::Unknown,
    }
}

pub fn kind_view(kind: PaperKind) -> PaperKindView {
    match kind {
        PaperKind::Submission => PaperKindView::Submission,
        PaperKind::DraftResolution => PaperKindView::DraftResolution,
        PaperKind::Examination => PaperKindView::Examination,
        PaperKind::ExpertOpinion => PaperKindView::ExpertOpinion,
        PaperKind::Report => PaperKindView::Report,
        PaperKind::Programme => PaperKindView::Programme,
        PaperKind::Annex => PaperKindView::Annex,
        PaperKind::Other => PaperKindView::Other,
    }
}

pub fn kind_of(kind: PaperKindView) -> PaperKind {
    match kind {
        PaperKindView::Submission => PaperKind::Submission,
        PaperKindView::DraftResolution => PaperKind::DraftResolution,
        PaperKindView::Examination => PaperKind::Examination,
        PaperKindView::ExpertOpinion => PaperKind::ExpertOpinion,
        PaperKindView::Report => PaperKind::Report,
        PaperKindView::Programme => PaperKind::Programme,
        PaperKindView::Annex => PaperKind::Annex,
        PaperKindView::Other => PaperKind::Other,
    }
}

pub fn turn_kind(kind: TurnKind) -> TurnKindView {
    match kind {
        TurnKind::Question => TurnKindView::Question,
        TurnKind::Answer => TurnKindView::Answer,
        TurnKind::FollowUp => TurnKindView::FollowUp,
        TurnKind::Rebuttal => TurnKindView::Rebuttal,
    }
}

pub fn tally_view(tally: &Tally) -> TallyView {
    TallyView {
        votes_for: tally.votes_for,
        votes_against: tally.votes_against,
        abstained: tally.abstained,
        not_voting: tally.not_voting,
        no_input: tally.no_input,
        entitled: tally.entitled,
        recused: tally.recused,
        absent: tally.absent(),
        present: tally.present,
        members_in_office: tally.members_in_office,
        papers: tally.papers.map(crate::counting::papers_view),
        line: tally.line(),
    }
}

pub fn outcome_view(outcome: &Outcome, tally: &Tally) -> OutcomeView {
    OutcomeView {
        result: match outcome.result {
            BallotResult::Adopted => OutcomeResult::Adopted,
            BallotResult::NotAdopted => OutcomeResult::NotAdopted,
            BallotResult::NotQuorate => OutcomeResult::NotQuorate,
            BallotResult::Tied => OutcomeResult::Tied,
        },
        needed: outcome.needed,
        base: outcome.base,
        got: outcome.got,
        votes_missing: outcome.missing,
        reason: Sentence::reason(outcome).into(),
        read_aloud: Sentence::read_aloud(outcome, tally).into(),
        rule_text: outcome.rule.source.clone(),
        percent_hundredths: outcome.percent_hundredths(),
    }
}

/// The short code of a vote.
pub fn receipt(offer: &OfferId) -> String {
    receipt_code(offer)
}
