//! The answer in words: what brings it about or why nothing does, what was evaluated, and what is assumed.

use rust_decimal::Decimal;

use super::{Ask, Goal, Movable, SolveField, Solved};
use baton_analysis::{Reason, Target};
use baton_model::Id;
use baton_words::{Locale, grouped, headline, levers, money, solving};

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
pub fn goal_name(locale: Locale, goal: Goal) -> &'static str {
    match goal {
        Goal::Budget => solving::GOAL_BUDGET.of(locale),
        Goal::Ceiling => solving::GOAL_CEILING.of(locale),
        Goal::Excellent => solving::GOAL_EXCELLENT.of(locale),
        Goal::Grade => solving::GOAL_GRADE.of(locale),
        Goal::Place => solving::GOAL_PLACE.of(locale),
    }
}

/// What a lever is called.
#[must_use]
pub fn movable_name(locale: Locale, movable: Movable) -> &'static str {
    match movable {
        Movable::EachScaled => solving::MOVABLE_EACH_SCALED.of(locale),
        Movable::Each => solving::MOVABLE_EACH.of(locale),
        Movable::Fund => solving::MOVABLE_FUND.of(locale),
        Movable::Average => solving::MOVABLE_AVERAGE.of(locale),
        Movable::Offset => solving::MOVABLE_OFFSET.of(locale),
        Movable::Coefficient => solving::MOVABLE_COEFFICIENT.of(locale),
        Movable::Quota => solving::MOVABLE_QUOTA.of(locale),
        Movable::Threshold => solving::MOVABLE_THRESHOLD.of(locale),
        Movable::Scaled => solving::MOVABLE_SCALED.of(locale),
        Movable::Marks => solving::MOVABLE_MARKS.of(locale),
    }
}

/// The answer in words.
#[must_use]
pub fn said(locale: Locale, ask: &Ask, solved: &Solved) -> Said {
    let Solved { answer, question, .. } = solved;
    let shown = |value: Decimal| value.checked_mul(ask.factor).unwrap_or(value).normalize();
    let unit = levers::unit(locale, ask.measured);
    let spaced = |value: Decimal| format!("{} {unit}", grouped(shown(value))).trim().to_owned();
    let figure = |figure: Option<Decimal>| figure_told(locale, &ask.grades, &question.target, figure);
    let movable = ask.movables.get(ask.movable).copied().unwrap_or(Movable::Fund);
    let what = match ask.which.get(ask.chosen) {
        Some((_, name)) => solving::lever_of(locale, short(locale, movable), name),
        None => movable_name(locale, movable).to_owned(),
    };
    let change = answer.nearest.as_ref().filter(|_| !answer.reached_now);
    let verdict = match (&answer.reason, &answer.nearest) {
        (Some(reason), _) => why(locale, reason, figure, spaced),
        (None, _) if answer.reached_now => solving::reached_now(locale, &spaced(answer.now)),
        (None, Some(nearest)) => solving::take(locale, &what, &spaced(answer.now), &spaced(nearest.value)),
        (None, None) => solving::NONE.of(locale).to_owned(),
    };
    let ranges: Vec<(Decimal, Decimal)> =
        answer.ranges.iter().map(|range| (shown(range.low), shown(range.high))).collect();
    let told: Vec<(String, String)> =
        answer.ranges.iter().map(|range| (spaced(range.low), spaced(range.high))).collect();
    let mut rows = Vec::new();
    if let (Some(change), Some(confirmed)) = (change, &solved.confirmed) {
        let goal = goal_name(locale, ask.goal);
        rows.push([what, spaced(answer.now), spaced(change.value)]);
        if ask.goal.of_unit() {
            let unit = ask.units.get(ask.unit).map_or("", |(_, name)| name);
            rows.push([unit.to_owned(), figure(solved.figure.0), figure(solved.figure.1)]);
        } else if ask.goal == Goal::Excellent {
            rows.push([solving::row_goal(locale, goal), figure(solved.figure.0), figure(solved.figure.1)]);
        }
        let (units, places, ceiling) =
            (&confirmed.excellent_units, &confirmed.excellent_places, &confirmed.places_ceiling);
        rows.push([
            headline::BONUS.of(locale).to_owned(),
            money::sum(locale, confirmed.bonus.was),
            money::sum(locale, confirmed.bonus.is),
        ]);
        rows.push([
            headline::EXCELLENT_UNITS.of(locale).to_owned(),
            solving::whole(locale, units.was),
            solving::whole(locale, units.is),
        ]);
        let places_was = solving::places(locale, places.was, ceiling.was);
        rows.push([
            headline::EXCELLENT_PLACES.of(locale).to_owned(),
            places_was,
            solving::places(locale, places.is, ceiling.is),
        ]);
        rows.push([
            solving::ROW_GRADES.of(locale).to_owned(),
            String::new(),
            solving::regraded(locale, confirmed.up, confirmed.down),
        ]);
    }
    let number = |field: SolveField| ask.number(field).map(|typed| typed.text.clone()).unwrap_or_default();
    let mut assumptions = vec![if answer.complete {
        solving::assume_all(locale, format!("{} {unit}", number(SolveField::Step)).trim())
    } else {
        solving::assume_grid(locale, &spaced(answer.spacing))
    }];
    assumptions.extend(match movable {
        Movable::Scaled => {
            vec![solving::ASSUME_SCALED.of(locale).to_owned(), solving::ASSUME_RATES.of(locale).to_owned()]
        }
        Movable::Marks => {
            vec![solving::ASSUME_MARKS.of(locale).to_owned(), solving::ASSUME_RATES.of(locale).to_owned()]
        }
        Movable::EachScaled
        | Movable::Each
        | Movable::Fund
        | Movable::Average
        | Movable::Offset
        | Movable::Coefficient
        | Movable::Quota
        | Movable::Threshold => Vec::new(),
    });
    let ends = (shown(question.low.get()), shown(question.high.get()));
    Said {
        verdict,
        good: answer.reason.is_none(),
        ranges: if told.is_empty() { String::new() } else { solving::ranges(locale, &told) },
        table: (
            vec![
                solving::COLUMN_FIGURE.of(locale),
                solving::COLUMN_BEFORE.of(locale),
                solving::COLUMN_AFTER.of(locale),
            ],
            rows,
        ),
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
    locale: Locale,
    reason: &Reason,
    figure: impl Fn(Option<Decimal>) -> String,
    value: impl Fn(Decimal) -> String,
) -> String {
    match reason {
        Reason::NothingToMove => solving::REASON_NOTHING.of(locale).to_owned(),
        Reason::NoValues => solving::REASON_NO_VALUES.of(locale).to_owned(),
        Reason::NoEffect { figure: at } => solving::reason_no_effect(locale, &figure(*at)),
        Reason::OutOfReach { best, at } => solving::reason_out_of_reach(locale, &figure(*best), &value(*at)),
    }
}

/// What a lever of a grade or indicator is called before its name.
fn short(locale: Locale, movable: Movable) -> &'static str {
    match movable {
        Movable::Scaled | Movable::Marks => solving::MARKS_OF.of(locale),
        other @ (Movable::EachScaled
        | Movable::Each
        | Movable::Fund
        | Movable::Average
        | Movable::Offset
        | Movable::Coefficient
        | Movable::Quota
        | Movable::Threshold) => movable_name(locale, other),
    }
}

/// A figure that is compared with the target.
pub(super) fn figure_told(locale: Locale, grades: &[(Id, String)], target: &Target, figure: Option<Decimal>) -> String {
    let Some(figure) = figure else { return solving::NO_FIGURE.of(locale).to_owned() };
    match target {
        Target::BonusAtMost { .. } => money::sum(locale, figure),
        Target::GradeAtLeast { .. } => {
            let grade = usize::try_from(figure.mantissa()).ok().and_then(|at| grades.get(at));
            grade.map_or_else(|| grouped(figure), |(_, name)| name.clone())
        }
        Target::PlaceAtLeast { .. } => solving::nth(locale, figure),
        Target::PlacesWithinCeiling | Target::ExcellentUnits { .. } => {
            u32::try_from(figure.mantissa()).map_or_else(|_| grouped(figure), |count| solving::whole(locale, count))
        }
    }
}
