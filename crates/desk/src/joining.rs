//! Becoming part of a council: by an invitation file, or by a code and six words.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use hemicycle_helper::{QrCode, qr_code_in};
use hemicycle_store::{Card, Store, StoreKey, Vault};
use hemicycle_sync::{
    door::ROOM,
    guest::{Admission, Target, join},
    invitation::{Invitation, typed_address},
    wire::JoinProof,
};

use crate::{
    desk::{Desk, HostPlace, blocking, keys_of, now_ms},
    rehearsal::REHEARSAL_SETTING,
    view::{InvitationView, JoiningState, JoiningView, Problem},
};

/// Largest invitation file that is read, in bytes.
const MAX_INVITATION: u64 = 100_000;

/// Largest photograph of a letter's QR code that is read, in bytes.
const MAX_PICTURE: u64 = 40 * 1024 * 1024;
/// How a PNG and a JPEG begin (ISO/IEC 15948, 5.2; ITU-T T.81, B.1.1.3).
const PICTURES: [&[u8]; 2] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"];

/// An invitation that is whole and in its time, from its file or from a photograph of its letter. A file of any size
/// costs no more memory than one that fits.
fn read(path: &Path, helper: Result<PathBuf, Problem>) -> Result<Invitation, Problem> {
    let unreadable = || Problem::new("problem-invitation-unreadable");
    let mut text = Vec::new();
    let mut file = File::open(path).map_err(|error| unreadable().detail(error))?;
    let mut take = |most: u64, into: &mut Vec<u8>| {
        let taken = (&mut file).take(most).read_to_end(into);
        taken.map_err(|error| unreadable().detail(error))
    };
    take(MAX_INVITATION + 1, &mut text)?;
    let invitation: Invitation = if PICTURES.iter().any(|start| text.starts_with(start)) {
        take(MAX_PICTURE, &mut text)?;
        let no_picture = || Problem::new("problem-invitation-no-picture");
        match qr_code_in(&helper?, &text).map_err(|error| no_picture().detail(error))? {
            QrCode::Says(says) => Invitation::from_qr_code(&says).ok_or_else(unreadable)?,
            QrCode::Nothing => return Err(Problem::new("problem-invitation-no-pattern")),
            QrCode::NoPicture => return Err(no_picture()),
        }
    } else if text.len() as u64 > MAX_INVITATION {
        return Err(unreadable());
    } else {
        serde_json::from_slice(&text).map_err(|error| unreadable().detail(error))?
    };
    if invitation.expires.0 < now_ms() {
        return Err(Problem::new("problem-invitation-expired"));
    }
    Ok(invitation)
}

impl Desk {
    /// Whom an invitation is for, before anything is made; without a path, the one that the app was opened with.
    pub(crate) async fn invitation(&self, path: Option<String>) -> Result<Option<InvitationView>, Problem> {
        let given = path
            .map(PathBuf::from)
            .or_else(|| self.options().invitation.clone());
        let Some(path) = given else {
            return Ok(None);
        };
        let helper = self.helper();
        blocking(move || {
            let invitation = read(&path, helper)?;
            Ok(Some(InvitationView {
                path: path.to_string_lossy().into_owned(),
                name: invitation.person_name,
                council: invitation.council_name,
            }))
        })
        .await?
    }

    pub(crate) async fn join_by_file(&self, path: &Path, pin: &str) -> Result<(), Problem> {
        let (file, helper) = (path.to_owned(), self.helper());
        let invitation = blocking(move || read(&file, helper)).await??;
        let card = Card {
            name: invitation.person_name.clone(),
            council: invitation.council_name.clone(),
        };
        let key = self.create_store(pin, card).await?;
        let target = Target {
            addresses: invitation.addresses.clone(),
            pin: Some(invitation.tls.clone()),
            is_server: false,
            token: None,
            slot: ROOM.to_owned(),
        };
        let proof = JoinProof::Secret(invitation.secret.clone());
        match self
            .ask_to_join(&key, target.clone(), proof, &invitation.council_name)
            .await
        {
            Ok(admission) if admission.council == invitation.council => {
                self.become_member(&key, &target, admission, invitation.rehearsal)
                    .await
            }
            // Another council answers with the same key: nothing of it is taken.
            Ok(_) => self.give_up(Problem::new("problem-wrong-host")),
            Err(problem) => self.give_up(problem),
        }
    }

    fn give_up(&self, problem: Problem) -> Result<(), Problem> {
        self.remove_store();
        self.set_joining(None);
        Err(problem)
    }

    async fn ask_to_join(
        &self,
        key: &StoreKey,
        target: Target,
        proof: JoinProof,
        council: &str,
    ) -> Result<Admission, Problem> {
        let waiting = |state, words| JoiningView {
            state,
            council: council.to_owned(),
            words,
            person: None,
        };
        self.set_joining(Some(waiting(JoiningState::Connecting, Vec::new())));
        let (dir, at_rest) = (self.dir(), key.clone());
        let (device, identity) = blocking(move || keys_of(&dir, &at_rest)).await??;
        let shown = self.clone();
        let asked = join(&identity, &device, &target, proof, move |words| {
            shown.set_joining(Some(JoiningView {
                state: JoiningState::CompareWords,
                council: String::new(),
                words,
                person: None,
            }));
        });
        asked.await.map_err(|error| {
            let problem = Problem::from(error);
            if problem.text.key == "problem-no-answer" {
                return problem.with("address", target.addresses.join(", "));
            }
            problem
        })
    }

    async fn become_member(
        &self,
        key: &StoreKey,
        target: &Target,
        admission: Admission,
        rehearsal: bool,
    ) -> Result<(), Problem> {
        let place = HostPlace {
            addresses: target.addresses.clone(),
            tls: admission.host_tls,
        };
        let text = serde_json::to_string(&place)
            .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        let (dir, at_rest) = (self.dir(), key.clone());
        blocking(move || {
            let mut store = Store::open(&dir, &at_rest)?;
            store.set("host", &text)?;
            // From now on no other register is taken.
            store.set("council", &admission.council)?;
            if rehearsal {
                store.set(REHEARSAL_SETTING, "1")?;
            }
            let card = Card {
                name: admission.name,
                council: admission.council_name,
            };
            Vault::set_card(&dir, &card)?;
            Ok::<_, Problem>(())
        })
        .await??;
        self.open_store(key).await
    }

    pub(crate) async fn join_by_code(&self, code: &str, address: &str, pin: &str) -> Result<(), Problem> {
        let address = typed_address(address)
            .ok_or_else(|| Problem::new("problem-address-unreadable").with("address", address.trim()))?;
        let card = Card {
            name: String::new(),
            council: String::new(),
        };
        let key = self.create_store(pin, card).await?;
        let target = Target {
            addresses: vec![address],
            pin: None,
            is_server: false,
            token: None,
            slot: ROOM.to_owned(),
        };
        let proof = JoinProof::Code(code.to_owned());
        self.set_joining(Some(JoiningView {
            state: JoiningState::Connecting,
            council: String::new(),
            words: Vec::new(),
            person: None,
        }));
        let desk = self.clone();
        let task = tokio::spawn(async move {
            let result = match desk.ask_to_join(&key, target.clone(), proof, "").await {
                Ok(admission) => desk.become_member(&key, &target, admission, false).await,
                Err(problem) => desk.give_up(problem),
            };
            if let Err(problem) = result {
                desk.notify(problem.text, true);
                desk.refresh().await;
            }
        });
        self.keep_joining(task);
        Ok(())
    }
}
