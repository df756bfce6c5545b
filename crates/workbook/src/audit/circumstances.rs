//! The circumstances of a category: what each does to the grade, and what it brings the ratio and the bonus.

use rust_decimal::Decimal;

use super::data;
use super::grades::Layout;
use super::page::Page;
use super::part::Part;
use super::style::Style;
use baton_model::{Effect, Id};
use baton_words::{Locale, audit, condition};

/// Where it stands what a circumstance brings.
pub(super) struct ExtraCells {
    /// The column of the data that says how often it applies.
    column: u16,
    offset: String,
    factor: String,
}

impl ExtraCells {
    /// What all of them add to the 优秀 ratio of the unit in a row of the data; begins with a plus sign.
    pub(super) fn offsets(all: &[Self], sheet: &str, row: u32) -> String {
        all.iter().map(|of| format!("+{}*{}", Part::cell_on(sheet, (row, of.column)), of.offset)).collect()
    }

    /// What they multiply its bonus by; begins with a multiplication sign.
    pub(super) fn factors(all: &[Self], sheet: &str, row: u32) -> String {
        let factor = |of: &Self| {
            let times = Part::cell_on(sheet, (row, of.column));
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
            extras.push(ExtraCells { column, offset: page.outer((row, 4)), factor: page.outer((row, 5)) });
        }
    }
    extras
}
