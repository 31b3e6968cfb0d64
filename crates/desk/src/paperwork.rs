//! Papers at one desk: placed by the clerk, read, searched and annotated by everyone, from this laptop alone.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use hemicycle_domain::{
    ids::{Day, ItemId, JournalId, PaperId},
    papers::{Audience, ExpertOpinion, NewPaper},
};
use hemicycle_helper::{FIRST_EXTRACTOR, Limits, Readable, SECOND_EXTRACTOR, read_paper};
use hemicycle_papers::{
    placing::{AgendaTitle, Certainty as Sureness, IncomingFile, PaperKind as Guess, Reason, suggest},
    search::fold,
    text::{Trust, normalise},
};
use hemicycle_store::{AddedFile, PageRow, PageTrust, PagesAbreast, Reader, Reading, StoreError};

use crate::{
    desk::{Desk, Open, blocking, now_ms},
    folder,
    intent::{ExpertDraft, PapersIntent, PlacedFile},
    searching::page_row,
    show::kind_of,
    view::{Certainty, PagesAbreastView, PaperKindView, PlacingPreview, PlacingRow, Problem, Text},
};

impl Desk {
    pub(crate) async fn act_papers(&self, intent: PapersIntent) -> Result<(), Problem> {
        match intent {
            PapersIntent::Add { files } => self.add_papers(files).await,
            PapersIntent::AddOpinion { file, expert } => self.add_opinion(file, expert).await,
            PapersIntent::ConfirmFigures => {
                self.say(|session, actor, _| session.confirm_figures(actor)).await
            }
            PapersIntent::Publish => self.say(|session, actor, _| session.publish(actor)).await,
            PapersIntent::Withdraw { paper } => {
                self.say(move |session, actor, _| session.withdraw_paper(actor, &PaperId::new(paper)))
                    .await
            }
            PapersIntent::SetAudience { paper, audience } => self.set_audience(paper, audience).await,
            PapersIntent::PublishPaper { paper, version } => {
                self.say(move |session, actor, _| session.publish_paper(actor, &PaperId::new(paper), version))
                    .await
            }
            PapersIntent::ListHandout { item, title, secrecy } => {
                self.list_handout(item, title, secrecy).await
            }
            PapersIntent::StrikeHandout { handout } => {
                self.say(move |session, actor, _| session.strike_handout(actor, &PaperId::new(handout)))
                    .await
            }
            PapersIntent::Looked => {
                let open = self.must_be_open()?;
                let journal = self.journal(&open).await?;
                self.keep(move |replica| {
                    let (Some(me), Some(session)) = (replica.me(), replica.session(&journal)) else {
                        return Ok(());
                    };
                    let papers: Vec<(String, u32)> = session
                        .library(&me)
                        .map(|(id, _, newest)| (id.0.clone(), newest.version))
                        .collect();
                    replica.store.look_at_papers(journal.as_str(), &papers, now_ms())
                })
                .await
            }
            PapersIntent::Reading {
                paper,
                version,
                page,
                label,
                depth,
                zoom,
                pages,
            } => {
                let reading = Reading {
                    version,
                    page,
                    // A file may name its pages with words of any length.
                    label: normalise(&label).chars().take(20).collect(),
                    depth,
                    zoom,
                    pages: match pages {
                        PagesAbreastView::One => PagesAbreast::One,
                        PagesAbreastView::Two => PagesAbreast::Two,
                        PagesAbreastView::TwoBehindFirst => PagesAbreast::TwoBehindFirst,
                    },
                    at: now_ms(),
                };
                self.keep(move |replica| replica.store.set_reading(&paper, &reading))
                    .await
            }
            PapersIntent::Print {
                paper,
                version,
                sheets,
                marks,
                found,
                folder,
            } => {
                let marks = marks.then_some(&*found);
                self.print_paper(paper, version, &sheets, marks, Path::new(&folder))
                    .await
            }
            PapersIntent::PrintSets {
                item,
                sets,
                both_sides,
                folder,
            } => self.print_sets(item, sets, both_sides, Path::new(&folder)).await,
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
        let (total, mut added, mut refused) = (first.len(), BTreeMap::new(), Vec::new());
        for file in first {
            let (path, name) = (file.path.clone(), folder::name_of(&file.path));
            match self.add_paper(&open, &journal, file, &added, None).await {
                Ok(paper) => {
                    added.insert(path, paper);
                }
                Err(problem) => refused.push((name, problem)),
            }
        }
        // One file says by itself what is wrong with it; the others are in.
        match refused.len() {
            0 => Ok(()),
            1 => Err(refused.remove(0).1),
            count => {
                let names: Vec<String> = refused.iter().map(|(name, _)| name.clone()).collect();
                let why: Vec<String> = refused
                    .iter()
                    .map(|(_, problem)| problem.text.key.clone())
                    .collect();
                Err(Problem::new("problem-papers-not-added")
                    .with("count", u32::try_from(count).unwrap_or(u32::MAX))
                    .with("total", u32::try_from(total).unwrap_or(u32::MAX))
                    .with("files", names.join(", "))
                    .detail(why.join(", ")))
            }
        }
    }

    async fn add_opinion(&self, file: PlacedFile, expert: ExpertDraft) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let file = PlacedFile {
            kind: PaperKindView::ExpertOpinion,
            ..file
        };
        let others = BTreeMap::new();
        let added = self.add_paper(&open, &journal, file, &others, Some(expert));
        added.await.map(drop)
    }

    /// Takes one placed file in; its paper's id. `added` are the papers of this list by their paths.
    async fn add_paper(
        &self,
        open: &Open,
        journal: &JournalId,
        file: PlacedFile,
        added: &BTreeMap<String, String>,
        expert: Option<ExpertDraft>,
    ) -> Result<String, Problem> {
        let (path, helper) = (PathBuf::from(&file.path), self.options().helper.clone());
        // Looked at again: it may have been written over since the clerk placed it.
        let sighted = blocking(move || {
            folder::sight(
                &path,
                &folder::name_of(&path.to_string_lossy()),
                helper.as_deref(),
            )
        });
        let (bytes, looked) = sighted.await?;
        if let Some(text) = looked.refused.or_else(|| folder::secret_title(&file.title)) {
            return Err(Problem { text, detail: None });
        }
        let after = file.version_of_file.as_ref().and_then(|path| added.get(path));
        let file = PlacedFile {
            version_of: file.version_of.or_else(|| after.cloned()),
            ..file
        };
        self.keep_paper(open, journal, (bytes, looked.pages), file, expert)
            .await
    }

    /// Adds these bytes with this many pages as a paper, or as the next version of one.
    pub(crate) async fn keep_paper(
        &self,
        open: &Open,
        journal: &JournalId,
        (bytes, pages): (Vec<u8>, u32),
        file: PlacedFile,
        expert: Option<ExpertDraft>,
    ) -> Result<String, Problem> {
        let (journal, before) = (journal.clone(), file.version_of);
        open.node
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
                    let known = session.papers.get(&kept);
                    let versions = known.map_or(0, |paper| paper.versions.len());
                    session.add_paper(
                        actor,
                        NewPaper {
                            paper: kept,
                            version: u32::try_from(versions + 1).unwrap_or(u32::MAX),
                            item: ItemId::new(file.item_id),
                            kind: kind_of(file.kind),
                            title: normalise(&file.title),
                            sha256,
                            bytes,
                            pieces_root,
                            pages,
                            // A later version goes to those who have the paper.
                            audience: match (
                                known,
                                file.restricted_to.filter(|group| !group.trim().is_empty()),
                            ) {
                                (Some(known), _) => known.audience.clone(),
                                (None, None) => Audience::Everyone,
                                (None, Some(group)) => Audience::Group(normalise(&group)),
                            },
                            what_changed: file
                                .what_changed
                                .map(|text| normalise(&text))
                                .filter(|text| !text.trim().is_empty()),
                            // On the draft as it stands now.
                            expert: expert.map(|expert| {
                                let draft = PaperId::new(expert.draft);
                                let newest = session.papers.get(&draft);
                                let newest = newest.and_then(|draft| draft.versions.last());
                                ExpertOpinion {
                                    author: normalise(&expert.author),
                                    institution: normalise(&expert.institution),
                                    day: Day(expert.day),
                                    draft_version: newest.map_or(0, |newest| newest.version),
                                    draft,
                                }
                            }),
                        },
                    )
                })?;
                Ok::<_, Problem>(id.0)
            })
            .await?
    }

    pub(crate) async fn placing_preview(&self, folder: &Path) -> Result<PlacingPreview, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let shown = folder.display().to_string();
        let (root, helper) = (folder.to_owned(), self.options().helper.clone());
        let (found, left_out) = blocking(move || folder::sight_folder(&root, helper.as_deref()))
            .await?
            .map_err(|error| {
                Problem::new("problem-folder-unreadable")
                    .with("folder", shown.clone())
                    .detail(error)
            })?;
        let (agenda, known, kept) = open
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
                let papers = session
                    .iter()
                    .flat_map(|s| s.papers.values())
                    .filter(|p| !p.withdrawn);
                let kept: BTreeMap<String, String> = papers
                    .flat_map(|p| p.versions.iter().map(|v| (v.sha256.clone(), p.title.clone())))
                    .collect();
                (agenda, known, kept)
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
        let twins = folder::twins(&found);
        let files = found
            .iter()
            .zip(&placings)
            .zip(twins)
            .map(|((file, placing), twin)| {
                let item_id = placing
                    .item_index
                    .and_then(|index| agenda.get(index))
                    .map(|(id, _, _)| id.clone());
                let version_of = known
                    .iter()
                    .find(|(_, item, title)| Some(item) == item_id.as_ref() && *title == fold(&placing.title))
                    .map(|(id, _, _)| id.clone());
                let kept = file.looked.sha256.as_ref().and_then(|sha256| kept.get(sha256));
                let remarks: Vec<Text> = kept
                    .map(|title| Text::new("placing-remark-kept").with("title", title.as_str()))
                    .into_iter()
                    .chain(file.looked.remark.clone())
                    .chain(twin)
                    .collect();
                let (certainty, reason) = match placing.certainty {
                    Sureness::Sure(reason) if remarks.is_empty() && file.looked.oddities.is_empty() => {
                        (Certainty::Sure, reason_name(reason))
                    }
                    Sureness::Sure(reason) | Sureness::Check(reason) => {
                        (Certainty::Check, reason_name(reason))
                    }
                    Sureness::Unknown => (Certainty::Unknown, "unknown"),
                };
                PlacingRow {
                    path: file.path.to_string_lossy().into_owned(),
                    file_name: placing.file_name.clone(),
                    bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
                    item_id,
                    kind: guess_view(placing.kind),
                    title: folder::short_title(&placing.title),
                    certainty,
                    reason: Text::new(&format!("placing-reason-{reason}")),
                    remarks,
                    kept: kept.is_some(),
                    version_of,
                    version_of_file: placing
                        .replaces
                        .and_then(|index| found.get(index))
                        .filter(|before| before.looked.refused.is_none())
                        .map(|before| before.path.to_string_lossy().into_owned()),
                    refused: file.looked.refused.clone(),
                    secrecy: file.looked.secrecy,
                    trust: file.looked.trust,
                    oddities: file.looked.oddities.clone(),
                }
            })
            .collect();
        Ok(PlacingPreview {
            folder: folder.display().to_string(),
            files,
            left_out,
        })
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
                let mine = || crate::own::find(replica, |own| own.sha256 == name).is_some();
                (sessions.any(|s| s.may_read_file(&me, &name)) || mine()).then_some(())
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
                let unread = files.into_iter().find(|(sha, file)| {
                    file.complete && !texts.contains_key(sha) && !replica.is_of_minutes(sha)
                })?;
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
        let read = blocking(move || read_paper(&helper, &bytes, &Limits::for_extraction(), vietnamese));
        let read = read.await?;
        let status = match read.readable {
            Readable::Text => "text",
            Readable::Picture => "picture",
            Readable::Password => "password",
            Readable::Damaged => "damaged",
            Readable::Unreliable | Readable::Unknown => "unreliable",
        };
        let oddities: Vec<&str> = read.oddities.iter().map(|oddity| oddity.word()).collect();
        let rows: Vec<PageRow> = read
            .pages
            .into_iter()
            .map(|page| PageRow {
                trust: match page.trust {
                    Trust::Text => PageTrust::Text,
                    Trust::NeedsOcr => PageTrust::Picture,
                    Trust::Unreliable => PageTrust::Unreliable,
                },
                extractor: if read.reread.contains(&page.page_index) {
                    SECOND_EXTRACTOR.to_owned()
                } else {
                    FIRST_EXTRACTOR.to_owned()
                },
                ..page_row(page.page_index, page.text)
            })
            .collect();
        let sha256 = sha256.to_owned();
        self.keep(move |replica| replica.store.keep_text(&sha256, status, &oddities, &rows))
            .await
    }
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
