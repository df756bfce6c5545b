//! What goal seek answers: the figures before and after, or what each indicator would have to be.

use super::{Ask, Goal, NeedsSaid, Said, SolveField, goal_name, needs_said, said};
use crate::State;
use crate::tables::{Cell, Table, of_category, source};
use baton_words::{Locale, solving};

/// The answer to the present question; `None` while it is not known.
#[must_use]
pub fn answer(state: &State, locale: Locale) -> Option<Table> {
    let ask = Ask::of(state)?;
    if let Some(needed) = state.needed() {
        return Some(each(state, locale, &ask, needs_said(locale, &ask, needed)?));
    }
    let solved = state.solved()?;
    Some(one(state, locale, &ask, said(locale, &ask, solved)))
}

fn one(state: &State, locale: Locale, ask: &Ask, said: Said) -> Table {
    let (headings, rows) = said.table;
    let rows = rows.into_iter().map(|row| row.map(Cell::text).to_vec()).collect();
    let mut notes = vec![said.verdict];
    notes.extend(Some(said.ranges).filter(|ranges| !ranges.is_empty()));
    notes.extend(said.assumptions);
    notes.extend(source(state, locale));
    Table { title: title(state, locale, ask), headings: headings.into_iter().map(str::to_owned).collect(), rows, notes }
}

fn each(state: &State, locale: Locale, ask: &Ask, said: NeedsSaid) -> Table {
    let figure = solving::then(locale, said.figure);
    let headings = [
        solving::COLUMN_INDICATOR.of(locale),
        solving::COLUMN_PRESENT.of(locale),
        solving::COLUMN_TO.of(locale),
        solving::COLUMN_CHANGE.of(locale),
        solving::COLUMN_RANGE.of(locale),
        &figure,
        solving::COLUMN_OTHERS.of(locale),
        solving::COLUMN_WHY.of(locale),
    ];
    let headings = headings.map(str::to_owned).to_vec();
    let rows = said.rows.into_iter().map(|row| {
        let name = match row.whose {
            "" => row.name,
            whose => format!("{} ({whose})", row.name),
        };
        let helps = row.way.nearest.as_ref();
        let (range, why) = match helps {
            Some(_) => (Cell::text(row.told), Cell::Blank),
            None => (Cell::Blank, Cell::text(row.told)),
        };
        vec![
            Cell::text(name),
            Cell::figure(row.way.now),
            Cell::of(helps, |nearest| Cell::figure(nearest.value)),
            Cell::of(row.way.change(), Cell::figure),
            range,
            Cell::text(row.figure),
            Cell::of(helps, |_| Cell::count(row.way.others)),
            why,
        ]
    });
    let rows = rows.collect();
    let mut notes = vec![said.verdict];
    notes.extend(Some(said.points).filter(|points| !points.is_empty()));
    notes.extend(said.assumptions);
    notes.extend(source(state, locale));
    Table { title: title(state, locale, ask), headings, rows, notes }
}

/// What is asked, as a title.
fn title(state: &State, locale: Locale, ask: &Ask) -> String {
    let unit = ask.units.get(ask.unit).map_or("", |(_, name)| name);
    let wanted = match ask.goal {
        Goal::Grade => solving::wanted(locale, unit, ask.grades.get(ask.grade).map_or("", |(_, name)| name)),
        Goal::Place => {
            solving::wanted_place(locale, unit, ask.number(SolveField::Place).map_or("", |typed| &typed.text))
        }
        goal @ (Goal::Budget | Goal::Ceiling | Goal::Excellent) => goal_name(locale, goal).to_owned(),
    };
    of_category(state, locale, &wanted)
}
