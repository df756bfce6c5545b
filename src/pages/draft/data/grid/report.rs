//! What became of a paste: how many cells were written or units added, and which were not and why.

use baton_words::{Locale, grid, shell};
use yew::prelude::*;

use super::wording;
use crate::shell::context::Act;
use baton_workbench::Action;
use baton_workbench::pages::draft::data::grid::{GridAction, Report};

/// The report, announced when it comes.
pub fn report(locale: Locale, report: Option<&Report>, act: &Act) -> Html {
    let counts = report.map(|report| {
        let parts = [
            if report.added > 0 {
                (report.added, grid::added as fn(Locale, usize) -> String)
            } else {
                (report.taken, grid::taken as fn(Locale, usize) -> String)
            },
            (report.wrong, grid::report_wrong),
            (report.fixed, grid::report_fixed),
            (report.beyond, grid::report_beyond),
        ];
        let told = parts.iter().enumerate().filter(|(at, (n, _))| *at == 0 || *n > 0);
        told.map(|(_, (n, tell))| tell(locale, *n)).collect::<Vec<_>>().join(" · ")
    });
    let problems = report.map_or(&[][..], |report| &report.problems);
    let dismiss = act.0.reform(|_: MouseEvent| Action::Grid(GridAction::Dismiss));
    let bad = report.is_some_and(|report| !report.is_clean());
    html! {
        <div class={classes!("grid-report", bad.then_some("bad"))} role="status">
            <div class="told" hidden={report.is_none()}>
                <p>{ counts }</p>
                <button type="button" class="link" onclick={dismiss}>{ shell::DISMISS.of(locale) }</button>
            </div>
            <ul hidden={problems.is_empty()}>
                { for problems.iter().enumerate().map(|(at, problem)| {
                    let (column, why) = (wording::full_column(locale, &problem.head), wording::why(locale, &problem.why));
                    html! { <li key={at}>{ grid::problem(locale, &problem.row, &column, &problem.text, &why) }</li> }
                }) }
            </ul>
        </div>
    }
}
