//! Years and periods in the words of a heading: 2026年, 1-9月, 上半年, 前三季度.

/// What a heading says of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// Years.
    pub years: Vec<u16>,
    /// Up to when is counted.
    pub until: Option<Until>,
}

/// Up to when a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The end of the year.
    Year,
    /// The end of a month, from January on.
    Month(u32),
    /// The end of a month, and whether from January on isn't said: 三季度.
    Perhaps(u32),
    /// A part of the year that doesn't begin in January.
    Part,
}

const YEAR_END: u32 = 12;

impl Until {
    fn month(month: u32) -> Self {
        if month == YEAR_END { Self::Year } else { Self::Month(month) }
    }
}

/// What a text says of time, and the text without that. The text has no blanks, and half-width signs.
#[must_use]
pub fn time(text: &str) -> (Time, String) {
    let chars: Vec<char> = text.chars().collect();
    let (mut time, mut rest, mut at) = (Time::default(), String::new(), 0);
    while at < chars.len() {
        let tail = chars.get(at..).unwrap_or_default();
        let behind_digit = at.checked_sub(1).and_then(|before| chars.get(before)).is_some_and(char::is_ascii_digit);
        match (!behind_digit).then(|| said(tail)).flatten() {
            Some((said, length)) => {
                match said {
                    Said::Year(year) => time.years.push(year),
                    // A month says more than the year: 年度任务1-10月完成.
                    Said::Until(Until::Year) if time.until.is_some() => {}
                    Said::Until(until) => time.until = Some(until),
                    Said::Day => {}
                }
                at += length;
            }
            None => {
                rest.extend(tail.first());
                at += 1;
            }
        }
    }
    (time, rest)
}

enum Said {
    Year(u16),
    Until(Until),
    /// A day, on which something was made or handed in.
    Day,
}

/// What stands at the beginning of a text, and how many characters it takes.
fn said(text: &[char]) -> Option<(Said, usize)> {
    const WORDS: [(&str, Until); 5] = [
        ("上半年", Until::Month(6)),
        ("下半年", Until::Part),
        ("全年", Until::Year),
        ("年度", Until::Year),
        ("半年", Until::Month(6)),
    ];
    if let Some((word, until)) = WORDS.iter().find(|(word, _)| begins(text, word)) {
        return Some((Said::Until(*until), word.chars().count()));
    }
    if let Some((from, mut length)) = number(text)
        && let Some(rest) = text.get(length..)
    {
        if (2000..2100).contains(&from) && length == 4 || (15..60).contains(&from) && length == 2 && begins(rest, "年")
        {
            let year = u16::try_from(if from < 100 { from + 2000 } else { from }).ok()?;
            length +=
                ["年度", "年份", "年"].iter().find(|word| begins(rest, word)).map_or(0, |word| word.chars().count());
            if let Some(day) = text.get(length..).and_then(day) {
                return Some((Said::Day, length + day));
            }
            return Some((Said::Year(year), length));
        }
        if let Some(day) = day(text) {
            return Some((Said::Day, day));
        }
    }
    span(text)
}

/// A span of months or quarters.
fn span(text: &[char]) -> Option<(Said, usize)> {
    let from_start = begins(text, "前");
    let mut length = usize::from(from_start) + usize::from(begins(text, "第"));
    let quarter_letter = begins(text, "q");
    if begins(text, "h1") {
        return Some((Said::Until(Until::Month(6)), 2));
    }
    length += usize::from(quarter_letter);
    let (first, digits) = number(text.get(length..)?)?;
    length += digits;
    let skip = |length: usize, words: &[&str]| {
        let rest = text.get(length..).unwrap_or_default();
        length + words.iter().find(|word| begins(rest, word)).map_or(0, |word| word.chars().count())
    };
    let unit = |length: usize| -> Option<(bool, usize)> {
        let rest = text.get(length..)?;
        if begins(rest, "个季度") || begins(rest, "季度") {
            Some((true, skip(length, &["个季度", "季度"])))
        } else if begins(rest, "个月") || begins(rest, "月") {
            Some((false, skip(length, &["个月", "月份", "月底", "月末", "月"])))
        } else {
            None
        }
    };
    let first_unit = unit(length);
    let dash = skip(first_unit.map_or(length, |(_, end)| end), &["-", "至", "到"]);
    let to = dash > first_unit.map_or(length, |(_, end)| end);
    let second = || {
        let begin = skip(dash, &["q", "第"]);
        let (second, digits) = number(text.get(begin..)?)?;
        let end = begin + digits;
        match unit(end) {
            Some((quarters, end)) => Some((second, quarters, end)),
            None if quarter_letter => Some((second, true, end)),
            None => None,
        }
    };
    let (from, last, quarters, end) = match to.then(second).flatten() {
        Some((second, quarters, end)) => (Some(first), second, quarters, end),
        None if quarter_letter => (None, first, true, length),
        None => {
            let (quarters, end) = first_unit?;
            (from_start.then_some(1), first, quarters, end)
        }
    };
    let month = if quarters { last.checked_mul(3)? } else { last };
    if !(1..=YEAR_END).contains(&month) {
        return None;
    }
    let until = match from {
        Some(1) => Until::month(month),
        Some(_) => Until::Part,
        // A month alone is usually the end of what is counted; of quarters, only the first surely is.
        None if !quarters || month == 3 => Until::month(month),
        None => Until::Perhaps(month),
    };
    Some((Said::Until(until), end))
}

/// The length of a day of a month, such as 11月5日.
fn day(text: &[char]) -> Option<usize> {
    let (_, month) = number(text)?;
    let rest = text.get(month..)?;
    let after = begins(rest, "月").then(|| rest.get(1..)).flatten()?;
    let (_, day) = number(after)?;
    let sign = after.get(day..)?;
    (begins(sign, "日") || begins(sign, "号")).then(|| month + 1 + day + 1)
}

fn begins(text: &[char], word: &str) -> bool {
    word.chars().enumerate().all(|(at, c)| text.get(at) == Some(&c))
}

/// A number in digits, or up to twelve in Chinese, and how many characters it takes.
fn number(text: &[char]) -> Option<(u32, usize)> {
    let digits: String = text.iter().take_while(|c| c.is_ascii_digit()).take(9).collect();
    if !digits.is_empty() {
        return Some((digits.parse().ok()?, digits.len()));
    }
    const NUMERALS: &str = "一二三四五六七八九十";
    let value = |c: &char| NUMERALS.chars().position(|own| own == *c).and_then(|at| u32::try_from(at + 1).ok());
    if text.first() == Some(&'两') {
        return Some((2, 1));
    }
    let first = text.first().and_then(value)?;
    match text.get(1).and_then(value) {
        Some(second @ 1..=2) if first == 10 => Some((10 + second, 2)),
        _ => Some((first, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_understood() {
        for (text, years, until, rest) in [
            ("2026年完成", &[2026][..], None, "完成"),
            ("2025完成", &[2025], None, "完成"),
            ("26年1-10月完成", &[2026], Some(Until::Month(10)), "完成"),
            ("1月至11月完成", &[], Some(Until::Month(11)), "完成"),
            ("1-12月", &[], Some(Until::Year), ""),
            ("前三季度累计", &[], Some(Until::Month(9)), "累计"),
            ("一至三季度", &[], Some(Until::Month(9)), ""),
            ("一季度目标", &[], Some(Until::Month(3)), "目标"),
            ("三季度完成", &[], Some(Until::Perhaps(9)), "完成"),
            ("7-9月完成", &[], Some(Until::Part), "完成"),
            ("截至10月底", &[], Some(Until::Month(10)), "截至"),
            ("前十个月", &[], Some(Until::Month(10)), ""),
            ("2026年3月", &[2026], Some(Until::Month(3)), ""),
            ("上半年", &[], Some(Until::Month(6)), ""),
            ("年度任务", &[], Some(Until::Year), "任务"),
            ("q1-q3", &[], Some(Until::Month(9)), ""),
            ("q1", &[], Some(Until::Month(3)), ""),
            ("填报日期2026年11月5日", &[], None, "填报日期"),
            ("12345热线", &[], None, "12345热线"),
            ("20万元以上", &[], None, "20万元以上"),
            ("三江镇", &[], None, "三江镇"),
        ] {
            let (time, left) = time(text);
            assert_eq!((time.years.as_slice(), time.until, left.as_str()), (years, until, rest), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "[0-9年月日季度前至一二十q-]{0,14}") {
            let _ = time(&text);
        }
    }
}
