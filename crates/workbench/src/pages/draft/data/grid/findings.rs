//! The engine's findings by unit, and to which cell of a sheet each belongs.

use std::collections::BTreeMap;

use super::{Column, Field, Head};
use baton_engine::{Code, Evaluation, Finding, Input, Kind, Place, Undefined};
use baton_model::{Entry, Id};

/// Findings on units, by unit.
#[derive(Debug, Default)]
pub struct Findings(BTreeMap<Id, Vec<Finding>>);

impl Findings {
    /// Those of an outcome.
    #[must_use]
    pub fn of(evaluation: &Evaluation) -> Self {
        let mut by_unit: BTreeMap<Id, Vec<Finding>> = BTreeMap::new();
        for finding in evaluation.findings() {
            if let Some(unit) = finding.place.unit.clone() {
                by_unit.entry(unit).or_default().push(finding);
            }
        }
        Self(by_unit)
    }

    /// Whether a unit has any.
    pub fn has(&self, unit: &Id) -> bool {
        self.0.contains_key(unit)
    }

    /// Those of a unit's cell, among the columns shown.
    pub fn at(&self, unit: &Id, entry: Option<&Entry>, columns: &[Head], column: usize) -> Vec<Finding> {
        let Some(head) = columns.get(column) else { return Vec::new() };
        let of_unit = self.0.get(unit).into_iter().flatten();
        let here = |finding: &&Finding| match (entry, head.column.indicator()) {
            (Some(entry), _) => of_entry(&finding.code, entry, &head.column),
            (None, Some(_)) => of_reading(finding, columns, column, &head.column),
            (None, None) => finding.place.indicator.is_none() && of_particulars(&finding.code) == Some(&head.column),
        };
        of_unit.filter(here).cloned().collect()
    }
}

/// The column of a unit's particulars that a finding is about; absent for findings on its ledger.
fn of_particulars(code: &Code) -> Option<&'static Column> {
    match code {
        Code::NoGroup | Code::Unknown { kind: Kind::Group, .. } => Some(&Column::Group),
        Code::OutOfRange { .. } => Some(&Column::Difficulty),
        Code::WrongSign { .. } | Code::Unknown { kind: Kind::Item | Kind::Level, .. } => None,
        _ => Some(&Column::Name),
    }
}

/// Whether a finding is about a column of a ledger entry.
fn of_entry(code: &Code, entry: &Entry, column: &Column) -> bool {
    match code {
        Code::WrongSign { item, .. } => *column == Column::Quantity && *item == entry.item,
        Code::Unknown { kind: Kind::Item, id } => *column == Column::Item && *id == entry.item,
        Code::Unknown { kind: Kind::Level, id } => *column == Column::Level && *id == entry.level,
        _ => false,
    }
}

/// Whether a finding on a reading belongs to a column: that of the part it is about or, where that isn't shown, the
/// indicator's first.
fn of_reading(finding: &Finding, columns: &[Head], at: usize, column: &Column) -> bool {
    let Column::Reading { indicator, period, field } = column else { return false };
    if finding.place.indicator.as_ref() != Some(indicator) || finding.place.period != *period {
        return false;
    }
    let is_about = |field: &Field| input_of(&finding.code).is_some_and(|input| holds(input, field));
    let own = |head: &&Head| head.column.indicator() == Some(indicator);
    let first = |holds: &dyn Fn(&Field) -> bool| {
        columns
            .iter()
            .position(|head| own(&head) && matches!(&head.column, Column::Reading { field, .. } if holds(field)))
    };
    match first(&is_about) {
        Some(_) => is_about(field),
        None => first(&|_| true) == Some(at),
    }
}

/// The column, among all that there are, of an input of a place's reading, or of the reading where none is said; `None` where
/// there is none.
pub fn reading_column(input: Option<Input>, place: &Place, heads: &[Head]) -> Option<Column> {
    let wanted = place.indicator.as_ref()?;
    let fields = || {
        heads.iter().filter_map(move |head| match &head.column {
            Column::Reading { indicator, period, field } if indicator == wanted && *period == place.period => {
                Some((head, field))
            }
            _ => None,
        })
    };
    let about = input.and_then(|input| fields().find(|(_, field)| holds(input, field)));
    let found = about.or_else(|| fields().find(|(head, _)| head.shown)).or_else(|| fields().next());
    found.map(|(head, _)| head.column.clone())
}

/// Whether a part of a reading holds an input.
fn holds(input: Input, field: &Field) -> bool {
    match input {
        Input::Actual => *field == Field::Actual,
        Input::Target => *field == Field::Target,
        Input::Prior => *field == Field::Prior,
        Input::ExternalRank => *field == Field::Place,
        Input::PriorExternalRank => *field == Field::PriorPlace,
        Input::FieldSize => *field == Field::FieldSize,
        Input::Events => matches!(field, Field::Event(_)),
        Input::Panel => matches!(field, Field::Rater(_)),
    }
}

/// Which input a finding is about; `None` where it can't be told.
pub fn input_of(code: &Code) -> Option<Input> {
    match code {
        Code::Missing { input } => Some(*input),
        Code::Undefined { reason } => match reason {
            Undefined::TargetNotPositive | Undefined::TargetZero => Some(Input::Target),
            Undefined::PriorZero => Some(Input::Prior),
            Undefined::NegativeCost | Undefined::CostNotPositive => Some(Input::Actual),
            Undefined::PlaceOutOfField => Some(Input::ExternalRank),
            Undefined::NoVotes | Undefined::NoWeight => Some(Input::Panel),
            Undefined::BestNotPositive
            | Undefined::MeanNotPositive
            | Undefined::NoPooledMean
            | Undefined::RuleIncomplete
            | Undefined::TooLarge => None,
        },
        _ => None,
    }
}
