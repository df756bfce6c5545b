//! Where the sums of a category or the county come from: grades with their units, 优秀 places and bonus, and the largest
//! units.

use rust_decimal::Decimal;

use crate::pages::what_if::league::{GradeName, grade_name};
use baton_engine::{Evaluation, Standing};
use baton_model::{Arrange, Category, Excellence, Fund, Id, Number};

/// Most units that are listed.
const MOST: usize = 60;

/// Whose sums are explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A category, by its identifier.
    Category(Id),
    /// All of them.
    County,
}

/// The sums of a category or the county.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The category; absent = the county.
    pub category: Option<(Id, String)>,
    /// By category and grade, best first; units without a grade last.
    pub grades: Vec<GradeSum>,
    /// The units with the most bonus, and what each gets.
    pub units: Vec<UnitSum>,
    /// How many more units there are.
    pub more: usize,
    /// Ratio, ceiling and rounding of 优秀 places.
    pub excellence: Excellence,
    /// The ceiling of the ratio; `None` where categories have their own.
    pub one_ceiling: Option<Number>,
    /// The bonus funds that cover the category, all of the county, each with what it costs there.
    pub funds: Vec<(Fund, Decimal)>,
    /// 优秀 places of these units.
    pub places: u64,
    /// People assessed.
    pub assessed: u64,
    /// The most places there may be in the county.
    pub ceiling: u64,
    /// Bonus, in yuan.
    pub sum: Decimal,
}

/// The units of one grade.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeSum {
    /// Name of the category, where there are several.
    pub category: Option<String>,
    /// The grade; absent for units without one.
    pub grade: Option<GradeName>,
    /// How many.
    pub units: u64,
    /// People assessed.
    pub assessed: u64,
    /// 优秀 ratio, in percent.
    pub ratio: Decimal,
    /// 优秀 places.
    pub places: u64,
    /// People whose bonus is paid.
    pub headcount: Decimal,
    /// Bonus coefficient; absent where several funds count the grade differently.
    pub coefficient: Option<Decimal>,
    /// Bonus, in yuan.
    pub bonus: Decimal,
}

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitSum {
    /// Position in the roster.
    pub unit: usize,
    /// Name.
    pub name: String,
    /// Its grade.
    pub grade: Option<GradeName>,
    /// People assessed, ratio in percent, and places.
    pub assessed: u32,
    /// See `assessed`.
    pub ratio: Decimal,
    /// See `assessed`.
    pub places: u32,
    /// Bonus, in yuan.
    pub bonus: Decimal,
}

impl Summary {
    /// The sums of a category or the county, as an evaluation has them; absent where it has no such category.
    #[must_use]
    pub fn of(evaluation: &Evaluation, subject: &Subject) -> Option<Self> {
        let policy = evaluation.policy();
        let category = match subject {
            Subject::County => None,
            Subject::Category(id) => Some(policy.category(id)?),
        };
        let mut grades: Vec<(Option<u32>, Option<u32>, GradeSum)> = Vec::new();
        let mut order: Vec<usize> = Vec::new();
        for (position, (unit, standing)) in evaluation.roster().units.iter().zip(evaluation.standings()).enumerate() {
            let home = standing.category.and_then(|at| policy.categories.get(at as usize));
            if category.is_some_and(|category| home.is_none_or(|home| home.id != category.id)) {
                continue;
            }
            order.push(position);
            let key = (standing.category, standing.grade);
            let found = grades.iter().position(|(category, grade, _)| (*category, *grade) == key);
            let at = found.unwrap_or_else(|| {
                let named = home.filter(|_| category.is_none()).map(|home| home.name.clone());
                grades.push((key.0, key.1, empty(evaluation, standing, home.map(AsRef::as_ref), named)));
                grades.len() - 1
            });
            let sum = &mut grades[at].2;
            sum.units += 1;
            sum.assessed = sum.assessed.saturating_add(unit.assessed_headcount.into());
            sum.places = sum.places.saturating_add(standing.places.into());
            sum.headcount = sum.headcount.saturating_add(unit.headcount.get());
            sum.bonus = sum.bonus.saturating_add(standing.bonus);
        }
        grades.arrange_by_key(|(category, grade, _)| (*category, grade.is_none(), *grade));
        let grades: Vec<GradeSum> = grades.into_iter().map(|(_, _, sum)| sum).collect();
        let bonus_of_unit = |unit: &usize| evaluation.standings().get(*unit).map_or(Decimal::ZERO, |is| is.bonus);
        order.arrange_by_key(|unit| std::cmp::Reverse(bonus_of_unit(unit)));
        let more = order.len().saturating_sub(MOST);
        let units = order.iter().take(MOST).filter_map(|&unit| told(evaluation, unit)).collect();
        let total = |figure: fn(&GradeSum) -> u64| grades.iter().map(figure).fold(0, u64::saturating_add);
        Some(Self {
            category: category.map(|category| (category.id.clone(), category.name.clone())),
            units,
            more,
            excellence: policy.excellence.clone(),
            one_ceiling: policy.one_ceiling(),
            funds: funds(evaluation, category.map(|category| &category.id)),
            places: total(|sum| sum.places),
            assessed: total(|sum| sum.assessed),
            ceiling: evaluation.county().places_ceiling,
            sum: grades.iter().fold(Decimal::ZERO, |sum, grade| sum.saturating_add(grade.bonus)),
            grades,
        })
    }
}

fn empty(evaluation: &Evaluation, standing: &Standing, home: Option<&Category>, category: Option<String>) -> GradeSum {
    let policy = evaluation.policy();
    let grade = home.zip(standing.grade).and_then(|(home, at)| home.grading.grades.get(at as usize));
    let funds = policy.funds.iter().filter(|fund| home.is_some_and(|home| fund.coverage.covers(&home.id)));
    let of = |fund: &Fund| grade.map_or(Some(fund.exempt_coefficient), |grade| fund.of_grade(grade));
    let mut coefficients = funds.filter(|fund| fund.mode.has_coefficient()).map(of);
    let same = coefficients.next().flatten().filter(|first| coefficients.all(|other| other == Some(*first)));
    GradeSum {
        category,
        grade: grade_name(evaluation, standing),
        units: 0,
        assessed: 0,
        ratio: standing.ratio,
        places: 0,
        headcount: Decimal::ZERO,
        coefficient: same.map(Number::get),
        bonus: Decimal::ZERO,
    }
}

/// The funds of a category or of the county, each with what it costs there.
fn funds(evaluation: &Evaluation, category: Option<&Id>) -> Vec<(Fund, Decimal)> {
    let costs = match category {
        Some(category) => {
            let found = evaluation.categories().into_iter().find(|outcome| outcome.category == *category);
            found.map(|outcome| outcome.funds).unwrap_or_default()
        }
        None => evaluation.county().funds.clone(),
    };
    let funds = costs.into_iter().filter_map(|cost| Some((evaluation.policy().fund(&cost.fund)?.clone(), cost.sum)));
    funds.collect()
}

fn told(evaluation: &Evaluation, unit: usize) -> Option<UnitSum> {
    let (about, is) = (evaluation.roster().units.get(unit)?, evaluation.standings().get(unit)?);
    Some(UnitSum {
        unit,
        name: about.name.clone(),
        grade: grade_name(evaluation, is),
        assessed: about.assessed_headcount,
        ratio: is.ratio,
        places: is.places,
        bonus: is.bonus,
    })
}
