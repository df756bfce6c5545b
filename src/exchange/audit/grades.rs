//! The sheet of a category's grades: the ladder, quotas by lane, gates, and the walk down the ranked units.

use super::a1::{cell, fixed, range};
use super::data;
use super::grade_rows::write_walk;
use super::page::Page;
use super::part::Part;
use super::results::ResultColumns;
use super::scale::MOST_CHOICES;
use super::scoring::Scored;
use super::style::Style;
use super::walk::{ranked, veto_grade};
use crate::engine::cut_offs;
use crate::i18n::AuditWords;
use crate::model::{Condition, Number, Quota, QuotaRounding, RollDown, Threshold, TieBlock};
use rust_decimal::Decimal;

/// Where the ladder and its outcome stand, as ranges from any sheet.
pub(super) struct GradeCells {
    pub(super) names: String,
    pub(super) excellent: String,
    pub(super) offsets: String,
    pub(super) coefficients: String,
    pub(super) promotion: String,
    pub(super) interview: String,
    /// The grade of each place in order; empty where grades are no formulas.
    pub(super) outcome: String,
}

/// Columns of the ladder.
pub(super) const SHARE: u16 = 2;
pub(super) const PLACES: u16 = 3;
pub(super) const PERCENTAGE: u16 = 4;
pub(super) const POINTS: u16 = 5;
/// Row of the first grade.
pub(super) const LADDER: u32 = 4;
/// The first column of gates in the walk.
pub(super) const GATES: u16 = 10;

/// Where things stand on the sheet.
pub(super) struct Layout {
    pub(super) grades: u32,
    pub(super) veto: u32,
    pub(super) gates: u32,
    pub(super) lanes: u32,
    pub(super) first: u32,
    pub(super) rows: u32,
    pub(super) position: u16,
    pub(super) size: u16,
    pub(super) claims: u16,
    pub(super) fits: u16,
    pub(super) holds: u16,
    pub(super) verdict: u16,
}

impl Layout {
    fn of(part: &Part) -> Self {
        let grading = &part.category.grading;
        let count = |length: usize| u32::try_from(length).unwrap_or(0);
        let wide = |length: usize| u16::try_from(length).unwrap_or(0);
        let grades = count(grading.grades.len());
        let veto = LADDER + grades + 1;
        let gates = veto + 3;
        let lanes = gates + count(grading.gates.len()) + 2;
        let first = lanes + count(part.lanes()) + 2;
        let position = GATES + wide(grading.gates.len());
        let size = position + 1;
        let claims = size + 1;
        let all = wide(grading.grades.len());
        let claimed = if claims_differ(part) { all } else { 0 };
        let (fits, holds) = (claims + claimed, claims + claimed + all);
        let rows = count(part.members.len());
        Self { grades, veto, gates, lanes, first, rows, position, size, claims, fits, holds, verdict: holds + all }
    }

    /// A column's cells down the walk.
    pub(super) fn all(&self, column: u16) -> String {
        range((self.first, column), (self.first + self.rows.max(1) - 1, column))
    }
}

/// Whether those who want a place must be counted grade by grade.
pub(super) fn claims_differ(part: &Part) -> bool {
    let grading = &part.category.grading;
    grading.tie_block == TieBlock::Exclude && grading.roll_down == RollDown::On
}

/// Writes the sheet.
pub(super) fn write(
    page: &mut Page,
    part: &Part,
    results: &ResultColumns,
    scored: &[Scored],
    words: &AuditWords,
) -> GradeCells {
    let grading = &part.category.grading;
    let layout = Layout::of(part);
    page.title(&format!("{} · {}", part.category.name, words.grades), &modes(part, words));
    page.print_narrow();
    page.width(0, 0, 6.0);
    page.width(1, 1, 14.0);
    page.width(2, 2, 20.0);
    page.width(3, layout.verdict + 6, 9.5);
    write_ladder(page, part, words);
    page.text((layout.veto, 1), words.veto_grade, Style::Text);
    page.input((layout.veto, SHARE), Some(veto_grade(grading).into()));
    write_gates(page, part, &layout, words);
    write_lanes(page, part, results, &layout, words);
    let column =
        |page: &Page, column: u16| page.outer_range((LADDER, column), (LADDER + layout.grades.max(1) - 1, column));
    let fit = grading.grades.len() <= MOST_CHOICES && !grading.grades.is_empty();
    if fit {
        write_walk(page, part, results, scored, &layout, words);
    }
    let last = layout.first + layout.rows.max(1) - 1;
    GradeCells {
        names: column(page, 1),
        excellent: column(page, 6),
        offsets: column(page, 7),
        coefficients: column(page, 8),
        promotion: column(page, 9),
        interview: column(page, 10),
        outcome: if fit {
            page.outer_range((layout.first, layout.verdict + 2), (last, layout.verdict + 2))
        } else {
            String::new()
        },
    }
}

/// What is not a number but written into the formulas: how places are rounded, tied blocks, roll-down.
fn modes(part: &Part, words: &AuditWords) -> String {
    let grading = &part.category.grading;
    let rounding = match grading.quota_rounding {
        QuotaRounding::Floor => words.floor_mode,
        QuotaRounding::HalfUp => words.half_up_mode,
        QuotaRounding::Ceil => words.ceil_mode,
    };
    let ties = if grading.tie_block == TieBlock::Include { words.ties_included } else { words.ties_excluded };
    let roll = if grading.roll_down == RollDown::On { words.rolls_down } else { words.stays_empty };
    [rounding, ties, roll].join(words.separator)
}

fn write_ladder(page: &mut Page, part: &Part, words: &AuditWords) {
    let heads = [
        words.number,
        words.grade,
        words.quota_share,
        words.quota_places,
        words.threshold_percentage,
        words.threshold_points,
        words.excellent,
        words.ratio_offset,
        words.coefficient,
        words.promotion,
        words.interview,
    ];
    page.heads((LADDER - 1, 0), &heads);
    let yes = |mark: bool| mark.then_some(Decimal::ONE);
    for ((grade, row), number) in part.category.grading.grades.iter().zip(LADDER..).zip(1_usize..) {
        page.number((row, 0), Some(number.into()), Style::Count);
        page.text((row, 1), &grade.name, Style::InputText);
        let (share, places) = match grade.quota {
            Some(Quota::Share(share)) => (Some(share.get()), None),
            Some(Quota::Places(places)) => (None, Some(places.into())),
            None => (None, None),
        };
        let (percentage, points) = match grade.threshold {
            Some(Threshold::Percentage(bound)) => (Some(bound.get()), None),
            Some(Threshold::Points(bound)) => (None, Some(bound.get())),
            None => (None, None),
        };
        page.input((row, SHARE), share);
        page.input((row, PLACES), places);
        page.input((row, PERCENTAGE), percentage);
        page.input((row, POINTS), points);
        page.input((row, 6), yes(grade.excellent));
        page.input((row, 7), Some(grade.ratio_offset.get()));
        page.input((row, 8), Some(grade.bonus_coefficient.get()));
        page.input((row, 9), yes(grade.promotion_priority));
        page.input((row, 10), yes(grade.interview));
    }
}

fn write_gates(page: &mut Page, part: &Part, layout: &Layout, words: &AuditWords) {
    let grading = &part.category.grading;
    if grading.gates.is_empty() {
        return;
    }
    page.heads((layout.gates - 1, 0), &[words.number, words.barred_grade, words.condition, words.bound]);
    for ((gate, row), number) in grading.gates.iter().zip(layout.gates..).zip(1_usize..) {
        let (about, bound): (String, Number) = match &gate.condition {
            Condition::DeductionsOver(bound) => (words.deductions_over.to_owned(), *bound),
            Condition::RateBelow { indicator, rate } => {
                let name = part.category.indicator(indicator).map_or(indicator.as_str(), |found| &found.name);
                ((words.rate_below)(name), *rate)
            }
        };
        let barred = grading.grades.iter().find(|grade| grade.id == gate.grade);
        page.number((row, 0), Some(number.into()), Style::Count);
        page.text((row, 1), barred.map_or("", |grade| grade.name.as_str()), Style::Text);
        page.text((row, 2), &about, Style::Text);
        page.input((row, 3), Some(bound.get()));
    }
}

fn write_lanes(page: &mut Page, part: &Part, results: &ResultColumns, layout: &Layout, words: &AuditWords) {
    let grading = &part.category.grading;
    page.heads((layout.lanes - 1, 0), &[words.number, words.lane, words.ranked]);
    let lanes = part.column_on(&part.sheets.results, results.lane);
    let exempt = part.column_on(&part.sheets.data, data::EXEMPT);
    for (grade, column) in grading.grades.iter().zip(3_u16..) {
        page.text((layout.lanes - 1, column), &(words.up_to)(&grade.name), Style::Head);
    }
    for (lane, row) in (1..=part.lanes()).zip(layout.lanes..) {
        let group = lane.checked_sub(2).and_then(|group| part.category.groups.get(group));
        let name = match group {
            Some(group) => group.name.as_str(),
            None if part.lanes() > 1 => words.no_group,
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
        for ((cut, grade), column) in cuts.zip(LADDER..).zip(3_u16..) {
            let (share, places) = (fixed((grade, SHARE)), fixed((grade, PLACES)));
            let (shares, fixed_places) =
                (range((LADDER, SHARE), (grade, SHARE)), range((LADDER, PLACES), (grade, PLACES)));
            let product = format!("ROUND(SUMIF({shares},\">0\")*{},9)", cell((row, 2)));
            let whole = rounded(&product, grading.quota_rounding);
            let formula = format!("IF(COUNT({share},{places})=0,\"\",SUM({fixed_places})+{whole})");
            page.formula((row, column), &formula, cut, Style::Count);
        }
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
