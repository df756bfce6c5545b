//! The policy as a document, in Chinese.

use super::super::catalogue::DocumentWords;

pub const DOCUMENT: DocumentWords = DocumentWords {
    print: "打印办法",
    of_year: |year| format!("{year} 年度"),
    scenario: |name| format!("本文按{name}生成"),
    general: "总则",
    indicator: "指标",
    marks: "分值",
    rule: "计分办法",
    monitoring: "监测占比",
    clause: "依据",
    no_indicators: "还没有指标。到“指标”页的“指标体系”里添加。",
    adjustments: "加减分",
    ladder: "等次与结果运用",
    condition: "条件",
    brings: "结果运用",
    every_entry: "逐项累计",
    highest_only: "同一事项只计最高",
    cap: |points| format!("最多 {points}"),
    own_marks: |n| format!("另有 {n} 个单位单独赋分"),
    schedule_driven: "有序时进度",
};
