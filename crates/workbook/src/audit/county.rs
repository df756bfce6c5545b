//! The county's sheet: what holds for all categories as input cells, and the county's figures.

use rust_decimal::Decimal;

use super::a1::{cell, fixed};
use super::data;
use super::page::Page;
use super::part::Part;
use super::results::ResultColumns;
use super::style::Style;
use baton_engine::Evaluation;
use baton_model::{Category, Coefficient, Fund, FundMode, Number, Policy, QuotaRounding, RatioNumber};
use baton_words::{Locale, audit, bonus, section};

/// Where the county's settings stand, as references from any sheet.
pub(super) struct CountyCells {
    pub(super) point_decimals: String,
    pub(super) total_decimals: String,
    average: String,
    ceiling: String,
    /// Of units that aren't ranked; absent = the average.
    exempt: Option<String>,
    pub(super) least: String,
    pub(super) rounding: QuotaRounding,
    /// What each category has of its own, in the policy's order.
    own: Vec<[Option<String>; 3]>,
    /// By fund, in the policy's order.
    pub(super) funds: Vec<FundCells>,
    /// The first row below.
    next: u32,
}

/// Where the settings of a bonus fund stand.
#[derive(Clone, Debug, Default)]
pub(super) struct FundCells {
    /// Base, sum or rate.
    pub(super) amount: String,
    /// Empty where it has none.
    pub(super) threshold: String,
    /// Coefficient of units without a grade.
    pub(super) exempt: String,
    /// Of coefficients by score: scores in ascending order, each once, with the coefficient there.
    pub(super) points: Vec<(String, String)>,
    /// Of coefficients by place: those of places 1, 2, …, one below the other, and that of the others.
    pub(super) places: Vec<String>,
    pub(super) otherwise: String,
    /// Weights of the posts.
    pub(super) posts: Vec<String>,
}

/// The row of the first setting.
const SETTINGS: u32 = 4;
const VALUE: u16 = 2;

/// What the amount of a fund is called.
fn amount_name(mode: FundMode, locale: Locale) -> &'static str {
    match mode {
        FundMode::PerHead { .. } => audit::BONUS_BASE.of(locale),
        FundMode::PerUnit { .. } => audit::BONUS_PER_UNIT.of(locale),
        FundMode::Pool { .. } => audit::BONUS_POOL.of(locale),
        FundMode::PerPoint { .. } => audit::BONUS_RATE.of(locale),
    }
}

/// Writes the settings of a fund; where they stand.
fn fund_cells(fund: &Fund, setting: &mut impl FnMut(&str, Decimal) -> String, locale: Locale) -> FundCells {
    let mut of_fund = |what: &str, value: Number| setting(&audit::of_fund(locale, &fund.name, what), value.get());
    FundCells {
        amount: of_fund(amount_name(fund.mode, locale), fund.mode.amount()),
        threshold: fund.mode.threshold().map(|from| of_fund(audit::THRESHOLD.of(locale), from)).unwrap_or_default(),
        exempt: of_fund(audit::EXEMPT_COEFFICIENT.of(locale), fund.exempt_coefficient),
        posts: fund.posts.iter().map(|post| of_fund(&audit::of_post(locale, &post.name), post.weight)).collect(),
        ..coefficient_cells(fund, &mut of_fund, locale)
    }
}

/// Writes coefficients by score or place; where they stand.
fn coefficient_cells(fund: &Fund, of_fund: &mut impl FnMut(&str, Number) -> String, locale: Locale) -> FundCells {
    let mut of_fund = |what: &str, value: Number| of_fund(&audit::of_coefficients(locale, what), value);
    match &fund.coefficient {
        Coefficient::Grade { .. } => FundCells::default(),
        Coefficient::Score { points, .. } => {
            let mut points = points.clone();
            points.sort_by_key(|point| point.value);
            points.dedup_by_key(|point| point.value);
            let mut cells = Vec::new();
            for (point, at) in points.iter().zip(1..) {
                let [score, coefficient] = bonus::point(locale, at);
                cells.push((of_fund(&score, point.value), of_fund(&coefficient, point.rate)));
            }
            FundCells { points: cells, ..FundCells::default() }
        }
        Coefficient::Place { coefficients, otherwise } => FundCells {
            places: coefficients
                .iter()
                .zip(1..)
                .map(|(value, at)| of_fund(&section::place(locale, at), *value))
                .collect(),
            otherwise: of_fund(section::OTHERWISE.of(locale), *otherwise),
            ..FundCells::default()
        },
    }
}

/// Writes what a category has of its own of the excellent ratio; where it stands.
fn own_ratio(
    category: &Category,
    setting: &mut impl FnMut(&str, Decimal) -> String,
    locale: Locale,
) -> [Option<String>; 3] {
    RatioNumber::ALL.map(|number| {
        let name = audit::of_fund(locale, &category.name, bonus::ratio_number(number).of(locale));
        category.excellence.number(number).map(|ratio| setting(&name, ratio.get()))
    })
}

impl CountyCells {
    fn own(&self, category: usize, number: RatioNumber) -> Option<&String> {
        let own = RatioNumber::ALL.iter().position(|one| *one == number)?;
        self.own.get(category)?.get(own)?.as_ref()
    }

    /// The average in force in a category.
    pub(super) fn average(&self, category: usize) -> &str {
        self.own(category, RatioNumber::Average).unwrap_or(&self.average)
    }

    /// The ceiling in force in a category.
    pub(super) fn ceiling(&self, category: usize) -> &str {
        self.own(category, RatioNumber::Ceiling).unwrap_or(&self.ceiling)
    }

    /// The ratio of units that aren't ranked in a category; absent = the average.
    pub(super) fn exempt(&self, category: usize) -> Option<&String> {
        self.own(category, RatioNumber::Exempt).or(self.exempt.as_ref())
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
    CountyCells {
        point_decimals: setting(audit::POINT_DECIMALS.of(locale), decimals(policy.rounding.points)),
        total_decimals: setting(audit::TOTAL_DECIMALS.of(locale), decimals(policy.rounding.total)),
        average: setting(audit::AVERAGE.of(locale), policy.excellence.average.get()),
        ceiling: setting(audit::CEILING.of(locale), policy.excellence.ceiling.get()),
        exempt: policy.excellence.exempt.map(|ratio| setting(audit::EXEMPT_RATIO.of(locale), ratio.get())),
        least: setting(audit::LEAST_PLACES.of(locale), policy.excellence.least.into()),
        rounding: policy.excellence.rounding,
        own: policy.categories.iter().map(|category| own_ratio(category, &mut setting, locale)).collect(),
        funds: policy.funds.iter().map(|fund| fund_cells(fund, &mut setting, locale)).collect(),
        next: row,
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
    let head = cells.next + 2;
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
    let of_part = |((part, _), row): (&(&Part, &ResultColumns), u32)| {
        format!("MAX(0,{})*{}", cells.ceiling(part.position), fixed((row, PEOPLE)))
    };
    let products: Vec<String> = parts.iter().zip(head + 1..).map(of_part).collect();
    let most = if products.is_empty() {
        "0".to_owned()
    } else if evaluation.policy().one_ceiling().is_some() {
        format!("INT(ROUND(MAX(0,{})*{}/100,9))", cells.ceiling, fixed((sums, PEOPLE)))
    } else {
        format!("INT(ROUND(({})/100,9))", products.join("+"))
    };
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
