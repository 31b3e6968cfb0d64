//! Archive packages from the central server's copies, and the check of one.

use std::path::{Path, PathBuf};

use hemicycle_domain::{
    ids::{Day, DeviceId},
    tree::hex,
};
use hemicycle_press::package_documents;
use hemicycle_store::Store;
use hemicycle_sync::{
    archive::Kept,
    package::{BadPackage, Checked, Contents, For, MINUTES, NoPackage, check},
    replica::{Outside, Replica},
    restoring::{NotRestored, Package},
};
use sha2::{Digest, Sha256};

use crate::{
    ServerError,
    councils::{folder_of, open_all, slots},
    keys::Keys,
    report,
};

/// Writes the two bags of every session that the server has into `out`, a folder a session, and says which it wrote.
/// The server is stopped meanwhile: its stores are open once.
///
/// # Errors
/// Where the folder of the server cannot be opened, a published paper has not come yet, or `out` takes nothing.
pub fn export(dir: &Path, out: &Path, helper: Option<&Path>) -> Result<Vec<PathBuf>, ServerError> {
    let helper = helper.ok_or(ServerError::NoHelper)?;
    let mut written = Vec::new();
    for replica in open_all(dir)? {
        export_council(&replica, out, helper, &mut written)?;
    }
    Ok(written)
}

fn export_council(
    replica: &Replica,
    out: &Path,
    helper: &Path,
    written: &mut Vec<PathBuf>,
) -> Result<(), ServerError> {
    let reader = replica.store.reader()?;
    let sessions = replica
        .logs()
        .filter(|log| log.session().is_some_and(|session| session.id.is_some()));
    for log in sessions {
        let Some(mut kept) = Kept::of(replica, &log.journal)? else {
            continue;
        };
        // The server answers for what it writes: as one that has cosigned the journal.
        if let Some(note) = kept.note.cosign(replica.now(), replica.key()) {
            kept.note = note;
        }
        let (register, journal) = kept.journals();
        for for_whom in [For::Everybody, For::Archive] {
            let contents = Contents::of(&kept.council, &register, &journal, for_whom)?;
            let session = &*contents.verified.session;
            let data = contents.minutes_data().map(|sha256| reader.whole(sha256));
            let data = data.transpose()?.flatten();
            let documents = package_documents(
                session,
                &contents.verified.root,
                data.as_deref(),
                &contents.paper_paths(),
            );
            let mut files = documents.others;
            if !contents.minutes_are_laid_out() {
                let minutes = hemicycle_helper::typeset_for_archive(helper, &documents.minutes)
                    .map_err(|error| ServerError::Typesetting(error.to_string()))?;
                let bytes = [minutes, documents.minutes_json];
                files.extend(MINUTES.map(|(_, path)| path.to_owned()).into_iter().zip(bytes));
            }
            // Two sessions of one day, or of two councils, do not meet under one name.
            let id = hex(&Sha256::digest(log.journal.as_str()));
            let day = session.day(session.starts_at);
            let name = format!(
                "session-{}-{}-{}",
                day.0,
                id.get(..8).unwrap_or_default(),
                for_whom.ending()
            );
            std::fs::create_dir_all(out)?;
            let folder = out.join(name);
            let today = Day::of(replica.now(), session.utc_offset());
            let paper = |sha256: &str| reader.whole(sha256).map_err(|error| error.to_string());
            let wrote = contents.write(&folder, &files, &today, replica.key(), paper);
            wrote.map_err(|error| match error {
                NoPackage::Disk(error) => NoPackage::Disk(std::io::Error::new(
                    error.kind(),
                    format!("{}: {error}", folder.display()),
                )),
                other => other,
            })?;
            written.push(folder);
        }
    }
    Ok(())
}

/// Takes a package in, beside the other sessions of its council where the server has them, else into a place of its own,
/// to which nobody has the token. The server is stopped meanwhile. Says what was taken in, a line each.
///
/// # Errors
/// Where the package does not pass its check, the session is here already, or the disk says no; nothing has changed then.
pub fn import(dir: &Path, folder: &Path) -> Result<String, ServerError> {
    let package = Package::open(folder).map_err(|bad| ServerError::BadPackage(bad.to_string()))?;
    let keys = Keys::of(dir)?;
    let mut outside = Outside::real();
    // Every place is asked before one is made.
    for slot in slots(dir) {
        let mut store = Store::open(&folder_of(dir, &slot), &keys.store)?;
        match package.fits(&store) {
            Err(NotRestored::AnotherCouncil) => {}
            // A place that was made for an office which has not come yet is that office's.
            Ok(()) if store.get("council")?.is_none() => {}
            Err(error) => return Err(error.into()),
            Ok(()) => {
                kept(&package, &mut store, &mut outside)?;
                return Ok(package_report(&package.checked));
            }
        }
    }
    let place = folder_of(dir, &outside.name());
    let made = Store::create(&place, &keys.store, &outside.name()).map_err(ServerError::from);
    let made = made.and_then(|mut store| {
        store.begin()?;
        store.set("name", &package.checked.verified.council)?;
        store.commit()?;
        kept(&package, &mut store, &mut outside)
    });
    if let Err(error) = made {
        std::fs::remove_dir_all(&place)?;
        return Err(error);
    }
    Ok(package_report(&package.checked))
}

fn kept(package: &Package, store: &mut Store, outside: &mut Outside) -> Result<(), ServerError> {
    store.begin()?;
    let done = package
        .keep(store, || outside.bytes())
        .and_then(|()| Ok(store.commit()?));
    done.map_err(|error| {
        store.rollback();
        // What cannot be removed now goes when the store is next opened.
        drop(store.remove_stray_files());
        error.into()
    })
}

/// Checks an archive package: every file, signature, rule, figure and paper of it.
///
/// # Errors
/// The first thing that does not hold, and in which file.
pub fn verify_package(folder: &Path) -> Result<Checked, BadPackage> {
    check(folder)
}

/// What a good package holds, a line each.
#[must_use]
pub fn package_report(checked: &Checked) -> String {
    let register = &checked.verified.session.register;
    let name = |device: &DeviceId| {
        let known = register.devices.get(device);
        let person = known.and_then(|known| register.people.get(&known.person));
        person.map_or_else(|| device.to_string(), |person| person.name.clone())
    };
    let mut lines = vec![
        format!("files: {}", checked.files),
        format!("papers: {}", checked.papers),
        format!("made by: {}", name(&checked.maker)),
    ];
    let verified = &checked.verified;
    if verified.withheld > 0 {
        lines.push(format!(
            "entries withheld: {} (signed and in the tree); rules that could not be asked without them: {}",
            verified.withheld, verified.unasked
        ));
    }
    lines.join("\n") + "\n" + &report(verified)
}
