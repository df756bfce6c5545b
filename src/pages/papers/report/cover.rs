//! The first lines of the report: what it is of, when it was made, and by which file it can be checked.

use js_sys::Date;
use yew::prelude::*;

use baton_words::{Locale, report, scenarios, shell, status};
use baton_workbench::ScenarioName;
use baton_workbench::pages::papers::report::Report;

/// Title and lines.
pub fn cover(locale: Locale, report: &Report) -> Html {
    let name = |name: Option<&ScenarioName>| {
        name.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| name.called(locale))
    };
    let today = Date::new_0();
    let date = report::date(locale, today.get_full_year(), today.get_month() + 1, today.get_date());
    let remarks = status::remarks(locale, report.data, &report.note);
    let lines = [
        (
            report::COVER_POLICY.of(locale),
            report::of_year(locale, &status::titled(locale, &report.title, report.stage), report.year),
        ),
        (report::COVER_SCENARIO.of(locale), name(report.scenario.as_ref())),
        (report::COVER_BASE.of(locale), name(report.base.as_ref())),
        (report::COVER_DATE.of(locale), date),
        (report::COVER_VERSION.of(locale), format!("{} {}", shell::BRAND.of(locale), env!("CARGO_PKG_VERSION"))),
        (
            report::COVER_DIGEST.of(locale),
            report.digest.clone().unwrap_or_else(|| report::DIGEST_LEFT_OUT.of(locale).to_owned()),
        ),
    ];
    html! {
        <header class="report-cover">
            <h2 id="report-title">{ report::REPORT.of(locale) }</h2>
            <p class="report-note" hidden={remarks.is_empty()}>{ remarks }</p>
            <dl>
                { for lines.into_iter().map(|(what, value)| html! {
                    <div key={what}><dt>{ what }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
        </header>
    }
}
