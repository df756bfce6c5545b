//! Charts of lying bars, one line for each name: long names have room, on a phone too.

use super::option::{
    Axis, AxisKind, AxisLabel, Bar, BarLabel, BarStyle, Bars, ChartOption, Colour, FontFamily, Grid, LabelLayout, Line,
    LineStyle, Overflow, Position, Shown, Text, TextStyle, Told, Tooltip,
};

/// Pixels of a line.
const LINE: u32 = 30;
/// Pixels of the axis and its name.
const AXIS: u32 = 58;
/// Most pixels of a name.
const NAMES: u32 = 132;

/// A part of a line: from where to where, with its colour and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// How far it reaches from the end of the piece before it.
    pub length: f64,
    /// Its colour and that of its edge.
    pub colours: (Colour, Colour),
    /// What stands at it, where, and in which colour; empty = nothing.
    pub label: (String, Position, Colour),
    /// What is said under the pointer; empty = nothing.
    pub told: String,
}

impl Piece {
    /// A gap.
    pub fn gap(length: f64) -> Self {
        let none = Colour::Transparent;
        Self { length, colours: (none, none), label: (String::new(), Position::Inside, none), told: String::new() }
    }
}

/// The height in pixels that so many lines need.
pub fn height(lines: usize) -> u32 {
    AXIS + LINE * u32::try_from(lines).unwrap_or(u32::MAX).min(1_000)
}

/// Lying bars: names from the top, each with as many pieces end to end as any has. `unit` says what is counted.
pub fn lying(names: Vec<String>, lines: &[Vec<Piece>], unit: String) -> ChartOption {
    let most = lines.iter().map(Vec::len).max().unwrap_or(0);
    let nothing = Piece::gap(0.0);
    let series = (0..most).map(|at| Bars {
        kind: "bar",
        id: at.to_string(),
        stack: "line",
        silent: lines.iter().all(|line| line.get(at).is_none_or(|piece| piece.told.is_empty())),
        bar_max_width: 18,
        label_layout: LabelLayout { hide_overlap: true },
        data: lines.iter().map(|line| bar(line.get(at).unwrap_or(&nothing))).collect(),
    });
    ChartOption {
        animation: true,
        animation_duration: 250,
        animation_duration_update: 150,
        background_color: None,
        title: None,
        text_style: TextStyle { font_family: Some(FontFamily::Page), ..text(SOFT) },
        grid: Grid {
            left: 4,
            right: 64,
            top: 4,
            bottom: 34,
            outer_bounds_mode: "same",
            outer_bounds_contain: "axisLabel",
        },
        tooltip: Tooltip {
            trigger: "item",
            render_mode: "richText",
            confine: true,
            background_color: Colour::Named("--card"),
            border_color: Colour::Named("--line"),
            text_style: text(INK),
        },
        x_axis: Axis {
            name: unit,
            split_line: line(true, "--line-soft"),
            split_number: 4,
            ..axis(
                AxisKind::Value,
                AxisLabel { color: SOFT, hide_overlap: true, interval: None, width: None, overflow: None },
            )
        },
        y_axis: Axis {
            data: names,
            inverse: true,
            axis_line: line(true, "--line"),
            ..axis(
                AxisKind::Category,
                AxisLabel {
                    color: INK,
                    hide_overlap: false,
                    interval: Some(0),
                    width: Some(NAMES),
                    overflow: Some(Overflow::Truncate),
                },
            )
        },
        series: series.collect(),
    }
}

const INK: Colour = Colour::Named("--ink");
const SOFT: Colour = Colour::Named("--soft");

fn text(color: Colour) -> TextStyle {
    TextStyle { color: Some(color), font_size: Some(12), ..TextStyle::default() }
}

fn line(show: bool, name: &'static str) -> Line {
    Line { show, line_style: LineStyle { color: Colour::Named(name) } }
}

fn axis(kind: AxisKind, axis_label: AxisLabel) -> Axis {
    Axis {
        kind,
        name: String::new(),
        name_location: "middle",
        name_gap: 26,
        name_text_style: text(SOFT),
        data: Vec::new(),
        inverse: false,
        axis_label,
        axis_line: line(false, "--line"),
        axis_tick: Shown { show: false },
        split_line: line(false, "--line-soft"),
        split_number: 5,
    }
}

fn bar(piece: &Piece) -> Bar {
    let (color, border_color) = piece.colours;
    let (label, position, ink) = piece.label.clone();
    Bar {
        value: piece.length,
        item_style: BarStyle { color, border_color, border_width: u32::from(color != Colour::Transparent) },
        label: BarLabel { show: !label.is_empty(), position, formatter: Text(label), color: ink },
        tooltip: Told { show: !piece.told.is_empty(), formatter: Text(piece.told.clone()) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(length: f64) -> Piece {
        let ink = Colour::Named("--ink");
        Piece { length, colours: (ink, ink), label: ("1".into(), Position::Right, ink), told: "1".into() }
    }

    #[test]
    fn lines_of_fewer_pieces_are_filled_up_with_gaps() {
        let lines = [vec![Piece::gap(2.0), piece(1.0)], vec![piece(3.0)]];
        let option = lying(vec!["a".into(), "b".into()], &lines, "x".into());
        let lengths: Vec<Vec<f64>> =
            option.series.iter().map(|bars| bars.data.iter().map(|bar| bar.value).collect()).collect();
        assert_eq!(lengths, [[2.0, 3.0], [1.0, 0.0]]);
        // The pointer finds a gap only where another line has something at that place.
        assert!(!option.series[0].silent && !option.series[0].data[0].tooltip.show);
        assert_eq!(option.series[1].data[1].item_style.color, Colour::Transparent);
    }

    #[test]
    fn what_echarts_reads_has_its_names() {
        let json = serde_json::to_value(lying(vec!["a".into()], &[vec![piece(1.5)]], "x".into())).unwrap();
        assert_eq!(json["tooltip"]["renderMode"], "richText");
        assert_eq!(json["yAxis"]["type"], "category");
        assert_eq!(json["series"][0]["type"], "bar");
        assert_eq!(json["series"][0]["data"][0]["itemStyle"]["color"], "var(--ink)");
        assert_eq!(json["grid"]["outerBoundsContain"], "axisLabel");
        assert!(json.get("title").is_none());
    }

    #[test]
    fn a_line_more_is_a_line_higher() {
        assert_eq!(height(3) - height(2), LINE);
        assert_eq!(height(usize::MAX), height(1_000));
    }
}
