//! The sheet of bonus funds, and the bonus as workbooks of the first edition have it.

use std::collections::BTreeSet;

use super::lines::{Line, lines};
use super::names::{self, Directory, Referring, code_read};
use super::pen::{Pen, Value};
use super::policy;
use super::report::Report;
use baton_exchange::reading::Book;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Category, Coefficient, Coverage, Fund, FundMode, Id, Number, Point, Policy, ScoreOf};
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
        let named: Vec<&Id> = fund.coverage.named().iter().collect();
        let (by, coefficients) = coefficients(fund, |id| grades.written(id, name_of(policy, id)));
        let mut coefficients = coefficients.into_iter();
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
            cells.push(if row == 0 { Value::Term(by) } else { Value::Empty });
            cells.extend(coefficients.next().unwrap_or([const { Value::Empty }; 3]));
            cells.push(if row == 0 { Value::text(&fund.clause) } else { Value::Empty });
            page.row(&cells)?;
        }
    }
    page.close();
    Ok(())
}

/// What the coefficients of a fund go by, and in each row a grade, a score or place, and the coefficient.
fn coefficients(fund: &Fund, grade: impl Fn(&Id) -> String) -> (Term, Vec<[Value<'static>; 3]>) {
    match &fund.coefficient {
        Coefficient::Grade { coefficients } => {
            let row = |(id, value): (&Id, &Number)| [grade(id).into(), Value::Empty, (*value).into()];
            (Term::ByGrade, coefficients.iter().map(row).collect())
        }
        Coefficient::Score { of, points } => {
            let by = match of {
                ScoreOf::Percentage => Term::ByPercentage,
                ScoreOf::Total => Term::ByTotal,
            };
            (by, points.iter().map(|point| [Value::Empty, point.value.into(), point.rate.into()]).collect())
        }
        Coefficient::Place { coefficients, otherwise } => {
            let place = |place: u32| Value::from(Number::from(i64::from(place)));
            let rows = (1..).map(place).zip(coefficients).chain([(Value::Empty, otherwise)]);
            (Term::ByRank, rows.map(|(place, value)| [Value::Empty, place, (*value).into()]).collect())
        }
    }
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
        read_coefficient(&line, &grades, &mut fund.coefficient);
    }
    funds
}

/// Reads the coefficient in a row.
fn read_coefficient(line: &Line<'_>, grades: &Directory, into: &mut Coefficient) {
    let coefficient = || line.needed(Heading::BonusCoefficient);
    match into {
        Coefficient::Grade { coefficients } => {
            if let Some(grade) = line.kept(Heading::Grade, grades) {
                coefficients.insert(grade, coefficient());
            }
        }
        Coefficient::Score { points, .. } => {
            if let Some(value) = line.number(Heading::ScoreOrPlace) {
                points.push(Point { value, rate: coefficient() });
            }
        }
        Coefficient::Place { coefficients, otherwise } => {
            if line.is_blank(Heading::ScoreOrPlace) {
                *otherwise = line.number(Heading::BonusCoefficient).unwrap_or(*otherwise);
            } else if line.whole::<usize>(Heading::ScoreOrPlace) == Some(coefficients.len() + 1) {
                coefficients.push(coefficient());
            } else {
                let text = line.cell(Heading::ScoreOrPlace).text();
                line.report(Heading::ScoreOrPlace, Problem::Unknown(Heading::ScoreOrPlace, text));
            }
        }
    }
}

fn fund(line: &Line<'_>, id: Id, name: String) -> Fund {
    let coefficient = match line.term(Heading::CoefficientBy) {
        Some(Term::ByPercentage) => Coefficient::Score { of: ScoreOf::Percentage, points: Vec::new() },
        Some(Term::ByTotal) => Coefficient::Score { of: ScoreOf::Total, points: Vec::new() },
        Some(Term::ByRank) => Coefficient::Place { coefficients: Vec::new(), otherwise: Number::ONE },
        Some(_) | None => Coefficient::default(),
    };
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
    Fund { coverage, mode, coefficient, exempt_coefficient, clause, ..Fund::new(id, name) }
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
