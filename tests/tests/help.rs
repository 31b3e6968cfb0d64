//! The help on paper, as anybody prints it from a laptop: the sheets are one page, and say all that they should.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{collections::BTreeSet, fs};

use hemicycle_desk::{
    intent::{HelpIntent, HelpPaperAsked, Intent},
    view::RoleView,
};
use hemicycle_helper::{Limits, extract};
use hemicycle_press::Language;
use stories::{act, room::Office};

const READERS: [(RoleView, &str); 3] = [
    (RoleView::Delegate, "delegate"),
    (RoleView::Chair, "chair"),
    (RoleView::Clerk, "clerk"),
];

#[tokio::test(flavor = "multi_thread")]
async fn each_role_has_its_sheet_of_one_page_in_every_language() {
    let office = Office::with_people(1, false).await.with_helper().await;
    for language in Language::ALL {
        for (reader, of) in READERS {
            let pages = printed(&office, HelpPaperAsked::Sheet, reader, language, of).await;
            assert_eq!(pages.len(), 1, "{of}, {}", language.code());
            let says = hemicycle_press::say(language, "help-sheet-foot", &hemicycle_press::Args::new());
            assert!(pages[0].contains(&squeezed(&says)), "{says} in {}", pages[0]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_and_the_training_are_printed_whole() {
    let office = Office::with_people(1, false).await.with_helper().await;
    for language in Language::ALL {
        let say = |key: &str| {
            squeezed(&hemicycle_press::say(
                language,
                key,
                &hemicycle_press::Args::new(),
            ))
        };
        for (reader, of) in READERS {
            let pages = printed(&office, HelpPaperAsked::Pages, reader, language, of).await;
            let text = pages.concat();
            for page in ["help-results", "help-settings", "help-start"] {
                assert!(text.contains(&say(&format!("{page}-title"))), "{page} of {of}");
                assert!(text.contains(&say(&format!("{page}-for"))), "{page} of {of}");
            }
            let own = say("help-prepare-title");
            assert_eq!(text.contains(&say("help-prepare-for")), of == "clerk", "{own}");
        }
        let script = printed(&office, HelpPaperAsked::Trainer, RoleView::Clerk, language, "").await;
        let minutes: BTreeSet<_> = ["0–3", "42–45"]
            .into_iter()
            .filter(|when| !script.concat().contains(when))
            .collect();
        assert!(minutes.is_empty(), "{minutes:?} in {script:?}");
        assert!(script.len() <= 3, "a script of {} pages", script.len());
    }
}

/// Where a person looks at what a test has printed.
fn kept(office: &Office) -> std::path::PathBuf {
    std::env::var_os("HEMICYCLE_KEEP_HELP").map_or_else(|| office.dir.path().join("help"), Into::into)
}

/// The words of each page of a print, without the blanks between them.
async fn printed(
    office: &Office,
    paper: HelpPaperAsked,
    reader: RoleView,
    language: Language,
    of: &str,
) -> Vec<String> {
    let folder = kept(office);
    let code = language.code();
    let desk = &office.clerk;
    act(
        desk,
        Intent::Help(HelpIntent::Print {
            paper,
            reader,
            language: code.to_owned(),
            folder: folder.display().to_string(),
        }),
    )
    .await;
    let file = match paper {
        HelpPaperAsked::Pages => format!("help-{of}-{code}.pdf"),
        HelpPaperAsked::Sheet => format!("sheet-{of}-{code}.pdf"),
        HelpPaperAsked::Trainer => format!("training-{code}.pdf"),
    };
    let pdf = fs::read(folder.join(file)).unwrap();
    let helper = office.clerk.options().helper.clone().unwrap();
    let pages = extract(&helper, &pdf, &Limits::for_extraction()).pages;
    pages.iter().map(|page| squeezed(&page.text)).collect()
}

/// Without blanks and soft hyphens: where lines break is the printer's affair.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '\u{ad}' | '-'))
        .collect()
}
