//! All policies of the library as one file: what is written, and what is read of it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use baton_model::{Project, json};

/// What the file says of itself.
const FORMAT: &str = "baton-library";
/// The version of the file around the projects, which have versions of their own.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    projects: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    name: String,
    project: Value,
}

/// What was read of a file of policies.
#[derive(Debug, PartialEq)]
pub struct Bundle {
    /// The policies, by the names that they had in the library.
    pub projects: Vec<(String, Project)>,
    /// The names of those that can't be read.
    pub unreadable: Vec<String>,
}

/// The text of a file with these projects; each is given as the text of its own file.
#[must_use]
pub fn bundled(projects: impl Iterator<Item = (String, String)>) -> String {
    let entry = |(name, text): (String, String)| {
        // The text was made a moment ago: what it says is JSON.
        Entry { name, project: serde_json::from_str(&text).unwrap_or_default() }
    };
    let file = File { format: FORMAT.to_owned(), version: VERSION, projects: projects.map(entry).collect() };
    serde_json::to_string(&file).unwrap_or_default()
}

impl Bundle {
    /// What a text says; `None` where it is no file of policies.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let file: File =
            json::read(text).ok().filter(|file: &File| file.format == FORMAT && file.version == VERSION)?;
        let mut bundle = Self { projects: Vec::new(), unreadable: Vec::new() };
        for Entry { name, project } in file.projects {
            match Project::from_json(&project.to_string()) {
                Ok(project) => bundle.projects.push((name, project)),
                Err(_) => bundle.unreadable.push(name),
            }
        }
        Some(bundle)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bundle, bundled};
    use baton_presets::Preset;

    #[test]
    fn all_policies_come_back_from_one_file_and_what_is_damaged_is_named() {
        let (one, other) = (Preset::Classroom.project().unwrap(), Preset::Blank.project().unwrap());
        let damaged = ("坏的".to_owned(), "{\"format\":\"baton-project\"}".to_owned());
        let all = [("甲".to_owned(), one.to_json()), damaged, ("乙".to_owned(), other.to_json())];
        let read = Bundle::read(&bundled(all.into_iter())).unwrap();
        assert_eq!(read.projects, [("甲".to_owned(), one.clone()), ("乙".to_owned(), other)]);
        assert_eq!(read.unreadable, ["坏的"]);
        assert_eq!(Bundle::read(&one.to_json()), None, "a project is no library");
        assert_eq!(Bundle::read("no JSON"), None);
    }
}
