//! What goal seek answers: the figures before and after, or what each indicator would have to be.

use super::{Cell, Table, of_category, source};
use crate::i18n::Catalogue;
use crate::workbench::State;
use crate::workbench::solving::{Ask, Goal, NeedsSaid, Said, SolveField, goal_name, needs_said, said};

/// The answer to the present question; `None` while it is not known.
#[must_use]
pub fn answer(state: &State, words: &Catalogue) -> Option<Table> {
    let ask = Ask::of(state)?;
    if let Some(needed) = state.needed() {
        return Some(each(state, words, &ask, needs_said(words, &ask, needed)?));
    }
    let solved = state.solved()?;
    Some(one(state, words, &ask, said(words, &ask, solved)))
}

fn one(state: &State, words: &Catalogue, ask: &Ask, said: Said) -> Table {
    let (headings, rows) = said.table;
    let rows = rows.into_iter().map(|row| row.map(Cell::text).to_vec()).collect();
    let mut notes = vec![said.verdict];
    notes.extend(Some(said.ranges).filter(|ranges| !ranges.is_empty()));
    notes.extend(said.assumptions);
    notes.extend(source(state, words));
    Table { title: title(state, words, ask), headings: headings.into_iter().map(str::to_owned).collect(), rows, notes }
}

fn each(state: &State, words: &Catalogue, ask: &Ask, said: NeedsSaid) -> Table {
    let told = &words.solving;
    let figure = (told.then)(said.figure);
    let headings = [
        told.column_indicator,
        told.column_present,
        told.column_to,
        told.column_change,
        told.column_range,
        &figure,
        told.column_others,
        told.column_why,
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
    notes.extend(source(state, words));
    Table { title: title(state, words, ask), headings, rows, notes }
}

/// What is asked, as a title.
fn title(state: &State, words: &Catalogue, ask: &Ask) -> String {
    let told = &words.solving;
    let unit = ask.units.get(ask.unit).map_or("", |(_, name)| name);
    let wanted = match ask.goal {
        Goal::Grade => (told.wanted)(unit, ask.grades.get(ask.grade).map_or("", |(_, name)| name)),
        Goal::Place => (told.wanted_place)(unit, ask.number(SolveField::Place).map_or("", |typed| &typed.text)),
        goal @ (Goal::Budget | Goal::Ceiling | Goal::Excellent) => goal_name(told, goal).to_owned(),
    };
    of_category(state, words, &wanted)
}
