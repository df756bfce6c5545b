//! 6 Adjustments 加减分: the ledger as counted.

use super::fraction::{Fraction, one, size, zero};
use super::marks::marks;
use super::scene::Scene;
use crate::oracle::wire::{Category, Counting, Entry, Id, Item, Number, Sign, Unit, Worth};

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Counted,
    /// A larger entry on the same matter counts instead.
    Surpassed,
    /// The category has no such item or level, or the item is of the other sign.
    Refused,
}

/// The ledger of a unit as counted.
#[derive(Clone, Debug)]
pub struct Adjusted {
    /// Its own entries, then its parts in others'.
    pub entries: Vec<(Fraction, Fate)>,
    pub bonus: Fraction,
    pub deduction: Fraction,
}

impl Adjusted {
    pub fn value(&self) -> Fraction {
        &self.bonus - &self.deduction
    }
}

/// An entry as far as it concerns a unit.
pub struct Booked<'a> {
    pub entry: &'a Entry,
    owner: &'a Unit,
    part: Fraction,
}

/// What stands in the ledger for a unit: its own entries, then those of others in which it has a part; in a period those
/// dated in it.
pub fn ledger<'a>(scene: &Scene<'a>, unit: &'a Unit) -> Vec<Booked<'a>> {
    let part = |entry: &Entry| {
        let own = entry.parts.iter().filter(|part| part.unit == unit.id);
        own.map(|part| part.part.get()).sum::<Fraction>()
    };
    let own = unit.adjustments.iter().map(|entry| Booked {
        entry,
        owner: unit,
        part: if entry.parts.is_empty() { one() } else { part(entry) },
    });
    let others = scene.units.iter().filter(|other| other.id != unit.id);
    let of_others = others.flat_map(|owner| owner.adjustments.iter().map(move |entry| (owner, entry)));
    let of_others = of_others
        .filter(|(_, entry)| entry.parts.iter().any(|part| part.unit == unit.id))
        .map(|(owner, entry)| Booked { entry, owner, part: part(entry) });
    let dated = |booked: &Booked| scene.period.is_none_or(|period| booked.entry.period.as_ref() == Some(&period.id));
    own.chain(of_others).filter(dated).collect()
}

/// What an entry is worth, with its sign; None where it is refused.
fn worth<'a>(scene: &Scene, category: &'a Category, booked: &Booked) -> Option<(usize, &'a Item, Fraction)> {
    let items = &category.adjustments.items;
    let (order, item) = items.iter().enumerate().find(|(_, item)| item.id == booked.entry.item)?;
    let level = item.levels.iter().find(|level| level.id == booked.entry.level)?;
    let each = match &level.worth {
        Worth::Points(points) => points.get(),
        Worth::Share { indicator, share } => {
            let of_owner = scene.category(&booked.owner.category)?;
            let indicator = of_owner.indicators.iter().find(|other| other.id == *indicator)?;
            marks(indicator, booked.owner) * &**share
        }
    };
    let size = each * &*booked.entry.quantity * &booked.part;
    match item.sign {
        Sign::Special => Some((order, item, size)),
        Sign::Bonus | Sign::Deduction if size < zero() => None,
        Sign::Bonus => Some((order, item, size)),
        Sign::Deduction => Some((order, item, -size)),
    }
}

fn capped(sum: Fraction, cap: Option<&Number>) -> Fraction {
    match cap {
        Some(cap) => sum.min(cap.get()),
        None => sum,
    }
}

/// Positives and the size of negatives.
#[derive(Clone)]
struct Sums {
    added: Fraction,
    taken: Fraction,
}

impl Sums {
    fn none() -> Self {
        Self { added: zero(), taken: zero() }
    }

    fn of<'a>(values: impl Iterator<Item = &'a Fraction>) -> Self {
        values.fold(Self::none(), |sums, value| {
            let (added, taken) = (value.clone().max(zero()), (-value).max(zero()));
            sums.plus(&Self { added, taken })
        })
    }

    fn plus(self, other: &Self) -> Self {
        Self { added: self.added + &other.added, taken: self.taken + &other.taken }
    }

    fn capped(self, bonus: Option<&Number>, deduction: Option<&Number>) -> Self {
        Self { added: capped(self.added, bonus), taken: capped(self.taken, deduction) }
    }
}

/// The ledger of a unit by the rules of its category; `others` are points under a name of their own that come to it.
pub fn adjusted(scene: &Scene, category: &Category, unit: &Unit, others: &[(Id, Fraction)]) -> Adjusted {
    let rules = &category.adjustments;
    let ledger = ledger(scene, unit);
    let worths: Vec<_> = ledger.iter().map(|booked| worth(scene, category, booked)).collect();
    let exclusive = |at: usize| {
        let (order, item, worth) = worths[at].as_ref()?;
        let matter = &ledger[at].entry.matter;
        let once = item.counting == Counting::HighestOnly && !matter.is_empty();
        once.then(|| (matter, *worth < zero(), size(worth), (*order, at)))
    };
    let surpassed = |at: usize| {
        let Some((matter, negative, size, order)) = exclusive(at) else { return false };
        (0..ledger.len()).filter_map(exclusive).any(|(its_matter, its_negative, its_size, its_order)| {
            let larger = its_size > size || (its_size == size && its_order < order);
            its_matter == matter && its_negative == negative && larger
        })
    };
    let fate = |at: usize| match &worths[at] {
        None => (zero(), Fate::Refused),
        Some((_, _, worth)) if surpassed(at) => (worth.clone(), Fate::Surpassed),
        Some((_, _, worth)) => (worth.clone(), Fate::Counted),
    };
    let entries: Vec<(Fraction, Fate)> = (0..ledger.len()).map(fate).collect();
    let of_level = |item: &Id, level: &Id| {
        let of_level = ledger.iter().zip(&entries).filter(move |(booked, (_, fate))| {
            booked.entry.item == *item && booked.entry.level == *level && *fate == Fate::Counted
        });
        Sums::of(of_level.map(|(_, (worth, _))| worth))
    };
    let of_item = |item: &Item| {
        let levels = item
            .levels
            .iter()
            .map(|level| of_level(&item.id, &level.id).capped(level.cap.as_ref(), level.cap.as_ref()));
        levels.fold(Sums::none(), |sums, level| sums.plus(&level)).capped(item.cap.as_ref(), item.cap.as_ref())
    };
    let mut by_name: Vec<(&Id, Sums)> = rules.items.iter().map(|item| (&item.id, of_item(item))).collect();
    by_name.extend(others.iter().map(|(id, points)| (id, Sums::of([points].into_iter()))));
    let mut all = Sums::none();
    for set in &rules.sets {
        let (inside, outside) = by_name.into_iter().partition(|(id, _)| set.items.contains(id));
        by_name = outside;
        let inside: Vec<(&Id, Sums)> = inside;
        let sums = inside.iter().fold(Sums::none(), |sums, (_, of_item)| sums.plus(of_item));
        all = all.plus(&sums.capped(set.bonus_cap.as_ref(), set.deduction_cap.as_ref()));
    }
    all = by_name.iter().fold(all, |sums, (_, of_item)| sums.plus(of_item));
    let all = all.capped(rules.bonus_cap.as_ref(), rules.deduction_cap.as_ref());
    Adjusted { entries, bonus: all.added, deduction: all.taken }
}
