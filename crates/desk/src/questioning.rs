//! Questioning at one desk: giving the floor makes the timed frame, the clerk only types words.

use hemicycle_domain::{
    Refusal, Session,
    commitments::Wording,
    ids::{CommitmentId, ExchangeId, ItemId, PersonId, TopicId, TurnId},
    papers::Paper,
    questioning::TurnKind,
    questioning_resolution::ResolutionPoint,
};
use hemicycle_papers::text::normalise;
use hemicycle_press::{Language, RegisterPage, Sentence, iso_day, register_page};

use crate::{
    desk::{Desk, blocking},
    folder::first_page,
    follow_up::{day, wording_of, wording_view},
    intent::{PlacedFile, QuestioningIntent},
    minutes::typeset,
    show::Look,
    view::{PaperKindView, Problem, QuestioningResolutionView, ResolutionPointView, TurnKindView},
};

fn kind(view: TurnKindView) -> Result<TurnKind, Refusal> {
    match view {
        TurnKindView::Question => Ok(TurnKind::Question),
        TurnKindView::Answer => Ok(TurnKind::Answer),
        TurnKindView::FollowUp => Ok(TurnKind::FollowUp),
        TurnKindView::Rebuttal => Ok(TurnKind::Rebuttal),
        TurnKindView::Speech => Err(Refusal::NotQuestioning),
    }
}

impl Desk {
    pub(crate) async fn act_questioning(&self, intent: QuestioningIntent) -> Result<(), Problem> {
        let intent = match intent {
            QuestioningIntent::PlaceResolution { item } => return self.place_resolution(item).await,
            other => other,
        };
        self.say(move |session, actor, name| match intent {
            // It is no fact: see above.
            QuestioningIntent::PlaceResolution { .. } => Err(Refusal::UnknownFact),
            QuestioningIntent::DraftResolution {
                item,
                topics,
                assessment,
                points,
            } => {
                let points: Result<Vec<_>, Refusal> = points.into_iter().map(point_of).collect();
                session.draft_questioning_resolution(
                    actor,
                    &ItemId::new(item),
                    topics.into_iter().map(TopicId::new).collect(),
                    &normalise(&assessment),
                    points?,
                )
            }
            QuestioningIntent::AddTopic {
                item,
                title,
                official,
                office,
            } => session.add_topic(
                actor,
                TopicId::new(name()),
                &ItemId::new(item),
                &title,
                &official,
                &office,
            ),
            QuestioningIntent::OpenExchange { topic, questioner } => session.open_exchange(
                actor,
                ExchangeId::new(name()),
                &TopicId::new(topic),
                &PersonId::new(questioner),
            ),
            QuestioningIntent::BeginTurn {
                exchange,
                kind: turn,
                speaker,
            } => session.begin_turn(
                actor,
                TurnId::new(name()),
                &ExchangeId::new(exchange),
                kind(turn)?,
                &speaker,
            ),
            QuestioningIntent::EndTurn { exchange } => {
                let exchange = session
                    .exchange(&ExchangeId::new(exchange))
                    .ok_or(Refusal::NoSuchExchange)?;
                let turn = exchange.turns.last().ok_or(Refusal::NoSuchTurn)?;
                session.end_turn(actor, &turn.id)
            }
            QuestioningIntent::WriteTurn { turn, text } => {
                session.write_turn(actor, &TurnId::new(turn), &text)
            }
            QuestioningIntent::CloseExchange { exchange } => {
                session.close_exchange(actor, &ExchangeId::new(exchange))
            }
            QuestioningIntent::Commit {
                exchange,
                who,
                office,
                what,
                due,
                quote,
                target,
                next_report,
            } => {
                let wording = Wording {
                    who,
                    office,
                    what,
                    target,
                    due: day(due)?,
                    next_report: day(next_report)?,
                };
                let (id, exchange) = (CommitmentId::new(name()), ExchangeId::new(exchange));
                session.commit(actor, id, &exchange, wording, &quote)
            }
        })
        .await
    }

    /// The draft as a paper of its item, which goes out like any other.
    async fn place_resolution(&self, item: String) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let id = ItemId::new(item.as_str());
        let draft = open
            .node
            .run({
                let journal = journal.clone();
                move |replica| draft(replica.session(&journal)?, &id)
            })
            .await?;
        let draft = draft.ok_or_else(|| Problem::from(Refusal::NoSuchItem))?;
        let (helper, source) = (self.helper()?, draft.source);
        let typeset = move || {
            let bytes = typeset(&helper, &source)?;
            let pages = first_page(&helper, &bytes).page_count.unwrap_or(0);
            Ok::<_, Problem>((bytes, pages))
        };
        let paper = blocking(typeset).await??;
        let file = PlacedFile {
            path: String::new(),
            item_id: item,
            kind: PaperKindView::DraftResolution,
            title: draft.title,
            restricted_to: None,
            version_of: draft.earlier,
            version_of_file: None,
            what_changed: None,
        };
        self.keep_paper(&open, &journal, paper, file, None)
            .await
            .map(drop)
    }
}

fn point_of(point: ResolutionPointView) -> Result<ResolutionPoint, Refusal> {
    Ok(ResolutionPoint {
        exchange: ExchangeId::new(point.exchange),
        wording: wording_of(point.wording)?,
        from: point.from.map(CommitmentId::new),
    })
}

fn point_view(point: &ResolutionPoint) -> ResolutionPointView {
    ResolutionPointView {
        exchange: point.exchange.0.clone(),
        wording: wording_view(&point.wording),
        from: point.from.as_ref().map(|from| from.0.clone()),
    }
}

/// What was drafted, in the order of the agenda.
pub fn resolutions(look: &Look<'_>) -> Vec<QuestioningResolutionView> {
    let session = look.session;
    let drafted = session
        .agenda
        .iter()
        .filter_map(|item| session.questioning_resolutions.get(&item.id));
    drafted
        .map(|drafted| QuestioningResolutionView {
            item_id: drafted.item.0.clone(),
            topics: drafted.topics.iter().map(|topic| topic.0.clone()).collect(),
            assessment: drafted.assessment.clone(),
            points: drafted.points.iter().map(point_view).collect(),
            adopted: drafted.adopted.is_some(),
            open: may_draft(look, &drafted.item),
        })
        .collect()
}

/// The items for which this person may draft one now.
pub fn resolution_items(look: &Look<'_>) -> Vec<String> {
    let items = look.session.agenda.iter().map(|item| &item.id);
    items
        .filter(|item| may_draft(look, item))
        .map(|item| item.0.clone())
        .collect()
}

/// Asked of the rule itself, with a draft that nobody could object to: it refuses what is wrong with the draft last.
fn may_draft(look: &Look<'_>, item: &ItemId) -> bool {
    let Ok(actor) = look.session.actor(look.replica.device()) else {
        return false;
    };
    let said = look
        .session
        .draft_questioning_resolution(&actor, item, Vec::new(), "", Vec::new());
    // Whether somebody may at all is looked at before the topics are.
    matches!(said, Err(Refusal::NoSuchTopic)) && !look.session.topics.is_empty()
}

/// A draft that is laid out.
struct Draft {
    title: String,
    source: String,
    /// The paper of the item that it is the next version of.
    earlier: Option<String>,
}

fn draft(session: &Session, item: &ItemId) -> Option<Draft> {
    let drafted = session.questioning_resolutions.get(item)?;
    let language = Language::of(&session.register.language);
    let plain = |key: &str| Sentence::new(key, []).in_language(language);
    let agenda_title = &session.item(item)?.title;
    let title =
        Sentence::new("resolution-paper", [("title", agenda_title.as_str().into())]).in_language(language);
    let topic = |id: &TopicId| session.topics.iter().find(|topic| topic.id == *id);
    let topics = drafted.topics.iter().filter_map(topic).map(|topic| {
        let args = [
            ("topic", topic.title.as_str().into()),
            ("official", topic.official.as_str().into()),
            ("office", topic.office.as_str().into()),
        ];
        Sentence::new("resolution-topic", args).in_language(language)
    });
    let assessment = drafted
        .assessment
        .split('\n')
        .filter(|line| !line.trim().is_empty());
    let mut parts = vec![
        (plain("resolution-topics"), topics.collect()),
        (
            plain("resolution-assessment"),
            assessment.map(str::to_owned).collect(),
        ),
    ];
    for (number, point) in drafted.points.iter().enumerate() {
        let wording = &point.wording;
        let who = [
            ("who", wording.who.as_str().into()),
            ("office", wording.office.as_str().into()),
        ];
        let mut told = vec![Sentence::new("resolution-responsible", who).in_language(language)];
        if !wording.target.is_empty() {
            let target = [("target", wording.target.as_str().into())];
            told.push(Sentence::new("resolution-target", target).in_language(language));
        }
        if let Some(due) = &wording.due {
            let due = [("day", iso_day(language, due).into())];
            told.push(Sentence::new("resolution-due", due).in_language(language));
        }
        parts.push((format!("{}. {}", number + 1, wording.what), told));
    }
    let source = register_page(&RegisterPage {
        language,
        council: &session.register.name,
        title: &title,
        today: &session.day(drafted.drafted_at),
        as_of: vec![session.title.clone()],
        rows: parts,
    });
    let same = |paper: &Paper| !paper.withdrawn && paper.item == *item && paper.title == title;
    let earlier = session.papers.iter().find(|(_, paper)| same(paper));
    let earlier = earlier.map(|(id, _)| id.0.clone());
    Some(Draft {
        source,
        earlier,
        title,
    })
}
