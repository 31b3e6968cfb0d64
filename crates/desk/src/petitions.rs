//! What voters ask for, at one desk: the register of petitions, and what this person may do about each.
//!
//! What a laptop away from the office writes down waits in its outbox and is shown as waiting; the office gives it a
//! number when both meet.

use std::{cmp::Reverse, collections::BTreeMap, path::Path};

use hemicycle_domain::{
    Fact, Refusal, Register, Session,
    ids::{Day, Moment, PersonId, PetitionId, SessionId},
    petitions::{
        CompetentLevel, Petition, PetitionLink, PetitionOutcome, PetitionReply, PetitionState, PetitionWords,
    },
    roles::Actor,
};
use hemicycle_papers::text::normalise;
use hemicycle_press::{Arg, Language, RegisterPage, Sentence, iso_day, register_page};
use hemicycle_sync::replica::Replica;

use crate::{
    desk::{Desk, now_ms},
    follow_up::{day, sessions},
    intent::PetitionsIntent,
    tables::write_table,
    view::{
        CompetentLevelView, PetitionLinkView, PetitionOutcomeView, PetitionReplyView, PetitionRow,
        PetitionStateView, PetitionStep, PetitionTopic, PetitionWordsView, PetitionsView, Problem,
        RepeatedPetition,
    },
};

impl Desk {
    pub(crate) async fn act_petitions(&self, intent: PetitionsIntent) -> Result<(), Problem> {
        let id = PetitionId::new;
        match intent {
            PetitionsIntent::Enter { words, repeats } => {
                self.say_in_register(move |register, actor, name| {
                    register.enter_petition(actor, id(name), words_of(&words), repeats.map(id))
                })
                .await
            }
            PetitionsIntent::Reword {
                petition,
                words,
                repeats,
            } => {
                self.say_in_register(move |register, actor, _| {
                    register.reword_petition(actor, &id(petition), words_of(&words), repeats.map(id))
                })
                .await
            }
            PetitionsIntent::Route { petition, body, due } => {
                self.say_in_register(move |register, actor, _| {
                    register.route_petition(actor, &id(petition), &normalise(&body), day(due)?)
                })
                .await
            }
            PetitionsIntent::Reply {
                petition,
                outcome,
                text,
                on,
            } => {
                self.say_in_register(move |register, actor, _| {
                    let (outcome, text) = (outcome_of(outcome), normalise(&text));
                    register.reply_to_petition(actor, &id(petition), outcome, &text, Day(on))
                })
                .await
            }
            PetitionsIntent::LinkTopic {
                petition,
                session,
                topic,
            } => {
                self.say_in_register(move |register, actor, _| {
                    let session = SessionId::new(session);
                    let convened = register.sessions.get(&session).ok_or(Refusal::NoSuchSession)?;
                    let link = PetitionLink::Topic {
                        session_title: convened.title.clone(),
                        topic: normalise(&topic),
                        session,
                    };
                    register.link_petition(actor, &id(petition), link)
                })
                .await
            }
            PetitionsIntent::LinkResolution { petition, name } => {
                self.say_in_register(move |register, actor, _| {
                    let name = normalise(&name);
                    register.link_petition(actor, &id(petition), PetitionLink::Resolution { name })
                })
                .await
            }
            PetitionsIntent::Export { folder, petitions } => {
                let view = self.petitions().await?.only(&petitions);
                let language = Language::of(&self.settings().language);
                let heads = COLUMNS.map(|column| plain(language, column));
                let rows = view.petitions.iter().map(|row| cells(language, row)).collect();
                write_table(Path::new(&folder), "petitions", heads, rows, &view).await
            }
            PetitionsIntent::Print { folder, petitions } => {
                let view = self.petitions().await?.only(&petitions);
                let source = page(Language::of(&self.settings().language), &view);
                self.print(source, Path::new(&folder).join("petitions.pdf")).await
            }
        }
    }

    /// Everything that voters asked for, as far as this laptop knows.
    pub(crate) async fn petitions(&self) -> Result<PetitionsView, Problem> {
        let open = self.must_be_open()?;
        Ok(open.node.run(|replica| view(replica)).await?)
    }
}

fn words_of(view: &PetitionWordsView) -> PetitionWords {
    PetitionWords {
        what: normalise(&view.what),
        source: normalise(&view.source),
        place: normalise(&view.place),
        field: normalise(&view.field),
        level: match view.level {
            CompetentLevelView::Own => CompetentLevel::Own,
            CompetentLevelView::Above => CompetentLevel::Above,
            CompetentLevelView::National => CompetentLevel::National,
        },
        received: Day(view.received.clone()),
    }
}

fn outcome_of(view: PetitionOutcomeView) -> PetitionOutcome {
    match view {
        PetitionOutcomeView::InProgress => PetitionOutcome::InProgress,
        PetitionOutcomeView::Resolved => PetitionOutcome::Resolved,
        PetitionOutcomeView::Explained => PetitionOutcome::Explained,
        PetitionOutcomeView::NotAccepted => PetitionOutcome::NotAccepted,
    }
}

fn outcome_view(outcome: PetitionOutcome) -> PetitionOutcomeView {
    match outcome {
        PetitionOutcome::InProgress => PetitionOutcomeView::InProgress,
        PetitionOutcome::Resolved => PetitionOutcomeView::Resolved,
        PetitionOutcome::Explained => PetitionOutcomeView::Explained,
        PetitionOutcome::NotAccepted => PetitionOutcomeView::NotAccepted,
    }
}

fn words_view(words: &PetitionWords) -> PetitionWordsView {
    PetitionWordsView {
        what: words.what.clone(),
        source: words.source.clone(),
        place: words.place.clone(),
        field: words.field.clone(),
        level: match words.level {
            CompetentLevel::Own => CompetentLevelView::Own,
            CompetentLevel::Above => CompetentLevelView::Above,
            CompetentLevel::National => CompetentLevelView::National,
        },
        received: words.received.0.clone(),
    }
}

fn state_view(state: PetitionState) -> PetitionStateView {
    match state {
        PetitionState::Received => PetitionStateView::Received,
        PetitionState::Routed => PetitionStateView::Routed,
        PetitionState::InProgress => PetitionStateView::InProgress,
        PetitionState::Resolved => PetitionStateView::Resolved,
        PetitionState::Explained => PetitionStateView::Explained,
        PetitionState::NotAccepted => PetitionStateView::NotAccepted,
    }
}

fn link_view(link: &PetitionLink) -> PetitionLinkView {
    match link {
        PetitionLink::Topic {
            session_title, topic, ..
        } => PetitionLinkView::Topic {
            session_title: session_title.clone(),
            topic: topic.clone(),
        },
        PetitionLink::Resolution { name } => PetitionLinkView::Resolution { name: name.clone() },
    }
}

fn reply_view(reply: &PetitionReply) -> PetitionReplyView {
    PetitionReplyView {
        on: reply.on.0.clone(),
        body: reply.body.clone(),
        outcome: outcome_view(reply.outcome),
        text: reply.text.clone(),
    }
}

/// What the rows of one look share.
struct Scene<'a> {
    register: &'a Register,
    me: Option<PersonId>,
    actor: Option<Actor>,
    today: Day,
    /// How often each is asked for again.
    repeated: BTreeMap<&'a PetitionId, u32>,
}

impl Scene<'_> {
    fn name(&self, person: &PersonId) -> String {
        let known = self.register.people.get(person);
        known.map(|known| known.name.clone()).unwrap_or_default()
    }

    fn repeats(&self, earlier: Option<&PetitionId>) -> Option<RepeatedPetition> {
        let id = earlier?;
        let known = self.register.petitions.get(id)?;
        Some(RepeatedPetition {
            id: id.0.clone(),
            number: known.number,
            what: known.words.what.clone(),
        })
    }

    fn row(&self, id: &PetitionId, known: &Petition) -> PetitionRow {
        let due = known.routed.as_ref().and_then(|routed| routed.due.as_ref());
        let ahead = due.filter(|due| **due >= self.today && !known.state().is_ended());
        PetitionRow {
            id: id.0.clone(),
            number: Some(known.number),
            words: words_view(&known.words),
            by: self.name(&known.by),
            mine: self.me.as_ref() == Some(&known.by),
            at: known.at.0,
            state: state_view(known.state()),
            body: known
                .routed
                .as_ref()
                .map(|routed| routed.body.clone())
                .unwrap_or_default(),
            due: due.map(|day| day.0.clone()),
            days_late: known.days_late(&self.today),
            days_left: ahead.map(|due| self.today.days_late(due)),
            replies: known.replies.iter().map(reply_view).collect(),
            repeats: self.repeats(known.repeats.as_ref()),
            repeated: self.repeated.get(id).copied().unwrap_or_default(),
            links: known.links.iter().map(link_view).collect(),
            may: self.may(id, known),
        }
    }

    /// What was written down here and has not reached the office.
    fn waiting(&self, fact: Fact) -> Option<PetitionRow> {
        let Fact::PetitionEntered {
            petition,
            words,
            repeats,
        } = fact
        else {
            return None;
        };
        if self.register.petitions.contains_key(&petition) {
            return None;
        }
        Some(PetitionRow {
            id: petition.0,
            number: None,
            words: words_view(&words),
            by: self.me.as_ref().map(|me| self.name(me)).unwrap_or_default(),
            mine: true,
            at: 0,
            state: PetitionStateView::Waiting,
            body: String::new(),
            due: None,
            days_late: 0,
            days_left: None,
            replies: Vec::new(),
            repeats: self.repeats(repeats.as_ref()),
            repeated: 0,
            links: Vec::new(),
            may: Vec::new(),
        })
    }

    /// What the rules themselves would take from this person now.
    fn may(&self, id: &PetitionId, known: &Petition) -> Vec<PetitionStep> {
        let Some(actor) = &self.actor else {
            return Vec::new();
        };
        let register = self.register;
        let link = PetitionLink::Resolution { name: "-".to_owned() };
        let resolved = PetitionOutcome::Resolved;
        let steps = [
            (
                PetitionStep::Reword,
                register.reword_petition(actor, id, known.words.clone(), None),
            ),
            (PetitionStep::Route, register.route_petition(actor, id, "-", None)),
            (
                PetitionStep::Reply,
                register.reply_to_petition(actor, id, resolved, "-", self.today.clone()),
            ),
            (PetitionStep::Link, register.link_petition(actor, id, link)),
        ];
        let mine = steps.into_iter().filter(|(_, said)| said.is_ok());
        mine.map(|(step, _)| step).collect()
    }

    fn may_enter(&self) -> bool {
        let words = PetitionWords {
            what: "-".to_owned(),
            source: "-".to_owned(),
            place: String::new(),
            field: String::new(),
            level: CompetentLevel::Own,
            received: self.today.clone(),
        };
        let actor = self.actor.as_ref();
        actor.is_some_and(|actor| {
            let entered = self
                .register
                .enter_petition(actor, PetitionId::new(""), words, None);
            entered.is_ok()
        })
    }
}

fn topics(sessions: &[&Session]) -> Vec<PetitionTopic> {
    let mut topics = Vec::new();
    for session in sessions {
        for topic in &session.topics {
            topics.push(PetitionTopic {
                session: session.id.as_ref().map(|id| id.0.clone()).unwrap_or_default(),
                session_title: session.title.clone(),
                topic: topic.title.clone(),
            });
        }
    }
    topics
}

/// The register of petitions as this laptop knows it, what is late by `now` first.
fn view(replica: &Replica) -> PetitionsView {
    let (unknown, log) = (Register::default(), replica.register_journal());
    let register = replica.register().unwrap_or(&unknown);
    let mut repeated = BTreeMap::new();
    for earlier in register
        .petitions
        .values()
        .filter_map(|known| known.repeats.as_ref())
    {
        *repeated.entry(earlier).or_insert(0) += 1;
    }
    let log = log.and_then(|journal| replica.log(journal));
    let scene = Scene {
        register,
        me: replica.me(),
        actor: Actor::of(register, replica.device()).ok(),
        today: register.day(Moment(now_ms() + replica.skew_ms())),
        repeated,
    };
    let pending = log.map(|log| log.pending()).unwrap_or_default().iter();
    let waiting = pending.filter_map(|pending| scene.waiting(pending.offer.body.fact()?));
    let known = register.petitions.iter().map(|(id, known)| scene.row(id, known));
    let mut petitions: Vec<PetitionRow> = waiting.chain(known).collect();
    petitions.sort_by_cached_key(|row| {
        let ended = matches!(
            row.state,
            PetitionStateView::Resolved | PetitionStateView::Explained | PetitionStateView::NotAccepted
        );
        let newest = Reverse(row.number.unwrap_or(u32::MAX));
        (
            Reverse(row.days_late),
            ended,
            row.days_left.is_none(),
            row.days_left,
            newest,
        )
    });
    PetitionsView {
        council: register.name.clone(),
        utc_offset: register.utc_offset,
        as_of: log.and_then(|log| log.registered_at()).map(|at| at.0),
        petitions,
        may_enter: scene.may_enter(),
        topics: topics(&sessions(replica)),
        today: scene.today.0,
    }
}

impl PetitionsView {
    /// The rows of these ids alone, in their order here.
    fn only(mut self, petitions: &[String]) -> Self {
        self.petitions.retain(|row| petitions.contains(&row.id));
        self
    }
}

// ---- On paper and in files ---------------------------------------------------------------------------------

const COLUMNS: [&str; 14] = [
    "petitions-column-number",
    "petitions-column-received",
    "petitions-column-what",
    "petitions-column-source",
    "petitions-column-place",
    "petitions-column-field",
    "petitions-column-level",
    "petitions-column-by",
    "petitions-column-body",
    "petitions-column-due",
    "petitions-column-state",
    "petitions-column-reply",
    "petitions-column-repeats",
    "petitions-column-led-to",
];

fn plain(language: Language, key: &str) -> String {
    Sentence::new(key, []).in_language(language)
}

fn say<const N: usize>(language: Language, key: &str, args: [(&str, Arg); N]) -> String {
    Sentence::new(key, args).in_language(language)
}

fn state_key(state: PetitionStateView) -> &'static str {
    match state {
        PetitionStateView::Waiting => "petitions-state-waiting",
        PetitionStateView::Received => "petitions-state-received",
        PetitionStateView::Routed => "petitions-state-routed",
        PetitionStateView::InProgress => "petitions-state-inProgress",
        PetitionStateView::Resolved => "petitions-state-resolved",
        PetitionStateView::Explained => "petitions-state-explained",
        PetitionStateView::NotAccepted => "petitions-state-notAccepted",
    }
}

fn level_key(level: CompetentLevelView) -> &'static str {
    match level {
        CompetentLevelView::Own => "petitions-level-own",
        CompetentLevelView::Above => "petitions-level-above",
        CompetentLevelView::National => "petitions-level-national",
    }
}

fn number_of(row: &PetitionRow) -> String {
    row.number.map(|number| number.to_string()).unwrap_or_default()
}

fn led_to(language: Language, row: &PetitionRow) -> Vec<String> {
    let links = row.links.iter();
    links
        .map(|link| match link {
            PetitionLinkView::Topic {
                session_title, topic, ..
            } => {
                let args = [
                    ("session", session_title.as_str().into()),
                    ("topic", topic.as_str().into()),
                ];
                say(language, "petitions-led-to-topic", args)
            }
            PetitionLinkView::Resolution { name } => say(
                language,
                "petitions-led-to-resolution",
                [("name", name.as_str().into())],
            ),
        })
        .collect()
}

fn cells(language: Language, row: &PetitionRow) -> [String; 14] {
    let reply = row.replies.last();
    [
        number_of(row),
        row.words.received.clone(),
        row.words.what.clone(),
        row.words.source.clone(),
        row.words.place.clone(),
        row.words.field.clone(),
        plain(language, level_key(row.words.level)),
        row.by.clone(),
        row.body.clone(),
        row.due.clone().unwrap_or_default(),
        plain(language, state_key(row.state)),
        reply.map(|reply| reply.text.clone()).unwrap_or_default(),
        row.repeats
            .as_ref()
            .map(|earlier| earlier.number.to_string())
            .unwrap_or_default(),
        led_to(language, row).join("\n"),
    ]
}

/// The register to hold in the hand: the page's source.
fn page(language: Language, view: &PetitionsView) -> String {
    let day = |day: &str| iso_day(language, &Day(day.to_owned()));
    let told = |row: &PetitionRow| {
        let heard = [
            ("source", row.words.source.as_str().into()),
            ("place", row.words.place.as_str().into()),
            ("day", day(&row.words.received).into()),
            ("name", row.by.as_str().into()),
        ];
        let mut told = vec![say(language, "petitions-print-heard", heard)];
        if let Some(due) = row.due.as_ref().filter(|_| row.days_late > 0) {
            let args = [("day", day(due).into()), ("days", row.days_late.into())];
            told.push(say(language, "follow-up-print-late", args));
        }
        if !row.body.is_empty() {
            let body = [("body", row.body.as_str().into())];
            told.push(say(language, "petitions-print-sent", body));
        }
        told.push(plain(language, state_key(row.state)));
        told.extend(row.replies.iter().map(|reply| {
            let args = [
                ("day", day(&reply.on).into()),
                ("body", reply.body.as_str().into()),
                ("text", reply.text.as_str().into()),
            ];
            say(language, "petitions-print-reply", args)
        }));
        told.extend(led_to(language, row));
        told
    };
    let petitions = view.petitions.iter().map(|row| {
        let head = match row.number {
            Some(number) => format!("{number}. {}", row.words.what),
            None => row.words.what.clone(),
        };
        (head, told(row))
    });
    register_page(&RegisterPage {
        language,
        council: &view.council,
        title: &plain(language, "petitions-print-title"),
        today: &Day(view.today.clone()),
        as_of: Vec::new(),
        rows: petitions.collect(),
    })
}
