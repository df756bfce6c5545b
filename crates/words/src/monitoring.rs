//! The monitoring page: lights, progress, the schedule.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, fraction, grouped, trace};
use baton_engine::Light;

const MONTH_NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
pub fn title(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}平时监测"),
        Locale::En => format!("Monitoring: {category}"),
    }
}

pub const NOTHING: Text = text(
    "这个类别没有分期监测数据。在“数据”中填写各期完成值和全年目标值后，这里显示进度和预警。",
    "Nothing was observed in periods for this category. Once the data have period values and annual targets, progress and warnings show here.",
);

// The year
pub const MONTHS: Text = text("监测月份", "Months");

pub fn month(locale: Locale, month: u8) -> String {
    match locale {
        Locale::Zh => format!("{month}月"),
        Locale::En => MONTH_NAMES.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default().to_owned(),
    }
}

pub const NO_DATA: Text = text("无数据", "no data");
pub const COUNTS: Text = text("计分", "counts");
pub const WARNS_ONLY: Text = text("只预警", "warns only");
pub const PLAN: Text = text("序时进度计划", "Planned progress");
pub const PLAN_HINT: Text =
    text("到月末累计应完成全年目标的比例", "Share of the annual target planned by the end of each month");
pub const EVEN: Text = text("按月均分", "the same every month");
pub const OWN_CURVE: Text = text("按序时曲线", "by its own curve");

// The heat table
pub fn heat_behind(locale: Locale, period: &str, red: u32, yellow: u32) -> String {
    match locale {
        Locale::Zh => match (red, yellow) {
            (0, yellow) => format!("{period}：黄灯 {yellow} 个，没有红灯"),
            (red, 0) => format!("{period}：红灯 {red} 个，没有黄灯"),
            (red, yellow) => format!("{period}：红灯 {red} 个，黄灯 {yellow} 个"),
        },
        Locale::En => format!("{period}: {red} red, {yellow} yellow"),
    }
}

pub fn heat_fine(locale: Locale, period: &str) -> String {
    match locale {
        Locale::Zh => format!("{period}：没有黄灯和红灯"),
        Locale::En => format!("{period}: no yellow or red lights"),
    }
}

pub const HEAT_HINT: Text = text(
    "格内为完成全年目标的比例。选中一格看进度与差距；方向键移动，回车打开得分明细。",
    "Figures are shares of the annual target reached. Select a cell for progress and gap; arrow keys move, Enter opens the unit's explanation.",
);
pub const LEGEND: Text = text("图例", "Legend");

pub fn light_means(locale: Locale, light: Light, yellow: Decimal, red: Decimal) -> String {
    match light {
        Light::Green => text("不落后", "not behind").of(locale).into(),
        Light::GreenNoted => match locale {
            Locale::Zh => format!("落后不到 {} 个百分点", grouped(yellow)),
            Locale::En => format!("behind by less than {} points", grouped(yellow)),
        },
        Light::Yellow => match locale {
            Locale::Zh => format!("落后 {} 至 {} 个百分点", grouped(yellow), grouped(red)),
            Locale::En => format!("behind by {} to {} points", grouped(yellow), grouped(red)),
        },
        Light::Red => match locale {
            Locale::Zh => format!("落后超过 {} 个百分点", grouped(red)),
            Locale::En => format!("behind by more than {} points", grouped(red)),
        },
    }
}

pub fn planned(locale: Locale, share: &str) -> String {
    match locale {
        Locale::Zh => format!("计划 {share}"),
        Locale::En => format!("plan {share}"),
    }
}

pub const LIGHTS: Text = text("灯数", "Lights");

pub fn lights_of_all(locale: Locale, units: usize) -> String {
    match locale {
        Locale::Zh => format!("全部 {units} 个单位"),
        Locale::En => format!("all {units} units"),
    }
}

pub fn light_count(locale: Locale, light: Light, count: u32) -> String {
    match locale {
        Locale::Zh => format!("{} {count} 个", trace::light(light).of(locale)),
        Locale::En => format!("{count} × {}", trace::light(light).of(locale)),
    }
}

pub const NOT_OBSERVED: Text = text("不监测或无数据", "not monitored or no data");

pub fn progress_is(locale: Locale, progress: &str, plan: &str) -> String {
    match locale {
        Locale::Zh => format!("完成全年目标的 {progress}，计划 {plan}"),
        Locale::En => format!("{progress} of the annual target reached, {plan} planned"),
    }
}

pub fn gap(locale: Locale, behind: Decimal) -> String {
    match locale {
        Locale::Zh => match (behind.is_zero(), behind.is_sign_negative()) {
            (true, _) => "与计划持平".into(),
            (false, true) => format!("超前 {} 个百分点", fraction(behind.abs(), 2)),
            (false, false) => format!("落后 {} 个百分点", fraction(behind, 2)),
        },
        Locale::En => match (behind.is_zero(), behind.is_sign_negative()) {
            (true, _) => "on plan".into(),
            (false, true) => format!("{} points ahead", fraction(behind.abs(), 2)),
            (false, false) => format!("{} points behind", fraction(behind, 2)),
        },
    }
}

pub const ORDER: Text = text("单位排序", "Order of units");
pub const ORDER_WORST: Text = text("预警重的在前", "worst first");
pub const ORDER_LISTED: Text = text("按名单顺序", "as listed");

pub fn order_by(locale: Locale, indicator: &str) -> String {
    match locale {
        Locale::Zh => format!("按“{indicator}”落后程度排序"),
        Locale::En => format!("Sort by how far behind on {indicator}"),
    }
}

// Warnings
pub fn warnings(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("预警清单：{count} 项"),
        Locale::En => format!("Warnings: {count}"),
    }
}

pub const NO_WARNINGS: Text = text("没有黄灯和红灯。", "No yellow or red lights.");

pub fn more_warnings(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("再显示一些（还有 {count} 项）"),
        Locale::En => format!("Show more ({count} left)"),
    }
}

pub const COLUMN_LIGHT: Text = text("预警", "Warning");
pub const COLUMN_INDICATOR: Text = text("指标", "Indicator");
pub const COLUMN_PROGRESS: Text = text("进度", "Progress");
pub const COLUMN_PLAN: Text = text("计划", "Plan");
pub const COLUMN_BEHIND: Text = text("落后（百分点）", "Behind (points)");
pub const COLUMN_COST: Text = text("本期少得（分）", "Marks lost");

pub fn cost_of(locale: Locale, rate: &str, most: &str) -> String {
    match locale {
        Locale::Zh => format!("本期得分率 {rate}，本期满分 {most} 分"),
        Locale::En => format!("rate of the period {rate}, worth {most} marks in full"),
    }
}

pub const COSTS_NOTHING: Text = text("不计分", "doesn't count");
pub const EXCLUDED: Text = text("不计入", "left out");
pub const COST_HINT: Text = text(
    "本期少得 = 分值 × 监测占比 × 本期权重 × (1 − 本期得分率)，是全年总分折算之前的分。只预警的节点不计分。",
    "Marks lost = marks × monitoring share × weight of the period × (1 − rate of the period), before the year's total is rescaled. Periods that only warn don't count.",
);

// What the periods bring
pub const PARTS: Text = text("平时监测在全年总分中的分量", "What monitoring brings to the year's total");
pub const PARTS_HINT: Text = text(
    "各期 = Σ 分值 × 监测占比 × 本期权重 × 本期得分率。每项指标的得分整体四舍五入一次，再按最大余数分到各期和年终，所以横向相加正好等于总分。",
    "Each period = Σ marks × monitoring share × weight of the period × its rate. An indicator's points are rounded once as a whole and then given to the periods and the year by largest remainder, so that every row adds up to the total exactly.",
);
pub const NO_PARTS: Text = text(
    "这个类别没有计入全年总分的监测指标。",
    "No monitored indicator of this category counts towards the year's total.",
);
pub const MONITORED: Text = text("平时合计", "Periods together");
pub const ANNUAL: Text = text("年终（监测指标）", "Year (monitored)");
pub const OTHERS: Text = text("其他指标", "Other indicators");
pub const RESCALING: Text = text("折算等", "Rescaling etc.");
pub const ADJUSTMENT: Text = text("加减分", "Adjustments");

// Levers
pub const SHARES: Text = text("平时监测占比", "Share of monitoring");
pub const SHARES_HINT: Text =
    text("得分率 = 占比 × 平时 + (1 − 占比) × 年终", "rate = share × periods + (1 − share) × year");

pub fn share_of(locale: Locale, indicator: &str) -> String {
    match locale {
        Locale::Zh => format!("{indicator} · 平时监测占比"),
        Locale::En => format!("{indicator} · share of monitoring"),
    }
}

pub const ALL_SHARES: Text = text("全部监测指标", "All monitored indicators");

pub fn mixed(least: Decimal, most: Decimal) -> String {
    format!("{}–{}", grouped(least), grouped(most))
}

pub const RESTORE_ALL: Text = text("各指标恢复基准占比", "Every indicator back to its share in the base");
pub const TOO_SMALL: Text = text("不足 30%", "below 30%");
pub const BOUNDS: Text = text("预警界限（全县）", "Bounds of the lights (whole county)");
pub const YELLOW_FROM: Text = text("黄灯：落后达到", "Yellow: behind by at least");
pub const RED_BEYOND: Text = text("红灯：落后超过", "Red: behind by more than");
