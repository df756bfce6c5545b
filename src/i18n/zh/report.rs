//! The report, and tables and pictures that are taken away, in Chinese.

use crate::i18n::catalogue::ReportWords;

pub const REPORT: ReportWords = ReportWords {
    take_away: |title| format!("导出{title}"),
    csv: "CSV",
    csv_hint: "导出为 CSV 文本，各种软件都能打开",
    save_csv: |title| format!("{title}，导出 CSV"),
    workbook: "Excel",
    workbook_hint: "导出为 Excel 工作簿（.xlsx），WPS 也能打开",
    save_workbook: |title| format!("{title}，导出 Excel"),
    writing: "正在写 Excel 文件",
    before: |heading| format!("原{heading}"),
    in_unit: |heading, unit| format!("{heading}（{unit}）"),
    from_policy: |title, year| format!("依据：{title}（{year} 年度）"),
    of_scenario: |scenario, base| match scenario == base {
        true => format!("方案：{scenario}"),
        false => format!("方案：{scenario}；比较对象：{base}，“原”字各列为比较对象的数值"),
    },
    made_with: |version| format!("测算工具：指挥棒 {version}"),
    league: "位次表",
    units: "考核对象",
    regraded: "等次变化的单位",
    ceiling: "优秀名额上限",
    warnings: "预警清单",
};
