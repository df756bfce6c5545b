//! Bonus funds 考核奖金: whom each covers, how its money is worked out, and what a grade counts in it.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Grade, Id, Number, Point, Setting};

/// A fund 奖金: money for the units of the categories that it covers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fund {
    /// Identifier, unique in the policy.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// The categories whose units have a part in it.
    #[serde(default, skip_serializing_if = "Coverage::is_everyone")]
    pub coverage: Coverage,
    /// How its money is worked out.
    pub mode: FundMode,
    /// What the unit's result counts.
    #[serde(default, skip_serializing_if = "Coefficient::is_the_grades_own")]
    pub coefficient: Coefficient,
    /// Coefficient of a unit without a grade; 1 when absent.
    #[serde(default = "one")]
    pub exempt_coefficient: Number,
    /// The posts 岗位 over which a unit's sum is divided, by weight × people in them; none = it isn't.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Post>,
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

/// A post 岗位, such as 正职 or 中层.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Post {
    /// Identifier, unique in the fund. Posts of several funds with the same one are the same post of a unit.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// What one in it counts.
    pub weight: Number,
}

fn one() -> Number {
    Number::ONE
}

/// The categories that a fund covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Coverage {
    /// All, also those that are added later.
    All {
        /// But for these.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        except: BTreeSet<Id>,
    },
    /// These alone.
    Only(BTreeSet<Id>),
}

impl Default for Coverage {
    /// All categories.
    fn default() -> Self {
        Self::All { except: BTreeSet::new() }
    }
}

impl Coverage {
    /// Whether it is all categories without an exception.
    #[must_use]
    pub fn is_everyone(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a category is covered.
    #[must_use]
    pub fn covers(&self, category: &Id) -> bool {
        match self {
            Self::All { except } => !except.contains(category),
            Self::Only(categories) => categories.contains(category),
        }
    }

    /// Has a category covered or not.
    pub fn set(&mut self, category: &Id, covered: bool) {
        let (named, named_are_covered) = match self {
            Self::All { except } => (except, false),
            Self::Only(categories) => (categories, true),
        };
        if covered != named_are_covered {
            named.remove(category);
        } else {
            named.insert(category.clone());
        }
    }

    /// The categories that it names.
    #[must_use]
    pub const fn named(&self) -> &BTreeSet<Id> {
        match self {
            Self::All { except } => except,
            Self::Only(categories) => categories,
        }
    }
}

/// How a fund's money is worked out. Sums in yuan.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum FundMode {
    /// Base × coefficient × headcount.
    PerHead {
        /// Yuan per head.
        base: Number,
    },
    /// Base × coefficient, whatever the headcount.
    PerUnit {
        /// Yuan per unit.
        base: Number,
    },
    /// A fixed sum divided by coefficient × headcount.
    Pool {
        /// Yuan in all.
        sum: Number,
    },
    /// Rate × total × headcount at or above a percentage, else nothing.
    PerPoint {
        /// Yuan per point and head.
        rate: Number,
        /// Percentage of the full marks from which it is paid.
        threshold: Number,
    },
}

impl FundMode {
    /// The sum that it starts from, in yuan.
    #[must_use]
    pub const fn amount(self) -> Number {
        match self {
            Self::PerHead { base: amount }
            | Self::PerUnit { base: amount }
            | Self::Pool { sum: amount }
            | Self::PerPoint { rate: amount, .. } => amount,
        }
    }

    /// The same, to be changed.
    pub const fn amount_mut(&mut self) -> &mut Number {
        match self {
            Self::PerHead { base: amount }
            | Self::PerUnit { base: amount }
            | Self::Pool { sum: amount }
            | Self::PerPoint { rate: amount, .. } => amount,
        }
    }

    /// Percentage from which it is paid.
    #[must_use]
    pub const fn threshold(self) -> Option<Number> {
        match self {
            Self::PerPoint { threshold, .. } => Some(threshold),
            Self::PerHead { .. } | Self::PerUnit { .. } | Self::Pool { .. } => None,
        }
    }

    /// The same, to be changed.
    pub const fn threshold_mut(&mut self) -> Option<&mut Number> {
        match self {
            Self::PerPoint { threshold, .. } => Some(threshold),
            Self::PerHead { .. } | Self::PerUnit { .. } | Self::Pool { .. } => None,
        }
    }

    /// Whether the result counts by a coefficient.
    #[must_use]
    pub const fn has_coefficient(self) -> bool {
        match self {
            Self::PerHead { .. } | Self::PerUnit { .. } | Self::Pool { .. } => true,
            Self::PerPoint { .. } => false,
        }
    }

    /// Whether the headcount counts.
    #[must_use]
    pub const fn has_heads(self) -> bool {
        match self {
            Self::PerHead { .. } | Self::Pool { .. } | Self::PerPoint { .. } => true,
            Self::PerUnit { .. } => false,
        }
    }
}

/// What a unit's result counts in a fund.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Coefficient {
    /// By its grade.
    Grade {
        /// Coefficients of this fund, by grade; absent = the grade's own.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        coefficients: BTreeMap<Id, Number>,
    },
    /// By its score: linear between given points, flat outside.
    Score {
        /// Which score.
        of: ScoreOf,
        /// The points, in any order; of those with the same score the first counts. The rate is the coefficient.
        points: Vec<Point>,
    },
    /// By its place in its lane.
    Place {
        /// Coefficients of places 1, 2, ….
        coefficients: Vec<Number>,
        /// Coefficient of the places beyond.
        otherwise: Number,
    },
}

/// Which score a coefficient goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ScoreOf {
    /// The total in per cent of the full marks.
    Percentage,
    /// The total.
    Total,
}

/// A number of a fund that may be changed by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FundNumber {
    /// Yuan per head, per unit, in the pool, or per point and head.
    Amount,
    /// Percentage from which it pays per point.
    Threshold,
    /// Coefficient of a unit that isn't ranked.
    Exempt,
    /// Coefficient of a grade, of the fund's own.
    Grade(Id),
    /// Score of a point, the first = 0.
    Score(usize),
    /// Coefficient at that point.
    AtScore(usize),
    /// Coefficient of a place, the first = 0.
    Place(usize),
    /// Coefficient of the places beyond.
    Otherwise,
    /// Weight of a post, the first = 0.
    Post(usize),
}

impl Default for Coefficient {
    /// The grades' own.
    fn default() -> Self {
        Self::Grade { coefficients: BTreeMap::new() }
    }
}

impl Coefficient {
    /// Whether it is the grades' own.
    #[must_use]
    pub fn is_the_grades_own(&self) -> bool {
        *self == Self::default()
    }
}

impl Fund {
    /// A fund of all categories that pays nothing yet.
    #[must_use]
    pub fn new(id: Id, name: String) -> Self {
        Self {
            id,
            name,
            coverage: Coverage::default(),
            mode: FundMode::PerHead { base: Number::ZERO },
            coefficient: Coefficient::default(),
            exempt_coefficient: Number::ONE,
            posts: Vec::new(),
            clause: String::new(),
        }
    }

    /// The setting that has it pay as it does.
    #[must_use]
    pub fn pay(self) -> Setting {
        let Self { id: fund, mode, coefficient, exempt_coefficient, posts, .. } = self;
        Setting::FundPay { fund, mode, coefficient, exempt_coefficient, posts }
    }

    /// What a grade counts in it; `None` where that doesn't go by grades.
    #[must_use]
    pub fn of_grade(&self, grade: &Grade) -> Option<Number> {
        match &self.coefficient {
            Coefficient::Grade { coefficients } => {
                Some(coefficients.get(&grade.id).copied().unwrap_or(grade.bonus_coefficient))
            }
            Coefficient::Score { .. } | Coefficient::Place { .. } => None,
        }
    }

    /// A number of it; `None` where it has none.
    #[must_use]
    pub fn number(&self, number: &FundNumber) -> Option<Number> {
        let mut copy = self.clone();
        copy.slot(number).copied()
    }

    /// Changes a number of it; `None` where it can have none.
    pub fn set(&mut self, number: &FundNumber, value: Number) -> Option<()> {
        if let (FundNumber::Grade(grade), Coefficient::Grade { coefficients }) = (number, &mut self.coefficient) {
            coefficients.insert(grade.clone(), value);
        }
        *self.slot(number)? = value;
        Some(())
    }

    fn slot(&mut self, number: &FundNumber) -> Option<&mut Number> {
        match (number, &mut self.coefficient) {
            (FundNumber::Amount, _) => Some(self.mode.amount_mut()),
            (FundNumber::Threshold, _) => self.mode.threshold_mut(),
            (FundNumber::Post(at), _) => self.posts.get_mut(*at).map(|post| &mut post.weight),
            (FundNumber::Exempt, _) => Some(&mut self.exempt_coefficient),
            (FundNumber::Grade(grade), Coefficient::Grade { coefficients }) => coefficients.get_mut(grade),
            (FundNumber::Score(at), Coefficient::Score { points, .. }) => {
                points.get_mut(*at).map(|point| &mut point.value)
            }
            (FundNumber::AtScore(at), Coefficient::Score { points, .. }) => {
                points.get_mut(*at).map(|point| &mut point.rate)
            }
            (FundNumber::Place(at), Coefficient::Place { coefficients, .. }) => coefficients.get_mut(*at),
            (FundNumber::Otherwise, Coefficient::Place { otherwise, .. }) => Some(otherwise),
            (
                FundNumber::Grade(_)
                | FundNumber::Score(_)
                | FundNumber::AtScore(_)
                | FundNumber::Place(_)
                | FundNumber::Otherwise,
                Coefficient::Grade { .. } | Coefficient::Score { .. } | Coefficient::Place { .. },
            ) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn covering_a_category_and_not_covering_it_take_each_other_back() {
        let all = Coverage::All { except: ["a".into()].into() };
        let only = Coverage::Only(["a".into()].into());
        for coverage in [all, only] {
            for category in ["a", "b"].map(Id::from) {
                let was = coverage.covers(&category);
                let mut changed = coverage.clone();
                changed.set(&category, !was);
                assert_eq!(changed.covers(&category), !was);
                changed.set(&category, was);
                assert_eq!(changed, coverage);
            }
        }
    }
}
