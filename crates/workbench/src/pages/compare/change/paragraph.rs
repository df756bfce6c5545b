//! What a scenario does to one unit, gathered for the paragraph that tells it: every figure the engine's, no cause that has
//! less than a tenth of the part in it.

use rust_decimal::Decimal;

use super::causes::{Cause, Causes, Question};
use super::grounds::Grounds;
use crate::pages::what_if::league::grade_name;
use crate::{Against, Pair};
use baton_analysis::{Change, Turn};
use baton_engine::{Cause as Held, Evaluation, GradeStep, Standing};
use baton_model::Named as Called;
use baton_words::paragraph::{Facts, Named, Of, Rival, causes, is_named, sentences};
use baton_words::{Locale, Names, amendments, edits};

/// Most causes that are named.
const MOST: usize = 3;

/// What there is to say of the unit at a position in the scenario.
#[must_use]
pub fn facts(against: Against<'_>, scenario: &Evaluation, unit: usize, locale: Locale) -> Option<Facts> {
    let (was, is) = (against.was(unit), scenario.standings().get(unit)?);
    let about = scenario.roster().units.get(unit)?;
    let known = against.pairing.in_base(unit).is_some();
    let grade = Change::new(grade_name(against.base, was), grade_name(scenario, is));
    let grounds = Grounds::of(against, scenario, unit);
    let places = grounds.as_ref().and_then(|grounds| {
        let of = |ground: &Option<baton_analysis::Ground>| ground.as_ref().and_then(|ground| ground.places);
        let is = &grounds.ground.is;
        // Where it isn't ranked, or has the place, places don't decide.
        let ranked = is.as_ref().is_some_and(|ground| ground.rank.is_some());
        grounds.grade.clone().filter(|_| ranked).map(|name| (name, Change::new(of(&grounds.ground.was), of(is))))
    });
    let turn = against.grade_turn(scenario, unit, is);
    let names = Names::new(scenario.policy(), Some(scenario.roster()), locale).within(&about.category);
    let steps = if turn.is_some() { scenario.explain(unit).map(|outcome| outcome.grade_steps) } else { None };
    let held_by = steps.into_iter().flatten().filter_map(|step| match step {
        GradeStep::Effect { effect, .. } if effect.lifts() => None,
        GradeStep::Effect { cause: Held::Circumstance { circumstance, .. }, .. } => {
            Some(names.named(None, Called::Circumstance(&circumstance)))
        }
        GradeStep::Effect { cause: Held::Rule { name, .. }, .. } => Some(name).filter(|name| !name.is_empty()),
        GradeStep::Conditions { .. }
        | GradeStep::ThresholdMissed { .. }
        | GradeStep::NeitherHolds { .. }
        | GradeStep::Last { .. }
        | GradeStep::NoPlace { .. } => None,
    });
    let excellent = |evaluation: &Evaluation, standing: &Standing| {
        let category = standing.category.and_then(|at| evaluation.policy().categories.get(at as usize));
        let grade = category.zip(standing.grade).and_then(|(category, at)| category.grading.grades.get(at as usize));
        grade.is_some_and(|grade| grade.excellent)
    };
    Some(Facts {
        unit: about.name.clone(),
        known,
        grade: Change::new(grade.was.map(|grade| grade.name), grade.is.map(|grade| grade.name)),
        turn,
        places,
        rank: Change::new(was.rank, is.rank),
        total: Change::new(was.total, is.total),
        rival: turn.and_then(|_| rival(against, scenario, unit)),
        excellent: Change::new(excellent(against.base, was), excellent(scenario, is)),
        excellent_places: Change::new(was.places, is.places),
        bonus: Change::new(was.bonus, is.bonus),
        held_by: held_by.collect(),
    })
}

/// Who passed the unit, or was passed by it: of several, the one next to it now.
fn rival(against: Against<'_>, scenario: &Evaluation, unit: usize) -> Option<Rival> {
    let of = |unit: usize| Some((against.was(unit), scenario.standings().get(unit)?));
    let (was, is) = of(unit)?;
    let (before, now) = (was.rank?, is.rank?);
    if before == now || (was.category, was.group) != (is.category, is.group) {
        return None;
    }
    let lane = scenario.lanes().iter().find(|lane| lane.order.iter().any(|member| *member as usize == unit))?;
    let mut others = lane.order.iter().map(|member| *member as usize).filter(|other| *other != unit);
    let fell = now > before;
    let crossed = |other: &usize| {
        let Some((other_was, other_is)) = of(*other) else { return false };
        let (Some(first), Some(last)) = (other_was.rank, other_is.rank) else { return false };
        if fell { first > before && last < now } else { first < before && last > now }
    };
    // The order is the ranking's: of those ahead the last one stands next, of those behind the first.
    let found = if fell { others.rfind(crossed) } else { others.find(crossed) }?;
    let (other_was, other_is) = of(found)?;
    let ahead = other_is.total.checked_sub(is.total)?.abs();
    let name = scenario.roster().units.get(found)?.name.clone();
    Some(Rival { name, total: Change::new(other_was.total, other_is.total), ahead })
}

/// What the causes are of: the grade where that differs and can be split, else the total where that does.
#[must_use]
pub fn asked(facts: &Facts) -> Option<Of> {
    let total = facts.total.was != facts.total.is;
    match facts.turn {
        Some(Turn::Up | Turn::Down) => Some(Of::Grade),
        Some(Turn::Aside) | None => total.then_some(Of::Total),
    }
}

impl Question {
    /// An edit in words, as one line: what it edits, and from what to what where that is one figure.
    #[must_use]
    pub fn in_words(&self, locale: Locale, now: &Pair, line: &Cause) -> (String, String) {
        let now = Names::new(&now.policy, Some(&now.roster), locale);
        let before = Names::new(&self.baseline.policy, Some(&self.baseline.roster), locale);
        let lines = amendments(&line.step.edit, &line.step.inverse, locale, &now, &before);
        match lines.first() {
            Some(first) if lines.len() == 1 => (
                first.what.clone(),
                match first.was.as_str() {
                    "" => first.becomes.clone(),
                    was => format!("{was} → {}", first.becomes),
                },
            ),
            Some(first) => (first.what.clone(), edits::more(locale, lines.len())),
            None => (edits::ALTERED.of(locale).to_owned(), String::new()),
        }
    }

    /// The causes that have at least a tenth of the part in the change, the largest first; with what each does to the total.
    #[must_use]
    pub fn named(&self, locale: Locale, now: &Pair, split: &Causes, total: Option<&Causes>) -> Vec<Named> {
        let all = split.lines.iter().fold(Decimal::ZERO, |sum, line| sum.saturating_add(line.part.abs()));
        let worth = split.lines.iter().filter(|line| is_named(line.part, all)).take(MOST);
        let points = |cause: &Cause| {
            let same = |line: &&Cause| line.unmade == cause.unmade && line.step.edit == cause.step.edit;
            total.and_then(|total| total.lines.iter().find(same)).map(|line| line.part)
        };
        let told = |cause: &Cause| {
            let (what, values) = self.in_words(locale, now, cause);
            let what = if cause.unmade { baton_words::change::unmade(locale, &what) } else { what };
            Named { what, values, points: points(cause) }
        };
        worth.map(told).collect()
    }
}

/// The whole paragraph, sentence by sentence; without causes where these are not known.
#[must_use]
pub fn told(locale: Locale, facts: &Facts, named: Option<(Of, &[Named])>) -> Vec<String> {
    let mut all = sentences(locale, facts);
    if let Some((of, named)) = named {
        all.extend(causes(locale, of, named));
    }
    all
}
