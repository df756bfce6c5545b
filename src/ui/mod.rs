//! The page: Yew components over the workbench's figures. Words come from `i18n` only.

mod app;
mod asking;
mod badge;
mod balance_choice;
mod change;
mod chart;
mod choice;
mod context;
mod cut_handle;
mod delta;
mod dialog;
mod dialogs;
mod distribution;
mod editor;
mod explanation;
mod file;
mod files;
mod grid;
mod header;
mod headline;
mod importing;
mod job;
mod keyboard;
mod ladder;
mod league;
mod league_row;
mod lever;
mod levers;
mod lint;
mod marks_panel;
mod monitoring;
mod newcomers;
mod notice;
mod number_field;
mod pages;
mod picture_out;
mod policy;
mod report;
mod rescue;
mod rest;
mod robustness;
mod scenarios;
mod settings;
mod side_by_side;
mod slider;
mod solving;
mod stability;
mod strip;
mod table_out;
mod tabs;
mod taken_along;
mod totals;
mod typing;
mod units;
mod use_of_results;
mod wording;
mod work;
mod workbooks;
mod workspace;

pub use app::App;
pub use rest::{Loading, Rest, rest};

use app::AppProps;

/// Mounts the page into `#app`, the element that `index.html` keeps for it. `load` fetches what the first view does without.
pub fn start(load: fn() -> Loading) {
    let root = gloo::utils::document().get_element_by_id("app");
    if let Some(root) = root {
        // Yew installs a panic hook of its own unless there is one.
        yew::set_custom_panic_hook(Box::new(rescue::on_panic));
        yew::Renderer::<App>::with_root_and_props(root, AppProps { load }).render();
    }
}
