//! How cells look: one format for each thing that a cell may be.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use baton_model::Rounding;

/// What a cell is, and so how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The heading of a sheet.
    Title,
    /// A remark beneath it.
    Note,
    /// The head of a table.
    Head,
    /// Text that is not to be changed.
    Text,
    /// Text that stands in a sentence and may be long.
    Prose,
    /// A name or another text that was typed.
    InputText,
    /// A number that was typed.
    Input,
    /// A whole number that is computed.
    Count,
    /// Points of an indicator.
    Points,
    /// Totals and percentages.
    Total,
    /// Rates and other fractions.
    Rate,
    /// The value of a measure, an adjustment, a ratio: as many decimals as there are.
    Value,
    /// Yuan.
    Money,
    /// A place, a grade: what everything leads to.
    Outcome,
    /// A figure that is no formula.
    Marked,
    /// A link to a sheet.
    Link,
}

/// The formats, made once for a workbook.
pub(super) struct Styles {
    formats: Vec<(Style, Format)>,
}

const ALL: [Style; 16] = [
    Style::Title,
    Style::Note,
    Style::Head,
    Style::Text,
    Style::Prose,
    Style::InputText,
    Style::Input,
    Style::Count,
    Style::Points,
    Style::Total,
    Style::Rate,
    Style::Value,
    Style::Money,
    Style::Outcome,
    Style::Marked,
    Style::Link,
];

impl Styles {
    pub(super) fn new(rounding: Rounding) -> Self {
        Self { formats: ALL.map(|style| (style, format(style, rounding))).into() }
    }

    pub(super) fn of(&self, style: Style) -> &Format {
        let found = self.formats.iter().find(|(of, _)| *of == style);
        &found.unwrap_or(&self.formats[0]).1
    }
}

fn format(style: Style, rounding: Rounding) -> Format {
    let plain = Format::new().set_font_name("Microsoft YaHei").set_font_size(10).set_align(FormatAlign::VerticalCenter);
    let ruled = plain.clone().set_border(FormatBorder::Hair).set_border_color(Color::RGB(0x00BF_C7D1));
    let input = ruled.clone().set_background_color(Color::RGB(0x00FF_F8E1)).set_font_color(Color::RGB(0x001F_4E9C));
    match style {
        Style::Title => plain.set_font_size(15).set_bold().set_font_color(Color::RGB(0x0016_3A5F)),
        Style::Note => plain.set_font_size(9).set_font_color(Color::RGB(0x005A_6572)),
        Style::Head => ruled
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_background_color(Color::RGB(0x00DC_E6F1))
            .set_font_color(Color::RGB(0x0016_3A5F)),
        Style::Text => ruled,
        Style::Prose => plain.set_text_wrap().set_align(FormatAlign::Top),
        Style::InputText => input.set_num_format("@").set_quote_prefix(),
        Style::Input => input.set_num_format("General"),
        Style::Count => ruled.set_num_format("0"),
        Style::Points => ruled.set_num_format(decimals(rounding.points)),
        Style::Total => ruled.set_num_format(decimals(rounding.total)),
        Style::Rate => ruled.set_num_format("0.0000"),
        Style::Value => ruled.set_num_format("General"),
        Style::Money => ruled.set_num_format("#,##0.00"),
        Style::Outcome => ruled.set_bold().set_align(FormatAlign::Center).set_background_color(Color::RGB(0x00E8_F3EC)),
        Style::Marked => ruled.set_background_color(Color::RGB(0x00F8_CBAD)).set_italic(),
        Style::Link => {
            plain.set_font_color(Color::RGB(0x001F_4E9C)).set_underline(rust_xlsxwriter::FormatUnderline::Single)
        }
    }
}

/// A number format with so many decimals.
fn decimals(places: u8) -> String {
    match usize::from(places.min(Rounding::MOST)) {
        0 => "0".to_owned(),
        places => format!("0.{}", "0".repeat(places)),
    }
}
