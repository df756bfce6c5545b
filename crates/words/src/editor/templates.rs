//! Rule families of practice: what they are called, and what they do.

use crate::text::{Text, text};

/// A rule family of practice: what it is called, and what it does.
#[derive(Clone, Copy, Debug)]
pub struct TemplateWords {
    /// The name.
    pub name: Text,
    /// A sentence that says what it does.
    pub says: Text,
}

pub const COMPLETION: TemplateWords = TemplateWords {
    name: text("目标完成率", "Target completion"),
    says: text(
        "完成值除以目标值，按比例得分，完成 100% 得满分，不加分。",
        "Actual ÷ target, in proportion; full marks at 100% and no more.",
    ),
};

pub const EFFICACY: TemplateWords = TemplateWords {
    name: text("功效系数 60+40", "Efficacy 60+40"),
    says: text(
        "最好的单位得满分，最差的得 60%，中间按比例。",
        "The best unit gets full marks, the worst 60%, in proportion between.",
    ),
};

pub const PLACE: TemplateWords = TemplateWords {
    name: text("位次赋分", "By place"),
    says: text(
        "按完成值排名，第 1 名得满分，末名得 60%，中间按位次等差。",
        "Ranked by the actual value: first place full marks, last place 60%, evenly between.",
    ),
};

pub const TO_BEST: TemplateWords = TemplateWords {
    name: text("按实绩", "Against the best"),
    says: text(
        "完成值最高的单位得满分，其他单位按与最高值之比得分。",
        "The highest actual value gets full marks, the others in proportion to it.",
    ),
};

pub const STEPS: TemplateWords = TemplateWords {
    name: text("分档", "By steps"),
    says: text(
        "完成 100%、90%、80% 以上分别得分值的 100%、90%、80%，其余得 60%。",
        "From 100%, 90% and 80% of the target: 100%, 90% and 80% of the marks, otherwise 60%.",
    ),
};

pub const DEDUCTION: TemplateWords = TemplateWords {
    name: text("扣分制", "Deductions"),
    says: text(
        "起始为满分，每发生一次扣分值的 10%，扣完为止。",
        "Full marks to begin with, 10% off for each event, not below zero.",
    ),
};

pub const GROWTH: TemplateWords = TemplateWords {
    name: text("增速", "Growth"),
    says: text(
        "比上年增速最快的得满分，最慢的得 60%，中间按比例。",
        "The fastest growth on the prior year gets full marks, the slowest 60%, in proportion between.",
    ),
};

pub const PANEL: TemplateWords = TemplateWords {
    name: text("评议", "Panel"),
    says: text(
        "两类评议人按权重 60、40 打分，平均分按比例折算。",
        "Two groups of raters weighted 60 and 40; their mean score in proportion.",
    ),
};

pub const LEVEL_AND_INCREMENT: TemplateWords = TemplateWords {
    name: text("存量+增量", "Level and increment"),
    says: text(
        "完成值（存量）占 40%，比上年增量占 60%，各按功效系数计分。",
        "40% by the actual value, 60% by the increment on the prior year, each by efficacy coefficient.",
    ),
};
