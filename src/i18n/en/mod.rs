//! The English catalogue.

mod amending;
mod grid;
mod importing;

use super::text::plural;
use super::{Catalogue, Locale};

/// The words of the page in English.
pub static WORDS: Catalogue =
    Catalogue { locale: Locale::En, amending: amending::AMENDING, importing: importing::IMPORTING, grid: grid::GRID };
