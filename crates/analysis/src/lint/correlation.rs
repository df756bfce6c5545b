//! Two indicators that go together, so that the same counts twice.

use rust_decimal::Decimal;

use super::{FEWEST_UNITS, Subject};
use baton_engine::exact::Exact;
use baton_engine::{Code, Finding};

/// Decimals of rates in a correlation, so that its squares fit into 128 bits.
const CORRELATED_DECIMALS: u32 = 6;

/// A column's rates in whole millionths, where assessed.
pub(super) fn millionths(subject: &Subject<'_>, column: usize) -> Vec<Option<i64>> {
    let whole = |rate: &Exact| i64::try_from(rate.rounded(CORRELATED_DECIMALS)?.mantissa()).ok();
    subject.rates(column).into_iter().map(|rate| whole(rate?)).collect()
}

/// Two indicators, with their rates in millionths, that go together.
pub(super) fn check(
    subject: &Subject<'_>,
    (one, x): (usize, &[Option<i64>]),
    (other, y): (usize, &[Option<i64>]),
) -> Option<Finding> {
    let pairs: Vec<(i128, i128)> =
        x.iter().zip(y).filter_map(|(x, y)| Some((i128::from((*x)?), i128::from((*y)?)))).collect();
    let correlation = Decimal::new(correlation(&pairs)?, 2);
    let category = subject.category;
    let (one, other) = (category.indicators.get(one)?, category.indicators.get(other)?);
    let units = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
    let code = Code::Correlated { other: other.id.clone(), correlation, units };
    Some(Finding::new(subject.at_indicator(&one.id), code))
}

/// The correlation in hundredths, cut off, where it is above 0.9; exact in its integers.
fn correlation(pairs: &[(i128, i128)]) -> Option<i64> {
    if pairs.len() < FEWEST_UNITS {
        return None;
    }
    let n = i128::try_from(pairs.len()).ok()?;
    let sum = |of: &dyn Fn(&(i128, i128)) -> Option<i128>| {
        pairs.iter().try_fold(0_i128, |sum, pair| sum.checked_add(of(pair)?))
    };
    let (x, y) = (sum(&|pair| Some(pair.0))?, sum(&|pair| Some(pair.1))?);
    let spread = |products: i128, a: i128, b: i128| n.checked_mul(products)?.checked_sub(a.checked_mul(b)?);
    let together = spread(sum(&|pair| pair.0.checked_mul(pair.1))?, x, y)?;
    let of_x = spread(sum(&|pair| pair.0.checked_mul(pair.0))?, x, x)?;
    let of_y = spread(sum(&|pair| pair.1.checked_mul(pair.1))?, y, y)?;
    let (square, product) = (together.checked_mul(together)?, of_x.checked_mul(of_y)?);
    if together <= 0 || product <= 0 || square.checked_mul(100)? <= product.checked_mul(81)? {
        return None;
    }
    let ten_thousandths = square.checked_mul(10_000)?.checked_div(product)?;
    i64::try_from(ten_thousandths.unsigned_abs().isqrt()).ok()
}
