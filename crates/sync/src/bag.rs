//! A BagIt bag (RFC 8493): files under `data`, their sums beside them, and who made it. Checked by `sha256sum` and
//! `openssl` alone.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use hemicycle_domain::{
    ids::{Day, DeviceId},
    keys::{self, DeviceKey},
    tree::{hex, unhex},
};
use sha2::{Digest, Sha256};

/// The folder of what the bag is for.
const PAYLOAD: &str = "data/";
const DECLARATION: &str = "bagit.txt";
const DECLARED: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const INFO: &str = "bag-info.txt";
const MANIFEST: &str = "manifest-sha256.txt";
/// The line of it that says on which day the bag was made.
pub(crate) const BAGGED_ON: &str = "Bagging-Date";
/// The sums of the files that are not payload, this one and the two of the signature left out.
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
/// Ed25519 over the bytes of the tag manifest, 64 bytes as they are.
const SIGNATURE: &str = "tagmanifest-sha256.txt.sig";
/// The public key of who made it, as RFC 8410 writes it.
const MAKER: &str = "maker.pem";
/// RFC 8410, section 4: what stands before the 32 bytes of an Ed25519 public key.
const KEY_PREFIX: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];
/// The ending of the folder while the bag is being written.
const UNFINISHED: &str = "unfinished";

/// Why a folder is not the bag that its maker wrote.
#[derive(Debug, thiserror::Error)]
pub enum BadBag {
    #[error("{file}: {error}")]
    Unreadable { file: String, error: io::Error },
    #[error("{file}: is missing")]
    Missing { file: String },
    #[error("{file}: is not one of the bag's files")]
    Unlisted { file: String },
    #[error("{file}: is not as it was written")]
    Changed { file: String },
    #[error("{SIGNATURE}: does not hold for the tag manifest and {MAKER}")]
    Signature,
}

/// A bag that is being written. Nothing stands under its name before it is whole, and what is dropped unfinished is
/// removed.
pub struct BagWriter {
    folder: PathBuf,
    unfinished: PathBuf,
    /// By path below the bag: sum and size in bytes.
    written: BTreeMap<String, (String, u64)>,
}

impl BagWriter {
    /// Begins a bag that will stand at `folder`. What an earlier try left unfinished is removed.
    ///
    /// # Errors
    /// `AlreadyExists` where something stands there: a bag is never written over. Otherwise what the disk says.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        if fs::symlink_metadata(folder).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let unfinished = folder.with_extension(UNFINISHED);
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fs::create_dir_all(&unfinished)?;
        Ok(Self {
            folder: folder.to_owned(),
            unfinished,
            written: BTreeMap::new(),
        })
    }

    /// One file more; `path` is below the bag, with `/` between its parts.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.put(path, bytes)?;
        let sum = (hex(&Sha256::digest(bytes)), bytes.len() as u64);
        self.written.insert(path.to_owned(), sum);
        Ok(())
    }

    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let file = self.unfinished.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = File::create_new(file)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    /// Writes the sums, signs them, and gives the bag its name. `info` are the lines of `bag-info.txt`, name and value.
    ///
    /// # Errors
    /// What the disk says.
    pub fn finish(mut self, info: &[(&str, &str)], day: &Day, key: &DeviceKey) -> io::Result<()> {
        let payload = self.written.iter().filter(|(path, _)| path.starts_with(PAYLOAD));
        let (bytes, files) = payload.fold((0, 0_u64), |(bytes, files), (_, (_, size))| {
            (bytes + size, files + 1)
        });
        let mut lines = String::new();
        for (name, value) in info {
            // A line end in a value would begin another one (RFC 8493, 2.2.2).
            let value: Vec<&str> = value.split_whitespace().collect();
            lines.push_str(&format!("{name}: {}\n", value.join(" ")));
        }
        lines.push_str(&format!(
            "{BAGGED_ON}: {}\nPayload-Oxum: {bytes}.{files}\n",
            day.0
        ));
        self.add(INFO, lines.as_bytes())?;
        self.add(DECLARATION, DECLARED.as_bytes())?;
        let sums = |written: &BTreeMap<String, (String, u64)>, payload: bool| {
            manifest(
                written
                    .iter()
                    .filter(|(path, _)| path.starts_with(PAYLOAD) == payload)
                    .map(|(path, (sum, _))| (path.as_str(), sum.as_str())),
            )
        };
        let payload = sums(&self.written, true);
        self.add(MANIFEST, payload.as_bytes())?;
        let tags = sums(&self.written, false);
        self.put(TAG_MANIFEST, tags.as_bytes())?;
        self.put(SIGNATURE, &key.sign(tags.as_bytes()))?;
        self.put(MAKER, pem(&key.device()).as_bytes())?;
        fs::rename(&self.unfinished, &self.folder)
    }
}

impl Drop for BagWriter {
    /// Half a bag is of no use to anybody, and may hold what is not for everybody.
    fn drop(&mut self) {
        if self.unfinished.exists()
            && let Err(error) = fs::remove_dir_all(&self.unfinished)
        {
            tracing::warn!(%error, "an unfinished bag was not removed");
        }
    }
}

/// `SUM  PATH`, a line a file, by path: what `sha256sum --check` reads.
fn manifest<'a>(sums: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    sums.map(|(path, sum)| format!("{sum}  {path}\n")).collect()
}

fn pem(device: &DeviceId) -> String {
    let key = unhex::<32>(device.as_str()).unwrap_or_default();
    let der = [KEY_PREFIX.as_slice(), &key].concat();
    format!(
        "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n",
        STANDARD.encode(der)
    )
}

/// The device of a key as `pem` writes it; no other spelling of it counts.
fn device(text: &str) -> Option<DeviceId> {
    let der = STANDARD.decode(text.lines().nth(1)?).ok()?;
    let device = DeviceId::new(hex(der.strip_prefix(&KEY_PREFIX)?));
    (pem(&device) == text).then_some(device)
}

/// A bag whose files are those that its maker signed for.
pub struct Bag {
    folder: PathBuf,
    /// Sum and size of every file below `data/`, by path below the bag.
    pub payload: BTreeMap<String, (String, u64)>,
    pub maker: DeviceId,
}

impl Bag {
    /// Reads every file of a bag and holds it against the sums, and the sums against the signature. No path of a manifest
    /// is ever opened: what is in the folder is read, and nothing that leads out of it.
    ///
    /// # Errors
    /// The first file that is missing, changed, or one too many.
    pub fn open(folder: &Path) -> Result<Self, BadBag> {
        let mut found = BTreeMap::new();
        sum_up(folder, "", &mut found)?;
        let changed = |file: &str| BadBag::Changed {
            file: file.to_owned(),
        };
        // From the signature inwards, so that what is named is what was changed.
        let tags = text(folder, TAG_MANIFEST)?;
        let maker = device(&text(folder, MAKER)?).ok_or_else(|| changed(MAKER))?;
        let signature = <[u8; 64]>::try_from(bytes(folder, SIGNATURE)?).map_err(|_| changed(SIGNATURE))?;
        if !keys::verify(&maker, tags.as_bytes(), &signature) {
            return Err(BadBag::Signature);
        }
        let unlisted = [TAG_MANIFEST, SIGNATURE, MAKER];
        let (data, others): (BTreeMap<_, _>, BTreeMap<_, _>) = found
            .into_iter()
            .filter(|(path, _)| !unlisted.contains(&path.as_str()))
            .partition(|(path, _)| path.starts_with(PAYLOAD));
        hold(TAG_MANIFEST, &tags, &others)?;
        if text(folder, DECLARATION)? != DECLARED {
            return Err(changed(DECLARATION));
        }
        hold(MANIFEST, &text(folder, MANIFEST)?, &data)?;
        Ok(Self {
            folder: folder.to_owned(),
            payload: data,
            maker,
        })
    }

    /// All of one file.
    ///
    /// # Errors
    /// Where it is missing, or does not read.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, BadBag> {
        bytes(&self.folder, path)
    }

    /// The same of a file that is text.
    ///
    /// # Errors
    /// Where it is missing, does not read, or is none.
    pub fn text(&self, path: &str) -> Result<String, BadBag> {
        text(&self.folder, path)
    }
}

fn bytes(folder: &Path, path: &str) -> Result<Vec<u8>, BadBag> {
    fs::read(folder.join(path)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => BadBag::Missing {
            file: path.to_owned(),
        },
        _ => BadBag::Unreadable {
            file: path.to_owned(),
            error,
        },
    })
}

fn text(folder: &Path, path: &str) -> Result<String, BadBag> {
    String::from_utf8(bytes(folder, path)?).map_err(|_| BadBag::Changed {
        file: path.to_owned(),
    })
}

/// Holds a manifest against what was found, line by line: both are in order, so each line has one place.
fn hold(name: &str, stated: &str, found: &BTreeMap<String, (String, u64)>) -> Result<(), BadBag> {
    let changed = || BadBag::Changed {
        file: name.to_owned(),
    };
    let mut listed = BTreeMap::new();
    for line in stated.split_terminator('\n') {
        let (sum, path) = line.split_once("  ").ok_or_else(changed)?;
        unhex::<32>(sum).ok_or_else(changed)?;
        if listed.insert(path, sum).is_some() {
            return Err(changed());
        }
    }
    if let Some(missing) = listed.keys().find(|path| !found.contains_key(**path)) {
        return Err(BadBag::Missing {
            file: (*missing).to_owned(),
        });
    }
    for (path, (sum, _)) in found {
        match listed.get(path.as_str()) {
            None => return Err(BadBag::Unlisted { file: path.clone() }),
            Some(stated) if *stated != sum => return Err(BadBag::Changed { file: path.clone() }),
            Some(_) => {}
        }
    }
    let again = manifest(found.iter().map(|(path, (sum, _))| (path.as_str(), sum.as_str())));
    if again == stated { Ok(()) } else { Err(changed()) }
}

/// The sum of every file below a folder. A link, or anything else that is no plain file, is one too many.
fn sum_up(folder: &Path, below: &str, found: &mut BTreeMap<String, (String, u64)>) -> Result<(), BadBag> {
    let unreadable = |file: &str, error| BadBag::Unreadable {
        file: file.to_owned(),
        error,
    };
    let entries = fs::read_dir(folder).map_err(|error| unreadable(below, error))?;
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(below, error))?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(|error| unreadable(&path, error))?;
        if kind.is_dir() {
            sum_up(&entry.path(), &format!("{path}/"), found)?;
        } else if kind.is_file() {
            let sum = sum(&entry.path()).map_err(|error| unreadable(&path, error))?;
            found.insert(path, sum);
        } else {
            return Err(BadBag::Unlisted { file: path });
        }
    }
    Ok(())
}

/// SHA-256 in hex, and the size in bytes.
fn sum(file: &Path) -> io::Result<(String, u64)> {
    let (mut file, mut hash, mut size) = (File::open(file)?, Sha256::new(), 0);
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut buffer)?;
        let Some(part) = buffer.get(..read).filter(|part| !part.is_empty()) else {
            return Ok((hex(&hash.finalize()), size));
        };
        hash.update(part);
        size += part.len() as u64;
    }
}
