//! How every laptop of the room is, and what to do about it.

use std::{collections::BTreeMap, time::Duration};

use hemicycle_domain::{
    Refusal,
    ids::{DeviceId, JournalId, Moment, PersonId},
    register::{Register, Role},
    words::device_words,
};
use hemicycle_sync::{
    replica::Replica,
    wire::{Battery, Laptop, PapersHere, PapersOpened},
};

use crate::{
    desk::{Desk, lock, now_ms},
    show::{self, person_view},
    view::{
        BatteryView, LaptopPapers, LaptopRow, LaptopTrouble, LaptopsView, LowBatteryView, OpenedView,
        PersonView, Problem, Text, TroubleKind,
    },
};

/// The version that every laptop tells.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Between two looks at how this laptop is; what is told of it follows a pace of its own.
const LOOK: Duration = Duration::from_secs(5);
/// While nothing changes.
const IDLE: Duration = Duration::from_secs(30);
/// A host that has not answered by then is taken to be silent.
const PATIENCE: Duration = Duration::from_secs(2);
/// Clocks that differ by less are not spoken of.
pub(crate) const CLOCK_MS: i64 = 60_000;
/// A battery with less is low.
const LOW_PERCENT: u8 = 20;
/// A copy that lacks fewer entries is on its way.
const BEHIND: u64 = 20;

impl Desk {
    /// Tells those who may lead how this laptop is, for as long as its store is open.
    pub(crate) async fn keep_telling(&self) {
        let Some(mut changes) = self.wait_open().await else {
            return;
        };
        let keeps_papers = self.options().papers;
        loop {
            let Some(open) = self.open_desk() else { return };
            let battery = crate::machine::battery();
            let low = battery.filter(|battery| !battery.mains && battery.percent < LOW_PERCENT);
            *lock(&self.inner().battery) = low.map(|battery| LowBatteryView {
                percent: u32::from(battery.percent),
                minutes: crate::machine::battery_minutes(),
            });
            crate::restarting::mark(&self.dir(), now_ms());
            let told = open.node.run(move |replica| {
                let papers = if keeps_papers { papers_here(replica) } else { None };
                let opened = show::current_journal(replica)
                    .and_then(|journal| Some((journal.clone(), papers_opened(replica, &journal)?)));
                replica.tell_of_myself(VERSION, papers, battery, opened.into_iter().collect());
            });
            if told.await.is_err() {
                return;
            }
            if let Err(problem) = self.back_up_notes(&open).await {
                tracing::warn!(?problem, "notes were not backed up");
            }
            drop(open);
            tokio::time::sleep(LOOK).await;
            tokio::select! {
                changed = changes.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(IDLE) => {}
            }
        }
    }

    pub(crate) async fn laptops(&self) -> Result<LaptopsView, Problem> {
        let open = self.must_be_open()?;
        let asked = open.node.run(|replica| {
            if !replica.i_am(Role::Chair) && !replica.i_am(Role::Clerk) {
                return Err(Refusal::NotYourRole);
            }
            let journal = show::current_journal(replica);
            Ok(journal.is_some_and(|journal| replica.ask_laptops(&journal)))
        });
        let begun = std::time::Instant::now();
        let mut waits = asked.await??;
        while waits && begun.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(30)).await;
            waits = open.node.run(|replica| replica.heard_laptops().is_none()).await?;
        }
        let view = open.node.run(|replica| {
            let journal = show::current_journal(replica);
            view(replica, journal.as_ref())
        });
        view.await?.ok_or_else(|| Problem::new("problem-no-session"))
    }
}

/// How many papers are on this laptop, of those that it should have; none where that cannot be read.
fn papers_here(replica: &Replica) -> Option<PapersHere> {
    let files = replica.store.file_states().ok()?;
    let wanted = replica.wanted_files();
    let here = wanted
        .iter()
        .filter(|(sha256, ..)| files.get(sha256).is_some_and(|file| file.complete))
        .count();
    Some(PapersHere {
        here: number(here),
        of: number(wanted.len()),
        no_space: replica.no_space && here < wanted.len(),
    })
}

/// How many papers of a session this person has opened at this laptop, of those that he or she may see; none for
/// whoever is not of the council, and before there is anything to open.
pub(crate) fn papers_opened(replica: &Replica, journal: &JournalId) -> Option<PapersOpened> {
    let (me, session) = (replica.me()?, replica.session(journal)?);
    let readings = replica.store.readings().ok()?;
    let mut count = PapersOpened::default();
    for (id, ..) in session.library(&me) {
        count.of += 1;
        count.opened += u32::from(readings.contains_key(id.as_str()));
    }
    (count.of > 0).then_some(count)
}

fn number(count: impl TryInto<u32>) -> u32 {
    count.try_into().unwrap_or(u32::MAX)
}

/// What is known of the laptops: by the host's word where it has answered, else by this laptop's own lines.
fn view(replica: &Replica, journal: Option<&JournalId>) -> Option<LaptopsView> {
    let register = replica.register()?;
    let leads = journal.is_none_or(|journal| replica.keeps(journal));
    let heard = replica.heard_laptops().filter(|_| !leads);
    let (since, known) = match heard {
        Some(heard) => (heard.since, heard.laptops.clone()),
        None => replica.laptops(),
    };
    let known: BTreeMap<&DeviceId, &Laptop> = known.iter().map(|laptop| (&laptop.device, laptop)).collect();
    let room = Room {
        replica,
        register,
        keeper: journal.and_then(|journal| replica.log(journal)?.keeper_device()),
        holders: journal
            .and_then(|journal| replica.session(journal))
            .map(|session| session.holders.as_slice())
            .unwrap_or_default(),
        known: &known,
        opened: &opened(replica, register, journal, &known),
    };
    let today = register.day(Moment(now_ms()));
    let concerned = |device: &&DeviceId| {
        let person = register
            .devices
            .get(*device)
            .and_then(|known| register.people.get(&known.person));
        person.is_some_and(|person| person.is_member_on(&today) || !person.roles.is_empty())
            || known.get(*device).is_some_and(|laptop| laptop.here)
    };
    let devices = register.devices.iter().filter(|(_, known)| !known.revoked);
    let mut laptops: Vec<LaptopRow> = devices
        .map(|(device, _)| device)
        .filter(concerned)
        .filter_map(|device| room.row(device))
        .collect();
    let language = register.language.as_str();
    laptops.sort_by_cached_key(|row| {
        let gravest = row.troubles.iter().map(|trouble| trouble.kind).min();
        let name = show::sort_key(language, &row.person.name);
        (gravest.is_none(), gravest, !row.here, name, row.words.clone())
    });
    let members = register
        .people
        .iter()
        .filter(|(_, person)| person.is_member_on(&today));
    let without: Vec<PersonView> = members
        .filter(|(id, _)| {
            register
                .devices
                .values()
                .all(|known| known.revoked || known.person != **id)
        })
        .map(|(id, person)| person_view(id, person))
        .collect();
    let strangers = if leads { replica.strangers() } else { 0 };
    Some(LaptopsView {
        at: now_ms() + replica.skew_ms(),
        since: since.0,
        host_answers: leads || heard.is_some(),
        summary: summary(&laptops, without.len(), strangers),
        all_well: laptops.iter().all(|row| row.troubles.is_empty()),
        laptops,
        without,
    })
}

/// How many papers people have opened, by person: as the laptop tells that has opened most.
fn opened(
    replica: &Replica,
    register: &Register,
    journal: Option<&JournalId>,
    known: &BTreeMap<&DeviceId, &Laptop>,
) -> BTreeMap<PersonId, OpenedView> {
    let Some(journal) = journal else {
        return BTreeMap::new();
    };
    let kept = replica.store.opened_counts(journal.as_str()).unwrap_or_default();
    let mut counts: BTreeMap<PersonId, OpenedView> = BTreeMap::new();
    for (device, at) in &register.devices {
        let told = known
            .get(device)
            .and_then(|laptop| laptop.told.as_ref()?.opened.get(journal))
            .map(|count| (count.opened, count.of));
        let Some((opened, of)) = told.or_else(|| kept.get(device.as_str()).copied()) else {
            continue;
        };
        let best = counts
            .entry(at.person.clone())
            .or_insert(OpenedView { opened, of });
        if opened > best.opened {
            *best = OpenedView { opened, of };
        }
    }
    counts
}

/// How many are here, and how many have which trouble, in the order of its gravity.
fn summary(laptops: &[LaptopRow], without: usize, strangers: usize) -> Vec<Text> {
    let here = laptops.iter().filter(|row| row.here).count();
    let mut said = vec![
        Text::new("laptops-sum-here")
            .with("here", number(here))
            .with("all", number(laptops.len())),
    ];
    let mut kinds: BTreeMap<TroubleKind, u32> = BTreeMap::new();
    for trouble in laptops.iter().flat_map(|row| &row.troubles) {
        *kinds.entry(trouble.kind).or_default() += 1;
    }
    let counted = kinds
        .into_iter()
        .filter_map(|(kind, count)| Some(Text::new(sentences(kind).1?).with("count", count)));
    said.extend(counted);
    let others = [
        ("laptops-sum-without", without),
        ("laptops-sum-strangers", strangers),
    ];
    let others = others.into_iter().filter(|(_, count)| *count > 0);
    said.extend(others.map(|(key, count)| Text::new(key).with("count", number(count))));
    said
}

/// What a row is made of.
struct Room<'a> {
    replica: &'a Replica,
    register: &'a Register,
    keeper: Option<&'a DeviceId>,
    holders: &'a [DeviceId],
    known: &'a BTreeMap<&'a DeviceId, &'a Laptop>,
    opened: &'a BTreeMap<PersonId, OpenedView>,
}

impl Room<'_> {
    fn row(&self, device: &DeviceId) -> Option<LaptopRow> {
        let id = &self.register.devices.get(device)?.person;
        let person = self.register.people.get(id)?;
        let known = self.known.get(device).copied();
        let told = known.and_then(|laptop| laptop.told.as_ref());
        let papers = told.and_then(|told| told.papers);
        let battery = told.and_then(|told| told.battery);
        let today = self.register.day(Moment(now_ms()));
        let mut row = LaptopRow {
            person: person_view(id, person),
            roles: show::roles(person, &today),
            words: device_words(device.as_str()),
            here: known.is_some_and(|laptop| laptop.here),
            seen: known.map(|laptop| laptop.seen.0),
            this_one: device == self.replica.device(),
            leads: self.keeper == Some(device),
            keeps_copy: self.holders.contains(device),
            version: told.and_then(|told| told.version.clone()),
            clock_ms: known.and_then(|laptop| laptop.clock_ms),
            behind: known.and_then(|laptop| laptop.behind).map(number),
            papers: papers.map(|papers| LaptopPapers {
                here: papers.here,
                of: papers.of,
            }),
            opened: self.opened.get(id).copied(),
            battery: battery.map(|battery| BatteryView {
                percent: u32::from(battery.percent),
                mains: battery.mains,
            }),
            troubles: Vec::new(),
        };
        row.troubles = if row.here {
            self.troubles_here(known, papers, battery)
        } else {
            self.trouble_away(device, &row).into_iter().collect()
        };
        Some(row)
    }

    /// What is wrong with a laptop that is connected.
    fn troubles_here(
        &self,
        known: Option<&Laptop>,
        papers: Option<PapersHere>,
        battery: Option<Battery>,
    ) -> Vec<LaptopTrouble> {
        let mut troubles = Vec::new();
        if let Some(papers) = papers.filter(|papers| papers.here < papers.of) {
            let text = |key| Text::new(key).with("here", papers.here).with("of", papers.of);
            troubles.push(if papers.no_space {
                trouble(TroubleKind::NoSpace, text("laptops-no-space"))
            } else if papers.here == 0 {
                trouble(TroubleKind::NoPapers, text("laptops-no-papers"))
            } else {
                trouble(TroubleKind::PapersMissing, text("laptops-papers-missing"))
            });
        }
        if let Some(battery) = battery.filter(|battery| !battery.mains && battery.percent < LOW_PERCENT) {
            let percent = u32::from(battery.percent);
            let text = Text::new("laptops-battery").with("percent", percent);
            troubles.push(trouble(TroubleKind::Battery, text));
        }
        if let Some(behind) = known
            .and_then(|laptop| laptop.behind)
            .filter(|behind| *behind >= BEHIND)
        {
            let text = Text::new("laptops-behind").with("count", number(behind));
            troubles.push(trouble(TroubleKind::Behind, text));
        }
        let version = known.and_then(|laptop| laptop.told.as_ref()?.version.as_deref());
        if let (Some(version), Some(room)) = (version, self.version_of_room())
            && version != room
        {
            let text = Text::new("laptops-version")
                .with("version", version)
                .with("room", room);
            troubles.push(trouble(TroubleKind::Version, text));
        }
        if let Some(ms) = known
            .and_then(|laptop| laptop.clock_ms)
            .filter(|ms| ms.abs() >= CLOCK_MS)
        {
            troubles.push(trouble(TroubleKind::Clock, clock_text(ms)));
        }
        troubles.sort_by_key(|trouble| trouble.kind);
        troubles
    }

    /// A person who has another laptop here misses this one not.
    fn trouble_away(&self, device: &DeviceId, row: &LaptopRow) -> Option<LaptopTrouble> {
        if row.keeps_copy {
            let text = Text::new("laptops-copy-away");
            return Some(trouble(TroubleKind::CopyAway, text));
        }
        let mine = &self.register.devices.get(device)?.person;
        let other_here = self.known.values().any(|laptop| {
            let known = self.register.devices.get(&laptop.device);
            laptop.here && known.is_some_and(|known| known.person == *mine)
        });
        if other_here {
            return None;
        }
        Some(match row.seen {
            Some(_) => trouble(TroubleKind::Gone, Text::new("laptops-gone")),
            None => trouble(TroubleKind::NeverHere, Text::new("laptops-never-here")),
        })
    }

    fn version_of_room(&self) -> Option<&str> {
        let host = self.known.get(self.keeper?)?;
        host.told.as_ref()?.version.as_deref()
    }
}

/// What to do about it, and how many have it; who was never here is counted by who is.
fn sentences(kind: TroubleKind) -> (&'static str, Option<&'static str>) {
    match kind {
        TroubleKind::CopyAway => ("laptops-copy-away-advice", Some("laptops-sum-copy-away")),
        TroubleKind::Gone => ("laptops-gone-advice", Some("laptops-sum-gone")),
        TroubleKind::NoSpace => ("laptops-no-space-advice", Some("laptops-sum-no-space")),
        TroubleKind::NoPapers => ("laptops-no-papers-advice", Some("laptops-sum-no-papers")),
        TroubleKind::PapersMissing => (
            "laptops-papers-missing-advice",
            Some("laptops-sum-papers-missing"),
        ),
        TroubleKind::Battery => ("laptops-battery-advice", Some("laptops-sum-battery")),
        TroubleKind::Behind => ("laptops-behind-advice", Some("laptops-sum-behind")),
        TroubleKind::Version => ("laptops-version-advice", Some("laptops-sum-version")),
        TroubleKind::Clock => ("laptops-clock-advice", Some("laptops-sum-clock")),
        TroubleKind::NeverHere => ("laptops-never-here-advice", None),
    }
}

fn trouble(kind: TroubleKind, text: Text) -> LaptopTrouble {
    LaptopTrouble {
        kind,
        text,
        advice: Text::new(sentences(kind).0),
        harmless: matches!(
            kind,
            TroubleKind::Clock | TroubleKind::Behind | TroubleKind::Version
        ),
    }
}

/// A clock that is wrong, in the largest unit that fits.
fn clock_text(ms: i64) -> Text {
    let minutes = (ms.unsigned_abs() + 30_000) / 60_000;
    let (key, count) = match (minutes, ms > 0) {
        (0..120, true) => ("laptops-clock-fast-minutes", minutes),
        (0..120, false) => ("laptops-clock-slow-minutes", minutes),
        (120..1_440, true) => ("laptops-clock-fast-hours", minutes / 60),
        (120..1_440, false) => ("laptops-clock-slow-hours", minutes / 60),
        (_, true) => ("laptops-clock-fast-days", minutes / 1_440),
        (_, false) => ("laptops-clock-slow-days", minutes / 1_440),
    };
    Text::new(key).with("count", number(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_told_in_the_largest_unit_that_fits() {
        let key = |ms| {
            let text = clock_text(ms);
            (text.key.clone(), text.args.get("count").cloned())
        };
        let number = |n| Some(crate::view::Argument::Number(n));
        assert_eq!(key(61_000), ("laptops-clock-fast-minutes".to_owned(), number(1)));
        assert_eq!(
            key(-3 * 3_600_000),
            ("laptops-clock-slow-hours".to_owned(), number(3))
        );
        assert_eq!(
            key(400 * 86_400_000),
            ("laptops-clock-fast-days".to_owned(), number(400))
        );
    }
}
