//! Sealed notes of people, kept for them: on their own laptops, and wherever else they are backed up to.

use hemicycle_domain::ids::{DeviceId, PersonId};
use rusqlite::OptionalExtension;

use crate::{Store, StoreError};

/// Laptops of one person whose backups are kept, at most: those that came last.
const LAPTOPS: u32 = 4;

/// The notes of one laptop's person, as nobody else can read them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBackup {
    pub device: DeviceId,
    pub person: PersonId,
    pub generation: u64,
    pub sealed: String,
    /// In hex, by that laptop over all of it.
    pub signature: String,
}

impl Store {
    /// Keeps a backup in the place of an older one of the same laptop; false where the one that is here is as new.
    ///
    /// # Errors
    /// As every write.
    pub fn keep_backup(&mut self, backup: &KeptBackup, now: i64) -> Result<bool, StoreError> {
        let generation = i64::try_from(backup.generation).unwrap_or(i64::MAX);
        self.write(|conn| {
            let kept = conn
                .prepare_cached(
                    "INSERT INTO backups (device, person, generation, sealed, signature, kept)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                     ON CONFLICT (device) DO UPDATE SET person = excluded.person, generation = excluded.generation,
                     sealed = excluded.sealed, signature = excluded.signature, kept = excluded.kept
                     WHERE excluded.generation > generation",
                )?
                .execute((
                    backup.device.as_str(),
                    backup.person.as_str(),
                    generation,
                    &backup.sealed,
                    &backup.signature,
                    now,
                ))?;
            conn.prepare_cached(
                "DELETE FROM backups WHERE person = ?1 AND device NOT IN
                 (SELECT device FROM backups WHERE person = ?1 ORDER BY kept DESC, device LIMIT ?2)",
            )?
            .execute((backup.person.as_str(), LAPTOPS))?;
            Ok(kept > 0)
        })
    }

    /// Which backups are here: laptop, person, generation.
    ///
    /// # Errors
    /// As every read.
    pub fn backups(&self) -> Result<Vec<(DeviceId, PersonId, u64)>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT device, person, generation FROM backups ORDER BY device")?;
        let rows = find.query_map([], |row| {
            Ok((
                DeviceId::new(row.get::<_, String>(0)?),
                PersonId::new(row.get::<_, String>(1)?),
                u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
            ))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// # Errors
    /// As every read.
    pub fn backup(&self, device: &DeviceId) -> Result<Option<KeptBackup>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT person, generation, sealed, signature FROM backups WHERE device = ?1")?;
        let found = find.query_row([device.as_str()], |row| {
            Ok(KeptBackup {
                device: device.clone(),
                person: PersonId::new(row.get::<_, String>(0)?),
                generation: u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0),
                sealed: row.get(2)?,
                signature: row.get(3)?,
            })
        });
        Ok(found.optional()?)
    }

    /// Says whether a person has noted something since, without reading it.
    ///
    /// # Errors
    /// As every read.
    pub fn notes_stamp(&self) -> Result<String, StoreError> {
        let mut find = self.conn.prepare_cached(
            "SELECT (SELECT count(*) || ' ' || coalesce(sum(changed), 0) FROM notes) || ' ' ||
                    (SELECT count(*) || ' ' || coalesce(sum(changed), 0) FROM removed_notes)",
        )?;
        Ok(find.query_row([], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::new_store;

    #[test]
    fn an_older_backup_never_takes_the_place_of_a_newer_one() {
        let (_dir, mut store) = new_store();
        let backup = |device: &str, generation, sealed: &str| KeptBackup {
            device: DeviceId::new(device),
            person: PersonId::new("p"),
            generation,
            sealed: sealed.into(),
            signature: "s".into(),
        };
        assert!(store.keep_backup(&backup("a", 2, "hai"), 1).unwrap());
        assert!(!store.keep_backup(&backup("a", 1, "một"), 2).unwrap());
        assert!(!store.keep_backup(&backup("a", 2, "khác"), 3).unwrap());
        assert_eq!(
            store.backup(&DeviceId::new("a")).unwrap(),
            Some(backup("a", 2, "hai"))
        );
        for (device, at) in ["b", "c", "d", "e"].into_iter().zip(10..) {
            store.keep_backup(&backup(device, 1, "x"), at).unwrap();
        }
        let kept: Vec<String> = store
            .backups()
            .unwrap()
            .into_iter()
            .map(|(device, _, _)| device.0)
            .collect();
        assert_eq!(kept, ["b", "c", "d", "e"], "the one that came first gave way");
    }
}
