//! Written opinion rounds at one desk: opened, answered, reminded of, closed, printed.

use std::path::{Path, PathBuf};

use hemicycle_domain::{
    Fact, Refusal, Session,
    ids::{Moment, OpinionRoundId, PaperId, PersonId},
    opinions::{
        GivenOpinion, OpinionChoice, OpinionCount, OpinionLabels, OpinionQuestion, OpinionRound,
        OpinionsAsked,
    },
    rules::WrittenProcedure,
};
use hemicycle_papers::text::normalise;
use hemicycle_press::{choice_words, opinion_sheets, opinion_summary, opinion_table};

use crate::{
    desk::{Desk, blocking, now_ms},
    intent::OpinionsIntent,
    show::{Look, person_view},
    view::{
        MyOpinionView, OfferedOpinion, OpinionAnswerRow, OpinionChoiceView, OpinionCountView,
        OpinionPersonRow, OpinionQuestionView, OpinionRoundView, OpinionsView, Problem, SaidOpinion,
    },
};

impl Desk {
    pub(crate) async fn act_opinions(&self, intent: OpinionsIntent) -> Result<(), Problem> {
        match intent {
            OpinionsIntent::Open {
                title,
                instructions,
                questions,
                people,
                deadline,
                labels,
                names_shown,
                decides,
            } => {
                let asked = |question: crate::view::AskedOpinion| OpinionQuestion {
                    paper: question.paper.map(PaperId::new),
                    paper_version: 0,
                    text: normalise(&question.text),
                };
                let asks = OpinionsAsked {
                    title: normalise(&title),
                    instructions: normalise(&instructions),
                    questions: questions.into_iter().map(asked).collect(),
                    people: people.into_iter().map(PersonId::new).collect(),
                    deadline: Moment(deadline),
                    labels: OpinionLabels {
                        agree: normalise(&labels.agree),
                        disagree: normalise(&labels.disagree),
                        other: normalise(&labels.other),
                    },
                    names_shown,
                    // The rule itself fills in what the session's pack says.
                    decides: decides.then(|| WrittenProcedure {
                        source: String::new(),
                        verified: false,
                    }),
                };
                self.say(move |session, actor, name| {
                    let round = OpinionRoundId::new(name());
                    session.open_opinion_round(actor, round, asks, Moment(now_ms()))
                })
                .await
            }
            OpinionsIntent::Give {
                round_id,
                question,
                choice,
                text,
            } => {
                let text = normalise(&text);
                self.say(move |session, actor, _| {
                    let round = OpinionRoundId::new(round_id);
                    session.give_opinion(actor, &round, question, choice_of(choice), &text)
                })
                .await
            }
            OpinionsIntent::Remind { round_id } => {
                self.say(move |session, actor, _| {
                    session.remind_of_opinions(actor, &OpinionRoundId::new(round_id))
                })
                .await
            }
            OpinionsIntent::Close { round_id, reason } => {
                let reason = reason.map(|reason| normalise(&reason));
                self.say(move |session, actor, _| {
                    let round = OpinionRoundId::new(round_id);
                    session.close_opinion_round(actor, &round, reason.as_deref(), Moment(now_ms()))
                })
                .await
            }
            OpinionsIntent::PrintSummary { round_id, folder } => {
                let source = self.of_round(round_id, |session, me, round| {
                    session
                        .reads_opinions(me, &round.id)
                        .then(|| opinion_summary(session, round))
                });
                self.print(source.await?, Path::new(&folder).join("opinion-summary.pdf"))
                    .await
            }
            OpinionsIntent::PrintSheets { round_id, folder } => {
                let source = self.of_round(round_id, |session, me, round| {
                    session
                        .reads_opinions(me, &round.id)
                        .then(|| opinion_sheets(session, round, &round.asks.people))
                });
                self.print(source.await?, Path::new(&folder).join("opinion-sheets.pdf"))
                    .await
            }
            OpinionsIntent::PrintMine { round_id, folder } => {
                let source = self.of_round(round_id, |session, me, round| {
                    let asked = round.asks.people.contains(me);
                    asked.then(|| opinion_sheets(session, round, std::slice::from_ref(me)))
                });
                self.print(source.await?, Path::new(&folder).join("opinion-sheet.pdf"))
                    .await
            }
            OpinionsIntent::Export { round_id, folder } => {
                let table = self.of_round(round_id, |session, me, round| {
                    session
                        .reads_opinions(me, &round.id)
                        .then(|| opinion_table(session, round))
                });
                write(table.await?, Path::new(&folder).join("opinions.csv")).await
            }
        }
    }

    /// Who answered what, for those who may read it.
    pub(crate) async fn opinion_answers(&self, round_id: String) -> Result<Vec<OpinionPersonRow>, Problem> {
        self.of_round(round_id, |session, me, round| {
            session
                .reads_opinions(me, &round.id)
                .then(|| answers(session, round))
        })
        .await
    }

    /// Reads something of a round; none of it where this person may not.
    async fn of_round<T: Send + 'static>(
        &self,
        round_id: String,
        read: impl FnOnce(&Session, &PersonId, &OpinionRound) -> Option<T> + Send + 'static,
    ) -> Result<T, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let found = open.node.run(move |replica| {
            let session = replica.session(&journal).ok_or(Refusal::NoSuchSession)?;
            let round = session.opinion_round(&OpinionRoundId::new(round_id));
            let round = round.ok_or(Refusal::NoSuchOpinionRound)?;
            let me = replica.me().ok_or(Refusal::NoSuchPerson)?;
            read(session, &me, round).ok_or(Refusal::NotYourRole)
        });
        Ok(found.await??)
    }
}

async fn write(text: String, file: PathBuf) -> Result<(), Problem> {
    blocking(move || {
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, text));
        written.map_err(|error| {
            Problem::new("problem-folder-unwritable")
                .with("folder", folder.display().to_string())
                .detail(error)
        })
    })
    .await?
}

fn choice_of(choice: OpinionChoiceView) -> OpinionChoice {
    match choice {
        OpinionChoiceView::Agree => OpinionChoice::Agree,
        OpinionChoiceView::Disagree => OpinionChoice::Disagree,
        OpinionChoiceView::Other => OpinionChoice::Other,
    }
}

fn choice_view(choice: OpinionChoice) -> OpinionChoiceView {
    match choice {
        OpinionChoice::Agree => OpinionChoiceView::Agree,
        OpinionChoice::Disagree => OpinionChoiceView::Disagree,
        OpinionChoice::Other => OpinionChoiceView::Other,
    }
}

fn count_view(count: &OpinionCount) -> OpinionCountView {
    OpinionCountView {
        agree: count.agree,
        disagree: count.disagree,
        other: count.other,
        unanswered: count.unanswered,
    }
}

fn said(given: &GivenOpinion) -> SaidOpinion {
    SaidOpinion {
        choice: choice_view(given.choice),
        text: given.text.clone(),
        at: given.at.0,
    }
}

fn answers(session: &Session, round: &OpinionRound) -> Vec<OpinionPersonRow> {
    let of = |person: &PersonId| {
        let known = session.register.people.get(person)?;
        let answer = |question| OpinionAnswerRow {
            standing: round.standing(person, question).map(said),
            late: round.late(person, question).map(said),
        };
        Some(OpinionPersonRow {
            person: person_view(person, known),
            answered: round.answered_by(person),
            answers: round.numbers().map(answer).collect(),
        })
    };
    round.asks.people.iter().filter_map(of).collect()
}

/// The rounds that this laptop's person knows of.
pub fn opinions(look: &Look<'_>) -> OpinionsView {
    let session = look.session;
    let office = look.is_clerk();
    let knows = |round: &&OpinionRound| {
        let me = look.me.as_ref();
        me.is_some_and(|me| session.knows_opinion_round(me, &round.id))
    };
    let mut rounds: Vec<OpinionRoundView> = session
        .opinion_rounds
        .iter()
        .filter(knows)
        .map(|round| round_view(look, round))
        .collect();
    rounds.sort_by_key(|round| match round.closed_at {
        None => (0, round.deadline),
        Some(at) => (1, -at),
    });
    let now = look.now();
    let waits = |round: &&OpinionRoundView| {
        round.i_am_asked && round.closed_at.is_none() && round.deadline >= now && round.unanswered_by_me > 0
    };
    OpinionsView {
        waiting: rounds
            .iter()
            .filter(waits)
            .map(|round| round.unanswered_by_me)
            .sum(),
        next_deadline: rounds.iter().filter(waits).map(|round| round.deadline).min(),
        reminded_at: rounds
            .iter()
            .filter(waits)
            .filter_map(|round| round.reminded_at)
            .max(),
        rounds,
        office,
        written: session
            .written_procedure()
            .filter(|_| office)
            .map(|rule| rule.source.clone()),
    }
}

fn round_view(look: &Look<'_>, round: &OpinionRound) -> OpinionRoundView {
    let session = look.session;
    let me = look.me.as_ref();
    let i_am_asked = me.is_some_and(|me| round.asks.people.contains(me));
    // While it is open, figures are the clerk's; after the close they are the keeper's count.
    let counts = match &round.counts {
        Some(counts) => Some(counts.clone()),
        None => look.is_clerk().then(|| round.count()),
    };
    // What was withdrawn since cannot be opened any more; its title stands in the question.
    let is_here = |paper: &PaperId| session.papers.get(paper).is_some_and(|known| !known.withdrawn);
    let questions: Vec<OpinionQuestionView> = round
        .numbers()
        .filter_map(|number| {
            let question = round.question(number)?;
            let index = usize::try_from(number).ok()? - 1;
            let count = counts.as_ref().and_then(|counts| counts.get(index));
            let newest = question.paper.as_ref().and_then(|paper| {
                let versions = &session.papers.get(paper)?.versions;
                let newest = versions.iter().rfind(|version| session.is_published(version))?;
                Some(newest.version)
            });
            Some(OpinionQuestionView {
                number,
                paper_id: question
                    .paper
                    .as_ref()
                    .filter(|paper| is_here(paper))
                    .map(|paper| paper.0.clone()),
                paper_version: question.paper_version,
                newer_version: newest.is_some_and(|newest| newest > question.paper_version),
                text: question.text.clone(),
                mine: me.and_then(|me| mine(look, round, me, number)),
                late: me
                    .and_then(|me| round.late(me, number))
                    .map(|given| kept(look, given)),
                count: count.map(count_view),
                adopted: count.and_then(|count| round.adopted(count)),
            })
        })
        .collect();
    let unanswered = questions.iter().filter(|question| question.mine.is_none());
    let complete = |person: &&PersonId| {
        usize::try_from(round.answered_by(person)).is_ok_and(|answered| answered == questions.len())
    };
    let heads = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    OpinionRoundView {
        id: round.id.0.clone(),
        title: round.asks.title.clone(),
        instructions: round.asks.instructions.clone(),
        opened_at: round.opened_at.0,
        deadline: round.asks.deadline.0,
        reminded_at: round.reminded.last().map(|at| at.0),
        closed_at: round.closed_at.map(|at| at.0),
        closed_early: round.closed_early.clone(),
        decides: round.asks.decides.as_ref().map(|rule| rule.source.clone()),
        names_shown: round.asks.names_shown,
        choices: round
            .choices()
            .iter()
            .map(|choice| OfferedOpinion {
                choice: choice_view(*choice),
                words: choice_words(round, *choice).into(),
            })
            .collect(),
        asked: heads(round.asks.people.len()),
        i_am_asked,
        unanswered_by_me: if i_am_asked { heads(unanswered.count()) } else { 0 },
        complete: look
            .is_clerk()
            .then(|| heads(round.asks.people.iter().filter(complete).count())),
        may_read: me.is_some_and(|me| session.reads_opinions(me, &round.id)),
        questions,
    }
}

/// What I answered last: on its way, or the last that came in time.
fn mine(look: &Look<'_>, round: &OpinionRound, me: &PersonId, number: u32) -> Option<MyOpinionView> {
    let waiting = look.pending().filter_map(|offer| match offer.body.fact() {
        Some(Fact::OpinionGiven {
            round: id,
            question,
            choice,
            text,
        }) if id == round.id && question == number => Some(MyOpinionView {
            choice: choice_view(choice),
            text,
            at: None,
            ladder: look.ladder(&offer.id()),
        }),
        _ => None,
    });
    waiting
        .last()
        .or_else(|| round.standing(me, number).map(|given| kept(look, given)))
}

fn kept(look: &Look<'_>, given: &GivenOpinion) -> MyOpinionView {
    MyOpinionView {
        choice: choice_view(given.choice),
        text: given.text.clone(),
        at: Some(given.at.0),
        ladder: look.ladder(&given.offer),
    }
}
