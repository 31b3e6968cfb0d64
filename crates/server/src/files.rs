//! Files that are whole or not there.

use std::{
    fs::File,
    io::{self, Write},
    path::Path,
};

/// Puts bytes in the place of a file at once: a reader, or whoever comes after a power cut, finds the old one or the new
/// one, never half.
///
/// # Errors
/// As every write.
pub fn replace(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let unfinished = dir.join(format!("{name}.new"));
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(unfinished, dir.join(name))
}
