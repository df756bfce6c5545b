//! The findings as they stand in the report.

use yew::prelude::*;

use crate::i18n::{Catalogue, Names};
use crate::workbench::Pair;
use crate::workbench::parts::Finding;
use crate::workbench::report::Report;

/// The findings, gravest first as the engine has them.
pub fn findings(words: &Catalogue, report: &Report, pair: &Pair) -> Html {
    let left = report.all_findings.saturating_sub(report.findings.len());
    let names = Names { policy: &pair.policy, roster: Some(&pair.roster) };
    html! {
        <>
            if report.findings.is_empty() { <p>{ words.no_findings }</p> }
            <ul class="report-findings">
                { for report.findings.iter().enumerate().map(|(at, finding)| html! {
                    <li key={at}>
                        <b>{ (words.severity)(finding.severity) }</b>{ " " }
                        { place(finding, &names) }{ " " }
                        { (words.problem)(&finding.problem, &names) }
                    </li>
                }) }
            </ul>
            <p class="hint" hidden={left == 0}>{ (words.more_findings)(left) }</p>
        </>
    }
}

fn place(finding: &Finding, names: &Names<'_>) -> String {
    let place = &finding.place;
    let category = place.category.as_ref();
    let parts = [
        category.map(|id| names.category(id)),
        place.unit.as_ref().map(|id| names.unit(id)),
        place.indicator.as_ref().map(|id| names.indicator(id)),
        place.grade.as_ref().map(|id| names.grade(category, id)),
        place.period.as_ref().map(|id| names.period(id)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
