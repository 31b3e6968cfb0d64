//! Invitations that the office has given out: only the hash of each secret, and whether it was used.

use rusqlite::{OptionalExtension, Row};

use crate::{Store, StoreError};

/// What the office keeps of an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub id: String,
    pub person: String,
    pub secret_hash: String,
    /// The code for typing, in its normal spelling.
    pub code: Option<String>,
    /// Milliseconds since 1970-01-01 UTC.
    pub expires: i64,
    pub used_at: Option<i64>,
}

const COLUMNS: &str = "id, person, secret_hash, code, expires, used_at";

impl Store {
    /// Keeps an invitation, in the place of one with the same id. One that was used stays used.
    ///
    /// # Errors
    /// As every write; `Sql` where another invitation has the same secret or code.
    pub fn keep_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT INTO invitations (id, person, secret_hash, code, expires, used_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET person = excluded.person, secret_hash = excluded.secret_hash,
                     code = excluded.code, expires = excluded.expires,
                     used_at = ifnull(invitations.used_at, excluded.used_at)",
            )?
            .execute((
                &invitation.id,
                &invitation.person,
                &invitation.secret_hash,
                &invitation.code,
                invitation.expires,
                invitation.used_at,
            ))?;
            Ok(())
        })
    }

    /// Ends what this person was given and has not used: whoever found it comes too late.
    ///
    /// # Errors
    /// As every write.
    pub fn withdraw_invitations(&mut self, person: &str, at: i64) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "UPDATE invitations SET expires = min(expires, ?2 - 1) WHERE person = ?1 AND used_at IS NULL",
            )?
            .execute((person, at))?;
            Ok(())
        })
    }

    /// # Errors
    /// As every read.
    pub fn invitation_by_secret(&self, secret_hash: &str) -> Result<Option<Invitation>, StoreError> {
        self.invitation(
            &format!("SELECT {COLUMNS} FROM invitations WHERE secret_hash = ?1"),
            secret_hash,
        )
    }

    /// # Errors
    /// As every read.
    pub fn invitation_by_code(&self, code: &str) -> Result<Option<Invitation>, StoreError> {
        self.invitation(
            &format!("SELECT {COLUMNS} FROM invitations WHERE code = ?1"),
            code,
        )
    }

    fn invitation(&self, sql: &str, value: &str) -> Result<Option<Invitation>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row([value], read)
            .optional()?)
    }

    /// Uses an invitation up. False where it was used before, or there is none.
    ///
    /// # Errors
    /// As every write.
    pub fn use_invitation(&mut self, id: &str, at: i64) -> Result<bool, StoreError> {
        self.write(|conn| {
            let used = conn
                .prepare_cached("UPDATE invitations SET used_at = ?2 WHERE id = ?1 AND used_at IS NULL")?
                .execute((id, at))?;
            Ok(used == 1)
        })
    }

    /// # Errors
    /// As every read.
    pub fn invitations(&self) -> Result<Vec<Invitation>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached(&format!("SELECT {COLUMNS} FROM invitations ORDER BY id"))?;
        let rows = find.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Invitation> {
    Ok(Invitation {
        id: row.get(0)?,
        person: row.get(1)?,
        secret_hash: row.get(2)?,
        code: row.get(3)?,
        expires: row.get(4)?,
        used_at: row.get(5)?,
    })
}
