//! Beside each file of the page the same compressed, for hosts that send what is there: `.gz` and, smaller, `.br`.

use crate::run::{Result, program, run, say};
use std::path::Path;

/// Writes them.
pub fn beside(page: &Path) -> Result<()> {
    say("compress", "each file of the page with gzip and Brotli, so that a host needn't");
    run(program("node").arg("xtask/compress.mjs").arg(page), "See the message above.")
}
