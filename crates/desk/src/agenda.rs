//! The agenda at one desk: pasted text becomes items.

use hemicycle_domain::{Refusal, agenda::AgendaItem, ids::ItemId};
use hemicycle_papers::{search::fold, text::normalise};

use crate::{
    desk::Desk,
    intent::AgendaIntent,
    view::{AgendaPreviewRow, Problem},
};

impl Desk {
    pub(crate) async fn act_agenda(&self, intent: AgendaIntent) -> Result<(), Problem> {
        match intent {
            AgendaIntent::SetAgenda { text } => {
                let rows = preview(&text);
                if rows.is_empty() {
                    return Err(Problem::new("problem-nothing-to-import"));
                }
                self.say(move |session, actor, name| {
                    let base = name();
                    let items = rows
                        .into_iter()
                        .zip(0..)
                        .map(|(row, index)| {
                            // An item keeps its id and its mark while its number and title stay.
                            let mut agenda = session.agenda.iter();
                            let known =
                                agenda.find(|known| known.number == row.number && known.title == row.title);
                            AgendaItem {
                                id: known.map_or_else(
                                    || ItemId::new(format!("{base}{index:02}")),
                                    |known| known.id.clone(),
                                ),
                                number: row.number,
                                title: row.title,
                                needs_vote: row.needs_vote,
                                questioning: row.questioning,
                                consent: known.is_some_and(|known| known.consent),
                            }
                        })
                        .collect();
                    session.set_agenda(actor, items)
                })
                .await
            }
            AgendaIntent::MoveItem { item, up } => {
                self.say(move |session, actor, _| session.move_item(actor, &ItemId::new(item), up))
                    .await
            }
            AgendaIntent::MarkConsent { item, consent } => self.mark_consent(item, consent).await,
            AgendaIntent::TakeOut { item } => self.take_out(item).await,
            AgendaIntent::OpenItem { item } => {
                self.say(move |session, actor, _| session.open_item(actor, &ItemId::new(item)))
                    .await
            }
            AgendaIntent::GoOn { item } => {
                self.say(|session, actor, _| {
                    let live = session.live_item().ok_or(Refusal::ItemNotLive)?;
                    session.close_item(actor, &live.id)
                })
                .await?;
                self.say(move |session, actor, _| session.open_item(actor, &ItemId::new(item)))
                    .await
            }
            AgendaIntent::CloseItem { item } => {
                self.say(move |session, actor, _| session.close_item(actor, &ItemId::new(item)))
                    .await
            }
        }
    }
}

/// The items that a pasted text names: `7. Title`, `7) Title`, `TOP 7: Title`, or a plain line each.
#[must_use]
pub fn preview(text: &str) -> Vec<AgendaPreviewRow> {
    let mut rows: Vec<AgendaPreviewRow> = Vec::new();
    let lines: Vec<String> = text
        .lines()
        .map(|line| normalise(line.trim()))
        .filter(|l| !l.is_empty())
        .collect();
    let numbered = lines.iter().any(|line| number(line).is_some());
    for line in lines {
        let (number, title) = match number(&line) {
            Some(found) => found,
            // In a numbered text, a line without a number goes on with the item before.
            None if numbered => {
                if let Some(last) = rows.last_mut() {
                    last.title.push(' ');
                    last.title.push_str(&line);
                }
                continue;
            }
            None => ((rows.len() + 1).to_string(), line),
        };
        let key = fold(&title);
        let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
        let questioning = has(&[
            "chat van",
            "questioning",
            "question time",
            "questions",
            "anfragen",
            "befragung",
            "fragestunde",
        ]);
        rows.push(AgendaPreviewRow {
            number,
            needs_vote: !questioning
                && has(&[
                    "nghi quyet",
                    "thong qua",
                    "bieu quyet",
                    "resolution",
                    "adoption",
                    "approve",
                    "beschluss",
                    "satzung",
                    "decision",
                    "vote",
                    "abstimmung",
                    "haushalt",
                ]),
            questioning,
            title,
        });
    }
    // A heading may begin with a number too ("9. öffentliche Sitzung"): the agenda begins with its first item.
    if let Some(first) = rows.iter().position(|row| row.number == "1") {
        rows.drain(..first);
    }
    rows
}

fn number(line: &str) -> Option<(String, String)> {
    let rest = ["Nội dung ", "TOP ", "Item ", "Mục "]
        .iter()
        .find_map(|word| line.strip_prefix(word))
        .unwrap_or(line);
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let head = digits(rest);
    if head == 0 || head > 3 {
        return None;
    }
    // Levels below: `2.1`, `2.1.3`; what has more digits is an amount or a year.
    let mut end = head;
    while let Some(below) = rest.get(end..).and_then(|rest| rest.strip_prefix('.')) {
        match digits(below) {
            part @ 1..=2 => end += 1 + part,
            _ => break,
        }
    }
    let leveled = end > head;
    let (number, rest) = rest.split_at_checked(end)?;
    let rest = rest
        .strip_prefix(['.', ')', ':', '-', '\t'])
        .or_else(|| rest.strip_prefix(" –"))
        // A number with levels is followed by a space alone as often as not.
        .or_else(|| rest.strip_prefix(' ').filter(|_| leveled))?;
    let title = rest.trim();
    let dated = leveled && title.starts_with(|c: char| c.is_ascii_digit());
    (!title.is_empty() && !dated).then(|| (number.to_owned(), title.to_owned()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_numbered_heading_is_no_item() {
        let rows = super::preview("9. öffentliche Sitzung des Gemeinderats\n1. Eröffnung\n2. Haushalt\n");
        assert_eq!(
            rows.iter().map(|row| row.number.as_str()).collect::<Vec<_>>(),
            ["1", "2"]
        );
    }

    #[test]
    fn levels_are_numbers_and_dates_are_none() {
        let rows = super::preview(
            "1. Báo cáo\n1.1. Thu\n1.2 Chi\n1.2.1) Chi thường xuyên\n2. Kế hoạch\n15.3.2026 là hạn\n",
        );
        let told: Vec<_> = rows
            .iter()
            .map(|r| (r.number.as_str(), r.title.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("1", "Báo cáo"),
                ("1.1", "Thu"),
                ("1.2", "Chi"),
                ("1.2.1", "Chi thường xuyên"),
                ("2", "Kế hoạch 15.3.2026 là hạn"),
            ]
        );
    }

    #[test]
    fn a_pasted_agenda_becomes_items() {
        let rows = super::preview(
            "Chương trình\n1. Khai mạc\n2) Dự thảo nghị quyết về\nbảng giá đất\nTOP 3: Anfragen\n4. Questions to the executive\n",
        );
        let told: Vec<_> = rows
            .iter()
            .map(|r| (r.number.as_str(), r.title.as_str(), r.needs_vote, r.questioning))
            .collect();
        assert_eq!(
            told,
            [
                ("1", "Khai mạc", false, false),
                ("2", "Dự thảo nghị quyết về bảng giá đất", true, false),
                ("3", "Anfragen", false, true),
                ("4", "Questions to the executive", false, true),
            ]
        );
    }
}
