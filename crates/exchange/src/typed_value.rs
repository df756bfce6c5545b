//! What people write into a cell of a table, read as they mean it: signs for "nothing", yes and no, figures in the column's own unit,
//! ballots.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::measure::{self, Measure};
use super::reading_part::PartError;
use super::typed_number::{self, Suffix, TypedError};
use baton_model::{Id, Number, Opinion, RareMap, VoteClass};

/// In what figures of the page are typed, as a person may write it behind them.
pub mod units {
    /// Sums of money, large ones.
    pub const TEN_THOUSAND_YUAN: &str = "万元";
    /// Sums of money.
    pub const YUAN: &str = "元";
    /// Points and marks.
    pub const POINTS: &str = "分";
    /// What is counted.
    pub const PIECES: &str = "个";
    /// Shares.
    pub const PERCENT: &str = "%";
}

/// Whether the text stands for no value: nothing, dashes, a slash, dots, 无, 暂无, 不适用, N/A.
#[must_use]
pub fn means_nothing(text: &str) -> bool {
    const WORDS: [&str; 9] = ["无", "暂无", "暂缺", "缺", "空", "不适用", "未统计", "未开展", "待定"];
    const LETTERS: [&str; 6] = ["n/a", "na", "#n/a", "nil", "none", "null"];
    let text = text.trim();
    text.chars().all(|c| matches!(c, '-' | '－' | '–' | '—' | '―' | '─'))
        || matches!(text, "/" | "／" | "\\" | "…" | "……" | "..." | "×" | "╳" | "✕")
        || WORDS.contains(&text)
        || LETTERS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Yes or no; absent for other words.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "是" | "√" | "✓" | "✔" | "1" | "y" | "yes" | "true" => Some(true),
        "否" | "×" | "0" | "n" | "no" | "false" => Some(false),
        other if means_nothing(other) => Some(false),
        _ => None,
    }
}

/// A figure in the unit in which a column is measured: `5%` in a column of per cent is 5 and in one without a unit 0.05,
/// `5000万元` in one of 亿元 is 0.5, `2公顷` in one of 亩 is 30.
///
/// # Errors
/// Says what can't be understood; a percentage in a column of something else is refused.
pub fn figure(text: &str, measured_in: &str) -> Result<Number, TypedError> {
    let text = text.trim();
    if let Some(inner) = typed_number::in_parentheses(text) {
        return figure(inner, measured_in).map(|value| (-value.get()).into());
    }
    let own = Measure::of(measured_in);
    // A point or a parenthesis may stand behind the last digit.
    let end = text.rfind(is_digit).map_or(0, |at| {
        text.len()
            - text
                .get(at..)
                .unwrap_or_default()
                .trim_start_matches(|c| is_digit(c) || matches!(c, '.' | '．' | ')' | '）'))
                .len()
    });
    let (digits, behind) = (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default().trim());
    if behind.is_empty() || digits.is_empty() {
        return Ok(typed_number::read(text)?.value);
    }
    let too_long = TypedError::TooManyDigits;
    if behind == measured_in.trim() {
        return Ok(typed_number::read(digits)?.value);
    }
    if let Some(times) = measure::multiple(behind) {
        let value = typed_number::read(digits)?.value;
        return match &own {
            Some(own) => own.multiple(value, times).ok_or(too_long),
            None => value.get().checked_mul(times).map(|value| value.normalize().into()).ok_or(too_long),
        };
    }
    if let (Some(own), Some(said)) = (&own, Measure::known(behind, measured_in)) {
        let value = typed_number::read(digits)?.value;
        if said.is_like(own) {
            return said.convert(value, own).ok_or(too_long);
        }
        // What a figure says of itself is believed: per cent are no 亿元.
        let stranger = if said.is_share() { None } else { behind.chars().next() };
        return Err(stranger.map_or(TypedError::PercentNotExpected, TypedError::Unexpected));
    }
    let typed = typed_number::read(text)?;
    match typed.suffix {
        Suffix::Plain => Ok(typed.value),
        Suffix::Percent if !measured_in.is_empty() => Err(TypedError::PercentNotExpected),
        Suffix::Percent | Suffix::TenThousand | Suffix::HundredMillion => typed_number::applied(typed).ok_or(too_long),
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// A factor: `120%` is 1.2. Not below 0.
///
/// # Errors
/// Says what can't be understood.
pub fn factor(text: &str) -> Result<Number, TypedError> {
    let value = typed_number::applied(typed_number::read(text)?).ok_or(TypedError::TooManyDigits)?;
    if value < Number::ZERO { Err(TypedError::Below(Number::ZERO)) } else { Ok(value) }
}

/// How many people there are, with decimals for those who are there for a part of the year. Not below 0.
///
/// # Errors
/// Says what can't be understood.
pub fn heads(text: &str) -> Result<Number, TypedError> {
    let typed = typed_number::read(text)?;
    if typed.suffix == Suffix::Percent {
        return Err(TypedError::PercentNotExpected);
    }
    let value = typed_number::applied(typed).ok_or(TypedError::TooManyDigits)?;
    if value < Number::ZERO { Err(TypedError::Below(Number::ZERO)) } else { Ok(value) }
}

/// A whole number from `least` on, such as a headcount.
///
/// # Errors
/// Says what can't be understood.
pub fn whole(text: &str, least: u32) -> Result<u32, TypedError> {
    let typed = typed_number::read(text)?;
    if typed.suffix == Suffix::Percent {
        return Err(TypedError::PercentNotExpected);
    }
    let value = typed_number::applied(typed).ok_or(TypedError::TooManyDigits)?;
    if value.get().fract() != Decimal::ZERO {
        return Err(TypedError::NotWhole);
    }
    let (least_number, most) = (Number::from(i64::from(least)), Number::from(i64::from(u32::MAX)));
    match value.get().to_u32() {
        Some(whole) if whole >= least => Ok(whole),
        _ if value < least_number => Err(TypedError::Below(least_number)),
        _ => Err(TypedError::Above(most)),
    }
}

/// What a rater group said: a score such as `92.5`, or numbers of votes by class, in the order of the classes, such as
/// `30/12/3/0`, with or without 票.
///
/// # Errors
/// Says what can't be understood.
pub fn opinion(text: &str, classes: &[VoteClass]) -> Result<Opinion, PartError> {
    let text = text.trim();
    let bare = text.strip_prefix('票').or_else(|| text.strip_suffix('票')).unwrap_or(text);
    let parts: Vec<&str> = bare.split(['/', '／']).collect();
    match parts[..] {
        [score] if bare == text => Ok(Opinion::Score(figure(score, "分").map_err(PartError::Number)?)),
        ref parts if parts.len() == classes.len() => {
            let votes = classes
                .iter()
                .zip(parts)
                .map(|(class, text)| whole(text, 0).map(|votes| (class.id.clone(), votes)).map_err(PartError::Number));
            votes.collect::<Result<RareMap<Id, u32>, PartError>>().map(Opinion::Ballots)
        }
        _ => Err(PartError::NotBallots(classes.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_in_the_unit_of_their_column() {
        for (text, measured_in, value) in [
            ("12.5", "亿元", Ok("12.5")),
            ("12.5亿元", "亿元", Ok("12.5")),
            ("１２．５ 亿", "亿元", Ok("12.5")),
            ("5000万元", "亿元", Ok("0.5")),
            ("5000 万", "万元", Ok("5000")),
            ("5000万元", "万元", Ok("5000")),
            ("3万", "人", Ok("30000")),
            ("3 万人", "人", Ok("30000")),
            ("7.2%", "%", Ok("7.2")),
            ("7.2", "%", Ok("7.2")),
            ("2起", "起", Ok("2")),
            ("12 项", "件", Ok("12")),
            ("35000吨", "万吨", Ok("3.5")),
            ("3.5 万", "万吨", Ok("3.5")),
            ("2公顷", "亩", Ok("30")),
            ("12.5‰", "%", Ok("1.25")),
            ("5.亿元", "亿元", Ok("5")),
            ("９．５亿", "亿元", Ok("9.5")),
            ("12分", "", Ok("12")),
            ("1200人次", "人", Err(TypedError::Unexpected('人'))),
            ("7‰", "亿元", Err(TypedError::PercentNotExpected)),
            ("7%", "亿元", Err(TypedError::PercentNotExpected)),
            ("7亿", "人", Ok("700000000")),
            ("0.5亿元", "万元", Ok("5000")),
            ("60%", "", Ok("0.6")),
            ("(3起)", "起", Ok("-3")),
            ("（1,200）万元", "万元", Ok("-1200")),
            ("(1.2亿)", "亿元", Ok("-1.2")),
            ("亿元", "亿元", Err(TypedError::NotANumber)),
            ("#N/A", "", Err(TypedError::Unexpected('#'))),
        ] {
            let value = value.map(|value| value.parse::<Number>().unwrap());
            assert_eq!(figure(text, measured_in), value, "{text:?} in {measured_in:?}");
        }
    }

    #[test]
    fn opinions_are_scores_or_ballots() {
        let classes = VoteClass::usual();
        let opinion = |text: &str| super::opinion(text, &classes);
        let votes = [("a", 30), ("b", 12), ("c", 3), ("d", 0)];
        let ballots = Ok(Opinion::Ballots(votes.into_iter().map(|(id, votes)| (Id::from(id), votes)).collect()));
        for text in ["30/12/3/0", "票 30/12/3/0", "３０／１２／３／０ 票", " 30 / 12 / 3 / 0 "] {
            assert_eq!(opinion(text), ballots, "{text:?}");
        }
        assert_eq!(opinion("92.5分"), Ok(Opinion::Score("92.5".parse().unwrap())));
        for text in ["30/12/3", "票 30", "1/2/3/4/5"] {
            assert_eq!(opinion(text), Err(PartError::NotBallots(4)), "{text:?}");
        }
        assert_eq!(opinion("30/12/x/0"), Err(PartError::Number(TypedError::Unexpected('x'))));
        assert_eq!(opinion("30/1.5/0/0"), Err(PartError::Number(TypedError::NotWhole)));
    }

    #[test]
    fn whole_numbers_have_bounds() {
        assert_eq!(whole("1，200人", 0), Ok(1200));
        assert_eq!(whole("-1", 0), Err(TypedError::Below(Number::ZERO)));
        assert_eq!(whole("0", 1), Err(TypedError::Below(Number::ONE)));
        assert!(matches!(whole("99999999999", 0), Err(TypedError::Above(_))));
        assert_eq!(whole("50%", 0), Err(TypedError::PercentNotExpected));
    }

    #[test]
    fn words_for_nothing_and_for_yes_and_no() {
        for text in ["", " ", "—", "——", "－", "/", "无", "-"] {
            assert!(means_nothing(text), "{text:?}");
            assert_eq!(yes_or_no(text), Some(false), "{text:?}");
        }
        assert_eq!(
            (yes_or_no("是"), yes_or_no("√"), yes_or_no("否"), yes_or_no("也许")),
            (Some(true), Some(true), Some(false), None)
        );
    }
}
