//! Files of the site: named after their content, compressed once, and cleared away when nothing names them any more.

use crate::{Failure, site::Kind};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// A short name for exactly these bytes.
pub fn fingerprint(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    hex::encode(&hash.finalize()[..10])
}

pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()).into())
}

pub fn write(path: &Path, content: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    }
    fs::write(path, content).map_err(|e| format!("cannot write {}: {e}", path.display()).into())
}

/// Put `content` at `path` with `.br` and `.gz` beside it.
pub fn publish(path: &Path, content: &[u8], kind: Kind) -> Result<(), Failure> {
    let (brotli_quality, gzip_level) = match kind {
        Kind::Development => (5, 6),
        Kind::Release => (11, 9),
    };
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: brotli_quality, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut small, &parameters)?;
    write(&beside(path, "br"), &small)?;

    let mut gzip = GzEncoder::new(Vec::new(), Compression::new(gzip_level));
    gzip.write_all(content)?;
    write(&beside(path, "gz"), &gzip.finish()?)?;
    write(path, content)
}

/// Remove the files of a folder whose name, without `.br` or `.gz`, is not to be kept.
pub fn clear_others(folder: &Path, keep: &[&str]) -> Result<(), Failure> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let plain = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(&name);
        if entry.file_type()?.is_file() && !keep.contains(&plain) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// The files right inside a folder, or in all below it, sorted by path.
pub fn list(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| format!("cannot list {}: {e}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(list(&path, ending)?);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_tells_where_one_part_ends() {
        assert_ne!(fingerprint(&[b"ab", b"c"]), fingerprint(&[b"a", b"bc"]));
        assert_eq!(fingerprint(&[b"ab"]), fingerprint(&[b"ab"]));
    }

    #[test]
    fn compressed_neighbours_live_and_die_with_their_file() {
        let folder = std::env::temp_dir().join(format!("twotier-files-{}", std::process::id()));
        publish(&folder.join("old.css"), b"a{}", Kind::Release).unwrap();
        publish(&folder.join("new.css"), b"b{}", Kind::Release).unwrap();
        clear_others(&folder, &["new.css"]).unwrap();
        let left: Vec<_> = list(&folder, "").unwrap().iter().map(|p| p.file_name().unwrap().to_owned()).collect();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(left, ["new.css", "new.css.br", "new.css.gz"]);
    }
}
