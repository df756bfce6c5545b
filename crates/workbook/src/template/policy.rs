//! The sheets of the policy as a whole: its settings, one to a row, and the monitoring periods.

use std::collections::{BTreeMap, HashSet};

use super::funds;
use super::lines::{Line, header, lines, sheet_of};
use super::pen::{Page, Pen, Value};
use super::report::Report;
use super::schema::{EDITION, SETTINGS, headings};
use super::texts::heading_of;
use super::words::Choice;
use baton_exchange::reading::{Book, Place};
use baton_exchange::template::{Problem, WriteError};
use baton_model::{DataKind, Excellence, Number, Period, Policy, QuotaRounding, Rounding, Stage, Warning};
use baton_words::{Heading, Table, sheets};

/// Writes the policy's settings.
pub fn write(pen: &mut Pen, policy: &Policy) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Policy, SETTINGS.len())?;
    setting(&mut page, Heading::Edition, Value::Whole(EDITION))?;
    setting(&mut page, Heading::Title, Value::text(&policy.title))?;
    setting(&mut page, Heading::Year, Value::Whole(policy.year.into()))?;
    setting(&mut page, Heading::Office, Value::text(&policy.office))?;
    setting(&mut page, Heading::DataKind, Value::Term(policy.data.term()))?;
    setting(&mut page, Heading::Stage, Value::Term(policy.stage.term()))?;
    setting(&mut page, Heading::Note, Value::text(&policy.note))?;
    let excellence = &policy.excellence;
    setting(&mut page, Heading::AverageRatio, excellence.average.into())?;
    setting(&mut page, Heading::CeilingRatio, excellence.ceiling.into())?;
    setting(&mut page, Heading::RatioRounding, Value::Term(excellence.rounding.term()))?;
    setting(&mut page, Heading::ExemptRatio, excellence.exempt.into())?;
    setting(&mut page, Heading::LeastPlaces, Value::Whole(excellence.least))?;
    setting(&mut page, Heading::PointDecimals, Value::Whole(policy.rounding.points.into()))?;
    setting(&mut page, Heading::TotalDecimals, Value::Whole(policy.rounding.total.into()))?;
    setting(&mut page, Heading::Yellow, policy.warning.yellow.into())?;
    setting(&mut page, Heading::Red, policy.warning.red.into())?;
    for assumption in &policy.assumptions {
        setting(&mut page, Heading::Assumption, Value::text(assumption))?;
    }
    page.close();
    periods(pen, policy)
}

fn setting(page: &mut Page<'_>, heading: Heading, value: Value<'_>) -> Result<(), WriteError> {
    let locale = page.locale();
    let row = page.at();
    page.list(1, heading, row, row)?;
    page.row(&[
        Value::text(sheets::heading(heading).of(locale)),
        value,
        Value::text(sheets::heading_says(heading).of(locale)),
    ])
}

fn periods(pen: &mut Pen, policy: &Policy) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Periods, policy.periods.len())?;
    for period in &policy.periods {
        let month = Value::Whole(period.month.into());
        page.row(&[Value::code(&period.id), Value::text(&period.name), month, period.weight.into()])?;
    }
    page.close();
    Ok(())
}

/// The edition of the template, if the workbook is one at all.
pub fn edition(book: &Book) -> Option<u32> {
    let report = Report::default();
    let line = settings(book, &report)?.0;
    line.whole(Heading::Edition)
}

/// Whether the workbook is of the first edition.
pub fn is_first_edition(book: &Book) -> bool {
    edition(book) == Some(1)
}

/// The settings as a line of their values, and the assumptions.
fn settings<'a>(book: &'a Book, report: &'a Report) -> Option<(Line<'a>, Vec<String>)> {
    let sheet = sheet_of(book, Table::Policy)?;
    let (head, columns) = header(sheet, headings(Table::Policy), &Report::default(), &mut |_, _, _| ())?;
    let (key, value) = (*columns.get(&Heading::Key)?, *columns.get(&Heading::Value)?);
    let (mut at, mut assumptions) = (BTreeMap::new(), Vec::new());
    for row in sheet.rows.iter().filter(|row| row.number > head.number && !row.cell(key).is_blank()) {
        match heading_of(&row.cell(key).text(), &SETTINGS) {
            Some(Heading::Assumption) if row.cell(value).is_blank() => (),
            Some(Heading::Assumption) => assumptions.push(row.cell(value).text()),
            Some(heading) => _ = at.entry(heading).or_insert((row.number, value)),
            // The bonus of the first edition is read as funds.
            None if heading_of(&row.cell(key).text(), &funds::OF_FIRST).is_some() => (),
            None => {
                let text = row.cell(key).text();
                report.add(Place::cell(&sheet.name, row.number, key), Problem::UnknownSetting(text));
            }
        }
    }
    Some((Line::of(sheet, head.number, at, report), assumptions))
}

/// Certain settings as a line of their values.
pub fn settings_of<'a>(book: &'a Book, wanted: &[Heading], report: &'a Report) -> Option<Line<'a>> {
    let sheet = sheet_of(book, Table::Policy)?;
    let (head, columns) = header(sheet, headings(Table::Policy), &Report::default(), &mut |_, _, _| ())?;
    let (key, value) = (*columns.get(&Heading::Key)?, *columns.get(&Heading::Value)?);
    let below = sheet.rows.iter().filter(|row| row.number > head.number);
    let at = below.filter_map(|row| Some((heading_of(&row.cell(key).text(), wanted)?, (row.number, value))));
    Some(Line::of(sheet, head.number, at.collect(), report))
}

/// Reads the policy's settings and periods, without categories.
pub fn read(book: &Book, report: &Report) -> Policy {
    let mut policy = Policy { periods: read_periods(book, report), ..Policy::default() };
    let Some((line, assumptions)) = settings(book, report) else { return policy };
    policy.title = line.text(Heading::Title);
    policy.year = line.whole(Heading::Year).unwrap_or_default();
    policy.office = line.text(Heading::Office);
    policy.data = line.choice::<DataKind>(Heading::DataKind).unwrap_or_default();
    policy.stage = line.choice::<Stage>(Heading::Stage).unwrap_or_default();
    policy.note = line.text(Heading::Note);
    policy.assumptions = assumptions;
    let usual = Excellence::default();
    policy.excellence = Excellence {
        average: line.number(Heading::AverageRatio).unwrap_or(usual.average),
        ceiling: line.number(Heading::CeilingRatio).unwrap_or(usual.ceiling),
        rounding: line.choice::<QuotaRounding>(Heading::RatioRounding).unwrap_or(usual.rounding),
        least: line.whole(Heading::LeastPlaces).unwrap_or(usual.least),
        exempt: line.number(Heading::ExemptRatio),
    };
    let usual = Rounding::default();
    policy.rounding = Rounding {
        points: line.whole(Heading::PointDecimals).unwrap_or(usual.points),
        total: line.whole(Heading::TotalDecimals).unwrap_or(usual.total),
    };
    let usual = Warning::default();
    policy.warning = Warning {
        yellow: line.number(Heading::Yellow).unwrap_or(usual.yellow),
        red: line.number(Heading::Red).unwrap_or(usual.red),
    };
    policy
}

fn read_periods(book: &Book, report: &Report) -> Vec<Period> {
    let mut seen = HashSet::new();
    let lines = lines(book, Table::Periods, report).into_iter();
    let period = |line: Line<'_>| {
        let (id, name) = line.identity()?;
        if !seen.insert(id.clone()) {
            line.report(Heading::Id, Problem::Repeated(Heading::Period, id.to_string()));
            return None;
        }
        if line.is_blank(Heading::Month) {
            line.report(Heading::Month, Problem::Needed(Heading::Month));
        }
        let month = line.whole(Heading::Month).unwrap_or(12);
        Some(Period { id, name, month, weight: line.number(Heading::Weight).unwrap_or(Number::ONE) })
    };
    lines.filter_map(period).collect()
}
