//! The sheet of grade rules: a row to each condition, those of a list below it, one level deeper; in the first edition the
//! sheet of gates, which knew two conditions.

use super::categories::{category_of, grades, referred};
use super::circumstances::{circumstances, effect, effect_cells};
use super::lines::{Line, lines};
use super::names::{self, Directory, Found, Referring};
use super::pen::{Pen, Value};
use super::policy;
use super::report::Report;
use super::words::Choice;
use super::{items, sections};
use baton_exchange::reading::Book;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Category, Condition, Figure, GradeRule, Id, Named, Number, Of, Order, Policy};
use baton_words::{Heading, Table, Term};

/// Between the names of several grades in a cell.
const BETWEEN: &str = " | ";
/// Deeper lists than this are refused: nobody writes them, and each level is a call.
const DEEPEST: u32 = 20;

/// Writes the rules.
pub fn write(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Rules, policy.categories.len())?;
    for category in &policy.categories {
        for rule in &category.grading.rules {
            let mut rows = Vec::new();
            nodes(&rule.when, 0, &mut rows);
            let (term, grade, by) = effect_cells(category, &rule.effect);
            for (at, (depth, node)) in rows.into_iter().enumerate() {
                let mut row: Vec<Value<'_>> = vec![refer.category(&category.id).into(), Value::code(&rule.id)];
                row.extend(match at {
                    0 => [
                        Value::text(&rule.name),
                        term.clone(),
                        grade.clone(),
                        by.clone(),
                        rule.ratio_offset.into(),
                        rule.bonus_factor.into(),
                        Value::text(&rule.clause),
                    ],
                    _ => [const { Value::Empty }; 7],
                });
                row.push(Value::Whole(depth));
                row.extend(node_cells(category, node, refer));
                page.row(&row)?;
            }
        }
    }
    page.close();
    Ok(())
}

/// A condition and those in it, each with how deep it stands.
fn nodes<'c>(condition: &'c Condition, depth: u32, rows: &mut Vec<(u32, &'c Condition)>) {
    rows.push((depth, condition));
    if let Condition::AtLeast { of, .. } = condition {
        of.iter().for_each(|one| nodes(one, depth.saturating_add(1), rows));
    }
}

/// How many of a list, what is asked for with what it looks at, how it is compared and with what.
fn node_cells<'c>(category: &'c Category, node: &'c Condition, refer: &Referring<'_>) -> [Value<'c>; 10] {
    let [mut indicator, mut section, mut item, mut level, mut circumstance] = [const { Value::Empty }; 5];
    match node.named().first().filter(|_| !matches!(node, Condition::AtLeast { .. })) {
        Some(Named::Indicator(id)) => indicator = refer.indicator(&category.id, id).into(),
        Some(Named::Section(id)) => section = sections::written_id(category, id).into(),
        Some(Named::Circumstance(id)) => {
            let name = category.circumstance(id).map(|of| of.name.as_str());
            circumstance = circumstances(Some(category)).written(id, name).into();
        }
        Some(Named::Grade(_)) | None => {}
        Some(Named::Item(id, of)) => {
            let own = items::item(Some(category), id);
            item = items::items(Some(category)).written(id, own.map(|item| item.name.as_str())).into();
            if let Some(id) = of {
                let name = own.and_then(|item| item.levels.iter().find(|level| level.id == **id));
                level = items::levels(own).written(id, name.map(|level| level.name.as_str())).into();
            }
        }
    }
    let (needed, asked, order, bound) = match node {
        Condition::AtLeast { count, .. } => (Value::Whole(*count), Value::Empty, Value::Empty, Value::Empty),
        Condition::Is { figure, order, bound } => {
            (Value::Empty, Value::Term(term(figure)), Value::Term(order.term()), (*bound).into())
        }
        Condition::Failed(_) => (Value::Empty, Value::Term(Term::NotPassed), Value::Empty, Value::Empty),
        Condition::Circumstance(_) => (Value::Empty, Value::Term(Term::HasCircumstance), Value::Empty, Value::Empty),
        Condition::Grades { years, .. } => {
            (Value::Empty, Value::Term(Term::PastGrades), Value::Empty, Number::from(i64::from(*years)).into())
        }
    };
    let past = match node {
        Condition::Grades { among, .. } => {
            let all = &category.grading.grades;
            let name = |id: &Id| all.iter().find(|grade| grade.id == *id).map(|grade| grade.name.as_str());
            let plain = |id: &Id| name(id).filter(|name| !name.contains(['|', '\u{ff5c}']));
            let names = among.iter().map(|id| grades(&category.grading).written(id, plain(id)));
            Value::from(names.collect::<Vec<_>>().join(BETWEEN))
        }
        Condition::AtLeast { .. } | Condition::Is { .. } | Condition::Failed(_) | Condition::Circumstance(_) => {
            Value::Empty
        }
    };
    [needed, asked, indicator, section, item, level, circumstance, past, order, bound]
}

fn term(figure: &Figure) -> Term {
    match figure {
        Figure::Rate(_) => Term::Rate,
        Figure::Points(Of::Section(_)) => Term::PointsOfSection,
        Figure::Points(Of::Common | Of::Indicator(_)) => Term::Points,
        Figure::Total => Term::Total,
        Figure::Percentage => Term::Percentage,
        Figure::Deductions => Term::Deductions,
        Figure::Entries(..) => Term::Entries,
        Figure::FromLast => Term::FromLast,
    }
}

/// What a row may ask for.
pub const ASKED: [Term; 11] = [
    Term::Rate,
    Term::Points,
    Term::PointsOfSection,
    Term::Total,
    Term::Percentage,
    Term::Deductions,
    Term::Entries,
    Term::FromLast,
    Term::NotPassed,
    Term::HasCircumstance,
    Term::PastGrades,
];

/// Reads the rules into the categories, whose indicators, grades and circumstances are there.
pub fn read(book: &Book, report: &Report, categories: &mut [Category]) {
    if policy::is_first_edition(book) {
        return of_first_edition(book, report, categories);
    }
    let known = names::categories(categories.iter());
    let mut above: Option<(Id, Id)> = None;
    for line in lines(book, Table::Rules, report) {
        let Some(category) = category_of(&line, &known, categories) else { continue };
        let code = super::names::code_read(&line.text(Heading::Id));
        let goes_on = line.is_blank(Heading::Name)
            && line.is_blank(Heading::Effect)
            && above.as_ref().is_some_and(|(of, id)| *of == category.id && code.as_ref().is_none_or(|code| code == id));
        let node = node(&line, category);
        if goes_on {
            let depth = line.whole::<u32>(Heading::Depth).unwrap_or(1);
            let rule = category.grading.rules.last_mut();
            let placed = rule.zip(node).is_some_and(|(rule, node)| place(&mut rule.when, depth, node));
            if !placed {
                line.report(Heading::Depth, Problem::NotWhole(line.text(Heading::Depth)));
            }
            continue;
        }
        let Some(id) = code.or_else(|| super::names::code_read(&line.text(Heading::Name))) else {
            line.report_row(Problem::NoName);
            continue;
        };
        above = Some((category.id.clone(), id.clone()));
        if category.grading.rules.iter().any(|rule| rule.id == id) {
            line.report(Heading::Id, Problem::Repeated(Heading::Id, id.to_string()));
            above = None;
            continue;
        }
        let Some(when) = node else { continue };
        let effect = effect(&line, &grades(&category.grading));
        let (name, clause) = (line.text(Heading::Name), line.text(Heading::Clause));
        let ratio_offset = line.number(Heading::RatioOffset).unwrap_or_default();
        let bonus_factor = line.number(Heading::BonusFactor).unwrap_or(Number::ONE);
        category.grading.rules.push(GradeRule { id, name, when, effect, ratio_offset, bonus_factor, clause });
    }
}

/// Puts a condition at the end of the last list that stands one level above it; false where there is none.
fn place(into: &mut Condition, depth: u32, node: Condition) -> bool {
    let Condition::AtLeast { of, .. } = into else { return false };
    match depth {
        0 => false,
        1 => {
            of.push(node);
            true
        }
        deeper if deeper > DEEPEST => false,
        deeper => of.last_mut().is_some_and(|last| place(last, deeper.saturating_sub(1), node)),
    }
}

/// The condition of a row, a list without what stands in it.
fn node(line: &Line<'_>, category: &Category) -> Option<Condition> {
    let Some(term) = line.term(Heading::Figure) else {
        let count = line.needed_whole(Heading::Needed)?;
        return Some(Condition::AtLeast { count, of: Vec::new() });
    };
    let indicators = names::indicators(category.indicators.iter().map(AsRef::as_ref));
    let indicator = || referred(line, Heading::Indicator, &indicators);
    let section = || referred(line, Heading::Section, &sections::directory(category));
    let figure = match ASKED.iter().position(|asked| *asked == term)? {
        0 => Figure::Rate(indicator()?),
        1 => Figure::Points(Of::Indicator(indicator()?)),
        2 => Figure::Points(Of::Section(section()?)),
        3 => Figure::Total,
        4 => Figure::Percentage,
        5 => Figure::Deductions,
        6 => {
            let item = referred(line, Heading::Item, &items::items(Some(category)))?;
            let level = line.kept(Heading::Level, &items::levels(items::item(Some(category), &item)));
            Figure::Entries(item, level)
        }
        7 => Figure::FromLast,
        8 => return section().map(Condition::Failed),
        9 => {
            let own = circumstances(Some(category));
            return referred(line, Heading::Circumstance, &own).map(Condition::Circumstance);
        }
        _ => {
            let among = past_grades(line, &grades(&category.grading));
            return Some(Condition::Grades { among, years: line.whole(Heading::Compared).unwrap_or(1) });
        }
    };
    if line.is_blank(Heading::Order) {
        line.report(Heading::Order, Problem::Needed(Heading::Order));
    }
    let order = line.choice::<Order>(Heading::Order)?;
    Some(Condition::Is { figure, order, bound: line.needed(Heading::Compared) })
}

/// The grades of other years that a row names, one after the other.
fn past_grades(line: &Line<'_>, among: &Directory) -> Vec<Id> {
    let text = line.text(Heading::PastGrades);
    let names = text.split(['|', '\u{ff5c}']).map(str::trim).filter(|name| !name.is_empty());
    let found = names.filter_map(|name| match among.read(name) {
        Found::Known(id) => Some(id),
        Found::Unknown(id) => {
            line.report(Heading::PastGrades, Problem::UnknownKept(Heading::PastGrades, name.to_owned()));
            Some(id)
        }
        Found::Several => {
            line.report(Heading::PastGrades, Problem::Several(Heading::PastGrades, name.to_owned()));
            None
        }
    });
    found.collect()
}

/// Gates barred a grade for deductions over so many points, or a rate below so much.
fn of_first_edition(book: &Book, report: &Report, categories: &mut [Category]) {
    let known = names::categories(categories.iter());
    for line in lines(book, Table::Gates, report) {
        let Some(category) = category_of(&line, &known, categories) else { continue };
        let indicators = names::indicators(category.indicators.iter().map(AsRef::as_ref));
        let Some(grade) = referred(&line, Heading::Grade, &grades(&category.grading)) else { continue };
        let Some(when) = gate(&line, &indicators) else { continue };
        let rules = &mut category.grading.rules;
        rules.push(GradeRule::gate(rules.len().saturating_add(1), when, grade, line.text(Heading::Clause)));
    }
}

fn gate(line: &Line<'_>, indicators: &Directory) -> Option<Condition> {
    let both = |first, second| {
        if !line.is_blank(first) && !line.is_blank(second) {
            line.report(second, Problem::BothGiven(first, second));
        }
    };
    both(Heading::DeductionsOver, Heading::RateBelow);
    if line.is_blank(Heading::RateBelow) && line.is_blank(Heading::Indicator) {
        let bound: Number = line.needed(Heading::DeductionsOver);
        return Some(Condition::Is { figure: Figure::Deductions, order: Order::Over, bound });
    }
    let figure = Figure::Rate(referred(line, Heading::Indicator, indicators)?);
    Some(Condition::Is { figure, order: Order::Below, bound: line.needed(Heading::RateBelow) })
}
