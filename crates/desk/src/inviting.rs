//! Invitations to join with a laptop: as a file, as a letter to print, as a code to type. The newest of a person counts.

use std::path::Path;

use hemicycle_domain::{
    Refusal,
    ids::{Moment, PersonId},
    tree::hex,
};
use hemicycle_press::{InvitationLetter, Language, Letters, letters_page};
use hemicycle_store::Invitation as KeptInvitation;
use hemicycle_sync::{
    invitation::{Invitation, code, secret_hash},
    replica::Replica,
};

use crate::{
    clock::utc_offset,
    desk::{Desk, now_ms},
    office::file_name,
    rehearsal,
    sync::write_into,
    view::{Problem, Text},
};

/// A file or a letter works for so long.
const FOURTEEN_DAYS_MS: i64 = 14 * 24 * 3_600_000;
/// A code works for so long, where somebody stands beside the clerk.
const FIFTEEN_MINUTES_MS: i64 = 15 * 60_000;
/// The letters, a page for each person.
pub const LETTERS_FILE: &str = "invitation-letters.pdf";
/// The message that tells the clerk a code; with the id of whose it is, so that it goes when it was used.
pub(crate) const CODE_NOTICE: &str = "notice-code";

/// One invitation before it is handed over.
struct Written {
    seat: u32,
    /// In the groups in which it is typed; empty where nobody types one.
    code: String,
    invitation: Invitation,
}

impl Desk {
    /// A file for each person.
    pub(crate) async fn invite(&self, people: Vec<String>, folder: &Path) -> Result<(), Problem> {
        let written = self.invitations(people, FOURTEEN_DAYS_MS, false).await?;
        let file = |written: Written| {
            let text = serde_json::to_vec_pretty(&written.invitation)
                .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
            let name = file_name(written.seat, &written.invitation.person_name, "invite");
            Ok((name, text))
        };
        let files: Result<_, Problem> = written.into_iter().map(file).collect();
        write_into(folder, files?).await
    }

    /// One document with a page for each person.
    pub(crate) async fn invite_by_letter(&self, people: Vec<String>, folder: &Path) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let written = self.invitations(people, FOURTEEN_DAYS_MS, true).await?;
        let language = open
            .node
            .run(|replica| replica.register().map(|register| register.language.clone()))
            .await?
            .unwrap_or_default();
        let Some(first) = written.first().map(|written| written.invitation.clone()) else {
            return Ok(());
        };
        let letter = |written: Written| {
            let qr_code = written.invitation.to_qr_code();
            InvitationLetter {
                name: written.invitation.person_name,
                seat: written.seat,
                code: written.code,
                qr_code: qr_code.unwrap_or_default(),
            }
        };
        let everybody: Vec<_> = written.into_iter().map(letter).collect();
        let at = Moment(now_ms());
        let letters = Letters {
            language: Language::of(&language),
            utc_offset: utc_offset(&language, at),
            council: &first.council_name,
            address: first.addresses.first().map_or("", String::as_str),
            at,
            expires: first.expires,
            rehearsal: first.rehearsal,
        };
        let page = letters_page(&letters, &everybody);
        self.print(page, folder.join(LETTERS_FILE)).await
    }

    /// A code that the clerk says to somebody.
    pub(crate) async fn invite_by_code(&self, person: String) -> Result<(), Problem> {
        let written = self
            .invitations(vec![person.clone()], FIFTEEN_MINUTES_MS, true)
            .await?;
        self.withdraw_code(&person);
        for Written { code, invitation, .. } in written {
            let address = invitation.addresses.first().cloned().unwrap_or_default();
            let text = Text::new(CODE_NOTICE)
                .with("person", &*person)
                .with("name", invitation.person_name)
                .with("code", code)
                .with("address", address);
            self.notify(text, false);
        }
        Ok(())
    }

    /// An invitation for each of these people, which the office remembers.
    async fn invitations(
        &self,
        people: Vec<String>,
        works_for_ms: i64,
        typed: bool,
    ) -> Result<Vec<Written>, Problem> {
        let open = self.must_be_open()?;
        let addresses = open.addresses.clone();
        let expires = now_ms() + works_for_ms;
        let invite = move |replica: &mut Replica| {
            let people = people.into_iter();
            let each = people.map(|person| invitation(replica, person, &addresses, expires, typed));
            each.collect()
        };
        open.node.run(invite).await?
    }
}

fn invitation(
    replica: &mut Replica,
    person: String,
    addresses: &[String],
    expires: i64,
    typed: bool,
) -> Result<Written, Problem> {
    let rehearsal = rehearsal::is_one(replica);
    let secret = hex(&replica.outside.bytes::<16>());
    // A code is short: there is none where it is of no use.
    let code = typed.then(|| code(&replica.outside.bytes::<8>()));
    let register = replica
        .register()
        .ok_or_else(|| Problem::new("problem-no-session"))?;
    let known = register
        .people
        .get(&PersonId::new(&*person))
        .ok_or(Refusal::NoSuchPerson)?;
    let written = Written {
        seat: known.seat,
        code: code.as_deref().map(grouped).unwrap_or_default(),
        invitation: Invitation {
            v: 1,
            council: register.council.clone(),
            council_name: register.name.clone(),
            person_name: known.name.clone(),
            addresses: addresses.to_vec(),
            tls: replica.tls().to_owned(),
            secret,
            expires: Moment(expires),
            rehearsal,
        },
    };
    replica.store.withdraw_invitations(&person, now_ms())?;
    replica.store.keep_invitation(&KeptInvitation {
        id: replica.outside.name(),
        person,
        secret_hash: secret_hash(&written.invitation.secret),
        code,
        expires,
        used_at: None,
    })?;
    Ok(written)
}

/// As it is read out and typed: two groups of four.
fn grouped(code: &str) -> String {
    format!(
        "{}-{}",
        code.get(..4).unwrap_or(code),
        code.get(4..).unwrap_or_default()
    )
}
