//! Figures, conditions, effects and tie-breakers in words, for every page, document and sheet that tells them.

use super::text::{Text, plural, text};
use super::{Locale, grouped, percent_of};
use baton_model::{Condition, ConditionKind, Direction, Effect, Figure, Id, Number, Of, Order, Quantity, TieBreaker};

/// How indicators and sections are called.
type Named<'a> = &'a dyn Fn(&Id) -> String;

/// A figure, as a noun.
pub fn figure(locale: Locale, figure: &Figure, name: Named<'_>) -> String {
    match (figure, locale) {
        (Figure::Rate(id), Locale::Zh) => format!("{}得分率", name(id)),
        (Figure::Rate(id), Locale::En) => format!("rate on {}", name(id)),
        (Figure::Points(Of::Indicator(id) | Of::Section(id)), Locale::Zh) => format!("{}得分", name(id)),
        (Figure::Points(Of::Indicator(id) | Of::Section(id)), Locale::En) => format!("points on {}", name(id)),
        (Figure::Points(Of::Common), locale) => text("共性指标得分", "common subtotal").of(locale).into(),
        (Figure::Deductions, locale) => text("扣分", "deductions").of(locale).into(),
    }
}

/// What splits equal totals.
pub fn tie_breaker(locale: Locale, breaker: &TieBreaker, name: Named<'_>) -> String {
    let figure = figure(locale, &breaker.figure, name);
    match (breaker.better, locale) {
        (Direction::Benefit, _) => figure,
        (Direction::Cost, Locale::Zh) => format!("{figure}（少者在前）"),
        (Direction::Cost, Locale::En) => format!("fewer {figure}"),
    }
}

fn order(order: Order) -> Text {
    match order {
        Order::Below => text("低于", "below"),
        Order::AtMost => text("不超过", "at most"),
        Order::AtLeast => text("不低于", "at least"),
        Order::Over => text("超过", "over"),
    }
}

/// A condition without its bound, to stand before a field.
pub fn head(locale: Locale, condition: &Condition, name: Named<'_>) -> String {
    match (condition, locale) {
        (Condition::Is { figure: of, order: how, .. }, Locale::Zh) => {
            format!("{}{}", figure(locale, of, name), order(*how).of(locale))
        }
        (Condition::Is { figure: of, order: how, .. }, Locale::En) => {
            format!("{} {}", figure(locale, of, name), order(*how).of(locale))
        }
        (Condition::AtLeast { .. } | Condition::Circumstance(_), _) => self::condition(locale, condition, name),
    }
}

/// A condition as a clause.
pub fn condition(locale: Locale, condition: &Condition, name: Named<'_>) -> String {
    match condition {
        Condition::Is { figure, bound: to, .. } => {
            format!("{} {}", head(locale, condition, name), bound(locale, figure.quantity(), *to))
        }
        Condition::Circumstance(id) => match locale {
            Locale::Zh => format!("有“{}”情形", name(id)),
            Locale::En => format!("marked “{}”", name(id)),
        },
        Condition::AtLeast { count, of } => {
            let all = usize::try_from(*count).is_ok_and(|count| count == of.len());
            let of: Vec<String> = of.iter().map(|one| self::condition(locale, one, name)).collect();
            match (all, count, locale) {
                (true, _, locale) => of.join(text("，并且", " and ").of(locale)),
                (false, 1, locale) => of.join(text("，或者", " or ").of(locale)),
                (false, count, Locale::Zh) => format!("以下至少 {count} 项：{}", of.join("；")),
                (false, count, Locale::En) => format!("at least {count} of: {}", of.join("; ")),
            }
        }
    }
}

fn bound(locale: Locale, quantity: Quantity, bound: Number) -> String {
    match (quantity, locale) {
        (Quantity::Share, _) => percent_of(bound.get(), 4),
        (Quantity::Points, Locale::Zh) => format!("{} 分", grouped(bound.get())),
        (Quantity::Points, Locale::En) => format!("{} points", grouped(bound.get())),
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
        (Effect::AtMost(None), locale) => text("评为最后一个等次", "the last grade").of(locale).into(),
    }
}

/// The heading of a condition's bound in workbooks.
pub fn heading(kind: ConditionKind) -> Text {
    match kind {
        ConditionKind::DeductionsOver => text("扣分超过", "Deductions over"),
        ConditionKind::RateBelow => text("得分率低于", "Rate below"),
    }
}

/// What is to be filled in under it.
pub fn heading_says(kind: ConditionKind) -> Text {
    match kind {
        ConditionKind::DeductionsOver => text("与指标、得分率只填一种。", "Either this, or an indicator and a rate."),
        ConditionKind::RateBelow => text("与左边的指标一起填。", "Together with the indicator to the left."),
    }
}
