//! The chair's approval at one desk: what is asked, of whom it speaks, and what was answered.

use hemicycle_domain::{Session, agenda::AgendaItem, approval::Approval, papers::Paper, register::Role};
use hemicycle_papers::text::normalise;

use crate::{
    desk::Desk,
    intent::ApprovalIntent,
    show::{Look, kind_view},
    view::{ApprovalAnswerView, ApprovalPaper, ApprovalRow, ApprovalView, AskedApproval, Problem},
};

impl Desk {
    pub(crate) async fn act_approval(&self, intent: ApprovalIntent) -> Result<(), Problem> {
        // No entry has a number below 0.
        let number = |asked: i64| u64::try_from(asked).unwrap_or(u64::MAX);
        self.say(move |session, actor, _| match intent {
            ApprovalIntent::Choose { needed } => session.choose_approval(actor, needed),
            ApprovalIntent::Ask => session.ask_approval(actor),
            ApprovalIntent::Give { asked } => session.give_approval(actor, number(asked)),
            ApprovalIntent::Return { asked, reason } => {
                session.return_approval(actor, number(asked), &normalise(&reason))
            }
        })
        .await
    }
}

/// For chair and clerk.
pub fn approval(look: &Look<'_>) -> Option<ApprovalView> {
    let session = look.session;
    let actor = session.actor(look.replica.device()).ok()?;
    look.leads.then(|| ApprovalView {
        needed: session.approval_is_needed(),
        by_rules: session.approval_by_rules(),
        unapproved: u32::try_from(session.unapproved()).unwrap_or(u32::MAX),
        may_ask: session.ask_approval(&actor).is_ok(),
        last: session.approvals.last().map(|asked| AskedApproval {
            asked: i64::try_from(asked.number).unwrap_or(i64::MAX),
            by: look.person(&asked.asked_by).name,
            at: asked.asked_at.0,
            answer: asked.answer.as_ref().map(|answer| ApprovalAnswerView {
                by: look.person(&answer.by).name,
                at: answer.at.0,
                returned: answer.returned.clone(),
            }),
            rows: rows(session, asked),
        }),
    })
}

/// What stood there when it was asked, and has not gone out.
fn rows(session: &Session, asked: &Approval) -> Vec<ApprovalRow> {
    let waiting = session.waiting();
    let is_asked = |number: u64| number < asked.number && waiting.contains(&number);
    let agenda = (!session.agenda.is_empty() && is_asked(session.agenda_number)).then(|| ApprovalRow {
        number: None,
        title: None,
        paper: None,
        restricted_to: None,
        people: readers(session, None),
    });
    let of_item = |item: &AgendaItem| -> Vec<ApprovalRow> {
        let papers = session.papers.iter().filter(|(_, paper)| paper.item == item.id);
        let mut papers: Vec<_> = papers.collect();
        papers.sort_by_key(|(_, paper)| (paper.kind, &paper.title));
        let versions = papers
            .into_iter()
            .flat_map(|(id, paper)| paper.versions.iter().map(move |version| (id, paper, version)));
        let versions = versions.filter(|(_, _, version)| is_asked(version.number));
        let handouts = session.handouts.iter().filter(|known| known.item == item.id);
        versions
            .map(|(id, paper, version)| ApprovalRow {
                number: Some(item.number.clone()),
                title: Some(paper.title.clone()),
                paper: Some(ApprovalPaper {
                    id: id.0.clone(),
                    kind: kind_view(paper.kind),
                    version: version.version,
                    what_changed: version.what_changed.clone(),
                }),
                restricted_to: crate::preparing::restricted_to(session, &paper.audience),
                people: readers(session, Some(paper)),
            })
            .chain(
                handouts
                    .filter(|known| is_asked(known.number))
                    .map(|known| ApprovalRow {
                        number: Some(item.number.clone()),
                        title: Some(known.title.clone()),
                        paper: None,
                        restricted_to: None,
                        people: readers(session, None),
                    }),
            )
            .collect()
    };
    agenda
        .into_iter()
        .chain(session.agenda.iter().flat_map(of_item))
        .collect()
}

/// How many people get it beside chair and clerk; what is no file is for everyone.
fn readers(session: &Session, paper: Option<&Paper>) -> u32 {
    let known = session.register.people.iter();
    let reads = known.filter(|(id, person)| {
        !person.roles.contains(&Role::Clerk)
            && !person.roles.contains(&Role::Chair)
            && paper.is_none_or(|paper| session.may_see_paper(id, paper))
    });
    u32::try_from(reads.count()).unwrap_or(u32::MAX)
}
