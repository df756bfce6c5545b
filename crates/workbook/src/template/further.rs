//! The sheet of what fits into no table of figures: what rater groups said, and how often events of each kind happened.

use std::collections::HashMap;
use std::sync::Arc;

use super::categories::referred;
use super::lines::{Line, lines};
use super::names::{self, Directory, Referring};
use super::pen::{Pen, Value};
use super::report::Report;
use baton_exchange::reading::Book;
use baton_exchange::reading_part;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Category, Id, Indicator, Number, Opinion, Policy, Project, Reading, Unit};
use baton_words::{Heading, Table};

/// Writes what rater groups said, with a row for those that have yet to say it; and a bare row for a reading that is there
/// without holding anything.
pub fn write(pen: &mut Pen, project: &Project, refer: &Referring<'_>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Further, project.roster.units.len())?;
    for unit in &project.roster.units {
        let category = project.policy.category(&unit.category);
        for (id, seen) in &unit.observations {
            let bare = seen.annual.is_empty() && seen.periods.is_empty();
            let annual = (bare || !seen.annual.panel.is_empty() || !seen.annual.kinds.is_empty())
                .then_some((None, &seen.annual));
            let periods = seen.periods.iter().map(|(period, reading)| (Some(period), reading));
            for (period, reading) in annual.into_iter().chain(periods) {
                let period = period.map(|period| refer.period(period)).unwrap_or_default();
                let start = [refer.unit(&unit.id), refer.indicator(&unit.category, id), period].map(Value::from);
                if reading.is_empty() {
                    page.row(&start)?;
                }
                let indicator = category.and_then(|category| category.indicator(id));
                for (kind, count) in reading.kinds.iter() {
                    let mut row = start.to_vec();
                    row.extend([const { Value::Empty }; 6]);
                    row.extend([kind_name(indicator, kind).into(), (*count).into()]);
                    page.row(&row)?;
                }
                for (rater, opinion) in reading.panel.iter() {
                    let mut row = start.to_vec();
                    row.push(rater_name(indicator, rater).into());
                    row.extend(opinion_values(opinion));
                    page.row(&row)?;
                }
            }
        }
        for indicator in category.iter().flat_map(|category| asked(category, unit)) {
            let said = unit.observations.get(&indicator.id).map(|seen| &seen.annual.panel);
            let counted = unit.observations.get(&indicator.id).map(|seen| &seen.annual.kinds);
            for (kind, _) in reading_part::events(indicator) {
                if counted.is_none_or(|counted| !counted.contains_key(kind)) {
                    let mut row: Vec<Value> =
                        vec![refer.unit(&unit.id).into(), refer.indicator(&unit.category, &indicator.id).into()];
                    row.extend([const { Value::Empty }; 7]);
                    row.push(kind_name(Some(indicator), kind).into());
                    page.row(&row)?;
                }
            }
            for (rater, _) in reading_part::raters(indicator) {
                if said.is_none_or(|said| !said.contains_key(rater)) {
                    let name = refer.indicator(&unit.category, &indicator.id);
                    let rater = rater_name(Some(indicator), rater);
                    page.row(&[refer.unit(&unit.id).into(), name.into(), Value::Empty, rater.into()])?;
                }
            }
        }
    }
    page.close();
    Ok(())
}

/// The indicators that are assessed for a unit.
fn asked<'a>(category: &'a Category, unit: &Unit) -> impl Iterator<Item = &'a Indicator> {
    let (id, group) = (unit.id.clone(), unit.group.clone());
    let assessed = move |indicator: &&Indicator| indicator.marks.of(&id, group.as_ref()) != Number::ZERO;
    category.indicators.iter().map(AsRef::as_ref).filter(assessed)
}

fn raters(indicator: Option<&Indicator>) -> Directory {
    let raters = indicator.map(reading_part::raters).unwrap_or_default();
    Directory::new(raters.into_iter().map(|(id, name)| (id, name.as_str())))
}

fn rater_name(indicator: Option<&Indicator>, rater: &Id) -> String {
    let all = indicator.map(reading_part::raters).unwrap_or_default();
    let name = all.into_iter().find(|(id, _)| *id == rater).map(|(_, name)| name.as_str());
    raters(indicator).written(rater, name)
}

fn kinds(indicator: Option<&Indicator>) -> Directory {
    let kinds = indicator.map(reading_part::events).unwrap_or_default();
    Directory::new(kinds.into_iter().map(|(id, name)| (id, name.as_str())))
}

fn kind_name(indicator: Option<&Indicator>, kind: &Id) -> String {
    let all = indicator.map(reading_part::events).unwrap_or_default();
    let name = all.into_iter().find(|(id, _)| *id == kind).map(|(_, name)| name.as_str());
    kinds(indicator).written(kind, name)
}

/// Reads how often events of a kind happened, once somebody has said it.
fn read_times(line: &Line<'_>, unit: &mut Arc<Unit>, (indicator, period): (&Id, Option<Id>), among: &Directory) {
    let Some(kind) = line.kept(Heading::EventKind, among) else { return };
    let Some(times) = line.number(Heading::Times) else { return };
    if reading(unit, indicator, period).kinds.insert(kind.clone(), times).is_some() {
        line.report(Heading::EventKind, Problem::Repeated(Heading::EventKind, kind.to_string()));
    }
}

fn opinion_values(opinion: &Opinion) -> [Value<'static>; 5] {
    match *opinion {
        Opinion::Score(score) => [score.into(), Value::Empty, Value::Empty, Value::Empty, Value::Empty],
        Opinion::Ballots { a, b, c, d } => {
            [Value::Empty, Value::Whole(a), Value::Whole(b), Value::Whole(c), Value::Whole(d)]
        }
    }
}

const VOTES: [Heading; 4] = [Heading::Votes100, Heading::Votes80, Heading::Votes60, Heading::Votes40];

/// What a row says; absent where it says nothing.
fn opinion(line: &Line<'_>) -> Option<Opinion> {
    let voted = VOTES.iter().any(|heading| !line.is_blank(*heading));
    if !line.is_blank(Heading::Score) {
        if voted {
            line.report(Heading::Votes100, Problem::BothGiven(Heading::Score, Heading::Votes100));
        }
        return line.number(Heading::Score).map(Opinion::Score);
    }
    let votes = VOTES.map(|heading| line.whole(heading).unwrap_or_default());
    let [a, b, c, d] = votes;
    voted.then_some(Opinion::Ballots { a, b, c, d })
}

/// Reads what rater groups said into the units.
pub fn read(book: &Book, report: &Report, policy: &Policy, units: &mut [Arc<Unit>], known: &Directory) {
    let place: HashMap<Id, usize> = units.iter().enumerate().map(|(at, unit)| (unit.id.clone(), at)).collect();
    let of = |category: &Category| names::indicators(category.indicators.iter().map(AsRef::as_ref));
    let indicators: HashMap<&Id, Directory> =
        policy.categories.iter().map(|category| (&category.id, of(category))).collect();
    let periods = Directory::new(policy.periods.iter().map(|period| (&period.id, period.name.as_str())));
    let none = Directory::default();
    for line in lines(book, Table::Further, report) {
        if line.is_blank(Heading::Unit) {
            line.report(Heading::Unit, Problem::Needed(Heading::Unit));
        }
        let unit = line.known(Heading::Unit, known).and_then(|id| units.get_mut(*place.get(&id)?));
        let Some(unit) = unit else { continue };
        let own = indicators.get(&unit.category).unwrap_or(&none);
        let Some(id) = referred(&line, Heading::Indicator, own) else { continue };
        let period = line.kept(Heading::Period, &periods);
        if period.is_none() && !line.is_blank(Heading::Period) {
            continue;
        }
        let indicator = policy.category(&unit.category).and_then(|category| category.indicator(&id));
        if !line.is_blank(Heading::EventKind) {
            read_times(&line, unit, (&id, period), &kinds(indicator));
            continue;
        }
        let (rater, said) = if line.is_blank(Heading::Rater) {
            (None, opinion(&line))
        } else {
            (line.kept(Heading::Rater, &raters(indicator)), opinion(&line))
        };
        match (rater, said) {
            (Some(rater), Some(said)) => {
                let panel = &mut reading(unit, &id, period).panel;
                if panel.insert(rater.clone(), said).is_some() {
                    line.report(Heading::Rater, Problem::Repeated(Heading::Rater, rater.to_string()));
                }
            }
            // A rater group that has yet to say something.
            (Some(_), None) => {}
            (None, Some(_)) => line.report(Heading::Rater, Problem::Needed(Heading::Rater)),
            (None, None) => _ = reading(unit, &id, period),
        }
    }
}

/// The reading of a unit, made if it is not there.
fn reading<'u>(unit: &'u mut Arc<Unit>, indicator: &Id, period: Option<Id>) -> &'u mut Reading {
    let seen = Arc::make_mut(unit).observations.entry(indicator.clone()).or_default();
    match period {
        Some(period) => seen.periods.entry(period).or_default(),
        None => &mut seen.annual,
    }
}
