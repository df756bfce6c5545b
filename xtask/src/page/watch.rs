//! Building the page again whenever a source has changed, while it is being served.

use super::build;
use crate::run::{Result, root};
use crate::wasm::Kind;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

/// What the page is made of.
const SOURCES: [&str; 6] = ["src", "crates", "www", "index.html", "Cargo.toml", "Cargo.lock"];

/// How often the sources are looked at. A few hundred files take some milliseconds.
const PAUSE: Duration = Duration::from_millis(250);

/// When each source was last written.
pub type State = BTreeMap<PathBuf, SystemTime>;

/// The sources as they are now.
pub fn state() -> State {
    let mut state = State::new();
    for source in SOURCES {
        gather(&root().join(source), &mut state);
    }
    state
}

fn gather(path: &Path, state: &mut State) {
    // What isn't there, or goes while it is looked at, is no source.
    let Ok(about) = std::fs::metadata(path) else { return };
    if about.is_dir() {
        for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
            gather(&entry.path(), state);
        }
    } else if let Ok(written) = about.modified() {
        state.insert(path.to_path_buf(), written);
    }
}

/// Runs the server, and builds the page again when the sources are no longer those that were `seen`.
pub fn serve(server: &mut Command, mut seen: State, hint: &str) -> Result<()> {
    let mut server = server.spawn().map_err(|error| format!("node could not be started: {error}"))?;
    println!("    watching {}", SOURCES.join(", "));
    loop {
        if let Some(status) = server.try_wait().map_err(|error| error.to_string())? {
            return Err(format!("the server has ended ({status}).\n{hint}"));
        }
        let now = state();
        if now == seen {
            sleep(PAUSE);
            continue;
        }
        for path in changed(&seen, &now) {
            println!("\n    {} has changed", path.strip_prefix(root()).unwrap_or(path).display());
        }
        seen = now;
        let begin = Instant::now();
        match build(Kind::Draft) {
            Ok(_) => println!("\nReady after {:.1} s: reload the page.", begin.elapsed().as_secs_f32()),
            Err(problem) => eprintln!("\n{problem}\nThe page stays as it was; it is built again with the next change."),
        }
    }
}

/// The sources that are new, gone or written again.
fn changed<'s>(before: &'s State, after: &'s State) -> Vec<&'s PathBuf> {
    let gone = before.keys().filter(|path| !after.contains_key(*path));
    let written = after.iter().filter(|(path, when)| before.get(*path) != Some(*when)).map(|(path, _)| path);
    gone.chain(written).collect()
}

#[cfg(test)]
mod tests {
    use super::{State, changed, state};
    use crate::run::root;
    use std::path::PathBuf;
    use std::time::{Duration, SystemTime};

    #[test]
    fn the_sources_are_watched() {
        let state = state();
        for file in ["src/main.rs", "crates/model/src/lib.rs", "www/boot.js", "index.html", "Cargo.toml"] {
            assert!(state.contains_key(&root().join(file)), "{file}");
        }
    }

    #[test]
    fn new_lost_and_written_files_have_changed() {
        let (then, now) = (SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH + Duration::from_secs(1));
        let files =
            |list: &[(&str, SystemTime)]| -> State { list.iter().map(|(f, t)| (PathBuf::from(f), *t)).collect() };
        let before = files(&[("same", then), ("gone", then), ("written", then)]);
        let after = files(&[("same", then), ("written", now), ("new", now)]);
        assert_eq!(changed(&before, &after), ["gone", "new", "written"].map(PathBuf::from).iter().collect::<Vec<_>>());
        assert!(changed(&after, &after).is_empty());
    }
}
