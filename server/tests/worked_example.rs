//! The worked transfer of docs/client-programs.md runs as it stands against the real binary, and says what the page says.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot work stops")]

#[path = "kill/site.rs"]
mod site;

use site::lay_out;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs, thread};

const PAGE: &str = include_str!("../../docs/client-programs.md");
/// Printed behind each block.
const MARK: &str = "<end of the block>";

/// A block of commands, and what the page says they print.
struct Block {
    commands: String,
    printed: String,
}

fn blocks() -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (kind, text) in fenced(PAGE) {
        match (kind, blocks.last_mut()) {
            ("sh", _) => blocks.push(Block { commands: text, printed: String::new() }),
            ("text", Some(block)) => block.printed = text,
            (kind, _) => panic!("a block of {kind:?} is neither commands nor what they print"),
        }
    }
    blocks
}

/// The fenced blocks of a page, with their kind.
fn fenced(page: &str) -> Vec<(&str, String)> {
    let mut parts = page.split("```");
    parts.next();
    let inside = parts.step_by(2).filter_map(|block| block.split_once('\n'));
    inside.map(|(kind, text)| (kind, text.to_owned())).collect()
}

/// A folder with a database in it, and the server on it; gone when dropped.
struct Center {
    folder: PathBuf,
    address: SocketAddr,
    server: Option<Child>,
}

impl Center {
    fn open() -> Self {
        let folder = env::temp_dir().join(format!("twotier-worked-example-{}", std::process::id()));
        lay_out(&folder.join("site"));
        let address = TcpListener::bind("127.0.0.1:0").and_then(|probe| probe.local_addr()).expect("a port");
        let mut center = Self { folder, address, server: None };
        let demo = center.command(env!("CARGO_BIN_EXE_twotier")).arg("demo").output().expect("it runs");
        assert!(demo.status.success(), "{}", String::from_utf8_lossy(&demo.stderr));
        let serve = center
            .command(env!("CARGO_BIN_EXE_twotier"))
            .arg("serve")
            .stdout(Stdio::null())
            .spawn()
            .expect("the server starts");
        center.server = Some(serve);
        center.wait();
        center
    }

    fn wait(&self) {
        for _ in 0..1_000 {
            if TcpStream::connect(self.address).is_ok() {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        panic!("the server does not answer at {}", self.address);
    }

    /// A program that finds the center as somebody would who follows the page.
    fn command(&self, program: &str) -> Command {
        let own = Path::new(env!("CARGO_BIN_EXE_twotier")).parent().expect("a folder").display();
        let path = format!("{own}:{}", env::var("PATH").unwrap_or_default());
        let mut command = Command::new(program);
        command
            .env_clear()
            .current_dir(&self.folder)
            .env("PATH", path)
            .env("CENTER", format!("http://{}", self.address))
            .env("DATABASE_URL", format!("sqlite:{}", self.folder.join("twotier.db").display()))
            .env("TWOTIER_ADDR", self.address.to_string())
            .env("TWOTIER_SITE", self.folder.join("site"))
            .env("TWOTIER_LOG", "warn")
            .stdout(Stdio::piped());
        command
    }
}

impl Drop for Center {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            let _ = server.kill();
            let _ = server.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn the_worked_example_prints_what_the_page_says() {
    let (center, blocks) = (Center::open(), blocks());
    assert!(blocks.len() > 5, "the page has its commands");
    let commands: Vec<_> = blocks.iter().map(|it| it.commands.as_str()).collect();
    let script = commands.join(&format!("\necho '{MARK}'\n"));
    let run = center.command("bash").args(["-euo", "pipefail", "-c", &script]).output().expect("bash runs");
    let printed = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{printed}\n{}", String::from_utf8_lossy(&run.stderr));
    let printed: Vec<_> = printed.split(&format!("{MARK}\n")).collect();
    for (block, printed) in blocks.iter().zip(printed) {
        assert_eq!(printed, block.printed, "{}", block.commands);
    }
}
