//! 报告: the scenario as a report for print.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Locale;
use crate::ui::context::Act;
use crate::ui::report::ReportDocument;
use crate::workbench::State;
use crate::workbench::report::amendment_table;

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let amendments = Rc::new(amendment_table(state, locale));
    html! {
        <div class="report-page">
            <ReportDocument report={state.report()} {amendments} pair={state.pair().clone()}
                safety={state.safety()} drawn={state.drawn()} />
        </div>
    }
}
