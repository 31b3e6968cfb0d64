//! The doors beside the one for laptops, and what is copied of a stopped server, over real sockets and a real disk.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::{net::SocketAddr, path::Path};

use hemicycle_server::{
    Config, Councils, Operations, Publish, Server, ServerError, backup, check, invite, restore,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

fn loopback() -> SocketAddr {
    "127.0.0.1:0".parse().unwrap()
}

fn config(data: &Path) -> Config {
    Config {
        data: data.to_owned(),
        listen: loopback(),
        publish: Some(Publish {
            listen: loopback(),
            url: "https://council.example.org".to_owned(),
            councils: Councils::Word("all".to_owned()),
        }),
        operations: Some(Operations { listen: loopback() }),
    }
}

/// The whole answer to one request, head and body.
async fn asks(to: SocketAddr, head: &str) -> String {
    let mut line = TcpStream::connect(to).await.unwrap();
    let request = format!("{head} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    line.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_door_reads_only_and_the_other_tells_how_the_server_is() {
    let data = TempDir::new().unwrap();
    invite(data.path(), "Máy chủ", "127.0.0.1:7443").unwrap();
    let server = Server::start_as(&config(data.path())).await.unwrap();
    let (public, operations) = (server.public.unwrap(), server.operations.unwrap());
    for (language, words) in [("vi", "Các hội đồng"), ("en", "Councils"), ("de", "Räte")] {
        let page = asks(public, &format!("GET /{language}")).await;
        assert!(page.starts_with("HTTP/1.1 200") && page.contains(words), "{page}");
        assert!(
            page.contains("content-security-policy: default-src 'none'"),
            "{page}"
        );
        assert!(
            !page.contains("<script") && !page.contains("set-cookie"),
            "{page}"
        );
    }
    for (head, status) in [
        ("GET /en/nobody/", "404"),
        ("GET /en?page=0", "404"),
        ("GET /xx", "404"),
        ("GET /file/x/../../server.key", "404"),
        ("GET /oparl/v1.1/body/nobody", "404"),
        ("GET /oparl/v1.1/body?modified_since=yesterday", "400"),
        ("POST /en", "405"),
    ] {
        let answer = asks(public, head).await;
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{head}: {answer}"
        );
    }
    let system = asks(public, "GET /oparl/v1.1/system").await;
    assert!(
        system.contains("\"body\":\"https://council.example.org/oparl/v1.1/body\""),
        "{system}"
    );
    assert!(system.contains("access-control-allow-origin: *"), "{system}");
    assert!(asks(operations, "GET /health").await.ends_with("ok\n"));
    assert!(asks(operations, "GET /ready").await.starts_with("HTTP/1.1 200"));
    let metrics = asks(operations, "GET /metrics").await;
    assert!(metrics.contains("hemicycle_councils 1\n"), "{metrics}");
    assert!(
        metrics.contains("hemicycle_public_answers_total{class=\"4xx\"} 7\n"),
        "{metrics}"
    );
    assert!(!metrics.contains("Máy chủ"), "no names");
    // Whoever watches is not where the public is.
    assert!(asks(public, "GET /metrics").await.starts_with("HTTP/1.1 404"));
    server.close().await;
    assert!(TcpStream::connect(public).await.is_err(), "the door is closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_is_copied_and_a_copy_with_a_changed_byte_is_refused() {
    let folder = TempDir::new().unwrap();
    let (data, to, again) = (
        folder.path().join("data"),
        folder.path().join("to"),
        folder.path().join("again"),
    );
    let card = invite(&data, "Máy chủ", "127.0.0.1:7443").unwrap();
    let server = Server::start(&data, loopback()).await.unwrap();
    let while_it_ran = folder.path().join("while it ran");
    let files = backup(&data, &while_it_ran).unwrap();
    server.close().await;
    assert_eq!(
        backup(&data, &to).unwrap(),
        files,
        "the same files of one that is stopped"
    );
    assert!(
        matches!(backup(&data, &to), Err(ServerError::Backup(_))),
        "the target is not empty"
    );
    assert_eq!(restore(&to, &again).unwrap(), files);
    assert!(check(&again).unwrap().1);
    let server = Server::start(&again, loopback()).await.unwrap();
    server.close().await;
    // It is the same server: a new card of it names the same key.
    assert_eq!(invite(&again, "x", "y").unwrap().tls, card.tls);
    let key = to.join("server.key");
    let mut bytes = std::fs::read(&key).unwrap();
    bytes[0] ^= 1;
    std::fs::write(&key, bytes).unwrap();
    let refused = restore(&to, &folder.path().join("third"))
        .unwrap_err()
        .to_string();
    assert!(refused.contains("server.key"), "{refused}");
    std::fs::remove_file(to.join("backup.json")).unwrap();
    assert!(
        restore(&to, &folder.path().join("fourth")).is_err(),
        "not finished"
    );
}
