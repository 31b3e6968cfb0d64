//! What this machine remembers for itself, by name.

use rusqlite::OptionalExtension;

use crate::{Store, StoreError};

impl Store {
    /// # Errors
    /// As every read.
    pub fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut find = self
            .conn
            .prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
        Ok(find.query_row([key], |row| row.get(0)).optional()?)
    }

    /// # Errors
    /// As every write.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT INTO settings (key, value) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute((key, value))?;
            Ok(())
        })
    }
}
