//! Clearing out what nothing refers to: deletions that can't be taken back any more, states and pieces without a project.

use baton_model::json::read_bytes;
use std::collections::BTreeSet;

use idb::ObjectStore;
use serde::Deserialize;

use super::database::{HEADS, PIECES, STATES, Store, Writes, get, table};
use super::fault;
use super::projects::read_head;
use baton_exchange::library::{Head, StoreError};

/// What a baseline's record says of the pieces under it.
#[derive(Deserialize)]
struct Units {
    units: Vec<String>,
}

impl Store {
    /// Clears out. Where a record can't be read, nothing is cleared, since what it refers to is not known.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn sweep(&self, now: u64) -> Result<(), StoreError> {
        let transaction = self.writing(&[HEADS, STATES, PIECES])?;
        let [heads, states, pieces] = [HEADS, STATES, PIECES].map(|name| table(&transaction, name));
        let (heads, states, pieces) = (heads?, states?, pieces?);
        let all = heads.get_all(None, None).map_err(|error| fault::of(&error))?;
        let all = all.await.map_err(|error| fault::of(&error))?;
        let Some(known) = all.iter().map(read_head).collect::<Option<Vec<Head>>>() else { return Ok(()) };
        let (gone, stay): (Vec<Head>, Vec<Head>) = known.into_iter().partition(|head| head.gone(now));
        let marks = || stay.iter().flat_map(|head| head.marks.iter().map(move |mark| (&head.id, mark)));
        let wanted_states: BTreeSet<String> = marks().map(|(id, mark)| Head::state_key(id, mark.number)).collect();
        let baselines: BTreeSet<&String> = marks().map(|(_, mark)| &mark.baseline).collect();
        let mut wanted: BTreeSet<String> = marks().flat_map(|(_, mark)| mark.pieces.clone()).collect();
        for key in baselines {
            let record = get(&pieces, key).await?.map(|record| js_sys::Uint8Array::new(&record).to_vec());
            let units = record.and_then(|record| read_bytes::<Units>(&record).ok());
            let Some(Units { units }) = units else { return Ok(()) };
            wanted.insert(key.clone());
            wanted.extend(units);
        }
        let (stored_states, stored_pieces) = (keys(&states).await?, keys(&pieces).await?);
        let mut writes = Writes::default();
        for head in &gone {
            writes.delete(&heads, &head.id);
        }
        for key in stored_states.iter().filter(|key| !wanted_states.contains(*key)) {
            writes.delete(&states, key);
        }
        for key in stored_pieces.iter().filter(|key| !wanted.contains(*key)) {
            writes.delete(&pieces, key);
        }
        writes.done(transaction, &heads).await
    }
}

async fn keys(table: &ObjectStore) -> Result<Vec<String>, StoreError> {
    let keys = table.get_all_keys(None, None).map_err(|error| fault::of(&error))?;
    let keys = keys.await.map_err(|error| fault::of(&error))?;
    Ok(keys.iter().filter_map(wasm_bindgen::JsValue::as_string).collect())
}
