//! Adjustments 加减分: entries to points, highest-only, caps per item and per category.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::limits::within;
use super::outcome::{Adjustments, Counted, CountedEntry};
use super::{Code, Kind};
use baton_model::{AdjustmentItem, AdjustmentRules, Counting, Entry, Number, Sign};

/// The ledger of one unit as counted. Reports what can't be counted.
pub fn count(rules: &AdjustmentRules, ledger: &[Entry], mut report: impl FnMut(Code)) -> Adjustments {
    if ledger.is_empty() {
        return Adjustments::default();
    }
    let worths: Vec<Option<(usize, &AdjustmentItem, Decimal)>> =
        ledger.iter().map(|entry| worth(rules, entry).map_err(&mut report).ok()).collect();
    let counted = highest_only(ledger, &worths);
    let bonus = capped(rules, &worths, &counted, Decimal::is_sign_positive, rules.bonus_cap);
    let deduction = capped(rules, &worths, &counted, Decimal::is_sign_negative, rules.deduction_cap);
    let entries = ledger.iter().zip(&worths).zip(&counted).map(|((entry, worth), counted)| CountedEntry {
        item: entry.item.clone(),
        level: entry.level.clone(),
        matter: entry.matter.clone(),
        worth: worth.map_or(Decimal::ZERO, |(_, _, worth)| worth),
        counted: *counted,
    });
    Adjustments { entries: entries.collect(), bonus, deduction, value: bonus.saturating_sub(deduction) }
}

/// points × quantity, negative for deductions, with the item and its position.
fn worth<'a>(rules: &'a AdjustmentRules, entry: &Entry) -> Result<(usize, &'a AdjustmentItem, Decimal), Code> {
    let found = rules.items.iter().enumerate().find(|(_, item)| item.id == entry.item);
    let (position, item) = found.ok_or_else(|| Code::Unknown { kind: Kind::Item, id: entry.item.clone() })?;
    let level = item.levels.iter().find(|level| level.id == entry.level);
    let level = level.ok_or_else(|| Code::Unknown { kind: Kind::Level, id: entry.level.clone() })?;
    let worth = level.points.get().checked_mul(entry.quantity.get()).and_then(within).ok_or(Code::TooLarge)?;
    match item.sign {
        Sign::Special => Ok((position, item, worth)),
        Sign::Bonus | Sign::Deduction if worth < Decimal::ZERO => Err(Code::WrongSign { item: item.id.clone(), worth }),
        Sign::Bonus => Ok((position, item, worth)),
        Sign::Deduction => Ok((position, item, Decimal::ZERO.saturating_sub(worth))),
    }
}

/// Of the entries of highest-only items with the same non-empty matter, the largest in size counts, bonuses and
/// deductions apart; of equal ones the first item's, then the first in the ledger.
fn highest_only(ledger: &[Entry], worths: &[Option<(usize, &AdjustmentItem, Decimal)>]) -> Vec<Counted> {
    let mut largest: BTreeMap<(&str, bool), (Decimal, usize, usize)> = BTreeMap::new();
    let key = |entry: usize| {
        let matter = ledger.get(entry).map(|entry| entry.matter.as_str()).filter(|matter| !matter.is_empty())?;
        let (position, item, worth) = worths.get(entry).copied().flatten()?;
        (item.counting == Counting::HighestOnly)
            .then_some(((matter, worth.is_sign_negative()), (worth.abs(), position)))
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

/// The size of the counted entries of one sign: capped per item, summed, capped for the category.
fn capped(
    rules: &AdjustmentRules,
    worths: &[Option<(usize, &AdjustmentItem, Decimal)>],
    counted: &[Counted],
    sign: impl Fn(&Decimal) -> bool,
    cap: Option<Number>,
) -> Decimal {
    let mut per_item = vec![Decimal::ZERO; rules.items.len()];
    for (worth, counted) in worths.iter().zip(counted) {
        if let (Some((position, _, worth)), Counted::Yes) = (worth, counted)
            && sign(worth)
            && let Some(sum) = per_item.get_mut(*position)
        {
            *sum = sum.saturating_add(worth.abs());
        }
    }
    let limit = |sum: Decimal, cap: Option<Number>| cap.map_or(sum, |cap| sum.min(cap.get().max(Decimal::ZERO)));
    let items = rules.items.iter().zip(per_item).map(|(item, sum)| limit(sum, item.cap));
    limit(items.fold(Decimal::ZERO, Decimal::saturating_add), cap)
}
