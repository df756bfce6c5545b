//! Sections that count by themselves, in words: their settings, and what became of a unit's sum.

use super::text::{Text, text};
use super::{Locale, grouped, levers, percent_of};
use baton_model::{Conversion, Number, Pass, Section};

pub const SETTINGS: Text = text("板块计分", "How the section counts");
pub const DECLARE: Text = text("单独设置计分", "Let it count by itself");
pub const FORGET: Text = text("不单独计分", "Only a heading");
pub const NAME: Text = text("名称", "Name");
pub const MARKS: Text = text("板块分值", "Section marks");
pub const FLOOR: Text = text("保底", "Floor");
pub const CAP: Text = text("封顶", "Cap");
pub const PASS: Text = text("合格线", "Pass mark");
pub const CONVERSION: Text = text("折算", "Conversion");
pub const FACTOR: Text = text("系数", "Factor");
pub const LADDER: Text = text("名次得分", "Points by place");
pub const OTHERWISE: Text = text("其他名次", "Other places");
pub const CLAUSE: Text = text("依据条款", "Clause");
pub const AS_SUMMED: Text = text("各项合计", "what its indicators add up to");
pub const NONE: Text = text("无", "none");
/// A pass mark in points, and as a share of the marks.
pub const PASS_KINDS: [Text; 3] =
    [text("不设", "None"), text("按分", "In points"), text("按分值的比例", "Share of marks")];
/// Conversions, in the order of [`conversion_at`].
pub const CONVERSIONS: [Text; 4] = [
    text("不折算", "As it is"),
    text("按最高分折算", "By the best"),
    text("按名次计分", "By place"),
    text("乘以系数", "Times a factor"),
];
/// Between settings told one after the other.
pub const BETWEEN: Text = text("；", "; ");
pub const ADD_PLACE: Text = text("增加一个名次", "Add a place");
pub const REMOVE_PLACE: Text = text("减少一个名次", "Remove the last place");
pub const HINT: Text = text(
    "先合计各项得分，再按缺项折算、保底和封顶，达到合格线为合格，最后折算计入总分。",
    "Points are summed up, rescaled, held to floor and cap; at the pass mark the section is passed; then it is converted.",
);

/// Which of the conversions it is.
#[must_use]
pub const fn conversion_at(conversion: &Conversion) -> usize {
    match conversion {
        Conversion::None => 0,
        Conversion::Best => 1,
        Conversion::Ladder { .. } => 2,
        Conversion::Weight(_) => 3,
    }
}

/// Points of places, as people type them.
#[must_use]
pub fn ladder(locale: Locale, points: &[Number]) -> String {
    points.iter().map(|points| grouped(points.get())).collect::<Vec<_>>().join(BETWEEN.of(locale))
}

fn conversion(locale: Locale, conversion: &Conversion) -> String {
    let own = || CONVERSIONS[conversion_at(conversion)].of(locale).to_owned();
    match (conversion, locale) {
        (Conversion::None | Conversion::Best, _) => own(),
        (Conversion::Weight(factor), Locale::Zh) => format!("乘以系数 {}", grouped(factor.get())),
        (Conversion::Weight(factor), Locale::En) => format!("times {}", grouped(factor.get())),
        (Conversion::Ladder { points, otherwise }, Locale::Zh) => {
            format!("按名次依次得 {} 分，其他名次得 {} 分", ladder(locale, points), grouped(otherwise.get()))
        }
        (Conversion::Ladder { points, otherwise }, Locale::En) => {
            format!("by place {} points, beyond them {}", ladder(locale, points), grouped(otherwise.get()))
        }
    }
}

fn pass(locale: Locale, pass: Option<Pass>) -> String {
    match pass {
        None => NONE.of(locale).to_owned(),
        Some(Pass::Points(points)) => levers::points(locale, points.get()),
        Some(Pass::Share(share)) => match locale {
            Locale::Zh => format!("分值的 {}", percent_of(share.get(), 6)),
            Locale::En => format!("{} of the marks", percent_of(share.get(), 6)),
        },
    }
}

/// A section's settings, each with its value.
#[must_use]
pub fn fields(locale: Locale, section: &Section) -> [(&'static str, String); 7] {
    let points = |value: Option<Number>, otherwise: Text| {
        value.map_or_else(|| otherwise.of(locale).to_owned(), |value| levers::points(locale, value.get()))
    };
    let clause = if section.clause.is_empty() { NONE.of(locale) } else { &section.clause };
    [
        (NAME.of(locale), section.name.clone()),
        (MARKS.of(locale), points(section.marks, AS_SUMMED)),
        (FLOOR.of(locale), points(section.floor, NONE)),
        (CAP.of(locale), points(section.cap, NONE)),
        (PASS.of(locale), pass(locale, section.pass)),
        (CONVERSION.of(locale), conversion(locale, &section.conversion)),
        (CLAUSE.of(locale), clause.to_owned()),
    ]
}

/// What a section says, without what it leaves as usual; empty where that is all.
#[must_use]
pub fn told(locale: Locale, section: &Section) -> Vec<String> {
    let usual = Section { name: section.name.clone(), ..Section::new(section.id.clone(), String::new()) };
    let fields = fields(locale, section).into_iter().zip(fields(locale, &usual));
    let says = fields.filter(|(own, usual)| own != usual);
    says.map(|((name, value), _)| match locale {
        Locale::Zh => format!("{name}：{value}"),
        Locale::En => format!("{name}: {value}"),
    })
    .collect()
}

/// Whether a section was passed.
#[must_use]
pub fn passed(passed: bool) -> Text {
    if passed { text("合格", "passed") } else { text("不合格", "failed") }
}

/// How a unit's sum in a section became its points, with its numbers.
#[must_use]
pub fn worked(
    locale: Locale,
    section: &Section,
    rescaled: bool,
    sum: &str,
    points: &str,
    pass: Option<bool>,
) -> String {
    let how = conversion(locale, &section.conversion);
    let scaled = match (rescaled, locale) {
        (false, _) => "",
        (true, Locale::Zh) => "缺项折算后",
        (true, Locale::En) => "Rescaled, ",
    };
    let told = match (section.conversion.is_none(), locale) {
        (true, Locale::Zh) => format!("{scaled}合计 {sum}"),
        (true, Locale::En) => format!("{scaled}sum {sum}"),
        (false, Locale::Zh) => format!("{scaled}合计 {sum}，{how}：{points}"),
        (false, Locale::En) => format!("{scaled}sum {sum}, {how}: {points}"),
    };
    match (pass, locale) {
        (None, _) => told,
        (Some(pass), Locale::Zh) => format!("{told}；{}", passed(pass).of(locale)),
        (Some(pass), Locale::En) => format!("{told}; {}", passed(pass).of(locale)),
    }
}

/// The same of a unit by its name.
#[must_use]
pub fn worked_for(locale: Locale, unit: &str, worked: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit}：{worked}"),
        Locale::En => format!("{unit}: {worked}"),
    }
}

/// A place of the table.
#[must_use]
pub fn place(locale: Locale, place: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {place} 名"),
        Locale::En => format!("Place {place}"),
    }
}
