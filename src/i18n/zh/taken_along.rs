//! What goes with something that is deleted, in Chinese.

use super::super::catalogue::TakenAlong;

pub const TAKEN_ALONG: TakenAlong = TakenAlong {
    lead: |parts| format!("删除时一并去掉：{}。撤销可以全部找回。", parts.join("；")),
    gates: |grades| format!("{} 条限制条件（不得评为{}）", grades.len(), grades.join("、")),
    breakers: |n| format!("{n} 条同分比较项"),
    veto: "一票否决后的等次（改为下一等次）",
    readings: |n, names| format!("{}的数据", units(n, names)),
    difficulties: |n| format!("{n} 个单位的难度系数"),
    entries: |n, names| format!("{}的加减分记录", units(n, names)),
};

fn units(n: usize, names: &[String]) -> String {
    let told = names.join("、");
    if n > names.len() { format!("{told}等 {n} 个单位") } else { told }
}
