//! Files that must not become papers, and why.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::search::fold;

/// Why a file is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileRefusal {
    Empty,
    /// Larger than a paper may be.
    TooLarge {
        limit_bytes: u64,
    },
    /// A program, whatever its name says.
    Program,
    /// Not a PDF; another kind of document must be saved as PDF first.
    NotPdf,
    /// Begins like a PDF but has no end: an interrupted copy or download.
    Damaged,
    /// A state secret may not be kept in this system (Law on Protection of State Secrets).
    StateSecret(Secrecy),
}

/// The degree that a secret paper is marked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    /// Mật.
    Secret,
    /// Tối mật.
    HighlySecret,
    /// Tuyệt mật.
    TopSecret,
}

/// What must be seen of a file to decide whether it may come in.
#[derive(Debug, Clone, Copy)]
pub struct FileSight<'a> {
    pub name: &'a str,
    pub size_bytes: u64,
    /// At least the first 1,024 bytes, if there are so many.
    pub head: &'a [u8],
    /// At least the last 2,048 bytes, if there are so many.
    pub tail: &'a [u8],
    /// The text of the first page, once it has been read.
    pub first_page: Option<&'a str>,
}

impl<'a> FileSight<'a> {
    /// Sees a file that is wholly in memory and not yet read.
    pub fn of(name: &'a str, bytes: &'a [u8]) -> Self {
        FileSight {
            name,
            size_bytes: bytes.len() as u64,
            head: bytes,
            tail: bytes,
            first_page: None,
        }
    }
}

/// The largest paper that is taken in.
pub const LARGEST_PAPER_BYTES: u64 = 200 * 1024 * 1024;

// A reader looks for the end mark this near to the end, and for the head mark this near to the start.
const TAIL_BYTES: usize = 2048;
const HEAD_BYTES: usize = 1024;

/// Decides whether a file may become a paper.
pub fn check_file(file: &FileSight) -> Result<(), FileRefusal> {
    if let Some(secrecy) = secrecy_of_name(file.name).or_else(|| file.first_page.and_then(secrecy_of_page)) {
        return Err(FileRefusal::StateSecret(secrecy));
    }
    if file.size_bytes == 0 || file.head.is_empty() {
        return Err(FileRefusal::Empty);
    }
    if is_program(file) {
        return Err(FileRefusal::Program);
    }
    if file.size_bytes > LARGEST_PAPER_BYTES {
        return Err(FileRefusal::TooLarge {
            limit_bytes: LARGEST_PAPER_BYTES,
        });
    }
    let head = file.head.get(..HEAD_BYTES).unwrap_or(file.head);
    if !contains(head, b"%PDF-") {
        return Err(FileRefusal::NotPdf);
    }
    let tail = file
        .tail
        .get(file.tail.len().saturating_sub(TAIL_BYTES)..)
        .unwrap_or(file.tail);
    if !contains(tail, b"%%EOF") || !contains(tail, b"startxref") {
        return Err(FileRefusal::Damaged);
    }
    Ok(())
}

fn is_program(file: &FileSight) -> bool {
    const STARTS: &[&[u8]] = &[
        b"MZ",
        b"\x7FELF",
        b"#!",
        b"\xCF\xFA\xED\xFE",
        b"\xFE\xED\xFA\xCF",
        b"\xCA\xFE\xBA\xBE",
    ];
    const ENDINGS: &[&str] = &[
        "exe", "com", "scr", "bat", "cmd", "msi", "js", "vbs", "ps1", "lnk", "jar", "app", "sh", "hta", "pif",
    ];
    let name = file.name.to_lowercase();
    // "thu-moi.exe.pdf" and "thu-moi.pdf.exe" are the same trick.
    let mut endings = name.rsplit('.').take(2).map(str::trim);
    let has_program_ending = name.contains('.') && endings.any(|ending| ENDINGS.contains(&ending));
    has_program_ending || STARTS.iter().any(|start| file.head.starts_with(start))
}

fn contains(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

/// The secrecy that a title claims.
#[must_use]
pub fn secrecy_named(title: &str) -> Option<Secrecy> {
    secrecy_of_name(title)
}

/// The secrecy that a file name claims; names often come without accents, where "mat" alone may mean many things.
fn secrecy_of_name(name: &str) -> Option<Secrecy> {
    let composed: String = name.nfc().collect();
    let file = composed.rsplit(['/', '\\']).next().unwrap_or(&composed);
    let words: Vec<&str> = file
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    for (index, word) in words.iter().enumerate() {
        let before = index
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .copied()
            .unwrap_or("");
        let behind = words.get(index + 1).copied().unwrap_or("");
        let is_mark =
            word.to_lowercase() == "mật" || (*word == "MAT" && file.chars().any(char::is_lowercase));
        let degree = match (fold(word).as_str(), fold(before).as_str()) {
            ("mat", "tuyet") => Some(Secrecy::TopSecret),
            ("mat", "toi") => Some(Secrecy::HighlySecret),
            // Protection of data, density and passwords are no secrets of the state.
            ("mat", "bao" | "bi" | "than") => None,
            _ if matches!(fold(behind).as_str(), "do" | "khau" | "ma" | "ong") => None,
            ("mat", _) if is_mark => Some(Secrecy::Secret),
            _ => None,
        };
        if degree.is_some() {
            return degree;
        }
    }
    None
}

/// The secrecy stamp of a first page: a line of its own, often with spaces between its letters.
fn secrecy_of_page(page: &str) -> Option<Secrecy> {
    page.lines().find_map(|line| {
        let composed: String = line.nfc().collect();
        let lower = composed.to_lowercase();
        let mark = lower.strip_prefix("độ mật:").unwrap_or(&lower);
        let joined: String = mark.chars().filter(|letter| letter.is_alphabetic()).collect();
        match joined.as_str() {
            "mật" => Some(Secrecy::Secret),
            "tốimật" => Some(Secrecy::HighlySecret),
            "tuyệtmật" => Some(Secrecy::TopSecret),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &[u8] = b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n";

    #[track_caller]
    fn check(name: &str, bytes: &[u8], expected: Result<(), FileRefusal>) {
        assert_eq!(check_file(&FileSight::of(name, bytes)), expected, "{name}");
    }

    #[test]
    fn a_good_pdf_is_taken() {
        check("07_TTr45_gia-dat.pdf", GOOD, Ok(()));
        check("giá đất", GOOD, Ok(()));
    }

    #[test]
    fn a_program_is_refused_under_any_name() {
        check("bao-cao.pdf", b"MZ\x90\x00\x03", Err(FileRefusal::Program));
        check("thu-moi.exe.pdf", GOOD, Err(FileRefusal::Program));
        check("thu-moi.pdf.EXE", GOOD, Err(FileRefusal::Program));
        check("setup.exe", b"\x7FELF", Err(FileRefusal::Program));
    }

    #[test]
    fn something_that_only_calls_itself_a_pdf_is_refused() {
        check(
            "bao-cao.pdf",
            b"PK\x03\x04 a spreadsheet",
            Err(FileRefusal::NotPdf),
        );
        check("phuluc_A.xlsx", b"PK\x03\x04", Err(FileRefusal::NotPdf));
        check("bao-cao.pdf", b"", Err(FileRefusal::Empty));
    }

    #[test]
    fn an_interrupted_copy_is_refused_as_damaged() {
        check("bao-cao.pdf", &GOOD[..20], Err(FileRefusal::Damaged));
    }

    #[test]
    fn a_paper_above_the_limit_is_refused() {
        let file = FileSight {
            size_bytes: LARGEST_PAPER_BYTES + 1,
            ..FileSight::of("ban-do.pdf", GOOD)
        };
        assert_eq!(
            check_file(&file),
            Err(FileRefusal::TooLarge {
                limit_bytes: LARGEST_PAPER_BYTES
            })
        );
    }

    #[test]
    fn a_marked_state_secret_is_refused_by_its_name() {
        check(
            "BC (Mật) quoc phong.pdf",
            GOOD,
            Err(FileRefusal::StateSecret(Secrecy::Secret)),
        );
        check(
            "bao cao_toi mat_2026.pdf",
            GOOD,
            Err(FileRefusal::StateSecret(Secrecy::HighlySecret)),
        );
        check(
            "TUYỆT MẬT - ke hoach.pdf",
            GOOD,
            Err(FileRefusal::StateSecret(Secrecy::TopSecret)),
        );
        check(
            "12_BC_MAT_an ninh.pdf",
            GOOD,
            Err(FileRefusal::StateSecret(Secrecy::Secret)),
        );
        let decomposed: String = "BC Mật.pdf".nfd().collect();
        check(&decomposed, GOOD, Err(FileRefusal::StateSecret(Secrecy::Secret)));
    }

    #[test]
    fn words_that_only_contain_the_mark_are_no_secret() {
        for name in [
            "mat bang xay dung.pdf",
            "Mật độ dân số.pdf",
            "bảo mật thông tin.pdf",
            "mặt trận tổ quốc.pdf",
        ] {
            check(name, GOOD, Ok(()));
        }
    }

    #[test]
    fn a_marked_state_secret_is_refused_by_its_first_page() {
        let with_page = |page| FileSight {
            first_page: Some(page),
            ..FileSight::of("bao-cao.pdf", GOOD)
        };
        let refused = |secrecy| Err(FileRefusal::StateSecret(secrecy));
        assert_eq!(
            check_file(&with_page("UBND\nM Ậ T\nBáo cáo")),
            refused(Secrecy::Secret)
        );
        assert_eq!(
            check_file(&with_page("UBND\nTỐI MẬT\nBáo cáo")),
            refused(Secrecy::HighlySecret)
        );
        assert_eq!(
            check_file(&with_page("Độ mật: Tuyệt mật")),
            refused(Secrecy::TopSecret)
        );
        assert_eq!(
            check_file(&with_page("Tăng cường bảo vệ bí mật nhà nước")),
            Ok(())
        );
    }
}
