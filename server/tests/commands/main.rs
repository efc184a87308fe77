//! The command line through the built program, on both engines: what it prints, what it changes, how it ends.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod accounts;
mod copies;
mod doctor;
mod files;
mod usage;

use program::demo::{self, DemoOptions};
use program::testing::TestProgram;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};

/// What the program said, and how it ended.
#[derive(Debug)]
struct Said {
    status: i32,
    out: String,
    err: String,
}

impl Said {
    /// What it printed, of a command that went well.
    fn well(self) -> String {
        assert_eq!(self.status, 0, "{self:?}");
        self.out
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|problem| panic!("{problem}: {self:?}"))
    }

    /// What it said of what failed, in one line on standard error; nothing was printed.
    fn failure(self) -> String {
        assert_eq!((self.status, &*self.out, self.err.trim_end().lines().count()), (1, "", 1), "{self:?}");
        self.err
    }
}

/// A folder of its own, which goes away with it. The program is run there.
struct Folder(PathBuf);

impl Folder {
    fn fresh() -> Self {
        static FOLDERS: AtomicU64 = AtomicU64::new(0);
        let number = FOLDERS.fetch_add(1, Ordering::SeqCst);
        let folder = std::env::temp_dir().join(format!("twotier_commands_{}_{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.file(folder)).unwrap();
        let mut names: Vec<_> = entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program, which knows nothing of the environment of the test.
    fn command(&self, url: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_twotier"));
        command.current_dir(&self.0).env_clear().env("DATABASE_URL", url).args(arguments);
        command
    }

    fn run(&self, url: &str, arguments: &[&str]) -> Said {
        said(&mut self.command(url, arguments))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn said(command: &mut Command) -> Said {
    let done = command.output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    Said { status: done.status.code().expect("it ends by itself"), out: text(done.stdout), err: text(done.stderr) }
}

/// Run it once, in a folder of its own.
fn run(program: &TestProgram, arguments: &[&str]) -> Said {
    Folder::fresh().run(program.url(), arguments)
}

async fn demo(program: &TestProgram) {
    demo::build(program, &DemoOptions { customers: 60 }, &|_| ()).await.unwrap();
}

fn text(path: &Path) -> &str {
    path.to_str().expect("paths of tests are UTF-8")
}
