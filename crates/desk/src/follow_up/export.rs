//! What was promised as files: a table for spreadsheets, the same as a workbook, all of it as JSON, and a page.

use std::path::Path;

use hemicycle_domain::ids::{Day, LocalTime, Moment};
use hemicycle_press::{Arg, Language, RegisterPage, Sentence, iso_day, register_page};

use crate::{
    tables::write_table,
    view::{
        CommitmentState, FollowUpView, FollowedAnswer, FollowedCommitment, FollowedTurn, Problem,
        TurnKindView,
    },
};

const COLUMNS: [&str; 15] = [
    "follow-up-column-kind",
    "follow-up-column-session",
    "follow-up-column-topic",
    "follow-up-column-questioner",
    "follow-up-column-question",
    "follow-up-column-who",
    "follow-up-column-office",
    "follow-up-column-what",
    "follow-up-column-target",
    "follow-up-column-due",
    "follow-up-column-state",
    "follow-up-column-late",
    "follow-up-column-quote",
    "follow-up-column-report",
    "follow-up-column-reported",
];

fn plain(language: Language, key: &str) -> String {
    Sentence::new(key, []).in_language(language)
}

fn say<const N: usize>(language: Language, key: &str, args: [(&str, Arg); N]) -> String {
    Sentence::new(key, args).in_language(language)
}

/// How far a commitment is, by the words of the screen.
fn state_key(state: CommitmentState) -> &'static str {
    match state {
        CommitmentState::Worded => "follow-up-state-worded",
        CommitmentState::NoReport => "follow-up-state-noReport",
        CommitmentState::ReportedInPart => "follow-up-state-reportedInPart",
        CommitmentState::Reported => "follow-up-state-reported",
        CommitmentState::Accepted => "follow-up-state-accepted",
        CommitmentState::Replaced => "follow-up-state-replaced",
    }
}

fn answer_key(answer: &FollowedAnswer) -> &'static str {
    if answer.given_at.is_some() {
        "follow-up-answer-given"
    } else {
        "follow-up-answer-open"
    }
}

fn question(said: &[FollowedTurn]) -> String {
    let asked = said.iter().filter(|turn| turn.kind == TurnKindView::Question);
    asked
        .map(|turn| turn.text.as_str())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The day of a moment, where the council's clocks stand.
fn day_of(view: &FollowUpView, at: i64) -> String {
    Day::of(Moment(at), view.utc_offset).0
}

fn rows(language: Language, view: &FollowUpView) -> Vec<[String; 15]> {
    let late = |days: u32| if days > 0 { days.to_string() } else { String::new() };
    let commitment = |row: &FollowedCommitment| {
        let last = row.acts.iter().rev().find(|act| !act.text.is_empty());
        [
            plain(language, "follow-up-kind-commitment"),
            row.session_title.clone(),
            row.topic.clone(),
            row.questioner.clone(),
            question(&row.said),
            row.wording.who.clone(),
            row.wording.office.clone(),
            row.wording.what.clone(),
            row.wording.target.clone(),
            row.wording.due.clone().unwrap_or_default(),
            plain(language, state_key(row.state)),
            late(row.days_late),
            row.quote.clone(),
            last.map(|act| act.text.clone()).unwrap_or_default(),
            last.map(|act| day_of(view, act.at)).unwrap_or_default(),
        ]
    };
    let answer = |row: &FollowedAnswer| {
        [
            plain(language, "follow-up-kind-answer"),
            row.session_title.clone(),
            row.topic.clone(),
            row.questioner.clone(),
            question(&row.said),
            row.who.clone(),
            row.office.clone(),
            String::new(),
            String::new(),
            row.due.clone(),
            plain(language, answer_key(row)),
            late(row.days_late),
            String::new(),
            row.text.clone(),
            row.given_at.map(|at| day_of(view, at)).unwrap_or_default(),
        ]
    };
    let commitments = view.commitments.iter().map(commitment);
    commitments.chain(view.answers.iter().map(answer)).collect()
}

fn heads(language: Language) -> [String; 15] {
    COLUMNS.map(|column| plain(language, column))
}

/// Writes `follow-up.csv`, `follow-up.xlsx` and `follow-up.json`.
///
/// # Errors
/// Where the folder takes nothing.
pub async fn write(language: Language, view: &FollowUpView, folder: &Path) -> Result<(), Problem> {
    write_table(folder, "follow-up", heads(language), rows(language, view), view).await
}

/// What was asked and promised, to hold in the hand: the page's source.
pub fn page(language: Language, view: &FollowUpView) -> String {
    let day = |day: &str| iso_day(language, &Day(day.to_owned()));
    let dated = |at: i64| day(&day_of(view, at));
    let mut promises = Vec::new();
    for row in &view.commitments {
        let mut told = said(language, &row.said);
        let who = [
            ("who", row.wording.who.as_str().into()),
            ("office", row.wording.office.as_str().into()),
        ];
        told.push(say(language, "follow-up-print-who", who));
        if !row.wording.target.is_empty() {
            let target = [("target", row.wording.target.as_str().into())];
            told.push(say(language, "minutes-line-commitment-target", target));
        }
        told.push(match &row.wording.due {
            Some(due) if row.days_late > 0 => {
                let args = [("day", day(due).into()), ("days", row.days_late.into())];
                say(language, "follow-up-print-late", args)
            }
            Some(due) => say(language, "follow-up-print-due", [("day", day(due).into())]),
            None => plain(language, "follow-up-no-date"),
        });
        told.push(plain(language, state_key(row.state)));
        told.extend(row.acts.iter().filter(|act| !act.text.is_empty()).map(|act| {
            let args = [("day", dated(act.at).into()), ("text", act.text.as_str().into())];
            say(language, "follow-up-print-act", args)
        }));
        promises.push((format!("{}: {}", row.topic, row.wording.what), told));
    }
    for row in &view.answers {
        let mut told = said(language, &row.said);
        let args = [
            ("who", row.who.as_str().into()),
            ("office", row.office.as_str().into()),
            ("due", day(&row.due).into()),
        ];
        told.push(say(language, "minutes-line-answer-in-writing", args));
        match row.given_at {
            Some(at) => {
                let args = [("day", dated(at).into()), ("text", row.text.as_str().into())];
                told.push(say(language, "follow-up-print-act", args));
            }
            None if row.days_late > 0 => {
                let args = [("day", day(&row.due).into()), ("days", row.days_late.into())];
                told.push(say(language, "follow-up-print-late", args));
            }
            None => told.push(plain(language, answer_key(row))),
        }
        promises.push((format!("{}: {}", row.topic, row.questioner), told));
    }
    let as_of = view.sessions.iter().filter_map(|session| {
        let at = LocalTime::of(Moment(session.as_of?), view.utc_offset);
        let args = [
            ("session", session.title.as_str().into()),
            ("day", dated(session.as_of?).into()),
            ("time", format!("{:02}:{:02}", at.hour, at.minute).into()),
            ("entries", session.entries.into()),
        ];
        Some(say(language, "follow-up-as-of", args))
    });
    register_page(&RegisterPage {
        language,
        council: &view.council,
        title: &plain(language, "follow-up-print-title"),
        today: &Day(view.today.clone()),
        as_of: as_of.collect(),
        rows: promises,
    })
}

fn said(language: Language, turns: &[FollowedTurn]) -> Vec<String> {
    let spoken = turns.iter().filter(|turn| !turn.text.trim().is_empty());
    spoken
        .map(|turn| {
            let args = [
                ("name", turn.speaker.as_str().into()),
                ("text", turn.text.as_str().into()),
            ];
            say(language, "follow-up-print-said", args)
        })
        .collect()
}
