//! Sums of a unit's points at the end of the scoring sheet: by section, in all, and what splits ties.

use rust_decimal::Decimal;

use super::a1::cell;
use super::page::{Cached, Page};
use super::part::{FIRST, Member, Part};
use super::scoring::Scored;
use super::style::Style;
use baton_model::{Category, Figure, Id, Indicator, IndicatorKind, Of};
use baton_words::{Locale, audit, condition};

/// Where the sums stand, by column of the scoring sheet.
pub(super) struct SumColumns {
    /// By section heading, in order of first appearance.
    pub(super) sections: Vec<(String, u16)>,
    pub(super) points: u16,
    /// Marks of the indicators assessed.
    pub(super) assessed: u16,
    /// Points that tie-breakers and grade rules ask for; empty cells where nothing of them is assessed.
    asked: Vec<(Of, u16)>,
}

impl SumColumns {
    /// The column of points that are asked for.
    pub(super) fn of(&self, of: &Of) -> Option<u16> {
        self.asked.iter().find(|(asked, _)| asked == of).map(|(_, column)| *column)
    }
}

/// The points that tie-breakers and grade rules ask for.
fn asked(category: &Category) -> Vec<&Of> {
    let breakers = category.ranking.tie_breakers.iter().map(|breaker| &breaker.figure);
    let rules = category.grading.gates.iter().flat_map(|rule| rule.when.figures());
    let mut asked = Vec::new();
    for figure in breakers.chain(rules) {
        if let Figure::Points(of) = figure
            && !asked.contains(&of)
        {
            asked.push(of);
        }
    }
    asked
}

/// Writes the sums from a column on.
pub(super) fn write(page: &mut Page, part: &Part, scored: &[Scored], from: u16, locale: Locale) -> SumColumns {
    let mut next = from;
    let mut column = |head: &str, of: &dyn Fn(usize, &Member, u32) -> (String, Cached)| {
        let column = next;
        next += 1;
        page.text((FIRST - 1, column), head, Style::Head);
        for (member, at) in part.members.iter().zip(0_usize..) {
            let row = Part::row(at);
            let (formula, cached) = of(at, member, row);
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
        let column = column(shown, &|_, member, row| (points_of(row, &of), had(member, &of).into()));
        (shown.to_owned(), column)
    });
    let sections: Vec<(String, u16)> = sections.collect();
    let points = column(audit::SUM.of(locale), &|_, member, row| {
        (points_of(row, &|_| true), member.outcome.subtotal.points.into())
    });
    let assessed = column(audit::ASSESSED_MARKS.of(locale), &|_, member, row| {
        let marks = scored.iter().map(|scored| {
            let (rate, marks) = (cell((row, scored.rate)), cell((row, scored.marks)));
            format!("IF(ISNUMBER({rate}),{marks},0)")
        });
        let marks: Vec<String> = marks.collect();
        (format!("ROUND({},10)", sum(&marks)), member.outcome.subtotal.assessed_marks.into())
    });
    let name =
        |id: &Id| part.category.indicator(id).map_or(id.as_str(), |indicator| indicator.name.as_str()).to_owned();
    let asked = asked(part.category).into_iter().map(|of| {
        let figure = Figure::Points(of.clone());
        let mut picked = indicators.iter().zip(scored).filter(|(indicator, _)| match of {
            Of::Common => indicator.kind == IndicatorKind::Common,
            Of::Indicator(id) => indicator.id == *id,
        });
        let columns: Vec<u16> = match of {
            Of::Common => picked.map(|(_, scored)| scored.points).collect(),
            Of::Indicator(_) => picked.next().map(|(_, scored)| scored.points).into_iter().collect(),
        };
        let column = column(&condition::figure(locale, &figure, &name), &|at, _, row| {
            let cells: Vec<String> = columns.iter().map(|column| cell((row, *column))).collect();
            let had = part.view.and_then(|view| view.figure(at, &figure)?.decimal());
            (format!("IF({}=0,\"\",ROUND({},6))", over("COUNT", &cells), over("SUM", &cells)), had.into())
        });
        (of.clone(), column)
    });
    let asked = asked.collect();
    page.span((FIRST - 3, from), (FIRST - 3, next - 1), audit::SUMS.of(locale));
    SumColumns { sections, points, assessed, asked }
}

/// A function that sums up, over cells; it takes at most 255.
fn over(function: &str, cells: &[String]) -> String {
    if cells.is_empty() {
        return "0".to_owned();
    }
    let parts: Vec<String> = cells.chunks(200).map(|cells| format!("{function}({})", cells.join(","))).collect();
    parts.join("+")
}

/// The sum of cells.
pub(super) fn sum(cells: &[String]) -> String {
    over("SUM", cells)
}
