//! Where figures stand in the workbook, and conditions on them as formulas.

use super::a1::{prefix, range};
use super::data;
use super::ledger::{self, LedgerCells};
use super::part::Part;
use super::results::ResultColumns;
use super::scoring::Scored;
use super::sums::SumColumns;
use baton_model::{Condition, Direction, Figure, Id, Order, Quantity, TieBreaker};

/// The columns where a category's figures stand.
#[derive(Clone, Copy)]
pub(super) struct Figures<'f, 'a> {
    pub(super) part: &'f Part<'a>,
    pub(super) scored: &'f [Scored],
    pub(super) sums: &'f SumColumns,
    pub(super) results: &'f ResultColumns,
    pub(super) ledger: &'f LedgerCells,
}

impl Figures<'_, '_> {
    /// Sheet and column of a figure; cells without a number where it is missing. `None` where there is no such figure, or
    /// it is worked out where it is asked for.
    fn place(&self, figure: &Figure) -> Option<(&str, u16)> {
        let sheets = &self.part.sheets;
        match figure {
            Figure::Rate(id) => {
                let at = self.part.category.indicators.iter().position(|indicator| indicator.id == *id)?;
                Some((&sheets.scoring, self.scored.get(at)?.rate))
            }
            Figure::Points(of) => Some((&sheets.scoring, self.sums.of(of)?)),
            Figure::Total => Some((&sheets.results, self.results.total)),
            Figure::Percentage => Some((&sheets.results, self.results.percentage)),
            Figure::Deductions => Some((&sheets.results, self.results.deduction)),
            Figure::Entries(..) | Figure::FromLast => None,
        }
    }

    /// A figure of the unit whose number stands in a cell, as a formula; no number where it is missing.
    fn figure(&self, figure: &Figure, unit: &str) -> Option<String> {
        let of_unit = |sheet: &str, column: u16| format!("INDEX({},{unit})", self.part.column_on(sheet, column));
        match figure {
            Figure::Entries(item, level) => self.entries(item, level.as_ref(), unit),
            Figure::FromLast => {
                let (sheet, results) = (&self.part.sheets.results, self.results);
                let (place, lane) = (of_unit(sheet, results.place), of_unit(sheet, results.lane));
                let [lanes, places] = [results.lane, results.place].map(|column| self.part.column_on(sheet, column));
                Some(format!("IF(ISNUMBER({place}),1+COUNTIFS({lanes},{lane},{places},\">\"&{place}),\"\")"))
            }
            Figure::Rate(_) | Figure::Points(_) | Figure::Total | Figure::Percentage | Figure::Deductions => {
                let (sheet, column) = self.place(figure)?;
                Some(of_unit(sheet, column))
            }
        }
    }

    /// The quantities of a unit's entries of an item, or of one of its levels.
    fn entries(&self, item: &Id, level: Option<&Id>, unit: &str) -> Option<String> {
        let items = &self.part.category.adjustments.items;
        let sheet = prefix(&self.part.sheets.ledger);
        let (first, last) = self.ledger.entries;
        let all = |column: u16| format!("{sheet}{}", range((first, column), (last, column)));
        let at = items.iter().position(|own| own.id == *item)? + 1;
        let of_level = match level {
            Some(level) => format!(",{},{}", all(ledger::LEVEL), ledger::level_number(items, item, level)?),
            None => String::new(),
        };
        let (quantity, units, items) = (all(ledger::QUANTITY), all(ledger::UNIT), all(ledger::ITEM));
        Some(format!("SUMIFS({quantity},{units},{unit},{items},{at}{of_level})"))
    }

    /// 1 where a unit had one of these grades in each of so many years before this one; else 0.
    fn past(&self, among: &[Id], years: u32, unit: &str) -> String {
        let grades = &self.part.category.grading.grades;
        let years = u16::try_from(years).unwrap_or(u16::MAX);
        let had: Vec<usize> = (1..).zip(grades).filter(|(_, own)| among.contains(&own.id)).map(|(at, _)| at).collect();
        if years > self.part.past_years() || (had.is_empty() && years > 0) {
            return "0".to_owned();
        }
        let of_year = |back: u16| {
            let column = self.part.column_on(&self.part.sheets.data, data::past_grade(self.part, back));
            let own = format!("N(INDEX({column},{unit}))");
            let one = had.iter().map(|grade| format!("{own}={grade}")).collect::<Vec<_>>().join(",");
            format!("OR({one})")
        };
        let all: Vec<String> = (1..=years).map(of_year).collect();
        if all.is_empty() { "1".to_owned() } else { format!("IF(AND({}),1,0)", all.join(",")) }
    }

    /// How often a circumstance applies to a unit.
    fn times(&self, circumstance: &Id, unit: &str) -> Option<String> {
        let own = self.part.category.circumstances.iter().zip(data::CIRCUMSTANCES..);
        let (_, column) = own.into_iter().find(|(own, _)| own.id == *circumstance)?;
        Some(self.times_in(column, unit))
    }

    /// The same of the circumstance whose column of the data sheet is known.
    pub(super) fn times_in(&self, column: u16, unit: &str) -> String {
        format!("N(INDEX({},{unit}))", self.part.column_on(&self.part.sheets.data, column))
    }

    /// What a tie-breaker compares, more is better, of the unit in a row of the category's sheets.
    pub(super) fn tie_breaker(&self, breaker: &TieBreaker, row: u32) -> String {
        let Some((sheet, column)) = self.place(&breaker.figure) else { return "0".to_owned() };
        let figure = format!("N({})", Part::cell_on(sheet, (row, column)));
        match breaker.better {
            Direction::Benefit => figure,
            Direction::Cost => format!("0-{figure}"),
        }
    }

    /// 1 where a condition holds for a unit, else 0; `bounds` are the cells of the bounds of its single conditions, in order,
    /// `unit` that of the unit's number in the category.
    pub(super) fn condition(
        &self,
        condition: &Condition,
        bounds: &mut dyn Iterator<Item = String>,
        unit: &str,
    ) -> String {
        match condition {
            Condition::AtLeast { count, of } => {
                let held: Vec<String> = of.iter().map(|one| self.condition(one, bounds, unit)).collect();
                format!("IF({}>={count},1,0)", if held.is_empty() { "0".to_owned() } else { held.join("+") })
            }
            Condition::Is { figure, order, .. } => {
                let bound = bounds.next().unwrap_or_else(|| "0".to_owned());
                let Some(found) = self.figure(figure, unit) else { return "0".to_owned() };
                let digits = match figure.quantity() {
                    Quantity::Share => 12,
                    Quantity::Points | Quantity::Percent | Quantity::Times | Quantity::Place => 9,
                };
                let order = match order {
                    Order::Below => "<",
                    Order::AtMost => "<=",
                    Order::AtLeast => ">=",
                    Order::Over => ">",
                };
                format!("IF(ISNUMBER({found}),IF(ROUND({found}-{bound},{digits}){order}0,1,0),0)")
            }
            Condition::Failed(id) => {
                bounds.next();
                let Some(column) = self.sums.passed(id.as_str()) else { return "0".to_owned() };
                let column = self.part.column_on(&self.part.sheets.scoring, column);
                format!("IF(ISNUMBER(INDEX({column},{unit})),IF(INDEX({column},{unit})=0,1,0),0)")
            }
            Condition::Grades { among, years } => {
                bounds.next();
                self.past(among, *years, unit)
            }
            Condition::Circumstance(id) => {
                bounds.next();
                match self.times(id, unit) {
                    Some(times) => format!("IF({times}>0,1,0)"),
                    None => "0".to_owned(),
                }
            }
        }
    }
}
