//! Categories, groups and units in Chinese.

use super::super::catalogue::UnitsWords;
use super::super::grouped;

pub const UNITS: UnitsWords = UnitsWords {
    facts: |units, full, indicators| format!("{units} 个单位 · 满分 {} 分 · {indicators} 项指标", grouped(full)),
    by_group: "分组排名",
    by_category: "统一排名",
    tools: "类别操作",
    add_category: "新增类别",
    rename: "改名",
    copy: "复制",
    merge: "合并…",
    split: "拆分…",
    remove: "删除…",
    earlier: "前移",
    later: "后移",
    add_group: "新增分组",
    add_unit: "新增单位",
    no_group: "未分组",
    everyone: "全部单位",
    count: |n| format!("{n} 个"),
    choose_all: |group| format!("全选：{group}"),
    choose: |unit| format!("选择{unit}"),
    group_tools: |group| format!("{group}分组操作"),
    edit_unit: |unit| format!("编辑{unit}"),
    moved_here: "新调入",
    empty_pile: "还没有单位，可以把单位拖到这里",
    chosen: |n| format!("已选 {n} 个单位"),
    choose_hint: "勾选单位后可一并移动，也可以直接拖动",
    move_to: "移到",
    do_move: "移动",
    choose_none: "取消选择",
    other_categories: "其他类别",
    drop_hint: "把单位拖到类别或分组上，就移到那里",
    place: |category, group| format!("{category} · {group}"),
    place_no_group: |category| format!("{category}（不分组）"),
    ripple: "连带影响",
    ripple_none: "还没有调整类别和分组。移动单位后，这里会列出受连带影响的其他单位，以及变化了多少、是因为哪些指标。",
    ripple_of: "看哪一处调整的影响",
    ripple_all: "全部对象调整",
    ripple_sentence: |moved, gone, reached, replaced, regraded| {
        let lead = match (moved, gone) {
            (0, 0) => "调整后".to_owned(),
            (moved, 0) => format!("移动 {moved} 个单位后"),
            (0, gone) => format!("减少 {gone} 个单位后"),
            (moved, gone) => format!("移动 {moved} 个、减少 {gone} 个单位后"),
        };
        match (reached, replaced, regraded) {
            (0, ..) => format!("{lead}，其他单位都不受影响"),
            (_, 0, 0) => format!("{lead}，其他单位位次和等次都不变"),
            (_, replaced, 0) => format!("{lead}，另有 {replaced} 个单位位次变化，等次都不变"),
            (_, replaced, regraded) => format!("{lead}，另有 {replaced} 个单位位次变化，{regraded} 个等次变化"),
        }
    },
    movers: "移动的单位",
    others: "受连带影响的其他单位",
    because: "因为",
    more_causes: |n| format!("等另外 {n} 项"),
    only_places: "得分不变，比较范围或名额变了",
    newcomer: "新增",
    step_moved: |first, n| if n == 1 { format!("移动{first}") } else { format!("移动{first}等 {n} 个单位") },
    step_category: |name| format!("调整类别：{name}"),
    step_group: |name| format!("调整分组：{name}"),
    step_units: |first, n| {
        if n == 1 { format!("增减单位：{first}") } else { format!("增减单位：{first}等 {n} 个") }
    },
    name: "名称",
    pattern: "参照类别",
    take_whole: "复制整套指标体系",
    say_ladder: |like| format!("新类别沿用“{like}”的满分、等次和加减分规则，还没有指标、分组和单位。"),
    say_whole: |like, n| format!("“{like}”的 {n} 项指标、分组、等次和加减分规则都复制一份，新旧互不影响；单位不动。"),
    merge_title: |name| format!("把“{name}”并入其他类别"),
    into: "并入",
    groups_along: "原来的分组一并带入（没有分组的，以原类别名称设为一个分组）",
    indicators_along: "原来的指标一并带入，暂不计分",
    say_merge: |from, into, units, indicators| {
        format!("“{from}”的 {units} 个单位改按“{into}”的 {indicators} 项指标考核，“{from}”这个类别不再存在。")
    },
    say_groups: |taken, n| {
        if taken { format!("带入 {n} 个分组。") } else { "单位并入后不分组。".to_owned() }
    },
    say_indicators: |taken, n| {
        if taken {
            format!("{n} 项原有指标带入后分值为 0，赋分后才计分。")
        } else {
            format!("{n} 项原有指标连同单位的这些数据一并删除，撤销可以找回。")
        }
    },
    split_title: |name| format!("从“{name}”拆出新类别"),
    split_name: |name| format!("{name}（拆出）"),
    say_split: |units, stay, indicators, observations| {
        format!(
            "选中的 {units} 个单位进入新类别，{stay} 个留在原类别。{indicators} 项指标连同等次、加减分规则复制一份，{observations} 条数据以及难度系数、单独赋分一并复制，得分可以照样计算；按位次、均值计分的指标，比较范围会变。"
        )
    },
    say_split_none: "请先勾选要拆出的单位。",
    remove_title: |name| format!("删除类别“{name}”"),
    units_go: "单位去向",
    units_removed: "单位一并删除",
    say_remove_into: |name, units, into| {
        format!(
            "“{name}”及其指标删除，{units} 个单位移到“{into}”，不分组，改按那里的指标考核；原指标的数据一并删除，撤销可以找回。"
        )
    },
    say_remove: |name, units| format!("“{name}”及其指标、{units} 个单位连同数据一并删除。"),
    merge_group_title: |name| format!("把分组“{name}”并入"),
    say_merge_group: |from, into| format!("“{from}”的单位改到“{into}”，按“{into}”的分值考核；“{from}”的单独分值删除。"),
    remove_group_title: |name| format!("删除分组“{name}”"),
    say_remove_group: |n| format!("{n} 个单位不再分组，这个分组的单独分值一并删除。"),
    group: "分组",
    headcount: "在职人数",
    assessed_headcount: "参加考核人数",
    say_headcounts: "在职人数用于计算奖金，参加考核人数用于计算优秀名额。",
    remove_units_title: |n| format!("删除 {n} 个单位"),
    say_remove_units: "单位连同其数据、加减分记录和单独分值一并删除。",
    confirm: "确定",
    cancel: "取消",
};
