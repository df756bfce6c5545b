//! What a unit would need, in words: which indicators would do by themselves, by how much, and why the others wouldn't.

use rust_decimal::Decimal;

use super::said::{figure_told, why};
use super::{Ask, Inquiry, Needed};
use baton_analysis::{Lever, NeedQuestion, Others, Way};
use baton_model::MarksScope;
use baton_words::{Locale, grouped, league, signed, solving};

/// What a unit would need, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedsSaid {
    /// In one sentence.
    pub verdict: String,
    /// Whether something brings it about.
    pub good: bool,
    /// How many points would do without any change of marks.
    pub points: String,
    /// What the unit would have then: grade or place, as a heading.
    pub figure: &'static str,
    /// The indicators that would do, smallest change first; then the others.
    pub rows: Vec<NeedRow>,
    /// What is assumed.
    pub assumptions: Vec<String>,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedRow {
    /// The indicator with what its marks would have to be.
    pub way: Way,
    /// Its name.
    pub name: String,
    /// Where it isn't the category's marks that move: whose.
    pub whose: &'static str,
    /// What reaches it, or why nothing does.
    pub told: String,
    /// The unit's grade or place then.
    pub figure: String,
    /// Whether there is something to take.
    pub takes: bool,
}

/// What a unit would need, in words.
#[must_use]
pub fn needs_said(locale: Locale, ask: &Ask, needed: &Needed) -> Option<NeedsSaid> {
    let Some(Inquiry::Each(question)) = &ask.inquiry else { return None };
    let needs = &needed.needs;
    let figure = |figure: Option<Decimal>| figure_told(locale, &ask.grades, &question.target, figure);
    let rows: Vec<NeedRow> = needs
        .ways
        .iter()
        .map(|way| {
            let ranges: Vec<(String, String)> =
                way.ranges.iter().map(|range| (grouped(range.low), grouped(range.high))).collect();
            let told = match &way.reason {
                Some(reason) => why(locale, reason, figure, |value| solving::marks(locale, &grouped(value))),
                None => solving::each_range(locale, &ranges),
            };
            NeedRow {
                name: needed.name(&way.indicator).to_owned(),
                whose: whose(locale, &way.lever),
                told,
                figure: way.figure.map(|at| figure(Some(at.into()))).unwrap_or_default(),
                takes: !needs.reached_now && way.nearest.is_some(),
                way: way.clone(),
            }
        })
        .collect();
    let helping = rows.iter().filter(|row| row.way.nearest.is_some()).count();
    let first = rows.first().and_then(|row| Some((row, row.way.nearest.as_ref()?)));
    let verdict = match first {
        _ if needs.reached_now => solving::EACH_NOW.of(locale).to_owned(),
        Some((row, nearest)) => {
            solving::each_some(locale, helping, rows.len(), &row.name, &grouped(row.way.now), &grouped(nearest.value))
        }
        None => solving::each_none(locale, rows.len()),
    };
    let points = match needs.points {
        _ if needs.reached_now => String::new(),
        Some(points) => solving::each_points(locale, &grouped(points)),
        None => solving::EACH_NO_POINTS.of(locale).to_owned(),
    };
    let figure =
        if ask.goal == super::Goal::Grade { league::COLUMN_GRADE.of(locale) } else { league::COLUMN_PLACE.of(locale) };
    let assumptions = assumptions(locale, question, &rows);
    Some(NeedsSaid { verdict, good: first.is_some() || needs.reached_now, points, figure, rows, assumptions })
}

fn assumptions(locale: Locale, question: &NeedQuestion, rows: &[NeedRow]) -> Vec<String> {
    let mut told = vec![solving::assume_each(locale, &grouped(question.step.get()))];
    if rows.iter().any(|row| !row.way.complete) {
        told.push(solving::ASSUME_INCOMPLETE.of(locale).to_owned());
    }
    told.push(match question.others {
        Others::Scaled => solving::ASSUME_SCALED.of(locale).to_owned(),
        Others::Stay => solving::ASSUME_EACH_ALONE.of(locale).to_owned(),
    });
    told.push(solving::ASSUME_RATES.of(locale).to_owned());
    told
}

/// The change of an indicator's marks, with its sign.
#[must_use]
pub fn change_told(way: &Way) -> String {
    way.change().map(|change| signed(change, change.normalize().scale())).unwrap_or_default()
}

fn whose(locale: Locale, lever: &Lever) -> &'static str {
    let Lever::Marks { scope, .. } = lever else { return "" };
    match scope {
        MarksScope::Category => "",
        MarksScope::Group(_) => solving::OF_GROUP.of(locale),
        MarksScope::Unit(_) => solving::OF_UNIT.of(locale),
    }
}
