//! The sheets of categories, their groups, tie-breakers and grades.

use super::lines::{Line, lines};
use super::names::{self, Directory, Referring};
use super::pen::{Pen, Value};
use super::report::Report;
use super::sections;
use super::words::{Choice, TIE_BREAKERS};
use baton_exchange::reading::Book;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{
    AdjustmentRules, Category, CategoryExcellence, Conditions, Grade, Grading, Group, Id, NegativeTotal, Number,
    Policy, Quota, Ranking, RollDown, Threshold,
};
use baton_words::{Heading, Table};

/// Writes categories and groups.
pub fn write(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Categories, policy.categories.len())?;
    for category in &policy.categories {
        let grading = &category.grading;
        let row = [
            Value::code(&category.id),
            Value::text(&category.name),
            category.full_marks.into(),
            Value::Term(category.missing_items.term()),
            Value::Term(category.negative_total.term()),
            Value::Term(category.ranking.by.term()),
            category.adjustments.bonus_cap.into(),
            category.adjustments.deduction_cap.into(),
            Value::Term(grading.quota_rounding.term()),
            Value::Term(grading.tie_block.term()),
            Value::Term(grading.roll_down.term()),
            Value::Term(grading.lifted.term()),
            category.excellence.average.into(),
            category.excellence.ceiling.into(),
            category.excellence.exempt.into(),
            Value::text(&grading.clause),
            Value::text(&category.clause),
        ];
        page.row(&row)?;
    }
    page.close();
    let mut page = pen.page(Table::Groups, policy.categories.iter().map(|category| category.groups.len()).sum())?;
    for category in &policy.categories {
        for group in &category.groups {
            page.row(&[refer.category(&category.id).into(), Value::code(&group.id), Value::text(&group.name)])?;
        }
    }
    page.close();
    Ok(())
}

/// Writes tie-breakers and grades.
pub fn write_grades(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::TieBreakers, policy.categories.len())?;
    for category in &policy.categories {
        for breaker in &category.ranking.tie_breakers {
            let (indicator, section) = (breaker.figure.indicator(), breaker.figure.section());
            let named = || indicator.or(section).map_or_else(|| "".into(), Id::clone);
            let of = |tie_breaker: fn(Id) -> _| tie_breaker(named());
            let term = TIE_BREAKERS.into_iter().find(|(_, tie_breaker)| of(*tie_breaker) == *breaker);
            let term = term.map_or(Value::Empty, |(term, _)| Value::Term(term));
            let indicator = indicator.map_or(Value::Empty, |id| refer.indicator(&category.id, id).into());
            let section = section.map_or(Value::Empty, |id| sections::written_id(category, id).into());
            page.row(&[refer.category(&category.id).into(), term, indicator, section])?;
        }
    }
    page.close();
    let mut page = pen.page(Table::Grades, policy.categories.len() * 4)?;
    for category in &policy.categories {
        for grade in &category.grading.grades {
            page.row(&grade_values(refer.category(&category.id), grade))?;
        }
    }
    page.close();
    Ok(())
}

fn grade_values(category: String, grade: &Grade) -> [Value<'_>; 14] {
    let (share, places, below) = match grade.quota {
        None => (Value::Empty, Value::Empty, Value::Empty),
        Some(Quota::Share(share)) => (share.into(), Value::Empty, Value::Empty),
        Some(Quota::Places(places)) => (Value::Empty, Value::Whole(places), Value::Empty),
        Some(Quota::FromBelow(share)) => (Value::Empty, Value::Empty, share.into()),
    };
    let (percentage, points) = match grade.threshold {
        None => (Value::Empty, Value::Empty),
        Some(Threshold::Percentage(percentage)) => (percentage.into(), Value::Empty),
        Some(Threshold::Points(points)) => (Value::Empty, points.into()),
    };
    [
        category.into(),
        Value::code(&grade.id),
        Value::text(&grade.name),
        share,
        places,
        below,
        percentage,
        points,
        Value::flag(grade.conditions == Conditions::Either),
        Value::flag(grade.excellent),
        grade.ratio_offset.into(),
        grade.bonus_coefficient.into(),
        Value::flag(grade.promotion_priority),
        Value::flag(grade.interview),
    ]
}

/// The grades of a ladder.
pub fn grades(of: &Grading) -> Directory {
    Directory::new(of.grades.iter().map(|grade| (&grade.id, grade.name.as_str())))
}

/// What a grade is called in cells.
pub fn grade_name(category: &Category, id: &Id) -> String {
    let grade = category.grading.grades.iter().find(|grade| grade.id == *id);
    grades(&category.grading).written(id, grade.map(|grade| grade.name.as_str()))
}

/// Reads the categories with their groups; what refers to grades comes with [`read_grades`].
pub fn read(book: &Book, report: &Report) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for line in lines(book, Table::Categories, report) {
        let Some((id, name)) = line.identity() else { continue };
        if categories.iter().any(|category| category.id == id) {
            line.report(Heading::Id, Problem::Repeated(Heading::Category, id.to_string()));
            continue;
        }
        categories.push(category(&line, id, name));
    }
    let known = names::categories(categories.iter());
    for line in lines(book, Table::Groups, report) {
        let (Some(category), Some((id, name))) = (category_of(&line, &known, &mut categories), line.identity()) else {
            continue;
        };
        if category.group(&id).is_some() {
            line.report(Heading::Id, Problem::Repeated(Heading::Group, id.to_string()));
            continue;
        }
        category.groups.push(Group { id, name });
    }
    categories
}

fn category(line: &Line<'_>, id: Id, name: String) -> Category {
    let grading = Grading {
        quota_rounding: line.choice(Heading::QuotaRounding).unwrap_or_default(),
        tie_block: line.choice(Heading::TieBlock).unwrap_or_default(),
        roll_down: if line.flag(Heading::RollDown) { RollDown::On } else { RollDown::Off },
        lifted: line.choice(Heading::Lifted).unwrap_or_default(),
        clause: line.text(Heading::GradingClause),
        ..Grading::default()
    };
    let negative = line.flag(Heading::NegativeTotal);
    Category {
        id,
        name,
        full_marks: line.needed(Heading::FullMarks),
        groups: Vec::new(),
        sections: Vec::new(),
        indicators: Vec::new(),
        adjustments: AdjustmentRules {
            items: Vec::new(),
            sets: Vec::new(),
            bonus_cap: line.number(Heading::BonusCap),
            deduction_cap: line.number(Heading::DeductionCap),
        },
        circumstances: Vec::new(),
        missing_items: line.choice(Heading::MissingItems).unwrap_or_default(),
        negative_total: if negative { NegativeTotal::Allowed } else { NegativeTotal::Floored },
        ranking: Ranking { by: line.choice(Heading::RankBy).unwrap_or_default(), tie_breakers: Vec::new() },
        grading,
        excellence: CategoryExcellence {
            average: line.number(Heading::AverageRatio),
            ceiling: line.number(Heading::CeilingRatio),
            exempt: line.number(Heading::ExemptRatio),
        },
        clause: line.text(Heading::Clause),
    }
}

/// The category that a row names, which must be there; a finding if not.
pub fn category_of<'c>(line: &Line<'_>, known: &Directory, categories: &'c mut [Category]) -> Option<&'c mut Category> {
    if line.is_blank(Heading::Category) {
        line.report(Heading::Category, Problem::Needed(Heading::Category));
    }
    let id = line.known(Heading::Category, known)?;
    categories.iter_mut().find(|category| category.id == id)
}

/// Reads tie-breakers and grades into the categories, whose indicators are there.
pub fn read_grades(book: &Book, report: &Report, categories: &mut [Category]) {
    let known = names::categories(categories.iter());
    for line in lines(book, Table::TieBreakers, report) {
        let Some(category) = category_of(&line, &known, categories) else { continue };
        let indicators = names::indicators(category.indicators.iter().map(AsRef::as_ref));
        let term = line.term(Heading::SplitBy);
        let Some((_, of)) = TIE_BREAKERS.into_iter().find(|(known, _)| Some(*known) == term) else { continue };
        let breaker = of("".into());
        let breaker = match (breaker.figure.indicator(), breaker.figure.section()) {
            (Some(_), _) => referred(&line, Heading::Indicator, &indicators).map(of),
            (None, Some(_)) => referred(&line, Heading::SplitSection, &sections::directory(category)).map(of),
            (None, None) => Some(breaker),
        };
        category.ranking.tie_breakers.extend(breaker);
    }
    for line in lines(book, Table::Grades, report) {
        let (Some(category), Some((id, name))) = (category_of(&line, &known, categories), line.identity()) else {
            continue;
        };
        if category.grading.grades.iter().any(|grade| grade.id == id) {
            line.report(Heading::Id, Problem::Repeated(Heading::Grade, id.to_string()));
            continue;
        }
        category.grading.grades.push(grade(&line, id, name));
    }
}

/// What a cell refers to, which must be filled in but may be unknown.
pub fn referred(line: &Line<'_>, heading: Heading, among: &Directory) -> Option<Id> {
    if line.is_blank(heading) {
        line.report(heading, Problem::Needed(heading));
    }
    line.kept(heading, among)
}

fn grade(line: &Line<'_>, id: Id, name: String) -> Grade {
    let either = |first, second| {
        if !line.is_blank(first) && !line.is_blank(second) {
            line.report(second, Problem::BothGiven(first, second));
        }
    };
    either(Heading::QuotaShare, Heading::QuotaPlaces);
    either(Heading::QuotaShare, Heading::QuotaBelow);
    either(Heading::QuotaPlaces, Heading::QuotaBelow);
    either(Heading::ThresholdPercentage, Heading::ThresholdPoints);
    let places = || line.whole(Heading::QuotaPlaces).map(Quota::Places);
    let below = || line.number(Heading::QuotaBelow).map(Quota::FromBelow);
    let points = || line.number(Heading::ThresholdPoints).map(Threshold::Points);
    Grade {
        id,
        name,
        quota: line.number(Heading::QuotaShare).map(Quota::Share).or_else(places).or_else(below),
        threshold: line.number(Heading::ThresholdPercentage).map(Threshold::Percentage).or_else(points),
        conditions: if line.flag(Heading::EitherHolds) { Conditions::Either } else { Conditions::Both },
        excellent: line.flag(Heading::Excellent),
        ratio_offset: line.number(Heading::RatioOffset).unwrap_or_default(),
        bonus_coefficient: line.number(Heading::BonusCoefficient).unwrap_or(Number::ONE),
        promotion_priority: line.flag(Heading::Promotion),
        interview: line.flag(Heading::Interview),
    }
}
