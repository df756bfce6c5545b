//! The units of a category in a run as a plain table: what a file of it holds.

use super::{Kind, Run, Standings};
use baton_exchange::table::{Cell, Table};
use baton_words::{Locale, league, robustness};

/// The table of a category's units, with what the run assumes beneath.
#[must_use]
pub fn table(locale: Locale, run: &Run, standings: &Standings, category: &str) -> Table {
    let mut headings = vec![
        league::COLUMN_UNIT.of(locale).to_owned(),
        league::COLUMN_GROUP.of(locale).to_owned(),
        robustness::GRADE_NOW.of(locale).to_owned(),
    ];
    headings.extend(standings.ladder.iter().map(|grade| robustness::chance_of(locale, &grade.name)));
    headings.extend(
        [
            robustness::KEEPS.of(locale),
            robustness::RANK.of(locale),
            robustness::RANK_5.of(locale),
            robustness::RANK_50.of(locale),
            robustness::RANK_95.of(locale),
        ]
        .map(str::to_owned),
    );
    let percent = |percent| Cell::Number(percent, 2);
    let rows = standings.rows.iter().map(|row| {
        let grade = row.grade.as_ref().map_or(league::NO_GRADE.of(locale), |grade| grade.name.as_str());
        let mut cells = vec![Cell::text(row.name.clone()), Cell::text(row.group.clone()), Cell::text(grade)];
        let share = |at: usize| Cell::of(row.shares.get(at).map(|share| share.percent), percent);
        cells.extend((0..standings.ladder.len()).map(share));
        cells.extend([Cell::of(row.keeps, percent), Cell::of(row.rank, Cell::count)]);
        let ranks = row.ranks;
        let places = [ranks.map(|ranks| ranks.low), ranks.map(|ranks| ranks.middle), ranks.map(|ranks| ranks.high)];
        cells.extend(places.map(|place| Cell::of(place, Cell::count)));
        cells
    });
    let notes = assumptions(locale, run).into_iter().map(|(name, what)| robustness::note(locale, name, &what));
    Table { title: robustness::units_of(locale, category), headings, rows: rows.collect(), notes: notes.collect() }
}

/// What a run assumes, each with its name.
#[must_use]
pub fn assumptions(locale: Locale, run: &Run) -> Vec<(&'static str, String)> {
    let plan = &run.robustness.plan;
    let kind = Kind::of(plan.variation);
    let fixed = match kind {
        Kind::Around | Kind::Dirichlet | Kind::Simplex => robustness::FIXED_MARKS.of(locale),
        Kind::Observations => robustness::FIXED_OBSERVATIONS.of(locale),
        Kind::Choices => robustness::FIXED_CHOICES.of(locale),
    };
    let rounding = &run.subject.pair.policy.rounding;
    let rounding = match kind {
        Kind::Choices => robustness::ROUNDING_VARIED.of(locale).to_owned(),
        Kind::Around | Kind::Dirichlet | Kind::Simplex | Kind::Observations => {
            robustness::rounding_of(locale, rounding.points, rounding.total)
        }
    };
    let seed = if kind == Kind::Choices { robustness::NO_SEED.of(locale).to_owned() } else { plan.seed.to_string() };
    vec![
        (robustness::VARIED.of(locale), robustness::variation(locale, plan.variation)),
        (robustness::FIXED.of(locale), fixed.to_owned()),
        (robustness::DRAWS.of(locale), baton_words::grouped(plan.draws.into())),
        (robustness::SEED.of(locale), seed),
        (robustness::ROUNDING.of(locale), rounding),
        (robustness::ENGINE.of(locale), run.robustness.engine.clone()),
        (robustness::PROJECT_HASH.of(locale), run.project.clone()),
    ]
}
