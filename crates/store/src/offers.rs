//! The outbox: what this machine has signed and not yet seen recorded.

use hemicycle_domain::{
    entry::{Body, Offer, OfferId},
    ids::JournalId,
};

use crate::{Store, StoreError, whole};

impl Store {
    /// Keeps an offer before it leaves the machine. The same offer again changes nothing.
    ///
    /// # Errors
    /// As every write.
    pub fn keep_offer(&mut self, journal: &JournalId, counter: u64, offer: &Offer) -> Result<(), StoreError> {
        let counter = whole(counter)?;
        self.write(|conn| {
            conn.prepare_cached(
                "INSERT INTO outbox (id, journal, counter, header, signature, salt, text)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING",
            )?
            .execute((
                offer.id().0,
                journal.as_str(),
                counter,
                &offer.header,
                &offer.signature,
                &offer.body.salt,
                &offer.body.text,
            ))?;
            Ok(())
        })
    }

    /// The offers of a journal that wait, by the author's count.
    ///
    /// # Errors
    /// As every read.
    pub fn outbox(&self, journal: &JournalId) -> Result<Vec<Offer>, StoreError> {
        let mut find = self.conn.prepare_cached(
            "SELECT header, signature, salt, text FROM outbox WHERE journal = ?1 ORDER BY counter, place",
        )?;
        let rows = find.query_map([journal.as_str()], |row| {
            Ok(Offer {
                header: row.get(0)?,
                signature: row.get(1)?,
                body: Body {
                    salt: row.get(2)?,
                    text: row.get(3)?,
                },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Takes an offer out that has been answered for good.
    ///
    /// # Errors
    /// As every write.
    pub fn settle_offer(&mut self, id: &OfferId) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached("DELETE FROM outbox WHERE id = ?1")?
                .execute([&id.0])?;
            Ok(())
        })
    }

    /// # Errors
    /// As every write.
    pub fn clear_outbox(&mut self, journal: &JournalId) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.prepare_cached("DELETE FROM outbox WHERE journal = ?1")?
                .execute([journal.as_str()])?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{journal, key, new_store};

    fn offer(header: &str) -> Offer {
        Offer {
            header: header.into(),
            signature: "00".into(),
            body: Body {
                salt: "5a".into(),
                text: "fact".into(),
            },
        }
    }

    #[test]
    fn an_offer_waits_in_order_until_it_is_settled() {
        let (dir, mut store) = new_store();
        store.keep_offer(&journal(), 2, &offer("two")).unwrap();
        store.keep_offer(&journal(), 1, &offer("one")).unwrap();
        store.keep_offer(&journal(), 1, &offer("one")).unwrap();
        store
            .keep_offer(&JournalId::new("register"), 1, &offer("elsewhere"))
            .unwrap();
        drop(store);
        let mut store = Store::open(dir.path(), &key()).unwrap();
        assert_eq!(store.outbox(&journal()).unwrap(), [offer("one"), offer("two")]);
        store.settle_offer(&offer("one").id()).unwrap();
        assert_eq!(store.outbox(&journal()).unwrap(), [offer("two")]);
        store.clear_outbox(&journal()).unwrap();
        assert_eq!(store.outbox(&journal()).unwrap(), []);
        assert_eq!(store.outbox(&JournalId::new("register")).unwrap().len(), 1);
    }
}
