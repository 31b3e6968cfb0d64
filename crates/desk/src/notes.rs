//! A person's own marks and notes: kept on this laptop, and found again in every later version of their paper.

use std::{collections::BTreeMap, path::Path};

use hemicycle_domain::{ids::PaperId, papers::Audience};
use hemicycle_helper::{HelperFailure, Mark, MarkKind, annotate};
use hemicycle_papers::{
    carry::{Found, Place, Words},
    search::fold,
    text::normalise,
};
use hemicycle_press::{Language, Sentence};
use hemicycle_store::{Carried, How, Note, NotesKey, Reader, SealError, StoreError, Vault};
use hemicycle_sync::replica::{Log, Replica};

use crate::{
    desk::{Desk, Open, blocking, now_ms},
    intent::{NotePlace, NotesIntent},
    paperwork::read_file,
    sync::write_into,
    view::{BroughtView, CarriedHow, CarriedView, NoteView, NotesBackupView, Problem},
};

/// Notes of one paper that are to be found again in a newer version.
struct ToCarry {
    version: u32,
    sha256: String,
    /// The files of the versions before, by their numbers.
    older: BTreeMap<u32, String>,
    notes: Vec<Note>,
}

/// A version of a paper as it leaves the app.
pub(crate) struct PaperCopy {
    pub title: String,
    /// Not for everyone: each sheet says whose copy it is.
    pub restricted: bool,
    pub pdf: Vec<u8>,
}

impl Desk {
    pub(crate) async fn act_notes(&self, intent: NotesIntent) -> Result<(), Problem> {
        match intent {
            NotesIntent::Save { note } => {
                let note = *note;
                let rects = serde_json::to_string(&note.rects)
                    .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
                self.keep(move |replica| {
                    let id = if note.id.is_empty() {
                        replica.outside.name()
                    } else {
                        note.id
                    };
                    let changed = next_change(replica, &id)?;
                    replica.store.save_note(&Note {
                        id,
                        paper: note.paper_id,
                        version: note.version,
                        page: note.page,
                        colour: note.colour,
                        folded: fold(&format!("{} {}", note.quote, note.text)),
                        quote: note.quote,
                        before: note.before,
                        after: note.after,
                        rects,
                        text: normalise(&note.text),
                        changed,
                        carried: None,
                    })
                })
                .await
            }
            NotesIntent::Delete { id } => {
                self.keep(move |replica| {
                    let at = next_change(replica, &id)?;
                    replica.store.delete_note(&id, at)
                })
                .await
            }
            NotesIntent::Keep { id, page } => {
                self.keep(move |replica| {
                    let changed = next_change(replica, &id)?;
                    let Some(note) = replica.store.note(&id)? else {
                        return Ok(());
                    };
                    let Some(carried) = note.carried.clone() else {
                        return Ok(());
                    };
                    replica.store.save_note(&Note { changed, ..note })?;
                    replica.store.carry_note(&id, &kept_on(carried, page))
                })
                .await
            }
            NotesIntent::BringBack { code } => self.bring_notes_back(code).await,
            NotesIntent::ExportText { folder } => self.export_notes(Path::new(&folder)).await,
            NotesIntent::ExportPaper {
                paper,
                version,
                found,
                folder,
            } => {
                self.export_paper(paper, version, &found, Path::new(&folder))
                    .await
            }
        }
    }

    /// Makes a backup of what was noted since the last one, where that is due; the first time a key is made for it.
    pub(crate) async fn back_up_notes(&self, open: &Open) -> Result<(), Problem> {
        let keyless = open.node.run(|replica| {
            if !replica.backup_is_due()? || replica.notes_key()?.is_some() {
                return Ok(None);
            }
            let me = replica.me();
            Ok::<_, StoreError>(me.map(|me| (me, replica.outside.bytes::<86>())))
        });
        if let Some((me, chance)) = keyless.await?? {
            let chance = zeroize::Zeroizing::new(chance);
            let key = blocking(move || NotesKey::new(&me, &chance))
                .await?
                .map_err(sealing)?;
            let kept = open.node.run(move |replica| match replica.notes_key()? {
                // A code may have brought one back meanwhile.
                Some(_) => Ok(()),
                None => replica.set_notes_key(&key),
            });
            kept.await??;
        }
        Ok(open.node.run(Replica::back_up_notes).await??)
    }

    pub(crate) async fn notes_backup(&self) -> Result<NotesBackupView, Problem> {
        let open = self.must_be_open()?;
        let rehearsal = self.watch().borrow().rehearsal;
        let view = open.node.run(move |replica| {
            let made = replica.made_backup()?;
            let kept = made
                .room
                .iter()
                .chain(&made.archive)
                .map(|told| told.generation)
                .max();
            let backups = replica.my_backups()?;
            let elsewhere = backups
                .iter()
                .filter(|backup| backup.device != *replica.device())
                .count();
            let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
            Ok::<_, StoreError>(NotesBackupView {
                notes: count(replica.store.all_notes()?.len()),
                room: made.room.map(|told| told.at),
                archive: made.archive.map(|told| told.at),
                waits: made.too_large
                    || replica.backup_is_due()?
                    || kept.is_some_and(|kept| kept < made.generation),
                too_large: made.too_large,
                has_code: replica.notes_key()?.is_some(),
                rehearsal,
                elsewhere: count(elsewhere),
                brought: made.brought.map(|brought| BroughtView {
                    notes: count(brought.notes),
                    at: brought.at,
                }),
            })
        });
        Ok(view.await??)
    }

    pub(crate) async fn recovery_code(&self, pin: String) -> Result<String, Problem> {
        let open = self.must_be_open()?;
        let (dir, pin) = (self.dir(), zeroize::Zeroizing::new(pin));
        blocking(move || Vault::open(&dir, &pin, now_ms())).await??;
        let key = open.node.run(|replica| replica.notes_key()).await??;
        let key = key.ok_or_else(|| Problem::new("problem-notes-no-code"))?;
        Ok(key.code().to_owned())
    }

    async fn bring_notes_back(&self, code: String) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let mine = open
            .node
            .run(|replica| Ok::<_, StoreError>((replica.me(), replica.my_backups()?)));
        let (me, backups) = mine.await??;
        let Some(me) = me.filter(|_| !backups.is_empty()) else {
            return Err(Problem::new("problem-notes-no-backup"));
        };
        let opened = blocking(move || {
            let mut newest: Option<(i64, NotesKey)> = None;
            let mut opened = Vec::new();
            let mut failed = SealError::WrongCode;
            for kept in backups {
                match NotesKey::recover(&me, &code, &kept.sealed) {
                    // What is inside says the same as the paper around it.
                    Ok((_, backup)) if backup.generation != kept.generation => failed = SealError::Altered,
                    Ok((key, backup)) => {
                        if newest.as_ref().is_none_or(|(at, _)| backup.at > *at) {
                            newest = Some((backup.at, key));
                        }
                        opened.push(backup);
                    }
                    Err(SealError::WrongCode) => {}
                    Err(error) => failed = error,
                }
            }
            newest.map(|(_, key)| (key, opened)).ok_or(failed)
        });
        let (key, backups) = opened.await?.map_err(sealing)?;
        self.keep(move |replica| replica.bring_notes_back(&key, &backups))
            .await
    }

    /// All notes of this laptop, paper by paper, in the language of its screens.
    async fn export_notes(&self, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let language = Language::of(
            self.watch()
                .borrow()
                .me
                .as_ref()
                .map_or("", |me| &*me.settings.language),
        );
        let text = open.node.run(move |replica| {
            let mut text = String::new();
            let mut last = None;
            for note in replica.store.all_notes()? {
                if last.as_ref() != Some(&note.paper) {
                    let titles = replica.logs().filter_map(Log::session);
                    let mut titles =
                        titles.filter_map(|session| session.papers.get(&PaperId::new(&*note.paper)));
                    let title = titles.next().map(|paper| paper.title.clone());
                    let mine = || crate::own::find(replica, |own| own.id == note.paper);
                    let title = title.or_else(|| Some(mine()?.title));
                    text.push_str(&format!("\n{}\n\n", title.unwrap_or_default()));
                    last = Some(note.paper.clone());
                }
                let (version, page) = note.stands();
                let place = Sentence::new(
                    "notes-page-of-version",
                    [("page", page.into()), ("version", version.into())],
                );
                text.push_str(&place.in_language(language));
                if !note.quote.is_empty() {
                    text.push_str(&format!(": “{}”", note.quote));
                }
                text.push('\n');
                for line in note.text.lines() {
                    text.push_str(&format!("    {line}\n"));
                }
            }
            Ok::<_, StoreError>(text)
        });
        let text = text.await??;
        write_into(
            folder,
            vec![(NOTES_FILE.to_owned(), text.trim_start().as_bytes().to_vec())],
        )
        .await
    }

    async fn export_paper(
        &self,
        paper: String,
        version: u32,
        found: &[NotePlace],
        folder: &Path,
    ) -> Result<(), Problem> {
        let mut copy = self.copy_of(&paper, version, Some(found)).await?;
        if copy.restricted {
            copy.pdf = self.stamped(&copy, &[]).await?;
        }
        let name = copy_name(&copy.title, &format!("v{version}, notes"));
        write_into(folder, vec![(name, copy.pdf)]).await
    }

    /// A version of a paper that I may read, with my marks in it where they are asked for.
    ///
    /// # Errors
    /// Where it is not here or not mine, or takes no marks.
    pub(crate) async fn copy_of(
        &self,
        paper: &str,
        version: u32,
        marks: Option<&[NotePlace]>,
    ) -> Result<PaperCopy, Problem> {
        let open = self.must_be_open()?;
        let asked = paper.to_owned();
        let of = open.node.run(move |replica| {
            let me = replica.me()?;
            let mut sessions = replica.logs().filter_map(Log::session);
            let of_council = sessions.find_map(|session| {
                let paper = session.papers.get(&PaperId::new(&*asked))?;
                let wanted = paper.versions.iter().find(|known| known.version == version)?;
                let may = session.may_read_file(&me, &wanted.sha256);
                let restricted = paper.audience != Audience::Everyone;
                may.then(|| (paper.title.clone(), wanted.sha256.clone(), restricted))
            });
            let mine = || {
                let own = crate::own::find(replica, |own| own.id == asked && version == 1)?;
                Some((own.title, own.sha256, false))
            };
            let (title, sha256, restricted) = of_council.or_else(mine)?;
            Some((title, sha256, restricted, replica.store.notes(&asked).ok()?))
        });
        let missing = || Problem::new("problem-notes-paper-missing");
        let (title, sha256, restricted, notes) = of.await?.ok_or_else(missing)?;
        let bytes = read_file(&open, &sha256, |reader, name| reader.whole(name)).await?;
        let mut pdf = bytes.ok_or_else(missing)?;
        let marks: Vec<Mark> = marks.map_or_else(Vec::new, |found| {
            let marks = notes.iter().filter_map(|note| mark(note, version, found));
            marks.collect()
        });
        if !marks.is_empty() {
            let helper = self.helper()?;
            let annotated = blocking(move || annotate(&helper, &pdf, &marks)).await?;
            pdf = annotated.map_err(|error| {
                let key = match error {
                    HelperFailure::PasswordRequired => "problem-notes-paper-locked",
                    HelperFailure::Damaged => "problem-damaged-pdf",
                    _ => "problem-notes-copy-failed",
                };
                Problem::new(key).with("file", &*title).detail(error)
            })?;
        }
        Ok(PaperCopy {
            title,
            restricted,
            pdf,
        })
    }

    pub(crate) async fn notes(&self, paper: Option<String>) -> Result<Vec<NoteView>, Problem> {
        let open = self.must_be_open()?;
        let notes = open
            .node
            .run(move |replica| match paper {
                Some(paper) => replica.store.notes(&paper),
                None => replica.store.all_notes(),
            })
            .await??;
        Ok(notes.into_iter().map(note_view).collect())
    }

    /// Finds the notes of this laptop again in versions whose text is known by now.
    pub(crate) async fn carry_notes(&self) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        for waiting in open.node.run(|replica| to_carry(replica)).await?? {
            let reader = std::sync::Arc::clone(&open.reader).lock_owned().await;
            let carried = blocking(move || carry(&reader, &waiting)).await??;
            self.keep(move |replica| {
                for (id, carried) in carried {
                    let note = replica.store.note(&id)?;
                    if note.is_some_and(|note| note.stands().0 < carried.version) {
                        replica.store.carry_note(&id, &carried)?;
                    }
                }
                Ok(())
            })
            .await?;
        }
        Ok(())
    }
}

/// The name of the file that all notes are written into.
pub const NOTES_FILE: &str = "notes.txt";

/// A name that every disk takes: letters, digits and spaces of the title, and what the copy is.
pub(crate) fn copy_name(title: &str, what: &str) -> String {
    let letters = title
        .chars()
        .filter(|letter| letter.is_alphanumeric() || *letter == ' ');
    let title: String = letters.take(80).collect();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{title} ({what}).pdf")
}

/// A note as it stands in that version; none where it does not stand there.
fn mark(note: &Note, version: u32, found: &[NotePlace]) -> Option<Mark> {
    let carried = note.carried.as_ref();
    let carried = carried.filter(|carried| carried.version == version && carried.how != How::Lost);
    let (page, quote, rects) = match carried {
        _ if note.version == version => (
            note.page,
            &note.quote,
            serde_json::from_str(&note.rects).unwrap_or_default(),
        ),
        Some(carried) => {
            let found = found.iter().find(|found| found.id == note.id);
            (
                carried.page,
                &carried.quote,
                found.map(|found| found.rects.clone()).unwrap_or_default(),
            )
        }
        None => return None,
    };
    // A mark whose place no page has shown becomes a note that says its words.
    let text = match (rects.is_empty() && !quote.is_empty(), note.text.is_empty()) {
        (false, _) => note.text.clone(),
        (true, true) => format!("“{quote}”"),
        (true, false) => format!("“{quote}”\n{}", note.text),
    };
    Some(Mark {
        page_index: page.saturating_sub(1),
        kind: match &*note.colour {
            "underline" => MarkKind::Underline,
            "none" => MarkKind::Note,
            _ => MarkKind::Highlight,
        },
        colour: match &*note.colour {
            "green" => [0xbf, 0xeb, 0xc5],
            "blue" => [0xbf, 0xe0, 0xff],
            "pink" => [0xfb, 0xca, 0xdd],
            "underline" => [0x14, 0x20, 0x2e],
            _ => [0xff, 0xe2, 0x7a],
        },
        text,
        rects,
    })
}

fn sealing(error: SealError) -> Problem {
    let key = match error {
        SealError::NoCode => "problem-notes-code-form",
        SealError::WrongCode => "problem-notes-code-wrong",
        SealError::Altered | SealError::TooLarge => "problem-notes-backup-altered",
    };
    Problem::new(key).detail(error)
}

/// A later time than that of the last change of the note, whatever the clock says.
fn next_change(replica: &Replica, id: &str) -> Result<i64, StoreError> {
    let last = replica.store.note(id)?.map_or(0, |note| note.changed);
    Ok(now_ms().max(last + 1))
}

/// Where its person says that a note belongs: its words, if they were found there, or the page alone.
fn kept_on(carried: Carried, page: u32) -> Carried {
    if carried.page == page && !carried.quote.is_empty() {
        return Carried {
            how: How::Kept,
            ..carried
        };
    }
    Carried {
        version: carried.version,
        page,
        quote: String::new(),
        before: String::new(),
        after: String::new(),
        how: How::Kept,
    }
}

fn to_carry(replica: &Replica) -> Result<Vec<ToCarry>, StoreError> {
    let standing = replica.store.notes_stand_in()?;
    if standing.is_empty() {
        return Ok(Vec::new());
    }
    let texts = replica.store.text_statuses()?;
    let me = replica.me();
    let mut waiting = Vec::new();
    for session in replica.logs().filter_map(Log::session) {
        for (id, paper) in &session.papers {
            let Some(stands) = standing.get(id.as_str()) else {
                continue;
            };
            let sees = me.as_ref().is_some_and(|me| session.may_see_paper(me, paper));
            let newest = paper.versions.iter().rfind(|v| session.is_published(v));
            let Some(newest) = newest.filter(|newest| sees && newest.version > *stands) else {
                continue;
            };
            if !texts.contains_key(&newest.sha256) {
                continue;
            }
            let mut notes = replica.store.notes(id.as_str())?;
            notes.retain(|note| note.stands().0 < newest.version);
            let older = paper.versions.iter();
            waiting.push(ToCarry {
                version: newest.version,
                sha256: newest.sha256.clone(),
                older: older.map(|older| (older.version, older.sha256.clone())).collect(),
                notes,
            });
        }
    }
    Ok(waiting)
}

/// Each note's place in the new version, by the note's id.
fn carry(reader: &Reader, waiting: &ToCarry) -> Result<Vec<(String, Carried)>, StoreError> {
    let words = |sha256: &str| -> Result<Words, StoreError> {
        let pages = reader
            .page_texts(sha256)?
            .map(|(_, pages)| pages)
            .unwrap_or_default();
        Ok(Words::of(pages.iter().map(|page| page.text.as_str())))
    };
    let new = words(&waiting.sha256)?;
    let mut old: BTreeMap<u32, Words> = BTreeMap::new();
    let mut carried = Vec::new();
    for note in &waiting.notes {
        for version in [note.version, note.stands().0] {
            if let Some(sha256) = waiting.older.get(&version)
                && !old.contains_key(&version)
            {
                old.insert(version, words(sha256)?);
            }
        }
        carried.push((note.id.clone(), place(note, waiting.version, &new, &old)));
    }
    Ok(carried)
}

fn place(note: &Note, version: u32, new: &Words, old: &BTreeMap<u32, Words>) -> Carried {
    let made_in = old.get(&note.version);
    let mut made = Place {
        page: note.page,
        quote: note.quote.clone(),
        before: note.before.clone(),
        after: note.after.clone(),
    };
    // An older program kept no more than the quote.
    if made.before.is_empty()
        && made.after.is_empty()
        && let Some(known) = made_in.and_then(|words| words.around(note.page, &note.quote))
    {
        made = known;
    }
    let last = note.carried.as_ref().filter(|last| last.how != How::Lost);
    let last = last.map(|last| {
        let place = Place {
            page: last.page,
            quote: last.quote.clone(),
            before: last.before.clone(),
            after: last.after.clone(),
        };
        let sure = !last.how.is_open();
        carried_as(version, new.find(&place, old.get(&last.version)), sure)
    });
    // What its person has not looked at yet may be there again as it was.
    let sure = |carried: &Carried| !carried.how.is_open();
    match last {
        Some(last) if sure(&last) => last,
        last => {
            let made = carried_as(version, new.find(&made, made_in), true);
            match last {
                Some(last) if !sure(&made) && last.how == How::Near => last,
                _ => made,
            }
        }
    }
}

fn carried_as(version: u32, found: Found, sure: bool) -> Carried {
    let (how, place) = match found {
        Found::Same(place) => (How::Same, place),
        Found::Moved(place) => (How::Moved, place),
        Found::Near(place) => (How::Near, place),
        Found::Lost { page } => (
            How::Lost,
            Place {
                page,
                ..Place::default()
            },
        ),
    };
    Carried {
        version,
        page: place.page,
        quote: place.quote,
        before: place.before,
        after: place.after,
        how: if sure || how == How::Lost { how } else { How::Near },
    }
}

fn note_view(note: Note) -> NoteView {
    NoteView {
        id: note.id,
        paper_id: note.paper,
        version: note.version,
        page: note.page,
        colour: note.colour,
        quote: note.quote,
        before: note.before,
        after: note.after,
        rects: serde_json::from_str(&note.rects).unwrap_or_default(),
        text: note.text,
        carried: note.carried.map(|carried| CarriedView {
            version: carried.version,
            page: carried.page,
            quote: carried.quote,
            before: carried.before,
            after: carried.after,
            how: match carried.how {
                How::Same => CarriedHow::Same,
                How::Moved => CarriedHow::Moved,
                How::Kept => CarriedHow::Kept,
                How::Near => CarriedHow::Near,
                How::Lost => CarriedHow::Lost,
            },
        }),
    }
}
