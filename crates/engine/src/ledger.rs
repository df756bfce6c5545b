//! Adjustments 加减分: entries to points, highest-only, caps per level, item, set of items and category.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::limits::within;
use super::outcome::{Adjustments, Capped, Counted, CountedEntry};
use super::{Cap, Code, Kind};
use baton_model::{AdjustmentItem, AdjustmentRules, CapSet, Counting, Entry, Id, Level, Number, Sign};

/// The ledger of one unit as counted. Reports what can't be counted.
pub fn count(rules: &AdjustmentRules, ledger: &[Entry], mut report: impl FnMut(Code)) -> Adjustments {
    if ledger.is_empty() {
        return Adjustments::default();
    }
    let worths: Vec<Option<Worth<'_>>> =
        ledger.iter().map(|entry| worth(rules, entry).map_err(&mut report).ok()).collect();
    let counted = highest_only(ledger, &worths);
    let mut caps = Vec::new();
    let mut sum = |negative: bool| {
        let mut sums = BTreeMap::new();
        for (worth, counted) in worths.iter().zip(&counted) {
            if let (Some(worth), Counted::Yes) = (worth, counted)
                && worth.points.is_sign_negative() == negative
            {
                let sum = sums.entry((worth.position, worth.level_position)).or_insert(Decimal::ZERO);
                *sum = sum.saturating_add(worth.points.abs());
            }
        }
        capped(rules, &sums, negative, &mut caps)
    };
    let (bonus, deduction) = (sum(false), sum(true));
    let entries = ledger.iter().zip(&worths).zip(&counted).map(|((entry, worth), counted)| CountedEntry {
        item: entry.item.clone(),
        level: entry.level.clone(),
        matter: entry.matter.clone(),
        worth: worth.as_ref().map_or(Decimal::ZERO, |worth| worth.points),
        counted: *counted,
    });
    Adjustments { entries: entries.collect(), caps, bonus, deduction, value: bonus.saturating_sub(deduction) }
}

/// What an entry is worth.
struct Worth<'a> {
    /// Position of its item, and of its level within the item.
    position: usize,
    level_position: usize,
    item: &'a AdjustmentItem,
    /// Points × quantity, negative for deductions.
    points: Decimal,
}

fn worth<'a>(rules: &'a AdjustmentRules, entry: &Entry) -> Result<Worth<'a>, Code> {
    let found = rules.items.iter().enumerate().find(|(_, item)| item.id == entry.item);
    let (position, item) = found.ok_or_else(|| Code::Unknown { kind: Kind::Item, id: entry.item.clone() })?;
    let level = item.levels.iter().enumerate().find(|(_, level)| level.id == entry.level);
    let (level_position, level) = level.ok_or_else(|| Code::Unknown { kind: Kind::Level, id: entry.level.clone() })?;
    let worth = level.points.get().checked_mul(entry.quantity.get()).and_then(within).ok_or(Code::TooLarge)?;
    let points = match item.sign {
        Sign::Special => worth,
        Sign::Bonus | Sign::Deduction if worth < Decimal::ZERO => {
            return Err(Code::WrongSign { item: item.id.clone(), worth });
        }
        Sign::Bonus => worth,
        Sign::Deduction => Decimal::ZERO.saturating_sub(worth),
    };
    Ok(Worth { position, level_position, item, points })
}

/// Of the entries of highest-only items with the same non-empty matter, the largest in size counts, bonuses and
/// deductions apart; of equal ones the first item's, then the first in the ledger.
fn highest_only(ledger: &[Entry], worths: &[Option<Worth<'_>>]) -> Vec<Counted> {
    let mut largest: BTreeMap<(&str, bool), (Decimal, usize, usize)> = BTreeMap::new();
    let key = |entry: usize| {
        let matter = ledger.get(entry).map(|entry| entry.matter.as_str()).filter(|matter| !matter.is_empty())?;
        let Worth { position, item, points, .. } = worths.get(entry)?.as_ref()?;
        (item.counting == Counting::HighestOnly)
            .then_some(((matter, points.is_sign_negative()), (points.abs(), *position)))
    };
    for entry in 0..ledger.len() {
        if let Some((key, (size, position))) = key(entry) {
            let best = largest.entry(key).or_insert((size, position, entry));
            if size > best.0 || (size == best.0 && position < best.1) {
                *best = (size, position, entry);
            }
        }
    }
    let verdict = |entry: usize| match (worths.get(entry), key(entry)) {
        (Some(None) | None, _) => Counted::Refused,
        (_, Some((key, _))) if largest.get(&key).is_some_and(|best| best.2 != entry) => Counted::Surpassed,
        _ => Counted::Yes,
    };
    (0..ledger.len()).map(verdict).collect()
}

/// The size of the counted entries of one sign, given by item and level: capped per level, per item, per set of items and for
/// the category. `caps` hears which caps bind.
fn capped(
    rules: &AdjustmentRules,
    sums: &BTreeMap<(usize, usize), Decimal>,
    deduction: bool,
    caps: &mut Vec<Capped>,
) -> Decimal {
    let mut limit = |sum: Decimal, most: Option<Number>, cap: &dyn Fn() -> Cap| match most {
        Some(most) if sum > most.get().max(Decimal::ZERO) => {
            let points = most.get().max(Decimal::ZERO);
            caps.push(Capped { cap: cap(), deduction, sum, points });
            points
        }
        Some(_) | None => sum,
    };
    let mut per_set = vec![Decimal::ZERO; rules.sets.len()];
    let mut total = Decimal::ZERO;
    for (position, item) in rules.items.iter().enumerate() {
        let mut own: Option<Decimal> = None;
        for ((_, level), sum) in sums.range((position, 0)..=(position, usize::MAX)) {
            let Some(Level { id, cap, .. }) = item.levels.get(*level) else { continue };
            let sum = limit(*sum, *cap, &|| Cap::Level { item: item.id.clone(), level: id.clone() });
            own = Some(own.unwrap_or_default().saturating_add(sum));
        }
        let Some(own) = own else { continue };
        let own = limit(own, item.cap, &|| Cap::Item { item: item.id.clone() });
        let sum = set_of(rules, &item.id).and_then(|set| per_set.get_mut(set)).unwrap_or(&mut total);
        *sum = sum.saturating_add(own);
    }
    for (CapSet { id, bonus_cap, deduction_cap, .. }, sum) in rules.sets.iter().zip(per_set) {
        let most = if deduction { deduction_cap } else { bonus_cap };
        total = total.saturating_add(limit(sum, *most, &|| Cap::Set { set: id.clone() }));
    }
    if deduction {
        limit(total, rules.deduction_cap, &|| Cap::Deductions)
    } else {
        limit(total, rules.bonus_cap, &|| Cap::Bonuses)
    }
}

/// The set that an item counts in: the first in which it stands.
fn set_of(rules: &AdjustmentRules, item: &Id) -> Option<usize> {
    rules.sets.iter().position(|set| set.items.contains(item))
}
