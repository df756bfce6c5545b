//! The page's entry point, and where its program is split: what comes after the first view is a file of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    baton::start(later::rest);
}

#[cfg(not(target_arch = "wasm32"))]
/// Nothing natively: the page runs in a browser, `cargo xtask serve` builds and serves it.
fn main() {}

/// In two files: nothing but `part` may name what the second has.
#[cfg(all(target_arch = "wasm32", split))]
mod later {
    #![allow(unsafe_code, reason = "what the macro writes imports and exports functions by name")]

    use baton::{Loading, Rest};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    /// The second file couldn't be had.
    struct Missing;

    impl From<SplitLoaderError> for Missing {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(rest, fallible)]
    fn part() -> Result<Rest, Missing> {
        Ok(baton::rest())
    }

    pub fn rest() -> Loading {
        Box::pin(async { part().await.ok() })
    }
}

/// In one file, as other tools than `cargo xtask` build it.
#[cfg(all(target_arch = "wasm32", not(split)))]
mod later {
    use baton::Loading;

    pub fn rest() -> Loading {
        Box::pin(std::future::ready(Some(baton::rest())))
    }
}
