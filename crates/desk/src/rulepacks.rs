//! The rule packs that come with the program, read from `assets/rules`.

use hemicycle_domain::rules::RulePack;

const PACKS: [&str; 6] = [
    include_str!("../../../assets/rules/vn-2025.toml"),
    include_str!("../../../assets/rules/vn-2015.toml"),
    include_str!("../../../assets/rules/de-bw.toml"),
    include_str!("../../../assets/rules/de-rp.toml"),
    include_str!("../../../assets/rules/de-sh.toml"),
    include_str!("../../../assets/rules/association.toml"),
];

/// The pack that a council of this language begins with.
pub fn for_language(language: &str) -> Option<RulePack> {
    let id = match language {
        "vi" => "vn-2025",
        "de" => "de-bw",
        _ => "association",
    };
    PACKS
        .iter()
        .filter_map(|text| toml::from_str::<RulePack>(text).ok())
        .find(|pack| pack.id == id)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_language_has_a_pack_that_can_be_used() {
        for language in ["vi", "de", "en"] {
            assert!(
                super::for_language(language).is_some_and(|pack| pack.check().is_ok()),
                "{language}"
            );
        }
    }
}
