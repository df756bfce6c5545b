//! What a category looks like at one value of a lever, and the evaluation that is moved along it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::alone::Alone;
use super::lever::Path;
use baton_engine::{Evaluation, Lane, Standing, Sums, Trial};
use baton_model::{Policy, Roster, Rounding};

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
    /// The lever's value.
    pub(crate) value: Decimal,
    /// By unit of the category.
    pub(crate) rows: Vec<Row>,
    /// The ranked units of each lane, best first.
    pub(crate) lanes: Vec<Vec<usize>>,
    /// Which of the columns moved have marks: while that stays, so do the rates.
    pub(crate) with_marks: Vec<bool>,
    /// Whether something is too large to be computed.
    pub(crate) troubled: bool,
}

/// One category moved along a lever. The engine evaluates where columns gain or lose all their marks; in between, where
/// rates stay, its second stage alone does.
pub(crate) struct Walk<'a> {
    pub(crate) path: &'a Path<'a>,
    base: Arc<Policy>,
    roster: Arc<Roster>,
    pub(crate) evaluation: &'a mut Evaluation,
    columns: Vec<usize>,
    /// Which columns move for which unit.
    moves: Vec<Vec<bool>>,
    /// Whether each grade counts as 优秀.
    excellent: Vec<bool>,
    trial: Option<Prepared>,
    /// Which columns have marks where the engine stands.
    stands: Vec<bool>,
    /// Whether the second stage alone is not to be relied on.
    engine_only: bool,
    seen: BTreeMap<Decimal, Arc<State>>,
    /// Values at which the engine has seen the same.
    agreed: BTreeSet<Decimal>,
}

/// What a walk knows, for going on with it later where it stands.
pub(crate) struct Kept {
    base: Arc<Policy>,
    trial: Option<Prepared>,
    stands: Vec<bool>,
    engine_only: bool,
    seen: BTreeMap<Decimal, Arc<State>>,
    /// Values at which the engine has seen the same.
    agreed: BTreeSet<Decimal>,
}

/// The second stage, ready for other marks while the same columns have marks.
struct Prepared {
    trial: Trial,
    lifted: Vec<Sums>,
    with_marks: Vec<bool>,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(path: &'a Path<'a>, alone: &'a mut Alone) -> Self {
        let evaluation = &mut alone.evaluation;
        let units = &evaluation.roster().units;
        Self {
            columns: path.columns.iter().map(|(column, _)| *column).collect(),
            moves: units.iter().map(|unit| path.moves(&unit.id, unit.group.as_ref())).collect(),
            path,
            base: Arc::clone(evaluation.policy()),
            roster: Arc::clone(evaluation.roster()),
            evaluation,
            excellent: path.excellent(),
            trial: None,
            stands: Vec::new(),
            engine_only: false,
            seen: BTreeMap::new(),
            agreed: BTreeSet::new(),
        }
    }

    /// Goes on with a walk along the same lever of the same category, which nobody moved since.
    pub(crate) fn resumed(path: &'a Path<'a>, alone: &'a mut Alone, kept: Kept) -> Self {
        let Kept { base, trial, stands, engine_only, seen, agreed } = kept;
        Self { base, trial, stands, engine_only, seen, agreed, ..Self::new(path, alone) }
    }

    /// What it knows, leaving the category where it stands.
    pub(crate) fn keep(self) -> Kept {
        let Self { base, trial, stands, engine_only, seen, agreed, .. } = self;
        Kept { base, trial, stands, engine_only, seen, agreed }
    }

    /// How it looks at a value; what was seen before is not worked out again.
    pub(crate) fn at(&mut self, value: Decimal) -> Option<Arc<State>> {
        if let Some(state) = self.seen.get(&value) {
            return Some(Arc::clone(state));
        }
        let marks = self.path.marks(value)?;
        let with_marks: Vec<bool> = marks.iter().map(|marks| *marks > Decimal::ZERO).collect();
        let decimals = u32::from(self.evaluation.policy().rounding.points.min(Rounding::MOST));
        let engine_only = self.engine_only;
        let prepared = self.trial.as_mut().filter(|prepared| !engine_only && prepared.with_marks == with_marks);
        let tried = prepared.and_then(|prepared| {
            let Prepared { trial, lifted, .. } = prepared;
            let fits = trial.put(&self.columns, &self.moves, &marks, lifted, decimals);
            fits.then(|| {
                let sums = trial.sums();
                state((value, with_marks.clone()), trial.standings(), sums, trial.lanes(), &self.excellent)
            })
        });
        let state = match tried {
            Some(state) => Arc::new(state),
            None => {
                self.agreed.insert(value);
                Arc::new(self.confirmed(value)?)
            }
        };
        self.seen.insert(value, Arc::clone(&state));
        Some(state)
    }

    /// How it looks at a value by evaluating the engine.
    pub(crate) fn confirmed(&mut self, value: Decimal) -> Option<State> {
        let mut policy = (*self.base).clone();
        let mut roster = Roster::default();
        for edit in self.path.edits(value)? {
            edit.apply(&mut policy, &mut roster).ok()?;
        }
        self.evaluation.revise(Arc::new(policy), Arc::clone(&self.roster));
        let with_marks: Vec<bool> = self.path.marks(value)?.iter().map(|marks| *marks > Decimal::ZERO).collect();
        let view = self.evaluation.category(0)?;
        let troubled = view.overflows();
        self.stands.clone_from(&with_marks);
        let standings = self.evaluation.standings();
        let mut state = state((value, with_marks), standings, view.sums(), self.evaluation.lanes(), &self.excellent);
        state.troubled = troubled;
        if !troubled && self.trial.as_ref().is_none_or(|prepared| prepared.with_marks != state.with_marks) {
            let mut trial = Trial::new(self.evaluation);
            trial.lift(&self.columns, &self.moves);
            let lifted = trial.sums().to_vec();
            self.trial = Some(Prepared { trial, lifted, with_marks: state.with_marks.clone() });
        }
        Some(state)
    }

    /// Whether the engine, evaluating at a value, sees what was seen there. If not, it alone is asked from then on.
    pub(crate) fn confirm(&mut self, value: Decimal, seen: &State) -> Option<bool> {
        if self.engine_only || self.agreed.contains(&value) {
            return Some(true);
        }
        let agrees = self.confirmed(value)? == *seen;
        if agrees {
            self.agreed.insert(value);
        } else {
            self.engine_only = true;
            self.seen.clear();
        }
        Some(agrees)
    }

    /// The engine, standing where the same columns have marks as in a state, so that its rates are those.
    pub(crate) fn with_rates_of(&mut self, state: &State, value: Decimal) -> Option<&Evaluation> {
        if self.stands != state.with_marks {
            self.confirmed(value)?;
        }
        Some(self.evaluation)
    }

    /// Puts the evaluation back to where it was.
    pub(crate) fn back(&mut self) {
        self.evaluation.revise(Arc::clone(&self.base), Arc::clone(&self.roster));
    }
}

fn state(
    (value, with_marks): (Decimal, Vec<bool>),
    standings: &[Standing],
    sums: &[Sums],
    lanes: &[Lane],
    excellent: &[bool],
) -> State {
    let counts = |grade: u32| usize::try_from(grade).ok().and_then(|grade| excellent.get(grade)).copied();
    let rows = standings.iter().zip(sums).map(|(standing, sums)| Row {
        total: key(standing.total),
        percentage: standing.percentage,
        points: sums.points,
        assessed: sums.assessed,
        rank: standing.rank,
        grade: standing.grade,
        excellent: standing.grade.and_then(counts).unwrap_or(false),
    });
    let lanes = lanes.iter().map(|lane| {
        let ranked = lane.order.iter().zip(0..lane.ranked);
        ranked.filter_map(|(unit, _)| usize::try_from(*unit).ok()).collect()
    });
    State { value, rows: rows.collect(), lanes: lanes.collect(), with_marks, troubled: false }
}
