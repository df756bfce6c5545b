//! What columns and cells say, in the catalogue's words.

use crate::i18n::{Catalogue, Names, explanation, finding};
use crate::ui::wording;
use crate::workbench::grid::{Cell, CellError, Column, Field, Head, Sheet, SheetKind, Spot, Why};

/// The name of a column by itself.
pub fn column(words: &Catalogue, head: &Head) -> String {
    let grid = &words.grid;
    match &head.column {
        Column::Name => grid.name,
        Column::Group => grid.group,
        Column::Headcount => grid.headcount,
        Column::AssessedHeadcount => grid.assessed_headcount,
        Column::Difficulty | Column::Factor { .. } => grid.difficulty,
        Column::Veto => grid.veto,
        Column::Downgrade => grid.downgrade,
        Column::DowngradeReason => grid.downgrade_reason,
        Column::Exempt => grid.exempt,
        Column::Reading { field, .. } => match field {
            Field::Actual => explanation::ACTUAL.of(words.locale),
            Field::Target => explanation::TARGET.of(words.locale),
            Field::Prior => explanation::PRIOR.of(words.locale),
            Field::Place => grid.place,
            Field::FieldSize => grid.field_size,
            Field::Rater(_) => return head.rater.clone(),
        },
        Column::Owner => grid.owner,
        Column::Item => grid.item,
        Column::Level => grid.level,
        Column::Quantity => grid.quantity,
        Column::Matter => grid.matter,
        Column::Note => grid.note,
    }
    .to_owned()
}

/// The name of a column with its indicator: 重点项目投资 · 完成值.
pub fn full_column(words: &Catalogue, head: &Head) -> String {
    let name = column(words, head);
    if head.over.is_empty() { name } else { format!("{} · {name}", head.over) }
}

/// What a person types into a column, where its name doesn't say it.
pub fn hint(words: &Catalogue, head: &Head) -> &'static str {
    let grid = &words.grid;
    match &head.column {
        Column::Group => grid.hint_group,
        Column::Veto => grid.hint_veto,
        Column::Downgrade => grid.hint_downgrade,
        Column::Exempt => grid.hint_exempt,
        Column::Owner => grid.hint_owner,
        Column::Difficulty | Column::Factor { .. } => grid.hint_factor,
        Column::Reading { field: Field::Rater(_), .. } => grid.hint_rater,
        _ => "",
    }
}

/// The name of what the rows are.
pub fn kind(words: &Catalogue, kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Values => words.grid.values,
        SheetKind::Units => words.grid.units,
        SheetKind::Ledger => words.grid.ledger,
    }
}

/// Why a text can't be taken.
pub fn error(words: &Catalogue, error: &CellError) -> String {
    let grid = &words.grid;
    match error {
        CellError::Number(error) => wording::wrong(words.locale, *error),
        CellError::Needed => grid.needed.to_owned(),
        CellError::NotAGroup => grid.not_a_group.to_owned(),
        CellError::NotAUnit => grid.not_a_unit.to_owned(),
        CellError::SeveralUnits => grid.several_units.to_owned(),
        CellError::NotAnItem => grid.not_an_item.to_owned(),
        CellError::NotALevel(levels) => (grid.not_a_level)(levels),
        CellError::NotYesOrNo => grid.not_yes_or_no.to_owned(),
        CellError::NotBallots => grid.not_ballots.to_owned(),
        CellError::NeedsPlace => grid.needs_place.to_owned(),
    }
}

/// Why a cell was not written.
pub fn why(words: &Catalogue, why: &Why) -> String {
    match why {
        Why::Fixed => words.grid.fixed.to_owned(),
        Why::Wrong(wrong) => error(words, wrong),
    }
}

/// A cell by its row and column: 甲镇 · 重点项目投资 · 完成值.
pub fn address(words: &Catalogue, sheet: &Sheet, spot: Spot) -> String {
    let Some(head) = sheet.columns().get(spot.column) else { return String::new() };
    let row = if spot.column == 0 { String::new() } else { sheet.name(spot.row) };
    let column = full_column(words, head);
    if row.is_empty() { column } else { format!("{row} · {column}") }
}

/// What is wrong with a cell or deserves a look; empty for nothing.
pub fn trouble(words: &Catalogue, sheet: &Sheet, cell: &Cell) -> Vec<String> {
    let mut told = Vec::new();
    if let Some(wrong) = &cell.wrong {
        told.push(error(words, &wrong.error));
        let value = cell.content.shown();
        if wrong.text != value && !value.is_empty() {
            told.push((words.grid.in_force)(&value));
        }
    }
    let names = Names::new(sheet.policy(), None, words.locale);
    told.extend(cell.findings.iter().map(|finding| finding::problem(words.locale, &finding.problem, &names)));
    told
}
