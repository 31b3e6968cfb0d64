//! The notices that call people to a session: on paper, as a letter for a mail program, and as an entry for a calendar.
//! All three say the same, in the session's language.

use std::fmt::Write as _;

use hemicycle_domain::ids::{Day, LocalTime, Moment};
use mail_builder::{
    MessageBuilder,
    headers::{address::Address, content_type::ContentType, date::Date, raw::Raw},
    mime::MimePart,
};

use crate::{
    minutes::{Voice, call, list, literal, parts},
    sentences::{Language, iso_day},
};

/// RFC 5545, 3.1: a line has at most so many octets, its end not counted.
const LINE_OCTETS: usize = 75;

/// What every notice of one session says.
pub struct Convening<'a> {
    pub language: Language,
    /// In minutes ahead of UTC, on the session's day.
    pub utc_offset: i32,
    pub council: &'a str,
    /// Names the session for good: another notice of it replaces the entry in a calendar.
    pub session: &'a str,
    pub title: &'a str,
    pub place: &'a str,
    pub starts_at: Moment,
    /// When the notices are written.
    pub at: Moment,
    /// Rises whenever the calendar's entry says something else.
    pub sequence: u64,
    /// By whose order people are called: name and office.
    pub by_order: &'a str,
    /// The meeting without a quorum whose subjects are taken up again, and how many are enough now.
    pub second_meeting: Option<(&'a str, u32)>,
    /// Nothing of it counts.
    pub rehearsal: bool,
}

/// One item of the agenda, with the papers that go out to whoever is called.
pub struct CalledItem {
    pub number: String,
    pub title: String,
    pub papers: Vec<String>,
}

/// One person who is called.
pub struct Called<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// 0 for none.
    pub seat: u32,
    /// In which capacity somebody without a mandate is asked to attend.
    pub guest: Option<&'a str>,
    pub agenda: Vec<CalledItem>,
}

/// The words of a notice, before they are set on paper or written as text.
struct Words {
    kind: String,
    to: String,
    opening: Vec<String>,
    when: Vec<(String, String)>,
    agenda: String,
    closing: String,
    by: String,
}

impl Convening<'_> {
    fn voice(&self) -> Voice {
        Voice {
            language: self.language,
            utc_offset: self.utc_offset,
        }
    }

    fn mark(&self) -> String {
        if self.rehearsal {
            self.voice().plain("rehearsal-band")
        } else {
            String::new()
        }
    }

    fn day_and_time(&self) -> String {
        let time = crate::time(self.language, self.starts_at, self.utc_offset);
        let day = iso_day(self.language, &Day::of(self.starts_at, self.utc_offset));
        let args = [("day", day.into()), ("time", time.into())];
        self.voice().say("convening-day-and-time", args)
    }

    fn words(&self, called: &Called<'_>) -> Words {
        let voice = self.voice();
        let mut opening = vec![match called.guest {
            None => voice.plain("convening-calls"),
            Some("") => voice.plain("convening-invites"),
            Some(capacity) => voice.say("convening-invites-as", [("capacity", line(capacity).into())]),
        }];
        if let Some((of, fewest)) = self.second_meeting {
            let args = [("of", line(of).into()), ("fewest", fewest.into())];
            opening.push(voice.say("convening-second", args));
        }
        let name = line(called.name);
        Words {
            kind: voice.plain(match called.guest {
                None => "convening-title",
                Some(_) => "convening-title-guest",
            }),
            to: match called.seat {
                0 => voice.say("convening-to", [("name", name.into())]),
                seat => voice.say(
                    "convening-to-seat",
                    [("name", name.into()), ("seat", seat.into())],
                ),
            },
            opening,
            when: vec![
                (voice.plain("convening-time"), self.day_and_time()),
                (voice.plain("convening-place"), line(self.place)),
            ],
            agenda: voice.plain(if called.agenda.is_empty() {
                "convening-no-agenda"
            } else {
                "convening-agenda"
            }),
            closing: voice.plain("convening-closing"),
            by: voice.plain("convening-by"),
        }
    }
}

/// The notices of everybody who is called, each on a page of its own, as a typst source that reads no other file.
#[must_use]
pub fn notices_page(convening: &Convening<'_>, everybody: &[Called<'_>]) -> String {
    let voice = convening.voice();
    let mut source = String::from(concat!(
        include_str!("minutes.typ"),
        include_str!("convening.typ")
    ));
    let today = Day::of(convening.at, convening.utc_offset);
    let (year, month, date) = parts(&today);
    let title = voice.plain("convening-title");
    let document = [
        literal(voice.language.code()),
        literal(&format!("{title} – {}", convening.title)),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, "show: minutes.with", &document);
    for (i, called) in everybody.iter().enumerate() {
        if i > 0 {
            call(&mut source, "next", &[]);
        }
        let words = convening.words(called);
        let head = [
            literal(convening.council),
            list(&[literal(&iso_day(voice.language, &today))]),
            literal(&words.kind),
            literal(&convening.mark()),
        ];
        call(&mut source, "notice", &head);
        call(&mut source, "addressed", &[literal(&words.to)]);
        let opening: Vec<String> = words.opening.iter().map(|words| literal(words)).collect();
        call(&mut source, "called", &opening);
        let when = words.when.iter();
        let when: Vec<String> = when
            .map(|(name, value)| list(&[literal(name), literal(value)]))
            .collect();
        call(&mut source, "when", &[literal(convening.title), list(&when)]);
        let items = called.agenda.iter().map(|item| {
            let papers: Vec<String> = item.papers.iter().map(|paper| literal(paper)).collect();
            let papers = if papers.is_empty() {
                "()".to_owned()
            } else {
                list(&papers)
            };
            list(&[literal(&item.number), literal(&item.title), papers])
        });
        let items: Vec<String> = items.collect();
        let items = if items.is_empty() {
            "()".to_owned()
        } else {
            list(&items)
        };
        call(&mut source, "agenda", &[literal(&words.agenda), items]);
        call(&mut source, "called", &[literal(&words.closing)]);
        let by = [literal(&words.by), literal(convening.by_order)];
        call(&mut source, "convener", &by);
    }
    source
}

/// The notice as lines of text, as a letter has it.
fn text(convening: &Convening<'_>, called: &Called<'_>) -> String {
    let words = convening.words(called);
    let mut out = String::new();
    let mut say = |line: &str| {
        out.push_str(line);
        out.push_str("\r\n");
    };
    let mark = convening.mark();
    if !mark.is_empty() {
        say(&mark);
        say("");
    }
    say(&line(convening.council));
    say("");
    say(&words.to);
    say("");
    for opening in &words.opening {
        say(opening);
    }
    say("");
    say(&line(convening.title));
    for (name, value) in &words.when {
        say(&format!("{name} {value}"));
    }
    say("");
    say(&words.agenda);
    for item in &called.agenda {
        say(&format!("{}. {}", line(&item.number), line(&item.title)));
        for paper in &item.papers {
            say(&format!("    - {}", line(paper)));
        }
    }
    say("");
    say(&words.closing);
    say("");
    say(&words.by);
    say(&line(convening.by_order));
    out
}

/// The session as an entry of a calendar (RFC 5545), in UTC. With an organizer it is published under that address
/// (RFC 5546, 3.2.1); without one it is only an entry.
#[must_use]
pub fn calendar(convening: &Convening<'_>, organizer: Option<&str>) -> String {
    let mut out = String::new();
    let mut property = |name: &str, value: &str| fold(&mut out, &format!("{name}:{value}"));
    property("BEGIN", "VCALENDAR");
    property("VERSION", "2.0");
    property("PRODID", "-//Hemicycle//Convening//EN");
    if organizer.is_some() {
        property("METHOD", "PUBLISH");
    }
    property("BEGIN", "VEVENT");
    property("UID", &escaped(&format!("{}@hemicycle", convening.session)));
    property("SEQUENCE", &convening.sequence.to_string());
    property("DTSTAMP", &utc(convening.at));
    property("DTSTART", &utc(convening.starts_at));
    property("SUMMARY", &escaped(&line(convening.title)));
    property("LOCATION", &escaped(&line(convening.place)));
    if let Some(address) = organizer {
        let name = quoted(&line(convening.council));
        property(&format!("ORGANIZER;CN={name}"), &format!("mailto:{address}"));
    }
    if convening.rehearsal {
        property("DESCRIPTION", &escaped(&convening.mark()));
    }
    property("STATUS", "CONFIRMED");
    property("END", "VEVENT");
    property("END", "VCALENDAR");
    out
}

/// Several sessions as one calendar to subscribe to (RFC 5545), in UTC.
pub struct Calendar(String);

impl Calendar {
    #[must_use]
    pub fn begin() -> Self {
        let mut out = String::new();
        for property in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Hemicycle//Sessions//EN",
        ] {
            fold(&mut out, property);
        }
        Self(out)
    }

    /// One session: its name for ever, when its entry changed, when it begins; its title, its place, and its page.
    pub fn event(
        &mut self,
        session: &str,
        changed: Moment,
        starts_at: Moment,
        (title, place, page): (&str, &str, &str),
    ) {
        for (name, value) in [
            ("BEGIN", "VEVENT".to_owned()),
            ("UID", escaped(&line(&format!("{session}@hemicycle")))),
            // A count that never goes back, as long as clocks do not.
            ("SEQUENCE", (changed.0.max(0) / 1000 % 2_000_000_000).to_string()),
            ("DTSTAMP", utc(changed)),
            ("DTSTART", utc(starts_at)),
            ("SUMMARY", escaped(&line(title))),
            ("LOCATION", escaped(&line(place))),
            ("URL", line(page)),
            ("STATUS", "CONFIRMED".to_owned()),
            ("END", "VEVENT".to_owned()),
        ] {
            fold(&mut self.0, &format!("{name}:{value}"));
        }
    }

    #[must_use]
    pub fn end(mut self) -> String {
        fold(&mut self.0, "END:VCALENDAR");
        self.0
    }
}

/// The notice for one person as a letter (RFC 5322), with the calendar's entry. It is for a mail program, where whoever
/// sends it adds the address: the register knows none. `sender` is an address and nothing else.
///
/// # Errors
/// None in practice: it is written into memory.
pub fn letter(convening: &Convening<'_>, called: &Called<'_>, sender: &str) -> std::io::Result<Vec<u8>> {
    let words = convening.words(called);
    let title = line(convening.title);
    let subject = format!("{}: {title}", words.kind);
    let host = sender.rsplit('@').next().unwrap_or("hemicycle.invalid");
    let message = format!("{}.{}.{}@{host}", convening.session, called.id, convening.at.0);
    // Parts are told apart by words that stand in no part: the session's name is chance.
    let multipart = |kind: &'static str, mark: &str, parts| {
        let boundary = format!("=_{mark}_{}", convening.session);
        MimePart::new(ContentType::new(kind).attribute("boundary", boundary), parts)
    };
    let entry = calendar(convening, Some(sender));
    let both = vec![
        MimePart::new(
            ContentType::new("text/plain").attribute("charset", "utf-8"),
            text(convening, called),
        ),
        MimePart::new(
            ContentType::new("text/calendar")
                .attribute("charset", "utf-8")
                .attribute("method", "PUBLISH"),
            entry.clone(),
        ),
    ];
    let parts = vec![
        multipart("multipart/alternative", "alternative", both),
        MimePart::new("application/ics", entry.into_bytes()).attachment("convening.ics"),
    ];
    MessageBuilder::new()
        .from((line(convening.council), sender.to_owned()))
        .to(Address::new_group(Some(line(called.name)), Vec::new()))
        .subject(subject)
        .date(Date::new(convening.at.0.div_euclid(1000)))
        .message_id(message)
        // A mail program opens it as something that is still to be sent.
        .header("X-Unsent", Raw::new("1"))
        .body(multipart("multipart/mixed", "mixed", parts))
        .write_to_vec()
}

/// One line, whatever somebody typed or pasted into a name.
fn line(words: &str) -> String {
    let plain: String = words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// RFC 5545, 3.3.11: TEXT.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// RFC 5545, 3.2: the value of a parameter holds no quotation mark, so another sign stands in its place.
fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "'"))
}

/// RFC 5545, 3.3.5, form 2.
fn utc(at: Moment) -> String {
    let time = LocalTime::of(at, 0);
    let second = at.0.div_euclid(1000).rem_euclid(60);
    let day = Day::of(at, 0).0.replace('-', "");
    format!("{day}T{:02}{:02}{second:02}Z", time.hour, time.minute)
}

/// RFC 5545, 3.1: long lines go on behind a blank, and no letter is cut in two.
fn fold(out: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    let _ = write!(out, "\r\n");
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fall")]

    use super::*;

    fn convening<'a>(title: &'a str, place: &'a str) -> Convening<'a> {
        Convening {
            language: Language::Vietnamese,
            utc_offset: 420,
            council: "Hội đồng nhân dân xã \"An\", Bình",
            session: "0a1b2c3d",
            title,
            place,
            // 12 March 2026, 08:00 in Vietnam.
            starts_at: Moment(1_773_277_200_000),
            at: Moment(1_772_000_000_000),
            sequence: 17,
            by_order: "Trần Thị Lan, Chủ tịch Hội đồng nhân dân",
            second_meeting: None,
            rehearsal: false,
        }
    }

    fn called(name: &str) -> Called<'_> {
        Called {
            id: "p7",
            name,
            seat: 7,
            guest: None,
            agenda: vec![CalledItem {
                number: "7".to_owned(),
                title: "Bảng giá đất".to_owned(),
                papers: vec!["Tờ trình 45".to_owned()],
            }],
        }
    }

    /// RFC 5545, 3.1, backwards.
    fn unfolded(calendar: &str) -> Vec<String> {
        let lines = calendar.replace("\r\n ", "");
        lines.split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_entry_holds_time_place_and_a_name_that_stays() {
        let entry = calendar(&convening("Kỳ họp thứ 12", "Hội trường A"), None);
        assert_eq!(
            unfolded(&entry),
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Hemicycle//Convening//EN",
                "BEGIN:VEVENT",
                "UID:0a1b2c3d@hemicycle",
                "SEQUENCE:17",
                "DTSTAMP:20260225T061320Z",
                "DTSTART:20260312T010000Z",
                "SUMMARY:Kỳ họp thứ 12",
                "LOCATION:Hội trường A",
                "STATUS:CONFIRMED",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
    }

    #[test]
    fn whatever_is_typed_into_a_title_stays_in_its_line() {
        let title =
            "Họp; \"gấp\", về đất\\đai\r\nSUMMARY:giả\nBEGIN:VALARM ".to_owned() + &"đường ".repeat(80);
        let entry = calendar(
            &convening(&title, "Phòng 1,\r\n tầng 2; nhà B"),
            Some("vp@hdnd.vn"),
        );
        for line in entry.split("\r\n") {
            assert!(line.len() <= LINE_OCTETS, "{} octets: {line}", line.len());
            assert!(!line.contains(['\r', '\n']));
        }
        let lines = unfolded(&entry);
        let summaries: Vec<&String> = lines.iter().filter(|line| line.starts_with("SUMMARY")).collect();
        assert_eq!(summaries.len(), 1);
        assert!(
            summaries[0]
                .starts_with("SUMMARY:Họp\\; \"gấp\"\\, về đất\\\\đai SUMMARY:giả BEGIN:VALARM đường đường")
        );
        assert!(lines.contains(&"LOCATION:Phòng 1\\, tầng 2\\; nhà B".to_owned()));
        assert!(
            lines.contains(&"ORGANIZER;CN=\"Hội đồng nhân dân xã 'An', Bình\":mailto:vp@hdnd.vn".to_owned())
        );
        assert!(lines.contains(&"METHOD:PUBLISH".to_owned()));
    }

    /// Header and body of a letter, its header's lines as they are meant.
    fn header(letter: &[u8], name: &str) -> String {
        let text = String::from_utf8(letter.to_vec()).unwrap();
        let head = text
            .split("\r\n\r\n")
            .next()
            .unwrap()
            .replace("\r\n ", " ")
            .replace("\r\n\t", " ");
        let found: Vec<&str> = head
            .split("\r\n")
            .filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
            .collect();
        assert_eq!(found.len(), 1, "{name} in {head}");
        found[0].to_owned()
    }

    #[test]
    fn a_letter_is_all_ascii_in_its_head_and_nothing_typed_adds_a_line_to_it() {
        let nasty = "Nguyễn \"Bảy\", Văn\r\nBcc: kẻ@lạ.vn";
        let title = "Kỳ họp\r\nX-Evil: 1\r\n\r\n<b>".to_owned() + &" rất dài".repeat(100);
        let letter = letter(&convening(&title, "Hội trường A"), &called(nasty), "vp@hdnd.vn").unwrap();
        let text = String::from_utf8(letter.clone()).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(head.is_ascii(), "{head}");
        for line in text.split("\r\n") {
            assert!(line.len() <= 998, "RFC 5322, 2.1.1");
            assert!(!line.contains(['\r', '\n']));
        }
        let names: Vec<&str> = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .filter_map(|line| line.split(':').next())
            .collect();
        assert!(!names.contains(&"Bcc") && !names.contains(&"X-Evil"), "{names:?}");
        assert!(header(&letter, "From").ends_with("<vp@hdnd.vn>"));
        // A group without addresses: RFC 5322, 3.4.
        assert!(header(&letter, "To").ends_with(":;"));
        assert_eq!(header(&letter, "Date"), "Wed, 25 Feb 2026 06:13:20 +0000");
        assert_eq!(
            header(&letter, "Message-ID"),
            "<0a1b2c3d.p7.1772000000000@hdnd.vn>"
        );
        assert!(header(&letter, "Content-Type").starts_with("multipart/mixed"));
        assert_eq!(body.matches("text/calendar").count(), 1);
        assert_eq!(body.matches("filename=\"convening.ics\"").count(), 1);
    }

    #[test]
    fn every_language_says_who_is_called_where_and_by_whom() {
        for language in Language::ALL {
            let convening = Convening {
                language,
                second_meeting: Some(("Kỳ họp 11", 3)),
                rehearsal: true,
                ..convening("Kỳ họp thứ 12", "Hội trường A")
            };
            let guest = Called {
                guest: Some("Phó Giám đốc Sở"),
                agenda: Vec::new(),
                ..called("Lê Thu Hà")
            };
            for called in [called("Lê Thu Hà"), guest] {
                let text = text(&convening, &called);
                for word in [
                    "Lê Thu Hà",
                    "Kỳ họp thứ 12",
                    "Hội trường A",
                    "2026",
                    "Kỳ họp 11",
                    "Trần Thị Lan",
                ] {
                    assert!(text.contains(word), "{word} in {text}");
                }
                assert!(!text.contains("convening-"), "{text}");
                let page = notices_page(&convening, &[called]);
                assert!(page.contains("Hội trường A") && !page.contains("convening-"));
            }
        }
    }
}
