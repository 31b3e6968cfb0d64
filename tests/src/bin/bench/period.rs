//! A half-year in figures, over as many records as a large council has in a term.

use std::time::Instant;

use hemicycle_desk::{
    Desk,
    intent::PeriodAsked,
    view::{Answer, Question},
};
use hemicycle_domain::{
    ids::{Day, PetitionId},
    petitions::{CompetentLevel, PetitionOutcome, PetitionWords},
};
use serde_json::json;
use stories::room::Office;

use crate::figure::{Anchor, Figure, ms};

const PETITIONS: u32 = 20_000;
const RUNS: usize = 11;
const FIELDS: [&str; 5] = ["Giao thông", "Giáo dục", "Đất đai", "Y tế", ""];

/// From asking to the whole answer at the desk, every figure with every record that it counts.
pub async fn period_report_20k() -> Result<Figure, String> {
    let office = Office::with_people(3, false).await;
    let node = office.clerk.node().ok_or("the desk is shut")?;
    let told = |error: &dyn std::fmt::Display| error.to_string();
    for number in 0..PETITIONS {
        node.run(move |replica| {
            let petition = PetitionId::new(format!("k-{number}"));
            let words = PetitionWords {
                what: format!("Đề nghị số {number} của cử tri phường Lê Chân"),
                source: "Tiếp xúc cử tri".to_owned(),
                place: format!("Tổ dân phố {}", number % 90),
                field: FIELDS[number as usize % FIELDS.len()].to_owned(),
                level: CompetentLevel::Own,
                received: Day(format!("2026-{:02}-11", number % 12 + 1)),
            };
            let id = petition.clone();
            replica.act_in_register(|register, actor| register.enter_petition(actor, id, words, None))?;
            if number % 3 == 0 {
                return Ok(());
            }
            let (id, day) = (petition.clone(), Day("2026-12-01".to_owned()));
            replica.act_in_register(|register, actor| {
                register.route_petition(actor, &id, "Sở Xây dựng", Some(day.clone()))
            })?;
            if number % 3 == 1 {
                replica.act_in_register(|register, actor| {
                    let resolved = PetitionOutcome::Resolved;
                    register.reply_to_petition(actor, &petition, resolved, "Đã làm", day)
                })?;
            }
            Ok::<_, hemicycle_sync::replica::OfferError>(())
        })
        .await
        .map_err(|error| told(&error))?
        .map_err(|error| told(&error))?;
    }
    let (mut runs, mut anchor, mut counted) = (Vec::new(), Vec::new(), 0);
    for _ in 0..RUNS {
        let begun = Instant::now();
        let view = asked(&office.clerk).await?;
        runs.push(ms(begun.elapsed()));
        let rows = view.sections.iter().flat_map(|section| &section.rows);
        counted = rows.map(|row| row.records.len()).sum();
        let begun = Instant::now();
        let bytes = serde_json::to_vec(&view).map_err(|error| told(&error))?;
        anchor.push(ms(begun.elapsed()));
        assert!(bytes.len() > counted, "every record is told");
    }
    let anchor = Anchor {
        words: "writing the same answer as JSON, once",
        runs: anchor,
    };
    let detail = json!({ "petitions": PETITIONS, "records": counted });
    Figure::of("period_report_20k", "ms", &runs, &anchor, detail)
}

async fn asked(desk: &Desk) -> Result<hemicycle_desk::view::PeriodView, String> {
    let question = Question::Period(PeriodAsked {
        from: "2026-01-01".to_owned(),
        to: "2026-12-31".to_owned(),
        others: None,
    });
    match desk.look(question).await.map_err(|problem| problem.text.key)? {
        Answer::Period(view) => Ok(*view),
        _ => Err("another answer".to_owned()),
    }
}
