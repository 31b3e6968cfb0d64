//! A laptop after too many wrong PINs: its clerk takes the wrong tries back by a code, and learns nothing by it.
//!
//! Both laptops work the code out of their own key and the other's, which stands in the register, so nothing needs to
//! be sent. It opens no store: the PIN alone does.

use std::{fs, path::Path};

use hemicycle_domain::{ids::DeviceId, keys::DeviceKey, register::Role, words::device_words};
use hemicycle_store::Vault;
use hemicycle_sync::{
    invitation::{code, normal_code, secret_hash},
    replica::{Outside, Replica},
};
use serde::{Deserialize, Serialize};

use crate::{
    desk::{Desk, Open, blocking, device_key, lock, now_ms},
    view::{Problem, UnlockHelp},
};

const FILE: &str = "unlock.json";

/// What the lock screen needs while the store is closed. None of it is secret.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Kept {
    /// The laptop's name in words.
    words: String,
    /// Told to the clerk; another one at every start, so that no code is good twice.
    challenge: String,
    /// A hash of the code that each clerk's laptop would give.
    answers: Vec<String>,
    /// The office's laptop is never emptied: its copy of the register may be the only one.
    may_start_over: bool,
}

fn read(dir: &Path) -> Option<Kept> {
    serde_json::from_slice(&fs::read(dir.join(FILE)).ok()?).ok()
}

/// What the lock screen says to somebody whose PIN opens nothing any more.
pub(crate) fn help(dir: &Path) -> Option<UnlockHelp> {
    let kept = read(dir)?;
    Some(UnlockHelp {
        words: kept.words,
        challenge: kept.challenge,
        by_clerk: !kept.answers.is_empty(),
        may_start_over: kept.may_start_over,
    })
}

/// The code for this number on the other's lock screen, by either of the two laptops.
fn unlock_code(key: &DeviceKey, other: &DeviceId, challenge: &str) -> Option<String> {
    let about = format!("unlock {}", normal_code(challenge));
    let agreed = key.agreed_with(other, about.as_bytes())?;
    Some(code(agreed.first_chunk()?))
}

/// The laptops whose people may let this one try again.
pub(crate) fn clerks(replica: &Replica) -> Vec<DeviceId> {
    let Some(register) = replica.register() else {
        return Vec::new();
    };
    let is_clerk = |person| {
        let person = register.people.get(person);
        person.is_some_and(|person| person.roles.contains(&Role::Clerk))
    };
    let devices = register.devices.iter();
    devices
        .filter(|(device, known)| !known.revoked && *device != replica.device() && is_clerk(&known.person))
        .map(|(device, _)| device.clone())
        .collect()
}

impl Desk {
    /// Keeps what the lock screen will need, when the clerks' laptops are known or have changed.
    pub(crate) async fn prepare_unlocking(&self, open: &Open, clerks: Vec<DeviceId>) {
        if lock(&self.inner().unlocked_by).as_ref() == Some(&clerks) {
            return;
        }
        let by = clerks.clone();
        let kept = open.node.run(move |replica| {
            let key = device_key(&replica.store)?;
            let challenge = code(&Outside::real().bytes::<8>());
            let challenge: String = challenge.chars().take(4).collect();
            let answers = by.iter().filter_map(|clerk| unlock_code(&key, clerk, &challenge));
            let answers = answers.map(|code| secret_hash(&code)).collect();
            let keeps_register = replica.register().and_then(|register| register.keeper.as_ref());
            Ok::<_, Problem>(Kept {
                words: device_words(replica.device().as_str()),
                answers,
                may_start_over: keeps_register.is_some_and(|keeper| keeper != replica.device()),
                challenge,
            })
        });
        let Ok(Ok(kept)) = kept.await else { return };
        let path = self.dir().join(FILE);
        let written = serde_json::to_vec(&kept).map(|bytes| fs::write(path, bytes));
        if matches!(written, Ok(Ok(()))) {
            *lock(&self.inner().unlocked_by) = Some(clerks);
        }
    }

    /// The clerk's side: the code for the laptop of these words, which shows this number.
    pub(crate) async fn unlock_code(&self, words: String, challenge: String) -> Result<String, Problem> {
        let open = self.must_be_open()?;
        let found = open.node.run(move |replica| {
            let key = device_key(&replica.store)?;
            let devices = replica.register().map(|register| register.devices.keys());
            let device = devices
                .into_iter()
                .flatten()
                .find(|device| device_words(device.as_str()) == words);
            Ok::<_, Problem>(device.and_then(|device| unlock_code(&key, device, &challenge)))
        });
        found.await??.ok_or_else(|| Problem::new("problem-no-session"))
    }

    /// The other side: the code as it was read out.
    pub(crate) async fn unlock_by_clerk(&self, typed: &str) -> Result<(), Problem> {
        let (dir, hash) = (self.dir(), secret_hash(&normal_code(typed)));
        blocking(move || {
            let seconds = Vault::state(&dir, now_ms())?.wait_seconds;
            if seconds > 0 {
                return Err(Problem::new("problem-wait").with("seconds", seconds));
            }
            if read(&dir).is_some_and(|kept| kept.answers.contains(&hash)) {
                Vault::forgive(&dir)?;
                return Ok(());
            }
            Vault::wrong_answer(&dir, now_ms())?;
            Err(Problem::new("problem-unlock-code-wrong"))
        })
        .await??;
        self.show_closed();
        Ok(())
    }
}
