//! The rule packs that a session can be held under: those that come with the program, read from `assets/rules`, and
//! the council's own in the folder `rules` beside its data.

use std::path::Path;

use hemicycle_domain::rules::RulePack;
use hemicycle_press::packs::{RefusedPack, read_packs};

use crate::view::{RefusedPackView, RulePackRow, RulePacksView};

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
        let mut files = Vec::new();
        match std::fs::read_dir(data.join(OWN)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
            Ok(entries) => {
                for entry in entries {
                    let path = entry?.path();
                    if path.extension().is_some_and(|extension| extension == "toml") {
                        let name = path
                            .file_name()
                            .unwrap_or_default()
                            .to_string_lossy()
                            .into_owned();
                        // A file in another encoding is refused at its first line, by name.
                        files.push((name, String::from_utf8_lossy(&std::fs::read(&path)?).into_owned()));
                    }
                }
            }
        }
        files.sort();
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

    pub fn view(&self, language: &str) -> RulePacksView {
        let row = |own: bool| {
            move |pack: &RulePack| RulePackRow {
                id: pack.id.clone(),
                title: pack.title.clone(),
                own,
                verified: pack.quorum.verified && pack.voting.iter().all(|rule| rule.verified),
                second_meeting: pack.quorum.second_meeting,
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
