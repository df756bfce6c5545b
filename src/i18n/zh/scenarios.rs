//! Pages and scenarios in Chinese.

use super::super::catalogue::Scenarios;
use super::super::grouped;

pub const SCENARIOS: Scenarios = Scenarios {
    pages: "页面",
    page_indicators: "指标",
    page_grades: "等次",
    page_units: "对象",
    page_data: "数据",
    page_monitoring: "监测",
    page_use: "结果运用",
    page_compare: "对比",
    page_policy: "办法",
    page_stability: "安全区间",
    page_robustness: "稳健性",
    page_solve: "倒推",
    page_lint: "体检",
    page_report: "报告",
    page_files: "文件",
    scenarios: "方案",
    baseline: "基准",
    nameless: |id| format!("方案{}", id.as_str().to_uppercase()),
    copy_of: |name| format!("{name}（副本）"),
    new: "新建方案",
    name: "方案名称",
    description: "说明",
    description_hint: "这个方案想解决什么问题",
    duplicate: "复制",
    delete: "删除",
    adopt: "设为基准",
    adopt_hint: "把这个方案的全部修改并入基准，其他方案改以新基准为起点",
    base: "比较对象",
    edits_of: |name| format!("{name}的修改清单"),
    no_edits: "还没有修改。在左侧拖动分值、修改规则或数据，都会记在这里。",
    revert: |what| format!("撤回：{what}"),
    is_baseline: "正在查看基准，还没有修改。一动手修改，就会自动新建一个方案。",
    lead: |scenario, base| format!("{scenario} 比{base}："),
    nearest: |unit, points, up, grade| {
        let way = if up { "再加" } else { "再减" };
        format!("最接近变化：{unit}{way} {} 分即为{grade}", grouped(points))
    },
    show_beside: "并列显示",
    most_beside: |n| format!("最多并列 {n} 个"),
    side_by_side: |category| format!("{category}各方案位次"),
    only_changed: "只看有变化的单位",
    nothing_differs: "各方案的结果没有差别",
    county: "全县合计",
    units_changed: |n| format!("{n} 个单位等次变化"),
    dependents: |n| format!("依赖这项修改的另外 {n} 处修改也一并撤回了，可以撤销找回。"),
    not_on_baseline: |n| format!("其他方案中有 {n} 处修改在新基准上不再成立，已去掉，可以撤销找回。"),
    blank: "空白办法（从零起草）",
};
