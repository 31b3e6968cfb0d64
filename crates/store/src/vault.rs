//! The store's key, wrapped under a PIN, beside a card that anyone at the lock screen may read.

use std::{
    fmt::{self, Write},
    fs,
    fs::TryLockError,
    io,
    path::Path,
};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use hemicycle_domain::tree::{hex, unhex};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{LOCK, disk};

const FILE: &str = "vault.json";
const TRIES: &str = "tries.json";
const FORM: u32 = 1;
/// Wrong tries after which each further one waits.
const WAIT_FROM: u32 = 5;
const WAIT_MS: i64 = 30_000;
/// Wrong tries after which the PIN opens nothing any more.
const LAST: u32 = 10;
/// RFC 9106, section 4, second recommended choice, in one lane because the work runs on one thread.
const COST: Cost = Cost {
    memory_kib: 64 * 1024,
    passes: 3,
    lanes: 1,
};
/// A vault that asks for more than this was not written by us, and would eat the machine.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 64;

/// The key of a store: 32 bytes of chance.
#[derive(Clone)]
pub struct StoreKey(Zeroizing<[u8; 32]>);

impl StoreKey {
    /// A key that comes from elsewhere: the system's keyring, or a server's own file.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn write_hex(&self, out: &mut String) {
        for byte in self.0.iter() {
            // Writing into a String cannot fail.
            let _ = write!(out, "{byte:02x}");
        }
    }
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreKey")
    }
}

/// What the lock screen shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    pub name: String,
    pub council: String,
}

/// How often the PIN may still be tried, and after how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tries {
    pub left: u32,
    pub wait_seconds: u32,
}

/// Why the vault did not open.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    #[error("wrong PIN, {tries_left} tries left")]
    WrongPin { tries_left: u32 },
    #[error("wait {seconds} seconds")]
    Wait { seconds: u32 },
    #[error("too many wrong PINs")]
    LockedOut,
    #[error("a PIN has 6 to 12 digits")]
    BadPin,
    #[error("the vault is damaged")]
    Damaged,
    #[error("there is a vault already")]
    AlreadyThere,
    #[error("the disk is full")]
    DiskFull,
    #[error(transparent)]
    Io(io::Error),
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        if disk::is_full(&error) {
            Self::DiskFull
        } else {
            Self::Io(error)
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// The kept form of `vault.json`; bytes are hex.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Kept {
    v: u32,
    card: Card,
    argon2id: Cost,
    salt: String,
    nonce: String,
    wrapped_key: String,
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wrong {
    count: u32,
    /// When the last was counted, by this laptop's clock.
    at_ms: i64,
}

/// The file that holds the wrapped key.
pub struct Vault;

impl Vault {
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        dir.join(FILE).exists()
    }

    /// Makes a vault around a new key. `chance` gives key, salt and nonce.
    ///
    /// # Errors
    /// `AlreadyThere` where there is one: it is never overwritten, because its key would be lost.
    pub fn create(dir: &Path, pin: &str, card: &Card, chance: &[u8; 72]) -> Result<StoreKey, VaultError> {
        check_pin(pin)?;
        fs::create_dir_all(dir)?;
        // Two programs that both see no vault must not both write one.
        let _lock = match disk::lock(&dir.join(LOCK)) {
            Ok(file) => file,
            Err(TryLockError::WouldBlock) => return Err(VaultError::AlreadyThere),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        };
        if dir.join(FILE).try_exists()? {
            return Err(VaultError::AlreadyThere);
        }
        let (key, rest) = chance.split_first_chunk::<32>().ok_or(VaultError::Damaged)?;
        let (salt, nonce) = rest.split_first_chunk::<16>().ok_or(VaultError::Damaged)?;
        let key = StoreKey::from_bytes(*key);
        let wrapped = cipher(pin, COST, salt)?
            .encrypt(
                nonce.into(),
                Payload {
                    msg: key.as_bytes(),
                    aad: &aad(FORM),
                },
            )
            .map_err(|_| VaultError::Damaged)?;
        disk::remove_if_there(&dir.join(TRIES))?;
        write(
            dir,
            &Kept {
                v: FORM,
                card: card.clone(),
                argon2id: COST,
                salt: hex(salt),
                nonce: hex(nonce),
                wrapped_key: hex(&wrapped),
            },
        )?;
        Ok(key)
    }

    /// # Errors
    /// Where there is no vault, or it cannot be read.
    pub fn card(dir: &Path) -> Result<Card, VaultError> {
        Ok(read(dir)?.card)
    }

    /// # Errors
    /// Where there is no vault, or it cannot be written.
    pub fn set_card(dir: &Path, card: &Card) -> Result<(), VaultError> {
        let kept = read(dir)?;
        write(
            dir,
            &Kept {
                card: card.clone(),
                ..kept
            },
        )
    }

    /// Opens the vault. A try is on the disk before the PIN is checked, so pulling the plug wins no guess.
    ///
    /// # Errors
    /// `WrongPin`, and `Wait` or `LockedOut` after too many of them.
    pub fn open(dir: &Path, pin: &str, now_ms: i64) -> Result<StoreKey, VaultError> {
        check_pin(pin)?;
        let kept = read(dir)?;
        let salt: [u8; 16] = unhex(&kept.salt).ok_or(VaultError::Damaged)?;
        let nonce: [u8; 24] = unhex(&kept.nonce).ok_or(VaultError::Damaged)?;
        let wrapped: [u8; 48] = unhex(&kept.wrapped_key).ok_or(VaultError::Damaged)?;
        let mut wrong = wrong_tries(dir, now_ms)?;
        if wrong.count >= LAST {
            return Err(VaultError::LockedOut);
        }
        // A clock that was set back must not make the wait longer than it is.
        if now_ms < wrong.at_ms {
            wrong.at_ms = now_ms;
            write_tries(dir, wrong)?;
        }
        let seconds = wait_seconds(wrong, now_ms);
        if seconds > 0 {
            return Err(VaultError::Wait { seconds });
        }
        wrong = Wrong {
            count: wrong.count + 1,
            at_ms: now_ms,
        };
        write_tries(dir, wrong)?;
        let opened = cipher(pin, kept.argon2id, &salt)?.decrypt(
            (&nonce).into(),
            Payload {
                msg: &wrapped,
                aad: &aad(kept.v),
            },
        );
        let Ok(opened) = opened else {
            return Err(match LAST - wrong.count {
                0 => VaultError::LockedOut,
                tries_left => VaultError::WrongPin { tries_left },
            });
        };
        let opened = Zeroizing::new(opened);
        let key = StoreKey::from_bytes(opened.as_slice().try_into().map_err(|_| VaultError::Damaged)?);
        // Where this fails the count stays too high by one, which harms nobody.
        let _ = write_tries(dir, Wrong::default());
        Ok(key)
    }

    /// # Errors
    /// Where the folder cannot be read.
    pub fn state(dir: &Path, now_ms: i64) -> Result<Tries, VaultError> {
        let wrong = wrong_tries(dir, now_ms)?;
        Ok(Tries {
            left: LAST.saturating_sub(wrong.count),
            wait_seconds: wait_seconds(wrong, now_ms),
        })
    }
}

fn check_pin(pin: &str) -> Result<(), VaultError> {
    let fits = (6..=12).contains(&pin.len()) && pin.bytes().all(|b| b.is_ascii_digit());
    if fits { Ok(()) } else { Err(VaultError::BadPin) }
}

fn cipher(pin: &str, cost: Cost, salt: &[u8; 16]) -> Result<XChaCha20Poly1305, VaultError> {
    if cost.memory_kib > MOST_MEMORY_KIB || cost.passes > MOST_PASSES {
        return Err(VaultError::Damaged);
    }
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32));
    let params = params.map_err(|_| VaultError::Damaged)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(pin.as_bytes(), salt, &mut *key)
        .map_err(|_| VaultError::Damaged)?;
    Ok(XChaCha20Poly1305::new((&*key).into()))
}

fn aad(form: u32) -> Vec<u8> {
    format!("hemicycle/vault/{form}").into_bytes()
}

fn read(dir: &Path) -> Result<Kept, VaultError> {
    let bytes = fs::read(dir.join(FILE))?;
    let kept: Kept = serde_json::from_slice(&bytes).map_err(|_| VaultError::Damaged)?;
    if kept.v == FORM {
        Ok(kept)
    } else {
        Err(VaultError::Damaged)
    }
}

fn write(dir: &Path, kept: &Kept) -> Result<(), VaultError> {
    let bytes = serde_json::to_vec(kept).map_err(|_| VaultError::Damaged)?;
    Ok(disk::replace(dir, FILE, &bytes)?)
}

fn wrong_tries(dir: &Path, now_ms: i64) -> Result<Wrong, VaultError> {
    match fs::read(dir.join(TRIES)) {
        // A count that cannot be read is no reason to lock its owner out, nor to forget that there was one.
        Ok(bytes) => Ok(serde_json::from_slice(&bytes).unwrap_or(Wrong {
            count: WAIT_FROM,
            at_ms: now_ms,
        })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Wrong::default()),
        Err(error) => Err(error.into()),
    }
}

fn write_tries(dir: &Path, wrong: Wrong) -> Result<(), VaultError> {
    let bytes = serde_json::to_vec(&wrong).map_err(|_| VaultError::Damaged)?;
    Ok(disk::replace(dir, TRIES, &bytes)?)
}

fn wait_seconds(wrong: Wrong, now_ms: i64) -> u32 {
    if wrong.count < WAIT_FROM {
        return 0;
    }
    let passed = now_ms.saturating_sub(wrong.at_ms);
    let rest = WAIT_MS.saturating_sub(passed).clamp(0, WAIT_MS);
    u32::try_from((rest + 999) / 1000).unwrap_or(0)
}
