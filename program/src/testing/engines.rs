//! Where a test's database lives: a file of its own on SQLite; on PostgreSQL a database of its own in one
//! throw-away cluster per test process, copied from a migrated template.
//!
//! The cluster is kept by a shell that waits for the end of its standard input: however the test process
//! ends, that pipe closes, and the shell stops the cluster and removes its directory.

use crate::Database;
use crate::store::testing::{create_database, drop_database};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::OnceCell;

/// The two engines every use case is tested on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A real file with its write-ahead log.
    Sqlite,
    /// A real server.
    Postgres,
}

/// A PostgreSQL server that is already there and may be filled with databases, in place of a cluster of one's own.
const SERVER: &str = "TWOTIER_TEST_POSTGRES";

static FRESH: AtomicU64 = AtomicU64::new(0);

/// The place of one test's database.
#[derive(Debug)]
pub(super) struct Home {
    pub(super) engine: Engine,
    pub(super) url: String,
    /// The directory of SQLite's files, or the name of the database on the server.
    place: PathBuf,
}

impl Home {
    pub(super) async fn fresh(engine: Engine) -> Self {
        let name = format!("twotier_test_{}_{}", std::process::id(), FRESH.fetch_add(1, Ordering::SeqCst));
        match engine {
            Engine::Sqlite => {
                let place = std::env::temp_dir().join(name);
                // A directory of that name is from an earlier process with the same id.
                let _ = std::fs::remove_dir_all(&place);
                std::fs::create_dir_all(&place).expect("the directory for temporary files is writable");
                Self { engine, url: format!("sqlite:{}", place.join("twotier.db").display()), place }
            }
            Engine::Postgres => {
                let server = server();
                let template = template(server).await;
                create_database(server, &name, template).await.expect("the server makes a database");
                Self { engine, url: on_server(server, &name), place: name.into() }
            }
        }
    }

    /// Every file of the database.
    pub(super) fn files(&self) -> Vec<u8> {
        let files = std::fs::read_dir(&self.place).expect("the database has a directory");
        files.flat_map(|file| std::fs::read(file.expect("a file").path()).expect("it is readable")).collect()
    }

    /// The test went well: nothing of it stays.
    pub(super) async fn remove(&self) {
        if self.engine == Engine::Postgres {
            drop_database(server(), &self.place.to_string_lossy()).await.expect("the server drops a database");
        }
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        if self.engine == Engine::Sqlite && !std::thread::panicking() {
            let _ = std::fs::remove_dir_all(&self.place);
        }
    }
}

/// A database with the schema in it, to copy from; made by the first test that asks.
async fn template(server: &str) -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            let name = format!("twotier_template_{}", std::process::id());
            create_database(server, &name, "template0").await.expect("the server makes a database");
            let database = Database::open(&on_server(server, &name)).await.expect("the schema suits PostgreSQL");
            database.close().await;
            name
        })
        .await
}

/// The URL of another database on the same server.
fn on_server(server: &str, database: &str) -> String {
    let (address, options) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').expect("the server's URL names a database");
    format!("{host}/{database}?{options}")
}

/// The URL of the server of this process; started when first asked for.
fn server() -> &'static str {
    struct Cluster {
        url: String,
        /// Closed by the end of the process, which ends the cluster.
        _life: Option<ChildStdin>,
    }
    static CLUSTER: OnceLock<Result<Cluster, String>> = OnceLock::new();
    let cluster = CLUSTER.get_or_init(|| match std::env::var(SERVER) {
        Ok(url) if !url.is_empty() => Ok(Cluster { url, _life: None }),
        _ => start_cluster().map(|(url, life)| Cluster { url, _life: Some(life) }),
    });
    match cluster {
        Ok(cluster) => &cluster.url,
        Err(problem) => panic!("{problem}"),
    }
}

const MISSING: &str = "no PostgreSQL to test on: `apt-get install postgresql`, or run `make test`, \
                       or name a server for tests in TWOTIER_TEST_POSTGRES";

/// Speaks through a socket in its own directory, so that clusters side by side cannot meet on a port.
const KEEPER: &str = r#"
trap '' INT HUP TERM
for bin in /usr/lib/postgresql/*/bin "$(pg_config --bindir 2>/dev/null)" "$(dirname "$(command -v initdb)")"; do
  [ -x "$bin/initdb" ] && best=$bin
done
[ -n "$best" ] || { echo missing; exit 1; }
# In memory where there is room: a database is some 300 files, copied in a twentieth of the time.
free=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
[ "${free:-0}" -gt 1000000 ] && place=/dev/shm
home=$(mktemp -d "${TMPDIR:-${place:-/tmp}}/twotier-pg.XXXXXX") || exit 1
as() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  as() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
  chown postgres: "$home"
fi
cd "$home"
options="-k $home -c listen_addresses='' -c max_connections=500 -c fsync=off -c full_page_writes=off -c autovacuum=off"
options="$options -c max_wal_size=96MB"
if as "$best/initdb" -D "$home/data" -U test -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$home/init.log" 2>&1 &&
   as "$best/pg_ctl" -D "$home/data" -w -s -l "$home/log" -o "$options" start >/dev/null
then
  echo "ready $home"
  cat >/dev/null
  as "$best/pg_ctl" -D "$home/data" -m immediate stop >/dev/null 2>&1
else
  echo "failed: $(cat "$home/init.log" "$home/log" | tail -5 | tr '\n' ' ')"
fi
cd /
rm -rf "$home"
"#;

fn start_cluster() -> Result<(String, ChildStdin), String> {
    let mut keeper = Command::new("sh")
        .args(["-c", KEEPER])
        // Its own process group: Ctrl-C ends the tests, and by that the cluster, in good order.
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|problem| format!("{MISSING} ({problem})"))?;
    let (Some(life), Some(answer)) = (keeper.stdin.take(), keeper.stdout.take()) else {
        return Err(MISSING.into());
    };
    let mut said = String::new();
    BufReader::new(answer).read_line(&mut said).map_err(|problem| problem.to_string())?;
    match said.trim().strip_prefix("ready ") {
        Some(home) => Ok((format!("postgres://test@localhost/postgres?host={home}"), life)),
        None if said.starts_with("failed") => Err(format!("PostgreSQL did not start; {}", said.trim())),
        None => Err(MISSING.into()),
    }
}
