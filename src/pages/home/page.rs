//! 文件: the library of projects, and ways in and out.

use yew::prelude::*;

use super::{History, LibraryList};
use crate::pages::draft::data::importing::Importing;
use crate::pages::papers::workbooks::Workbooks;
use crate::shell::context::Act;
use baton_words::Locale;
use baton_workbench::State;

/// The page: one section below the other.
pub fn view(state: &State, _act: &Act, _locale: Locale) -> Html {
    html! {
        <div class="files-page">
            <LibraryList key="library" />
            <History key="history" />
            <Workbooks key="workbooks" />
            <Importing key="importing" pair={state.pair().clone()} goes={state.import_goes()} />
        </div>
    }
}
