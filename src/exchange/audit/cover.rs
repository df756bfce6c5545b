//! The cover: what this workbook is of, what its sheets are, how to read it, and which figures are no formulas.

use super::Options;
use super::page::{Mark, Page};
use super::style::Style;
use crate::i18n::AuditWords;
use crate::model::Policy;

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
    words: &AuditWords,
) {
    page.title(words.cover_title, &policy.note);
    page.print_narrow();
    page.width(0, 0, 4.0);
    page.width(1, 1, 24.0);
    page.width(2, 2, 92.0);
    let scenario = options.scenario.unwrap_or(words.baseline);
    let facts = [
        (words.project, policy.title.as_str()),
        (words.scenario, scenario),
        (words.date, options.date),
        (words.engine, concat!("Baton ", env!("CARGO_PKG_VERSION"))),
        (words.fingerprint, options.fingerprint),
    ];
    let mut row = 3;
    for (name, value) in facts {
        page.text((row, 1), name, Style::Head);
        page.text((row, 2), value, Style::Text);
        row += 1;
    }
    row = heading(page, row + 1, words.contents);
    for entry in sheets {
        page.link((row, 1), &entry.sheet);
        page.text((row, 2), entry.about, Style::Text);
        row += 1;
    }
    row = heading(page, row + 1, words.legend);
    let legend = [
        (Style::Input, words.legend_input),
        (Style::Value, words.legend_formula),
        (Style::Marked, words.legend_marked),
    ];
    for (style, about) in legend {
        page.text((row, 1), words.legend_sample, style);
        page.text((row, 2), about, Style::Text);
        row += 1;
    }
    row = heading(page, row + 1, words.notes);
    for note in words.note_lines {
        page.text((row, 2), note, Style::Prose);
        page.height(row, 32.0);
        row += 1;
    }
    row = heading(page, row + 1, words.marked_title);
    let ranges = ranges(marks);
    if ranges.is_empty() {
        page.text((row, 2), words.none_marked, Style::Text);
    }
    for (place, reason) in ranges.iter().take(LISTED) {
        page.text((row, 1), place, Style::Marked);
        page.text((row, 2), reason, Style::Text);
        row += 1;
    }
    if ranges.len() > LISTED {
        page.text((row, 2), &(words.more_marked)(ranges.len() - LISTED), Style::Text);
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
