//! Rule packs as people write them: TOML, and where exactly one cannot be used.

use hemicycle_domain::rules::{PackFault, PackPart, RulePack};
use serde::Deserialize;
use toml::Spanned;

use crate::{Args, Language, Sentence, say};

/// A pack that cannot be used: where, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedPack {
    pub file: String,
    /// From 1.
    pub line: u32,
    pub why: Sentence,
}

impl RefusedPack {
    /// File, line and reason in one sentence.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        self.sentence(language).in_language(language)
    }

    /// The same, with the reason already in the language.
    #[must_use]
    pub fn sentence(&self, language: Language) -> Sentence {
        Sentence::new(
            "problem-rule-pack",
            [
                ("file", self.file.as_str().into()),
                ("line", self.line.into()),
                ("reason", self.why.in_language(language).into()),
            ],
        )
    }
}

/// Where the parts of a pack stand in its file.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Places {
    valid_from: Spanned<toml::Value>,
    quorum: Spanned<toml::Value>,
    confidence: Option<Spanned<toml::Value>>,
    voting: Vec<Spanned<toml::Value>>,
}

/// A pack from its text, checked.
///
/// # Errors
/// The first reason why it cannot be used, with its line.
pub fn read_pack(file: &str, text: &str) -> Result<RulePack, RefusedPack> {
    let refused = |at: usize, why| RefusedPack {
        file: file.into(),
        line: line_at(text, at),
        why,
    };
    let pack: RulePack = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let detail = error.message().replace('\n', " ");
        refused(at, Sentence::new("pack-unreadable", [("detail", detail.into())]))
    })?;
    pack.check()
        .map_err(|bad| refused(place(text, bad.part), Sentence::pack_fault(&bad.fault)))?;
    for (index, rule) in pack.voting.iter().enumerate() {
        for label in rule.labels.values() {
            if say(Language::English, label, &Args::new()) == *label {
                let detail = format!("no words are named {label}");
                let why = Sentence::new("pack-unreadable", [("detail", detail.into())]);
                return Err(refused(place(text, PackPart::Voting(index)), why));
            }
        }
    }
    Ok(pack)
}

/// The packs of one folder, by file name, each checked alone and beside those before it; and those that were refused.
/// `taken` are packs from elsewhere whose ids are in use.
#[must_use]
pub fn read_packs(files: &[(String, String)], taken: &[RulePack]) -> (Vec<RulePack>, Vec<RefusedPack>) {
    let (mut packs, mut refused): (Vec<RulePack>, Vec<RefusedPack>) = (Vec::new(), Vec::new());
    for (file, text) in files {
        match read_pack(file, text) {
            Err(why) => refused.push(why),
            Ok(pack) => {
                let beside = packs.iter().find_map(|other| pack.check_beside(other).err());
                let same_id = taken
                    .iter()
                    .find(|other| other.id == pack.id)
                    .map(|other| PackFault::SameId { id: other.id.clone() });
                match beside.map(|bad| bad.fault).or(same_id) {
                    None => packs.push(pack),
                    Some(fault) => refused.push(RefusedPack {
                        file: file.clone(),
                        line: line_at(text, place(text, PackPart::Period)),
                        why: Sentence::pack_fault(&fault),
                    }),
                }
            }
        }
    }
    (packs, refused)
}

fn place(text: &str, part: PackPart) -> usize {
    let Ok(places) = toml::from_str::<Places>(text) else {
        return 0;
    };
    let at = |place: &Spanned<toml::Value>| place.span().start;
    match part {
        PackPart::Period => at(&places.valid_from),
        PackPart::Quorum => at(&places.quorum),
        PackPart::Confidence => places.confidence.as_ref().map_or(0, at),
        PackPart::Voting(index) => places.voting.get(index).map_or(0, at),
    }
}

fn line_at(text: &str, at: usize) -> u32 {
    let before = text
        .as_bytes()
        .iter()
        .take(at)
        .filter(|byte| **byte == b'\n')
        .count();
    u32::try_from(before + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: &str = include_str!("../../../assets/rules/de-bw.toml");

    fn refused(text: &str) -> RefusedPack {
        read_pack("own.toml", text).unwrap_err()
    }

    #[test]
    fn a_refused_pack_names_file_line_and_reason() {
        let unknown = PACK.replace("jurisdiction =", "juristiction =");
        let said = refused(&unknown).in_language(Language::English);
        assert!(
            said.contains("own.toml") && said.contains("Line 4") && said.contains("juristiction"),
            "{said}"
        );
        let (before, after) = PACK.split_once("name = \"officers\"").unwrap();
        let line = u32::try_from(before.lines().count()).unwrap();
        let impossible = format!(
            "{before}name = \"officers\"{}",
            after.replacen("numerator = 2", "numerator = 4", 1)
        );
        let why = refused(&impossible);
        assert_eq!(why.why.key, "pack-impossible-fraction");
        assert!(why.line.abs_diff(line) <= 1, "{} for {line}", why.line);
        let contradiction = PACK.replacen("\"ignored\"", "\"inBase\"", 1);
        assert_eq!(
            refused(&contradiction).why.key,
            "pack-abstention-contradicts-base"
        );
        let words = PACK.replacen("tie =", "labels = { abstain = \"no-such-words\" }\ntie =", 1);
        assert!(
            refused(&words)
                .in_language(Language::German)
                .contains("no-such-words")
        );
        let blank = PACK.replacen("tie =", "labels = { abstain = \"voting-blank\" }\ntie =", 1);
        assert!(read_pack("own.toml", &blank).is_ok());
    }

    #[test]
    fn packs_of_one_folder_do_not_overlap_and_have_ids_of_their_own() {
        let other = PACK.replace("id = \"de-bw\"", "id = \"own\"");
        let files = [("a.toml".into(), PACK.into()), ("b.toml".into(), other.clone())];
        let (packs, refused) = read_packs(&files, &[]);
        assert_eq!(packs.len(), 1);
        assert_eq!(refused[0].why.key, "pack-periods-overlap");
        assert_eq!(refused[0].file, "b.toml");
        // A council's copy beside the pack that it was copied from.
        let (own, refused) = read_packs(&[("b.toml".into(), other)], &packs);
        assert_eq!((own.len(), refused.len()), (1, 0));
        let (own, refused) = read_packs(&[("b.toml".into(), PACK.into())], &packs);
        assert_eq!((own.len(), refused[0].why.key.as_str()), (0, "pack-same-id"));
    }
}
