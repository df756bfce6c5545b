//! Pages and scenarios.

use rust_decimal::Decimal;

use super::text::{Text, plural, text};
use super::{Locale, grouped};

pub const PAGES: Text = text("页面", "Pages");
pub const DRAFTING: Text = text("起草", "Draft");
pub const ENTRY_GRADES: Text = text("等次与奖惩", "Grades, rewards");
pub const ENTRY_CHECK: Text = text("检查", "Check");
pub const ENTRY_PAPERS: Text = text("材料", "Papers");
pub const PAGE_HOME: Text = text("首页", "Home");
pub const PAGE_UNITS: Text = text("单位与分组", "Units, groups");
pub const PAGE_INDICATORS: Text = text("指标", "Indicators");
pub const PAGE_GRADES: Text = text("等次", "Grades");
pub const PAGE_USE: Text = text("结果运用", "Use of results");
pub const PAGE_MONITORING: Text = text("监测", "Monitoring");
pub const PAGE_DATA: Text = text("数据", "Data");
pub const PAGE_IMPORT: Text = text("导入表格", "Bring in a sheet");
pub const PAGE_WHAT_IF: Text = text("推演", "What-if");
pub const MARKS: Text = text("分值", "Marks");
pub const PAGE_SOLVE: Text = text("目标测算", "Goal seek");
pub const PAGE_STABILITY: Text = text("分值可调范围", "Safe ranges");
pub const PAGE_COMPARE: Text = text("对比", "Compare");
pub const PAGE_LINT: Text = text("问题清单", "Findings");
pub const PAGE_ROBUSTNESS: Text = text("结果稳定性", "Steadiness");
pub const PAGE_POLICY: Text = text("办法", "Policy");
pub const PAGE_REPORT: Text = text("报告", "Report");
pub const PAGE_WORKBOOKS: Text = text("表格与分享", "Workbooks, sharing");
pub const PAGE_SHOW: Text = text("演示", "Present");
pub const COMPLETE: Text = text("已填好", "Complete");
pub const NO_UNITS: Text = text("缺单位", "No units");
pub const NO_INDICATORS: Text = text("缺指标", "No indicators");
pub const NO_GRADES: Text = text("缺等次", "No grades");
pub const NO_SCHEDULE: Text = text("未设监测", "Not watched");

pub fn without_headcount(locale: Locale, units: usize) -> String {
    match locale {
        Locale::Zh => format!("{units} 个缺人数"),
        Locale::En => format!("{units} without headcount"),
    }
}

pub fn without_data(locale: Locale, indicators: usize) -> String {
    match locale {
        Locale::Zh => format!("{indicators} 项缺数据"),
        Locale::En => format!("{indicators} without data"),
    }
}

pub fn to_mend(locale: Locale, findings: usize) -> String {
    match locale {
        Locale::Zh => format!("{findings} 处要改"),
        Locale::En => format!("{findings} to mend"),
    }
}

pub const MORE: Text = text("更多方案", "More scenarios");
pub const SCENARIOS: Text = text("方案", "Scenarios");
pub const BASELINE: Text = text("基准", "Baseline");

pub fn nameless(locale: Locale, letter: &str) -> String {
    match locale {
        Locale::Zh => format!("方案{letter}"),
        Locale::En => format!("Scenario {letter}"),
    }
}

pub const UNNAMED: Text = text("未命名方案", "Unnamed scenario");

pub fn name_needed(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("名称不能为空，仍叫“{name}”"),
        Locale::En => format!("A name is needed; it is still “{name}”"),
    }
}

pub fn copy_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}（副本）"),
        Locale::En => format!("{name} (copy)"),
    }
}

pub const NEW: Text = text("新建方案", "New scenario");
pub const NAME: Text = text("方案名称", "Name of the scenario");
pub const DESCRIPTION: Text = text("说明", "Description");
pub const DESCRIPTION_HINT: Text = text("这个方案想解决什么问题", "What this scenario is for");
pub const RENAME: Text = text("改名", "Rename");

pub fn deeds_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}：改名、复制、设为基准、删除"),
        Locale::En => format!("{name}: rename, duplicate, make it the baseline, delete"),
    }
}

pub const DUPLICATE: Text = text("复制", "Duplicate");
pub const DELETE: Text = text("删除", "Delete");
pub const ADOPT: Text = text("设为基准", "Make it the baseline");
pub const ADOPT_HINT: Text = text(
    "把这个方案的全部修改并入基准，其他方案改以新基准为起点",
    "All edits of this scenario become part of the baseline; the other scenarios then stand on it",
);
pub const BASE: Text = text("比较对象", "Compared with");

pub fn edits_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}的修改清单"),
        Locale::En => format!("Edits of {name}"),
    }
}

pub const NO_EDITS: Text = text(
    "还没有修改。在左侧拖动分值、修改规则或数据，都会记在这里。",
    "No edits yet. Whatever you change in marks, rules or data is listed here.",
);

pub fn revert(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("撤回：{what}"),
        Locale::En => format!("Take back: {what}"),
    }
}

pub const IS_BASELINE: Text = text(
    "正在查看基准，还没有修改。一动手修改，就会自动新建一个方案。",
    "This is the baseline, nothing edited yet. An edit begins a new scenario.",
);

pub fn lead(locale: Locale, scenario: &str, base: &str) -> String {
    match locale {
        Locale::Zh => format!("{scenario} 比{base}："),
        Locale::En => format!("{scenario} against {}: ", base.to_lowercase()),
    }
}

pub fn itself(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name} 就是比较对象本身，没有可比的变化。要看变化，请换一个比较对象。"),
        Locale::En => {
            format!("{name} is compared with itself: nothing can differ. Choose another scenario to compare with.")
        }
    }
}

pub fn nearest(locale: Locale, unit: &str, points: Decimal, up: bool, grade: &str) -> String {
    match locale {
        Locale::Zh => {
            let way = if up { "再加" } else { "再减" };
            format!("最接近变化：{unit}{way} {} 分即为{grade}", grouped(points))
        }
        Locale::En => {
            let way = if up { "more" } else { "fewer" };
            format!("nearest to a change: {unit}, {} points {way} make it {grade}", grouped(points))
        }
    }
}

pub const SHOW_BESIDE: Text = text("并列显示", "Side by side");

pub fn most_beside(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("最多并列 {n} 个"),
        Locale::En => format!("{n} at most"),
    }
}

pub fn side_by_side(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}各方案位次"),
        Locale::En => format!("{category}: places in each scenario"),
    }
}

pub const ONLY_CHANGED: Text = text("只看有变化的单位", "Only units that change");
pub const NOTHING_DIFFERS: Text = text("各方案的结果没有差别", "The scenarios give the same results");
pub const COUNTY: Text = text("全县合计", "County");

pub fn units_changed(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位等次变化"),
        Locale::En => format!("{n} {} grade", plural(n as usize, "unit changes", "units change")),
    }
}

pub fn dependents(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("依赖这项修改的另外 {n} 处修改也一并撤回了，可以撤销找回。"),
        Locale::En => format!(
            "{n} more {} taken back, since {} on this one. Undo brings all back.",
            plural(n, "edit was", "edits were"),
            plural(n, "it depends", "they depend")
        ),
    }
}

pub fn not_on_baseline(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("其他方案中有 {n} 处修改在新基准上不再成立，已去掉，可以撤销找回。"),
        Locale::En => format!(
            "{n} {} of other scenarios can’t be made on the new baseline and {} gone. Undo brings all back.",
            plural(n, "edit", "edits"),
            plural(n, "is", "are")
        ),
    }
}

pub const BLANK: Text = text("空白办法（从零起草）", "Blank policy (draft from scratch)");
