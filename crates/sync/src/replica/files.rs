//! The files of papers that this machine should have, and their pieces.

use hemicycle_store::FileState;

use super::*;
use crate::wire::FilesDue;

/// After so many pieces the screen says how far a file has come.
const SHOWN_AGAIN: u32 = 8;

fn on_the_agenda(session: &Session) -> impl Iterator<Item = &Paper> {
    let of = |item| move |paper: &&Paper| paper.item == item && !paper.withdrawn;
    let items = session.agenda.iter();
    items.flat_map(move |item| session.papers.values().filter(of(item.id.clone())))
}

/// Bytes of each file, by SHA-256, that the archive should have of a session.
fn archive_files(session: &Session) -> BTreeMap<&str, u64> {
    let versions = on_the_agenda(session).flat_map(|paper| &paper.versions);
    let papers = versions.filter(|version| session.is_published(version));
    let papers = papers.map(|version| (version.sha256.as_str(), version.bytes));
    let minutes = session
        .minutes_files()
        .into_iter()
        .map(|(_, sha256, bytes, _)| (sha256, bytes));
    papers.chain(minutes).collect()
}

/// Where it is kept what the archive said that it lacks of a session's files.
fn due_setting(journal: &JournalId) -> String {
    format!("archive-files-{journal}")
}

impl Log {
    /// Bytes of papers and minutes of which the archive has not said that it has them: what it lacks by its own word, and
    /// what is known here by now and was not to it. Where it counts files that are unknown here, its word stands.
    #[must_use]
    pub fn bytes_not_archived(&self) -> u64 {
        let known = self
            .session()
            .map_or(0, |session| archive_files(session).values().sum());
        self.files_due.missing + known.saturating_sub(self.files_due.bytes)
    }

    /// Everything that is here of it is in the archive, with its files.
    #[must_use]
    pub fn is_archived(&self) -> bool {
        self.archived >= self.head.size() && self.bytes_not_archived() == 0
    }
}

impl Replica {
    /// The files that this machine should have: the published papers that its person may see, in the
    /// order of the agenda; for the central server, every one.
    #[must_use]
    pub fn wanted_files(&self) -> Vec<(String, u64, String)> {
        let me = self.me();
        let mut wanted = Vec::new();
        for session in self.logs.values().filter_map(Log::session) {
            for paper in on_the_agenda(session) {
                let sees = self.strict || me.as_ref().is_some_and(|me| session.may_see_paper(me, paper));
                for version in paper.versions.iter().rev().filter(|v| {
                    sees && (session.is_published(v)
                        || me.as_ref().is_some_and(|me| session.may_see_version(me, v)))
                }) {
                    wanted.push((version.sha256.clone(), version.bytes, version.pieces_root.clone()));
                }
            }
        }
        wanted
    }

    /// The files of the minutes that this machine should have, the newest version first: whoever prepares or leads, and
    /// the central server, have all of them; others what they may read of the version that counts.
    fn wanted_minutes(&self) -> Vec<(String, u64, String)> {
        let me = self.me();
        let leads = |session: &Session| {
            let known = me.as_ref().and_then(|me| session.register.people.get(me));
            self.strict || known.is_some_and(|known| !known.roles.is_empty())
        };
        let mut wanted = Vec::new();
        for session in self.logs.values().filter_map(Log::session) {
            let counts = |sha256: &str| {
                let newest = session.minutes_laid_out().map(|newest| newest.files.iter());
                newest.is_some_and(|mut files| files.any(|file| file.sha256 == sha256))
            };
            for (part, sha256, bytes, root) in session.minutes_files() {
                let reads = || me.as_ref().is_some_and(|me| session.may_read_minutes(me, part));
                if leads(session) || (counts(sha256) && reads()) {
                    wanted.push((sha256.to_owned(), bytes, root.to_owned()));
                }
            }
        }
        wanted
    }

    /// Whether the file belongs to the minutes of a session that this machine knows.
    #[must_use]
    pub fn is_of_minutes(&self, sha256: &str) -> bool {
        let sessions = self.logs.values().filter_map(Log::session);
        sessions
            .flat_map(Session::minutes_files)
            .any(|(_, known, ..)| known == sha256)
    }

    /// Whether the file is a paper of a session that this machine knows, or of its minutes.
    #[must_use]
    pub fn is_of_a_session(&self, sha256: &str) -> bool {
        if self.is_of_minutes(sha256) {
            return true;
        }
        let sessions = self.logs.values().filter_map(Log::session);
        let mut versions = sessions
            .flat_map(|session| session.papers.values())
            .flat_map(|paper| &paper.versions);
        versions.any(|version| version.sha256 == sha256)
    }

    /// The central server counts anew what it lacks, where a journal or a file has grown.
    pub(super) fn count_files_due(&mut self) -> Result<(), StoreError> {
        let stale = |log: &Log| log.files_counted != Some(log.applied);
        if !self.strict || !self.logs.values().any(stale) {
            return Ok(());
        }
        let states = self.store.file_states()?;
        let here = |sha256: &str| states.get(sha256).map_or(0, FileState::bytes_here);
        for log in self.logs.values_mut().filter(|log| stale(log)) {
            let files = log.session().map(archive_files).unwrap_or_default();
            let missing = files
                .iter()
                .map(|(sha256, bytes)| bytes.saturating_sub(here(sha256)));
            log.files_due = FilesDue {
                bytes: files.values().sum(),
                missing: missing.sum(),
            };
            log.files_counted = Some(log.applied);
        }
        Ok(())
    }

    fn count_files_again(&mut self) {
        for log in self.logs.values_mut() {
            log.files_counted = None;
        }
    }

    /// Nobody but the central server speaks for the archive.
    pub(super) fn hear_files_due(
        &mut self,
        peer: PeerId,
        journal: &JournalId,
        due: FilesDue,
    ) -> Result<(), StoreError> {
        let log = self.logs.get_mut(journal);
        if let Some(log) = log.filter(|_| self.peers.get(&peer).is_some_and(|peer| peer.is_server)) {
            log.files_due = due;
            let text = serde_json::to_string(&due).map_err(|error| StoreError::Damaged(error.to_string()))?;
            self.store.set(&due_setting(journal), &text)?;
            self.dirty = true;
        }
        Ok(())
    }

    pub(super) fn files_due_setting(&self, journal: &JournalId) -> Result<FilesDue, StoreError> {
        let told = self.store.get(&due_setting(journal))?;
        Ok(told
            .and_then(|told| serde_json::from_str(&told).ok())
            .unwrap_or_default())
    }

    /// The next piece to ask for, or none where everything is here.
    pub(crate) fn next_wanted(&mut self, without: &BTreeSet<String>) -> Option<Frame> {
        let states = self.store.file_states().ok()?;
        let minutes = self.wanted_minutes();
        for (sha256, bytes, root) in self.wanted_files().into_iter().chain(minutes) {
            if without.contains(&sha256) || states.get(&sha256).is_some_and(|state| state.complete) {
                continue;
            }
            if !states.contains_key(&sha256) {
                let chance = self.outside.bytes::<16>();
                if let Err(error) = self.store.expect_file(&sha256, bytes, &root, &chance) {
                    tracing::warn!(%error, "a paper is not expected");
                    continue;
                }
            }
            if self.store.piece_list(&sha256).ok()?.is_none() {
                return Some(Frame::AskPieces { sha256 });
            }
            if let Some(index) = self.store.missing_pieces(&sha256).ok()?.first() {
                return Some(Frame::AskPiece {
                    index: *index,
                    sha256,
                });
            }
        }
        None
    }

    /// Takes a piece in; false where it is not the piece that was published, none where the disk does not take it.
    pub(crate) fn take_piece(&mut self, sha256: &str, index: u32, bytes: &[u8]) -> Option<bool> {
        match self.store.write_piece(sha256, index, bytes) {
            Ok(good) => {
                let whole =
                    || Ok::<_, StoreError>(self.store.file_state(sha256)?.is_some_and(|file| file.complete));
                // Everybody looks at the screen again; not for each piece of a large file.
                if index.is_multiple_of(SHOWN_AGAIN) || !good || self.no_space || whole().unwrap_or(true) {
                    self.dirty = true;
                    self.count_files_again();
                }
                self.no_space = false;
                Some(good)
            }
            Err(StoreError::DiskFull) => {
                self.dirty = true;
                self.no_space = true;
                None
            }
            Err(error) => {
                self.dirty = true;
                tracing::warn!(%error, "a piece was not kept");
                None
            }
        }
    }

    /// The disk has changed a piece of this file: what does not read is missing from now on, and is fetched again.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn mend_file(&mut self, sha256: &str) -> Result<(), StoreError> {
        let missing = self.store.recheck_file(sha256)?;
        tracing::warn!(sha256, ?missing, "pieces of a paper were damaged");
        self.count_files_again();
        self.dirty = true;
        Ok(())
    }
}
