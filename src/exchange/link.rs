//! The share link: a project with at most one scenario in the part of an address that browsers never send anywhere.
//!
//! `#share=` and base64url without padding of: a version byte, eight bytes of the SHA-256 of what follows, and the project
//! as JSON, deflated.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use sha2::{Digest, Sha256};

use super::limits::LINK_BYTES;
use crate::model::{Project, ProjectError};

/// What the fragment begins with, after `#`.
pub const PREFIX: &str = "share=";
/// The version of the link that this crate writes, and the latest it reads.
pub const VERSION: u8 = 1;
/// Characters of a whole address up to which a link is offered. Chromium shows up to 32 × 1024 (`kMaxURLDisplayChars` in its
/// guidelines for showing addresses), Firefox and Safari take more; many a chat or mail program takes less.
pub const MOST_CHARACTERS: usize = 32_000;
/// Characters of a fragment that are looked at: the 2 MB that Chromium takes as an address.
const READ_CHARACTERS: usize = 2_097_152;

const SUM: usize = 8;
/// As small as deflate gets it: links are short, so that this takes no time to speak of.
const LEVEL: u8 = 10;

/// Why a link can't be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Characters are missing, or others than were written.
    Damaged,
    /// It holds more than so many bytes.
    TooLarge(usize),
    /// A later version of the program wrote it: that version, and the latest that can be read.
    Newer(u8, u8),
    /// What it holds is not a project.
    NotAProject(ProjectError),
}

/// The fragment for a project, without `#`.
#[must_use]
pub fn write(project: &Project) -> String {
    // Plain data with text for keys: serialising it has no way to fail.
    wrapped(&serde_json::to_vec(project).unwrap_or_default())
}

/// The fragment around the JSON text of a project, whatever that text is.
#[must_use]
pub fn wrapped(text: &[u8]) -> String {
    let packed = compress_to_vec(text, LEVEL);
    let mut bytes = vec![VERSION];
    bytes.extend(sum(&packed));
    bytes.extend(packed);
    format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn sum(packed: &[u8]) -> impl Iterator<Item = u8> {
    Sha256::digest(packed).into_iter().take(SUM)
}

/// Whether a fragment is meant to be a link, whatever it holds. With or without `#`.
#[must_use]
pub fn is_link(fragment: &str) -> bool {
    fragment.trim_start_matches('#').starts_with(PREFIX)
}

/// The project of a fragment, with or without `#`.
///
/// # Errors
/// Says why it can't be opened. Never takes more memory than [`LINK_BYTES`] and the project in it.
pub fn read(fragment: &str) -> Result<Project, LinkError> {
    let text = fragment.trim_start_matches('#').strip_prefix(PREFIX).ok_or(LinkError::Damaged)?;
    if text.len() > READ_CHARACTERS {
        return Err(LinkError::TooLarge(LINK_BYTES));
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| LinkError::Damaged)?;
    let (&version, rest) = bytes.split_first().ok_or(LinkError::Damaged)?;
    if version > VERSION {
        return Err(LinkError::Newer(version, VERSION));
    }
    let (written, packed) = rest.split_at_checked(SUM).ok_or(LinkError::Damaged)?;
    if version == 0 || !sum(packed).eq(written.iter().copied()) {
        return Err(LinkError::Damaged);
    }
    let text = decompress_to_vec_with_limit(packed, LINK_BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => LinkError::TooLarge(LINK_BYTES),
        _ => LinkError::Damaged,
    })?;
    let text = String::from_utf8(text).map_err(|_| LinkError::Damaged)?;
    Project::from_json(&text).map_err(LinkError::NotAProject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::Preset;

    fn fragment(version: u8, packed: &[u8]) -> String {
        let mut bytes = vec![version];
        bytes.extend(sum(packed));
        bytes.extend(packed);
        format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    #[test]
    fn a_link_gives_the_project_back() {
        for preset in Preset::ALL {
            let project = preset.project().unwrap();
            let link = write(&project);
            assert_eq!(read(&link), Ok(project.clone()), "{}", preset.name());
            assert_eq!(read(&format!("#{link}")), Ok(project), "{}", preset.name());
            assert!(link.bytes().all(|c| c.is_ascii_alphanumeric() || b"-_=".contains(&c)));
        }
    }

    #[test]
    fn the_policy_of_the_county_fits_an_address() {
        let mut project = Preset::DemoCounty.project().unwrap();
        project.roster.units.clear();
        let length = write(&project).len();
        assert!(length < MOST_CHARACTERS / 2, "{length}");
    }

    #[test]
    fn what_is_not_a_link_or_not_whole_is_refused() {
        let link = write(&Preset::Classroom.project().unwrap());
        let cut = &link[..link.len() - 1];
        for text in ["", "#", "share=", "share=%", "share=AQ", "#panic-test", &link[6..], cut, &format!("{link}A")] {
            assert_eq!(read(text), Err(LinkError::Damaged), "{}", text.len());
        }
        assert!(is_link("#share=x") && is_link("share=") && !is_link("#panic-test"));
    }

    #[test]
    fn a_newer_link_names_both_versions() {
        assert_eq!(read(&fragment(7, b"whatever that is")), Err(LinkError::Newer(7, VERSION)));
        assert_eq!(read(&fragment(0, &compress_to_vec(b"{}", 1))), Err(LinkError::Damaged));
    }

    #[test]
    fn a_bomb_is_stopped_before_it_takes_memory() {
        let bomb = compress_to_vec(&vec![b' '; LINK_BYTES + 1], 6);
        assert!(bomb.len() < 100_000);
        assert_eq!(read(&fragment(1, &bomb)), Err(LinkError::TooLarge(LINK_BYTES)));
        let long = format!("{PREFIX}{}", "A".repeat(READ_CHARACTERS + 1));
        assert_eq!(read(&long), Err(LinkError::TooLarge(LINK_BYTES)));
    }

    #[test]
    fn what_is_no_project_is_said() {
        let packed = compress_to_vec(b"{\"format\":\"baton-project\"}", 6);
        assert!(matches!(read(&fragment(1, &packed)), Err(LinkError::NotAProject(_))));
    }
}
