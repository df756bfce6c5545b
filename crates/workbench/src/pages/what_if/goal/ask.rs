//! The question as it is shown: every choice with what can be chosen, every number as typed or as suggested.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::movable::Movable;
use super::{Goal, SolveView};
use crate::pages::check::stability::Size;
use crate::{Measured, State, TypedError};
use baton_analysis::{Lever, NeedQuestion, Question, Target};
use baton_engine::Evaluation;
use baton_exchange::typed_value::{figure, units};
use baton_model::{Category, Id, Number};

/// Most units that can be chosen from.
const MOST_UNITS: usize = 500;
/// What a budget is typed in, in yuan.
const TEN_THOUSAND: i64 = 10_000;

/// A number of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SolveField {
    /// The most that the bonus may cost, in ten thousands of yuan.
    Budget,
    /// The place to be reached.
    Place,
    /// At least so many 优秀 units.
    Least,
    /// At most so many.
    Most,
    /// Lowest value of what is moved.
    Low,
    /// Highest.
    High,
    /// Step.
    Step,
}

/// A number as typed or as suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Which.
    pub field: SolveField,
    /// Its text.
    pub text: String,
    /// Why it can't be taken.
    pub error: Option<TypedError>,
    /// What it comes to.
    value: Option<Decimal>,
}

/// What is asked of the analysis.
#[derive(Clone, Debug, PartialEq)]
pub enum Inquiry {
    /// One figure is moved.
    One(Question),
    /// Each indicator of the unit's category by itself.
    Each(NeedQuestion),
}

/// The question as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What is to be reached.
    pub goal: Goal,
    /// The units of the category that can be chosen.
    pub units: Vec<(Id, String)>,
    /// Position of the one chosen.
    pub unit: usize,
    /// The grades of the category, best first.
    pub grades: Vec<(Id, String)>,
    /// Position of the one wanted.
    pub grade: usize,
    /// Whether 优秀 units are counted over the county.
    pub county: bool,
    /// What may be moved.
    pub movables: Vec<Movable>,
    /// Position of the one chosen.
    pub movable: usize,
    /// Of which grade or indicator it can be.
    pub which: Vec<(Id, String)>,
    /// Position of the one chosen.
    pub chosen: usize,
    /// What its figure counts.
    pub measured: Measured,
    /// By how much the figure as shown is larger than what is kept.
    pub factor: Decimal,
    /// The numbers that the question has.
    pub numbers: Vec<Typed>,
    /// What is asked; absent while a number is wrong, or there is nothing to move.
    pub inquiry: Option<Inquiry>,
}

/// A number as typed, in the unit that stands beside its field, or as suggested.
fn read(view: &SolveView, field: SolveField, suggested: Decimal, least: Decimal, measured_in: &str) -> Typed {
    let Some(text) = view.text(field).cloned() else {
        return Typed { field, text: baton_words::typed(suggested), error: None, value: Some(suggested) };
    };
    let whole = matches!(field, SolveField::Place | SolveField::Least | SolveField::Most);
    let value = figure(&text, measured_in).map(Number::get).and_then(|value| {
        if whole && !value.is_integer() {
            Err(TypedError::NotWhole)
        } else if value < least {
            Err(TypedError::Below(least.into()))
        } else {
            Ok(value)
        }
    });
    Typed { field, text, error: value.as_ref().err().copied(), value: value.ok() }
}

impl Ask {
    /// The question of the state, in the category looked at; absent where the policy has none.
    #[must_use]
    pub fn of(state: &State) -> Option<Self> {
        let (view, category) = (&state.view().solving, state.category()?);
        let policy = &state.pair().policy;
        let current = state.current();
        let units = units(current, state.view().category);
        let chosen_unit = |id: &Id| units.iter().position(|(candidate, ..)| candidate == id);
        let unit = view.unit.as_ref().and_then(chosen_unit).or_else(|| wanting(&units)).unwrap_or(0);
        let standing = units.get(unit).map(|(_, _, rank, grade)| (*rank, *grade));
        let grades: Vec<(Id, String)> =
            category.grading.grades.iter().map(|grade| (grade.id.clone(), grade.name.clone())).collect();
        // What would it need for the next better one.
        let next = standing.and_then(|(_, grade)| grade).map_or(0, |grade| grade.saturating_sub(1));
        let grade = view.grade.as_ref().and_then(|id| grades.iter().position(|(candidate, _)| candidate == id));
        let grade = grade.unwrap_or(next);
        let mut movables = Movable::there(view.goal, current.policy(), category);
        // With so many units the page would stand still between two values.
        if let Size::Huge(_) = state.size() {
            movables.retain(|movable| movable.each().is_none());
        }
        let movable =
            view.movable.and_then(|movable| movables.iter().position(|candidate| *candidate == movable)).unwrap_or(0);
        let which = movables.get(movable).map(|movable| movable.which(current.policy(), category)).unwrap_or_default();
        let position = |id: &Id| which.iter().position(|(candidate, _)| candidate == id);
        let best = || {
            let (unit, ..) = units.get(unit).filter(|_| view.goal.of_unit())?;
            position(&strongest(current, unit)?)
        };
        let chosen = view.which.as_ref().and_then(position).or_else(best).unwrap_or(0);
        let found = movables.get(movable).and_then(|kind| {
            let none = Id::from("");
            let id = which.get(chosen).map_or(&none, |(id, _)| id);
            let lever = kind.lever(&category.id, id)?;
            Some((kind.suggested(policy, current.roster(), category, &lever)?, lever))
        });
        let moved = found.as_ref().map_or(Measured::Points, |(_, lever)| lever.quantity(policy));
        let unit_of = match moved {
            Measured::Percent | Measured::PercentagePoints => units::PERCENT,
            Measured::Points => units::POINTS,
            Measured::Places => units::PIECES,
            Measured::Yuan => units::YUAN,
            Measured::Factor | Measured::Plain => "",
        };
        let mut numbers = Vec::new();
        let zero = Decimal::ZERO;
        match view.goal {
            Goal::Budget => {
                let cost = current.county().bonus.checked_div(Decimal::from(TEN_THOUSAND)).unwrap_or_default();
                numbers.push(read(view, SolveField::Budget, cost.floor().normalize(), zero, units::TEN_THOUSAND_YUAN));
            }
            Goal::Place => {
                let rank = standing.and_then(|(rank, _)| rank).map_or(1, |rank| rank.saturating_sub(1).max(1));
                numbers.push(read(view, SolveField::Place, Decimal::from(rank), Decimal::ONE, units::PIECES));
            }
            Goal::Excellent => {
                let now =
                    if view.county { Some(current.county().excellent_units) } else { of_category(current, category) };
                let now = Decimal::from(now.unwrap_or(0));
                numbers.push(read(view, SolveField::Least, now, zero, units::PIECES));
                numbers.push(read(view, SolveField::Most, now, zero, units::PIECES));
            }
            Goal::Ceiling | Goal::Grade => {}
        }
        let each = movables.get(movable).and_then(|kind| kind.each());
        let bounds = found.as_ref().map(|(bounds, _)| *bounds).unwrap_or((zero, zero, Decimal::ONE));
        if each.is_none() {
            numbers.push(read(view, SolveField::Low, bounds.0, Decimal::MIN, unit_of));
            numbers.push(read(view, SolveField::High, bounds.1, Decimal::MIN, unit_of));
        }
        numbers.push(read(view, SolveField::Step, bounds.2, Decimal::new(1, 6), unit_of));
        let lever_found = found.map(|(_, lever)| lever);
        let mut ask = Self {
            goal: view.goal,
            unit,
            grade,
            county: view.county,
            movables,
            movable,
            which,
            chosen,
            measured: moved,
            factor: match lever_found.as_ref().is_some_and(|lever| lever.hundredfold(policy)) {
                true => Decimal::ONE_HUNDRED,
                false => Decimal::ONE,
            },
            numbers,
            inquiry: None,
            units: units.into_iter().map(|(id, name, ..)| (id, name)).collect(),
            grades,
        };
        ask.inquiry = match (each, lever_found) {
            (Some(others), _) => ask
                .target(category)
                .zip(ask.kept(SolveField::Step))
                .map(|(target, step)| Inquiry::Each(NeedQuestion { target, others, step })),
            (None, Some(lever)) => ask.question(category, lever).map(Inquiry::One),
            (None, None) => None,
        };
        Some(ask)
    }

    /// A number of the question.
    #[must_use]
    pub fn number(&self, field: SolveField) -> Option<&Typed> {
        self.numbers.iter().find(|number| number.field == field)
    }

    /// A number as it is kept.
    fn kept(&self, field: SolveField) -> Option<Number> {
        Some(Number::from(self.number(field)?.value?.checked_div(self.factor)?.normalize()))
    }

    fn question(&self, category: &Category, lever: Lever) -> Option<Question> {
        let target = self.target(category)?;
        let kept = |field: SolveField| self.kept(field);
        let (low, high, step) = (kept(SolveField::Low)?, kept(SolveField::High)?, kept(SolveField::Step)?);
        Some(Question { lever, target, low, high, step })
    }

    fn target(&self, category: &Category) -> Option<Target> {
        let value = |field: SolveField| self.number(field)?.value;
        let whole = |field: SolveField| value(field)?.to_u32();
        let unit = || self.units.get(self.unit).map(|(id, _)| id.clone());
        Some(match self.goal {
            Goal::Budget => {
                let sum = value(SolveField::Budget)?.checked_mul(Decimal::from(TEN_THOUSAND))?;
                Target::BonusAtMost { sum: sum.normalize().into() }
            }
            Goal::Ceiling => Target::PlacesWithinCeiling,
            Goal::Excellent => Target::ExcellentUnits {
                category: (!self.county).then(|| category.id.clone()),
                least: whole(SolveField::Least)?,
                most: whole(SolveField::Most)?,
            },
            Goal::Grade => Target::GradeAtLeast { unit: unit()?, grade: self.grades.get(self.grade)?.0.clone() },
            Goal::Place => Target::PlaceAtLeast { unit: unit()?, place: whole(SolveField::Place)? },
        })
    }
}

/// The ranked units of a category in the order of their places, with place and grade.
fn units(current: &Evaluation, category: usize) -> Vec<(Id, String, Option<u32>, Option<usize>)> {
    let lanes = current.lanes().iter().filter(|lane| lane.category == category);
    let ranked = lanes.flat_map(|lane| lane.order.iter().take(usize::try_from(lane.ranked).unwrap_or(usize::MAX)));
    let told = ranked.filter_map(|position| {
        let at = usize::try_from(*position).ok()?;
        let (unit, standing) = (current.roster().units.get(at)?, current.standings().get(at)?);
        let grade = standing.grade.and_then(|grade| usize::try_from(grade).ok());
        Some((unit.id.clone(), unit.name.clone(), standing.rank, grade))
    });
    told.take(MOST_UNITS).collect()
}

/// The best placed unit that is not in the best grade.
fn wanting(units: &[(Id, String, Option<u32>, Option<usize>)]) -> Option<usize> {
    units.iter().position(|(_, _, _, grade)| grade.is_some_and(|grade| grade > 0))
}

/// The indicator on which a unit has the highest rate, by category marks: where more marks help it most.
fn strongest(current: &Evaluation, unit: &Id) -> Option<Id> {
    let position = current.roster().units.iter().position(|candidate| candidate.id == *unit)?;
    let lines = current.explain(position)?.lines;
    let moved = lines.into_iter().filter(|line| line.marks > Decimal::ZERO);
    moved.max_by_key(|line| line.rate.unwrap_or(Decimal::MIN)).map(|line| line.indicator)
}

fn of_category(current: &Evaluation, category: &Category) -> Option<u32> {
    let categories = current.categories();
    categories.iter().find(|outcome| outcome.category == category.id).map(|outcome| outcome.excellent_units)
}
