//! What page and worker hand each other, taken out of the browser's memory.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An array buffer as far as `js_sys` doesn't know it.
    #[wasm_bindgen(extends = js_sys::Object)]
    type Transferable;

    #[wasm_bindgen(method, catch)]
    fn transfer(this: &Transferable, length: u32) -> Result<JsValue, JsValue>;
}

/// The bytes of a buffer, which is empty from then on: the browser would come to free it long after there is need of it.
#[must_use]
pub fn taken(buffer: &ArrayBuffer) -> Vec<u8> {
    let bytes = Uint8Array::new(buffer).to_vec();
    // Browsers before 2024 can't: they free it when they come to it.
    let _ = buffer.unchecked_ref::<Transferable>().transfer(0);
    bytes
}
