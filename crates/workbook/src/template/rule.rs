//! The columns of a part of a scoring rule: which number is judged, how it becomes a rate, what stands in for it.

use std::sync::LazyLock;

use super::lines::Line;
use super::pen::Value;
use super::texts::term_of;
use super::words::Choice;
use baton_exchange::template::Problem;
use baton_exchange::typed_number;
use baton_model::{
    Bound, BoundKind, Comparison, ComparisonKind, Component, Direction, EntryCondition, EventKind, Field, Key, Mean,
    Measure, Number, Order, Probe, Rater, Rows, Scale, ScaleKind, Slope, SubstituteKind, VoteClass,
};
use baton_words::{Heading, Term};

/// The columns, in the order written: those of scales follow from their parameters.
pub static COLUMNS: LazyLock<Vec<Heading>> = LazyLock::new(|| {
    let mut scales: Vec<Scale> = Scale::KINDS.iter().map(|kind| kind.usual([Number::ONE; 3])).collect();
    let fields: Vec<(Key, Field<'_>)> = scales.iter_mut().flat_map(Scale::fields).collect();
    use Heading as H;
    let mut columns = vec![H::Share, H::Measure, H::Comparison, H::MeanKind, H::Direction, H::Cohort, H::Scale];
    for key in Key::ALL {
        let mut of_key = fields.iter().filter(|(own, _)| column(*own) == *key).peekable();
        if of_key.peek().is_none() {
            continue;
        }
        if of_key.any(|(_, field)| matches!(field, Field::Bound(_))) {
            columns.push(Heading::ScaleBound(*key));
        }
        columns.push(Heading::Parameter(*key));
    }
    columns.extend([H::AskedMeasure, H::AskedComparison, H::AskedMean, H::AskedDirection, H::AskedCohort]);
    columns.extend([H::AskedOrder, H::Parameter(Key::Asked), H::Parameter(Key::Unmet)]);
    columns.extend(SUBSTITUTES.iter().flat_map(|(heading, key, _)| [*heading, Heading::Parameter(*key)]));
    columns
});

/// What stands in: its column, that of a given rate, and what an empty cell means.
const SUBSTITUTES: [(Heading, Key, SubstituteKind); 3] = [
    (Heading::WhenMissing, Key::MissingRate, SubstituteKind::Zero),
    (Heading::WhenUndefined, Key::UndefinedRate, SubstituteKind::Zero),
    (Heading::WhenCoincide, Key::CoincideRate, SubstituteKind::Full),
];

/// The column in which a parameter stands: lists share one.
const fn column(key: Key) -> Key {
    if matches!(key, Key::Points | Key::Places) { Key::Steps } else { key }
}

/// What stands in a column for a part of a rule.
pub fn value(component: &Component, heading: Heading) -> Value<'static> {
    match heading {
        Heading::Share => component.share.into(),
        Heading::Measure => Value::Term(Term::Measure(component.measure.kind())),
        Heading::Comparison => match component.comparison {
            Some(comparison) => Value::Term(Term::Compared(comparison.kind())),
            None => Value::Empty,
        },
        Heading::MeanKind => match component.comparison.and_then(Comparison::mean) {
            Some(mean) => Value::Term(mean.term()),
            None => Value::Empty,
        },
        Heading::Direction => Value::Term(component.direction.term()),
        Heading::Cohort => Value::Term(component.cohort.term()),
        Heading::Scale => Value::Term(Term::Scale(component.scale.kind())),
        Heading::WhenMissing => Value::Term(component.when_missing.kind().term()),
        Heading::WhenUndefined => Value::Term(component.when_undefined.kind().term()),
        Heading::WhenCoincide => Value::Term(component.when_bounds_coincide.kind().term()),
        Heading::Parameter(
            key @ (Key::Asked | Key::Unmet | Key::MissingRate | Key::UndefinedRate | Key::CoincideRate),
        ) => component.number(key.into()).into(),
        Heading::AskedMeasure
        | Heading::AskedComparison
        | Heading::AskedMean
        | Heading::AskedDirection
        | Heading::AskedCohort
        | Heading::AskedOrder => component.only_if.as_ref().map_or(Value::Empty, |condition| asked(condition, heading)),
        Heading::Parameter(key) => of_field(component, key, |field| match field {
            Field::Number(number) => (*number).into(),
            Field::Optional(number) => (*number).into(),
            Field::Bound(Bound::Fixed(value)) => (*value).into(),
            Field::Bound(_) => Value::Empty,
            Field::Choice(choice) => Value::Term(Term::Way(choice.way())),
            Field::Rows(rows) => list(rows),
        }),
        Heading::ScaleBound(key) => of_field(component, key, |field| match field {
            Field::Bound(bound) => Value::Term(bound.kind().term()),
            Field::Number(_) | Field::Optional(_) | Field::Choice(_) | Field::Rows(_) => Value::Empty,
        }),
        _ => Value::Empty,
    }
}

fn of_field(component: &Component, key: Key, of: impl Fn(Field<'_>) -> Value<'static>) -> Value<'static> {
    let mut scale = component.scale.clone();
    let found = scale.fields().into_iter().find(|(own, _)| column(*own) == key);
    found.map_or(Value::Empty, |(_, field)| of(field))
}

/// What stands in a column for an entry condition.
fn asked(condition: &EntryCondition, heading: Heading) -> Value<'static> {
    let EntryCondition { probe, order, .. } = condition;
    let term = match heading {
        Heading::AskedMeasure => Some(Term::Measure(probe.measure.kind())),
        Heading::AskedComparison => probe.comparison.map(|comparison| Term::Compared(comparison.kind())),
        Heading::AskedMean => probe.comparison.and_then(Comparison::mean).map(Choice::term),
        Heading::AskedDirection => Some(probe.direction.term()),
        Heading::AskedCohort => Some(probe.cohort.term()),
        _ => Some(order.term()),
    };
    term.map_or(Value::Empty, Value::Term)
}

/// The entry condition that a line tells; absent if no measure is named for it.
fn read_asked(line: &Line<'_>) -> Option<EntryCondition> {
    let Some(Term::Measure(kind)) = line.term(Heading::AskedMeasure) else { return None };
    let mean = line.choice(Heading::AskedMean).unwrap_or_default();
    let comparison = match line.term(Heading::AskedComparison) {
        Some(Term::Compared(kind)) => Some(kind.comparison(mean)),
        _ => None,
    };
    let probe = Probe {
        measure: kind.measure(),
        comparison,
        direction: line.choice(Heading::AskedDirection).unwrap_or_default(),
        cohort: line.choice(Heading::AskedCohort).unwrap_or_default(),
    };
    Some(EntryCondition {
        probe,
        order: line.choice(Heading::AskedOrder).unwrap_or(Order::AtLeast),
        bound: line.needed(Heading::Parameter(Key::Asked)),
        otherwise: line.number(Heading::Parameter(Key::Unmet)).unwrap_or_default(),
    })
}

/// The rows of a list, their numbers parted by colons.
fn list(rows: &mut dyn Rows) -> Value<'static> {
    let row = |numbers: Vec<Number>| numbers.iter().map(ToString::to_string).collect::<Vec<String>>().join(":");
    rows.numbers().into_iter().map(row).collect::<Vec<String>>().join("; ").into()
}

/// The part of a rule that a line tells; absent if no measure is named.
pub fn read(line: &Line<'_>) -> Option<Component> {
    // The raters stand in a sheet of their own.
    let (measure, comparison) = looked_at(line)?;
    let [when_missing, when_undefined, when_bounds_coincide] = SUBSTITUTES.map(|(heading, key, usual)| {
        let kind: SubstituteKind = line.choice(heading).unwrap_or(usual);
        let given = kind == SubstituteKind::Rate;
        kind.substitute(if given { line.needed(Heading::Parameter(key)) } else { Number::ZERO })
    });
    let mut component = Component {
        share: line.number(Heading::Share).unwrap_or(Number::ONE),
        measure,
        comparison,
        direction: line.choice(Heading::Direction).unwrap_or_default(),
        cohort: line.choice(Heading::Cohort).unwrap_or_default(),
        only_if: read_asked(line),
        scale: ScaleKind::Proportional.usual([Number::ONE; 3]),
        when_missing,
        when_undefined,
        when_bounds_coincide,
    };
    component.scale = old_deduction(line, &component).unwrap_or_else(|| scale(line));
    Some(component)
}

fn scale(line: &Line<'_>) -> Scale {
    if line.is_blank(Heading::Scale) {
        line.report(Heading::Scale, Problem::Needed(Heading::Scale));
    }
    let kind = match line.term(Heading::Scale) {
        Some(Term::Scale(kind)) => kind,
        _ => ScaleKind::Proportional,
    };
    let mut scale = kind.usual([Number::ONE; 3]);
    for (key, field) in scale.fields() {
        let heading = Heading::Parameter(column(key));
        match field {
            // Who reaches nothing gets nothing, unless it is said.
            Field::Number(number) if key == Key::Otherwise => *number = line.number(heading).unwrap_or_default(),
            // What a slope leaves empty is as in files.
            Field::Number(number) if matches!(key, Key::Origin | Key::Up | Key::Down) => {
                *number = line.number(heading).unwrap_or_default();
            }
            Field::Number(number) if key == Key::Every => *number = line.number(heading).unwrap_or(Number::ONE),
            Field::Number(number) => *number = line.needed(heading),
            Field::Optional(number) => *number = line.number(heading),
            // A value without a word is fixed.
            Field::Bound(bound) => {
                *bound = match line.choice(Heading::ScaleBound(key)) {
                    None | Some(BoundKind::Fixed) => Bound::Fixed(line.needed(heading)),
                    Some(kind) => kind.bound(Number::ZERO),
                }
            }
            Field::Choice(choice) => {
                if let Some(Term::Way(way)) = line.term(heading) {
                    choice.choose(way);
                }
            }
            Field::Rows(rows) => read_list(line, heading, rows),
        }
    }
    scale
}

fn figure(text: &str) -> Option<Number> {
    let text = text.trim();
    text.parse().ok().or_else(|| typed_number::applied(typed_number::read(text).ok()?))
}

/// Measure and comparison. In workbooks of old those that compare are measures.
fn looked_at(line: &Line<'_>) -> Option<(Measure, Option<Comparison>)> {
    let mean = line.choice(Heading::MeanKind).unwrap_or_default();
    let old = [ComparisonKind::Best, ComparisonKind::MeanRatio, ComparisonKind::Rank].map(Term::Compared);
    if let Some(Term::Compared(kind)) = term_of(&line.text(Heading::Measure), &old) {
        return Some((Measure::Level, Some(kind.comparison(Mean::Simple))));
    }
    let Some(Term::Measure(kind)) = line.term(Heading::Measure) else { return None };
    let comparison = match line.term(Heading::Comparison) {
        Some(Term::Compared(kind)) => Some(kind.comparison(mean)),
        _ => None,
    };
    Some((kind.measure(), comparison))
}

/// The scale of deductions in workbooks of old: as much off for each of what is counted, whichever way is better.
fn old_deduction(line: &Line<'_>, component: &Component) -> Option<Scale> {
    term_of(&line.text(Heading::Scale), &[Term::OldDeduction])?;
    let per = line.needed(Heading::Parameter(Key::Drop));
    let per = match component.look().judged_direction() {
        Direction::Benefit => Number::from(-per.get()),
        Direction::Cost => per,
    };
    let floor = line.number(Heading::Parameter(Key::Floor));
    match ScaleKind::Slope.usual([Number::ZERO; 3]) {
        Scale::Slope(usual) => Some(Scale::Slope(Slope { origin: Number::ZERO, up: per, down: per, floor, ..usual })),
        _ => None,
    }
}

/// Reads the rows of a list, which semicolons part; colons part the numbers of a row.
fn read_list(line: &Line<'_>, heading: Heading, rows: &mut dyn Rows) {
    (0..rows.count()).rev().for_each(|row| rows.remove(row));
    let text = line.text(heading);
    let mut all_read = true;
    for part in text.split([';', '；']).map(str::trim).filter(|part| !part.is_empty()) {
        let numbers: Option<Vec<Number>> = part.splitn(rows.keys().len(), [':', '：']).map(figure).collect();
        match numbers.filter(|numbers| numbers.len() == rows.keys().len()) {
            Some(numbers) => rows.push(&numbers),
            None => all_read = false,
        }
    }
    if !all_read {
        line.report(heading, Problem::NotAList(text));
    }
}

/// Adds a kind of events to a part of a rule, or to its entry condition, if that is a tally.
pub fn add_kind(component: &mut Component, kind: EventKind, of_entry: bool) -> Result<(), EventKind> {
    let kinds = if of_entry {
        component.only_if.as_mut().and_then(|condition| condition.probe.measure.events_mut())
    } else {
        component.measure.events_mut()
    };
    match kinds {
        Some(kinds) => {
            kinds.push(kind);
            Ok(())
        }
        None => Err(kind),
    }
}

/// Adds a class of votes to a part of a rule, or to its entry condition, if that is a panel. The first one that is stated takes
/// the place of the usual ones.
pub fn add_class(
    component: &mut Component,
    class: VoteClass,
    (of_entry, first): (bool, bool),
) -> Result<(), VoteClass> {
    let classes = if of_entry {
        component.only_if.as_mut().and_then(|condition| condition.probe.measure.classes_mut())
    } else {
        component.measure.classes_mut()
    };
    match classes {
        Some(classes) => {
            if first {
                classes.clear();
            }
            classes.push(class);
            Ok(())
        }
        None => Err(class),
    }
}

/// Adds a rater to a part of a rule, or to its entry condition, if that is a panel.
pub fn add_rater(component: &mut Component, rater: Rater, of_entry: bool) -> Result<(), Rater> {
    let raters = if of_entry {
        component.only_if.as_mut().and_then(|condition| condition.probe.measure.raters_mut())
    } else {
        component.measure.raters_mut()
    };
    match raters {
        Some(raters) => {
            raters.push(rater);
            Ok(())
        }
        None => Err(rater),
    }
}
