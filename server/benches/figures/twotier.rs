//! The program `twotier` as a process of its own: importing, starting, idling.

use crate::Outcome;
use crate::export;
use crate::figure::{Aim, absolute, kilobytes, time, told};
use crate::world::World;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Built by cargo for this benchmark with the same optimisation, out of the same code as a release.
const BINARY: &str = env!("CARGO_BIN_EXE_twotier");
/// So long the server is left alone before its memory is looked at.
const IDLE: Duration = Duration::from_secs(3);
/// What `/proc` counts CPU time in, on every Linux there is.
const TICKS_PER_SECOND: f64 = 100.0;

/// Importing a partner's export into the demo world.
pub fn import(world: &World, place: &Path, given: Option<PathBuf>) -> Outcome<()> {
    let (from, whose) = match given {
        Some(folder) => (folder, "given"),
        None => (export::write(&place.join("export"))?, "made up"),
    };
    let database = demo(place, "import.db", 0)?;
    let mut import = twotier(&database, "import");
    import.arg("--partner").arg(world.source.tenant.as_str());
    import.arg("--customers").arg(from.join("customers.csv"));
    import.arg("--subscriptions").arg(from.join("subscriptions.csv"));
    import.arg("--report").arg(place.join("report.csv"));
    let (before, began) = (children_cpu()?, Instant::now());
    let output = import.stderr(Stdio::null()).output()?;
    let (cpu, took) = (children_cpu()? - before, began.elapsed());
    // 1 says that rows were wrong; the summary says how many.
    let summary = String::from_utf8(output.stdout)?;
    if !matches!(output.status.code(), Some(0 | 1)) || summary.is_empty() {
        return Err(format!("the import ended with {}", output.status).into());
    }
    absolute(&format!("import of an export ({whose}), CPU (s)"), &format!("{cpu:.2} s"), cpu, Aim::AtMost(5.0));
    told("  from beginning to end", &time(took));
    for line in summary.lines() {
        println!("  {line}");
    }
    Ok(())
}

/// Starting, idling, and the size of the binary.
pub fn serve(place: &Path, site: &Path) -> Outcome<()> {
    let database = demo(place, "serve.db", 240)?;
    let address = free_address()?;
    let mut serve = twotier(&database, "serve");
    serve.env("TWOTIER_SEAL_KEY", place.join("serve.seal-key"));
    serve.arg("--addr").arg(address.to_string()).arg("--site").arg(site).stdout(Stdio::null()).stderr(Stdio::null());
    let began = Instant::now();
    let server = Server(serve.spawn()?);
    while !is_well(address) {
        if began.elapsed() > Duration::from_secs(10) {
            return Err("the server did not start".into());
        }
        std::thread::sleep(Duration::from_micros(500));
    }
    told("twotier serve, start to first 200 on /healthz", &time(began.elapsed()));
    std::thread::sleep(IDLE);
    told("twotier serve, idle with the demo: memory", &kilobytes(server.memory()?));
    told("twotier, size of the binary", &kilobytes(f64::from(u32::try_from(fs::metadata(BINARY)?.len())?)));
    Ok(())
}

/// A command of the program on a database.
pub fn twotier(database: &str, command: &str) -> Command {
    let mut twotier = Command::new(BINARY);
    twotier.arg(command).arg("--database-url").arg(database).env_remove("SMTP_URL").env_remove("TWOTIER_BASE_URL");
    twotier
}

/// A database file with the demo in it, as a URL.
fn demo(place: &Path, file: &str, customers: u32) -> Outcome<String> {
    let url = format!("sqlite:{}", place.join(file).display());
    let mut demo = twotier(&url, "demo");
    let done =
        demo.arg("--customers").arg(customers.to_string()).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if done.success() { Ok(url) } else { Err(format!("twotier demo ended with {done}").into()) }
}

/// Seconds of CPU, in user and kernel, of all children that have ended.
pub fn children_cpu() -> Outcome<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The name of the program stands in parentheses and may hold anything; the 16th and 17th field are wanted.
    let (_, fields) = stat.rsplit_once(") ").ok_or("/proc/self/stat reads otherwise")?;
    let ticks = fields.split(' ').skip(13).take(2).map(str::parse::<f64>).sum::<Result<f64, _>>()?;
    Ok(ticks / TICKS_PER_SECOND)
}

/// An address nobody listens at for now.
fn free_address() -> Outcome<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

fn is_well(address: SocketAddr) -> bool {
    let ask = || {
        let mut stream = TcpStream::connect(address)?;
        write!(stream, "GET /healthz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        std::io::Result::Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

/// A running server, ended with this value.
struct Server(Child);

impl Server {
    /// Bytes of memory it holds.
    fn memory(&self) -> Outcome<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("the server has ended")?;
        let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kibibytes * 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It is of no use any more, however it ends.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
