//! The Chinese catalogue.

mod amending;
mod grid;
mod importing;

use super::{Catalogue, Locale};

/// The words of the page in Chinese.
pub static WORDS: Catalogue =
    Catalogue { locale: Locale::Zh, amending: amending::AMENDING, importing: importing::IMPORTING, grid: grid::GRID };
