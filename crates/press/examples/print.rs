use hemicycle_domain::{ids::*, minutes::*, questioning::TurnKind, rules::RulePack, tally::*};
fn main() {
    let lang = std::env::args().nth(1).unwrap();
    let pack = if lang == "vi" { "vn-2025" } else if lang == "de" { "de-sh" } else { "association" };
    let pack: RulePack = toml_read(pack);
    let t0 = Moment(1_773_277_320_000);
    let at = |m: i64| Moment(t0.0 + m * 60_000);
    let names: Vec<String> = (0..46).map(|i| format!("{} {}", ["Nguyễn Thị Ánh", "Trần Văn Bình", "Phạm Đức Quỳnh", "Lê Thu Hà", "Vũ Hữu Ước"][i % 5], i + 1)).collect();
    let tally = Tally { votes_for: 36, votes_against: 6, abstained: 2, not_voted: 2, present: 46, members_in_office: 50, late: 1 };
    let outcome = Outcome::of(&tally, &pack.voting[0]);
    let (c, t, title) = match lang.as_str() {
        "vi" => ("Hội đồng nhân dân thành phố Hải Phòng", "Kỳ họp thứ 29, khóa XVI, nhiệm kỳ 2021–2026", "Dự thảo nghị quyết về bảng giá đất năm 2026"),
        "de" => ("Gemeindevertretung Klein Barkau", "12. Tagung der Wahlperiode 2023–2028", "Satzung über die Straßenreinigung"),
        _ => ("Allotment Association \"*[ #import\"", "Annual meeting 2026 \\ $x$ `raw`", "#eval(\"1\") // budget 😀 <a> @b"),
    };
    let s = |id: &str, n: &str, ti: &str, facts, words: &str| Section { id: id.into(), number: n.into(), title: ti.into(), facts, words: words.into() };
    let draft = MinutesDraft { council: c.into(), title: t.into(), language: lang.clone(), utc_offset: 420, journal_size: 310, journal_root: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
      sections: vec![
        s("opening","","",vec![Line::Place{place:"Hội trường A".into(),starts_at:t0},Line::SittingOpened{number:1,at:at(2),present:46,members:50,quorum:34}],""),
        s("attendance","","",vec![Line::Present{names:names.clone()},Line::Absent{names:vec!["Đỗ Thị Yến".into(),"Hoàng Ngữ".into()]},Line::LeftEarly{name:"Lê Thu Hà".into(),at:at(90),reason:"Công tác".into()}],""),
        s("item-1","7",title,vec![Line::Paper{title:title.into(),version:3},Line::ItemOpened{at:at(5)},Line::Speakers{names:names[..4].to_vec()},Line::Ballot{question:title.into(),opened_at:at(40),closed_at:at(41)},Line::Counted{tally,line:tally.line()},Line::Decided{outcome,votes_for:36},Line::Votes{choice:Choice::Against,names:names[5..11].to_vec()},Line::Votes{choice:Choice::Abstain,names:names[12..14].to_vec()},Line::LateVotes{names:names[20..21].to_vec()},Line::ItemClosed{at:at(42)}],"Đại biểu thảo luận về khung giá đất ở khu vực ven đô; đề nghị bổ sung phụ lục.\n\nChủ tọa kết luận: giao Ủy ban nhân dân tiếp thu, hoàn thiện trước ngày 20 tháng 3."),
        s("item-2","8","Chất vấn và trả lời chất vấn",vec![Line::ItemOpened{at:at(50)},Line::Topic{title:"Nước sạch nông thôn".into(),official:"Nguyễn Văn Minh".into(),office:"Giám đốc Sở Y tế".into()},Line::Turn{kind:TurnKind::Question,speaker:"Lê Thu Hà".into(),at:at(51),text:"Vì sao dự án chậm?\nBao giờ xong?".into()},Line::Turn{kind:TurnKind::Answer,speaker:"Nguyễn Văn Minh".into(),at:at(53),text:"".into()},Line::Commitment{who:"Nguyễn Văn Minh".into(),office:"Sở Y tế".into(),what:"Hoàn thành trạm cấp nước".into(),due:Some(Day("2026-09-30".into())),quote:"Chúng tôi sẽ hoàn thành trước 30 tháng 9.".into(),at:at(55)},Line::ItemClosed{at:at(70)}],""),
        s("item-3","9","Báo cáo",vec![Line::NotDealtWith],""),
        s("closing","","",vec![Line::SittingClosed{number:1,at:at(180)}],""),
      ] };
    println!("{}", hemicycle_press::typst_source(&draft));
}
fn toml_read(name: &str) -> RulePack { toml::from_str(&std::fs::read_to_string(format!("assets/rules/{name}.toml")).unwrap()).unwrap() }
