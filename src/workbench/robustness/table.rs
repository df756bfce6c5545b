//! The units of a category in a run as a plain table: what a file of it holds.

use super::{Kind, Run, Standings};
use crate::i18n::{Catalogue, fixed};

/// A table with what has to be known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// One for each column.
    pub headings: Vec<String>,
    /// As many cells in each as there are headings.
    pub rows: Vec<Vec<String>>,
    /// What is assumed: a name and what it is.
    pub assumptions: Vec<(&'static str, String)>,
}

/// The table of a category's units.
#[must_use]
pub fn table(words: &Catalogue, run: &Run, standings: &Standings, category: &str) -> Table {
    let said = &words.robustness;
    let mut headings = vec![words.column_unit.to_owned(), words.column_group.to_owned(), said.grade_now.to_owned()];
    headings.extend(standings.ladder.iter().map(|grade| (said.chance_of)(&grade.name)));
    headings.extend([said.keeps, said.rank, said.rank_5, said.rank_50, said.rank_95].map(str::to_owned));
    let rank = |rank: Option<u32>| rank.map(|rank| rank.to_string()).unwrap_or_default();
    let rows = standings.rows.iter().map(|row| {
        let grade = row.grade.as_ref().map_or_else(|| words.no_grade.to_owned(), |grade| grade.name.clone());
        let mut cells = vec![row.name.clone(), row.group.clone(), grade];
        cells.extend(
            (0..standings.ladder.len()).map(|at| row.shares.get(at).map_or_else(String::new, |s| fixed(s.percent, 2))),
        );
        cells.push(row.keeps.map_or_else(String::new, |keeps| fixed(keeps, 2)));
        cells.push(rank(row.rank));
        let ranks = row.ranks;
        cells.extend([ranks.map(|r| r.low), ranks.map(|r| r.middle), ranks.map(|r| r.high)].map(rank));
        cells
    });
    Table { title: (said.units_of)(category), headings, rows: rows.collect(), assumptions: assumptions(words, run) }
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
        _ => (said.rounding_of)(rounding.points, rounding.total),
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
