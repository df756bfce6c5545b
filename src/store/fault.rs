//! What the browser says when storage fails, as a [`Fault`].

use idb::{Error, Transaction};

use crate::exchange::library::Fault;

/// The fault behind an error. The browser's exceptions are told apart by their names, which the text begins with.
pub fn of(error: &Error) -> Fault {
    said(error.to_string())
}

fn said(text: String) -> Fault {
    if text.contains("QuotaExceededError") { Fault::Full } else { Fault::Other(text) }
}

/// The fault behind a transaction that the browser gave up.
pub fn of_abort(transaction: &Transaction) -> Fault {
    transaction
        .error()
        .map_or_else(|| Fault::Other(String::new()), |error| said(format!("{}: {}", error.name(), error.message())))
}
