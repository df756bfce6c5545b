//! Writing the sheets of data, one or two to a category: a unit to a row, under each indicator the figures that its rule needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::error::WriteError;
use super::names::Referring;
use super::pen::{Page, Pen, Value};
use super::schema::QUANTITIES;
use crate::exchange::reading_part::{self, Field};
use crate::i18n::{Heading, Table};
use crate::model::{Category, Id, Indicator, Observation, Policy, Reading, Roster, Unit};

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

/// Writes the sheets of data of all categories, also of those that only units name. A unit is given back with its last
/// row: cells take as much memory as what stands in them.
pub fn write(
    pen: &mut Pen,
    policy: &Policy,
    roster: Roster,
    progress: &mut dyn FnMut(usize),
) -> Result<(), WriteError> {
    let mut homes: Vec<Id> = policy.categories.iter().map(|category| category.id.clone()).collect();
    let mut units: HashMap<Id, Vec<Arc<Unit>>> = HashMap::new();
    for unit in roster.units {
        if !units.contains_key(&unit.category) && !homes.contains(&unit.category) {
            homes.push(unit.category.clone());
        }
        units.entry(unit.category.clone()).or_default().push(unit);
    }
    let (nobody, asked) =
        (Roster::default(), policy.periods.iter().map(|period| period.id.clone()).collect::<Vec<_>>());
    let refer = Referring::new(policy, &nobody);
    let mut names = BTreeSet::new();
    for home in homes {
        let category = policy.category(&home);
        let own = units.remove(&home).unwrap_or_default();
        let title = category.map_or(home.as_str(), |category| category.name.as_str());
        let name = sheet_name((pen.words.table)(Table::Annual), title, &mut names);
        let columns = self::columns(category, &own, None);
        let periods = periods(&asked, &own);
        let of_periods = self::columns(category, &own, Some(&periods));
        let mut later = Vec::new();
        let mut page = pen.blank(&name)?;
        head(&mut page, &columns, None)?;
        for unit in own {
            let row = page.at();
            page.put(row, 0, &Value::code(&unit.id))?;
            page.put(row, 1, &Value::text(&unit.name))?;
            figures(&mut page, &columns, 2, |id| unit.observations.get(id).map(|seen| &seen.annual), Some(&unit))?;
            page.go_to(row.saturating_add(1));
            progress(1);
            if !of_periods.is_empty() {
                later.push(unit);
            }
        }
        page.close();
        if !of_periods.is_empty() {
            let name = sheet_name((pen.words.table)(Table::ByPeriod), title, &mut names);
            let of = Of { refer: &refer, asked: &asked, periods: &periods, columns: &of_periods, units: &later };
            by_period(pen, &name, &of, progress)?;
        }
    }
    Ok(())
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

/// What a sheet of periods is about.
struct Of<'a> {
    refer: &'a Referring<'a>,
    /// The policy's periods.
    asked: &'a [Id],
    periods: &'a [Id],
    columns: &'a [Columns<'a>],
    units: &'a [Arc<Unit>],
}

fn by_period(pen: &mut Pen, name: &str, of: &Of<'_>, progress: &mut dyn FnMut(usize)) -> Result<(), WriteError> {
    let Of { refer, asked, periods, columns, units } = *of;
    let mut page = pen.blank(name)?;
    head(&mut page, columns, Some(Heading::Period))?;
    for period in periods {
        let label = refer.period(period);
        for unit in units {
            let seen = |id: &Id| unit.observations.get(id).and_then(|seen: &Observation| seen.periods.get(period));
            if !asked.contains(period) && !columns.iter().any(|column| seen(&column.id).is_some()) {
                continue;
            }
            let row = page.at();
            page.put(row, 0, &Value::code(&unit.id))?;
            page.put(row, 1, &Value::text(&unit.name))?;
            page.put(row, 2, &Value::text(&label))?;
            figures(&mut page, columns, 3, seen, None)?;
            page.go_to(row.saturating_add(1));
            progress(1);
        }
    }
    page.close();
    Ok(())
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
        Field::Rater(_) => None,
    };
    fields.into_iter().filter_map(heading).collect()
}

fn head(page: &mut Page<'_>, columns: &[Columns<'_>], third: Option<Heading>) -> Result<(), WriteError> {
    let words = page.words();
    page.label(0, 0, (words.heading)(Heading::IndicatorId))?;
    page.label(1, 0, (words.heading)(Heading::IndicatorName))?;
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
            page.label(2, column, (words.heading)(*heading))?;
            page.width(column, 12)?;
            column = column.saturating_add(1);
        }
    }
    page.go_to(HEADER_ROWS);
    page.freeze(HEADER_ROWS, first)
}

/// Puts the figures of a row.
fn figures<'u>(
    page: &mut Page<'_>,
    columns: &[Columns<'_>],
    first: u16,
    reading: impl Fn(&Id) -> Option<&'u Reading>,
    unit: Option<&Unit>,
) -> Result<(), WriteError> {
    let (row, mut column) = (page.at(), first);
    for of in columns {
        let read = reading(&of.id);
        for heading in QUANTITIES.iter().filter(|heading| of.figures.contains(heading)) {
            let value = match heading {
                Heading::Difficulty => unit
                    .and_then(|unit| unit.indicator_difficulty.get(&of.id))
                    .map_or(Value::Empty, |factor| (*factor).into()),
                _ => read.map_or(Value::Empty, |reading| figure(reading, *heading)),
            };
            page.put(row, column, &value)?;
            column = column.saturating_add(1);
        }
    }
    Ok(())
}

/// What stands in a column for a reading.
fn figure(reading: &Reading, heading: Heading) -> Value<'static> {
    let external = reading.external.as_deref();
    match heading {
        Heading::Actual => reading.actual.into(),
        Heading::Target => reading.target.into(),
        Heading::Prior => reading.prior().into(),
        Heading::Place => external.map_or(Value::Empty, |external| Value::Whole(external.place)),
        Heading::Field => external.and_then(|external| external.field).map_or(Value::Empty, Value::Whole),
        _ => Value::Empty,
    }
}
