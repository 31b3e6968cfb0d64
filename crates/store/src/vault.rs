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

use crate::disk::{self, FolderLock};

const FILE: &str = "vault.json";
const TRIES: &str = "tries.json";
const FORM: u32 = 1;
/// Wrong tries after which each further one waits.
const WAIT_FROM: u32 = 5;
const WAIT_MS: i64 = 30_000;
/// Wrong tries after which the PIN opens nothing any more.
const LAST: u32 = 10;
/// RFC 9106, section 4, second recommended choice, in one lane because the work runs on one thread.
pub(crate) const COST: Cost = Cost {
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
pub(crate) struct Cost {
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
        let _lock = FolderLock::take(dir).map_err(|error| match error {
            TryLockError::WouldBlock => VaultError::AlreadyThere,
            TryLockError::Error(error) => error.into(),
        })?;
        if dir.join(FILE).try_exists()? {
            return Err(VaultError::AlreadyThere);
        }
        let (key, rest) = chance.split_first_chunk::<32>().ok_or(VaultError::Damaged)?;
        let (salt, nonce) = rest.split_first_chunk::<16>().ok_or(VaultError::Damaged)?;
        let key = StoreKey::from_bytes(*key);
        let wrapped = cipher(pin, COST.params()?, salt)?
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
        let cost = kept.argon2id.params()?;
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
        let opened = cipher(pin, cost, &salt)?.decrypt(
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

    /// Takes all wrong tries back: somebody who may has said that it is its owner who asks.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn forgive(dir: &Path) -> Result<(), VaultError> {
        Ok(disk::remove_if_there(&dir.join(TRIES))?)
    }

    /// Whoever gave a wrong answer in the place of the PIN waits like after a wrong PIN.
    ///
    /// # Errors
    /// Where the disk says no.
    pub fn wrong_answer(dir: &Path, now_ms: i64) -> Result<(), VaultError> {
        let count = wrong_tries(dir, now_ms)?.count;
        write_tries(dir, Wrong { count, at_ms: now_ms })
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

impl Cost {
    pub(crate) fn params(self) -> Result<Params, VaultError> {
        if self.memory_kib > MOST_MEMORY_KIB || self.passes > MOST_PASSES {
            return Err(VaultError::Damaged);
        }
        Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| VaultError::Damaged)
    }
}

/// The cipher that a PIN or a recovery code stands for.
pub(crate) fn cipher(pin: &str, cost: Params, salt: &[u8; 16]) -> Result<XChaCha20Poly1305, VaultError> {
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost)
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

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    const PIN: &str = "271828";

    fn card() -> Card {
        Card {
            name: "Nguyễn Thị Hạnh".into(),
            council: "HĐND".into(),
        }
    }

    fn vault() -> (TempDir, StoreKey) {
        let dir = TempDir::new().unwrap();
        let mut chance = [0; 72];
        chance.iter_mut().zip(0..).for_each(|(byte, n)| *byte = n);
        let key = Vault::create(dir.path(), PIN, &card(), &chance).unwrap();
        (dir, key)
    }

    fn tries(dir: &Path, now_ms: i64) -> (u32, u32) {
        let tries = Vault::state(dir, now_ms).unwrap();
        (tries.left, tries.wait_seconds)
    }

    #[test]
    fn the_right_pin_gives_the_key_and_the_card_needs_none() {
        let (dir, key) = vault();
        assert!(Vault::exists(dir.path()));
        assert_eq!(Vault::card(dir.path()).unwrap(), card());
        let other = Card {
            name: "Trần Văn Bình".into(),
            ..card()
        };
        Vault::set_card(dir.path(), &other).unwrap();
        assert_eq!(Vault::card(dir.path()).unwrap(), other);
        assert_eq!(
            Vault::open(dir.path(), PIN, 0).unwrap().as_bytes(),
            key.as_bytes()
        );
        let bytes = fs::read_to_string(dir.path().join(FILE)).unwrap();
        assert!(!bytes.contains(&hex(key.as_bytes())) && !bytes.contains(PIN));
        assert_eq!(format!("{key:?}"), "StoreKey");
    }

    #[test]
    fn a_vault_is_never_overwritten() {
        let (dir, key) = vault();
        let again = Vault::create(dir.path(), PIN, &card(), &[9; 72]);
        assert!(matches!(again, Err(VaultError::AlreadyThere)));
        assert_eq!(
            Vault::open(dir.path(), PIN, 0).unwrap().as_bytes(),
            key.as_bytes()
        );
    }

    #[test]
    fn a_wrong_pin_counts_then_waits_then_locks() {
        let (dir, _) = vault();
        let mut now = 1_000_000;
        for left in [9, 8, 7, 6, 5] {
            let tried = Vault::open(dir.path(), "000000", now);
            assert!(matches!(tried, Err(VaultError::WrongPin { tries_left }) if tries_left == left));
        }
        assert_eq!(tries(dir.path(), now + 1), (5, 30));
        assert!(matches!(
            Vault::open(dir.path(), PIN, now + 10_500),
            Err(VaultError::Wait { seconds: 20 })
        ));
        assert_eq!(tries(dir.path(), now + 30_000), (5, 0));
        for left in [4, 3, 2, 1] {
            now += 30_000;
            let tried = Vault::open(dir.path(), "000000", now);
            assert!(matches!(tried, Err(VaultError::WrongPin { tries_left }) if tries_left == left));
        }
        now += 30_000;
        assert!(matches!(
            Vault::open(dir.path(), "000000", now),
            Err(VaultError::LockedOut)
        ));
        assert!(matches!(
            Vault::open(dir.path(), PIN, i64::MAX),
            Err(VaultError::LockedOut)
        ));
        assert_eq!(tries(dir.path(), i64::MAX), (0, 0));
    }

    #[test]
    fn who_is_forgiven_may_try_again_and_a_wrong_answer_waits() {
        let (dir, key) = vault();
        fs::write(dir.path().join(TRIES), br#"{"count":10,"atMs":1000}"#).unwrap();
        assert_eq!(tries(dir.path(), 31_000), (0, 0));
        Vault::wrong_answer(dir.path(), 40_000).unwrap();
        assert_eq!(tries(dir.path(), 40_000), (0, 30));
        Vault::forgive(dir.path()).unwrap();
        assert_eq!(tries(dir.path(), 40_000), (10, 0));
        let opened = Vault::open(dir.path(), PIN, 40_000).unwrap();
        assert_eq!(opened.as_bytes(), key.as_bytes());
    }

    #[test]
    fn the_right_pin_clears_the_count() {
        let (dir, _) = vault();
        for _ in 0..5 {
            assert!(Vault::open(dir.path(), "000000", 0).is_err());
        }
        Vault::open(dir.path(), PIN, 30_000).unwrap();
        assert_eq!(tries(dir.path(), 30_000), (10, 0));
    }

    #[test]
    fn a_clock_set_back_lengthens_no_wait_beyond_its_own() {
        let (dir, _) = vault();
        fs::write(dir.path().join(TRIES), br#"{"count":6,"atMs":99000000}"#).unwrap();
        assert!(matches!(
            Vault::open(dir.path(), PIN, 1000),
            Err(VaultError::Wait { seconds: 30 })
        ));
        Vault::open(dir.path(), PIN, 31_000).unwrap();
    }

    #[test]
    fn a_pin_of_another_shape_costs_no_try() {
        let (dir, _) = vault();
        for pin in ["", "12345", "1234567890123", "12345a", "１２３４５６"] {
            assert!(matches!(Vault::open(dir.path(), pin, 0), Err(VaultError::BadPin)));
        }
        assert_eq!(tries(dir.path(), 0), (10, 0));
    }

    #[test]
    fn a_damaged_vault_is_said_to_be_and_costs_no_try() {
        let (dir, _) = vault();
        let good = fs::read_to_string(dir.path().join(FILE)).unwrap();
        for bad in [
            String::new(),
            good.replace("\"v\":1", "\"v\":2"),
            good.replace("65536", "4294967295"),
        ] {
            fs::write(dir.path().join(FILE), bad).unwrap();
            assert!(matches!(
                Vault::open(dir.path(), PIN, 0),
                Err(VaultError::Damaged)
            ));
            assert_eq!(tries(dir.path(), 0), (10, 0));
        }
        fs::write(dir.path().join(FILE), good).unwrap();
        fs::write(dir.path().join(TRIES), b"").unwrap();
        assert!(matches!(
            Vault::open(dir.path(), PIN, 0),
            Err(VaultError::Wait { .. })
        ));
    }
}
