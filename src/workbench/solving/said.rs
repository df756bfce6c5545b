//! The answer in words: what brings it about or why nothing does, what was evaluated, and what is assumed.

use rust_decimal::Decimal;

use super::{Ask, Goal, KnobKind, SolveField, Solved};
use crate::analysis::{Reason, Target};
use crate::i18n::{Catalogue, SolvingWords, grouped};
use crate::model::Id;

/// The answer in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// In one sentence.
    pub verdict: String,
    /// Whether something brings it about.
    pub good: bool,
    /// All that does; empty where nothing does.
    pub ranges: String,
    /// What was evaluated: headings, then rows of figure, before and after; no rows where nothing is to be changed.
    pub table: (Vec<&'static str>, Vec<[String; 3]>),
    /// What is assumed.
    pub assumptions: Vec<String>,
    /// Whether there is something to apply.
    pub applies: bool,
    /// The ends of the track, the values on it, and the present one, as shown.
    pub track: Track,
}

/// What is drawn on the track, all between lowest and highest.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// Lowest and highest.
    pub ends: (Decimal, Decimal),
    /// What is feasible.
    pub ranges: Vec<(Decimal, Decimal)>,
    /// The present value.
    pub now: Decimal,
    /// The nearest solution.
    pub to: Option<Decimal>,
    /// The ends with their unit.
    pub told: (String, String),
}

/// What a goal is called.
#[must_use]
pub fn goal_name(words: &SolvingWords, goal: Goal) -> &'static str {
    match goal {
        Goal::Budget => words.goal_budget,
        Goal::Ceiling => words.goal_ceiling,
        Goal::Excellent => words.goal_excellent,
        Goal::Grade => words.goal_grade,
        Goal::Place => words.goal_place,
    }
}

/// What a lever is called.
#[must_use]
pub fn knob_name(words: &SolvingWords, knob: KnobKind) -> &'static str {
    match knob {
        KnobKind::EachScaled => words.knob_each_scaled,
        KnobKind::Each => words.knob_each,
        KnobKind::Base => words.knob_base,
        KnobKind::OwnBase => words.knob_base_own,
        KnobKind::Average => words.knob_average,
        KnobKind::Offset => words.knob_offset,
        KnobKind::Coefficient => words.knob_coefficient,
        KnobKind::Quota => words.knob_quota,
        KnobKind::Threshold => words.knob_threshold,
        KnobKind::Scaled => words.knob_scaled,
        KnobKind::Marks => words.knob_marks,
    }
}

/// The answer in words.
#[must_use]
pub fn said(all: &Catalogue, ask: &Ask, solved: &Solved) -> Said {
    let words = &all.solving;
    let Solved { answer, question, .. } = solved;
    let shown = |value: Decimal| value.checked_mul(ask.factor).unwrap_or(value).normalize();
    let unit = ask.measured.unit(all);
    let spaced = |value: Decimal| format!("{} {unit}", grouped(shown(value))).trim().to_owned();
    let figure = |figure: Option<Decimal>| figure_told(all, &ask.grades, &question.target, figure);
    let knob = ask.knobs.get(ask.knob).copied().unwrap_or(KnobKind::Base);
    let what = match ask.which.get(ask.chosen) {
        Some((_, name)) => (words.lever_of)(short(words, knob), name),
        None => knob_name(words, knob).to_owned(),
    };
    let change = answer.nearest.as_ref().filter(|_| !answer.reached_now);
    let verdict = match (&answer.reason, &answer.nearest) {
        (Some(reason), _) => why(words, reason, figure, spaced),
        (None, _) if answer.reached_now => (words.reached_now)(&spaced(answer.now)),
        (None, Some(nearest)) => (words.take)(&what, &spaced(answer.now), &spaced(nearest.value)),
        (None, None) => words.none.to_owned(),
    };
    let ranges: Vec<(Decimal, Decimal)> =
        answer.ranges.iter().map(|range| (shown(range.low), shown(range.high))).collect();
    let told: Vec<(String, String)> =
        answer.ranges.iter().map(|range| (spaced(range.low), spaced(range.high))).collect();
    let mut rows = Vec::new();
    if let (Some(change), Some(confirmed)) = (change, &solved.confirmed) {
        let goal = goal_name(words, ask.goal);
        rows.push([what, spaced(answer.now), spaced(change.value)]);
        if ask.goal.of_unit() {
            let unit = ask.units.get(ask.unit).map_or("", |(_, name)| name);
            rows.push([unit.to_owned(), figure(solved.figure.0), figure(solved.figure.1)]);
        } else if ask.goal == Goal::Excellent {
            rows.push([(words.row_goal)(goal), figure(solved.figure.0), figure(solved.figure.1)]);
        }
        let (units, places, ceiling) =
            (&confirmed.excellent_units, &confirmed.excellent_places, &confirmed.places_ceiling);
        rows.push([all.bonus.to_owned(), (all.money)(confirmed.bonus.was), (all.money)(confirmed.bonus.is)]);
        rows.push([all.excellent_units.to_owned(), (words.whole)(units.was), (words.whole)(units.is)]);
        let places_was = (words.places)(places.was, ceiling.was);
        rows.push([all.excellent_places.to_owned(), places_was, (words.places)(places.is, ceiling.is)]);
        rows.push([words.row_grades.to_owned(), String::new(), (words.regraded)(confirmed.up, confirmed.down)]);
    }
    let number = |field: SolveField| ask.number(field).map(|typed| typed.text.clone()).unwrap_or_default();
    let mut assumptions = vec![if answer.complete {
        (words.assume_all)(format!("{} {unit}", number(SolveField::Step)).trim())
    } else {
        (words.assume_grid)(&spaced(answer.spacing))
    }];
    assumptions.extend(match knob {
        KnobKind::Scaled => vec![words.assume_scaled.to_owned(), words.assume_rates.to_owned()],
        KnobKind::Marks => vec![words.assume_marks.to_owned(), words.assume_rates.to_owned()],
        KnobKind::EachScaled
        | KnobKind::Each
        | KnobKind::Base
        | KnobKind::OwnBase
        | KnobKind::Average
        | KnobKind::Offset
        | KnobKind::Coefficient
        | KnobKind::Quota
        | KnobKind::Threshold => Vec::new(),
    });
    let ends = (shown(question.low.get()), shown(question.high.get()));
    Said {
        verdict,
        good: answer.reason.is_none(),
        ranges: if told.is_empty() { String::new() } else { (words.ranges)(&told) },
        table: (vec![words.column_figure, words.column_before, words.column_after], rows),
        assumptions,
        applies: change.is_some(),
        track: Track {
            ends,
            ranges,
            now: shown(answer.now),
            to: change.map(|change| shown(change.value)),
            told: (spaced(question.low.get()), spaced(question.high.get())),
        },
    }
}

/// Why there is no answer.
pub(super) fn why(
    words: &SolvingWords,
    reason: &Reason,
    figure: impl Fn(Option<Decimal>) -> String,
    value: impl Fn(Decimal) -> String,
) -> String {
    match reason {
        Reason::NothingToMove => words.reason_nothing.to_owned(),
        Reason::NoValues => words.reason_no_values.to_owned(),
        Reason::NoEffect { figure: at } => (words.reason_no_effect)(&figure(*at)),
        Reason::OutOfReach { best, at } => (words.reason_out_of_reach)(&figure(*best), &value(*at)),
    }
}

/// What a lever of a grade or indicator is called before its name.
fn short(words: &SolvingWords, knob: KnobKind) -> &'static str {
    match knob {
        KnobKind::Scaled | KnobKind::Marks => words.marks_of,
        other @ (KnobKind::EachScaled
        | KnobKind::Each
        | KnobKind::Base
        | KnobKind::OwnBase
        | KnobKind::Average
        | KnobKind::Offset
        | KnobKind::Coefficient
        | KnobKind::Quota
        | KnobKind::Threshold) => knob_name(words, other),
    }
}

/// A figure that is compared with the target.
pub(super) fn figure_told(
    all: &Catalogue,
    grades: &[(Id, String)],
    target: &Target,
    figure: Option<Decimal>,
) -> String {
    let words = &all.solving;
    let Some(figure) = figure else { return words.no_figure.to_owned() };
    match target {
        Target::BonusAtMost { .. } => (all.money)(figure),
        Target::GradeAtLeast { .. } => {
            let grade = usize::try_from(figure.mantissa()).ok().and_then(|at| grades.get(at));
            grade.map_or_else(|| grouped(figure), |(_, name)| name.clone())
        }
        Target::PlaceAtLeast { .. } => (words.nth)(figure),
        Target::PlacesWithinCeiling | Target::ExcellentUnits { .. } => {
            u32::try_from(figure.mantissa()).map_or_else(|_| grouped(figure), |count| (words.whole)(count))
        }
    }
}
