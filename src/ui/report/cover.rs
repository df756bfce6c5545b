//! The first lines of the report: what it is of, when it was made, and by which file it can be checked.

use js_sys::Date;
use yew::prelude::*;

use crate::i18n::Catalogue;
use crate::workbench::ScenarioName;
use crate::workbench::report::Report;

/// Title and lines.
pub fn cover(words: &Catalogue, report: &Report) -> Html {
    let said = &words.report;
    let name = |name: Option<&ScenarioName>| {
        name.map_or_else(|| words.scenarios.baseline.to_owned(), |name| name.called(words))
    };
    let today = Date::new_0();
    let date = (said.date)(today.get_full_year(), today.get_month() + 1, today.get_date());
    let lines = [
        (said.cover_policy, (said.of_year)(&report.title, report.year)),
        (said.cover_scenario, name(report.scenario.as_ref())),
        (said.cover_base, name(report.base.as_ref())),
        (said.cover_date, date),
        (said.cover_version, format!("{} {}", words.brand, env!("CARGO_PKG_VERSION"))),
        (said.cover_digest, report.digest.clone().unwrap_or_else(|| said.digest_left_out.to_owned())),
    ];
    html! {
        <header class="report-cover">
            <h2 id="report-title">{ said.report }</h2>
            <p class="report-note" hidden={report.note.is_empty()}>{ &report.note }</p>
            <dl>
                { for lines.into_iter().map(|(what, value)| html! {
                    <div key={what}><dt>{ what }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
        </header>
    }
}
