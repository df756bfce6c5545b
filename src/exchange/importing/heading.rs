//! What a heading says: which indicator, which part of its reading, which period, which unit of measure.

use super::layout::Meaning;
use super::names::{in_brackets, plain, without_brackets};
use crate::exchange::reading::Cell;
use crate::exchange::reading_part::{Field, raters, used};
use crate::model::{Category, Id, Indicator, Period, Policy};

/// Headings of figures that follow from others and are not brought in.
const DERIVED: [&str; 12] =
    ["完成率", "得分", "增速", "增幅", "增长", "差额", "序时", "权重", "分值", "points", "growth", "score"];

/// What is counted to the end of December is the year.
const YEAR_END: u32 = 12;

/// What a column of these headings means. A month that is no period's end is nothing that is kept.
pub fn meaning(headings: &[String], policy: &Policy, category: &Category) -> Meaning {
    let joined: String = headings.iter().map(|heading| plain(heading)).collect();
    let bare: String = headings.iter().map(|heading| plain(&without_brackets(heading))).collect();
    if joined.is_empty() {
        return Meaning::Ignored;
    }
    let Some((indicator, rest)) = indicator(&bare, &joined, category) else { return headcount(&joined) };
    let period = period(&rest, &policy.periods);
    if period.is_none() && month_named(&rest).is_some_and(|month| month < YEAR_END) {
        return Meaning::Ignored;
    }
    match field(&rest, indicator, period.as_ref()) {
        Some(field) => Meaning::Reading { indicator: indicator.id.clone(), period, field },
        None => Meaning::Ignored,
    }
}

/// The indicator with the longest name in the headings, and what the headings say besides.
fn indicator<'a>(bare: &str, joined: &str, category: &'a Category) -> Option<(&'a Indicator, String)> {
    let named = category.indicators.iter().map(|indicator| (plain(&indicator.name), indicator));
    let found = named.filter_map(|(name, indicator)| {
        let text = [joined, bare].into_iter().find(|text| !name.is_empty() && text.contains(&name))?;
        Some((name.chars().count(), text.replacen(&name, "", 1), indicator))
    });
    let longest = found.max_by_key(|(length, _, _)| *length);
    let (_, rest, indicator) = longest?;
    Some((indicator, rest))
}

fn headcount(joined: &str) -> Meaning {
    let says = |words: &[&str]| words.iter().any(|word| joined.contains(word));
    if says(&["参评人数", "参加考核人数", "考核人数", "assessedheadcount"]) {
        Meaning::AssessedHeadcount
    } else if says(&["人数", "编制数", "在编", "headcount"]) {
        Meaning::Headcount
    } else {
        Meaning::Ignored
    }
}

/// The month that stands before 月: `2026年3月`, `1-9月` (whose dash is gone).
fn month_named(rest: &str) -> Option<u32> {
    let (before, _) = rest.split_once('月')?;
    let from = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    match before.get(from..)?.parse().ok()? {
        month @ 1..=YEAR_END => Some(month),
        from_january @ 13..=19 => Some(from_january % 10),
        _ => None,
    }
}

/// The period that is named, or whose months are.
fn period(rest: &str, periods: &[Period]) -> Option<Id> {
    let usual = |month: u8| -> &[&str] {
        match month {
            3 => &["一季度", "1季度", "q1", "1至3月", "13月", "3月"],
            6 => &["上半年", "半年", "二季度", "h1", "1至6月", "16月"],
            9 => &["前三季度", "三季度", "q1q3", "q3", "1至9月", "19月"],
            _ => &[],
        }
    };
    let named = periods.iter().find(|period| !plain(&period.name).is_empty() && rest.contains(&plain(&period.name)));
    let by_words = || {
        let says = |period: &&Period| usual(period.month).iter().any(|word| rest.contains(word));
        periods.iter().rev().find(says)
    };
    let by_months = || {
        let says = |period: &&Period| {
            rest.contains(&format!("1至{}月", period.month)) || rest.contains(&format!("1{}月", period.month))
        };
        periods.iter().rev().find(says)
    };
    let by_its_month = || {
        let month = month_named(rest)?;
        periods.iter().find(|period| u32::from(period.month) == month)
    };
    named.or_else(by_words).or_else(by_months).or_else(by_its_month).map(|period| period.id.clone())
}

/// The part of the reading that is named; without a word for it, what the indicator's rule looks at first.
fn field(rest: &str, indicator: &Indicator, period: Option<&Id>) -> Option<Field> {
    let says = |words: &[&str]| words.iter().any(|word| rest.contains(word));
    let by_rater =
        raters(indicator).into_iter().find(|(_, name)| !plain(name).is_empty() && rest.contains(&plain(name)));
    if let Some((rater, _)) = by_rater {
        return Some(Field::Rater(rater.clone()));
    }
    let fields = used(indicator, None);
    let wanted = if says(&["完成率"]) {
        None
    } else if says(&["目标", "计划", "任务", "target", "plan"]) {
        Some(Field::Target)
    } else if says(&["上年", "去年", "同期", "基数", "prior", "lastyear"]) {
        Some(Field::Prior)
    } else if says(&["参评数", "参排", "总数", "个数", "fieldsize"]) && fields.contains(&Field::FieldSize) {
        Some(Field::FieldSize)
    } else if says(&["位次", "排名", "名次", "place", "rank"]) {
        Some(Field::Place).filter(|field| fields.contains(field))
    } else if says(&["完成", "实绩", "实际", "本年", "当年", "累计", "数值", "actual"]) {
        Some(Field::Actual)
    } else if says(&DERIVED) {
        None
    } else {
        let first = used(indicator, period).into_iter().next().or_else(|| fields.first().cloned());
        first.or(Some(Field::Actual))
    };
    // A part that the rule never looks at, such as an actual value of a panel, is another figure of the same name.
    wanted.filter(|field| fields.contains(field) || !matches!(field, Field::Place | Field::FieldSize | Field::Rater(_)))
}

/// The unit of measure that the headings state in brackets or after a colon, where it is another size of the indicator's own.
pub fn stated_unit(headings: &[String], measured_in: &str) -> String {
    let scale = |unit: &str| ["亿", "万"].into_iter().find(|scale| unit.starts_with(scale)).map(str::to_owned);
    let core = |unit: &str| unit.trim_start_matches(['亿', '万']).to_owned();
    let stated = headings
        .iter()
        .rev()
        .flat_map(|heading| in_brackets(heading))
        .map(|unit| unit.split(['：', ':']).next_back().unwrap_or_default().trim().to_owned());
    let mut other = stated.filter(|unit| {
        !unit.is_empty() && unit != measured_in && core(unit) == core(measured_in) && scale(unit) != scale(measured_in)
    });
    other.next().unwrap_or_default()
}

/// What a cell says as a heading: of a date, year and month, which is what spreadsheets make of `3月` or `2026年3月`.
pub fn said(cell: &Cell) -> String {
    match cell {
        Cell::Date(day) => format!("{}年{}月", day.year, day.month),
        cell => cell.text(),
    }
}
