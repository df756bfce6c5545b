//! Everything behind one unit's total, with what it was in the base.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::against::Against;
use super::figure::{Figure, Reader};
use super::pages::compare::change::{Grounds, Why};
use super::pages::draft::grades::use_of_results::FundShare;
use super::pages::what_if::league::{GradeName, grade_name};
use baton_analysis::lever::grade_in;
use baton_analysis::{Change, Lever};
use baton_engine::{Evaluation, UnitOutcome};
use baton_model::{Category, Grade, Id, MarksScope, Policy, Unit};

/// One unit, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Position in the roster.
    pub position: usize,
    /// The unit with its data.
    pub unit: Arc<Unit>,
    /// Its category; absent where the policy doesn't have it.
    pub category: Option<Arc<Category>>,
    /// The trace.
    pub outcome: UnitOutcome,
    /// Total before and after.
    pub total: Change<Decimal>,
    /// Place before and after.
    pub rank: Change<Option<u32>>,
    /// Grade before and after.
    pub grade: Change<Option<GradeName>>,
    /// Bonus before and after.
    pub bonus: Change<Decimal>,
    /// Points of each line before and after, in the order of the lines.
    pub points: Vec<Change<Option<Decimal>>>,
    /// Why its total differs from the base; absent where it doesn't.
    pub why: Option<Why>,
    /// What its grade rests on; absent where it is the base's.
    pub grounds: Option<Grounds>,
    /// The unit's own marks of each line.
    pub own_marks: Vec<Figure>,
    /// The policy of the scenario.
    pub policy: Arc<Policy>,
    /// What circumstances bring it: an offset of the 优秀 ratio, a factor on the bonus.
    pub extra: (Decimal, Decimal),
    /// What it gets of each fund that covers it.
    pub funds: Vec<FundShare>,
    /// Categories that it can be moved to, with their groups.
    pub placements: Vec<Placement>,
}

/// A category that a unit can be placed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The category.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its groups, with their names.
    pub groups: Vec<(Id, String)>,
}

impl Explanation {
    /// The explanation of a unit of the scenario.
    #[must_use]
    pub fn of(against: Against<'_>, draft: &Evaluation, reader: &Reader<'_>, unit: usize) -> Option<Self> {
        let about = draft.roster().units.get(unit)?.clone();
        let (was, is) = (against.was(unit), draft.standings().get(unit)?);
        let policy = draft.policy();
        let category = policy
            .category(&about.category)
            .and_then(|found| policy.categories.iter().find(|candidate| candidate.id == found.id).cloned());
        let before = against.pairing.in_base(unit).and_then(|unit| against.base.explain(unit));
        let outcome = draft.explain(unit)?;
        let extra = draft.extra(unit);
        let points_before = |indicator: &Id| {
            before.as_ref()?.lines.iter().find(|line| line.indicator == *indicator).map(|line| line.points)
        };
        let paid_before = |fund: &Id| {
            let funds = before.as_ref().map_or(&[][..], |before| &before.funds);
            funds.iter().find(|paid| paid.fund == *fund).map_or(Decimal::ZERO, |paid| paid.sum)
        };
        let own = |indicator: &Id| Lever::Marks {
            category: about.category.clone(),
            indicator: indicator.clone(),
            scope: MarksScope::Unit(about.id.clone()),
        };
        Some(Self {
            position: unit,
            total: Change::new(was.total, is.total),
            rank: Change::new(was.rank, is.rank),
            grade: Change::new(grade_name(against.base, was), grade_name(draft, is)),
            bonus: Change::new(was.bonus, is.bonus),
            points: outcome
                .lines
                .iter()
                .map(|line| Change::new(points_before(&line.indicator), Some(line.points)))
                .collect(),
            why: Why::of(against.base, draft, &about.id),
            grounds: Grounds::of(against, draft, unit),
            own_marks: outcome.lines.iter().map(|line| reader.figure(own(&line.indicator))).collect(),
            policy: Arc::clone(policy),
            extra: (extra.ratio_offset, extra.bonus_factor.shown().unwrap_or_default()),
            funds: FundShare::of(draft, unit, paid_before),
            placements: placements(draft),
            unit: about,
            category,
            outcome,
        })
    }

    /// The grade that it has.
    #[must_use]
    pub fn grade_held(&self) -> Option<&Grade> {
        self.grade_of(self.outcome.grade.as_ref()?)
    }

    /// The grade of an identifier in the category's ladder.
    #[must_use]
    pub fn grade_of(&self, id: &Id) -> Option<&Grade> {
        grade_in(self.category.as_ref()?, id)
    }

    /// The name of its group; absent without one.
    #[must_use]
    pub fn group_name(&self) -> Option<String> {
        let id = self.unit.group.as_ref()?;
        Some(self.category.as_ref()?.group(id)?.name.clone())
    }

    /// The name of a monitoring period.
    #[must_use]
    pub fn period_name(&self, id: &Id) -> &str {
        self.policy.periods.iter().find(|period| period.id == *id).map_or("", |period| &period.name)
    }
}

fn placements(draft: &Evaluation) -> Vec<Placement> {
    let groups =
        |category: &Category| category.groups.iter().map(|group| (group.id.clone(), group.name.clone())).collect();
    let categories = draft.policy().categories.iter();
    categories
        .map(|category| Placement { id: category.id.clone(), name: category.name.clone(), groups: groups(category) })
        .collect()
}
