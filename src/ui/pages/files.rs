//! 文件: the library of projects, and ways in and out.

use yew::prelude::*;

use crate::i18n::Locale;
use crate::ui::context::Act;
use crate::ui::files::{History, LibraryList};
use crate::ui::importing::Importing;
use crate::ui::workbooks::Workbooks;
use crate::workbench::State;

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
