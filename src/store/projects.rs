//! Projects in the storage: listed, read, written, named, copied, deleted.

use baton_model::json;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::database::{HEADS, PIECES, SETTINGS, STATES, Store, Writes, get, table};
use super::fault;
use baton_exchange::library::{Head, StoreError, Write, seal, unseal};

const LAST: &str = "open";

/// A head as it is stored; absent where it is damaged.
pub(super) fn read_head(value: &JsValue) -> Option<Head> {
    json::read(unseal(&value.as_string()?)?).ok()
}

pub(super) fn write_head(head: &Head) -> JsValue {
    // Plain data: serialising it has no way to fail.
    JsValue::from_str(&seal(&serde_json::to_string(head).unwrap_or_default()))
}

impl Store {
    /// All projects, how many can't be read, and which was open last.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn list(&self) -> Result<(Vec<Head>, usize, Option<String>), StoreError> {
        let transaction = self.reading(&[HEADS, SETTINGS])?;
        let all = table(&transaction, HEADS)?.get_all(None, None).map_err(|error| fault::of(&error))?;
        let all = all.await.map_err(|error| fault::of(&error))?;
        let last = get(&table(&transaction, SETTINGS)?, LAST).await?.and_then(|last| last.as_string());
        let heads: Vec<Head> = all.iter().filter_map(read_head).collect();
        let unreadable = all.len() - heads.len();
        Ok((heads, unreadable, last))
    }

    /// The record of a state; absent where it is not there.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn state(&self, id: &str, number: u64) -> Result<Option<String>, StoreError> {
        let transaction = self.reading(&[STATES])?;
        let state = get(&table(&transaction, STATES)?, &Head::state_key(id, number)).await?;
        Ok(state.and_then(|state| state.as_string()))
    }

    /// The pieces of those keys, in order; absent where one is not there.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn pieces(&self, keys: &[String]) -> Result<Vec<Option<Uint8Array>>, StoreError> {
        let transaction = self.reading(&[PIECES])?;
        let pieces = table(&transaction, PIECES)?;
        let mut found = Vec::with_capacity(keys.len());
        for key in keys {
            found.push(get(&pieces, key).await?.and_then(|piece| piece.dyn_into().ok()));
        }
        Ok(found)
    }

    /// Writes a state, all of it or nothing, and returns the project's head as it now is. The browser has a piece of its own
    /// as soon as it is told to put it.
    ///
    /// # Errors
    /// Another tab has saved the project since, or deleted it; or the storage fails.
    pub async fn write(&self, write: Write<impl AsRef<JsValue>>) -> Result<Head, StoreError> {
        let transaction = self.writing(&[HEADS, STATES, PIECES, SETTINGS])?;
        let [heads, states, pieces] = [HEADS, STATES, PIECES].map(|name| table(&transaction, name));
        let (heads, states, pieces) = (heads?, states?, pieces?);
        let stored = get(&heads, &write.id).await?;
        let mut head = match (stored.as_ref().map(read_head), write.seen) {
            (None, 0) => Head::new(write.id, write.name),
            (Some(Some(head)), seen) if head.revision == seen && head.deleted.is_none() => head,
            (None, _) => return Err(StoreError::Gone),
            (Some(Some(head)), _) if head.deleted.is_some() => return Err(StoreError::Gone),
            (Some(_), _) => return Err(StoreError::Conflict),
        };
        let baseline = write.mark.baseline.clone();
        let (number, gone) = head.enter(write.mark, write.replaces);
        let mut writes = Writes::default();
        for (key, piece) in write.pieces {
            writes.put(&pieces, &key, piece.as_ref());
        }
        if let Some(record) = write.baseline {
            writes.put(&pieces, &baseline, &Uint8Array::from(record.as_slice()));
        }
        writes.put(&states, &Head::state_key(&head.id, number), &JsValue::from_str(&write.state));
        for number in gone {
            writes.delete(&states, &Head::state_key(&head.id, number));
        }
        writes.put(&heads, &head.id, &write_head(&head));
        writes.put(&table(&transaction, SETTINGS)?, LAST, &JsValue::from_str(&head.id));
        writes.done(transaction, &heads).await?;
        Ok(head)
    }

    /// Remembers which project is open.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn remember(&self, id: &str) -> Result<(), StoreError> {
        let transaction = self.writing(&[SETTINGS])?;
        let settings = table(&transaction, SETTINGS)?;
        let mut writes = Writes::default();
        writes.put(&settings, LAST, &JsValue::from_str(id));
        writes.done(transaction, &settings).await
    }

    /// Changes what is known of a project, other than its states: its name, or that it is deleted.
    ///
    /// # Errors
    /// The project is not there or damaged, or the storage fails.
    pub async fn change(&self, id: &str, change: impl FnOnce(&mut Head)) -> Result<Head, StoreError> {
        let transaction = self.writing(&[HEADS])?;
        let heads = table(&transaction, HEADS)?;
        let stored = get(&heads, id).await?;
        let mut head = stored.as_ref().and_then(read_head).ok_or(StoreError::Gone)?;
        change(&mut head);
        let mut writes = Writes::default();
        writes.put(&heads, id, &write_head(&head));
        writes.done(transaction, &heads).await?;
        Ok(head)
    }

    /// Copies a project's last state under another identifier and name.
    ///
    /// # Errors
    /// The project is not there or damaged, or the storage fails.
    pub async fn duplicate(&self, id: &str, copy: String, name: String) -> Result<Head, StoreError> {
        let transaction = self.writing(&[HEADS, STATES])?;
        let (heads, states) = (table(&transaction, HEADS)?, table(&transaction, STATES)?);
        let stored = get(&heads, id).await?;
        let mark = stored.as_ref().and_then(read_head).and_then(|mut head| head.marks.pop()).ok_or(StoreError::Gone)?;
        let state = get(&states, &Head::state_key(id, mark.number)).await?.ok_or(StoreError::Gone)?;
        let mut head = Head::new(copy, name);
        let (number, _) = head.enter(mark, false);
        let mut writes = Writes::default();
        writes.put(&states, &Head::state_key(&head.id, number), &state);
        writes.put(&heads, &head.id, &write_head(&head));
        writes.done(transaction, &heads).await?;
        Ok(head)
    }
}
