//! The worker's entry point.

#[cfg(target_arch = "wasm32")]
fn main() {
    baton_worker::serve();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The worker runs beside the page, in a browser: `cargo xtask serve` builds and serves both.");
}
