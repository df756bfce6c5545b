//! What columns and cells say, in words.

use crate::shell::wording;
use baton_words::{Locale, Names, explanation, findings, grid};
use baton_workbench::pages::draft::data::grid::{Cell, CellError, Column, Field, Head, Sheet, SheetKind, Spot, Why};

/// The name of a column by itself.
pub fn column(locale: Locale, head: &Head) -> String {
    match &head.column {
        Column::Name => grid::NAME.of(locale),
        Column::Group => grid::GROUP.of(locale),
        Column::Headcount => grid::HEADCOUNT.of(locale),
        Column::AssessedHeadcount => grid::ASSESSED_HEADCOUNT.of(locale),
        Column::Difficulty | Column::Factor { .. } => grid::DIFFICULTY.of(locale),
        Column::Circumstance(_) => return head.named.clone(),
        Column::Post(_) => return grid::people_in(locale, &head.named),
        Column::Exempt => grid::EXEMPT.of(locale),
        Column::PastGrade(year) => return grid::past_grade(locale, *year),
        Column::Reading { field, .. } => match field {
            Field::Actual => explanation::ACTUAL.of(locale),
            Field::Target => explanation::TARGET.of(locale),
            Field::Prior => explanation::PRIOR.of(locale),
            Field::Place => grid::PLACE.of(locale),
            Field::FieldSize => grid::FIELD_SIZE.of(locale),
            Field::PriorPlace => grid::PRIOR_PLACE.of(locale),
            Field::PriorFieldSize => grid::PRIOR_FIELD_SIZE.of(locale),
            Field::Event(_) | Field::Rater(_) => return head.named.clone(),
        },
        Column::Owner => grid::OWNER.of(locale),
        Column::Item => grid::ITEM.of(locale),
        Column::Level => grid::LEVEL.of(locale),
        Column::Quantity => grid::QUANTITY.of(locale),
        Column::Matter => grid::MATTER.of(locale),
        Column::Note => grid::NOTE.of(locale),
    }
    .to_owned()
}

/// The name of a column with its indicator: 重点项目投资 · 完成值.
pub fn full_column(locale: Locale, head: &Head) -> String {
    let name = column(locale, head);
    if head.over.is_empty() { name } else { format!("{} · {name}", head.over) }
}

/// What a person types into a column, where its name doesn't say it.
pub fn hint(locale: Locale, head: &Head) -> &'static str {
    match &head.column {
        Column::Group => grid::HINT_GROUP.of(locale),
        Column::Circumstance(_) => grid::HINT_CIRCUMSTANCE.of(locale),
        Column::Exempt => grid::HINT_EXEMPT.of(locale),
        Column::PastGrade(_) => grid::HINT_PAST_GRADE.of(locale),
        Column::Owner => grid::HINT_OWNER.of(locale),
        Column::Difficulty | Column::Factor { .. } => grid::HINT_FACTOR.of(locale),
        Column::Reading { field: Field::Rater(_), .. } => grid::HINT_RATER.of(locale),
        _ => "",
    }
}

/// The name of what the rows are.
pub fn kind(locale: Locale, kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Values => grid::VALUES.of(locale),
        SheetKind::Units => grid::UNITS.of(locale),
        SheetKind::Ledger => grid::LEDGER.of(locale),
    }
}

/// Why a text can't be taken.
pub fn error(locale: Locale, error: &CellError) -> String {
    match error {
        CellError::Number(error) => wording::wrong(locale, *error),
        CellError::Needed => grid::NEEDED.of(locale).to_owned(),
        CellError::NotAGroup => grid::NOT_A_GROUP.of(locale).to_owned(),
        CellError::NotAGrade => grid::NOT_A_GRADE.of(locale).to_owned(),
        CellError::NotAUnit => grid::NOT_A_UNIT.of(locale).to_owned(),
        CellError::SeveralUnits => grid::SEVERAL_UNITS.of(locale).to_owned(),
        CellError::NotAnItem => grid::NOT_AN_ITEM.of(locale).to_owned(),
        CellError::NotALevel(levels) => grid::not_a_level(locale, levels),
        CellError::NotYesOrNo => grid::NOT_YES_OR_NO.of(locale).to_owned(),
        CellError::NotBallots(classes) => grid::not_ballots(locale, *classes),
        CellError::NeedsPlace => grid::NEEDS_PLACE.of(locale).to_owned(),
    }
}

/// Why a cell was not written.
pub fn why(locale: Locale, why: &Why) -> String {
    match why {
        Why::Fixed => grid::FIXED.of(locale).to_owned(),
        Why::Wrong(wrong) => error(locale, wrong),
    }
}

/// A cell by its row and column: 甲镇 · 重点项目投资 · 完成值.
pub fn address(locale: Locale, sheet: &Sheet, spot: Spot) -> String {
    let Some(head) = sheet.columns().get(spot.column) else { return String::new() };
    let row = if spot.column == 0 { String::new() } else { sheet.name(spot.row) };
    let column = full_column(locale, head);
    if row.is_empty() { column } else { format!("{row} · {column}") }
}

/// What is wrong with a cell or deserves a look; empty for nothing.
pub fn trouble(locale: Locale, sheet: &Sheet, cell: &Cell) -> Vec<String> {
    let mut told = Vec::new();
    if let Some(wrong) = &cell.wrong {
        told.push(error(locale, &wrong.error));
        let value = cell.content.shown();
        if wrong.text != value && !value.is_empty() {
            told.push(grid::in_force(locale, &value));
        }
    }
    let names = Names::new(sheet.policy(), None, locale);
    told.extend(cell.findings.iter().map(|finding| findings::said(locale, &finding.code, &names)));
    told
}
