//! The audit workbook, computed by LibreOffice without us: every figure and grade is the engine's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::common::{Numbers, Source};
use crate::random_policies::Dice;
use crate::spreadsheet::figures::{differences, same};
use crate::spreadsheet::{Book, Cell, recalculated};
use baton_engine::Evaluation;
use baton_exchange::fingerprint;
use baton_model::{Coefficient, Fund, FundMode, Number, Project};
use baton_presets::Preset;
use baton_words::{Locale, audit};
use baton_workbook::audit::{Audit, AuditError, Kind, Options, audit};
use rust_decimal::Decimal;
use serde_json::{Value, json};

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
    crate::common::project(&Source::new(choices, Numbers::Usual))
}

/// The demo county and some seventy random policies, with their names.
pub fn projects() -> Vec<(String, Project)> {
    let mut projects = vec![
        ("demo".to_owned(), Preset::DemoCounty.project().unwrap()),
        ("demo-changed".to_owned(), changed_demo()),
        ("classroom".to_owned(), Preset::Classroom.project().unwrap()),
    ];
    projects.extend((0..10).map(|seed| (format!("grades-{seed}"), crate::random_policies::project(seed))));
    projects.extend((0..24).map(|seed| (format!("ladder-{seed}"), crate::random_policies::ladder(seed))));
    projects.extend((100..134).map(|seed| (format!("rules-{seed}"), varied(seed))));
    projects
}

/// The demo county with other numbers in its cells, and nothing else.
fn changed_demo() -> Project {
    let mut project = Preset::DemoCounty.project().unwrap();
    let category = Arc::make_mut(&mut project.policy.categories[0]);
    category.full_marks = 1480.into();
    category.grading.grades[0].bonus_coefficient = "1.35".parse().unwrap();
    if let Some(baton_model::Quota::Share(share)) = &mut category.grading.grades[1].quota {
        *share = "0.27".parse().unwrap();
    }
    let indicator = Arc::make_mut(&mut category.indicators[7]);
    indicator.marks.category = "57.5".parse().unwrap();
    for unit in project.roster.units.iter_mut().take(12) {
        let unit = Arc::make_mut(unit);
        for observation in unit.observations.values_mut() {
            observation.annual.actual = observation.annual.actual.map(|x| Number::from(x.get() * Decimal::new(103, 2)));
        }
        unit.headcount = (unit.headcount.get() + rust_decimal::Decimal::from(3)).into();
    }
    project
}

#[test]
fn a_spreadsheet_computes_what_the_engine_computes() {
    let projects = projects();
    let locale = |at: usize| if at.is_multiple_of(2) { Locale::Zh } else { Locale::En };
    let evaluations: Vec<Evaluation> = projects.iter().map(|(_, project)| evaluated(project.clone())).collect();
    // Without values: every formula has the value 0 in the file, so that nothing but a new computation can be right.
    let blank: Vec<Audit> =
        evaluations.iter().enumerate().map(|(at, evaluation)| written(evaluation, locale(at), false)).collect();
    let files: Vec<(String, Vec<u8>)> =
        projects.iter().zip(&blank).map(|((name, _), audit)| (name.clone(), audit.bytes.clone())).collect();
    let (computed, valued) = std::thread::scope(|scope| {
        let office = scope.spawn(|| recalculated(&files));
        let valued = evaluations.iter().enumerate();
        let valued = valued.map(|(at, evaluation)| Book::read(written(evaluation, locale(at), true).bytes));
        let valued: Vec<Book> = valued.collect();
        (office.join().unwrap(), valued)
    });

    let mut wrong = Vec::new();
    let mut formulas: BTreeMap<Kind, usize> = BTreeMap::new();
    let rows = projects.iter().zip(&evaluations).zip(&blank).zip(&valued).enumerate();
    for (at, ((((name, _), evaluation), blank), valued)) in rows {
        let (as_written, book) = (Book::read(blank.bytes.clone()), &computed[name]);
        // But for a pool that is divided by coefficients between the points of a polyline, which may have no last digit.
        let divides =
            |fund: &Fund| matches!((&fund.mode, &fund.coefficient), (FundMode::Pool { .. }, Coefficient::Score { .. }));
        let valued_fund = evaluation.policy().funds.iter().any(divides);
        let (of_funds, figures): (Vec<_>, Vec<_>) =
            blank.figures.iter().partition(|figure| valued_fund && figure.kind == Kind::Fund && !figure.formula);
        assert_eq!(blank.marked, of_funds.len(), "{name}: everything else can be a formula");
        for figure in figures {
            let place = (figure.sheet.clone(), figure.at.0, figure.at.1);
            assert!(as_written.formulas.contains_key(&place), "{name}: {figure:?} is no formula");
            *formulas.entry(figure.kind).or_default() += 1;
        }
        wrong
            .extend(differences(evaluation, blank, book, locale(at)).into_iter().map(|what| format!("{name}: {what}")));
        // The values that formulas come with are those that a spreadsheet finds, down to every step on the way.
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

/// Functions that Excel 2016, WPS and LibreOffice 7.4 share.
const SHARED: [&str; 26] = [
    "ABS",
    "AND",
    "AVERAGE",
    "AVERAGEIFS",
    "COUNT",
    "COUNTA",
    "COUNTIF",
    "COUNTIFS",
    "EXACT",
    "IF",
    "IFERROR",
    "INDEX",
    "INT",
    "ISNUMBER",
    "ISTEXT",
    "MATCH",
    "MAX",
    "MIN",
    "N",
    "NOT",
    "OR",
    "ROUND",
    "ROUNDUP",
    "SUM",
    "SUMIF",
    "TRUNC",
];
const SHARED_TOO: [&str; 2] = ["SUMIFS", "SUMPRODUCT"];

/// The functions of a formula, outside of its texts and sheets' names.
fn functions(formula: &str) -> BTreeSet<String> {
    let plain: String = formula.split('"').step_by(2).collect();
    let plain: String = plain.split('\'').step_by(2).collect();
    let calls = plain.match_indices('(').map(|(at, _)| {
        let name = plain[..at].rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '_').next();
        name.unwrap_or_default().to_owned()
    });
    calls.filter(|name| !name.is_empty()).collect()
}

#[test]
fn formulas_use_only_functions_that_every_spreadsheet_has() {
    let mut used = BTreeSet::new();
    for project in [Preset::DemoCounty.project().unwrap(), varied(100), varied(121), crate::random_policies::project(3)]
    {
        let book = Book::read(written(&evaluated(project), Locale::Zh, true).bytes);
        used.extend(book.formulas.values().flat_map(|formula| functions(formula)));
        assert!(book.formulas.values().all(|formula| formula.len() < 8_000), "Excel takes 8,192 characters");
    }
    let foreign: Vec<&String> =
        used.iter().filter(|name| !SHARED.contains(&name.as_str()) && !SHARED_TOO.contains(&name.as_str())).collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    assert!(used.len() > 15, "{used:?}");
}

#[test]
fn other_numbers_need_no_other_formulas() {
    // What the auditor does who changes cells: the formulas of one project, with the inputs of the other, are those of the
    // other; and what LibreOffice makes of those is tested above.
    let was = Book::read(written(&evaluated(Preset::DemoCounty.project().unwrap()), Locale::Zh, true).bytes);
    let is = Book::read(written(&evaluated(changed_demo()), Locale::Zh, true).bytes);
    let changed: Vec<_> =
        was.formulas.iter().filter(|(place, formula)| is.formulas.get(*place) != Some(formula)).collect();
    assert!(changed.is_empty(), "{} differ, such as {:?}", changed.len(), changed.first());
    assert_eq!(was.formulas.len(), is.formulas.len());
    let moved = was.cells.iter().filter(|(place, cell)| is.cells.get(*place) != Some(cell)).count();
    assert!(moved > 200, "only {moved} cells differ");
}

/// A small project with something of its own in it.
fn small(change: impl FnOnce(&mut Value)) -> Project {
    let readings = |x: &str| json!({ "k": { "annual": { "actual": x } }, "l": { "annual": { "actual": "80" } } });
    let unit = |id: &str, x: &str| json!({ "id": id, "name": id, "category": "c", "observations": readings(x) });
    let indicator = |id: &str| {
        json!({ "id": id, "name": id, "marks": { "category": "50" },
                "rule": { "components": [{ "measure": "score", "scale": { "proportional": {} } }] } })
    };
    let mut value = json!({
        "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [{
            "id": "c", "name": "c", "fullMarks": "100", "indicators": [indicator("k"), indicator("l")],
            "grading": { "grades": [{ "id": "top", "name": "top", "quota": { "places": 1 } }, { "id": "rest", "name": "rest" }] }
        }] },
        "roster": { "units": [unit("a", "70"), unit("b", "90")] }
    });
    change(&mut value);
    Project::from_json(&value.to_string()).unwrap()
}

#[test]
fn what_is_no_formula_is_marked_with_its_reason_and_nothing_else_is() {
    let digits = small(|value| {
        value["roster"]["units"][0]["observations"]["k"]["annual"]["actual"] = json!("70.12345678901234567");
    });
    let steps: Vec<Value> = (0..60).map(|at| json!({ "at": at.to_string(), "rate": format!("0.{at:02}") })).collect();
    let choices = small(|value| {
        value["policy"]["categories"][0]["indicators"][0]["rule"]["components"][0]["scale"] =
            json!({ "steps": { "steps": steps, "otherwise": "0" } });
    });
    let locale = Locale::Zh;
    let cases = [
        (digits, vec![Kind::Rate, Kind::Points], audit::TOO_MANY_DIGITS.of(locale)),
        (choices, vec![Kind::Rate], audit::TOO_MANY_CHOICES.of(locale)),
    ];
    for (project, kinds, reason) in cases {
        let evaluation = evaluated(project);
        let audit = written(&evaluation, Locale::Zh, true);
        let values: Vec<(Kind, usize)> =
            audit.figures.iter().filter(|figure| !figure.formula).map(|figure| (figure.kind, figure.part)).collect();
        let should: Vec<(Kind, usize)> = (0..2).flat_map(|_| kinds.iter().map(|kind| (*kind, 0))).collect();
        assert_eq!(values, should);
        assert_eq!(audit.marked, should.len());
        let book = Book::read(audit.bytes.clone());
        let told = |cell: &Cell| *cell == Cell::Text(reason.to_owned());
        let listed =
            book.cells.iter().filter(|((sheet, ..), cell)| sheet == audit::COVER.of(locale) && told(cell)).count();
        assert_eq!(listed, kinds.len(), "a range for each column");
        assert_eq!(differences(&evaluation, &audit, &book, Locale::Zh), Vec::<String>::new());
    }
}

#[test]
fn names_stay_text_and_the_cover_says_what_it_is_of() {
    let names = ["=1+1", "+1", "-1", "@SUM(A1)", "\"'[]:*?/\\"];
    let project = small(|value| {
        value["policy"]["title"] = json!(names[0]);
        value["policy"]["categories"][0]["name"] = json!(names[4]);
        value["policy"]["categories"][0]["indicators"][0]["name"] = json!(names[3]);
        value["policy"]["categories"][0]["grading"]["grades"][0]["name"] = json!(names[1]);
        value["roster"]["units"][0]["name"] = json!(names[0]);
        value["roster"]["units"][1]["name"] = json!(names[2]);
    });
    let print = fingerprint::fingerprint(&project);
    assert_eq!(print.len(), 64);
    let evaluation = evaluated(project);
    let options = Options { scenario: Some(names[3]), fingerprint: &print, ..options(Locale::En, true) };
    let book = Book::read(audit(&evaluation, &options).unwrap().bytes);
    for name in &names[..4] {
        let cells = book.cells.iter().filter(|(_, cell)| **cell == Cell::Text((*name).to_owned()));
        let typed = cells.filter(|(place, _)| !book.formulas.contains_key(*place)).count();
        assert!(typed > 0, "{name}");
    }
    let formulas = book.formulas.values().flat_map(|formula| functions(formula));
    assert!(formulas.into_iter().all(|name| SHARED.contains(&name.as_str()) || SHARED_TOO.contains(&name.as_str())));
    let cover = audit::COVER.of(Locale::En);
    let says = |text: &str| {
        book.cells.iter().any(|((sheet, ..), cell)| sheet == cover && *cell == Cell::Text(text.to_owned()))
    };
    assert!(says(&print) && says("2026-11-23") && says(names[0]) && says(names[3]));
    assert!(says(concat!("Baton ", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn the_same_export_gives_the_same_file_and_what_is_too_large_is_refused() {
    let evaluation = evaluated(small(|_| {}));
    assert!(written(&evaluation, Locale::Zh, true).bytes == written(&evaluation, Locale::Zh, true).bytes);
    let crowd = small(|value| {
        let unit = |at: usize| json!({ "id": format!("u{at}"), "name": "u", "category": "c" });
        value["roster"]["units"] = (0..2001).map(unit).collect();
    });
    let refused = audit(&evaluated(crowd), &options(Locale::Zh, true));
    assert_eq!(refused.unwrap_err(), AuditError::TooLarge { lines: 4002, most: 60_000 });
}
