//! Asking for the floor, and giving it.

use hemicycle_domain::ids::PersonId;

use crate::{desk::Desk, intent::SpeakingIntent, view::Problem};

impl Desk {
    pub(crate) async fn act_speaking(&self, intent: SpeakingIntent) -> Result<(), Problem> {
        self.say(move |session, actor, _| match intent {
            SpeakingIntent::Ask => session.ask_for_floor(actor, false),
            SpeakingIntent::PointOfOrder => session.ask_for_floor(actor, true),
            SpeakingIntent::Withdraw => session.withdraw_request(actor, &actor.person),
            SpeakingIntent::GiveFloor { person } => session.give_floor(actor, &PersonId::new(person)),
            SpeakingIntent::EndSpeech => session.end_speech(actor),
            SpeakingIntent::CloseList => session.close_list(actor),
        })
        .await
    }
}
