//! What a category looks like at one value of a lever, and the evaluation that is moved along it.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::alone::Alone;
use super::lever::Path;
use crate::engine::Evaluation;
use crate::model::{Policy, Roster};

/// Totals are compared as whole numbers of this many decimals, the most that a policy can keep.
pub(crate) const KEY_DECIMALS: u32 = 6;

/// A figure in units of the sixth decimal; figures with more decimals are cut off.
pub(crate) fn key(value: Decimal) -> i128 {
    let mantissa = value.mantissa();
    match KEY_DECIMALS.checked_sub(value.scale()) {
        Some(missing) => mantissa.saturating_mul(10_i128.saturating_pow(missing)),
        None => {
            let beyond = 10_i128.saturating_pow(value.scale().saturating_sub(KEY_DECIMALS));
            mantissa.checked_div(beyond).unwrap_or(0)
        }
    }
}

/// One unit's part of a state.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    pub(crate) total: i128,
    pub(crate) percentage: Decimal,
    /// Sum of rounded points.
    pub(crate) points: Decimal,
    /// Sum of assessed marks.
    pub(crate) assessed: Decimal,
    pub(crate) rank: Option<u32>,
    pub(crate) grade: Option<u32>,
    pub(crate) excellent: bool,
}

/// A category at one value of a lever.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// By unit of the category.
    pub(crate) rows: Vec<Row>,
    /// The ranked units of each lane, best first.
    pub(crate) lanes: Vec<Vec<usize>>,
    /// Which of the columns moved have marks: while that stays, so do the rates.
    pub(crate) with_marks: Vec<bool>,
    /// Whether something is too large to be computed.
    pub(crate) troubled: bool,
}

/// An evaluation of one category that is moved along a lever.
pub(crate) struct Walk<'a> {
    pub(crate) path: &'a Path<'a>,
    base: Arc<Policy>,
    roster: Arc<Roster>,
    pub(crate) evaluation: &'a mut Evaluation,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(path: &'a Path<'a>, alone: &'a mut Alone) -> Self {
        let evaluation = &mut alone.evaluation;
        Self { path, base: Arc::clone(evaluation.policy()), roster: Arc::clone(evaluation.roster()), evaluation }
    }

    /// Evaluates at a value.
    pub(crate) fn at(&mut self, value: Decimal) -> Option<State> {
        let mut policy = (*self.base).clone();
        let mut roster = Roster::default();
        for edit in self.path.edits(value)? {
            edit.apply(&mut policy, &mut roster).ok()?;
        }
        self.evaluation.revise(Arc::new(policy), Arc::clone(&self.roster));
        self.state(value)
    }

    /// Puts the evaluation back to where it was.
    pub(crate) fn back(&mut self) {
        self.evaluation.revise(Arc::clone(&self.base), Arc::clone(&self.roster));
    }

    fn state(&self, value: Decimal) -> Option<State> {
        let table = self.evaluation.tables.first()?;
        let rows = self.evaluation.standings().iter().zip(&table.sums).map(|(standing, sums)| Row {
            total: key(standing.total),
            percentage: standing.percentage,
            points: sums.points,
            assessed: sums.assessed,
            rank: standing.rank,
            grade: standing.grade,
            excellent: standing.excellent,
        });
        let lanes = self.evaluation.lanes().iter().map(|lane| {
            let ranked = lane.order.iter().zip(0..lane.ranked);
            ranked.filter_map(|(unit, _)| usize::try_from(*unit).ok()).collect()
        });
        Some(State {
            rows: rows.collect(),
            lanes: lanes.collect(),
            with_marks: self.path.marks(value)?.iter().map(|marks| *marks > Decimal::ZERO).collect(),
            troubled: table.columns.iter().any(|column| !column.too_large.is_empty()),
        })
    }
}
