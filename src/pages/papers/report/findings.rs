//! The findings as they stand in the report.

use yew::prelude::*;

use baton_words::{Locale, Names, findings};
use baton_workbench::Pair;
use baton_workbench::pages::papers::report::Report;

/// The findings, gravest first as the engine has them.
pub fn findings(locale: Locale, report: &Report, pair: &Pair) -> Html {
    let left = report.all_findings.saturating_sub(report.findings.len());
    let names = Names::new(&pair.policy, Some(&pair.roster), locale);
    html! {
        <>
            if report.findings.is_empty() { <p>{ findings::NO_FINDINGS.of(locale) }</p> }
            <ul class="report-findings">
                { for report.findings.iter().enumerate().map(|(at, finding)| html! {
                    <li key={at}>
                        <b>{ findings::severity(finding.severity).of(locale) }</b>{ " " }
                        { names.place(&finding.place) }{ " " }
                        { findings::said(locale, &finding.code, &names) }
                    </li>
                }) }
            </ul>
            <p class="hint" hidden={left == 0}>{ findings::more_findings(locale, left) }</p>
        </>
    }
}
