//! The browser's storage: the library of projects in IndexedDB, and what tabs of the same browser tell each other.
//!
//! A write is one transaction that first looks whether the project still has the revision that was seen: this, not what
//! tabs tell each other, is what keeps one from overwriting the other. A transaction closes when it is left alone, so
//! nothing but its own requests is awaited inside one.

mod channel;
mod database;
mod fault;
mod projects;
mod sweep;

pub use channel::{Channel, Word};
pub use database::Store;

use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a time after 1970, below 2^53")]
    let now = js_sys::Date::now() as u64;
    now
}

/// An identifier that no other project or tab has. Not a secret.
#[must_use]
pub fn fresh_id() -> String {
    let digits = |n: usize| -> String {
        (0..n)
            .map(|_| {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 35")]
                let digit = (js_sys::Math::random() * 36.0) as u32;
                char::from_digit(digit, 36).unwrap_or('0')
            })
            .collect()
    };
    format!("{:x}-{}", now(), digits(8))
}

/// Asks the browser not to clear the library when room gets short. Only browsers that never trouble anybody with a question
/// about it are asked: Chromium's, which alone have `userAgentData`.
pub fn persist() {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok().filter(JsValue::is_object);
    let asked = get(&js_sys::global(), "navigator").and_then(|navigator| {
        get(&navigator, "userAgentData")?;
        let storage = get(&navigator, "storage")?;
        let persist = js_sys::Reflect::get(&storage, &"persist".into()).ok()?;
        persist.dyn_into::<js_sys::Function>().ok()?.call0(&storage).ok()
    });
    // What it answers changes nothing here, and neither does a refusal.
    if let Some(Ok(promise)) = asked.map(JsCast::dyn_into::<js_sys::Promise>) {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}
