//! The findings as they stand in the report.

use yew::prelude::*;

use crate::i18n::{Catalogue, Names};
use crate::workbench::Pair;
use crate::workbench::report::Report;

/// The findings, gravest first as the engine has them.
pub fn findings(words: &Catalogue, report: &Report, pair: &Pair) -> Html {
    let left = report.all_findings.saturating_sub(report.findings.len());
    let names = Names::new(&pair.policy, Some(&pair.roster), words);
    html! {
        <>
            if report.findings.is_empty() { <p>{ words.no_findings }</p> }
            <ul class="report-findings">
                { for report.findings.iter().enumerate().map(|(at, finding)| html! {
                    <li key={at}>
                        <b>{ (words.severity)(finding.severity) }</b>{ " " }
                        { names.place(&finding.place) }{ " " }
                        { (words.problem)(&finding.problem, &names) }
                    </li>
                }) }
            </ul>
            <p class="hint" hidden={left == 0}>{ (words.more_findings)(left) }</p>
        </>
    }
}
