//! Writing the sheets of data, one or two to a category: a unit to a row, under each indicator the figures that its rule needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::filling::{Filling, Rows};
use super::names::Referring;
use super::pen::{Page, Pen, Value};
use super::schema::QUANTITIES;
use baton_exchange::reading_part::{self, Field};
use baton_exchange::template::WriteError;
use baton_model::{Category, Id, Indicator, Observation, Policy, Reading, Roster, Unit};
use baton_words::{Heading, Table, sheets};

/// The rows of headings: the indicator's code, its name, which figure.
pub const HEADER_ROWS: u32 = 3;
/// Most characters of a sheet's name.
const NAME_LENGTH: usize = 31;

/// The figures of an indicator that have a column.
struct Columns<'a> {
    id: Id,
    name: &'a str,
    figures: BTreeSet<Heading>,
}

/// The sheets of data of a category, with their headings; the rows are still to be written.
pub struct Sheets<'a> {
    category: Id,
    annual: Sheet<'a>,
    by_period: Option<Sheet<'a>>,
    /// The policy's periods, then those that only observations name.
    periods: Vec<Id>,
}

/// One sheet of data.
struct Sheet<'a> {
    position: usize,
    name: String,
    /// Column of the first figure.
    first: u16,
    columns: Vec<Columns<'a>>,
}

/// Begins the sheets of data of all categories, also of those that only units name.
pub fn begin<'a>(pen: &mut Pen, policy: &'a Policy, roster: &Roster) -> Result<Vec<Sheets<'a>>, WriteError> {
    let mut homes: Vec<Id> = policy.categories.iter().map(|category| category.id.clone()).collect();
    let mut units = by_category(roster.units.iter().cloned());
    for unit in &roster.units {
        if !homes.contains(&unit.category) {
            homes.push(unit.category.clone());
        }
    }
    let asked: Vec<Id> = policy.periods.iter().map(|period| period.id.clone()).collect();
    let mut names = BTreeSet::new();
    let begin = |home: Id| {
        let category = policy.category(&home);
        let units = units.remove(&home).unwrap_or_default();
        let title = category.map_or(home.as_str(), |category| category.name.as_str());
        let periods = periods(&asked, &units);
        let mut sheet = |table: Table, columns: Vec<Columns<'a>>, third: Option<Heading>| {
            let name = sheet_name(sheets::table(table).of(pen.locale), title, &mut names);
            let mut page = pen.blank(&name)?;
            let first = head(&mut page, &columns, third)?;
            Ok(Sheet { position: page.close(), name, first, columns })
        };
        let annual = sheet(Table::Annual, columns(category, &units, None), None)?;
        let of_periods = columns(category, &units, Some(&periods));
        let by_period = (!of_periods.is_empty()).then(|| sheet(Table::ByPeriod, of_periods, Some(Heading::Period)));
        Ok(Sheets { by_period: by_period.transpose()?, category: home, annual, periods })
    };
    homes.into_iter().map(begin).collect()
}

fn by_category(units: impl Iterator<Item = Arc<Unit>>) -> HashMap<Id, Vec<Arc<Unit>>> {
    let mut by_category: HashMap<Id, Vec<Arc<Unit>>> = HashMap::new();
    for unit in units {
        by_category.entry(unit.category.clone()).or_default().push(unit);
    }
    by_category
}

/// Writes the rows of all sheets of data. A unit is given back with its last one.
pub fn fill(
    filling: &mut Filling,
    sheets: Vec<Sheets<'_>>,
    policy: &Policy,
    roster: Roster,
    progress: &mut dyn FnMut(usize),
) -> Result<(), WriteError> {
    let mut units = by_category(roster.units.into_iter());
    sheets.into_iter().try_for_each(|sheets| {
        let units = units.remove(&sheets.category).unwrap_or_default();
        sheets.fill(filling, policy, units, progress)
    })
}

/// The policy's periods, then those that only observations name.
fn periods(asked: &[Id], units: &[Arc<Unit>]) -> Vec<Id> {
    let mut periods = asked.to_vec();
    for id in units.iter().flat_map(|unit| unit.observations.values()).flat_map(|seen| seen.periods.keys()) {
        if !periods.contains(id) {
            periods.push(id.clone());
        }
    }
    periods
}

impl Sheets<'_> {
    /// The positions of the sheets.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        std::iter::once(&self.annual).chain(&self.by_period).map(|sheet| sheet.position)
    }

    fn fill(
        self,
        filling: &mut Filling,
        policy: &Policy,
        units: Vec<Arc<Unit>>,
        progress: &mut dyn FnMut(usize),
    ) -> Result<(), WriteError> {
        let Self { annual, by_period, periods, .. } = self;
        let mut later = Vec::new();
        let rows = units.len();
        filling.sheet((annual.position, &annual.name), annual.last(rows), |rows| {
            for (row, unit) in (HEADER_ROWS..).zip(units) {
                rows.put(row, 0, &Value::code(&unit.id))?;
                rows.put(row, 1, &Value::text(&unit.name))?;
                let reading = |id: &Id| unit.observations.get(id).map(|seen| &seen.annual);
                annual.figures(rows, row, reading, Some(&unit))?;
                progress(1);
                if by_period.is_some() {
                    later.push(unit);
                }
            }
            Ok(())
        })?;
        let Some(sheet) = by_period else { return Ok(()) };
        let nobody = Roster::default();
        let refer = Referring::new(policy, &nobody);
        filling.sheet((sheet.position, &sheet.name), None, |rows| {
            let mut row = HEADER_ROWS;
            for period in &periods {
                let label = refer.period(period);
                let asked = policy.periods.iter().any(|asked| asked.id == *period);
                for unit in &later {
                    let seen =
                        |id: &Id| unit.observations.get(id).and_then(|seen: &Observation| seen.periods.get(period));
                    if !asked && !sheet.columns.iter().any(|column| seen(&column.id).is_some()) {
                        continue;
                    }
                    rows.put(row, 0, &Value::code(&unit.id))?;
                    rows.put(row, 1, &Value::text(&unit.name))?;
                    rows.put(row, 2, &Value::text(&label))?;
                    sheet.figures(rows, row, seen, None)?;
                    row = row.saturating_add(1);
                    progress(1);
                }
            }
            Ok(())
        })
    }
}

impl Sheet<'_> {
    /// The last cell, with so many rows below the headings.
    fn last(&self, rows: usize) -> Option<(u32, u16)> {
        let figures: usize = self.columns.iter().map(|columns| columns.figures.len()).sum();
        let row = u32::try_from(rows).ok()?.saturating_add(HEADER_ROWS).saturating_sub(1);
        Some((row, self.first.saturating_add(u16::try_from(figures).ok()?).saturating_sub(1)))
    }

    /// Puts the figures of a row.
    fn figures<'u>(
        &self,
        rows: &mut Rows<'_>,
        row: u32,
        reading: impl Fn(&Id) -> Option<&'u Reading>,
        unit: Option<&Unit>,
    ) -> Result<(), WriteError> {
        let mut column = self.first;
        for of in &self.columns {
            let read = reading(&of.id);
            for heading in QUANTITIES.iter().filter(|heading| of.figures.contains(heading)) {
                let value = match heading {
                    Heading::Difficulty => unit
                        .and_then(|unit| unit.indicator_difficulty.get(&of.id))
                        .map_or(Value::Empty, |factor| (*factor).into()),
                    _ => read.map_or(Value::Empty, |reading| figure(reading, *heading)),
                };
                rows.put(row, column, &value)?;
                column = column.saturating_add(1);
            }
        }
        Ok(())
    }
}

/// A sheet's name: the table's, then the category's, without what Excel forbids, and no other sheet's.
fn sheet_name(table: &str, title: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String = title.chars().filter(|c| !c.is_control() && !"[]:*?/\\'".contains(*c)).collect();
    let whole = format!("{table}·{}", plain.trim());
    let cut = |room: usize| {
        let mut length = 0;
        let fits = |c: &char| {
            length += c.len_utf16();
            length <= room
        };
        whole.chars().take_while(fits).collect::<String>()
    };
    let mut name = cut(NAME_LENGTH);
    let mut number = 1;
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        let tail = format!("~{number}");
        name = cut(NAME_LENGTH - tail.len()) + &tail;
    }
    name
}

/// The columns of a category's data: what the rules look at, and whatever else is filled in.
fn columns<'a>(category: Option<&'a Category>, units: &[Arc<Unit>], periods: Option<&[Id]>) -> Vec<Columns<'a>> {
    let mut filled: BTreeMap<&Id, BTreeSet<Heading>> = BTreeMap::new();
    for unit in units {
        for (id, seen) in &unit.observations {
            let readings: Vec<&Reading> = match periods {
                None => vec![&seen.annual],
                Some(_) => seen.periods.values().collect(),
            };
            for reading in readings {
                let present =
                    QUANTITIES.into_iter().filter(|heading| !matches!(figure(reading, *heading), Value::Empty));
                let present: Vec<Heading> = present.collect();
                if !present.is_empty() {
                    filled.entry(id).or_default().extend(present);
                }
            }
        }
        if periods.is_none() {
            for id in unit.indicator_difficulty.keys() {
                filled.entry(id).or_default().insert(Heading::Difficulty);
            }
        }
    }
    let mut columns = Vec::new();
    for indicator in category.iter().flat_map(|category| &category.indicators) {
        let mut figures = filled.remove(&indicator.id).unwrap_or_default();
        figures.extend(used(indicator, periods));
        if !figures.is_empty() {
            columns.push(Columns { id: indicator.id.clone(), name: &indicator.name, figures });
        }
    }
    columns.extend(filled.into_iter().map(|(id, figures)| Columns { id: id.clone(), name: "", figures }));
    columns
}

fn used(indicator: &Indicator, periods: Option<&[Id]>) -> Vec<Heading> {
    let fields = match periods {
        None => reading_part::used(indicator, None),
        Some(periods) => {
            periods.iter().take(1).flat_map(|period| reading_part::used(indicator, Some(period))).collect()
        }
    };
    let heading = |field: Field| match field {
        Field::Actual => Some(Heading::Actual),
        Field::Target => Some(Heading::Target),
        Field::Prior => Some(Heading::Prior),
        Field::Place => Some(Heading::Place),
        Field::FieldSize => Some(Heading::Field),
        Field::PriorPlace => Some(Heading::PriorPlace),
        Field::PriorFieldSize => Some(Heading::PriorField),
        Field::Event(_) | Field::Rater(_) => None,
    };
    fields.into_iter().filter_map(heading).collect()
}

/// Writes the headings; tells the column of the first figure.
fn head(page: &mut Page<'_>, columns: &[Columns<'_>], third: Option<Heading>) -> Result<u16, WriteError> {
    let locale = page.locale();
    page.label(0, 0, sheets::heading(Heading::IndicatorId).of(locale))?;
    page.label(1, 0, sheets::heading(Heading::IndicatorName).of(locale))?;
    page.head(2, 0, Heading::Id)?;
    page.head(2, 1, Heading::Name)?;
    page.width(0, 12)?;
    page.width(1, 20)?;
    let first = if third.is_some() { 3 } else { 2 };
    if let Some(heading) = third {
        page.head(2, 2, heading)?;
        page.width(2, 12)?;
    }
    let mut column = first;
    for of in columns {
        let code = super::names::code_written(&of.id);
        for heading in QUANTITIES.iter().filter(|heading| of.figures.contains(heading)) {
            page.label(0, column, &code)?;
            page.label(1, column, of.name)?;
            page.label(2, column, sheets::heading(*heading).of(locale))?;
            page.width(column, 12)?;
            column = column.saturating_add(1);
        }
    }
    page.freeze(HEADER_ROWS, first)?;
    Ok(first)
}

/// What stands in a column for a reading.
fn figure(reading: &Reading, heading: Heading) -> Value<'static> {
    let count = |field: Field| reading_part::count(reading, &field).map_or(Value::Empty, Value::Whole);
    match heading {
        Heading::Actual => reading.actual.into(),
        Heading::Target => reading.target.into(),
        Heading::Prior => reading.prior().into(),
        Heading::Place => count(Field::Place),
        Heading::Field => count(Field::FieldSize),
        Heading::PriorPlace => count(Field::PriorPlace),
        Heading::PriorField => count(Field::PriorFieldSize),
        _ => Value::Empty,
    }
}
