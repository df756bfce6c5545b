//! The sheet of a category's adjustments: items, levels, the ledger as counted. Each unit's sums stand in `ledger_sums`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::a1::{cell, range};
use super::measure::quoted;
use super::page::Page;
use super::part::{Member, Part};
use super::rules::RuleCells;
use super::style::Style;
use baton_engine::{Counted, CountedEntry};
use baton_model::{AdjustmentItem, AdjustmentRules, Counting, Entry, Id, Number, Sign};
use baton_words::{Locale, audit};

/// Where the units' sums stand.
pub(super) struct LedgerCells {
    pub(super) first: u32,
    pub(super) bonus: u16,
    pub(super) deduction: u16,
    /// The first and the last row of the ledger's entries.
    pub(super) entries: (u32, u32),
}

impl LedgerCells {
    /// A unit's bonuses and deductions after all caps, as references from this sheet.
    pub(super) fn of(&self, member: usize) -> (String, String) {
        let row = self.first + u32::try_from(member).unwrap_or(0);
        (cell((row, self.bonus)), cell((row, self.deduction)))
    }
}

/// Columns of the table of items.
const ITEM_SIGN: u16 = 2;
const ITEM_ONCE: u16 = 3;
pub(super) const ITEM_CAP: u16 = 4;
/// Columns of the table of levels.
const LEVEL_ITEM: u16 = 1;
const LEVEL_NAME: u16 = 3;
const LEVEL_POINTS: u16 = 4;
const LEVEL_CAP: u16 = 5;
/// Columns of the table of items with caps together.
pub(super) const SET_BONUS_CAP: u16 = 2;
pub(super) const SET_DEDUCTION_CAP: u16 = 3;
/// Columns of the ledger.
pub(super) const UNIT: u16 = 1;
pub(super) const LEVEL: u16 = 3;
pub(super) const QUANTITY: u16 = 6;
const MATTER: u16 = 7;
pub(super) const ITEM: u16 = 8;
const WORTH: u16 = 9;
pub(super) const SIZE: u16 = 10;
pub(super) const NEGATIVE: u16 = 11;
const ONCE: u16 = 12;
pub(super) const COUNTS: u16 = 13;
/// What of the entry is left under its level's cap.
pub(super) const LEFT: u16 = 14;

/// Rows of the four tables above the units' sums.
pub(super) struct Rows {
    pub(super) items: (u32, u32),
    levels: (u32, u32),
    pub(super) sets: (u32, u32),
    pub(super) entries: (u32, u32),
    pub(super) units: u32,
}

/// Writes the sheet.
pub(super) fn write(page: &mut Page, part: &Part, rules: &RuleCells, locale: Locale) -> LedgerCells {
    page.title(&format!("{} · {}", part.category.name, audit::LEDGER.of(locale)), audit::LEDGER_NOTE.of(locale));
    page.print_narrow();
    page.width(0, 0, 6.0);
    page.width(1, 1, 8.0);
    page.width(2, 2, 20.0);
    page.width(3, 20, 11.0);
    let items = &part.category.adjustments.items;
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX / 8);
    // A table without rows keeps one empty row, so that ranges stay ranges.
    let entries: usize = part.members.iter().map(|member| member.unit.adjustments.len()).sum();
    let levels: usize = items.iter().map(|item| item.levels.len()).sum();
    let table = |head: u32, rows: usize| (head + 1, head + count(rows.max(1)));
    let items_at = table(3, items.len());
    let levels_at = table(items_at.1 + 2, levels);
    let sets = &part.category.adjustments.sets;
    let sets_at = table(levels_at.1 + 2, sets.len());
    let entries_at = table(sets_at.1 + 2, entries);
    let (levels, units) = (levels_at, entries_at.1 + 3);
    let rows = Rows { items: items_at, levels, sets: sets_at, entries: entries_at, units };
    write_items(page, items, &rows, locale);
    write_levels(page, items, &rows, locale);
    write_sets(page, part, &rows, locale);
    write_entries(page, part, &rows, locale);
    super::ledger_sums::write(page, part, rules, &rows, locale)
}

fn write_items(page: &mut Page, items: &[AdjustmentItem], rows: &Rows, locale: Locale) {
    page.heads(
        (rows.items.0 - 1, 0),
        &[
            audit::NUMBER.of(locale),
            audit::ITEM.of(locale),
            audit::SIGN.of(locale),
            audit::ONCE.of(locale),
            audit::CAP_POINTS.of(locale),
        ],
    );
    for ((item, row), number) in items.iter().zip(rows.items.0..).zip(1_usize..) {
        page.number((row, 0), Some(number.into()), Style::Count);
        page.text((row, 1), &item.name, Style::InputText);
        let sign = match item.sign {
            Sign::Bonus => 1,
            Sign::Deduction => -1,
            Sign::Special => 0,
        };
        page.input((row, ITEM_SIGN), Some(Decimal::from(sign)));
        page.input((row, ITEM_ONCE), (item.counting == Counting::HighestOnly).then_some(Decimal::ONE));
        page.input((row, ITEM_CAP), item.cap.map(Number::get));
    }
}

fn write_levels(page: &mut Page, items: &[AdjustmentItem], rows: &Rows, locale: Locale) {
    let heads = [
        audit::NUMBER.of(locale),
        audit::ITEM_NUMBER.of(locale),
        audit::ITEM.of(locale),
        audit::LEVEL.of(locale),
        audit::POINTS.of(locale),
        audit::CAP_POINTS.of(locale),
    ];
    page.heads((rows.levels.0 - 1, 0), &heads);
    let levels =
        items.iter().zip(1_usize..).flat_map(|(item, at)| item.levels.iter().map(move |level| (item, at, level)));
    for (((item, at, level), row), number) in levels.zip(rows.levels.0..).zip(1_usize..) {
        page.number((row, 0), Some(number.into()), Style::Count);
        page.number((row, LEVEL_ITEM), Some(at.into()), Style::Count);
        page.text((row, 2), &item.name, Style::Text);
        page.text((row, LEVEL_NAME), &level.name, Style::InputText);
        page.input((row, LEVEL_POINTS), Some(level.points.get()));
        page.input((row, LEVEL_CAP), level.cap.map(Number::get));
    }
}

fn write_sets(page: &mut Page, part: &Part, rows: &Rows, locale: Locale) {
    let heads = [
        audit::NUMBER.of(locale),
        audit::CAP_SET.of(locale),
        audit::BONUS_CAP.of(locale),
        audit::DEDUCTION_CAP.of(locale),
        audit::SET_ITEMS.of(locale),
    ];
    page.heads((rows.sets.0 - 1, 0), &heads);
    let rules = &part.category.adjustments;
    for ((set, row), number) in rules.sets.iter().zip(rows.sets.0..).zip(1_usize..) {
        page.number((row, 0), Some(number.into()), Style::Count);
        page.text((row, 1), &set.name, Style::InputText);
        page.input((row, SET_BONUS_CAP), set.bonus_cap.map(Number::get));
        page.input((row, SET_DEDUCTION_CAP), set.deduction_cap.map(Number::get));
        let items = rules.items.iter().filter(|item| set_of(rules, item) == Some(number - 1));
        let names: Vec<&str> = items.map(|item| item.name.as_str()).collect();
        page.text((row, 4), &names.join(audit::AND.of(locale)), Style::Text);
    }
}

/// The set that an item counts in: the first in which it stands.
pub(super) fn set_of(rules: &AdjustmentRules, item: &AdjustmentItem) -> Option<usize> {
    rules.sets.iter().position(|set| set.items.contains(&item.id))
}

/// The number of a level in the table of levels.
pub(super) fn level_number(items: &[AdjustmentItem], item: &Id, level: &Id) -> Option<usize> {
    let at = items.iter().position(|own| own.id == *item)?;
    let level = items.get(at)?.levels.iter().position(|own| own.id == *level)?;
    let before: usize = items.iter().take(at).map(|item| item.levels.len()).sum();
    Some(before + level + 1)
}

fn write_entries(page: &mut Page, part: &Part, rows: &Rows, locale: Locale) {
    let heads = [
        audit::NUMBER.of(locale),
        audit::UNIT_NUMBER.of(locale),
        audit::UNIT.of(locale),
        audit::LEVEL_NUMBER.of(locale),
        audit::ITEM.of(locale),
        audit::LEVEL.of(locale),
        audit::QUANTITY.of(locale),
        audit::MATTER.of(locale),
        audit::ITEM_NUMBER.of(locale),
        audit::WORTH.of(locale),
        audit::SIZE.of(locale),
        audit::NEGATIVE.of(locale),
        audit::ONCE.of(locale),
        audit::COUNTS.of(locale),
        audit::UNDER_LEVEL_CAP.of(locale),
    ];
    page.heads((rows.entries.0 - 1, 0), &heads);
    let items = &part.category.adjustments.items;
    let entries = part.members.iter().enumerate().flat_map(|(at, member)| {
        let counted = member.unit.adjustments.iter().zip(&member.outcome.adjustments.entries);
        counted.map(move |(entry, counted)| (at, member, entry, counted))
    });
    let mut sums: BTreeMap<(usize, usize, bool), Decimal> = BTreeMap::new();
    for (((at, member, entry, counted), row), number) in entries.zip(rows.entries.0..).zip(1_usize..) {
        let level = level_number(items, &entry.item, &entry.level);
        let cap = level.and_then(|level| items.iter().flat_map(|item| &item.levels).nth(level - 1)?.cap);
        let under = |sum: Decimal| cap.map_or(sum, |cap| sum.min(cap.get().max(Decimal::ZERO)));
        let size = if counted.counted == Counted::Yes { counted.worth.abs() } else { Decimal::ZERO };
        let sum = sums.entry((at, level.unwrap_or(0), counted.worth < Decimal::ZERO)).or_default();
        let before = *sum;
        *sum = sum.saturating_add(size);
        page.formula((row, LEFT), &left_formula(row, rows), under(*sum).saturating_sub(under(before)), Style::Value);
        page.number((row, 0), Some(number.into()), Style::Count);
        page.input((row, UNIT), Some((at + 1).into()));
        page.input((row, LEVEL), level.map(Decimal::from));
        page.input((row, QUANTITY), Some(entry.quantity.get()));
        page.text((row, MATTER), &entry.matter, Style::InputText);
        if !entry.note.is_empty() {
            page.remark((row, MATTER), &entry.note);
        }
        write_entry(page, part, member, (entry, counted), (row, rows));
    }
}

/// The formulas of one entry.
fn write_entry(
    page: &mut Page,
    part: &Part,
    member: &Member,
    (entry, counted): (&Entry, &CountedEntry),
    (row, rows): (u32, &Rows),
) {
    let items = &part.category.adjustments.items;
    let level = cell((row, LEVEL));
    let from_level = |column: u16| {
        let list = range((rows.levels.0, column), (rows.levels.1, column));
        format!("IF({level}=\"\",\"\",INDEX({list},{level}))")
    };
    let item = items
        .iter()
        .find(|item| item.id == entry.item)
        .filter(|_| level_number(items, &entry.item, &entry.level).is_some());
    let level_of = item.and_then(|item| item.levels.iter().find(|level| level.id == entry.level));
    let names = super::a1::prefix(&part.sheets.data) + &part.column(super::data::NAME);
    let unit = cell((row, UNIT));
    page.formula((row, UNIT + 1), &format!("INDEX({names},{unit})"), member.unit.name.as_str(), Style::Text);
    page.formula((row, 4), &from_level(2), item.map(|item| item.name.as_str()), Style::Text);
    page.formula((row, 5), &from_level(LEVEL_NAME), level_of.map(|level| level.name.as_str()), Style::Text);
    let at = item.and_then(|of| items.iter().position(|item| item.id == of.id)).map(|at| at + 1);
    match items.iter().position(|own| own.id == entry.item).filter(|_| at.is_none()) {
        // Of a level that is no more: it still is an entry of its item.
        Some(lost) => page.number((row, ITEM), Some((lost + 1).into()), Style::Count),
        None => page.formula((row, ITEM), &from_level(LEVEL_ITEM), at, Style::Count),
    }

    let of_item = |column: u16| {
        let list = range((rows.items.0, column), (rows.items.1, column));
        format!("INDEX({list},{})", cell((row, ITEM)))
    };
    let points = range((rows.levels.0, LEVEL_POINTS), (rows.levels.1, LEVEL_POINTS));
    let product = format!("ROUND(INDEX({points},{level})*{},10)", cell((row, QUANTITY)));
    let sign = of_item(ITEM_SIGN);
    let refused = counted.counted == Counted::Refused;
    let worth = (!refused).then_some(counted.worth);
    page.formula(
        (row, WORTH),
        &format!("IF({level}=\"\",\"\",IF({sign}=0,{product},IF({product}<0,\"\",{sign}*{product})))"),
        worth,
        Style::Value,
    );
    let had = cell((row, WORTH));
    let size = worth.map_or(Decimal::ZERO, |worth| worth.abs());
    page.formula((row, SIZE), &format!("IF(ISNUMBER({had}),ABS({had}),0)"), size, Style::Value);
    let negative = worth.is_some_and(|worth| worth < Decimal::ZERO);
    page.formula((row, NEGATIVE), &format!("IF(ISNUMBER({had}),IF({had}<0,1,0),0)"), negative, Style::Count);
    let once = item.is_some_and(|item| item.counting == Counting::HighestOnly);
    page.formula((row, ONCE), &format!("IF({level}=\"\",0,IF({}=1,1,0))", of_item(ITEM_ONCE)), once, Style::Count);
    let counts = counted.counted == Counted::Yes;
    page.formula((row, COUNTS), &counts_formula(row, rows), counts, Style::Count);
}

/// 1 where an entry counts: of the entries of one unit on one matter, of highest-only items and the same sign, only the
/// largest, of equal ones the first item's, then the first in the ledger.
fn counts_formula(row: u32, rows: &Rows) -> String {
    let all = |column: u16| range((rows.entries.0, column), (rows.entries.1, column));
    let own = |column: u16| cell((row, column));
    let same = [UNIT, ONCE, NEGATIVE].map(|column| format!("({}={})", all(column), own(column))).join("*");
    let matter = format!("EXACT({},{})", all(MATTER), own(MATTER));
    let valid = format!("ISNUMBER({})", all(WORTH));
    let earlier = format!("({}={})*({}<{})", all(ITEM), own(ITEM), all(0), own(0));
    let larger = format!(
        "(({}>{})+({}={})*(({}<{})+{earlier}))",
        all(SIZE),
        own(SIZE),
        all(SIZE),
        own(SIZE),
        all(ITEM),
        own(ITEM)
    );
    let surpassed = format!("SUMPRODUCT({same}*{matter}*{valid}*{larger})>0");
    let once = format!("AND({}=1,{}<>{})", own(ONCE), own(MATTER), quoted(""));
    format!("IF(ISNUMBER({}),IF({once},IF({surpassed},0,1),1),0)", own(WORTH))
}

/// What of an entry is left under its level's cap, after those above it of the same unit, level and sign.
fn left_formula(row: u32, rows: &Rows) -> String {
    let all = |column: u16| range((rows.entries.0, column), (rows.entries.1, column));
    let own = |column: u16| cell((row, column));
    let same = [UNIT, LEVEL, NEGATIVE].map(|column| format!("{},{}", all(column), own(column))).join(",");
    let sum = |order: &str| {
        let (sizes, counts, numbers) = (all(SIZE), all(COUNTS), all(0));
        format!("ROUND(SUMIFS({sizes},{same},{counts},1,{numbers},{}&{}),10)", quoted(order), own(0))
    };
    let caps = range((rows.levels.0, LEVEL_CAP), (rows.levels.1, LEVEL_CAP));
    let cap = format!("INDEX({caps},{})", own(LEVEL));
    let under = |sum: String| format!("MIN({sum},MAX(0,{cap}))");
    let (with, before) = (under(sum("<=")), under(sum("<")));
    format!("IF({counts}=1,IF({cap}=\"\",{size},ROUND({with}-{before},10)),0)", counts = own(COUNTS), size = own(SIZE))
}
