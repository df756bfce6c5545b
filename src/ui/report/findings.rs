//! The findings as they stand in the report.

use yew::prelude::*;

use crate::i18n::{Locale, Names, finding};
use crate::workbench::Pair;
use crate::workbench::report::Report;

/// The findings, gravest first as the engine has them.
pub fn findings(locale: Locale, report: &Report, pair: &Pair) -> Html {
    let left = report.all_findings.saturating_sub(report.findings.len());
    let names = Names::new(&pair.policy, Some(&pair.roster), locale);
    html! {
        <>
            if report.findings.is_empty() { <p>{ finding::NO_FINDINGS.of(locale) }</p> }
            <ul class="report-findings">
                { for report.findings.iter().enumerate().map(|(at, finding)| html! {
                    <li key={at}>
                        <b>{ finding::severity(finding.severity).of(locale) }</b>{ " " }
                        { names.place(&finding.place) }{ " " }
                        { finding::problem(locale, &finding.problem, &names) }
                    </li>
                }) }
            </ul>
            <p class="hint" hidden={left == 0}>{ finding::more_findings(locale, left) }</p>
        </>
    }
}
