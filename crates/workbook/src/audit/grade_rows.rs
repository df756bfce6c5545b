//! The rows of the grading sheet: units in rank order, each from its place over quotas and what bars, lowers and limits to its
//! grade. What the formulas give, the engine's walk has given before, so that viewers which don't compute show it too.

use super::a1::{cell, fixed, range};
use super::condition::Figures;
use super::data;
use super::grades::{LADDER, Layout, PERCENTAGE, POINTS, POSITIONS, RULES, counts_claims, rolls_down};
use super::page::{Cached, Page};
use super::part::Part;
use super::style::Style;
use super::{grade_lifts, grade_rounds};
use baton_engine::{Look, Walked};
use baton_model::{Conditions, Effect, Id};
use baton_words::{Locale, audit};

/// Columns of the rows.
const UNIT: u16 = 1;
pub(super) const LANE: u16 = 3;
pub(super) const PLACE: u16 = 4;
pub(super) const TOTAL: u16 = 5;
pub(super) const PERCENT: u16 = 6;
const DEDUCTION: u16 = 7;
pub(super) const DOWN: u16 = 8;
/// The best grade that limits leave.
pub(super) const LIMIT: u16 = 9;

/// Writes the rows.
pub(super) fn write_rows(page: &mut Page, figures: Figures, layout: &Layout, steps: &[Walked], locale: Locale) {
    let part = figures.part;
    let grades = &part.category.grading.grades;
    let head = layout.first - 1;
    let heads = [
        audit::ORDER.of(locale),
        audit::UNIT_NUMBER.of(locale),
        audit::UNIT.of(locale),
        audit::LANE_NUMBER.of(locale),
        audit::PLACE.of(locale),
        audit::TOTAL.of(locale),
        audit::PERCENTAGE.of(locale),
        audit::DEDUCTION_POINTS.of(locale),
        audit::DOWNGRADE.of(locale),
        audit::LIMIT.of(locale),
    ];
    page.heads((head, 0), &heads);
    for (number, column) in (1..=part.category.grading.rules.len()).zip(RULES..) {
        page.text((head, column), &audit::grade_rule(locale, number), Style::Head);
    }
    page.text((head, layout.unbarred), audit::UNBARRED.of(locale), Style::Head);
    grade_lifts::heads(page, part, (head, layout), locale);
    if rolls_down(part) {
        grade_rounds::heads(page, part, (head, layout), locale);
    } else {
        let (fits, count) = (layout.walk + POSITIONS, u16::try_from(grades.len()).unwrap_or(0));
        page.heads((head, layout.walk), &[audit::POSITION.of(locale), audit::TIED.of(locale)]);
        for (at, grade) in (0_u16..).zip(grades) {
            page.text((head, fits + at), &audit::within(locale, &grade.name), Style::Head);
            page.text((head, fits + count + at), &audit::holds(locale, &grade.name), Style::Head);
        }
        page.heads((head, layout.given - 2), &[audit::BY_CONDITIONS.of(locale), audit::AFTER_BARS.of(locale)]);
    }
    page.heads((head, layout.given), &[audit::FINAL_GRADE.of(locale), audit::GRADE.of(locale)]);
    for number in 0..layout.rows {
        let step = usize::try_from(number).ok().and_then(|number| steps.get(number));
        let row = Row { part, figures, layout, row: layout.first + number };
        row.write(page, step);
    }
}

/// One row of the walk.
pub(super) struct Row<'r, 'a> {
    pub(super) part: &'r Part<'a>,
    figures: Figures<'r, 'a>,
    pub(super) layout: &'r Layout,
    pub(super) row: u32,
}

impl Row<'_, '_> {
    pub(super) fn own(&self, column: u16) -> String {
        cell((self.row, column))
    }

    /// A formula for rows that have a unit; others stay empty.
    pub(super) fn put(&self, page: &mut Page, column: u16, formula: &str, cached: impl Into<Cached>, style: Style) {
        let formula = format!("IF({}=\"\",\"\",{formula})", self.own(UNIT));
        page.formula((self.row, column), &formula, cached, style);
    }

    fn write(&self, page: &mut Page, step: Option<&Walked>) {
        let (part, layout) = (self.part, self.layout);
        let grading = &part.category.grading;
        let member = step.and_then(|step| part.members.get(usize::try_from(step.member).ok()?));
        page.number((self.row, 0), Some((self.row - layout.first + 1).into()), Style::Count);
        let order = part.column_on(&part.sheets.results, self.figures.results.order);
        let unit = format!("IFERROR(MATCH({},{order},0),\"\")", self.own(0));
        page.formula((self.row, UNIT), &unit, step.map(|step| step.member + 1), Style::Count);
        let from = |sheet: &str, column: u16| format!("INDEX({},{})", part.column_on(sheet, column), self.own(UNIT));
        let of_results = |column: u16| from(&part.sheets.results, column);
        let name = member.map(|member| member.unit.name.as_str());
        self.put(page, 2, &from(&part.sheets.data, data::NAME), name, Style::Text);
        self.put(page, LANE, &of_results(self.figures.results.lane), member.map(|member| member.lane), Style::Count);
        let rank = member.and_then(|member| member.outcome.rank);
        self.put(page, PLACE, &of_results(self.figures.results.place), rank, Style::Count);
        let standing = member.map(|member| member.standing);
        self.put(page, TOTAL, &of_results(self.figures.results.total), standing.map(|of| of.total), Style::Total);
        self.put(
            page,
            PERCENT,
            &of_results(self.figures.results.percentage),
            standing.map(|of| of.percentage),
            Style::Total,
        );
        self.put(
            page,
            DEDUCTION,
            &of_results(self.figures.results.deduction),
            standing.map(|of| of.deduction),
            Style::Value,
        );
        self.put(page, DOWN, &self.lowered(), step.map(|step| step.effects.lowered), Style::Count);
        let number = |grade: Option<usize>| grade.map(|grade| grade + 1);
        self.put(page, LIMIT, &self.limit(), number(step.map(|step| step.effects.limit)), Style::Count);
        for (((rule, at), column), row) in grading.rules.iter().zip(0_usize..).zip(RULES..).zip(&layout.rules) {
            let held = step.and_then(|step| step.rules.get(at)).map(Option::is_some);
            let mut bounds = (*row..).map(|row| fixed((row, 3)));
            let holds = self.figures.condition(&rule.when, &mut bounds, &self.own(UNIT));
            self.put(page, column, &holds, held, Style::Count);
        }
        let unbarred = number(step.map(|step| step.effects.unbarred));
        self.put(page, layout.unbarred, &self.unbarred(), unbarred, Style::Count);
        self.lifts(page, step);
        if rolls_down(part) {
            self.rounds(page, step);
        } else {
            self.positions(page, step);
        }
        let names = range((LADDER, 1), (LADDER + layout.grades - 1, 1));
        let name = step.and_then(|step| grading.grades.get(step.grade));
        let shown = format!("INDEX({names},{})", self.own(layout.given));
        self.put(page, layout.given + 1, &shown, name.map(|grade| grade.name.as_str()), Style::Outcome);
    }

    /// What the effects that `of` picks out are worth where their rules hold and for what the unit is marked with: whether it
    /// holds, how often, and the number that `of` or the circumstance's input says; grades count from 1.
    pub(super) fn effects(&self, of: impl Fn(Effect<usize>) -> Option<usize>) -> Vec<(String, String)> {
        let (category, layout) = (self.part.category, self.layout);
        let position = |id: &Id| category.grading.grades.iter().position(|grade| grade.id == *id);
        let rules = category.grading.rules.iter().zip(RULES..).filter_map(|(rule, column)| {
            let number = of(rule.effect.told(position)?)?;
            Some((format!("N({})", self.own(column)), number.to_string()))
        });
        let circumstances = category.circumstances.iter().zip(data::CIRCUMSTANCES..).zip(layout.circumstances..);
        let circumstances = circumstances.filter_map(|((circumstance, column), row)| {
            of(circumstance.effect.told(position)?)?;
            Some((self.figures.times_in(column, &self.own(UNIT)), fixed((row, 3))))
        });
        rules.chain(circumstances).collect()
    }

    /// The worst of grades by number, where what names them holds; none is the first.
    fn worst(effects: &[(String, String)], of: impl Fn(&str) -> String) -> String {
        let held = |(held, number): &(String, String)| format!("IF({held}>0,{},1)", of(number));
        effects.chunks(100).fold(String::from("1"), |all, some| {
            format!("MAX({all},{})", some.iter().map(held).collect::<Vec<_>>().join(","))
        })
    }

    /// The best grade that nothing bars: a barred grade takes all better ones with it.
    fn unbarred(&self) -> String {
        let bars = self.effects(|effect| match effect {
            Effect::Bar(grade) => Some(grade + 1),
            Effect::Nothing | Effect::Lower(_) | Effect::AtMost(_) | Effect::Lift(_) | Effect::To(_) => None,
        });
        let worst = Self::worst(&bars, |number| format!("{number}+1"));
        format!("MIN({},{worst})", self.part.category.grading.grades.len())
    }

    /// By how many grades the unit is lowered.
    fn lowered(&self) -> String {
        let by = self.effects(|effect| match effect {
            Effect::Lower(by) => usize::try_from(by).ok(),
            Effect::Nothing | Effect::Bar(_) | Effect::AtMost(_) | Effect::Lift(_) | Effect::To(_) => None,
        });
        Self::added(&by)
    }

    /// Numbers added up, each as often as what names it holds.
    pub(super) fn added(effects: &[(String, String)]) -> String {
        let each = effects.iter().map(|(times, by)| format!("{times}*{by}"));
        std::iter::once("0".to_owned()).chain(each).collect::<Vec<_>>().join("+")
    }

    /// The best grade that limits leave.
    fn limit(&self) -> String {
        let last = self.part.category.grading.grades.len();
        let limits = self.effects(|effect| match effect {
            Effect::AtMost(grade) => Some(grade.map_or(last, |grade| grade + 1)),
            Effect::Nothing | Effect::Bar(_) | Effect::Lower(_) | Effect::Lift(_) | Effect::To(_) => None,
        });
        Self::worst(&limits, ToOwned::to_owned)
    }

    /// Whether a grade's threshold is met, as the arguments of a condition.
    pub(super) fn reaches(&self, grade: u16) -> String {
        let row = LADDER + u32::from(grade);
        let reaches = |own: u16, bound: &str| format!("OR({bound}=\"\",ROUND({}-{bound},9)>=0)", self.own(own));
        let (percentage, points) = (fixed((row, PERCENTAGE)), fixed((row, POINTS)));
        format!("{},{}", reaches(PERCENT, &percentage), reaches(TOTAL, &points))
    }

    /// Whether a grade may be had by its threshold or a place, as a condition; absent where quota and threshold must both
    /// hold whatever stands in the cells.
    pub(super) fn either(&self, grade: u16) -> Option<String> {
        let grades = &self.part.category.grading.grades;
        let either = grades.get(usize::from(grade))?.conditions == Conditions::Either;
        let row = LADDER + u32::from(grade);
        let bounds = [PERCENTAGE, POINTS].map(|column| fixed((row, column))).join(",");
        either.then(|| format!("AND(ISNUMBER({}),COUNT({bounds})>0)", self.cut_off(grade)))
    }

    /// 1 where a grade's conditions hold, by whether there is a place; else 0.
    pub(super) fn holds(&self, grade: u16, fits: &str) -> String {
        let both = format!("AND({fits},{})", self.reaches(grade));
        let holds = match self.either(grade) {
            Some(either) => format!("IF({either},OR({fits},AND({})),{both})", self.reaches(grade)),
            None => both,
        };
        format!("IF({holds},1,0)")
    }

    /// Places up to a grade in the row's lane.
    pub(super) fn cut_off(&self, grade: u16) -> String {
        format!("INDEX({},{})", self.layout.of_lane(self.part, 3 + grade), self.own(LANE))
    }

    /// Where places stay empty: quotas count positions, then what bars, lowers and limits pushes down.
    fn positions(&self, page: &mut Page, step: Option<&Walked>) {
        let (part, layout) = (self.part, self.layout);
        let last = part.category.grading.grades.len();
        let count = u16::try_from(last).unwrap_or(0);
        let (position, size, fits) = (layout.walk, layout.walk + 1, layout.walk + POSITIONS);
        let holds = fits + count;
        let walked = step.filter(|step| step.lifted.is_none());
        let look = |at: u16| walked.and_then(|step| step.looks.get(usize::from(at)));
        let member = step.and_then(|step| part.members.get(usize::try_from(step.member).ok()?));
        let place = member.and_then(|member| member.outcome.rank);
        self.put(page, position, &self.own(PLACE), place, Style::Count);
        let same = [LANE, PLACE].map(|column| format!("{},{}", layout.all(column), self.own(column))).join(",");
        self.put(page, size, &format!("COUNTIFS({same})"), step.map(|step| step.tied), Style::Count);
        for at in 0..count {
            let end = self.end(at + 1, (position, size));
            let cut = self.cut_off(at);
            let within = self.unless_lifted(format!("IF(ISNUMBER({cut}),IF({end}<={cut},1,0),1)"));
            self.put(page, fits + at, &within, look(at).map(|look| look.fits), Style::Count);
            let both = self.holds(at, &format!("{}=1", self.own(fits + at)));
            self.put(page, holds + at, &self.unless_lifted(both), look(at).map(Look::holds), Style::Count);
        }
        let (conditions, gated) = (layout.given - 2, layout.given - 1);
        let first = (0..count)
            .rev()
            .fold((last + 1).to_string(), |rest, at| format!("IF({}=1,{},{rest})", self.own(holds + at), at + 1));
        let had = walked.map(|step| step.first.unwrap_or(last) + 1);
        self.put(page, conditions, &self.unless_lifted(first), had, Style::Count);
        let after_bars = format!("MAX(MIN({},{last}),{})", self.own(conditions), self.own(layout.unbarred));
        let had = walked.map(|step| step.first.unwrap_or(last - 1).max(step.effects.unbarred) + 1);
        self.put(page, gated, &self.unless_lifted(after_bars), had, Style::Count);
        let grade = format!("MAX(MIN({}+{},{last}),{})", self.own(gated), self.own(DOWN), self.own(LIMIT));
        self.put(page, layout.given, &self.or_lifted(&grade), step.map(|step| step.grade + 1), Style::Count);
    }

    /// The last place of the row's block as the quota of a grade, by number, counts it: who is lifted counts before all others.
    fn end(&self, grade: u16, (position, size): (u16, u16)) -> String {
        let of_place = |order: &str| format!(",{},\"{order}\"&{}", self.layout.all(PLACE), self.own(PLACE));
        let seated = |further: &str| self.seated(grade, further);
        let mut end = self.own(position);
        if let (Some(all), Some(before)) = (seated(""), seated(&of_place("<"))) {
            end = format!("{end}+{all}-{before}");
        }
        if counts_claims(self.part) {
            let own = seated(&of_place("=")).map_or_else(String::new, |own| format!("-{own}"));
            end = format!("{end}+MAX(1,{}{own})-1", self.own(size));
        }
        end
    }
}
