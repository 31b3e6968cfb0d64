//! A quorum that is presumed: who may doubt it, and who is told so.

use hemicycle_press::Sentence;

use crate::{show::Look, view::QuorumDoubtView};

pub fn may_doubt(look: &Look<'_>) -> bool {
    let actor = look.session.actor(look.replica.device());
    actor.is_ok_and(|actor| look.session.doubt_quorum(&actor).is_ok())
}

/// The chair hears of a doubt first: the others when it is counted.
pub fn doubt(look: &Look<'_>) -> Option<QuorumDoubtView> {
    let doubt = look.session.doubt()?;
    let mine = look.me.as_ref() == Some(&doubt.person);
    if doubt.found.is_none() && !mine && !look.leads {
        return None;
    }
    let effect = look.session.rules.as_ref().map(|rules| rules.quorum.on_failure);
    Some(QuorumDoubtView {
        name: look.person(&doubt.person).name,
        at: doubt.at.0,
        mine,
        found: doubt
            .found
            .zip(effect)
            .map(|(found, effect)| Sentence::quorum_found(&found.quorum, effect).into()),
        met: doubt.found.is_some_and(|found| found.quorum.is_met()),
    })
}
