//! The shape of the file, and how an older one becomes it.

use rusqlite::Connection;

use crate::StoreError;

/// Each is run once, in order, and never edited; `user_version` counts those that were run.
const MIGRATIONS: [&str; 1] = [include_str!("../migrations/001.sql")];

pub fn version(conn: &Connection) -> Result<usize, StoreError> {
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| StoreError::Damaged(format!("version {version}")))
}

/// A file with more migrations than we know is opened all the same, unless one of them said on purpose
/// that older programs must not.
pub fn refuse_newer(conn: &Connection) -> Result<(), StoreError> {
    let needs: i64 = conn.query_row("SELECT needs FROM about", [], |row| row.get(0))?;
    if usize::try_from(needs).is_ok_and(|needs| needs <= MIGRATIONS.len()) {
        Ok(())
    } else {
        Err(StoreError::Newer)
    }
}

/// Runs what is missing. Each migration and its number are kept together, so a kill leaves the step before.
pub fn migrate(conn: &Connection) -> Result<(), StoreError> {
    let done = version(conn)?;
    for (index, sql) in MIGRATIONS.iter().enumerate().skip(done) {
        let number = index + 1;
        let run = conn.execute_batch(&format!(
            "BEGIN IMMEDIATE; {sql}; PRAGMA user_version = {number}; COMMIT"
        ));
        if let Err(error) = run {
            if !conn.is_autocommit() {
                conn.execute_batch("ROLLBACK")?;
            }
            return Err(error.into());
        }
    }
    Ok(())
}
