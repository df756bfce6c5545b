//! What a language has to say where words are not items yet: a struct that both catalogues fill completely.

mod amending;
mod grid;
mod importing;

pub use amending::Amending;
pub use grid::Grid;
pub use importing::ImportingWords;

use super::Locale;

/// The words and sentences of one language.
#[expect(missing_docs, reason = "the names say what is said; the words themselves stand in the catalogues")]
pub struct Catalogue {
    /// The language.
    pub locale: Locale,
    pub amending: Amending,
    pub importing: ImportingWords,
    pub grid: Grid,
}
