//! One that has a host's key and answers as it likes.

use std::net::SocketAddr;

use futures_util::{SinkExt, StreamExt};
use hemicycle_desk::Desk;
use hemicycle_sync::{
    tls::TlsIdentity,
    wire::{Frame, Packed},
};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_tungstenite::{accept_async, tungstenite::Message};

use crate::ask;

/// Listens with the keys of this desk, says `first` on every line, and answers every frame by `answer`.
pub async fn answers_as(
    host: &Desk,
    first: Option<Frame>,
    answer: impl Fn(Frame) -> Option<Frame> + Clone + Send + 'static,
) -> SocketAddr {
    let identity = ask(host, |replica| {
        let part = |key: &str| unhex(&replica.store.get(key).unwrap().unwrap());
        TlsIdentity::from_parts(part("tls-certificate"), part("tls-key")).unwrap()
    })
    .await;
    let acceptor = TlsAcceptor::from(identity.server().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, first, answer) = (acceptor.clone(), first.clone(), answer.clone());
            tokio::spawn(async move {
                let Ok(stream) = acceptor.accept(stream).await else {
                    return;
                };
                let Ok(mut line) = accept_async(stream).await else {
                    return;
                };
                let mut said = first;
                loop {
                    if let Some(frame) = said.take()
                        && line.send(packed(&frame)).await.is_err()
                    {
                        return;
                    }
                    match line.next().await {
                        Some(Ok(Message::Text(text))) => {
                            said = Frame::unpack_text(&text).ok().and_then(&answer);
                        }
                        Some(Ok(_)) => {}
                        Some(Err(_)) | None => return,
                    }
                }
            });
        }
    });
    address
}

fn packed(frame: &Frame) -> Message {
    match frame.pack().unwrap() {
        Packed::Text(text) => Message::Text(text.into()),
        Packed::Binary(bytes) => Message::Binary(bytes.into()),
    }
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = text
        .as_bytes()
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).unwrap());
    digits.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}
