//! The tables of the page of safe intervals, as far as they are worked out, each with what it assumes.

use rust_decimal::Decimal;

use super::{ALL, Cell, Table, grade, of_category, source};
use crate::i18n::Catalogue;
use crate::workbench::stability::{Band, BandEnd, Flips, Next, Size, told};
use crate::workbench::{GradeName, State};

/// How far each indicator's marks may move by themselves.
#[must_use]
pub fn safe_intervals(state: &State, words: &Catalogue) -> Option<Table> {
    let said = &words.stability;
    let survey = state.survey_with(ALL)?;
    let mut headings = vec![said.indicator.to_owned(), words.column_group.to_owned(), said.present.to_owned()];
    for criterion in [said.no_grade, said.no_rank, said.no_excellent] {
        headings.extend(
            [said.lowest, said.highest, said.change_below, said.change_above].map(|of| (said.of)(criterion, of)),
        );
    }
    let rows = survey.intervals.rows.into_iter().map(|row| {
        let mut cells = vec![Cell::text(row.name), row.group.map_or(Cell::Blank, Cell::text), Cell::figure(row.now)];
        cells.extend(band(words, &row.rows.grades, told::who));
        cells.extend(band(words, &row.rows.ranks, told::whose_place));
        cells.extend(band(words, &row.rows.excellent, told::who));
        cells
    });
    Some(table(state, words, said.intervals, headings, rows.collect(), said.intervals_said))
}

fn band(words: &Catalogue, band: &Band, who: fn(&Catalogue, &Flips) -> String) -> [Cell; 4] {
    let beyond = |end: &BandEnd, up: bool| match &end.beyond {
        Next::Ends => Cell::Blank,
        Next::Unknown => Cell::text((words.stability.not_looked)(end.value, up)),
        Next::Flips(flips) => Cell::text((words.stability.flips)(flips.at, &who(words, flips))),
    };
    [Cell::figure(band.low.value), Cell::figure(band.high.value), beyond(&band.low, false), beyond(&band.high, true)]
}

/// Units by how few points would change their grade.
#[must_use]
pub fn borderline(state: &State, words: &Catalogue) -> Option<Table> {
    let said = &words.stability;
    let survey = state.survey_with(ALL)?;
    let mut headings: Vec<String> =
        [words.column_place, words.column_unit, words.column_total, words.column_grade].map(str::to_owned).to_vec();
    headings.extend([said.by_nearest, said.down].map(str::to_owned));
    headings.push((said.of)(said.down, words.column_grade));
    headings.extend([said.up.to_owned(), (said.of)(said.up, words.column_grade)]);
    let flip = |flip: &Option<(Decimal, GradeName)>| match flip {
        Some((points, to)) => [Cell::figure(*points), grade(words, Some(to))],
        None => [Cell::Blank, Cell::Blank],
    };
    let rows = survey.units.rows.iter().map(|row| {
        let mut cells = vec![
            Cell::of(row.rank, Cell::count),
            Cell::text(row.name.clone()),
            Cell::figure(row.total),
            grade(words, row.grade.as_ref()),
        ];
        cells.push(Cell::of(row.nearest(), Cell::figure));
        cells.extend(flip(&row.down));
        cells.extend(flip(&row.up));
        cells
    });
    Some(table(state, words, said.units, headings, rows.collect(), said.units_said))
}

/// Neighbours by how firmly they stand in their order.
#[must_use]
pub fn firmness(state: &State, words: &Catalogue) -> Option<Table> {
    let said = &words.stability;
    let survey = state.survey_with(ALL)?;
    let firmness = super::in_unit(words, said.firmness, "%");
    let headings = [words.column_place, said.above, said.below, said.lead, &firmness].map(str::to_owned).to_vec();
    let rows = survey.pairs.rows.into_iter().map(|row| {
        let names = [row.above.1, row.below.1].map(Cell::text);
        let mut cells = vec![Cell::of(row.rank, Cell::count)];
        cells.extend(names);
        cells.extend([Cell::figure(row.lead), Cell::Number(row.percent, 2)]);
        cells
    });
    Some(table(state, words, said.pairs, headings, rows.collect(), said.pairs_said))
}

/// The safe intervals that the report tells, of every category.
#[must_use]
pub fn report_safety(state: &State, words: &Catalogue) -> Option<Table> {
    let (said, report) = (&words.stability, &words.report);
    let mut headings = [words.category, said.indicator, words.column_group, said.present].map(str::to_owned).to_vec();
    headings.extend(
        [said.lowest, said.highest, said.change_below, said.change_above].map(|of| (said.of)(said.no_grade, of)),
    );
    let safety = state.safety()?;
    let rows = safety.iter().flat_map(|category| category.rows.iter().map(move |row| (category, row)));
    let rows = rows.map(|(category, row)| {
        let group = row.group.clone().map_or(Cell::Blank, Cell::text);
        let mut cells = vec![Cell::text(category.name.clone()), Cell::text(row.name.clone()), group];
        cells.push(Cell::figure(row.band.now));
        cells.extend(band(words, &row.band, told::who));
        cells
    });
    let rows = rows.collect();
    let mut notes = vec![report.safety_hint.to_owned()];
    notes.extend(source(state, words));
    Some(Table { title: super::of_county(state, words, report.safety), headings, rows, notes })
}

/// How many points may move between the two indicators chosen, one way and the other.
#[must_use]
pub fn transfer(state: &State, words: &Catalogue) -> Option<Table> {
    let said = &words.stability;
    let transfer = state.survey_with(ALL)?.transfer?;
    let band = transfer.band.as_ref()?;
    let name = |at: usize| transfer.indicators.get(at).map_or("", |(_, name)| name.as_str());
    let heads = [said.from, said.to, said.points_may_move, said.points_flip, said.who_changes];
    let mut headings: Vec<String> = heads.map(str::to_owned).to_vec();
    headings.extend([name(transfer.from), name(transfer.to)].map(|name| (said.marks_left)(name)));
    let row = |from: usize, to: usize, end: &BandEnd| {
        let points = |value: Decimal| Cell::figure(value.saturating_sub(band.now).abs());
        let (flip, who) = match &end.beyond {
            Next::Flips(flips) => (points(flips.at), Cell::text(told::who(words, flips))),
            Next::Ends => (Cell::Blank, Cell::text(said.nobody)),
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
    let title = format!("{} · {}", said.transfer, group.unwrap_or(said.whole_category));
    Some(table(state, words, &title, headings, rows, said.transfer_said))
}

fn table(
    state: &State,
    words: &Catalogue,
    title: &str,
    headings: Vec<String>,
    rows: Vec<Vec<Cell>>,
    assumed: &str,
) -> Table {
    let mut notes = vec![assumed.to_owned()];
    // A sheet passed on half done must say so.
    if state.pending() {
        notes.push(words.stability.pending.to_owned());
    }
    if let Size::Large(_) = state.size() {
        notes.push((words.stability.units_near)(crate::workbench::stability::AROUND));
    }
    notes.extend(source(state, words));
    Table { title: of_category(state, words, title), headings, rows, notes }
}
