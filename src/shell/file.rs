//! Project files in and out.

use gloo::file::{Blob, ObjectUrl};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use baton_workbench::parts::Project;

/// Reads a file as text; `None` when it can't be read.
pub fn read(file: web_sys::File, done: impl FnOnce(Option<String>) + 'static) {
    // As bytes, of which the browser keeps nothing: its own texts take two for each character, and its readers keep them.
    wasm_bindgen_futures::spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await.ok();
        done(buffer.map(|buffer| text_of(baton_buffer::taken(&buffer.unchecked_into()))));
    });
}

/// Bytes as text; what is not UTF-8 is replaced.
pub fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Hands the project to the browser as a file. The address must be kept until the browser has taken it.
pub fn save(project: &Project) -> Option<ObjectUrl> {
    let url = ObjectUrl::from(Blob::new_with_options(project.to_json().as_str(), Some("application/json")));
    hand_over(&url, &name(project))?;
    Some(url)
}

/// Hands what is at an address to the browser as a file of that name.
pub fn hand_over(address: &str, name: &str) -> Option<()> {
    let link = gloo::utils::document().create_element("a").ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}

/// A file name after the policy's title.
fn name(project: &Project) -> String {
    let title = plain_name(&project.policy.title);
    if title.is_empty() { "baton.json".to_owned() } else { format!("{title}.baton.json") }
}

/// A title without what a file name can't have.
pub fn plain_name(title: &str) -> String {
    let barred = |c: char| c.is_control() || c.is_whitespace() || r#"/\:*?"<>|"#.contains(c);
    let name: String = title.chars().map(|c| if barred(c) { '-' } else { c }).take(60).collect();
    name.trim_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_file_name_keeps_words_and_figures() {
        assert_eq!(plain_name("示范县 2026 年（草案）"), "示范县-2026-年（草案）");
        assert_eq!(plain_name("+32.54 / a:b?"), "+32.54---a-b");
        assert_eq!(plain_name("..\\"), "");
        assert_eq!(plain_name(&"长".repeat(80)).chars().count(), 60);
    }
}
