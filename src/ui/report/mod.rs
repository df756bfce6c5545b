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
use crate::i18n::Catalogue;
use crate::ui::context::use_words;
use crate::ui::totals::Totals;
use crate::ui::wording;
use crate::workbench::Pair;
use crate::workbench::report::Report;
use crate::workbench::robustness::Shown;
use crate::workbench::stability::CategorySafety;
use crate::workbench::tables::Table;

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
    let words = use_words();
    let (said, report) = (&words.report, &props.report);
    let print = Callback::from(|_: MouseEvent| {
        let _ = gloo::utils::window().print();
    });
    html! {
        <article class="card report" aria-labelledby="report-title">
            <div class="card-head report-tools">
                <button type="button" class="primary print-button" onclick={print} title={said.print_hint}>{ said.print }</button>
                <span class="hint">{ said.print_hint }</span>
            </div>
            { cover::cover(words, report) }
            <section class="report-result">
                { heading(words, 1, said.result) }
                <p class="report-sentence">{ result(words, report) }</p>
                if !report.description.is_empty() { <p>{ &report.description }</p> }
            </section>
            <section>
                { heading(words, 2, said.amendments) }
                <AmendmentTable table={props.amendments.clone()} />
            </section>
            <section>
                { heading(words, 3, said.grade_counts) }
                <GradeBars totals={report.totals.clone()} />
                <Totals categories={report.totals.clone()} county={report.county.clone()} />
            </section>
            <section>
                { heading(words, 4, said.leagues) }
                { for report.categories.iter().enumerate().map(|(at, category)| html! {
                    <CategoryReport key={at} category={category.clone()} />
                }) }
            </section>
            <section>
                { heading(words, 5, said.borderline) }
                { league::borderline(words, &report.categories) }
            </section>
            <section>
                { heading(words, 6, said.safety) }
                <SafeIntervals safety={props.safety.clone()} />
            </section>
            <section>
                { heading(words, 7, said.robustness) }
                <Drawn drawn={props.drawn.clone()} />
            </section>
            <section>
                { heading(words, 8, words.assumptions) }
                if report.assumptions.is_empty() { <p>{ said.no_assumptions }</p> }
                <ul class="assumed-list">
                    { for report.assumptions.iter().enumerate().map(|(at, text)| html! { <li key={at}>{ text }</li> }) }
                </ul>
            </section>
            <section>
                { heading(words, 9, words.findings) }
                { findings::findings(words, report, &props.pair) }
            </section>
        </article>
    }
}

fn heading(words: &Catalogue, number: usize, title: &str) -> Html {
    html! { <h3>{ (words.report.section)(number, title) }</h3> }
}

/// The result in one sentence: who rises and falls and what it costs, or that nobody does.
fn result(words: &Catalogue, report: &Report) -> String {
    let headline = &report.headline;
    match &headline.scenario {
        Some(name) if report.county.regraded() > 0 => {
            let base = headline.base.as_ref().map_or(words.scenarios.baseline.to_owned(), |name| name.called(words));
            let effect = crate::workbench::report::told(words, &report.county, headline.only_data);
            let effect: Vec<&str> = effect.split('\n').collect();
            format!("{}{}", (words.scenarios.lead)(&name.called(words), &base), effect.join(words.comma))
        }
        _ => wording::sentence(words, headline),
    }
}
