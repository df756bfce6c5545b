//! What the browser says when storage fails, as a [`StoreError`].

use idb::{Error, Transaction};

use baton_exchange::library::StoreError;

/// The fault behind an error. The browser's exceptions are told apart by their names, which the text begins with.
pub fn of(error: &Error) -> StoreError {
    said(error.to_string())
}

fn said(text: String) -> StoreError {
    if text.contains("QuotaExceededError") { StoreError::Full } else { StoreError::Other(text) }
}

/// The fault behind a transaction that the browser gave up.
pub fn of_abort(transaction: &Transaction) -> StoreError {
    transaction.error().map_or_else(
        || StoreError::Other(String::new()),
        |error| said(format!("{}: {}", error.name(), error.message())),
    )
}
