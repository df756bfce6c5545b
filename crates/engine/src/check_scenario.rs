//! Findings on a project's scenarios: edits that name what is not there, and equal names.

use super::{Code, Finding, Kind, Place, same_scenario_names};
use baton_model::{EditError, Project};

/// The edits of all scenarios that can't be applied, each with its position, which are skipped; and names that several
/// scenarios have.
#[must_use]
pub fn scenario_findings(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    for scenario in &project.scenarios {
        let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
        for (edit, index) in scenario.edits.iter().zip(0_u32..) {
            if let Err(error) = edit.apply(&mut policy, &mut roster) {
                let (kind, id) = match error {
                    EditError::UnknownCategory(id) => (Kind::Category, id),
                    EditError::UnknownIndicator(id) => (Kind::Indicator, id),
                    EditError::UnknownGroup(id) => (Kind::Group, id),
                    EditError::UnknownSection(id) => (Kind::Section, id),
                    EditError::UnknownGrade(id) => (Kind::Grade, id),
                    EditError::UnknownCircumstance(id) => (Kind::Circumstance, id),
                    EditError::UnknownUnit(id) | EditError::OtherId(id) => (Kind::Unit, id),
                    EditError::UnknownItem(id) => (Kind::Item, id),
                    EditError::UnknownFund(id) => (Kind::Fund, id),
                };
                let problem = Code::EditNotApplied { scenario: scenario.id.clone(), index, kind, id };
                findings.push(Finding::new(Place::default(), problem));
            }
        }
    }
    findings
        .extend(same_scenario_names(project.scenarios.iter().map(|scenario| (&scenario.id, scenario.name.as_str()))));
    findings
}
