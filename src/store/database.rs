//! The database: its tables, and transactions on them.

use std::future::IntoFuture;
use std::rc::Rc;

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode};
use wasm_bindgen::JsValue;

use super::fault;
use baton_exchange::library::StoreError;

const NAME: &str = "baton";
const VERSION: u32 = 1;

/// Heads of projects, sealed, by identifier.
pub(super) const HEADS: &str = "heads";
/// Records of states, sealed, by project and number.
pub(super) const STATES: &str = "states";
/// Records of baselines and pieces, by the key of their content.
pub(super) const PIECES: &str = "pieces";
/// Which project was open last.
pub(super) const SETTINGS: &str = "settings";
/// All tables.
pub(super) const ALL: [&str; 4] = [HEADS, STATES, PIECES, SETTINGS];

/// The open database.
#[derive(Clone)]
pub struct Store(Rc<Database>);

impl Store {
    /// Opens the database, and makes it where there is none.
    ///
    /// # Errors
    /// The browser has no storage or doesn't let the page use it.
    pub async fn open() -> Result<Self, StoreError> {
        let blocked = |error: Error| match fault::of(&error) {
            StoreError::Other(said) => StoreError::Blocked(said),
            fault => fault,
        };
        let mut request = Factory::new().and_then(|factory| factory.open(NAME, Some(VERSION))).map_err(blocked)?;
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else { return };
            for table in ALL {
                // A table that is not there shows at the first transaction, which then fails with the browser's reason.
                let _ = database.create_object_store(table, ObjectStoreParams::new());
            }
        });
        let mut database = request.await.map_err(blocked)?;
        // A later version of the program in another tab may need the tables otherwise: it must not wait for this one.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        Ok(Self(Rc::new(database)))
    }

    pub(super) fn reading(&self, tables: &[&str]) -> Result<Transaction, StoreError> {
        self.0.transaction(tables, TransactionMode::ReadOnly).map_err(|error| fault::of(&error))
    }

    pub(super) fn writing(&self, tables: &[&str]) -> Result<Transaction, StoreError> {
        self.0.transaction(tables, TransactionMode::ReadWrite).map_err(|error| fault::of(&error))
    }
}

/// A table of a transaction.
pub(super) fn table(transaction: &Transaction, name: &str) -> Result<ObjectStore, StoreError> {
    transaction.object_store(name).map_err(|error| fault::of(&error))
}

/// What stands under a key.
pub(super) async fn get(table: &ObjectStore, key: &str) -> Result<Option<JsValue>, StoreError> {
    let request = table.get(JsValue::from_str(key)).map_err(|error| fault::of(&error))?;
    request.await.map_err(|error| fault::of(&error))
}

/// Writes of one transaction. All are begun before any is waited for, and all are waited for, even if one fails: the
/// browser still calls those that were begun.
#[derive(Default)]
pub(super) struct Writes {
    puts: Vec<<idb::request::PutStoreRequest as IntoFuture>::IntoFuture>,
    deletes: Vec<<idb::request::DeleteStoreRequest as IntoFuture>::IntoFuture>,
    fault: Option<StoreError>,
}

impl Writes {
    pub fn put(&mut self, table: &ObjectStore, key: &str, value: &JsValue) {
        if self.fault.is_some() {
            return;
        }
        match table.put(value, Some(&JsValue::from_str(key))) {
            Ok(request) => self.puts.push(request.into_future()),
            Err(error) => self.fault = Some(fault::of(&error)),
        }
    }

    pub fn delete(&mut self, table: &ObjectStore, key: &str) {
        if self.fault.is_some() {
            return;
        }
        match table.delete(JsValue::from_str(key)) {
            Ok(request) => self.deletes.push(request.into_future()),
            Err(error) => self.fault = Some(fault::of(&error)),
        }
    }

    /// Waits until all is written for good.
    pub async fn done(mut self, transaction: Transaction, witness: &ObjectStore) -> Result<(), StoreError> {
        let fault = self.fault.take();
        if fault.is_some() {
            // What was begun is taken back; that it can't be is no worse.
            let _ = witness.transaction().abort();
        }
        let mut first = fault;
        for put in self.puts {
            if let Err(error) = put.await {
                first.get_or_insert(fault::of(&error));
            }
        }
        for delete in self.deletes {
            if let Err(error) = delete.await {
                first.get_or_insert(fault::of(&error));
            }
        }
        if let Some(fault) = first {
            return Err(fault);
        }
        match transaction.into_future().await {
            Ok(result) if result.is_committed() => Ok(()),
            _ => Err(fault::of_abort(&witness.transaction())),
        }
    }
}
