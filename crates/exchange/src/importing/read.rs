//! The cells of a sheet read as its layout says: what changes, what stays, what can't be read, what a person is asked.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::doubt::{Doubts, doubts};
use super::draft::{Draft, Part, Told};
use super::figure::{figure, place};
use super::finding::{Finding, Problem, Question};
use super::grid::Grid;
use super::guess::{Names, is_sum};
use super::layout::{Column, Layout, Meaning, Why};
use super::look::{Look, Spread, held, outlier};
use super::names::is_summary;
use super::several;
use crate::numbers;
use crate::reading::{Book, Cell, Place};
use crate::reading_part::{self, Field, Typed};
use baton_model::{
    Arrange, Category, Component, ExternalRank, Id, Indicator, Measure as Rule, Number, Opinion, Policy, Roster, Unit,
};

/// What a sheet brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// What differs from what is there, in the sheet's order: the first of them.
    pub changes: Vec<Change>,
    /// How many cells differ from what is there.
    pub changing: usize,
    /// Cells that say what is there already.
    pub same: usize,
    /// What can't be read, and what was read with a doubt, in the sheet's order.
    pub findings: Vec<Finding>,
    /// What a person is asked. What it is about is not among the changes.
    pub questions: Vec<Question>,
    /// What each column makes of the figures.
    pub looks: Vec<Look>,
    /// The units as they become, by position in the roster, of those that change.
    pub units: BTreeMap<usize, Unit>,
}

/// One figure that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Where it comes from.
    pub place: Place,
    /// Name of the unit.
    pub unit: String,
    /// What it is.
    pub meaning: Meaning,
    /// What was there; empty for nothing.
    pub was: String,
    /// What takes its place; empty for nothing.
    pub becomes: String,
}

/// Most findings that are kept; a sheet that has more is read the wrong way.
pub const MOST_FINDINGS: usize = 2_000;
/// Most changes that are kept one by one: a large sheet has millions, and nobody looks through so many.
pub const MOST_CHANGES: usize = 2_000;
/// Names that are compared to find the nearest ones, in all; beyond that, none is suggested.
const COMPARED: usize = 500_000;

/// A column that is read, with the indicator that it is about in each category.
pub struct Taken<'a> {
    pub column: &'a Column,
    /// Absent for headcounts.
    pub part: Option<(Option<&'a Id>, &'a Field)>,
    pub indicators: BTreeMap<&'a Id, &'a Indicator>,
}

/// A sheet being read.
pub struct Reader<'a> {
    pub grid: Grid<'a>,
    pub layout: &'a Layout,
    pub roster: &'a Roster,
    pub taken: Vec<Taken<'a>>,
    policy: &'a Policy,
}

/// Reads a sheet.
#[must_use]
pub fn read(book: &Book, layout: &Layout, policy: &Policy, roster: &Roster) -> Import {
    let mut import = Import::default();
    let whole = Place::sheet(&layout.sheet);
    let there = layout.category.as_ref().is_none_or(|id| policy.categories.iter().any(|own| own.id == *id));
    let Some(sheet) = book.sheet(&layout.sheet).filter(|_| there) else {
        import.find(whole, Problem::Gone, &layout.sheet);
        return import;
    };
    if book.cut {
        import.find(whole.clone(), Problem::CutShort, "");
    }
    if sheet.hidden.sheet {
        import.find(whole.clone(), Problem::HiddenSheet, &layout.sheet);
    }
    let grid = Grid { sheet, turn: layout.turn };
    let taken = layout.columns.iter().filter_map(|column| Taken::of(column, layout, policy)).collect();
    let reader = Reader { grid, layout, roster, taken, policy };
    let hidden = layout.columns.iter().filter(|column| column.why == Why::Hidden).count();
    if hidden > 0 {
        import.find(whole, Problem::HiddenColumns(hidden), "");
    }
    import.questions.extend(asked(&layout.columns));
    let rows = reader.rows(&mut import);
    let doubts = doubts(&reader, &rows);
    let mut looks: BTreeMap<(usize, &Id), Look> = BTreeMap::new();
    for (row, at) in rows {
        let Some(unit) = roster.units.get(at) else { continue };
        let mut draft = Draft { unit, changed: None };
        for (number, taken) in reader.taken.iter().enumerate().filter(|(number, _)| !doubts.held.contains(number)) {
            reader.take(&mut import, &mut draft, &mut looks, &doubts, (row, number), taken);
        }
        if let Some(mut changed) = draft.changed {
            changed.pack();
            import.units.insert(at, changed);
        }
    }
    import.questions.extend(doubts.questions);
    import.looks = looks.into_values().collect();
    import.findings.arrange_by_key(|finding| (finding.place.row, finding.place.column));
    import
}

impl<'a> Taken<'a> {
    fn of(column: &'a Column, layout: &Layout, policy: &'a Policy) -> Option<Self> {
        match &column.meaning {
            Meaning::Ignored => None,
            Meaning::Headcount | Meaning::AssessedHeadcount => {
                Some(Self { column, part: None, indicators: BTreeMap::new() })
            }
            Meaning::Reading { indicator, period, field } => {
                let part = Some((period.as_ref(), field));
                Some(Self { column, part, indicators: of_all(indicator, layout, policy) })
            }
        }
    }
}

/// The indicator in its own category, and in a layout of all categories those of the same name in the others.
fn of_all<'p>(id: &Id, layout: &Layout, policy: &'p Policy) -> BTreeMap<&'p Id, &'p Indicator> {
    let find = |category: &'p Category, is: &dyn Fn(&Indicator) -> bool| {
        let found = category.indicators.iter().find(|indicator| is(indicator));
        found.map(|indicator| (&category.id, &**indicator))
    };
    let among = || policy.categories.iter().filter(|own| layout.category.as_ref().is_none_or(|only| own.id == *only));
    let own = among().find_map(|category| find(category, &|indicator| indicator.id == *id));
    let name = own.map(|(_, own)| super::names::plain(&own.name));
    let named = |indicator: &Indicator| Some(super::names::plain(&indicator.name)) == name;
    let mut found: BTreeMap<_, _> = among().filter_map(|category| find(category, &named)).collect();
    found.extend(own);
    found
}

/// What is asked of columns, by what they may mean.
fn asked(columns: &[Column]) -> Vec<Question> {
    let mut asked: Vec<Question> = Vec::new();
    for column in columns {
        let Why::Asked(meaning, _) = &column.why else { continue };
        // Once a person has said which column it is, the others are none.
        if columns.iter().any(|other| other.meaning == *meaning) {
            continue;
        }
        let found = asked.iter_mut().find_map(|question| match question {
            Question::Column { meaning: own, columns } if own == meaning => Some(columns),
            _ => None,
        });
        match found {
            Some(columns) => columns.push(column.number),
            None => asked.push(Question::Column { meaning: meaning.clone(), columns: vec![column.number] }),
        }
    }
    asked
}

impl Import {
    fn find(&mut self, place: Place, problem: Problem, text: &str) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(Finding { place, problem, text: text.to_owned() });
        }
    }
}

impl<'a> Reader<'a> {
    /// The rows that are read, each with its unit.
    fn rows(&self, import: &mut Import) -> Vec<(u32, usize)> {
        let Self { grid, layout, roster, .. } = *self;
        let names = Names::of(self.policy, roster, layout.category.as_ref());
        let read: Vec<u32> =
            layout.columns.iter().filter(|column| column.is_read()).map(|column| column.number).collect();
        let says = |row: u32| read.iter().any(|column| !grid.cell(row, *column).is_blank());
        let mut suggestions = COMPARED / names.known().count().max(1);
        let (mut rows, mut of, mut hidden) = (Vec::new(), several::Of::new(), 0_usize);
        let mut current = None;
        let column = grid.column(layout.units);
        for (row, name) in (0..).zip(&column).filter(|(row, _)| (layout.first..=layout.last).contains(row)) {
            let name = name.text();
            if grid.is_hidden_row(row) && !layout.hidden {
                hidden += usize::from(!name.trim().is_empty());
                continue;
            }
            if name.trim().is_empty() {
                // A row without a name goes on with the unit above, unless it sums up or is blank.
                current = current.filter(|_| says(row) && !is_sum(grid, row, layout.units));
            } else {
                current = self.unit(&name, &names);
                if current.is_none() && says(row) {
                    suggestions = suggestions.saturating_sub(1);
                    let near = if suggestions > 0 { names.known().nearest(&name) } else { None };
                    let near = near.and_then(|at| roster.units.get(at));
                    let problem = match near {
                        Some(unit) => Problem::NearUnit { unit: unit.id.clone(), name: unit.name.clone() },
                        None if is_summary(&name) || is_sum(grid, row, layout.units) => continue,
                        None => Problem::NoUnit,
                    };
                    import.find(grid.place(row, layout.units), problem, &name);
                }
            }
            if let Some(at) = current {
                rows.push((row, at));
                of.entry(at).or_default().push(row);
            }
        }
        if hidden > 0 {
            import.find(Place::sheet(&layout.sheet), Problem::HiddenRows(hidden), "");
        }
        of.retain(|_, rows| rows.len() > 1);
        let mut left_out = BTreeSet::new();
        let mut open = several::Of::new();
        for (at, of) in of {
            let row =
                if several::same(grid, &of, &read) { of.first().copied() } else { several::chosen(grid, layout, &of) };
            left_out.extend(of.iter().filter(|own| Some(**own) != row).copied());
            if row.is_none() {
                let unit = roster.units.get(at).map_or("", |unit| &unit.name);
                for row in &of {
                    import.find(grid.place(*row, layout.units), Problem::Several(unit.to_owned()), unit);
                }
                open.insert(at, of);
            }
        }
        import.questions.extend(several::question(grid, layout, &open));
        rows.retain(|(row, _)| !left_out.contains(row));
        rows
    }

    /// Who is meant by a name: whom a person said, else whose name it is.
    fn unit(&self, name: &str, names: &Names) -> Option<usize> {
        let said = self.layout.names.iter().find(|named| named.name.trim() == name.trim());
        match said {
            Some(named) => self.roster.units.iter().position(|unit| unit.id == named.unit),
            None => names.known().find(name),
        }
    }

    /// Takes one cell.
    fn take(
        &self,
        import: &mut Import,
        draft: &mut Draft<'a>,
        looks: &mut BTreeMap<(usize, &'a Id), Look>,
        doubts: &Doubts,
        (row, number): (u32, usize),
        taken: &Taken<'a>,
    ) {
        let cell = self.grid.cell(row, taken.column.number);
        if cell.is_blank() && *cell != Cell::Uncomputed {
            return;
        }
        let place = || self.grid.place(row, taken.column.number);
        let told = import.changes.len() < MOST_CHANGES;
        let written = match taken.part {
            None => write_headcount(draft, cell, taken, told),
            Some((period, field)) => {
                let category = &draft.unit.category;
                let Some(indicator) = taken.indicators.get(category) else {
                    let own = self.policy.categories.iter().find(|own| own.id == *category);
                    let name = own.map_or_else(String::new, |own| own.name.clone());
                    return import.find(place(), Problem::NoIndicator(name), &draft.unit.name);
                };
                let typed = Typed::of(indicator, field);
                let part = Part { indicator: &indicator.id, period, field, typed };
                let was = held(draft.reading(part.indicator, period), field);
                let others = doubts.middle(number, draft.unit);
                let written = write(draft, cell, taken, indicator, part, told, others);
                if written.is_ok() {
                    let look = looks.entry((number, &draft.unit.category)).or_insert_with(|| Look {
                        column: taken.column.number,
                        category: category.clone(),
                        was: Spread::default(),
                        becomes: Spread::default(),
                        changing: 0,
                        converted: (!taken.column.measured_in.is_empty())
                            .then(|| (taken.column.measured_in.clone(), indicator.measured_in.clone())),
                    });
                    look.was.add(was);
                    look.becomes.add(held(draft.reading(part.indicator, period), field));
                    look.changing += usize::from(matches!(&written, Ok((Some(_), _))));
                }
                written
            }
        };
        match written {
            Err(problem) => import.find(place(), problem, &cell.text()),
            Ok((written, doubt)) => {
                if let Some(doubt) = doubt {
                    import.find(place(), doubt, &cell.text());
                }
                let Some(change) = written else {
                    import.same = import.same.saturating_add(1);
                    return;
                };
                import.changing = import.changing.saturating_add(1);
                if let Some((was, becomes)) = change {
                    let (unit, meaning) = (draft.unit.name.clone(), taken.column.meaning.clone());
                    import.changes.push(Change { place: place(), unit, meaning, was, becomes });
                }
            }
        }
    }
}

/// What was written, if that differs, and what is to be looked at.
type Written = Result<(Option<Told>, Option<Problem>), Problem>;

fn write_headcount(draft: &mut Draft<'_>, cell: &Cell, taken: &Taken<'_>, told: bool) -> Written {
    let plain = numbers::plain(cell).map_err(Problem::of)?;
    let written = draft.write_headcount(&taken.column.meaning, &plain.text, told).map_err(Problem::Part)?;
    Ok((written, plain.noted.then_some(Problem::Note)))
}

fn write(
    draft: &mut Draft<'_>,
    cell: &Cell,
    taken: &Taken<'_>,
    indicator: &Indicator,
    part: Part<'_>,
    told: bool,
    others: Option<Number>,
) -> Written {
    match part.field {
        Field::Actual | Field::Target | Field::Prior => {
            let figure = figure(cell, taken.column, &indicator.measured_in)?;
            let far =
                |figure| outlier(figure, draft.reading(part.indicator, part.period), part.field, indicator, others);
            let score = part.field == &Field::Actual
                && indicator.rule.components.iter().flat_map(Component::measures).any(|one| matches!(one, Rule::Score));
            let no_score = |figure: Number| score && (figure < Number::ZERO || figure > 100.into());
            let doubt = match figure.value {
                Some(value) if no_score(value) => Some(Problem::NoScore),
                Some(value) if figure.doubt.is_none() && !taken.column.confirmed => far(value),
                _ => figure.doubt,
            };
            let written = draft.write(part, told, |new| {
                reading_part::put(new, part.field, figure.value);
                Ok(())
            });
            Ok((written.map_err(Problem::Part)?, doubt))
        }
        Field::Place | Field::PriorPlace => {
            // 3/16 says both; a note behind it is none of the ranked.
            let found = match cell {
                Cell::Text(text) => place(text),
                _ => None,
            };
            let Some((rank, size)) = found else { return write_text(draft, cell, part, told) };
            let written = draft.write(part, told, |new| {
                let now = if *part.field == Field::Place { &mut new.external } else { &mut new.prior_external };
                let field = size.or_else(|| now.as_deref().and_then(|rank| rank.field));
                *now = Some(Box::new(ExternalRank { place: rank, field }));
                Ok(())
            });
            Ok((written.map_err(Problem::Part)?, None))
        }
        Field::FieldSize | Field::PriorFieldSize | Field::Event(_) | Field::Rater(_) => {
            write_text(draft, cell, part, told)
        }
    }
}

/// Writes what is no figure as it would be typed.
fn write_text(draft: &mut Draft<'_>, cell: &Cell, part: Part<'_>, told: bool) -> Written {
    let plain = numbers::plain(cell).map_err(Problem::of)?;
    let text = if matches!(cell, Cell::Percent(_)) { plain.text.trim_end_matches('%') } else { &plain.text };
    let written =
        draft.write(part, told, |new| reading_part::write(new, part.field, part.typed, text)).map_err(Problem::Part)?;
    let heard = |rater: &Id| draft.reading(part.indicator, part.period)?.panel.get(rater);
    let said = if let Field::Rater(rater) = part.field { heard(rater) } else { None };
    let no_score = matches!(said, Some(Opinion::Score(score)) if *score < Number::ZERO || *score > 100.into());
    let doubt = if no_score {
        Some(Problem::NoScore)
    } else if matches!(cell, Cell::Percent(_)) {
        Some(Problem::PercentAsScore)
    } else {
        plain.noted.then_some(Problem::Note)
    };
    Ok((written, doubt))
}
