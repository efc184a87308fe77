//! The programs this build calls: cargo, npm, esbuild. wasm-bindgen is linked in, so that its version is the locked one.

use crate::Failure;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;

/// Where the repository lies.
pub fn root() -> Result<PathBuf, Failure> {
    let own = env::var_os("CARGO_MANIFEST_DIR").ok_or("start this through cargo: cargo run -p xtask")?;
    Ok(Path::new(&own).parent().ok_or("xtask lies outside the repository")?.to_owned())
}

/// Where cargo puts what it builds.
pub fn target(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir))
}

/// What is compiled for the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Frontend {
    /// The islands of the site.
    Site,
    /// One counter, to weigh the site against.
    Counter,
}

impl Frontend {
    /// How cargo is asked for it, and where in the folder of a profile it then lies.
    const fn artifact(self) -> (&'static [&'static str], &'static str) {
        match self {
            Self::Site => (&["--lib"], "frontend.wasm"),
            Self::Counter => (&["--example", "counter"], "examples/counter.wasm"),
        }
    }
}

/// Compile the browser's half and return the path of the WebAssembly.
///
/// In a release no path of the building machine may end up in the binary: panics carry file names.
pub fn compile(frontend: Frontend, root: &Path, profile: &str, release: bool) -> Result<PathBuf, Failure> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let (selected, file) = frontend.artifact();
    let mut build = Command::new(cargo);
    build.current_dir(root).args(["build", "-p", "frontend", "--target", TARGET, "--profile", profile]).args(selected);
    if release && env::var_os("RUSTFLAGS").is_none() {
        build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", forget_paths(root));
    }
    run(
        &mut build,
        "the browser's half does not compile; if the target is missing: rustup target add wasm32-unknown-unknown",
    )?;
    Ok(target(root).join(TARGET).join(profile).join(file))
}

fn forget_paths(root: &Path) -> String {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let crates = cargo_home.map(|home| format!(" --remap-path-prefix={}=cargo", home.display()));
    format!("--remap-path-prefix={}=.{}", root.display(), crates.unwrap_or_default())
}

/// Write `twotier.js` and `twotier_bg.wasm` for a WebAssembly that rustc made.
pub fn bind(wasm: &Path, into: &Path) -> Result<(), Failure> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("twotier").typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true).and_then(|web| web.generate(into)).map_err(|e| format!("wasm-bindgen: {e:#}").into())
}

/// Install esbuild as the lock file says, unless that has been done.
pub fn install_esbuild(root: &Path) -> Result<(), Failure> {
    let own = root.join("xtask");
    let modified = |path: PathBuf| fs::metadata(path).and_then(|found| found.modified());
    let installed = modified(own.join("node_modules/.package-lock.json"));
    if installed.is_ok_and(|at| modified(own.join("package-lock.json")).is_ok_and(|locked| at >= locked)) {
        return Ok(());
    }
    println!("site: npm ci (esbuild)");
    run(
        Command::new("npm").current_dir(own).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]),
        "npm could not install esbuild; Node 20 or newer and a reachable npm registry are needed",
    )
}

/// Bundle and minify one entry file with everything it imports.
pub fn bundle(root: &Path, entry: &Path, output: &Path) -> Result<(), Failure> {
    let mut esbuild = Command::new(root.join("xtask/node_modules/.bin/esbuild"));
    esbuild.current_dir(root).arg(entry).arg(format!("--outfile={}", output.display()));
    esbuild.args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    run(&mut esbuild, &format!("esbuild could not bundle {}", entry.display()))
}

fn run(command: &mut Command, otherwise: &str) -> Result<(), Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|e| format!("{name} could not be started ({e}): {otherwise}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name} failed ({status}): {otherwise}").into()) }
}
