//! 测算报告: the scenario as a document to print.

mod amendments;
mod bars;
mod cover;
mod findings;
mod league;
mod steady;

use std::rc::Rc;

use yew::prelude::*;

use self::amendments::AmendmentTable;
use self::bars::GradeBars;
use self::league::CategoryReport;
use self::steady::{Drawn, SafeIntervals};
use crate::pages::what_if::totals::Totals;
use crate::shell::context::{Act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, bonus, headline, report, scenarios};
use baton_workbench::pages::check::robustness::Shown;
use baton_workbench::pages::check::stability::CategorySafety;
use baton_workbench::pages::papers::report::{Report, amendment_table};
use baton_workbench::tables::Table;
use baton_workbench::{Pair, State};

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

/// Properties of [`ReportDocument`].
#[derive(Clone, Properties)]
pub struct ReportDocumentProps {
    /// The report.
    pub report: Rc<Report>,
    /// Its amendment table.
    pub amendments: Rc<Table>,
    /// Where names are looked up.
    pub pair: Pair,
    /// Every category's safe intervals; absent while they are worked out.
    pub safety: Option<Rc<Vec<CategorySafety>>>,
    /// What was drawn, where it was.
    pub drawn: Option<Shown>,
}

impl PartialEq for ReportDocumentProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
            && self.amendments == other.amendments
            && self.safety == other.safety
            && self.drawn == other.drawn
    }
}

/// The report.
#[component]
pub fn ReportDocument(props: &ReportDocumentProps) -> Html {
    let locale = use_locale();
    let report = &props.report;
    let print = Callback::from(|_: MouseEvent| {
        let _ = gloo::utils::window().print();
    });
    html! {
        <article class="card report" aria-labelledby="report-title">
            <div class="card-head report-tools">
                <button type="button" class="primary print-button" onclick={print} title={report::PRINT_HINT.of(locale)}>{ report::PRINT.of(locale) }</button>
                <span class="hint">{ report::PRINT_HINT.of(locale) }</span>
            </div>
            { cover::cover(locale, report) }
            <section class="report-result">
                { heading(locale, 1, report::RESULT.of(locale)) }
                <p class="report-sentence">{ result(locale, report) }</p>
                if !report.description.is_empty() { <p>{ &report.description }</p> }
            </section>
            <section>
                { heading(locale, 2, report::AMENDMENTS.of(locale)) }
                <AmendmentTable table={props.amendments.clone()} />
            </section>
            <section>
                { heading(locale, 3, report::GRADE_COUNTS.of(locale)) }
                <GradeBars totals={report.totals.clone()} />
                <Totals categories={report.totals.clone()} county={report.county.clone()} />
            </section>
            <section>
                { heading(locale, 4, report::LEAGUES.of(locale)) }
                { for report.categories.iter().enumerate().map(|(at, category)| html! {
                    <CategoryReport key={at} category={category.clone()} />
                }) }
            </section>
            <section>
                { heading(locale, 5, report::BORDERLINE.of(locale)) }
                { league::borderline(locale, &report.categories) }
            </section>
            <section>
                { heading(locale, 6, report::SAFETY.of(locale)) }
                <SafeIntervals safety={props.safety.clone()} />
            </section>
            <section>
                { heading(locale, 7, report::ROBUSTNESS.of(locale)) }
                <Drawn drawn={props.drawn.clone()} />
            </section>
            <section>
                { heading(locale, 8, bonus::ASSUMPTIONS.of(locale)) }
                if report.assumptions.is_empty() { <p>{ report::NO_ASSUMPTIONS.of(locale) }</p> }
                <ul class="assumed-list">
                    { for report.assumptions.iter().enumerate().map(|(at, text)| html! { <li key={at}>{ text }</li> }) }
                </ul>
            </section>
            <section>
                { heading(locale, 9, scenarios::ENTRY_CHECK.of(locale)) }
                { findings::findings(locale, report, &props.pair) }
            </section>
        </article>
    }
}

fn heading(locale: Locale, number: usize, title: &str) -> Html {
    html! { <h3>{ report::section(locale, number, title) }</h3> }
}

/// The result in one sentence: who rises and falls and what it costs, or that nobody does.
fn result(locale: Locale, report: &Report) -> String {
    let headline = &report.headline;
    match &headline.scenario {
        Some(name) if report.county.regraded() > 0 => {
            let base =
                headline.base.as_ref().map_or(scenarios::BASELINE.of(locale).to_owned(), |name| name.called(locale));
            let effect = baton_workbench::pages::papers::report::told(locale, &report.county, headline.only_data);
            let effect: Vec<&str> = effect.split('\n').collect();
            format!(
                "{}{}",
                scenarios::lead(locale, &name.called(locale), &base),
                effect.join(headline::COMMA.of(locale))
            )
        }
        _ => wording::sentence(locale, headline),
    }
}
