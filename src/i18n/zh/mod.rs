//! The Chinese catalogue.

mod amending;
mod auditing;
mod balance;
mod change;
mod chart;
mod document;
mod editor;
mod files;
mod finding;
mod gone;
mod grid;
mod importing;
mod jobs;
mod ladder;
mod lint;
mod lint_advice;
mod monitoring;
mod report;
mod results;
mod robustness;
mod rule;
mod scenarios;
mod sheets;
mod solving;
mod stability;
mod taken_along;
mod trace;
mod units;

use rust_decimal::Decimal;

use super::{Catalogue, fixed, grouped, percent_of, signed, small, ten_thousands};

/// The words of the page in Chinese.
pub static WORDS: Catalogue = Catalogue {
    gone: gone::GONE,
    taken_along: taken_along::TAKEN_ALONG,
    brand: "指挥棒",
    tagline: "县级差异化考核推演",
    fictional: "虚构数据",
    example: "示例",
    example_prompt: "示例…",
    demo_county: "示范县（约 90 个单位）",
    classroom: "课堂示例（5 个镇）",
    open: "打开",
    save: "保存",
    undo: "撤销",
    redo: "重做",
    edits: |n| if n == 0 { "未修改".into() } else { format!("{n} 处修改") },
    reset_all: "恢复基准",
    findings: "提示",
    other_language: "EN",
    switch_language: "Switch to English",
    tools: "更多",
    ask_unsaved: |n| match n {
        0 => "当前草案有改动还没有保存".into(),
        n => format!("当前草案有 {n} 处修改还没有保存"),
    },
    no_findings: "没有需要注意的地方。",
    more_findings: |n| format!("还有 {n} 条没有列出"),
    ask_save: "保存后继续",
    ask_discard: "不保存，继续",
    ask_stay: "留在当前草案",
    theme: "明暗",
    theme_auto: "跟随系统",
    theme_light: "浅色",
    theme_dark: "深色",
    close: "关闭",
    dismiss: "知道了",
    skip_to_table: "跳到位次表",
    no_edits: "还没有修改，与基准相同",
    no_units: |n| {
        let edits = if n == 0 { String::new() } else { format!("（方案含 {n} 处修改）") };
        format!("这里只有办法{edits}，没有单位和数据：填入或导入单位和数据后，即可看到各单位的结果")
    },
    edits_change_nothing: |n| format!("{n} 处修改没有改变任何单位的结果"),
    grades_stay: |moved| match moved {
        0 => "等次和位次都没有变化".into(),
        moved => format!("等次都没有变化，{moved} 个单位位次变化"),
    },
    regraded: |n| format!("{n} 个单位等次变化"),
    regraded_by_data: |n| format!("数据更新后 {n} 个单位等次不同"),
    up: |n| format!("{n} 升"),
    down: |n| format!("{n} 降"),
    aside: |n| format!("{n} 其他变动"),
    excellent_units: "优秀单位",
    excellent_places: "优秀名额",
    ceiling: |n| format!("上限 {}", grouped(n.into())),
    bonus: "奖金",
    money: |yuan| {
        if small(yuan) {
            format!("{} 元", fixed(yuan, 2))
        } else {
            format!("{} 万元", fixed(ten_thousands(yuan), 2))
        }
    },
    money_change: |yuan| {
        if small(yuan) {
            format!("{} 元", signed(yuan, 2))
        } else {
            format!("{} 万元", signed(ten_thousands(yuan), 2))
        }
    },
    money_unit: "万元",
    was: "原",
    becomes: "现",
    categories: "类别",
    levers: "调整",
    table: "位次",
    no_section: "指标",
    points: |n| format!("{} 分", grouped(n)),
    individual: "个性",
    full_marks: "满分",
    sum: |least, most, full| match least == most {
        true => format!("合计 {} / {} 分", grouped(least), grouped(full)),
        false => format!("合计 {}–{} / {} 分", grouped(least), grouped(most), grouped(full)),
    },
    sum_exact: "各单位合计等于满分",
    sum_over: |n| format!("超 {} 分", grouped(n)),
    sum_short: |n| format!("差 {} 分", grouped(n)),
    sum_off: |n| format!("{n} 个单位合计不等于满分"),
    group_marks: "分组",
    as_category: |n| format!("同类别 {}", grouped(n)),
    own_marks: |n| format!("另有 {n} 个单位单独赋分"),
    slider_of: |name| format!("{name}（滑块）"),
    reset_lever: |name, was| format!("{name} 恢复为 {was}"),
    unit_points: "分",
    unit_percent: "%",
    unit_percentage_points: "个百分点",
    unit_places: "个",
    unit_factor: "",
    unit_yuan: "元",
    wrong_empty: "请填写数字",
    wrong_character: |c| format!("不认识“{c}”，请只填数字"),
    wrong_number: "这不是一个数，请检查正负号和小数点",
    wrong_separator: "千位分隔符的位置不对，例如 1,500",
    wrong_digits: "位数太多，最多 28 位",
    wrong_percent: "这里不能填百分数",
    wrong_whole: "请填写整数",
    wrong_below: |n| format!("不能小于 {}", grouped(n.get())),
    wrong_above: |n| format!("不能大于 {}", grouped(n.get())),
    kept: |value| format!("仍按 {value} 计算"),
    name_needed: |value| format!("这里不能空着，仍为“{value}”"),
    quota: "比例或名额",
    threshold: "门槛",
    unbound: "不限",
    share_of_ranked: "比例",
    fixed_places: "名额",
    percentage_of_full: "占满分",
    total_points: "总分",
    tie_block: "并列单位跨线时",
    tie_include: "一并计入",
    tie_exclude: "全部放得下才计入",
    roll_down: "有单位被降等时",
    roll_off: "名额空出",
    roll_on: "依次顺延",
    coefficient: "奖金系数",
    offset: "优秀比例增减",
    promotion: "晋升优先",
    interview: "约谈",
    counts_excellent: "计为优秀",
    bonus_mode: "奖金算法",
    standard: "人均基数 × 系数 × 人数",
    standard_amount: "人均基数",
    pool: "总额按系数 × 人数分配",
    pool_amount: "奖金总额",
    per_point: "每分奖金 × 总分 × 人数",
    per_point_amount: "每人每分",
    bonus_threshold: "得分率起付线",
    exempt_coefficient: "不参加排名单位的系数",
    bonus_of_policy: "年度考核奖金（全县）",
    bonus_of_category: "年度考核奖金（本类别）",
    county_ratio: "公务员优秀比例（全县）",
    ratio_average: "全县平均",
    ratio_ceiling: "上限",
    assumptions: "以下参数没有文件依据，可以调整",
    assumption: "假设",
    clause: |text| format!("依据：{text}"),
    distribution: "总分分布",
    strip_hint: "每点一个单位，拖动竖线改门槛或名额；点按单位查看得分明细",
    bars_hint: "单位较多，以柱代点：柱高为单位数，颜色为等次；拖动竖线改门槛或名额",
    bar: |grade, n| format!("{grade} · {n} 个单位"),
    risen: |unit, grade| format!("{unit}升入{grade}"),
    fallen: |unit, grade| format!("{unit}降到{grade}"),
    and_others: |n| format!("等 {n} 个单位等次变化"),
    comma: "，",
    no_grade_change: "等次都没有变化",
    league_of: |category| format!("{category}位次"),
    ranked: |n| format!("{n} 个单位排名"),
    filter: "筛选单位",
    nothing_found: "没有符合条件的单位",
    empty_category: "这个类别还没有考核对象",
    no_categories: "这个办法还没有类别",
    more_rows: |n| format!("再显示一些（还有 {n} 个单位）"),
    column_place: "位次",
    column_unit: "单位",
    column_group: "分组",
    column_total: "总分",
    column_grade: "等次",
    column_excellent_places: "优秀名额",
    column_bonus: "奖金（万元）",
    composition: "得分构成",
    percentage: "得分率",
    not_ranked: "不参加排名",
    no_grade: "无等次",
    places_up: |n| format!("上升 {n} 位"),
    places_down: |n| format!("下降 {n} 位"),
    explain: |unit| format!("{unit} 的得分明细"),
    county_totals: "全县汇总",
    category: "类别",
    units: "单位",
    grades: "各等次单位数",
    assessed: "参评人数",
    county: "全县",
    choose_unit: "在位次表中点一个单位，这里显示它的得分明细：每项指标的规则、数据、得分和依据。",
    total: "总分",
    rank_of: |rank, of| format!("第 {rank} 位 / {of}"),
    group: "分组",
    no_group: "不分组",
    headcount: |all, assessed| format!("奖金人数 {all} · 参评人数 {assessed}"),
    placement: "类别与分组",
    lines: "指标得分",
    not_assessed: "不考核",
    rule: rule::in_words,
    actual: "完成值",
    target: "目标值",
    prior: "上年值",
    measure: "计算值",
    rate: "得分率",
    marks: "分值",
    unit_marks: |unit| format!("{unit}单独赋分"),
    own_marks_here: "单独赋分",
    share: |share| format!("占 {}", percent_of(share, 2)),
    bounds: |low, high| format!("下界 {low}，上界 {high}"),
    cohort: trace::cohort,
    opinion: trace::opinion,
    external: trace::external,
    substituted: trace::substituted,
    monitoring: |share| format!("平时监测占 {}", percent_of(share, 2)),
    annual: "全年",
    difficulty: |factor| format!("难度系数 {}", grouped(factor)),
    unit_difficulty: |factor| format!("单位难度系数 {}", grouped(factor)),
    light: trace::light,
    light_of: trace::light_of,
    subtotal: "指标小计",
    sum_of_points: "得分合计",
    rescaled: |full, assessed| format!("缺项折算 × {} ÷ {}", grouped(full), grouped(assessed)),
    adjustments: "加减分",
    no_adjustments: "没有加减分事项",
    counted: trace::counted,
    capped: |bonus, deduction| format!("封顶后：加 {}，减 {}", grouped(bonus), grouped(deduction)),
    matter: |text| format!("事项 {text}"),
    grade: "等次",
    grade_step: trace::grade_step,
    use_of_results: "结果运用",
    ratio_formula: |average, offset, ceiling, ratio| {
        format!(
            "公务员优秀比例：全县平均 {}% {} 个百分点，不超过 {}%，得 {}%",
            grouped(average),
            signed_exactly(offset),
            grouped(ceiling),
            grouped(ratio)
        )
    },
    places_formula: |ratio, people, places| format!("优秀名额：{}% × {people} 人 → {places} 个", grouped(ratio)),
    leadership_yes: "领导班子可以评为优秀",
    leadership_no: "单位等次不计为优秀，领导班子不能评为优秀",
    promotion_yes: "干部使用、职级晋升优先",
    interview_yes: "约谈单位主要负责人",
    bonus_standard: |base, coefficient, people| {
        format!("奖金：{} 元 × {} × {people} 人", grouped(base), grouped(coefficient))
    },
    bonus_pool: |sum, coefficient, people| {
        format!("奖金：总额 {} 元，按 {} × {people} 人所占份额分配", grouped(sum), grouped(coefficient))
    },
    bonus_per_point: |rate, total, people, threshold| {
        format!(
            "奖金：{} 元 × {} 分 × {people} 人；得分率不到 {}% 不发",
            grouped(rate),
            grouped(total),
            grouped(threshold)
        )
    },
    severity: finding::severity,
    problem: finding::problem,
    input: finding::input,
    undefined: finding::undefined,
    not_a_project: |path, message| {
        format!("没有打开：文件不是可用的项目文件。位置 {path}：{message}。当前项目没有变化。")
    },
    not_applied: |scenario, index, error| {
        format!(
            "没有打开：方案“{scenario}”的第 {} 处修改不能应用（{}）。当前项目没有变化。",
            index + 1,
            finding::edit_error(error)
        )
    },
    unreadable: "没有打开：文件读不出来。当前项目没有变化。",
    refused: |error| format!("没有修改：{}。", finding::edit_error(error)),
    scenarios: scenarios::SCENARIOS,
    membership: units::UNITS,
    amending: amending::AMENDING,
    balance: balance::BALANCE,
    document: document::DOCUMENT,
    editor: editor::WORDS,
    ladder: ladder::LADDER,
    jobs: jobs::JOBS,
    report: report::REPORT,
    files: files::FILES,
    importing: importing::IMPORTING,
    auditing: auditing::AUDITING,
    sheets: sheets::SHEETS,
    change: change::CHANGE,
    lint: lint::LINT,
    solving: solving::SOLVING,
    robustness: robustness::ROBUSTNESS,
    stability: stability::STABILITY,
    chart: chart::CHART,
    results: results::RESULTS,
    grid: grid::GRID,
    monitoring_page: monitoring::WORDS,
};

/// A difference as exact as it is, with its sign.
fn signed_exactly(value: Decimal) -> String {
    let value = value.normalize();
    signed(value, value.scale())
}
