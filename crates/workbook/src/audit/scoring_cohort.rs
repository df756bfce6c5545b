//! The columns of the scoring sheet that look at a unit's cohort: figures of a column, and a span's bounds.

use rust_decimal::Decimal;

use super::a1::cell;
use super::data::RaterColumns;
use super::measure;
use super::page::Cached;
use super::part::{Member, Part};
use super::rules::ComponentCells;
use super::scoring::{Block, GROUP, Through};
use super::scoring_formula::word;
use super::style::Style;
use baton_engine::{ComponentLine, opinion};
use baton_model::{Bound, Cohort, Component, Direction, Key, Rater, VoteClass};
use baton_words::{audit, rule};

/// Where a bound of a span stands: on the sheet of rules, or in a column.
pub(super) enum BoundCells {
    Fixed(String),
    Column(u16),
}

impl BoundCells {
    pub(super) fn at(&self, row: u32) -> String {
        match self {
            Self::Fixed(cell) => cell.clone(),
            Self::Column(column) => cell((row, *column)),
        }
    }
}

/// A figure of a cohort.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    Min,
    Mean,
    Max,
}

impl Figure {
    /// The formula over a column's cells, and whether it is an array formula. Texts in the column don't count.
    fn formula(self, values: &str, groups: Option<(&str, String)>) -> (String, bool) {
        match (self, groups) {
            (Self::Min, None) => (format!("MIN({values})"), false),
            (Self::Mean, None) => (format!("AVERAGE({values})"), false),
            (Self::Max, None) => (format!("MAX({values})"), false),
            (Self::Min, Some((groups, own))) => (format!("MIN(IF({groups}={own},{values},\"\"))"), true),
            (Self::Mean, Some((groups, own))) => (format!("AVERAGEIFS({values},{groups},{own})"), false),
            (Self::Max, Some((groups, own))) => (format!("MAX(IF({groups}={own},{values},\"\"))"), true),
        }
    }
}

impl Block<'_, '_, '_> {
    /// What one rater group said of each unit.
    pub(super) fn opinion(
        &mut self,
        rater: &Rater,
        columns: &RaterColumns,
        (classes, worths): (&[VoteClass], &[String]),
        through: &Through,
        marks: &dyn Fn(u32) -> String,
    ) -> u16 {
        let (locale, part) = (self.locale, self.part);
        let data = |row: u32, column: u16| Part::cell_on(&part.sheets.data, (row, column));
        self.column(&rater.name, Style::Value, |member, row| {
            let cast = |(class, worth): (&VoteClass, _)| Some((data(row, *columns.votes.get(&class.id)?), worth));
            let votes: Vec<(String, &String)> = classes.iter().zip(worths).filter_map(cast).collect();
            let formula = measure::opinion(&marks(row), &data(row, columns.score), &votes, locale);
            let assessed = !(through.lines)(member).is_empty();
            let said = (through.reading)(member).map(|reading| opinion(&reading, &rater.id, classes));
            let cached = match said {
                _ if !assessed => Cached::Nothing,
                None => audit::MISSING.of(locale).into(),
                Some(Ok(score)) => score.shown().into(),
                Some(Err(why)) => word(why, locale).into(),
            };
            (formula, cached)
        })
    }

    /// A figure of each unit's cohort, where the unit itself has a number.
    pub(super) fn figure(
        &mut self,
        head: &str,
        figure: Figure,
        cohort: Cohort,
        column: u16,
        cached: &dyn Fn(&Member) -> Option<Decimal>,
    ) -> u16 {
        let part = self.part;
        let by_group = cohort == Cohort::Group;
        let (values, groups) = (part.column(column), part.column(GROUP));
        let array = figure.formula("", by_group.then(|| ("", String::new()))).1;
        self.written(head, Style::Value, array, |member, row| {
            let own = by_group.then(|| (groups.as_str(), cell((row, GROUP))));
            let (formula, _) = figure.formula(&values, own);
            (format!("IF(ISNUMBER({}),{formula},\"\")", cell((row, column))), cached(member).into())
        })
    }

    /// A span's bounds; nothing for other scales.
    pub(super) fn bounds(
        &mut self,
        component: &Component,
        cells: &ComponentCells,
        value: u16,
        line: &dyn Fn(&Member) -> Option<ComponentLine>,
    ) -> (BoundCells, BoundCells) {
        let locale = self.locale;
        let mut bound = |key: Key, head: &str, pick: fn(&ComponentLine) -> Option<Decimal>| {
            let figure = match (component.scale.bound(key), component.look().judged_direction()) {
                (None | Some(Bound::Fixed(_)), _) => return BoundCells::Fixed(cells.scale.at(key).to_owned()),
                (Some(Bound::CohortMean), _) => Figure::Mean,
                (Some(Bound::CohortMin), Direction::Benefit) | (Some(Bound::CohortMax), Direction::Cost) => Figure::Min,
                (Some(Bound::CohortMax), Direction::Benefit) | (Some(Bound::CohortMin), Direction::Cost) => Figure::Max,
            };
            let cached =
                |member: &Member| line(member).filter(|line| line.value.is_some()).and_then(|line| pick(&line));
            BoundCells::Column(self.figure(head, figure, component.cohort, value, &cached))
        };
        let head = |key| rule::key(key).cell.of(locale);
        (bound(Key::Low, head(Key::Low), |line| line.low), bound(Key::High, head(Key::High), |line| line.high))
    }
}
