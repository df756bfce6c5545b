//! Units of measure as tables name them, and how figures in one become figures in another: 万元 and 亿元, 亩 and 公顷, % and ‰.

use rust_decimal::Decimal;

use baton_model::Number;

/// A unit of measure: so many times the first unit of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What is measured: units of one kind can be converted.
    kind: String,
    /// The multiple that its name begins with: 万 is 10 000.
    prefix: Decimal,
    /// How many of the first unit of the kind the name behind the multiple is.
    core: Decimal,
    /// Whether the name is one of those that are known.
    known: bool,
}

/// Names of units with their kind, and how many ten-thousandths of the kind's first unit they are.
const CORES: &[(&str, &str, u64)] = &[
    ("元", "元", 10_000),
    ("圆", "元", 10_000),
    ("人民币", "元", 10_000),
    ("yuan", "元", 10_000),
    ("美元", "美元", 10_000),
    ("亩", "亩", 10_000),
    ("公顷", "亩", 150_000),
    ("平方公里", "亩", 15_000_000),
    ("平方千米", "亩", 15_000_000),
    ("平方米", "亩", 15),
    ("吨", "吨", 10_000),
    ("公斤", "吨", 10),
    ("千克", "吨", 10),
    ("斤", "吨", 5),
    ("吨标准煤", "吨标准煤", 10_000),
    ("公里", "公里", 10_000),
    ("千米", "公里", 10_000),
    ("米", "公里", 10),
    ("立方米", "立方米", 10_000),
    ("千瓦时", "千瓦时", 10_000),
    ("度", "千瓦时", 10_000),
    ("%", "%", 10_000),
    ("百分比", "%", 10_000),
    ("‰", "%", 1_000),
    ("百分点", "百分点", 10_000),
    ("个百分点", "百分点", 10_000),
    ("人", "人", 10_000),
    ("名", "人", 10_000),
    ("人次", "人次", 10_000),
    ("人天", "人天", 10_000),
    ("户", "户", 10_000),
    ("户次", "户次", 10_000),
    ("家", COUNT, 10_000),
    ("分", "分", 10_000),
    ("小时", "小时", 10_000),
    ("天", "天", 10_000),
    ("位", "位", 10_000),
    ("件", COUNT, 10_000),
    ("项", COUNT, 10_000),
    ("个", COUNT, 10_000),
    ("起", COUNT, 10_000),
    ("次", COUNT, 10_000),
    ("处", COUNT, 10_000),
    ("宗", COUNT, 10_000),
    ("条", COUNT, 10_000),
    ("例", COUNT, 10_000),
    ("所", COUNT, 10_000),
    ("件次", "件次", 10_000),
];

/// The kind of words that only count: a thing is one, whichever of them stands behind it.
const COUNT: &str = "个";

/// Multiples that a name may begin with, longer ones first.
const PREFIXES: &[(&str, u64)] = &[
    ("万亿", 1_000_000_000_000),
    ("千亿", 100_000_000_000),
    ("百亿", 10_000_000_000),
    ("十亿", 1_000_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("十万", 100_000),
    ("亿", 100_000_000),
    ("万", 10_000),
    ("千", 1_000),
    ("百", 100),
];

impl Measure {
    /// The unit of that name, which may be one that nobody knows: then it is only like others of the same name behind its
    /// multiple. `None` for an empty name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = plain(name);
        if let Some(measure) = core(&name, Decimal::ONE) {
            return Some(measure);
        }
        for (prefix, times) in PREFIXES {
            if let Some(rest) = name.strip_prefix(prefix).filter(|rest| !rest.is_empty()) {
                let prefix = Decimal::from(*times);
                return core(rest, prefix)
                    .or_else(|| Some(Self { kind: rest.to_owned(), prefix, core: Decimal::ONE, known: false }));
            }
        }
        let unknown = Self { kind: name, prefix: Decimal::ONE, core: Decimal::ONE, known: false };
        (!unknown.kind.is_empty()).then_some(unknown)
    }

    /// The unit of that name, where it is one that is known, or the same as another but for its multiple.
    #[must_use]
    pub fn known(name: &str, like: &str) -> Option<Self> {
        let measure = Self::of(name)?;
        (measure.known || Self::of(like).is_some_and(|like| like.kind == measure.kind)).then_some(measure)
    }

    /// Whether figures in one can be converted into the other.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.kind == other.kind
    }

    /// Whether it is per cent or per mille.
    #[must_use]
    pub fn is_share(&self) -> bool {
        self.kind == "%"
    }

    /// A figure in this unit as one in another of its kind. `None` where the kinds differ or it has too many digits.
    #[must_use]
    pub fn convert(&self, figure: Number, into: &Self) -> Option<Number> {
        if !self.is_like(into) {
            return None;
        }
        let (from, to) = (self.size()?, into.size()?);
        if from == to {
            return Some(figure);
        }
        let value = figure.get().checked_mul(from)?.checked_div(to)?;
        Some(value.normalize().into())
    }

    /// A figure with nothing but a multiple behind it, such as 3.5万, in this unit: 3.5 in 万吨, 35000 in 吨.
    #[must_use]
    pub fn multiple(&self, figure: Number, prefix: Decimal) -> Option<Number> {
        let value = figure.get().checked_mul(prefix)?.checked_div(self.prefix)?;
        Some(value.normalize().into())
    }

    fn size(&self) -> Option<Decimal> {
        self.prefix.checked_mul(self.core)
    }
}

/// The multiple that a text is and nothing else: 万, 亿.
#[must_use]
pub fn multiple(text: &str) -> Option<Decimal> {
    let text = plain(text);
    PREFIXES.iter().find(|(prefix, _)| *prefix == text).map(|(_, times)| Decimal::from(*times))
}

/// Other names of what is measured in the same kind of unit, for whoever chooses one: those with the usual multiples.
#[must_use]
pub fn alike(name: &str) -> Vec<String> {
    let Some(own) = Measure::of(name) else { return Vec::new() };
    let usual: &[&str] = match own.kind.as_str() {
        "元" => &["元", "千元", "万元", "百万元", "千万元", "亿元"],
        "亩" => &["平方米", "亩", "万亩", "公顷", "平方公里"],
        "吨" => &["公斤", "吨", "万吨"],
        "%" => &["%", "‰"],
        COUNT | "百分点" | "分" | "位" => return vec![name.to_owned()],
        kind => return vec![kind.to_owned(), format!("万{kind}"), format!("亿{kind}")],
    };
    usual.iter().map(|name| (*name).to_owned()).collect()
}

/// A name without blanks, in half-width letters.
fn plain(name: &str) -> String {
    let half = name.chars().filter(|c| !c.is_whitespace()).map(|c| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '﹪' => '%',
        c => c,
    });
    half.flat_map(char::to_lowercase).collect()
}

fn core(name: &str, prefix: Decimal) -> Option<Measure> {
    let (_, kind, size) = CORES.iter().find(|(own, ..)| *own == name)?;
    let core = Decimal::from(*size).checked_div(Decimal::from(10_000))?;
    Some(Measure { kind: (*kind).to_owned(), prefix, core: core.normalize(), known: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(figure: &str, from: &str, to: &str) -> Option<String> {
        let figure = figure.parse().unwrap();
        let converted = Measure::of(from)?.convert(figure, &Measure::of(to)?)?;
        Some(converted.to_string())
    }

    #[test]
    fn figures_are_converted_by_the_ratio_of_the_two() {
        for (figure, from, to, value) in [
            ("95000", "万元", "亿元", Some("9.5")),
            ("950000000", "元", "亿元", Some("9.5")),
            ("95000000", "千元", "万元", Some("9500000")),
            ("950", "百万元", "亿元", Some("9.5")),
            ("0.95", "千万元", "亿元", Some("0.095")),
            ("1.2", "亿元", "万元", Some("12000")),
            ("3.5", "万吨", "吨", Some("35000")),
            ("2", "公顷", "亩", Some("30")),
            ("1.5", "万亩", "公顷", Some("1000")),
            ("12.5", "‰", "%", Some("1.25")),
            ("1.2", "万人", "人", Some("12000")),
            ("1.2", "万人次", "人次", Some("12000")),
            ("3", "万美元", "美元", Some("30000")),
            ("5", "元/亩", "万元/亩", Some("0.0005")),
            ("12", "项", "件", Some("12")),
            ("7", "％", "%", Some("7")),
            ("7", "%", "亿元", None),
            ("3", "万元", "万美元", None),
            ("1200", "人次", "人", None),
        ] {
            assert_eq!(converted(figure, from, to).as_deref(), value, "{figure} {from} in {to}");
        }
        assert_eq!(Measure::of(""), None);
    }

    #[test]
    fn a_bare_multiple_is_one_of_the_units_own() {
        let times = |figure: &str, prefix: &str, own: &str| {
            let prefix = multiple(prefix)?;
            Measure::of(own)?.multiple(figure.parse().unwrap(), prefix).map(|value| value.to_string())
        };
        assert_eq!(times("3.5", "万", "万吨").as_deref(), Some("3.5"));
        assert_eq!(times("9.5", "亿", "亿元").as_deref(), Some("9.5"));
        assert_eq!(times("5000", "万", "亿元").as_deref(), Some("0.5"));
        assert_eq!(times("3", "万", "人").as_deref(), Some("30000"));
        assert_eq!(multiple("万元"), None);
    }

    #[test]
    fn what_is_no_unit_is_not_known_as_one() {
        for (name, like, known) in [
            ("万元", "起", true),
            ("含续建", "亿元", false),
            ("微克/立方米", "微克/立方米", true),
            ("万标箱", "标箱", true),
            ("初报", "%", false),
        ] {
            assert_eq!(Measure::known(name, like).is_some(), known, "{name} beside {like}");
        }
    }
}
