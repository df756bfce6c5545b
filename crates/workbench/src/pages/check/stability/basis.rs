//! What answers about a category depend on, and the course that a lever of marks takes: what moving it would really do.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::lever::Lever;
use crate::pages::draft::indicators::balance::{Balance, Balancing, Kept, edit, keep};
use crate::sheet::Pair;
use baton_model::{Category, Id, MarksScope, Number, Period, Policy, Roster, Rounding};

/// What answers about a category depend on, whatever scenario it is in.
#[derive(Clone, Debug)]
pub struct Basis {
    pub(super) category: Arc<Category>,
    roster: Arc<Roster>,
    rounding: Rounding,
    periods: Vec<Period>,
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.roster, &other.roster)
            && self.rounding == other.rounding
            && same(&self.category, &other.category)
            && self.periods == other.periods
    }
}

fn same(a: &Arc<Category>, b: &Arc<Category>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}

impl Basis {
    /// That of a category by its position.
    pub fn of(pair: &Pair, category: usize) -> Option<Self> {
        let category = Arc::clone(pair.policy.categories.get(category)?);
        let (roster, periods) = (Arc::clone(&pair.roster), pair.policy.periods.clone());
        Some(Self { category, roster, rounding: pair.policy.rounding, periods })
    }

    /// Whether it is another one but for the category, which is this.
    pub(super) fn differs_only_in(&self, other: &Self, category: &Arc<Category>) -> bool {
        *self == Self { category: Arc::clone(category), ..other.clone() }
    }

    /// How many units the category has.
    pub(super) fn members(&self) -> usize {
        self.roster.units.iter().filter(|unit| unit.category == self.category.id).count()
    }

    pub(super) fn roster(&self) -> &Roster {
        &self.roster
    }
}

/// A lever of marks, and who gives or takes when it moves.
#[derive(Clone, Debug)]
pub struct Course {
    pub(super) lever: Lever,
    /// Absent where the other marks stay.
    kept: Option<Balanced>,
}

#[derive(Clone, Debug)]
struct Balanced {
    balancing: Balancing,
    /// What the gesture on this lever began with: marks in balance are worked out anew from there.
    origin: Pair,
    at: usize,
}

impl PartialEq for Course {
    fn eq(&self, other: &Self) -> bool {
        self.lever == other.lever
            && match (&self.kept, &other.kept) {
                (None, None) => true,
                (Some(a), Some(b)) => {
                    let category = |kept: &Balanced| kept.origin.policy.categories.get(kept.at).cloned();
                    let alike = category(a).zip(category(b)).is_some_and(|(a, b)| same(&a, &b));
                    alike && Arc::ptr_eq(&a.origin.roster, &b.origin.roster) && a.balancing == b.balancing
                }
                _ => false,
            }
    }
}

impl Course {
    /// The course of a lever of marks, where a gesture on it began with `origin`.
    pub fn of(lever: &Lever, origin: &Pair, balancing: &Balancing) -> Option<Self> {
        let Lever::Marks { category, .. } = lever else { return None };
        let at = origin.policy.categories.iter().position(|candidate| candidate.id == *category)?;
        let free = *balancing.of(category) == Balance::Free;
        let kept = (!free).then(|| Balanced { balancing: balancing.of_category(category), origin: origin.clone(), at });
        Some(Self { lever: lever.clone(), kept })
    }

    /// The course by itself, where the other marks stay.
    pub(super) fn free(lever: Lever) -> Self {
        Self { lever, kept: None }
    }

    /// The present value of the lever.
    pub(super) fn now(&self, basis: &Basis) -> Option<Decimal> {
        self.lever.now(&basis.category, &basis.roster)
    }

    /// The lever, where it moves in a straight line; absent where others give or take.
    pub(super) fn straight(&self) -> Option<Lever> {
        self.kept.is_none().then(|| self.lever.clone())
    }

    /// The category as it would be with the lever at a value; absent where it can't go there.
    pub(super) fn at(&self, from: &Arc<Category>, value: Decimal) -> Option<Arc<Category>> {
        let Lever::Marks { category, indicator, scope } = &self.lever else { return None };
        let value = Number::from(value);
        let kept = self.kept.as_ref().and_then(|kept| {
            let origin = kept.origin.policy.categories.get(kept.at)?;
            Some((origin, keep(&kept.origin, category, indicator, scope, value, &kept.balancing)?))
        });
        match kept {
            Some((_, Kept::AtMost(_))) => None,
            Some((origin, Kept::By(marks))) => with_marks(origin, &marks, category),
            // As on the page: where nobody can give or take, the lever moves by itself.
            Some((_, Kept::Nobody)) | None => with_marks(from, &[(indicator.clone(), scope.clone(), value)], category),
        }
    }
}

type Marks = (Id, MarksScope, Number);

fn with_marks(category: &Arc<Category>, marks: &[Marks], id: &Id) -> Option<Arc<Category>> {
    let mut policy = Policy { categories: vec![Arc::clone(category)], ..Policy::default() };
    for (indicator, scope, marks) in marks {
        edit(id, indicator.clone(), scope.clone(), *marks).apply(&mut policy, &mut Roster::default()).ok()?;
    }
    policy.categories.into_iter().next()
}
