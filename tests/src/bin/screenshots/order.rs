//! Pictures of prepared votes in their order, of the consent block, and of a council's own rules.

use std::fs;

use serde_json::{Value, json};
use stories::{
    hands::{Window, by, target},
    people::{chair_does, chair_is_offered, chair_may, see_ballot, vote},
};

use crate::{Album, confirm_in, scroll_to};

/// What is said in one language: the agenda, the votes of its first item, and why one of them is dropped.
struct Words {
    agenda: &'static str,
    votes: [&'static str; 4],
    reason: &'static str,
}

const VIETNAMESE: Words = Words {
    agenda: "1. Sửa đổi, bổ sung Bảng giá đất giai đoạn 2026 - 2030, áp dụng từ ngày 01/01/2027\n\
             2. Thông qua báo cáo công tác năm 2026 của Thường trực và các Ban của Hội đồng\n\
             3. Danh mục dự án cần thu hồi đất và chuyển mục đích sử dụng đất trồng lúa năm 2027\n\
             4. Đặt tên, đổi tên một số đường, phố và công trình công cộng\n\
             5. Quy định một số khoản phí, lệ phí trên địa bàn thành phố\n",
    votes: [
        "Giữ nguyên khoản 2 Điều 3 như dự thảo lần thứ hai",
        "Bỏ khoản 2 Điều 3",
        "Điều 3 và Phụ lục A: giá đất ở tại nông thôn",
        "Toàn văn nghị quyết về sửa đổi, bổ sung Bảng giá đất giai đoạn 2026 - 2030",
    ],
    reason: "Đã được giải quyết bằng nội dung sửa đổi 1.",
};

const ENGLISH: Words = Words {
    agenda: "1. Riverside flood defence scheme: contract and compulsory purchase\n\
             2. Minutes of the ordinary meeting of 19 November 2026\n\
             3. Appointment of representatives to the joint waste authority and its scrutiny panel\n\
             4. Street names for the new estate at Millers Reach\n\
             5. Fees for market stalls from 1 April 2027\n",
    votes: [
        "Paragraph 2 of section 3 stays as in the second draft",
        "Paragraph 2 of section 3 is struck out",
        "Section 3 and annex A: the line of the flood wall along Orchard Road",
        "The resolution on the Riverside flood defence scheme, as amended",
    ],
    reason: "Settled by amendment 1.",
};

const GERMAN: Words = Words {
    agenda: "1. Neufassung der Hauptsatzung der Gemeinde Birkenried\n\
             2. Genehmigung der Niederschrift über die öffentliche Sitzung vom 19. November 2026\n\
             3. Bestellung der Vertreterinnen und Vertreter im Abwasserzweckverband Oberes Birkental\n\
             4. Straßenbenennungen im Baugebiet Lindenäcker\n\
             5. Gebührensatzung für den Wochenmarkt ab 1. April 2027\n",
    votes: [
        "§ 3 Absatz 2 bleibt in der Fassung des zweiten Entwurfs",
        "§ 3 Absatz 2 wird gestrichen",
        "§ 3 und Anlage A: Zuständigkeiten des Haupt- und Finanzausschusses",
        "Hauptsatzung der Gemeinde Birkenried in der geänderten Fassung",
    ],
    reason: "Durch Änderungsantrag 1 erledigt.",
};

impl Album {
    pub(crate) async fn order(&self) {
        let words = match self.language {
            "vi" => VIETNAMESE,
            "de" => GERMAN,
            _ => ENGLISH,
        };
        let clerk = self.office("association", words.agenda).await;
        self.prepared(&clerk, &words).await;
        self.own_rules(&clerk).await;
        let (chair, delegate) = self.seated(&clerk).await;
        self.votes_in_order(&chair, &delegate, &words).await;
        self.block(&clerk, &chair, &delegate).await;
    }

    async fn prepared(&self, clerk: &Window, words: &Words) {
        let item = async |number: usize| clerk.view().await["session"]["agenda"][number - 1]["id"].clone();
        clerk.press("rail-prepare").await;
        clerk.press("prepare-session").await;
        clerk.press("order-1").await;
        self.take(clerk, "90-order-first").await;
        clerk.press("order-back").await;
        for number in 2..=5 {
            let mark = json!({ "item": item(number).await, "consent": true });
            clerk.act(json!({ "agenda": { "markConsent": mark } })).await;
        }
        let kinds = [("amendment", 3), ("amendment", 3), ("part", 0), ("whole", 0)];
        let votes: Vec<Value> = words
            .votes
            .iter()
            .zip(kinds)
            .map(|(question, (kind, changes))| {
                json!({ "id": null, "kind": kind, "changes": (changes > 0).then_some(changes),
                    "question": question, "paper": null, "rule": "resolution",
                    "form": "openElectronic", "calling": "seat" })
            })
            .collect();
        let set = json!({ "item": item(1).await, "votes": votes });
        clerk.act(json!({ "votingOrder": { "set": set } })).await;
        scroll_to(clerk, "agenda-now").await;
        self.take(clerk, "91-agenda-block").await;
        clerk.press("order-1").await;
        self.take(clerk, "92-order-editor").await;
        clerk.press("order-back").await;
    }

    async fn own_rules(&self, clerk: &Window) {
        let folder = target().join("run/screenshots").join(self.language).join("rules");
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).unwrap();
        clerk.press("convene-more").await;
        clerk.choose("convene-rules", "association").await;
        clerk.press_at(&format!("{} summary", by("own-rules"))).await;
        clerk
            .paste_into("own-rules-folder", &folder.to_string_lossy())
            .await;
        clerk.press("own-rules-copy").await;
        clerk.wait("own-rules-copied").await;
        scroll_to(clerk, "own-rules").await;
        self.take(clerk, "93-own-rules").await;
        let wrong = folder.join("wrong.toml");
        fs::write(&wrong, "id = \"own\"\ntitle = 3\n").unwrap();
        clerk.paste_into("own-rules-file", &wrong.to_string_lossy()).await;
        clerk.press("own-rules-take").await;
        clerk.wait("problem").await;
        self.take(clerk, "93b-own-rules-wrong").await;
        clerk.press("convene-more").await;
    }

    async fn votes_in_order(&self, chair: &Window, delegate: &Window, words: &Words) {
        chair_is_offered(chair, "open-item").await;
        chair_does(chair, "open-item").await;
        chair_is_offered(chair, "open-prepared").await;
        self.take(chair, "94-next-vote").await;
        delegate.wait("votes-of-item").await;
        self.take(delegate, "95-votes-of-item").await;
        chair_does(chair, "open-prepared").await;
        see_ballot(delegate, words.votes[0]).await;
        self.take(delegate, "96-prepared-ballot").await;
        see_ballot(chair, words.votes[0]).await;
        self.take(chair, "97-console-prepared").await;
        self.sees_the_vote(chair, "97-console-prepared").await;
        vote(chair, words.votes[0], "for").await;
        self.take(chair, "97b-console-recorded").await;
        self.sees_the_vote(chair, "97b-console-recorded").await;
        vote(delegate, words.votes[0], "for").await;
        declare(chair).await;
        chair_is_offered(chair, "open-prepared").await;
        self.take(chair, "98-next-after-result").await;
        self.take(delegate, "98b-prepared-result").await;
        chair_does(chair, "drop-prepared").await;
        chair.type_into("drop-reason", words.reason).await;
        self.take(chair, "99-drop").await;
        confirm_in(chair, "drop-sheet").await;
        for (question, choice) in [(words.votes[2], "against"), (words.votes[3], "for")] {
            chair_is_offered(chair, "open-prepared").await;
            chair_does(chair, "open-prepared").await;
            vote(delegate, question, choice).await;
            declare(chair).await;
        }
        chair_may(chair, "close-item").await;
        self.take(chair, "100-all-decided").await;
        delegate.press("ballot-leave").await;
        scroll_to(delegate, "votes-of-item").await;
        self.take(delegate, "100b-all-decided").await;
        chair_does(chair, "close-item").await;
    }

    async fn block(&self, clerk: &Window, chair: &Window, delegate: &Window) {
        chair_is_offered(chair, "open-item").await;
        chair_does(chair, "open-item").await;
        chair_is_offered(chair, "open-block").await;
        let item = chair.view().await["session"]["agenda"][3]["id"].clone();
        for consent in [false, true] {
            let mark = json!({ "item": item, "consent": consent });
            clerk.act(json!({ "agenda": { "markConsent": mark } })).await;
        }
        chair.wait("consent-why-not").await;
        self.take(chair, "101a-block-not-published").await;
        clerk.act(json!({ "papers": "publish" })).await;
        chair_is_offered(chair, "open-block").await;
        self.take(chair, "101-console-block").await;
        delegate.wait("consent-block").await;
        self.take(delegate, "101b-block").await;
        delegate.press("take-out-5").await;
        delegate.wait("take-out-sheet").await;
        self.take(delegate, "102-take-out").await;
        confirm_in(delegate, "take-out-sheet").await;
        for window in [chair, delegate] {
            window
                .view_has("the item to be out", |view| {
                    view["session"]["agenda"][4]["consent"]["takenOut"]["name"]
                        .as_str()
                        .map(drop)
                })
                .await;
        }
        self.take(delegate, "103-taken-out").await;
        chair_does(chair, "open-block").await;
        chair.wait("open-block-items").await;
        self.take(chair, "104-open-block").await;
        chair.press("open-ballot-submit").await;
        chair.gone("open-ballot-sheet").await;
        let question = chair
            .view_has("the vote on the block", |view| {
                let ballot = &view["session"]["ballot"];
                (ballot["state"] == "open").then_some(())?;
                Some(ballot["question"].as_str()?.to_owned())
            })
            .await;
        see_ballot(delegate, &question).await;
        self.take(delegate, "105-block-ballot").await;
        see_ballot(chair, &question).await;
        self.take(chair, "106-console-block-open").await;
        self.sees_the_vote(chair, "106-console-block-open").await;
        vote(delegate, &question, "for").await;
        vote(chair, &question, "for").await;
        chair.act(json!({ "display": "open" })).await;
        self.room_sees(chair, "67-room-block-vote", "vote").await;
        declare(chair).await;
        self.room_sees(chair, "68-room-block-result", "result").await;
        chair.act(json!({ "display": "close" })).await;
        self.take(chair, "107-console-block-declared").await;
        delegate
            .see(&format!("{}[data-ballot=\"declared\"]", by("ballot-sheet")))
            .await;
        self.take(delegate, "108-block-result").await;
        delegate.press("rail-results").await;
        delegate.wait("ballot-items").await;
        self.take(delegate, "109-results").await;
    }
}

async fn declare(chair: &Window) {
    let id = chair.view().await["session"]["ballot"]["id"].clone();
    for intent in ["closeBallot", "declare"] {
        let which = json!({ "ballotId": id });
        chair.act(json!({ "voting": { intent: which } })).await;
    }
}
