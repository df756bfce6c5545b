//! Files that spreadsheets and word processors open: sheets of any format read into plain cells, the workbook template, the
//! audit workbook, tables and documents. The page has none of it: its worker does.

pub mod audit;
mod docx;
pub mod reading;
mod table;
pub mod template;

pub use docx::docx;
pub use table::xlsx;
