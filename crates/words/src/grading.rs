//! Settings of grades: quotas, thresholds, ties, what a grade brings.

use super::Locale;
use super::text::{Text, text};

pub const QUOTA: Text = text("名额", "Quota");
pub const THRESHOLD: Text = text("门槛", "Threshold");
pub const UNBOUND: Text = text("不限", "none");
pub const SHARE_OF_RANKED: Text = text("单位数的比例", "share of units");
pub const FIXED_PLACES: Text = text("固定个数", "places");
pub const SHARE_FROM_BELOW: Text = text("末位比例", "share from below");
pub const CONDITIONS: Text = text("名额与门槛", "Quota and threshold");
pub const BOTH: Text = text("都要符合", "both");
pub const EITHER: Text = text("符合其一", "either");
pub const OR: Text = text("，或", ", or ");
pub const PERCENTAGE_OF_FULL: Text = text("最低得分率", "% of full marks");
pub const TOTAL_POINTS: Text = text("最低总分", "points");
pub const TIE_BLOCK: Text = text("并列单位跨线时", "A tied block at a cut-off");
pub const TIE_INCLUDE: Text = text("并列的全部列入", "is let in");
pub const TIE_EXCLUDE: Text = text("名额够才列入，否则都不列入", "is let in only if all of it fits");
pub const LIFTED: Text = text("晋档的单位", "Units that are lifted");
pub const LIFTED_WITHIN: Text = text("先占名额", "take their places first");
pub const LIFTED_BEYOND: Text = text("不占名额", "take no places");
pub const ROLL_DOWN: Text = text("降等空出的名额", "The place of a unit set aside");
pub const ROLL_OFF: Text = text("空着", "stays empty");
pub const ROLL_ON: Text = text("依次顺延", "goes to the next unit");
pub const COEFFICIENT: Text = text("奖金系数", "Bonus coefficient");
pub const BONUS_FACTOR: Text = text("奖金乘以", "Bonus times");
pub const OFFSET: Text = text("优秀比例浮动", "Excellent-ratio offset");
pub const PROMOTION: Text = text("晋升优先", "promotion priority");
pub const INTERVIEW: Text = text("约谈", "interview");
pub const COUNTS_EXCELLENT: Text = text("计为优秀", "counts as excellent");

/// A share of the ranked units, counted from the last.
#[must_use]
pub fn from_below(locale: Locale, share: &str) -> String {
    match locale {
        Locale::Zh => format!("末 {share}"),
        Locale::En => format!("the last {share}"),
    }
}

/// A quota that is a share of the units ranked.
pub fn share_of_units(locale: Locale, share: &str) -> String {
    match locale {
        Locale::Zh => format!("单位数的 {share}"),
        Locale::En => format!("{share} of the units"),
    }
}
