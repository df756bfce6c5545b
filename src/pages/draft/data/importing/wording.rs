//! What meanings, reasons and findings of a sheet are called.

use crate::shell::wording;
use baton_words::{Locale, explanation, gone, grid, importing};
use baton_workbench::pages::draft::data::grid::Field;
use baton_workbench::pages::draft::data::importing::{
    Against, Doubt, Group, Layout, Mark, Matter, Meaning, PartError, Problem, SheetColumn, SheetFinding, Spread, Turn,
    Why, column_name, events, indicator_of, raters,
};
use baton_workbench::parts::Policy;

/// A meaning by its name: 固定资产投资 · 完成值 · 上半年.
pub fn meaning(locale: Locale, policy: &Policy, meaning: &Meaning) -> String {
    match meaning {
        Meaning::Ignored => importing::IGNORED.of(locale).to_owned(),
        Meaning::Headcount => grid::HEADCOUNT.of(locale).to_owned(),
        Meaning::AssessedHeadcount => grid::ASSESSED_HEADCOUNT.of(locale).to_owned(),
        Meaning::Reading { indicator, period, field } => {
            let own = indicator_of(policy, indicator);
            let name = own.map_or(gone::INDICATOR.of(locale), |own| &own.name);
            let rater = |id: &str| {
                let mut named = own.into_iter().flat_map(raters).filter(|(own, _)| own.as_str() == id);
                named.next().map_or_else(|| gone::RATER.of(locale).to_owned(), |(_, name)| name.clone())
            };
            let part = match field {
                Field::Actual => explanation::ACTUAL.of(locale).to_owned(),
                Field::Target => explanation::TARGET.of(locale).to_owned(),
                Field::Prior => explanation::PRIOR.of(locale).to_owned(),
                Field::Place => grid::PLACE.of(locale).to_owned(),
                Field::FieldSize => grid::FIELD_SIZE.of(locale).to_owned(),
                Field::PriorPlace => grid::PRIOR_PLACE.of(locale).to_owned(),
                Field::PriorFieldSize => grid::PRIOR_FIELD_SIZE.of(locale).to_owned(),
                Field::Event(id) => {
                    let mut named = own.into_iter().flat_map(events).filter(|(own, _)| **own == *id);
                    named.next().map_or_else(|| gone::EVENT_KIND.of(locale).to_owned(), |(_, name)| name.clone())
                }
                Field::Rater(id) => rater(id.as_str()),
            };
            let period = period.as_ref().and_then(|id| policy.periods.iter().find(|period| period.id == *id));
            let period = period.map(|period| format!(" · {}", period.name)).unwrap_or_default();
            format!("{name} · {part}{period}")
        }
    }
}

/// Why a column is not read, or why a person is asked; empty where there is nothing to say.
pub fn why(locale: Locale, policy: &Policy, column: &SheetColumn) -> String {
    match &column.why {
        Why::Named | Why::ByHand => String::new(),
        Why::Unknown => importing::WHY_UNKNOWN.of(locale).to_owned(),
        Why::NoHeading => importing::WHY_NO_HEADING.of(locale).to_owned(),
        Why::Derived(word) => importing::why_derived(locale, word),
        Why::OtherYear(year) => importing::why_other_year(locale, *year),
        Why::NoPeriod(0) => importing::WHY_PART_OF_YEAR.of(locale).to_owned(),
        Why::NoPeriod(month) => importing::why_no_period(locale, *month),
        Why::OtherMeasure(unit) => importing::why_other_measure(locale, unit),
        Why::Unused => importing::WHY_UNUSED.of(locale).to_owned(),
        Why::Longer(text) => importing::why_longer(locale, text),
        Why::NoRater => importing::WHY_NO_RATER.of(locale).to_owned(),
        Why::Hidden => importing::WHY_HIDDEN.of(locale).to_owned(),
        Why::Asked(item, doubt) => {
            let item = meaning(locale, policy, item);
            match doubt {
                Doubt::Same => importing::ask_same(locale, &item),
                Doubt::Longer(text) => importing::ask_longer(locale, &item, text),
                Doubt::Title => importing::ask_title(locale, &item),
                Doubt::Words(text) => importing::ask_words(locale, &item, text),
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
pub fn mark(locale: Locale, turn: Turn, mark: Mark) -> &'static str {
    match (turn, mark) {
        (Turn::Upright, Mark::Header) => importing::HEADER_ROW.of(locale),
        (Turn::Upright, Mark::HeaderEnd) => importing::HEADER_END.of(locale),
        (Turn::Upright, Mark::First) => importing::FIRST_ROW.of(locale),
        (Turn::Upright, Mark::Last) => importing::LAST_ROW.of(locale),
        (Turn::Turned, Mark::Header) => importing::HEADER_COLUMN.of(locale),
        (Turn::Turned, Mark::HeaderEnd) => importing::HEADER_COLUMN_END.of(locale),
        (Turn::Turned, Mark::First) => importing::FIRST_COLUMN.of(locale),
        (Turn::Turned, Mark::Last) => importing::LAST_COLUMN.of(locale),
    }
}

/// Figures taken together.
pub fn spread(locale: Locale, spread: &Spread) -> String {
    match (spread.least, spread.most) {
        (Some(least), Some(most)) => {
            let text = |number: baton_workbench::parts::Number| number.get().normalize().to_string();
            importing::spread(locale, spread.count, &text(least), &text(most))
        }
        _ => importing::NOTHING_THERE.of(locale).to_owned(),
    }
}

/// What a group of findings is about, and how many there are.
pub fn matter(locale: Locale, group: &Group) -> String {
    let about = match group.matter {
        Matter::Sheet => importing::ABOUT_SHEET,
        Matter::Names => importing::ABOUT_NAMES,
        Matter::Rows => importing::ABOUT_ROWS,
        Matter::Columns => importing::ABOUT_COLUMNS,
        Matter::Cells => importing::ABOUT_CELLS,
        Matter::Doubts => importing::ABOUT_DOUBTS,
        Matter::Outliers => importing::ABOUT_OUTLIERS,
    };
    importing::matter(locale, about.of(locale), group.count)
}

/// What is the matter with a cell.
pub fn problem(locale: Locale, finding: &SheetFinding) -> String {
    let text = &finding.text;
    match &finding.problem {
        Problem::NoUnit => importing::no_unit(locale, text),
        Problem::NearUnit { name, .. } => importing::near_unit(locale, text, name),
        Problem::Several(unit) => importing::several_rows(locale, unit),
        Problem::NoIndicator(category) => importing::no_indicator(locale, text, category),
        Problem::Part(error) => {
            let why = match error {
                PartError::Number(error) => wording::wrong(locale, *error),
                PartError::NotBallots(classes) => grid::not_ballots(locale, *classes),
                PartError::NeedsPlace => grid::NEEDS_PLACE.of(locale).to_owned(),
            };
            importing::not_taken(locale, text, &why)
        }
        Problem::FormulaError => importing::formula_error(locale, text),
        Problem::Uncomputed => importing::UNCOMPUTED.of(locale).to_owned(),
        Problem::Date => importing::a_date(locale, text),
        Problem::Bool => importing::a_bool(locale, text),
        Problem::LongNumber => importing::long_number(locale, text),
        Problem::OtherMeasure(unit) => importing::other_measure(locale, unit),
        Problem::Note => importing::noted(locale, text),
        Problem::PercentAsScore => importing::percent_as_score(locale, text),
        Problem::NoScore => importing::no_score(locale, text),
        Problem::Outlier { against, figure, becomes, times } => {
            let said = match against {
                Against::Old => importing::outlier_old,
                Against::Prior => importing::outlier_prior,
                Against::Counterpart => importing::outlier_counterpart,
                Against::Others => importing::outlier_others,
            };
            let text = |number: &baton_workbench::parts::Number| number.get().normalize().to_string();
            said(locale, &text(becomes), &text(figure), *times)
        }
        Problem::HiddenRows(count) => importing::hidden_rows(locale, *count),
        Problem::HiddenColumns(count) => importing::hidden_columns(locale, *count),
        Problem::HiddenSheet => importing::hidden_sheet(locale, text),
        Problem::CutShort => importing::CUT_SHORT.of(locale).to_owned(),
        Problem::Gone => importing::GONE.of(locale).to_owned(),
    }
}
