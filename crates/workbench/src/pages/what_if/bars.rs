//! The strip of a lane with many units: bars of units by slice of the axis and grade instead of dots.

use rust_decimal::Decimal;

use super::league::{GradeName, grade_at};
use super::strip::Axis;
use baton_engine::{Evaluation, Lane};
use baton_model::Category;

/// How many slices the axis is parted into.
const SLICES: u32 = 50;

/// The units of one grade in one slice of the axis, upon those of better grades.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where the slice begins, in thousandths of the width.
    pub at: i64,
    /// How wide it is, in thousandths of the width.
    pub width: i64,
    /// The grade; absent for units without one.
    pub grade: Option<GradeName>,
    /// How many units are beneath it in the slice.
    pub beneath: u32,
    /// How many units it stands for.
    pub units: u32,
}

/// The bars of a lane, from the lowest totals up, and in each slice the best grade first. Compares totals with the
/// slices' ends instead of dividing each, so that tens of thousands of units are counted while a lever moves.
#[must_use]
pub fn bars(draft: &Evaluation, category: &Category, lane: &Lane, axis: &Axis) -> Vec<Bar> {
    let ends: Vec<Decimal> = (1..SLICES).filter_map(|slice| axis.part(slice, SLICES)).collect();
    let ladder = category.grading.grades.len();
    let mut counts = vec![vec![0_u32; ladder + 1]; ends.len() + 1];
    for &unit in &lane.order {
        let Some(standing) = draft.standings().get(unit as usize) else { continue };
        let slice = ends.partition_point(|end| *end <= standing.total);
        let grade = standing.grade.map_or(ladder, |grade| (grade as usize).min(ladder));
        counts[slice][grade] += 1;
    }
    let width = 1000 / i64::from(SLICES);
    let mut bars = Vec::new();
    for (slice, counts) in (0_i64..).zip(counts) {
        let mut beneath = 0;
        for (position, units) in (0_u32..).zip(counts).filter(|(_, units)| *units > 0) {
            bars.push(Bar { at: slice * width, width, grade: grade_at(category, position), beneath, units });
            beneath += units;
        }
    }
    bars
}
