//! The county's sheet: what holds for all categories as input cells, and the county's figures.

use rust_decimal::Decimal;

use super::a1::{cell, fixed};
use super::data;
use super::page::Page;
use super::part::Part;
use super::results::ResultColumns;
use super::rules::BonusCells;
use super::style::Style;
use baton_engine::Evaluation;
use baton_model::{Bonus, BonusMode, Policy, QuotaRounding};
use baton_words::{Locale, audit};

/// Where the county's settings stand, as references from any sheet.
pub(super) struct CountyCells {
    pub(super) point_decimals: String,
    pub(super) total_decimals: String,
    pub(super) average: String,
    pub(super) ceiling: String,
    pub(super) rounding: QuotaRounding,
    pub(super) bonus: BonusCells,
    exempt: Decimal,
}

impl CountyCells {
    /// The bonus coefficient of a category's units without a grade.
    pub(super) fn exempt_of(&self, part: &Part) -> Decimal {
        part.category.bonus.as_ref().map_or(self.exempt, |bonus| bonus.exempt_coefficient.get())
    }
}

/// The row of the first setting.
const SETTINGS: u32 = 4;
const VALUE: u16 = 2;

/// The amount of a bonus and, where there is one, its threshold.
pub(super) fn bonus_figures(bonus: &Bonus) -> (Decimal, Option<Decimal>) {
    match bonus.mode {
        BonusMode::Standard { base } => (base.get(), None),
        BonusMode::Pool { sum } => (sum.get(), None),
        BonusMode::PerPoint { rate, threshold } => (rate.get(), Some(threshold.get())),
    }
}

/// What the amount of a bonus is called.
pub(super) fn bonus_name(bonus: &Bonus, locale: Locale) -> &'static str {
    match bonus.mode {
        BonusMode::Standard { .. } => audit::BONUS_BASE.of(locale),
        BonusMode::Pool { .. } => audit::BONUS_POOL.of(locale),
        BonusMode::PerPoint { .. } => audit::BONUS_RATE.of(locale),
    }
}

/// Writes the settings; where they stand.
pub(super) fn settings(page: &mut Page, policy: &Policy, locale: Locale) -> CountyCells {
    page.title(audit::COUNTY.of(locale), audit::COUNTY_NOTE.of(locale));
    page.print_narrow();
    page.width(0, 0, 6.0);
    page.width(1, 1, 34.0);
    page.width(2, 9, 13.0);
    page.heads((SETTINGS - 1, 1), &[audit::PARAMETER.of(locale), audit::VALUE.of(locale)]);
    let mut row = SETTINGS;
    let mut setting = |name: &str, value: Decimal| {
        page.text((row, 1), name, Style::Text);
        page.input((row, VALUE), Some(value));
        row += 1;
        page.outer((row - 1, VALUE))
    };
    let decimals = |asked: u8| Decimal::from(asked.min(baton_model::Rounding::MOST));
    let (amount, threshold) = bonus_figures(&policy.bonus);
    CountyCells {
        point_decimals: setting(audit::POINT_DECIMALS.of(locale), decimals(policy.rounding.points)),
        total_decimals: setting(audit::TOTAL_DECIMALS.of(locale), decimals(policy.rounding.total)),
        average: setting(audit::AVERAGE.of(locale), policy.excellence.average.get()),
        ceiling: setting(audit::CEILING.of(locale), policy.excellence.ceiling.get()),
        rounding: policy.excellence.rounding,
        bonus: BonusCells {
            amount: setting(bonus_name(&policy.bonus, locale), amount),
            threshold: threshold.map(|threshold| setting(audit::THRESHOLD.of(locale), threshold)).unwrap_or_default(),
            exempt: setting(audit::EXEMPT_COEFFICIENT.of(locale), policy.bonus.exempt_coefficient.get()),
        },
        exempt: policy.bonus.exempt_coefficient.get(),
    }
}

/// Columns of the table of categories.
const UNITS: u16 = 2;
const EXCELLENT: u16 = 4;
const PLACES: u16 = 5;
const PEOPLE: u16 = 6;
const BONUS: u16 = 7;

/// Where the county's figures stand: units that are 优秀, places, people, bonus, and the ceiling of places.
pub(super) struct Figures {
    pub(super) row: u32,
    pub(super) ceiling: u32,
}

/// Columns of the county's figures, as tests look for them.
impl Figures {
    pub(super) const EXCELLENT: u16 = EXCELLENT;
    pub(super) const PLACES: u16 = PLACES;
    pub(super) const PEOPLE: u16 = PEOPLE;
    pub(super) const BONUS: u16 = BONUS;
    pub(super) const CEILING: u16 = VALUE;
}

/// Writes the table of categories and the county's sums beneath it.
pub(super) fn figures(
    page: &mut Page,
    evaluation: &Evaluation,
    parts: &[(&Part, &ResultColumns)],
    cells: &CountyCells,
    locale: Locale,
) -> Figures {
    let head = SETTINGS + 10;
    let heads = [
        audit::NUMBER.of(locale),
        audit::CATEGORY.of(locale),
        audit::UNITS.of(locale),
        audit::RANKED.of(locale),
        audit::EXCELLENT_UNITS.of(locale),
        audit::PLACES.of(locale),
        audit::ASSESSED_HEADCOUNT.of(locale),
        audit::BONUS.of(locale),
    ];
    page.heads((head, 0), &heads);
    let outcomes = evaluation.categories();
    for ((part, columns), row) in parts.iter().zip(head + 1..) {
        let Some(outcome) = outcomes.get(part.position) else { continue };
        let results = |column: u16| part.column_on(&part.sheets.results, column);
        let in_data = |column: u16| part.column_on(&part.sheets.data, column);
        page.number((row, 0), Some((part.position + 1).into()), Style::Count);
        page.text((row, 1), &part.category.name, Style::Text);
        page.formula((row, UNITS), &format!("COUNTA({})", in_data(data::NAME)), outcome.units, Style::Count);
        page.formula((row, 3), &format!("COUNT({})", results(columns.place)), outcome.ranked, Style::Count);
        let eligible = format!("COUNTIF({},\"{}\")", results(columns.leadership), audit::YES.of(locale));
        page.formula((row, EXCELLENT), &eligible, outcome.excellent_units, Style::Count);
        page.formula(
            (row, PLACES),
            &format!("SUM({})", results(columns.places)),
            outcome.excellent_places,
            Style::Count,
        );
        let people = format!("SUM({})", in_data(data::ASSESSED));
        page.formula((row, PEOPLE), &people, outcome.assessed_headcount, Style::Count);
        let bonus = format!("ROUND(SUM({}),2)", results(columns.bonus));
        page.formula((row, BONUS), &bonus, outcome.bonus, Style::Money);
    }
    let count = u32::try_from(parts.len()).unwrap_or(0);
    let sums = head + 1 + count;
    let county = evaluation.county();
    page.text((sums, 1), audit::COUNTY_TOTAL.of(locale), Style::Head);
    let of_parts = |of: fn(&baton_engine::CategoryOutcome) -> u64| -> u64 { outcomes.iter().map(of).sum() };
    let all = [
        (UNITS, Decimal::from(of_parts(|outcome| outcome.units.into())), Style::Count),
        (3, Decimal::from(of_parts(|outcome| outcome.ranked.into())), Style::Count),
        (EXCELLENT, Decimal::from(county.excellent_units), Style::Count),
        (PLACES, Decimal::from(county.excellent_places), Style::Count),
        (PEOPLE, Decimal::from(county.assessed_headcount), Style::Count),
        (BONUS, county.bonus, Style::Money),
    ];
    for (column, value, style) in all {
        let range = super::a1::range((head + 1, column), (sums - 1, column));
        let formula = if count == 0 { "0".to_owned() } else { format!("ROUND(SUM({range}),2)") };
        page.formula((sums, column), &formula, value, style);
    }
    let ceiling = sums + 2;
    page.text((ceiling, 1), audit::PLACES_CEILING.of(locale), Style::Text);
    let people = fixed((sums, PEOPLE));
    let most = format!("INT(ROUND(MAX(0,{})*{people}/100,9))", cells.ceiling);
    page.formula((ceiling, VALUE), &most, county.places_ceiling, Style::Count);
    let over = county.excellent_places > county.places_ceiling;
    let says = |over: bool| if over { audit::OVER_CEILING.of(locale) } else { audit::WITHIN_CEILING.of(locale) };
    let check = format!(
        "IF({}>{},\"{}\",\"{}\")",
        cell((sums, PLACES)),
        cell((ceiling, VALUE)),
        audit::OVER_CEILING.of(locale),
        audit::WITHIN_CEILING.of(locale)
    );
    page.formula((ceiling, VALUE + 1), &check, says(over), Style::Outcome);
    Figures { row: sums, ceiling }
}
