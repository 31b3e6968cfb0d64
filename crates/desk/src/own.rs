//! Papers of one's own at one desk: in folders that their person names, read as any other, and told to nobody.

use std::path::PathBuf;

use hemicycle_papers::text::normalise;
use hemicycle_store::{AddedFile, OwnPaper, StoreError};
use hemicycle_sync::replica::Replica;

use crate::{
    desk::{Desk, blocking, now_ms},
    folder,
    intent::OwnIntent,
    show::{pages_view, trust},
    view::{
        AudienceView, OwnFolderView, PaperKindView, PaperRow, PaperState, PlaceView, Problem, TrustView,
        VersionRow,
    },
};

/// Letters of a folder's name, at most.
const FOLDER_LETTERS: usize = 80;
/// So many are no longer somebody's own reading.
const MOST: usize = 500;

impl Desk {
    pub(crate) async fn act_own(&self, intent: OwnIntent) -> Result<(), Problem> {
        match intent {
            OwnIntent::Add { path, folder } => self.add_own(path, folder_name(&folder)?).await,
            OwnIntent::Change { id, title, folder } => {
                let (title, folder) = (title_of(&title)?, folder_name(&folder)?);
                self.change_own(move |replica, own| {
                    let known = own.into_iter().find(|paper| paper.id == id);
                    let known = known.ok_or_else(|| Problem::new("problem-own-gone"))?;
                    let changed = OwnPaper {
                        title,
                        folder,
                        ..known
                    };
                    Ok(replica.store.keep_own_paper(&changed)?)
                })
                .await
            }
            OwnIntent::Remove { id } => {
                self.change_own(move |replica, own| {
                    let known = own.iter().find(|paper| paper.id == id);
                    let known = known.ok_or_else(|| Problem::new("problem-own-gone"))?;
                    let now = now_ms();
                    for note in replica.store.notes(&id)? {
                        replica.store.delete_note(&note.id, now.max(note.changed + 1))?;
                    }
                    replica.store.remove_own_paper(&id)?;
                    // The same file may be a paper of the council as well, or be here twice.
                    let of_council = replica.is_of_a_session(&known.sha256);
                    let again = own
                        .iter()
                        .any(|other| other.id != id && other.sha256 == known.sha256);
                    if !of_council && !again {
                        replica.store.forget_file(&known.sha256)?;
                    }
                    Ok(())
                })
                .await
            }
        }
    }

    async fn add_own(&self, path: String, folder: String) -> Result<(), Problem> {
        let path = PathBuf::from(path.trim());
        let helper = self.helper()?;
        let name = folder::name_of(&path.to_string_lossy());
        let shown = normalise(&name);
        let sighted = blocking(move || folder::sight(&path, &name, Some(&helper))).await?;
        let (bytes, looked) = sighted;
        if let Some(text) = looked.refused {
            return Err(Problem { text, detail: None });
        }
        let closed = match looked.trust {
            TrustView::Damaged => Some("problem-damaged-pdf"),
            TrustView::Password => Some("problem-own-locked"),
            _ => None,
        };
        if let Some(key) = closed {
            return Err(Problem::new(key).with("file", shown));
        }
        let without_ending = shown.strip_suffix(".pdf").or_else(|| shown.strip_suffix(".PDF"));
        let title = folder::short_title(without_ending.unwrap_or(&shown));
        self.change_own(move |replica, own| {
            if own.len() >= MOST {
                return Err(Problem::new("problem-own-too-many")
                    .with("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
            }
            if let Some(known) = own.iter().find(|own| looked.sha256.as_ref() == Some(&own.sha256)) {
                return Err(Problem::new("problem-own-twice")
                    .with("title", &*known.title)
                    .with("folder", &*known.folder));
            }
            let chance = replica.outside.bytes::<16>();
            let AddedFile { sha256, bytes, .. } = replica.store.add_file(&bytes, &chance)?;
            let id = format!("own-{}", replica.outside.name());
            Ok(replica.store.keep_own_paper(&OwnPaper {
                id,
                folder,
                title,
                sha256,
                bytes,
                added_at: now_ms(),
            })?)
        })
        .await
    }

    async fn change_own(
        &self,
        change: impl FnOnce(&mut Replica, Vec<OwnPaper>) -> Result<(), Problem> + Send + 'static,
    ) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let changed = open.node.run(move |replica| {
            replica.touch();
            let own = replica.store.own_papers()?;
            change(replica, own)
        });
        changed.await?
    }
}

fn folder_name(folder: &str) -> Result<String, Problem> {
    let folder = normalise(folder).split_whitespace().collect::<Vec<_>>().join(" ");
    match folder.chars().count() {
        0 => Err(Problem::new("problem-own-no-folder")),
        1..=FOLDER_LETTERS => Ok(folder),
        _ => Err(Problem::new("problem-own-long-folder")
            .with("most", u32::try_from(FOLDER_LETTERS).unwrap_or(u32::MAX))),
    }
}

fn title_of(title: &str) -> Result<String, Problem> {
    let title = normalise(title).split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err(Problem::new("problem-own-no-title"));
    }
    Ok(folder::short_title(&title))
}

/// An own paper by its id, or by its file.
pub fn find(replica: &Replica, holds: impl Fn(&OwnPaper) -> bool) -> Option<OwnPaper> {
    replica
        .store
        .own_papers()
        .ok()?
        .into_iter()
        .find(|own| holds(own))
}

/// The folders of this person, each with its papers.
///
/// # Errors
/// As every read.
pub fn folders(replica: &Replica) -> Result<Vec<OwnFolderView>, StoreError> {
    let own = replica.store.own_papers()?;
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let files = replica.store.file_states()?;
    let texts = replica.store.text_statuses()?;
    let readings = replica.store.readings()?;
    let mut folders: Vec<OwnFolderView> = Vec::new();
    for paper in own {
        let text = texts.get(&paper.sha256);
        let trust = text.map_or(TrustView::Unknown, |(status, _)| trust(status));
        let here = files.get(&paper.sha256).is_some_and(|file| file.complete);
        let place = readings.get(&paper.id).and_then(|readings| readings.last());
        let row = PaperRow {
            id: paper.id,
            title: paper.title,
            kind: PaperKindView::Other,
            version: 1,
            versions: vec![VersionRow {
                version: 1,
                sha256: paper.sha256,
                added_at: paper.added_at,
                my_place: place.map(|reading| PlaceView {
                    page: reading.page,
                    depth: reading.depth,
                    zoom: reading.zoom,
                    pages: pages_view(reading.pages),
                }),
                published: true,
                late: false,
                what_changed: None,
            }],
            bytes: i64::try_from(paper.bytes).unwrap_or(i64::MAX),
            pages: text.map_or(0, |(_, pages)| *pages),
            // Nobody else has it: what the disk has changed is lost.
            state: if here && trust != TrustView::Damaged {
                PaperState::Here
            } else {
                PaperState::Damaged
            },
            percent: 100,
            restricted_to: None,
            audience: AudienceView::Those {
                groups: Vec::new(),
                people: Vec::new(),
            },
            expert: None,
            late: false,
            is_new: false,
            since_last_look: false,
            my_page: place.map_or(0, |reading| reading.page),
            my_label: place.map_or_else(String::new, |reading| reading.label.clone()),
            trust,
            published: true,
            what_changed: None,
            oddities: Vec::new(),
            notes_carried: 0,
            notes_to_check: 0,
        };
        match folders.last_mut().filter(|last| last.name == paper.folder) {
            Some(last) => last.papers.push(row),
            None => folders.push(OwnFolderView {
                name: paper.folder,
                papers: vec![row],
            }),
        }
    }
    Ok(folders)
}
