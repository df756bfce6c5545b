//! The page's entry point.

#[cfg(target_arch = "wasm32")]
fn main() {
    baton::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page runs in a browser: `cargo xtask serve` builds and serves it.");
}
