//! Share links: whatever follows the `#`, it is a project that makes the same link again, or it is refused.
//!
//! Mutations hardly ever keep the checksum, so what is inside is also wrapped in a right one.

use baton_exchange::link;

/// Tries one input.
pub fn target(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = link::read(text);
    }
    if let Ok(project) = link::read(&link::wrapped(bytes)) {
        assert_eq!(link::read(&link::write(&project)).as_ref(), Ok(&project), "a link opens what it was made of");
    }
}
