//! What the sentence's choices and lists do to a rule: each a pure function from a rule to the next one.

use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::template::component;
use baton_model::{
    Amount, BoundKind, Cohort, Combine, Comparison, ComparisonKind, Component, Direction, EntryCondition, EventKind,
    Field, Id, Judges, Key, Mean, Measure, MeasureKind, Number, Order, Probe, Rater, Rows, Rule, Scale, ScaleKind,
    Shown, Slope, Source, SubstituteKind, VoteClass, Way,
};

/// One change to a component of a rule, or to the rule's list of components.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleChange {
    /// Another measure; a panel begins with one group of this name, a tally with one kind of events.
    Measure(MeasureKind, String),
    /// Compared otherwise, or by itself.
    Comparison(Option<ComparisonKind>),
    /// Another mean to compare with.
    Mean(Mean),
    /// The other direction.
    Direction(Direction),
    /// Another scale, with usual parameters.
    Scale(ScaleKind),
    /// Another bound of that key; a fixed one begins with this value, usually what the cohort's is now.
    Bound(Key, BoundKind, Number),
    /// Another way in the field of that key.
    Way(Key, Way),
    /// Another cohort.
    Cohort(Cohort),
    /// The rate without data.
    Missing(SubstituteKind),
    /// The rate where undefined.
    Undefined(SubstituteKind),
    /// The rate where bounds coincide.
    Coincide(SubstituteKind),
    /// A rater group is called otherwise.
    RaterName(usize, String),
    /// One more rater group, of that name.
    AddRater(String),
    /// A rater group goes.
    RemoveRater(usize),
    /// A kind of events is called otherwise.
    KindName(usize, String),
    /// One more kind of events, of that name.
    AddKind(String),
    /// A kind of events goes.
    RemoveKind(usize),
    /// A class of votes is called otherwise.
    ClassName(usize, String),
    /// One more class of votes, of that name, void until it is given a worth.
    AddClass(String),
    /// A class of votes goes.
    RemoveClass(usize),
    /// One more step, point or place.
    AddRow,
    /// A step, point or place goes.
    RemoveRow(usize),
    /// What the components make together.
    Combine(Combine),
    /// An entry condition: that the component's own value is at least some value.
    AddEntry,
    /// No entry condition.
    RemoveEntry,
    /// The entry condition asks for another number.
    Asked(AskedChange),
    /// One more component, a copy of this one: a blend begins in equal shares.
    Blend,
    /// The component goes; one that is left alone has the whole share.
    Unblend,
}

/// A change to an entry condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedChange {
    /// Another measure.
    Measure(MeasureKind),
    /// Compared otherwise, or by itself.
    Comparison(Option<ComparisonKind>),
    /// Another mean.
    Mean(Mean),
    /// The other direction.
    Direction(Direction),
    /// Another cohort.
    Cohort(Cohort),
    /// Another way to lie to the bound.
    Order(Order),
}

/// The rule after a change to its component of that position; `None` where the change makes no sense.
#[must_use]
pub fn changed(rule: &Rule, at: usize, change: RuleChange) -> Option<Rule> {
    let mut rule = rule.clone();
    let component = rule.components.get_mut(at);
    match change {
        RuleChange::Combine(combine) => rule.combine = combine,
        RuleChange::Blend => blend(&mut rule, at)?,
        RuleChange::Unblend => unblend(&mut rule, at)?,
        RuleChange::Measure(kind, rater) => set_measure(component?, kind, rater),
        RuleChange::Comparison(kind) => set_comparison(component?, kind),
        RuleChange::Mean(mean) => {
            let comparison = component?.comparison.as_mut()?;
            *comparison = comparison.kind().comparison(mean);
        }
        RuleChange::Direction(direction) => component?.direction = direction,
        RuleChange::Scale(kind) => set_scale(component?, kind),
        RuleChange::Bound(key, kind, start) => {
            let mut fields = component?.scale.fields().into_iter();
            *fields.find_map(|(own, field)| match field {
                Field::Bound(bound) if own == key => Some(bound),
                _ => None,
            })? = kind.bound(start);
        }
        RuleChange::Way(key, way) => {
            let mut fields = component?.scale.fields().into_iter();
            let choice = fields.find_map(|(own, field)| match field {
                Field::Choice(choice) if own == key => Some(choice),
                _ => None,
            });
            choice?.choose(way);
        }
        RuleChange::Cohort(cohort) => component?.cohort = cohort,
        RuleChange::Missing(kind) => set_substitute(component?, Key::MissingRate, kind)?,
        RuleChange::Undefined(kind) => set_substitute(component?, Key::UndefinedRate, kind)?,
        RuleChange::Coincide(kind) => set_substitute(component?, Key::CoincideRate, kind)?,
        RuleChange::AddEntry => {
            let component = component?;
            component.only_if = Some(entry(component));
        }
        RuleChange::RemoveEntry => component?.only_if = None,
        RuleChange::Asked(change) => set_asked(component?.only_if.as_mut()?, change),
        RuleChange::RaterName(at, name) => component?.measure.raters_mut()?.get_mut(at)?.name = name,
        RuleChange::KindName(at, name) => component?.measure.events_mut()?.get_mut(at)?.name = name,
        RuleChange::ClassName(at, name) => component?.measure.classes_mut()?.get_mut(at)?.name = name,
        RuleChange::AddClass(name) => add_class(component?.measure.classes_mut()?, name),
        RuleChange::RemoveClass(at) => drop(remove(component?.measure.classes_mut()?, at)?),
        RuleChange::AddKind(name) => add_kind(component?.measure.events_mut()?, name),
        RuleChange::RemoveKind(at) => drop(remove(component?.measure.events_mut()?, at)?),
        RuleChange::AddRater(name) => add_rater(component?.measure.raters_mut()?, name),
        RuleChange::RemoveRater(at) => drop(remove(component?.measure.raters_mut()?, at)?),
        RuleChange::AddRow => {
            let component = component?;
            let otherwise = component.number(Key::Otherwise.into());
            add_row(component.scale.list()?, otherwise);
        }
        RuleChange::RemoveRow(at) => {
            let rows = component?.scale.list()?;
            if rows.count() < 2 || at >= rows.count() {
                return None;
            }
            rows.remove(at);
        }
    }
    Some(rule)
}

/// The measures that an entry condition can choose: those without parameters of their own.
pub static ASKABLE: LazyLock<Vec<MeasureKind>> = LazyLock::new(|| {
    let plain = |kind: &MeasureKind| {
        let facts = kind.measure().facts();
        !facts.looks_at(Source::Panel) && !facts.looks_at(Source::Events)
    };
    Measure::KINDS.iter().copied().filter(plain).collect()
});

/// That the component's own value is at least a usual one; of a panel the level is asked for, since its groups are the
/// component's.
fn entry(component: &Component) -> EntryCondition {
    let of_panel = !ASKABLE.contains(&component.measure.kind());
    let probe = Probe {
        measure: if of_panel { Measure::Level } else { component.measure.clone() },
        comparison: component.comparison,
        direction: component.direction,
        cohort: component.cohort,
    };
    let order = better(&probe);
    EntryCondition { bound: usual_bound(&probe), order, probe, otherwise: Number::ZERO }
}

/// At least of what is better higher, at most of what is better lower.
const fn better(probe: &Probe) -> Order {
    match probe.look().judged_direction() {
        Direction::Benefit => Order::AtLeast,
        Direction::Cost => Order::AtMost,
    }
}

/// What is usually asked for: 80 %, a place among the first three, nothing beyond 0.
fn usual_bound(probe: &Probe) -> Number {
    match probe.look().shown() {
        Shown::Ratio => Number::hundredths(80),
        Shown::Place => 3.into(),
        Shown::OwnUnit | Shown::Places | Shown::Events => Number::ZERO,
    }
}

/// Changes what an entry condition asks for. A bound that would mean something else begins anew.
fn set_asked(condition: &mut EntryCondition, change: AskedChange) {
    let probe = &mut condition.probe;
    let was = (probe.look().shown(), probe.look().judged_direction());
    match change {
        AskedChange::Measure(kind) => probe.measure = kind.measure(),
        AskedChange::Comparison(kind) => {
            let mean = probe.comparison.and_then(Comparison::mean).unwrap_or_default();
            probe.comparison = kind.map(|kind| kind.comparison(mean));
        }
        AskedChange::Mean(mean) => {
            probe.comparison = probe.comparison.map(|comparison| comparison.kind().comparison(mean));
        }
        AskedChange::Direction(direction) => probe.direction = direction,
        AskedChange::Cohort(cohort) => probe.cohort = cohort,
        AskedChange::Order(order) => {
            condition.order = order;
            return;
        }
    }
    let look = probe.look();
    if was.0 != look.shown() {
        condition.bound = usual_bound(probe);
    }
    if was.1 != probe.look().judged_direction() {
        condition.order = better(probe);
    }
}

/// Puts something else in; a given rate begins at half the marks.
fn set_substitute(component: &mut Component, key: Key, kind: SubstituteKind) -> Option<()> {
    let substitute = component.substitute_mut(key)?;
    *substitute = kind.substitute(substitute.rate().unwrap_or(Number::hundredths(50)));
    Some(())
}

/// A measure; a panel begins with one group of this name, a tally with one kind of events.
fn start(kind: MeasureKind, rater: String) -> Measure {
    let mut measure = kind.measure();
    if let Some(raters) = measure.raters_mut() {
        raters.push(Rater { id: Id::from("rater-1"), name: rater, weight: 100.into() });
    } else if let Some(kinds) = measure.events_mut() {
        add_kind(kinds, rater);
    }
    measure
}

/// Gives a component another measure. A scale whose numbers would mean something else begins anew.
fn set_measure(component: &mut Component, kind: MeasureKind, rater: String) {
    let was = component.look().shown();
    component.measure = start(kind, rater);
    fit_scale(component, was);
}

/// Compares the value otherwise, or not at all; a mean stays the same one.
fn set_comparison(component: &mut Component, kind: Option<ComparisonKind>) {
    let was = component.look().shown();
    let mean = component.comparison.and_then(Comparison::mean).unwrap_or_default();
    component.comparison = kind.map(|kind| kind.comparison(mean));
    fit_scale(component, was);
}

/// Begins the scale anew where it can't judge what is judged now, or where its numbers would mean something else.
fn fit_scale(component: &mut Component, was: Shown) {
    let (shown, is_place) = (component.look().shown(), component.look().is_place());
    let scale = component.scale.kind();
    let by_itself = match shown {
        Shown::Ratio if matches!(component.measure, Measure::Tally { .. }) => ScaleKind::Slope,
        Shown::Ratio => ScaleKind::Proportional,
        Shown::OwnUnit => ScaleKind::Span,
        Shown::Events | Shown::Places => ScaleKind::Slope,
        Shown::Place if is_place => ScaleKind::PlaceRange,
        Shown::Place => ScaleKind::Slope,
    };
    let fits = match scale.judges() {
        Judges::Places => is_place,
        Judges::Values => !is_place,
        Judges::Ratios => shown == Shown::Ratio,
    };
    let wanted = if fits { scale } else { by_itself };
    if wanted != scale || was != shown && component.scale.holds_values() {
        component.scale = usual(wanted, component);
    }
}

/// Gives a component another scale. One that needs a place makes the value one.
fn set_scale(component: &mut Component, kind: ScaleKind) {
    if !kind.can_judge(component) {
        component.comparison = Some(Comparison::Rank);
    }
    if kind != component.scale.kind() {
        component.scale = usual(kind, component);
    }
}

/// The scale with usual parameters for a measure: 100, 90 and 80 of whatever it counts, or 3, 2 and 1 where it counts
/// events or places.
pub(super) fn usual(kind: ScaleKind, component: &Component) -> Scale {
    let look = component.look();
    let mut values = match (&component.measure, look.shown()) {
        (_, Shown::Ratio) => [100, 90, 80].map(Number::hundredths),
        (Measure::Level, _) => [100, 90, 80].map(Number::from),
        (_, _) => [3, 2, 1].map(Number::from),
    };
    if look.judged_direction() == Direction::Cost {
        values.reverse();
    }
    let scale = kind.usual(values);
    match scale {
        // What a tally is worth is added to full marks, or taken off.
        Scale::Slope(slope) if matches!(component.measure, Measure::Tally { .. }) && component.comparison.is_none() => {
            Scale::Slope(Slope { origin: Number::ZERO, up: Number::ONE, down: Number::ONE, ..slope })
        }
        // Events, places and differences count from 0 on: each costs as much, of a benefit by a step up that takes off.
        Scale::Slope(slope) if look.shown() != Shown::Ratio && component.measure != Measure::Level => {
            let lost = look.shown() == Shown::Events && look.judged_direction() == Direction::Benefit;
            let (up, down) = if lost { (Number::hundredths(-10), Number::ZERO) } else { (slope.up, slope.down) };
            Scale::Slope(Slope { origin: Number::ZERO, up, down, ..slope })
        }
        scale => scale,
    }
}

/// A kind of events of which each takes a tenth of the marks.
fn add_kind(kinds: &mut Vec<EventKind>, name: String) {
    let taken = |id: &Id| kinds.iter().any(|kind| kind.id == *id);
    let id = super::numbered("kind", taken);
    kinds.push(EventKind { id, name, worth: Number::hundredths(-10) });
}

/// A class of votes that are void until they are given a worth.
fn add_class(classes: &mut Vec<VoteClass>, name: String) {
    let taken = |id: &Id| classes.iter().any(|class| class.id == *id);
    let id = super::numbered("class", taken);
    classes.push(VoteClass { id, name, worth: None });
}

/// A group that rates with a weight of 0 changes no score until it is given one.
fn add_rater(raters: &mut Vec<Rater>, name: String) {
    let taken = |id: &Id| raters.iter().any(|rater| rater.id == *id);
    let id = super::numbered("rater", taken);
    raters.push(Rater { id, name, weight: Number::ZERO });
}

/// Takes a row out of a list of two or more: a list is not left empty.
fn remove<T>(list: &mut Vec<T>, at: usize) -> Option<T> {
    if list.len() > 1 && at < list.len() { Some(list.remove(at)) } else { None }
}

/// One more row that begins as the last one did: a step or point a little further on, at the same rate; in a list of rates
/// alone as whoever is beyond it has.
fn add_row(rows: &mut dyn Rows, otherwise: Option<Number>) {
    let (keys, written) = (rows.keys(), rows.numbers());
    let next = keys.iter().enumerate().map(|(at, key)| {
        let column: Vec<Number> = written.iter().filter_map(|row| row.get(at).copied()).collect();
        match key.amount() {
            Amount::Value | Amount::Distance => further(&column),
            _ if keys.len() == 1 => otherwise.unwrap_or_default(),
            _ => column.last().copied().unwrap_or(Number::ONE),
        }
    });
    rows.push(&next.collect::<Vec<Number>>());
}

/// A value as far from the last as that is from the one before it; one more than a single one, 1 where there is none.
fn further(values: &[Number]) -> Number {
    let last = values.last().map_or(Decimal::ZERO, |value| value.get());
    let before = values.len().checked_sub(2).and_then(|at| values.get(at));
    let step = before.and_then(|before| last.checked_sub(before.get())).filter(|step| !step.is_zero());
    last.checked_add(step.unwrap_or(Decimal::ONE)).unwrap_or(last).into()
}

/// One more component. Where there was one, both have half; else it begins with what the others leave of the whole.
fn blend(rule: &mut Rule, at: usize) -> Option<()> {
    let sum = rule.components.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.share.get()));
    let left = Decimal::ONE.checked_sub(sum?)?.max(Decimal::ZERO);
    let mut copy = rule.components.get(at).cloned().unwrap_or_else(|| component(Measure::Level, ScaleKind::Span));
    copy.share = left.normalize().into();
    if let [only] = rule.components.as_mut_slice() {
        only.share = Number::hundredths(50);
        copy.share = Number::hundredths(50);
    }
    rule.components.insert(at.saturating_add(1).min(rule.components.len()), copy);
    Some(())
}

fn unblend(rule: &mut Rule, at: usize) -> Option<()> {
    remove(&mut rule.components, at)?;
    if let [only] = rule.components.as_mut_slice() {
        only.share = Number::ONE;
    }
    Some(())
}
