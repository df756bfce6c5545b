//! A scoring rule in words: as a sentence, and the patterns of which a form makes one with fields in it.

mod measures;
mod pattern;
mod scales;

use super::text::{Text, text};
use super::{Locale, grouped, measured, percent_of};
use baton_model::{
    Amount, Bound, Cohort, Component, Direction, Indicator, Key, Number, Outside, Parameter, Shown, Substitute,
};

pub use measures::{MeasureWords, measure};
pub use pattern::{Token, tokens};
pub use scales::{BOUND_SAYS, KeyWords, ScaleWords, key, scale};

const COMMA: Text = text("，", ", ");

/// The rule of an indicator.
pub fn in_words(locale: Locale, indicator: &Indicator) -> String {
    let components = &indicator.rule.components;
    let part = |component: &Component| {
        let says = component_in_words(locale, component, &indicator.measured_in);
        if components.len() > 1 {
            let share = percent_of(component.share.get(), 4);
            format!("{share}{}{says}", text("：", ": ").of(locale))
        } else {
            says
        }
    };
    let parts: Vec<String> = components.iter().map(part).collect();
    parts.join(text("；", "; ").of(locale)) + text("。", ".").of(locale)
}

fn component_in_words(locale: Locale, component: &Component, measured_in: &str) -> String {
    let words = scale(component.scale.kind());
    let fill = |pattern: Text, row: usize| filled(locale, pattern, component, measured_in, row);
    let mut says = fill(measure(component.measure.kind()).text, 0) + COMMA.of(locale) + &fill(words.text, 0);
    if component.compares_values() && component.cohort == Cohort::Group {
        says += text("，在本组内比较", ", compared within the group").of(locale);
    }
    if component.when_missing != Substitute::Zero {
        says += text("，缺数据时", ", without data ").of(locale);
        says += substitute(component.when_missing).of(locale);
    }
    says
}

/// A pattern with the component's figures in it.
fn filled(locale: Locale, pattern: Text, component: &Component, measured_in: &str, row: usize) -> String {
    let tokens = tokens(pattern.of(locale), &|condition| holds(component, condition));
    let said = tokens.into_iter().map(|token| match token {
        Token::Words(words) => words.to_owned(),
        Token::Slot("n") => (row + 1).to_string(),
        Token::Slot("one") => one(component, measured_in),
        Token::Slot("rows") => {
            let rows = 0..component.scale.rows().unwrap_or(0);
            let row = |row| filled(locale, scale(component.scale.kind()).row, component, measured_in, row);
            rows.map(row).collect::<Vec<String>>().join(COMMA.of(locale))
        }
        Token::Slot("raters") => {
            let raters = component.measure.raters().iter();
            let raters = raters.map(|rater| format!("{} {}", rater.name, grouped(rater.weight.get())));
            raters.collect::<Vec<String>>().join(text("、", ", ").of(locale))
        }
        Token::Slot(name) => {
            Key::named(name).map_or_else(String::new, |key| figure(locale, component, measured_in, key, row))
        }
    });
    said.collect()
}

/// One of what the measure counts, such as 1 亿元.
pub fn one(component: &Component, measured_in: &str) -> String {
    measured(component, Number::ONE.get(), measured_in)
}

/// A number of the component as people write it, or what a bound is.
fn figure(locale: Locale, component: &Component, measured_in: &str, key: Key, row: usize) -> String {
    let Some(number) = component.number(Parameter::at(key, row)) else {
        return component.scale.bound(key).map_or("", |bound| bound_in_words(bound).of(locale)).to_owned();
    };
    match key.amount() {
        Amount::Value => measured(component, number.get(), measured_in),
        Amount::Weight => grouped(number.get()),
        Amount::Share | Amount::Rate | Amount::Loss | Amount::Choice | Amount::List => percent_of(number.get(), 4),
    }
}

fn bound_in_words(bound: Bound) -> Text {
    match bound {
        Bound::Fixed(_) => text("", ""),
        Bound::CohortMin => text("最差值", "the worst"),
        Bound::CohortMean => text("平均值", "the mean"),
        Bound::CohortMax => text("最好值", "the best"),
    }
}

/// Whether a condition of a pattern holds: of the directions, of what is judged, of what is beyond both ends, or that a
/// number is there, such as `floor`, or is 0, such as `floor=0`.
pub fn holds(component: &Component, condition: &str) -> bool {
    match condition {
        "cost" => component.direction == Direction::Cost,
        "lower" => component.measured_direction() == Direction::Cost,
        "events" => component.measure.facts().shown == Shown::Events,
        "extended" => component.scale.outside() == Some(Outside::Extended),
        other => {
            let (name, zero) = other.strip_suffix("=0").map_or((other, false), |name| (name, true));
            let number = Key::named(name).and_then(|key| component.number(key.into()));
            number.is_some_and(|number| !zero || number == Number::ZERO)
        }
    }
}

/// What the field of a number is called, for screen readers.
pub fn field(locale: Locale, parameter: Parameter, component: &Component) -> String {
    named(key(parameter.key).field.of(locale), parameter, component)
}

/// What the cell of a number is called in an audit workbook.
pub fn cell(locale: Locale, parameter: Parameter, component: &Component) -> String {
    named(key(parameter.key).cell.of(locale), parameter, component)
}

fn named(pattern: &str, parameter: Parameter, component: &Component) -> String {
    let rater = component.measure.raters().get(parameter.row).map_or("", |rater| &rater.name);
    pattern.replace("{n}", &(parameter.row + 1).to_string()).replace("{rater}", rater)
}

fn substitute(substitute: Substitute) -> Text {
    match substitute {
        Substitute::Zero => text("得 0 分", "no points"),
        Substitute::Full => text("得满分", "full marks"),
        Substitute::CohortMean => text("取平均得分率", "the cohort’s mean rate"),
        Substitute::Exclude => text("不考核", "not assessed"),
    }
}
