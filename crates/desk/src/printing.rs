//! Papers on paper: pages that a person chose, and whole sets by the clerk. What is written is a document to be printed;
//! the papers themselves stay as they are.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use hemicycle_domain::{
    Refusal,
    ids::{Day, Moment},
    papers::{Audience, Paper},
};
use hemicycle_helper::{HelperFailure, NotPrinted, PrintedPaper, Printing, Prints, Standard, Typesetting};
use hemicycle_press::{Language, Sentence, iso_day, stamp_sheets, time};

use crate::{
    desk::{Desk, blocking, now_ms},
    intent::NotePlace,
    notes::{PaperCopy, copy_name},
    paperwork::read_file,
    show::Look,
    sync::write_into,
    view::{PrintPlanView, Problem, Text, TrustView},
};

/// More sets than a council has people is a slip of the finger.
const MOST_SETS: u32 = 200;
/// The name of the document that all sets are written into.
pub const SETS_FILE: &str = "papers.pdf";

/// One paper of a set.
struct Printable {
    title: String,
    sha256: String,
    pages: u32,
}

/// What a set holds, and what of the published papers it does not.
struct Plan {
    papers: Vec<Printable>,
    left_out: Vec<Text>,
}

impl Desk {
    /// The program that reads and writes PDF.
    ///
    /// # Errors
    /// Where it is not beside the app.
    pub(crate) fn helper(&self) -> Result<PathBuf, Problem> {
        let helper = self.options().helper.clone();
        helper.ok_or_else(|| Problem::new("problem-helper-missing"))
    }

    pub(crate) async fn print_paper(
        &self,
        paper: String,
        version: u32,
        sheets: &[u32],
        marks: Option<&[NotePlace]>,
        folder: &Path,
    ) -> Result<(), Problem> {
        if sheets.is_empty() || sheets.contains(&0) {
            return Err(Problem::new("problem-print-no-pages"));
        }
        let sheets: Vec<u32> = sheets.iter().map(|sheet| sheet - 1).collect();
        let copy = self.copy_of(&paper, version, marks).await?;
        let pdf = self.stamped(&copy, &sheets).await?;
        let name = copy_name(&copy.title, &format!("v{version}, print"));
        write_into(folder, vec![(name, pdf)]).await
    }

    /// These sheets of a copy, from 0, or all; where it is not for everyone, with my name on each.
    ///
    /// # Errors
    /// Where it cannot be printed.
    pub(crate) async fn stamped(&self, copy: &PaperCopy, sheets: &[u32]) -> Result<Vec<u8>, Problem> {
        let helper = self.helper()?;
        let stamp = match copy.restricted {
            true => Some(self.stamp().await?),
            false => None,
        };
        let (pdf, sheets) = (copy.pdf.clone(), sheets.to_vec());
        let printed = blocking(move || {
            let stamp = stamp.map(|source| {
                let typesetting = Typesetting {
                    source: &source,
                    files: &BTreeMap::new(),
                    standard: Standard::Plain,
                };
                hemicycle_helper::typeset_as(&helper, &typesetting)
            });
            let stamp = stamp.transpose()?;
            let papers = [PrintedPaper {
                pdf: &pdf,
                sheets: &sheets,
            }];
            hemicycle_helper::print(
                &helper,
                &Printing {
                    papers: &papers,
                    stamp: stamp.as_deref(),
                    sets: 1,
                    both_sides: false,
                },
            )
        });
        let failed = |key: &str| Problem::new(key).with("file", &*copy.title);
        let Prints { pdf, left_out } = printed
            .await?
            .map_err(|error| failed(key_of(&error)).detail(error))?;
        match left_out.first() {
            None => Ok(pdf),
            Some((_, NotPrinted::PasswordRequired)) => Err(failed("problem-print-locked")),
            Some((_, NotPrinted::Damaged)) => Err(failed("problem-print-damaged")),
            Some((_, NotPrinted::NoSuchSheet(sheet))) => {
                Err(failed("problem-print-no-sheet").with("sheet", sheet + 1))
            }
        }
    }

    /// Whose print it is, in the language of that person's screens and by the council's clocks.
    async fn stamp(&self) -> Result<String, Problem> {
        let open = self.must_be_open()?;
        let me = open.node.run(|replica| {
            let register = replica.register()?;
            let name = register.people.get(&replica.me()?)?.name.clone();
            Some((name, register.utc_offset))
        });
        let (name, utc_offset) = me.await?.ok_or(Refusal::NoSuchPerson)?;
        let language = Language::of(
            self.watch()
                .borrow()
                .me
                .as_ref()
                .map_or("", |me| &*me.settings.language),
        );
        let at = Moment(now_ms());
        let line = Sentence::new(
            "pages-print-stamp",
            [
                ("name", name.as_str().into()),
                ("day", iso_day(language, &Day::of(at, utc_offset)).into()),
                ("time", time(language, at, utc_offset).into()),
            ],
        );
        Ok(stamp_sheets(&name, &line.in_language(language)))
    }

    pub(crate) async fn print_plan(&self, item: Option<String>) -> Result<PrintPlanView, Problem> {
        let plan = self.plan(item).await?;
        Ok(PrintPlanView {
            papers: u32::try_from(plan.papers.len()).unwrap_or(u32::MAX),
            pages: plan.papers.iter().map(|paper| paper.pages).sum(),
            left_out: plan.left_out,
        })
    }

    pub(crate) async fn print_sets(
        &self,
        item: Option<String>,
        sets: u32,
        both_sides: bool,
        folder: &Path,
    ) -> Result<(), Problem> {
        if sets == 0 || sets > MOST_SETS {
            return Err(Problem::new("problem-print-sets").with("most", MOST_SETS));
        }
        let open = self.must_be_open()?;
        let plan = self.plan(item).await?;
        let helper = self.helper()?;
        if plan.papers.is_empty() {
            return Err(Problem::new("problem-print-nothing"));
        }
        let mut files = Vec::new();
        for paper in &plan.papers {
            let bytes = read_file(&open, &paper.sha256, |reader, name| reader.whole(name)).await?;
            // A damaged copy is being fetched again.
            let missing = || Problem::new("problem-print-not-here").with("file", &*paper.title);
            files.push(bytes.ok_or_else(missing)?);
        }
        let printed = blocking(move || {
            let papers = files.iter().map(|pdf| PrintedPaper { pdf, sheets: &[] });
            let papers: Vec<PrintedPaper<'_>> = papers.collect();
            let printing = Printing {
                papers: &papers,
                stamp: None,
                sets,
                both_sides,
            };
            hemicycle_helper::print(&helper, &printing)
        });
        let Prints { pdf, left_out } = printed.await?.map_err(|error| {
            let key = match error {
                HelperFailure::LimitExceeded => "problem-print-too-much",
                _ => "problem-print-failed",
            };
            Problem::new(key).detail(error)
        })?;
        if pdf.is_empty() {
            return Err(Problem::new("problem-print-nothing"));
        }
        write_into(folder, vec![(SETS_FILE.to_owned(), pdf)]).await?;
        // The others are written; these say by themselves that they are missing.
        let missing = left_out.iter().filter_map(|(place, _)| plan.papers.get(*place));
        let missing: Vec<&str> = missing.map(|paper| &*paper.title).collect();
        if missing.is_empty() {
            return Ok(());
        }
        Err(Problem::new("problem-print-left-out")
            .with("count", u32::try_from(missing.len()).unwrap_or(u32::MAX))
            .with("files", missing.join(", ")))
    }

    /// Everything published that everybody may see, in the order of the agenda.
    async fn plan(&self, item: Option<String>) -> Result<Plan, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let found = open.node.run(move |replica| {
            let log = replica.log(&journal).ok_or(Refusal::NoSuchSession)?;
            let session = log.session().ok_or(Refusal::NoSuchSession)?;
            if !Look::new(replica, log, session).is_clerk() {
                return Err(Problem::from(Refusal::NotYourRole));
            }
            let texts = replica.store.text_statuses()?;
            let here = replica.store.file_states()?;
            let mut plan = Plan {
                papers: Vec::new(),
                left_out: Vec::new(),
            };
            let wanted = |id: &str| item.as_deref().is_none_or(|item| item == id);
            for item in session.agenda.iter().filter(|item| wanted(item.id.as_str())) {
                let papers = session.papers.values();
                let mut papers: Vec<&Paper> = papers
                    .filter(|paper| paper.item == item.id && !paper.withdrawn)
                    .collect();
                papers.sort_by(|a, b| (a.kind, &a.title).cmp(&(b.kind, &b.title)));
                for paper in papers {
                    let newest = paper.versions.iter().rfind(|v| session.is_published(v));
                    let Some(newest) = newest else { continue };
                    let text = texts.get(&newest.sha256);
                    let trust = text.map_or(TrustView::Unknown, |(status, _)| crate::show::trust(status));
                    let complete = here.get(&newest.sha256).is_some_and(|file| file.complete);
                    let why = match trust {
                        _ if paper.audience != Audience::Everyone => Some("pages-left-out-restricted"),
                        _ if !complete => Some("pages-left-out-not-here"),
                        TrustView::Password => Some("pages-left-out-locked"),
                        TrustView::Damaged => Some("pages-left-out-damaged"),
                        _ => None,
                    };
                    match why {
                        Some(why) => plan.left_out.push(Text::new(why).with("title", &*paper.title)),
                        None => plan.papers.push(Printable {
                            title: paper.title.clone(),
                            sha256: newest.sha256.clone(),
                            pages: text.map_or(newest.pages, |(_, pages)| (*pages).max(newest.pages)),
                        }),
                    }
                }
            }
            Ok::<_, Problem>(plan)
        });
        found.await?
    }
}

fn key_of(error: &HelperFailure) -> &'static str {
    match error {
        HelperFailure::Damaged => "problem-print-damaged",
        HelperFailure::LimitExceeded => "problem-print-too-much",
        _ => "problem-print-failed",
    }
}
