//! A clause of a rule's sentence: words, with fields and choices where its slots are.

use yew::prelude::*;

use super::text_field::TextField;
use crate::controls::choice::Choice;
use crate::controls::number_field::NumberField;
use crate::controls::taken_along;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, editor, grouped, half_up, levers, rule};
use baton_workbench::pages::draft::indicators::editor::{
    ASKABLE, Asked, AskedChange, Clause, ComponentShown, EditorAction, Piece, RuleChange, Slot,
};
use baton_workbench::parts::{
    Amount, Bound, BoundKind, Cohort, Comparison, ComparisonKind, Component, Direction, Id, Key, Mean, Measure,
    MeasureKind, Order, Parameter, Scale, Shown, Substitute, SubstituteKind, Way,
};
use baton_workbench::{Action, Measured};

/// Full-width punctuation: ideographic full stop, comma, semicolon, colon, brackets.
const PUNCTUATION: &str = "\u{3002}\u{ff0c}\u{ff1b}\u{ff1a}\u{ff08}\u{ff09}";

/// By itself, or compared in one of the ways there are.
const COMPARISONS: [Option<ComparisonKind>; 5] = [
    None,
    Some(ComparisonKind::Best),
    Some(ComparisonKind::MeanRatio),
    Some(ComparisonKind::OverMean),
    Some(ComparisonKind::Rank),
];

/// Properties of [`ClauseLine`].
#[derive(Properties, PartialEq)]
pub struct ClauseLineProps {
    /// The clause.
    pub clause: Clause,
    /// The component that it is of.
    pub shown: ComponentShown,
    /// The indicator.
    pub indicator: Id,
}

/// A clause. Those that stand for a row of a list have a line of their own.
#[component]
pub fn ClauseLine(props: &ClauseLineProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let ClauseLineProps { clause, shown, indicator } = props;
    let maker = Maker { locale, act, shown, indicator };
    let row = clause.pieces.iter().any(|piece| matches!(piece, Piece::Slot(Slot::Remove(_) | Slot::RemoveRater(_))));
    html! {
        <span class={classes!("clause", row.then_some("row"))}>
            { for clause.pieces.iter().enumerate().map(|(at, piece)| match piece {
                Piece::Words(locale) => html! { <span key={at}>{ glued(locale, at > 0).1 }</span> },
                Piece::Slot(slot) => {
                    // A line must not begin with the punctuation that follows a field.
                    let mark = match clause.pieces.get(at + 1) {
                        Some(Piece::Words(locale)) => glued(locale, true).0,
                        _ => "",
                    };
                    html! { <span key={at} class="glue"><span class="slot">{ maker.slot(*slot) }</span>{ mark }</span> }
                }
            }) }
        </span>
    }
}

/// The punctuation at the beginning of words that follow a field, and the rest.
fn glued(locale: &str, follows: bool) -> (&str, &str) {
    let rest = locale.trim_start_matches(|c: char| c.is_ascii_punctuation() || PUNCTUATION.contains(c));
    if follows { locale.split_at(locale.len() - rest.len()) } else { ("", locale) }
}

/// Makes what stands in slots.
struct Maker<'a> {
    locale: Locale,
    act: Act,
    shown: &'a ComponentShown,
    indicator: &'a Id,
}

impl Maker<'_> {
    fn slot(&self, slot: Slot) -> Html {
        let locale = self.locale;
        match slot {
            Slot::Number(parameter) => self.number(parameter),
            Slot::Measure => {
                let (rater, kind) = (editor::RATERS[0].of(locale), editor::NEW_KIND.of(locale));
                self.choice(
                    editor::FIELD_MEASURE.of(locale),
                    Measure::KINDS,
                    |kind| rule::measure(kind).name.of(locale),
                    |component| component.measure.kind(),
                    move |measure| {
                        let first = if measure == MeasureKind::Tally { kind } else { rater };
                        RuleChange::Measure(measure, first.to_owned())
                    },
                )
            }
            Slot::Comparison => self.choice(
                editor::FIELD_COMPARISON.of(locale),
                &COMPARISONS,
                |kind| kind.map_or(rule::BY_ITSELF, |kind| rule::comparison(kind).name).of(locale),
                |component| component.comparison.map(Comparison::kind),
                RuleChange::Comparison,
            ),
            Slot::Mean => self.choice(
                editor::FIELD_MEAN.of(locale),
                Mean::ALL,
                |mean| rule::mean(mean).of(locale),
                |component| component.comparison.and_then(Comparison::mean).unwrap_or_default(),
                RuleChange::Mean,
            ),
            Slot::Direction => self.choice(
                editor::FIELD_DIRECTION.of(locale),
                Direction::ALL,
                |a| editor::direction_name(a).of(locale),
                |component| component.direction,
                RuleChange::Direction,
            ),
            Slot::Scale => self.choice(
                editor::FIELD_SCALE.of(locale),
                Scale::KINDS,
                |kind| rule::scale(kind).name.of(locale),
                |component| component.scale.kind(),
                RuleChange::Scale,
            ),
            Slot::Bound(key) => {
                let start =
                    self.shown.bounds.iter().find(|(own, _)| *own == key).map(|(_, now)| *now).unwrap_or_default();
                self.choice(
                    rule::key(key).bound.0.of(locale),
                    BoundKind::ALL,
                    |kind| editor::bound_name(kind).of(locale),
                    move |component| bound(component, key),
                    move |kind| RuleChange::Bound(key, kind, start),
                )
            }
            Slot::Way(key) => self.choice(
                rule::key(key).field.of(locale),
                Way::of(key),
                |way| rule::way(way).of(locale),
                move |component| component.scale.way(key).unwrap_or(Way::of(key)[0]),
                move |way| RuleChange::Way(key, way),
            ),
            Slot::Cohort => self.choice(
                editor::FIELD_COHORT.of(locale),
                Cohort::ALL,
                |a| editor::cohort_name(a).of(locale),
                |component| component.cohort,
                RuleChange::Cohort,
            ),
            Slot::Missing => self.substitute(
                editor::FIELD_MISSING.of(locale),
                |component| component.when_missing,
                RuleChange::Missing,
            ),
            Slot::Undefined => self.substitute(
                editor::FIELD_UNDEFINED.of(locale),
                |component| component.when_undefined,
                RuleChange::Undefined,
            ),
            Slot::Coincide => self.substitute(
                editor::FIELD_COINCIDE.of(locale),
                |component| component.when_bounds_coincide,
                RuleChange::Coincide,
            ),
            Slot::RaterName(at) => self.rater(at),
            Slot::Remove(at) => self.remove(at, RuleChange::RemoveRow(at), None),
            Slot::Add => self.add(RuleChange::AddRow),
            Slot::RemoveRater(at) => {
                let along = self.shown.raters.get(at).and_then(|references| taken_along::sentence(locale, references));
                self.remove(at, RuleChange::RemoveRater(at), along)
            }
            Slot::ClassName(at) => self.class(at),
            Slot::RemoveClass(at) => {
                let along = self.shown.classes.get(at).and_then(|references| taken_along::sentence(locale, references));
                self.remove(at, RuleChange::RemoveClass(at), along)
            }
            Slot::AddClass => {
                let name = editor::NEW_CLASS.of(locale).to_owned();
                self.button(editor::ADD_CLASS.of(locale), RuleChange::AddClass(name))
            }
            Slot::KindName(at) => self.kind(at),
            Slot::RemoveKind(at) => {
                let along = self.shown.raters.get(at).and_then(|references| taken_along::sentence(locale, references));
                self.remove(at, RuleChange::RemoveKind(at), along)
            }
            Slot::AddKind => self.add(RuleChange::AddKind(editor::NEW_KIND.of(locale).to_owned())),
            Slot::AddEntry => self.button(editor::ADD_ENTRY.of(locale), RuleChange::AddEntry),
            Slot::RemoveEntry => self.button(editor::REMOVE_ENTRY.of(locale), RuleChange::RemoveEntry),
            Slot::Asked(asked) => self.asked(asked),
            Slot::AddRater => self.add(RuleChange::AddRater(editor::NEW_RATER.of(locale).to_owned())),
        }
    }

    /// A number with its unit, what it is in points, and the way back.
    fn number(&self, parameter: Parameter) -> Html {
        let Some(figure) = self.shown.figure(parameter) else { return html! { <span /> } };
        let (locale, component) = (self.locale, &self.shown.component);
        let label = rule::field(locale, parameter, component);
        let amount = parameter.key.amount();
        let unit = (figure.measured == Measured::Plain && matches!(amount, Amount::Value | Amount::Distance))
            .then(|| self.shown.measured_in.clone())
            .filter(|_| component.shown(parameter.key) == Shown::OwnUnit);
        let per_step = matches!(parameter.key, Key::Up | Key::Down);
        let points = (amount == Amount::Loss || per_step).then(|| self.in_points(parameter)).flatten();
        let back = figure.was.filter(|_| figure.changed()).map(|was| {
            let (act, lever) = (self.act.clone(), figure.lever.clone());
            let onclick = Callback::from(move |_: MouseEvent| act.on(Action::ResetLever(lever.clone())));
            let was = grouped(was.get());
            let told = levers::reset_lever(self.locale, &label, &was);
            html! {
                <button type="button" class="back" {onclick} aria-label={told.clone()} title={told}>
                    <span aria-hidden="true">{ "↺" }</span><s>{ was }</s>
                </button>
            }
        });
        html! {
            <>
                <NumberField figure={figure.clone()} {label} placeholder={rule::key(parameter.key).empty.of(locale)} />
                <span class="unit own-unit">{ unit.unwrap_or_default() }</span>
                <span class="hint">{ points.unwrap_or_default() }</span>
                { back.unwrap_or_else(|| html! { <span /> }) }
            </>
        }
    }

    /// What a rate is in points, where the marks are known.
    fn in_points(&self, parameter: Parameter) -> Option<String> {
        let marks = self.shown.curve.as_ref()?.marks?;
        let rate = self.shown.component.number(parameter)?.get();
        let points = rate.checked_mul(marks)?.checked_mul(self.shown.component.share.get())?;
        Some(editor::of_marks(self.locale, &grouped(half_up(points, 4))))
    }

    /// A choice among all of a kind, each with its name.
    fn choice<T: Copy + PartialEq + 'static>(
        &self,
        label: &'static str,
        locale: &'static [T],
        name: impl Fn(T) -> &'static str,
        of: impl Fn(&Component) -> T,
        change: impl Fn(T) -> RuleChange + 'static,
    ) -> Html {
        let position = |component: &Component| {
            let one = of(component);
            locale.iter().position(|candidate| *candidate == one).unwrap_or_default()
        };
        let chosen = position(&self.shown.component);
        let changed = self.shown.was.as_ref().is_some_and(|was| position(was) != chosen);
        let values: Vec<AttrValue> = locale.iter().map(|one| AttrValue::from(name(*one))).collect();
        let choose = self.change(move |at: usize| change(locale[at]));
        html! { <Choice {label} {values} {chosen} {choose} {changed} /> }
    }

    fn substitute(
        &self,
        label: &'static str,
        of: fn(&Component) -> Substitute,
        change: fn(SubstituteKind) -> RuleChange,
    ) -> Html {
        self.choice(
            label,
            SubstituteKind::ALL,
            |a| editor::substitute_name(a).of(self.locale),
            move |component| of(component).kind(),
            change,
        )
    }

    /// Sends a change of this component.
    fn change<T: 'static>(&self, change: impl Fn(T) -> RuleChange + 'static) -> Callback<T> {
        let (act, indicator, component) = (self.act.clone(), self.indicator.clone(), self.shown.at);
        Callback::from(move |value: T| {
            let (indicator, change) = (indicator.clone(), change(value));
            act.on(Action::Editor(EditorAction::Rule { indicator, component, change }));
        })
    }

    fn kind(&self, at: usize) -> Html {
        let name = self.shown.component.measure.events().get(at).map(|kind| kind.name.clone()).unwrap_or_default();
        let take = self.change(move |name: String| RuleChange::KindName(at, name));
        html! { <TextField value={name} label={editor::field_kind(self.locale, at + 1)} {take} needed=true class="rater-field" /> }
    }

    fn class(&self, at: usize) -> Html {
        let class = self.shown.component.measure.classes().get(at);
        let name = class.map(|class| rule::vote_class(self.locale, class)).unwrap_or_default();
        let take = self.change(move |name: String| RuleChange::ClassName(at, name));
        html! { <TextField value={name} label={editor::field_class(self.locale, at + 1)} {take} needed=true class="rater-field" /> }
    }

    fn rater(&self, at: usize) -> Html {
        let name = self.shown.component.measure.raters().get(at).map(|rater| rater.name.clone()).unwrap_or_default();
        let take = self.change(move |name: String| RuleChange::RaterName(at, name));
        html! { <TextField value={name} label={editor::field_rater(self.locale, at + 1)} {take} needed=true class="rater-field" /> }
    }

    fn remove(&self, at: usize, change: RuleChange, along: Option<String>) -> Html {
        let onclick = self.change(move |_: MouseEvent| change.clone());
        html! { <button type="button" class="small" {onclick} title={along} aria-label={editor::remove_row(self.locale, at + 1)}>{ "✕" }</button> }
    }

    fn button(&self, says: &'static str, change: RuleChange) -> Html {
        let onclick = self.change(move |_: MouseEvent| change.clone());
        html! { <button type="button" class="small" {onclick}>{ says }</button> }
    }

    /// A choice of the entry condition.
    fn asked(&self, asked: Asked) -> Html {
        let locale = self.locale;
        let of = |component: &Component| component.only_if.as_ref().map(|condition| condition.probe.clone());
        match asked {
            Asked::Measure => self.choice(
                editor::FIELD_ASKED.of(locale),
                ASKABLE.as_slice(),
                |kind| rule::measure(kind).name.of(locale),
                move |component| of(component).map_or(MeasureKind::Level, |probe| probe.measure.kind()),
                |kind| RuleChange::Asked(AskedChange::Measure(kind)),
            ),
            Asked::Comparison => self.choice(
                editor::FIELD_ASKED_COMPARISON.of(locale),
                &COMPARISONS,
                |kind| kind.map_or(rule::BY_ITSELF, |kind| rule::comparison(kind).name).of(locale),
                move |component| of(component).and_then(|probe| probe.comparison).map(Comparison::kind),
                |kind| RuleChange::Asked(AskedChange::Comparison(kind)),
            ),
            Asked::Mean => self.choice(
                editor::FIELD_ASKED_MEAN.of(locale),
                Mean::ALL,
                |mean| rule::mean(mean).of(locale),
                move |component| {
                    of(component).and_then(|probe| probe.comparison).and_then(Comparison::mean).unwrap_or_default()
                },
                |mean| RuleChange::Asked(AskedChange::Mean(mean)),
            ),
            Asked::Direction => self.choice(
                editor::FIELD_ASKED_DIRECTION.of(locale),
                Direction::ALL,
                |a| editor::direction_name(a).of(locale),
                move |component| of(component).map_or(Direction::Benefit, |probe| probe.direction),
                |direction| RuleChange::Asked(AskedChange::Direction(direction)),
            ),
            Asked::Cohort => self.choice(
                editor::FIELD_ASKED_COHORT.of(locale),
                Cohort::ALL,
                |a| editor::cohort_name(a).of(locale),
                move |component| of(component).map_or(Cohort::Category, |probe| probe.cohort),
                |cohort| RuleChange::Asked(AskedChange::Cohort(cohort)),
            ),
            Asked::Order => self.choice(
                editor::FIELD_ASKED_ORDER.of(locale),
                Order::ALL,
                |a| rule::order(a).of(locale),
                |component| component.only_if.as_ref().map_or(Order::AtLeast, |condition| condition.order),
                |order| RuleChange::Asked(AskedChange::Order(order)),
            ),
        }
    }

    fn add(&self, change: RuleChange) -> Html {
        let onclick = self.change(move |_: MouseEvent| change.clone());
        html! { <button type="button" class="small" {onclick}>{ editor::ADD_ROW.of(self.locale) }</button> }
    }
}

fn bound(component: &Component, key: Key) -> BoundKind {
    component.scale.bound(key).map_or(BoundKind::Fixed, Bound::kind)
}
