//! Each unit's sums of the ledger: by item, of items that have caps together, and in all, each under its cap.

use rust_decimal::Decimal;

use super::a1::{cell, range};
use super::ledger::{
    COUNTS, ITEM, ITEM_CAP, LEFT, LedgerCells, NEGATIVE, Rows, SET_BONUS_CAP, SET_DEDUCTION_CAP, UNIT, set_of,
};
use super::page::Page;
use super::part::{Member, Part};
use super::rules::RuleCells;
use super::style::Style;
use super::sums::sum;
use baton_engine::{Counted, CountedEntry};
use baton_model::{AdjustmentItem, Level, Number, Sign};
use baton_words::{Locale, audit};

/// Each unit's sums: by item under its cap, then of items that have caps together, then under the category's.
pub(super) fn write(page: &mut Page, part: &Part, rules: &RuleCells, rows: &Rows, locale: Locale) -> LedgerCells {
    let head = rows.units - 1;
    page.heads((head, 0), &[audit::NUMBER.of(locale), audit::IDENTIFIER.of(locale), audit::UNIT.of(locale)]);
    let items = &part.category.adjustments.items;
    let mut next = 3;
    let (mut bonuses, mut deductions) = (Vec::new(), Vec::new());
    for (item, at) in items.iter().zip(0_usize..) {
        if item.sign != Sign::Deduction {
            page.text((head, next), &audit::item_bonus(locale, &item.name), Style::Head);
            bonuses.push((at, next));
            next += 1;
        }
        if item.sign != Sign::Bonus {
            page.text((head, next), &audit::item_deduction(locale, &item.name), Style::Head);
            deductions.push((at, next));
            next += 1;
        }
    }
    let adjustment_rules = &part.category.adjustments;
    let (mut bonus_sets, mut deduction_sets) = (Vec::new(), Vec::new());
    for (set, at) in adjustment_rules.sets.iter().zip(0_usize..) {
        page.text((head, next), &audit::item_bonus(locale, &set.name), Style::Head);
        page.text((head, next + 1), &audit::item_deduction(locale, &set.name), Style::Head);
        bonus_sets.push((at, next));
        deduction_sets.push((at, next + 1));
        next += 2;
    }
    let cells = LedgerCells { first: rows.units, bonus: next, deduction: next + 1, entries: rows.entries };
    page.heads((head, next), &[audit::BONUS_POINTS.of(locale), audit::DEDUCTION_POINTS.of(locale)]);
    let in_set = |item: usize| items.get(item).and_then(|item| set_of(adjustment_rules, item));
    for (member, at) in part.members.iter().zip(0_usize..) {
        let row = rows.units + u32::try_from(at).unwrap_or(0);
        page.number((row, 0), Some((at + 1).into()), Style::Count);
        page.text((row, 1), member.unit.id.as_str(), Style::Text);
        page.text((row, 2), &member.unit.name, Style::Text);
        let adjustments = &member.outcome.adjustments;
        let mut sums =
            |columns: &[(usize, u16)], sets: &[(usize, u16)], negative: bool, total: (u16, Decimal), cap: &str| {
                for (item, column) in columns {
                    let formula = item_formula(row, rows, *item, negative);
                    page.formula((row, *column), &formula, item_sum(items, member, *item, negative), Style::Value);
                }
                let of_set = |set: Option<usize>| columns.iter().filter(move |(item, _)| in_set(*item) == set);
                for (set, column) in sets {
                    let cells: Vec<String> = of_set(Some(*set)).map(|(_, column)| cell((row, *column))).collect();
                    let cap_column = if negative { SET_DEDUCTION_CAP } else { SET_BONUS_CAP };
                    let cap = super::a1::fixed((rows.sets.0 + u32::try_from(*set).unwrap_or(0), cap_column));
                    let value = of_set(Some(*set)).fold(Decimal::ZERO, |sum, (item, _)| {
                        sum.saturating_add(item_sum(items, member, *item, negative))
                    });
                    let most = adjustment_rules
                        .sets
                        .get(*set)
                        .and_then(|set| if negative { set.deduction_cap } else { set.bonus_cap });
                    let value = most.map_or(value, |most| value.min(most.get().max(Decimal::ZERO)));
                    page.formula((row, *column), &under_cap(&sum(&cells), &cap), value, Style::Value);
                }
                let alone = of_set(None).chain(sets).map(|(_, column)| cell((row, *column)));
                let alone: Vec<String> = alone.collect();
                page.formula((row, total.0), &under_cap(&sum(&alone), cap), total.1, Style::Value);
            };
        sums(&bonuses, &bonus_sets, false, (cells.bonus, adjustments.bonus), &rules.bonus_cap);
        sums(&deductions, &deduction_sets, true, (cells.deduction, adjustments.deduction), &rules.deduction_cap);
    }
    cells
}

/// A sum under a cap, whose cell may be empty.
fn under_cap(sum: &str, cap: &str) -> String {
    format!("IF({cap}=\"\",ROUND({sum},10),MIN(ROUND({sum},10),MAX(0,{cap})))")
}

/// A unit's sum of one item and sign under the item's cap.
fn item_formula(row: u32, rows: &Rows, item: usize, negative: bool) -> String {
    let all = |column: u16| range((rows.entries.0, column), (rows.entries.1, column));
    let conditions = format!(
        "{},{},{},{},{},1,{},{}",
        all(UNIT),
        cell((row, 0)),
        all(ITEM),
        item + 1,
        all(COUNTS),
        all(NEGATIVE),
        u8::from(negative)
    );
    let cap = super::a1::fixed((rows.items.0 + u32::try_from(item).unwrap_or(0), ITEM_CAP));
    under_cap(&format!("SUMIFS({},{conditions})", all(LEFT)), &cap)
}

fn item_sum(items: &[AdjustmentItem], member: &Member, at: usize, negative: bool) -> Decimal {
    let Some(item) = items.get(at) else { return Decimal::ZERO };
    let first = |entry: &CountedEntry| items.iter().position(|item| item.id == entry.item) == Some(at);
    let entries = member.outcome.adjustments.entries.iter();
    let counted: Vec<&CountedEntry> = entries
        .filter(|entry| entry.counted == Counted::Yes && (entry.worth < Decimal::ZERO) == negative && first(entry))
        .collect();
    let under = |sum: Decimal, cap: Option<Number>| cap.map_or(sum, |cap| sum.min(cap.get().max(Decimal::ZERO)));
    let add = |sum: Decimal, entry: &&CountedEntry| sum.saturating_add(entry.worth.abs());
    let of_level = |level: &Level| {
        let own = counted.iter().copied().filter(|entry| entry.level == level.id);
        under(own.fold(Decimal::ZERO, |sum, entry| add(sum, &entry)), level.cap)
    };
    under(item.levels.iter().map(of_level).fold(Decimal::ZERO, Decimal::saturating_add), item.cap)
}
