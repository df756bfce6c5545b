//! How much is read from outside at most: one place for every bound, each named in the message that refuses what is beyond.

/// Bytes of a file: any format, before it is unpacked.
pub const FILE_BYTES: u64 = 300_000_000;
/// Bytes that the parts of an archive (.xlsx, .ods) may unpack to, all together.
pub const UNPACKED_BYTES: u64 = 1_000_000_000;
/// Bytes between two tags inside an archive: one piece of text, or one tag. Pieces are read whole.
pub const PIECE_BYTES: u64 = 8_000_000;
/// Bytes of text in a workbook: of a table of shared texts, and of all cells, where a shared text counts as often as it stands.
pub const TEXT_BYTES: u64 = 300_000_000;
/// Rows of one sheet.
pub const ROWS: u32 = 200_000;
/// Columns of one sheet.
pub const COLUMNS: u32 = 2_000;
/// Cells of one workbook that hold something.
pub const CELLS: u64 = 10_000_000;
/// Ranges of merged cells on one sheet.
pub const MERGED: u64 = 50_000;
/// Sheets of one workbook.
pub const SHEETS: usize = 200;
/// Characters of one cell that are read.
pub const CELL_CHARACTERS: usize = 32_767;
/// Bytes that a share link may unpack to.
pub const LINK_BYTES: usize = 20_000_000;
/// Units × indicators of an audit workbook: a spreadsheet computes some ten formulas for each.
pub const AUDIT_LINES: u64 = 60_000;
/// Units of one category in an audit workbook: each is compared with all others.
pub const AUDIT_UNITS: u32 = 2_000;
/// Columns of a sheet in an audit workbook, of the 16,384 that there are.
pub const AUDIT_COLUMNS: usize = 15_000;
