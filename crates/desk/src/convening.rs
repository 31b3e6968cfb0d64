//! The notices of a session as files that the clerk sends out or hands over. That they were written is no fact.

use std::{collections::BTreeMap, path::Path};

use hemicycle_domain::{
    Refusal, Session,
    ids::{Day, Moment, PersonId},
    register::Role,
};
use hemicycle_press::{Called, CalledItem, Convening, Language, calendar, letter, notices_page};
use hemicycle_sync::replica::Replica;

use crate::{
    desk::{Desk, now_ms},
    office::file_name,
    rehearsal, show,
    sync::write_into,
    view::Problem,
};

/// A page for each person who is called.
pub const NOTICES_FILE: &str = "convening.pdf";
/// The session as an entry of a calendar.
pub const CALENDAR_FILE: &str = "convening.ics";
/// RFC 5321, 4.5.3.1.3: no address is longer.
const LONGEST_ADDRESS: usize = 254;

/// What is written from one look at the session.
struct Written {
    page: String,
    calendar: String,
    letters: BTreeMap<String, Vec<u8>>,
}

impl Desk {
    /// Writes the notices of the session into a folder; what has the same name there is written over.
    pub(crate) async fn write_notices(
        &self,
        by_order: String,
        sender: String,
        folder: &Path,
    ) -> Result<(), Problem> {
        let by_order = by_order.trim().to_owned();
        if by_order.is_empty() {
            return Err(Problem::new("problem-convening-by"));
        }
        let sender = sender.trim().to_owned();
        if !sender.is_empty() && !is_address(&sender) {
            return Err(Problem::new("problem-convening-address").with("address", sender));
        }
        let open = self.must_be_open()?;
        let written = open
            .node
            .run(move |replica| written(replica, &by_order, &sender))
            .await??;
        self.print(written.page, folder.join(NOTICES_FILE)).await?;
        let mut files: Vec<_> = written.letters.into_iter().collect();
        files.push((CALENDAR_FILE.to_owned(), written.calendar.into_bytes()));
        write_into(folder, files).await
    }
}

fn written(replica: &Replica, by_order: &str, sender: &str) -> Result<Written, Problem> {
    if !replica.i_am(Role::Clerk) {
        return Err(Refusal::NotYourRole.into());
    }
    let journal = show::current_journal(replica);
    let session = journal.as_ref().and_then(|journal| replica.session(journal));
    let session = session.ok_or_else(|| Problem::new("problem-no-session"))?;
    let register = &session.register;
    let fewest = session
        .rules
        .as_ref()
        .and_then(|rules| rules.quorum.second_meeting);
    let id = session.id.as_ref().map_or("", |id| id.0.as_str());
    let convening = Convening {
        language: Language::of(&register.language),
        utc_offset: session.utc_offset(),
        council: &register.name,
        session: id,
        title: &session.title,
        place: &session.place,
        starts_at: session.starts_at,
        at: Moment(now_ms()),
        // Title, time and place of a session stay; what it deals with may change.
        sequence: session.agenda_number,
        by_order,
        second_meeting: session.second_meeting_of.as_deref().zip(fewest),
        rehearsal: rehearsal::is_one(replica),
    };
    let everybody = everybody(session, convening.at);
    if everybody.is_empty() {
        return Err(Problem::new("problem-convening-nobody"));
    }
    let mut letters = BTreeMap::new();
    for called in everybody.iter().filter(|_| !sender.is_empty()) {
        let letter = letter(&convening, called, sender)
            .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        // Two guests may have one name, and neither a seat.
        let names = (1..).map(|n: usize| match n {
            1 => file_name(called.seat, called.name, "eml"),
            n => file_name(called.seat, &format!("{} {n}", called.name), "eml"),
        });
        if let Some(name) = { names }.find(|name| !letters.contains_key(name)) {
            letters.insert(name, letter);
        }
    }
    Ok(Written {
        page: notices_page(&convening, &everybody),
        calendar: calendar(&convening, Some(sender).filter(|sender| !sender.is_empty())),
        letters,
    })
}

/// Members in office on the session's day, or today where that is past, by seat, and then its guests.
fn everybody(session: &Session, now: Moment) -> Vec<Called<'_>> {
    let day = Day::of(session.starts_at.max(now), session.utc_offset());
    let people = &session.register.people;
    let mut members: Vec<(&PersonId, u32)> = people
        .iter()
        .filter(|(_, person)| person.is_member_on(&day))
        .map(|(id, person)| (id, person.seat))
        .collect();
    members.sort_by_key(|(_, seat)| *seat);
    let members = members.into_iter().map(|(id, _)| (id, None));
    let guests = session.guests.iter();
    let guests = guests.map(|guest| (&guest.person, Some(guest.capacity.as_str())));
    members
        .chain(guests)
        .filter_map(|(id, guest)| {
            let person = people.get(id)?;
            Some(Called {
                id: id.as_str(),
                name: &person.name,
                seat: person.seat,
                guest,
                agenda: agenda(session, id),
            })
        })
        .collect()
}

/// The agenda with what this person may see of what is published.
fn agenda(session: &Session, person: &PersonId) -> Vec<CalledItem> {
    let items = session.agenda.iter();
    items
        .map(|item| {
            let papers = session.library(person).map(|(_, paper, _)| paper);
            let mut papers: Vec<_> = papers.filter(|paper| paper.item == item.id).collect();
            // As the screens have them.
            papers.sort_by(|a, b| (a.kind, &a.title).cmp(&(b.kind, &b.title)));
            let handouts = session.handouts.iter();
            let handouts = handouts.filter(|handout| handout.item == item.id);
            let handouts = handouts.filter(|handout| handout.number < session.published_upto);
            CalledItem {
                number: item.number.clone(),
                title: item.title.clone(),
                papers: papers
                    .into_iter()
                    .map(|paper| paper.title.clone())
                    .chain(handouts.map(|handout| handout.title.clone()))
                    .collect(),
            }
        })
        .collect()
}

/// One address without a name, as mail programs send it: what stands in a header must not begin another one.
fn is_address(address: &str) -> bool {
    let sound = |part: &str, more: &str| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || more.contains(c);
        !part.is_empty()
            && !part.starts_with('.')
            && !part.ends_with('.')
            && !part.contains("..")
            && part.chars().all(allowed)
    };
    address.len() <= LONGEST_ADDRESS
        && address
            .rsplit_once('@')
            .is_some_and(|(local, host)| sound(local, "!#$%&'*+-/=?^_`{|}~.") && sound(host, "-."))
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_is_one_address_and_nothing_that_begins_another_line() {
        for address in ["vp@hdnd.vn", "rat.buero+1@gemeinde-musterstadt.de", "a@b"] {
            assert!(is_address(address), "{address}");
        }
        let long = format!("{}@b.vn", "a".repeat(260));
        for address in [
            "",
            "vp",
            "@hdnd.vn",
            "vp@",
            "vp@hd nd.vn",
            "vp@hdnd.vn\r\nBcc: x@y.z",
            "a,b@c.vn",
            "\"a\"@b.vn",
            "Lan <lan@b.vn>",
            "vp@hội.vn",
            "vp@.vn",
            "a..b@c.vn",
            &long,
        ] {
            assert!(!is_address(address), "{address}");
        }
    }
}
