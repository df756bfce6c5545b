//! What meanings, reasons and findings of a sheet are called.

use crate::i18n::{Catalogue, explanation, gone};
use crate::ui::wording;
use crate::workbench::grid::Field;
use crate::workbench::importing::{
    Against, Doubt, Layout, Mark, Meaning, PartError, Problem, SheetColumn, SheetFinding, Spread, Turn, Why,
    column_name, indicator_of, raters,
};
use crate::workbench::parts::Policy;

/// A meaning by its name: 固定资产投资 · 完成值 · 上半年.
pub fn meaning(words: &Catalogue, policy: &Policy, meaning: &Meaning) -> String {
    match meaning {
        Meaning::Ignored => words.importing.ignored.to_owned(),
        Meaning::Headcount => words.grid.headcount.to_owned(),
        Meaning::AssessedHeadcount => words.grid.assessed_headcount.to_owned(),
        Meaning::Reading { indicator, period, field } => {
            let own = indicator_of(policy, indicator);
            let name = own.map_or(gone::INDICATOR.of(words.locale), |own| &own.name);
            let rater = |id: &str| {
                let mut named = own.into_iter().flat_map(raters).filter(|(own, _)| own.as_str() == id);
                named.next().map_or_else(|| gone::RATER.of(words.locale).to_owned(), |(_, name)| name.clone())
            };
            let part = match field {
                Field::Actual => explanation::ACTUAL.of(words.locale).to_owned(),
                Field::Target => explanation::TARGET.of(words.locale).to_owned(),
                Field::Prior => explanation::PRIOR.of(words.locale).to_owned(),
                Field::Place => words.grid.place.to_owned(),
                Field::FieldSize => words.grid.field_size.to_owned(),
                Field::Rater(id) => rater(id.as_str()),
            };
            let period = period.as_ref().and_then(|id| policy.periods.iter().find(|period| period.id == *id));
            let period = period.map(|period| format!(" · {}", period.name)).unwrap_or_default();
            format!("{name} · {part}{period}")
        }
    }
}

/// Why a column is not read, or why a person is asked; empty where there is nothing to say.
pub fn why(words: &Catalogue, policy: &Policy, column: &SheetColumn) -> String {
    let told = &words.importing;
    match &column.why {
        Why::Named | Why::ByHand => String::new(),
        Why::Unknown => told.why_unknown.to_owned(),
        Why::NoHeading => told.why_no_heading.to_owned(),
        Why::Derived(word) => (told.why_derived)(word),
        Why::OtherYear(year) => (told.why_other_year)(*year),
        Why::NoPeriod(0) => told.why_part_of_year.to_owned(),
        Why::NoPeriod(month) => (told.why_no_period)(*month),
        Why::OtherMeasure(unit) => (told.why_other_measure)(unit),
        Why::Unused => told.why_unused.to_owned(),
        Why::Longer(text) => (told.why_longer)(text),
        Why::NoRater => told.why_no_rater.to_owned(),
        Why::Hidden => told.why_hidden.to_owned(),
        Why::Asked(item, doubt) => {
            let item = meaning(words, policy, item);
            match doubt {
                Doubt::Same => (told.ask_same)(&item),
                Doubt::Longer(text) => (told.ask_longer)(&item, text),
                Doubt::Title => (told.ask_title)(&item),
                Doubt::Words(text) => (told.ask_words)(&item, text),
            }
        }
    }
}

/// What a column is called in the sheet as it was made: letters, or the row's number of a sheet that lies the other way.
pub fn column(layout: &Layout, number: u32) -> String {
    match layout.turn {
        Turn::Upright => column_name(number),
        Turn::Turned => number.saturating_add(1).to_string(),
    }
}

/// A line of units as the sheet was made: a row's number from 1, or a column's letters.
pub fn line(turn: Turn, number: u32) -> String {
    match turn {
        Turn::Upright => number.saturating_add(1).to_string(),
        Turn::Turned => column_name(number),
    }
}

/// Reads what [`line`] writes; a column may also be said by its number.
pub fn read_line(turn: Turn, text: &str) -> Option<u32> {
    let text = text.trim();
    let letters = turn == Turn::Turned && !text.is_empty() && text.chars().all(|sign| sign.is_ascii_alphabetic());
    let number = if letters {
        let digit = |sign: char| u32::from(sign.to_ascii_uppercase()).saturating_sub(u32::from('A')).saturating_add(1);
        text.chars().try_fold(0_u32, |sum, sign| sum.checked_mul(26)?.checked_add(digit(sign)))?
    } else {
        text.parse().ok()?
    };
    number.checked_sub(1)
}

/// What a line is for how the sheet is read.
pub fn mark(words: &'static Catalogue, turn: Turn, mark: Mark) -> &'static str {
    let told = &words.importing;
    match (turn, mark) {
        (Turn::Upright, Mark::Header) => told.header_row,
        (Turn::Upright, Mark::HeaderEnd) => told.header_end,
        (Turn::Upright, Mark::First) => told.first_row,
        (Turn::Upright, Mark::Last) => told.last_row,
        (Turn::Turned, Mark::Header) => told.header_column,
        (Turn::Turned, Mark::HeaderEnd) => told.header_column_end,
        (Turn::Turned, Mark::First) => told.first_column,
        (Turn::Turned, Mark::Last) => told.last_column,
    }
}

/// Figures taken together.
pub fn spread(words: &Catalogue, spread: &Spread) -> String {
    match (spread.least, spread.most) {
        (Some(least), Some(most)) => {
            let text = |number: crate::workbench::parts::Number| number.get().normalize().to_string();
            (words.importing.spread)(spread.count, &text(least), &text(most))
        }
        _ => words.importing.nothing_there.to_owned(),
    }
}

/// What is the matter with a cell.
pub fn problem(words: &Catalogue, finding: &SheetFinding) -> String {
    let (told, text) = (&words.importing, &finding.text);
    match &finding.problem {
        Problem::NoUnit => (told.no_unit)(text),
        Problem::NearUnit { name, .. } => (told.near_unit)(text, name),
        Problem::Several(unit) => (told.several_rows)(unit),
        Problem::NoIndicator(category) => (told.no_indicator)(text, category),
        Problem::Part(error) => {
            let why = match error {
                PartError::Number(error) => wording::wrong(words.locale, *error),
                PartError::NotBallots => words.grid.not_ballots.to_owned(),
                PartError::NeedsPlace => words.grid.needs_place.to_owned(),
            };
            (told.not_taken)(text, &why)
        }
        Problem::FormulaError => (told.formula_error)(text),
        Problem::Uncomputed => told.uncomputed.to_owned(),
        Problem::Date => (told.a_date)(text),
        Problem::Bool => (told.a_bool)(text),
        Problem::LongNumber => (told.long_number)(text),
        Problem::OtherMeasure(unit) => (told.other_measure)(unit),
        Problem::Note => (told.noted)(text),
        Problem::PercentAsScore => (told.percent_as_score)(text),
        Problem::NoScore => (told.no_score)(text),
        Problem::Outlier { against, figure, becomes, times } => {
            let said = match against {
                Against::Old => told.outlier_old,
                Against::Prior => told.outlier_prior,
                Against::Counterpart => told.outlier_counterpart,
                Against::Others => told.outlier_others,
            };
            let text = |number: &crate::workbench::parts::Number| number.get().normalize().to_string();
            said(&text(becomes), &text(figure), *times)
        }
        Problem::HiddenRows(count) => (told.hidden_rows)(*count),
        Problem::HiddenColumns(count) => (told.hidden_columns)(*count),
        Problem::HiddenSheet => (told.hidden_sheet)(text),
        Problem::CutShort => told.cut_short.to_owned(),
        Problem::Gone => told.gone.to_owned(),
    }
}
