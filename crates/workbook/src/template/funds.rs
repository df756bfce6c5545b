//! The sheet of bonus funds, and the bonus as workbooks of the first edition have it.

use std::collections::BTreeSet;

use super::lines::{Line, lines};
use super::names::{self, Directory, Referring, code_read};
use super::pen::{Pen, Value};
use super::policy;
use super::report::Report;
use baton_exchange::reading::Book;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Category, Coefficient, Coverage, Fund, FundMode, Id, Number, Policy};
use baton_words::{Heading, Table, Term};

/// The columns or settings of the bonus in workbooks of the first edition.
pub const OF_FIRST: [Heading; 4] =
    [Heading::BonusMode, Heading::BonusAmount, Heading::BonusThreshold, Heading::ExemptCoefficient];

/// The fund that the county's bonus becomes.
const OF_POLICY: &str = "bonus";

/// Writes the funds: in the rows below the first of a fund stand further categories and coefficients.
pub fn write(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let grades = grades(policy.categories.iter().map(AsRef::as_ref));
    let mut page = pen.page(Table::Funds, policy.funds.len())?;
    for fund in &policy.funds {
        let covered = match fund.coverage {
            Coverage::All { .. } => Term::AllCategories,
            Coverage::Only(_) => Term::OnlyCategories,
        };
        let mode = match fund.mode {
            FundMode::PerHead { .. } => Term::PerHead,
            FundMode::PerUnit { .. } => Term::PerUnit,
            FundMode::Pool { .. } => Term::Pool,
            FundMode::PerPoint { .. } => Term::PerPoint,
        };
        let Coefficient::Grade { coefficients } = &fund.coefficient;
        let named: Vec<&Id> = fund.coverage.named().iter().collect();
        let mut coefficients = coefficients.iter();
        for row in 0..named.len().max(coefficients.len()).max(1) {
            let mut cells = vec![Value::code(&fund.id)];
            if row == 0 {
                cells.extend([
                    Value::text(&fund.name),
                    Value::Term(mode),
                    fund.mode.amount().into(),
                    fund.mode.threshold().into(),
                    fund.exempt_coefficient.into(),
                    Value::Term(covered),
                ]);
            } else {
                cells.extend([const { Value::Empty }; 6]);
            }
            cells.push(named.get(row).map_or(Value::Empty, |id| refer.category(id).into()));
            let (grade, coefficient) = coefficients.next().unzip();
            cells.push(grade.map_or(Value::Empty, |id| grades.written(id, name_of(policy, id)).into()));
            cells.push(coefficient.copied().into());
            cells.push(if row == 0 { Value::text(&fund.clause) } else { Value::Empty });
            page.row(&cells)?;
        }
    }
    page.close();
    Ok(())
}

/// The grades of all categories.
fn grades<'a>(categories: impl Iterator<Item = &'a Category>) -> Directory {
    let grades = categories.flat_map(|category| &category.grading.grades);
    Directory::new(grades.map(|grade| (&grade.id, grade.name.as_str())))
}

fn name_of<'a>(policy: &'a Policy, id: &Id) -> Option<&'a str> {
    let mut grades = policy.categories.iter().flat_map(|category| &category.grading.grades);
    grades.find(|grade| grade.id == *id).map(|grade| grade.name.as_str())
}

/// Reads the funds; the categories are there with their grades.
pub fn read(book: &Book, report: &Report, categories: &[Category]) -> Vec<Fund> {
    if policy::is_first_edition(book) {
        return of_first(book, report);
    }
    let (known, grades) = (names::categories(categories.iter()), grades(categories.iter()));
    let mut funds: Vec<Fund> = Vec::new();
    for line in lines(book, Table::Funds, report) {
        let again = line.is_blank(Heading::Name) && line.is_blank(Heading::BonusMode);
        let id = code_read(&line.text(Heading::Id));
        if !again || id.is_none_or(|id| funds.last().is_none_or(|fund| fund.id != id)) {
            let Some((id, name)) = line.identity() else { continue };
            if funds.iter().any(|fund| fund.id == id) {
                line.report(Heading::Id, Problem::Repeated(Heading::Fund, id.to_string()));
                continue;
            }
            funds.push(fund(&line, id, name));
        }
        let Some(fund) = funds.last_mut() else { continue };
        let named = match &mut fund.coverage {
            Coverage::All { except } => except,
            Coverage::Only(categories) => categories,
        };
        named.extend(line.kept(Heading::Category, &known));
        if let Some(grade) = line.kept(Heading::Grade, &grades) {
            let Coefficient::Grade { coefficients } = &mut fund.coefficient;
            coefficients.insert(grade, line.needed(Heading::BonusCoefficient));
        }
    }
    funds
}

fn fund(line: &Line<'_>, id: Id, name: String) -> Fund {
    let coverage = match line.term(Heading::Coverage) {
        Some(Term::OnlyCategories) => Coverage::Only(BTreeSet::new()),
        _ => Coverage::default(),
    };
    if line.is_blank(Heading::BonusMode) {
        line.report(Heading::BonusMode, Problem::Needed(Heading::BonusMode));
    }
    let clause = line.text(Heading::Clause);
    let exempt_coefficient = line.number(Heading::ExemptCoefficient).unwrap_or(Number::ONE);
    let mode = mode(line).unwrap_or(FundMode::PerHead { base: Number::ZERO });
    Fund { coverage, mode, exempt_coefficient, clause, ..Fund::new(id, name) }
}

/// How the fund of a line pays; absent if no method is named.
fn mode(line: &Line<'_>) -> Option<FundMode> {
    let mode = line.term(Heading::BonusMode)?;
    let amount = line.needed(Heading::BonusAmount);
    Some(match mode {
        Term::Pool => FundMode::Pool { sum: amount },
        Term::PerUnit => FundMode::PerUnit { base: amount },
        Term::PerPoint => FundMode::PerPoint { rate: amount, threshold: line.needed(Heading::BonusThreshold) },
        _ => FundMode::PerHead { base: amount },
    })
}

/// The funds of a workbook of the first edition, which has a bonus of the county and bonuses of categories.
fn of_first(book: &Book, report: &Report) -> Vec<Fund> {
    let fund = |line: &Line<'_>, id: Id, coverage| {
        let exempt_coefficient = line.number(Heading::ExemptCoefficient).unwrap_or(Number::ONE);
        Some(Fund { coverage, mode: mode(line)?, exempt_coefficient, ..Fund::new(id, baton_model::BONUS.to_owned()) })
    };
    let unheard = Report::default();
    let mut own: Vec<(Id, Fund)> = Vec::new();
    for line in lines(book, Table::Categories, &unheard) {
        let Some((id, _)) = line.identity() else { continue };
        let coverage = Coverage::Only([id.clone()].into());
        let found = fund(&line.heard_by(report), format!("{OF_POLICY}-{id}").into(), coverage);
        own.extend(found.map(|fund| (id, fund)));
    }
    let except = own.iter().map(|(id, _)| id.clone()).collect();
    let settings = policy::settings_of(book, &OF_FIRST, report);
    let county = settings.and_then(|line| fund(&line, OF_POLICY.into(), Coverage::All { except }));
    county.into_iter().chain(own.into_iter().map(|(_, fund)| fund)).collect()
}
