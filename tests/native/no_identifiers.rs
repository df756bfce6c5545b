//! No identifier is shown in place of a name: random projects whose identifiers can be told from every other text, edited at
//! random, so that much refers to what is no more; then every table, document, finding, trace and workbook is read.

use baton_engine::Evaluation;
use baton_exchange::reading::Cell;
use baton_model::Project;
use baton_words::{Locale, Names, amendments, trace};
use baton_workbench::pages::check::findings::{self, LintShown};
use baton_workbench::pages::{draft::grades::use_of_results::Split, papers::report};
use baton_workbench::{Action, Page, ScenarioAction, State, tables};
use baton_workbook::{audit, reading, template as workbook};
use proptest::prelude::*;
use serde_json::Value;

use crate::common::{Numbers, Source, choices, edit, project};

/// How every identifier begins.
const MARK: &str = "ID〔";

fn marked(id: &str) -> String {
    format!("{MARK}{id}〕ID")
}

/// Marks every identifier of a project's JSON; `inside` is the field that the value stands in.
fn mark(value: &mut Value, inside: &str) {
    match value {
        Value::Object(fields) => {
            // A panel's rater groups are a list in a rule, and what each said in a reading.
            let keyed = matches!(
                inside,
                "observations" | "indicatorDifficulty" | "panel" | "weights" | "groups" | "units" | "periods"
            ) && !fields.contains_key("raters");
            let taken = std::mem::take(fields);
            for (key, mut field) in taken {
                // Marks have a field called category that is a number.
                let names = matches!(
                    key.as_str(),
                    "id" | "category"
                        | "group"
                        | "indicator"
                        | "grade"
                        | "unit"
                        | "item"
                        | "level"
                        | "circumstance"
                        | "bar"
                        | "atMost"
                        | "indicatorPoints"
                ) && inside != "marks";
                match &mut field {
                    Value::String(text) if names && !keyed => *text = marked(text),
                    other => mark(other, &key),
                }
                fields.insert(if keyed { marked(&key) } else { key }, field);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| mark(value, "")),
        _ => {}
    }
}

fn with_marks(project: &Project) -> Project {
    let mut value: Value = serde_json::from_str(&project.to_json()).unwrap();
    mark(&mut value, "");
    let text = value.to_string();
    assert!(text.contains(MARK));
    Project::from_json(&text).unwrap()
}

fn shows_none(what: &str, text: &str) {
    assert!(!text.contains(MARK) && !text.contains("id〔"), "{what}: {text}");
}

fn table(table: &tables::Table) {
    shows_none("a title", &table.title);
    for text in table.headings.iter().chain(&table.notes) {
        shows_none(&table.title, text);
    }
    for cell in table.rows.iter().flatten() {
        shows_none(&table.title, &cell.plain());
    }
}

/// What the page shows and gives away of the category looked at.
fn look(state: &mut State, locale: Locale) {
    while state.check() {}
    state.apply(Action::Page(Page::Compare));
    let maybe = [
        tables::league(state, locale),
        tables::uses(state, locale),
        tables::side_league(state, locale),
        tables::heat(state, locale),
        tables::warnings(state, locale),
        tables::parts(state, locale),
        tables::slope(state, locale),
        tables::flow(state, locale),
        tables::gains(state, locale),
        tables::checked(state, locale),
    ];
    let sure = [
        tables::totals(state, locale),
        tables::places(state, locale),
        tables::costs(state, locale),
        tables::waterfall(state, locale, Split::Both),
        tables::side_totals(state, locale),
        tables::plan(state, locale),
        tables::units(state, locale),
        tables::overview(state, locale),
        tables::sums(state, locale),
        tables::budget(state, locale, true),
        report::amendment_table(state, locale),
        tables::grid(state, locale, "x", |_| String::new()),
    ];
    maybe.iter().flatten().chain(&sure).for_each(table);
    for text in report::document(state, locale).lead {
        shows_none("the document", &text);
    }
    let shown = LintShown::whole(state).unwrap();
    for told in findings::told(&shown.items, state.pair(), locale) {
        let fixes = told.fixes.iter().flat_map(|fix| {
            let lines = fix.lines.iter().flat_map(|line| [&line.what, &line.was, &line.becomes]);
            std::iter::once(&fix.name).chain(lines)
        });
        for text in [&told.place, &told.said].into_iter().chain(fixes) {
            shows_none("a finding", text);
        }
    }
    let pair = state.pair().clone();
    let names = Names::new(&pair.policy, Some(&pair.roster), locale);
    for unit in 0..state.pair().roster.units.len() {
        let steps = state.current().explain(unit).map(|outcome| outcome.grade_steps).unwrap_or_default();
        for step in steps {
            shows_none("a step", &trace::grade_step(locale, &step, &names));
        }
        state.apply(Action::Unit(Some(unit)));
        if let Some(why) = tables::why(state, locale) {
            table(&why);
        }
    }
    // Every edit in words, with the names before and after it alone.
    let baseline = state.book().baseline();
    let before = Names::new(&baseline.policy, Some(&baseline.roster), locale);
    for step in state.book().chosen().into_iter().flat_map(|sheet| sheet.steps()) {
        for line in amendments(&step.edit, &step.inverse, locale, &names, &before) {
            [line.what, line.was, line.becomes].iter().for_each(|text| shows_none("an edit", text));
        }
    }
}

/// In workbooks a code may stand in a cell by itself, as the columns for codes have it, and where a name wouldn't lead back;
/// it stands in no text.
fn only_codes(file: &[u8]) {
    let book = reading::read("x.xlsx", file, &mut |_, _| {}).unwrap();
    for sheet in &book.sheets {
        shows_none("a sheet", &sheet.name);
        for (_, cell) in sheet.rows.iter().flat_map(|row| &row.cells) {
            if let Cell::Text(text) = cell {
                let code = text.strip_prefix('#').unwrap_or(text);
                let inner = code.strip_prefix(MARK).and_then(|rest| rest.strip_suffix("〕ID"));
                match inner {
                    Some(inner) => shows_none(&sheet.name, inner),
                    None => shows_none(&sheet.name, text),
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_has_an_identifier(choices in choices(), edits in 0..12_usize) {
        let source = Source::new(choices, Numbers::Usual);
        let project = with_marks(&project(&source));
        let mut state = State::new(project);
        for _ in 0..edits {
            let pair = state.pair().clone();
            let edit = edit(&source, &pair.policy, &pair.roster);
            state.apply(Action::Edit(edit));
            state.apply(Action::Dismiss);
        }
        state.apply(Action::Scenario(ScenarioAction::Create));
        state.apply(Action::Scenario(ScenarioAction::Base(state.book().sheets().first().map(|sheet| sheet.id.clone()))));
        for locale in Locale::ALL {
            look(&mut state, locale);
            if let Some(first) = state.book().sheets().first().map(|sheet| sheet.id.clone()) {
                state.apply(Action::Scenario(ScenarioAction::Choose(Some(first))));
                state.apply(Action::Scenario(ScenarioAction::Base(None)));
                for category in 0..state.pair().policy.categories.len() {
                    state.apply(Action::Category(category));
                    look(&mut state, locale);
                }
            }
        }
    }

    #[test]
    fn no_text_of_a_workbook_has_an_identifier(choices in choices()) {
        let project = with_marks(&project(&Source::new(choices, Numbers::Usual)));
        for locale in Locale::ALL {
            only_codes(&workbook::write(project.clone(), locale, &mut |_, _| {}).unwrap());
            let evaluation = Evaluation::new(project.policy.clone().into(), project.roster.clone().into());
            let options = audit::Options { locale, scenario: None, date: "2026-11-23", fingerprint: "", valued: true };
            if let Ok(audit) = audit::audit(&evaluation, &options) {
                only_codes(&audit.bytes);
            }
        }
    }
}
