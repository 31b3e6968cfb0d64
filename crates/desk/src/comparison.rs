//! The words of papers, and what two versions do not share, from the texts that are kept on this laptop.

use std::time::{Duration, Instant};

use hemicycle_domain::ids::PaperId;
use hemicycle_papers::comparison::{Change, ChangeKind, Comparison, Passage, compare};
use hemicycle_store::{KeptPage, PageTrust, Reader, StoreError};

use crate::{
    desk::{Desk, Open, blocking},
    searching::trust_view,
    view::{
        ChangeKindView, ChangeView, ComparisonView, PageTextView, PageTrustView, PaperTextView, PassageView,
        Problem, RunView, Text,
    },
};

/// After that the rest is told in large pieces: somebody waits.
const PATIENCE: Duration = Duration::from_secs(5);

/// The file of a version.
struct Side {
    sha256: String,
    /// The file is on this laptop.
    here: bool,
}

impl Desk {
    /// Compares two versions that this person may read.
    pub(crate) async fn comparison(
        &self,
        paper_id: String,
        old_version: u32,
        new_version: u32,
    ) -> Result<ComparisonView, Problem> {
        let open = self.must_be_open()?;
        let (mut files, vietnamese) = self
            .files_of(&open, &paper_id, vec![old_version, new_version])
            .await?;
        let (Some(new), Some(old)) = (files.pop(), files.pop()) else {
            return Err(Problem::new("reading-compare-no-version"));
        };
        let mut view = ComparisonView {
            paper_id,
            old_version,
            new_version,
            why_not: None,
            soon: false,
            changes: Vec::new(),
            truncated: false,
            coarse: false,
            changed_pages: Vec::new(),
            added_pages: Vec::new(),
            removed_pages: Vec::new(),
            old_unread: Vec::new(),
            new_unread: Vec::new(),
        };
        let reader = std::sync::Arc::clone(&open.reader).lock_owned().await;
        let read = blocking(move || Ok::<_, StoreError>((text_of(&reader, &old)?, text_of(&reader, &new)?)));
        let (before, after) = match read.await?? {
            (Ok(before), Ok(after)) => (before, after),
            (Err(trouble), _) => return Ok(trouble.told(view, old_version)),
            (_, Err(trouble)) => return Ok(trouble.told(view, new_version)),
        };
        let (before, after) = (to_compare(before), to_compare(after));
        let deadline = Instant::now() + PATIENCE;
        match blocking(move || compare(&before, &after, vietnamese, Some(deadline))).await? {
            Ok(comparison) => fill(&mut view, comparison),
            Err(_) => view.why_not = Some(Text::new("reading-compare-too-long")),
        }
        Ok(view)
    }

    /// The words of a version, page by page, as a screen reader reads them best.
    pub(crate) async fn paper_text(&self, paper_id: String, version: u32) -> Result<PaperTextView, Problem> {
        let open = self.must_be_open()?;
        let (mut files, _) = self.files_of(&open, &paper_id, vec![version]).await?;
        let Some(file) = files.pop() else {
            return Err(Problem::new("reading-compare-no-version"));
        };
        let reader = std::sync::Arc::clone(&open.reader).lock_owned().await;
        let read = blocking(move || text_of(&reader, &file));
        Ok(match read.await?? {
            Ok(pages) => PaperTextView {
                why_not: None,
                soon: false,
                pages: pages
                    .into_iter()
                    .map(|page| PageTextView {
                        // A page without a word says nothing, whatever gave it.
                        trust: if page.text.chars().any(char::is_alphanumeric) {
                            trust_view(page.trust)
                        } else {
                            PageTrustView::Picture
                        },
                        text: page.text,
                        extractor: page.extractor,
                    })
                    .collect(),
            },
            Err(trouble) => PaperTextView {
                why_not: Some(match trouble {
                    Trouble::NotHere => Text::new("reading-text-not-here"),
                    Trouble::NotRead => Text::new("reading-text-not-read"),
                    Trouble::Picture => Text::new("reading-text-picture"),
                    Trouble::Unreliable => Text::new("reading-text-unreliable"),
                    Trouble::Closed => Text::new("reading-text-closed"),
                }),
                soon: trouble.passes(),
                pages: Vec::new(),
            },
        })
    }

    /// The files of these versions, where this person may read them all, and whether the council writes Vietnamese.
    async fn files_of(
        &self,
        open: &Open,
        paper_id: &str,
        versions: Vec<u32>,
    ) -> Result<(Vec<Side>, bool), Problem> {
        let journal = self.journal(open).await.ok();
        let id = PaperId::new(paper_id);
        let found = open
            .node
            .run(move |replica| {
                let me = replica.me()?;
                let here = |sha256: &str| {
                    let here = replica.store.file_state(sha256).ok()?;
                    Some(Side {
                        sha256: sha256.to_owned(),
                        here: here.is_some_and(|file| file.complete),
                    })
                };
                let session = journal.and_then(|journal| replica.session(&journal));
                let own = crate::own::find(replica, |own| own.id == id.as_str());
                let side = |version: u32| {
                    if let Some(own) = own.as_ref().filter(|_| version == 1) {
                        return here(&own.sha256);
                    }
                    let paper = session?.papers.get(&id)?;
                    let known = paper.versions.iter().find(|known| known.version == version)?;
                    let may = session?.may_read_file(&me, &known.sha256);
                    here(&known.sha256).filter(|_| may)
                };
                let language = replica.register().map(|register| register.language.clone());
                let sides = versions.into_iter().map(side).collect::<Option<Vec<_>>>()?;
                Some((sides, language.as_deref() == Some("vi")))
            })
            .await?;
        found.ok_or_else(|| Problem::new("reading-compare-no-version"))
    }
}

/// The texts of pages; a page that cannot be relied on is left empty, and so told as not compared.
fn to_compare(pages: Vec<KeptPage>) -> Vec<String> {
    let relied_on = |page: KeptPage| match page.trust {
        PageTrust::Text => page.text,
        _ => String::new(),
    };
    pages.into_iter().map(relied_on).collect()
}

/// The pages of a version, from the first.
fn text_of(reader: &Reader, side: &Side) -> Result<Result<Vec<KeptPage>, Trouble>, StoreError> {
    if !side.here {
        return Ok(Err(Trouble::NotHere));
    }
    Ok(match reader.page_texts(&side.sha256)? {
        None => Err(Trouble::NotRead),
        Some((status, pages)) => match &*status {
            "text" => Ok(pages),
            "picture" => Err(Trouble::Picture),
            "password" | "damaged" => Err(Trouble::Closed),
            _ => Err(Trouble::Unreliable),
        },
    })
}

/// Why the words of a version cannot be compared.
enum Trouble {
    NotHere,
    NotRead,
    Picture,
    Unreliable,
    Closed,
}

impl Trouble {
    /// It will be otherwise in a moment, by itself.
    fn passes(&self) -> bool {
        matches!(self, Trouble::NotHere | Trouble::NotRead)
    }

    fn told(self, mut view: ComparisonView, version: u32) -> ComparisonView {
        let why = match self {
            Trouble::NotHere => Text::new("reading-compare-not-here").with("version", version),
            Trouble::NotRead => Text::new("reading-compare-not-read").with("version", version),
            Trouble::Picture => Text::new("reading-compare-picture").with("version", version),
            Trouble::Unreliable => Text::new("reading-compare-unreliable").with("version", version),
            Trouble::Closed => Text::new("reading-compare-closed").with("version", version),
        };
        view.soon = self.passes();
        view.why_not = Some(why);
        view
    }
}

fn fill(view: &mut ComparisonView, comparison: Comparison) {
    view.changes = comparison.changes.into_iter().map(change_view).collect();
    view.truncated = comparison.truncated;
    view.coarse = comparison.coarse;
    view.changed_pages = comparison.changed_pages;
    view.added_pages = comparison.added_pages;
    view.removed_pages = comparison.removed_pages;
    view.old_unread = comparison.old_unread;
    view.new_unread = comparison.new_unread;
}

fn change_view(change: Change) -> ChangeView {
    let passage = |passage: Passage| PassageView {
        page: passage.page,
        runs: passage
            .runs
            .into_iter()
            .map(|run| RunView {
                text: run.text,
                differs: run.differs,
            })
            .collect(),
        cut: passage.cut,
    };
    ChangeView {
        kind: match change.kind {
            ChangeKind::Added => ChangeKindView::Added,
            ChangeKind::Removed => ChangeKindView::Removed,
            ChangeKind::Replaced => ChangeKindView::Replaced,
            ChangeKind::Moved => ChangeKindView::Moved,
        },
        old: passage(change.old),
        new: passage(change.new),
    }
}
