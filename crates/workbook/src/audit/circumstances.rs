//! The circumstances of a category: what each does to the grade; and what they and grade rules bring the ratio and the bonus.

use rust_decimal::Decimal;

use super::a1::cell;
use super::data;
use super::grades::Layout;
use super::page::Page;
use super::part::Part;
use super::results::Writer;
use super::style::Style;
use baton_model::{Effect, Id};
use baton_words::{Locale, audit, condition};

/// Where it stands what a circumstance or grade rule brings.
pub(super) struct ExtraCells {
    pub(super) times: Times,
    pub(super) offset: String,
    pub(super) factor: String,
}

/// Where it stands how often it applies to a unit.
pub(super) enum Times {
    /// Of a circumstance, in this column of the data.
    Data(u16),
    /// Of a grade rule: 1 where the unit meets it, in this column of the results.
    Results(u16),
}

impl ExtraCells {
    /// How often it applies to the unit in a row of data and results.
    fn times(&self, part: &Part, row: u32) -> String {
        match self.times {
            Times::Data(column) => Part::cell_on(&part.sheets.data, (row, column)),
            Times::Results(column) => Part::cell_on(&part.sheets.results, (row, column)),
        }
    }

    /// What circumstances, or grade rules, add to the 优秀 ratio of the unit in a row; begins with a plus sign.
    pub(super) fn offsets(all: &[Self], part: &Part, row: u32, of_circumstances: bool) -> String {
        let those = all.iter().filter(|of| matches!(of.times, Times::Data(_)) == of_circumstances);
        those.map(|of| format!("+{}*{}", of.times(part, row), of.offset)).collect()
    }

    /// What they multiply its bonus by; begins with a multiplication sign.
    pub(super) fn factors(all: &[Self], part: &Part, row: u32) -> String {
        let factor = |of: &Self| {
            let times = of.times(part, row);
            format!("*IF({times}=0,1,{}^{times})", of.factor)
        };
        all.iter().map(factor).collect()
    }
}

/// Writes the circumstances; where it stands what they bring beside what they do to the grade.
pub(super) fn write(page: &mut Page, part: &Part, layout: &Layout, locale: Locale) -> Vec<ExtraCells> {
    let grades = &part.category.grading.grades;
    let mut extras = Vec::new();
    if part.category.circumstances.is_empty() {
        return extras;
    }
    let heads = [
        audit::NUMBER,
        audit::CIRCUMSTANCE,
        audit::EFFECT,
        audit::EFFECT_NUMBER,
        audit::RATIO_OFFSET,
        audit::BONUS_FACTOR,
    ];
    page.heads((layout.circumstances - 1, 0), &heads.map(|head| head.of(locale)));
    let position = |id: &Id| grades.iter().position(|grade| grade.id == *id);
    let rows = part.category.circumstances.iter().zip(layout.circumstances..).zip(data::CIRCUMSTANCES..).zip(1_usize..);
    for (((circumstance, row), column), number) in rows {
        let effect = circumstance.effect.told(position).unwrap_or_default();
        let input = match effect {
            Effect::Nothing => None,
            Effect::Bar(grade) => Some(Decimal::from(grade + 1)),
            Effect::Lower(by) => Some(Decimal::from(by)),
            Effect::AtMost(grade) => Some(Decimal::from(grade.map_or(grades.len(), |grade| grade + 1))),
            Effect::Lift(by) => Some(Decimal::from(by)),
            Effect::To(grade) => Some(Decimal::from(grade + 1)),
        };
        let told = effect.told(|at| grades.get(*at).map(|grade| grade.name.as_str()));
        let told = told.map_or_else(String::new, |effect| condition::effect(locale, &effect));
        page.number((row, 0), Some(number.into()), Style::Count);
        page.text((row, 1), &circumstance.name, Style::Text);
        page.text((row, 2), &told, Style::Text);
        page.input((row, 3), input);
        page.input((row, 4), Some(circumstance.ratio_offset.get()));
        page.input((row, 5), Some(circumstance.bonus_factor.get()));
        if !circumstance.is_for_the_grade_alone() {
            let (offset, factor) = (page.outer((row, 4)), page.outer((row, 5)));
            extras.push(ExtraCells { times: Times::Data(column), offset, factor });
        }
    }
    extras
}

impl Writer<'_, '_, '_> {
    /// Who meets the grade rules that bring something beside what they do to the grade.
    pub(super) fn rules(&mut self) {
        let (columns, locale, from, part) = (self.columns, self.locale, self.from, self.part);
        for ((at, column), bounds) in columns.rules.iter().zip(&from.grades.rule_bounds) {
            let Some(rule) = part.category.grading.rules.get(*at) else { continue };
            let head = audit::grade_rule(locale, at + 1);
            self.column(*column, &head, Style::Count, |member, _, row| {
                let had = part.view.is_some_and(|view| view.holds(member, &rule.when));
                let mut bounds = bounds.iter().cloned();
                (from.figures.condition(&rule.when, &mut bounds, &cell((row, 0))), had.into())
            });
        }
    }
}
