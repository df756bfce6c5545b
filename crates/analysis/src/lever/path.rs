//! Levers on marks found in their category: one number that moves one, two or all indicators' marks.

use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::Lever;
use super::groups::{of_policy, of_system};
use crate::pointwise::in_decimals;
use baton_model::{Category, Edit, Id, MarksScope, Number, Roster, Setting, Unit, half_up};

/// Decimals that scaled marks have beyond those of the step.
const SCALED_DECIMALS: u32 = 6;

/// Why a lever can't be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Immovable {
    /// There is no such category.
    NoCategory,
    /// The category doesn't have the indicator.
    NoIndicator,
    /// The category doesn't have the group.
    NoGroup,
    /// The category doesn't have the unit.
    NoUnit,
    /// An indicator can't give to itself.
    SameIndicator,
    /// The other indicators have no marks to scale.
    NothingToScale,
    /// The step isn't above 0.
    NoStep,
    /// Its values are beyond what can be computed.
    TooLarge,
    /// It moves something else than marks, which no question that is written can ask for: safe intervals are of marks.
    #[serde(skip)]
    NotMarks,
}

/// How marks move.
#[derive(Clone, Copy)]
enum Shift<'a> {
    Alone { indicator: &'a Id, scope: &'a MarksScope },
    Transfer { from: &'a Id, to: &'a Id },
    Scaled { indicator: &'a Id },
}

impl Lever {
    /// How it moves marks; `None` = it moves something else.
    fn shift(&self) -> Option<Shift<'_>> {
        match self {
            Self::Marks { indicator, scope, .. } => Some(Shift::Alone { indicator, scope }),
            Self::Transfer { from, to, .. } => Some(Shift::Transfer { from, to }),
            Self::Scaled { indicator, .. } => Some(Shift::Scaled { indicator }),
            of_policy!() | of_system!() => None,
        }
    }
}

/// A lever found in its category.
pub(crate) struct Path<'a> {
    shift: Shift<'a>,
    category: &'a Category,
    /// Value at present.
    pub(crate) now: Decimal,
    /// Lowest value.
    pub(crate) low: Decimal,
    /// Highest value.
    pub(crate) high: Decimal,
    /// Positions of the indicators moved, with their present marks in the scope.
    pub(crate) columns: Vec<(usize, Decimal)>,
    /// Decimals that scaled marks keep.
    pub(crate) decimals: u32,
    /// The present figures in units of these decimals, where they have no more.
    whole: Option<Whole>,
}

/// A lever's present figures in whole numbers.
struct Whole {
    now: i64,
    high: i64,
    columns: Vec<i64>,
}

impl<'a> Path<'a> {
    /// Finds the lever in its category with these units, for values in steps of so many decimals.
    pub(crate) fn of(
        lever: &'a Lever,
        category: &'a Category,
        units: &[Arc<Unit>],
        step_decimals: u32,
    ) -> Result<Self, Immovable> {
        let find = |id: &Id| {
            category.indicators.iter().position(|indicator| indicator.id == *id).ok_or(Immovable::NoIndicator)
        };
        let marks = |column: usize| {
            let indicator = category.indicators.get(column).ok_or(Immovable::NoIndicator)?;
            Ok(indicator.marks.category.get())
        };
        let zero = Decimal::ZERO;
        let shift = lever.shift().ok_or(Immovable::NotMarks)?;
        let (now, low, high, columns) = match shift {
            Shift::Alone { indicator, scope } => {
                let column = find(indicator)?;
                let marks = &category.indicators.get(column).ok_or(Immovable::NoIndicator)?.marks;
                let now = match scope {
                    MarksScope::Category => marks.category,
                    MarksScope::Group(group) => {
                        category.group(group).ok_or(Immovable::NoGroup)?;
                        *marks.groups.get(group).unwrap_or(&marks.category)
                    }
                    MarksScope::Unit(id) => {
                        let unit = units.iter().find(|unit| unit.id == *id && unit.category == category.id);
                        marks.of(id, unit.ok_or(Immovable::NoUnit)?.group.as_ref())
                    }
                };
                let now = now.get();
                (now, now.min(zero), category.full_marks.get().max(now), vec![(column, now)])
            }
            Shift::Transfer { from, to } => {
                let (from, to) = (find(from)?, find(to)?);
                let (had, has) = (marks(from)?.max(zero), marks(to)?.max(zero));
                if from == to {
                    return Err(Immovable::SameIndicator);
                }
                (zero, zero.saturating_sub(has), had, vec![(from, had), (to, has)])
            }
            Shift::Scaled { indicator } => {
                let column = find(indicator)?;
                let all = category.indicators.iter().map(|indicator| indicator.marks.category.get()).enumerate();
                let mut columns: Vec<(usize, Decimal)> =
                    all.filter(|(at, marks)| *at != column && *marks > zero).collect();
                let others = columns.iter().fold(zero, |sum, (_, marks)| sum.saturating_add(*marks));
                if others.is_zero() {
                    return Err(Immovable::NothingToScale);
                }
                let now = marks(column)?.max(zero);
                columns.insert(0, (column, now));
                (now, zero, others.saturating_add(now), columns)
            }
        };
        // And no fewer than marks are written in.
        let written = columns.iter().map(|(_, marks)| marks.normalize().scale()).max().unwrap_or(0);
        let decimals = step_decimals.saturating_add(SCALED_DECIMALS).max(written).min(18);
        let whole = || {
            let whole = |value: Decimal| i64::try_from(in_decimals(value, decimals)?).ok();
            let columns: Option<Vec<i64>> = columns.iter().map(|(_, marks)| whole(*marks)).collect();
            Some(Whole { now: whole(now)?, high: whole(high)?, columns: columns? })
        };
        Ok(Self { whole: whole(), shift, category, now, low, high, columns, decimals })
    }

    /// Whether a unit's marks on the columns moved are those that the lever moves, column by column.
    pub(crate) fn moves(&self, unit: &Id, group: Option<&Id>) -> Vec<bool> {
        let moved = |(column, _): &(usize, Decimal)| {
            let Some(indicator) = self.category.indicators.get(*column) else { return false };
            let own = indicator.marks.units.contains_key(unit);
            let of_group = group.is_some_and(|group| indicator.marks.groups.contains_key(group));
            match self.shift {
                Shift::Alone { scope: MarksScope::Unit(id), .. } => id == unit,
                Shift::Alone { scope: MarksScope::Group(id), .. } => group == Some(id) && !own,
                Shift::Alone { scope: MarksScope::Category, .. } | Shift::Transfer { .. } | Shift::Scaled { .. } => {
                    !own && !of_group
                }
            }
        };
        self.columns.iter().map(moved).collect()
    }

    /// Whether each grade of the category counts as 优秀.
    pub(crate) fn excellent(&self) -> Vec<bool> {
        self.category.grading.grades.iter().map(|grade| grade.excellent).collect()
    }

    /// The marks of the columns moved at a value, in the columns' order.
    pub(crate) fn marks(&self, value: Decimal) -> Option<Vec<Decimal>> {
        match self.shift {
            Shift::Alone { .. } => Some(vec![value]),
            Shift::Transfer { .. } => {
                let [(_, from), (_, to)] = self.columns.as_slice() else { return None };
                Some(vec![from.checked_sub(value)?, to.checked_add(value)?])
            }
            Shift::Scaled { .. } => self.scaled(value),
        }
    }

    /// The same in units of the path's decimals; `None` where figures have more, or don't fit.
    pub(crate) fn whole(&self, value: Decimal) -> Option<Vec<i64>> {
        let whole = self.whole.as_ref()?;
        let value = i64::try_from(in_decimals(value, self.decimals)?).ok()?;
        match self.shift {
            Shift::Alone { .. } => Some(vec![value]),
            Shift::Transfer { .. } => {
                let [from, to] = whole.columns.as_slice() else { return None };
                Some(vec![from.checked_sub(value)?, to.checked_add(value)?])
            }
            Shift::Scaled { .. } if value == whole.now => Some(whole.columns.clone()),
            Shift::Scaled { .. } => {
                let (left, was) = (whole.high.checked_sub(value)?, whole.high.checked_sub(whole.now)?);
                let share = |had: i64| {
                    let doubled = i128::from(had).checked_mul(i128::from(left))?.checked_mul(2)?;
                    let (upper, lower) = (doubled.checked_add(i128::from(was))?, i128::from(was).checked_mul(2)?);
                    match (u64::try_from(upper), u64::try_from(lower)) {
                        (Ok(upper), Ok(lower)) => i64::try_from(upper.checked_div(lower)?).ok(),
                        _ => i64::try_from(upper.checked_div(lower)?).ok(),
                    }
                };
                let others = whole.columns.iter().skip(1);
                let mut marks = vec![value];
                let mut rest = left;
                let mut largest = (0, i64::MIN);
                for (position, had) in others.enumerate() {
                    let share = share(*had)?;
                    rest = rest.checked_sub(share)?;
                    if *had > largest.1 {
                        largest = (position.saturating_add(1), *had);
                    }
                    marks.push(share);
                }
                let slot = marks.get_mut(largest.0)?;
                *slot = slot.checked_add(rest)?.max(0);
                Some(marks)
            }
        }
    }

    /// The others keep their proportions, rounded; what rounding leaves over goes to the largest of them.
    fn scaled(&self, value: Decimal) -> Option<Vec<Decimal>> {
        if let Some(marks) = self.whole(value) {
            return Some(marks.into_iter().map(|marks| Decimal::new(marks, self.decimals)).collect());
        }
        if value == self.now {
            return Some(self.columns.iter().map(|(_, marks)| *marks).collect());
        }
        let left = self.high.checked_sub(value)?;
        let was = self.high.checked_sub(self.now)?;
        let mut marks = vec![value];
        let mut rest = left;
        let mut largest = (0, Decimal::MIN);
        for (position, (_, had)) in self.columns.iter().enumerate().skip(1) {
            let share = half_up(had.checked_mul(left)?.checked_div(was)?, self.decimals);
            rest = rest.checked_sub(share)?;
            if *had > largest.1 {
                largest = (position, *had);
            }
            marks.push(share);
        }
        let slot = marks.get_mut(largest.0)?;
        *slot = slot.checked_add(rest)?.max(Decimal::ZERO);
        Some(marks)
    }

    /// The edits that bring the marks to a value.
    pub(crate) fn edits(&self, value: Decimal) -> Option<Vec<Edit>> {
        let scope = match self.shift {
            Shift::Alone { scope, .. } => scope.clone(),
            Shift::Transfer { .. } | Shift::Scaled { .. } => MarksScope::Category,
        };
        let edit = |((column, _), marks): (&(usize, Decimal), Decimal)| {
            Some(Edit::Set(Setting::Marks {
                category: self.category.id.clone(),
                indicator: self.category.indicators.get(*column)?.id.clone(),
                scope: scope.clone(),
                marks: Some(Number::from(marks.normalize())),
            }))
        };
        self.columns.iter().zip(self.marks(value)?).map(edit).collect()
    }
}

impl Lever {
    /// Where a lever on marks stands at present; `None` where the category, or its roster, doesn't have what it moves.
    #[must_use]
    pub fn now(&self, category: &Category, roster: &Roster) -> Option<Decimal> {
        Path::of(self, category, &roster.units, 0).ok().map(|path| path.now)
    }

    /// All levers that move one indicator's category marks by themselves.
    #[must_use]
    pub fn of_category(category: &Category) -> Vec<Self> {
        let mut seen = BTreeSet::new();
        let indicators = category.indicators.iter().filter(|indicator| seen.insert(&indicator.id));
        let lever =
            |id: &Id| Self::Marks { category: category.id.clone(), indicator: id.clone(), scope: MarksScope::Category };
        indicators.map(|indicator| lever(&indicator.id)).collect()
    }
}
