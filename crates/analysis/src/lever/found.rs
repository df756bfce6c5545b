//! What levers are of: where it stands in a policy.

use super::Measured;
use baton_model::{Category, Coefficient, Fund, FundNumber, Grade, Id, Monitoring, Number, Policy, ScoreOf};

/// The monitored indicators of a category, or the one asked for if it is monitored.
pub(super) fn monitored<'a>(
    policy: &'a Policy,
    category: &Id,
    indicator: Option<&Id>,
) -> impl Iterator<Item = (&'a Id, &'a Monitoring)> {
    let indicators = policy.category(category).map_or(&[][..], |category| &category.indicators);
    let wanted = indicators.iter().filter(move |candidate| indicator.is_none_or(|wanted| candidate.id == *wanted));
    wanted.filter_map(|indicator| Some((&indicator.id, indicator.monitoring.as_ref()?)))
}

pub(super) fn grade_of<'a>(policy: &'a Policy, category: &Id, grade: &Id) -> Option<&'a Grade> {
    grade_in(policy.category(category)?, grade)
}

/// The grade of that identifier in a category's ladder.
#[must_use]
pub fn grade_in<'a>(category: &'a Category, grade: &Id) -> Option<&'a Grade> {
    category.grading.grades.iter().find(|candidate| candidate.id == *grade)
}

/// What a number of a fund counts.
pub(super) fn measured_of_fund(fund: Option<&Fund>, number: &FundNumber) -> Measured {
    match number {
        FundNumber::Amount => Measured::Yuan,
        FundNumber::Threshold => Measured::Percent,
        FundNumber::Score(_) => match fund.map(|fund| &fund.coefficient) {
            Some(Coefficient::Score { of: ScoreOf::Total, .. }) => Measured::Points,
            Some(
                Coefficient::Score { of: ScoreOf::Percentage, .. }
                | Coefficient::Grade { .. }
                | Coefficient::Place { .. },
            )
            | None => Measured::Percent,
        },
        FundNumber::Exempt
        | FundNumber::Grade(_)
        | FundNumber::AtScore(_)
        | FundNumber::Place(_)
        | FundNumber::Otherwise
        | FundNumber::Post(_) => Measured::Factor,
    }
}

/// A number of a fund; a grade's own coefficient where the fund has none for it.
pub(super) fn number_of_fund(policy: &Policy, fund: &Id, number: &FundNumber) -> Option<Number> {
    let fund = policy.fund(fund)?;
    let of_grade = |id: &Id| {
        let grade = policy.categories.iter().find_map(|category| grade_in(category, id))?;
        fund.of_grade(grade)
    };
    match number {
        FundNumber::Grade(grade) => of_grade(grade),
        FundNumber::Amount
        | FundNumber::Threshold
        | FundNumber::Exempt
        | FundNumber::Score(_)
        | FundNumber::AtScore(_)
        | FundNumber::Place(_)
        | FundNumber::Otherwise
        | FundNumber::Post(_) => fund.number(number),
    }
}
