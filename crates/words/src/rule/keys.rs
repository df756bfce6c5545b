//! The words of the parameters of rules: their fields, columns and cells.

use crate::text::{Text, text};
use baton_model::Key;

const NOTHING: Text = text("", "");

/// What is said of a parameter. `{n}` is the row's number.
#[derive(Clone, Copy, Debug)]
pub struct KeyWords {
    /// What its field is called.
    pub field: Text,
    /// What an empty field means.
    pub empty: Text,
    /// What its column in a workbook is called, and how it is filled in; empty where it has none.
    pub column: (Text, Text),
    /// What the choice of what a bound is is called, in a form and as a column.
    pub bound: (Text, Text),
    /// What its cell in an audit workbook is called.
    pub cell: Text,
}

/// The words of a parameter.
pub fn key(key: Key) -> KeyWords {
    let of = |field: Text, column: Text, note: Text, cell: Text| KeyWords {
        field,
        empty: NOTHING,
        column: (column, note),
        bound: (NOTHING, NOTHING),
        cell,
    };
    let in_list = |field: Text| of(field, NOTHING, NOTHING, NOTHING);
    match key {
        Key::Share => of(text("占比", "Share"), NOTHING, NOTHING, text("占比", "Share")),
        Key::Weight => {
            of(text("{rater}的权重", "Weight of {rater}"), NOTHING, NOTHING, text("权重：{rater}", "Weight: {rater}"))
        }
        Key::Worth => of(
            text("{kind}每次的得分率", "Rate of each {kind}"),
            NOTHING,
            NOTHING,
            text("每次：{kind}", "Each: {kind}"),
        ),
        Key::VoteWorth => KeyWords {
            empty: text("不计入", "void"),
            ..of(
                text("{class}每票的分数", "Worth of a vote {class}"),
                NOTHING,
                NOTHING,
                text("每票：{class}", "Vote: {class}"),
            )
        },
        Key::Cap => KeyWords {
            empty: text("不封顶", "uncapped"),
            ..of(
                text("最高得分率", "Highest rate"),
                text("最高得分率", "Highest rate"),
                text("按比例、增减用。留空表示不封顶。", "For proportional scales and slopes. Empty = uncapped."),
                text("得分率上限", "Highest rate"),
            )
        },
        Key::Floor => KeyWords {
            empty: text("不设", "none"),
            ..of(
                text("最低得分率", "Lowest rate"),
                text("最低得分率", "Lowest rate"),
                text(
                    "按比例、增减用。留空表示不设下限；扣完为止填 0。",
                    "For proportional scales and slopes. Empty = none; 0 = no rate below zero.",
                ),
                text("得分率下限", "Lowest rate"),
            )
        },
        Key::High => KeyWords {
            bound: (text("满意值取什么", "What the satisfactory value is"), text("满意值取", "Satisfactory is")),
            ..of(
                text("满意值", "Satisfactory value"),
                text("满意值", "Satisfactory value"),
                text("满意值取固定值时填。", "Where satisfactory is a fixed value."),
                text("满意值", "High bound"),
            )
        },
        Key::AtHigh => of(
            text("满意值的得分率", "Rate at the satisfactory value"),
            text("满意值得分率", "Rate at satisfactory"),
            NOTHING,
            text("满意值处得分率", "Rate at the high bound"),
        ),
        Key::Low => KeyWords {
            bound: (text("不允许值取什么", "What the unacceptable value is"), text("不允许值取", "Unacceptable is")),
            ..of(
                text("不允许值", "Unacceptable value"),
                text("不允许值", "Unacceptable value"),
                text("不允许值取固定值时填。", "Where unacceptable is a fixed value."),
                text("不允许值", "Low bound"),
            )
        },
        Key::AtLow => of(
            text("不允许值的得分率", "Rate at the unacceptable value"),
            text("不允许值得分率", "Rate at unacceptable"),
            NOTHING,
            text("不允许值处得分率", "Rate at the low bound"),
        ),
        Key::Outside => of(
            text("两端以外", "Beyond both ends"),
            text("超出两端", "Beyond the ends"),
            text(
                "功效系数、折线用：超出两端后得分率不再增减，或沿线延伸。",
                "For scales between values: beyond the ends the rate stays, or goes on along the line.",
            ),
            NOTHING,
        ),
        Key::Steps => of(
            NOTHING,
            text("分档列表", "List of steps"),
            text(
                "分档、折线写“数值:得分率”，名次表写得分率，用分号隔开。如 1:100%；0.9:90%；0.8:80%。",
                "Steps and polylines: value:rate; table by place: rates. Part them by semicolons, like 1:100%; 0.9:90%; 0.8:80%.",
            ),
            text("档位 {n}：界值与得分率", "Step {n}: value and rate"),
        ),
        Key::StepAt => in_list(text("第 {n} 档的界限", "Bound of step {n}")),
        Key::StepRate => in_list(text("第 {n} 档的得分率", "Rate of step {n}")),
        Key::Points => of(NOTHING, NOTHING, NOTHING, text("折点 {n}：数值与得分率", "Point {n}: value and rate")),
        Key::PointAt => in_list(text("第 {n} 点的数值", "Value of point {n}")),
        Key::PointRate => in_list(text("第 {n} 点的得分率", "Rate at point {n}")),
        Key::Places => of(NOTHING, NOTHING, NOTHING, text("名次与得分率", "Place and its rate")),
        Key::PlaceRate => in_list(text("第 {n} 名的得分率", "Rate of place {n}")),
        Key::Otherwise => of(
            text("其余的得分率", "Rate otherwise"),
            text("其余得分率", "Rate otherwise"),
            text(
                "分档、名次表用：列表以外的得分率。",
                "Steps and table by place: the rate of what is not in the list.",
            ),
            text("其余得分率", "Rate otherwise"),
        ),
        Key::First => of(
            text("第 1 名的得分率", "Rate of the first place"),
            text("首名得分率", "Rate of the first"),
            text("首末名等差用。", "For first to last place."),
            text("第 1 名得分率", "Rate of the first place"),
        ),
        Key::Last => of(
            text("末名的得分率", "Rate of the last place"),
            text("末名得分率", "Rate of the last"),
            text("首末名等差用。", "For first to last place."),
            text("末名得分率", "Rate of the last place"),
        ),
        Key::Drop => of(
            text("每降一名减少的得分率", "Rate lost per place"),
            text("每次（每名）减", "Off per event or place"),
            text("逐名递减用：每降一名减多少。", "For drop per place: rate off per place."),
            text("每降一名减", "Lost per place"),
        ),
        Key::From => of(
            text("名次从哪头数起", "From which end places are counted"),
            text("名次数法", "Places counted"),
            text("位次赋分用：从第 1 名数起，或从末名数起。", "For scales by place: from the first, or from the last."),
            text("名次数法", "Places counted"),
        ),
        Key::Origin => of(
            text("起点的数值", "Value where it begins"),
            text("起点", "Begins at"),
            text(
                "增减用：从哪个数值起算；扣分填 0。",
                "For slopes: the value from which on it counts; 0 for deductions.",
            ),
            text("起点", "Begins at"),
        ),
        Key::Every => of(
            text("每多少算一步", "Size of a step"),
            text("每多少", "Per"),
            text(
                "增减用：每多（少）这么多，加减一次；不填按 1。",
                "For slopes: so much more or less is one step; 1 if empty.",
            ),
            text("每一步", "Step"),
        ),
        Key::Whole => of(
            text("不满一步怎么算", "Parts of a step"),
            text("不满一步", "Parts of a step"),
            text("增减用：按比例，或不满不计（每满）。", "For slopes: in proportion, or whole steps alone."),
            text("不满一步", "Parts of a step"),
        ),
        Key::Base => KeyWords {
            empty: text("满分", "full marks"),
            ..of(
                text("起点的得分率", "Rate where it begins"),
                text("起点得分率", "Rate at the beginning"),
                text("增减用：留空表示满分。", "For slopes. Empty = full marks."),
                text("起点得分率", "Rate at the beginning"),
            )
        },
        Key::Up => of(
            text("好于起点时每步加的得分率", "Rate added per step on the better side"),
            text("每步加", "Added per step"),
            text(
                "增减用：好的一边每步加多少，扣分填负数。",
                "For slopes: rate added per step on the better side; negative for deductions.",
            ),
            text("好的一边每步加", "Added per step on the better side"),
        ),
        Key::Down => of(
            text("差于起点时每步减的得分率", "Rate taken off per step on the worse side"),
            text("每步减", "Taken off per step"),
            text("增减用：差的一边每步减多少。", "For slopes: rate taken off per step on the worse side."),
            text("差的一边每步减", "Taken off per step on the worse side"),
        ),
        Key::Asked => of(
            text("门槛的数值", "Value of the condition"),
            text("门槛数值", "Condition value"),
            text("设门槛时填：要比的数值。", "Where there is an entry condition: what the figure is held against."),
            text("门槛", "Entry condition"),
        ),
        Key::Unmet => of(
            text("达不到门槛的得分率", "Rate where the condition isn’t met"),
            text("达不到门槛的得分率", "Rate if not met"),
            text("设门槛时填；不填按 0。", "Where there is an entry condition; 0 if empty."),
            text("达不到门槛的得分率", "Rate where the condition isn’t met"),
        ),
        Key::MissingRate => of(
            text("缺数据时的得分率", "Rate without data"),
            text("缺数据时的得分率", "Rate when missing"),
            text("“缺数据时”为固定得分率时填。", "Only where a given rate stands in when missing."),
            text("缺数据时的得分率", "Rate without data"),
        ),
        Key::UndefinedRate => of(
            text("算不出时的得分率", "Rate if it can’t be computed"),
            text("算不出时的得分率", "Rate when undefined"),
            text("“算不出时”为固定得分率时填。", "Only where a given rate stands in when undefined."),
            text("算不出时的得分率", "Rate if it can’t be computed"),
        ),
        Key::CoincideRate => of(
            text("上下界相同时的得分率", "Rate if the bounds coincide"),
            text("上下界相同时的得分率", "Rate when bounds coincide"),
            text("“上下界相同时”为固定得分率时填。", "Only where a given rate stands in when bounds coincide."),
            text("上下界相同时的得分率", "Rate if the bounds coincide"),
        ),
    }
}

/// How the column is filled in that says what a bound is.
pub const BOUND_SAYS: Text = text(
    "功效系数用：固定值、最大值、平均值、最小值。越低越好的指标，最大、最小自动对调。",
    "For scales between two values: a fixed value, or the maximum, mean or minimum of those compared; where lower is better, maximum and minimum swap.",
);
