//! Names as different people write them: full-width signs, blanks, brackets and notes apart; who may be meant by a name that is
//! nobody's; and rows that are no unit.

use std::collections::BTreeMap;

use crate::typed_value::means_nothing;

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

/// A name without what stands in brackets, and that, in order.
#[must_use]
pub fn parted(name: &str) -> (String, Vec<String>) {
    let (mut depth, mut kept, mut inside) = (0_u32, String::new(), Vec::new());
    for c in name.chars() {
        match c {
            '(' | '（' | '[' | '［' | '【' | '〔' => {
                depth = depth.saturating_add(1);
                inside.push(String::new());
            }
            ')' | '）' | ']' | '］' | '】' | '〕' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            c => inside.iter_mut().for_each(|last| last.push(c)),
        }
        if depth == 0 && !inside.is_empty() {
            // What is closed grows no more.
            kept.push('\u{1f}');
            inside = inside.into_iter().map(|text| text + "\u{1f}").collect();
        }
    }
    let inside = inside.into_iter().map(|text| text.split('\u{1f}').next().unwrap_or_default().trim().to_owned());
    (kept.replace('\u{1f}', ""), inside.collect())
}

/// Whether a row's first words say that it sums up others or notes something. Asked only of what is no unit's name.
#[must_use]
pub fn is_summary(name: &str) -> bool {
    const WHOLE: [&str; 14] = [
        "均值",
        "最大值",
        "最小值",
        "最高",
        "最低",
        "全县",
        "全市",
        "全区",
        "计",
        "合",
        "total",
        "sum",
        "average",
        "mean",
    ];
    const BEGIN: [&str; 11] =
        ["注", "备注", "说明", "填表", "制表", "审核", "数据来源", "平均", "合计", "note", "source"];
    const END: [&str; 5] = ["合计", "总计", "小计", "共计", "平均"];
    let name = plain(name);
    WHOLE.contains(&name.as_str())
        || BEGIN.iter().any(|begin| name.starts_with(begin))
        || END.iter().any(|end| name.ends_with(end))
}

/// Whether a text is what stands above names of units.
#[must_use]
pub fn is_heading_of_names(text: &str) -> bool {
    const HEADINGS: [&str; 18] = [
        "单位",
        "单位名称",
        "名称",
        "名单",
        "考核对象",
        "考核单位",
        "被考核单位",
        "责任单位",
        "乡镇",
        "镇街",
        "乡镇街道",
        "镇乡街道",
        "部门",
        "部门名称",
        "地区",
        "unit",
        "units",
        "name",
    ];
    HEADINGS.contains(&plain(text).as_str())
}

/// Whether a text is a figure or stands for none, rather than a name.
#[must_use]
pub fn is_figure(text: &str) -> bool {
    let text = text.trim();
    means_nothing(text)
        || text
            .chars()
            .next()
            .is_some_and(|first| first.is_numeric() && !is_numeral(first) || "+-−－.(（".contains(first))
            && text.chars().any(char::is_numeric)
}

/// A Chinese numeral, which names may begin with.
fn is_numeral(sign: char) -> bool {
    "一二三四五六七八九十百千万零〇两".contains(sign)
}

/// A name without a number before it: `1. 甲镇`, `（一）甲镇`, `一、甲镇`.
fn unnumbered(name: &str) -> &str {
    let opened = name.trim_start().trim_start_matches(['(', '（']);
    let numeral = |c: char| "一二三四五六七八九十".contains(c) || ('①'..='⑳').contains(&c);
    let digits = opened.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = if digits.len() < opened.len() { digits } else { opened.trim_start_matches(numeral) };
    let bare = rest.trim_start_matches([')', '）', '、', '.', '．', ' ', '\u{3000}']);
    // A numeral may be how the name begins, unless a sign parts it from the rest.
    let parted =
        rest.len() < opened.len() && (bare.len() < rest.len() || opened.starts_with(|c: char| c.is_ascii_digit()));
    if parted { bare } else { name }
}

/// Who is meant by a name, among names that are known.
#[derive(Debug, Default)]
pub struct Known {
    exact: BTreeMap<String, Option<usize>>,
    /// Names without what says what kind of office somebody is.
    cores: BTreeMap<String, Option<usize>>,
    /// What may stand in brackets behind a name and means nobody else, such as the unit's group.
    asides: BTreeMap<usize, Vec<String>>,
}

impl Known {
    /// Takes a name with its position. A name that two have is nobody's.
    pub fn insert(&mut self, at: usize, name: &str) {
        let name = plain(name);
        if name.is_empty() {
            return;
        }
        put(&mut self.cores, core(&name).to_owned(), at);
        put(&mut self.exact, name, at);
    }

    /// Takes what may stand in brackets behind a name.
    pub fn aside(&mut self, at: usize, text: &str) {
        self.asides.entry(at).or_default().push(plain(text));
    }

    /// Who is meant by a name, without a doubt.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        let exact = |name: &str| self.exact.get(&plain(name)).copied().flatten();
        exact(name).or_else(|| exact(unnumbered(name))).or_else(|| {
            let (bare, inside) = parted(name);
            let at = exact(&bare).filter(|_| !inside.is_empty())?;
            let asides = self.asides.get(&at).map(Vec::as_slice).unwrap_or_default();
            let nothing = |text: &String| {
                let text = plain(text);
                text.chars().all(|c| c.is_ascii_digit()) || asides.contains(&text)
            };
            inside.iter().all(nothing).then_some(at)
        })
    }

    /// Whether no two have the same name.
    #[must_use]
    pub fn is_unique(&self) -> bool {
        self.exact.values().all(Option::is_some)
    }

    /// How many names there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.exact.len()
    }

    /// Who may be meant by a name that is nobody's: the only one whose name is the same but for the kind of office, or contains
    /// it or is contained in it, or differs in few of its characters.
    #[must_use]
    pub fn nearest(&self, name: &str) -> Option<usize> {
        let bare = plain(&parted(name).0);
        let name = if bare.is_empty() { plain(name) } else { plain(unnumbered(&parted(name).0)) };
        if name.is_empty() {
            return None;
        }
        if let Some(at) = self.exact.get(&name).copied().flatten() {
            return Some(at);
        }
        if let Some(at) = self.cores.get(core(&name)).copied().flatten() {
            return Some(at);
        }
        let own = || self.exact.iter().filter_map(|(other, at)| Some((other, (*at)?)));
        let length = name.chars().count();
        let within = |other: &str| {
            let shorter = length.min(other.chars().count());
            shorter >= 3 && (other.contains(&name) || name.contains(other))
        };
        let containing = own().filter(|(other, _)| within(other)).map(|(_, at)| at);
        only(containing).or_else(|| {
            let apart = |other: &str| {
                let longer = length.max(other.chars().count());
                (longer >= 4).then(|| distance(&name, other)).filter(|apart| apart.saturating_mul(4) <= longer)
            };
            let near: Vec<(usize, usize)> = own().filter_map(|(other, at)| Some((apart(other)?, at))).collect();
            let least = near.iter().map(|(apart, _)| *apart).min()?;
            only(near.into_iter().filter(|(apart, _)| *apart == least).map(|(_, at)| at))
        })
    }
}

fn put(names: &mut BTreeMap<String, Option<usize>>, name: String, at: usize) {
    names.entry(name).and_modify(|other| *other = other.filter(|other| *other == at)).or_insert(Some(at));
}

/// The only one there is; of equal ones, that one.
fn only(mut found: impl Iterator<Item = usize>) -> Option<usize> {
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// What is left of a plain name without what says what kind of office somebody is: 甲 of 甲镇人民政府, 水文 of 县水文中心. The whole
/// where nothing else would be left.
fn core(name: &str) -> &str {
    const BEFORE: [&str; 5] = ["本县", "本市", "县", "市", "区"];
    const BEHIND: [&str; 26] = [
        "街道办事处",
        "人民政府",
        "办事处",
        "管理委员会",
        "管委会",
        "有限责任公司",
        "有限公司",
        "集团公司",
        "街道办",
        "支公司",
        "分公司",
        "委员会",
        "办公室",
        "政府",
        "党委",
        "机关",
        "街道",
        "公司",
        "集团",
        "支行",
        "中心",
        "镇",
        "乡",
        "局",
        "委",
        "办",
    ];
    let mut rest = BEFORE
        .iter()
        .find_map(|before| name.strip_prefix(before))
        .filter(|rest| rest.chars().count() > 1)
        .unwrap_or(name);
    while let Some(less) = BEHIND.iter().find_map(|behind| rest.strip_suffix(behind)).filter(|less| !less.is_empty()) {
        rest = less;
    }
    rest
}

/// How many characters have to be put in, left out or exchanged to make one name of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], at + 1);
        for (column, b) in other.iter().enumerate() {
            let best = (diagonal + usize::from(a != *b)).min(row[column] + 1).min(row[column + 1] + 1);
            diagonal = std::mem::replace(&mut row[column + 1], best);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(names: &[&str]) -> Known {
        let mut known = Known::default();
        names.iter().enumerate().for_each(|(at, name)| known.insert(at, name));
        known.aside(0, "工业型");
        known
    }

    #[test]
    fn a_name_is_known_however_it_is_written_and_never_when_it_may_be_another() {
        let known = known(&["甲镇", "乙镇", "三江镇", "丙街道"]);
        for (name, found) in [
            ("甲 镇", Some(0)),
            ("1. 甲镇", Some(0)),
            ("（一）甲镇", Some(0)),
            ("一、乙镇", Some(1)),
            ("甲镇（工业型）", Some(0)),
            ("甲镇（1）", Some(0)),
            ("甲镇（园区）", None),
            ("三江镇", Some(2)),
            ("3三江镇", Some(2)),
            ("甲", None),
        ] {
            assert_eq!(known.find(name), found, "{name}");
        }
    }

    #[test]
    fn near_names_are_suggested_and_only_those() {
        let known = known(&[
            "甲镇",
            "乙镇",
            "丙街道",
            "县气象局",
            "县水文中心",
            "丰禾银行县支行",
            "县邮政公司",
            "县审计局",
            "县统计局",
        ]);
        for (name, near) in [
            ("甲", Some(0)),
            ("甲镇人民政府", Some(0)),
            ("甲镇（园区）", Some(0)),
            ("丙街道办事处", Some(2)),
            ("县气像局", Some(3)),
            ("县水文局", Some(4)),
            ("丰禾银行", Some(5)),
            ("县邮政分公司", Some(6)),
            ("县会计局", None),
            ("丁镇", None),
            ("城北片区", None),
            ("平均水平", None),
            ("县", None),
        ] {
            assert_eq!(known.nearest(name), near, "{name}");
        }
    }

    #[test]
    fn what_stands_in_brackets_is_told_apart() {
        let of = |name: &str| parted(name);
        assert_eq!(of("投资（万元）完成（初报）"), ("投资完成".into(), vec!["万元".into(), "初报".into()]));
        assert_eq!(of("甲（乙（丙）"), ("甲".into(), vec!["乙丙".into(), "丙".into()]));
        assert_eq!(of("甲"), ("甲".into(), Vec::new()));
    }

    #[test]
    fn sums_and_notes_are_no_units() {
        for name in ["合计", "全县合计", "小计", "平均水平", "注：截至 12 月", "填表人：张三", "全县", "工业型小计"]
        {
            assert!(is_summary(name), "{name}");
        }
        for name in ["甲镇", "东部片区", "全县投资集团"] {
            assert!(!is_summary(name), "{name}");
        }
    }
}
