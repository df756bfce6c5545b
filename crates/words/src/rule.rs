//! A scoring rule in words: as a sentence, and the patterns of which a form makes one with fields in it.

mod comparisons;
mod keys;
mod measures;
mod pattern;
mod scales;

use super::text::{Text, text};
use super::{Locale, grouped, measured_for, percent_of};
use baton_model::{
    Amount, Bound, Cohort, Combine, Comparison, Component, Direction, EntryCondition, Indicator, Key, Look, Measure,
    Number, Order, Parameter, Shown, Substitute, VoteClass, Way,
};

pub use comparisons::{BY_ITSELF, ComparisonWords, comparison, mean, way, way_term};
pub use keys::{BOUND_SAYS, KeyWords, key};
pub use measures::{MeasureWords, measure};
pub use pattern::{Token, tokens};
pub use scales::{ScaleWords, scale};

const COMMA: Text = text("，", ", ");

/// The rule of an indicator.
pub fn in_words(locale: Locale, indicator: &Indicator) -> String {
    let rule = &indicator.rule;
    let components = &rule.components;
    let part = |component: &Component| {
        let says = component_in_words(locale, component, &indicator.measured_in);
        if components.len() > 1 && rule.combine == Combine::Blend {
            let share = percent_of(component.share.get(), 4);
            format!("{share}{}{says}", text("：", ": ").of(locale))
        } else {
            says
        }
    };
    let parts: Vec<String> = components.iter().map(part).collect();
    let mut says = parts.join(text("；", "; ").of(locale));
    if components.len() > 1 {
        says.insert_str(0, together(rule.combine).of(locale));
    }
    let ends = [
        rule.floor.map(|floor| (text("最低 ", "at least "), floor)),
        rule.cap.map(|cap| (text("最高 ", "at most "), cap)),
    ];
    let ends = ends.into_iter().flatten().map(|(end, rate)| end.of(locale).to_owned() + &percent_of(rate.get(), 4));
    let ends: Vec<String> = ends.collect();
    if !ends.is_empty() {
        says += text("；本项得分率", "; the rate on the indicator is ").of(locale);
        says += &ends.join(COMMA.of(locale));
    }
    says + text("。", ".").of(locale)
}

/// What is said before the parts of a rule.
fn together(combine: Combine) -> Text {
    match combine {
        Combine::Blend => text("", ""),
        Combine::Sum => text("各部分得分率相加：", "The rates of the parts are added up: "),
        Combine::Best => text("取各部分中得分率最高的：", "The highest rate of the parts counts: "),
        Combine::Worst => text("取各部分中得分率最低的：", "The lowest rate of the parts counts: "),
    }
}

/// What the parts of a rule make together, where it is chosen.
pub fn combine(combine: Combine) -> Text {
    match combine {
        Combine::Blend => text("按占比合成", "blended by share"),
        Combine::Sum => text("直接相加", "added up"),
        Combine::Best => text("取最高的一部分", "the highest of them"),
        Combine::Worst => text("取最低的一部分", "the lowest of them"),
    }
}

fn component_in_words(locale: Locale, component: &Component, measured_in: &str) -> String {
    let words = scale(component.scale.kind());
    let fill = |pattern: Text, row: usize| filled(locale, pattern, component, measured_in, row);
    let judged = component.comparison.map_or(text("{measured}", "{measured}"), |one| comparison(one.kind()).text);
    let mut says = fill(judged, 0) + COMMA.of(locale) + &fill(words.text, 0);
    if component.compares_values() && component.cohort == Cohort::Group {
        says += text("，在本组内比较", ", compared within the group").of(locale);
    }
    if let Some(condition) = &component.only_if {
        says += &entry_in_words(locale, condition, component, measured_in);
    }
    if component.scale.way(Key::From) == Some(Way::FromLast) {
        says += text("（名次从末名数起）", " (places counted from the last)").of(locale);
    }
    if component.when_missing != Substitute::Zero {
        says += text("，缺数据时", ", without data ").of(locale);
        says += &substitute(locale, component.when_missing);
    }
    if component.when_undefined != component.when_missing && component.look().may_be_undefined() {
        says += text("，无法计算时", ", where it can’t be computed ").of(locale);
        says += &substitute(locale, component.when_undefined);
    }
    if component.when_bounds_coincide != Substitute::Full && component.scale.bounded() {
        says += text("，上下界相同时", ", where the bounds coincide ").of(locale);
        says += &substitute(locale, component.when_bounds_coincide);
    }
    says
}

/// An entry condition, as part of a sentence.
fn entry_in_words(locale: Locale, condition: &EntryCondition, component: &Component, measured_in: &str) -> String {
    let look = condition.probe.look();
    let mut asked = looked_at(locale, &look);
    if look.comparison.is_some() && look.cohort == Cohort::Group {
        asked += text("（本组内）", " within the group").of(locale);
    }
    let order = order(condition.order).of(locale);
    let bound = figure(locale, component, measured_in, (Key::Asked, 0), false);
    let rate = percent_of(condition.otherwise.get(), 4);
    match locale {
        Locale::Zh => format!("，门槛是{asked}{order} {bound}，达不到的得分率为 {rate}"),
        Locale::En => format!(", provided that {} is {order} {bound}, else at a rate of {rate}", lowered(&asked)),
    }
}

/// How a number must lie to a bound.
pub const fn order(order: Order) -> Text {
    match order {
        Order::Below => text("低于", "below"),
        Order::AtMost => text("不超过", "at most"),
        Order::AtLeast => text("不低于", "at least"),
        Order::Over => text("超过", "above"),
    }
}

/// With a small letter to begin with.
fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What a look looks at, compared.
fn looked_at(locale: Locale, look: &Look) -> String {
    let holds = |condition: &str| looks(look, condition).unwrap_or(false);
    let fill = |pattern: Text, measured: &str| -> String {
        let said = tokens(pattern.of(locale), &holds).into_iter().map(|token| match token {
            Token::Words(words) => words.to_owned(),
            Token::Slot("measured") => measured.to_owned(),
            Token::Slot("meanName") => {
                let mean = look.comparison.and_then(Comparison::mean).unwrap_or_default();
                comparisons::mean_name(mean).of(locale).to_owned()
            }
            Token::Slot("raters") => raters(locale, look.measure),
            Token::Slot("kinds") => kinds(locale, look.measure),
            Token::Slot(_) => String::new(),
        });
        said.collect()
    };
    let measured = fill(measure(look.measure.kind()).text, "");
    look.comparison.map_or_else(|| measured.clone(), |one| fill(comparison(one.kind()).text, &measured))
}

fn kinds(locale: Locale, measure: &Measure) -> String {
    let kinds = measure.events().iter();
    let kinds = kinds.map(|kind| format!("{} {}", kind.name, signed_percent(kind.worth)));
    kinds.collect::<Vec<String>>().join(text("、", ", ").of(locale))
}

/// A rate with its sign.
fn signed_percent(rate: Number) -> String {
    let told = percent_of(rate.get(), 4);
    if rate > Number::ZERO { format!("+{told}") } else { told }
}

/// The groups that rate with their weights; and the classes of their votes, where these aren't the usual ones.
fn raters(locale: Locale, measure: &Measure) -> String {
    let raters = measure.raters().iter().map(|rater| format!("{} {}", rater.name, grouped(rater.weight.get())));
    let raters = raters.collect::<Vec<String>>().join(text("、", ", ").of(locale));
    if VoteClass::are_usual(measure.classes()) {
        return raters;
    }
    let class = |class: &VoteClass| {
        let worth =
            class.worth.map_or_else(|| text("不计入", "void").of(locale).to_owned(), |worth| grouped(worth.get()));
        format!("{} {worth}", vote_class(locale, class))
    };
    let classes = measure.classes().iter().map(class).collect::<Vec<String>>().join(text("、", ", ").of(locale));
    raters + text("；每票：", "; each vote: ").of(locale) + &classes
}

/// What a class of votes is called; one without a name, as the usual four, by what it is worth.
pub fn vote_class(locale: Locale, class: &VoteClass) -> String {
    if !class.name.is_empty() {
        return class.name.clone();
    }
    let usual = ["a", "b", "c", "d"].into_iter().zip([
        text("优秀", "excellent"),
        text("良好", "good"),
        text("一般", "fair"),
        text("较差", "poor"),
    ]);
    let mut named = usual.filter(|(id, _)| class.id.as_str() == *id);
    named.next().map_or_else(|| text("其他", "other").of(locale).to_owned(), |(_, name)| name.of(locale).to_owned())
}

/// Whether a condition of a pattern holds of a look; `None` where it asks for something else.
fn looks(look: &Look, condition: &str) -> Option<bool> {
    Some(match condition {
        "cost" => look.direction == Direction::Cost,
        "costly" => look.measured_direction() == Direction::Cost,
        "lower" => look.judged_direction() == Direction::Cost,
        "events" => look.shown() == Shown::Events,
        "places" => look.is_place(),
        _ => return None,
    })
}

/// A pattern with the component's figures in it.
fn filled(locale: Locale, pattern: Text, component: &Component, measured_in: &str, row: usize) -> String {
    let tokens = tokens(pattern.of(locale), &|condition| holds(component, condition));
    let said = tokens.into_iter().map(|token| match token {
        Token::Words(words) => words.to_owned(),
        Token::Slot("n") => (row + 1).to_string(),
        Token::Slot("measured") => filled(locale, measure(component.measure.kind()).text, component, measured_in, row),
        Token::Slot("meanName") => {
            let mean = component.comparison.and_then(Comparison::mean).unwrap_or_default();
            comparisons::mean_name(mean).of(locale).to_owned()
        }
        Token::Slot("rows") => {
            let rows = 0..component.scale.rows().unwrap_or(0);
            let row = |row| filled(locale, scale(component.scale.kind()).row, component, measured_in, row);
            rows.map(row).collect::<Vec<String>>().join(COMMA.of(locale))
        }
        Token::Slot("raters") => raters(locale, &component.measure),
        Token::Slot("kinds") => kinds(locale, &component.measure),
        Token::Slot(name) => {
            let (name, lost) = name.strip_prefix('-').map_or((name, false), |name| (name, true));
            Key::named(name).map_or_else(String::new, |key| figure(locale, component, measured_in, (key, row), lost))
        }
    });
    said.collect()
}

/// A number of the component as people write it, or what a bound is; of what is `lost` its size.
fn figure(locale: Locale, component: &Component, measured_in: &str, (key, row): (Key, usize), lost: bool) -> String {
    let Some(number) = component.number(Parameter::at(key, row)) else {
        return component.scale.bound(key).map_or("", |bound| bound_in_words(bound).of(locale)).to_owned();
    };
    let number = if lost { number.get().abs() } else { number.get() };
    match key.amount() {
        Amount::Value | Amount::Distance => measured_for(component, key, number, measured_in),
        Amount::Weight => grouped(number),
        Amount::Share | Amount::Rate | Amount::Loss | Amount::Choice | Amount::List => percent_of(number, 4),
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

/// Whether a condition of a pattern holds: of the directions, of what is judged, of the ways that it chooses, or of a number:
/// that it is there, such as `floor`, that it is 0 or another one, such as `floor=0`, or below 0, such as `up=-`.
pub fn holds(component: &Component, condition: &str) -> bool {
    if let Some(holds) = looks(&component.look(), condition) {
        return holds;
    }
    match condition {
        "askedMean" => {
            let asked = component.only_if.as_ref().map(|condition| condition.probe.look());
            asked.is_some_and(|look| look.measure.facts().pools && look.comparison.and_then(Comparison::mean).is_some())
        }
        "askedCohort" => component.only_if.as_ref().is_some_and(|condition| condition.probe.comparison.is_some()),
        // Of what is counted from 0 on, nothing is on the other side.
        "counted" => {
            let counts = component.look().shown() == Shown::Events || component.look().is_place();
            counts && component.number(Key::Origin.into()) == Some(Number::ZERO)
        }
        "extended" => component.scale.way(Key::Outside) == Some(Way::Extended),
        "whole" => component.scale.way(Key::Whole) == Some(Way::WholeSteps),
        other => {
            let (name, wanted) = other.split_once('=').map_or((other, None), |(name, wanted)| (name, Some(wanted)));
            let number = Key::named(name).and_then(|key| component.number(key.into()));
            number.is_some_and(|number| match wanted {
                None => true,
                Some("-") => number < Number::ZERO,
                Some(wanted) => wanted.parse() == Ok(number),
            })
        }
    }
}

/// What the field of a number is called, for screen readers.
pub fn field(locale: Locale, parameter: Parameter, component: &Component) -> String {
    named(locale, key(parameter.key).field.of(locale), parameter, component)
}

/// What the cell of a number is called in an audit workbook.
pub fn cell(locale: Locale, parameter: Parameter, component: &Component) -> String {
    named(locale, key(parameter.key).cell.of(locale), parameter, component)
}

fn named(locale: Locale, pattern: &str, parameter: Parameter, component: &Component) -> String {
    let rater = component.measure.raters().get(parameter.row).map_or("", |rater| &rater.name);
    let kind = component.measure.events().get(parameter.row).map_or("", |kind| &kind.name);
    let class = component.measure.classes().get(parameter.row).map(|class| vote_class(locale, class));
    pattern
        .replace("{n}", &(parameter.row + 1).to_string())
        .replace("{rater}", rater)
        .replace("{kind}", kind)
        .replace("{class}", &class.unwrap_or_default())
}

fn substitute(locale: Locale, substitute: Substitute) -> String {
    let said = match substitute {
        Substitute::Zero => text("得 0 分", "no points"),
        Substitute::Full => text("得满分", "full marks"),
        Substitute::CohortMean => text("取平均得分率", "the cohort’s mean rate"),
        Substitute::Rate(_) => text("得分率取", "a rate of "),
        Substitute::Exclude => text("不考核", "not assessed"),
    };
    said.of(locale).to_owned() + &substitute.rate().map_or_else(String::new, |rate| percent_of(rate.get(), 4))
}
