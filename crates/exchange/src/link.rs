//! The share link: a project with at most one scenario in the part of an address that browsers never send anywhere.
//!
//! `#share=` and base64url without padding of: a version byte, eight bytes of the SHA-256 of what follows, and the project
//! as JSON, deflated.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use sha2::{Digest, Sha256};

use super::limits::LINK_BYTES;
use baton_model::{Project, ProjectError};

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
    /// It ends before what it holds does.
    Cut,
    /// Characters are others than were written, or missing in between.
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

/// A link found in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// From [`PREFIX`] on, with whatever a chat or mail program put behind it.
    pub text: String,
    /// True if it was in the path or the query, or came from there: these parts of an address are sent to the server.
    pub sent: bool,
    /// The address without it, from the path on.
    pub rest: String,
}

/// What a page that found the link in the path or query appends when it hands it on in the fragment.
pub const SENT: &str = "&sent";

/// How often an address may have been percent-encoded on its way.
const ENCODED: usize = 4;

/// The link in an address (`https://host/path?query#fragment`), wherever programs on its way have moved it, percent-encoded
/// or not.
#[must_use]
pub fn find(address: &str) -> Option<Found> {
    let origin = address.find("://").map_or(0, |at| at.saturating_add(3));
    let path = address.get(origin..)?.find('/').map_or(origin, |at| origin.saturating_add(at));
    let (before, fragment) = address.get(path..)?.split_once('#').unwrap_or((address.get(path..)?, ""));
    if let Some((_, text)) = within(&format!("#{fragment}")) {
        let sent = text.contains(SENT);
        return Some(Found { text, sent, rest: before.to_owned() });
    }
    let (at, text) = within(before)?;
    Some(Found { text, sent: true, rest: before.get(..at)?.to_owned() })
}

/// Where a link begins in a part of an address, with the sign before it, and its text decoded.
fn within(part: &str) -> Option<(usize, String)> {
    part.match_indices(WORD).find_map(|(at, _)| {
        let before = unsigned(part.get(..at)?)?;
        let mut text = part.get(at..)?.to_owned();
        for _ in 0..ENCODED {
            if text.starts_with(PREFIX) {
                return Some((before.len(), text));
            }
            text = unescaped(&text);
        }
        None
    })
}

/// What [`PREFIX`] begins with, which nobody encodes.
const WORD: &str = "share";

/// What stands before a link without the signs that set it off, encoded or not; `None` without any.
fn unsigned(before: &str) -> Option<&str> {
    let mut rest = before;
    while let Some(shorter) = rest.strip_suffix(['#', '?', '&', '!']).or_else(|| encoded_sign(rest)) {
        rest = shorter;
    }
    (rest.len() < before.len() || rest.ends_with('/')).then_some(rest)
}

/// A text without the percent-encoded sign that it ends with, however often that was encoded.
fn encoded_sign(text: &str) -> Option<&str> {
    let code = |code: &&str| {
        let at = text.len().checked_sub(code.len())?;
        text.get(at..)?.eq_ignore_ascii_case(code).then(|| text.get(..at))?
    };
    ["23", "3f", "26", "21"].iter().find_map(code)?.trim_end_matches("25").strip_suffix('%')
}

/// A text with its percent-encoded characters decoded once; what isn't well-formed stays.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let digits = digits.filter(|digits| byte == b'%' && digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(escaped) => {
                bytes.push(escaped);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The project of a link, which begins with [`PREFIX`] after `#`, if anything. What follows the link is left alone: what it
/// holds says where it ends, and the sum proves it. Blanks within are passed over.
///
/// # Errors
/// Says why it can't be opened. Never takes more memory than [`LINK_BYTES`] and the project in it.
pub fn read(text: &str) -> Result<Project, LinkError> {
    let text = text.trim_start_matches('#').strip_prefix(PREFIX).ok_or(LinkError::Damaged)?;
    let blank = |character: &char| character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{ad}');
    let written = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    let text: String = text.chars().filter(|character| !blank(character)).take_while(written).collect();
    if text.len() > READ_CHARACTERS {
        return Err(LinkError::TooLarge(LINK_BYTES));
    }
    // A single character behind whole groups of four holds no byte.
    let whole = text.len().saturating_sub(usize::from(text.len() % 4 == 1));
    let bytes = LENIENT.decode(text.get(..whole).unwrap_or_default()).map_err(|_| LinkError::Damaged)?;
    let (&version, rest) = bytes.split_first().ok_or(LinkError::Cut)?;
    let (written, packed) = rest.split_at_checked(SUM).ok_or(LinkError::Cut)?;
    if version > VERSION {
        return Err(LinkError::Newer(version, VERSION));
    }
    let (text, packed) = inflated(packed)?;
    if version == 0 || !sum(packed).eq(written.iter().copied()) {
        return Err(LinkError::Damaged);
    }
    let text = String::from_utf8(text).map_err(|_| LinkError::Damaged)?;
    Project::from_json(&text).map_err(LinkError::NotAProject)
}

/// Reads base64url whatever the bits say that a last character has to spare: characters may follow that are none of the link's.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

/// What a deflated text holds, and as much of it as it takes.
fn inflated(packed: &[u8]) -> Result<(Vec<u8>, &[u8]), LinkError> {
    let mut inflator = DecompressorOxide::new();
    let mut text = vec![0; packed.len().saturating_mul(4).clamp(1024, LINK_BYTES)];
    let (mut taken, mut given) = (0_usize, 0_usize);
    loop {
        let rest = packed.get(taken..).unwrap_or_default();
        let (status, read, written) =
            decompress(&mut inflator, rest, &mut text, given, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
        (taken, given) = (taken.saturating_add(read), given.saturating_add(written));
        match status {
            TINFLStatus::Done => {
                text.truncate(given);
                return Ok((text, packed.get(..taken).unwrap_or_default()));
            }
            TINFLStatus::HasMoreOutput if text.len() >= LINK_BYTES => return Err(LinkError::TooLarge(LINK_BYTES)),
            TINFLStatus::HasMoreOutput => text.resize(text.len().saturating_mul(2).min(LINK_BYTES), 0),
            TINFLStatus::NeedsMoreInput | TINFLStatus::FailedCannotMakeProgress => return Err(LinkError::Cut),
            _ => return Err(LinkError::Damaged),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_presets::Preset;

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
        for text in ["", "#", "#panic-test", &link[6..]] {
            assert_eq!(read(text), Err(LinkError::Damaged), "{}", text.len());
        }
        let cuts = [0, 1, 5, 6, 8, link.len() / 2, link.len() - 200, link.len() - 3];
        for cut in cuts.map(|at| &link[..at.max(6)]) {
            assert_eq!(read(cut), Err(LinkError::Cut), "{}", cut.len());
            assert_eq!(read(&format!("{cut}&from=timeline")), Err(LinkError::Cut), "{}", cut.len());
        }
        let mut other = link.clone().into_bytes();
        let middle = other.len() / 2;
        other[middle] = if other[middle] == b'A' { b'B' } else { b'A' };
        let other = String::from_utf8(other).unwrap();
        assert!(matches!(read(&other), Err(LinkError::Damaged | LinkError::Cut)));
    }

    #[test]
    fn what_chat_programs_do_to_a_link_leaves_it_whole() {
        let project = Preset::Classroom.project().unwrap();
        let link = write(&project);
        let behind = [
            "&shareTo=weixin",
            "&from=timeline",
            "。",
            ")",
            "）",
            "，请看",
            "\"",
            "=",
            "==",
            " see this",
            "A",
            "and",
            "Zz9-_",
            "\u{200b}",
        ];
        for junk in behind {
            assert_eq!(read(&format!("#{link}{junk}")), Ok(project.clone()), "{junk}");
        }
        let (first, second) = link.split_at(500);
        for blank in [" ", "\n", "\r\n  ", "\u{200b}"] {
            assert_eq!(read(&format!("{first}{blank}{second}")), Ok(project.clone()), "{blank:?}");
        }
    }

    #[test]
    fn a_link_is_found_wherever_it_was_moved() {
        let project = Preset::Classroom.project().unwrap();
        let link = write(&project);
        let cases = [
            ("https://a.b/c/#LINK", false, "/c/"),
            ("https://a.b/c/?lang=en#LINK&from=x", false, "/c/?lang=en"),
            ("https://a.b/c/#share%3DLINK6", false, "/c/"),
            ("https://a.b/c/#/what-if?LINK", false, "/c/"),
            ("https://a.b/c/share?x=share#LINK", false, "/c/share?x=share"),
            ("https://a.b/c/?LINK", true, "/c/"),
            ("https://a.b/c/?lang=en&LINK&from=x", true, "/c/?lang=en"),
            ("https://a.b/c/?share%3DLINK6", true, "/c/"),
            ("https://a.b/c/?%23share%3DLINK6#panic", true, "/c/"),
            ("https://a.b/c/%23LINK", true, "/c/"),
            ("https://a.b/c/index.html%2523share%253DLINK6", true, "/c/index.html"),
            ("https://a.b/%E5%98%89/?%23LINK", true, "/%E5%98%89/"),
            ("https://a.b/c/#LINK&sent", true, "/c/"),
        ];
        for (address, sent, rest) in cases {
            let address = address.replace("LINK6", &link[6..]).replace("LINK", &link);
            let found = find(&address).unwrap();
            assert_eq!((found.sent, found.rest.as_str()), (sent, rest), "{}", &address[..30]);
            assert_eq!(read(&found.text), Ok(project.clone()), "{}", &address[..30]);
        }
        for address in [
            "",
            "https://a.b/c/",
            "https://a.b/share=x",
            "https://a.b/c/#panic-test",
            "https://a.b/?x=%",
            "https://a.b/?unshare=x",
        ] {
            assert_eq!(find(address).is_some(), address == "https://a.b/share=x", "{address}");
        }
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
