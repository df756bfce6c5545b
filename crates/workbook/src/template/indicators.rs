//! The sheets of indicators with their rules, raters, marks of groups and units, monitoring and schedules.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::categories::{category_of, referred};
use super::lines::{Line, lines};
use super::names::{self, Directory, Referring, code_read};
use super::pen::{Pen, Value};
use super::report::Report;
use super::rule;
use super::sections;
use super::words::Choice;
use baton_exchange::numbers;
use baton_exchange::reading::{Book, Place};
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Category, EventKind, Id, Indicator, Marks, Monitoring, Number, Policy, Rater, Rule, VoteClass};
use baton_words::{Heading, Locale, Table, sheets};

/// Months of a schedule that have a column in any case.
const MONTHS: usize = 12;

/// Writes indicators with their rules.
pub fn write(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let all = || policy.categories.iter().flat_map(|category| category.indicators.iter().map(move |k| (category, k)));
    let mut page =
        pen.page(Table::Indicators, all().map(|(_, indicator)| indicator.rule.components.len().max(1)).sum())?;
    for (category, indicator) in all() {
        let mut row = vec![
            refer.category(&category.id).into(),
            Value::code(&indicator.id),
            Value::text(&indicator.name),
            Value::Term(indicator.kind.term()),
            sections::written(category, &indicator.section).into(),
            Value::text(&indicator.measured_in),
            Value::text(&indicator.source),
            indicator.marks.category.into(),
            Value::flag(indicator.schedule_driven),
            Value::text(&indicator.clause),
            Value::Term(indicator.rule.combine.term()),
            indicator.rule.floor.into(),
            indicator.rule.cap.into(),
        ];
        let mut parts = indicator.rule.components.iter();
        row.extend(
            parts.next().into_iter().flat_map(|part| rule::COLUMNS.iter().map(|heading| rule::value(part, *heading))),
        );
        page.row(&row)?;
        for part in parts {
            let mut row = vec![refer.category(&category.id).into(), Value::code(&indicator.id)];
            row.extend([const { Value::Empty }; 11]);
            row.extend(rule::COLUMNS.iter().map(|heading| rule::value(part, *heading)));
            page.row(&row)?;
        }
    }
    page.close();
    write_raters(pen, policy, refer)?;
    write_kinds(pen, policy, refer)?;
    write_classes(pen, policy, refer)
}

fn write_raters(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Raters, policy.categories.len())?;
    for category in &policy.categories {
        for indicator in &category.indicators {
            for (part, component) in (1..).zip(&indicator.rule.components) {
                let own = component.measure.raters().iter().map(|rater| (rater, false));
                let entry = component.only_if.iter().flat_map(|condition| condition.probe.measure.raters());
                for (rater, of_entry) in own.chain(entry.map(|rater| (rater, true))) {
                    page.row(&[
                        refer.category(&category.id).into(),
                        refer.indicator(&category.id, &indicator.id).into(),
                        Value::Whole(part),
                        Value::code(&rater.id),
                        Value::text(&rater.name),
                        rater.weight.into(),
                        Value::flag(of_entry),
                    ])?;
                }
            }
        }
    }
    page.close();
    Ok(())
}

fn write_kinds(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Kinds, policy.categories.len())?;
    for category in &policy.categories {
        for indicator in &category.indicators {
            for (part, component) in (1..).zip(&indicator.rule.components) {
                let own = component.measure.events().iter().map(|kind| (kind, false));
                let entry = component.only_if.iter().flat_map(|condition| condition.probe.measure.events());
                for (kind, of_entry) in own.chain(entry.map(|kind| (kind, true))) {
                    page.row(&[
                        refer.category(&category.id).into(),
                        refer.indicator(&category.id, &indicator.id).into(),
                        Value::Whole(part),
                        Value::code(&kind.id),
                        Value::text(&kind.name),
                        kind.worth.into(),
                        Value::flag(of_entry),
                    ])?;
                }
            }
        }
    }
    page.close();
    Ok(())
}

/// Writes the classes of votes of panels that don't have the usual ones.
fn write_classes(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::VoteClasses, policy.categories.len())?;
    for category in &policy.categories {
        for indicator in &category.indicators {
            for (part, component) in (1..).zip(&indicator.rule.components) {
                let entry = component.only_if.iter().map(|condition| (&condition.probe.measure, true));
                for (measure, of_entry) in std::iter::once((&component.measure, false)).chain(entry) {
                    let unusual = !VoteClass::are_usual(measure.classes());
                    for class in measure.classes().iter().filter(|_| unusual) {
                        page.row(&[
                            refer.category(&category.id).into(),
                            refer.indicator(&category.id, &indicator.id).into(),
                            Value::Whole(part),
                            Value::code(&class.id),
                            Value::text(&class.name),
                            class.worth.map_or(Value::Empty, Value::from),
                            Value::flag(of_entry),
                        ])?;
                    }
                }
            }
        }
    }
    page.close();
    Ok(())
}

/// Writes the marks of groups and units, monitoring shares, schedules and period weights.
pub fn write_marks(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let all = || policy.categories.iter().flat_map(|category| category.indicators.iter().map(move |k| (category, k)));
    let own = |marks: &Marks| marks.groups.len() + marks.units.len();
    let mut page = pen.page(Table::Marks, all().map(|(_, indicator)| own(&indicator.marks)).sum())?;
    for (category, indicator) in all() {
        let (home, name) = (refer.category(&category.id), refer.indicator(&category.id, &indicator.id));
        let groups = indicator.marks.groups.iter();
        for (group, marks) in groups {
            let group = refer.group(&category.id, group);
            page.row(&[home.clone().into(), name.clone().into(), group.into(), Value::Empty, (*marks).into()])?;
        }
        for (unit, marks) in &indicator.marks.units {
            let unit = refer.unit(unit);
            page.row(&[home.clone().into(), name.clone().into(), Value::Empty, unit.into(), (*marks).into()])?;
        }
    }
    page.close();
    let watched = |indicator: &Indicator| indicator.monitoring.is_some() || !indicator.schedule.is_empty();
    let months = all().map(|(_, indicator)| indicator.schedule.len()).fold(MONTHS, usize::max);
    let mut page = pen.page(Table::Monitoring, all().count())?;
    let locale = page.locale();
    for (month, column) in (1..=u32::try_from(months).unwrap_or_default()).zip(3..) {
        page.label(0, column, &sheets::month(locale, month))?;
        page.width(column, 8)?;
    }
    for (category, indicator) in all().filter(|(_, indicator)| watched(indicator)) {
        let share = indicator.monitoring.as_ref().map(|monitoring| monitoring.share);
        let name = refer.indicator(&category.id, &indicator.id);
        let mut row = vec![refer.category(&category.id).into(), name.into(), share.into()];
        row.extend(indicator.schedule.iter().map(|planned| Value::Number(*planned)));
        page.row(&row)?;
    }
    page.close();
    let mut page = pen.page(Table::Weights, policy.periods.len())?;
    for (category, indicator) in all() {
        for (period, weight) in indicator.monitoring.iter().flat_map(|monitoring| &monitoring.weights) {
            let name = refer.indicator(&category.id, &indicator.id);
            let period = refer.period(period);
            page.row(&[refer.category(&category.id).into(), name.into(), period.into(), (*weight).into()])?;
        }
    }
    page.close();
    Ok(())
}

/// Reads the indicators into their categories, in the order of the rows.
pub fn read(book: &Book, report: &Report, categories: &mut [Category]) {
    let known = names::categories(categories.iter());
    let mut last: Option<(Id, Id)> = None;
    let mut seen = std::collections::HashSet::new();
    for line in lines(book, Table::Indicators, report) {
        if let Some((category, id)) = last.as_ref().filter(|(_, id)| goes_on(&line, id)) {
            let indicator =
                categories.iter_mut().find(|own| own.id == *category).and_then(|own| own.indicators.last_mut());
            if let Some(indicator) = indicator.filter(|indicator| indicator.id == *id) {
                Arc::make_mut(indicator).rule.components.extend(rule::read(&line));
            }
            continue;
        }
        let Some(category) = category_of(&line, &known, categories) else {
            last = None;
            continue;
        };
        let Some((id, name)) = line.identity() else { continue };
        if !seen.insert(id.clone()) {
            line.report(Heading::Id, Problem::Repeated(Heading::Indicator, id.to_string()));
            last = None;
            continue;
        }
        last = Some((category.id.clone(), id.clone()));
        let section = sections::named(&line, category);
        category.indicators.push(Arc::new(indicator(&line, id, name, section)));
    }
}

/// Whether a row tells a further part of the rule of the indicator above.
fn goes_on(line: &Line<'_>, above: &Id) -> bool {
    let same = code_read(&line.text(Heading::Id)).is_none_or(|id| id == *above);
    same && line.is_blank(Heading::Name) && line.is_blank(Heading::Marks) && !line.is_blank(Heading::Measure)
}

fn indicator(line: &Line<'_>, id: Id, name: String, section: String) -> Indicator {
    Indicator {
        id,
        name,
        kind: line.choice(Heading::Kind).unwrap_or_default(),
        section,
        measured_in: line.text(Heading::MeasuredIn),
        source: line.text(Heading::DataFrom),
        marks: Marks { category: line.number(Heading::Marks).unwrap_or_default(), ..Marks::default() },
        rule: Rule {
            combine: line.choice(Heading::Combine).unwrap_or_default(),
            components: rule::read(line).into_iter().collect(),
            floor: line.number(Heading::RuleFloor),
            cap: line.number(Heading::RuleCap),
        },
        monitoring: None,
        schedule_driven: line.flag(Heading::ScheduleDriven),
        schedule: Vec::new(),
        clause: line.text(Heading::Clause),
    }
}

/// The indicator that a row names, which must be there; a finding if not.
fn indicator_of<'c>(line: &Line<'_>, known: &Directory, categories: &'c mut [Category]) -> Option<&'c mut Indicator> {
    let category = category_of(line, known, categories)?;
    let indicators = names::indicators(category.indicators.iter().map(AsRef::as_ref));
    if line.is_blank(Heading::Indicator) {
        line.report(Heading::Indicator, Problem::Needed(Heading::Indicator));
    }
    let id = line.known(Heading::Indicator, &indicators)?;
    category.indicators.iter_mut().find(|indicator| indicator.id == id).map(Arc::make_mut)
}

/// Reads raters, marks, monitoring, schedules and weights into the indicators.
pub fn read_further(book: &Book, report: &Report, policy: &Policy, categories: &mut [Category], units: &Directory) {
    let known = names::categories(categories.iter());
    read_raters(book, report, categories, &known);
    read_kinds(book, report, categories, &known);
    read_classes(book, report, categories, &known);
    read_marks(book, report, categories, &known, units);
    for line in lines(book, Table::Monitoring, report) {
        let Some(indicator) = indicator_of(&line, &known, categories) else { continue };
        indicator.monitoring =
            line.number(Heading::MonitoringShare).map(|share| Monitoring { share, weights: [].into() });
        indicator.schedule = schedule(&line, report);
    }
    let periods = Directory::new(policy.periods.iter().map(|period| (&period.id, period.name.as_str())));
    for line in lines(book, Table::Weights, report) {
        let Some(indicator) = indicator_of(&line, &known, categories) else { continue };
        let Some(period) = referred(&line, Heading::Period, &periods) else { continue };
        let weight = line.needed(Heading::Weight);
        match &mut indicator.monitoring {
            Some(monitoring) => _ = monitoring.weights.insert(period, weight),
            None => line.report_row(Problem::Needed(Heading::MonitoringShare)),
        }
    }
}

fn read_raters(book: &Book, report: &Report, categories: &mut [Category], known: &Directory) {
    for line in lines(book, Table::Raters, report) {
        let Some(indicator) = indicator_of(&line, known, categories) else { continue };
        let Some((id, name)) = line.identity() else { continue };
        let part: usize = line.whole(Heading::Part).unwrap_or(1);
        let of_entry = !line.is_blank(Heading::OfEntry) && line.flag(Heading::OfEntry);
        let rater = Rater { id, name, weight: line.number(Heading::Weight).unwrap_or(Number::ONE) };
        let component = part.checked_sub(1).and_then(|at| indicator.rule.components.get_mut(at));
        if component.is_none_or(|component| rule::add_rater(component, rater, of_entry).is_err()) {
            line.report(Heading::Part, Problem::Unknown(Heading::Part, part.to_string()));
        }
    }
}

fn read_kinds(book: &Book, report: &Report, categories: &mut [Category], known: &Directory) {
    for line in lines(book, Table::Kinds, report) {
        let Some(indicator) = indicator_of(&line, known, categories) else { continue };
        let Some((id, name)) = line.identity() else { continue };
        let part: usize = line.whole(Heading::Part).unwrap_or(1);
        let of_entry = !line.is_blank(Heading::OfEntry) && line.flag(Heading::OfEntry);
        let kind = EventKind { id, name, worth: line.needed(Heading::Worth) };
        let component = part.checked_sub(1).and_then(|at| indicator.rule.components.get_mut(at));
        if component.is_none_or(|component| rule::add_kind(component, kind, of_entry).is_err()) {
            line.report(Heading::Part, Problem::Unknown(Heading::Part, part.to_string()));
        }
    }
}

fn read_classes(book: &Book, report: &Report, categories: &mut [Category], known: &Directory) {
    let mut begun = BTreeSet::new();
    for line in lines(book, Table::VoteClasses, report) {
        let category = line.text(Heading::Category);
        let Some(indicator) = indicator_of(&line, known, categories) else { continue };
        let Some((id, name)) = line.identity() else { continue };
        let part: usize = line.whole(Heading::Part).unwrap_or(1);
        let of_entry = !line.is_blank(Heading::OfEntry) && line.flag(Heading::OfEntry);
        let class = VoteClass { id, name, worth: line.number(Heading::VoteWorth) };
        let first = begun.insert((category, indicator.id.clone(), part, of_entry));
        let component = part.checked_sub(1).and_then(|at| indicator.rule.components.get_mut(at));
        if component.is_none_or(|component| rule::add_class(component, class, (of_entry, first)).is_err()) {
            line.report(Heading::Part, Problem::Unknown(Heading::Part, part.to_string()));
        }
    }
}

fn read_marks(book: &Book, report: &Report, categories: &mut [Category], known: &Directory, units: &Directory) {
    for line in lines(book, Table::Marks, report) {
        let Some(category) = category_of(&line, known, categories) else { continue };
        let groups = Directory::new(category.groups.iter().map(|group| (&group.id, group.name.as_str())));
        let Some(indicator) = indicator_of(&line, known, categories) else { continue };
        if !line.is_blank(Heading::Group) && !line.is_blank(Heading::Unit) {
            line.report(Heading::Unit, Problem::BothGiven(Heading::Group, Heading::Unit));
        }
        let (what, among, scope) = if line.is_blank(Heading::Group) {
            (Heading::Unit, units, &mut indicator.marks.units)
        } else {
            (Heading::Group, &groups, &mut indicator.marks.groups)
        };
        let Some(whom) = referred(&line, what, among) else { continue };
        if scope.contains_key(&whom) {
            line.report(what, Problem::Repeated(what, whom.to_string()));
            continue;
        }
        scope.insert(whom, line.needed(Heading::Marks));
    }
}

/// The planned shares of a line, month by month, as far as they go.
fn schedule(line: &Line<'_>, report: &Report) -> Vec<Number> {
    let Some(header) = line.sheet.rows.iter().rfind(|row| row.number < line.row && months(row).next().is_some()) else {
        return Vec::new();
    };
    let mut columns: Vec<(u32, u32)> = months(header).collect();
    columns.sort_unstable();
    let filled = |column: u32| !line.sheet.cell(line.row, column).is_blank();
    let Some(last) = columns.iter().rposition(|(_, column)| filled(*column)) else { return Vec::new() };
    let planned = columns.into_iter().take(last + 1).map(|(_, column)| {
        let place = Place::cell(&line.sheet.name, line.row, column);
        let cell = line.sheet.cell(line.row, column);
        if cell.is_blank() {
            report.add(place.clone(), Problem::Needed(Heading::Month));
        }
        report.number(cell, numbers::rate(cell), || place.clone()).unwrap_or_default()
    });
    planned.collect()
}

/// The months that stand in a row of headings, with their columns.
fn months(row: &baton_exchange::reading::Row) -> impl Iterator<Item = (u32, u32)> {
    const MOST: u32 = 240;
    let month = |text: &str| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let month = digits.parse().ok().filter(|month| (1..=MOST).contains(month))?;
        let is = |locale: Locale| sheets::month(locale, month) == text;
        Locale::ALL.into_iter().any(is).then_some(month)
    };
    row.cells.iter().filter_map(move |(column, cell)| Some((month(cell.text().trim())?, *column)))
}
