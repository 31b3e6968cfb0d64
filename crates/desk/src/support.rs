//! What a person may hand to whoever helps: a log that is kept on this laptop, bounded and redacted as it is written, and
//! figures beside it. It is shown before it is saved, and the app sends it to nobody.

use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    panic,
    path::{Path, PathBuf},
    sync::{Arc, Mutex as StdMutex},
};

use tracing::{
    Event, Level, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{Layer, layer::Context};

use crate::{
    desk::{Desk, lock, now_ms},
    intent::SupportIntent,
    view::{Answer, Problem, Question, SupportView, View},
};

/// Bytes of one file of the log; two are kept.
const LOG_BYTES: u64 = 128 * 1_024;
const LOG: &str = "hemicycle.log";
const OLDER: &str = "hemicycle.older.log";
/// Signs of one value in the log, at most.
const VALUE: usize = 160;
/// Stands for a word that the log does not take.
const LEFT_OUT: &str = "…";

/// The log of this laptop. Clones write into the same files; until it is told where, it keeps nothing.
#[derive(Clone, Debug, Default)]
pub struct KeptLog(Arc<StdMutex<Option<Files>>>);

#[derive(Debug)]
struct Files {
    folder: PathBuf,
    newest: File,
    bytes: u64,
}

impl KeptLog {
    /// From now on what is logged is kept in this folder.
    ///
    /// # Errors
    /// Where the folder or the file cannot be made.
    pub fn begin(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        *lock(&self.0) = Some(Files::open(folder)?);
        Ok(())
    }

    /// All that is kept, oldest first.
    #[must_use]
    pub fn text(&self) -> String {
        let files = lock(&self.0);
        let Some(files) = &*files else {
            return String::new();
        };
        let kept = [OLDER, LOG].map(|name| fs::read(files.folder.join(name)).unwrap_or_default());
        String::from_utf8_lossy(&kept.concat()).into_owned()
    }
}

impl Files {
    fn open(folder: &Path) -> io::Result<Self> {
        let newest = OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join(LOG))?;
        Ok(Self {
            folder: folder.to_owned(),
            bytes: newest.metadata()?.len(),
            newest,
        })
    }

    fn write(&mut self, line: &str) -> io::Result<()> {
        if self.bytes > LOG_BYTES {
            fs::rename(self.folder.join(LOG), self.folder.join(OLDER))?;
            *self = Self::open(&self.folder)?;
        }
        self.newest.write_all(line.as_bytes())?;
        self.bytes += line.len() as u64;
        Ok(())
    }
}

impl<S: Subscriber> Layer<S> for KeptLog {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let about = event.metadata();
        // What the libraries say is not ours to redact.
        if !about.target().starts_with("hemicycle") || *about.level() > Level::INFO {
            return;
        }
        let mut words = Words::default();
        event.record(&mut words);
        let line = format!(
            "{} {} {} {}{}\n",
            moment(now_ms()),
            about.level(),
            about.target(),
            words.message,
            words.fields
        );
        if let Some(files) = &mut *lock(&self.0) {
            // A log on a full disk is written no more; the screen says that the disk is full.
            drop(files.write(&line));
        }
    }
}

/// The message, which is a sentence of ours, and the values, which are redacted.
#[derive(Default)]
struct Words {
    message: String,
    fields: String,
}

impl Visit for Words {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let value = format!("{value:?}");
        if field.name() == "message" {
            self.message = value;
        } else {
            self.fields += &format!(" {}={}", field.name(), redacted(&value));
        }
    }
}

/// A value without what could say who, where or what about: of its words only those are left that are plain English in
/// small letters, a short number, or the one name of a kind of error at the beginning.
fn redacted(value: &str) -> String {
    let mut left = String::new();
    for (at, word) in value.split_whitespace().enumerate() {
        if left.len() > VALUE {
            break;
        }
        if at > 0 {
            left.push(' ');
        }
        left.push_str(if is_plain(word, at == 0) { word } else { LEFT_OUT });
    }
    left
}

fn is_plain(word: &str, first: bool) -> bool {
    let bare = word.trim_matches(|sign: char| sign.is_ascii_punctuation());
    let quoted = word.contains(['"', '\'', '`', '/', '\\', '@']);
    let is_number = bare.len() <= 6 && bare.bytes().all(|byte| byte.is_ascii_digit());
    // `BadFrame` and `Some(Unknown)` say which error it is.
    let is_letter = |byte: u8| {
        byte.is_ascii_lowercase()
            || matches!(byte, b'-' | b'_')
            || (first && (byte.is_ascii_uppercase() || matches!(byte, b'(' | b')')))
    };
    let is_word = bare.len() <= 24 && bare.bytes().all(is_letter);
    !quoted && (is_number || is_word)
}

/// A panic is kept with its place and without its words, which could hold anything.
pub fn note_panics() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        if let Some(place) = panicked.location() {
            let file = place.file().rsplit(['/', '\\']).next().unwrap_or_default();
            let file = file.strip_suffix(".rs").unwrap_or(file);
            tracing::error!(
                file,
                line = place.line(),
                "the program met what it thought could not be"
            );
        }
        before(panicked);
    }));
}

fn moment(ms: i64) -> String {
    jiff::Timestamp::from_millisecond(ms)
        .map(|moment| moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
        .unwrap_or_default()
}

impl Desk {
    /// What would be saved, for the person to read first.
    pub(crate) async fn support(&self) -> Result<SupportView, Problem> {
        let Answer::View(view) = Box::pin(self.look(Question::View)).await? else {
            return Err(Problem::new("problem-something-failed"));
        };
        let log = self.inner().options.log.as_ref().map(KeptLog::text);
        let text = format!(
            "{}\n{}",
            figures(&view, self.inner().options.helper.is_some()),
            log.filter(|log| !log.is_empty())
                .unwrap_or_else(|| "The log is empty.\n".to_owned())
        );
        *lock(&self.inner().support) = Some(text.clone());
        Ok(SupportView { text })
    }

    /// Saves what was shown last, and nothing else. One that is there is written over.
    pub(crate) fn act_support(&self, intent: &SupportIntent) -> Result<(), Problem> {
        let SupportIntent::Save { folder } = intent;
        let shown = lock(&self.inner().support).clone();
        let text = shown.ok_or_else(|| Problem::new("problem-something-failed"))?;
        let path = Path::new(folder).join("hemicycle-support.txt");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| {
                Problem::new("problem-folder-unwritable")
                    .with("folder", folder.as_str())
                    .detail(error)
            })
    }
}

/// What helps to understand a fault, in numbers and in words of the program alone.
fn figures(view: &View, helper: bool) -> String {
    let mut lines = vec![
        format!(
            "Hemicycle {} on {} {}",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH
        ),
        format!("collected {}", moment(now_ms())),
        format!("stage {:?}, rehearsal {}", view.stage, view.rehearsal),
        format!(
            "connection {:?}, skew {} ms, not recorded yet {}",
            view.connection.state, view.connection.skew_ms, view.connection.waiting
        ),
        format!("disk {:?}, helper found {helper}", view.disk),
        format!("papers here {} of {}", view.papers.here, view.papers.total),
    ];
    if let Some(me) = &view.me {
        lines.push(format!(
            "roles {:?}, text {} %, theme {}, language {}",
            me.roles, me.settings.text_percent, me.settings.theme, me.settings.language
        ));
    }
    if let Some(council) = &view.council {
        let laptops: usize = council.people.iter().map(|row| row.devices.len()).sum();
        lines.push(format!("people {}, laptops {laptops}", council.people.len()));
    }
    if let Some(session) = &view.session {
        lines.push(format!(
            "items {}, present {}",
            session.agenda.len(),
            session.quorum.present
        ));
    }
    lines.iter().fold(String::new(), |all, line| all + line + "\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use tracing_subscriber::layer::SubscriberExt;

    use super::*;

    #[test]
    fn of_a_value_only_words_of_the_program_are_left() {
        for (value, left) in [
            ("BadFrame", "BadFrame"),
            ("Some(Unknown)", "Some(Unknown)"),
            ("problem-locked-out", "problem-locked-out"),
            (
                "No such file or directory (os error 2)",
                "No such file or directory (os error 2)",
            ),
            ("cannot open /home/lan/mật.pdf", "cannot open …"),
            ("Trần Thị Lan voted against", "… … … voted against"),
            ("seat of Maria Mueller", "seat of … …"),
            ("Nguyễn", "…"),
            ("10.0.0.7", "…"),
            ("192.168.1.5:7143", "…"),
            ("\"Something quoted\"", "… …"),
            ("3fa85f64c0ffee00aa", "…"),
            ("lan@example.vn", "…"),
            ("12345678", "…"),
        ] {
            assert_eq!(redacted(value), left, "{value}");
        }
    }

    #[test]
    fn the_log_is_bounded_and_holds_only_what_we_say() {
        let folder = tempfile::tempdir().unwrap();
        let log = KeptLog::default();
        let subscriber = tracing_subscriber::registry().with(log.clone());
        tracing::subscriber::with_default(subscriber, || {
            tracing::warn!("before it is told where");
            log.begin(folder.path()).unwrap();
            tracing::warn!(
                name = "Trần Thị Lan",
                reason = "used",
                count = 7,
                "an invitation was refused"
            );
            tracing::debug!("too small to keep");
            tracing::warn!(target: "hyper", "of a library");
            assert_eq!(log.text().lines().count(), 1);
            assert!(
                log.text().ends_with(
                    "hemicycle_desk::support::tests an invitation was refused name=… … … reason=used count=7\n"
                ),
                "{}",
                log.text()
            );
            for _ in 0..10_000 {
                tracing::warn!("one of very many");
            }
        });
        let bytes: u64 = fs::read_dir(folder.path())
            .unwrap()
            .map(|file| file.unwrap().metadata().unwrap().len())
            .sum();
        assert!(bytes < 2 * LOG_BYTES + 1_024, "{bytes}");
        assert!(log.text().ends_with("one of very many\n"));
    }
}
