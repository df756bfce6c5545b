//! The rows of a sheet: which there are, filtered, and in the order in which they were sorted last.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::content::{self, Content};
use super::{Column, GridView, SheetKind, Source};
use baton_model::{Arrange, Category, Id, Unit};

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A unit, by its position in the roster.
    Unit(usize),
    /// An entry of a unit's ledger: position of the unit, and of the entry.
    Entry(usize, usize),
    /// A ledger row that lacks something to be an entry, by its position among the pending.
    Pending(usize),
    /// The empty last row of the ledger, in which a new one begins.
    Blank,
}

/// How rows were sorted. As in a spreadsheet they keep that order while their values change, until they are sorted anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted {
    /// The category whose rows they are.
    pub category: Id,
    /// What the rows are.
    pub kind: SheetKind,
    /// The column that they were sorted by.
    pub column: Column,
    /// Whether the largest come first.
    pub descending: bool,
    /// The units, and positions in their ledgers, in order.
    order: Arc<[(Id, usize)]>,
}

impl Sorted {
    /// Sorts the rows as they are now. Nothing comes last in either order; what is equal keeps its order.
    #[must_use]
    pub fn now(source: &Source<'_>, view: &GridView, column: Column, descending: bool) -> Option<Self> {
        let category = source.policy.categories.get(source.category)?;
        let units = &source.roster.units;
        let mut keyed: Vec<(Content, Row)> = plain(source, view.kind, category)
            .into_iter()
            .map(|row| {
                let content = match row {
                    Row::Unit(unit) => units.get(unit).map(|unit| content::of_unit(unit, category, &column)),
                    Row::Entry(unit, at) => units.get(unit).and_then(|unit| {
                        unit.adjustments.get(at).map(|entry| content::of_entry(unit, entry, category, &column))
                    }),
                    Row::Pending(_) | Row::Blank => None,
                };
                (content.unwrap_or_default(), row)
            })
            .collect();
        keyed.arrange_by(|(a, _), (b, _)| match (a, b) {
            (Content::Nothing, _) | (_, Content::Nothing) => a.order(b),
            _ if descending => b.order(a),
            _ => a.order(b),
        });
        let order = keyed.into_iter().filter_map(|(_, row)| {
            let (unit, at) = row.address()?;
            Some((units.get(unit)?.id.clone(), at))
        });
        Some(Self { category: category.id.clone(), kind: view.kind, column, descending, order: order.collect() })
    }
}

impl Row {
    /// Position of the unit, and in its ledger; absent for rows of nobody yet.
    fn address(self) -> Option<(usize, usize)> {
        match self {
            Self::Unit(unit) => Some((unit, 0)),
            Self::Entry(unit, at) => Some((unit, at)),
            Self::Pending(_) | Self::Blank => None,
        }
    }
}

/// The rows to show: those that were sorted in their order, then those that came since, then what is not yet an entry.
pub fn rows(source: &Source<'_>, view: &GridView) -> Vec<Row> {
    let Some(category) = source.policy.categories.get(source.category) else { return Vec::new() };
    let mut rows = plain(source, view.kind, category);
    let units = &source.roster.units;
    if let Some(sorted) =
        view.sorted.as_ref().filter(|sorted| sorted.category == category.id && sorted.kind == view.kind)
    {
        let places: BTreeMap<(&Id, usize), usize> =
            sorted.order.iter().enumerate().map(|(place, (unit, at))| ((unit, *at), place)).collect();
        rows.arrange_by_key(|row| {
            let place = row.address().and_then(|(unit, at)| places.get(&(&units.get(unit)?.id, at)));
            place.copied().unwrap_or(usize::MAX)
        });
    }
    let needle = view.filter.trim().to_lowercase();
    if !needle.is_empty() {
        let fits = |unit: &Unit| {
            unit.name.to_lowercase().contains(&needle)
                || content::group_name(unit, category).to_lowercase().contains(&needle)
        };
        rows.retain(|row| row.address().and_then(|(unit, _)| units.get(unit)).is_some_and(|unit| fits(unit)));
    }
    if view.kind == SheetKind::Ledger {
        let pending = view.pending.iter().enumerate().filter(|(_, pending)| pending.category == category.id);
        rows.extend(pending.map(|(at, _)| Row::Pending(at)));
        rows.push(Row::Blank);
    }
    rows
}

/// The rows of a category in the roster's order.
fn plain(source: &Source<'_>, kind: SheetKind, category: &Category) -> Vec<Row> {
    let members = source.roster.units.iter().enumerate().filter(|(_, unit)| unit.category == category.id);
    match kind {
        SheetKind::Values | SheetKind::Units => members.map(|(at, _)| Row::Unit(at)).collect(),
        SheetKind::Ledger => {
            members.flat_map(|(at, unit)| (0..unit.adjustments.len()).map(move |entry| Row::Entry(at, entry))).collect()
        }
    }
}
