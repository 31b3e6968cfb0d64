//! The examination of items at one desk: who is asked, and what came of it for whom.

use hemicycle_domain::{
    examination::ExaminationOpinion,
    ids::{Day, ItemId, Moment, PaperId, PersonId},
};
use hemicycle_papers::text::normalise;

use crate::{
    desk::{Desk, now_ms},
    intent::ExaminationIntent,
    show::Look,
    view::{AskedExaminationView, EndedExaminationView, ExaminationOpinionView, ExaminationView, Problem},
};

impl Desk {
    pub(crate) async fn act_examination(&self, intent: ExaminationIntent) -> Result<(), Problem> {
        self.say(move |session, actor, _| match intent {
            ExaminationIntent::Ask { item, committee, due } => {
                session.ask_examination(actor, &ItemId::new(item), &normalise(&committee), due.map(Day))
            }
            ExaminationIntent::Withdraw { item } => session.withdraw_examination(actor, &ItemId::new(item)),
            ExaminationIntent::End {
                item,
                opinion,
                report,
            } => {
                let opinion = match opinion {
                    ExaminationOpinionView::Proceed => ExaminationOpinion::Proceed,
                    ExaminationOpinionView::Change => ExaminationOpinion::Change,
                    ExaminationOpinionView::NotReady => ExaminationOpinion::NotReady,
                };
                session.end_examination(actor, &ItemId::new(item), opinion, &PaperId::new(report))
            }
        })
        .await
    }
}

/// What this reader is told: who is asked only beside the clerk and the chair, what came of it with the report.
pub fn examination(look: &Look<'_>, item: &ItemId, reader: Option<&PersonId>) -> Option<ExaminationView> {
    let session = look.session;
    let leads = look.leads && reader == look.me.as_ref();
    let asked = session.asked_examination(item).filter(|_| leads);
    let ended = session.ended_examination(item).filter(|ended| {
        let report = session.papers.get(&ended.report);
        let sees = |paper| {
            reader.is_some_and(|reader| session.may_see_paper(reader, paper)) && session.is_sent(paper)
        };
        leads || report.is_some_and(sees)
    });
    if asked.is_none() && ended.is_none() {
        return None;
    }
    Some(ExaminationView {
        asked: asked.map(|asked| AskedExaminationView {
            committee: asked.committee.clone(),
            due: asked.due.as_ref().map(|day| day.0.clone()),
            late_days: asked.due.as_ref().map_or(0, |due| {
                due.days_late(&Day::of(Moment(now_ms()), session.utc_offset()))
            }),
        }),
        ended: ended.map(|ended| EndedExaminationView {
            committee: ended.committee.clone(),
            opinion: match ended.opinion {
                ExaminationOpinion::Proceed => ExaminationOpinionView::Proceed,
                ExaminationOpinion::Change => ExaminationOpinionView::Change,
                ExaminationOpinion::NotReady => ExaminationOpinionView::NotReady,
            },
            report: ended.report.0.clone(),
        }),
        stops_vote: session
            .rules
            .as_ref()
            .is_some_and(|rules| rules.preparation.not_ready_stops_vote),
    })
}
