//! The curve of a rule's component: from the value judged to points, with the units as dots. Drawn from what the engine
//! itself makes of values; only where to ask is decided here. Places are in thousandths of width and height.

use rust_decimal::Decimal;

use baton_engine::{ComponentView, Evaluation, JudgedUnit, Shape};
use baton_model::{Arrange, Category, Cohort, Component, Counted, Id, Indicator, half_up};

/// More units than this are thinned out evenly: neither eye nor screen tells more apart.
const MOST_DOTS: usize = 300;
/// Most places whose rates are drawn one by one.
const MOST_PLACES: u32 = 400;
/// Most groups with a line of their own.
const MOST_LINES: usize = 12;

/// The curve of one component.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Marks at which the points are drawn: the category's, or the largest of a group or unit where the category has none;
    /// absent where nobody has marks, and the height is the rate.
    pub marks: Option<Decimal>,
    /// The lines: one, or one by group where these compare among themselves.
    pub lines: Vec<CurveLine>,
    /// The lines of the base, where they are others.
    pub was: Vec<CurveLine>,
    /// The units.
    pub dots: Vec<CurveDot>,
    /// Units that are assessed, whether drawn or not.
    pub units: usize,
    /// Units without data or without a value that the rule could judge.
    pub without: usize,
    /// Figures on the axis of values.
    pub values: Vec<(i64, Decimal)>,
    /// Figures on the axis of points, or of rates where there are no marks.
    pub points: Vec<(i64, Decimal)>,
    /// Whether the value is a place, of which there are only whole ones.
    pub places: bool,
    /// Whether somebody's points differ from the dot's: own marks, monitoring, difficulty, or further components.
    pub points_differ: bool,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveLine {
    /// Name of the group; absent where it holds for all.
    pub group: Option<String>,
    /// Its corners, from left to right.
    pub corners: Vec<(i64, i64)>,
}

/// A unit on the curve.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveDot {
    /// Position in the roster.
    pub unit: usize,
    /// Name of the unit.
    pub name: String,
    /// Where it is, from the left; absent without a value.
    pub at: Option<i64>,
    /// How high it is.
    pub height: i64,
    /// Value judged.
    pub value: Option<Decimal>,
    /// Rate of the component; absent where the unit is not assessed after all.
    pub rate: Option<Decimal>,
    /// Points at the curve's marks, or the rate where there are none.
    pub drawn: Decimal,
    /// The unit's points on the whole indicator.
    pub points: Decimal,
}

impl Curve {
    /// The curve of a component of an indicator; `None` where there is none.
    #[must_use]
    pub fn of(base: &Evaluation, current: &Evaluation, category: &Id, indicator: &Id, index: usize) -> Option<Self> {
        let found = current.policy().category(category)?;
        let written = found.indicator(indicator)?;
        let component = written.rule.components.get(index)?;
        let view = current.component(category, indicator, index)?;
        let (judged, units) = judged(&view);
        let places = component.look().is_place();
        let marks = marks(written);
        let full = marks.unwrap_or(Decimal::ONE).checked_mul(written.rule.part(component).get())?;

        let before = base.component(category, indicator, index).and_then(|was| {
            let category = base.policy().category(category)?;
            let component = category.indicator(indicator)?.rule.components.get(index)?;
            Some((was, category, component))
        });
        let ranked = judged.iter().filter_map(|unit| unit.field).max();
        let mut values: Vec<Decimal> = judged.iter().filter_map(|unit| unit.value).collect();
        let drawn = Lines::of(&view, found, component, ranked, &mut values);
        // Both ends take in the bends of the base too where it judges the same, so that old and new can be laid on each other.
        let same = before.filter(|(_, _, was)| same_axis(was, component));
        let drawn_before =
            same.map(|(was, category, component)| Lines::of(&was, category, component, ranked, &mut values));
        let across = Axis::across(&values, places)?;

        let lines = drawn.lines(&across, &view, component);
        let was_full = |component: &Component| {
            let indicator = base.policy().category(category)?.indicator(indicator)?;
            self::marks(indicator).unwrap_or(Decimal::ONE).checked_mul(indicator.rule.part(component).get())
        };
        let was = match (same, drawn_before) {
            (Some((view, _, component)), Some(drawn)) => {
                was_full(component).map(|full| scaled(drawn.lines(&across, &view, component), full))
            }
            _ => None,
        };
        let lines = scaled(lines, full);
        let was = was.filter(|was| *was != lines).unwrap_or_default();

        let height = |rate: Decimal| rate.checked_mul(full).unwrap_or_default();
        let dots = judged.iter().map(|unit| height(unit.rate.unwrap_or_default()));
        let ends = lines.iter().chain(&was).flat_map(|line| line.corners.iter().map(|(_, points)| *points));
        let heights: Vec<Decimal> = ends.chain(dots).chain([Decimal::ZERO, full]).collect();
        let upward = Axis::around(&heights)?;
        let corners = |lines: Vec<RawLine>| lines.into_iter().map(|line| line.placed(&across, &upward)).collect();
        let without = judged.iter().filter(|unit| unit.value.is_none()).count();
        let points_differ =
            judged.iter().any(|unit| unit.rate.is_some_and(|rate| half_up(height(rate), 2) != half_up(unit.points, 2)));
        let name = |unit: usize| current.roster().units.get(unit).map(|unit| unit.name.clone()).unwrap_or_default();
        Some(Self {
            marks,
            lines: corners(lines),
            was: corners(was),
            dots: judged
                .iter()
                .map(|unit| CurveDot {
                    unit: unit.unit,
                    name: name(unit.unit),
                    at: unit.value.map(|value| across.at(value)),
                    height: upward.at(height(unit.rate.unwrap_or_default())),
                    value: unit.value,
                    rate: unit.rate,
                    drawn: height(unit.rate.unwrap_or_default()),
                    points: unit.points,
                })
                .collect(),
            units,
            without,
            values: across.ticks(places),
            points: upward.ticks(false),
            places,
            points_differ,
        })
    }

    /// The units with least and most points as drawn; `None` without any.
    #[must_use]
    pub fn range(&self) -> Option<(Decimal, Decimal)> {
        let rated = || self.dots.iter().filter(|dot| dot.rate.is_some()).map(|dot| dot.drawn);
        Some((rated().min()?, rated().max()?))
    }

    /// How many units have the most points as drawn.
    #[must_use]
    pub fn at_most(&self) -> usize {
        let most = self.range().map(|(_, most)| most);
        self.dots.iter().filter(|dot| dot.rate.is_some() && Some(dot.drawn) == most).count()
    }
}

/// The category's marks of an indicator, else the largest of a group or unit, if anybody has any.
fn marks(indicator: &Indicator) -> Option<Decimal> {
    let marks = &indicator.marks;
    let category = Some(marks.category.get()).filter(|marks| !marks.is_zero());
    let scopes = marks.groups.values().chain(marks.units.values()).map(|marks| marks.get());
    category.or_else(|| scopes.max()).filter(|marks| *marks > Decimal::ZERO)
}

/// Whether the values of two components can stand on one axis.
fn same_axis(was: &Component, is: &Component) -> bool {
    was.direction == is.direction
        && was.comparison == is.comparison
        && std::mem::discriminant(&was.measure) == std::mem::discriminant(&is.measure)
}

/// The units judged, at most [`MOST_DOTS`] of them, and how many are assessed.
fn judged(view: &ComponentView<'_>) -> (Vec<JudgedUnit>, usize) {
    let members = view.members();
    let stride = members.div_ceil(MOST_DOTS).max(1);
    let judged: Vec<JudgedUnit> = (0..members).step_by(stride).filter_map(|member| view.judged(member)).collect();
    let units = if stride == 1 { judged.len() } else { members };
    (judged, units)
}

/// Where the scale bends, by group where groups have bends of their own.
struct Lines {
    by_group: Vec<(Option<u32>, Option<String>, Vec<Decimal>)>,
    ranked: Option<u32>,
}

/// A line in figures.
#[derive(Clone, Debug, PartialEq)]
struct RawLine {
    group: Option<String>,
    corners: Vec<(Decimal, Decimal)>,
}

impl Lines {
    /// Finds the bends and adds them to the values that the axis has to hold.
    fn of(
        view: &ComponentView<'_>,
        category: &Category,
        component: &Component,
        ranked: Option<u32>,
        values: &mut Vec<Decimal>,
    ) -> Self {
        let apart = component.cohort == Cohort::Group && bound_by_cohort(component) && !category.groups.is_empty();
        let groups: Vec<(Option<u32>, Option<String>)> = if apart {
            let named = category.groups.iter().zip(0_u32..).map(|(group, at)| (Some(at), Some(group.name.clone())));
            named.filter(|(at, _)| view.cohort_size(*at) > 0).take(MOST_LINES).collect()
        } else {
            vec![(None, None)]
        };
        let by_group: Vec<_> = groups
            .into_iter()
            .map(|(group, name)| {
                let size = if counts_cohort(component) { view.cohort_size(group) } else { ranked.unwrap_or(0) };
                let mut bends = view.bends(group, size.min(MOST_PLACES));
                if view.shape() == Shape::Places {
                    bends.truncate(usize::try_from(MOST_PLACES).unwrap_or(usize::MAX));
                }
                (group, name, bends)
            })
            .collect();
        values.extend(by_group.iter().flat_map(|(_, _, bends)| bends.iter().copied()));
        Self { by_group, ranked }
    }

    fn lines(&self, across: &Axis, view: &ComponentView<'_>, component: &Component) -> Vec<RawLine> {
        let lines = self.by_group.iter().map(|(group, name, bends)| {
            let size = if counts_cohort(component) { Some(view.cohort_size(*group)) } else { self.ranked };
            let rate = |value: Decimal| Some((value, view.rate(value, *group, size)?));
            let corners = match view.shape() {
                Shape::Stairs => stairs(across, bends, rate),
                Shape::Places => bends.iter().filter_map(|value| rate(*value)).collect(),
                Shape::Line => {
                    let inner = bends.iter().copied().filter(|bend| across.low < *bend && *bend < across.high);
                    let mut at: Vec<Decimal> = inner.chain([across.low, across.high]).collect();
                    at.arrange();
                    at.dedup();
                    at.into_iter().filter_map(rate).collect()
                }
            };
            RawLine { group: name.clone(), corners }
        });
        lines.filter(|line| !line.corners.is_empty()).collect()
    }
}

impl RawLine {
    fn placed(self, across: &Axis, upward: &Axis) -> CurveLine {
        let corners = self.corners.iter().map(|(value, points)| (across.at(*value), upward.at(*points))).collect();
        CurveLine { group: self.group, corners }
    }
}

fn scaled(lines: Vec<RawLine>, full: Decimal) -> Vec<RawLine> {
    let times = |(value, rate): (Decimal, Decimal)| Some((value, rate.checked_mul(full)?));
    let scale = |line: RawLine| RawLine { corners: line.corners.into_iter().filter_map(times).collect(), ..line };
    lines.into_iter().map(scale).collect()
}

/// Whether how many are ranked is how many the cohort has.
fn counts_cohort(component: &Component) -> bool {
    component.look().ranks()
}

/// Whether the scale itself depends on the cohort, so that groups have lines of their own.
fn bound_by_cohort(component: &Component) -> bool {
    let from_last = component.scale.counted() == Counted::Last;
    let counted = (component.scale.kind().counts_ranked() || from_last) && counts_cohort(component);
    component.compares() && (counted || component.scale.bounded())
}

/// Steps are level between their thresholds: each is asked for once between its ends.
fn stairs(
    across: &Axis,
    bends: &[Decimal],
    rate: impl Fn(Decimal) -> Option<(Decimal, Decimal)>,
) -> Vec<(Decimal, Decimal)> {
    let inner = bends.iter().copied().filter(|bend| across.low < *bend && *bend < across.high);
    let ends: Vec<Decimal> = std::iter::once(across.low).chain(inner).chain([across.high]).collect();
    let level = |pair: &[Decimal]| {
        let (from, to) = (*pair.first()?, *pair.last()?);
        let (_, rate) = rate(from.checked_add(to)?.checked_div(Decimal::TWO)?)?;
        Some([(from, rate), (to, rate)])
    };
    ends.windows(2).filter_map(level).flatten().collect()
}

/// An axis between two figures.
#[derive(Clone, Copy, Debug)]
struct Axis {
    low: Decimal,
    high: Decimal,
}

impl Axis {
    /// The axis of values: a little room beyond the outermost ones; half a place where they are places.
    fn across(values: &[Decimal], places: bool) -> Option<Self> {
        let (low, high) = match (values.iter().min(), values.iter().max()) {
            (Some(low), Some(high)) => (*low, *high),
            _ => (Decimal::ZERO, Decimal::ONE),
        };
        let width = high.checked_sub(low)?;
        let room = match width.is_zero() {
            _ if places => Decimal::new(5, 1),
            true if low.is_zero() => Decimal::ONE,
            true => low.abs().checked_mul(Decimal::new(1, 1))?,
            false => width.checked_mul(Decimal::new(6, 2))?,
        };
        Some(Self { low: low.checked_sub(room)?, high: high.checked_add(room)? })
    }

    /// The axis of points: from the least to the most, both of which are in it.
    fn around(figures: &[Decimal]) -> Option<Self> {
        let (low, high) = (*figures.iter().min()?, *figures.iter().max()?);
        let high = if low == high { high.checked_add(Decimal::ONE)? } else { high };
        Some(Self { low, high })
    }

    /// Thousandths from the low end.
    fn at(&self, figure: Decimal) -> i64 {
        let share = || {
            let width = self.high.checked_sub(self.low)?;
            let from = figure.checked_sub(self.low)?;
            let thousandths = half_up(from.checked_div(width)?.checked_mul(Decimal::ONE_THOUSAND)?, 0);
            i64::try_from(thousandths).ok()
        };
        share().unwrap_or_default().clamp(0, 1000)
    }

    /// Three to six round figures; whole ones for places.
    fn ticks(&self, whole: bool) -> Vec<(i64, Decimal)> {
        let Some(step) = self.step(whole) else { return Vec::new() };
        let first = self.low.checked_div(step).map(|count| count.ceil()).and_then(|count| count.checked_mul(step));
        let mut ticks = Vec::new();
        let mut next = first;
        while let Some(figure) = next.filter(|figure| *figure <= self.high && ticks.len() < 8) {
            ticks.push((self.at(figure), figure.normalize()));
            next = figure.checked_add(step);
        }
        ticks
    }

    /// The smallest of 1, 2, 5 × a power of ten that gives at most five steps.
    fn step(&self, whole: bool) -> Option<Decimal> {
        let width = self.high.checked_sub(self.low)?;
        let mut unit = if whole { Decimal::ONE } else { Decimal::new(1, 9) };
        for _ in 0..40 {
            for factor in [1, 2, 5] {
                let step = unit.checked_mul(Decimal::from(factor))?;
                if step.checked_mul(Decimal::from(5))? >= width {
                    return Some(step);
                }
            }
            unit = unit.checked_mul(Decimal::TEN)?;
        }
        None
    }
}
