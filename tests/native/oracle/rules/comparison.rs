//! 2, step 2: the comparison 比较口径 of a measure with those of the cohort.

use super::fraction::{Fraction, mean, one, whole, zero};
use super::marks::has_marks;
use super::measure::{Look, Value, measure, of_reading};
use super::scene::{Place, Scene, Seen};
use crate::oracle::wire::{Cohort, Comparison, Direction, Id, Indicator, Mean, Measure, Unit};

/// The values of a cohort.
#[derive(Clone, Debug)]
pub struct CohortFigures {
    pub values: Vec<Fraction>,
    pub min: Option<Fraction>,
    pub mean: Option<Fraction>,
    pub max: Option<Fraction>,
}

impl CohortFigures {
    pub fn of(values: Vec<Fraction>) -> Self {
        let (min, max) = (values.iter().min().cloned(), values.iter().max().cloned());
        Self { min, mean: mean(&values), max, values }
    }
}

/// What steps 1 and 2 found for a unit.
#[derive(Clone, Debug)]
pub struct Looked {
    pub seen: Seen,
    pub measured: Value,
    /// After the comparison.
    pub value: Value,
    pub place: Option<Place>,
}

/// Units that are compared among themselves: those of a category or group for which the indicator is assessed.
pub struct Compared<'a> {
    group: Option<&'a Id>,
    pub members: Vec<&'a Unit>,
    /// The measure's values.
    pub figures: CohortFigures,
    /// What the comparison asks for, where it asks for a mean.
    mean: Option<Fraction>,
}

/// Steps 1 and 2 of a component or a condition, in one category.
pub struct Looking<'a> {
    scene: Scene<'a>,
    pub look: Look<'a>,
    indicator: &'a Indicator,
    pub cohorts: Vec<Compared<'a>>,
}

impl<'a> Looking<'a> {
    pub fn new(scene: Scene<'a>, look: Look<'a>, indicator: &'a Indicator, category: &Id) -> Self {
        let mut looking = Self { scene, look, indicator, cohorts: Vec::new() };
        let units: Vec<&Unit> = scene.units.iter().filter(|unit| unit.category == *category).collect();
        for unit in &units {
            let group = looking.group(unit);
            if looking.cohorts.iter().any(|cohort| cohort.group == group) {
                continue;
            }
            let members = units.iter().filter(|other| looking.group(other) == group && has_marks(indicator, other));
            let members: Vec<&Unit> = members.copied().collect();
            let values = members.iter().filter_map(|member| looking.measure(member).0.number().cloned());
            let figures = CohortFigures::of(values.collect());
            let mean = looking.mean(&members, &figures);
            looking.cohorts.push(Compared { group, members, figures, mean });
        }
        looking
    }

    fn group(&self, unit: &'a Unit) -> Option<&'a Id> {
        match self.look.cohort {
            Cohort::Category => None,
            Cohort::Group => unit.group.as_ref(),
        }
    }

    fn measure(&self, unit: &Unit) -> (Value, Option<Place>) {
        measure(&self.scene, &self.look, self.indicator, unit)
    }

    /// Which of the cohorts is the unit's.
    pub fn cohort_of(&self, unit: &'a Unit) -> usize {
        let group = self.group(unit);
        self.cohorts.iter().position(|cohort| cohort.group == group).expect("a cohort for every unit of the category")
    }

    /// Looks at a unit of the category.
    pub fn at(&self, unit: &'a Unit) -> Looked {
        let (measured, place) = self.measure(unit);
        let cohort = &self.cohorts[self.cohort_of(unit)];
        let direction = self.look.measured_direction();
        let (value, place) = match (self.look.comparison, measured.number()) {
            (None, _) => (measured.clone(), place),
            (Some(_), None) => (measured.clone(), None),
            (Some(Comparison::Rank), Some(m)) => {
                let place = rank(m, direction, &cohort.figures);
                (Value::Is(place.clone()), Some(Place { place, of: Some(whole(cohort.figures.values.len())) }))
            }
            (Some(Comparison::Best), Some(m)) => (to_best(m, direction, &cohort.figures), None),
            (Some(Comparison::MeanRatio { .. }), Some(m)) => (to_mean(m, direction, cohort.mean.as_ref()), None),
            (Some(Comparison::OverMean { .. }), Some(m)) => {
                let over = |mean: &Fraction| match direction {
                    Direction::Benefit => m - mean,
                    Direction::Cost => mean - m,
                };
                (cohort.mean.as_ref().map(over).map_or(Value::Undefined, Value::Is), None)
            }
        };
        Looked { seen: self.scene.seen(unit, self.indicator, self.look.quantity), measured, value, place }
    }

    /// The place from the last of what is one: among the cohort one more than those that are worse.
    pub fn counted_from_last(&self, looked: &Looked, unit: &'a Unit) -> Option<Fraction> {
        if self.look.comparison != Some(Comparison::Rank) {
            return looked.place.as_ref()?.counted_from_last();
        }
        let reversed = match self.look.measured_direction() {
            Direction::Benefit => Direction::Cost,
            Direction::Cost => Direction::Benefit,
        };
        Some(rank(looked.measured.number()?, reversed, &self.cohorts[self.cohort_of(unit)].figures))
    }

    /// The cohort's mean; pooled, the measure's own formula on the sums.
    fn mean(&self, members: &[&Unit], figures: &CohortFigures) -> Option<Fraction> {
        let mean = match self.look.comparison? {
            Comparison::MeanRatio { mean } | Comparison::OverMean { mean } => mean,
            Comparison::Best | Comparison::Rank => return None,
        };
        let pools = matches!(self.look.measure, Measure::Completion | Measure::Growth | Measure::OverTarget);
        if mean == Mean::Simple || !pools {
            return figures.mean.clone();
        }
        let defined = members.iter().filter(|unit| self.measure(unit).0.number().is_some());
        let seen: Vec<Seen> = defined.map(|unit| self.scene.seen(unit, self.indicator, self.look.quantity)).collect();
        let sum = |of: &dyn Fn(&Seen) -> Option<Fraction>| seen.iter().map(of).sum::<Option<Fraction>>();
        let all = Seen {
            actual: sum(&|seen| seen.actual.clone()),
            target: sum(&|seen| seen.target.clone()),
            prior: sum(&|seen| seen.prior.clone()),
            ..Seen::default()
        };
        of_reading(&self.look, &all).number().cloned()
    }
}

/// Whether the value is better when it is higher, after the comparison.
pub fn direction(look: &Look) -> Direction {
    match look.comparison {
        None => look.measured_direction(),
        Some(Comparison::Best | Comparison::MeanRatio { .. } | Comparison::OverMean { .. }) => Direction::Benefit,
        Some(Comparison::Rank) => Direction::Cost,
    }
}

fn rank(m: &Fraction, direction: Direction, cohort: &CohortFigures) -> Fraction {
    let better = cohort.values.iter().filter(|other| match direction {
        Direction::Benefit => *other > m,
        Direction::Cost => *other < m,
    });
    whole(1 + better.count())
}

fn to_best(m: &Fraction, direction: Direction, cohort: &CohortFigures) -> Value {
    let (Some(min), Some(max)) = (&cohort.min, &cohort.max) else { return Value::Undefined };
    match direction {
        Direction::Benefit if *max <= zero() => Value::Undefined,
        Direction::Benefit => Value::Is(m / max),
        Direction::Cost if *m < zero() || *min < zero() => Value::Undefined,
        Direction::Cost if m == min => Value::Is(one()),
        Direction::Cost => Value::Is(min / m),
    }
}

fn to_mean(m: &Fraction, direction: Direction, mean: Option<&Fraction>) -> Value {
    match (mean.filter(|mean| **mean > zero()), direction) {
        (Some(mean), Direction::Benefit) => Value::Is(m / mean),
        (Some(mean), Direction::Cost) if *m > zero() => Value::Is(mean / m),
        (Some(_), Direction::Cost) | (None, _) => Value::Undefined,
    }
}
