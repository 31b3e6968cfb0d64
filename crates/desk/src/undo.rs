//! Taking back the last act that the room saw.

use hemicycle_domain::{
    roles::Actor,
    undo::{RoomAct, UNDO_MS},
};

use crate::{
    desk::Desk,
    show::Look,
    view::{Problem, Text, UndoView},
};

impl Desk {
    pub(crate) async fn undo(&self, act: &str) -> Result<(), Problem> {
        let of = act.parse().map_err(|_| hemicycle_domain::Refusal::NothingToUndo);
        // The keeper's clock decides whether the ten seconds are over; this one may be wrong.
        self.say(move |session, actor, _| session.undo(actor, of?, session.now))
            .await
    }
}

/// The last act of this person, as long as the record says nothing against taking it back.
pub(crate) fn undo(look: &Look<'_>) -> Option<UndoView> {
    let session = look.session;
    let last = session.undoable.as_ref()?;
    let actor = Actor::of(&session.register, look.replica.device()).ok()?;
    session.undo(&actor, last.number, session.now).ok()?;
    let name = |person| look.person(person).name;
    let label = match &last.act {
        RoomAct::FloorGiven { person } => Text::new("undo-floor-given").with("name", name(person)),
        RoomAct::SpeechEnded { person } => Text::new("undo-speech-ended").with("name", name(person)),
        RoomAct::MinuteAdded { person } => Text::new("undo-minute-added").with("name", name(person)),
        RoomAct::RequestDeclined { person } => Text::new("undo-request-declined").with("name", name(person)),
        RoomAct::ListClosed => Text::new("undo-list-closed"),
        RoomAct::ListReopened => Text::new("undo-list-reopened"),
        RoomAct::ItemOpened { item } => {
            let number = session.item(item).map(|item| item.number.clone());
            Text::new("undo-item-opened").with("number", number.unwrap_or_default())
        }
    };
    Some(UndoView {
        act: last.number.to_string(),
        label,
        until: last.at.0 + UNDO_MS,
    })
}
