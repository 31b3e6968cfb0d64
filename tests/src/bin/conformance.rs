//! A session from the first paper to the archive, for checkers that others have written: `conformance FOLDER PROGRAM...`
//! writes its bags and its minutes into the folder, shows its public record on a port of this machine, runs the program
//! with folder and address of the interface, and ends as that ends.
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
    intent::{Intent, MinutesIntent, PapersIntent, SyncIntent},
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
    let card = invite(data.path(), "Máy chủ tỉnh", &server.address.to_string()).unwrap();
    let room = Box::pin(held()).await;
    let file = data.path().join("server.json");
    fs::write(&file, serde_json::to_vec(&card).unwrap()).unwrap();
    let path = file.display().to_string();
    act(room.clerk(), Intent::Sync(SyncIntent::UseServer { path })).await;
    until(room.clerk(), "everything is in the archive", |view| {
        view.sync.state == SyncState::Archived && view.sync.bytes_left == 0
    })
    .await;
    let into = |name: &str| folder.join(name).display().to_string();
    act(
        room.clerk(),
        Intent::Minutes(MinutesIntent::Export {
            folder: into("minutes"),
        }),
    )
    .await;
    act(
        room.clerk(),
        Intent::Sync(SyncIntent::ExportPackage { folder: into("bags") }),
    )
    .await;
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

/// A session with a paper, two votes and minutes that are laid out.
async fn held() -> Room {
    let office = Office::with_people(5, true).await.with_helper().await;
    office.convene().await;
    let path = office.dir.path().join("report.pdf");
    fs::write(&path, pdf("Bao cao", 3_000)).unwrap();
    let item = shown(&office.clerk).await.session.as_ref().unwrap().agenda[1]
        .id
        .clone();
    let files = vec![placed(&path, &item, "Báo cáo kinh tế – xã hội")];
    act(&office.clerk, Intent::Papers(PapersIntent::Add { files })).await;
    office.publish().await;
    let room = Room::hosted(office, 3).await;
    room.open_sitting().await;
    for (question, choice) in [
        ("Thông qua bảng giá đất năm 2026?", ChoiceView::For),
        ("Hoãn phần thứ hai?", ChoiceView::Against),
    ] {
        let ballot = room.open_ballot(question).await;
        for desk in room.members() {
            room.vote(desk, &ballot, choice).await;
        }
        room.together().await;
        room.close_ballot(&ballot).await;
    }
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
