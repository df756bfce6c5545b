//! A bonus pool divided by largest remainder in fen, on a sheet of its own: whole parts first, then one fen each to the
//! largest remainders, so that the parts add up to the sum.

use rust_decimal::Decimal;

use super::a1::{cell, fixed, range};
use super::data;
use super::page::Page;
use super::part::{FIRST, Member, Part};
use super::style::Style;
use baton_model::{Fund, half_up};
use baton_words::{Locale, audit};

/// Integers up to here are exact in a double, with a digit to spare.
pub(super) const EXACT: i128 = 900_000_000_000_000;

/// A pool and those who share it.
pub(super) struct Pool<'a> {
    pub(super) fund: &'a Fund,
    pub(super) sum: Decimal,
    /// The categories that it covers, each with the column of its coefficients.
    pub(super) parts: Vec<(&'a Part<'a>, u16)>,
}

/// One who shares it.
struct Sharer<'a> {
    part: &'a Part<'a>,
    /// The column of its coefficient.
    column: u16,
    at: usize,
    member: &'a Member<'a>,
    /// coefficient × headcount in units of the weights, a whole number.
    weight: i128,
    /// fen × weight ÷ Σ weights: the whole part and the remainder.
    whole: i128,
    rest: i128,
    place: usize,
    by_name: usize,
}

const COEFFICIENT: u16 = 3;
const HEADCOUNT: u16 = 4;
const WEIGHT: u16 = 5;
const PRODUCT: u16 = 6;
const WHOLE: u16 = 7;
const REST: u16 = 8;
const BY_NAME: u16 = 9;
const PLACE: u16 = 10;
const PAID: u16 = 11;

impl<'a> Pool<'a> {
    fn sharers(&self, scale: u32) -> Option<(Vec<Sharer<'a>>, i128, i128)> {
        let factor = Decimal::from(10_i64.checked_pow(scale)?);
        let fen = half_up(self.sum, 2);
        let fen = whole(fen.max(Decimal::ZERO).checked_mul(Decimal::ONE_HUNDRED)?)?;
        let mut sharers = Vec::new();
        for (part, column) in &self.parts {
            for (at, member) in part.members.iter().enumerate() {
                let weight =
                    self.coefficient(part, member).checked_mul(member.unit.headcount.get())?.checked_mul(factor)?;
                let weight = whole(weight)?.max(0);
                sharers.push(Sharer {
                    part,
                    column: *column,
                    at,
                    member,
                    weight,
                    whole: 0,
                    rest: 0,
                    place: 0,
                    by_name: 0,
                });
            }
        }
        let all: i128 = sharers.iter().map(|sharer| sharer.weight).sum();
        if fen.checked_mul(all.max(1))? > EXACT {
            return None;
        }
        for sharer in &mut sharers {
            let product = fen * sharer.weight;
            sharer.whole = product.checked_div(all).unwrap_or(0);
            sharer.rest = product.checked_rem(all).unwrap_or(0);
        }
        let rank = |sharers: &[Sharer], key: &dyn Fn(&Sharer, &Sharer) -> std::cmp::Ordering| {
            let mut order: Vec<usize> = (0..sharers.len()).collect();
            order.sort_by(|a, b| key(&sharers[*a], &sharers[*b]));
            let mut places = vec![0; sharers.len()];
            for (place, at) in (1..).zip(order) {
                places[at] = place;
            }
            places
        };
        let names = rank(&sharers, &|a, b| a.member.unit.id.cmp(&b.member.unit.id));
        for (sharer, name) in sharers.iter_mut().zip(names) {
            sharer.by_name = name;
        }
        let places = rank(&sharers, &|a, b| b.rest.cmp(&a.rest).then(a.by_name.cmp(&b.by_name)));
        for (sharer, place) in sharers.iter_mut().zip(places) {
            sharer.place = place;
        }
        Some((sharers, fen, all))
    }

    fn coefficient(&self, part: &Part, member: &Member) -> Decimal {
        part.coefficient(member, self.fund)
    }

    /// Decimals of the coefficients: weights are counted in units of the last.
    fn scale(&self) -> u32 {
        let members = self.parts.iter().flat_map(|(part, _)| part.members.iter().map(move |member| (part, member)));
        let weights = members.map(|(part, member)| {
            let heads = member.unit.headcount.get().normalize().scale();
            self.coefficient(part, member).normalize().scale().saturating_add(heads)
        });
        weights.max().unwrap_or(0).max(2)
    }

    /// Whether a spreadsheet's integers suffice to divide it exactly.
    pub(super) fn fits(&self) -> bool {
        self.scale() <= 6 && self.sharers(self.scale()).is_some()
    }

    /// The row of a unit, by position in the roster.
    pub(super) fn row(&self, position: usize) -> Option<u32> {
        let members = self.parts.iter().flat_map(|(part, _)| &part.members);
        let at = members.zip(FIRST..).find(|(member, _)| member.position == position)?;
        Some(at.1)
    }

    /// The cell with a unit's part.
    pub(super) fn cell(&self, sheet: &str, position: usize) -> Option<String> {
        self.row(position).map(|row| super::a1::prefix(sheet) + &fixed((row, PAID)))
    }

    /// Writes the sheet. `amount` and `exempt` are where the sum and the coefficient stand.
    pub(super) fn write(&self, page: &mut Page, amount: &str, locale: Locale) {
        page.title(&format!("{} · {}", audit::POOL.of(locale), self.fund.name), audit::POOL_NOTE.of(locale));
        page.print_narrow();
        let scale = self.scale();
        let Some((sharers, fen, all)) = self.sharers(scale) else { return };
        let last = FIRST + u32::try_from(sharers.len().max(1)).unwrap_or(1) - 1;
        let column = |column: u16| range((FIRST, column), (last, column));
        page.width(0, 0, 6.0);
        page.width(1, 1, 16.0);
        page.width(2, 2, 22.0);
        page.width(3, PAID, 13.0);
        page.heads(
            (2, COEFFICIENT),
            &[
                audit::POOL_FEN.of(locale),
                audit::POOL_WEIGHTS.of(locale),
                audit::POOL_GIVEN.of(locale),
                audit::POOL_LEFT.of(locale),
            ],
        );
        let (sum, weights) = (fixed((3, COEFFICIENT)), fixed((3, HEADCOUNT)));
        page.formula((3, COEFFICIENT), &format!("ROUND(MAX(0,ROUND({amount},2))*100,0)"), decimal(fen), Style::Count);
        page.formula((3, HEADCOUNT), &format!("SUM({})", column(WEIGHT)), decimal(all), Style::Count);
        let given: i128 = sharers.iter().map(|sharer| sharer.whole).sum();
        page.formula((3, WEIGHT), &format!("SUM({})", column(WHOLE)), decimal(given), Style::Count);
        page.formula((3, PRODUCT), &format!("{sum}-{}", fixed((3, WEIGHT))), decimal(fen - given), Style::Count);
        let heads = [
            audit::NUMBER.of(locale),
            audit::CATEGORY.of(locale),
            audit::UNIT.of(locale),
            audit::COEFFICIENT.of(locale),
            audit::HEADCOUNT.of(locale),
            audit::POOL_WEIGHT.of(locale),
            audit::POOL_PRODUCT.of(locale),
            audit::POOL_WHOLE.of(locale),
            audit::POOL_REST.of(locale),
            audit::BY_IDENTIFIER.of(locale),
            audit::POOL_PLACE.of(locale),
            audit::BONUS.of(locale),
        ];
        page.heads((FIRST - 1, 0), &heads);
        for (sharer, row) in sharers.iter().zip(FIRST..) {
            let own = |column: u16| cell((row, column));
            let there = Part::row(sharer.at);
            let data = |column: u16| Part::cell_on(&sharer.part.sheets.data, (there, column));
            let coefficient = Part::cell_on(&sharer.part.sheets.results, (there, sharer.column));
            page.number((row, 0), Some((row - FIRST + 1).into()), Style::Count);
            page.text((row, 1), &sharer.part.category.name, Style::Text);
            page.formula((row, 2), &data(data::NAME), sharer.member.unit.name.as_str(), Style::Text);
            page.formula((row, COEFFICIENT), &coefficient, self.coefficient(sharer.part, sharer.member), Style::Value);
            page.formula((row, HEADCOUNT), &data(data::HEADCOUNT), sharer.member.unit.headcount.get(), Style::Value);
            let weight = format!("MAX(0,ROUND({}*{}*10^{scale},0))", own(COEFFICIENT), own(HEADCOUNT));
            page.formula((row, WEIGHT), &weight, decimal(sharer.weight), Style::Count);
            let product = fen * sharer.weight;
            page.formula((row, PRODUCT), &format!("{sum}*{}", own(WEIGHT)), decimal(product), Style::Count);
            // The quotient of two doubles may be off by one near a whole number: put right by the remainder.
            let near = format!("INT({}/{weights})", own(PRODUCT));
            let rest = format!("{}-{near}*{weights}", own(PRODUCT));
            let exact = format!("{near}+IF({rest}<0,-1,IF({rest}>={weights},1,0))");
            page.formula((row, WHOLE), &format!("IF({weights}=0,0,{exact})"), decimal(sharer.whole), Style::Count);
            let rest = format!("{}-{}*{weights}", own(PRODUCT), own(WHOLE));
            page.formula((row, REST), &rest, decimal(sharer.rest), Style::Count);
            page.input((row, BY_NAME), Some(sharer.by_name.into()));
            let (rests, names) = (column(REST), column(BY_NAME));
            let ahead = format!("({rests}>{})+({rests}={})*({names}<{})", own(REST), own(REST), own(BY_NAME));
            page.formula((row, PLACE), &format!("1+SUMPRODUCT({ahead})"), sharer.place, Style::Count);
            let extra = format!("IF(AND({weights}>0,{}<={}),1,0)", own(PLACE), fixed((3, PRODUCT)));
            let paid = format!("({}+{extra})/100", own(WHOLE));
            page.formula((row, PAID), &paid, Part::paid(sharer.member, &self.fund.id), Style::Money);
        }
        page.freeze((FIRST, 3));
    }
}

/// A decimal without a fraction as an integer.
pub(super) fn whole(value: Decimal) -> Option<i128> {
    let value = value.normalize();
    (value.scale() == 0).then(|| value.mantissa())
}

pub(super) fn decimal(value: i128) -> Decimal {
    Decimal::try_from_i128_with_scale(value, 0).unwrap_or_default()
}
