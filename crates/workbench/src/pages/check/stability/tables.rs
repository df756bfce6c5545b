//! The tables of the page of safe intervals, as far as they are worked out, each with what it assumes.

use rust_decimal::Decimal;

use super::{Band, BandEnd, Flips, Next, Size, told};
use crate::tables::{ALL, Cell, Table, grade, of_category, source};
use crate::{GradeName, State};
use baton_words::{Locale, league, report, stability};

/// How far each indicator's marks may move by themselves.
#[must_use]
pub fn safe_intervals(state: &State, locale: Locale) -> Option<Table> {
    let survey = state.survey_with(ALL)?;
    let mut headings = vec![
        stability::INDICATOR.of(locale).to_owned(),
        league::COLUMN_GROUP.of(locale).to_owned(),
        stability::PRESENT.of(locale).to_owned(),
    ];
    for criterion in [stability::NO_GRADE.of(locale), stability::NO_RANK.of(locale), stability::NO_EXCELLENT.of(locale)]
    {
        headings.extend(
            [
                stability::LOWEST.of(locale),
                stability::HIGHEST.of(locale),
                stability::CHANGE_BELOW.of(locale),
                stability::CHANGE_ABOVE.of(locale),
            ]
            .map(|of| stability::of(locale, criterion, of)),
        );
    }
    let rows = survey.intervals.rows.into_iter().map(|row| {
        let mut cells = vec![Cell::text(row.name), row.group.map_or(Cell::Blank, Cell::text), Cell::figure(row.now)];
        cells.extend(band(locale, &row.rows.grades, told::who));
        cells.extend(band(locale, &row.rows.ranks, told::whose_place));
        cells.extend(band(locale, &row.rows.excellent, told::who));
        cells
    });
    Some(table(
        state,
        locale,
        stability::INTERVALS.of(locale),
        headings,
        rows.collect(),
        stability::INTERVALS_SAID.of(locale),
    ))
}

fn band(locale: Locale, band: &Band, who: fn(Locale, &Flips) -> String) -> [Cell; 4] {
    let beyond = |end: &BandEnd, up: bool| match &end.beyond {
        Next::Ends => Cell::Blank,
        Next::Unknown => Cell::text(stability::not_looked(locale, end.value, up)),
        Next::Flips(flips) => Cell::text(stability::flips(locale, flips.at, &who(locale, flips))),
    };
    [Cell::figure(band.low.value), Cell::figure(band.high.value), beyond(&band.low, false), beyond(&band.high, true)]
}

/// Units by how few points would change their grade.
#[must_use]
pub fn borderline(state: &State, locale: Locale) -> Option<Table> {
    let survey = state.survey_with(ALL)?;
    let mut headings: Vec<String> = [
        league::COLUMN_PLACE.of(locale),
        league::COLUMN_UNIT.of(locale),
        league::COLUMN_TOTAL.of(locale),
        league::COLUMN_GRADE.of(locale),
    ]
    .map(str::to_owned)
    .to_vec();
    headings.extend([stability::BY_NEAREST.of(locale), stability::DOWN.of(locale)].map(str::to_owned));
    headings.push(stability::of(locale, stability::DOWN.of(locale), league::COLUMN_GRADE.of(locale)));
    headings.extend([
        stability::UP.of(locale).to_owned(),
        stability::of(locale, stability::UP.of(locale), league::COLUMN_GRADE.of(locale)),
    ]);
    let flip = |flip: &Option<(Decimal, GradeName)>| match flip {
        Some((points, to)) => [Cell::figure(*points), grade(locale, Some(to))],
        None => [Cell::Blank, Cell::Blank],
    };
    let rows = survey.units.rows.iter().map(|row| {
        let mut cells = vec![
            Cell::of(row.rank, Cell::count),
            Cell::text(row.name.clone()),
            Cell::figure(row.total),
            grade(locale, row.grade.as_ref()),
        ];
        cells.push(Cell::of(row.nearest(), Cell::figure));
        cells.extend(flip(&row.down));
        cells.extend(flip(&row.up));
        cells
    });
    Some(table(state, locale, stability::UNITS.of(locale), headings, rows.collect(), stability::UNITS_SAID.of(locale)))
}

/// Neighbours by how firmly they stand in their order.
#[must_use]
pub fn firmness(state: &State, locale: Locale) -> Option<Table> {
    let survey = state.survey_with(ALL)?;
    let firmness = crate::tables::in_unit(locale, stability::FIRMNESS.of(locale), "%");
    let headings = [
        league::COLUMN_PLACE.of(locale),
        stability::ABOVE.of(locale),
        stability::BELOW.of(locale),
        stability::LEAD.of(locale),
        &firmness,
    ]
    .map(str::to_owned)
    .to_vec();
    let rows = survey.pairs.rows.into_iter().map(|row| {
        let names = [row.above.1, row.below.1].map(Cell::text);
        let mut cells = vec![Cell::of(row.rank, Cell::count)];
        cells.extend(names);
        cells.extend([Cell::figure(row.lead), Cell::Number(row.percent, 2)]);
        cells
    });
    Some(table(state, locale, stability::PAIRS.of(locale), headings, rows.collect(), stability::PAIRS_SAID.of(locale)))
}

/// The safe intervals that the report tells, of every category.
#[must_use]
pub fn report_safety(state: &State, locale: Locale) -> Option<Table> {
    let mut headings = [
        league::CATEGORY.of(locale),
        stability::INDICATOR.of(locale),
        league::COLUMN_GROUP.of(locale),
        stability::PRESENT.of(locale),
    ]
    .map(str::to_owned)
    .to_vec();
    headings.extend(
        [
            stability::LOWEST.of(locale),
            stability::HIGHEST.of(locale),
            stability::CHANGE_BELOW.of(locale),
            stability::CHANGE_ABOVE.of(locale),
        ]
        .map(|of| stability::of(locale, stability::NO_GRADE.of(locale), of)),
    );
    let safety = state.safety()?;
    let rows = safety.iter().flat_map(|category| category.rows.iter().map(move |row| (category, row)));
    let rows = rows.map(|(category, row)| {
        let group = row.group.clone().map_or(Cell::Blank, Cell::text);
        let mut cells = vec![Cell::text(category.name.clone()), Cell::text(row.name.clone()), group];
        cells.push(Cell::figure(row.band.now));
        cells.extend(band(locale, &row.band, told::who));
        cells
    });
    let rows = rows.collect();
    let mut notes = vec![report::SAFETY_HINT.of(locale).to_owned()];
    notes.extend(source(state, locale));
    Some(Table { title: crate::tables::of_county(state, locale, report::SAFETY.of(locale)), headings, rows, notes })
}

/// How many points may move between the two indicators chosen, one way and the other.
#[must_use]
pub fn transfer(state: &State, locale: Locale) -> Option<Table> {
    let transfer = state.survey_with(ALL)?.transfer?;
    let band = transfer.band.as_ref()?;
    let name = |at: usize| transfer.indicators.get(at).map_or("", |(_, name)| name.as_str());
    let heads = [
        stability::FROM.of(locale),
        stability::TO.of(locale),
        stability::POINTS_MAY_MOVE.of(locale),
        stability::POINTS_FLIP.of(locale),
        stability::WHO_CHANGES.of(locale),
    ];
    let mut headings: Vec<String> = heads.map(str::to_owned).to_vec();
    headings.extend([name(transfer.from), name(transfer.to)].map(|name| stability::marks_left(locale, name)));
    let row = |from: usize, to: usize, end: &BandEnd| {
        let points = |value: Decimal| Cell::figure(value.saturating_sub(band.now).abs());
        let (flip, who) = match &end.beyond {
            Next::Flips(flips) => (points(flips.at), Cell::text(told::who(locale, flips))),
            Next::Ends => (Cell::Blank, Cell::text(stability::NOBODY.of(locale))),
            Next::Unknown => (Cell::Blank, Cell::Blank),
        };
        let moved = end.value.saturating_sub(band.now);
        let left = [transfer.had.saturating_sub(moved), end.value].map(Cell::figure);
        let mut cells = vec![Cell::text(name(from)), Cell::text(name(to)), points(end.value), flip, who];
        cells.extend(left);
        cells
    };
    let rows = vec![row(transfer.from, transfer.to, &band.high), row(transfer.to, transfer.from, &band.low)];
    let group = transfer.group.and_then(|at| transfer.groups.get(at)).map(|(_, name)| name.as_str());
    let title =
        format!("{} · {}", stability::TRANSFER.of(locale), group.unwrap_or(stability::WHOLE_CATEGORY.of(locale)));
    Some(table(state, locale, &title, headings, rows, stability::TRANSFER_SAID.of(locale)))
}

fn table(
    state: &State,
    locale: Locale,
    title: &str,
    headings: Vec<String>,
    rows: Vec<Vec<Cell>>,
    assumed: &str,
) -> Table {
    let mut notes = vec![assumed.to_owned()];
    // A sheet passed on half done must say so.
    if state.pending() {
        notes.push(stability::PENDING.of(locale).to_owned());
    }
    if let Size::Large(_) = state.size() {
        notes.push(stability::units_near(locale, super::AROUND));
    }
    notes.extend(source(state, locale));
    Table { title: of_category(state, locale, title), headings, rows, notes }
}
