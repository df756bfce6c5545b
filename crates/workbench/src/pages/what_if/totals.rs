//! The county's totals: counts per grade of each category, bonus cost and places, each beside the base's.

use rust_decimal::Decimal;

use super::league::{GradeName, grade_at};
use baton_analysis::Change;
use baton_engine::CategoryOutcome;
use baton_model::{Category, Id, Policy};

/// One category's figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryTotals {
    /// The category.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Whether the scenario has it.
    pub there: bool,
    /// Units in it.
    pub units: Change<u32>,
    /// Units per grade, best first; a grade that is no more stands where it stood.
    pub grades: Vec<GradeTotal>,
    /// Civil servants' 优秀 places.
    pub excellent_places: Change<u64>,
    /// People assessed.
    pub assessed: Change<u64>,
    /// Bonus cost in yuan.
    pub bonus: Change<Decimal>,
}

/// Units of one grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeTotal {
    /// The grade as each side has it; absent on the side that doesn't.
    pub grade: Change<Option<GradeName>>,
    /// How many.
    pub units: Change<u32>,
}

impl GradeTotal {
    /// The grade as it is called now, or was last.
    #[must_use]
    pub fn name(&self) -> &str {
        self.grade.is.as_ref().or(self.grade.was.as_ref()).map_or("", |grade| &grade.name)
    }
}

/// The figures of all categories of the scenario's policy, in its order, from the outcomes before and after; those that are
/// no more come last.
#[must_use]
pub fn totals(
    (base, before): (&Policy, &[CategoryOutcome]),
    (policy, after): (&Policy, &[CategoryOutcome]),
) -> Vec<CategoryTotals> {
    let was = |id: &Id| base.categories.iter().map(AsRef::as_ref).zip(before).find(|(category, _)| category.id == *id);
    let there = policy.categories.iter().zip(after);
    let there = there.map(|(category, is)| of_category(was(&category.id), Some((category, is)), category));
    let gone = base.categories.iter().filter(|category| policy.category(&category.id).is_none());
    there.chain(gone.map(|category| of_category(was(&category.id), None, category))).collect()
}

type Counted<'a> = Option<(&'a Category, &'a CategoryOutcome)>;

fn of_category(was: Counted<'_>, is: Counted<'_>, named: &Category) -> CategoryTotals {
    let of = |figure: fn(&CategoryOutcome) -> u64| {
        let of = |counted: Counted<'_>| counted.map_or(0, |(_, outcome)| figure(outcome));
        Change::new(of(was), of(is))
    };
    let units = |counted: Counted<'_>| counted.map_or(0, |(_, outcome)| outcome.units);
    let bonus = |counted: Counted<'_>| counted.map_or(Decimal::ZERO, |(_, outcome)| outcome.bonus);
    CategoryTotals {
        id: named.id.clone(),
        name: named.name.clone(),
        there: is.is_some(),
        units: Change::new(units(was), units(is)),
        grades: grades(was, is),
        excellent_places: of(|outcome| outcome.excellent_places),
        assessed: of(|outcome| outcome.assessed_headcount),
        bonus: Change::new(bonus(was), bonus(is)),
    }
}

fn grades(was: Counted<'_>, is: Counted<'_>) -> Vec<GradeTotal> {
    let ladder = |counted: Counted<'_>| {
        let found = counted.map(|(category, outcome)| {
            let names = (0..).map_while(|at| grade_at(category, at));
            names.zip(outcome.grades.iter().map(|count| count.units)).collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    };
    let total = |(grade, units): (GradeName, u32)| GradeTotal {
        grade: Change::new(None, Some(grade)),
        units: Change::new(0, units),
    };
    let mut all: Vec<GradeTotal> = ladder(is).into_iter().map(total).collect();
    // A grade that is no more stands behind the one that it followed.
    let mut behind = 0;
    for (grade, units) in ladder(was) {
        let found = all.iter().position(|total| total.grade.is.as_ref().is_some_and(|is| is.same(&grade)));
        let at = found.unwrap_or_else(|| {
            let gone = GradeTotal { grade: Change::new(None, None), units: Change::new(0, 0) };
            all.insert(behind, gone);
            behind
        });
        all[at].grade.was = Some(grade);
        all[at].units.was = units;
        behind = at + 1;
    }
    all
}
