//! The audit workbook, computed by LibreOffice without us: every figure and grade is the engine's.
#![cfg(feature = "workbook")]

mod common;
mod random_policies;
mod spreadsheet;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use baton::engine::{Evaluation, UnitOutcome};
use baton::exchange::audit::{Audit, Figure, Kind, Options, Refusal, audit};
use baton::i18n::Locale;
use baton::model::{Grading, Number, Project};
use baton::presets::Preset;
use common::{Numbers, Source};
use random_policies::Dice;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use spreadsheet::{Book, Cell, recalculated};

fn options(locale: Locale, valued: bool) -> Options<'static> {
    Options { locale, scenario: None, date: "2026-11-23", fingerprint: "", valued }
}

fn evaluated(project: Project) -> Evaluation {
    Evaluation::new(Arc::new(project.policy), Arc::new(project.roster))
}

fn written(evaluation: &Evaluation, locale: Locale, valued: bool) -> Audit {
    audit(evaluation, &options(locale, valued)).unwrap()
}

/// A project of many kinds of rules, from a seed.
fn varied(seed: u64) -> Project {
    let mut dice = Dice(seed);
    let choices = (0..1200).map(|_| u16::try_from(dice.below(1 << 16)).unwrap()).collect();
    common::project(&Source::new(choices, Numbers::Usual))
}

/// The demo county and fifty random policies, with their names.
fn projects() -> Vec<(String, Project)> {
    let mut projects = vec![
        ("demo".to_owned(), Preset::DemoCounty.project().unwrap()),
        ("demo-changed".to_owned(), changed_demo()),
        ("classroom".to_owned(), Preset::Classroom.project().unwrap()),
    ];
    projects.extend((0..22).map(|seed| (format!("grades-{seed}"), random_policies::project(seed))));
    projects.extend((100..128).map(|seed| (format!("rules-{seed}"), varied(seed))));
    projects
}

/// The demo county with other numbers in its cells, and nothing else.
fn changed_demo() -> Project {
    let mut project = Preset::DemoCounty.project().unwrap();
    let category = Arc::make_mut(&mut project.policy.categories[0]);
    category.full_marks = 1480.into();
    category.grading.grades[0].bonus_coefficient = "1.35".parse().unwrap();
    if let Some(baton::model::Quota::Share(share)) = &mut category.grading.grades[1].quota {
        *share = "0.27".parse().unwrap();
    }
    let indicator = Arc::make_mut(&mut category.indicators[7]);
    indicator.marks.category = "57.5".parse().unwrap();
    for unit in project.roster.units.iter_mut().take(12) {
        let unit = Arc::make_mut(unit);
        for observation in unit.observations.values_mut() {
            observation.annual.actual = observation.annual.actual.map(|x| Number::from(x.get() * Decimal::new(103, 2)));
        }
        unit.headcount += 3;
    }
    project
}

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
    let words = &locale.words().auditing;
    let says = |yes: bool| Some(Cell::Text(if yes { words.yes } else { words.no }.to_owned()));
    match figure.kind {
        Kind::Marks => number(line().marks),
        Kind::Rate => match line().rate {
            Some(rate) => number(rate),
            None if line().marks.is_zero() => None,
            None => Some(Cell::Text(words.excluded.to_owned())),
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
        other => panic!("{other:?} is no figure of a unit"),
    }
}

/// Equal to far beyond the last digit shown.
fn same(a: Option<&Cell>, b: Option<&Cell>) -> bool {
    match (a, b) {
        (Some(Cell::Number(a)), Some(Cell::Number(b))) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
        (a, b) => a == b,
    }
}

/// What the engine says against what stands in a book.
fn differences(evaluation: &Evaluation, written: &Audit, book: &Book, locale: Locale) -> Vec<String> {
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

#[test]
fn a_spreadsheet_computes_what_the_engine_computes() {
    let projects = projects();
    let locale = |at: usize| if at % 2 == 0 { Locale::Zh } else { Locale::En };
    let evaluations: Vec<Evaluation> = projects.iter().map(|(_, project)| evaluated(project.clone())).collect();
    // Without values: every formula has the value 0 in the file, so that nothing but a new computation can be right.
    let blank: Vec<Audit> =
        evaluations.iter().enumerate().map(|(at, evaluation)| written(evaluation, locale(at), false)).collect();
    let files: Vec<(String, Vec<u8>)> =
        projects.iter().zip(&blank).map(|((name, _), audit)| (name.clone(), audit.bytes.clone())).collect();
    let computed = recalculated(&files);

    let mut wrong = Vec::new();
    let mut formulas: BTreeMap<Kind, usize> = BTreeMap::new();
    for (at, (((name, _), evaluation), blank)) in projects.iter().zip(&evaluations).zip(&blank).enumerate() {
        let (as_written, book) = (Book::read(blank.bytes.clone()), &computed[name]);
        assert_eq!(blank.marked, 0, "{name}: everything can be a formula");
        for figure in &blank.figures {
            let place = (figure.sheet.clone(), figure.at.0, figure.at.1);
            assert!(as_written.formulas.contains_key(&place), "{name}: {figure:?} is no formula");
            *formulas.entry(figure.kind).or_default() += 1;
        }
        wrong
            .extend(differences(evaluation, blank, book, locale(at)).into_iter().map(|what| format!("{name}: {what}")));
        // The values that formulas come with are those that a spreadsheet finds, down to every step on the way.
        let valued = Book::read(written(evaluation, locale(at), true).bytes);
        for (sheet, row, column) in as_written.formulas.keys() {
            let (is, should) = (valued.cell(sheet, (*row, *column)), book.cell(sheet, (*row, *column)));
            if !same(is, should) {
                wrong.push(format!("{name}: {sheet} {row} {column} comes with {is:?}, computed {should:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ, such as\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    for (kind, count) in &formulas {
        assert!(*count >= projects.len(), "{kind:?}: only {count} formulas");
    }
}
