//! The shape of the file, and how an older one becomes it.

use rusqlite::Connection;

use crate::StoreError;

/// Each is run once, in order, and never edited; `user_version` counts those that were run.
const MIGRATIONS: [&str; 2] = [
    include_str!("../migrations/001.sql"),
    include_str!("../migrations/002.sql"),
];

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
    run(conn, &MIGRATIONS)
}

fn run(conn: &Connection, migrations: &[&str]) -> Result<(), StoreError> {
    let done = version(conn)?;
    for (sql, number) in migrations.iter().zip(1_usize..).skip(done) {
        let step = format!("BEGIN IMMEDIATE; {sql}; PRAGMA user_version = {number}; COMMIT");
        if let Err(error) = conn.execute_batch(&step) {
            if !conn.is_autocommit() {
                conn.execute_batch("ROLLBACK")?;
            }
            return Err(error.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use hemicycle_domain::tree::hex;
    use sha2::{Digest, Sha256};

    #[test]
    fn no_migration_is_ever_edited() {
        // A store out there has run these bytes. A change is a new file and a new line here.
        let run = [
            "d410c18d7a837a2bb0f574746175613d965f6e35bcb844e5ee1a927fde547818",
            "94973e66e50688d52d9c16414c940494fbbfe09ca226a16de0c1e5f3bbe674df",
        ];
        assert_eq!(MIGRATIONS.map(|sql| hex(&Sha256::digest(sql))), run);
    }

    #[test]
    fn a_migration_that_stops_half_way_leaves_the_step_before_and_is_run_again() {
        let conn = Connection::open_in_memory().unwrap();
        let first = "CREATE TABLE a (x)";
        assert!(run(&conn, &[first, "CREATE TABLE b (x); CREATE TABLE a (x)"]).is_err());
        assert_eq!(version(&conn).unwrap(), 1);
        run(&conn, &[first, "CREATE TABLE b (x)"]).unwrap();
        assert_eq!(version(&conn).unwrap(), 2);
        conn.execute_batch("INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)")
            .unwrap();
    }
}
