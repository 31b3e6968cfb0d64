//! What was promised in all sessions that are here, at one desk: late first, with what this person may do about it.
//!
//! What becomes of a commitment is said in the newest session here that holds it: its own, or one that asked again.

use std::{cmp::Reverse, path::Path};

use hemicycle_domain::{
    Fact, Refusal, Session,
    agenda::AgendaItem,
    agenda_change::CouncilDecision,
    commitments::{
        Commitment, Does, EarlierCommitment, EarlierReport, Followed, Said, Standing, Wording, followed,
    },
    ids::{
        BallotId, CommitmentId, Day, ExchangeId, ItemId, JournalId, Moment, PaperId, PersonId, SessionId,
        TopicId, WrittenAnswerId,
    },
    questioning::QuestioningExchange,
    roles::Actor,
    tally::BallotResult,
    written_answers::{WhyInWriting, WrittenAnswer},
};
use hemicycle_papers::text::normalise;
use hemicycle_press::{Language, Sentence};
use hemicycle_sync::replica::{Log, Replica};

use crate::{
    desk::{Desk, now_ms},
    intent::FollowUpIntent,
    presiding::shuts_out,
    show::{Look, turn_kind},
    view::{
        CommitmentState, CommitmentStep, FollowUpBallot, FollowUpItem, FollowUpPaper, FollowUpSession,
        FollowUpView, FollowedAct, FollowedActKind, FollowedAnswer, FollowedCommitment, FollowedTurn,
        Problem, WhyInWritingView, WordingView,
    },
};

mod export;

/// An empty field is no day.
pub fn day(text: Option<String>) -> Result<Option<Day>, Refusal> {
    match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => Day::parse(&text).map(Some).ok_or(Refusal::BadDate),
        None => Ok(None),
    }
}

pub fn wording_view(wording: &Wording) -> WordingView {
    WordingView {
        who: wording.who.clone(),
        office: wording.office.clone(),
        what: wording.what.clone(),
        target: wording.target.clone(),
        due: wording.due.as_ref().map(|day| day.0.clone()),
        next_report: wording.next_report.as_ref().map(|day| day.0.clone()),
    }
}

pub fn wording_of(view: WordingView) -> Result<Wording, Refusal> {
    Ok(Wording {
        who: normalise(&view.who),
        office: normalise(&view.office),
        what: normalise(&view.what),
        target: normalise(&view.target),
        due: day(view.due)?,
        next_report: day(view.next_report)?,
    })
}

fn decided_by(ballot: Option<String>) -> CouncilDecision {
    match ballot.filter(|ballot| !ballot.is_empty()) {
        Some(ballot) => CouncilDecision::Ballot {
            ballot: BallotId::new(ballot),
        },
        None => CouncilDecision::WithoutObjection,
    }
}

fn papers(ids: Vec<String>) -> Vec<PaperId> {
    ids.into_iter().map(PaperId::new).collect()
}

impl Desk {
    pub(crate) async fn act_follow_up(&self, intent: FollowUpIntent) -> Result<(), Problem> {
        let id = CommitmentId::new;
        match intent {
            FollowUpIntent::ReadBack { commitment } => {
                self.say(move |session, actor, _| session.read_back(actor, &id(commitment)))
                    .await
            }
            FollowUpIntent::Object {
                commitment,
                objection,
            } => {
                self.say(move |session, actor, _| {
                    session.object_to_wording(actor, &id(commitment), &normalise(&objection))
                })
                .await
            }
            FollowUpIntent::Reword { commitment, wording } => {
                self.say(move |session, actor, _| {
                    session.reword(actor, &id(commitment), wording_of(wording)?)
                })
                .await
            }
            FollowUpIntent::Settle { commitment } => {
                self.say(move |session, actor, _| session.settle_wording(actor, &id(commitment)))
                    .await
            }
            FollowUpIntent::Report {
                session,
                commitment,
                whole,
                text,
                next_report,
                evidence,
            } => {
                self.say_in(&session, move |session, actor| {
                    let (text, next) = (normalise(&text), day(next_report)?);
                    session.report_on(actor, &id(commitment), whole, &text, papers(evidence), next)
                })
                .await
            }
            FollowUpIntent::Accept { commitment, ballot } => {
                self.say(move |session, actor, _| {
                    session.accept_commitment(actor, &id(commitment), decided_by(ballot))
                })
                .await
            }
            FollowUpIntent::Replace {
                commitment,
                resolution,
                ballot,
            } => {
                self.say(move |session, actor, _| {
                    let resolution = normalise(&resolution);
                    session.replace_commitment(actor, &id(commitment), &resolution, decided_by(ballot))
                })
                .await
            }
            FollowUpIntent::QuestionAgain { commitment, item } => {
                self.question_again(id(commitment), item.map(ItemId::new)).await
            }
            FollowUpIntent::PromiseAnswer {
                exchange,
                who,
                office,
                why,
                due,
            } => {
                self.say(move |session, actor, name| {
                    let (answer, exchange) = (WrittenAnswerId::new(name()), ExchangeId::new(exchange));
                    let why = match why {
                        WhyInWritingView::OutsideTopic => WhyInWriting::OutsideTopic,
                        WhyInWritingView::NeedsInvestigation => WhyInWriting::NeedsInvestigation,
                        WhyInWritingView::NotReached => WhyInWriting::NotReached,
                    };
                    let (who, office) = (normalise(&who), normalise(&office));
                    session.promise_answer(actor, answer, &exchange, &who, &office, why, Day(due))
                })
                .await
            }
            FollowUpIntent::GiveAnswer {
                session,
                answer,
                text,
                evidence,
            } => {
                self.say_in(&session, move |session, actor| {
                    let answer = WrittenAnswerId::new(answer);
                    session.give_answer(actor, &answer, &normalise(&text), papers(evidence))
                })
                .await
            }
            FollowUpIntent::Export {
                folder,
                commitments,
                answers,
            } => {
                let view = self.follow_up().await?.only(&commitments, &answers);
                export::write(self.words_of(), &view, Path::new(&folder)).await
            }
            FollowUpIntent::Print {
                folder,
                commitments,
                answers,
            } => {
                let view = self.follow_up().await?.only(&commitments, &answers);
                let source = export::page(self.words_of(), &view);
                self.print(source, Path::new(&folder).join("follow-up.pdf")).await
            }
        }
    }

    fn words_of(&self) -> Language {
        Language::of(&self.settings().language)
    }

    /// Says something in the journal of one session, which need not be the one that is shown.
    async fn say_in(
        &self,
        session: &str,
        rule: impl FnOnce(&Session, &Actor) -> Result<Fact, Refusal> + Send + 'static,
    ) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let session = SessionId::new(session);
        open.node
            .run(move |replica| {
                let convened = replica.register().and_then(|known| known.sessions.get(&session));
                let journal = convened.ok_or(Refusal::NoSuchSession)?.journal.clone();
                replica.act(&journal, rule)?;
                Ok::<_, Problem>(())
            })
            .await?
    }

    /// Puts a commitment on the agenda of the session that is shown, under a questioning item of it. Where it has none
    /// yet, the clerk's agenda gets one.
    async fn question_again(&self, commitment: CommitmentId, item: Option<ItemId>) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        open.node
            .run(move |replica| {
                let names = [replica.outside.name(), replica.outside.name()];
                let [new_item, topic] = names;
                let (from, into) = {
                    let all = sessions(replica);
                    let known = followed(&all).into_iter().find(|known| known.id == commitment);
                    let known = known.ok_or(Refusal::NoSuchCommitment)?;
                    may_be_asked_again(&known)?;
                    let session = replica.session(&journal).ok_or(Refusal::NoSuchSession)?;
                    let first = session.agenda.iter().find(|item| item.questioning);
                    (earlier(&known), item.or(first.map(|item| item.id.clone())))
                };
                let item = if let Some(item) = into {
                    item
                } else {
                    let item = ItemId::new(new_item);
                    let added = item.clone();
                    replica.act(&journal, |session, actor| {
                        let mut items = session.agenda.clone();
                        items.push(again_item(session, added));
                        session.set_agenda(actor, items)
                    })?;
                    item
                };
                let topic = TopicId::new(topic);
                replica.act(&journal, |session, actor| {
                    session.take_up_commitment(actor, commitment, &item, topic, Box::new(from))
                })?;
                Ok::<_, Problem>(())
            })
            .await?
    }

    /// Everything that was promised in the sessions that are here.
    pub(crate) async fn follow_up(&self) -> Result<FollowUpView, Problem> {
        let open = self.must_be_open()?;
        let answer = open
            .node
            .run(|replica| view(replica, crate::show::current_journal(replica).as_ref()));
        Ok(answer.await?)
    }
}

/// The agenda's own item for what is asked again, behind the others.
fn again_item(session: &Session, id: ItemId) -> AgendaItem {
    let numbers = session.agenda.iter().filter_map(|item| {
        let number = item.number.trim_end_matches('.');
        number.parse::<u32>().ok()
    });
    let language = Language::of(&session.register.language);
    AgendaItem {
        id,
        number: numbers.max().map_or(1, |last| last.saturating_add(1)).to_string(),
        title: Sentence::new("follow-up-again-item", []).in_language(language),
        needs_vote: false,
        questioning: true,
        consent: false,
    }
}

/// The sessions whose journals are here, as this laptop may show them now.
pub fn sessions(replica: &Replica) -> Vec<&Session> {
    let here = replica.logs().filter_map(Log::session);
    here.filter(|session| session.id.is_some())
        .filter(|session| !shuts_out(session, replica.me().as_ref()))
        .collect()
}

fn may_be_asked_again(known: &Followed<'_>) -> Result<(), Refusal> {
    match known.standing() {
        Standing::Accepted | Standing::Replaced => Err(Refusal::CommitmentEnded),
        _ => Ok(()),
    }
}

/// The words of a commitment as the room hears them now: the newest that is not settled, else the newest.
pub fn read_aloud(session: &Session) -> Option<&Wording> {
    let unsettled = session
        .commitments
        .iter()
        .filter(|known| known.settled_at.is_none());
    let newest = unsettled.max_by_key(|known| known.read_back_at.unwrap_or(known.made_at));
    let shown: Option<&Commitment> = newest.or(session.commitments.last());
    shown.map(|known| &known.wording)
}

/// What the rules would take from this actor about the words of a commitment.
fn on_wording(session: &Session, actor: &Actor, id: &CommitmentId) -> Vec<CommitmentStep> {
    let Some(known) = session.commitment(id) else {
        return Vec::new();
    };
    let steps = [
        (CommitmentStep::ReadBack, session.read_back(actor, id)),
        (CommitmentStep::Object, session.object_to_wording(actor, id, "-")),
        (
            CommitmentStep::Reword,
            session.reword(actor, id, known.wording.clone()),
        ),
        (CommitmentStep::Settle, session.settle_wording(actor, id)),
    ];
    let mine = steps.into_iter().filter(|(_, said)| said.is_ok());
    mine.map(|(step, _)| step).collect()
}

/// The same for the person at this desk.
pub fn wording_steps(look: &Look<'_>, id: &CommitmentId) -> Vec<CommitmentStep> {
    let actor = look.session.actor(look.replica.device());
    actor.map_or_else(|_| Vec::new(), |actor| on_wording(look.session, &actor, id))
}

/// The exchange that a commitment came from, and its session, where that one is here.
fn origin<'a>(known: &Followed<'a>) -> Option<(&'a Session, &'a QuestioningExchange)> {
    let session = *known
        .holders
        .iter()
        .find(|session| session.id.as_ref() == Some(&known.made_in))?;
    let commitment = session.commitment(&known.id)?;
    Some((session, session.exchange(&commitment.exchange)?))
}

fn taken_from<'a>(known: &Followed<'a>) -> Option<&'a EarlierCommitment> {
    known.commitment.taken_up.as_ref().map(|taken| &taken.from)
}

fn name(session: &Session, person: &PersonId) -> String {
    let known = session.register.people.get(person);
    known.map(|known| known.name.clone()).unwrap_or_default()
}

fn topic_of(session: &Session, exchange: &QuestioningExchange) -> String {
    let topic = session.topics.iter().find(|topic| topic.id == exchange.topic);
    topic.map(|topic| topic.title.clone()).unwrap_or_default()
}

fn said(exchange: &QuestioningExchange) -> Vec<Said> {
    let turns = exchange.turns.iter();
    turns
        .map(|turn| Said {
            turn: turn.kind,
            speaker: turn.speaker.clone(),
            at: turn.began_at,
            text: turn.text.clone(),
        })
        .collect()
}

/// Topic, questioner and turns, from the session itself or by the word of the one that asked again.
fn exchange_of(known: &Followed<'_>) -> (String, String, Vec<Said>) {
    match (origin(known), taken_from(known)) {
        (Some((session, exchange)), _) => (
            topic_of(session, exchange),
            name(session, &exchange.questioner),
            said(exchange),
        ),
        (None, Some(from)) => (from.topic.clone(), from.questioner.clone(), from.said.clone()),
        (None, None) => Default::default(),
    }
}

fn earlier(known: &Followed<'_>) -> EarlierCommitment {
    let (topic, questioner, said) = exchange_of(known);
    let reports = known.acts.iter().filter_map(|act| match &act.does {
        Does::Reported { whole, text, .. } => Some(EarlierReport {
            at: act.at,
            whole: *whole,
            text: text.clone(),
        }),
        _ => None,
    });
    EarlierCommitment {
        session: known.made_in.clone(),
        session_title: known.session_title.to_owned(),
        exchange: known.commitment.exchange.clone(),
        topic,
        questioner,
        said,
        wording: known.commitment.wording.clone(),
        quote: known.commitment.quote.clone(),
        made_at: known.commitment.made_at,
        settled: known.commitment.settled_at.is_some(),
        reports: known.earlier.iter().cloned().chain(reports).collect(),
    }
}

/// Everything that was promised in the sessions that are here; what is late by `now` first.
pub fn view(replica: &Replica, current: Option<&JournalId>) -> FollowUpView {
    let me = replica.me();
    let shown = current.and_then(|journal| replica.session(journal));
    let all = sessions(replica);
    let offset = replica.register().map_or(0, |register| register.utc_offset);
    let today = Day::of(Moment(now_ms() + replica.skew_ms()), offset);
    let scene = Scene {
        replica,
        shown,
        me: me.as_ref(),
        today: &today,
    };
    let mut commitments: Vec<_> = followed(&all)
        .iter()
        .map(|known| scene.commitment(known))
        .collect();
    commitments.sort_by_cached_key(|row| {
        let ended = matches!(row.state, CommitmentState::Accepted | CommitmentState::Replaced);
        let no_day = row.wording.due.is_none();
        (
            Reverse(row.days_late),
            ended,
            no_day,
            row.wording.due.clone(),
            row.made_at,
        )
    });
    let mut answers: Vec<FollowedAnswer> = Vec::new();
    for session in &all {
        answers.extend(
            session
                .written_answers
                .iter()
                .map(|known| scene.answer(session, known)),
        );
    }
    answers.sort_by_cached_key(|row| {
        let late = if row.given_at.is_none() { row.days_late } else { 0 };
        (
            Reverse(late),
            row.given_at.is_some(),
            row.due.clone(),
            row.promised_at,
        )
    });
    FollowUpView {
        council: replica
            .register()
            .map(|known| known.name.clone())
            .unwrap_or_default(),
        utc_offset: offset,
        sessions: scene.sessions(),
        commitments,
        answers,
        items: shown.map(questioning_items).unwrap_or_default(),
        today: today.0,
    }
}

fn questioning_items(session: &Session) -> Vec<FollowUpItem> {
    let items = session.agenda.iter().filter(|item| item.questioning);
    items
        .map(|item| FollowUpItem {
            id: item.id.0.clone(),
            number: item.number.clone(),
            title: item.title.clone(),
        })
        .collect()
}

/// What the rows of one look share.
struct Scene<'a> {
    replica: &'a Replica,
    shown: Option<&'a Session>,
    me: Option<&'a PersonId>,
    today: &'a Day,
}

impl Scene<'_> {
    fn sessions(&self) -> Vec<FollowUpSession> {
        let Some(register) = self.replica.register() else {
            return Vec::new();
        };
        let mut rows: Vec<_> = register
            .sessions
            .iter()
            .map(|(id, convened)| {
                let session = self.replica.session(&convened.journal);
                let session = session.filter(|session| session.id.is_some());
                let log = self.replica.log(&convened.journal);
                let row = FollowUpSession {
                    id: id.0.clone(),
                    title: convened.title.clone(),
                    here: session.is_some(),
                    current: self.shown.is_some_and(|shown| shown.id.as_ref() == Some(id)),
                    as_of: session.map(|session| session.now.0),
                    entries: log.map_or(0, |log| u32::try_from(log.head.size()).unwrap_or(u32::MAX)),
                    papers: session.map(|session| self.papers(session)).unwrap_or_default(),
                    ballots: session.map(adopted).unwrap_or_default(),
                };
                (Reverse(convened.starts_at), row)
            })
            .collect();
        rows.sort_by_key(|(starts_at, _)| *starts_at);
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// Those that everybody here may see: a report names no other.
    fn papers(&self, session: &Session) -> Vec<FollowUpPaper> {
        let papers = session.papers.iter().filter(|(_, paper)| !paper.withdrawn);
        papers
            .filter(|(_, paper)| self.me.is_some_and(|me| session.may_see_paper(me, paper)))
            .map(|(id, paper)| FollowUpPaper {
                id: id.0.clone(),
                title: paper.title.clone(),
            })
            .collect()
    }

    fn titles(&self, session: &Session, evidence: &[PaperId]) -> Vec<String> {
        let named = evidence.iter().filter_map(|id| session.papers.get(id));
        named
            .filter(|paper| self.me.is_some_and(|me| session.may_see_paper(me, paper)))
            .map(|paper| paper.title.clone())
            .collect()
    }

    fn turns(&self, said: Vec<Said>) -> Vec<FollowedTurn> {
        said.into_iter()
            .map(|said| FollowedTurn {
                kind: turn_kind(said.turn),
                speaker: said.speaker,
                at: said.at.0,
                text: said.text,
            })
            .collect()
    }

    fn commitment(&self, known: &Followed<'_>) -> FollowedCommitment {
        let (topic, questioner, said) = exchange_of(known);
        let mine = match origin(known) {
            Some((_, exchange)) => self.me == Some(&exchange.questioner),
            None => self.my_name().is_some_and(|me| me == questioner),
        };
        let wording = &known.commitment.wording;
        let next = known.next_report();
        let left = wording.due.as_ref().filter(|due| *due >= self.today);
        FollowedCommitment {
            id: known.id.0.clone(),
            session: known.made_in.0.clone(),
            session_title: known.session_title.to_owned(),
            records_in: known
                .holders
                .last()
                .and_then(|session| session.id.as_ref())
                .map(|id| id.0.clone())
                .unwrap_or_default(),
            wording: wording_view(wording),
            quote: known.commitment.quote.clone(),
            made_at: known.commitment.made_at.0,
            questioner,
            mine,
            topic,
            state: match known.standing() {
                Standing::Worded => CommitmentState::Worded,
                Standing::NoReport => CommitmentState::NoReport,
                Standing::ReportedInPart => CommitmentState::ReportedInPart,
                Standing::Reported => CommitmentState::Reported,
                Standing::Accepted => CommitmentState::Accepted,
                Standing::Replaced => CommitmentState::Replaced,
            },
            days_late: known.days_late(self.today),
            days_left: left.map(|due| self.today.days_late(due)),
            report_missed: next.is_some_and(|next| next < self.today),
            next_report: next.map(|day| day.0.clone()),
            read_back_at: known.commitment.read_back_at.map(|at| at.0),
            objection: known.commitment.objection.as_ref().map(|said| said.words.clone()),
            acts: self.acts(known),
            said: self.turns(said),
            may: self.may(known),
        }
    }

    fn my_name(&self) -> Option<&str> {
        let register = self.replica.register()?;
        Some(register.people.get(self.me?)?.name.as_str())
    }

    fn acts(&self, known: &Followed<'_>) -> Vec<FollowedAct> {
        let mut acts: Vec<FollowedAct> = known
            .earlier
            .iter()
            .map(|report| FollowedAct {
                kind: reported(report.whole),
                at: report.at.0,
                text: report.text.clone(),
                evidence: Vec::new(),
            })
            .collect();
        for session in &known.holders {
            let Some(here) = session.commitment(&known.id) else {
                continue;
            };
            if let Some(taken) = &here.taken_up {
                acts.push(FollowedAct {
                    kind: FollowedActKind::AskedAgain,
                    at: taken.at.0,
                    text: session.title.clone(),
                    evidence: Vec::new(),
                });
            }
            acts.extend(here.acts.iter().map(|act| {
                let (kind, text, evidence) = match &act.does {
                    Does::Reported {
                        whole,
                        text,
                        evidence,
                        ..
                    } => (reported(*whole), text.clone(), self.titles(session, evidence)),
                    Does::Accepted { .. } => (FollowedActKind::Accepted, String::new(), Vec::new()),
                    Does::Replaced { resolution, .. } => {
                        (FollowedActKind::Replaced, resolution.clone(), Vec::new())
                    }
                };
                FollowedAct {
                    kind,
                    at: act.at.0,
                    text,
                    evidence,
                }
            }));
        }
        acts.sort_by_key(|act| act.at);
        acts
    }

    /// What the rules themselves would take from this person now.
    fn may(&self, known: &Followed<'_>) -> Vec<CommitmentStep> {
        let id = &known.id;
        let device = self.replica.device();
        let mut steps = Vec::new();
        let council = || CouncilDecision::WithoutObjection;
        if let Some((session, actor)) = self
            .shown
            .and_then(|shown| Some((shown, shown.actor(device).ok()?)))
        {
            steps.extend(on_wording(session, &actor, id));
            let mut add = |step, said: Result<Fact, Refusal>| {
                if said.is_ok() {
                    steps.push(step);
                }
            };
            add(
                CommitmentStep::Accept,
                session.accept_commitment(&actor, id, council()),
            );
            let replaced = session.replace_commitment(&actor, id, "-", council());
            add(CommitmentStep::Replace, replaced);
            if may_be_asked_again(known).is_ok() && session.id.as_ref() != Some(&known.made_in) {
                add(CommitmentStep::QuestionAgain, ask_again(session, &actor, known));
            }
        }
        if let Some((session, actor)) = known
            .holders
            .last()
            .and_then(|held| Some((held, held.actor(device).ok()?)))
        {
            let reported = session.report_on(&actor, id, true, "-", Vec::new(), None);
            if reported.is_ok() {
                steps.push(CommitmentStep::Report);
            }
        }
        steps
    }

    fn answer(&self, session: &Session, known: &WrittenAnswer) -> FollowedAnswer {
        let exchange = session.exchange(&known.exchange);
        let actor = session.actor(self.replica.device());
        let given = known.given.as_ref();
        FollowedAnswer {
            id: known.id.0.clone(),
            session: session.id.as_ref().map(|id| id.0.clone()).unwrap_or_default(),
            session_title: session.title.clone(),
            topic: exchange
                .map(|exchange| topic_of(session, exchange))
                .unwrap_or_default(),
            questioner: exchange
                .map(|exchange| name(session, &exchange.questioner))
                .unwrap_or_default(),
            mine: exchange.is_some_and(|exchange| self.me == Some(&exchange.questioner)),
            who: known.who.clone(),
            office: known.office.clone(),
            why: match known.why {
                WhyInWriting::OutsideTopic => WhyInWritingView::OutsideTopic,
                WhyInWriting::NeedsInvestigation => WhyInWritingView::NeedsInvestigation,
                WhyInWriting::NotReached => WhyInWritingView::NotReached,
            },
            due: known.due.0.clone(),
            promised_at: known.promised_at.0,
            days_late: known.days_late(session, self.today),
            given_at: given.map(|given| given.at.0),
            text: given.map(|given| given.text.clone()).unwrap_or_default(),
            evidence: given
                .map(|given| self.titles(session, &given.evidence))
                .unwrap_or_default(),
            said: self.turns(exchange.map(said).unwrap_or_default()),
            may_give: actor
                .is_ok_and(|actor| session.give_answer(&actor, &known.id, "-", Vec::new()).is_ok()),
        }
    }
}

/// Whether it could be asked again in this session: under an item that is there, or one that would be added.
fn ask_again(session: &Session, actor: &Actor, known: &Followed<'_>) -> Result<Fact, Refusal> {
    let from = Box::new(earlier(known));
    if let Some(item) = session.agenda.iter().find(|item| item.questioning) {
        return session.take_up_commitment(actor, known.id.clone(), &item.id, TopicId::new(""), from);
    }
    let mut items = session.agenda.clone();
    items.push(again_item(session, ItemId::new("")));
    session.set_agenda(actor, items)
}

fn reported(whole: bool) -> FollowedActKind {
    if whole {
        FollowedActKind::Reported
    } else {
        FollowedActKind::ReportedInPart
    }
}

fn adopted(session: &Session) -> Vec<FollowUpBallot> {
    let adopted = session.ballots.iter().filter(|ballot| {
        let outcome = ballot.outcome.as_ref();
        let adopted = outcome.is_some_and(|outcome| outcome.result == BallotResult::Adopted);
        adopted && ballot.is_declared() && ballot.annulled.is_none()
    });
    adopted
        .map(|ballot| FollowUpBallot {
            id: ballot.id.0.clone(),
            question: ballot.question.clone(),
        })
        .collect()
}

impl FollowUpView {
    /// The rows of these ids alone, in their order here.
    fn only(mut self, commitments: &[String], answers: &[String]) -> Self {
        self.commitments.retain(|row| commitments.contains(&row.id));
        self.answers.retain(|row| answers.contains(&row.id));
        self
    }
}
