//! The rows of the grading sheet: units in rank order, each from its place over quotas, gates, downgrade and veto to its
//! grade. A row looks only at rows above it, so that places can roll down without a circle.

use super::a1::{cell, fixed, range};
use super::data;
use super::grades::{GATES, LADDER, Layout, PERCENTAGE, PLACES, POINTS, SHARE, claims_differ};
use super::page::{Cached, Page};
use super::part::Part;
use super::results::ResultColumns;
use super::scoring::Scored;
use super::style::Style;
use super::walk::{Step, gates_of, walk};
use crate::i18n::AuditWords;
use crate::model::{Condition, RollDown, TieBlock};

/// Columns of the rows.
const UNIT: u16 = 1;
const LANE: u16 = 3;
const PLACE: u16 = 4;
const TOTAL: u16 = 5;
const PERCENT: u16 = 6;
const DEDUCTION: u16 = 7;
const DOWN: u16 = 8;
const VETO: u16 = 9;

/// Writes the rows.
pub(super) fn write_walk(
    page: &mut Page,
    part: &Part,
    results: &ResultColumns,
    scored: &[Scored],
    layout: &Layout,
    words: &AuditWords,
) {
    let grades = &part.category.grading.grades;
    let head = layout.first - 1;
    let heads = [
        words.order,
        words.unit_number,
        words.unit,
        words.lane_number,
        words.place,
        words.total,
        words.percentage,
        words.deduction_points,
        words.downgrade,
        words.veto,
    ];
    page.heads((head, 0), &heads);
    for (number, column) in (1..=part.category.grading.gates.len()).zip(GATES..) {
        page.text((head, column), &(words.gate)(number), Style::Head);
    }
    page.heads((head, layout.position), &[words.position, words.tied]);
    if claims_differ(part) {
        for (grade, column) in grades.iter().zip(layout.claims..) {
            page.text((head, column), &(words.claims)(&grade.name), Style::Head);
        }
    }
    for (at, grade) in (0_u16..).zip(grades) {
        page.text((head, layout.fits + at), &(words.within)(&grade.name), Style::Head);
        page.text((head, layout.holds + at), &(words.holds)(&grade.name), Style::Head);
    }
    page.heads((head, layout.verdict), &[words.by_conditions, words.after_gates, words.final_grade, words.grade]);
    page.text((head, layout.verdict + 4), words.aside, Style::Head);
    let steps = walk(part);
    for number in 0..layout.rows {
        let step = usize::try_from(number).ok().and_then(|number| steps.get(number));
        let row = Row { part, results, scored, layout, row: layout.first + number };
        row.write(page, step);
    }
}

/// One row of the walk.
struct Row<'r, 'a> {
    part: &'r Part<'a>,
    results: &'r ResultColumns,
    scored: &'r [Scored],
    layout: &'r Layout,
    row: u32,
}

impl Row<'_, '_> {
    fn own(&self, column: u16) -> String {
        cell((self.row, column))
    }

    /// A formula for rows that have a unit; others stay empty.
    fn put(&self, page: &mut Page, column: u16, formula: &str, cached: impl Into<Cached>, style: Style) {
        let formula = format!("IF({}=\"\",\"\",{formula})", self.own(UNIT));
        page.formula((self.row, column), &formula, cached, style);
    }

    fn write(&self, page: &mut Page, step: Option<&Step>) {
        let (part, layout) = (self.part, self.layout);
        let grading = &part.category.grading;
        let member = step.and_then(|step| part.members.get(step.member));
        page.number((self.row, 0), Some((self.row - layout.first + 1).into()), Style::Count);
        let order = part.column_on(&part.sheets.results, self.results.order);
        let unit = format!("IFERROR(MATCH({},{order},0),\"\")", self.own(0));
        page.formula((self.row, UNIT), &unit, step.map(|step| step.member + 1), Style::Count);
        let from = |sheet: &str, column: u16| format!("INDEX({},{})", part.column_on(sheet, column), self.own(UNIT));
        let of_results = |column: u16| from(&part.sheets.results, column);
        let name = member.map(|member| member.unit.name.as_str());
        self.put(page, 2, &from(&part.sheets.data, data::NAME), name, Style::Text);
        self.put(page, LANE, &of_results(self.results.lane), member.map(|member| member.lane), Style::Count);
        let rank = member.and_then(|member| member.outcome.rank);
        self.put(page, PLACE, &of_results(self.results.place), rank, Style::Count);
        let standing = member.map(|member| member.standing);
        self.put(page, TOTAL, &of_results(self.results.total), standing.map(|of| of.total), Style::Total);
        self.put(page, PERCENT, &of_results(self.results.percentage), standing.map(|of| of.percentage), Style::Total);
        self.put(page, DEDUCTION, &of_results(self.results.deduction), standing.map(|of| of.deduction), Style::Value);
        let downgrade = member.map(|member| member.unit.downgrade);
        self.put(page, DOWN, &format!("N({})", from(&part.sheets.data, data::DOWNGRADE)), downgrade, Style::Count);
        let vetoed = member.map(|member| member.unit.veto.is_some());
        self.put(page, VETO, &format!("IF({}=1,1,0)", from(&part.sheets.data, data::VETO)), vetoed, Style::Count);
        for (((gate, at), column), bound) in grading.gates.iter().zip(0_usize..).zip(GATES..).zip(layout.gates..) {
            let held = step.and_then(|step| step.gates.get(at)).copied();
            self.put(page, column, &self.gate(&gate.condition, &fixed((bound, 3))), held, Style::Count);
        }
        self.put(page, layout.position, &self.position(), step.map(|step| step.position), Style::Count);
        let same = [LANE, PLACE].map(|column| format!("{},{}", layout.all(column), self.own(column))).join(",");
        self.put(page, layout.size, &format!("COUNTIFS({same})"), step.map(|step| step.size), Style::Count);
        for (grade, at) in grading.grades.iter().zip(0_u16..) {
            let picked = |list: Option<&Vec<bool>>| list.and_then(|list| list.get(usize::from(at))).copied();
            if claims_differ(part) {
                let held = gates_of(grading, &grade.id).filter_map(|gate| u16::try_from(gate).ok());
                let free: String = held.map(|gate| format!(",{},0", layout.all(GATES + gate))).collect();
                let wants = format!("COUNTIFS({same},{},0,{},0{free})", layout.all(VETO), layout.all(DOWN));
                let claims = format!("IF({}=1,1,{wants})", self.own(layout.size));
                let cached = step.and_then(|step| step.claims.get(usize::from(at))).copied();
                self.put(page, layout.claims + at, &claims, cached, Style::Count);
            }
            let fits = picked(step.map(|step| &step.fits));
            self.put(page, layout.fits + at, &self.fits(at), fits, Style::Count);
            let row = LADDER + u32::from(at);
            let (percentage, points) = (fixed((row, PERCENTAGE)), fixed((row, POINTS)));
            let reaches = |own: u16, bound: &str| format!("OR({bound}=\"\",ROUND({}-{bound},9)>=0)", self.own(own));
            let both = format!("{},{}", reaches(PERCENT, &percentage), reaches(TOTAL, &points));
            let holds = format!("IF(AND({}=1,{both}),1,0)", self.own(layout.fits + at));
            let cached = picked(step.map(|step| &step.holds));
            self.put(page, layout.holds + at, &holds, cached, Style::Count);
        }
        self.verdict(page, step);
    }

    /// Whether a gate's condition holds.
    fn gate(&self, condition: &Condition, bound: &str) -> String {
        match condition {
            Condition::DeductionsOver(_) => format!("IF(ROUND({}-{bound},9)>0,1,0)", self.own(DEDUCTION)),
            Condition::RateBelow { indicator, .. } => {
                let at = self.part.category.indicators.iter().position(|candidate| candidate.id == *indicator);
                let Some(scored) = at.and_then(|at| self.scored.get(at)) else { return "0".to_owned() };
                let rates = self.part.column_on(&self.part.sheets.scoring, scored.rate);
                let rate = format!("INDEX({rates},{})", self.own(UNIT));
                format!("IF(ISNUMBER({rate}),IF(ROUND({rate}-{bound},12)<0,1,0),0)")
            }
        }
    }

    /// The place as the quotas count it.
    fn position(&self) -> String {
        let layout = self.layout;
        if self.part.category.grading.roll_down == RollDown::Off {
            return self.own(PLACE);
        }
        if self.row == layout.first {
            return "1".to_owned();
        }
        let above = |column: u16| cell((self.row - 1, column));
        let before = |column: u16| range((layout.first, column), (self.row - 1, column));
        let (lane, place) = (self.own(LANE), self.own(PLACE));
        let taken = format!("COUNTIFS({},{lane},{},0)", before(LANE), before(layout.verdict + 4));
        let next = format!("IF({place}={},{},1+{taken})", above(PLACE), above(layout.position));
        format!("IF({lane}<>{},1,{next})", above(LANE))
    }

    /// Whether the block of tied units is within a grade's quota.
    fn fits(&self, grade: u16) -> String {
        let layout = self.layout;
        let lanes = u32::try_from(self.part.lanes()).unwrap_or(1);
        let cuts = range((layout.lanes, 3 + grade), (layout.lanes + lanes - 1, 3 + grade));
        let cut = format!("INDEX({cuts},{})", self.own(LANE));
        let end = match self.part.category.grading.tie_block {
            TieBlock::Include => self.own(layout.position),
            TieBlock::Exclude => {
                let claims = if claims_differ(self.part) { layout.claims + grade } else { layout.size };
                format!("{}+MAX(1,{})-1", self.own(layout.position), self.own(claims))
            }
        };
        format!("IF(ISNUMBER({cut}),IF({end}<={cut},1,0),1)")
    }

    /// From conditions over gates, downgrade and veto to the grade.
    fn verdict(&self, page: &mut Page, step: Option<&Step>) {
        let (part, layout) = (self.part, self.layout);
        let grading = &part.category.grading;
        let last = grading.grades.len();
        let count = u16::try_from(last).unwrap_or(0);
        let first = (0..count).rev().fold((last + 1).to_string(), |rest, at| {
            format!("IF({}=1,{},{rest})", self.own(layout.holds + at), at + 1)
        });
        self.put(page, layout.verdict, &first, step.map(|step| step.first), Style::Count);
        let by_conditions = format!("MIN({},{last})", self.own(layout.verdict));
        let gated = if grading.gates.is_empty() {
            by_conditions.clone()
        } else {
            let below_last = grading.grades.iter().enumerate().take(last.saturating_sub(1));
            below_last.rev().fold(last.to_string(), |rest, (at, grade)| {
                let number = at + 1;
                let held = gates_of(grading, &grade.id).filter_map(|gate| u16::try_from(gate).ok());
                let free: String = held.map(|gate| format!(",{}=0", self.own(GATES + gate))).collect();
                format!("IF(AND({by_conditions}<={number}{free}),{number},{rest})")
            })
        };
        self.put(page, layout.verdict + 1, &gated, step.map(|step| step.gated), Style::Count);
        let down = format!("MIN({}+{},{last})", self.own(layout.verdict + 1), self.own(DOWN));
        let veto = fixed((layout.veto, SHARE));
        let grade = format!("MAX({down},IF({}=1,{veto},0))", self.own(VETO));
        self.put(page, layout.verdict + 2, &grade, step.map(|step| step.grade), Style::Count);
        let names = range((LADDER, 1), (LADDER + layout.grades - 1, 1));
        let name = step.and_then(|step| grading.grades.get(step.grade.checked_sub(1)?));
        let shown = format!("INDEX({names},{})", self.own(layout.verdict + 2));
        self.put(page, layout.verdict + 3, &shown, name.map(|grade| grade.name.as_str()), Style::Outcome);
        let missed = (0..count).map(|at| {
            let row = LADDER + u32::from(at);
            let quota = format!("COUNT({},{})>0", fixed((row, SHARE)), fixed((row, PLACES)));
            let (fits, holds) = (self.own(layout.fits + at), self.own(layout.holds + at));
            format!("AND({}>{},{fits}=1,{holds}=0,{quota})", self.own(layout.verdict), at + 1)
        });
        let missed: Vec<String> = missed.collect();
        let moved = format!("{}<>{by_conditions}", self.own(layout.verdict + 1));
        let pushed = format!("{}>0,{}=1", self.own(DOWN), self.own(VETO));
        let aside = format!("IF(OR({},{moved},{pushed}),1,0)", missed.join(","));
        self.put(page, layout.verdict + 4, &aside, step.map(|step| step.aside), Style::Count);
    }
}
