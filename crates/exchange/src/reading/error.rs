//! Why a file can't be read as sheets.

use serde::{Deserialize, Serialize};

use baton_words::{Locale, jobs, sheets};

/// Why a file can't be read as sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadError {
    /// There is more than is read: of what, how much at most, and how much there is at least.
    TooMuch(Bound, u64, u64),
    /// It is none of the formats that are read.
    NotASheet,
    /// It is something else that is known, whatever its name says.
    Foreign(Foreign),
    /// It is locked with a password.
    Password,
    /// It can't be unpacked or understood; what the reader says of it.
    Damaged(String),
    /// It is a workbook, but not the template.
    NotTheTemplate,
    /// A newer edition of the template.
    NewerTemplate,
}

/// Files that look like sheets, or are taken for them, and are none that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// Nothing stands in it.
    Empty,
    /// A web page, often named .xls by the system that exported it.
    WebPage,
    /// The XML that Excel 2003 wrote.
    XmlWorkbook,
    /// An .xlsb.
    BinaryWorkbook,
    /// A PDF.
    Pdf,
    /// A text document of Word or WPS.
    TextDocument,
}

/// What is bounded, see [`limits`](crate::limits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// Bytes of the file.
    FileBytes,
    /// Bytes that its parts unpack to.
    UnpackedBytes,
    /// Bytes between two tags inside an archive.
    PieceBytes,
    /// Bytes of text.
    Text,
    /// Ranges of merged cells of a sheet.
    Merged,
    /// Sheets.
    Sheets,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Cells.
    Cells,
}

impl ReadError {
    /// What is wrong and what to do.
    #[must_use]
    pub fn in_words(&self, locale: Locale) -> String {
        match self {
            Self::TooMuch(bound, most, found) => match bound {
                Bound::FileBytes => jobs::file_bytes(locale, *most, *found),
                Bound::UnpackedBytes => jobs::unpacked_bytes(locale, *most),
                Bound::PieceBytes => jobs::piece_bytes(locale, *most),
                Bound::Text => jobs::too_much_text(locale, *most),
                Bound::Merged => jobs::too_many_merged(locale, *most),
                Bound::Sheets => jobs::too_many_sheets(locale, *most, *found),
                Bound::Rows => jobs::too_many_rows(locale, *most),
                Bound::Columns => jobs::too_many_columns(locale, *most),
                Bound::Cells => jobs::too_many_cells(locale, *most),
            },
            Self::NotASheet => jobs::NOT_A_SHEET.of(locale).to_owned(),
            Self::Foreign(kind) => match kind {
                Foreign::Empty => jobs::EMPTY_FILE.of(locale),
                Foreign::WebPage => jobs::WEB_PAGE.of(locale),
                Foreign::XmlWorkbook => jobs::XML_WORKBOOK.of(locale),
                Foreign::BinaryWorkbook => jobs::BINARY_WORKBOOK.of(locale),
                Foreign::Pdf => jobs::A_PDF.of(locale),
                Foreign::TextDocument => jobs::TEXT_DOCUMENT.of(locale),
            }
            .to_owned(),
            Self::Password => jobs::PASSWORD.of(locale).to_owned(),
            Self::Damaged(why) => jobs::damaged(locale, why),
            Self::NotTheTemplate => sheets::NOT_THE_TEMPLATE.of(locale).to_owned(),
            Self::NewerTemplate => sheets::NEWER_TEMPLATE.of(locale).to_owned(),
        }
    }

    /// Whatever a library says of a file that it can't read.
    pub fn damaged(error: impl ToString) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// Refuses what is beyond a bound.
///
/// # Errors
/// More than `most` was found.
pub fn within(bound: Bound, most: u64, found: u64) -> Result<(), ReadError> {
    if found > most { Err(ReadError::TooMuch(bound, most, found)) } else { Ok(()) }
}
