//! Sheets that people bring: what the default choices take of them, value by value, and what is asked first.
//!
//! The sheets are not part of the project: `BATON_CASES` names the folder that holds them in `import`; without it these tests
//! say that they are skipped.

mod asked;
mod large;
mod taken;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use baton_exchange::importing::{self, Column, Import, Layout, Matter, Meaning, Problem, Question};
use baton_exchange::reading::{Book, Place, ReadError};
use baton_exchange::reading_part::{self, Field};
use baton_model::{Id, Project, Reading, Unit};
use baton_presets::Preset;
use baton_workbook::reading;

/// A file of the cases, or `None` where the cases are not there.
fn bytes(name: &str) -> Option<Vec<u8>> {
    let folder = match crate::published_cases::folder() {
        Ok(folder) => folder,
        Err(why) => {
            let line = format!("skipped {name}: {why}\n");
            std::io::stdout().write_all(line.as_bytes()).unwrap();
            return None;
        }
    };
    let file = folder.join("import").join(name);
    Some(std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())))
}

fn book(name: &str) -> Option<Result<Book, ReadError>> {
    Some(reading::read(name, &bytes(name)?, &mut |_, _| {}))
}

/// A file brought into a project with the default choices, or with some that a person made.
struct Brought {
    name: String,
    project: Project,
    book: Book,
    layout: Layout,
    import: Import,
}

fn classroom(name: &str) -> Option<Brought> {
    brought(name, Preset::Classroom.project().unwrap())
}

fn county(name: &str) -> Option<Brought> {
    brought(name, Preset::DemoCounty.project().unwrap())
}

fn brought(name: &str, project: Project) -> Option<Brought> {
    let book = book(name)?.unwrap_or_else(|error| panic!("{name}: {error:?}"));
    let layout =
        importing::guess(&book, &project.policy, &project.roster).unwrap_or_else(|| panic!("{name}: nobody named"));
    let import = importing::read(&book, &layout, &project.policy, &project.roster);
    Some(Brought { name: name.to_owned(), project, book, layout, import })
}

impl Brought {
    /// The same with a choice made.
    fn with(mut self, choose: impl FnOnce(&mut Layout)) -> Self {
        choose(&mut self.layout);
        self.import = importing::read(&self.book, &self.layout, &self.project.policy, &self.project.roster);
        self
    }

    fn column(&self, number: u32) -> &Column {
        self.layout.columns.iter().find(|column| column.number == number).unwrap()
    }

    /// What stands at some place of each unit after the import: `indicator` by its name, `part` such as `actual` or `q1 target`.
    fn values(&self, units: &[&str], indicator: &str, part: &str) -> Vec<String> {
        units
            .iter()
            .map(|name| {
                let at = self.project.roster.units.iter().position(|unit| unit.name == *name);
                let at = at.unwrap_or_else(|| panic!("no unit {name}"));
                let unit = self.import.units.get(&at).unwrap_or(&self.project.roster.units[at]);
                value(&self.project, unit, indicator, part)
            })
            .collect()
    }

    /// Asserts that after the import these units have these values, parted by blanks; `-` for none.
    fn has(&self, units: &[&str], indicator: &str, part: &str, values: &str) {
        let expected: Vec<&str> = values.split(' ').collect();
        assert_eq!(self.values(units, indicator, part), expected, "{}: {indicator} {part}", self.name);
    }

    /// Asserts that nothing but these parts of readings changes, each `indicator part`, and that nothing is asked.
    fn changes_only(&self, parts: &[&str]) {
        let changed: BTreeSet<String> = self.changed().into_keys().collect();
        assert_eq!(changed, parts.iter().map(ToString::to_string).collect(), "{}: what changes", self.name);
        assert_eq!(self.import.questions, [], "{}: what is asked", self.name);
    }

    /// Asserts that nothing changes and this is asked.
    fn asks(&self, is: impl Fn(&Question) -> bool) {
        assert_eq!(
            self.changed().into_keys().collect::<Vec<_>>(),
            Vec::<String>::new(),
            "{}: taken unasked",
            self.name
        );
        assert!(self.import.questions.iter().any(is), "{}: asked {:?}", self.name, self.import.questions);
    }

    /// The parts of readings that change, each with the units that it does of.
    fn changed(&self) -> BTreeMap<String, Vec<String>> {
        let mut changed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (at, unit) in &self.import.units {
            let old = &self.project.roster.units[*at];
            for part in parts(&self.project, unit) {
                let (indicator, own) = part.split_once('|').unwrap();
                if value(&self.project, unit, indicator, own) != value(&self.project, old, indicator, own) {
                    changed.entry(format!("{indicator} {own}")).or_default().push(unit.name.clone());
                }
            }
            if (unit.headcount, unit.assessed_headcount) != (old.headcount, old.assessed_headcount) {
                changed.entry("headcount".into()).or_default().push(unit.name.clone());
            }
        }
        changed
    }

    /// The problems found, with their cells.
    fn found(&self) -> Vec<(String, Problem)> {
        let cell = |place: &Place| place.to_string().rsplit('!').next().unwrap().to_owned();
        self.import.findings.iter().map(|finding| (cell(&finding.place), finding.problem.clone())).collect()
    }

    /// The cells that were not read, and names and rows that are nobody's; what is hidden is no fault of theirs.
    fn refused(&self) -> Vec<String> {
        let hidden = |problem: &Problem| {
            matches!(problem, Problem::HiddenRows(_) | Problem::HiddenColumns(_) | Problem::HiddenSheet)
        };
        let read = |problem: &Problem| matches!(problem.matter(), Matter::Doubts | Matter::Outliers);
        let refused = self.found().into_iter().filter(|(_, problem)| !read(problem) && !hidden(problem));
        refused.map(|(cell, _)| cell).collect()
    }

    /// The suggested units, by the names in the sheet.
    fn suggested(&self) -> BTreeMap<String, (Id, String)> {
        let near = self.import.findings.iter().filter_map(|finding| match &finding.problem {
            Problem::NearUnit { unit, name } => Some((finding.text.clone(), (unit.clone(), name.clone()))),
            _ => None,
        });
        near.collect()
    }

    /// The same with all suggested names accepted.
    fn with_all_names(self) -> Self {
        let suggested = self.suggested();
        self.with(|layout| {
            layout.names.extend(suggested.into_iter().map(|(name, (unit, _))| importing::Named { name, unit }));
        })
    }
}

/// All places of a unit's indicators, of the year and the periods.
fn parts(project: &Project, unit: &Unit) -> Vec<String> {
    let category = project.policy.categories.iter().find(|category| category.id == unit.category).unwrap();
    let periods =
        std::iter::once(String::new()).chain(project.policy.periods.iter().map(|period| format!("{} ", period.id)));
    let periods: Vec<String> = periods.collect();
    let mut parts = Vec::new();
    for indicator in &category.indicators {
        for period in &periods {
            for field in ["actual", "target", "prior", "place", "size"] {
                parts.push(format!("{}|{period}{field}", indicator.name));
            }
            for (rater, _) in reading_part::raters(indicator) {
                parts.push(format!("{}|{period}{rater}", indicator.name));
            }
        }
    }
    parts
}

fn value(project: &Project, unit: &Unit, indicator: &str, part: &str) -> String {
    let category = project.policy.categories.iter().find(|category| category.id == unit.category).unwrap();
    let indicator = category.indicators.iter().find(|own| own.name == indicator);
    let Some(indicator) = indicator else { return "no such indicator".into() };
    let (period, field) = part.split_once(' ').unwrap_or(("", part));
    let field = match field {
        "actual" => Field::Actual,
        "target" => Field::Target,
        "prior" => Field::Prior,
        "place" => Field::Place,
        "size" => Field::FieldSize,
        "prior-place" => Field::PriorPlace,
        rater => Field::Rater(rater.into()),
    };
    let observation = unit.observations.get(&indicator.id).cloned().unwrap_or_default();
    let nothing = Reading::default();
    let reading = match period {
        "" => &observation.annual,
        period => observation.periods.get(&Id::from(period)).unwrap_or(&nothing),
    };
    match reading_part::text(reading, &field, &[]) {
        empty if empty.is_empty() => "-".into(),
        text => text,
    }
}

/// Whether a column is asked about or read as this part.
fn means(column: &Column, field: &Field) -> bool {
    matches!(&column.meaning, Meaning::Reading { field: own, .. } if own == field)
}
