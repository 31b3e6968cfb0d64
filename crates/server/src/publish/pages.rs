//! Plain pages for everybody: no script, no cookie, no picture. A page is at most 60 kB; what is longer goes on on the
//! next one.

use std::{collections::BTreeMap, sync::Arc};

use hemicycle_domain::{
    commitments::Standing,
    ids::{Day, Moment},
    publication::{PublicBallot, PublicItem, PublicPaper, PublicSession},
    tally::Choice,
};
use hemicycle_press::{
    Arg, Language, Sentence, iso_day,
    oparl::{ROOT, result, slug, word},
    sections, time,
};

use super::{Hall, html::Html, objects::file_address};

/// Bytes of content that go on one page; its frame takes less than 4 kB.
const CONTENT: usize = 48_000;
/// Longest paragraph: a longer text goes on in the next.
const PARAGRAPH: usize = 8_000;

/// Every page of it is the same size at most, and asks for nothing else.
pub const STYLE: &str = include_str!("style.css");

/// A page, or why there is none.
pub struct Page {
    pub status: u16,
    pub html: String,
}

/// The sentence of that name without variables.
#[must_use]
pub fn said(language: Language, key: &str) -> String {
    Sentence::new(key, []).in_language(language)
}

fn tell<const N: usize>(language: Language, key: &str, args: [(&str, Arg); N]) -> String {
    Sentence::new(key, args).in_language(language)
}

/// Where a page stands.
struct Frame<'a> {
    language: Language,
    hall: Option<&'a Hall>,
    /// The address behind the language.
    here: String,
    title: String,
    now: Moment,
}

/// The page of an address; `path` begins with the language.
#[must_use]
pub fn page(halls: &BTreeMap<String, Arc<Hall>>, path: &str, query: &str, now: Moment) -> Page {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    let code = parts.first().copied().unwrap_or_default();
    let language = Language::of(code);
    let number = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "page")
        .map_or(Some(1), |(_, value)| value.parse().ok());
    let hall = parts.get(1).and_then(|short| halls.get(*short));
    let frame = |title: String| Frame {
        language,
        hall: hall.map(|hall| &**hall),
        here: parts.get(1..).unwrap_or_default().join("/"),
        title,
        now,
    };
    let found = (language.code() == code)
        .then_some(())
        .and(number)
        .and_then(|number| {
            let rest = parts.get(2..).unwrap_or_default();
            match (parts.get(1), hall) {
                (None, _) => frame(said(language, "public-councils")).show(councils(halls, language), number),
                (Some(_), None) => None,
                (Some(_), Some(hall)) => match rest {
                    [] => {
                        let title = hall.council.name.clone();
                        frame(title).show(sessions(hall, language), number)
                    }
                    ["members"] => {
                        frame(said(language, "public-members")).show(members(hall, language), number)
                    }
                    ["commitments"] => frame(said(language, "public-commitments"))
                        .show(commitments(hall, language, now), number),
                    ["session", name, rest @ ..] => {
                        let sessions = hall.council.sessions.iter();
                        let session = sessions.into_iter().find(|s| slug(s.id.as_str()) == *name)?;
                        match rest {
                            [] => frame(session.title.clone())
                                .show(one_session(hall, session, language), number),
                            ["record"] => {
                                let title = format!("{}: {}", said(language, "public-record"), session.title);
                                frame(title).show(record(session, language), number)
                            }
                            ["vote", ballot] => {
                                let ballots = session.items.iter().flat_map(|item| &item.ballots);
                                let ballot = ballots.into_iter().find(|b| slug(b.id.as_str()) == *ballot)?;
                                let question = [("question", ballot.question.as_str().into())];
                                let title = tell(language, "public-vote", question);
                                frame(title).show(one_vote(hall, session, ballot, language), number)
                            }
                            _ => None,
                        }
                    }
                    _ => None,
                },
            }
        });
    found.unwrap_or_else(|| {
        let mut hint = Html::default();
        hint.element("<p>", &said(language, "public-not-found-hint"), "</p>");
        frame(said(language, "public-not-found"))
            .show(Content::of(vec![hint]), 1)
            .map_or_else(trouble, |page| Page { status: 404, ..page })
    })
}

/// What is shown where a page cannot be made, in all languages.
#[must_use]
pub fn trouble() -> Page {
    let mut html = Html::default();
    html.raw("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Hemicycle</title>");
    for language in Language::ALL {
        html.element("<h1>", &said(language, "public-busy"), "</h1>");
        html.element("<p>", &said(language, "public-busy-hint"), "</p>");
    }
    Page {
        status: 503,
        html: html.into_string(),
    }
}

/// What stands on a page, in pieces that may go on on the next.
#[derive(Default)]
struct Content {
    /// Repeated on every page.
    head: Html,
    open: &'static str,
    pieces: Vec<Html>,
    close: &'static str,
}

impl Content {
    fn of(pieces: Vec<Html>) -> Self {
        Self {
            pieces,
            ..Self::default()
        }
    }

    fn list(pieces: Vec<Html>, none: &str) -> Self {
        if pieces.is_empty() {
            let mut piece = Html::default();
            piece.element("<p>", none, "</p>");
            return Self::of(vec![piece]);
        }
        Self {
            open: "<ul class=\"list\">",
            close: "</ul>",
            ..Self::of(pieces)
        }
    }

    fn pages(&self) -> Vec<&[Html]> {
        let (mut pages, mut begin, mut size) = (Vec::new(), 0, self.head.len());
        for (at, piece) in self.pieces.iter().enumerate() {
            if at > begin && size + piece.len() > CONTENT {
                pages.push(self.pieces.get(begin..at).unwrap_or_default());
                (begin, size) = (at, self.head.len());
            }
            size += piece.len();
        }
        pages.push(self.pieces.get(begin..).unwrap_or_default());
        pages
    }
}

impl Frame<'_> {
    fn show(&self, content: Content, number: usize) -> Option<Page> {
        let pages = content.pages();
        let shown = pages.get(number.checked_sub(1)?)?;
        let language = self.language;
        let mut html = Html::default();
        html.raw("<!doctype html>\n<html lang=\"")
            .text(language.code())
            .raw("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">");
        let council = self.hall.map(|hall| hall.council.name.as_str());
        let of = council.filter(|council| *council != self.title);
        let named = of.map_or_else(|| self.title.clone(), |of| format!("{} · {of}", self.title));
        html.element("<title>", &named, "</title>")
            .raw("<link rel=\"stylesheet\" href=\"/style.css\">");
        if let Some(hall) = self.hall {
            html.raw("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"")
                .text(&self.address(&format!("{}/feed.atom", hall.council.short)))
                .raw("\">");
        }
        html.raw("</head><body><a class=\"skip\" href=\"#content\">")
            .text(&said(language, "public-skip"))
            .raw("</a><header><div class=\"bar\">");
        match self.hall {
            Some(hall) => html
                .raw("<p class=\"council\">")
                .link(
                    &self.address(&format!("{}/", hall.council.short)),
                    &hall.council.name,
                )
                .raw("</p>"),
            None => html.element("<p class=\"council\">", "Hemicycle", "</p>"),
        };
        self.languages(&mut html);
        html.raw("</div>");
        if let Some(hall) = self.hall {
            self.parts(&mut html, hall);
        }
        html.raw("</header><main id=\"content\">")
            .element("<h1>", &self.title, "</h1>")
            .add(&content.head)
            .raw(content.open);
        for piece in *shown {
            html.add(piece);
        }
        html.raw(content.close);
        self.turn(&mut html, number, pages.len());
        html.raw("</main>");
        if let Some(hall) = self.hall {
            self.footer(&mut html, hall);
        }
        html.raw("</body></html>\n");
        Some(Page {
            status: 200,
            html: html.into_string(),
        })
    }

    fn address(&self, rest: &str) -> String {
        format!("/{}/{rest}", self.language.code())
    }

    fn languages(&self, html: &mut Html) {
        html.raw("<nav aria-label=\"")
            .text(&said(self.language, "public-languages"))
            .raw("\"><ul class=\"row\">");
        for language in Language::ALL {
            let name = said(language, "public-language-name");
            html.raw("<li>");
            if language == self.language {
                html.element("<span aria-current=\"true\">", &name, "</span>");
            } else {
                let slash = if self.here.is_empty() || self.here.contains('/') {
                    ""
                } else {
                    "/"
                };
                html.raw("<a lang=\"")
                    .text(language.code())
                    .raw("\" hreflang=\"")
                    .text(language.code())
                    .raw("\" href=\"")
                    .text(&format!("/{}/{}{slash}", language.code(), self.here))
                    .raw("\">")
                    .text(&name)
                    .raw("</a>");
            }
            html.raw("</li>");
        }
        html.raw("</ul></nav>");
    }

    fn parts(&self, html: &mut Html, hall: &Hall) {
        html.raw("<nav aria-label=\"")
            .text(&said(self.language, "public-parts"))
            .raw("\"><ul class=\"row parts\">");
        for (part, key) in [
            ("", "public-sessions"),
            ("members", "public-members"),
            ("commitments", "public-commitments"),
        ] {
            let address = self.address(&format!("{}/{part}", hall.council.short));
            html.raw("<li>")
                .link(&address, &said(self.language, key))
                .raw("</li>");
        }
        html.raw("</ul></nav>");
    }

    fn turn(&self, html: &mut Html, number: usize, pages: usize) {
        if pages < 2 {
            return;
        }
        let at = [("page", number.into()), ("pages", pages.into())];
        let told = tell(self.language, "public-page", at);
        html.raw("<nav aria-label=\"")
            .text(&told)
            .raw("\"><ul class=\"row\">");
        let mut link = |page: usize, key: &str| {
            html.raw("<li>")
                .link(&format!("?page={page}"), &said(self.language, key))
                .raw("</li>");
        };
        if number > 1 {
            link(number - 1, "public-page-previous");
        }
        if number < pages {
            link(number + 1, "public-page-next");
        }
        html.element("<li>", &told, "</li></ul></nav>");
    }

    fn footer(&self, html: &mut Html, hall: &Hall) {
        let short = &hall.council.short;
        html.raw("<footer><ul class=\"row\">");
        for (address, key) in [
            (self.address(&format!("{short}/feed.atom")), "public-feed"),
            (format!("/calendar/{short}.ics"), "public-calendar"),
            (format!("{}/body/{short}", ROOT), "public-data"),
        ] {
            html.raw("<li>")
                .link(&address, &said(self.language, key))
                .raw("</li>");
        }
        let last = hall.objects.stamps.0.values().map(|stamp| stamp.modified).max();
        let last = last.map_or(self.now, |seconds| Moment(seconds.saturating_mul(1000)));
        let when = when(self.language, last, hall.offset());
        let made = tell(self.language, "public-made", [("when", when.into())]);
        html.raw("</ul>").element("<p>", &made, "</p></footer>");
    }
}

fn when(language: Language, at: Moment, offset: i32) -> String {
    let day = iso_day(language, &Day::of(at, offset));
    let args = [("day", day.into()), ("time", time(language, at, offset).into())];
    tell(language, "public-when", args)
}

fn councils(halls: &BTreeMap<String, Arc<Hall>>, language: Language) -> Content {
    let mut named: Vec<(&str, &str)> = halls
        .values()
        .map(|hall| (hall.council.name.as_str(), hall.council.short.as_str()))
        .collect();
    named.sort_unstable();
    let pieces = named.into_iter().map(|(name, short)| {
        let mut piece = Html::default();
        piece
            .raw("<li>")
            .link(&format!("/{}/{short}/", language.code()), name)
            .raw("</li>");
        piece
    });
    Content::list(pieces.collect(), &said(language, "public-councils-none"))
}

fn sessions(hall: &Hall, language: Language) -> Content {
    let mut head = Html::default();
    head.element("<h2>", &said(language, "public-sessions"), "</h2>");
    let pieces = hall.council.sessions.iter().map(|session| {
        let mut piece = Html::default();
        piece
            .raw("<li>")
            .link(&session_address(hall, session, language), &session.title)
            .element("<p>", &when(language, session.starts_at, session.utc_offset), "")
            .element(" · ", &session.place, "</p>")
            .element("<p class=\"quiet\">", &state(session, language), "</p></li>");
        piece
    });
    let list = Content::list(pieces.collect(), &said(language, "public-sessions-none"));
    Content { head, ..list }
}

fn session_address(hall: &Hall, session: &PublicSession, language: Language) -> String {
    let name = slug(session.id.as_str());
    format!("/{}/{}/session/{name}", language.code(), hall.council.short)
}

fn state(session: &PublicSession, language: Language) -> String {
    let key = match (session.opened_at, session.closed_at) {
        (_, Some(_)) => "public-state-over",
        (Some(_), None) => "public-state-open",
        (None, None) => "public-state-coming",
    };
    said(language, key)
}

fn one_session(hall: &Hall, session: &PublicSession, language: Language) -> Content {
    let mut head = Html::default();
    let begins = when(language, session.starts_at, session.utc_offset);
    let place = tell(
        language,
        "public-where",
        [("place", session.place.as_str().into())],
    );
    head.element("<p>", &begins, "</p>")
        .element("<p>", &place, "</p>")
        .element("<p class=\"quiet\">", &state(session, language), "</p>");
    for (from, until) in &session.closed_parts {
        let clock = |at: &Moment| Arg::from(time(language, *at, session.utc_offset));
        let told = match until {
            Some(until) => tell(
                language,
                "public-closed-part",
                [("from", clock(from)), ("until", clock(until))],
            ),
            None => tell(language, "public-closed-part-open", [("from", clock(from))]),
        };
        head.element("<p>", &told, "</p>");
    }
    let address = session_address(hall, session, language);
    if session.record.is_some() {
        head.raw("<p>")
            .link(&format!("{address}/record"), &said(language, "public-record"))
            .raw("</p>");
    } else if session.opened_at.is_some() {
        head.element("<p>", &said(language, "public-record-later"), "</p>");
    }
    head.element("<h2>", &said(language, "public-agenda"), "</h2>");
    let mut pieces = Vec::new();
    for item in &session.items {
        item_pieces(hall, item, &address, language, &mut pieces);
    }
    Content {
        head,
        ..Content::of(pieces)
    }
}

fn item_pieces(hall: &Hall, item: &PublicItem, address: &str, language: Language, pieces: &mut Vec<Html>) {
    let mut piece = Html::default();
    let number = Arg::from(item.number.as_str());
    let Some(title) = &item.title else {
        let told = tell(language, "public-item-closed", [("number", number)]);
        piece.element("<h3>", &told, "</h3>");
        pieces.push(piece);
        return;
    };
    let told = [("number", number), ("title", title.as_str().into())];
    piece.element("<h3>", &tell(language, "public-item", told), "</h3>");
    pieces.push(piece);
    for papers in item.papers.chunks(40) {
        let mut piece = Html::default();
        piece
            .element("<h4>", &said(language, "public-papers"), "</h4>")
            .raw("<ul>");
        for paper in papers {
            paper_line(hall, paper, language, &mut piece);
        }
        piece.raw("</ul>");
        pieces.push(piece);
    }
    for ballot in &item.ballots {
        let mut piece = Html::default();
        let question = [("question", ballot.question.as_str().into())];
        let told = result(ballot, language).unwrap_or_else(|| said(language, "public-annulled"));
        piece
            .raw("<section class=\"vote\">")
            .element("<h4>", &tell(language, "public-vote", question), "</h4>")
            .element("<p>", &told, "</p>");
        counts(ballot, language, &mut piece);
        if !ballot.votes.is_empty() {
            let page = format!("{address}/vote/{}", slug(ballot.id.as_str()));
            piece
                .raw("<p>")
                .link(&page, &said(language, "public-vote-names"))
                .raw("</p>");
        }
        piece.raw("</section>");
        pieces.push(piece);
    }
}

fn paper_line(hall: &Hall, paper: &PublicPaper, language: Language, piece: &mut Html) {
    let Some(version) = paper.versions.last() else {
        return;
    };
    let kind = Arg::from(said(language, &format!("papers-kind-{}", word(&paper.kind))));
    let number = ("version", version.version.into());
    if hall.council.complete.contains(&version.sha256) {
        let about = [
            ("kind", kind),
            number,
            ("pages", version.pages.into()),
            ("size", size(language, version.bytes).into()),
        ];
        piece
            .raw("<li>")
            .link(&file_address(&hall.council.short, version), &paper.title)
            .element(
                " <span class=\"quiet\">(",
                &tell(language, "public-paper-about", about),
                ")</span></li>",
            );
    } else {
        let about = tell(language, "public-paper-away", [("kind", kind), number]);
        piece
            .element("<li>", &paper.title, " ")
            .element("<span class=\"quiet\">(", &about, ")</span></li>");
    }
}

fn size(language: Language, bytes: u64) -> String {
    let (key, unit) = if bytes < 1_000_000 {
        ("public-kilobytes", 1_000)
    } else {
        ("public-megabytes", 1_000_000)
    };
    let count = u32::try_from(bytes.div_ceil(unit)).unwrap_or(u32::MAX);
    tell(language, key, [("count", count.into())])
}

fn counts(ballot: &PublicBallot, language: Language, piece: &mut Html) {
    let Some(tally) = ballot.tally else { return };
    piece
        .element(
            "<table><caption>",
            &said(language, "public-vote-counts"),
            "</caption>",
        )
        .element(
            "<thead><tr><th scope=\"col\">",
            &said(language, "public-vote-choice"),
            "</th>",
        )
        .element(
            "<th scope=\"col\" class=\"number\">",
            &said(language, "public-vote-number"),
            "</th></tr></thead><tbody>",
        );
    for (name, number) in [
        ("for", tally.votes_for),
        ("against", tally.votes_against),
        ("abstain", tally.abstained),
        ("not-voting", tally.not_voting),
        ("no-input", tally.no_input),
        ("absent", tally.absent()),
        ("members", tally.members_in_office),
    ] {
        let label = said(language, &format!("minutes-print-vote-{name}"));
        piece.element("<tr><th scope=\"row\">", &label, "</th>").element(
            "<td class=\"number\">",
            &number.to_string(),
            "</td></tr>",
        );
    }
    piece.raw("</tbody></table>");
}

fn one_vote(hall: &Hall, session: &PublicSession, ballot: &PublicBallot, language: Language) -> Content {
    let mut head = Html::default();
    let told = result(ballot, language).unwrap_or_else(|| said(language, "public-annulled"));
    head.raw("<p>")
        .link(
            &session_address(hall, session, language),
            &said(language, "public-vote-back"),
        )
        .raw("</p>")
        .element("<p>", &told, "</p>");
    counts(ballot, language, &mut head);
    let mut pieces = Vec::new();
    for (choice, name) in [
        (Choice::For, "for"),
        (Choice::Against, "against"),
        (Choice::Abstain, "abstain"),
        (Choice::NotVoting, "not-voting"),
    ] {
        let voted = ballot.votes.iter().filter(|(_, of)| *of == choice);
        let mut names: Vec<&str> = voted
            .filter_map(|(person, _)| hall.council.member(person))
            .map(|member| member.name.as_str())
            .collect();
        names.sort_unstable();
        for (names, first) in names
            .chunks(100)
            .zip([true].into_iter().chain(std::iter::repeat(false)))
        {
            let mut piece = Html::default();
            if first {
                let label = said(language, &format!("minutes-print-vote-{name}"));
                piece.element("<h2>", &label, "</h2>");
            }
            piece.raw("<ul class=\"names\">");
            for name in names {
                piece.element("<li>", name, "</li>");
            }
            piece.raw("</ul>");
            pieces.push(piece);
        }
    }
    if pieces.is_empty() {
        let mut piece = Html::default();
        piece.element("<p>", &said(language, "public-vote-secret"), "</p>");
        pieces.push(piece);
    }
    Content {
        head,
        ..Content::of(pieces)
    }
}

fn record(session: &PublicSession, language: Language) -> Content {
    let mut head = Html::default();
    head.element("<p>", &said(language, "public-record-hint"), "</p>");
    let mut pieces = Vec::new();
    let draft = session.record.iter().map(|draft| {
        let mut draft = draft.clone();
        language.code().clone_into(&mut draft.language);
        draft
    });
    for section in draft.flat_map(|draft| sections(&draft)) {
        let mut piece = Html::default();
        piece.element("<h2>", &section.heading, "</h2>");
        pieces.push(piece);
        for part in section
            .facts
            .iter()
            .flat_map(|fact| fact.lines())
            .flat_map(paragraphs)
        {
            let mut piece = Html::default();
            piece.element("<p>", part, "</p>");
            pieces.push(piece);
        }
    }
    if pieces.is_empty() {
        let mut piece = Html::default();
        piece.element("<p>", &said(language, "public-record-later"), "</p>");
        pieces.push(piece);
    }
    Content {
        head,
        ..Content::of(pieces)
    }
}

/// A line of text in paragraphs that are not too long for a page.
fn paragraphs(mut text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while text.len() > PARAGRAPH {
        let mut end = PARAGRAPH;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let (fits, _) = text.split_at(end);
        let (part, rest) = text.split_at(fits.rfind(' ').filter(|at| *at > 0).unwrap_or(end));
        parts.push(part);
        text = rest.trim_start();
    }
    if !text.trim().is_empty() {
        parts.push(text);
    }
    parts
}

fn members(hall: &Hall, language: Language) -> Content {
    let pieces = hall.council.members.iter().map(|member| {
        let mut piece = Html::default();
        piece.element("<li><strong>", &member.name, "</strong>");
        for words in [&member.position, &member.group] {
            if !words.is_empty() {
                piece.element("<p>", words, "</p>");
            }
        }
        for (from, until) in &member.mandates {
            let from = Arg::from(iso_day(language, from));
            let told = match until {
                None => tell(language, "public-mandate-since", [("from", from)]),
                Some(until) => {
                    let until = Arg::from(iso_day(language, until));
                    tell(language, "public-mandate-was", [("from", from), ("until", until)])
                }
            };
            piece.element("<p class=\"quiet\">", &told, "</p>");
        }
        piece.raw("</li>");
        piece
    });
    Content::list(pieces.collect(), &said(language, "public-members-none"))
}

fn commitments(hall: &Hall, language: Language, now: Moment) -> Content {
    let mut pieces = Vec::new();
    for session in &hall.council.sessions {
        let exchanges = session.items.iter().flat_map(|item| &item.exchanges);
        for made in exchanges.flat_map(|exchange| &exchange.commitments) {
            let today = Day::of(now, session.utc_offset);
            let state = match (hall.council.standing(&made.id), &made.due) {
                (Some(Standing::Accepted), _) => said(language, "public-commitment-accepted"),
                (Some(Standing::Replaced), _) => said(language, "public-commitment-replaced"),
                (Some(Standing::Reported), _) => said(language, "public-commitment-reported"),
                (_, None) => said(language, "public-commitment-open"),
                (_, Some(due)) => {
                    let key = if *due < today {
                        "public-commitment-late"
                    } else {
                        "public-commitment-due"
                    };
                    tell(language, key, [("day", iso_day(language, due).into())])
                }
            };
            let day = iso_day(language, &Day::of(made.made_at, session.utc_offset));
            let from = [("day", day.into()), ("title", session.title.as_str().into())];
            let mut piece = Html::default();
            piece
                .element("<li><strong>", &made.what, "</strong>")
                .element("<p>", &made.who, "")
                .element(", ", &made.office, "</p>")
                .element("<p>", &state, "</p><p class=\"quiet\">")
                .link(
                    &session_address(hall, session, language),
                    &tell(language, "public-commitment-when", from),
                )
                .raw("</p></li>");
            pieces.push(piece);
        }
    }
    Content::list(pieces, &said(language, "public-commitments-none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_end_goes_on_in_paragraphs_and_loses_nothing() {
        let text = "họp báo ".repeat(4_000);
        let parts = paragraphs(&text);
        assert!(parts.len() > 3 && parts.iter().all(|part| part.len() <= PARAGRAPH));
        let words = |text: &str| text.split_whitespace().count();
        assert_eq!(parts.iter().map(|part| words(part)).sum::<usize>(), words(&text));
        let one = "ợ".repeat(9_000);
        assert_eq!(paragraphs(&one).concat(), one, "a word without a space");
    }

    #[test]
    fn what_does_not_fit_goes_on_on_the_next_page() {
        let piece = || {
            let mut piece = Html::default();
            piece.element("<p>", &"x".repeat(7_993), "</p>");
            piece
        };
        let content = Content::of((0..13).map(|_| piece()).collect());
        let pages = content.pages();
        assert_eq!(pages.iter().map(|page| page.len()).collect::<Vec<_>>(), [6, 6, 1]);
        assert_eq!(Content::of(Vec::new()).pages().len(), 1);
    }
}
