//! The real binary as a child, and the little HTTP that is needed to talk to it.

use crate::site::lay_out;
use domain::{Role, Roles};
use program::credentials::{self, NewCredential};
use program::subscriptions;
use program::testing::{self, Engine, PASSWORD, TestProgram};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;
use time::OffsetDateTime;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A running server; killed when dropped.
pub struct Process {
    pub address: SocketAddr,
    child: Child,
}

/// Run a story of the real server. Its clock cannot be frozen, so the story's stands where the server's stood a day ago:
/// what the story makes is neither too new nor over, whenever it is run.
#[allow(clippy::disallowed_methods, reason = "the real server's time")]
pub fn run<Story: Future<Output = ()>>(engine: Engine, story: impl FnOnce(TestProgram) -> Story) {
    testing::run(engine, |program| {
        program.clock.set(OffsetDateTime::now_utc() - time::Duration::DAY);
        story(program)
    });
}

/// Let happen what the server's workers would find to do in the test's world.
pub async fn let_happen_what_is_due(program: &TestProgram) {
    program.clock.advance(time::Duration::DAY);
    subscriptions::renew_due(program).await.expect("terms end");
    subscriptions::delete_due(program).await.expect("what was suspended for long is deleted");
    program.clock.advance(-time::Duration::DAY);
}

/// `twotier serve` on the test's database.
pub fn command(program: &TestProgram, address: SocketAddr) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twotier"));
    command
        .arg("serve")
        .env_clear()
        .env("DATABASE_URL", program.url())
        .env("TWOTIER_ADDR", address.to_string())
        .env("TWOTIER_SITE", site())
        .env("TWOTIER_SEAL_KEY", seal_key())
        .env("TWOTIER_SEAL_LOG", seal_log(program))
        .env("TWOTIER_LOG", "warn")
        .stdout(Stdio::null());
    command
}

impl Process {
    /// Start a server and wait until it answers.
    pub async fn start(program: &TestProgram, address: Option<SocketAddr>) -> Self {
        let address = match address {
            Some(address) => address,
            None => free_address().await,
        };
        let child = command(program, address).spawn().expect("the server starts");
        let process = Self { address, child };
        for _ in 0..500 {
            if get(address, "/healthz").await.is_some_and(|answer| answer.starts_with("HTTP/1.1 200")) {
                return process;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the server does not answer at {address}");
    }

    /// Without a warning. What the system has taken from the process is kept, so this is no power cut.
    pub async fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
        // What the database was told last, it may still be doing.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }

    /// As an operator would.
    pub async fn end(mut self) {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().expect("kill runs");
        loop {
            if let Some(status) = self.child.try_wait().expect("a child") {
                assert!(status.success(), "{status}");
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn free_address() -> SocketAddr {
    let probe = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    probe.local_addr().expect("an address")
}

fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let folder = std::env::temp_dir().join(format!("twotier-kill-site-{}", std::process::id()));
        lay_out(&folder);
        folder
    })
}

/// The whole answer, unless the server is gone before it is complete.
async fn exchange(address: SocketAddr, request: &str) -> Option<String> {
    let mut connection = TcpStream::connect(address).await.ok()?;
    connection.write_all(request.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).await.ok()?;
    (!answer.is_empty()).then(|| String::from_utf8_lossy(&answer).into_owned())
}

async fn get(address: SocketAddr, path: &str) -> Option<String> {
    exchange(address, &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")).await
}

/// Post a form as a page of ours does.
pub async fn post(address: SocketAddr, page: &str, session: &str, body: &str) -> Option<String> {
    let request = format!(
        "POST {page} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nOrigin: http://{address}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nAccept: text/html\r\n\
         Cookie: __Host-session={session}\r\n\r\n{body}",
        body.len()
    );
    exchange(address, &request).await
}

/// The session of someone who signs in.
pub async fn sign_in(address: SocketAddr, name: &str) -> String {
    let name: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect();
    let body = format!("_fn=%2Fdo%2Fsign-in&user={name}&password={PASSWORD}");
    let answer = post(address, "/sign-in", "", &body).await.expect("an answer");
    let (_, token) = answer.split_once("__Host-session=").unwrap_or_else(|| panic!("{answer}"));
    token.split(';').next().expect("a token").to_owned()
}

/// A token for a program of the tenant that may do everything.
pub async fn token(address: SocketAddr, program: &TestProgram, tenant: &str) -> String {
    let new = NewCredential { name: "Bridge".into(), roles: Roles::of(&Role::OF_PARTNERS), days: 1 };
    let made = credentials::create_for(program, tenant, &new).await.expect("the partner is there");
    let form = format!("grant_type=client_credentials&client_id={}&client_secret={}", made.id, made.secret.reveal());
    let request = format!(
        "POST /{tenant}/oauth2/token HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    let (_, body) = answered(exchange(address, &request).await).expect("an answer");
    let told: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    told["access_token"].as_str().unwrap_or_else(|| panic!("{body}")).to_owned()
}

/// Call the REST API without a body; answers the status and the body, unless the server is gone before.
pub async fn call(address: SocketAddr, token: &str, path: &str, request_id: &str) -> Option<(u16, String)> {
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: 0\r\n\
         Authorization: Bearer {token}\r\nMS-RequestId: {request_id}\r\n\r\n"
    );
    answered(exchange(address, &request).await)
}

fn answered(answer: Option<String>) -> Option<(u16, String)> {
    let answer = answer?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, body.to_owned()))
}

/// A page that listens, up to the greeting.
pub async fn open_feed(address: SocketAddr, session: &str) -> TcpStream {
    let mut connection = TcpStream::connect(address).await.expect("the server listens");
    let request = format!("GET /live HTTP/1.1\r\nHost: {address}\r\nCookie: __Host-session={session}\r\n\r\n");
    connection.write_all(request.as_bytes()).await.expect("it listens");
    let mut heard = String::new();
    while !heard.contains("event: hello") {
        let mut piece = [0; 1024];
        let read = connection.read(&mut piece).await.expect("an answer");
        assert!(read > 0, "{heard}");
        heard.push_str(&String::from_utf8_lossy(&piece[..read]));
    }
    connection
}

/// Until the server closes it.
pub async fn read_to_end(connection: &mut TcpStream) {
    let mut rest = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(2), connection.read_to_end(&mut rest)).await;
    read.expect("it was closed").expect("in good order");
}

/// The key all servers of this process seal with.
pub fn seal_key() -> PathBuf {
    site().join("seal-key")
}

/// Where the seals of a test's database go.
pub fn seal_log(program: &TestProgram) -> PathBuf {
    let name: String = program.url().chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).collect();
    site().join(format!("{name}.seals"))
}

/// `twotier audit …` on the test's database.
pub fn audit(program: &TestProgram, arguments: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twotier"));
    command.arg("audit").args(arguments).env("DATABASE_URL", program.url()).env("TWOTIER_SEAL_KEY", seal_key());
    let output = command.output().expect("it runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// `twotier audit verify` finds nothing wrong, also compared with the seals that were sent out.
pub fn verify_audit(program: &TestProgram) {
    let log = seal_log(program);
    let (whole, said) = audit(program, &["verify", "--seals", &log.to_string_lossy()]);
    assert!(whole && said.contains("The log is whole."), "{said}");
}
