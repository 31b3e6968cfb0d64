//! What is shown: the view made again whenever something has changed, notices, and where the room is led.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use hemicycle_domain::{
    attendance::Quorum,
    ids::{DeviceId, LocalTime, Moment},
    register::Role,
};
use hemicycle_press::{Language, iso_day};
use hemicycle_store::{Card, StoreError, Vault};
use hemicycle_sync::{guest::Way, replica::Happening};
use tokio::sync::watch;

use crate::{
    desk::{Desk, HostPlace, Open, State, lock, now_ms},
    inviting::CODE_NOTICE,
    show, takeover,
    view::{
        Argument, ConnectionState, DiskState, DisplayView, LockedView, Notice, Problem, Stage, Text, View,
    },
};

/// Shown views follow each other at least this far apart, so that a storm of votes costs little.
const VIEW_PACE: Duration = Duration::from_millis(40);

/// Short hiccups frighten people, so for so long nothing is said of a host that is silent.
const HICCUP: Duration = Duration::from_secs(3);

/// A line that is away for longer is lost.
const LOST: Duration = Duration::from_secs(10);

/// How the way to the host stands, and since when: counted by a clock that nobody turns, and as the time of day that is
/// shown, which follows the laptop's clock wherever that is put.
pub(crate) struct WaySince {
    way: Way,
    at: Instant,
    shown: i64,
}

impl WaySince {
    /// `now` as the laptop's clock has it, in milliseconds since 1970.
    pub fn new(now: i64) -> Self {
        Self {
            way: Way::NoTarget,
            at: Instant::now(),
            shown: now,
        }
    }

    /// How it stands now; true where it stood otherwise before.
    fn stands(&mut self, way: Way, now: i64) -> bool {
        if self.way != way {
            *self = Self {
                way,
                ..Self::new(now)
            };
            return true;
        }
        let passed = i64::try_from(self.at.elapsed().as_millis()).unwrap_or(i64::MAX);
        if (now - passed - self.shown).abs() > 1_000 {
            self.shown = now - passed;
        }
        false
    }
}

/// Counts the readings, so that an older one is never shown after a newer one.
pub(crate) fn next(readings: &AtomicU64) -> u64 {
    readings.fetch_add(1, Ordering::Relaxed) + 1
}

impl Desk {
    /// The app was closed by something else than its person.
    pub(crate) async fn tell_of_fall(&self, at: i64) {
        let Some(open) = self.open_desk() else { return };
        let time = open.node.run(move |replica| {
            let utc_offset = replica.register().map_or(0, |register| register.utc_offset);
            let local = LocalTime::of(Moment(at), utc_offset);
            format!("{:02}:{:02}", local.hour, local.minute)
        });
        if let Ok(time) = time.await {
            self.notify_once(Text::new("notice-restarted").with("time", time), false);
        }
    }

    pub(crate) fn notify(&self, text: Text, urgent: bool) {
        let mut notices = lock(&self.inner().notices);
        notices.0 += 1;
        let id = notices.0;
        notices.1.push(Notice {
            id,
            text,
            at: now_ms(),
            urgent,
        });
        // Old news leave by themselves.
        if notices.1.len() > 20 {
            notices.1.remove(0);
        }
    }

    /// The same in the place of an older one of its kind.
    pub(crate) fn notify_once(&self, text: Text, urgent: bool) {
        let mut notices = lock(&self.inner().notices);
        notices.1.retain(|notice| notice.text.key != text.key);
        drop(notices);
        self.notify(text, urgent);
    }

    /// The code that this person was told is of no use any more.
    pub(crate) fn withdraw_code(&self, person: &str) {
        let person = Argument::Words(person.to_owned());
        let mut notices = lock(&self.inner().notices);
        notices.1.retain(|notice| {
            notice.text.key != CODE_NOTICE || notice.text.args.get("person") != Some(&person)
        });
    }

    fn publish(&self, reading: u64, mut view: View) {
        view.notices = lock(&self.inner().notices).1.clone();
        view.back_to = lock(&self.inner().resting)
            .as_ref()
            .map(|resting| resting.council.clone());
        if let Some(me) = &mut view.me {
            me.settings = self.settings();
            me.language = self.settings().language;
        }
        self.inner().view.send_if_modified(|shown| {
            // Under the channel's lock: one at a time.
            if self.inner().shown.fetch_max(reading, Ordering::Relaxed) > reading {
                return false;
            }
            view.revision = shown.revision;
            if **shown == view {
                return false;
            }
            view.revision += 1;
            *shown = Arc::new(view);
            true
        });
    }

    pub(crate) fn show_closed(&self) {
        let reading = next(&self.inner().readings);
        let mut view = show::empty();
        match &*lock(&self.inner().state) {
            State::FirstRun => view.stage = Stage::FirstRun,
            State::KeyMissing => view.stage = Stage::KeyMissing,
            State::Withdrawn(at) => {
                view.stage = Stage::Withdrawn;
                view.withdrawn_at = Some(at.0);
            }
            State::Joining(joining) => {
                view.stage = Stage::Joining;
                view.joining = Some(joining.clone());
            }
            State::Locked => {
                view.stage = Stage::Locked;
                let dir = &self.dir();
                let card = Vault::card(dir).unwrap_or(Card {
                    name: String::new(),
                    council: String::new(),
                });
                let tries = Vault::state(dir, now_ms()).ok();
                view.locked = Some(LockedView {
                    name: card.name,
                    council: card.council,
                    tries_left: tries.as_ref().map_or(0, |tries| tries.left),
                    wait_seconds: tries.as_ref().map_or(0, |tries| tries.wait_seconds),
                    help: crate::unlocking::help(dir),
                });
            }
            State::Open(_) => return,
        }
        self.publish(reading, view);
    }

    pub(crate) async fn keep_showing(&self) {
        let Some(mut changes) = self.wait_open().await else {
            return;
        };
        loop {
            self.refresh().await;
            tokio::time::sleep(VIEW_PACE).await;
            tokio::select! {
                changed = changes.changed() => if changed.is_err() { return },
                // Clocks and waits go on without news.
                () = tokio::time::sleep(Duration::from_secs(1)) => {}
            }
        }
    }

    pub(crate) async fn wait_open(&self) -> Option<watch::Receiver<u64>> {
        for _ in 0..200 {
            if let Some(open) = self.open_desk() {
                return Some(open.node.changes());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        None
    }

    /// Makes the view again from what is known now, if anybody watches.
    pub async fn refresh(&self) {
        self.make_view(self.inner().view.receiver_count() > 0).await;
    }

    pub(crate) async fn make_view(&self, watched: bool) {
        let Some(open) = self.open_desk() else {
            self.show_closed();
            return;
        };
        let addresses = open.addresses.clone();
        let readings = Arc::clone(&self.inner().readings);
        let chosen = *lock(&self.inner().display_chosen);
        let shown = open
            .node
            .run(move |replica| {
                let happenings = replica.take_happenings();
                let journal = show::current_journal(replica);
                let moved = replica.moved.take();
                let view = watched.then(|| {
                    let mut view = show::view(replica, journal.as_ref(), &addresses);
                    let session = view.session.as_ref().and(journal.as_ref());
                    let session = session.and_then(|journal| replica.session(journal));
                    let now = now_ms() + replica.skew_ms();
                    view.display = session
                        .filter(|_| replica.i_am(Role::Chair) || replica.i_am(Role::Clerk))
                        .filter(|_| !replica.is_archive())
                        .map(|session| crate::display::control(session, chosen, now));
                    let display = chosen
                        .seen()
                        .then(|| crate::display::display_view(replica, session, chosen));
                    (next(&readings), view, display.flatten())
                });
                let quorum = show::quorum_led(replica, journal.as_ref());
                let revoked = replica.revoked_here();
                (
                    view,
                    happenings,
                    moved,
                    show::host_places(replica, journal.as_ref()),
                    quorum,
                    (revoked, crate::unlocking::clerks(replica)),
                )
            })
            .await;
        let Ok((view, happenings, moved, host, quorum, (revoked, clerks))) = shown else {
            self.show_disk(&open);
            return;
        };
        if let Ok(Some(at)) = revoked {
            // On its own: closing ends the task that shows.
            let desk = self.clone();
            tokio::spawn(async move { desk.withdraw(at).await });
            return;
        }
        self.prepare_unlocking(&open, clerks).await;
        self.watch_quorum(quorum);
        // Where the host was is old news once it has moved.
        let mut moves = moved.is_some();
        for happening in happenings {
            moves |= matches!(
                happening,
                Happening::HostChanged { .. } | Happening::TakenOver { .. }
            );
            self.hear(&open, happening).await;
        }
        if let Some((addresses, tls)) = moved {
            self.go_to(&open, HostPlace { addresses, tls }).await;
        }
        if let Some(places) = host.filter(|_| !moves) {
            point_targets(&open, places);
        }
        if let Some((reading, mut view, display)) = view {
            self.show_connection(&open, &mut view);
            if let Some(display) = &mut view.display {
                display.page = self.page_view();
            }
            view.disk = open.node.disk().into();
            view.battery = *lock(&self.inner().battery);
            if view.papers.no_space > 0 {
                let free = fs4::available_space(self.dir()).unwrap_or(0) / 1_000_000;
                view.papers.free_megabytes = u32::try_from(free).unwrap_or(u32::MAX);
            }
            let lost = view.disk != DiskState::Good
                || matches!(
                    view.connection.state,
                    ConnectionState::Silent
                        | ConnectionState::Lost
                        | ConnectionState::Away
                        | ConnectionState::WrongHost
                );
            if let Some(display) = display {
                self.show_on_display(reading, Some(DisplayView { lost, ..display }));
            }
            self.publish(reading, view);
        }
    }

    /// Where nothing can be read any more, what was shown stays, and why.
    fn show_disk(&self, open: &Open) {
        let reading = next(&self.inner().readings);
        let mut view = self.inner().view.borrow().as_ref().clone();
        view.disk = open.node.disk().into();
        self.show_connection(open, &mut view);
        self.publish(reading, view);
    }

    /// Says at once that a quorum which was there is lost, for as long as it is.
    fn watch_quorum(&self, quorum: Option<Quorum>) {
        let met = quorum.as_ref().map(Quorum::is_met);
        let before = std::mem::replace(&mut *lock(&self.inner().quorum_met), met);
        const LOST: &str = "notice-quorum-lost";
        if met != Some(false) {
            lock(&self.inner().notices)
                .1
                .retain(|notice| notice.text.key != LOST);
        }
        if let (Some(true), Some(quorum)) = (before, quorum.filter(|quorum| !quorum.is_met())) {
            let text = Text::new(LOST)
                .with("present", quorum.present)
                .with("needed", quorum.needed);
            self.notify(text, true);
        }
    }

    fn show_connection(&self, open: &Open, view: &mut View) {
        let silent = view.connection.state == ConnectionState::Silent;
        let (way, silent) = match *open.way.borrow() {
            Way::Up if silent => (Way::Trying, true),
            Way::UpPastWrongHost if silent => (Way::WrongHost, true),
            Way::UpPastWrongHost => (Way::Up, false),
            way => (way, false),
        };
        let mut since = lock(&self.inner().connected_since);
        if since.stands(way, now_ms()) && way == Way::OtherProtocol {
            self.notify_once(Text::new("problem-other-version"), true);
        }
        view.connection.since = since.shown;
        let passed = since.at.elapsed();
        if matches!(way, Way::Up | Way::UpPastWrongHost) {
            self.inner().was_connected.store(true, Ordering::Relaxed);
        }
        let was_connected = self.inner().was_connected.load(Ordering::Relaxed);
        view.connection.state = match way {
            _ if view.connection.state == ConnectionState::Host => ConnectionState::Host,
            Way::Up | Way::UpPastWrongHost => ConnectionState::Connected,
            Way::Trying if silent && passed >= HICCUP => ConnectionState::Silent,
            Way::Trying if passed < LOST => ConnectionState::Reconnecting,
            Way::NoTarget if was_connected && passed < LOST => ConnectionState::Reconnecting,
            // A stranger is no hiccup: said at once.
            Way::WrongHost => ConnectionState::WrongHost,
            Way::NoTarget | Way::Trying if was_connected => ConnectionState::Lost,
            Way::NoTarget | Way::Trying | Way::OtherProtocol => ConnectionState::Away,
        };
        if passed < HICCUP
            && let Some(session) = &mut view.session
        {
            session.takeover = None;
        }
        crate::sync::show(view, *open.server_way.borrow());
    }

    async fn hear(&self, open: &Open, happening: Happening) {
        let text = match happening {
            Happening::Refused { refusal, .. } => Some((Problem::from(refusal).text, true)),
            Happening::Disagreement { number, why, .. } => Some((
                Text::new("notice-disagreement")
                    .with("number", u32::try_from(number).unwrap_or(0))
                    .with("why", why.to_string()),
                true,
            )),
            Happening::TwoRecords {
                within, signer, also, ..
            } => {
                let named = move |replica: &mut hemicycle_sync::replica::Replica| {
                    let signers = [Some(signer), also].into_iter().flatten();
                    let names = signers.filter_map(|signer| takeover::name_of(replica, &signer));
                    names.collect::<Vec<_>>().join(", ")
                };
                let text = Text::new("notice-two-records")
                    .with("names", open.node.run(named).await.unwrap_or_default())
                    .with("count", u32::try_from(within).unwrap_or(u32::MAX));
                return self.notify_once(text, true);
            }
            Happening::LateVote => Some((Text::new("notice-late-vote"), true)),
            Happening::LateOpinion => Some((Text::new("notice-late-opinion"), true)),
            Happening::OpinionAsked { title } => {
                Some((Text::new("notice-opinion-asked").with("title", title), false))
            }
            Happening::OpinionReminder { title } => {
                Some((Text::new("notice-opinion-reminder").with("title", title), false))
            }
            Happening::Published { papers } => {
                Some((Text::new("notice-papers-published").with("count", papers), false))
            }
            Happening::PaperPublished { title } => {
                Some((Text::new("notice-paper-published").with("title", title), false))
            }
            Happening::PaperWithdrawn { title } => {
                Some((Text::new("notice-paper-withdrawn").with("title", title), false))
            }
            Happening::MinutesLaidOut { until: Some(day) } => {
                let day = iso_day(Language::of(&self.settings().language), &day);
                Some((Text::new("notice-minutes-laid-out-until").with("day", day), false))
            }
            Happening::MinutesLaidOut { until: None } => Some((Text::new("notice-minutes-laid-out"), false)),
            Happening::ApprovalAsked => Some((Text::new("notice-approval-asked"), false)),
            Happening::ApprovalAnswered { returned: false } => {
                Some((Text::new("notice-approval-given"), false))
            }
            Happening::ApprovalAnswered { returned: true } => {
                Some((Text::new("notice-approval-returned"), true))
            }
            Happening::HostChanged { device } => {
                let name = self.follow_host(open, device).await;
                name.map(|(name, _)| (Text::new("notice-host-changed").with("name", name), false))
            }
            Happening::TakenOver { journal, device } => {
                let Some((name, here)) = self.follow_host(open, device).await else {
                    return;
                };
                let mine = open
                    .node
                    .run(move |replica| takeover::voted_on(replica, &journal))
                    .await;
                let text = match mine {
                    _ if here => Text::new("notice-takeover-here"),
                    Ok(Some(item)) => Text::new("notice-takeover-voted")
                        .with("item", item)
                        .with("name", name),
                    _ => Text::new("notice-takeover").with("name", name),
                };
                Some((text, true))
            }
            Happening::GaveWay { device } => {
                let name = open
                    .node
                    .run(move |replica| takeover::name_of(replica, &device))
                    .await;
                let name = name.ok().flatten().unwrap_or_default();
                Some((Text::new("notice-takeover-two").with("name", name), true))
            }
            Happening::NotPromised => Some((Text::new("notice-takeover-refused"), true)),
            Happening::Forgot { missing } => {
                let missing = u32::try_from(missing).unwrap_or(u32::MAX);
                Some((Text::new("notice-forgot").with("count", missing), true))
            }
            Happening::SetAside { count } => {
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                Some((Text::new("notice-takeover-aside").with("count", count), true))
            }
            Happening::Repeated { journal, item } => {
                let number = open.node.run(move |replica| {
                    let agenda = &replica.session(&journal)?.agenda;
                    agenda
                        .iter()
                        .find(|known| known.id == item)
                        .map(|item| item.number.clone())
                });
                let Ok(Some(number)) = number.await else { return };
                Some((Text::new("notice-vote-repeated").with("item", number), true))
            }
            Happening::Guessing { from, count } => {
                let text = Text::new("notice-guessing")
                    .with("count", count)
                    .with("address", from);
                return self.notify_once(text, true);
            }
            Happening::WrongPiece => return self.notify_once(Text::new("notice-wrong-piece"), false),
            Happening::Joined { device } => {
                let joined = open.node.run(move |replica| {
                    let person = replica.register()?.devices.get(&device)?.person.clone();
                    Some((person, takeover::name_of(replica, &device)?))
                });
                let Ok(Some((person, name))) = joined.await else {
                    return;
                };
                self.withdraw_code(&person.0);
                Some((Text::new("notice-admitted").with("name", name), false))
            }
            Happening::Archived { .. } => {
                let kept = open.node.run(|replica| {
                    replica.touch();
                    replica.store.set("archived-at", &now_ms().to_string())?;
                    replica.store.set("server-refusal", "")
                });
                if !matches!(kept.await, Ok(Ok(()))) {
                    tracing::warn!("the archive's word was not kept");
                }
                None
            }
            Happening::ArchiveForgot { missing } => {
                let missing = u32::try_from(missing).unwrap_or(u32::MAX);
                Some((Text::new("notice-archive-forgot").with("count", missing), true))
            }
            Happening::ServerRefused { number, why, .. } => {
                let key = "server-refusal";
                let told = format!("{number}: {why}");
                drop(open.node.run(move |replica| replica.store.set(key, &told)).await);
                None
            }
        };
        if let Some((text, urgent)) = text {
            self.notify(text, urgent);
        }
    }

    /// Goes where the room is led now, and tells whoever is connected here; the person's name, and whether it is here.
    async fn follow_host(&self, open: &Open, device: DeviceId) -> Option<(String, bool)> {
        let found = open.node.run(move |replica| {
            let name = takeover::name_of(replica, &device)?;
            let known = replica.register()?.devices.get(&device)?;
            let place = HostPlace {
                addresses: replica.addresses_of(&device),
                tls: known.tls.clone(),
            };
            Some((name, place, device == *replica.device()))
        });
        let (name, place, here) = found.await.ok()??;
        if here {
            point_targets(open, Vec::new());
        } else if !place.addresses.is_empty() {
            let told = place.clone();
            // Whoever is connected here is told where the room is led now.
            let said = open
                .node
                .run(move |replica| replica.tell_moved(&told.addresses, &told.tls))
                .await;
            said.ok()?;
            self.go_to(open, place).await;
        }
        Some((name, here))
    }

    /// Pulls this desk's network cable, or puts it in again: for those who simulate a room.
    pub async fn unplug(&self, out: bool) {
        if let Some(open) = self.open_desk() {
            open.unplugged.store(out, Ordering::Relaxed);
            if out {
                point_targets(&open, Vec::new());
            }
            self.refresh().await;
        }
    }

    /// Follows the host to another place from now on.
    pub(crate) async fn go_to(&self, open: &Open, place: HostPlace) {
        let kept = place.clone();
        let places = open.node.run(move |replica| {
            if let Ok(text) = serde_json::to_string(&kept) {
                replica.led_from = Some((kept.addresses, kept.tls));
                replica.store.set("host", &text)?;
            }
            let journal = show::current_journal(replica);
            Ok::<_, StoreError>(show::host_places(replica, journal.as_ref()))
        });
        match places.await {
            Ok(Ok(places)) => point_targets(open, places.unwrap_or_else(|| vec![place])),
            _ => tracing::warn!("the host's new place was not kept"),
        }
    }
}

fn point_targets(open: &Open, places: Vec<HostPlace>) {
    let plugged = !open.unplugged.load(Ordering::Relaxed);
    let places = places.into_iter().filter(|_| plugged);
    let to: Vec<_> = places.map(|place| place.target(open.slow.as_ref())).collect();
    open.targets.send_if_modified(|targets| {
        let changed = *targets != to;
        *targets = to;
        changed
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_turned_hides_no_host_that_is_silent() {
        const YEAR: i64 = 31_536_000_000;
        let now = 1_783_000_000_000;
        let mut since = WaySince::new(now);
        assert!(since.stands(Way::Trying, now));
        let begun = since.at;
        for turned in [now - YEAR, now + YEAR, now + 10] {
            assert!(!since.stands(Way::Trying, turned));
            // What has passed is counted as before, and what is shown is by the clock as it stands now.
            assert_eq!(since.at, begun);
            assert!(
                (since.shown - turned).abs() <= 1_000,
                "{} at {turned}",
                since.shown
            );
        }
        assert!(since.stands(Way::Up, now));
    }
}
