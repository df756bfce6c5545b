//! What meanings and findings of a sheet are called.

use crate::i18n::Catalogue;
use crate::ui::wording;
use crate::workbench::grid::Field;
use crate::workbench::importing::{Meaning, PartError, Problem, SheetFinding, raters};
use crate::workbench::parts::{Category, Policy};

/// A meaning by its name: 固定资产投资 · 完成值 · 上半年.
pub fn meaning(words: &Catalogue, policy: &Policy, category: &Category, meaning: &Meaning) -> String {
    match meaning {
        Meaning::Ignored => words.importing.ignored.to_owned(),
        Meaning::Headcount => words.grid.headcount.to_owned(),
        Meaning::AssessedHeadcount => words.grid.assessed_headcount.to_owned(),
        Meaning::Reading { indicator, period, field } => {
            let own = category.indicators.iter().find(|candidate| candidate.id == *indicator);
            let name = own.map_or(words.gone.indicator, |own| &own.name);
            let part = match field {
                Field::Actual => words.actual.to_owned(),
                Field::Target => words.target.to_owned(),
                Field::Prior => words.prior.to_owned(),
                Field::Place => words.grid.place.to_owned(),
                Field::FieldSize => words.grid.field_size.to_owned(),
                Field::Rater(rater) => rater_name(words, category, rater.as_str()),
            };
            let period = period.as_ref().and_then(|id| policy.periods.iter().find(|period| period.id == *id));
            let period = period.map(|period| format!(" · {}", period.name)).unwrap_or_default();
            format!("{name} · {part}{period}")
        }
    }
}

fn rater_name(words: &Catalogue, category: &Category, rater: &str) -> String {
    let raters = category.indicators.iter().flat_map(|indicator| raters(indicator));
    let mut named = raters.filter(|(id, _)| id.as_str() == rater);
    named.next().map_or_else(|| words.gone.rater.to_owned(), |(_, name)| name.clone())
}

/// What is the matter with a cell.
pub fn problem(words: &Catalogue, finding: &SheetFinding) -> String {
    let (told, text) = (&words.importing, &finding.text);
    match &finding.problem {
        Problem::NoUnit(near) => (told.no_unit)(text, near.as_deref()),
        Problem::Twice => (told.twice)(text),
        Problem::Part(error) => {
            let why = match error {
                PartError::Number(error) => wording::wrong(words, *error),
                PartError::NotBallots => words.grid.not_ballots.to_owned(),
                PartError::NeedsPlace => words.grid.needs_place.to_owned(),
            };
            (told.not_taken)(text, &why)
        }
        Problem::FormulaError => (told.formula_error)(text),
        Problem::Date => (told.a_date)(text),
        Problem::Bool => (told.a_bool)(text),
        Problem::Note => (told.noted)(text),
        Problem::Gone => told.gone.to_owned(),
    }
}
