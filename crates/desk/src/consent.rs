//! The consent block at one desk: which items belong to it, who took one out, and what one vote would decide.

use hemicycle_domain::{Refusal, Session, agenda::AgendaItem, ids::ItemId, voting::Ballot};
use hemicycle_press::{Language, Sentence};

use crate::{
    desk::Desk,
    show::Look,
    view::{BlockView, ConsentView, NamedItemView, Problem, TakenOutView},
};

impl Desk {
    /// Into the block, or out of it, as the clerk prepares it: the agenda is set anew.
    pub(crate) async fn mark_consent(&self, item: String, consent: bool) -> Result<(), Problem> {
        self.say(move |session, actor, _| {
            let mut items = session.agenda.clone();
            let marked = items.iter_mut().find(|known| known.id.as_str() == item);
            marked.ok_or(Refusal::NoSuchItem)?.consent = consent;
            session.set_agenda(actor, items)
        })
        .await
    }

    pub(crate) async fn take_out(&self, item: String) -> Result<(), Problem> {
        self.say(move |session, actor, _| session.take_out(actor, &ItemId::new(item)))
            .await
    }
}

pub fn consent(look: &Look<'_>, item: &AgendaItem) -> Option<ConsentView> {
    let actor = look.session.actor(look.replica.device());
    item.consent.then(|| ConsentView {
        taken_out: look.session.taken_out(&item.id).map(|taken| TakenOutView {
            name: look.person(&taken.person).name,
            at: taken.at.0,
        }),
        why_not: look
            .session
            .why_not_in_block(&item.id)
            .map(|refusal| Sentence::refusal(&refusal).into()),
        may_take_out: actor.is_ok_and(|actor| look.session.take_out(&actor, &item.id).is_ok()),
    })
}

/// The number of the item whose vote decided this one too.
pub fn decided_with(session: &Session, item: &AgendaItem) -> Option<String> {
    let ballot = session.decided_with(&item.id)?;
    session.item(&ballot.item).map(|lead| lead.number.clone())
}

/// Every item that a ballot decides, in the order of the agenda with its own first; none where that is only one.
pub fn together(session: &Session, ballot: &Ballot) -> Vec<NamedItemView> {
    if ballot.with.is_empty() {
        return Vec::new();
    }
    std::iter::once(&ballot.item)
        .chain(&ballot.with)
        .filter_map(|id| session.item(id).map(named))
        .collect()
}

fn named(item: &AgendaItem) -> NamedItemView {
    NamedItemView {
        id: item.id.0.clone(),
        number: item.number.clone(),
        title: item.title.clone(),
    }
}

pub fn block(session: &Session) -> Option<BlockView> {
    let with = session.block();
    let live = session.live_item().filter(|_| !with.is_empty())?;
    let items: Vec<NamedItemView> = std::iter::once(live).chain(with).map(named).collect();
    let numbers: Vec<&str> = items.iter().map(|item| item.number.as_str()).collect();
    let language = Language::of(&session.register.language);
    let question = Sentence::new("consent-block-question", [("items", numbers.join(", ").into())]);
    Some(BlockView {
        question: question.in_language(language),
        items,
    })
}
