//! The engine's figures against those of an audit workbook.

use baton_engine::{Evaluation, UnitOutcome};
use baton_words::{Locale, audit};
use baton_workbook::audit::{Audit, Figure, Kind};
use rust_decimal::Decimal;

use super::{Book, Cell};

/// What the engine says of a figure.
fn expected(evaluation: &Evaluation, units: &[UnitOutcome], figure: &Figure, locale: Locale) -> Option<Cell> {
    let number = |value: Decimal| Some(Cell::Number(value.to_string().parse().unwrap()));
    let county = evaluation.county();
    let Some(position) = figure.unit else {
        return number(match figure.kind {
            Kind::CountyExcellent => county.excellent_units.into(),
            Kind::CountyPlaces => county.excellent_places.into(),
            Kind::CountyPeople => county.assessed_headcount.into(),
            Kind::CountyBonus => county.bonus,
            Kind::CountyCeiling => county.places_ceiling.into(),
            other => panic!("{other:?} is no figure of the county"),
        });
    };
    let unit = &units[position];
    let line = || &unit.lines[figure.part];
    let says = |yes: bool| Some(Cell::Text(if yes { audit::YES.of(locale) } else { audit::NO.of(locale) }.to_owned()));
    match figure.kind {
        Kind::Marks => number(line().marks),
        Kind::Rate => match line().rate {
            Some(rate) => number(rate),
            None if line().marks.is_zero() => None,
            None => Some(Cell::Text(audit::EXCLUDED.of(locale).to_owned())),
        },
        Kind::Points => line().rate.and_then(|_| number(line().points)),
        Kind::Section => number(unit.sections[figure.part].points),
        Kind::Subtotal => number(unit.subtotal.value),
        Kind::Bonuses => number(unit.adjustments.bonus),
        Kind::Deductions => number(unit.adjustments.deduction),
        Kind::Total => number(unit.total),
        Kind::Percentage => number(unit.percentage),
        Kind::Place => unit.rank.and_then(|rank| number(rank.into())),
        Kind::Grade => {
            let category = evaluation.policy().category(unit.category.as_ref()?)?;
            let grade = category.grading.grades.iter().find(|grade| Some(&grade.id) == unit.grade.as_ref())?;
            Some(Cell::Text(grade.name.clone()))
        }
        Kind::Ratio => number(unit.excellent_ratio),
        Kind::Places => number(unit.excellent_places.into()),
        Kind::Leadership => says(unit.leadership_eligible),
        Kind::Promotion => says(unit.promotion_priority),
        Kind::Interview => says(unit.interview),
        Kind::Bonus => number(unit.bonus),
        Kind::Fund => number(unit.funds[figure.part].sum),
        other => panic!("{other:?} is no figure of a unit"),
    }
}

/// Equal to far beyond the last digit shown.
pub fn same(a: Option<&Cell>, b: Option<&Cell>) -> bool {
    match (a, b) {
        (Some(Cell::Number(a)), Some(Cell::Number(b))) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
        (a, b) => a == b,
    }
}

/// What the engine says against what stands in a book.
pub fn differences(evaluation: &Evaluation, written: &Audit, book: &Book, locale: Locale) -> Vec<String> {
    let units: Vec<UnitOutcome> =
        (0..evaluation.roster().units.len()).map(|unit| evaluation.explain(unit).unwrap()).collect();
    let mut wrong = Vec::new();
    for figure in &written.figures {
        let (is, should) = (book.cell(&figure.sheet, figure.at), expected(evaluation, &units, figure, locale));
        if !same(is, should.as_ref()) {
            wrong.push(format!("{figure:?}: {is:?}, not {should:?}"));
        }
    }
    wrong
}
