//! What a count means: a table that a lawyer can read, a second reckoning in another language, and the program that
//! anyone can ask.
#![allow(clippy::unwrap_used, reason = "a test may fall")]

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use hemicycle_domain::{
    rows::{Row, RowResult, Rows, RowsKind, RowsLaw, RowsOutcome, RowsTally},
    rules::{
        Abstention, Base, Comparator, Fraction, QuorumBase, QuorumCheck, QuorumEffect, QuorumRule, RulePack,
        Tie, VotingRule,
    },
    tally::{
        BallotResult, Choice, Circumstances, Outcome, PaperCount, Rating, RatingOutcome, RatingResult, Tally,
        TieBreak,
    },
};
use hemicycle_press::{Language, Sentence, packs::read_pack};
use serde_json::{Value, json};
use stories::{Chance, hands::program};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn pack_file(id: &str) -> PathBuf {
    let shipped = here("../assets/rules").join(format!("{id}.toml"));
    if shipped.exists() {
        shipped
    } else {
        here("golden/packs").join(format!("{id}.toml"))
    }
}

fn pack(id: &str) -> RulePack {
    let file = pack_file(id);
    let text = fs::read_to_string(&file).unwrap();
    read_pack(&file.display().to_string(), &text)
        .unwrap_or_else(|refused| panic!("{}", refused.in_language(Language::English)))
}

/// The rows of a table, by the names of its columns.
fn table(name: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(here("golden").join(name)).unwrap();
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().unwrap().split('\t').collect();
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), columns.len(), "{line}");
            columns
                .iter()
                .zip(cells)
                .map(|(column, cell)| ((*column).to_owned(), cell.to_owned()))
                .collect()
        })
        .collect()
}

fn number(row: &BTreeMap<String, String>, column: &str) -> u32 {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("{column} of row {}", row["number"]))
}

fn papers(row: &BTreeMap<String, String>) -> Option<PaperCount> {
    (!row["papers issued"].is_empty()).then(|| PaperCount {
        issued: number(row, "papers issued"),
        collected: number(row, "papers collected"),
        invalid: number(row, "papers invalid"),
    })
}

/// One case, and what this program says of it.
struct Case {
    name: String,
    rule: VotingRule,
    quorum: QuorumRule,
    tally: Tally,
    circumstances: Circumstances,
}

impl Case {
    fn outcome(&self) -> Outcome {
        Outcome::of(&self.tally, &self.rule, &self.quorum, self.circumstances)
    }

    /// As many for as against, under a rule that one vote more would satisfy; papers stay as they are.
    fn tie(&mut self) {
        let tally = &mut self.tally;
        if tally.papers.is_some() {
            return;
        }
        self.rule.base = Base::VotesForAndAgainst;
        self.rule.abstention = Abstention::Ignored;
        self.rule.fraction = Fraction {
            numerator: 1,
            denominator: 2,
            comparator: Comparator::MoreThan,
        };
        (self.rule.extra, self.rule.at_least) = (0, 0);
        let both = tally.votes_for + tally.votes_against;
        (tally.votes_for, tally.votes_against) = (both / 2, both / 2);
        tally.no_input += both % 2 + tally.not_voting;
        tally.not_voting = 0;
    }

    fn told(&self, expected: &Value) -> String {
        json!({
            "name": self.name,
            "rule": self.rule,
            "quorum": self.quorum,
            "tally": self.tally,
            "secondMeeting": self.circumstances.second_meeting,
            "quorumDoubted": self.circumstances.quorum_doubted,
            "tieBreak": self.circumstances.tie_break,
            "expected": expected,
        })
        .to_string()
    }
}

fn answer(outcome: &Outcome) -> Value {
    json!({
        "result": outcome.result,
        "needed": outcome.needed,
        "base": outcome.base,
        "got": outcome.got,
        "votesMissing": outcome.missing,
    })
}

fn golden_case(row: &BTreeMap<String, String>) -> Case {
    let rules = pack(&row["pack"]);
    let tie_break = match row["tie broken by"].as_str() {
        "" => None,
        "chair for" => Some(TieBreak::Chair { in_favour: true }),
        "chair against" => Some(TieBreak::Chair { in_favour: false }),
        "lot for" => Some(TieBreak::Lot { in_favour: true }),
        "lot against" => Some(TieBreak::Lot { in_favour: false }),
        other => panic!("{other}"),
    };
    let of = |column| number(row, column);
    Case {
        name: row["number"].clone(),
        rule: rules.rule(&row["rule"]).unwrap().clone(),
        quorum: rules.quorum,
        tally: Tally {
            votes_for: of("for"),
            votes_against: of("against"),
            abstained: of("abstained"),
            not_voting: of("not voting"),
            no_input: of("no input"),
            entitled: of("present") - of("recused"),
            recused: of("recused"),
            present: of("present"),
            members_in_office: of("members in office"),
            statutory_seats: of("seats by law"),
            late: 0,
            papers: papers(row),
        },
        circumstances: Circumstances {
            second_meeting: row["second meeting"] == "yes",
            quorum_doubted: row["quorum doubted"] == "yes",
            tie_break,
        },
    }
}

fn golden_answer(row: &BTreeMap<String, String>) -> Value {
    let result = match row["expected result"].as_str() {
        "adopted" => BallotResult::Adopted,
        "not adopted" => BallotResult::NotAdopted,
        "not quorate" => BallotResult::NotQuorate,
        "tied" => BallotResult::Tied,
        other => panic!("{other}"),
    };
    let missing = &row["votes that would have changed it"];
    let missing: Option<u32> = (missing != "none").then(|| missing.parse().unwrap());
    let chair = u32::from(row["tie broken by"] == "chair for");
    json!({
        "result": result,
        "needed": number(row, "expected needed"),
        "base": number(row, "expected base"),
        "got": number(row, "for") + chair,
        "votesMissing": missing,
    })
}

fn rating_of(row: &BTreeMap<String, String>) -> Rating {
    Rating {
        high: number(row, "high"),
        normal: number(row, "normal"),
        low: number(row, "low"),
        members_in_office: number(row, "members in office"),
        papers: papers(row).unwrap(),
    }
}

fn golden_rating(row: &BTreeMap<String, String>) -> Value {
    let result = match row["expected result"].as_str() {
        "nothing" => RatingResult::Nothing,
        "may resign" => RatingResult::MayResign,
        "confidence vote" => RatingResult::ConfidenceVote,
        "dismissal" => RatingResult::Dismissal,
        other => panic!("{other}"),
    };
    json!({
        "result": result,
        "base": number(row, "expected base"),
        "mayResignFrom": number(row, "may resign from"),
        "mustActFrom": number(row, "must act from"),
    })
}

#[test]
fn every_row_of_the_table_comes_out_as_it_was_worked_out_by_hand() {
    let rows = table("outcomes.tsv");
    assert!(rows.len() >= 250);
    let mut wrong = String::new();
    for row in &rows {
        let case = golden_case(row);
        assert_eq!(case.tally.check(), Ok(()), "row {}", case.name);
        let (found, expected) = (answer(&case.outcome()), golden_answer(row));
        if found != expected {
            writeln!(
                wrong,
                "row {}: {found}, expected {expected}: {}",
                case.name, row["reason"]
            )
            .unwrap();
        }
    }
    for row in &table("ratings.tsv") {
        let rating = rating_of(row);
        assert_eq!(rating.check(), Ok(()), "rating {}", row["number"]);
        let outcome = RatingOutcome::of(&rating, &pack(&row["pack"]).confidence.unwrap());
        let found = json!({
            "result": outcome.result,
            "base": outcome.base,
            "mayResignFrom": outcome.may_resign_from,
            "mustActFrom": outcome.must_act_from,
        });
        if found != golden_rating(row) {
            writeln!(wrong, "rating {}: {found}, {}", row["number"], row["reason"]).unwrap();
        }
        let in_a_row = as_a_row(&rating, pack(&row["pack"]));
        if in_a_row != golden_rating(row) {
            writeln!(wrong, "rating {} as a row: {in_a_row}", row["number"]).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The same marks as one row of a paper, decided as rows are.
fn as_a_row(rating: &Rating, pack: RulePack) -> Value {
    let asked = Rows {
        asks: RowsKind::Rating,
        places: 0,
        rows: vec![Row {
            name: "Bùi Thị Lan".to_owned(),
            person: None,
        }],
    };
    let tally = RowsTally {
        papers: rating.papers,
        entitled: rating.members_in_office,
        recused: 0,
        present: rating.members_in_office,
        members_in_office: rating.members_in_office,
        statutory_seats: rating.members_in_office,
        rows: vec![[rating.high, rating.normal, rating.low]],
    };
    let law = RowsLaw::Rating(pack.confidence.unwrap());
    let outcome = RowsOutcome::of(&asked, &tally, &law, &pack.quorum, Circumstances::default());
    let row = &outcome.rows[0];
    assert_eq!(row.got, rating.low, "{tally:?}");
    let result = match row.result {
        RowResult::NothingFollows => RatingResult::Nothing,
        RowResult::MayResign => RatingResult::MayResign,
        RowResult::ConfidenceVote => RatingResult::ConfidenceVote,
        RowResult::Dismissal => RatingResult::Dismissal,
        other => panic!("{other:?} is no result of a rating"),
    };
    json!({
        "result": result,
        "base": row.base,
        "mayResignFrom": row.needed,
        "mustActFrom": row.must_act,
    })
}

/// The numbers of a sentence, in their order.
fn figures(sentence: &str) -> Vec<u32> {
    sentence
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse().unwrap())
        .collect()
}

#[test]
fn what_the_chair_reads_aloud_holds_exactly_the_figures_of_the_outcome() {
    let mut chance = Chance::told();
    let mut seen = BTreeMap::new();
    for name in 0..2_000 {
        let case = random_case(name, &mut chance);
        let (outcome, tally) = (case.outcome(), case.tally);
        let third = if outcome.rule.choices()[2] == Choice::Abstain {
            tally.abstained
        } else {
            tally.not_voting
        };
        let split = [tally.votes_for, tally.votes_against, third, tally.no_input];
        let invalid = tally.papers.map_or(0, |papers| papers.invalid);
        assert_eq!(
            split.iter().sum::<u32>() + invalid,
            tally.entitled,
            "the parts are the whole: {tally:?}"
        );
        let mut expected = match outcome.result {
            BallotResult::NotQuorate => vec![outcome.quorum.present, outcome.quorum.needed],
            _ => split.to_vec(),
        };
        // What was on paper names the invalid ones too.
        if tally.papers.is_some() && outcome.result != BallotResult::NotQuorate {
            expected.push(invalid);
        }
        let decided = matches!(outcome.result, BallotResult::Adopted | BallotResult::NotAdopted);
        if decided && outcome.tie_break.is_none() {
            expected.push(outcome.needed);
        }
        for language in Language::ALL {
            let said = Sentence::read_aloud(&outcome, &tally).in_language(language);
            assert_eq!(figures(&said), expected, "{said}: {tally:?} {outcome:?}");
        }
        *seen
            .entry(format!("{:?} {}", outcome.result, outcome.tie_break.is_some()))
            .or_insert(0) += 1;
    }
    assert!(
        seen.len() >= 6,
        "the random counts reach every sentence: {seen:?}"
    );
}

/// Some rule that a pack may hold, and some count that may be; every fourth is as even as its papers allow.
fn random_case(name: usize, chance: &mut Chance) -> Case {
    let mut rules = pack_once();
    let bases = [
        Base::StatutorySeats,
        Base::MembersInOffice,
        Base::MembersPresent,
        Base::Entitled,
        Base::VotesCast,
        Base::VotesForAndAgainst,
        Base::BallotsIssued,
        Base::BallotsCollected,
        Base::BallotsValid,
    ];
    let policies = [
        Abstention::Ignored,
        Abstention::InBase,
        Abstention::CountsAsNo,
        Abstention::CountsAsAbsent,
        Abstention::NotOffered,
    ];
    let ties = [
        Tie::Rejected,
        Tie::ChairsCastingVote,
        Tie::Lot,
        Tie::Repeat,
        Tie::Postpone,
    ];
    loop {
        let rule = &mut rules.voting[0];
        rule.base = bases[chance.below(9)];
        rule.abstention = policies[chance.below(5)];
        rule.tie = ties[chance.below(5)];
        rule.fraction = fraction(chance);
        rule.extra = [0, 0, 0, 1, -1, 3][chance.below(6)];
        rule.at_least = [0, 0, 0, 1, 3][chance.below(5)];
        rules.quorum = QuorumRule {
            base: [
                QuorumBase::StatutorySeats,
                QuorumBase::MembersInOffice,
                QuorumBase::MembersNotExcluded,
            ][chance.below(3)],
            fraction: fraction(chance),
            at_least: [0, 0, 3][chance.below(3)],
            second_meeting: [None, Some(3)][chance.below(2)],
            on_bias: [None, Some(fraction(chance))][chance.below(2)],
            checked: [
                QuorumCheck::AtOpening,
                QuorumCheck::AtEachDecision,
                QuorumCheck::AtEachDecision,
                QuorumCheck::OnRequest,
            ][chance.below(4)],
            presumed_until_challenged: chance.below(8) == 0,
            on_failure: QuorumEffect::PostponeItem,
            ..rules.quorum
        };
        if rules.check().is_ok() {
            break;
        }
    }
    let rule = rules.voting.remove(0);
    let tally = random_tally(&rule, chance);
    let in_favour = chance.below(2) == 0;
    let tie_break = match chance.below(4) {
        0 => Some(TieBreak::Chair { in_favour }),
        1 => Some(TieBreak::Lot { in_favour }),
        _ => None,
    };
    let mut case = Case {
        name: format!("random {name}"),
        rule,
        quorum: rules.quorum,
        tally,
        circumstances: Circumstances {
            second_meeting: chance.below(8) == 0,
            quorum_doubted: chance.below(8) == 0,
            tie_break,
        },
    };
    if name.is_multiple_of(4) {
        case.tie();
    }
    case
}

fn random_tally(rule: &VotingRule, chance: &mut Chance) -> Tally {
    let most = [6, 20, 60, 60, 500][chance.below(5)];
    let mut part = |of: u32| u32::try_from(chance.below(of as usize + 1)).unwrap();
    let statutory_seats = part(most);
    let vacant = part(statutory_seats.min(3));
    let members_in_office = statutory_seats - vacant;
    let present = members_in_office - part(members_in_office) / 2;
    let recused = if part(2) == 0 { part(present) } else { 0 };
    let entitled = present - recused;
    let votes_for = part(entitled);
    // As many against as for, or nearly so, in every second count: there the boundaries are.
    let left = entitled - votes_for;
    let votes_against = if part(1) == 0 {
        votes_for.min(left) - part(votes_for.min(left).min(1))
    } else {
        part(left)
    };
    let left = left - votes_against;
    let third = part(left);
    let (abstained, not_voting) = if rule.choices()[2] == Choice::Abstain {
        (third, 0)
    } else if rule.base.is_paper() {
        (0, 0)
    } else {
        (0, third)
    };
    let rest = entitled - votes_for - votes_against - abstained - not_voting;
    let invalid = if rule.base.is_paper() { part(rest) } else { 0 };
    let no_input = rest - invalid;
    let collected = votes_for + votes_against + abstained + invalid;
    let papers = rule.base.is_paper().then(|| PaperCount {
        issued: collected + part(no_input),
        collected,
        invalid,
    });
    let tally = Tally {
        votes_for,
        votes_against,
        abstained,
        not_voting,
        no_input,
        entitled,
        recused,
        present,
        members_in_office,
        statutory_seats,
        late: 0,
        papers,
    };
    assert_eq!(tally.check(), Ok(()), "{tally:?}");
    tally
}

fn fraction(chance: &mut Chance) -> Fraction {
    let (numerator, denominator) = [(1, 2), (1, 2), (2, 3), (1, 3), (3, 4), (1, 4), (3, 5)][chance.below(7)];
    Fraction {
        numerator,
        denominator,
        comparator: [Comparator::MoreThan, Comparator::AtLeast][chance.below(2)],
    }
}

fn pack_once() -> RulePack {
    static PACK: std::sync::OnceLock<RulePack> = std::sync::OnceLock::new();
    let mut pack = PACK.get_or_init(|| pack("de-bw")).clone();
    pack.voting.truncate(1);
    pack
}

#[test]
fn a_second_reckoning_in_another_language_agrees_on_the_table_and_on_ten_thousand_cases() {
    let mut chance = Chance::told();
    let mut lines = String::new();
    for row in table("outcomes.tsv") {
        writeln!(lines, "{}", golden_case(&row).told(&golden_answer(&row))).unwrap();
    }
    for row in table("ratings.tsv") {
        let case = json!({
            "name": format!("rating {}", row["number"]),
            "confidence": pack(&row["pack"]).confidence,
            "rating": rating_of(&row),
            "expected": golden_rating(&row),
        });
        writeln!(lines, "{case}").unwrap();
    }
    let mut results = BTreeMap::new();
    for name in 0..10_000 {
        let case = random_case(name, &mut chance);
        let outcome = case.outcome();
        *results.entry(format!("{:?}", outcome.result)).or_insert(0) += 1;
        writeln!(lines, "{}", case.told(&answer(&outcome))).unwrap();
    }
    assert!(
        results.len() == 4 && results.values().all(|count| *count > 50),
        "the random cases reach every result: {results:?}"
    );
    let mut python = Command::new("python3")
        .arg(here("outcomes.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 is installed by scripts/setup test");
    let mut stdin = python.stdin.take().unwrap();
    let count = lines.lines().count();
    // Where it stops early it reads no more, and says why on its way out.
    let writing = std::thread::spawn(move || drop(stdin.write_all(lines.as_bytes())));
    let output = python.wait_with_output().unwrap();
    writing.join().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), count.to_string());
}

fn asked(pack: &Path, ballot: &str) -> Output {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("ballot.json");
    fs::write(&file, ballot).unwrap();
    Command::new(program("hemicycle-server"))
        .args(["outcome", "--rules"])
        .arg(pack)
        .arg(&file)
        .output()
        .unwrap()
}

/// The JSON blocks of `docs/outcome.md`, in their order.
fn examples() -> Vec<String> {
    let text = fs::read_to_string(here("../docs/outcome.md")).unwrap();
    text.split("```json\n")
        .skip(1)
        .map(|block| block.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_program_answers_the_examples_of_its_page() {
    let examples = examples();
    let output = asked(&pack_file("vn-2015"), &examples[0]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let promised: Value = serde_json::from_str(&examples[1]).unwrap();
    for (name, value) in promised.as_object().unwrap() {
        if name == "sentence" {
            assert_eq!(told["sentence"]["en"], value["en"]);
        } else {
            assert_eq!(told[name], *value, "{name}");
        }
    }
    for language in ["vi", "en", "de"] {
        for name in ["sentence", "readAloud", "ruleText"] {
            assert!(
                told[name][language].as_str().unwrap().len() > 20,
                "{name} {language}"
            );
        }
    }
    assert_eq!(told["packSha256"], pack("vn-2015").sha256());
    let output = asked(&pack_file("vn-2023"), &examples[2]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let read = |name: &str| told[name].clone();
    assert_eq!(
        [
            read("result"),
            read("base"),
            read("low"),
            read("mayResignFrom"),
            read("mustActFrom")
        ],
        [json!("mayResign"), json!(47), json!(25), json!(24), json!(32)]
    );
}

#[test]
fn a_file_that_cannot_be_answered_is_refused_with_its_line() {
    let good = examples()[0].clone();
    let refused = |pack: &Path, ballot: &str| {
        let output = asked(pack, ballot);
        assert_eq!(output.status.code(), Some(2), "{ballot}");
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr).unwrap()
    };
    let pack = pack_file("vn-2015");
    let said = refused(&pack, &good.replace("\"notVoting\": 2", "\"notVoting\": 3"));
    assert!(
        said.contains("ballot.json, line 3") && said.contains("entitled"),
        "{said}"
    );
    let said = refused(&pack, &good.replace("\"resolution\"", "\"nothing\""));
    assert!(said.contains("line 2") && said.contains("no such rule"), "{said}");
    let said = refused(&pack, &good.replace("\"votesFor\"", "\"votesFour\""));
    assert!(said.contains("line 4") && said.contains("votesFour"), "{said}");
    let abstained = good
        .replace("\"notVoting\": 2", "\"notVoting\": 0")
        .replace("\"abstained\": 0", "\"abstained\": 2");
    assert!(refused(&pack, &abstained).contains("does not offer"));
    let casting = good.replacen('{', "{ \"castingVote\": \"for\",", 1);
    assert!(refused(&pack, &casting).contains("no tie"));
    let folder = tempfile::TempDir::new().unwrap();
    let broken = folder.path().join("own.toml");
    let text = fs::read_to_string(&pack)
        .unwrap()
        .replacen("notOffered", "ignored", 1);
    fs::write(&broken, text).unwrap();
    let said = refused(&broken, &good);
    assert!(
        said.contains("own.toml") && said.contains("Line ") && said.contains("contradict"),
        "{said}"
    );
    assert_eq!(
        Command::new(program("hemicycle-server"))
            .args(["outcome", "--rules", "/nowhere.toml", "/nowhere.json"])
            .output()
            .unwrap()
            .status
            .code(),
        Some(2)
    );
}
