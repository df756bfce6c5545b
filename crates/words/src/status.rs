//! What a policy is as a document: who issues it, what its figures are, how far it has come, and what is assumed.

use baton_model::{DataKind, Stage};

use super::Locale;
use super::text::{Text, plural, text};

pub const OF_POLICY: Text = text("办法信息", "About this policy");
pub const OFFICE: Text = text("发文单位", "Issued by");
pub const DATA: Text = text("数据性质", "The data are");
pub const STAGE: Text = text("文稿状态", "State of the document");
pub const ASSUMPTIONS: Text = text("假设", "Assumptions");

pub fn assumption(locale: Locale, number: usize) -> String {
    match locale {
        Locale::Zh => format!("假设 {number}"),
        Locale::En => format!("Assumption {number}"),
    }
}

pub const ADD_ASSUMPTION: Text = text("增加一条假设", "Add an assumption");
pub const NOTE_HINT: Text = text("读者须知道的情况，印在各种材料上", "What a reader must know; printed on all papers");
pub const POINTS: Text = text("得分小数位数", "Decimals of points");
pub const TOTALS: Text = text("总分小数位数", "Decimals of totals");
pub const PERIODS: Text = text("监测节点", "Monitoring periods");
pub const MONTH: Text = text("截止月份", "Last month");
pub const WEIGHT: Text = text("权重（0 只预警）", "Weight (0 = warns only)");
pub const ADD_PERIOD: Text = text("增加节点", "Add a period");
pub const NEW_PERIOD: Text = text("新节点", "New period");
pub const PERIOD_HAS_DATA: Text = text("已有这个节点的数据，不能删除", "There are readings of this period: it stays");

pub fn remove(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("删除{what}"),
        Locale::En => format!("Remove {what}"),
    }
}

/// Whether figures are real, in a word.
pub fn data_kind(kind: DataKind) -> Text {
    match kind {
        DataKind::Real => text("真实", "Real"),
        DataKind::Test => text("测试", "Test"),
        DataKind::Fictional => text("虚构", "Fictional"),
    }
}

/// The same as a badge.
pub fn data_badge(kind: DataKind) -> Text {
    match kind {
        DataKind::Real => text("真实数据", "Real data"),
        DataKind::Test => text("测试数据", "Test data"),
        DataKind::Fictional => text("虚构数据", "Fictional data"),
    }
}

/// What a reader of the results must be told of the figures; empty where they are real.
pub fn data_warning(kind: DataKind) -> Text {
    match kind {
        DataKind::Real => text("", ""),
        DataKind::Test => {
            text("测试数据：结果仅供试算，不作为考核依据。", "Test data: the results are a trial and decide nothing.")
        }
        DataKind::Fictional => {
            text("虚构数据：单位和数字均非真实。", "Fictional data: neither units nor figures are real.")
        }
    }
}

/// What a reader must know of a policy: what its figures are, and what its drafter says.
pub fn remarks(locale: Locale, data: DataKind, note: &str) -> String {
    let warning = data_warning(data).of(locale);
    match (data, note) {
        (_, "") => warning.to_owned(),
        (DataKind::Real | DataKind::Fictional, note) => note.to_owned(),
        (DataKind::Test, note) => format!("{warning} {note}"),
    }
}

/// How far a document has come.
pub fn stage(stage: Stage) -> Text {
    match stage {
        Stage::Drafted => text("起草中", "being drafted"),
        Stage::Comment => text("征求意见稿", "draft for comment"),
        Stage::Review => text("送审稿", "draft for approval"),
        Stage::Issued => text("印发稿", "as issued"),
    }
}

/// A title with how far the document has come, where it says so.
pub fn titled(locale: Locale, title: &str, of: Stage) -> String {
    match (of, locale) {
        (Stage::Drafted | Stage::Issued, _) => title.to_owned(),
        (Stage::Comment | Stage::Review, Locale::Zh) => format!("{title}（{}）", stage(of).of(locale)),
        (Stage::Comment | Stage::Review, Locale::En) => format!("{title} ({})", stage(of).of(locale)),
    }
}

// What is still to do of a draft
pub const DRAFT: Text = text("起草中", "Draft");
pub const TO_DO: Text = text("还差：", "Still to do: ");
pub const ALL_DONE: Text = text("各部分都已填好，可以推演。", "Everything is filled in: what-ifs can begin.");
pub const START: Text = text("开始推演", "Begin what-ifs");
pub const START_HINT: Text = text(
    "现在的办法和数据定为基准，此后的修改记入方案A",
    "The policy and data as they are become the baseline; what you change from then on is scenario A",
);
pub const START_EARLY: Text =
    text("还有未填的部分，也可以先推演，以后再补", "Some parts are missing; you may begin and fill them in later");

pub fn marks_short(locale: Locale, category: &str, points: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}差 {points} 分"),
        Locale::En => format!("{category}: {points} marks short"),
    }
}

pub fn marks_over(locale: Locale, category: &str, points: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}多 {points} 分"),
        Locale::En => format!("{category}: {points} marks too many"),
    }
}

/// Units of one category have different sums.
pub fn marks_off(locale: Locale, category: &str, units: usize) -> String {
    match locale {
        Locale::Zh => format!("{category} {units} 个单位分值不等于满分"),
        Locale::En => {
            format!("{category}: {units} {} off the full marks", plural(units, "unit is", "units are"))
        }
    }
}

pub fn no_headcount(locale: Locale, units: usize) -> String {
    match locale {
        Locale::Zh => format!("{units} 个单位缺人数"),
        Locale::En => format!("{units} {} headcount", plural(units, "unit lacks its", "units lack their")),
    }
}

pub fn no_data(locale: Locale, indicators: usize) -> String {
    match locale {
        Locale::Zh => format!("{indicators} 项指标没有数据"),
        Locale::En => format!("{indicators} {} no data", plural(indicators, "indicator has", "indicators have")),
    }
}

pub fn to_mend(locale: Locale, findings: usize) -> String {
    match locale {
        Locale::Zh => format!("{findings} 处错误要改"),
        Locale::En => format!("{findings} {} to mend", plural(findings, "error", "errors")),
    }
}

pub const NO_CATEGORIES: Text = text("还没有类别", "No categories yet");
pub const NO_UNITS: Text = text("还没有单位", "No units yet");

pub fn no_indicators(locale: Locale, categories: usize) -> String {
    match locale {
        Locale::Zh => format!("{categories} 个类别没有指标"),
        Locale::En => format!("{categories} {} no indicators", plural(categories, "category has", "categories have")),
    }
}

pub fn no_grades(locale: Locale, categories: usize) -> String {
    match locale {
        Locale::Zh => format!("{categories} 个类别没有等次"),
        Locale::En => format!("{categories} {} no grades", plural(categories, "category has", "categories have")),
    }
}
