//! What a chart draws, as ECharts reads it: the few settings in use, typed. Colours are the style sheets' names, which
//! are looked up when it is painted, so that a chart follows light and dark.

use serde::{Serialize, Serializer};

/// A colour by its name in `www/tokens.css`, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// A custom property, such as `--g1`.
    Named(&'static str),
    /// Nothing is seen.
    Transparent,
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Named(name) => to.serialize_str(&format!("var({name})")),
            Self::Transparent => to.serialize_str("transparent"),
        }
    }
}

/// All that is drawn in one box.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChartOption {
    /// Whether bars grow into place; painting turns it off for people who asked for less motion.
    pub animation: bool,
    /// How long a change takes, in milliseconds: short, since a lever may be moving.
    pub animation_duration: u32,
    pub animation_duration_update: u32,
    /// Only in pictures: on the page the card is behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background_color: Option<Colour>,
    /// Only in pictures: on the page the title is a heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    pub text_style: TextStyle,
    pub grid: Grid,
    pub tooltip: Tooltip,
    pub x_axis: Axis,
    pub y_axis: Axis,
    pub series: Vec<Bars>,
}

/// The title of a picture and what stands beneath it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Title {
    pub text: String,
    pub subtext: String,
    pub left: u32,
    pub top: u32,
    pub text_style: TextStyle,
    pub subtext_style: TextStyle,
}

/// Type.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TextStyle {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Colour>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub font_family: Option<FontFamily>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub font_size: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overflow: Option<Overflow>,
}

/// The page's own type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum FontFamily {
    #[serde(rename = "var(--font)")]
    Page,
}

/// What becomes of text that is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Overflow {
    Break,
    Truncate,
}

/// Where the axes stand in the box; labels of the axes count as inside.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Grid {
    pub left: u32,
    pub right: u32,
    pub top: u32,
    pub bottom: u32,
    pub outer_bounds_mode: &'static str,
    pub outer_bounds_contain: &'static str,
}

/// What is said of the bar under the pointer. Drawn on the canvas: the page's policy lets no other code set styles.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tooltip {
    pub trigger: &'static str,
    pub render_mode: &'static str,
    pub confine: bool,
    pub background_color: Colour,
    pub border_color: Colour,
    pub text_style: TextStyle,
}

/// An axis of numbers or of names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Axis {
    #[serde(rename = "type")]
    pub kind: AxisKind,
    /// What the numbers count.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    pub name_location: &'static str,
    pub name_gap: u32,
    pub name_text_style: TextStyle,
    /// Names, from the top if inverse.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<String>,
    pub inverse: bool,
    pub axis_label: AxisLabel,
    pub axis_line: Line,
    pub axis_tick: Shown,
    pub split_line: Line,
    pub split_number: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AxisKind {
    Value,
    Category,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AxisLabel {
    pub color: Colour,
    pub hide_overlap: bool,
    /// 0 = every name is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overflow: Option<Overflow>,
}

/// A line, if it is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    pub show: bool,
    pub line_style: LineStyle,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineStyle {
    pub color: Colour,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shown {
    pub show: bool,
}

/// One bar for each name of the axis, on top of those of the series before it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bars {
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Tells ECharts which bars are the same after a change.
    pub id: String,
    pub stack: &'static str,
    /// Whether the pointer passes through.
    pub silent: bool,
    pub bar_max_width: u32,
    pub label_layout: LabelLayout,
    pub data: Vec<Bar>,
}

/// Labels that would cover others are left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LabelLayout {
    pub hide_overlap: bool,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bar {
    pub value: f64,
    pub item_style: BarStyle,
    pub label: BarLabel,
    pub tooltip: Told,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BarStyle {
    pub color: Colour,
    pub border_color: Colour,
    pub border_width: u32,
}

/// What stands at the bar.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BarLabel {
    pub show: bool,
    pub position: Position,
    pub formatter: Text,
    pub color: Colour,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Position {
    Inside,
    Right,
}

/// What is said of the bar under the pointer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Told {
    pub show: bool,
    pub formatter: Text,
}

/// A text that ECharts shows as it is. Its braces would be read as places to fill in, so they become wide ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub String);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0.replace('{', "\u{ff5b}").replace('}', "\u{ff5d}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(value: &impl Serialize) -> String {
        serde_json::to_string(value).unwrap()
    }

    #[test]
    fn colours_are_names_until_they_are_painted() {
        assert_eq!(json(&Colour::Named("--g1")), r#""var(--g1)""#);
        assert_eq!(json(&Colour::Transparent), r#""transparent""#);
        assert_eq!(json(&FontFamily::Page), r#""var(--font)""#);
    }

    #[test]
    fn a_name_with_braces_is_no_template() {
        assert_eq!(json(&Text("{b} 镇".into())), r#""｛b｝ 镇""#);
    }
}
