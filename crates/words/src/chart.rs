//! What charts say about themselves.

use super::text::{Text, text};

pub const LOADING: Text = text("图表载入中…", "Loading the chart…");
pub const FAILED: Text =
    text("图表没有载入，数据见下表。", "The chart could not be loaded; the table below has its data.");
pub const DATA: Text = text("数据表", "Data");
pub const SAVE_PNG: Text = text("存为 PNG 图片，可以插入文档", "Save as a PNG picture, to put into a document");
pub const SAVE_SVG: Text = text("存为 SVG 矢量图，放大不失真", "Save as SVG, which stays sharp at any size");
