//! Where figures stand in the workbook, and conditions on them as formulas.

use super::data;
use super::part::Part;
use super::results::ResultColumns;
use super::scoring::Scored;
use super::sums::SumColumns;
use baton_model::{Condition, Direction, Figure, Id, Number, Order, Quantity, TieBreaker};

/// The columns where a category's figures stand.
#[derive(Clone, Copy)]
pub(super) struct Figures<'f, 'a> {
    pub(super) part: &'f Part<'a>,
    pub(super) scored: &'f [Scored],
    pub(super) sums: &'f SumColumns,
    pub(super) results: &'f ResultColumns,
}

impl Figures<'_, '_> {
    /// Sheet and column of a figure; cells without a number where it is missing. `None` where there is no such figure.
    fn place(&self, figure: &Figure) -> Option<(&str, u16)> {
        let sheets = &self.part.sheets;
        match figure {
            Figure::Rate(id) => {
                let at = self.part.category.indicators.iter().position(|indicator| indicator.id == *id)?;
                Some((&sheets.scoring, self.scored.get(at)?.rate))
            }
            Figure::Points(of) => Some((&sheets.scoring, self.sums.of(of)?)),
            Figure::Deductions => Some((&sheets.results, self.results.deduction)),
        }
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

    /// 1 where a condition holds for a unit, else 0; `bound` is the cell of its bound, where it has one, `unit` that of the
    /// unit's number in the category.
    pub(super) fn condition(&self, condition: &Condition, bound: &str, unit: &str) -> String {
        match condition {
            Condition::AtLeast { count, of } => {
                let own = |one: &Condition| {
                    let bound = one.bound().map_or(Number::ZERO, |(bound, _)| bound);
                    self.condition(one, &bound.to_string(), unit)
                };
                let held: Vec<String> = of.iter().map(own).collect();
                format!("IF({}>={count},1,0)", if held.is_empty() { "0".to_owned() } else { held.join("+") })
            }
            Condition::Is { figure, order, .. } => {
                let Some((sheet, column)) = self.place(figure) else { return "0".to_owned() };
                let figure_cell = format!("INDEX({},{})", self.part.column_on(sheet, column), unit);
                let digits = match figure.quantity() {
                    Quantity::Share => 12,
                    Quantity::Points => 9,
                };
                let order = match order {
                    Order::Below => "<",
                    Order::AtMost => "<=",
                    Order::AtLeast => ">=",
                    Order::Over => ">",
                };
                format!("IF(ISNUMBER({figure_cell}),IF(ROUND({figure_cell}-{bound},{digits}){order}0,1,0),0)")
            }
            Condition::Circumstance(id) => match self.times(id, unit) {
                Some(times) => format!("IF({times}>0,1,0)"),
                None => "0".to_owned(),
            },
        }
    }
}
