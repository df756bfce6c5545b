//! What a category's members share while their columns are computed, and how their observations are gathered.

use std::collections::BTreeMap;

use super::column::{Column, Members, annual};
use super::lens::{Groups, Seen};
use super::marks::ColumnMarks;
use super::table::Person;
use baton_model::{Category, Id, Indicator, Observation, Period, Roster, Unit};

/// What the members share while their columns are computed.
pub(super) struct Context<'a> {
    category: &'a Category,
    periods: &'a [Period],
    pub(super) units: Vec<&'a Unit>,
    pub(super) groups: &'a [u32],
    /// Members with difficulty factors of their own.
    difficult: Vec<(u32, &'a Unit)>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        category: &'a Category,
        periods: &'a [Period],
        (units, people): (Vec<&'a Unit>, &[Person]),
        groups: &'a [u32],
    ) -> Self {
        let difficult = units.iter().zip(people).zip(0_u32..).filter(|((_, person), _)| person.difficult);
        let difficult = difficult.map(|((unit, _), member)| (member, *unit)).collect();
        Self { category, periods, units, groups, difficult }
    }

    fn position(&self, id: &Id) -> Option<u32> {
        let found = self.units.iter().position(|unit| unit.id == *id);
        found.and_then(|position| u32::try_from(position).ok())
    }

    pub(super) fn marks(&self, indicator: &Indicator) -> ColumnMarks {
        if indicator.marks.units.len() > 8 {
            let index: BTreeMap<&Id, u32> = self.units.iter().map(|unit| &unit.id).zip(0_u32..).collect();
            return ColumnMarks::new(indicator, self.category, |id| index.get(id).copied());
        }
        ColumnMarks::new(indicator, self.category, |id| self.position(id))
    }

    /// An indicator's rates, from what was observed of each member and what its rule sees of it.
    fn rates(
        &self,
        indicator: &Indicator,
        assessed: &[bool],
        observations: Vec<Option<&Observation>>,
        annual: Seen,
    ) -> Column {
        let own = self
            .difficult
            .iter()
            .filter_map(|(member, unit)| Some((*member, *unit.indicator_difficulty.get(&indicator.id)?)));
        let groups = Groups { of: self.groups, count: self.category.groups.len() };
        let observed = |member: usize| observations.get(member).copied().flatten();
        let members = Members { observed: &observed, annual, difficulty: own.collect(), groups };
        Column::compute(indicator, self.periods, &members, assessed)
    }

    /// One indicator's rates by themselves.
    pub(super) fn rates_alone(&self, indicator: &Indicator, marks: &ColumnMarks) -> Column {
        let observations = self.observations(&indicator.id);
        let assessed = assessed(marks, self.groups);
        let members = observations.iter().zip(&assessed);
        let seen =
            Seen::of_all(&indicator.rule, members.map(|(observed, assessed)| assessed.then(|| annual(*observed))));
        self.rates(indicator, &assessed, observations, seen)
    }

    /// The rates of all indicators with these marks. Every member's observations are walked and seen once, while they are
    /// at hand: they are scattered over memory, and fetching them again for each column takes most of the time.
    pub(super) fn all_rates(&self, marks: &[ColumnMarks]) -> Vec<Column> {
        let indicators = &self.category.indicators;
        let width = indicators.len().max(1);
        let assessed: Vec<Vec<bool>> = marks.iter().map(|marks| assessed(marks, self.groups)).collect();
        let mut seen: Vec<Seen> =
            indicators.iter().map(|indicator| Seen::new(&indicator.rule, self.units.len())).collect();
        let cells = self.all_observations(|member, row| {
            for (((indicator, seen), assessed), observation) in indicators.iter().zip(&mut seen).zip(&assessed).zip(row)
            {
                let assessed = assessed.get(member).copied().unwrap_or_default();
                seen.push(&indicator.rule, assessed.then(|| annual(*observation)).as_ref());
            }
        });
        let columns = indicators.iter().zip(seen).zip(&assessed).enumerate();
        let rates = columns.map(|(column, ((indicator, seen), assessed))| {
            let observations = cells.iter().skip(column).step_by(width).copied().collect();
            self.rates(indicator, assessed, observations, seen)
        });
        rates.collect()
    }

    /// What was observed of each member for one indicator.
    fn observations(&self, indicator: &Id) -> Vec<Option<&'a Observation>> {
        self.units.iter().map(|unit| unit.observations.get(indicator)).collect()
    }

    /// What was observed of each member for all indicators, member by member: one walk through each member's
    /// observations instead of a look-up for each cell. Shows `visit` each member's row.
    fn all_observations(
        &self,
        mut visit: impl FnMut(usize, &[Option<&'a Observation>]),
    ) -> Vec<Option<&'a Observation>> {
        let width = self.category.indicators.len();
        let mut columns: Vec<(&Id, usize)> =
            self.category.indicators.iter().enumerate().map(|(column, indicator)| (&indicator.id, column)).collect();
        columns.sort_unstable();
        let mut cells = vec![None; width.saturating_mul(self.units.len())];
        for (member, (unit, row)) in self.units.iter().zip(cells.chunks_mut(width.max(1))).enumerate() {
            let mut next = columns.as_slice();
            for (id, observation) in &unit.observations {
                let before = next.iter().take_while(|(column, _)| *column < id).count();
                next = next.get(before..).unwrap_or_default();
                for (_, column) in next.iter().take_while(|(column, _)| *column == id) {
                    if let Some(cell) = row.get_mut(*column) {
                        *cell = Some(observation);
                    }
                }
            }
            visit(member, row);
        }
        cells
    }
}

/// Whether each member has marks.
pub(super) fn assessed(marks: &ColumnMarks, groups: &[u32]) -> Vec<bool> {
    groups.iter().zip(0_u32..).map(|(group, member)| !marks.of(member, *group).is_zero()).collect()
}

/// The units of members, by their positions in the roster.
pub(super) fn units<'a>(roster: &'a Roster, members: &[u32]) -> Vec<&'a Unit> {
    let unit = |member: &u32| usize::try_from(*member).ok().and_then(|member| roster.units.get(member));
    members.iter().filter_map(unit).map(AsRef::as_ref).collect()
}
