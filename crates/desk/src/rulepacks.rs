//! The rule packs that a session can be held under: those that come with the program, read from `assets/rules`, and
//! the council's own in the folder `rules` beside its data.

use std::{io, path::Path};

use hemicycle_domain::{Refusal, rules::RulePack};
use hemicycle_press::{
    Language,
    packs::{RefusedPack, read_pack, read_packs},
};

use crate::{
    desk::{Desk, blocking},
    view::{Problem, RefusedPackView, RulePackRow, RulePacksView},
};

macro_rules! shipped {
    ($($id:literal),*) => {
        [$((concat!($id, ".toml"), include_str!(concat!("../../../assets/rules/", $id, ".toml")))),*]
    };
}

const SHIPPED: [(&str, &str); 9] = shipped![
    "vn-2025",
    "vn-2023",
    "vn-2015",
    "vn-na",
    "de-bw",
    "de-nw",
    "de-rp",
    "de-sh",
    "association"
];

/// The folder of a council's own packs, in the folder of its data.
const OWN: &str = "rules";

/// Everything on offer.
pub struct Offered {
    shipped: Vec<RulePack>,
    own: Vec<RulePack>,
    /// Files that are no usable packs, and why.
    refused: Vec<RefusedPack>,
}

impl Offered {
    /// Reads the council's own packs, with the same check as those of the program.
    ///
    /// # Errors
    /// Where a file in the folder cannot be read. A folder that is not there holds no packs.
    pub fn read(data: &Path) -> std::io::Result<Self> {
        let shipped = SHIPPED.map(|(file, text)| (file.to_owned(), text.to_owned()));
        let (shipped, mut refused) = read_packs(&shipped, &[]);
        let files = own_files(data)?;
        let (own, refused_own) = read_packs(&files, &shipped);
        refused.extend(refused_own);
        Ok(Self {
            shipped,
            own,
            refused,
        })
    }

    /// The pack of this id; an empty one is the pack that a council of this language begins with.
    pub fn choose(self, id: &str, language: &str) -> Option<RulePack> {
        let id = if id.is_empty() { usual(language) } else { id };
        self.own
            .into_iter()
            .chain(self.shipped)
            .find(|pack| pack.id == id)
    }

    /// An id that no pack on offer has yet.
    fn id_for_copy(&self, id: &str) -> String {
        let taken = |wished: &String| {
            self.own
                .iter()
                .chain(&self.shipped)
                .any(|pack| pack.id == *wished)
        };
        std::iter::once(format!("{id}-own"))
            .chain((2..).map(|number| format!("{id}-own-{number}")))
            .find(|wished| !taken(wished))
            .unwrap_or_default()
    }

    pub fn view(&self, language: &str) -> RulePacksView {
        let row = |own: bool| {
            move |pack: &RulePack| RulePackRow {
                id: pack.id.clone(),
                title: pack.title.clone(),
                own,
                verified: pack.quorum.verified && pack.voting.iter().all(|rule| rule.verified),
                second_meeting: pack.quorum.second_meeting,
                notice: crate::preparing::notice(pack),
                copied_as: self.id_for_copy(&pack.id),
                sha256: pack.sha256(),
            }
        };
        RulePacksView {
            packs: self
                .own
                .iter()
                .map(row(true))
                .chain(self.shipped.iter().map(row(false)))
                .collect(),
            usual: usual(language).to_owned(),
            refused: self
                .refused
                .iter()
                .map(|refused| RefusedPackView {
                    file: refused.file.clone(),
                    line: refused.line,
                    why: refused.why.clone().into(),
                })
                .collect(),
        }
    }
}

/// The files of a council's own packs with their texts, by name.
fn own_files(data: &Path) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    match std::fs::read_dir(data.join(OWN)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
        Ok(entries) => {
            for entry in entries {
                let path = entry?.path();
                if path.extension().is_some_and(|extension| extension == "toml") {
                    // A file in another encoding is refused at its first line, by name.
                    let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
                    files.push((file_name(&path), text));
                }
            }
        }
    }
    files.sort();
    Ok(files)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The text of a pack, as whoever wrote it wrote it.
fn text_of(data: &Path, id: &str) -> io::Result<Option<String>> {
    let shipped = SHIPPED
        .iter()
        .find(|(file, _)| file.strip_suffix(".toml") == Some(id));
    if let Some((_, text)) = shipped {
        return Ok(Some((*text).to_owned()));
    }
    let own = own_files(data)?.into_iter();
    Ok(own
        .map(|(file, text)| (read_pack(&file, &text), text))
        .find_map(|(pack, text)| pack.is_ok_and(|pack| pack.id == id).then_some(text)))
}

/// No pack that people write is longer, in bytes.
const LONGEST: u64 = 1 << 20;

impl Desk {
    /// Writes a pack as a file that people can change, under an id of its own.
    pub(crate) async fn copy_rule_pack(&self, id: String, folder: &Path) -> Result<(), Problem> {
        let (data, folder) = (self.dir(), folder.to_owned());
        blocking(move || {
            let failed = |error: io::Error| Problem::new("problem-something-failed").detail(error);
            let copied_as = Offered::read(&data).map_err(failed)?.id_for_copy(&id);
            let text = text_of(&data, &id).map_err(failed)?.ok_or(Refusal::NoSuchRule)?;
            let text = text.replacen(&format!("id = \"{id}\""), &format!("id = \"{copied_as}\""), 1);
            let file = format!("{copied_as}.toml");
            let unwritable = |error: io::Error| {
                let problem = if error.kind() == io::ErrorKind::AlreadyExists {
                    Problem::new("problem-file-there").with("file", file.as_str())
                } else {
                    Problem::new("problem-folder-unwritable").with("folder", folder.display().to_string())
                };
                problem.detail(error)
            };
            std::fs::create_dir_all(&folder).map_err(unwritable)?;
            // What somebody has changed is not written over.
            let mut copy = std::fs::File::create_new(folder.join(&file)).map_err(unwritable)?;
            io::Write::write_all(&mut copy, text.as_bytes()).map_err(unwritable)
        })
        .await?
    }

    /// Takes a council's own pack in, with the same check as those of the program; a file of this name is replaced.
    pub(crate) async fn take_rule_pack(&self, path: &Path) -> Result<(), Problem> {
        let (data, path) = (self.dir(), path.to_owned());
        let language = Language::of(&self.settings().language);
        blocking(move || {
            let name = file_name(&path);
            let unreadable = || Problem::new("problem-file-unreadable").with("file", name.as_str());
            let size = std::fs::metadata(&path)
                .map_err(|error| unreadable().detail(error))?
                .len();
            if size > LONGEST || path.extension().is_none_or(|extension| extension != "toml") {
                return Err(unreadable());
            }
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable().detail(error))?;
            let failed = |error: io::Error| Problem::new("problem-something-failed").detail(error);
            let shipped = SHIPPED.map(|(file, text)| (file.to_owned(), text.to_owned()));
            let (shipped, _) = read_packs(&shipped, &[]);
            let mut files = own_files(&data).map_err(failed)?;
            files.retain(|(file, _)| *file != name);
            // Behind the others: where two do not go together, those that were taken in before stay.
            files.push((name.clone(), text.clone()));
            let (_, refused) = read_packs(&files, &shipped);
            if let Some(refused) = refused.iter().find(|refused| refused.file == name) {
                return Err(Problem {
                    text: refused.sentence(language).into(),
                    detail: None,
                });
            }
            let folder = data.join(OWN);
            std::fs::create_dir_all(&folder).map_err(failed)?;
            let half = folder.join(format!("{name}.part"));
            std::fs::write(&half, text).map_err(failed)?;
            std::fs::rename(half, folder.join(&name)).map_err(failed)
        })
        .await?
    }
}

fn usual(language: &str) -> &'static str {
    match language {
        "vi" => "vn-2025",
        "de" => "de-bw",
        _ => "association",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_pack_and_the_program_ships_none_that_is_refused() {
        let empty = tempfile::TempDir::new().unwrap();
        for language in ["vi", "de", "en"] {
            let offered = Offered::read(empty.path()).unwrap();
            assert_eq!(offered.refused, []);
            assert!(offered.choose("", language).is_some(), "{language}");
        }
    }

    #[test]
    fn a_council_adds_a_pack_of_its_own_and_hears_why_another_is_refused() {
        let data = tempfile::TempDir::new().unwrap();
        let folder = data.path().join(OWN);
        std::fs::create_dir(&folder).unwrap();
        let copy = SHIPPED[0].1.replace("id = \"vn-2025\"", "id = \"own\"");
        std::fs::write(folder.join("own.toml"), &copy).unwrap();
        let broken = copy
            .replace("id = \"own\"", "id = \"broken\"")
            .replacen("moreThan", "most", 1);
        std::fs::write(folder.join("zz.toml"), broken).unwrap();
        let offered = Offered::read(data.path()).unwrap();
        let view = offered.view("vi");
        assert!(view.packs[0].own && view.packs[0].id == "own");
        assert_eq!(view.refused.len(), 1);
        assert_eq!(view.refused[0].file, "zz.toml");
        assert!(view.refused[0].line > 10, "{:?}", view.refused);
        assert_eq!(offered.choose("own", "vi").unwrap().id, "own");
    }
}
