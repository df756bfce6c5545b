//! The projects that come with the program: files beside the page, fetched when one is shown.

use wasm_bindgen_futures::spawn_local;

use super::context::Act;
use super::{beside, rescue};
use baton_workbench::pages::home::begun_from;
use baton_workbench::pages::home::tour::TourAction;
use baton_workbench::parts::{Preset, Project};
use baton_workbench::{Action, Page};

/// Fetches a project. That its file can't be had is told above the page.
pub fn fetch(preset: Preset, done: impl FnOnce(Option<Project>) + 'static) {
    spawn_local(async move {
        let project = beside::text_of(&name(preset)).await.and_then(|text| Project::from_json(&text).ok());
        if project.is_none() {
            rescue::missing();
        }
        done(project);
    });
}

/// Puts a project in the place of the page's.
pub fn show(preset: Preset, act: &Act) {
    let act = act.clone();
    fetch(preset, move |project| {
        if let Some(project) = project {
            act.on(Action::Load(Box::new(project)));
        }
    });
}

/// Puts the blank policy in the place of the page's, and shows where one begins with it.
pub fn draft(act: &Act) {
    let act = act.clone();
    fetch(Preset::Blank, move |project| {
        if let Some(project) = project {
            act.on(Action::Load(Box::new(project)));
            act.on(Action::Page(Page::Units));
        }
    });
}

/// Shows the demo county, and begins its tour at a stop.
pub fn tour(act: &Act, stop: usize) {
    let act = act.clone();
    fetch(Preset::DemoCounty, move |project| {
        if let Some(project) = project {
            act.on(Action::Load(Box::new(project)));
            act.on(Action::Tour(TourAction::Begin(stop)));
        }
    });
}

/// Puts the demo county's rules, without its units, in the place of the page's project: somebody's own draft from then on.
pub fn adopt_rules(act: &Act, title: &'static str) {
    let act = act.clone();
    fetch(Preset::DemoCounty, move |project| {
        if let Some(project) = project {
            act.on(Action::Load(Box::new(begun_from(&project, title.to_owned()))));
            act.on(Action::Page(Page::Units));
        }
    });
}

/// What the file is called: what other tools put beside the page has the preset's own name.
fn name(preset: Preset) -> String {
    beside::named(preset.file()).unwrap_or_else(|| preset.file().to_owned())
}
