//! What is said in place of a name where something is no more, in Chinese.

use super::super::catalogue::Gone;

pub const GONE: Gone = Gone {
    category: "已删除的类别",
    group: "已删除的分组",
    indicator: "已删除的指标",
    unit: "已删除的单位",
    period: "已删除的监测节点",
    grade: "已删除的等次",
    item: "已删除的加减分项目",
    level: "已删除的级别",
    rater: "已删除的评议组",
    scenario: "已删除的方案",
    bonus: "已删除的奖金设置",
};
