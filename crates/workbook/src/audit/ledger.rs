//! The sheet of a category's adjustments: items, levels, the ledger as counted, and each unit's sums under their caps.

use rust_decimal::Decimal;

use super::a1::{cell, range};
use super::measure::quoted;
use super::page::Page;
use super::part::{Member, Part};
use super::rules::RuleCells;
use super::style::Style;
use super::sums::sum;
use baton_engine::{Counted, CountedEntry};
use baton_model::{AdjustmentItem, Counting, Entry, Number, Sign};
use baton_words::{Locale, audit};

/// Where the units' sums stand.
pub(super) struct LedgerCells {
    first: u32,
    bonus: u16,
    deduction: u16,
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
const ITEM_CAP: u16 = 4;
/// Columns of the table of levels.
const LEVEL_ITEM: u16 = 1;
const LEVEL_NAME: u16 = 3;
const LEVEL_POINTS: u16 = 4;
/// Columns of the ledger.
const UNIT: u16 = 1;
const LEVEL: u16 = 3;
const QUANTITY: u16 = 6;
const MATTER: u16 = 7;
const ITEM: u16 = 8;
const WORTH: u16 = 9;
const SIZE: u16 = 10;
const NEGATIVE: u16 = 11;
const ONCE: u16 = 12;
const COUNTS: u16 = 13;

/// Rows of the three tables above the units' sums.
struct Rows {
    items: (u32, u32),
    levels: (u32, u32),
    entries: (u32, u32),
    units: u32,
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
    let entries_at = table(levels_at.1 + 2, entries);
    let rows = Rows { items: items_at, levels: levels_at, entries: entries_at, units: entries_at.1 + 3 };
    write_items(page, items, &rows, locale);
    write_levels(page, items, &rows, locale);
    write_entries(page, part, &rows, locale);
    write_units(page, part, rules, &rows, locale)
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
    }
}

/// The number of an entry's level in the table of levels.
fn level_number(items: &[AdjustmentItem], entry: &Entry) -> Option<usize> {
    let at = items.iter().position(|item| item.id == entry.item)?;
    let level = items.get(at)?.levels.iter().position(|level| level.id == entry.level)?;
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
    ];
    page.heads((rows.entries.0 - 1, 0), &heads);
    let items = &part.category.adjustments.items;
    let entries = part.members.iter().enumerate().flat_map(|(at, member)| {
        let counted = member.unit.adjustments.iter().zip(&member.outcome.adjustments.entries);
        counted.map(move |(entry, counted)| (at, member, entry, counted))
    });
    for (((at, member, entry, counted), row), number) in entries.zip(rows.entries.0..).zip(1_usize..) {
        page.number((row, 0), Some(number.into()), Style::Count);
        page.input((row, UNIT), Some((at + 1).into()));
        page.input((row, LEVEL), level_number(items, entry).map(Decimal::from));
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
    let item = items.iter().find(|item| item.id == entry.item).filter(|_| level_number(items, entry).is_some());
    let level_of = item.and_then(|item| item.levels.iter().find(|level| level.id == entry.level));
    let names = super::a1::prefix(&part.sheets.data) + &part.column(super::data::NAME);
    let unit = cell((row, UNIT));
    page.formula((row, UNIT + 1), &format!("INDEX({names},{unit})"), member.unit.name.as_str(), Style::Text);
    page.formula((row, 4), &from_level(2), item.map(|item| item.name.as_str()), Style::Text);
    page.formula((row, 5), &from_level(LEVEL_NAME), level_of.map(|level| level.name.as_str()), Style::Text);
    let at = item.and_then(|of| items.iter().position(|item| item.id == of.id)).map(|at| at + 1);
    page.formula((row, ITEM), &from_level(LEVEL_ITEM), at, Style::Count);

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

/// Each unit's sums: by item under its cap, then under the category's.
fn write_units(page: &mut Page, part: &Part, rules: &RuleCells, rows: &Rows, locale: Locale) -> LedgerCells {
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
    let cells = LedgerCells { first: rows.units, bonus: next, deduction: next + 1 };
    page.heads((head, next), &[audit::BONUS_POINTS.of(locale), audit::DEDUCTION_POINTS.of(locale)]);
    for (member, at) in part.members.iter().zip(0_usize..) {
        let row = rows.units + u32::try_from(at).unwrap_or(0);
        page.number((row, 0), Some((at + 1).into()), Style::Count);
        page.text((row, 1), member.unit.id.as_str(), Style::Text);
        page.text((row, 2), &member.unit.name, Style::Text);
        let adjustments = &member.outcome.adjustments;
        let mut write = |columns: &[(usize, u16)], negative: bool, total: (u16, Decimal), cap: &str| {
            for (item, column) in columns {
                let formula = item_formula(row, rows, *item, negative);
                page.formula((row, *column), &formula, item_sum(items, member, *item, negative), Style::Value);
            }
            let columns: Vec<String> = columns.iter().map(|(_, column)| cell((row, *column))).collect();
            let sum = format!("ROUND({},10)", sum(&columns));
            let capped = format!("IF({cap}=\"\",{sum},MIN({sum},MAX(0,{cap})))");
            page.formula((row, total.0), &capped, total.1, Style::Value);
        };
        write(&bonuses, false, (cells.bonus, adjustments.bonus), &rules.bonus_cap);
        write(&deductions, true, (cells.deduction, adjustments.deduction), &rules.deduction_cap);
    }
    cells
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
    let sum = format!("ROUND(SUMIFS({},{conditions}),10)", all(SIZE));
    let cap = super::a1::fixed((rows.items.0 + u32::try_from(item).unwrap_or(0), ITEM_CAP));
    format!("IF({cap}=\"\",{sum},MIN({sum},MAX(0,{cap})))")
}

fn item_sum(items: &[AdjustmentItem], member: &Member, at: usize, negative: bool) -> Decimal {
    let Some(item) = items.get(at) else { return Decimal::ZERO };
    let first = |entry: &CountedEntry| items.iter().position(|item| item.id == entry.item) == Some(at);
    let entries = member.outcome.adjustments.entries.iter();
    let counted = entries
        .filter(|entry| entry.counted == Counted::Yes && (entry.worth < Decimal::ZERO) == negative && first(entry));
    let sum = counted.fold(Decimal::ZERO, |sum, entry| sum.saturating_add(entry.worth.abs()));
    item.cap.map_or(sum, |cap| sum.min(cap.get().max(Decimal::ZERO)))
}
