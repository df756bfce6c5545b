//! Tables as text: whatever is in one, it is read into cells, and these into an edit that can be applied, or refused.

use baton_exchange::importing;
use baton_workbook::reading;
use baton_model::Project;
use baton_presets::Preset;
use std::sync::LazyLock;

static PROJECT: LazyLock<Project> = LazyLock::new(|| Preset::Classroom.project().expect("the preset can be read"));

/// Tries one input.
pub fn target(bytes: &[u8]) {
    let Ok(book) = reading::read("table.csv", bytes, &mut |_, _| {}) else { return };
    let Some(layout) = importing::guess(&book, &PROJECT.policy, &PROJECT.roster) else { return };
    let import = importing::read(&book, &layout, &PROJECT.policy, &PROJECT.roster);
    if let Some(edit) = importing::edit(import, &PROJECT.roster) {
        let (mut policy, mut roster) = (PROJECT.policy.clone(), PROJECT.roster.clone());
        edit.apply(&mut policy, &mut roster).expect("an edit made for a roster applies to it");
    }
}
