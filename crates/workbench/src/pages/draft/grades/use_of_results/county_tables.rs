//! The county's figures: totals by category, places, what the bonus costs, and where a difference of it comes from.

use rust_decimal::Decimal;

use super::{Split, Tally, county_places};
use crate::tables::{Cell, Table, both, in_unit, money, of_county, pair, percent, source, whole_yuan};
use crate::{CategoryTotals, State};
use baton_analysis::Change;
use baton_words::{Locale, explanation, field, headline, league, money, results};

/// Counts per grade, places and bonus of each category, and of the county.
#[must_use]
pub fn totals(state: &State, locale: Locale) -> Table {
    let (categories, county) = (state.totals(), state.figures());
    // A column for each name that a grade has in any ladder, in the order of the ladders.
    let mut grades: Vec<&str> = Vec::new();
    for grade in categories.iter().flat_map(|category| &category.grades) {
        if !grades.contains(&grade.name()) {
            grades.push(grade.name());
        }
    }
    let mut headings = vec![league::CATEGORY.of(locale).to_owned()];
    headings.extend(both(locale, league::UNITS.of(locale)));
    headings.extend(grades.iter().flat_map(|grade| both(locale, grade)));
    headings.extend(both(locale, league::ASSESSED.of(locale)));
    headings.extend(both(locale, league::COLUMN_EXCELLENT_PLACES.of(locale)));
    headings.extend(both(locale, &in_unit(locale, headline::BONUS.of(locale), money::UNIT.of(locale))));

    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for category in &categories {
        let mut cells = vec![Cell::text(category.name.clone())];
        cells.extend(pair(category.units, Cell::count));
        for name in &grades {
            let found = category.grades.iter().any(|grade| grade.name() == *name);
            let count = of_name(category, name);
            cells.extend(if found { pair(count, Cell::count) } else { [Cell::Blank, Cell::Blank] });
        }
        cells.extend(pair(category.assessed, Cell::count));
        cells.extend(pair(category.excellent_places, Cell::count));
        cells.extend(pair(category.bonus, money));
        rows.push(cells);
    }
    let sum = |figure: &dyn Fn(usize) -> Change<u64>| {
        let parts = (0..categories.len()).map(figure);
        let both = parts.fold(Change::new(0_u64, 0_u64), |sum, part| {
            Change::new(sum.was.saturating_add(part.was), sum.is.saturating_add(part.is))
        });
        pair(both, Cell::count)
    };
    let wide = |change: Change<u32>| Change::new(u64::from(change.was), u64::from(change.is));
    let mut cells = vec![Cell::text(league::COUNTY.of(locale))];
    cells.extend(sum(&|at| wide(categories[at].units)));
    for name in &grades {
        cells.extend(sum(&|at| wide(of_name(&categories[at], name))));
    }
    cells.extend(sum(&|at| categories[at].assessed));
    cells.extend(pair(county.excellent_places, Cell::count));
    cells.extend(pair(county.bonus, money));
    rows.push(cells);
    let mut notes = vec![headline::ceiling(locale, county.places_ceiling.is)];
    notes.extend(source(state, locale));
    Table { title: of_county(state, locale, league::COUNTY_TOTALS.of(locale)), headings, rows, notes }
}

/// Units of the grades of a name: a ladder may have several.
fn of_name(category: &CategoryTotals, name: &str) -> Change<u32> {
    let grades = category.grades.iter().filter(|grade| grade.name() == name);
    grades.fold(Change::new(0, 0), |sum, grade| {
        Change::new(sum.was.saturating_add(grade.units.was), sum.is.saturating_add(grade.units.is))
    })
}

/// Civil servants' 优秀 places of each category against the county's ceiling.
#[must_use]
pub fn places(state: &State, locale: Locale) -> Table {
    let places = county_places(state.base(), state.current());
    let mut headings = vec![league::CATEGORY.of(locale).to_owned()];
    headings.extend(both(locale, league::ASSESSED.of(locale)));
    headings.extend(both(locale, league::COLUMN_EXCELLENT_PLACES.of(locale)));
    headings.push(in_unit(locale, results::SHARE_OF_PEOPLE.of(locale), "%"));
    let share = |places: u64, people: u64| {
        let share = Decimal::from(places).checked_div(people.into());
        Cell::of(share, |share| percent(share, 1))
    };
    let row = |name: &str, assessed: Change<u64>, places: Change<u64>| {
        let mut cells = vec![Cell::text(name)];
        cells.extend(pair(assessed, Cell::count));
        cells.extend(pair(places, Cell::count));
        cells.push(share(places.is, assessed.is));
        cells
    };
    let mut rows: Vec<Vec<Cell>> =
        places.categories.iter().map(|category| row(&category.name, category.assessed, category.places)).collect();
    rows.push(row(league::COUNTY.of(locale), places.assessed, places.places));
    let mut notes = vec![headline::ceiling(locale, places.ceiling.is)];
    notes.extend(source(state, locale));
    Table { title: of_county(state, locale, results::PLACES_BY_CATEGORY.of(locale)), headings, rows, notes }
}

/// What the bonus costs by category and grade.
#[must_use]
pub fn costs(state: &State, locale: Locale) -> Table {
    let costs = super::costs(state.base(), state.current());
    let mut headings = vec![league::CATEGORY.of(locale).to_owned(), explanation::GRADE.of(locale).to_owned()];
    headings.extend(both(locale, league::UNITS.of(locale)));
    headings.extend(both(locale, results::BONUS_HEADCOUNT.of(locale)));
    headings.extend(both(locale, &in_unit(locale, results::PER_HEAD.of(locale), field::UNIT_YUAN.of(locale))));
    headings.extend(both(locale, &in_unit(locale, results::WHOLE_BONUS.of(locale), money::UNIT.of(locale))));
    let row = |category: &str, grade: &str, tally: Change<Tally>| {
        let Change { was, is } = tally;
        let mut cells = vec![Cell::text(category), Cell::text(grade)];
        cells.extend([Cell::count(is.units), Cell::count(was.units)]);
        cells.extend([Cell::count(is.headcount), Cell::count(was.headcount)]);
        cells.extend([is, was].map(|tally| Cell::of(tally.per_head(), whole_yuan)));
        cells.extend([money(is.bonus), money(was.bonus)]);
        cells
    };
    let mut rows = Vec::new();
    let mut sum = Change::default();
    for category in &costs {
        for cost in &category.grades {
            let grade = cost.grade.as_ref().map_or(league::NO_GRADE.of(locale), |grade| &grade.name);
            rows.push(row(&category.name, grade, cost.tally));
        }
        rows.push(row(&category.name, results::ALL_GRADES.of(locale), category.all));
        sum = Change::new(Tally::and(sum.was, category.all.was), Tally::and(sum.is, category.all.is));
    }
    rows.push(row(league::COUNTY.of(locale), results::ALL_GRADES.of(locale), sum));
    Table {
        title: of_county(state, locale, results::COSTS_TABLE.of(locale)),
        headings,
        rows,
        notes: source(state, locale),
    }
}

/// The steps from the base's bonus to the scenario's.
#[must_use]
pub fn waterfall(state: &State, locale: Locale, split: Split) -> Table {
    let costs = super::costs(state.base(), state.current());
    let falls = super::waterfall(&costs, split);
    let headings = vec![
        league::CATEGORY.of(locale).to_owned(),
        explanation::GRADE.of(locale).to_owned(),
        results::DIFFERENCE_YUAN.of(locale).to_owned(),
        results::RUNNING.of(locale).to_owned(),
    ];
    let rows = falls.steps.iter().map(|step| {
        let grade =
            step.grade.as_ref().map(|grade| grade.as_ref().map_or(league::NO_GRADE.of(locale), |grade| &grade.name));
        vec![
            Cell::text(step.category.clone().unwrap_or_default()),
            Cell::text(grade.unwrap_or_default()),
            Cell::Number(step.change(), 2),
            Cell::Number(step.to, 2),
        ]
    });
    let whole = [
        Cell::text(results::WHOLE_DIFFERENCE.of(locale)),
        Cell::Blank,
        Cell::Number(falls.total, 2),
        Cell::Number(falls.total, 2),
    ];
    let rows = rows.chain(std::iter::once(whole.to_vec())).collect();
    Table {
        title: of_county(state, locale, results::WATERFALL_TABLE.of(locale)),
        headings,
        rows,
        notes: source(state, locale),
    }
}
