//! Every rule pack that is shipped reads, holds, and can be said in every language.

#![allow(clippy::unwrap_used, reason = "a test may fall")]

use hemicycle_domain::rules::{
    Base, Comparator, ConfidenceAct, Fraction, QuorumFigures, QuorumRule, RulePack,
};
use hemicycle_press::{Args, Language, packs::read_pack, say};

fn packs() -> Vec<(String, RulePack)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/rules");
    let mut packs: Vec<(String, RulePack)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| {
            let path = file.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let file = path.display().to_string();
            let pack = read_pack(&file, &text)
                .unwrap_or_else(|refused| panic!("{}", refused.in_language(Language::English)));
            (path.file_stem().unwrap().to_string_lossy().into_owned(), pack)
        })
        .collect();
    packs.sort_by(|a, b| a.0.cmp(&b.0));
    packs
}

#[test]
fn every_pack_holds_and_names_its_sources() {
    let packs = packs();
    let names: Vec<&str> = packs.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "association",
            "de-bw",
            "de-nw",
            "de-rp",
            "de-sh",
            "vn-2015",
            "vn-2023",
            "vn-2025",
            "vn-na"
        ]
    );
    for (name, pack) in &packs {
        assert_eq!(*name, pack.id);
        for (_, other) in packs.iter().filter(|(other, _)| other != name) {
            pack.check_beside(other)
                .unwrap_or_else(|bad| panic!("{name}: {bad}"));
        }
        assert_eq!(
            pack.voting.first().map(|rule| rule.name.as_str()),
            Some("resolution"),
            "{name}"
        );
        let sources = pack.voting.iter().map(|rule| &rule.source);
        for source in sources.chain([&pack.quorum.source, &pack.limits.source]) {
            assert!(source.len() > 10, "{name}: {source}");
        }
        for rule in &pack.voting {
            let key = format!("rule-name-{}", rule.name);
            for language in Language::ALL {
                assert_ne!(say(language, &key, &Args::new()), key, "{name}");
            }
        }
    }
}

/// Needed of a council with that many members and seats.
fn quorum_of(rule: &QuorumRule, members: u32) -> u32 {
    rule.needed(&QuorumFigures {
        statutory_seats: members,
        members_in_office: members,
        ..QuorumFigures::default()
    })
}

#[test]
fn the_vietnamese_packs_set_the_figures_of_the_law() {
    let packs = packs();
    for id in ["vn-2015", "vn-2023", "vn-2025"] {
        let (_, pack) = packs.iter().find(|(name, _)| name == id).unwrap();
        let rule = |name: &str| pack.rule(name).unwrap();
        assert_eq!(rule("resolution").base, Base::MembersInOffice);
        assert_eq!(rule("resolution").needed(50), 26);
        assert_eq!(
            rule("dismissal").fraction,
            Fraction {
                numerator: 2,
                denominator: 3,
                comparator: Comparator::AtLeast
            }
        );
        assert_eq!((quorum_of(&pack.quorum, 50), pack.quorum.verified), (34, false));
    }
    // What a rating is counted over changed on 1 July 2023.
    let confidence = |id: &str| {
        let (_, pack) = packs.iter().find(|(name, _)| name == id).unwrap();
        pack.confidence.clone().map(|rule| (rule.base, rule.act))
    };
    assert_eq!(
        confidence("vn-2015"),
        Some((Base::MembersInOffice, ConfidenceAct::ConfidenceVote))
    );
    assert_eq!(
        confidence("vn-2023"),
        Some((Base::BallotsCollected, ConfidenceAct::Dismissal))
    );
    // The new law has not been read yet, and the pack says so.
    let (_, new) = packs.iter().find(|(name, _)| name == "vn-2025").unwrap();
    assert!(new.voting.iter().all(|rule| !rule.verified));
}

#[test]
fn the_german_packs_differ_in_quorum_and_base() {
    let packs = packs();
    let pack = |id: &str| &packs.iter().find(|(name, _)| name == id).unwrap().1;
    assert_eq!(
        (
            quorum_of(&pack("de-bw").quorum, 18),
            quorum_of(&pack("de-rp").quorum, 18)
        ),
        (9, 10)
    );
    assert_eq!(
        pack("de-rp").rule("resolution").unwrap().base,
        Base::MembersPresent
    );
    assert_eq!(
        pack("de-sh").rule("resolution").unwrap().base,
        Base::VotesForAndAgainst
    );
}
