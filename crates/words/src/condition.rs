//! Figures, conditions, effects and tie-breakers in words, for every page, document and sheet that tells them.

use super::text::{Text, plural, text};
use super::{Locale, grouped, percent_of};
use baton_model::{Condition, Direction, Effect, Figure, Id, Named, Of, Order, Quantity, TieBreaker};
use rust_decimal::Decimal;

/// How what a figure or condition looks at is called.
type Called<'a> = &'a dyn Fn(Named<'_>) -> String;

/// A figure, as a noun.
pub fn figure(locale: Locale, figure: &Figure, called: Called<'_>) -> String {
    let name = figure.named().map(called).unwrap_or_default();
    match (figure, locale) {
        (Figure::Rate(_), Locale::Zh) => format!("{name}得分率"),
        (Figure::Rate(_), Locale::En) => format!("rate on {name}"),
        (Figure::Points(Of::Indicator(_) | Of::Section(_)), Locale::Zh) => format!("{name}得分"),
        (Figure::Points(Of::Indicator(_) | Of::Section(_)), Locale::En) => format!("points on {name}"),
        (Figure::Points(Of::Common), locale) => text("共性指标得分", "common subtotal").of(locale).into(),
        (Figure::Total, locale) => text("总分", "total").of(locale).into(),
        (Figure::Percentage, locale) => text("总分得分率", "percentage").of(locale).into(),
        (Figure::Deductions, locale) => text("扣分", "deductions").of(locale).into(),
        (Figure::Entries(..), Locale::Zh) => format!("{name}次数"),
        (Figure::Entries(..), Locale::En) => format!("entries of {name}"),
        (Figure::FromLast, locale) => text("倒数名次", "place from the last").of(locale).into(),
    }
}

/// What splits equal totals.
pub fn tie_breaker(locale: Locale, breaker: &TieBreaker, called: Called<'_>) -> String {
    let figure = figure(locale, &breaker.figure, called);
    match (breaker.better, locale) {
        (Direction::Benefit, _) => figure,
        (Direction::Cost, Locale::Zh) => format!("{figure}（少者在前）"),
        (Direction::Cost, Locale::En) => format!("fewer {figure}"),
    }
}

/// How a figure must lie to a bound.
pub fn order(order: Order) -> Text {
    match order {
        Order::Below => text("低于", "below"),
        Order::AtMost => text("不超过", "at most"),
        Order::AtLeast => text("不低于", "at least"),
        Order::Over => text("超过", "over"),
    }
}

/// A single condition without how it compares and with what, to stand before fields; a list is told whole.
pub fn head(locale: Locale, condition: &Condition, called: Called<'_>) -> String {
    match condition {
        Condition::Is { figure: of, .. } => figure(locale, of, called),
        Condition::AtLeast { .. } | Condition::Failed(_) | Condition::Circumstance(_) => {
            self::condition(locale, condition, called)
        }
        Condition::Grades { .. } => text("往年等次", "grades of past years").of(locale).into(),
    }
}

/// A condition as a clause.
pub fn condition(locale: Locale, condition: &Condition, called: Called<'_>) -> String {
    with_figures(locale, condition, &mut std::iter::repeat_with(|| None), called)
}

/// A condition as a clause, with a unit's figures in it, one for each comparison in order.
pub fn with_figures(
    locale: Locale,
    condition: &Condition,
    figures: &mut dyn Iterator<Item = Option<Decimal>>,
    called: Called<'_>,
) -> String {
    match condition {
        Condition::Is { figure: of, order: how, bound: to } => {
            let (quantity, named, how) = (of.quantity(), figure(locale, of, called), order(*how).of(locale));
            let to = bound(locale, quantity, to.get());
            let own = figures.next().flatten().map(|own| bound(locale, quantity, own));
            match (own, locale) {
                (None, Locale::Zh) => format!("{named}{how} {to}"),
                (None, Locale::En) => format!("{named} {how} {to}"),
                (Some(own), Locale::Zh) => format!("{named} {own}，{how} {to}"),
                (Some(own), Locale::En) => format!("{named} {own}, {how} {to}"),
            }
        }
        Condition::Failed(id) => match locale {
            Locale::Zh => format!("{}不合格", called(Named::Section(id))),
            Locale::En => format!("{} not passed", called(Named::Section(id))),
        },
        Condition::Circumstance(id) => match locale {
            Locale::Zh => format!("有“{}”情形", called(Named::Circumstance(id))),
            Locale::En => format!("marked “{}”", called(Named::Circumstance(id))),
        },
        Condition::Grades { among, years } => past_grades(locale, among, *years, called),
        Condition::AtLeast { count, of } => {
            let all = usize::try_from(*count).is_ok_and(|count| count == of.len());
            let alone = of.len() == 1;
            let told = |one: &Condition, figures: &mut dyn Iterator<Item = Option<Decimal>>| {
                let told = with_figures(locale, one, figures, called);
                match one {
                    Condition::AtLeast { of, .. } if of.len() > 1 && !alone => format!("（{told}）"),
                    Condition::AtLeast { .. }
                    | Condition::Is { .. }
                    | Condition::Failed(_)
                    | Condition::Circumstance(_)
                    | Condition::Grades { .. } => told,
                }
            };
            let of: Vec<String> = of.iter().map(|one| told(one, figures)).collect();
            match (all, count, locale) {
                _ if of.is_empty() && *count > 0 => text("没有条件", "no condition").of(locale).into(),
                (_, 0, locale) => text("任何情况", "in any case").of(locale).into(),
                (true, _, locale) => of.join(text("，并且", " and ").of(locale)),
                (false, 1, locale) => of.join(text("，或者", " or ").of(locale)),
                (false, count, Locale::Zh) => format!("以下至少 {count} 项：{}", of.join("；")),
                (false, count, Locale::En) => format!("at least {count} of: {}", of.join("; ")),
            }
        }
    }
}

/// How many years before this one are looked at.
pub fn past_years(locale: Locale, years: u32) -> String {
    match (years, locale) {
        (1, Locale::Zh) => "上年".to_owned(),
        (1, Locale::En) => "last year".to_owned(),
        (_, Locale::Zh) => format!("前 {years} 年连续"),
        (_, Locale::En) => format!("in each of the {years} years before"),
    }
}

fn past_grades(locale: Locale, among: &[Id], years: u32, called: Called<'_>) -> String {
    let names: Vec<String> = among.iter().map(|id| called(Named::Grade(id))).collect();
    let (names, years) = (names.join(text("或", " or ").of(locale)), past_years(locale, years));
    match locale {
        _ if names.is_empty() => text("没有选等次", "no grade chosen").of(locale).into(),
        Locale::Zh => format!("{years}评为{names}"),
        Locale::En => format!("graded {names} {years}"),
    }
}

/// The name of what a condition looks at, with the level of an item where it is of one alone.
pub fn called(locale: Locale, name: &str, level: Option<&str>) -> String {
    match (level, locale) {
        (None, _) => name.to_owned(),
        (Some(level), Locale::Zh) => format!("{name}（{level}）"),
        (Some(level), Locale::En) => format!("{name} ({level})"),
    }
}

fn bound(locale: Locale, quantity: Quantity, bound: Decimal) -> String {
    match (quantity, locale) {
        (Quantity::Share, _) => percent_of(bound, 4),
        (Quantity::Percent, _) => format!("{}%", grouped(bound)),
        (Quantity::Points, Locale::Zh) => format!("{} 分", grouped(bound)),
        (Quantity::Points, Locale::En) => format!("{} points", grouped(bound)),
        (Quantity::Times, Locale::Zh) => format!("{} 次", grouped(bound)),
        (Quantity::Place, _) | (Quantity::Times, Locale::En) => grouped(bound),
    }
}

/// What becomes of a grade; grades by their names.
pub fn effect(locale: Locale, effect: &Effect<&str>) -> String {
    match (effect, locale) {
        (Effect::Nothing, locale) => text("等次不变", "the grade stays").of(locale).into(),
        (Effect::Bar(grade), Locale::Zh) => format!("不得评为{grade}"),
        (Effect::Bar(grade), Locale::En) => format!("not {grade}"),
        (Effect::Lower(by), Locale::Zh) => format!("降 {by} 档"),
        (Effect::Lower(by), Locale::En) => {
            format!("{by} {} down", plural(usize::try_from(*by).unwrap_or(usize::MAX), "grade", "grades"))
        }
        (Effect::AtMost(Some(grade)), Locale::Zh) => format!("最高为{grade}"),
        (Effect::AtMost(Some(grade)), Locale::En) => format!("{grade} at most"),
        (Effect::Lift(by), Locale::Zh) => format!("晋 {by} 档"),
        (Effect::Lift(by), Locale::En) => {
            format!("{by} {} up", plural(usize::try_from(*by).unwrap_or(usize::MAX), "grade", "grades"))
        }
        (Effect::To(grade), Locale::Zh) => format!("直接评为{grade}"),
        (Effect::To(grade), Locale::En) => format!("straight to {grade}"),
        (Effect::AtMost(None), locale) => text("评为最后一个等次", "the last grade").of(locale).into(),
    }
}
