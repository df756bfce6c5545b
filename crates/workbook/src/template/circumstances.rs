//! The sheets of circumstances and of the units that are marked with them; in the first edition, which had none, the columns
//! of veto and downgrade that stood in other sheets.

use std::collections::HashMap;
use std::sync::Arc;

use super::categories::{category_of, grade_name, grades, referred};
use super::lines::{Line, lines};
use super::names::{self, Directory, Referring};
use super::pen::{Pen, Value};
use super::policy;
use super::report::Report;
use super::schema::EFFECTS;
use baton_exchange::reading::Book;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Category, Circumstance, Effect, Id, Marked, Number, PastYear, Policy, Project, Unit};
use baton_words::{Heading, Table, Term};

/// So many downgrades are more than any ladder has grades; a cell may state any number.
const MOST: u32 = 99;

/// Writes the circumstances.
pub fn write(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Circumstances, policy.categories.len() * 2)?;
    for category in &policy.categories {
        for circumstance in &category.circumstances {
            let (term, grade, by) = effect_cells(category, &circumstance.effect);
            page.row(&[
                refer.category(&category.id).into(),
                Value::code(&circumstance.id),
                Value::text(&circumstance.name),
                term,
                grade,
                by,
                circumstance.ratio_offset.into(),
                circumstance.bonus_factor.into(),
                Value::text(&circumstance.clause),
            ])?;
        }
    }
    page.close();
    Ok(())
}

/// What an effect does, the grade that it names, and by how many it lowers.
pub fn effect_cells<'a>(category: &Category, effect: &Effect) -> (Value<'a>, Value<'a>, Value<'a>) {
    let (term, by) = match effect {
        Effect::Nothing => (Term::NoEffect, Value::Empty),
        Effect::Bar(_) => (Term::Bars, Value::Empty),
        Effect::Lower(by) => (Term::Lowers, Value::Whole(*by)),
        Effect::AtMost(_) => (Term::AtMost, Value::Empty),
        Effect::Lift(by) => (Term::Lifts, Value::Whole(*by)),
        Effect::To(_) => (Term::StraightTo, Value::Empty),
    };
    let grade = effect.grade().map_or(Value::Empty, |grade| grade_name(category, grade).into());
    (Value::Term(term), grade, by)
}

/// Writes what units are marked with.
pub fn write_marks(pen: &mut Pen, project: &Project, refer: &Referring<'_>) -> Result<(), WriteError> {
    let units = &project.roster.units;
    let mut page = pen.page(Table::Marked, units.iter().map(|unit| unit.circumstances.len()).sum())?;
    for unit in units {
        let category = project.policy.category(&unit.category);
        for Marked { circumstance, reason } in &unit.circumstances {
            let name = category.and_then(|category| category.circumstance(circumstance)).map(|of| of.name.as_str());
            let name = circumstances(category).written(circumstance, name);
            page.row(&[refer.unit(&unit.id).into(), name.into(), Value::text(reason)])?;
        }
    }
    page.close();
    Ok(())
}

/// The circumstances of a category.
pub fn circumstances(of: Option<&Category>) -> Directory {
    let all = of.map(|category| category.circumstances.as_slice()).unwrap_or_default();
    Directory::new(all.iter().map(|circumstance| (&circumstance.id, circumstance.name.as_str())))
}

/// Reads the circumstances into the categories, whose grades are there.
pub fn read(book: &Book, report: &Report, categories: &mut [Category]) {
    if policy::is_first_edition(book) {
        return of_first_edition(book, report, categories);
    }
    let known = names::categories(categories.iter());
    for line in lines(book, Table::Circumstances, report) {
        let (Some(category), Some((id, name))) = (category_of(&line, &known, categories), line.identity()) else {
            continue;
        };
        if category.circumstance(&id).is_some() {
            line.report(Heading::Id, Problem::Repeated(Heading::Circumstance, id.to_string()));
            continue;
        }
        let effect = effect(&line, &grades(&category.grading));
        let clause = line.text(Heading::Clause);
        let ratio_offset = line.number(Heading::RatioOffset).unwrap_or_default();
        let bonus_factor = line.number(Heading::BonusFactor).unwrap_or(Number::ONE);
        category.circumstances.push(Circumstance { id, name, effect, ratio_offset, bonus_factor, clause });
    }
}

/// The effect that a row states.
pub fn effect(line: &Line<'_>, among: &Directory) -> Effect {
    let Some(term) = line.term(Heading::Effect) else { return Effect::Nothing };
    match EFFECTS.iter().position(|effect| *effect == term) {
        Some(1) => referred(line, Heading::Grade, among).map_or(Effect::Nothing, Effect::Bar),
        Some(at @ (2 | 4)) => {
            if line.is_blank(Heading::Steps) {
                line.report(Heading::Steps, Problem::Needed(Heading::Steps));
            }
            let by = line.whole(Heading::Steps).unwrap_or(1);
            if at == 2 { Effect::Lower(by) } else { Effect::Lift(by) }
        }
        Some(5) => referred(line, Heading::Grade, among).map_or(Effect::Nothing, Effect::To),
        Some(3) => Effect::AtMost(line.kept(Heading::Grade, among)),
        _ => Effect::Nothing,
    }
}

/// The grade of a veto stood in the category's row.
fn of_first_edition(book: &Book, report: &Report, categories: &mut [Category]) {
    let unheard = Report::default();
    for line in lines(book, Table::Categories, &unheard) {
        let Some(category) = line.identity().and_then(|(id, _)| categories.iter_mut().find(|own| own.id == id)) else {
            continue;
        };
        let grade = line.heard_by(report).kept(Heading::VetoGrade, &grades(&category.grading));
        category.circumstances = Circumstance::usual(grade).into();
    }
}

/// What a unit's own row marks it with, in the first edition.
pub fn in_row(line: &Line<'_>) -> Vec<Marked> {
    let mark = |id: &str, reason: &String| Marked { circumstance: id.into(), reason: reason.clone() };
    let reason = line.text(Heading::VetoReason);
    let vetoed = line.flag(Heading::Veto) || !reason.is_empty();
    let times: u32 = line.whole(Heading::Downgrade).unwrap_or_default();
    let why = line.text(Heading::DowngradeReason);
    let lowered = (0..times.min(MOST)).map(|_| mark(Circumstance::DOWNGRADE, &why));
    vetoed.then(|| mark(Circumstance::VETO, &reason)).into_iter().chain(lowered).collect()
}

/// Reads what units are marked with.
pub fn read_marks(book: &Book, report: &Report, policy: &Policy, units: &mut [Arc<Unit>], known: &Directory) {
    let place: HashMap<Id, usize> = units.iter().enumerate().map(|(at, unit)| (unit.id.clone(), at)).collect();
    for line in lines(book, Table::Marked, report) {
        if line.is_blank(Heading::Unit) {
            line.report(Heading::Unit, Problem::Needed(Heading::Unit));
        }
        let unit = line.known(Heading::Unit, known).and_then(|id| units.get_mut(*place.get(&id)?));
        let Some(unit) = unit.map(Arc::make_mut) else { continue };
        let among = circumstances(policy.category(&unit.category));
        let Some(circumstance) = referred(&line, Heading::Circumstance, &among) else { continue };
        unit.circumstances.push(Marked { circumstance, reason: line.text(Heading::Reason) });
    }
}

/// Writes the grades of other years.
pub fn write_history(pen: &mut Pen, project: &Project, refer: &Referring<'_>) -> Result<(), WriteError> {
    let units = &project.roster.units;
    let mut page = pen.page(Table::History, units.iter().map(|unit| unit.history.len()).sum())?;
    for unit in units {
        let category = project.policy.category(&unit.category);
        for PastYear { year, grade } in &unit.history {
            let name = category.map_or_else(|| grade.to_string(), |category| grade_name(category, grade));
            page.row(&[refer.unit(&unit.id).into(), Value::Whole(u32::from(*year)), name.into()])?;
        }
    }
    page.close();
    Ok(())
}

/// Reads the grades of other years.
pub fn read_history(book: &Book, report: &Report, policy: &Policy, units: &mut [Arc<Unit>], known: &Directory) {
    let place: HashMap<Id, usize> = units.iter().enumerate().map(|(at, unit)| (unit.id.clone(), at)).collect();
    for line in lines(book, Table::History, report) {
        if line.is_blank(Heading::Unit) {
            line.report(Heading::Unit, Problem::Needed(Heading::Unit));
        }
        let unit = line.known(Heading::Unit, known).and_then(|id| units.get_mut(*place.get(&id)?));
        let Some(unit) = unit.map(Arc::make_mut) else { continue };
        let among = policy.category(&unit.category).map(|category| grades(&category.grading)).unwrap_or_default();
        let year = line.needed_whole::<u16>(Heading::Year);
        let Some((year, grade)) = year.zip(referred(&line, Heading::Grade, &among)) else { continue };
        unit.history.push(PastYear { year, grade });
    }
}

#[cfg(test)]
mod tests {
    use baton_exchange::reading::{Cell, Hidden, Row, Sheet};
    use baton_words::{Locale, sheets};

    use super::super::later::{former, is_new};
    use super::super::schema::headings;
    use super::super::{of_book, whole::Workbook};
    use super::*;

    /// A sheet with its columns of the first edition and these rows below, each by heading.
    fn sheet(table: Table, rows: &[&[(Heading, &str)]]) -> Sheet {
        let columns: Vec<Heading> = headings(table).iter().chain(former(table)).copied().collect();
        let text = |text: &str| Cell::Text(text.to_owned());
        let head = columns.iter().map(|heading| text(sheets::heading(*heading).of(Locale::Zh)));
        let mut all = vec![Row { number: 0, cells: (0..).zip(head).collect() }];
        for (row, number) in rows.iter().zip(1..) {
            let at = |heading: &Heading| columns.iter().position(|own| own == heading).unwrap();
            let mut cells: Vec<(u32, Cell)> =
                row.iter().map(|(heading, own)| (u32::try_from(at(heading)).unwrap(), text(own))).collect();
            cells.sort_by_key(|(column, _)| *column);
            all.push(Row { number, cells });
        }
        let name = sheets::table(table).of(Locale::Zh).into();
        Sheet { name, rows: all, merged: Vec::new(), hidden: Hidden::default() }
    }

    #[test]
    fn the_first_edition_had_veto_and_downgrade_in_columns() {
        use Heading as H;
        let edition = sheets::heading(H::Edition).of(Locale::Zh);
        let tables = Table::ALL.into_iter().filter(|table| !is_new(*table));
        let sheets = tables.map(|table| match table {
            Table::Policy => sheet(table, &[&[(H::Key, edition), (H::Value, "1")]]),
            Table::Categories => sheet(
                table,
                &[
                    &[(H::Id, "c"), (H::Name, "镇"), (H::FullMarks, "100"), (H::VetoGrade, "三等")],
                    &[(H::Name, "村"), (H::FullMarks, "100")],
                ],
            ),
            Table::Grades => sheet(
                table,
                &[
                    &[(H::Category, "c"), (H::Id, "g1"), (H::Name, "一等")],
                    &[(H::Category, "镇"), (H::Id, "g3"), (H::Name, "三等")],
                ],
            ),
            Table::Units => sheet(
                table,
                &[
                    &[
                        (H::Name, "甲"),
                        (H::Category, "镇"),
                        (H::VetoReason, "瞒报"),
                        (H::Downgrade, "2"),
                        (H::DowngradeReason, "通报"),
                    ],
                    &[(H::Name, "乙"), (H::Category, "镇"), (H::Veto, "是")],
                    &[(H::Name, "丙"), (H::Category, "镇"), (H::Downgrade, "4000000000")],
                ],
            ),
            Table::Gates => sheet(
                table,
                &[&[(H::Category, "镇"), (H::Grade, "一等"), (H::DeductionsOver, "5"), (H::Clause, "第九条")]],
            ),
            _ => sheet(table, &[]),
        });
        let book = Book { sheets: sheets.collect(), cut: false };
        let Workbook { project, findings } = of_book(&book).unwrap();
        let said: Vec<String> = findings.iter().map(|finding| format!("{finding:?}")).collect();
        assert!(!said.iter().any(|said| said.contains("Veto") || said.contains("Sheet")), "{said:?}");
        let circumstances = |at: usize| project.policy.categories[at].circumstances.clone();
        assert_eq!(circumstances(0), Circumstance::usual(Some("g3".into())));
        assert_eq!(circumstances(1), Circumstance::usual(None));
        let gates = serde_json::to_value(&project.policy.categories[0].grading.rules).unwrap();
        let when = serde_json::json!({ "is": { "figure": "deductions", "order": "above", "bound": "5" } });
        assert_eq!((&gates[0]["when"], &gates[0]["effect"]), (&when, &serde_json::json!({ "bar": "g1" })));
        assert_eq!((&gates[0]["id"], &gates[0]["clause"]), (&"gate-1".into(), &"第九条".into()));
        let marks = |at: usize| {
            let marks = project.roster.units[at].circumstances.iter();
            marks.map(|marked| (marked.circumstance.as_str().to_owned(), marked.reason.clone())).collect::<Vec<_>>()
        };
        let mark = |id: &str, reason: &str| (id.to_owned(), reason.to_owned());
        assert_eq!(marks(0), [mark("veto", "瞒报"), mark("downgrade", "通报"), mark("downgrade", "通报")]);
        assert_eq!(marks(1), [mark("veto", "")]);
        assert_eq!(marks(2).len(), 99);
    }
}
