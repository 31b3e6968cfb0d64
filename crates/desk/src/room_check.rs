//! Tries what makes rooms fail. Only what was measured is told; the rest is not known.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write},
    net::{IpAddr, SocketAddr},
    path::Path,
    time::{Duration, Instant},
};

use hemicycle_domain::{
    Session,
    ids::{DeviceId, Moment},
};
use hemicycle_press::{CheckedLine, Language, RoomChecked, Sentence, room_check_page};
use hemicycle_sync::wire::Battery;
use serde::Serialize;

use crate::{
    desk::{Desk, blocking, lock, now_ms},
    laptops::CLOCK_MS,
    machine, rehearsal, show, takeover,
    view::{CheckLine, CheckName, LaptopRow, LaptopsView, Problem, RoomCheckView, Text, Verdict},
};

/// Half of the words there and back take longer: people notice.
const SLOW: Duration = Duration::from_millis(300);
/// One line that takes so long is about to break.
const WORST: Duration = Duration::from_secs(1);
/// Of free space, in bytes.
const DISK_LOW: u64 = 1 << 30;
/// A flush that takes longer delays every vote; one that takes much longer makes people wait.
const FLUSH_SLOW: Duration = Duration::from_millis(60);
const FLUSH_BAD: Duration = Duration::from_millis(300);
/// So many are measured.
const FLUSHES: usize = 15;
/// Many access points take no more than 64 laptops; some take their own share of that.
const ACCESS_POINT: std::ops::RangeInclusive<usize> = 60..=66;

/// What the copy here knows of its connections.
struct Lines {
    /// Holders in reach, this laptop among them, and all; none where no session is here.
    copies: Option<(usize, usize)>,
    trips: Vec<(Duration, String)>,
    addresses: Vec<SocketAddr>,
    came_by: BTreeMap<IpAddr, usize>,
    /// It leads the room; otherwise others do not come to it.
    leads: bool,
}

impl Desk {
    pub(crate) async fn room_check(&self) -> Result<RoomCheckView, Problem> {
        let laptops = self.laptops().await?;
        let open = self.must_be_open()?;
        let lines = open.node.run(|replica| {
            let journal = show::current_journal(replica);
            let session = journal.as_ref().and_then(|journal| replica.session(journal));
            let here = |device: &&DeviceId| *device == replica.device() || replica.is_connected_to(device);
            let named = |device: &DeviceId| takeover::name_of(replica, device).unwrap_or_default();
            Lines {
                copies: session.map(|session| {
                    let holders = &session.holders;
                    (holders.iter().filter(here).count(), holders.len())
                }),
                trips: replica
                    .round_trips()
                    .into_iter()
                    .map(|(device, passed)| (passed, named(&device)))
                    .collect(),
                addresses: replica
                    .addresses
                    .iter()
                    .filter_map(|told| told.parse().ok())
                    .collect(),
                came_by: replica.came_by(),
                leads: journal.is_none_or(|journal| replica.keeps(&journal)),
            }
        });
        let lines = lines.await?;
        let dir = self.dir();
        let disk = blocking(move || (fs4::available_space(&dir), flush_times(&dir))).await?;
        let mut found = vec![copies(lines.copies), reach(&lines)];
        if lines.leads {
            found.extend(addresses(&lines));
            found.push(network(&lines));
        }
        found.extend(access_point(&laptops.laptops));
        found.push(papers(&laptops.laptops));
        found.push(clocks(&laptops));
        found.push(space(disk.0));
        found.push(flushes(disk.1));
        found.push(power(machine::battery()));
        found.push(saving(machine::profile().as_deref()));
        let checked = RoomCheckView {
            at: now_ms() + open.node.run(|replica| replica.skew_ms()).await?,
            go: found.iter().all(|line| line.verdict != Verdict::NoGo),
            lines: found,
        };
        *lock(&self.inner().room_checked) = Some(checked.clone());
        Ok(checked)
    }

    /// Writes the check that was made last as a page into a folder; one that is there is written over.
    pub(crate) async fn print_room_check(&self, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let checked = lock(&self.inner().room_checked).clone();
        let checked = checked.ok_or_else(|| Problem::new("problem-not-checked"))?;
        let source = open.node.run(move |replica| {
            let journal = show::current_journal(replica);
            let session = journal.as_ref().and_then(|journal| replica.session(journal));
            let register = replica.register()?;
            let person = replica.me().and_then(|me| register.people.get(&me));
            let sentence = |text: &Text| Sentence::from(text);
            Some(room_check_page(&RoomChecked {
                language: Language::of(&register.language),
                utc_offset: session.map_or(register.utc_offset, Session::utc_offset),
                council: &register.name,
                session: session.map(|session| (session.title.as_str(), session.place.as_str())),
                person: person.map_or("", |person| person.name.as_str()),
                at: Moment(checked.at),
                rehearsal: rehearsal::is_one(replica),
                against: checked
                    .lines
                    .iter()
                    .filter(|line| line.verdict == Verdict::NoGo)
                    .count(),
                lines: checked
                    .lines
                    .iter()
                    .map(|line| CheckedLine {
                        verdict: named("check-verdict-", &line.verdict),
                        name: named("check-name-", &line.name),
                        found: sentence(&line.found),
                        advice: line.advice.as_ref().map(sentence),
                    })
                    .collect(),
            }))
        });
        let source = source.await?.ok_or_else(|| Problem::new("problem-no-session"))?;
        self.print(source, folder.join("room-check.pdf")).await
    }
}

/// The sentence of a name as the screen has it.
fn named(beginning: &str, name: &impl Serialize) -> Sentence {
    let name = serde_json::to_value(name).unwrap_or_default();
    Sentence::new(format!("{beginning}{}", name.as_str().unwrap_or_default()), [])
}

fn line(name: CheckName, verdict: Verdict, found: Text, advice: Option<&str>) -> CheckLine {
    CheckLine {
        name,
        verdict,
        found,
        advice: advice.map(Text::new),
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn copies(copies: Option<(usize, usize)>) -> CheckLine {
    let (verdict, found, advice) = match copies {
        None => (Verdict::NotKnown, Text::new("check-no-session"), None),
        Some((here @ 2.., _)) => (
            Verdict::Go,
            Text::new("check-copies-here").with("count", count(here)),
            None,
        ),
        Some((_, 2..)) => (
            Verdict::NoGo,
            Text::new("check-copies-away"),
            Some("check-copies-away-advice"),
        ),
        Some(_) => (
            Verdict::NoGo,
            Text::new("check-copies-one"),
            Some("check-copies-one-advice"),
        ),
    };
    line(CheckName::Copies, verdict, found, advice)
}

fn reach(lines: &Lines) -> CheckLine {
    let mut trips: Vec<&(Duration, String)> = lines.trips.iter().collect();
    trips.sort();
    let middle = trips.get(trips.len().saturating_sub(1) / 2);
    let (Some((middle, _)), Some((worst, whose))) = (middle, trips.last()) else {
        let (found, advice) = if lines.leads {
            ("check-reach-none", "check-reach-none-advice")
        } else {
            ("check-reach-no-host", "check-reach-no-host-advice")
        };
        return line(CheckName::Reach, Verdict::NoGo, Text::new(found), Some(advice));
    };
    let found = Text::new("check-reach")
        .with("count", count(trips.len()))
        .with("middle", ms(*middle))
        .with("worst", ms(*worst))
        .with("name", whose.as_str());
    match (*middle > SLOW, *worst > WORST) {
        (true, _) => line(
            CheckName::Reach,
            Verdict::NoGo,
            found,
            Some("check-reach-slow-advice"),
        ),
        (_, true) => line(
            CheckName::Reach,
            Verdict::Mind,
            found,
            Some("check-reach-worst-advice"),
        ),
        _ => line(CheckName::Reach, Verdict::Go, found, None),
    }
}

/// In whole milliseconds, one at least.
fn ms(passed: Duration) -> u32 {
    u32::try_from(passed.as_micros().div_ceil(1_000)).unwrap_or(u32::MAX)
}

/// Each address at which this laptop listens, and whether somebody has come by it.
fn addresses(lines: &Lines) -> Vec<CheckLine> {
    let outside: Vec<_> = lines
        .addresses
        .iter()
        .filter(|at| !at.ip().is_loopback())
        .collect();
    if outside.is_empty() {
        return vec![line(
            CheckName::Address,
            Verdict::NoGo,
            Text::new("check-address-none"),
            Some("check-address-none-advice"),
        )];
    }
    let came_by = |at: &SocketAddr| lines.came_by.get(&at.ip().to_canonical()).copied();
    // Where laptops come by one address, nobody needs to try the other.
    let one_will_do = outside.iter().any(|at| came_by(at).is_some());
    outside
        .iter()
        .map(|at| {
            let came = came_by(at).unwrap_or_default();
            let told = |key: &str| Text::new(key).with("address", at.to_string().as_str());
            if came > 0 {
                let told = told("check-address-came").with("count", count(came));
                line(CheckName::Address, Verdict::Go, told, None)
            } else {
                let advice = (!one_will_do).then_some("check-address-nobody-advice");
                line(
                    CheckName::Address,
                    Verdict::NotKnown,
                    told("check-address-nobody"),
                    advice,
                )
            }
        })
        .collect()
}

/// Whether the network lets laptops talk with each other.
fn network(lines: &Lines) -> CheckLine {
    let came: usize = lines.came_by.values().sum();
    if came > 0 {
        let found = Text::new("check-network-came").with("count", count(came));
        line(CheckName::Network, Verdict::Go, found, None)
    } else {
        line(
            CheckName::Network,
            Verdict::NoGo,
            Text::new("check-network-nobody"),
            Some("check-network-nobody-advice"),
        )
    }
}

/// Said only where it may be the reason that others are missing.
fn access_point(laptops: &[LaptopRow]) -> Option<CheckLine> {
    let here = laptops.iter().filter(|row| row.here).count();
    let missing = laptops.len() - here;
    (ACCESS_POINT.contains(&here) && missing > 0).then(|| {
        let found = Text::new("check-access-point")
            .with("here", count(here))
            .with("missing", count(missing));
        line(
            CheckName::AccessPoint,
            Verdict::Mind,
            found,
            Some("check-access-point-advice"),
        )
    })
}

fn papers(laptops: &[LaptopRow]) -> CheckLine {
    let told: Vec<_> = laptops
        .iter()
        .filter(|row| row.here)
        .filter_map(|row| row.papers)
        .collect();
    let lacking = told.iter().filter(|papers| papers.here < papers.of).count();
    let found = |key: &str| {
        Text::new(key)
            .with("count", count(lacking))
            .with("all", count(told.len()))
    };
    if told.is_empty() {
        line(
            CheckName::Papers,
            Verdict::NotKnown,
            Text::new("check-papers-not-told"),
            None,
        )
    } else if lacking == 0 {
        line(CheckName::Papers, Verdict::Go, found("check-papers-all"), None)
    } else {
        line(
            CheckName::Papers,
            Verdict::NoGo,
            found("check-papers-lacking"),
            Some("check-papers-lacking-advice"),
        )
    }
}

/// Where all others differ from the one that leads, the one that leads is wrong.
fn clocks(laptops: &LaptopsView) -> CheckLine {
    let others = laptops.laptops.iter().filter(|row| row.here && !row.leads);
    let told: Vec<i64> = others.filter_map(|row| row.clock_ms).collect();
    let wrong = told.iter().filter(|ms| ms.abs() >= CLOCK_MS).count();
    if told.is_empty() {
        return line(
            CheckName::Clocks,
            Verdict::NotKnown,
            Text::new("check-clocks-not-told"),
            None,
        );
    }
    if wrong == 0 {
        let found = Text::new("check-clocks-together").with("count", count(told.len()));
        return line(CheckName::Clocks, Verdict::Go, found, None);
    }
    let found = Text::new("check-clocks-apart")
        .with("count", count(wrong))
        .with("all", count(told.len()));
    let same_side = told.iter().all(|ms| *ms > 0) || told.iter().all(|ms| *ms < 0);
    let advice = if told.len() > 1 && wrong == told.len() && same_side {
        "check-clocks-host-advice"
    } else {
        "check-clocks-apart-advice"
    };
    line(CheckName::Clocks, Verdict::Mind, found, Some(advice))
}

fn space(free: io::Result<u64>) -> CheckLine {
    let Ok(free) = free else {
        return line(
            CheckName::Disk,
            Verdict::NotKnown,
            Text::new("check-disk-not-told"),
            None,
        );
    };
    let found = if free < DISK_LOW {
        Text::new("check-disk-megabytes").with("count", small(free >> 20))
    } else {
        Text::new("check-disk").with("count", small(free >> 30))
    };
    if free < DISK_LOW {
        line(
            CheckName::Disk,
            Verdict::NoGo,
            found,
            Some("check-disk-low-advice"),
        )
    } else {
        line(CheckName::Disk, Verdict::Go, found, None)
    }
}

fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How long this disk takes until it has some bytes for good, each time; the file is gone afterwards.
fn flush_times(dir: &Path) -> io::Result<Vec<Duration>> {
    let path = dir.join("room-check.tmp");
    let measured = (|| {
        let mut file = File::create(&path)?;
        let mut times = Vec::with_capacity(FLUSHES);
        for _ in 0..FLUSHES {
            let begun = Instant::now();
            file.write_all(&[0x5a; 4_096])?;
            file.sync_data()?;
            times.push(begun.elapsed());
        }
        Ok(times)
    })();
    fs::remove_file(&path)?;
    measured
}

fn flushes(times: io::Result<Vec<Duration>>) -> CheckLine {
    let mut times = times.unwrap_or_default();
    times.sort();
    let (Some(middle), Some(worst)) = (times.get(times.len() / 2), times.last()) else {
        let advice = Some("check-flush-failed-advice");
        return line(
            CheckName::Flush,
            Verdict::NoGo,
            Text::new("check-flush-failed"),
            advice,
        );
    };
    let found = Text::new("check-flush")
        .with("middle", ms(*middle))
        .with("worst", ms(*worst));
    match *middle {
        middle if middle > FLUSH_BAD => line(
            CheckName::Flush,
            Verdict::NoGo,
            found,
            Some("check-flush-bad-advice"),
        ),
        middle if middle > FLUSH_SLOW => line(
            CheckName::Flush,
            Verdict::Mind,
            found,
            Some("check-flush-slow-advice"),
        ),
        _ => line(CheckName::Flush, Verdict::Go, found, None),
    }
}

fn power(battery: Option<Battery>) -> CheckLine {
    let Some(battery) = battery else {
        return line(
            CheckName::Power,
            Verdict::NotKnown,
            Text::new("check-power-not-told"),
            None,
        );
    };
    let found = |key: &str| Text::new(key).with("percent", u32::from(battery.percent));
    if battery.mains {
        line(CheckName::Power, Verdict::Go, found("check-power-mains"), None)
    } else {
        line(
            CheckName::Power,
            Verdict::NoGo,
            found("check-power-battery"),
            Some("check-power-battery-advice"),
        )
    }
}

fn saving(profile: Option<&str>) -> CheckLine {
    match profile {
        None => line(
            CheckName::Saving,
            Verdict::NotKnown,
            Text::new("check-saving-not-told"),
            None,
        ),
        Some("low-power" | "quiet") => line(
            CheckName::Saving,
            Verdict::Mind,
            Text::new("check-saving-on"),
            Some("check-saving-on-advice"),
        ),
        Some(_) => line(
            CheckName::Saving,
            Verdict::Go,
            Text::new("check-saving-off"),
            None,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(trips: &[u64]) -> Lines {
        Lines {
            copies: None,
            trips: trips
                .iter()
                .map(|ms| (Duration::from_millis(*ms), format!("p{ms}")))
                .collect(),
            addresses: vec![
                "192.168.1.5:7143".parse().unwrap(),
                "127.0.0.1:7143".parse().unwrap(),
            ],
            came_by: BTreeMap::new(),
            leads: true,
        }
    }

    fn told(line: &CheckLine) -> (Verdict, &str) {
        (line.verdict, line.found.key.as_str())
    }

    #[test]
    fn one_copy_alone_is_no_go() {
        assert_eq!(told(&copies(Some((2, 3)))), (Verdict::Go, "check-copies-here"));
        assert_eq!(told(&copies(Some((1, 2)))), (Verdict::NoGo, "check-copies-away"));
        assert_eq!(told(&copies(Some((1, 1)))), (Verdict::NoGo, "check-copies-one"));
        assert_eq!(told(&copies(None)), (Verdict::NotKnown, "check-no-session"));
    }

    #[test]
    fn the_middle_and_the_worst_line_are_told_apart() {
        let quick = reach(&lines(&[9, 3, 5]));
        assert_eq!(quick.verdict, Verdict::Go);
        let words = |name: &str| quick.found.args.get(name).cloned();
        assert_eq!(
            (words("middle"), words("worst")),
            (Some(5u32.into()), Some(9u32.into()))
        );
        assert_eq!(words("name"), Some("p9".into()));
        assert_eq!(reach(&lines(&[9, 3, 1_500])).verdict, Verdict::Mind);
        assert_eq!(reach(&lines(&[400, 401, 3])).verdict, Verdict::NoGo);
        assert_eq!(told(&reach(&lines(&[]))), (Verdict::NoGo, "check-reach-none"));
        assert_eq!(
            (ms(Duration::from_micros(3_420)), ms(Duration::from_nanos(9_000))),
            (4, 1)
        );
    }

    #[test]
    fn an_address_counts_when_somebody_has_come_by_it() {
        let mut seen = lines(&[1]);
        let found: Vec<_> = addresses(&seen)
            .iter()
            .map(|line| line.found.key.clone())
            .collect();
        assert_eq!(found, ["check-address-nobody"]);
        assert_eq!(network(&seen).verdict, Verdict::NoGo);
        seen.came_by.insert("192.168.1.5".parse().unwrap(), 3);
        assert_eq!(told(&addresses(&seen)[0]), (Verdict::Go, "check-address-came"));
        assert_eq!(network(&seen).verdict, Verdict::Go);
        seen.addresses.push("[fd00::5]:7143".parse().unwrap());
        let other = &addresses(&seen)[1];
        assert_eq!(told(other), (Verdict::NotKnown, "check-address-nobody"));
        assert_eq!(other.advice, None, "one address will do");
        seen.addresses = vec!["127.0.0.1:7143".parse().unwrap()];
        assert_eq!(told(&addresses(&seen)[0]), (Verdict::NoGo, "check-address-none"));
    }

    #[test]
    fn flushes_are_measured_and_leave_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        let times = flush_times(dir.path()).unwrap();
        assert_eq!(times.len(), FLUSHES);
        assert!(times.iter().all(|time| !time.is_zero()));
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        let failed = flush_times(&dir.path().join("nowhere"));
        assert_eq!(told(&flushes(failed)), (Verdict::NoGo, "check-flush-failed"));
        let slow = |middle| flushes(Ok(vec![Duration::from_millis(middle); 3])).verdict;
        assert_eq!(
            (slow(5), slow(100), slow(400)),
            (Verdict::Go, Verdict::Mind, Verdict::NoGo)
        );
    }

    #[test]
    fn what_the_system_does_not_say_is_not_known() {
        assert_eq!(power(None).verdict, Verdict::NotKnown);
        assert_eq!(saving(None).verdict, Verdict::NotKnown);
        assert_eq!(space(Err(io::Error::other("no"))).verdict, Verdict::NotKnown);
        assert_eq!(papers(&[]).verdict, Verdict::NotKnown);
        let battery = |mains| power(Some(Battery { percent: 80, mains })).verdict;
        assert_eq!((battery(true), battery(false)), (Verdict::Go, Verdict::NoGo));
        assert_eq!(saving(Some("low-power")).verdict, Verdict::Mind);
        assert_eq!(
            (space(Ok(5 << 30)).verdict, space(Ok(5 << 20)).verdict),
            (Verdict::Go, Verdict::NoGo)
        );
    }
}
