//! How numbers are written: separators by three, a true minus sign, figures rounded half up for show only.

use rust_decimal::Decimal;

pub use baton_model::half_up;

/// The minus sign, as wide as the plus.
pub const MINUS: char = '−';

/// A figure with that many decimals and separators by three: `1,286.40`.
#[must_use]
pub fn fixed(value: Decimal, decimals: u32) -> String {
    let rounded = half_up(value, decimals);
    let digits = format!("{:.*}", decimals as usize, rounded.abs());
    let sign = if rounded.is_sign_negative() && !rounded.is_zero() { String::from(MINUS) } else { String::new() };
    sign + &separated(&digits)
}

/// A figure as exact as it is, without needless zeros: `1,500`, `12.5`.
#[must_use]
pub fn grouped(value: Decimal) -> String {
    let value = value.normalize();
    fixed(value, value.scale())
}

/// A figure as exact as it is up to so many decimals; a longer one is cut there and ends in `…`.
#[must_use]
pub fn fraction(value: Decimal, most: u32) -> String {
    let cut = value.trunc_with_scale(most);
    if cut == value { grouped(value) } else { fixed(cut, most) + "…" }
}

/// A fraction in per cent: 0.923 → `92.3%`. Values too large for it are written as they are.
#[must_use]
pub fn percent_of(share: Decimal, most: u32) -> String {
    let Some(percent) = share.checked_mul(Decimal::ONE_HUNDRED) else { return grouped(share) };
    let figure = fraction(percent, most);
    // A line may end after the ellipsis, but not before the sign.
    if figure.ends_with('…') { figure + "\u{2060}%" } else { figure + "%" }
}

/// A difference with its sign: `+3.20`, `−1.80`, `0.00`.
#[must_use]
pub fn signed(value: Decimal, decimals: u32) -> String {
    let text = fixed(value, decimals);
    let zero = !text.contains(|c: char| ('1'..='9').contains(&c));
    if zero || value.is_sign_negative() { text } else { format!("+{text}") }
}

/// A whole difference with its sign: `+3`, `−2`, `0`.
#[must_use]
pub fn signed_count(value: i64) -> String {
    signed(value.into(), 0)
}

/// Points, a total or a percentage with the decimals to which the policy has rounded it, which it carries.
#[must_use]
pub fn rounded(figure: Decimal) -> String {
    fixed(figure, figure.scale())
}

/// A difference of such figures, with its sign.
#[must_use]
pub fn rounded_change(difference: Decimal) -> String {
    signed(difference, difference.scale())
}

/// A figure as it stands in a field, without separators and with a plain minus, so that it can be typed over.
#[must_use]
pub fn typed(value: Decimal) -> String {
    value.normalize().to_string()
}

fn separated(digits: &str) -> String {
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut text = String::with_capacity(digits.len() + whole.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn writes_figures() {
        for (value, decimals, text) in [
            ("1286.4", 2, "1,286.40"),
            ("12864000", 0, "12,864,000"),
            ("999", 0, "999"),
            ("-1234.565", 2, "−1,234.57"),
            ("0.005", 2, "0.01"),
            ("-0.001", 2, "0.00"),
        ] {
            assert_eq!(fixed(number(value), decimals), text);
        }
        assert_eq!(grouped(number("1500.00")), "1,500");
        assert_eq!(fraction(number("0.125"), 2), "0.12…");
        assert_eq!(fraction(number("0.12"), 2), "0.12");
        assert_eq!(percent_of(number("0.9235"), 4), "92.35%");
        assert_eq!(percent_of(number("0.871203456"), 4), "87.1203…\u{2060}%");
        assert_eq!(percent_of(Decimal::MAX, 4), "79,228,162,514,264,337,593,543,950,335");
        assert_eq!(typed(number("-2.50")), "-2.5");
    }

    #[test]
    fn writes_differences() {
        for (value, text) in [("3.2", "+3.20"), ("-1.8", "−1.80"), ("0", "0.00"), ("0.001", "0.00"), ("-0.001", "0.00")]
        {
            assert_eq!(signed(number(value), 2), text);
        }
        assert_eq!(signed_count(12), "+12");
        assert_eq!(signed_count(-3), "−3");
        assert_eq!(signed_count(0), "0");
    }
}
