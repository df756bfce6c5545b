//! Times of the engine in a browser: page.mjs beside it makes a page of this and prints what it reports.
#![cfg(target_arch = "wasm32")]

#[path = "../support/mod.rs"]
mod support;

use support::data::SIZES;
use support::measure;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

fn clock() -> f64 {
    now()
}

/// Measures the size of that position, and returns the report as text; `undefined` where there is no such size.
#[wasm_bindgen]
pub fn report(position: usize) -> Option<String> {
    let size = SIZES.get(position)?;
    Some(measure::report(*size, clock, 9, 20.0).to_string())
}
