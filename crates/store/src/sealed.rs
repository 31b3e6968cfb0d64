//! A person's notes, sealed with a key of that person alone, and the code that this key comes back with.

use std::fmt;

use argon2::Params;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use hemicycle_domain::{
    ids::PersonId,
    tree::{hex, unhex},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    notes::Notebook,
    vault::{COST, Cost, VaultError, cipher},
};

const FORM: u32 = 1;
/// Letters of a sealed notebook, at most: no frame and no disk is burdened with more.
pub const MAX_SEALED: usize = 768 * 1024;
/// A notebook is filled up to a multiple of this, so that its length says little.
const STEP: usize = 4 * 1024;
/// Digits and letters that nobody takes for another (Crockford's base 32).
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs of a recovery code, without the lines between.
const SIGNS_OF_CODE: usize = 24;

/// Why a sealed notebook does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// A sign is missing, or another than was written down.
    #[error("no recovery code")]
    NoCode,
    #[error("the code of something else")]
    WrongCode,
    #[error("not what was sealed")]
    Altered,
    #[error("more notes than a backup holds")]
    TooLarge,
}

impl From<VaultError> for SealError {
    fn from(_: VaultError) -> Self {
        Self::Altered
    }
}

/// The key of a person's notes, as this laptop keeps it in its own store, and as the code unwraps it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotesKey {
    /// In hex.
    key: String,
    /// In groups of four, for people.
    code: String,
    wrapped: Wrapped,
}

impl Drop for NotesKey {
    fn drop(&mut self) {
        self.key.zeroize();
        self.code.zeroize();
    }
}

impl fmt::Debug for NotesKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NotesKey")
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wrapped {
    argon2id: Cost,
    salt: String,
    nonce: String,
    key: String,
}

/// What is kept of a notebook anywhere else; bytes are hex.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sealed {
    v: u32,
    wrapped: Wrapped,
    nonce: String,
    text: String,
}

/// What is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// Counts up with every backup of a laptop.
    pub generation: u64,
    /// When it was made, by that laptop's clock: milliseconds since 1970-01-01 UTC.
    pub at: i64,
    pub notebook: Notebook,
}

impl NotesKey {
    /// A new key with a new code. It takes as long as opening the vault.
    ///
    /// # Errors
    /// Where the machine cannot do the work.
    pub fn new(person: &PersonId, chance: &[u8; 86]) -> Result<Self, SealError> {
        let (key, rest) = chance.split_first_chunk::<32>().ok_or(SealError::Altered)?;
        let (secret, rest) = rest.split_first_chunk::<14>().ok_or(SealError::Altered)?;
        let (salt, nonce) = rest.split_first_chunk::<16>().ok_or(SealError::Altered)?;
        let nonce = nonce.first_chunk::<24>().ok_or(SealError::Altered)?;
        let code = write_code(secret);
        let wrapped = unlock(&code, COST.params()?, salt)?
            .encrypt(
                nonce.into(),
                Payload {
                    msg: key,
                    aad: &about(person, "key"),
                },
            )
            .map_err(|_| SealError::Altered)?;
        Ok(Self {
            key: hex(key),
            code,
            wrapped: Wrapped {
                argon2id: COST,
                salt: hex(salt),
                nonce: hex(nonce),
                key: hex(&wrapped),
            },
        })
    }

    /// The code, for its person alone to write down.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Seals a backup for its person.
    ///
    /// # Errors
    /// `TooLarge` where it is more than may be kept elsewhere.
    pub fn seal(&self, person: &PersonId, backup: &Backup, nonce: &[u8; 24]) -> Result<String, SealError> {
        let mut text = Zeroizing::new(serde_json::to_vec(backup).map_err(|_| SealError::Altered)?);
        let full = text.len().div_ceil(STEP) * STEP;
        text.resize(full, b' ');
        let sealed = self
            .cipher()?
            .encrypt(
                nonce.into(),
                Payload {
                    msg: &text,
                    aad: &about(person, "notes"),
                },
            )
            .map_err(|_| SealError::Altered)?;
        let sealed = Sealed {
            v: FORM,
            wrapped: self.wrapped.clone(),
            nonce: hex(nonce),
            text: hex(&sealed),
        };
        let sealed = serde_json::to_string(&sealed).map_err(|_| SealError::Altered)?;
        if sealed.len() > MAX_SEALED {
            return Err(SealError::TooLarge);
        }
        Ok(sealed)
    }

    /// Opens what was sealed with this key.
    ///
    /// # Errors
    /// `Altered` where it was not, or no longer is.
    pub fn open(&self, person: &PersonId, sealed: &str) -> Result<Backup, SealError> {
        self.open_read(person, &read(sealed)?)
    }

    fn open_read(&self, person: &PersonId, sealed: &Sealed) -> Result<Backup, SealError> {
        let nonce: [u8; 24] = unhex(&sealed.nonce).ok_or(SealError::Altered)?;
        let text = bytes(&sealed.text)?;
        let aad = about(person, "notes");
        let text = self
            .cipher()?
            .decrypt(
                (&nonce).into(),
                Payload {
                    msg: &text,
                    aad: &aad,
                },
            )
            .map_err(|_| SealError::Altered)?;
        serde_json::from_slice(&Zeroizing::new(text)).map_err(|_| SealError::Altered)
    }

    /// Opens what was sealed elsewhere with the code that was written down; gives the key too, to go on with.
    ///
    /// # Errors
    /// What is wrong with the code, or with what was sealed.
    pub fn recover(person: &PersonId, code: &str, sealed: &str) -> Result<(Self, Backup), SealError> {
        let code = read_code(code)?;
        let sealed = read(sealed)?;
        let salt: [u8; 16] = unhex(&sealed.wrapped.salt).ok_or(SealError::Altered)?;
        let nonce: [u8; 24] = unhex(&sealed.wrapped.nonce).ok_or(SealError::Altered)?;
        let wrapped = bytes(&sealed.wrapped.key)?;
        let aad = about(person, "key");
        let key = unlock(&code, sealed.wrapped.argon2id.params()?, &salt)?
            .decrypt(
                (&nonce).into(),
                Payload {
                    msg: &wrapped,
                    aad: &aad,
                },
            )
            .map_err(|_| SealError::WrongCode)?;
        let key = Self {
            key: hex(&Zeroizing::new(key)),
            code,
            wrapped: sealed.wrapped.clone(),
        };
        let backup = key.open_read(person, &sealed)?;
        Ok((key, backup))
    }

    fn cipher(&self) -> Result<XChaCha20Poly1305, SealError> {
        let key = Zeroizing::new(unhex::<32>(&self.key).ok_or(SealError::Altered)?);
        Ok(XChaCha20Poly1305::new((&*key).into()))
    }
}

fn unlock(code: &str, cost: Params, salt: &[u8; 16]) -> Result<XChaCha20Poly1305, SealError> {
    Ok(cipher(code, cost, salt)?)
}

fn about(person: &PersonId, what: &str) -> Vec<u8> {
    format!("hemicycle/notes/{FORM}/{what}/{person}").into_bytes()
}

fn read(sealed: &str) -> Result<Sealed, SealError> {
    if sealed.len() > MAX_SEALED {
        return Err(SealError::TooLarge);
    }
    let sealed: Sealed = serde_json::from_str(sealed).map_err(|_| SealError::Altered)?;
    if sealed.v == FORM {
        Ok(sealed)
    } else {
        Err(SealError::Altered)
    }
}

fn bytes(text: &str) -> Result<Vec<u8>, SealError> {
    let pairs = text.as_bytes().chunks(2);
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    pairs.map(byte).collect::<Option<_>>().ok_or(SealError::Altered)
}

/// The secret and a byte that tells whether it was written down right, in groups of four signs.
fn write_code(secret: &[u8; 14]) -> String {
    let check = Sha256::digest(secret)[0];
    let mut code = String::new();
    let mut bits = 0_u32;
    let mut held = 0;
    for byte in secret.iter().chain([&check]) {
        bits = (bits << 8) | u32::from(*byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            let sign = usize::try_from((bits >> held) & 31).unwrap_or(0);
            if code.replace('-', "").len().is_multiple_of(4) && !code.is_empty() {
                code.push('-');
            }
            code.extend(SIGNS.get(sign).map(|sign| char::from(*sign)));
        }
    }
    code
}

/// The code as it was given out, however it was typed.
fn read_code(typed: &str) -> Result<String, SealError> {
    let signs: Option<Vec<u32>> = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '.'))
        .map(|sign| {
            let sign = match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                sign => sign,
            };
            let place = SIGNS.iter().position(|known| char::from(*known) == sign)?;
            u32::try_from(place).ok()
        })
        .collect();
    let signs = signs
        .filter(|signs| signs.len() == SIGNS_OF_CODE)
        .ok_or(SealError::NoCode)?;
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for sign in signs {
        bits = (bits << 5) | sign;
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 255).unwrap_or(0));
        }
    }
    let (secret, check) = bytes.split_first_chunk::<14>().ok_or(SealError::NoCode)?;
    if check == [Sha256::digest(secret)[0]] {
        Ok(write_code(secret))
    } else {
        Err(SealError::NoCode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::Note;

    fn key(seed: u8) -> NotesKey {
        let mut chance = [seed; 86];
        chance.iter_mut().zip(0..).for_each(|(byte, n)| *byte ^= n);
        NotesKey::new(&person(), &chance).unwrap()
    }

    fn person() -> PersonId {
        PersonId::new("p-1")
    }

    fn backup(text: &str) -> Backup {
        Backup {
            generation: 3,
            at: 7,
            notebook: Notebook {
                notes: vec![Note {
                    id: "n".into(),
                    text: text.into(),
                    ..Note::default()
                }],
                removed: [("gone".to_owned(), 2)].into(),
            },
        }
    }

    #[test]
    fn a_code_brings_back_what_was_sealed_and_nothing_of_it_is_to_be_read() {
        let key = key(1);
        let sealed = key
            .seal(&person(), &backup("Hỏi vì sao tăng 12 %"), &[9; 24])
            .unwrap();
        for word in ["tăng", "gone", &*key.code, &*key.code.replace('-', ""), &*key.key] {
            assert!(
                !sealed.contains(word) && !sealed.contains(&hex(word.as_bytes())),
                "{word}"
            );
        }
        assert_eq!(
            key.open(&person(), &sealed).unwrap(),
            backup("Hỏi vì sao tăng 12 %")
        );
        let typed = key
            .code
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l");
        let (again, opened) = NotesKey::recover(&person(), &typed, &sealed).unwrap();
        assert_eq!((again, opened), (key, backup("Hỏi vì sao tăng 12 %")));
    }

    #[test]
    fn another_code_another_person_and_any_changed_letter_open_nothing() {
        let (mine, other) = (key(1), key(2));
        let sealed = mine.seal(&person(), &backup("a"), &[9; 24]).unwrap();
        let recover = |code: &str, sealed: &str| NotesKey::recover(&person(), code, sealed).map(drop);
        assert_eq!(recover(&other.code, &sealed), Err(SealError::WrongCode));
        let mut typo = mine.code.clone();
        typo.replace_range(0..1, if typo.starts_with('7') { "8" } else { "7" });
        for code in ["", "7", &*typo, &mine.code[1..]] {
            assert_eq!(recover(code, &sealed), Err(SealError::NoCode), "{code}");
        }
        let elsewhere = NotesKey::recover(&PersonId::new("p-2"), &mine.code, &sealed).map(drop);
        assert_eq!(elsewhere, Err(SealError::WrongCode));
        assert_eq!(other.open(&person(), &sealed), Err(SealError::Altered));
        let last = sealed.rfind(|sign: char| sign.is_ascii_digit()).unwrap();
        let mut changed = sealed.clone();
        let digit = if &sealed[last..=last] == "3" { "4" } else { "3" };
        changed.replace_range(last..=last, digit);
        assert_eq!(recover(&mine.code, &changed), Err(SealError::Altered));
        for torn in ["", "{}", "{\"v\":2}", &sealed[..sealed.len() - 4]] {
            assert_eq!(recover(&mine.code, torn), Err(SealError::Altered));
        }
    }

    #[test]
    fn the_length_says_little_and_has_a_bound() {
        let key = key(1);
        let length = |words: &str| {
            key.seal(&person(), &backup(words), &[9; 24])
                .map(|sealed| sealed.len())
        };
        assert_eq!(length("a"), length(&"một câu dài hơn ".repeat(40)));
        assert_eq!(length(&"a".repeat(MAX_SEALED)), Err(SealError::TooLarge));
        assert!(length(&"a".repeat(MAX_SEALED / 2 - 9_000)).is_ok());
    }
}
