//! What page, worker and storage hand each other, outside of the program's own memory.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{MessageChannel, MessagePort};

thread_local! {
    /// A way to nobody.
    static NOBODY: Option<MessagePort> = MessageChannel::new().ok().map(|channel| {
        channel.port2().close();
        channel.port1()
    });
}

/// The bytes of a buffer, which is empty from then on: the browser would come to free it long after there is need of it.
#[must_use]
pub fn taken(buffer: &ArrayBuffer) -> Vec<u8> {
    let bytes = Uint8Array::new(buffer).to_vec();
    free(buffer);
    bytes
}

/// Gives the memory of a buffer back. A buffer that came in a message is kept by the browser beside the script's own
/// view of it, so that only handing it on frees it: to nobody.
fn free(buffer: &ArrayBuffer) {
    NOBODY.with(|nobody| {
        if let Some(nobody) = nobody {
            // Refused only where it was handed on before, and so is empty.
            let _ = nobody.post_message_with_transferable(&JsValue::NULL, &Array::of1(buffer));
        }
    });
}

/// Bytes in the browser's memory, which is given back where the program's isn't; freed with this.
pub struct Outside(Uint8Array);

impl From<&[u8]> for Outside {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }
}

impl AsRef<JsValue> for Outside {
    fn as_ref(&self) -> &JsValue {
        &self.0
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        free(&self.0.buffer());
    }
}
