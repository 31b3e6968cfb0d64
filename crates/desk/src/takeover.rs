//! Taking the room over at a holder's laptop when the host does not answer.

use hemicycle_domain::{
    ids::{DeviceId, JournalId},
    register::Role,
};
use hemicycle_sync::{keeper::Keeper, replica::Replica};

use crate::{
    desk::Desk,
    show::Look,
    view::{Problem, TakeoverView},
};

impl Desk {
    /// Begins to take over, or goes on alone with one copy.
    pub(crate) async fn take_over(&self, alone: bool) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        open.node
            .run(move |replica| replica.take_over(&journal, alone))
            .await??;
        Ok(())
    }

    pub(crate) async fn leave_takeover(&self) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        open.node.run(move |replica| replica.leave_it(&journal)).await?;
        Ok(())
    }
}

/// Whether the keeper does not answer here; this laptop itself, where its term was ended by another that cannot be
/// reached, or its own record came back older than it was.
pub fn is_silent(look: &Look<'_>) -> bool {
    let ended = || look.log.forgot() || look.log.keeper().is_some_and(Keeper::is_stopped);
    look.session.keeper.as_ref().is_some_and(|keeper| {
        if keeper == look.replica.device() {
            ended()
        } else {
            !look.replica.is_connected_to(keeper)
        }
    })
}

/// What the person at this laptop may do about it; none where the host answers, or this laptop keeps no copy.
pub fn view(look: &Look<'_>) -> Option<TakeoverView> {
    let (replica, session) = (look.replica, look.session);
    let leads = replica.i_am(Role::Chair) || replica.i_am(Role::Clerk);
    let holds = session.holders.contains(replica.device()) && !replica.addresses.is_empty();
    // Whoever is alone, at home perhaps, has no room to lead.
    let room = replica.online().len() > 1;
    if !leads || !holds || !room || !is_silent(look) {
        return None;
    }
    let others = || {
        let others = session.holders.iter();
        others.filter(|holder| Some(*holder) != session.keeper.as_ref())
    };
    // One whose disk has forgotten promises nothing.
    let promises = |holder: &&DeviceId| {
        replica.is_connected_to(holder) && !replica.has_forgotten(&look.log.journal, holder)
    };
    let answer = others().filter(promises).count();
    let forgot = look.log.forgot();
    Some(TakeoverView {
        asking: look.log.taking().is_some(),
        alone: answer == 0 || (forgot && answer < others().count()),
        forgot,
        host_name: look.host_name(),
        ballot_open: session.open_ballot_now().is_some(),
        one_copy: session.one_copy,
    })
}

/// The number of the item whose open ballot holds a vote of this laptop's person.
pub fn voted_on(replica: &Replica, journal: &JournalId) -> Option<String> {
    let session = replica.session(journal)?;
    let ballot = session.open_ballot_now()?;
    ballot.standing_vote(&replica.me()?)?;
    let item = session.agenda.iter().find(|item| item.id == ballot.item)?;
    Some(item.number.clone())
}

/// Whose device that is.
pub fn name_of(replica: &Replica, device: &DeviceId) -> Option<String> {
    let register = replica.register()?;
    let person = &register.devices.get(device)?.person;
    Some(register.people.get(person)?.name.clone())
}
