//! 报告: the scenario as a report for print.

use std::rc::Rc;

use yew::prelude::*;

use super::ReportDocument;
use crate::i18n::Locale;
use crate::ui::shell::context::Act;
use crate::workbench::State;
use crate::workbench::pages::papers::report::amendment_table;

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
