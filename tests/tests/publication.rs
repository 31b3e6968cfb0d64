//! A sitting goes to the central server, and from there to everybody: pages, interface and feeds say what is public.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::net::SocketAddr;

use hemicycle_desk::{
    intent::{Intent, SyncIntent},
    view::{ChoiceView, SyncState},
};
use hemicycle_server::{Config, Councils, Publish, Server, invite};
use stories::{Room, act, eventually, until};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const MOST: usize = 60_000;

async fn page(to: SocketAddr, path: &str) -> String {
    let mut line = TcpStream::connect(to).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    line.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    assert!(answer.len() <= MOST, "{path}: {} bytes", answer.len());
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn a_result_is_public_when_it_is_declared_and_the_record_when_the_sitting_is_closed() {
    let data = TempDir::new().unwrap();
    let server = Server::start_as(&Config {
        data: data.path().to_owned(),
        listen: "127.0.0.1:0".parse().unwrap(),
        publish: Some(Publish {
            listen: "127.0.0.1:0".parse().unwrap(),
            url: "https://council.example.org".to_owned(),
            councils: Councils::Word("all".to_owned()),
        }),
        operations: None,
    })
    .await
    .unwrap();
    let to = server.public.unwrap();
    let card = invite(data.path(), "Máy chủ", &server.address.to_string()).unwrap();
    let room = Room::with_delegates(2).await;
    let file = room.office.dir.path().join("server.json");
    std::fs::write(&file, serde_json::to_vec(&card).unwrap()).unwrap();
    let path = file.display().to_string();
    act(room.clerk(), Intent::Sync(SyncIntent::UseServer { path })).await;
    room.open_sitting().await;
    let ballot = room.open_ballot("Thông qua điều một?").await;
    for desk in room.members() {
        room.vote(desk, &ballot, ChoiceView::For).await;
    }
    let meetings = async || {
        let bodies = page(to, "/oparl/v1.1/body").await;
        let short = bodies.split("/oparl/v1.1/body/").nth(1)?.get(..16)?.to_owned();
        let list = page(to, &format!("/oparl/v1.1/body/{short}/meeting")).await;
        let session = list.split(&format!("{short}/session/")).nth(1)?;
        let session = session.split('"').next()?.to_owned();
        Some((short, session))
    };
    let mut found = None;
    eventually("the session is on show", async || {
        found = meetings().await;
        found.is_some()
    })
    .await;
    let (short, session) = found.unwrap();
    let address = |language: &str| format!("/{language}/{short}/session/{session}");
    assert!(
        !page(to, &address("vi")).await.contains("điều một"),
        "a vote that goes on is nobody's yet"
    );
    room.close_ballot(&ballot).await;
    for (language, words) in [("vi", "Tán thành"), ("en", "Adopted"), ("de", "Angenommen")] {
        eventually("the result is on show", async || {
            let shown = page(to, &address(language)).await;
            shown.contains("điều một") && shown.contains(words)
        })
        .await;
    }
    assert!(
        page(to, &format!("{}/record", address("en")))
            .await
            .contains("read out here when")
    );
    room.close_sitting().await;
    until(room.clerk(), "everything is in the archive", |view| {
        view.sync.state == SyncState::Archived
    })
    .await;
    eventually("the record is on show", async || {
        let shown = page(to, &format!("{}/record", address("en"))).await;
        shown.contains("Sitting 1")
    })
    .await;
    assert!(
        page(to, &format!("/en/{short}/feed.atom"))
            .await
            .contains("điều một")
    );
    assert!(
        page(to, &format!("/calendar/{short}.ics"))
            .await
            .contains("BEGIN:VEVENT")
    );
    let votes = page(to, &format!("/oparl/v1.1/body/{short}/voteEvent")).await;
    assert!(votes.contains("\"result\":\"pass\""), "{votes}");
    // Who copied before asks for what changed since, and gets nothing where nothing did.
    let later = page(
        to,
        &format!("/oparl/v1.1/body/{short}/meeting?modified_since=2999-01-01T00:00:00Z"),
    )
    .await;
    assert!(later.contains("\"totalElements\":0"), "{later}");
    server.close().await;
}
