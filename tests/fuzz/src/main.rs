//! The fuzz targets, one program: `BATON_FUZZ` names the target that it tries inputs on. `cargo xtask fuzz` runs each.
#![no_main]

mod csv;
mod json;
mod link;
mod xlsx;

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| match std::env::var("BATON_FUZZ").as_deref() {
    Ok("csv") => csv::target,
    Ok("json") => json::target,
    Ok("link") => link::target,
    Ok("xlsx") => xlsx::target,
    other => panic!("BATON_FUZZ should be csv, json, link or xlsx, not {other:?}"),
});

fuzz_target!(|bytes: &[u8]| TARGET(bytes));
