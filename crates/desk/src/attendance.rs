//! Checking in and out, and the room itself: hosting, opening, closing.

use std::path::Path;

use hemicycle_domain::{
    Fact,
    attendance::{Attendance, Guest},
    ids::{DeviceId, ItemId, Moment, PersonId},
};

use crate::{
    desk::Desk,
    intent::{AttendanceIntent, RoomIntent},
    show::Look,
    view::{AttendanceState, AttendanceView, GuestRow, Problem, RecusalRow, RollCounts, RollRow},
};

impl Desk {
    pub(crate) async fn act_attendance(&self, intent: AttendanceIntent) -> Result<(), Problem> {
        self.say(move |session, actor, _| {
            let whom = |person: Option<String>| person.map_or_else(|| actor.person.clone(), PersonId::new);
            match intent {
                AttendanceIntent::CheckIn => session.arrive(actor, &actor.person),
                AttendanceIntent::CheckOut { reason } => session.leave(actor, &actor.person, &reason),
                AttendanceIntent::DoubtQuorum => session.doubt_quorum(actor),
                AttendanceIntent::EstablishQuorum => session.establish_quorum(actor),
                AttendanceIntent::MarkPresent { person } => session.arrive(actor, &PersonId::new(person)),
                AttendanceIntent::MarkLeft { person, reason } => {
                    session.leave(actor, &PersonId::new(person), &reason)
                }
                AttendanceIntent::Confirm { person } => session.confirm_attendance(actor, &whom(person)),
                AttendanceIntent::Excuse {
                    person,
                    reason,
                    from,
                    until,
                } => session.excuse(actor, &whom(person), &reason, from.map(Moment), until.map(Moment)),
                AttendanceIntent::Recuse { person, item, reason } => {
                    session.recuse(actor, &whom(person), &ItemId::new(item), &reason)
                }
                AttendanceIntent::WithdrawRecusal { person, item } => {
                    session.withdraw_recusal(actor, &whom(person), &ItemId::new(item))
                }
                AttendanceIntent::InviteGuest { person, capacity } => {
                    session.invite_guest(actor, &PersonId::new(person), &capacity)
                }
                AttendanceIntent::NameSubstitute { person, substitute } => {
                    session.name_substitute(actor, &PersonId::new(person), &substitute)
                }
            }
        })
        .await
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
            RoomIntent::ReleaseHolder { device } => {
                let open = self.must_be_open()?;
                let journal = self.journal(&open).await?;
                let device = DeviceId::new(device);
                open.node
                    .run(move |replica| replica.release_holder(&journal, &device))
                    .await??;
                Ok(())
            }
            RoomIntent::TakeOver { alone } => self.take_over(alone).await,
            RoomIntent::Undo { act } => self.undo(&act).await,
            RoomIntent::LeaveTakeover => self.leave_takeover().await,
            RoomIntent::PrintCheck { folder } => self.print_room_check(Path::new(&folder)).await,
            RoomIntent::CallSitting => self.say(|session, actor, _| session.call_sitting(actor)).await,
            RoomIntent::OpenSitting => self.say(|session, actor, _| session.open_sitting(actor)).await,
            RoomIntent::CloseSitting => self.say(|session, actor, _| session.close_sitting(actor)).await,
            RoomIntent::OneCopy => {
                self.say(|_, actor, _| actor.chair_or_clerk().map(|()| Fact::OneCopyChosen))
                    .await
            }
        }
    }
}

/// How a member stands to the sitting that is open or about to open.
fn attendance_view(look: &Look<'_>, person: &PersonId) -> AttendanceView {
    let session = look.session;
    let plain = |state| AttendanceView {
        state,
        at: None,
        reason: String::new(),
        from: None,
        until: None,
    };
    let at = |state, at: Moment| AttendanceView {
        at: Some(at.0),
        ..plain(state)
    };
    match session.attendance(person, session.current_sitting()) {
        Attendance::Invited => plain(AttendanceState::Invited),
        Attendance::Absent => plain(AttendanceState::Absent),
        Attendance::Confirmed { at: when } => at(AttendanceState::Confirmed, when),
        Attendance::Present { since } => at(AttendanceState::Present, since),
        Attendance::Left { at: when, reason } => AttendanceView {
            reason,
            ..at(AttendanceState::Left, when)
        },
        Attendance::Excused(excuse) => AttendanceView {
            reason: excuse.reason,
            from: excuse.from.map(|at| at.0),
            until: excuse.until.map(|at| at.0),
            ..plain(AttendanceState::Excused)
        },
    }
}

/// My own, where I am a member.
pub fn mine(look: &Look<'_>) -> Option<AttendanceView> {
    let me = look.me.as_ref()?;
    let known = look.session.register.people.get(me)?;
    known
        .is_member_on(&look.session.day_of_sitting())
        .then(|| attendance_view(look, me))
}

pub fn roll_row(look: &Look<'_>, person: &PersonId) -> RollRow {
    let session = look.session;
    let live = session.live_item();
    RollRow {
        person: look.person(person),
        present: session.present.contains_key(person),
        attendance: attendance_view(look, person),
        takes_no_part: live.is_some_and(|item| session.recusal(person, &item.id).is_some()),
        online: look.is_online(person),
        silent_since: None,
    }
}

/// Everybody in office, by seat; for who leads.
pub fn roll(look: &Look<'_>) -> Vec<RollRow> {
    if !look.leads {
        return Vec::new();
    }
    let day = look.session.day_of_sitting();
    let people = look.session.register.people.iter();
    let members = people.filter(|(_, person)| person.is_member_on(&day));
    let mut rows: Vec<RollRow> = members.map(|(id, _)| roll_row(look, id)).collect();
    rows.sort_by_key(|row| (row.person.seat, row.person.name.clone()));
    rows
}

pub fn counts(roll: &[RollRow]) -> RollCounts {
    let mut counts = RollCounts::default();
    for row in roll {
        counts.all += 1;
        match row.attendance.state {
            AttendanceState::Present => counts.present += 1,
            AttendanceState::Excused => counts.excused += 1,
            _ => counts.missing += 1,
        }
    }
    counts
}

pub fn guests(look: &Look<'_>) -> Vec<GuestRow> {
    let shown = |guest: &&Guest| look.leads || look.me.as_ref() == Some(&guest.person);
    let guests = look.session.guests.iter().filter(shown);
    guests
        .map(|guest| GuestRow {
            person: look.person(&guest.person),
            capacity: guest.capacity.clone(),
            substitute: guest.substitute.clone(),
        })
        .collect()
}

/// Why I take no part in an item, and who else does not.
pub fn recusals(look: &Look<'_>, item: &ItemId) -> (Option<String>, Vec<RecusalRow>) {
    let of_item =
        |recusal: &&hemicycle_domain::attendance::Recusal| recusal.item == *item && !recusal.withdrawn;
    let mine = look.me.as_ref().and_then(|me| look.session.recusal(me, item));
    let rows = look.session.recusals.iter().filter(of_item);
    let rows = rows.filter(|_| look.leads).map(|recusal| RecusalRow {
        person: look.person(&recusal.person),
        reason: recusal.reason.clone(),
    });
    (mine.map(|recusal| recusal.reason.clone()), rows.collect())
}
