//! Sums of a unit's points at the end of the scoring sheet: by section, in all, and what splits ties.

use rust_decimal::Decimal;

use super::a1::cell;
use super::page::{Cached, Page};
use super::part::{FIRST, Member, Part};
use super::rules::RuleCells;
use super::scoring::Scored;
use super::sections;
use super::style::Style;
use baton_model::{Category, Figure, Id, Indicator, IndicatorKind, Named, Of};
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
    /// Whether sections with a pass mark are passed, by what indicators name; empty cells where nothing is assessed.
    passed: Vec<(String, u16)>,
}

impl SumColumns {
    /// The column that tells whether a section is passed.
    pub(super) fn passed(&self, section: &str) -> Option<u16> {
        self.passed.iter().find(|(named, _)| named == section).map(|(_, column)| *column)
    }

    /// The column of points that are asked for.
    pub(super) fn of(&self, of: &Of) -> Option<u16> {
        self.asked.iter().find(|(asked, _)| asked == of).map(|(_, column)| *column)
    }
}

/// The points that tie-breakers and grade rules ask for.
fn asked(category: &Category) -> Vec<&Of> {
    let breakers = category.ranking.tie_breakers.iter().map(|breaker| &breaker.figure);
    let rules = category.grading.rules.iter().flat_map(|rule| rule.when.figures());
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
pub(super) fn write(
    page: &mut Page,
    part: &Part,
    (scored, cells): (&[Scored], &RuleCells),
    from: u16,
    (decimals, locale): ((&str, u8), Locale),
) -> SumColumns {
    let category = part.category;
    let mut next = from;
    let mut names: Vec<&str> = Vec::new();
    for indicator in &category.indicators {
        if !names.contains(&indicator.section.as_str()) {
            names.push(&indicator.section);
        }
    }
    let shown = |name: &str| match name {
        "" => audit::NO_SECTION.of(locale).to_owned(),
        name => category.section_name(name).to_owned(),
    };
    // Sections that count by themselves have columns of their own; headings only a sum.
    let counts = !category.sections.is_empty() || !category.adds_up();
    let mut converted: Vec<(u16, u16)> = Vec::new();
    let mut passed = Vec::new();
    if counts {
        let mut writer = sections::Writer { page: &mut *page, part, scored, decimals, locale, next, passed };
        for (at, name) in names.iter().enumerate() {
            let declared = category.sections.iter().position(|section| section.id.as_str() == *name);
            converted.push(writer.section(at, name, declared.and_then(|at| cells.sections.get(at))));
        }
        (next, passed) = (writer.next, writer.passed);
    }
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
    let all: Vec<&Scored> = scored.iter().collect();
    let sections = names.iter().zip(0_usize..).map(|(name, at)| {
        let of = |indicator: &Indicator| indicator.section == *name;
        let column = match converted.get(at) {
            Some((points, _)) => *points,
            None => column(&shown(name), &|_, member, row| (points_of(row, &of), had(member, &of).into())),
        };
        (shown(name), column)
    });
    let sections: Vec<(String, u16)> = sections.collect();
    let together = |row: u32, columns: &mut dyn Iterator<Item = u16>| {
        let cells: Vec<String> = columns.map(|column| cell((row, column))).collect();
        format!("ROUND({},10)", sum(&cells))
    };
    let points = column(audit::SUM.of(locale), &|_, member, row| {
        let formula = match counts {
            true => together(row, &mut converted.iter().map(|(points, _)| *points)),
            false => points_of(row, &|_| true),
        };
        (formula, member.outcome.subtotal.points.into())
    });
    let assessed = column(audit::ASSESSED_MARKS.of(locale), &|_, member, row| {
        let formula = match counts {
            true => together(row, &mut converted.iter().map(|(_, worth)| *worth)),
            false => assessed_marks(row, &all),
        };
        (formula, member.outcome.subtotal.assessed_marks.into())
    });
    let name = |named: Named<'_>| part.called(locale, named);
    let asked = asked(part.category).into_iter().map(|of| {
        let figure = Figure::Points(of.clone());
        let mut picked = indicators.iter().zip(scored).filter(|(indicator, _)| match of {
            Of::Common => indicator.kind == IndicatorKind::Common,
            Of::Indicator(id) => indicator.id == *id,
            Of::Section(id) => indicator.section == id.as_str(),
        });
        let columns: Vec<u16> = match of {
            Of::Common => picked.map(|(_, scored)| scored.points).collect(),
            Of::Indicator(_) => picked.next().map(|(_, scored)| scored.points).into_iter().collect(),
            // Cells without a number where nothing is assessed tell that it is missing.
            Of::Section(_) => picked.map(|(_, scored)| scored.points).collect(),
        };
        let section = of_section(of).and_then(|id| names.iter().position(|name| *name == id.as_str()));
        let section = section.and_then(|at| Some(converted.get(at)?.0));
        let column = column(&condition::figure(locale, &figure, &name), &|at, _, row| {
            let cells: Vec<String> = columns.iter().map(|column| cell((row, *column))).collect();
            let had = part.view.and_then(|view| view.figure(at, &figure)?.decimal());
            let points = section.map_or_else(|| format!("ROUND({},6)", sum(&cells)), |column| cell((row, column)));
            (format!("IF({}=0,\"\",{points})", over("COUNT", &cells)), had.into())
        });
        (of.clone(), column)
    });
    let asked = asked.collect();
    page.span((FIRST - 3, from), (FIRST - 3, next - 1), audit::SUMS.of(locale));
    SumColumns { sections, points, assessed, asked, passed }
}

/// The section that is asked for.
fn of_section(of: &Of) -> Option<&Id> {
    match of {
        Of::Section(id) => Some(id),
        Of::Common | Of::Indicator(_) => None,
    }
}

/// Marks of the indicators that are assessed.
pub(super) fn assessed_marks(row: u32, of: &[&Scored]) -> String {
    let marks = of.iter().map(|scored| {
        let (rate, marks) = (cell((row, scored.rate)), cell((row, scored.marks)));
        format!("IF(ISNUMBER({rate}),{marks},0)")
    });
    format!("ROUND({},10)", sum(&marks.collect::<Vec<_>>()))
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
