//! Questioning at one desk: giving the floor makes the timed frame, the clerk only types words.

use hemicycle_domain::{
    Refusal,
    commitments::Wording,
    ids::{CommitmentId, ExchangeId, ItemId, PersonId, TopicId, TurnId},
    questioning::TurnKind,
};

use crate::{
    desk::Desk,
    follow_up::day,
    intent::QuestioningIntent,
    view::{Problem, TurnKindView},
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
        self.say(move |session, actor, name| match intent {
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
}
