//! A load generator: keep-alive connections that ask for one thing again and again, raw HTTP/1.1.

use crate::Outcome;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
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
    /// A page, as the browser of somebody who is signed in asks for it.
    pub fn page(address: SocketAddr, path: &str, session: &str) -> Self {
        Self::new(address, &format!("GET {path}"), &format!("Accept: text/html\r\nCookie: __Host-session={session}"))
    }

    /// A call of the REST API without a body.
    pub fn call(address: SocketAddr, call: &str, token: &str) -> Self {
        let headers = format!("Accept: application/json\r\nContent-Length: 0\r\nAuthorization: Bearer {token}");
        Self::new(address, call, &headers)
    }

    fn new(address: SocketAddr, call: &str, headers: &str) -> Self {
        Self { address, request: format!("{call} HTTP/1.1\r\nHost: {address}\r\n{headers}\r\n\r\n") }
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
        let mut connection = Connection::to(self.address).await?;
        let (began, mut answers, mut bytes) = (Instant::now(), 0_u32, 0);
        while began.elapsed() < during {
            bytes = connection.ask(self).await?.good()?;
            answers += 1;
        }
        Ok((f64::from(answers) / began.elapsed().as_secs_f64(), bytes))
    }

    /// Ask for it on one connection, again and again with a pause between, and tell how long each answer took.
    pub async fn time_answers(&self, during: Duration, pause: Duration) -> Outcome<Vec<Duration>> {
        let mut connection = Connection::to(self.address).await?;
        let (began, mut took) = (Instant::now(), Vec::new());
        while began.elapsed() < during {
            let asked = Instant::now();
            connection.ask(self).await?.good()?;
            took.push(asked.elapsed());
            tokio::time::sleep(pause).await;
        }
        Ok(took)
    }

    /// Ask for it on one connection as fast as it goes, whatever the answer, until told to end; tells how often.
    pub async fn insist(&self, end: &AtomicBool) -> Outcome<u32> {
        let mut connection = Connection::to(self.address).await?;
        let mut asked = 0;
        while !end.load(Ordering::Relaxed) {
            connection.ask(self).await?;
            asked += 1;
        }
        Ok(asked)
    }
}

/// Ask for each thing once, by so many clients at a time; all must be answered well. Tells how long it took.
pub async fn each_once(targets: Vec<Target>, clients: usize) -> Outcome<Duration> {
    let targets = Arc::new(Mutex::new(targets));
    let mut asking = JoinSet::new();
    let began = Instant::now();
    for _ in 0..clients {
        let targets = targets.clone();
        asking.spawn(async move {
            let mut connection = None;
            loop {
                let next = targets.lock().unwrap_or_else(PoisonError::into_inner).pop();
                let Some(target) = next else { return Outcome::Ok(()) };
                let connection = match &mut connection {
                    Some(there) => there,
                    none => none.insert(Connection::to(target.address).await?),
                };
                connection.ask(&target).await?.good()?;
            }
        });
    }
    while let Some(done) = asking.join_next().await {
        done??;
    }
    Ok(began.elapsed())
}

/// What was answered.
struct Answer {
    head: String,
    bytes: usize,
}

impl Answer {
    /// The bytes of its body, if it is what was asked for.
    fn good(self) -> Outcome<usize> {
        if self.head.starts_with("HTTP/1.1 200 ") { Ok(self.bytes) } else { Err(self.head.into()) }
    }
}

/// A connection that is kept.
struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Connection {
    async fn to(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, read: Vec::with_capacity(256 * 1024) })
    }

    async fn ask(&mut self, target: &Target) -> Outcome<Answer> {
        self.stream.write_all(target.request.as_bytes()).await?;
        read(&mut self.stream, &mut self.read).await
    }
}

/// Read one answer, which must tell its length.
async fn read(stream: &mut TcpStream, answer: &mut Vec<u8>) -> Outcome<Answer> {
    answer.clear();
    let head = loop {
        if stream.read_buf(answer).await? == 0 {
            return Err("the server hung up".into());
        }
        if let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let told = std::str::from_utf8(&answer[..head])?.to_owned();
    let bytes = length(&told)?;
    while answer.len() < head + bytes {
        if stream.read_buf(answer).await? == 0 {
            return Err("the server hung up".into());
        }
    }
    Ok(Answer { head: told, bytes })
}

fn length(head: &str) -> Outcome<usize> {
    let fields = head.lines().filter_map(|line| line.split_once(": "));
    let length = fields.filter(|(name, _)| name.eq_ignore_ascii_case("content-length")).map(|(_, value)| value).next();
    Ok(length.ok_or("the answer does not tell its length")?.parse()?)
}
