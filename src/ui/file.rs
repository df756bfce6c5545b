//! Project files in and out.

use gloo::file::callbacks::FileReader;
use gloo::file::{Blob, File, ObjectUrl, callbacks};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::workbench::parts::Project;

/// Reads a file as text; `None` when it can't be read. The reader must be kept until it has.
pub fn read(file: web_sys::File, done: impl FnOnce(Option<String>) + 'static) -> FileReader {
    callbacks::read_as_text(&File::from(file), move |text| done(text.ok()))
}

/// Hands the project to the browser as a file. The address must be kept until the browser has taken it.
pub fn save(project: &Project) -> Option<ObjectUrl> {
    let url = ObjectUrl::from(Blob::new_with_options(project.to_json().as_str(), Some("application/json")));
    let link = gloo::utils::document().create_element("a").ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", &name(project)).ok()?;
    link.dyn_into::<HtmlElement>().ok()?.click();
    Some(url)
}

/// A file name after the policy's title.
fn name(project: &Project) -> String {
    let title: String =
        project.policy.title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    let title = title.trim_matches('-');
    if title.is_empty() { "baton.json".to_owned() } else { format!("{title}.baton.json") }
}
