//! The sheet of a category's grades: the ladder, quotas by lane, grade rules, and the walk down the ranked units.

use super::a1::{cell, fixed, range};
use super::circumstances::{self, ExtraCells, Times};
use super::condition::Figures;
use super::data;
use super::funds;
use super::grade_lifts::lift_width;
use super::grade_rounds::given_in;
use super::grade_rows::{LANE, write_rows};
use super::page::Page;
use super::part::Part;
use super::results::ResultColumns;
use super::scale::MOST_CHOICES;
use super::style::Style;
use baton_engine::{Evaluation, Walked, cut_offs};
use baton_model::{Condition, GradeRule, Id, Lifted, Named, Quota, QuotaRounding, RollDown, Threshold, TieBlock};
use baton_words::{Locale, audit, condition};
use rust_decimal::Decimal;

/// Where the ladder and its outcome stand, as ranges from any sheet.
pub(super) struct GradeCells {
    pub(super) names: String,
    pub(super) excellent: String,
    pub(super) offsets: String,
    /// By fund that covers the category.
    pub(super) coefficients: Vec<String>,
    pub(super) promotion: String,
    pub(super) interview: String,
    /// The grade of each place in order; empty where grades are no formulas.
    pub(super) outcome: String,
    /// Of circumstances and grade rules that bring something beside what they do to the grade.
    pub(super) extras: Vec<ExtraCells>,
    /// Where the bounds of such grade rules stand.
    pub(super) rule_bounds: Vec<Vec<String>>,
}

/// Columns of the ladder.
pub(super) const SHARE: u16 = 2;
pub(super) const PLACES: u16 = 3;
pub(super) const PERCENTAGE: u16 = 4;
pub(super) const POINTS: u16 = 5;
/// Row of the first grade.
pub(super) const LADDER: u32 = 4;
/// Column of the grades' own coefficients, and the first of those of funds.
pub(super) const COEFFICIENT: u16 = 8;
pub(super) const OWN_COEFFICIENTS: u16 = 11;
/// The first column of grade rules in the walk.
pub(super) const RULES: u16 = 10;

/// Where things stand on the sheet.
pub(super) struct Layout {
    pub(super) grades: u32,
    /// The first row of circumstances.
    pub(super) circumstances: u32,
    /// The first row of each grade rule; one for each of its single conditions.
    pub(super) rules: Vec<u32>,
    pub(super) lanes: u32,
    pub(super) first: u32,
    pub(super) rows: u32,
    /// The best grade that nothing bars.
    pub(super) unbarred: u16,
    /// The first column of what lifts; absent where nothing does.
    pub(super) lift: Option<u16>,
    /// The first column of the walk: quotas and conditions, or the rounds where places roll down.
    pub(super) walk: u16,
    /// The grade in the end; its name comes next.
    pub(super) given: u16,
}

impl Layout {
    fn of(part: &Part) -> Self {
        let grading = &part.category.grading;
        let count = |length: usize| u32::try_from(length).unwrap_or(0);
        let wide = |length: usize| u16::try_from(length).unwrap_or(0);
        let grades = count(grading.grades.len());
        let circumstances = LADDER + grades + 2;
        let mut next = circumstances + count(part.category.circumstances.len()) + 2;
        let rows = |rule: &GradeRule| count(rule.when.single().len()).max(1);
        let mut rules = Vec::new();
        for rule in &grading.rules {
            rules.push(next);
            next += rows(rule);
        }
        let lanes = next + 2;
        let first = lanes + count(part.lanes()) + 2;
        let unbarred = RULES + wide(grading.rules.len());
        let all = wide(grading.grades.len());
        let lift = part.category.lifts().then_some(unbarred + 1);
        let walk = unbarred + 1 + lift.map_or(0, |_| lift_width(part, all));
        let walked = if rolls_down(part) { round_width(part) * all.saturating_sub(1) } else { POSITIONS + 2 * all + 2 };
        Self {
            grades,
            circumstances,
            rules,
            lanes,
            first,
            rows: count(part.members.len()),
            unbarred,
            lift,
            walk,
            given: walk + walked,
        }
    }

    /// A column's cells down the walk.
    pub(super) fn all(&self, column: u16) -> String {
        range((self.first, column), (self.first + self.rows.max(1) - 1, column))
    }

    /// A lane's figures in one column of the table of lanes.
    pub(super) fn of_lane(&self, part: &Part, column: u16) -> String {
        let lanes = u32::try_from(part.lanes()).unwrap_or(1);
        range((self.lanes, column), (self.lanes + lanes - 1, column))
    }

    /// Where the table of lanes says how many hold a grade or a better one before its round; of all but the first grade.
    pub(super) fn held_before(&self, grade: u16) -> u16 {
        3 + u16::try_from(self.grades).unwrap_or(0) + grade.saturating_sub(1)
    }
}

/// Columns before the quotas where places stay empty: the position and how many are tied.
pub(super) const POSITIONS: u16 = 2;

/// Whether places roll down.
pub(super) fn rolls_down(part: &Part) -> bool {
    part.category.grading.roll_down == RollDown::On
}

/// Whether those who want a place must be counted.
pub(super) fn counts_claims(part: &Part) -> bool {
    part.category.grading.tie_block == TieBlock::Exclude
}

/// Columns of one round.
pub(super) fn round_width(part: &Part) -> u16 {
    if counts_claims(part) { 5 } else { 4 }
}

/// How many are ranked in a lane, from 1 on.
fn ranked(part: &Part, lane: usize) -> u32 {
    let count = part.members.iter().filter(|member| member.lane == lane && member.order.is_some()).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Writes the sheet.
pub(super) fn write(page: &mut Page, evaluation: &Evaluation, figures: Figures, locale: Locale) -> GradeCells {
    let Figures { part, results, .. } = figures;
    let grading = &part.category.grading;
    let layout = Layout::of(part);
    page.title(&format!("{} · {}", part.category.name, audit::GRADES.of(locale)), &modes(part, locale));
    page.print_narrow();
    page.width(0, 0, 6.0);
    page.width(1, 1, 14.0);
    page.width(2, 2, 20.0);
    page.width(3, layout.given + 2, 9.5);
    write_ladder(page, part, locale);
    let mut extras = circumstances::write(page, part, &layout, locale);
    funds::write_coefficients(page, part, locale);
    write_grade_rules(page, part, &layout, locale);
    let mut rule_bounds = Vec::new();
    for (at, column) in &results.rules {
        let (Some(row), Some(rule)) = (layout.rules.get(*at), grading.rules.get(*at)) else { continue };
        let (offset, factor) = (page.outer((*row, 4)), page.outer((*row, 5)));
        extras.push(ExtraCells { times: Times::Results(*column), offset, factor });
        rule_bounds.push(rule.when.single().iter().zip(*row..).map(|(_, row)| page.outer((row, 3))).collect());
    }
    let steps = evaluation.category(part.position).map_or_else(Vec::new, |view| view.walk(None));
    write_lanes(page, part, (results, &steps), &layout, locale);
    let column =
        |page: &Page, column: u16| page.outer_range((LADDER, column), (LADDER + layout.grades.max(1) - 1, column));
    let fit = grading.grades.len() <= MOST_CHOICES && !grading.grades.is_empty();
    if fit {
        write_rows(page, figures, &layout, &steps, locale);
    }
    let last = layout.first + layout.rows.max(1) - 1;
    GradeCells {
        names: column(page, 1),
        excellent: column(page, 6),
        offsets: column(page, 7),
        coefficients: funds::coefficients(page, part, &column),
        promotion: column(page, 9),
        interview: column(page, 10),
        outcome: if fit { page.outer_range((layout.first, layout.given), (last, layout.given)) } else { String::new() },
        extras,
        rule_bounds,
    }
}

/// What is not a number but written into the formulas: how places are rounded, tied blocks, roll-down.
fn modes(part: &Part, locale: Locale) -> String {
    let grading = &part.category.grading;
    let rounding = match grading.quota_rounding {
        QuotaRounding::Floor => audit::FLOOR_MODE.of(locale),
        QuotaRounding::HalfUp => audit::HALF_UP_MODE.of(locale),
        QuotaRounding::Ceil => audit::CEIL_MODE.of(locale),
    };
    let ties = if grading.tie_block == TieBlock::Include {
        audit::TIES_INCLUDED.of(locale)
    } else {
        audit::TIES_EXCLUDED.of(locale)
    };
    let roll =
        if grading.roll_down == RollDown::On { audit::ROLLS_DOWN.of(locale) } else { audit::STAYS_EMPTY.of(locale) };
    let lifted = match grading.lifted {
        _ if !part.category.lifts() => None,
        Lifted::Within => Some(audit::LIFTED_WITHIN.of(locale)),
        Lifted::Beyond => Some(audit::LIFTED_BEYOND.of(locale)),
    };
    let told: Vec<&str> = [rounding, ties, roll].into_iter().chain(lifted).collect();
    told.join(audit::SEPARATOR.of(locale))
}

fn write_ladder(page: &mut Page, part: &Part, locale: Locale) {
    let heads = [
        audit::NUMBER.of(locale),
        audit::GRADE.of(locale),
        audit::QUOTA_SHARE.of(locale),
        audit::QUOTA_PLACES.of(locale),
        audit::THRESHOLD_PERCENTAGE.of(locale),
        audit::THRESHOLD_POINTS.of(locale),
        audit::EXCELLENT.of(locale),
        audit::RATIO_OFFSET.of(locale),
        audit::COEFFICIENT.of(locale),
        audit::PROMOTION.of(locale),
        audit::INTERVIEW.of(locale),
    ];
    page.heads((LADDER - 1, 0), &heads);
    let yes = |mark: bool| mark.then_some(Decimal::ONE);
    let (from_below, last) = (part.category.grading.share_below(), part.category.grading.grades.len());
    for ((grade, row), number) in part.category.grading.grades.iter().zip(LADDER..).zip(1_usize..) {
        page.number((row, 0), Some(number.into()), Style::Count);
        page.text((row, 1), &grade.name, Style::InputText);
        let (share, places) = match grade.quota {
            Some(Quota::Share(share)) => (Some(share.get()), None),
            Some(Quota::Places(places)) => (None, Some(places.into())),
            Some(Quota::FromBelow(share)) => (from_below.filter(|_| number == last).map(|_| share.get()), None),
            None => (None, None),
        };
        let (percentage, points) = match grade.threshold {
            Some(Threshold::Percentage(bound)) => (Some(bound.get()), None),
            Some(Threshold::Points(bound)) => (None, Some(bound.get())),
            None => (None, None),
        };
        page.input((row, SHARE), share);
        if number == last && from_below.is_some() {
            page.remark((row, SHARE), audit::FROM_BELOW.of(locale));
        }
        if part.category.grading.is_either(number - 1) {
            page.remark((row, PERCENTAGE), audit::EITHER.of(locale));
        }
        page.input((row, PLACES), places);
        page.input((row, PERCENTAGE), percentage);
        page.input((row, POINTS), points);
        page.input((row, 6), yes(grade.excellent));
        page.input((row, 7), Some(grade.ratio_offset.get()));
        page.input((row, COEFFICIENT), Some(grade.bonus_coefficient.get()));
        page.input((row, 9), yes(grade.promotion_priority));
        page.input((row, 10), yes(grade.interview));
    }
}

/// The grade rules: what each does, and each of its conditions with its bound as an input.
fn write_grade_rules(page: &mut Page, part: &Part, layout: &Layout, locale: Locale) {
    let grading = &part.category.grading;
    let Some(first) = layout.rules.first() else { return };
    page.heads(
        (first - 1, 0),
        &[
            audit::NUMBER.of(locale),
            audit::GRADE_RULE.of(locale),
            audit::CONDITION.of(locale),
            audit::BOUND.of(locale),
            audit::RATIO_OFFSET.of(locale),
            audit::BONUS_FACTOR.of(locale),
        ],
    );
    let called = |named: Named<'_>| part.called(locale, named);
    for ((rule, row), number) in grading.rules.iter().zip(&layout.rules).zip(1_usize..) {
        let grade = |id: &Id| grading.grades.iter().find(|grade| grade.id == *id).map(|grade| grade.name.as_str());
        let effect = rule.effect.told(grade).unwrap_or_default();
        let told = format!("{} {}", rule.name, condition::effect(locale, &effect));
        page.number((*row, 0), Some(number.into()), Style::Count);
        page.text((*row, 1), told.trim(), Style::Text);
        page.input((*row, 4), Some(rule.ratio_offset.get()));
        page.input((*row, 5), Some(rule.bonus_factor.get()));
        page.remark((*row, 1), &condition::condition(locale, &rule.when, &called));
        for (one, row) in rule.when.single().into_iter().zip(*row..) {
            let order = match one {
                Condition::Is { order, .. } => format!(" {}", condition::order(*order).of(locale)),
                Condition::AtLeast { .. }
                | Condition::Failed(_)
                | Condition::Circumstance(_)
                | Condition::Grades { .. } => String::new(),
            };
            page.text((row, 2), &format!("{}{order}", condition::head(locale, one, &called)), Style::Text);
            page.input((row, 3), one.bound().map(|(bound, _)| bound.get()));
        }
    }
}

fn write_lanes(
    page: &mut Page,
    part: &Part,
    (results, steps): (&ResultColumns, &[Walked]),
    layout: &Layout,
    locale: Locale,
) {
    let grading = &part.category.grading;
    page.heads((layout.lanes - 1, 0), &[audit::NUMBER.of(locale), audit::LANE.of(locale), audit::RANKED.of(locale)]);
    let lanes = part.column_on(&part.sheets.results, results.lane);
    let exempt = part.column_on(&part.sheets.data, data::EXEMPT);
    for (grade, column) in grading.grades.iter().zip(3_u16..) {
        page.text((layout.lanes - 1, column), &audit::up_to(locale, &grade.name), Style::Head);
    }
    for (lane, row) in (1..=part.lanes()).zip(layout.lanes..) {
        let group = lane.checked_sub(2).and_then(|group| part.category.groups.get(group));
        let name = match group {
            Some(group) => group.name.as_str(),
            None if part.lanes() > 1 => audit::NO_GROUP.of(locale),
            None => part.category.name.as_str(),
        };
        let ranked = ranked(part, lane);
        page.number((row, 0), Some(lane.into()), Style::Count);
        page.text((row, 1), name, Style::Text);
        page.formula(
            (row, 2),
            &format!("SUMPRODUCT(({lanes}={})*({exempt}<>1))", cell((row, 0))),
            ranked,
            Style::Count,
        );
        let cuts = cut_offs(grading, ranked).into_iter();
        let (last, below) = (LADDER + layout.grades.saturating_sub(1), grading.share_below().is_some());
        for ((cut, grade), column) in cuts.zip(LADDER..).zip(3_u16..) {
            if below && (grade == last || grade + 1 == last) {
                // What the share of the last grade, stated from below, leaves.
                let left = format!("ROUND(MAX({},0)*{},9)", fixed((last, SHARE)), cell((row, 2)));
                let left = format!("MAX({}-{},0)", cell((row, 2)), rounded(&left, grading.quota_rounding));
                let formula = if grade == last { "\"\"".to_owned() } else { left };
                page.formula((row, column), &formula, cut, Style::Count);
                continue;
            }
            let (share, places) = (fixed((grade, SHARE)), fixed((grade, PLACES)));
            let (shares, fixed_places) =
                (range((LADDER, SHARE), (grade, SHARE)), range((LADDER, PLACES), (grade, PLACES)));
            let product = format!("ROUND(SUMIF({shares},\">0\")*{},9)", cell((row, 2)));
            let whole = rounded(&product, grading.quota_rounding);
            let formula = format!("IF(COUNT({share},{places})=0,\"\",SUM({fixed_places})+{whole})");
            page.formula((row, column), &formula, cut, Style::Count);
        }
        if rolls_down(part) {
            held_before(page, part, (lane, row), layout, steps);
        }
    }
    if rolls_down(part) {
        for (at, grade) in (0_u16..).zip(&grading.grades).skip(1) {
            page.text(
                (layout.lanes - 1, layout.held_before(at)),
                &audit::held_before(locale, &grade.name),
                Style::Head,
            );
        }
    }
}

/// How many of a lane hold each grade, or a better one, before its round: those of the rounds before, whom a downgrade may
/// have seated further down.
fn held_before(page: &mut Page, part: &Part, (lane, row): (usize, u32), layout: &Layout, steps: &[Walked]) {
    let grades = u16::try_from(part.category.grading.grades.len()).unwrap_or(0);
    for grade in 1..grades {
        let rounds = (0..grade).map(|round| {
            let (lanes, given) = (layout.all(LANE), layout.all(given_in(part, layout, round)));
            format!("COUNTIFS({lanes},{},{given},\"<={}\")", cell((row, 0)), grade + 1)
        });
        let rounds: Vec<String> = rounds.collect();
        let held = steps.iter().filter(|step| {
            let of_lane = usize::try_from(step.member).ok().and_then(|at| part.members.get(at));
            let before = step.lifted.is_none() && step.first.is_some_and(|first| first < usize::from(grade));
            of_lane.is_some_and(|member| member.lane == lane) && before && step.grade <= usize::from(grade)
        });
        page.formula((row, layout.held_before(grade)), &rounds.join("+"), held.count(), Style::Count);
    }
}

/// A figure as a whole number, in the policy's mode.
pub(super) fn rounded(figure: &str, mode: QuotaRounding) -> String {
    match mode {
        QuotaRounding::Floor => format!("INT({figure})"),
        QuotaRounding::HalfUp => format!("ROUND({figure},0)"),
        QuotaRounding::Ceil => format!("ROUNDUP({figure},0)"),
    }
}
