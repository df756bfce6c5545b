//! The page: Yew components over the workbench's figures. Words come from `words` only.
#![cfg(target_arch = "wasm32")]

mod charts;
mod controls;
mod jobs;
mod pages;
mod shell;
mod store;

pub use shell::app::App;
pub use shell::rest::{Loading, Rest, rest};

use shell::app::AppProps;
use shell::rescue;

/// Mounts the page into `#app`, the element that `index.html` keeps for it. `load` fetches what the first view does without.
pub fn start(load: fn() -> Loading) {
    let root = gloo::utils::document().get_element_by_id("app");
    if let Some(root) = root {
        // Yew installs a panic hook of its own unless there is one.
        yew::set_custom_panic_hook(Box::new(rescue::on_panic));
        yew::Renderer::<App>::with_root_and_props(root, AppProps { load }).render();
    }
}
