//! Papers at one desk: placed by the clerk, read, searched and annotated by everyone, from this laptop alone.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use hemicycle_domain::{
    ids::{ItemId, PaperId},
    papers::{Audience, NewPaper},
};
use hemicycle_helper::{ExtractionStatus, Limits};
use hemicycle_papers::{
    placing::{AgendaTitle, Certainty as Sureness, IncomingFile, PaperKind as Guess, Reason, suggest},
    refusal::{FileRefusal, FileSight, check_file},
    search::{fold, index_text, query_variants, snippet},
    text::{PageText, Trust, normalise},
};
use hemicycle_store::{AddedFile, Note, PageRow, Reader, StoreError, TextHit};

use crate::{
    desk::{Desk, Open, blocking, now_ms},
    intent::{PapersIntent, PlacedFile},
    show::kind_of,
    view::{
        Certainty, PaperKindView, PlacingPreview, PlacingRow, Problem, SearchAnswer, SearchHit, Text,
        TrustView,
    },
};

/// Hits that a screen shows at once.
const MAX_HITS: u32 = 200;

impl Desk {
    pub(crate) async fn act_papers(&self, intent: PapersIntent) -> Result<(), Problem> {
        match intent {
            PapersIntent::Add { files } => self.add_papers(files).await,
            PapersIntent::ConfirmFigures => {
                self.say(|session, actor, _| session.confirm_figures(actor)).await
            }
            PapersIntent::Publish => self.say(|session, actor, _| session.publish(actor)).await,
            PapersIntent::Withdraw { paper } => {
                self.say(move |session, actor, _| session.withdraw_paper(actor, &PaperId::new(paper)))
                    .await
            }
            PapersIntent::Reading { paper, version, page } => {
                self.keep(move |replica| replica.store.set_reading(&paper, version, page, now_ms()))
                    .await
            }
        }
    }

    pub(crate) async fn keep(
        &self,
        write: impl FnOnce(&mut hemicycle_sync::replica::Replica) -> Result<(), hemicycle_store::StoreError>
        + Send
        + 'static,
    ) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        open.node
            .run(move |replica| {
                replica.touch();
                write(replica)
            })
            .await??;
        Ok(())
    }

    /// Takes the placed files in: later versions after the ones they replace.
    async fn add_papers(&self, files: Vec<PlacedFile>) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let (mut first, later): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|f| f.version_of_file.is_none());
        // A chain of versions within one folder: each after the file that it replaces.
        let mut waiting = later;
        while !waiting.is_empty() {
            let ready = |f: &PlacedFile, first: &[PlacedFile]| {
                f.version_of_file
                    .as_ref()
                    .is_none_or(|before| first.iter().any(|known| known.path == *before))
            };
            let Some(at) = waiting.iter().position(|f| ready(f, &first)) else {
                first.append(&mut waiting);
                break;
            };
            first.push(waiting.remove(at));
        }
        let mut added: BTreeMap<String, String> = BTreeMap::new();
        for file in first {
            let path = PathBuf::from(&file.path);
            let name = path
                .file_name()
                .map(|n| n.to_string_lossy().into_owned())
                .unwrap_or_default();
            let (told, helper) = (name.clone(), self.options().helper.clone());
            // Looked at again: it may have been written over since the clerk placed it.
            let read = blocking(move || {
                let bytes = std::fs::read(&path)?;
                let looked = look_at(&name, &bytes, helper.as_deref());
                Ok((bytes, looked.refused))
            });
            let (bytes, refused) = read.await?.map_err(|error: std::io::Error| {
                Problem::new("problem-file-unreadable")
                    .with("file", told)
                    .detail(error)
            })?;
            if let Some(text) = refused {
                return Err(Problem { text, detail: None });
            }
            let before = file.version_of.clone().or_else(|| {
                file.version_of_file
                    .as_ref()
                    .and_then(|path| added.get(path).cloned())
            });
            let journal = journal.clone();
            let path = file.path.clone();
            let paper = open
                .node
                .run(move |replica| {
                    let chance = replica.outside.bytes::<16>();
                    let AddedFile {
                        sha256,
                        bytes,
                        pieces_root,
                    } = replica.store.add_file(&bytes, &chance)?;
                    let id = PaperId::new(before.unwrap_or_else(|| replica.outside.name()));
                    let kept = id.clone();
                    replica.act(&journal, |session, actor| {
                        let versions = session.papers.get(&kept).map_or(0, |paper| paper.versions.len());
                        let version = u32::try_from(versions + 1).unwrap_or(u32::MAX);
                        let changed = file.what_changed.filter(|text| !text.trim().is_empty());
                        session.add_paper(
                            actor,
                            NewPaper {
                                paper: kept,
                                version,
                                item: ItemId::new(file.item_id),
                                kind: kind_of(file.kind),
                                title: normalise(&file.title),
                                sha256,
                                bytes,
                                pieces_root,
                                pages: 0,
                                audience: match file.restricted_to.filter(|group| !group.trim().is_empty()) {
                                    None => Audience::Everyone,
                                    Some(group) => Audience::Group(normalise(&group)),
                                },
                                what_changed: changed
                                    .or_else(|| (version > 1).then(|| format!("v{version}"))),
                            },
                        )
                    })?;
                    Ok::<_, Problem>(id)
                })
                .await??;
            added.insert(path, paper.0);
        }
        Ok(())
    }

    pub(crate) async fn placing_preview(&self, folder: &Path) -> Result<PlacingPreview, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let shown = folder.display().to_string();
        let (root, helper) = (folder.to_owned(), self.options().helper.clone());
        let found = blocking(move || sight_folder(&root, helper.as_deref()))
            .await?
            .map_err(|error| {
                Problem::new("problem-file-unreadable")
                    .with("file", shown.clone())
                    .detail(error)
            })?;
        let (agenda, known) = open
            .node
            .run(move |replica| {
                let session = replica.session(&journal);
                let agenda: Vec<(String, String, String)> = session
                    .map(|s| {
                        s.agenda
                            .iter()
                            .map(|i| (i.id.0.clone(), i.number.clone(), i.title.clone()))
                            .collect()
                    })
                    .unwrap_or_default();
                let known: Vec<(String, String, String)> = session
                    .map(|s| {
                        let papers = s.papers.iter().filter(|(_, p)| !p.withdrawn);
                        papers
                            .map(|(id, p)| (id.0.clone(), p.item.0.clone(), fold(&p.title)))
                            .collect()
                    })
                    .unwrap_or_default();
                (agenda, known)
            })
            .await?;
        let titles: Vec<AgendaTitle<'_>> = agenda
            .iter()
            .map(|(_, number, title)| AgendaTitle { number, title })
            .collect();
        let incoming: Vec<IncomingFile<'_>> = found
            .iter()
            .map(|file| IncomingFile {
                name: &file.name,
                first_page: file.looked.first_page.as_deref(),
            })
            .collect();
        let placings = suggest(&incoming, &titles);
        let files = found
            .iter()
            .zip(&placings)
            .map(|(file, placing)| {
                let item_id = placing
                    .item_index
                    .and_then(|index| agenda.get(index))
                    .map(|(id, _, _)| id.clone());
                let version_of = known
                    .iter()
                    .find(|(_, item, title)| Some(item) == item_id.as_ref() && *title == fold(&placing.title))
                    .map(|(id, _, _)| id.clone());
                let (certainty, reason) = match placing.certainty {
                    Sureness::Sure(reason) => (Certainty::Sure, reason_name(reason)),
                    Sureness::Check(reason) => (Certainty::Check, reason_name(reason)),
                    Sureness::Unknown => (Certainty::Unknown, "unknown"),
                };
                PlacingRow {
                    path: file.path.to_string_lossy().into_owned(),
                    file_name: placing.file_name.clone(),
                    bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
                    item_id,
                    kind: guess_view(placing.kind),
                    title: placing.title.clone(),
                    certainty,
                    reason: Text::new(&format!("placing-reason-{reason}")),
                    version_of,
                    version_of_file: placing
                        .replaces
                        .and_then(|index| found.get(index))
                        .map(|before| before.path.to_string_lossy().into_owned()),
                    refused: file.looked.refused.clone(),
                    trust: file.looked.trust,
                }
            })
            .collect();
        Ok(PlacingPreview {
            folder: folder.display().to_string(),
            files,
        })
    }

    pub(crate) async fn search(&self, text: &str) -> Result<SearchAnswer, Problem> {
        let open = self.must_be_open()?;
        let query = normalise(text);
        let mut hits: Vec<TextHit> = Vec::new();
        for variant in query_variants(&query) {
            let reader = std::sync::Arc::clone(&open.reader).lock_owned().await;
            let found = blocking(move || reader.search(&variant, MAX_HITS)).await??;
            for hit in found {
                if !hits
                    .iter()
                    .any(|known| known.sha256 == hit.sha256 && known.page == hit.page)
                {
                    hits.push(hit);
                }
            }
        }
        let journal = self.journal(&open).await.ok();
        let folded = fold(&query);
        let (papers, unsearchable, notes) = open
            .node
            .run(move |replica| {
                let mut papers = BTreeMap::new();
                let mut unsearchable = 0;
                let texts = replica.store.text_statuses().unwrap_or_default();
                let me = replica.me();
                if let Some(session) = journal.and_then(|journal| replica.session(&journal)) {
                    for (id, paper) in &session.papers {
                        let sees = me.as_ref().is_some_and(|me| session.may_see_paper(me, paper));
                        let Some(newest) = paper.versions.iter().rfind(|v| session.is_published(v)) else {
                            continue;
                        };
                        if !sees || paper.withdrawn {
                            continue;
                        }
                        let number = session
                            .item(&paper.item)
                            .map(|i| i.number.clone())
                            .unwrap_or_default();
                        if texts
                            .get(&newest.sha256)
                            .is_some_and(|(status, _)| status != "text")
                        {
                            unsearchable += 1;
                        }
                        papers.insert(newest.sha256.clone(), (id.0.clone(), number, paper.title.clone()));
                    }
                }
                let notes = replica.store.all_notes().unwrap_or_default();
                let notes: Vec<Note> = notes
                    .into_iter()
                    .filter(|note| !folded.is_empty() && note.folded.contains(&folded))
                    .collect();
                (papers, unsearchable, notes)
            })
            .await?;
        let mut answer = SearchAnswer {
            hits: Vec::new(),
            unsearchable,
            truncated: hits.len() >= MAX_HITS as usize,
        };
        for hit in hits {
            let Some((id, number, title)) = papers.get(&hit.sha256) else {
                continue;
            };
            answer.hits.push(search_hit(
                &hit.text,
                &query,
                id,
                number,
                title,
                hit.page + 1,
                false,
            ));
        }
        for note in notes {
            let found = papers.values().find(|(id, _, _)| *id == note.paper);
            let (number, title) =
                found.map_or((String::new(), String::new()), |(_, n, t)| (n.clone(), t.clone()));
            let text = format!("{} {}", note.quote, note.text);
            answer.hits.push(search_hit(
                &text,
                &query,
                &note.paper,
                &number,
                &title,
                note.stands().1,
                true,
            ));
        }
        // What is spelled as it was typed comes first, then the words in one piece, then the words apart.
        let phrase = fold(&query);
        answer
            .hits
            .sort_by_key(|hit| (!hit.exact, fold(&hit.hit) != phrase));
        Ok(answer)
    }

    /// Bytes of a paper for the reader, after the check of rights; none where they are not here or not mine.
    ///
    /// # Errors
    /// Where the disk cannot be read.
    pub async fn paper_range(
        &self,
        sha256: &str,
        offset: u64,
        len: u64,
    ) -> Result<Option<(Vec<u8>, u64)>, Problem> {
        let open = self.must_be_open()?;
        let name = sha256.to_owned();
        let allowed = open
            .node
            .run(move |replica| {
                let me = replica.me()?;
                let mut sessions = replica.logs().filter_map(hemicycle_sync::replica::Log::session);
                sessions.any(|s| s.may_read_file(&me, &name)).then_some(())
            })
            .await?;
        if allowed.is_none() {
            return Ok(None);
        }
        read_file(&open, sha256, move |reader, name| {
            let Some(state) = reader.file_state(name)?.filter(|state| state.complete) else {
                return Ok(None);
            };
            let len = len.min(state.bytes.saturating_sub(offset));
            let bytes = reader.range(name, offset, len)?;
            Ok(bytes.map(|bytes| (bytes, state.bytes)))
        })
        .await
    }

    /// Reads the text of every paper that is here, one after the other, as long as the desk is open.
    pub(crate) async fn read_papers(&self) {
        let Some(helper) = self.options().helper.clone() else {
            return;
        };
        let Some(node) = self.node() else { return };
        let mut changes = node.changes();
        loop {
            let next = node.run(|replica| {
                let texts = replica.store.text_statuses().ok()?;
                let files = replica.store.file_states().ok()?;
                let language = replica.register().map(|r| r.language.clone()).unwrap_or_default();
                let unread = files
                    .into_iter()
                    .find(|(sha, file)| file.complete && !texts.contains_key(sha))?;
                Some((unread.0, language))
            });
            match next.await {
                Ok(Some((sha256, language))) => {
                    if self.read_paper(&helper, &sha256, language == "vi").await.is_err() {
                        return;
                    }
                    self.carry_or_say().await;
                }
                Ok(None) => {
                    self.carry_or_say().await;
                    if changes.changed().await.is_err() {
                        return;
                    }
                    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                }
                Err(_) => return,
            }
        }
    }

    /// What cannot be carried now is tried again with the next change.
    async fn carry_or_say(&self) {
        if let Err(problem) = self.carry_notes().await {
            tracing::warn!(?problem, "notes were not carried");
        }
    }

    async fn read_paper(&self, helper: &Path, sha256: &str, vietnamese: bool) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let Some(bytes) = read_file(&open, sha256, |reader, name| reader.whole(name)).await? else {
            return Ok(());
        };
        let helper = helper.to_owned();
        let read = blocking(move || hemicycle_helper::extract(&helper, &bytes, &Limits::for_extraction()));
        let extracted = read.await?;
        let pages: Vec<PageText> = extracted
            .pages
            .iter()
            .map(|page| PageText::from_extracted(page.page_index, &page.text, page.has_images, vietnamese))
            .collect();
        let all = |trust: Trust| !pages.is_empty() && pages.iter().all(|page| page.trust == trust);
        let status = match extracted.status {
            ExtractionStatus::PasswordRequired => "password",
            ExtractionStatus::Damaged => "damaged",
            _ if pages.is_empty() => "unreliable",
            _ if all(Trust::NeedsOcr) => "picture",
            _ if pages.iter().any(|page| page.trust == Trust::Text) => "text",
            _ => "unreliable",
        };
        let rows: Vec<PageRow> = pages
            .into_iter()
            .map(|page| PageRow {
                page: page.page_index,
                folded: index_text(&page.text),
                text: page.text,
            })
            .collect();
        let sha256 = sha256.to_owned();
        self.keep(move |replica| replica.store.keep_text(&sha256, status, &rows))
            .await
    }
}

struct Sighted {
    path: PathBuf,
    /// With the folders inside the chosen folder.
    name: String,
    bytes: u64,
    looked: Looked,
}

/// What a file is, and what its first page says.
struct Looked {
    first_page: Option<String>,
    refused: Option<Text>,
    trust: TrustView,
}

/// Reads of a paper. A piece that the disk has changed is fetched again, and until then there is nothing to read.
pub(crate) async fn read_file<T: Send + 'static>(
    open: &Open,
    sha256: &str,
    read: impl FnOnce(&Reader, &str) -> Result<Option<T>, StoreError> + Send + 'static,
) -> Result<Option<T>, Problem> {
    let reader = std::sync::Arc::clone(&open.reader).lock_owned().await;
    let name = sha256.to_owned();
    match blocking(move || read(&reader, &name)).await? {
        Err(StoreError::Damaged(_)) => {
            let name = sha256.to_owned();
            open.node.run(move |replica| replica.mend_file(&name)).await??;
            Ok(None)
        }
        read => Ok(read?),
    }
}

/// Without the helper, no page is read.
fn look_at(name: &str, bytes: &[u8], helper: Option<&Path>) -> Looked {
    let mut looked = Looked {
        first_page: None,
        refused: None,
        trust: TrustView::Unknown,
    };
    match (check_file(&FileSight::of(name, bytes)), helper) {
        (Err(FileRefusal::Damaged), _) => looked.trust = TrustView::Damaged,
        (Err(refusal), _) => looked.refused = Some(refused(name, refusal)),
        (Ok(()), None) => {}
        (Ok(()), Some(helper)) => {
            let limits = Limits {
                pages: 1,
                ..Limits::for_extraction()
            };
            let extracted = hemicycle_helper::extract(helper, bytes, &limits);
            looked.first_page = extracted
                .pages
                .first()
                .map(|p| normalise(&p.text))
                .filter(|t| !t.trim().is_empty());
            looked.trust = match extracted.status {
                ExtractionStatus::PasswordRequired => TrustView::Password,
                ExtractionStatus::Damaged => TrustView::Damaged,
                _ if looked.first_page.is_some() => TrustView::Text,
                _ => TrustView::Picture,
            };
            // The mark of secrecy may stand on the page alone.
            let sight = FileSight {
                first_page: looked.first_page.as_deref(),
                ..FileSight::of(name, bytes)
            };
            if let Err(refusal @ FileRefusal::StateSecret(_)) = check_file(&sight) {
                looked.refused = Some(refused(name, refusal));
            }
        }
    }
    looked
}

/// Looks at every file of a folder.
fn sight_folder(root: &Path, helper: Option<&Path>) -> std::io::Result<Vec<Sighted>> {
    let mut paths = Vec::new();
    walk(root, 0, &mut paths)?;
    paths.sort();
    paths.truncate(2_000);
    paths
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            let bytes = std::fs::read(&path)?;
            Ok(Sighted {
                looked: look_at(&name, &bytes, helper),
                name,
                bytes: bytes.len() as u64,
                path,
            })
        })
        .collect()
}

fn walk(folder: &Path, depth: u32, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let kind = entry.file_type()?;
        if kind.is_dir() && depth < 3 && !hidden {
            walk(&entry.path(), depth + 1, paths)?;
        } else if kind.is_file() && !hidden {
            paths.push(entry.path());
        }
    }
    Ok(())
}

fn refused(name: &str, refusal: FileRefusal) -> Text {
    let key = match refusal {
        FileRefusal::Program | FileRefusal::NotPdf | FileRefusal::Empty => "problem-not-a-pdf",
        FileRefusal::TooLarge { .. } => "problem-too-large",
        FileRefusal::Damaged => "problem-damaged-pdf",
        FileRefusal::StateSecret(_) => "problem-state-secret",
    };
    Text::new(key).with("file", name)
}

fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::Number => "number",
        Reason::Folder => "folder",
        Reason::Title => "title",
        Reason::Similarity => "similarity",
    }
}

fn guess_view(kind: Guess) -> PaperKindView {
    match kind {
        Guess::Submission => PaperKindView::Submission,
        Guess::DraftResolution => PaperKindView::DraftResolution,
        Guess::ExaminationReport => PaperKindView::Examination,
        Guess::Report => PaperKindView::Report,
        Guess::Annex => PaperKindView::Annex,
        _ => PaperKindView::Other,
    }
}

fn search_hit(
    text: &str,
    query: &str,
    id: &str,
    number: &str,
    title: &str,
    page: u32,
    note: bool,
) -> SearchHit {
    let found = snippet(text, query);
    let (before, hit, after) = match &found {
        Some(snippet) => {
            let letters: Vec<char> = snippet.text.chars().collect();
            let range = snippet.highlights.first().cloned().unwrap_or(0..0);
            let piece = |from: usize, to: usize| {
                letters
                    .get(from..to)
                    .unwrap_or_default()
                    .iter()
                    .collect::<String>()
            };
            (
                piece(0, range.start),
                piece(range.start, range.end),
                piece(range.end, letters.len()),
            )
        }
        None => (text.chars().take(120).collect(), String::new(), String::new()),
    };
    let exact = !query.is_empty() && text.to_lowercase().contains(&query.to_lowercase());
    SearchHit {
        paper_id: id.to_owned(),
        item_number: number.to_owned(),
        title: title.to_owned(),
        page,
        before,
        hit,
        after,
        note,
        exact,
    }
}
