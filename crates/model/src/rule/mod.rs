//! The scoring rule of an indicator: components of a measure, a comparison, a scale, a direction, a cohort and substitutes.

mod bound;
mod comparison;
mod entry;
mod families;
mod field;
mod key;
mod lists;
mod measure;
mod substitute;
mod way;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use bound::{Bound, BoundKind};
pub use comparison::{Comparison, ComparisonKind, Look, Mean};
pub use entry::{EntryCondition, Probe};
pub use families::*;
pub use field::{Field, Rows, Slot};
pub use key::{Amount, Key, Parameter};
pub use lists::{EventKind, Rater, VoteClass};
pub use measure::{Better, Facts, Measure, MeasureKind, Shown, Source};
pub use substitute::{Substitute, SubstituteKind};
pub use way::{Choose, Counted, Outside, Portions, Way};

use super::Number;

/// How an observation becomes a rate: by one component, or by several together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    /// What the components' rates make together; a blend when absent.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub combine: Combine,
    /// The components.
    pub components: Vec<Component>,
    /// Lowest rate of all together; 0 = 本项扣完为止, absent = may go below zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Number>,
    /// Highest rate of all together; absent = uncapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Number>,
}

/// What the rates of several components make together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Combine {
    /// The sum of share × rate; the shares add to 1.
    #[default]
    Blend,
    /// Their sum; shares don't count.
    Sum,
    /// The highest of them; shares don't count.
    Best,
    /// The lowest of them; shares don't count.
    Worst,
}

impl Rule {
    /// A rule of these components in their shares, without bounds of its own.
    pub const fn blend(components: Vec<Component>) -> Self {
        Self { combine: Combine::Blend, components, floor: None, cap: None }
    }

    /// Part of the rate that a component makes: its share in a blend, else the whole.
    pub const fn part(&self, component: &Component) -> Number {
        match self.combine {
            Combine::Blend => component.share,
            Combine::Sum | Combine::Best | Combine::Worst => Number::ONE,
        }
    }

    /// Whether one component by itself makes the rate.
    pub fn is_single(&self) -> bool {
        let bounded = self.floor.is_some() || self.cap.is_some();
        matches!(self.components.as_slice(), [component] if self.part(component) == Number::ONE) && !bounded
    }

    /// Where a bound of all components together stands; absent for another key.
    pub fn bound(&mut self, key: Key) -> Option<&mut Option<Number>> {
        let ends = [(Key::Floor, &mut self.floor), (Key::Cap, &mut self.cap)];
        ends.into_iter().find(|(own, _)| *own == key).map(|(_, end)| end)
    }
}

/// A measure (which number is judged) and a scale (how it becomes a rate), with a direction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Component {
    /// Part of the rate that this component makes, as a fraction; 1 when absent.
    #[serde(default = "one")]
    pub share: Number,
    /// Which number is judged.
    pub measure: Measure,
    /// What its value is compared with in the cohort; the value itself is judged when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
    /// Whether higher or lower is better; `benefit` when absent.
    #[serde(default)]
    pub direction: Direction,
    /// Among whom places, bounds and means are taken; the category when absent.
    #[serde(default)]
    pub cohort: Cohort,
    /// What must hold before the scale judges; absent = it judges everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<EntryCondition>,
    /// How the number becomes a rate.
    pub scale: Scale,
    /// The rate when an input is missing; zero when absent.
    #[serde(default)]
    pub when_missing: Substitute,
    /// The rate when the measure is undefined; zero when absent.
    #[serde(default)]
    pub when_undefined: Substitute,
    /// The rate when the two bounds of a span coincide; full when absent.
    #[serde(default = "full")]
    pub when_bounds_coincide: Substitute,
}

impl Component {
    /// What its scale judges.
    pub const fn look(&self) -> Look<'_> {
        let at_zero = match &self.scale {
            Scale::Proportional(Proportional { cap: Some(cap), .. }) => *cap,
            Scale::Proportional(_)
            | Scale::Span(_)
            | Scale::Steps(_)
            | Scale::Polyline(_)
            | Scale::Ladder(_)
            | Scale::Slope(_) => Number::ONE,
        };
        Look {
            measure: &self.measure,
            comparison: self.comparison,
            direction: self.direction,
            cohort: self.cohort,
            at_zero,
        }
    }

    /// The measures that it looks at: its own, and that of its entry condition.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        std::iter::once(&self.measure).chain(self.only_if.iter().map(|condition| &condition.probe.measure))
    }

    /// The kinds of events that either counts.
    pub fn events(&self) -> impl Iterator<Item = &EventKind> {
        self.measures().flat_map(Measure::events)
    }

    /// The groups that rate, in either.
    pub fn raters(&self) -> impl Iterator<Item = &Rater> {
        self.measures().flat_map(Measure::raters)
    }

    /// What a value in its numbers is: of what it judges, or of what its entry condition asks for.
    pub const fn shown(&self, key: Key) -> Shown {
        match (key, &self.only_if) {
            (Key::Asked, Some(condition)) => condition.probe.look().shown(),
            (_, _) => self.look().shown(),
        }
    }

    /// Whether a unit's rate depends on the others'.
    pub fn compares(&self) -> bool {
        self.compares_values() || self.substitutes().contains(&Substitute::CohortMean)
    }

    /// Whether a unit's value is compared with the others', or judged by bounds that are the others'.
    pub fn compares_values(&self) -> bool {
        self.comparison.is_some() || !self.scale.cohort_bounds().is_empty()
    }

    /// What stands in for a rate that can't be computed.
    pub const fn substitutes(&self) -> [Substitute; 3] {
        [self.when_missing, self.when_undefined, self.when_bounds_coincide]
    }

    /// What stands in where the rate is that of a key; absent for other keys.
    pub fn substitute_mut(&mut self, key: Key) -> Option<&mut Substitute> {
        let substitutes = [
            (Key::MissingRate, &mut self.when_missing),
            (Key::UndefinedRate, &mut self.when_undefined),
            (Key::CoincideRate, &mut self.when_bounds_coincide),
        ];
        substitutes.into_iter().find(|(own, _)| *own == key).map(|(_, substitute)| substitute)
    }

    /// A number of it; absent where it has none, or where that is left empty.
    pub fn number(&self, parameter: Parameter) -> Option<Number> {
        // A component is a handful of numbers: a copy is cheaper than a second walk through all its forms.
        self.clone().slot(parameter)?.get()
    }

    /// Where a number of it stands.
    pub fn slot(&mut self, Parameter { key, row }: Parameter) -> Option<Slot<'_>> {
        if key == Key::Share {
            return Some(Slot::Number(&mut self.share));
        }
        if key == Key::Weight {
            return Some(Slot::Number(&mut self.measure.raters_mut()?.get_mut(row)?.weight));
        }
        if key == Key::Worth {
            return Some(Slot::Number(&mut self.measure.events_mut()?.get_mut(row)?.worth));
        }
        if key == Key::VoteWorth {
            return Some(Slot::Optional(&mut self.measure.classes_mut()?.get_mut(row)?.worth));
        }
        if matches!(key, Key::Asked | Key::Unmet) {
            let condition = self.only_if.as_mut()?;
            let number = if key == Key::Asked { &mut condition.bound } else { &mut condition.otherwise };
            return Some(Slot::Number(number));
        }
        if matches!(key, Key::MissingRate | Key::UndefinedRate | Key::CoincideRate) {
            return match self.substitute_mut(key)? {
                Substitute::Rate(rate) => Some(Slot::Number(rate)),
                Substitute::Zero | Substitute::Full | Substitute::CohortMean | Substitute::Exclude => None,
            };
        }
        self.scale.fields().into_iter().find_map(|(own, field)| field.slot(own, key, row))
    }

    /// All its numbers, in the order written; those left empty are absent.
    pub fn numbers(&self) -> Vec<(Parameter, Option<Number>)> {
        let mut numbers = vec![(Key::Share.into(), Some(self.share))];
        let raters = self.measure.raters().iter().enumerate();
        numbers.extend(raters.map(|(row, rater)| (Parameter::at(Key::Weight, row), Some(rater.weight))));
        let events = self.measure.events().iter().enumerate();
        numbers.extend(events.map(|(row, kind)| (Parameter::at(Key::Worth, row), Some(kind.worth))));
        let classes = self.measure.classes().iter().enumerate();
        numbers.extend(classes.map(|(row, class)| (Parameter::at(Key::VoteWorth, row), class.worth)));
        if let Some(condition) = &self.only_if {
            numbers.push((Key::Asked.into(), Some(condition.bound)));
            numbers.push((Key::Unmet.into(), Some(condition.otherwise)));
        }
        let substitutes = [Key::MissingRate, Key::UndefinedRate, Key::CoincideRate].into_iter().zip(self.substitutes());
        numbers.extend(substitutes.filter_map(|(key, substitute)| Some((key.into(), Some(substitute.rate()?)))));
        for (key, field) in self.scale.clone().fields() {
            match field {
                Field::Rows(rows) => {
                    let keys = rows.keys();
                    for (row, values) in rows.numbers().into_iter().enumerate() {
                        let row = keys.iter().zip(values).map(|(key, value)| (Parameter::at(*key, row), Some(value)));
                        numbers.extend(row);
                    }
                }
                Field::Number(_) | Field::Optional(_) | Field::Bound(_) | Field::Choice(_) => {
                    numbers.extend(field.slot(key, key, 0).map(|slot| (key.into(), slot.get())))
                }
            }
        }
        numbers
    }
}

impl Scale {
    /// Its bounds by key.
    pub fn bounds(&self) -> Vec<(Key, Bound)> {
        let mut scale = self.clone();
        let bounds = scale.fields().into_iter().filter_map(|(key, field)| match field {
            Field::Bound(bound) => Some((key, *bound)),
            Field::Number(_) | Field::Optional(_) | Field::Choice(_) | Field::Rows(_) => None,
        });
        bounds.collect()
    }

    /// The bound of a key; absent where it has none.
    pub fn bound(&self, key: Key) -> Option<Bound> {
        self.bounds().into_iter().find(|(own, _)| *own == key).map(|(_, bound)| bound)
    }

    /// Whether it lies between bounds.
    pub fn bounded(&self) -> bool {
        !self.bounds().is_empty()
    }

    /// The bounds that are the cohort's.
    pub fn cohort_bounds(&self) -> Vec<Bound> {
        let bounds = self.bounds().into_iter().map(|(_, bound)| bound);
        bounds.filter(|bound| bound.kind() != BoundKind::Fixed).collect()
    }

    /// What it chooses in a field; absent where it has none of that key.
    pub fn way(&self, key: Key) -> Option<Way> {
        self.clone().fields().into_iter().find_map(|(own, field)| match field {
            Field::Choice(choice) if own == key => Some(choice.way()),
            Field::Choice(_) | Field::Number(_) | Field::Optional(_) | Field::Bound(_) | Field::Rows(_) => None,
        })
    }

    /// Whether numbers of it are values of the measure, so that they mean something else for another one.
    pub fn holds_values(&self) -> bool {
        let value = |key: &Key| matches!(key.amount(), Amount::Value | Amount::Distance);
        self.clone().fields().into_iter().any(|(key, field)| match field {
            Field::Rows(rows) => rows.keys().iter().any(value),
            Field::Number(_) | Field::Optional(_) | Field::Bound(_) | Field::Choice(_) => value(&key),
        })
    }

    /// How many rows its list has; absent where it has none.
    pub fn rows(&self) -> Option<usize> {
        self.clone().list().map(|rows| rows.count())
    }

    /// Its list.
    pub fn list(&mut self) -> Option<&mut dyn Rows> {
        self.fields().into_iter().find_map(|(_, field)| match field {
            Field::Rows(rows) => Some(rows),
            Field::Number(_) | Field::Optional(_) | Field::Bound(_) | Field::Choice(_) => None,
        })
    }
}

/// Whether a value is left out of files.
fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn one() -> Number {
    Number::ONE
}

fn full() -> Substitute {
    Substitute::Full
}

/// Whether higher or lower is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// Higher is better.
    #[default]
    Benefit,
    /// Lower is better.
    Cost,
}

/// Among whom a unit is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Cohort {
    /// All units of the category for which the indicator is assessed and the value is there.
    #[default]
    Category,
    /// Those of them that are in the unit's own group.
    Group,
}

macro_rules! all {
    ($($choice:ident { $($way:ident)* })*) => {$(
        impl $choice {
            /// All of them, in the order in which choices show them.
            pub const ALL: &[Self] = {
                // Does not compile when one is missing.
                const _: fn($choice) = |choice| match choice { $($choice::$way => ()),* };
                &[$(Self::$way),*]
            };
        }
    )*};
}

all! {
    Direction { Benefit Cost }
    Cohort { Category Group }
    Combine { Blend Sum Best Worst }
    SubstituteKind { Zero Full CohortMean Rate Exclude }
    BoundKind { Fixed CohortMin CohortMean CohortMax }
    Mean { Simple Pooled }
}

#[cfg(test)]
mod tests;
