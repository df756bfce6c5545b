//! Project files: whatever is in one, it is a project that can be evaluated and saved, or it is refused.

use baton_engine::Evaluation;
use baton_model::Project;

/// Tries one input.
pub fn target(bytes: &[u8]) {
    let Ok(project) = Project::from_json(&String::from_utf8_lossy(bytes)) else { return };
    assert_eq!(Project::from_json(&project.to_json()).as_ref(), Ok(&project), "what is saved is what was opened");
    for scenario in &project.scenarios {
        if let Ok((policy, roster)) = project.under(scenario) {
            let _ = Evaluation::new(policy.into(), roster.into()).findings();
        }
    }
    let evaluation = Evaluation::new(project.policy.into(), project.roster.into());
    let _ = (evaluation.findings(), evaluation.categories());
}
