//! The league table with every unit and section, and the units' points on one indicator.

use super::{Cell, Table, both, grade, in_unit, money, of_category, pair, source};
use crate::i18n::Catalogue;
use crate::model::half_up;
use crate::workbench::editor::CurveDot;
use crate::workbench::{State, Wanted, headings, lanes};

/// The league table of the category looked at, in the order and with the filter that the page has.
#[must_use]
pub fn league(state: &State, words: &Catalogue) -> Option<Table> {
    let category = state.category()?;
    let wanted = Wanted { most: usize::MAX, ..state.view().wanted.clone() };
    let lanes = lanes(state.against(), state.current(), state.view().category, &wanted);
    let sections: Vec<String> = headings(category).into_iter().map(str::to_owned).collect();
    let grouped = lanes.iter().any(|lane| lane.rows.iter().any(|row| !row.group.is_empty()));
    let decimals = u32::from(state.current().policy().rounding.total);
    let points = u32::from(state.current().policy().rounding.points);

    let mut heads = both(words, words.column_place).to_vec();
    heads.push(words.column_unit.to_owned());
    heads.extend(grouped.then(|| words.column_group.to_owned()));
    heads.extend(sections.iter().map(|section| match section.as_str() {
        "" => words.no_section.to_owned(),
        section => section.to_owned(),
    }));
    heads.extend(both(words, words.column_total));
    heads.push(in_unit(words, words.percentage, "%"));
    heads.extend(both(words, words.column_grade));
    heads.push(words.stability.near.to_owned());
    heads.extend(both(words, words.column_excellent_places));
    let bonus = in_unit(words, words.bonus, words.money_unit);
    heads.extend(both(words, &bonus));

    let lanes = state.with_nearest(lanes);
    let rows = lanes.into_iter().flat_map(|lane| lane.rows).map(|row| {
        let mut cells = pair(row.rank, |rank| Cell::of(rank, Cell::count)).to_vec();
        cells.push(Cell::text(row.name));
        cells.extend(grouped.then(|| Cell::text(row.group)));
        for section in &sections {
            let part = row.composition.iter().find(|part| part.section == *section);
            cells.push(Cell::of(part, |part| Cell::Number(part.points, points)));
        }
        cells.extend(pair(row.total, |total| Cell::Number(total, decimals)));
        cells.push(Cell::Number(row.percentage, decimals));
        cells.extend([grade(words, row.grade.is.as_ref()), grade(words, row.grade.was.as_ref())]);
        // Fewer points as a figure below 0.
        let near = row.near.map(|near| if near.up { near.points } else { -near.points });
        cells.push(Cell::of(near, Cell::figure));
        cells.extend(pair(row.excellent_places, Cell::count));
        cells.extend(pair(row.bonus, money));
        cells
    });
    let rows = rows.collect();
    let title = of_category(state, words, words.report.league);
    Some(Table { title, headings: heads, rows, notes: source(state, words) })
}

/// The units' figures on an indicator's curve: the value judged, the rate and the points.
#[must_use]
pub fn curve(state: &State, words: &Catalogue, indicator: &str, dots: &[CurveDot]) -> Table {
    let said = &words.editor;
    let headings =
        [words.column_unit, said.curve_value, said.curve_rate, said.curve_points].map(str::to_owned).to_vec();
    let rows = dots.iter().map(|dot| {
        let exact = |value: Option<rust_decimal::Decimal>| Cell::of(value, |value| Cell::figure(half_up(value, 10)));
        vec![Cell::text(dot.name.clone()), exact(dot.value), exact(dot.rate), Cell::figure(dot.points)]
    });
    let title = of_category(state, words, indicator);
    Table { title, headings, rows: rows.collect(), notes: source(state, words) }
}
