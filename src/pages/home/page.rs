//! 首页: the ways in, and the library of projects.

use yew::prelude::*;

use super::start::Start;
use super::{History, LibraryList};
use crate::shell::context::Act;
use baton_words::Locale;
use baton_workbench::State;

/// The page: one section below the other.
pub fn view(_state: &State, _act: &Act, _locale: Locale) -> Html {
    html! {
        <div class="home-page">
            <Start key="start" />
            <LibraryList key="library" />
            <History key="history" />
        </div>
    }
}
