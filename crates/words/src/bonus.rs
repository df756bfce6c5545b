//! Settings of the bonus and of the excellent ratio.

use super::text::{Text, text};

pub const BONUS_MODE: Text = text("奖金算法", "Bonus is");
pub const STANDARD: Text = text("人均基数 × 系数 × 人数", "base × coefficient × headcount");
pub const STANDARD_AMOUNT: Text = text("人均基数", "Base per head");
pub const POOL: Text = text("总额按系数 × 人数分配", "a pool, by coefficient × headcount");
pub const POOL_AMOUNT: Text = text("奖金总额", "Pool");
pub const PER_POINT: Text = text("每分奖金 × 总分 × 人数", "rate × total × headcount");
pub const PER_POINT_AMOUNT: Text = text("每人每分", "Per head and point");
pub const BONUS_THRESHOLD: Text = text("得分率起付线", "Paid from, % of full marks");
pub const EXEMPT_COEFFICIENT: Text = text("不参加排名单位的系数", "Coefficient of units not ranked");
pub const BONUS_OF_POLICY: Text = text("年度考核奖金（全县）", "Annual bonus (whole county)");
pub const BONUS_OF_CATEGORY: Text = text("年度考核奖金（本类别）", "Annual bonus (this category)");
pub const COUNTY_RATIO: Text = text("公务员优秀比例（全县）", "Civil servants’ excellent ratio (county)");
pub const RATIO_AVERAGE: Text = text("全县平均", "County average");
pub const RATIO_CEILING: Text = text("上限", "Ceiling");
pub const ASSUMPTIONS: Text =
    text("以下参数没有文件依据，可以调整", "No document states these; change them as you see fit");
pub const ASSUMPTION: Text = text("假设", "Assumptions");
