//! What stands at a category's members besides their scores: which of its circumstances they are marked with, and, where
//! grade rules ask for it, how often something is in their ledgers and which grades they had in other years.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::exact::Exact;
use baton_model::{Category, Figure, Id, PastYear, Unit};

/// The marks of a category's members. Few have any.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// By member: positions in the category's list, as often as they are marked. What the category doesn't have is left out.
    of: BTreeMap<u32, Vec<usize>>,
    /// By member: item, level and quantity of each entry; empty where no grade rule asks for entries.
    entries: BTreeMap<u32, Vec<(Id, Id, Decimal)>>,
    /// By member: the grades of other years; empty where no grade rule asks for them.
    history: BTreeMap<u32, Vec<PastYear>>,
}

impl Marks {
    pub(super) fn new(category: &Category, units: &[&Unit]) -> Self {
        let position = |id: &Id| category.circumstances.iter().position(|circumstance| circumstance.id == *id);
        let marked = |(member, unit): (u32, &&Unit)| {
            let of: Vec<usize> =
                unit.circumstances.iter().filter_map(|marked| position(&marked.circumstance)).collect();
            (!of.is_empty()).then_some((member, of))
        };
        let entries = |(member, unit): (u32, &&Unit)| {
            let own = unit.adjustments.iter();
            let own: Vec<_> =
                own.map(|entry| (entry.item.clone(), entry.level.clone(), entry.quantity.get())).collect();
            (!own.is_empty()).then_some((member, own))
        };
        let asked = Self::reads_entries(category);
        Self {
            of: (0_u32..).zip(units).filter_map(marked).collect(),
            entries: if asked { (0_u32..).zip(units).filter_map(entries).collect() } else { BTreeMap::new() },
            history: if Self::reads_history(category) {
                let history = (0_u32..).zip(units).map(|(member, unit)| (member, unit.history.clone()));
                history.filter(|(_, history)| !history.is_empty()).collect()
            } else {
                BTreeMap::new()
            },
        }
    }

    /// Whether a grade rule of a category asks for entries.
    fn reads_entries(category: &Category) -> bool {
        let figures = category.grading.rules.iter().flat_map(|rule| rule.when.figures());
        figures.into_iter().any(|figure| matches!(figure, Figure::Entries(..)))
    }

    /// Whether a grade rule of a category asks for the grades of other years.
    fn reads_history(category: &Category) -> bool {
        category.grading.rules.iter().any(|rule| rule.when.years() > 0)
    }

    /// Whether a grade rule of a category asks for what one of another didn't.
    pub(super) fn asks_for_more(category: &Category, was: &Category) -> bool {
        let more = |reads: fn(&Category) -> bool| reads(category) && !reads(was);
        more(Self::reads_entries) || more(Self::reads_history)
    }

    /// Whether a member had one of these grades in each of so many years before one.
    pub(super) fn ran(&self, member: u32, year: u16, (among, years): (&[Id], u32)) -> bool {
        let history = self.history.get(&member).map_or(&[][..], Vec::as_slice);
        (1..=years).all(|back| {
            let past = u16::try_from(back).ok().and_then(|back| PastYear::of(history, year.checked_sub(back)?));
            past.is_some_and(|grade| among.contains(grade))
        })
    }

    /// What a member is marked with.
    pub(super) fn of(&self, member: u32) -> &[usize] {
        self.of.get(&member).map_or(&[], Vec::as_slice)
    }

    /// The members that are marked with anything, each with what.
    pub(super) fn members(&self) -> impl Iterator<Item = (u32, &[usize])> {
        self.of.iter().map(|(member, of)| (*member, of.as_slice()))
    }

    /// All marks of all members.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.of.values().flatten().copied()
    }

    /// The quantities of a member's entries of an item, or of one of its levels, added up; `None` beyond what can be
    /// computed.
    pub(super) fn quantity(&self, member: u32, item: &Id, level: Option<&Id>) -> Option<Exact> {
        let own = self.entries.get(&member).map_or(&[][..], Vec::as_slice).iter();
        let named = own.filter(|(of, at, _)| of == item && level.is_none_or(|level| at == level));
        named.map(|(.., quantity)| Exact::of(*quantity)).try_fold(Exact::ZERO, |sum, quantity| sum.plus(&quantity))
    }
}
