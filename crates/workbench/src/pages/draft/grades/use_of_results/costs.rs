//! What the bonus costs: per category and grade, before and after.

use rust_decimal::Decimal;

use crate::Change;
use crate::GradeName;
use baton_engine::Evaluation;
use baton_model::{Category, Grade, Id};

/// What some units cost together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many they are.
    pub units: u64,
    /// People whose bonus is paid.
    pub headcount: Decimal,
    /// Bonus, in yuan.
    pub bonus: Decimal,
}

impl Tally {
    /// Together with others.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            units: self.units.saturating_add(other.units),
            headcount: self.headcount.saturating_add(other.headcount),
            bonus: self.bonus.saturating_add(other.bonus),
        }
    }

    /// Bonus per head, in yuan; absent where there is nobody.
    #[must_use]
    pub fn per_head(&self) -> Option<Decimal> {
        self.bonus.checked_div(self.headcount)
    }
}

/// What a category costs.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryCost {
    /// The category.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Per grade, best first; grades that are no more come last, then units without a grade. None without units before
    /// and after.
    pub grades: Vec<GradeCost>,
    /// All of its units.
    pub all: Change<Tally>,
}

/// What the units of one grade cost.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeCost {
    /// The grade; absent for units without one.
    pub grade: Option<GradeName>,
    /// Its units.
    pub tally: Change<Tally>,
}

/// What every category costs, in the draft's order; categories that are no more come last.
#[must_use]
pub fn costs(base: &Evaluation, draft: &Evaluation) -> Vec<CategoryCost> {
    let (before, after) = (tallies(base), tallies(draft));
    let (was, is) = (&base.policy().categories, &draft.policy().categories);
    let there = is.iter().zip(&after).map(|(category, after)| {
        let found = was.iter().zip(&before).find(|(candidate, _)| candidate.id == category.id);
        cost(found.map(|(category, tallies)| (category.as_ref(), &tallies[..])), Some((category, after)), category)
    });
    let gone = was.iter().zip(&before).filter(|(category, _)| draft.policy().category(&category.id).is_none());
    let gone = gone.map(|(category, before)| cost(Some((category, before)), None, category));
    there.chain(gone).collect()
}

/// Tallies of each category by the position of the grade; the last is of units without one.
fn tallies(evaluation: &Evaluation) -> Vec<Vec<Tally>> {
    let categories = evaluation.policy().categories.iter();
    let mut tallies: Vec<Vec<Tally>> =
        categories.map(|category| vec![Tally::default(); category.grading.grades.len() + 1]).collect();
    for (unit, standing) in evaluation.roster().units.iter().zip(evaluation.standings()) {
        let category = standing.category.and_then(|category| tallies.get_mut(category as usize));
        let Some(category) = category else { continue };
        let without = category.len() - 1;
        let grade = standing.grade.map_or(without, |grade| grade as usize);
        if let Some(tally) = category.get_mut(grade) {
            let one = Tally { units: 1, headcount: unit.headcount.get(), bonus: standing.bonus };
            *tally = tally.and(one);
        }
    }
    tallies
}

type Counted<'a> = (&'a Category, &'a [Tally]);

fn cost<'a>(
    was: Option<Counted<'a>>,
    is: Option<(&'a std::sync::Arc<Category>, &'a Vec<Tally>)>,
    named: &Category,
) -> CategoryCost {
    let is: Option<Counted<'_>> = is.map(|(category, tallies)| (category.as_ref(), &tallies[..]));
    let ladder = |counted: Option<Counted<'a>>| counted.map_or(&[][..], |(category, _)| &category.grading.grades);
    let gone = ladder(was).iter().filter(|grade| ladder(is).iter().all(|other| other.id != grade.id));
    let grades = ladder(is).iter().chain(gone).map(Some).chain([None]);
    let grades = grades.filter_map(|grade| {
        let tally = Change::new(tally_of(was, grade), tally_of(is, grade));
        let shown = tally.was.units > 0 || tally.is.units > 0;
        shown.then(|| GradeCost {
            grade: grade.and_then(|grade| named_in(is, grade).or_else(|| named_in(was, grade))),
            tally,
        })
    });
    let all = |counted: Option<Counted<'_>>| {
        counted.map_or(&[][..], |(_, tallies)| tallies).iter().fold(Tally::default(), |sum, tally| sum.and(*tally))
    };
    CategoryCost {
        id: named.id.clone(),
        name: named.name.clone(),
        grades: grades.collect(),
        all: Change::new(all(was), all(is)),
    }
}

/// The tally of a grade, or of the units without one.
fn tally_of(counted: Option<Counted<'_>>, grade: Option<&Grade>) -> Tally {
    let Some((category, tallies)) = counted else { return Tally::default() };
    let at = match grade {
        Some(grade) => category.grading.grades.iter().position(|candidate| candidate.id == grade.id),
        None => tallies.len().checked_sub(1),
    };
    at.and_then(|at| tallies.get(at)).copied().unwrap_or_default()
}

fn named_in(counted: Option<Counted<'_>>, grade: &Grade) -> Option<GradeName> {
    let (category, _) = counted?;
    let at = category.grading.grades.iter().position(|candidate| candidate.id == grade.id)?;
    crate::pages::what_if::league::grade_at(category, u32::try_from(at).ok()?)
}
