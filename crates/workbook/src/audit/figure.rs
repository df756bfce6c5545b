//! Where in the workbook each figure of the outcome stands, for whoever checks the one against the other.

use super::county::Figures;
use super::part::Part;
use super::results::ResultColumns;
use super::scoring::Scored;

/// A figure of the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are those of the outcome")]
pub enum Kind {
    Marks,
    Rate,
    Points,
    Section,
    Subtotal,
    Bonuses,
    Deductions,
    Total,
    Percentage,
    Place,
    Grade,
    Ratio,
    Places,
    Leadership,
    Promotion,
    Interview,
    Bonus,
    Fund,
    CountyExcellent,
    CountyPlaces,
    CountyPeople,
    CountyBonus,
    CountyCeiling,
}

/// Where a figure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub kind: Kind,
    /// Position of the unit in the roster; absent for the county's figures.
    pub unit: Option<usize>,
    /// Position of the indicator or section in the category, or of the fund among those that cover it.
    pub part: usize,
    /// The sheet.
    pub sheet: String,
    /// Row and column, from 0.
    pub at: (u32, u16),
    /// Whether a formula stands there, not a marked value.
    pub formula: bool,
}

/// The figures of a category's units.
pub(super) fn of_part(
    part: &Part,
    scored: &[Scored],
    columns: &ResultColumns,
    grades: bool,
    funds: &[bool],
) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (at, member) in part.members.iter().enumerate() {
        let row = Part::row(at);
        let mut add = |kind, part: usize, sheet: &str, column, formula| {
            figures.push(Figure {
                kind,
                unit: Some(member.position),
                part,
                sheet: sheet.to_owned(),
                at: (row, column),
                formula,
            });
        };
        for (indicator, scored) in scored.iter().enumerate() {
            add(Kind::Marks, indicator, &part.sheets.scoring, scored.marks, true);
            add(Kind::Rate, indicator, &part.sheets.scoring, scored.rate, scored.formula.0);
            add(Kind::Points, indicator, &part.sheets.scoring, scored.points, scored.formula.1);
        }
        for (section, column) in columns.sections.iter().enumerate() {
            add(Kind::Section, section, &part.sheets.results, *column, true);
        }
        let rest = [
            (Kind::Subtotal, columns.subtotal, true),
            (Kind::Bonuses, columns.plus, true),
            (Kind::Deductions, columns.deduction, true),
            (Kind::Total, columns.total, true),
            (Kind::Percentage, columns.percentage, true),
            (Kind::Place, columns.place, true),
            (Kind::Grade, columns.grade, grades),
            (Kind::Ratio, columns.ratio, true),
            (Kind::Places, columns.places, true),
            (Kind::Leadership, columns.leadership, true),
            (Kind::Promotion, columns.promotion, true),
            (Kind::Interview, columns.interview, true),
            (Kind::Bonus, columns.bonus, true),
        ];
        for (fund, (columns, formula)) in columns.funds.iter().zip(funds).enumerate() {
            add(Kind::Fund, fund, &part.sheets.results, columns.sum, *formula);
        }
        for (kind, column, formula) in rest {
            add(kind, 0, &part.sheets.results, column, formula);
        }
    }
    figures
}

/// The county's figures.
pub(super) fn of_county(sheet: &str, figures: &Figures) -> Vec<Figure> {
    let cells = [
        (Kind::CountyExcellent, (figures.row, Figures::EXCELLENT)),
        (Kind::CountyPlaces, (figures.row, Figures::PLACES)),
        (Kind::CountyPeople, (figures.row, Figures::PEOPLE)),
        (Kind::CountyBonus, (figures.row, Figures::BONUS)),
        (Kind::CountyCeiling, (figures.ceiling, Figures::CEILING)),
    ];
    let figure = |(kind, at)| Figure { kind, unit: None, part: 0, sheet: sheet.to_owned(), at, formula: true };
    cells.map(figure).into()
}
