//! The clerk's preparation: what a session begins with, who sees which paper, what is still missing.

use hemicycle_domain::{
    Refusal, Session,
    agenda::AgendaItem,
    ids::{Day, ItemId, JournalId, Moment, PaperId, PersonId, SessionId},
    papers::{Audience, ExpertOpinion, Secrecy},
    rules::{RulePack, Step},
};
use hemicycle_papers::text::normalise;

use crate::{
    agenda,
    desk::{Desk, now_ms},
    folder,
    show::Look,
    view::{
        AudienceView, DeadlineRow, ExpertView, HandoutRow, LibraryOf, NoticeRule, Problem, ReadinessView,
        SecrecyView, StepView,
    },
};

/// Milliseconds of a day on a clock that is set forward or back by no one.
const DAY_MS: i64 = 86_400_000;

impl Desk {
    pub(crate) async fn set_audience(&self, paper: String, audience: AudienceView) -> Result<(), Problem> {
        let audience = match audience {
            AudienceView::Everyone => Audience::Everyone,
            AudienceView::Those { groups, people } => Audience::Those {
                groups: groups.iter().map(|group| normalise(group)).collect(),
                people: people.into_iter().map(PersonId::new).collect(),
            },
        };
        self.say(move |session, actor, _| session.set_audience(actor, &PaperId::new(paper), audience))
            .await
    }

    /// A title that bears the mark itself is fine here: the mark says no more than that the paper is secret.
    pub(crate) async fn list_handout(
        &self,
        item: String,
        title: String,
        secrecy: Option<SecrecyView>,
    ) -> Result<(), Problem> {
        let title = normalise(&folder::short_title(&title));
        self.say(move |session, actor, name| {
            let id = PaperId::new(name());
            session.list_handout(actor, id, ItemId::new(item), &title, secrecy.map(degree))
        })
        .await
    }

    pub(crate) async fn shorten_notice(&self, reason: String) -> Result<(), Problem> {
        self.say(move |session, actor, _| session.shorten_notice(actor, &normalise(&reason)))
            .await
    }

    /// What a session that was convened just now begins with.
    ///
    /// # Errors
    /// As the rules refuse it; the session stands all the same.
    pub(crate) async fn begin_with(
        &self,
        journal: &JournalId,
        like: Option<String>,
        agenda: Option<String>,
        short_notice: Option<String>,
    ) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let rows = agenda.map(|text| agenda::preview(&text)).unwrap_or_default();
        let reason = short_notice.map(|reason| normalise(&reason));
        let journal = journal.clone();
        open.node
            .run(move |replica| {
                let model = like.map(SessionId::new);
                let model = model.and_then(|id| replica.session(&replica.journal_of(&id)?));
                let (mut items, guests) = model.map_or_else(Default::default, |model| {
                    // Without what was said about them.
                    (model.agenda.clone(), model.guests.clone())
                });
                items.extend(rows.into_iter().map(|row| AgendaItem {
                    id: ItemId::new(String::new()),
                    number: row.number,
                    title: row.title,
                    needs_vote: row.needs_vote,
                    questioning: row.questioning,
                    consent: false,
                }));
                let base = replica.outside.name();
                for (item, index) in items.iter_mut().zip(0..) {
                    item.id = ItemId::new(format!("{base}{index:02}"));
                }
                if !items.is_empty() {
                    replica.act(&journal, |session, actor| session.set_agenda(actor, items))?;
                }
                if let Some(reason) = reason.filter(|reason| !reason.trim().is_empty()) {
                    replica.act(&journal, |session, actor| session.shorten_notice(actor, &reason))?;
                }
                // Somebody who was a guest then may be a member now; the others are invited all the same.
                let mut refused = None;
                for guest in guests {
                    let invited = replica.act(&journal, |session, actor| {
                        session.invite_guest(actor, &guest.person, &guest.capacity)
                    });
                    refused = refused.or(invited.err());
                }
                refused.map_or(Ok(()), |error| Err(Problem::from(error)))
            })
            .await?
    }

    /// The papers that somebody would see now, for the clerk.
    ///
    /// # Errors
    /// Where the asker prepares nothing, or there is no such person.
    pub(crate) async fn library_of(&self, person: String) -> Result<LibraryOf, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let found = open.node.run(move |replica| {
            let log = replica.log(&journal).ok_or(Refusal::NoSuchSession)?;
            let session = log.session().ok_or(Refusal::NoSuchSession)?;
            let look = Look::new(replica, log, session);
            if !look.is_clerk() {
                return Err(Refusal::NotYourRole);
            }
            let reader = PersonId::new(person);
            if !session.register.people.contains_key(&reader) {
                return Err(Refusal::NoSuchPerson);
            }
            // Before the first publishing nobody else sees an agenda at all.
            let sees = session.published_upto > 0 || look.prepares(Some(&reader));
            let agenda = session.agenda.iter().filter(|_| sees);
            Ok(LibraryOf {
                person: look.person(&reader),
                agenda: agenda.map(|item| look.item_as(item, Some(&reader))).collect(),
            })
        });
        Ok(found.await??)
    }
}

fn degree(secrecy: SecrecyView) -> Secrecy {
    match secrecy {
        SecrecyView::Secret => Secrecy::Secret,
        SecrecyView::HighlySecret => Secrecy::HighlySecret,
        SecrecyView::TopSecret => Secrecy::TopSecret,
    }
}

fn secrecy_view(secrecy: Secrecy) -> SecrecyView {
    match secrecy {
        Secrecy::Secret => SecrecyView::Secret,
        Secrecy::HighlySecret => SecrecyView::HighlySecret,
        Secrecy::TopSecret => SecrecyView::TopSecret,
    }
}

/// Those of an audience by name; none for everyone.
pub fn restricted_to(session: &Session, audience: &Audience) -> Option<String> {
    let (groups, people) = match audience {
        Audience::Everyone => return None,
        Audience::Group(group) => return Some(group.clone()),
        Audience::Those { groups, people } => (groups, people),
    };
    let names = people.iter().filter_map(|id| session.register.people.get(id));
    let names = names.map(|person| person.name.clone());
    Some(groups.iter().cloned().chain(names).collect::<Vec<_>>().join(", "))
}

pub fn audience_view(audience: &Audience) -> AudienceView {
    match audience {
        Audience::Everyone => AudienceView::Everyone,
        Audience::Group(group) => AudienceView::Those {
            groups: vec![group.clone()],
            people: Vec::new(),
        },
        Audience::Those { groups, people } => AudienceView::Those {
            groups: groups.clone(),
            people: people.iter().map(|id| id.0.clone()).collect(),
        },
    }
}

/// Whether there is a later version of the draft, as far as this reader is shown it.
pub fn expert_view(look: &Look<'_>, expert: &ExpertOpinion, reader: Option<&PersonId>) -> ExpertView {
    let session = look.session;
    let draft = session
        .papers
        .get(&expert.draft)
        .filter(|draft| reader.is_some_and(|reader| session.may_see_paper(reader, draft)));
    let mut versions = draft.into_iter().flat_map(|draft| &draft.versions);
    ExpertView {
        author: expert.author.clone(),
        institution: expert.institution.clone(),
        day: expert.day.0.clone(),
        draft: expert.draft.0.clone(),
        draft_version: expert.draft_version,
        draft_is_later: versions.any(|version| {
            version.version > expert.draft_version
                && reader.is_some_and(|reader| session.may_see_version(reader, version))
        }),
    }
}

/// The handouts of an item that somebody is told of.
pub fn handouts(look: &Look<'_>, item: &ItemId, reader: Option<&PersonId>) -> Vec<HandoutRow> {
    let prepares = look.prepares(reader);
    let rows = look.session.handouts.iter().filter(|known| known.item == *item);
    rows.map(|known| HandoutRow {
        id: known.id.0.clone(),
        title: known.title.clone(),
        secrecy: known.secrecy.map(secrecy_view),
        published: known.number < look.session.published_upto,
    })
    .filter(|row| row.published || prepares)
    .collect()
}

/// How long before its opening a session is convened under this pack.
pub fn notice(pack: &RulePack) -> Option<NoticeRule> {
    let known = pack.deadlines.iter().find(|known| known.step == Step::Notice)?;
    Some(NoticeRule {
        days: known.days,
        days_extraordinary: known.days_extraordinary,
        source: known.source.clone(),
        verified: known.verified,
    })
}

/// For the clerk alone.
pub fn readiness(look: &Look<'_>) -> Option<ReadinessView> {
    if !look.is_clerk() {
        return None;
    }
    let session = look.session;
    let days = |from: Moment, to: Moment| {
        // Whole days between two dates of the council's calendar, whatever the hours.
        let offset = i64::from(session.utc_offset()) * 60_000;
        let day = |moment: Moment| (moment.0 + offset).div_euclid(DAY_MS);
        day(to) - day(from)
    };
    let now = Moment(now_ms());
    let pack = session.rules.as_ref();
    let mut deadlines: Vec<DeadlineRow> = pack
        .map_or(&[][..], |pack| &pack.deadlines)
        .iter()
        .map(|known| {
            let due = Moment(session.starts_at.0 - i64::from(known.days) * DAY_MS);
            DeadlineRow {
                step: step_view(known.step),
                days: known.days,
                due: session.day(due).0,
                days_left: i32::try_from(days(now, due)).unwrap_or(i32::MAX),
                source: known.source.clone(),
                verified: known.verified,
            }
        })
        .collect();
    deadlines.sort_by_key(|row| std::cmp::Reverse(row.days));
    Some(ReadinessView {
        today: Day::of(now, session.utc_offset()).0,
        deadlines,
        notice_days: u32::try_from(days(session.convened_at, session.starts_at)).unwrap_or(0),
        notice: pack.and_then(notice),
        short_notice: session.short_notice.clone(),
    })
}

fn step_view(step: Step) -> StepView {
    match step {
        Step::Submissions => StepView::Submissions,
        Step::Notice => StepView::Notice,
        Step::DraftsToCommittee => StepView::DraftsToCommittee,
        Step::Examination => StepView::Examination,
        Step::Papers => StepView::Papers,
    }
}
