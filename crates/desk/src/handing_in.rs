//! What offices hand in at the clerk's desk: asked, opened in the preview of folders, accepted or returned by a letter.

use std::path::Path;

use hemicycle_domain::{
    Refusal,
    handing_in::{PapersRequest, RequestState},
    ids::{Day, ItemId, Moment, PapersRequestId},
};
use hemicycle_papers::text::normalise;
use hemicycle_press::{Language, Sentence, iso_day};

use crate::{
    desk::{Desk, now_ms},
    intent::HandingInIntent,
    show::Look,
    sync::write_into,
    view::{PapersRequestRow, PapersRequestState, Problem},
};

impl Desk {
    pub(crate) async fn act_handing_in(&self, intent: HandingInIntent) -> Result<(), Problem> {
        let id = PapersRequestId::new;
        match intent {
            HandingInIntent::Letter { request, folder } => {
                self.write_letter(id(request), Path::new(&folder)).await
            }
            HandingInIntent::Ask {
                office,
                item,
                what,
                due,
            } => {
                self.say(move |session, actor, name| {
                    let (office, what) = (normalise(&office), normalise(&what));
                    session.ask_for_papers(actor, id(name()), &office, &ItemId::new(item), &what, Day(due))
                })
                .await
            }
            HandingInIntent::Receive { request } => {
                self.say(move |session, actor, _| session.receive_papers(actor, &id(request)))
                    .await
            }
            HandingInIntent::Return { request, reason } => {
                self.say(move |session, actor, _| {
                    session.return_papers(actor, &id(request), &normalise(&reason))
                })
                .await
            }
            HandingInIntent::Accept { request } => {
                self.say(move |session, actor, _| session.accept_papers(actor, &id(request)))
                    .await
            }
            HandingInIntent::Drop { request } => {
                self.say(move |session, actor, _| session.drop_request(actor, &id(request)))
                    .await
            }
        }
    }

    /// A text that any program opens, prints and sends, in the language of the session.
    async fn write_letter(&self, request: PapersRequestId, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let letter = open.node.run(move |replica| {
            let log = replica.log(&journal).ok_or(Refusal::NoSuchSession)?;
            let session = log.session().ok_or(Refusal::NoSuchSession)?;
            let look = Look::new(replica, log, session);
            if !look.is_clerk() {
                return Err(Refusal::NotYourRole);
            }
            let asked = session.request(&request).ok_or(Refusal::NoSuchRequest)?;
            letter(&look, asked)
        });
        let (name, text) = letter.await??;
        write_into(folder, vec![(name, text.into_bytes())]).await
    }
}

/// The name of its file, and what it says: what is asked for, or why it comes back.
fn letter(look: &Look<'_>, asked: &PapersRequest) -> Result<(String, String), Refusal> {
    let session = look.session;
    let language = Language::of(&session.register.language);
    let item = session.item(&asked.item).ok_or(Refusal::NoSuchItem)?;
    let day = |day: &Day| iso_day(language, day);
    let me = look
        .me
        .as_ref()
        .map(|me| look.person(me).name)
        .unwrap_or_default();
    let (name, body) = match &asked.state {
        RequestState::Asked => (
            "handing-in-letter-name-asked",
            Sentence::new("handing-in-letter-asks", [("what", asked.what.as_str().into())]),
        ),
        RequestState::Returned { reason, .. } => (
            "handing-in-letter-name-returned",
            Sentence::new(
                "handing-in-letter-returns",
                [
                    ("what", asked.what.as_str().into()),
                    ("reason", reason.as_str().into()),
                ],
            ),
        ),
        RequestState::HandedIn | RequestState::Accepted { .. } => return Err(Refusal::AlreadyThere),
    };
    let today = Day::of(Moment(now_ms()), session.utc_offset());
    let parts = [
        Sentence::new(
            "handing-in-letter-head",
            [
                ("council", session.register.name.as_str().into()),
                ("day", day(&today).into()),
                ("office", asked.office.as_str().into()),
            ],
        ),
        Sentence::new(
            "handing-in-letter-about",
            [
                ("session", session.title.as_str().into()),
                ("number", item.number.as_str().into()),
                ("title", item.title.as_str().into()),
            ],
        ),
        body,
        Sentence::new(
            "handing-in-letter-due",
            [
                ("due", day(&asked.due).into()),
                ("late", asked.due.days_late(&today).into()),
            ],
        ),
        Sentence::new("handing-in-letter-end", [("name", me.into())]),
    ];
    let text: Vec<String> = parts.iter().map(|part| part.in_language(language)).collect();
    // Windows shows a text without its line ends on one line in old programs, and a mark at its head says UTF-8.
    let text = format!("\u{feff}{}\n", text.join("\n\n")).replace('\n', "\r\n");
    let letters = asked.office.chars().filter(|c| c.is_alphanumeric() || *c == ' ');
    let office: String = letters.take(60).collect();
    let number: String = item.number.chars().filter(|c| c.is_alphanumeric()).collect();
    let name = Sentence::new(
        name,
        [("office", office.trim().into()), ("number", number.into())],
    );
    Ok((format!("{}.txt", name.in_language(language)), text))
}

/// For the clerk: what lies here first, then what is open, the earliest day first.
pub fn requests(look: &Look<'_>) -> Vec<PapersRequestRow> {
    if !look.is_clerk() {
        return Vec::new();
    }
    let session = look.session;
    let day = |at: Moment| Day::of(at, session.utc_offset());
    let today = day(Moment(now_ms()));
    let mut rows: Vec<PapersRequestRow> = session
        .requests
        .iter()
        .map(|asked| {
            let item = session.item(&asked.item);
            let handed_in = asked.handed_in_at.unwrap_or(asked.asked_at);
            let (state, since, reason) = match &asked.state {
                RequestState::Asked => (PapersRequestState::Asked, asked.asked_at, None),
                RequestState::HandedIn => (PapersRequestState::HandedIn, handed_in, None),
                RequestState::Returned { reason, at } => {
                    (PapersRequestState::Returned, *at, Some(reason.clone()))
                }
                RequestState::Accepted { at } => (PapersRequestState::Accepted, *at, None),
            };
            let until = if asked.state.is_open() {
                today.clone()
            } else {
                day(handed_in)
            };
            PapersRequestRow {
                id: asked.id.0.clone(),
                office: asked.office.clone(),
                item: asked.item.0.clone(),
                item_number: item.map(|item| item.number.clone()).unwrap_or_default(),
                item_title: item.map(|item| item.title.clone()).unwrap_or_default(),
                what: asked.what.clone(),
                due: asked.due.0.clone(),
                state,
                since: since.0,
                late_days: asked.due.days_late(&until),
                reason,
            }
        })
        .collect();
    rows.sort_by_cached_key(|row| (row.state, row.due.clone()));
    rows
}
