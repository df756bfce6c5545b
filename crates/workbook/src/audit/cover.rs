//! The cover: what this workbook is of, what its sheets are, how to read it, and which figures are no formulas.

use super::Options;
use super::page::{Mark, Page};
use super::style::Style;
use baton_model::Policy;
use baton_words::{Locale, audit, status};

/// A sheet with what it holds.
pub(super) struct Entry {
    pub(super) sheet: String,
    pub(super) about: &'static str,
}

/// Most ranges of marked figures that are listed.
const LISTED: usize = 500;

/// Writes the cover.
pub(super) fn write(
    page: &mut Page,
    policy: &Policy,
    options: &Options,
    sheets: &[Entry],
    marks: &[Mark],
    locale: Locale,
) {
    page.title(audit::COVER_TITLE.of(locale), &status::remarks(locale, policy.data, &policy.note));
    page.print_narrow();
    page.width(0, 0, 4.0);
    page.width(1, 1, 24.0);
    page.width(2, 2, 92.0);
    let scenario = options.scenario.unwrap_or(audit::BASELINE.of(locale));
    let title = status::titled(locale, &policy.title, policy.stage);
    let facts = [
        (audit::PROJECT.of(locale), title.as_str()),
        (audit::SCENARIO.of(locale), scenario),
        (audit::DATE.of(locale), options.date),
        (audit::ENGINE.of(locale), concat!("Baton ", env!("CARGO_PKG_VERSION"))),
        (audit::FINGERPRINT.of(locale), options.fingerprint),
    ];
    let mut row = 3;
    for (name, value) in facts {
        page.text((row, 1), name, Style::Head);
        page.text((row, 2), value, Style::Text);
        row += 1;
    }
    row = heading(page, row + 1, audit::CONTENTS.of(locale));
    for entry in sheets {
        page.link((row, 1), &entry.sheet);
        page.text((row, 2), entry.about, Style::Text);
        row += 1;
    }
    row = heading(page, row + 1, audit::LEGEND.of(locale));
    let legend = [
        (Style::Input, audit::LEGEND_INPUT.of(locale)),
        (Style::Value, audit::LEGEND_FORMULA.of(locale)),
        (Style::Marked, audit::LEGEND_MARKED.of(locale)),
    ];
    for (style, about) in legend {
        page.text((row, 1), audit::LEGEND_SAMPLE.of(locale), style);
        page.text((row, 2), about, Style::Text);
        row += 1;
    }
    row = heading(page, row + 1, audit::NOTES.of(locale));
    for note in audit::NOTE_LINES {
        page.text((row, 2), note.of(locale), Style::Prose);
        page.height(row, 32.0);
        row += 1;
    }
    row = heading(page, row + 1, audit::MARKED_TITLE.of(locale));
    let ranges = ranges(marks);
    if ranges.is_empty() {
        page.text((row, 2), audit::NONE_MARKED.of(locale), Style::Text);
    }
    for (place, reason) in ranges.iter().take(LISTED) {
        page.text((row, 1), place, Style::Marked);
        page.text((row, 2), reason, Style::Text);
        row += 1;
    }
    if ranges.len() > LISTED {
        page.text((row, 2), &audit::more_marked(locale, ranges.len() - LISTED), Style::Text);
    }
}

fn heading(page: &mut Page, row: u32, text: &str) -> u32 {
    page.span((row, 1), (row, 2), text);
    row + 1
}

/// Marked cells beneath each other as ranges, with the reason.
fn ranges(marks: &[Mark]) -> Vec<(String, String)> {
    let column = |mark: &Mark| mark.cell.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
    let same = |a: &Mark, b: &Mark| a.sheet == b.sheet && a.reason == b.reason && column(a) == column(b);
    let blocks = marks.chunk_by(same).filter_map(|block| {
        let (first, last) = (block.first()?, block.last()?);
        let cells = if block.len() == 1 { first.cell.clone() } else { format!("{}:{}", first.cell, last.cell) };
        Some((format!("{}!{cells}", first.sheet), first.reason.clone()))
    });
    blocks.collect()
}
