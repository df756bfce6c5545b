//! Names as different people write them: full-width signs, blanks, brackets and notes apart; and rows that are no unit.

use std::collections::BTreeMap;

/// A name without what people write differently: case, blanks, widths, quotation marks, punctuation.
#[must_use]
pub fn plain(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            c => c,
        })
        .filter(|c| c.is_alphanumeric() || matches!(c, '%' | '+'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// A name without what stands in brackets, such as a unit of measure or a note.
#[must_use]
pub fn without_brackets(name: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for c in name.chars() {
        match c {
            '(' | '（' | '[' | '【' | '〔' => depth = depth.saturating_add(1),
            ')' | '）' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// What stands in the brackets of a name, last first.
#[must_use]
pub fn in_brackets(name: &str) -> Vec<String> {
    let opens = ['(', '（', '[', '【'];
    let mut found: Vec<String> = name
        .split(opens)
        .skip(1)
        .filter_map(|part| part.split([')', '）', ']', '】']).next())
        .map(|part| part.trim().to_owned())
        .collect();
    found.reverse();
    found
}

/// Whether a row's first words say that it sums up others or notes something.
#[must_use]
pub fn is_summary(name: &str) -> bool {
    const WHOLE: [&str; 16] = [
        "合计",
        "总计",
        "小计",
        "平均",
        "平均值",
        "均值",
        "最大值",
        "最小值",
        "最高",
        "最低",
        "全县",
        "全县合计",
        "total",
        "sum",
        "average",
        "mean",
    ];
    const BEGIN: [&str; 9] = ["注", "备注", "说明", "填表", "制表", "审核", "数据来源", "note", "source"];
    let name = plain(name);
    WHOLE.contains(&name.as_str()) || BEGIN.iter().any(|begin| name.starts_with(begin)) || name.ends_with("合计")
}

/// A name as it may be known: the whole, without what stands in brackets, without a number before it. Each once.
#[must_use]
pub fn spellings(name: &str) -> Vec<String> {
    let numbered = name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | ' ' | '．'));
    let mut spelled = vec![plain(name), plain(&without_brackets(name)), plain(numbered)];
    spelled.dedup();
    spelled.retain(|name| !name.is_empty());
    spelled
}

/// Who is meant by a name, among names that are known.
#[derive(Debug, Default)]
pub struct Known {
    exact: BTreeMap<String, Option<usize>>,
}

impl Known {
    /// The names with their positions. A name that two have is nobody's.
    pub fn of<'a>(names: impl Iterator<Item = (usize, &'a str)>) -> Self {
        let mut exact: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (at, name) in names {
            let name = plain(name);
            if !name.is_empty() {
                exact.entry(name).and_modify(|other| *other = other.filter(|other| *other == at)).or_insert(Some(at));
            }
        }
        Self { exact }
    }

    /// Who is meant by a name, in any of its spellings.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.find_spelled(&spellings(name))
    }

    /// Who is meant by a name in these spellings.
    #[must_use]
    pub fn find_spelled(&self, spellings: &[String]) -> Option<usize> {
        spellings.iter().find_map(|name| self.exact.get(name).copied().flatten())
    }

    /// How many names there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.exact.len()
    }

    /// The known name that is nearest to this one: one contains the other, or most characters are the same.
    #[must_use]
    pub fn nearest(&self, name: &str) -> Option<usize> {
        let name = plain(name);
        if name.is_empty() {
            return None;
        }
        let common = |other: &str| other.chars().filter(|c| name.contains(*c)).count();
        let near = self.exact.iter().filter_map(|(other, at)| Some((other, (*at)?)));
        let scored = near.filter_map(|(other, at)| {
            let (length, longer) = (common(other), other.chars().count().max(name.chars().count()));
            let within = other.contains(&name) || name.contains(other.as_str());
            (within || length.saturating_mul(2) > longer).then_some((within, length, std::cmp::Reverse(longer), at))
        });
        scored
            .max_by_key(|(within, length, longer, at)| (*within, *length, *longer, std::cmp::Reverse(*at)))
            .map(|found| found.3)
    }
}
