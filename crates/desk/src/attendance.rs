//! Checking in and out, and the room itself: hosting, opening, closing.

use hemicycle_domain::{Fact, ids::PersonId};

use crate::{
    desk::Desk,
    intent::{AttendanceIntent, RoomIntent},
    view::Problem,
};

impl Desk {
    pub(crate) async fn act_attendance(&self, intent: AttendanceIntent) -> Result<(), Problem> {
        match intent {
            AttendanceIntent::CheckIn => {
                self.say(|session, actor, _| session.arrive(actor, &actor.person))
                    .await
            }
            AttendanceIntent::CheckOut => {
                self.say(|session, actor, _| session.leave(actor, &actor.person, ""))
                    .await
            }
            AttendanceIntent::MarkPresent { person } => {
                self.say(move |session, actor, _| session.arrive(actor, &PersonId::new(person)))
                    .await
            }
            AttendanceIntent::MarkAbsent { person, reason } => {
                self.say(move |session, actor, _| session.leave(actor, &PersonId::new(person), &reason))
                    .await
            }
        }
    }

    pub(crate) async fn act_room(&self, intent: RoomIntent) -> Result<(), Problem> {
        match intent {
            RoomIntent::Host => {
                let open = self.must_be_open()?;
                let journal = self.journal(&open).await?;
                let asked = open
                    .node
                    .run(move |replica| replica.keeps(&journal) || replica.wish_to_host(&journal))
                    .await?;
                if asked {
                    Ok(())
                } else {
                    Err(Problem::new("problem-not-connected"))
                }
            }
            RoomIntent::OpenSitting => self.say(|session, actor, _| session.open_sitting(actor)).await,
            RoomIntent::CloseSitting => self.say(|session, actor, _| session.close_sitting(actor)).await,
            RoomIntent::OneCopy => {
                self.say(|_, actor, _| actor.chair_or_clerk().map(|()| Fact::OneCopyChosen))
                    .await
            }
        }
    }
}
