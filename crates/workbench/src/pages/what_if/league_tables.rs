//! The league table with every unit and section, and the units' points on one indicator.

use crate::pages::draft::indicators::editor::CurveDot;
use crate::tables::{Cell, Table, both, grade, in_unit, money, of_category, pair, source};
use crate::{State, Wanted, headings, lanes};
use baton_model::half_up;
use baton_words::{Locale, editor, headline, league, levers, money, report, stability};

/// The league table of the category looked at, in the order and with the filter that the page has.
#[must_use]
pub fn league(state: &State, locale: Locale) -> Option<Table> {
    let category = state.category()?;
    let wanted = Wanted { most: usize::MAX, ..state.view().wanted.clone() };
    let lanes = lanes(state.against(), state.current(), state.view().category, &wanted);
    let sections: Vec<String> =
        headings(category).into_iter().map(|named| category.section_name(named).to_owned()).collect();
    let grouped = lanes.iter().any(|lane| lane.rows.iter().any(|row| !row.group.is_empty()));
    let decimals = u32::from(state.current().policy().rounding.total);
    let points = u32::from(state.current().policy().rounding.points);

    let mut heads = both(locale, league::COLUMN_PLACE.of(locale)).to_vec();
    heads.push(league::COLUMN_UNIT.of(locale).to_owned());
    heads.extend(grouped.then(|| league::COLUMN_GROUP.of(locale).to_owned()));
    heads.extend(sections.iter().map(|section| match section.as_str() {
        "" => levers::NO_SECTION.of(locale).to_owned(),
        section => section.to_owned(),
    }));
    heads.extend(both(locale, league::COLUMN_TOTAL.of(locale)));
    heads.push(in_unit(locale, league::PERCENTAGE.of(locale), "%"));
    heads.extend(both(locale, league::COLUMN_GRADE.of(locale)));
    heads.push(stability::NEAR.of(locale).to_owned());
    heads.extend(both(locale, league::COLUMN_EXCELLENT_PLACES.of(locale)));
    let bonus = in_unit(locale, headline::BONUS.of(locale), money::UNIT.of(locale));
    heads.extend(both(locale, &bonus));

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
        cells.extend([grade(locale, row.grade.is.as_ref()), grade(locale, row.grade.was.as_ref())]);
        // Fewer points as a figure below 0.
        let near = row.near.map(|near| if near.up { near.points } else { -near.points });
        cells.push(Cell::of(near, Cell::figure));
        cells.extend(pair(row.excellent_places, Cell::count));
        cells.extend(pair(row.bonus, money));
        cells
    });
    let rows = rows.collect();
    let title = of_category(state, locale, report::LEAGUE.of(locale));
    Some(Table { title, headings: heads, rows, notes: source(state, locale) })
}

/// The units' figures on an indicator's curve: the value judged, the rate and the points.
#[must_use]
pub fn curve(state: &State, locale: Locale, indicator: &str, dots: &[CurveDot]) -> Table {
    let headings = [
        league::COLUMN_UNIT.of(locale),
        editor::CURVE_VALUE.of(locale),
        editor::CURVE_RATE.of(locale),
        editor::CURVE_POINTS.of(locale),
    ]
    .map(str::to_owned)
    .to_vec();
    let rows = dots.iter().map(|dot| {
        let exact = |value: Option<rust_decimal::Decimal>| Cell::of(value, |value| Cell::figure(half_up(value, 10)));
        vec![Cell::text(dot.name.clone()), exact(dot.value), exact(dot.rate), Cell::figure(dot.points)]
    });
    let title = of_category(state, locale, indicator);
    Table { title, headings, rows: rows.collect(), notes: source(state, locale) }
}
