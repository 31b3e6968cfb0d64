//! What happens, for feed readers (Atom, RFC 4287) and calendars (RFC 5545).

use hemicycle_domain::{ids::Moment, publication::PublicSession};
use hemicycle_press::{
    Calendar, Language, Sentence,
    oparl::{result, rfc3339, slug},
};

use super::{Hall, html::Html, pages::said};

/// Entries of a feed at most.
const NEWEST: usize = 40;

/// Sessions and results of a council, the newest first.
#[must_use]
pub fn atom(base: &str, hall: &Hall, language: Language) -> String {
    let council = &hall.council;
    let home = format!("{base}/{}/{}/", language.code(), council.short);
    let mut entries: Vec<(Moment, String, String, String)> = Vec::new();
    for session in &council.sessions {
        let name = slug(session.id.as_str());
        let page = format!("{home}session/{name}");
        let called = Sentence::new("public-feed-session", [("title", session.title.as_str().into())]);
        entries.push((
            session.opened_at.unwrap_or(session.starts_at),
            page.clone(),
            called.in_language(language),
            session.place.clone(),
        ));
        for ballot in session.items.iter().flat_map(|item| &item.ballots) {
            let address = format!("{page}/vote/{}", slug(ballot.id.as_str()));
            let words = result(ballot, language).unwrap_or_else(|| said(language, "public-annulled"));
            entries.push((ballot.declared_at, address, ballot.question.clone(), words));
        }
    }
    entries.sort_by(|one, other| (other.0, &other.1).cmp(&(one.0, &one.1)));
    entries.truncate(NEWEST);
    let time = |at: Moment| rfc3339(at.0.div_euclid(1000));
    let updated = hall.objects.stamps.0.values().map(|stamp| stamp.modified).max();
    let mut feed = Html::default();
    feed.raw(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"",
    )
    .text(language.code())
    .raw("\">\n")
    .element("<title>", &council.name, "</title>\n")
    .element("<id>", &home, "</id>\n")
    .element("<updated>", &rfc3339(updated.unwrap_or_default()), "</updated>\n")
    .raw("<link rel=\"alternate\" href=\"")
    .text(&home)
    .raw("\"/>\n<link rel=\"self\" href=\"")
    .text(&format!("{home}feed.atom"))
    .raw("\"/>\n<author>")
    .element("<name>", &council.name, "</name></author>\n");
    for (at, address, title, words) in &entries {
        feed.raw("<entry>")
            .element("<title>", title, "</title>")
            .element("<id>", address, "</id>")
            .raw("<link href=\"")
            .text(address)
            .raw("\"/>")
            .element("<updated>", &time(*at), "</updated>")
            .element("<summary>", words, "</summary></entry>\n");
    }
    feed.raw("</feed>\n");
    feed.into_string()
}

/// The sessions of a council as a calendar to subscribe to.
#[must_use]
pub fn calendar(base: &str, hall: &Hall) -> String {
    let mut calendar = Calendar::begin();
    for session in &hall.council.sessions {
        event(&mut calendar, base, hall, session);
    }
    calendar.end()
}

fn event(calendar: &mut Calendar, base: &str, hall: &Hall, session: &PublicSession) {
    let name = slug(session.id.as_str());
    let short = &hall.council.short;
    let stamp = hall.objects.stamps.0.get(&format!("body/{short}/meeting/{name}"));
    let changed = stamp.map_or(0, |stamp| stamp.modified);
    let page = format!("{base}/{}/{short}/session/{name}", hall.council.language);
    calendar.event(
        session.id.as_str(),
        Moment(changed.saturating_mul(1000)),
        session.starts_at,
        (&session.title, &session.place, &page),
    );
}
