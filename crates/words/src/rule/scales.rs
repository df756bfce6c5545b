//! The words of the scales.

use crate::text::{Text, text};
use baton_model::ScaleKind;

/// What is said of a scale. Patterns hold slots by the keys of its parameters, see [`tokens`](super::tokens) and
/// [`holds`](super::holds).
#[derive(Clone, Copy, Debug)]
pub struct ScaleWords {
    /// What it is called.
    pub name: Text,
    /// What cells call it.
    pub term: Text,
    /// Clauses of the form in which it is edited, with a key each; one that can be removed stands for a row of the list.
    pub form: &'static [(&'static str, Text)],
    /// The sentence about it.
    pub text: Text,
    /// What the sentence says of each row of its list.
    pub row: Text,
}

const NOTHING: Text = text("", "");
const LIST: (&str, Text) = ("scale", text("{scale}：", "{scale}:"));
const OTHERWISE: (&str, Text) = ("otherwise", text("其余得{otherwise}。{add}", "otherwise {otherwise}. {add}"));

/// The words of a scale.
pub fn scale(kind: ScaleKind) -> ScaleWords {
    match kind {
        ScaleKind::Proportional => ScaleWords {
            name: text("按比例", "In proportion"),
            term: text("按比例", "Proportional"),
            form: const {
                &[(
                    "scale",
                    text(
                        "{scale}：数值即得分率，最高{cap}，最低{floor}。",
                        "{scale}: the figure is the rate, at most {cap}, at least {floor}.",
                    ),
                )]
            },
            text: text(
                "按比例计分，<cap?最高 {cap}:不封顶><floor?，最低 {floor}:>",
                "in proportion, <cap?at most {cap}:uncapped><floor?, at least {floor}:>",
            ),
            row: NOTHING,
        },
        ScaleKind::Span => ScaleWords {
            name: text("功效系数", "Efficacy coefficient"),
            term: text("功效系数", "Between two values"),
            form: const {
                &[
                    LIST,
                    (
                        "high",
                        text(
                            "满意值取{highBound}<high?{high}:>，得分值的{atHigh}；",
                            "{atHigh} of the marks at {highBound}<high? {high}:>;",
                        ),
                    ),
                    (
                        "low",
                        text("不允许值取{lowBound}<low?{low}:>，得{atLow}；", "{atLow} at {lowBound}<low? {low}:>;"),
                    ),
                    ("outside", text("中间按比例，{outside}。", "in proportion between, {outside}.")),
                ]
            },
            text: text(
                "功效系数：{low}得 {atLow}，{high}得 {atHigh}，中间按比例<extended?，两端沿线延伸:>",
                "efficacy coefficient: {atLow} at {low}, {atHigh} at {high}, linear between<extended?, extended outside:>",
            ),
            row: NOTHING,
        },
        ScaleKind::Steps => ScaleWords {
            name: text("分档", "By steps"),
            term: text("分档", "Steps"),
            form: const {
                &[
                    LIST,
                    (
                        "step",
                        text(
                            "{stepAt}<lower?及以下:及以上>得{stepRate}{remove}",
                            "<lower?up to:from> {stepAt} gets {stepRate}{remove}",
                        ),
                    ),
                    OTHERWISE,
                ]
            },
            text: text("分档计分：{rows}，其余 {otherwise}", "by steps: {rows}, otherwise {otherwise}"),
            row: text("{stepAt}<lower?以下:以上> {stepRate}", "<lower?up to:from> {stepAt} {stepRate}"),
        },
        ScaleKind::Polyline => ScaleWords {
            name: text("折线", "Along a line"),
            term: text("折线", "Polyline"),
            form: const {
                &[
                    LIST,
                    ("point", text("{pointAt}得{pointRate}{remove}", "{pointAt} gets {pointRate}{remove}")),
                    ("outside", text("中间按比例，{outside}。{add}", "in proportion between, {outside}. {add}")),
                ]
            },
            text: text(
                "折线计分：{rows}，中间按比例，<extended?两端沿线延伸:两端不再增减>",
                "along a line: {rows}, <extended?extended outside:flat outside>",
            ),
            row: text("{pointAt} 得 {pointRate}", "{pointRate} at {pointAt}"),
        },
        ScaleKind::PlaceRange => ScaleWords {
            name: text("首末名等差", "First to last place"),
            term: text("首末名等差", "First to last place"),
            form: const {
                &[(
                    "scale",
                    text(
                        "{scale}：第 1 名得{first}，末名得{last}，中间按位次等差，{from}。",
                        "{scale}: first place gets {first}, last place {last}, evenly between, {from}.",
                    ),
                )]
            },
            text: text(
                "第 1 名 {first}，末名 {last}，中间按位次等差",
                "first place {first}, last place {last}, evenly between",
            ),
            row: NOTHING,
        },
        ScaleKind::PlaceDrop => ScaleWords {
            name: text("逐名递减", "Less per place"),
            term: text("逐名递减", "Drop per place"),
            form: const {
                &[(
                    "scale",
                    text(
                        "{scale}：第 1 名得满分，每降一名减{drop}，减完为止，{from}。",
                        "{scale}: first place full marks, {drop} less per place, not below zero, {from}.",
                    ),
                )]
            },
            text: text(
                "第 1 名满分，每降一名减 {drop}，减完为止",
                "first place full, {drop} less per place, not below zero",
            ),
            row: NOTHING,
        },
        ScaleKind::PlaceTable => ScaleWords {
            name: text("名次表", "Table of places"),
            term: text("名次表", "Table by place"),
            form: const {
                &[
                    LIST,
                    ("place", text("第 {n} 名得{placeRate}{remove}", "place {n} gets {placeRate}{remove}")),
                    OTHERWISE,
                    ("from", text("名次{from}。", "Places {from}.")),
                ]
            },
            text: text("按名次计分：{rows}，其余 {otherwise}", "by place: {rows}, otherwise {otherwise}"),
            row: text("第 {n} 名 {placeRate}", "place {n} {placeRate}"),
        },
        ScaleKind::Slope => ScaleWords {
            name: text("增减（含扣分、每满）", "More or less per step (deductions too)"),
            term: text("增减", "Slope"),
            form: const {
                &[
                    ("origin", text("{scale}：{origin}处得{base}；", "{scale}: {base} at {origin};")),
                    (
                        "above",
                        text(
                            "每多{every}<lower?<down=-?变动（负数为加）:减>{down}:<up=-?变动（负数为扣）:加>{up}>，",
                            "per {every} more <lower?<down=-?less (below 0 adds):less> {down}:<up=-?more (below 0 takes off):more> {up}>,",
                        ),
                    ),
                    (
                        "below",
                        text(
                            "每少同样的量<lower?<up=-?变动（负数为扣）:加>{up}:<down=-?变动（负数为加）:减>{down}>；",
                            "per as much fewer <lower?<up=-?more (below 0 takes off):more> {up}:<down=-?less (below 0 adds):less> {down}>;",
                        ),
                    ),
                    ("ends", text("{whole}；最高{cap}，最低{floor}。", "{whole}; at most {cap}, at least {floor}.")),
                ]
            },
            text: text(
                concat!(
                    "<counted?<base?起点 {base}，:><events?每<every=1?:<whole?满:> {every} >次:每<whole?满:> {every}<places? 名:>>",
                    "<lower?<down=-?加 {-down}:扣 {down}>:<up=-?扣 {-up}:加 {up}>>",
                    ":{origin} 得<base? {base}:满分>，每高<whole?满:> {every}",
                    "<lower?<down=0?不变:<down=-?加 {-down}:扣 {down}>>:<up=0?不变:<up=-?扣 {-up}:加 {up}>>>，每低<whole?满:> {every}",
                    "<lower?<up=0?不变:<up=-?扣 {-up}:加 {up}>>:<down=0?不变:<down=-?加 {-down}:扣 {down}>>>>",
                    "<cap?，最高 {cap}:>，<floor?<floor=0?扣完为止:最低 {floor}>:可以为负>",
                ),
                concat!(
                    "<counted?<base?{base} to begin with, :>",
                    "<lower?<down=-?{-down} more:{down} off>:<up=-?{-up} off:{up} more>> per <whole?full :><events?<every=1?event:{every} events>:{every}>",
                    ":<base?{base}:full marks> at {origin}, ",
                    "<lower?<down=-?{-down} more:{down} off>:<up=-?{-up} off:{up} more>> per <whole?full :>{every} above, ",
                    "<lower?<up=-?{-up} off:{up} more>:<down=-?{-down} more:{down} off>> per <whole?full :>{every} below>",
                    "<cap?, at most {cap}:>, <floor?<floor=0?not below zero:at least {floor}>:may go negative>",
                ),
            ),
            row: NOTHING,
        },
    }
}
