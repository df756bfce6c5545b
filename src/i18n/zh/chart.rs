//! Charts, in Chinese.

use crate::i18n::catalogue::chart::Chart;

pub const CHART: Chart = Chart {
    loading: "图表载入中…",
    failed: "图表没有载入，数据见下表。",
    data: "数据表",
    png: "存为图片",
    svg: "存为 SVG",
    save_png: "存为 PNG 图片，可以插入文档",
    save_svg: "存为 SVG 矢量图，放大不失真",
};
