//! What a clerk hands to a person: where the council is, the host's key, and a secret for one use.

use std::net::Ipv6Addr;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hemicycle_domain::{
    ids::Moment,
    tree::{hex, unhex},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The content of an `.invite` file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Invitation {
    pub v: u32,
    /// Hash of the council's founding entry.
    pub council: String,
    pub council_name: String,
    pub person_name: String,
    pub addresses: Vec<String>,
    /// SHA-256 in hex of the host's public TLS key.
    pub tls: String,
    /// 16 bytes in hex, for one use.
    pub secret: String,
    pub expires: Moment,
    /// Into a rehearsal, where nothing counts.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub rehearsal: bool,
}

/// How the text of an invitation's QR code begins.
const IN_QR_CODE: &str = "hemicycle1:";

/// An invitation as few bytes, so that its QR code has few and large points.
#[derive(Serialize, Deserialize)]
struct Compact {
    council: [u8; 32],
    council_name: String,
    person_name: String,
    addresses: Vec<String>,
    tls: [u8; 32],
    secret: [u8; 16],
    expires: i64,
    rehearsal: bool,
}

impl Invitation {
    /// The text of its QR code: in ASCII, since readers of such codes guess how other letters are meant. None where a
    /// hash or the secret is not what it should be.
    #[must_use]
    pub fn to_qr_code(&self) -> Option<String> {
        let compact = Compact {
            council: unhex(&self.council)?,
            council_name: self.council_name.clone(),
            person_name: self.person_name.clone(),
            addresses: self.addresses.clone(),
            tls: unhex(&self.tls)?,
            secret: unhex(&self.secret)?,
            expires: self.expires.0,
            rehearsal: self.rehearsal,
        };
        let bytes = postcard::to_allocvec(&compact).ok()?;
        Some(format!("{IN_QR_CODE}{}", URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// What the text of a QR code says; none where it is another one, or damaged.
    #[must_use]
    pub fn from_qr_code(text: &[u8]) -> Option<Invitation> {
        let bytes = URL_SAFE_NO_PAD
            .decode(text.strip_prefix(IN_QR_CODE.as_bytes())?)
            .ok()?;
        let (compact, rest): (Compact, _) = postcard::take_from_bytes(&bytes).ok()?;
        rest.is_empty().then(|| Invitation {
            v: 1,
            council: hex(&compact.council),
            council_name: compact.council_name,
            person_name: compact.person_name,
            addresses: compact.addresses,
            tls: hex(&compact.tls),
            secret: hex(&compact.secret),
            expires: Moment(compact.expires),
            rehearsal: compact.rehearsal,
        })
    }
}

/// The content of the file by which a laptop joins a central server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServerCard {
    pub v: u32,
    pub name: String,
    pub addresses: Vec<String>,
    pub tls: String,
    pub token: String,
}

/// What the office keeps of a secret.
#[must_use]
pub fn secret_hash(secret: &str) -> String {
    hex(&Sha256::new()
        .chain_update(b"invitation")
        .chain_update(secret)
        .finalize())
}

/// Under which path a council's laptops knock at the central server: says nothing of the token.
#[must_use]
pub fn slot_of(token: &str) -> String {
    hex(&Sha256::new().chain_update(b"slot").chain_update(token).finalize())
        .chars()
        .take(24)
        .collect()
}

/// The port of a door, where it is free.
pub const PORT: u16 = 7143;

/// Where somebody means who typed an address: it may lack its port, and an IPv6 address its brackets. None where it
/// is no address.
#[must_use]
pub fn typed_address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    // A network of this machine may stand behind the address that is meant within it.
    let is_six = |host: &str| {
        let (bare, zone) = host.split_once('%').unwrap_or((host, "-"));
        !zone.is_empty() && bare.parse::<Ipv6Addr>().is_ok()
    };
    if is_six(typed) {
        return Some(format!("[{typed}]:{PORT}"));
    }
    let (host, port) = match typed.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port.parse().ok()?),
        _ => (typed, PORT),
    };
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let is_name = |host: &str| {
        !host.is_empty()
            && host
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
    };
    let good = port > 0 && bare.map_or_else(|| is_name(host), is_six);
    good.then(|| format!("{host}:{port}"))
}

/// A code for typing: eight signs of Crockford's base 32, without O, I, L and U.
#[must_use]
pub fn code(chance: &[u8; 8]) -> String {
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    chance
        .iter()
        .map(|b| char::from(DIGITS[usize::from(b & 31)]))
        .collect()
}

/// A code as people type it, in the one spelling that is compared.
#[must_use]
pub fn normal_code(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Invitation, Moment};

    #[test]
    fn a_qr_code_says_the_same_as_the_file_in_a_third_of_it() {
        let invitation = Invitation {
            v: 1,
            council: "9f".repeat(32),
            council_name: "Hội đồng nhân dân thành phố Hải Phòng".into(),
            person_name: "Trần Thị Lan".into(),
            addresses: vec!["192.168.1.5:7143".into()],
            tls: "0a".repeat(32),
            secret: "77".repeat(16),
            expires: Moment(1_773_277_320_000),
            rehearsal: true,
        };
        let text = invitation.to_qr_code().unwrap();
        // Version 11 at level M holds so many (ISO/IEC 18004, table 7).
        assert!(text.is_ascii() && text.len() <= 251, "{}", text.len());
        assert_eq!(
            Invitation::from_qr_code(text.as_bytes()),
            Some(invitation.clone())
        );
        let longer = format!("{text}AAAA");
        let other = text.replace("hemicycle1", "hemicycle2");
        for wrong in [
            &text[..text.len() - 4],
            &*longer,
            &*other,
            "https://council.example",
            "",
        ] {
            assert_eq!(Invitation::from_qr_code(wrong.as_bytes()), None, "{wrong}");
        }
        let damaged = Invitation {
            tls: "0a".into(),
            ..invitation
        };
        assert_eq!(damaged.to_qr_code(), None);
    }

    #[test]
    fn an_address_is_understood_as_people_type_it() {
        let good = [
            ("192.168.1.5", "192.168.1.5:7143"),
            (" 192.168.1.5:9000 ", "192.168.1.5:9000"),
            ("office.local", "office.local:7143"),
            ("::1", "[::1]:7143"),
            ("[::1]", "[::1]:7143"),
            ("[::1]:9000", "[::1]:9000"),
            ("fe80::1%eth0", "[fe80::1%eth0]:7143"),
            ("[fe80::1%eth0]:9000", "[fe80::1%eth0]:9000"),
            ("2001:db8::7", "[2001:db8::7]:7143"),
        ];
        for (typed, meant) in good {
            assert_eq!(super::typed_address(typed).as_deref(), Some(meant), "{typed}");
        }
        for wrong in [
            "",
            ":",
            ":7143",
            "[::1",
            "[::1]x",
            "[::1]:",
            "[fe80::1%]:7143",
            "1.2.3.4:0",
            "1.2.3.4:70000",
            "1.2.3.4:port",
            "http://1.2.3.4",
            "[1.2.3.4]:7143",
            "a b",
            "fe80::g",
        ] {
            assert_eq!(super::typed_address(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        assert_eq!(super::normal_code("k7mp - 4x2d"), "K7MP4X2D");
        assert_eq!(super::normal_code("O1lI"), "0111");
    }
}
