//! The help on paper: the pages of the screens, one sheet for each role, and the script of a training.

use hemicycle_domain::ids::Day;

use crate::{
    minutes::{Voice, call, list, literal, parts},
    sentences::Language,
};

/// What of the help is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpPaper {
    /// The page of each screen that the reader has.
    Pages,
    /// The eight things to know, on one sheet of A4.
    Sheet,
    /// For whoever trains delegates.
    Trainer,
}

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpReader {
    Delegate,
    Chair,
    Clerk,
}

const ALL: &[HelpReader] = &[HelpReader::Delegate, HelpReader::Chair, HelpReader::Clerk];
const MEMBERS: &[HelpReader] = &[HelpReader::Delegate, HelpReader::Chair];
const LEADERS: &[HelpReader] = &[HelpReader::Chair, HelpReader::Clerk];

/// Begins the names of a page's sentences, and whom the page concerns; the screens show the same (`ui/src/app/help.ts`).
const PAGES: &[(&str, &[HelpReader])] = &[
    ("help-now", &[HelpReader::Delegate]),
    ("help-console", LEADERS),
    ("help-vote", MEMBERS),
    ("help-speak", &[HelpReader::Delegate]),
    ("help-papers", ALL),
    ("help-reader", ALL),
    ("help-opinions", ALL),
    ("help-notes", MEMBERS),
    ("help-results", ALL),
    ("help-prepare", &[HelpReader::Clerk]),
    ("help-questioning", LEADERS),
    ("help-minutes", &[HelpReader::Clerk]),
    ("help-room", LEADERS),
    ("help-follow-up", ALL),
    ("help-connection", ALL),
    ("help-meetings", ALL),
    ("help-settings", ALL),
    ("help-start", ALL),
];

/// The paper as a typst source, which reads no other file.
#[must_use]
pub fn help_paper(paper: HelpPaper, reader: HelpReader, language: Language, day: &Day) -> String {
    let voice = Voice {
        language,
        utc_offset: 0,
    };
    let (of_reader, whom, things) = match reader {
        HelpReader::Delegate => (
            "help-sheet-of-delegate",
            "help-call-delegate",
            "help-sheet-delegate",
        ),
        HelpReader::Chair => ("help-sheet-of-chair", "help-call-chair", "help-sheet-chair"),
        HelpReader::Clerk => ("help-sheet-of-clerk", "help-call-clerk", "help-sheet-clerk"),
    };
    let title = match paper {
        HelpPaper::Pages => voice.plain("app-place-help"),
        HelpPaper::Sheet => voice.plain("help-sheet-title"),
        HelpPaper::Trainer => voice.plain("help-trainer-title"),
    };
    let of_role = match paper {
        HelpPaper::Trainer => String::new(),
        HelpPaper::Pages | HelpPaper::Sheet => voice.plain(of_reader),
    };
    let mut source = String::from(include_str!("help.typ"));
    let (year, month, date) = parts(day);
    let document = [
        literal(language.code()),
        literal(&title),
        literal(&of_role),
        format!("datetime(year: {year}, month: {month}, day: {date})"),
    ];
    call(&mut source, "show: help.with", &document);
    match paper {
        HelpPaper::Pages => pages(&mut source, &voice, reader, whom),
        HelpPaper::Sheet => sheet(&mut source, &voice, things),
        HelpPaper::Trainer => trainer(&mut source, &voice),
    }
    source
}

fn pages(source: &mut String, voice: &Voice, reader: HelpReader, whom: &str) {
    let call_whom = voice.plain(whom);
    call(
        source,
        "whom",
        &[literal(&voice.plain("help-call")), runs(&call_whom)],
    );
    let (does, wrong) = (voice.plain("help-does"), voice.plain("help-when-wrong"));
    for (name, _) in PAGES.iter().filter(|(_, readers)| readers.contains(&reader)) {
        let steps: Vec<String> = voice.plain(&format!("{name}-do")).lines().map(runs).collect();
        let told = [
            literal(&voice.plain(&format!("{name}-title"))),
            literal(&voice.plain(&format!("{name}-for"))),
            literal(&does),
            list(&steps),
            literal(&wrong),
            runs(&voice.plain(&format!("{name}-wrong"))),
        ];
        call(source, "screen", &told);
    }
}

fn sheet(source: &mut String, voice: &Voice, things: &str) {
    let things = voice.plain(things);
    let things: Vec<String> = things
        .lines()
        .map(|line| {
            let [key, name, what] = three(line);
            list(&[literal(key), literal(name), runs(what)])
        })
        .collect();
    let foot = voice.plain("help-sheet-foot");
    call(source, "sheet", &[list(&things), literal(&foot)]);
}

fn trainer(source: &mut String, voice: &Voice) {
    let mut begins = 0;
    let steps = voice.plain("help-trainer");
    let steps: Vec<String> = steps
        .lines()
        .map(|line| {
            let [minutes, name, what] = three(line);
            let ends = begins + minutes.parse::<u32>().unwrap_or_default();
            let when = format!("{begins}–{ends}");
            begins = ends;
            list(&[literal(&when), literal(name), runs(what)])
        })
        .collect();
    let intro = voice.plain("help-trainer-intro");
    call(source, "script", &[runs(&intro), list(&steps)]);
}

/// The three parts of a line; a part that is missing is empty.
fn three(line: &str) -> [&str; 3] {
    let mut parts = line.splitn(3, '|').map(str::trim);
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

/// A line in pieces, so that what stands in quotation marks, the names of buttons, is printed bold.
fn runs(line: &str) -> String {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut quoted = false;
    let mut end = |piece: &mut String, bold: bool| {
        if !piece.is_empty() {
            pieces.push(list(&[bold.to_string(), literal(piece)]));
            piece.clear();
        }
    };
    for sign in line.chars() {
        // German closes with the mark that opens elsewhere.
        let opens = !quoted && matches!(sign, '“' | '„');
        let closes = quoted && matches!(sign, '“' | '”');
        if opens {
            end(&mut piece, false);
            quoted = true;
        }
        piece.push(sign);
        if closes {
            end(&mut piece, true);
            quoted = false;
        }
    }
    end(&mut piece, quoted);
    list(&pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_bold_in_every_language() {
        assert_eq!(
            runs("Press “I am here”."),
            "((false, \"Press \",), (true, \"“I am here”\",), (false, \".\",),)"
        );
        assert_eq!(
            runs("„Ja“ drücken"),
            "((true, \"„Ja“\",), (false, \" drücken\",),)"
        );
    }

    #[test]
    fn a_sheet_says_eight_things_and_a_training_takes_forty_five_minutes() {
        for language in Language::ALL {
            let voice = Voice {
                language,
                utc_offset: 0,
            };
            for things in ["help-sheet-delegate", "help-sheet-chair", "help-sheet-clerk"] {
                let things = voice.plain(things);
                assert_eq!(things.lines().count(), 8, "{things}");
                for line in things.lines() {
                    assert!(three(line).iter().all(|part| !part.is_empty()), "{line}");
                }
            }
            let script = voice.plain("help-trainer");
            let minutes = script
                .lines()
                .map(|line| three(line)[0].parse::<u32>().unwrap_or_default());
            assert_eq!(minutes.sum::<u32>(), 45, "{script}");
        }
    }

    #[test]
    fn no_name_of_a_button_is_left_open() {
        for language in Language::ALL {
            for paper in [HelpPaper::Pages, HelpPaper::Sheet, HelpPaper::Trainer] {
                for reader in ALL {
                    let source = help_paper(paper, *reader, language, &Day("2026-03-12".to_owned()));
                    let printed = source.split("#show: help.with").nth(1).unwrap_or_default();
                    for open in ["{ ", "help-", "app-", "register-"] {
                        assert!(!printed.contains(open), "{open} in {printed}");
                    }
                }
            }
        }
    }
}
