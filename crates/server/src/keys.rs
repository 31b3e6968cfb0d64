//! The server's own keys: nobody is there to type a PIN, so the key of every store lies in a file beside them.

use std::{
    fs,
    io::{self, Write},
    path::Path,
    time::{Duration, Instant},
};

use hemicycle_domain::{
    keys::DeviceKey,
    tree::{hex, unhex},
};
use hemicycle_store::{Store, StoreError, StoreKey};
use hemicycle_sync::{replica::Outside, tls::TlsIdentity};

use crate::ServerError;

const KEY_FILE: &str = "server.key";
/// Where the small store with the server's identity lies.
pub const IDENTITY: &str = "identity";
/// `serve` and `invite` may want the small store of the identity at the same moment.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the server is recognised by, and what opens its stores.
pub struct Keys {
    pub store: StoreKey,
    pub tls: TlsIdentity,
    pub device: DeviceKey,
}

impl Keys {
    /// Reads the keys of a folder; makes them at the first start.
    pub fn of(dir: &Path) -> Result<Self, ServerError> {
        fs::create_dir_all(dir)?;
        let store = store_key(dir)?;
        let folder = dir.join(IDENTITY);
        let begun = Instant::now();
        let identity = loop {
            match open_identity(&folder, &store) {
                Err(ServerError::Store(StoreError::AlreadyOpen)) if begun.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                opened => break opened?,
            }
        };
        let seed = identity.get("device-seed")?.and_then(|seed| unhex::<32>(&seed));
        let device = seed
            .map(|seed| DeviceKey::from_seed(&seed))
            .ok_or(ServerError::DamagedKeys("device"))?;
        let tls =
            TlsIdentity::from_parts(bytes(&identity, "tls-certificate")?, bytes(&identity, "tls-key")?)?;
        Ok(Self { store, tls, device })
    }
}

fn open_identity(folder: &Path, key: &StoreKey) -> Result<Store, ServerError> {
    let mut outside = Outside::real();
    let mut store = match Store::open(folder, key) {
        Err(StoreError::Missing) => match Store::create(folder, key, &outside.name()) {
            // The other one was faster: what it made is opened at the next try.
            Err(StoreError::Io(error)) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(StoreError::AlreadyOpen.into());
            }
            created => created?,
        },
        opened => opened?,
    };
    // Written together, so that a start that was cut short leaves no half identity.
    if store.get("device-seed")?.is_none() {
        let tls = TlsIdentity::generate()?;
        let (certificate, tls_key) = tls.parts();
        store.begin()?;
        store.set("tls-certificate", &hex(certificate))?;
        store.set("tls-key", &hex(tls_key))?;
        store.set("device-seed", &hex(&outside.bytes::<32>()))?;
        store.commit()?;
    }
    Ok(store)
}

fn bytes(store: &Store, name: &'static str) -> Result<Vec<u8>, ServerError> {
    let text = store.get(name)?.ok_or(ServerError::DamagedKeys(name))?;
    text.as_bytes()
        .chunks(2)
        .map(|pair| {
            std::str::from_utf8(pair)
                .ok()
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
        })
        .collect::<Option<Vec<u8>>>()
        .ok_or(ServerError::DamagedKeys(name))
}

/// 32 bytes of chance that only the server's own user may read. Whoever has the file and the stores has all:
/// it keeps a lost disk or a copied store closed, not a machine that was taken over.
fn store_key(dir: &Path) -> Result<StoreKey, ServerError> {
    let path = dir.join(KEY_FILE);
    if let Some(key) = read_key(&path)? {
        return Ok(key);
    }
    let key = Outside::real().bytes::<32>();
    let unfinished = dir.join(format!("{KEY_FILE}.{}", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(hex(&key).as_bytes())?;
    file.sync_all()?;
    // A link is made only where there is no file yet, so that of two first starts one wins whole.
    let linked = fs::hard_link(&unfinished, &path);
    fs::remove_file(&unfinished)?;
    match linked {
        Ok(()) => Ok(StoreKey::from_bytes(key)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            read_key(&path)?.ok_or(ServerError::DamagedKeys(KEY_FILE))
        }
        Err(error) => Err(error.into()),
    }
}

fn read_key(path: &Path) -> Result<Option<StoreKey>, ServerError> {
    match fs::read_to_string(path) {
        // A key that does not read is never replaced: the stores under it would be lost.
        Ok(text) => match unhex::<32>(text.trim()) {
            Some(key) => Ok(Some(StoreKey::from_bytes(key))),
            None => Err(ServerError::DamagedKeys(KEY_FILE)),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
