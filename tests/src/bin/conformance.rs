//! Two sessions from the first paper to the archive, one Vietnamese and one German, for checkers that others have written:
//! `conformance FOLDER PROGRAM...` writes their bags and their minutes into the folder, shows their public record on a
//! port of this machine, runs the program with folder and address of the interface, and ends as that ends.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program is run by hand"
)]
#![allow(clippy::unwrap_used, reason = "a session that cannot be held has failed")]

use std::{
    fs,
    path::Path,
    process::{Command, ExitCode},
};

use hemicycle_desk::{
    intent::{AgendaIntent, Intent, MinutesIntent, PapersIntent, PresidingIntent, SyncIntent},
    view::{ChoiceView, SyncState},
};
use hemicycle_server::{Config, Councils, Publish, Server, invite};
use stories::{Room, act, hands::free_port, pdf, placed, room::Office, shown, until};
use tempfile::TempDir;

#[tokio::main]
async fn main() -> ExitCode {
    let said: Vec<String> = std::env::args().skip(1).collect();
    let [folder, program, arguments @ ..] = said.as_slice() else {
        eprintln!("usage: conformance FOLDER PROGRAM [ARGUMENT...]");
        return ExitCode::from(2);
    };
    let (folder, data) = (Path::new(folder), TempDir::new().unwrap());
    let port = free_port();
    let url = format!("http://127.0.0.1:{port}");
    let server = Server::start_as(&Config {
        data: data.path().to_owned(),
        listen: "127.0.0.1:0".parse().unwrap(),
        publish: Some(Publish {
            listen: format!("127.0.0.1:{port}").parse().unwrap(),
            url: url.clone(),
            councils: Councils::Word("all".to_owned()),
        }),
        operations: None,
    })
    .await
    .unwrap();
    let mut rooms = Vec::new();
    for told in [&VIETNAMESE, &GERMAN] {
        let card = invite(data.path(), told.council, &server.address.to_string()).unwrap();
        let room = Box::pin(held(told)).await;
        let file = room.office.dir.path().join("server.json");
        fs::write(&file, serde_json::to_vec(&card).unwrap()).unwrap();
        let path = file.display().to_string();
        act(room.clerk(), Intent::Sync(SyncIntent::UseServer { path })).await;
        until(room.clerk(), "everything is in the archive", |view| {
            view.sync.state == SyncState::Archived && view.sync.bytes_left == 0
        })
        .await;
        let into = |name: &str| folder.join(told.language).join(name).display().to_string();
        let (minutes, bags) = (into("minutes"), into("bags"));
        act(
            room.clerk(),
            Intent::Minutes(MinutesIntent::Export { folder: minutes }),
        )
        .await;
        act(
            room.clerk(),
            Intent::Sync(SyncIntent::ExportPackage { folder: bags }),
        )
        .await;
        rooms.push(room);
    }
    println!("written: {}", folder.display());
    let told = Command::new(program)
        .args(arguments)
        .arg(folder)
        .arg(format!("{url}/oparl/v1.1/system"))
        .status()
        .unwrap();
    server.close().await;
    if told.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What of a session differs by country.
struct Told {
    council: &'static str,
    language: &'static str,
    rules: &'static str,
    agenda: &'static str,
    paper: &'static str,
    questions: [&'static str; 3],
    words: &'static str,
}

const VIETNAMESE: Told = Told {
    council: "Hội đồng nhân dân phường Ba Đình",
    language: "vi",
    rules: "",
    agenda: "1. Khai mạc\n2. Dự thảo nghị quyết về bảng giá đất\n3. Chất vấn\n4. Công tác nhân sự\n",
    paper: "Báo cáo kinh tế – xã hội",
    questions: [
        "Thông qua bảng giá đất năm 2026?",
        "Hoãn phần thứ hai?",
        "Bầu ông Kín làm trưởng ban?",
    ],
    // With every letter that Vietnamese has beyond ASCII, small and capital.
    words: "Lời thư ký về phần họp kín & <nhân sự>\n\naàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ\n\nAÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ Đ",
};

const GERMAN: Told = Told {
    council: "Rat der Stadt Königsgrün",
    language: "de",
    rules: "de-nw",
    agenda: "1. Eröffnung\n2. Haushaltssatzung\n3. Anfragen\n4. Grundstückssache\n",
    paper: "Entwurf der Haushaltssatzung",
    questions: [
        "Wird die Haushaltssatzung 2026 beschlossen?",
        "Wird der zweite Teil vertagt?",
        "Wird dem Vergleich in der Grundstückssache zugestimmt?",
    ],
    words: "Worte der Schriftführung zum nichtöffentlichen Teil & <Grundstück>",
};

/// A session with a paper, a question, two votes, a closed part with a third, and minutes that are laid out.
async fn held(told: &Told) -> Room {
    let office = Office::founded(told.council, told.language, 5, true).await;
    let office = office.with_helper().await;
    office.convene_under(told.rules).await;
    let text = told.agenda.to_owned();
    act(&office.clerk, Intent::Agenda(AgendaIntent::SetAgenda { text })).await;
    let path = office.dir.path().join("report.pdf");
    fs::write(&path, pdf("Bao cao", 3_000)).unwrap();
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[1]
        .id
        .clone();
    let files = vec![placed(&path, &item, told.paper)];
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    office.publish().await;
    let room = Room::hosted(office, 3).await;
    room.open_sitting().await;
    let [first, second, closed] = told.questions;
    for (question, choice) in [(first, ChoiceView::For), (second, ChoiceView::Against)] {
        vote(&room, question, choice).await;
    }
    let view = shown(room.clerk()).await;
    let agenda = &view.session.as_ref().unwrap().agenda;
    let item = agenda[3].id.clone();
    let questions = agenda[2].id.clone();
    room.goes_on(&questions).await;
    room.ask_and_answer().await;
    room.goes_on(&item).await;
    let exclude = PresidingIntent::ExcludePublic {
        ballot: None,
        reason: told.paper.to_owned(),
    };
    act(&room.chair, Intent::Presiding(exclude)).await;
    vote(&room, closed, ChoiceView::For).await;
    act(&room.chair, Intent::Presiding(PresidingIntent::AdmitPublic)).await;
    room.together().await;
    let write = MinutesIntent::Write {
        section: format!("item-{item}"),
        text: told.words.to_owned(),
    };
    act(room.clerk(), Intent::Minutes(write)).await;
    room.close_sitting().await;
    let objections_until = None;
    act(
        room.clerk(),
        Intent::Minutes(MinutesIntent::LayOut { objections_until }),
    )
    .await;
    until(room.clerk(), "the minutes are laid out", |view| {
        view.session.as_ref().unwrap().minutes_laid_out
    })
    .await;
    room.together().await;
    room
}

async fn vote(room: &Room, question: &str, choice: ChoiceView) {
    let ballot = room.open_ballot(question).await;
    for desk in room.members() {
        room.vote(desk, &ballot, choice).await;
    }
    room.together().await;
    room.close_ballot(&ballot).await;
}
