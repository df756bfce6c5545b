//! What one unit would need for a grade or place: every indicator of its category tried by itself, and the fewest points.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::alone::Alone;
use super::calm::Fate;
use super::distance::fewest;
use super::lever::{Lever, Path};
use super::solve::{Range, Reason, Solution, Target};
use super::sweep::{Sweep, Swept};
use baton_engine::Evaluation;
use baton_model::{Arrange, Category, Id, Indicator, MarksScope, Number, Unit};

/// Units looked at in one go, one value after the other: about a millisecond.
const UNITS: u32 = 200;

/// What moves with the marks of the indicator tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Others {
    /// The category marks of the others are scaled, so that their sum stays; marks of groups and units stay.
    #[default]
    Scaled,
    /// Nothing. The marks that move are those that count for the unit: its own, its group's or the category's.
    Stay,
}

/// What a unit is to reach, and which values may be tried.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NeedQuestion {
    /// A grade or place of a unit.
    pub target: Target,
    /// What moves with the indicator tried.
    #[serde(default)]
    pub others: Others,
    /// Step of typable values, above 0.
    pub step: Number,
}

/// What a unit would need.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Needs {
    /// The unit's grade, as a position in the ladder (best = 0), or its place, whichever is asked about; absent without one.
    pub figure: Option<u32>,
    /// Whether the target is reached at present.
    pub reached_now: bool,
    /// The fewest points of adjustment with which the unit would reach it, all others staying as they are; absent where no
    /// points help.
    pub points: Option<Decimal>,
    /// The indicators: those that help by the size of the change, smallest first, then the others in the policy's order.
    pub ways: Vec<Way>,
}

/// What the marks of one indicator do for the unit. Assumes observations as they are; everything else is evaluated.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Way {
    /// The indicator.
    pub indicator: Id,
    /// The lever on its marks.
    pub lever: Lever,
    /// The present marks.
    pub now: Decimal,
    /// The marks that reach the target, in ascending ranges; empty where none do.
    pub ranges: Vec<Range>,
    /// The marks among them that are nearest to the present ones, and the edits that set them.
    pub nearest: Option<Solution>,
    /// The unit's grade or place then.
    pub figure: Option<u32>,
    /// How many other units of the category change their grade then.
    pub others: u32,
    /// Where no marks do: why.
    pub reason: Option<Reason>,
    /// Whether all typable marks were covered.
    pub complete: bool,
}

impl Way {
    fn nothing_to_move(indicator: Id, lever: Lever) -> Self {
        let reason = Some(Reason::NothingToMove);
        let (now, ranges) = (Decimal::ZERO, Vec::new());
        Self { indicator, lever, now, ranges, nearest: None, figure: None, others: 0, reason, complete: true }
    }

    /// By how much the marks change.
    #[must_use]
    pub fn change(&self) -> Option<Decimal> {
        Some(self.nearest.as_ref()?.value.saturating_sub(self.now))
    }
}

/// What a unit would need. `None` where there is no such unit or grade, or the target is not a unit's.
#[must_use]
pub fn needs(evaluation: &Evaluation, question: &NeedQuestion) -> Option<Needs> {
    let mut search = NeedSearch::new(evaluation, question)?;
    while search.advance() {}
    Some(search.needs())
}

/// The search for what a unit would need, a few values at a time, so that a page can do other things in between.
pub struct NeedSearch {
    alone: Alone,
    unit: usize,
    fate: Fate,
    step: Decimal,
    /// The indicators to be tried, with their levers.
    levers: Vec<(Id, Lever)>,
    tried: usize,
    /// The indicator that is being tried.
    sweep: Option<Sweep>,
    /// Values looked at in one go.
    looks: u32,
    needs: Needs,
}

impl std::fmt::Debug for NeedSearch {
    fn fmt(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
        to.debug_struct("NeedSearch").field("progress", &self.progress()).finish_non_exhaustive()
    }
}

impl NeedSearch {
    /// Plans the search, and looks for the fewest points. `None` as for [`needs`].
    #[must_use]
    pub fn new(evaluation: &Evaluation, question: &NeedQuestion) -> Option<Self> {
        let (Target::GradeAtLeast { unit, .. } | Target::PlaceAtLeast { unit, .. }) = &question.target else {
            return None;
        };
        let of = evaluation.roster().units.iter().find(|candidate| candidate.id == *unit)?;
        let mut alone = Alone::of(evaluation, &of.category)?;
        let category = alone.category()?.clone();
        let position = alone.evaluation.roster().units.iter().position(|candidate| candidate.id == *unit)?;
        let fate = match &question.target {
            Target::GradeAtLeast { grade, .. } => {
                let wanted = category.grading.grades.iter().position(|candidate| candidate.id == *grade)?;
                Fate::Grade(u32::try_from(wanted).ok()?)
            }
            Target::PlaceAtLeast { place, .. } => Fate::Place(*place),
            Target::BonusAtMost { .. } | Target::ExcellentUnits { .. } | Target::PlacesWithinCeiling => return None,
        };
        let standing = alone.evaluation.standings().get(position)?;
        let figure = fate.figure(standing.grade, standing.rank);
        let reaches = |figure: Option<u32>| figure.is_some_and(|figure| figure <= fate.most());
        let points = fewest(&mut alone, position, |standing| reaches(fate.figure(standing.grade, standing.rank)));
        let mut levers: Vec<(Id, Lever)> = Vec::new();
        for indicator in &category.indicators {
            if levers.iter().all(|(id, _)| *id != indicator.id) {
                levers.push((indicator.id.clone(), lever(&category, indicator, of, question.others)));
            }
        }
        let units = u32::try_from(alone.positions.len()).unwrap_or(u32::MAX);
        let looks = UNITS.checked_div(units).unwrap_or(UNITS).max(1);
        Some(Self {
            alone,
            unit: position,
            fate,
            step: question.step.get(),
            levers,
            tried: 0,
            sweep: None,
            looks,
            needs: Needs { figure, reached_now: reaches(figure), points, ways: Vec::new() },
        })
    }

    /// Tries some more values of an indicator; whether there is more to try.
    pub fn advance(&mut self) -> bool {
        let Some((indicator, lever)) = self.levers.get(self.tried).cloned() else { return false };
        let mut sweep = self.sweep.take().unwrap_or_else(|| Sweep::new(lever.clone(), self.step, self.unit, self.fate));
        if sweep.advance(&mut self.alone, self.looks) {
            self.sweep = Some(sweep);
            return true;
        }
        let way = self.way(indicator, lever, sweep.swept());
        self.needs.ways.push(way);
        self.tried = self.tried.saturating_add(1);
        if self.tried < self.levers.len() {
            return true;
        }
        let change = |way: &Way| way.change().map(|change| change.abs());
        self.needs.ways.arrange_by_key(|way| (change(way).is_none(), change(way)));
        false
    }

    /// Indicators tried, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.tried, self.levers.len())
    }

    /// What was found.
    #[must_use]
    pub fn needs(self) -> Needs {
        self.needs
    }

    fn way(&self, indicator: Id, lever: Lever, swept: Option<Swept>) -> Way {
        // Scaled marks keep as many decimals as they did when they were tried.
        let units = &self.alone.evaluation.roster().units;
        let edits =
            |value: Decimal| Path::of(&lever, self.alone.category()?, units, self.step.scale()).ok()?.edits(value);
        let Some(Swept { now, ranges, nearest, best, complete }) = swept else {
            return Way::nothing_to_move(indicator, lever);
        };
        let solution = nearest.and_then(|(value, ..)| Some(Solution { value, edits: edits(value)? }));
        let reason = solution.is_none().then(|| match best {
            Some((best, at)) => Reason::OutOfReach { best: best.map(Decimal::from), at },
            None => Reason::NoEffect { figure: self.needs.figure.map(Decimal::from) },
        });
        let (figure, others) = nearest.map_or((None, 0), |(_, figure, others)| (Some(figure), others));
        Way { indicator, lever, now, ranges, nearest: solution, figure, others, reason, complete }
    }
}

/// The lever on an indicator's marks that counts for a unit.
fn lever(category: &Category, indicator: &Indicator, unit: &Unit, others: Others) -> Lever {
    let (category, indicator, marks) = (category.id.clone(), indicator.id.clone(), &indicator.marks);
    match others {
        Others::Scaled => Lever::Scaled { category, indicator },
        Others::Stay => {
            let group = unit.group.as_ref().filter(|group| marks.groups.contains_key(*group));
            let scope = match group {
                _ if marks.units.contains_key(&unit.id) => MarksScope::Unit(unit.id.clone()),
                Some(group) => MarksScope::Group(group.clone()),
                None => MarksScope::Category,
            };
            Lever::Marks { category, indicator, scope }
        }
    }
}
