//! The projects that come with the program: files beside the page, fetched when one is shown.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::context::Act;
use super::rescue;
use baton_workbench::parts::{Preset, Project};
use baton_workbench::{Action, Page};

/// Fetches a project. That its file can't be had is told above the page.
pub fn fetch(preset: Preset, done: impl FnOnce(Option<Project>) + 'static) {
    spawn_local(async move {
        let project = text(preset).await.and_then(|text| Project::from_json(&text).ok());
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

async fn text(preset: Preset) -> Option<String> {
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(&address(preset))).await.ok()?;
    let response: Response = response.unchecked_into();
    let text = response.ok().then(|| response.text().ok()).flatten()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// The build writes the file's hashed name into the page; what other tools put beside it has its own.
fn address(preset: Preset) -> String {
    let written = gloo::utils::document().query_selector(&format!("meta[name='baton-{}']", preset.file()));
    let name = written.ok().flatten().and_then(|meta| meta.get_attribute("content"));
    format!("./{}", name.unwrap_or_else(|| preset.file().to_owned()))
}
