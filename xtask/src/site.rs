//! Makes `target/site`: what the server hands to browsers as it is.
//!
//! Everything under `pkg/` carries a hash of its content in its name and never changes; `manifest.json` tells the
//! server today's names. What is not built anew: a part whose inputs are those of the last run.

use crate::tools::Frontend;
use crate::{Failure, files, tools};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// How much work goes into making things small.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Development,
    Release,
}

impl Kind {
    const fn profile(self) -> &'static str {
        match self {
            Self::Development => "wasm-dev",
            Self::Release => "wasm-release",
        }
    }
}

/// The folders a build works with.
struct Site<'a> {
    kind: Kind,
    root: &'a Path,
    work: &'a Path,
    pkg: &'a Path,
}

/// The script and the WebAssembly that wake islands.
pub type Waking = [PathBuf; 2];

/// Make the site, and tell what of it wakes the islands.
pub fn build(kind: Kind) -> Result<Waking, Failure> {
    let started = Instant::now();
    let root = tools::root()?;
    let target = tools::target(&root);
    let (work, out) = (target.join("xtask"), target.join("site"));
    let site = Site { kind, root: &root, work: &work, pkg: &out.join("pkg") };
    fs::create_dir_all(site.pkg)?;
    fs::create_dir_all(site.work)?;

    tools::install_esbuild(&root)?;
    let style = site.style()?;
    let script = site.script(Frontend::Site)?;
    let names: Vec<&str> = style.iter().chain(&script).map(String::as_str).collect();
    let [css, js, wasm] = names[..] else {
        return Err("a part of the site is missing: remove target/xtask and build again".into());
    };
    copy_public(&root.join("public"), &out, kind)?;
    let manifest = format!("{{\"css\":\"/pkg/{css}\",\"js\":\"/pkg/{js}\",\"wasm\":\"/pkg/{wasm}\"}}\n");
    files::write(&out.join("manifest.json"), manifest.as_bytes())?;
    files::clear_others(site.pkg, &names)?;
    println!("site: ready in {:.1} s", started.elapsed().as_secs_f32());
    Ok([js, wasm].map(|name| site.pkg.join(name)))
}

/// Make what wakes the islands of the counter, just as a release of the site is made.
pub fn build_counter() -> Result<Waking, Failure> {
    let root = tools::root()?;
    let work = tools::target(&root).join("xtask/counter");
    let site = Site { kind: Kind::Release, root: &root, work: &work, pkg: &work.join("pkg") };
    let names = site.script(Frontend::Counter)?;
    let [js, wasm] = &names[..] else {
        return Err("a part of the counter is missing: remove target/xtask and build again".into());
    };
    files::clear_others(site.pkg, &[js, wasm])?;
    Ok([js, wasm].map(|name| site.pkg.join(name)))
}

impl Site<'_> {
    /// The style sheet: `style/main.css` with all it imports.
    fn style(&self) -> Result<Vec<String>, Failure> {
        let sources = files::list(&self.root.join("style"), ".css")?;
        let texts = sources.iter().map(|path| files::read(path)).collect::<Result<Vec<_>, _>>()?;
        self.unless_done("style", &texts.concat(), || {
            let bundled = self.work.join("twotier.css");
            tools::bundle(self.root, &self.root.join("style/main.css"), &bundled)?;
            Ok(vec![self.hashed("twotier", "css", &files::read(&bundled)?)?])
        })
    }

    /// The script and the WebAssembly it starts.
    fn script(&self, frontend: Frontend) -> Result<Vec<String>, Failure> {
        println!("site: cargo build, WebAssembly ({})", self.kind.profile());
        let compiled = tools::compile(frontend, self.root, self.kind.profile(), self.kind == Kind::Release)?;
        let boot = files::read(&self.root.join("frontend/boot.js"))?;
        self.unless_done("script", &[files::read(&compiled)?, boot.clone()].concat(), || {
            let (glue, bundled) = (self.work.join("glue"), self.work.join("twotier.js"));
            tools::bind(&compiled, &glue)?;
            files::write(&glue.join("boot.js"), &boot)?;
            tools::bundle(self.root, &glue.join("boot.js"), &bundled)?;
            let js = self.hashed("twotier", "js", &files::read(&bundled)?)?;
            let wasm = self.hashed("twotier_bg", "wasm", &files::read(&glue.join("twotier_bg.wasm"))?)?;
            Ok(vec![js, wasm])
        })
    }

    /// Make a part, or recall its file names when it was last made from the same inputs and is still there.
    fn unless_done(
        &self,
        part: &str,
        inputs: &[u8],
        make: impl FnOnce() -> Result<Vec<String>, Failure>,
    ) -> Result<Vec<String>, Failure> {
        const RECIPE: &[u8] =
            concat!(include_str!("site.rs"), include_str!("tools.rs"), include_str!("files.rs")).as_bytes();
        let lock = files::read(&self.root.join("xtask/package-lock.json"))?;
        let key = files::fingerprint(&[self.kind.profile().as_bytes(), RECIPE, &lock, inputs]);
        let stamp = self.work.join(format!("{part}.stamp"));
        let last = fs::read_to_string(&stamp).unwrap_or_default();
        let mut lines = last.lines().map(str::to_owned);
        if lines.next().as_ref() == Some(&key) {
            let names: Vec<String> = lines.collect();
            if names.iter().all(|name| self.pkg.join(name).is_file()) {
                println!("site: {part} is up to date");
                return Ok(names);
            }
        }
        println!("site: {part}");
        let names = make()?;
        files::write(&stamp, format!("{key}\n{}\n", names.join("\n")).as_bytes())?;
        Ok(names)
    }

    /// Publish under a name that holds a hash of the content.
    fn hashed(&self, stem: &str, ending: &str, content: &[u8]) -> Result<String, Failure> {
        let name = format!("{stem}.{}.{ending}", files::fingerprint(&[content]));
        files::publish(&self.pkg.join(&name), content, self.kind)?;
        println!("site:   {name}, {} bytes", content.len());
        Ok(name)
    }
}

/// Copy the static files, and remove those that are no longer among them.
fn copy_public(from: &Path, to: &Path, kind: Kind) -> Result<(), Failure> {
    let mut kept = vec!["manifest.json".to_owned()];
    for path in files::list(from, "")? {
        let name = path.strip_prefix(from)?.to_string_lossy().into_owned();
        files::publish(&to.join(&name), &files::read(&path)?, kind)?;
        kept.push(name);
    }
    files::clear_others(to, &kept.iter().map(String::as_str).collect::<Vec<_>>())
}
