//! Charts, in English.

use crate::i18n::catalogue::chart::Chart;

pub const CHART: Chart = Chart {
    loading: "Loading the chart…",
    failed: "The chart could not be loaded; the table below has its data.",
    data: "Data",
    png: "Save picture",
    svg: "Save SVG",
    save_png: "Save as a PNG picture, to put into a document",
    save_svg: "Save as SVG, which stays sharp at any size",
};
