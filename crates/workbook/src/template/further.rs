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
use baton_model::{Category, Id, Indicator, Number, Opinion, Policy, Project, RareMap, Reading, Unit, VoteClass};
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
                    let values = opinion_values(opinion);
                    let others = other_votes(opinion);
                    if others.is_empty() || values.iter().any(|value| !matches!(value, Value::Empty)) {
                        row.extend(values);
                        page.row(&row)?;
                    }
                    for (class, votes) in others {
                        let mut row = start.to_vec();
                        row.push(rater_name(indicator, rater).into());
                        row.extend([const { Value::Empty }; 7]);
                        row.push(class_name(&classes(indicator, rater), class).into());
                        row.push(Value::Whole(votes));
                        page.row(&row)?;
                    }
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
                    let start = [
                        refer.unit(&unit.id).into(),
                        name.into(),
                        Value::Empty,
                        rater_name(Some(indicator), rater).into(),
                    ];
                    page.row(&start)?;
                    let usual = |class: &&VoteClass| VOTES.iter().any(|(_, own)| class.id.as_str() == *own);
                    let all = reading_part::classes(indicator, rater);
                    for class in all.iter().filter(|class| !usual(class)) {
                        let mut row = start.to_vec();
                        row.extend([const { Value::Empty }; 7]);
                        row.push(class_name(all, &class.id).into());
                        page.row(&row)?;
                    }
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

/// A score, or votes of the four usual classes; votes of others have rows of their own.
fn opinion_values(opinion: &Opinion) -> [Value<'static>; 5] {
    match opinion {
        Opinion::Score(score) => [(*score).into(), Value::Empty, Value::Empty, Value::Empty, Value::Empty],
        Opinion::Ballots(votes) => {
            let cast = |id: &str| votes.get(&Id::from(id)).map_or(Value::Empty, |votes| Value::Whole(*votes));
            let [mut a, b, c, d] = VOTES.map(|(_, id)| cast(id));
            if votes.is_empty() {
                a = Value::Whole(0);
            }
            [Value::Empty, a, b, c, d]
        }
    }
}

const VOTES: [(Heading, &str); 4] =
    [(Heading::Votes100, "a"), (Heading::Votes80, "b"), (Heading::Votes60, "c"), (Heading::Votes40, "d")];

/// Votes of other classes than the four usual ones.
fn other_votes(opinion: &Opinion) -> Vec<(&Id, u32)> {
    match opinion {
        Opinion::Score(_) => Vec::new(),
        Opinion::Ballots(votes) => {
            let usual = |id: &Id| VOTES.iter().any(|(_, own)| id.as_str() == *own);
            votes.iter().filter(|(id, _)| !usual(id)).map(|(id, votes)| (id, *votes)).collect()
        }
    }
}

fn classes(indicator: Option<&Indicator>, rater: &Id) -> Vec<VoteClass> {
    indicator.map(|indicator| reading_part::classes(indicator, rater).to_vec()).unwrap_or_default()
}

fn class_name(classes: &[VoteClass], id: &Id) -> String {
    let directory = Directory::new(classes.iter().map(|class| (&class.id, class.name.as_str())));
    directory.written(id, classes.iter().find(|class| class.id == *id).map(|class| class.name.as_str()))
}

/// What a row says; absent where it says nothing.
fn opinion(line: &Line<'_>) -> Option<Opinion> {
    let voted = VOTES.iter().any(|(heading, _)| !line.is_blank(*heading));
    if !line.is_blank(Heading::Score) {
        if voted {
            line.report(Heading::Votes100, Problem::BothGiven(Heading::Score, Heading::Votes100));
        }
        return line.number(Heading::Score).map(Opinion::Score);
    }
    let votes = VOTES.iter().filter_map(|(heading, id)| Some((Id::from(*id), line.whole(*heading)?)));
    voted.then(|| Opinion::Ballots(votes.collect()))
}

/// Reads the votes of a class into what the rater group of a row has said so far.
fn read_votes(line: &Line<'_>, reading: &mut Reading, rater: Id, among: &[VoteClass]) {
    let directory = Directory::new(among.iter().map(|class| (&class.id, class.name.as_str())));
    let (Some(class), Some(votes)) = (line.kept(Heading::VoteClass, &directory), line.whole(Heading::Votes)) else {
        return;
    };
    match reading.panel.entry(rater).or_insert_with(|| Opinion::Ballots(RareMap::new())) {
        Opinion::Score(_) => line.report(Heading::Votes, Problem::BothGiven(Heading::Score, Heading::Votes)),
        Opinion::Ballots(cast) => {
            if cast.insert(class.clone(), votes).is_some() {
                line.report(Heading::VoteClass, Problem::Repeated(Heading::VoteClass, class.to_string()));
            }
        }
    }
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
        if !line.is_blank(Heading::VoteClass) {
            if let Some(rater) = line.kept(Heading::Rater, &raters(indicator))
                && !line.is_blank(Heading::Votes)
            {
                let among = classes(indicator, &rater);
                read_votes(&line, reading(unit, &id, period), rater, &among);
            }
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
