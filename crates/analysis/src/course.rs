//! How far a figure may move along a course of its own before a grade changes: where marks don't move in straight lines,
//! such as others that give and take in whole marks, every typable value is evaluated, one at a time.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::grid::{Grid, Side};
use super::probe::Probe;
use super::stability::{Beyond, Changed, End, Span};
use baton_model::{Category, Id};

/// Values looked at on one side after which the search is given up.
const MOST_LOOKS: i64 = 65_536;

/// A search to both sides of a figure's present value, first downwards. Whoever searches tells what the category is at
/// each value.
#[derive(Clone, Debug)]
pub struct Course {
    sides: [Grid; 2],
    ends: Vec<End>,
    /// How many values of the side searched are known to change nothing.
    at: i64,
    now: Vec<(Option<u32>, Option<u32>)>,
}

impl Course {
    /// Begins at the present value, for typable values between the lowest and the highest. `None` where the step isn't
    /// above 0, or values can't be counted.
    pub fn new(probe: &mut Probe, now: Decimal, ends: (Decimal, Decimal), step: Decimal) -> Option<Self> {
        if step <= Decimal::ZERO {
            return None;
        }
        probe.back();
        let sides = [Grid::new(now, ends, step, Side::Down)?, Grid::new(now, ends, step, Side::Up)?];
        let now = probe.standings().map(|(_, standing)| (standing.grade, standing.rank)).collect();
        let mut course = Self { sides, ends: Vec::new(), at: 0, now };
        course.end_where_the_lever_does();
        Some(course)
    }

    /// The next value to be looked at; `None` once both ends are known.
    #[must_use]
    pub fn next(&self) -> Option<Decimal> {
        self.sides.get(self.ends.len())?.value(self.at.saturating_add(1))
    }

    /// Looks at the category as it is at the next value; `None` = the course doesn't lead there.
    pub fn look(&mut self, probe: &mut Probe, there: Option<Arc<Category>>) {
        let Some(grid) = self.sides.get(self.ends.len()) else { return };
        let (Some(last), Some(next)) = (grid.value(self.at), grid.value(self.at.saturating_add(1))) else { return };
        let beyond = match there {
            None => Some(Beyond::LeverEnds),
            Some(_) if self.at >= MOST_LOOKS => Some(Beyond::NotSearched),
            Some(there) => {
                probe.put(there);
                let units = self.changed(probe);
                (!units.is_empty()).then_some(Beyond::Changes { at: next, units })
            }
        };
        match beyond {
            Some(beyond) => self.finish(End { value: last, beyond }),
            None => self.at = self.at.saturating_add(1),
        }
        self.end_where_the_lever_does();
        if self.next().is_none() {
            probe.back();
        }
    }

    /// How far the figure may move, once both ends are known.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        let [low, high] = self.ends.as_slice() else { return None };
        Some(Span { low: low.clone(), high: high.clone() })
    }

    fn finish(&mut self, end: End) {
        self.ends.push(end);
        self.at = 0;
    }

    fn end_where_the_lever_does(&mut self) {
        while let Some(grid) = self.sides.get(self.ends.len())
            && self.at >= grid.count
            && let Some(value) = grid.value(self.at)
        {
            self.finish(End { value, beyond: Beyond::LeverEnds });
        }
    }

    fn changed(&self, probe: &Probe) -> Vec<Changed> {
        let grades = probe.category().map(|category| category.grading.grades.as_slice()).unwrap_or_default();
        let grade = |at: Option<u32>| -> Option<Id> { Some(grades.get(usize::try_from(at?).ok()?)?.id.clone()) };
        let rows = self.now.iter().zip(probe.standings());
        rows.filter(|((before, _), (_, standing))| *before != standing.grade)
            .map(|((before, rank), (unit, standing))| Changed {
                unit: unit.clone(),
                grade_before: grade(*before),
                grade_after: grade(standing.grade),
                rank_before: *rank,
                rank_after: standing.rank,
            })
            .collect()
    }
}
