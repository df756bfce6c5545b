//! Sums of a unit's points at the end of the scoring sheet: by section, in all, and what splits ties.

use rust_decimal::Decimal;

use super::a1::cell;
use super::page::{Cached, Page};
use super::part::{FIRST, Member, Part};
use super::scoring::Scored;
use super::style::Style;
use crate::i18n::{Locale, audit};
use crate::model::{Indicator, IndicatorKind, TieBreaker};

/// Where the sums stand, by column of the scoring sheet.
pub(super) struct SumColumns {
    /// By section heading, in order of first appearance.
    pub(super) sections: Vec<(String, u16)>,
    pub(super) points: u16,
    /// Marks of the indicators assessed.
    pub(super) assessed: u16,
    /// Of each tie-breaker that is a sum of points.
    pub(super) breakers: Vec<Option<u16>>,
}

/// Writes the sums from a column on.
pub(super) fn write(page: &mut Page, part: &Part, scored: &[Scored], from: u16, locale: Locale) -> SumColumns {
    let mut next = from;
    let mut column = |head: &str, of: &dyn Fn(&Member, u32) -> (String, Cached)| {
        let column = next;
        next += 1;
        page.text((FIRST - 1, column), head, Style::Head);
        for (member, at) in part.members.iter().zip(0_usize..) {
            let row = Part::row(at);
            let (formula, cached) = of(member, row);
            page.formula((row, column), &formula, cached, Style::Value);
        }
        column
    };
    let indicators = &part.category.indicators;
    let points_of = |row: u32, of: &dyn Fn(&Indicator) -> bool| {
        let picked = indicators.iter().zip(scored).filter(|(indicator, _)| of(indicator));
        let cells: Vec<String> = picked.map(|(_, scored)| cell((row, scored.points))).collect();
        format!("ROUND({},6)", sum(&cells))
    };
    let had = |member: &Member, of: &dyn Fn(&Indicator) -> bool| {
        let lines = indicators.iter().zip(&member.outcome.lines).filter(|(indicator, _)| of(indicator));
        lines.fold(Decimal::ZERO, |sum, (_, line)| sum.saturating_add(line.points))
    };
    let mut names: Vec<&str> = Vec::new();
    for indicator in indicators {
        if !names.contains(&indicator.section.as_str()) {
            names.push(&indicator.section);
        }
    }
    let sections = names.iter().map(|name| {
        let shown = if name.is_empty() { audit::NO_SECTION.of(locale) } else { name };
        let of = |indicator: &Indicator| indicator.section == *name;
        let column = column(shown, &|member, row| (points_of(row, &of), had(member, &of).into()));
        (shown.to_owned(), column)
    });
    let sections: Vec<(String, u16)> = sections.collect();
    let points = column(audit::SUM.of(locale), &|member, row| {
        (points_of(row, &|_| true), member.outcome.subtotal.points.into())
    });
    let assessed = column(audit::ASSESSED_MARKS.of(locale), &|member, row| {
        let marks = scored.iter().map(|scored| {
            let (rate, marks) = (cell((row, scored.rate)), cell((row, scored.marks)));
            format!("IF(ISNUMBER({rate}),{marks},0)")
        });
        let marks: Vec<String> = marks.collect();
        (format!("ROUND({},10)", sum(&marks)), member.outcome.subtotal.assessed_marks.into())
    });
    let breakers = part.category.ranking.tie_breakers.iter().enumerate().map(|(at, breaker)| {
        let mut points = |head: &str, of: &dyn Fn(&Indicator) -> bool| {
            column(head, &|member, row| (points_of(row, of), member.breakers.get(at).copied().into()))
        };
        match breaker {
            TieBreaker::CommonSubtotal => {
                Some(points(audit::COMMON_SUBTOTAL.of(locale), &|indicator| indicator.kind == IndicatorKind::Common))
            }
            TieBreaker::IndicatorPoints(id) => {
                let name = part.category.indicator(id).map_or(id.as_str(), |indicator| indicator.name.as_str());
                Some(points(name, &|indicator| indicator.id == *id))
            }
            TieBreaker::FewerDeductions => None,
        }
    });
    let breakers = breakers.collect();
    page.span((FIRST - 3, from), (FIRST - 3, next - 1), audit::SUMS.of(locale));
    SumColumns { sections, points, assessed, breakers }
}

/// The sum of cells; a function takes at most 255.
pub(super) fn sum(cells: &[String]) -> String {
    if cells.is_empty() {
        return "0".to_owned();
    }
    let parts: Vec<String> = cells.chunks(200).map(|cells| format!("SUM({})", cells.join(","))).collect();
    parts.join("+")
}
