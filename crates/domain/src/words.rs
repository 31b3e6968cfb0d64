//! Short made-up words that people of any language can read aloud and compare.

use alloc::{string::String, vec::Vec};

use sha2::{Digest, Sha256};

/// 16 consonants and 4 vowels: consonant, vowel, consonant, vowel are 12 bits a word.
const CONSONANTS: &[u8; 16] = b"bdfghklmnprstvyz";
const VOWELS: &[u8; 4] = b"aiou";

/// `count` words from the hash of the parts, 12 bits each; `count` at most 20.
#[must_use]
pub fn words(parts: &[&[u8]], count: usize) -> Vec<String> {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    let hash = digest.finalize();
    (0..count.min(20))
        .map(|index| {
            // 12 bits are three half bytes.
            let nibble = |at: usize| {
                let byte = hash.get(at / 2).copied().unwrap_or(0);
                usize::from(if at.is_multiple_of(2) {
                    byte >> 4
                } else {
                    byte & 15
                })
            };
            let (first, second, vowels) = (nibble(index * 3), nibble(index * 3 + 1), nibble(index * 3 + 2));
            [
                CONSONANTS[first],
                VOWELS[vowels >> 2],
                CONSONANTS[second],
                VOWELS[vowels & 3],
            ]
            .into_iter()
            .map(char::from)
            .collect()
        })
        .collect()
}

/// The words by which people call a laptop: `tuka-reno-42`.
#[must_use]
pub fn device_words(device: &str) -> String {
    let parts = words(&[b"device", device.as_bytes()], 3);
    let number: u32 = parts
        .get(2)
        .map_or(0, |w| w.bytes().map(u32::from).sum::<u32>() % 90 + 10);
    alloc::format!(
        "{}-{}-{number}",
        parts.first().map_or("", String::as_str),
        parts.get(1).map_or("", String::as_str)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_parts_give_the_same_words_and_other_parts_others() {
        assert_eq!(words(&[b"a", b"b"], 6), words(&[b"a", b"b"], 6));
        assert_ne!(words(&[b"a", b"b"], 6), words(&[b"ab", b""], 6));
        assert!(words(&[b"a"], 6).iter().all(|w| w.len() == 4));
    }
}
