//! The words of comparisons with a cohort, and of the means and ways that a rule chooses among.

use crate::text::{Text, text};
use baton_model::{ComparisonKind, Mean, Way};

/// What is said of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct ComparisonWords {
    /// What it is called where it is chosen, and in cells.
    pub name: Text,
    /// What the sentence about a rule says: a pattern with the measure in it, see [`holds`](super::holds).
    pub text: Text,
}

/// The words of a comparison.
pub fn comparison(kind: ComparisonKind) -> ComparisonWords {
    let of = |name, text| ComparisonWords { name, text };
    match kind {
        ComparisonKind::Best => of(
            text("与最高值之比", "Against the best"),
            text(
                "<costly?最低值与{measured}之比:{measured}与最高值之比>",
                "{measured}<costly?, the lowest ÷ it: ÷ the best>",
            ),
        ),
        ComparisonKind::MeanRatio => of(
            text("与平均值之比", "Against the mean"),
            text(
                "<costly?{meanName}与{measured}之比:{measured}与{meanName}之比>",
                "{measured}<costly?, {meanName} ÷ it: ÷ {meanName}>",
            ),
        ),
        ComparisonKind::OverMean => of(
            text("与平均值之差", "Difference to the mean"),
            text(
                "{measured}<costly?低于:高于>{meanName}的部分",
                "{measured}, <costly?its part below:its part above> {meanName}",
            ),
        ),
        ComparisonKind::Rank => of(text("位次", "Rank"), text("{measured}的位次", "{measured}, its place")),
    }
}

/// Where nothing is compared.
pub const BY_ITSELF: Text = text("不作比较", "by itself");

/// A mean, where it is chosen.
pub fn mean(mean: Mean) -> Text {
    match mean {
        Mean::Simple => text("各单位的简单平均", "the simple mean of the units"),
        Mean::Pooled => text("合计口径（先合计再计算）", "the mean of the sums"),
    }
}

/// A mean, in a sentence.
pub fn mean_name(mean: Mean) -> Text {
    match mean {
        Mean::Simple => text("平均值", "the mean"),
        Mean::Pooled => text("合计口径的平均值", "the mean of the sums"),
    }
}

/// A way, where it is chosen.
pub fn way(way: Way) -> Text {
    match way {
        Way::Flat => text("超出两端不再增减", "flat beyond both ends"),
        Way::Extended => text("超出两端沿线延伸", "going on beyond both ends"),
        Way::FromFirst => text("从第 1 名数起", "counted from the first"),
        Way::FromLast => text("从末名数起", "counted from the last"),
        Way::InPart => text("不足部分按比例", "parts count in proportion"),
        Way::WholeSteps => text("不满不计", "whole steps alone count"),
    }
}

/// A way, in a cell.
pub fn way_term(way: Way) -> Text {
    match way {
        Way::Flat => text("不再增减", "Stays"),
        Way::Extended => text("沿线延伸", "Goes on"),
        Way::FromFirst => text("从第1名数起", "From the first"),
        Way::FromLast => text("从末名数起", "From the last"),
        Way::InPart => text("按比例", "In part"),
        Way::WholeSteps => text("不满不计", "Whole steps"),
    }
}
