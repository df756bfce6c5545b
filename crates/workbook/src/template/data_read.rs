//! Reading the sheets of data into the units.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::lines::Line;
use super::names::{self, Directory, Found, code_read};
use super::report::Report;
use super::schema::QUANTITIES;
use super::texts::{heading_of, table_of};
use baton_exchange::numbers::{self, FigureError, Taken};
use baton_exchange::reading::{Book, Cell, Place, Row, Sheet};
use baton_exchange::reading_part;
use baton_exchange::template::Problem;
use baton_model::{Id, Number, Policy, Reading, Unit};
use baton_words::{Heading, Table};
use rust_decimal::prelude::ToPrimitive;

/// A column of figures.
struct Column {
    indicator: Id,
    heading: Heading,
    measured_in: String,
}

/// Where what stands in a sheet of data.
struct Layout {
    head: BTreeMap<Heading, u32>,
    columns: HashMap<u32, Column>,
    first_row: u32,
}

/// What the rows refer to.
pub struct Known<'a> {
    policy: &'a Policy,
    units: &'a Directory,
    indicators: Directory,
    periods: Directory,
    measured_in: HashMap<&'a Id, &'a str>,
}

impl<'a> Known<'a> {
    /// What there is in a policy and roster.
    pub fn new(policy: &'a Policy, units: &'a Directory) -> Self {
        let indicators = || policy.categories.iter().flat_map(|category| &category.indicators).map(AsRef::as_ref);
        let periods = policy.periods.iter().map(|period| (&period.id, period.name.as_str()));
        Self {
            policy,
            units,
            indicators: names::indicators(indicators()),
            periods: Directory::new(periods),
            measured_in: indicators().map(|indicator| (&indicator.id, indicator.measured_in.as_str())).collect(),
        }
    }
}

/// Reads all sheets of data.
pub fn read(book: &Book, report: &Report, known: &Known<'_>, units: &mut [Arc<Unit>]) {
    let place: HashMap<Id, usize> = units.iter().enumerate().map(|(at, unit)| (unit.id.clone(), at)).collect();
    let mut seen = HashSet::new();
    for sheet in &book.sheets {
        let by_period = match table_of(&sheet.name) {
            Some(Table::Annual) => false,
            Some(Table::ByPeriod) => true,
            _ => continue,
        };
        let Some(layout) = layout(sheet, by_period, report, known) else { continue };
        for row in sheet.rows.iter().filter(|row| row.number >= layout.first_row) {
            if row.cells.iter().all(|(_, cell)| cell.is_blank()) {
                continue;
            }
            let at = layout.head.iter().map(|(heading, column)| (*heading, (row.number, *column))).collect();
            let line = Line::of(sheet, row.number, at, report);
            let Some(id) = unit_of(&line, known) else { continue };
            let period = by_period.then(|| line.kept(Heading::Period, &known.periods));
            if let Some(None) = period {
                if line.is_blank(Heading::Period) {
                    line.report(Heading::Period, Problem::Needed(Heading::Period));
                }
                continue;
            }
            let period = period.flatten();
            if !seen.insert((id.clone(), period.clone())) {
                line.report(Heading::Id, Problem::Repeated(Heading::Unit, id.to_string()));
                continue;
            }
            if let Some(unit) = place.get(&id).and_then(|at| units.get_mut(*at)) {
                figures(row, &layout, period.as_ref(), Arc::make_mut(unit), sheet, report);
            }
        }
    }
}

/// The unit of a row, by code, else by name.
fn unit_of(line: &Line<'_>, known: &Known<'_>) -> Option<Id> {
    if let Some(id) = code_read(&line.text(Heading::Id)) {
        if !known.units.has(&id) {
            line.report(Heading::Id, Problem::Unknown(Heading::Unit, id.to_string()));
            return None;
        }
        return Some(id);
    }
    if line.is_blank(Heading::Name) {
        line.report_row(Problem::NoName);
        return None;
    }
    match known.units.read(&line.text(Heading::Name)) {
        Found::Known(id) => Some(id),
        Found::Unknown(id) => {
            line.report(Heading::Name, Problem::Unknown(Heading::Unit, id.to_string()));
            None
        }
        Found::Several => {
            line.report(Heading::Name, Problem::Several(Heading::Unit, line.text(Heading::Name)));
            None
        }
    }
}

fn layout(sheet: &Sheet, by_period: bool, report: &Report, known: &Known<'_>) -> Option<Layout> {
    let starting = |heading: Heading| {
        let is = |row: &&Row| row.cells.iter().any(|(_, cell)| heading_of(&cell.text(), &[heading]).is_some());
        sheet.rows.iter().take(20).find(is)
    };
    let (codes, names) = (starting(Heading::IndicatorId), starting(Heading::IndicatorName));
    let own =
        if by_period { &[Heading::Id, Heading::Name, Heading::Period][..] } else { &[Heading::Id, Heading::Name] };
    let wanted = [own, &QUANTITIES].concat();
    let figures = |row: &&Row| {
        row.cells.iter().any(|(_, cell)| heading_of(&cell.text(), &[Heading::Name]).is_some())
            && row.cells.iter().any(|(_, cell)| heading_of(&cell.text(), &[Heading::Id]).is_some())
    };
    let Some(header) = sheet.rows.iter().take(20).find(figures) else {
        own.iter().for_each(|heading| report.add(Place::sheet(&sheet.name), Problem::NoColumn(*heading)));
        return None;
    };
    let (mut head, mut columns) = (BTreeMap::new(), HashMap::new());
    for (at, cell) in &header.cells {
        let place = || Place::cell(&sheet.name, header.number, *at);
        match heading_of(&cell.text(), &wanted) {
            Some(heading) if own.contains(&heading) => _ = head.entry(heading).or_insert(*at),
            Some(heading) => {
                let indicator = indicator_of(sheet, *at, codes, names, report, known);
                let measured_in =
                    |id: &Id| known.measured_in.get(id).map(|unit| (*unit).to_owned()).unwrap_or_default();
                columns.extend(indicator.map(|indicator| {
                    let measured_in = measured_in(&indicator);
                    (*at, Column { indicator, heading, measured_in })
                }));
            }
            None if cell.is_blank() => {}
            None => report.add(place(), Problem::UnknownColumn(cell.text())),
        }
    }
    if by_period && !head.contains_key(&Heading::Period) {
        report.add(Place::row(&sheet.name, header.number), Problem::NoColumn(Heading::Period));
        return None;
    }
    Some(Layout { head, columns, first_row: header.number.saturating_add(1) })
}

/// The indicator of a column, by code, else by name.
fn indicator_of(
    sheet: &Sheet,
    column: u32,
    codes: Option<&Row>,
    names: Option<&Row>,
    report: &Report,
    known: &Known<'_>,
) -> Option<Id> {
    let cell = |row: Option<&Row>| row.map_or(String::new(), |row| row.cell(column).text());
    let place =
        |row: Option<&Row>| Place { sheet: sheet.name.clone(), row: row.map(|row| row.number), column: Some(column) };
    if let Some(id) = code_read(&cell(codes)) {
        if !known.indicators.has(&id) {
            report.add(place(codes), Problem::UnknownKept(Heading::Indicator, id.to_string()));
        }
        return Some(id);
    }
    let name = cell(names);
    if name.trim().is_empty() {
        report.add(place(names), Problem::Needed(Heading::IndicatorName));
        return None;
    }
    match known.indicators.read(&name) {
        Found::Known(id) => return Some(id),
        Found::Unknown(_) => report.add(place(names), Problem::Unknown(Heading::Indicator, name)),
        Found::Several => {
            return in_named_category(sheet, &name, known).or_else(|| {
                report.add(place(names), Problem::Several(Heading::Indicator, name));
                None
            });
        }
    }
    None
}

/// The indicator of that name in the category after which the sheet is named.
fn in_named_category(sheet: &Sheet, name: &str, known: &Known<'_>) -> Option<Id> {
    let category =
        known.policy.categories.iter().find(|category| sheet.name.ends_with(&format!("·{}", category.name)))?;
    match names::indicators(category.indicators.iter().map(AsRef::as_ref)).read(name) {
        Found::Known(id) => Some(id),
        _ => None,
    }
}

/// Reads the figures of a row.
fn figures(row: &Row, layout: &Layout, period: Option<&Id>, unit: &mut Unit, sheet: &Sheet, report: &Report) {
    for (at, cell) in &row.cells {
        let Some(column) = layout.columns.get(at) else { continue };
        let place = || Place::cell(&sheet.name, row.number, *at);
        let Some(number) = report.number(cell, read_figure(cell, column), place) else { continue };
        if column.heading == Heading::Difficulty {
            unit.indicator_difficulty.insert(column.indicator.clone(), number);
            continue;
        }
        let seen = unit.observations.entry(column.indicator.clone()).or_default();
        let reading = match period {
            Some(period) => seen.periods.entry(period.clone()).or_default(),
            None => &mut seen.annual,
        };
        if let Err(problem) = put(reading, column.heading, number, cell) {
            report.add(place(), problem);
        }
    }
}

fn read_figure(cell: &Cell, column: &Column) -> Result<Taken, FigureError> {
    let of_value = matches!(column.heading, Heading::Actual | Heading::Target | Heading::Prior);
    numbers::figure(cell, if of_value { column.measured_in.as_str() } else { "" })
}

fn put(reading: &mut Reading, heading: Heading, number: Number, cell: &Cell) -> Result<(), Problem> {
    let whole = || {
        let whole = (number.get().fract().is_zero()).then(|| number.get().to_u32()).flatten();
        whole.ok_or_else(|| Problem::NotWhole(cell.text()))
    };
    match heading {
        Heading::Actual => reading.actual = Some(number),
        Heading::Target => reading.target = Some(number),
        Heading::Prior => reading.prior = Some(Box::new(number)),
        Heading::Place => reading_part::put_place(&mut reading.external, Some(whole()?)),
        Heading::PriorPlace => reading_part::put_place(&mut reading.prior_external, Some(whole()?)),
        // The place stands to the left; without it the size of the field says nothing.
        Heading::Field => {
            let external = reading.external.as_deref_mut().ok_or(Problem::Needed(Heading::Place))?;
            external.field = Some(whole()?);
        }
        Heading::PriorField => {
            let external = reading.prior_external.as_deref_mut().ok_or(Problem::Needed(Heading::PriorPlace))?;
            external.field = Some(whole()?);
        }
        _ => {}
    }
    Ok(())
}
