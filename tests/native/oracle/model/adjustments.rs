//! 6 Adjustments 加减分: the ledger as counted.

use baton::model::{AdjustmentItem, AdjustmentRules, Counting, Entry, Number, Sign};

use super::fraction::{Fraction, of, zero};

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Counted,
    /// A larger entry on the same matter counts instead.
    Surpassed,
    /// The category has no such item or level.
    Refused,
}

/// The ledger of a unit as counted.
#[derive(Clone, Debug)]
pub struct Adjusted {
    pub entries: Vec<(Fraction, Fate)>,
    pub bonus: Fraction,
    pub deduction: Fraction,
}

impl Adjusted {
    pub fn value(&self) -> Fraction {
        &self.bonus - &self.deduction
    }
}

/// What an entry is worth, with its sign; nothing where the category lacks the item or the item the level.
fn worth<'a>(rules: &'a AdjustmentRules, entry: &Entry) -> Option<(&'a AdjustmentItem, Fraction)> {
    let item = rules.items.iter().find(|item| item.id == entry.item)?;
    let level = item.levels.iter().find(|level| level.id == entry.level)?;
    let size = of(level.points) * of(entry.quantity);
    Some(match item.sign {
        Sign::Bonus | Sign::Special => (item, size),
        Sign::Deduction => (item, -size),
    })
}

fn size(worth: &Fraction) -> Fraction {
    if *worth < zero() { -worth.clone() } else { worth.clone() }
}

fn capped(sum: Fraction, cap: Option<Number>) -> Fraction {
    match cap {
        Some(cap) => sum.min(of(cap)),
        None => sum,
    }
}

/// The ledger of a unit by the rules of its category.
pub fn adjusted(rules: &AdjustmentRules, ledger: &[Entry]) -> Adjusted {
    let worths: Vec<Option<(&AdjustmentItem, Fraction)>> = ledger.iter().map(|entry| worth(rules, entry)).collect();
    // Of equal ones the first counts, by item and then in the ledger.
    let exclusive = |at: usize| {
        let (item, worth) = worths[at].as_ref()?;
        let once = item.counting == Counting::HighestOnly && !ledger[at].matter.is_empty();
        let order = rules.items.iter().position(|other| other.id == item.id)?;
        once.then_some((&ledger[at].matter, *worth < zero(), size(worth), (order, at)))
    };
    let surpassed = |at: usize| {
        let Some((matter, sign, size, order)) = exclusive(at) else { return false };
        (0..ledger.len()).filter(|&other| other != at).any(|other| {
            exclusive(other).is_some_and(|(its_matter, its_sign, its_size, its_order)| {
                let first = its_size == size && its_order < order;
                its_matter == matter && its_sign == sign && (its_size > size || first)
            })
        })
    };
    let entries: Vec<(Fraction, Fate)> = (0..ledger.len())
        .map(|at| match &worths[at] {
            None => (zero(), Fate::Refused),
            Some((_, worth)) if surpassed(at) => (worth.clone(), Fate::Surpassed),
            Some((_, worth)) => (worth.clone(), Fate::Counted),
        })
        .collect();
    let (mut bonus, mut deduction) = (zero(), zero());
    for item in &rules.items {
        let (mut added, mut taken) = (zero(), zero());
        for (entry, (worth, fate)) in ledger.iter().zip(&entries) {
            if entry.item == item.id && *fate == Fate::Counted {
                if *worth < zero() { taken -= worth } else { added += worth }
            }
        }
        bonus += capped(added, item.cap);
        deduction += capped(taken, item.cap);
    }
    Adjusted { entries, bonus: capped(bonus, rules.bonus_cap), deduction: capped(deduction, rules.deduction_cap) }
}
