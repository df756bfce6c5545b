//! The engine's findings by unit, and to which cell of a sheet each belongs.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::{Column, Field, Head};
use crate::engine::{Code, Evaluation, Finding, Input, Kind, Place, Undefined};
use crate::model::{Entry, Id, Policy, Roster};

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

/// The findings of the outcome that they were last asked for: gathering them walks all units.
#[derive(Clone, Default)]
pub struct Memo(RefCell<Option<Known>>);

/// Findings with the pair that they are about.
type Known = (Arc<Policy>, Arc<Roster>, Rc<Findings>);

impl Memo {
    /// The findings of an outcome, gathered anew only where its policy or roster is another.
    pub fn of(&self, evaluation: &Evaluation) -> Rc<Findings> {
        let mut known = self.0.borrow_mut();
        if let Some((policy, roster, findings)) = &*known
            && Arc::ptr_eq(policy, evaluation.policy())
            && Arc::ptr_eq(roster, evaluation.roster())
        {
            return Rc::clone(findings);
        }
        let findings = Rc::new(Findings::of(evaluation));
        *known = Some((Arc::clone(evaluation.policy()), Arc::clone(evaluation.roster()), Rc::clone(&findings)));
        findings
    }
}

/// What is only remembered makes no difference.
impl PartialEq for Memo {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Memo {}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}

/// The column of a unit's particulars that a finding is about; absent for findings on its ledger.
fn of_particulars(problem: &Code) -> Option<&'static Column> {
    match problem {
        Code::NoGroup | Code::Unknown { kind: Kind::Group, .. } => Some(&Column::Group),
        Code::OutOfRange { .. } => Some(&Column::Difficulty),
        Code::WrongSign { .. } | Code::Unknown { kind: Kind::Item | Kind::Level, .. } => None,
        _ => Some(&Column::Name),
    }
}

/// Whether a finding is about a column of a ledger entry.
fn of_entry(problem: &Code, entry: &Entry, column: &Column) -> bool {
    match problem {
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
    let is_about = |field: &Field| about(&finding.code).is_some_and(|about| about(field));
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

/// The column, among all that there are, in which a unit's problem can be mended; absent where none can be told.
pub fn column_of(problem: &Code, place: &Place, heads: &[Head]) -> Option<Column> {
    if let Code::WrongSign { .. } = problem {
        return heads.iter().map(|head| &head.column).find(|column| **column == Column::Quantity).cloned();
    }
    let wanted = place.indicator.as_ref()?;
    let fields = || {
        heads.iter().filter_map(move |head| match &head.column {
            Column::Reading { indicator, period, field } if indicator == wanted && *period == place.period => {
                Some((head, field))
            }
            _ => None,
        })
    };
    let about = about(problem).and_then(|about| fields().find(|(_, field)| about(field)));
    let found = about.or_else(|| fields().find(|(head, _)| head.shown)).or_else(|| fields().next());
    found.map(|(head, _)| head.column.clone())
}

/// Which parts of a reading a problem is about; absent where it can't be told.
fn about(problem: &Code) -> Option<fn(&Field) -> bool> {
    let rater: fn(&Field) -> bool = |field| matches!(field, Field::Rater(_));
    match problem {
        Code::Missing { input } => Some(match input {
            Input::Actual => |field| *field == Field::Actual,
            Input::Target => |field| *field == Field::Target,
            Input::Prior => |field| *field == Field::Prior,
            Input::ExternalRank => |field| *field == Field::Place,
            Input::FieldSize => |field| *field == Field::FieldSize,
            Input::Panel => rater,
        }),
        Code::Undefined { reason } => match reason {
            Undefined::TargetNotPositive => Some(|field| *field == Field::Target),
            Undefined::PriorZero => Some(|field| *field == Field::Prior),
            Undefined::NegativeCost | Undefined::CostNotPositive => Some(|field| *field == Field::Actual),
            Undefined::PlaceOutOfField => Some(|field| *field == Field::Place),
            Undefined::NoVotes | Undefined::NoWeight => Some(rater),
            Undefined::BestNotPositive
            | Undefined::MeanNotPositive
            | Undefined::RuleIncomplete
            | Undefined::TooLarge => None,
        },
        _ => None,
    }
}
