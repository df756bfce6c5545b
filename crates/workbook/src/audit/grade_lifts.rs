//! The grading sheet where something lifts: the grade by the ladder alone, the one to which a unit is lifted from it, and the
//! grade of which it holds a place before all others.

use super::grade_rows::{DOWN, LANE, LIMIT, PLACE, Row};
use super::grades::{Layout, counts_claims, rolls_down};
use super::page::{Cached, Page};
use super::part::Part;
use super::style::Style;
use baton_engine::{Look, Walked};
use baton_model::{Effect, Lifted};
use baton_words::{Locale, audit};

/// Columns of a ladder of so many grades: how many are tied, whether each grade's conditions hold, the grade by the ladder
/// alone, the one lifted to, and, where they take places, the seat.
pub(super) fn lift_width(part: &Part, grades: u16) -> u16 {
    grades + 3 + u16::from(takes_places(part))
}

/// Whether those who are lifted take places.
fn takes_places(part: &Part) -> bool {
    part.category.grading.lifted == Lifted::Within
}

/// The column of the grade lifted to; empty for who isn't lifted.
fn lifted(layout: &Layout, start: u16) -> u16 {
    start + u16::try_from(layout.grades).unwrap_or(0) + 2
}

impl Layout {
    /// The column of the grade to which a unit is lifted.
    fn lifted(&self) -> Option<u16> {
        self.lift.map(|start| lifted(self, start))
    }
}

/// Heads of the columns.
pub(super) fn heads(page: &mut Page, part: &Part, (row, layout): (u32, &Layout), locale: Locale) {
    let Some(start) = layout.lift else { return };
    page.text((row, start), audit::TIED.of(locale), Style::Head);
    for (grade, column) in part.category.grading.grades.iter().zip(start + 1..) {
        page.text((row, column), &audit::holds(locale, &grade.name), Style::Head);
    }
    let mut heads = vec![audit::BY_CONDITIONS.of(locale), audit::LIFTED.of(locale)];
    if takes_places(part) {
        heads.push(audit::SEAT.of(locale));
    }
    page.heads((row, lifted(layout, start) - 1), &heads);
}

impl Row<'_, '_> {
    /// The columns of one row.
    pub(super) fn lifts(&self, page: &mut Page, step: Option<&Walked>) {
        let Some(start) = self.layout.lift else { return };
        let (last, to) = (self.part.category.grading.grades.len(), lifted(self.layout, start));
        let same = [LANE, PLACE].map(|column| format!("{},{}", self.layout.all(column), self.own(column))).join(",");
        self.put(page, start, &format!("COUNTIFS({same})"), step.map(|step| step.tied), Style::Count);
        let end = match counts_claims(self.part) {
            false => self.own(PLACE),
            true => format!("{}+{}-1", self.own(PLACE), self.own(start)),
        };
        let mut first = last.to_string();
        for grade in (0..u16::try_from(last).unwrap_or(0)).rev() {
            let cut = self.cut_off(grade);
            let within = format!("IF(ISNUMBER({cut}),{end}<={cut},1=1)");
            let holds = self.holds(grade, &within);
            let had = step.and_then(|step| step.plain.get(usize::from(grade))).map(Look::holds);
            self.put(page, start + 1 + grade, &holds, had, Style::Count);
            first = format!("IF({}=1,{},{first})", self.own(start + 1 + grade), grade + 1);
        }
        let plain = step.map(|step| step.plain.iter().position(Look::holds).map_or(last, |first| first + 1));
        self.put(page, to - 1, &first, plain, Style::Count);

        let from = self.own(to - 1);
        let up = format!("MAX(1,{from}-({}))", self.lifted_by());
        let best = format!("MIN({up},{})", self.straight_to());
        let number = |grade: Option<usize>| grade.map_or(Cached::Nothing, |grade| (grade + 1).into());
        let had = number(step.and_then(|step| step.lifted));
        self.put(page, to, &format!("IF({best}<{from},{best},\"\")"), had, Style::Count);
        if !takes_places(self.part) {
            return;
        }
        let (lifted, pushed) = (self.own(to), self.lifted_ends());
        let (holds, had) = match rolls_down(self.part) {
            false => (lifted.clone(), number(step.and_then(|step| step.lifted))),
            true => (pushed, number(step.filter(|step| step.lifted.is_some()).map(|step| step.grade))),
        };
        self.put(page, to + 1, &format!("IF(ISNUMBER({lifted}),{holds},\"\")"), had, Style::Count);
    }

    /// What bars, lowers and at most leave of the grade lifted to.
    fn lifted_ends(&self) -> String {
        let (last, layout) = (self.part.category.grading.grades.len(), self.layout);
        let to = layout.lift.map_or_else(String::new, |start| self.own(lifted(layout, start)));
        let barred = format!("MAX({to},{})", self.own(layout.unbarred));
        format!("MAX(MIN({barred}+{},{last}),{})", self.own(DOWN), self.own(LIMIT))
    }

    /// A formula for who isn't lifted; others stay empty.
    pub(super) fn unless_lifted(&self, formula: String) -> String {
        match self.layout.lifted() {
            Some(to) => format!("IF(ISNUMBER({}),\"\",{formula})", self.own(to)),
            None => formula,
        }
    }

    /// The grade in the end: of who is lifted what is left of that, of others this one.
    pub(super) fn or_lifted(&self, formula: &str) -> String {
        match self.layout.lifted() {
            Some(to) => format!("IF(ISNUMBER({}),{},{formula})", self.own(to), self.lifted_ends()),
            None => formula.to_owned(),
        }
    }

    /// How many who are lifted hold a place of a grade, by number, or of a better one: of those of the lane with these
    /// further marks.
    pub(super) fn seated(&self, grade: u16, further: &str) -> Option<String> {
        let seat = self.layout.lifted().filter(|_| takes_places(self.part))? + 1;
        let seat = self.layout.all(seat);
        let lanes = format!("{},{}", self.layout.all(LANE), self.own(LANE));
        Some(format!("COUNTIFS({lanes},{seat},\"<={grade}\"{further})"))
    }

    /// By how many grades the unit is lifted.
    fn lifted_by(&self) -> String {
        let by = self.effects(|effect| match effect {
            Effect::Lift(by) => usize::try_from(by).ok(),
            Effect::Nothing | Effect::Bar(_) | Effect::Lower(_) | Effect::AtMost(_) | Effect::To(_) => None,
        });
        Self::added(&by)
    }

    /// The best grade to which it goes straight; none is the last.
    fn straight_to(&self) -> String {
        let last = self.part.category.grading.grades.len();
        let to = self.effects(|effect| match effect {
            Effect::To(grade) => Some(grade + 1),
            Effect::Nothing | Effect::Bar(_) | Effect::Lower(_) | Effect::AtMost(_) | Effect::Lift(_) => None,
        });
        let held = |(held, number): &(String, String)| format!("IF({held}>0,{number},{last})");
        to.chunks(100).fold(last.to_string(), |all, some| {
            format!("MIN({all},{})", some.iter().map(held).collect::<Vec<_>>().join(","))
        })
    }
}
