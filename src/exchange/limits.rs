//! How much is read from outside at most: one place for every bound, each named in the message that refuses what is beyond.

/// Bytes of a file: any format, before it is unpacked.
pub const FILE_BYTES: u64 = 300_000_000;
/// Bytes that the parts of an archive (.xlsx, .ods) may unpack to, all together.
pub const UNPACKED_BYTES: u64 = 2_000_000_000;
/// Rows of one sheet.
pub const ROWS: u32 = 200_000;
/// Columns of one sheet.
pub const COLUMNS: u32 = 2_000;
/// Cells of one sheet that hold something.
pub const CELLS: u64 = 10_000_000;
/// Sheets of one workbook.
pub const SHEETS: usize = 200;
/// Characters of one cell that are read.
pub const CELL_CHARACTERS: usize = 32_767;
/// Bytes that a share link may unpack to.
pub const LINK_BYTES: usize = 20_000_000;
