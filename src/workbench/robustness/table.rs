//! The units of a category in a run as a plain table: what a file of it holds.

use super::{Kind, Run, Standings};
use crate::exchange::table::{Cell, Table};
use crate::i18n::Catalogue;

/// The table of a category's units, with what the run assumes beneath.
#[must_use]
pub fn table(words: &Catalogue, run: &Run, standings: &Standings, category: &str) -> Table {
    let said = &words.robustness;
    let mut headings = vec![words.column_unit.to_owned(), words.column_group.to_owned(), said.grade_now.to_owned()];
    headings.extend(standings.ladder.iter().map(|grade| (said.chance_of)(&grade.name)));
    headings.extend([said.keeps, said.rank, said.rank_5, said.rank_50, said.rank_95].map(str::to_owned));
    let percent = |percent| Cell::Number(percent, 2);
    let rows = standings.rows.iter().map(|row| {
        let grade = row.grade.as_ref().map_or(words.no_grade, |grade| grade.name.as_str());
        let mut cells = vec![Cell::text(row.name.clone()), Cell::text(row.group.clone()), Cell::text(grade)];
        let share = |at: usize| Cell::of(row.shares.get(at).map(|share| share.percent), percent);
        cells.extend((0..standings.ladder.len()).map(share));
        cells.extend([Cell::of(row.keeps, percent), Cell::of(row.rank, Cell::count)]);
        let ranks = row.ranks;
        let places = [ranks.map(|ranks| ranks.low), ranks.map(|ranks| ranks.middle), ranks.map(|ranks| ranks.high)];
        cells.extend(places.map(|place| Cell::of(place, Cell::count)));
        cells
    });
    let notes = assumptions(words, run).into_iter().map(|(name, what)| (said.note)(name, &what));
    Table { title: (said.units_of)(category), headings, rows: rows.collect(), notes: notes.collect() }
}

/// What a run assumes, each with its name.
#[must_use]
pub fn assumptions(words: &Catalogue, run: &Run) -> Vec<(&'static str, String)> {
    let said = &words.robustness;
    let plan = &run.robustness.plan;
    let kind = Kind::of(plan.variation);
    let fixed = match kind {
        Kind::Around | Kind::Dirichlet | Kind::Simplex => said.fixed_marks,
        Kind::Observations => said.fixed_observations,
        Kind::Choices => said.fixed_choices,
    };
    let rounding = &run.subject.pair.policy.rounding;
    let rounding = match kind {
        Kind::Choices => said.rounding_varied.to_owned(),
        Kind::Around | Kind::Dirichlet | Kind::Simplex | Kind::Observations => {
            (said.rounding_of)(rounding.points, rounding.total)
        }
    };
    let seed = if kind == Kind::Choices { said.no_seed.to_owned() } else { plan.seed.to_string() };
    vec![
        (said.varied, (said.variation)(plan.variation)),
        (said.fixed, fixed.to_owned()),
        (said.draws, crate::i18n::grouped(plan.draws.into())),
        (said.seed, seed),
        (said.rounding, rounding),
        (said.engine, run.robustness.engine.clone()),
        (said.project_hash, run.project.clone()),
    ]
}
