//! The shape of the file, and how an older one becomes it.

use rusqlite::Connection;

use crate::StoreError;

/// Each is run once, in order, and never edited; `user_version` counts those that were run.
const MIGRATIONS: [&str; 7] = [
    include_str!("../migrations/001.sql"),
    include_str!("../migrations/002.sql"),
    include_str!("../migrations/003.sql"),
    include_str!("../migrations/004.sql"),
    include_str!("../migrations/005.sql"),
    include_str!("../migrations/006.sql"),
    include_str!("../migrations/007.sql"),
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
            "76e0948270c2af488d1824f8c45f7c390f22c1e8c435164c53dd17222a3c4e03",
            "54ebc530b62aa8a3e1f3bc7f021abf06b2ab60c2b48bdfbba09a0eaece14400c",
            "54ee5d6e16b5bfe83e78054eb41d2d7549c5fbdb37f42ae76f46e87dc4bceca0",
            "47556555cabab50127c7c59a920cc94503e1c982c1a803c26318a6b1af8c9643",
            "15c5882ddece6e40b16ed8d2beeefb38ed19e500453f579a1a17b59e268bb2bb",
        ];
        assert_eq!(MIGRATIONS.map(|sql| hex(&Sha256::digest(sql))), run);
    }

    #[test]
    fn where_somebody_stopped_reading_outlives_the_third_migration() {
        let conn = Connection::open_in_memory().unwrap();
        run(&conn, &MIGRATIONS[..2]).unwrap();
        conn.execute_batch("INSERT INTO readings (paper, version, page, at) VALUES ('p1', 2, 7, 20)")
            .unwrap();
        migrate(&conn).unwrap();
        let row: (String, u32, u32, i32, u32, String) = conn
            .query_row(
                "SELECT paper, version, page, depth, zoom, pages FROM readings",
                [],
                |row| {
                    Ok((
                        row.get(0)?,
                        row.get(1)?,
                        row.get(2)?,
                        row.get(3)?,
                        row.get(4)?,
                        row.get(5)?,
                    ))
                },
            )
            .unwrap();
        assert_eq!(row, ("p1".into(), 2, 7, 0, 0, "one".into()));
    }

    const CHILD: &str = "HEMICYCLE_MIGRATION_TEST_CHILD";
    const STEPS: [&str; 2] = [
        "CREATE TABLE a (x); INSERT INTO a VALUES (1)",
        "UPDATE a SET x = 2; CREATE TABLE b (x)",
    ];

    fn on_file(path: &std::path::Path) -> Connection {
        let conn = Connection::open(path).unwrap();
        let mode: String = conn
            .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
            .unwrap();
        assert_eq!(mode, "wal");
        conn
    }

    /// Run as a process of its own by the test below; alone it does nothing.
    #[test]
    fn child_that_dies_in_a_migration() {
        let Some(path) = std::env::var_os(CHILD) else {
            return;
        };
        let path = std::path::PathBuf::from(path);
        let conn = on_file(&path);
        // Little is kept in memory, so that what is not committed reaches the file.
        conn.execute_batch("PRAGMA cache_size = 4").unwrap();
        std::thread::spawn(move || {
            let log = path.with_extension("db-wal");
            while std::fs::metadata(&log).map_or(0, |log| log.len()) < 1 << 20 {
                std::thread::yield_now();
            }
            std::process::abort()
        });
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
            INSERT INTO a SELECT hex(randomblob(2000)) FROM n";
        run(&conn, &[STEPS[0], &format!("{}; {endless}", STEPS[1])]).unwrap();
    }

    #[test]
    fn a_migration_that_is_killed_half_way_leaves_the_step_before_and_is_run_again() {
        let dir = tempfile::TempDir::new().unwrap();
        let path = dir.path().join("killed.db");
        let status = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "schema::tests::child_that_dies_in_a_migration",
                "--test-threads=1",
            ])
            .env(CHILD, &path)
            .output()
            .unwrap()
            .status;
        assert!(!status.success());
        let log = std::fs::metadata(dir.path().join("killed.db-wal")).unwrap();
        assert!(log.len() >= 1 << 20, "it had begun to write: {}", log.len());
        let conn = on_file(&path);
        let rows = |conn: &Connection| -> (i64, i64) {
            conn.query_row("SELECT count(*), max(x) FROM a", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap()
        };
        assert_eq!((version(&conn).unwrap(), rows(&conn)), (1, (1, 1)));
        run(&conn, &STEPS).unwrap();
        assert_eq!((version(&conn).unwrap(), rows(&conn)), (2, (1, 2)));
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
