//! A load generator: keep-alive connections that ask for one page again and again, raw HTTP/1.1.

use crate::Outcome;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

const CONNECTIONS: usize = 8;

/// A page, and who asks for it.
#[derive(Debug, Clone)]
pub struct Target {
    address: SocketAddr,
    request: String,
}

/// What came of asking.
#[derive(Debug, Clone, Copy)]
pub struct Answered {
    /// Answers in a second.
    pub per_second: f64,
    /// Bytes of one body.
    pub bytes: usize,
}

impl Target {
    pub fn new(address: SocketAddr, path: &str, token: &str) -> Self {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept: text/html\r\nCookie: __Host-session={token}\r\n\r\n"
        );
        Self { address, request }
    }

    /// Ask for it on every connection for so long.
    pub async fn ask(&self, during: Duration) -> Outcome<Answered> {
        let mut connections = JoinSet::new();
        for _ in 0..CONNECTIONS {
            let it = self.clone();
            connections.spawn(async move { it.ask_on_one(during).await });
        }
        let (mut answers, mut bytes) = (0.0, 0);
        while let Some(done) = connections.join_next().await {
            let (here, body) = done??;
            (answers, bytes) = (answers + here, body);
        }
        Ok(Answered { per_second: answers, bytes })
    }

    /// Answers in a second on one connection, and the bytes of the last body.
    async fn ask_on_one(&self, during: Duration) -> Outcome<(f64, usize)> {
        let mut stream = TcpStream::connect(self.address).await?;
        stream.set_nodelay(true)?;
        let mut answer = Vec::with_capacity(256 * 1024);
        let (began, mut answers, mut bytes) = (Instant::now(), 0_u32, 0);
        while began.elapsed() < during {
            stream.write_all(self.request.as_bytes()).await?;
            bytes = read(&mut stream, &mut answer).await?;
            answers += 1;
        }
        Ok((f64::from(answers) / began.elapsed().as_secs_f64(), bytes))
    }
}

/// Read one answer, which must be a page with a known length; tells that length.
async fn read(stream: &mut TcpStream, answer: &mut Vec<u8>) -> Outcome<usize> {
    answer.clear();
    let head = loop {
        if stream.read_buf(answer).await? == 0 {
            return Err("the server hung up".into());
        }
        if let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let length = length(std::str::from_utf8(&answer[..head])?)?;
    while answer.len() < head + length {
        if stream.read_buf(answer).await? == 0 {
            return Err("the server hung up".into());
        }
    }
    Ok(length)
}

fn length(head: &str) -> Outcome<usize> {
    if !head.starts_with("HTTP/1.1 200 ") {
        return Err(format!("not a page: {head}").into());
    }
    let fields = head.lines().filter_map(|line| line.split_once(": "));
    let length = fields.filter(|(name, _)| name.eq_ignore_ascii_case("content-length")).map(|(_, value)| value).next();
    Ok(length.ok_or("the answer does not tell its length")?.parse()?)
}
