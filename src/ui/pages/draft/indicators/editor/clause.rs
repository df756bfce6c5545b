//! A clause of a rule's sentence: words, with fields and choices where its slots are.

use yew::prelude::*;

use super::naming::{COHORTS, DIRECTIONS, OUTSIDES, SUBSTITUTES, of_number, placeholder};
use super::text_field::TextField;
use crate::i18n::{Locale, editor, grouped, half_up, levers, measured};
use crate::ui::controls::choice::Choice;
use crate::ui::controls::number_field::NumberField;
use crate::ui::controls::taken_along;
use crate::ui::shell::context::{Act, use_act, use_locale};
use crate::workbench::pages::draft::indicators::editor::{
    BoundKind, Clause, ComponentShown, EditorAction, MeasureKind, Piece, RuleChange, ScaleKind, Slot,
};
use crate::workbench::parts::{Component, Id, Measure, Outside, Scale, Substitute};
use crate::workbench::{Action, Measured, Parameter};

/// Full-width punctuation: ideographic full stop, comma, semicolon, colon, brackets.
const PUNCTUATION: &str = "\u{3002}\u{ff0c}\u{ff1b}\u{ff1a}\u{ff08}\u{ff09}";

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
    let row = clause.pieces.iter().any(|piece| matches!(piece, Piece::Slot(Slot::Remove(_))));
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
            Slot::One => measured(&self.shown.component, rust_decimal::Decimal::ONE, &self.shown.measured_in).into(),
            Slot::Measure => {
                let rater = editor::RATERS[0].of(locale);
                self.choice(
                    editor::FIELD_MEASURE.of(locale),
                    &MeasureKind::ALL,
                    |kind| kind.name(locale),
                    |component| MeasureKind::of(&component.measure),
                    move |kind| RuleChange::Measure(kind, rater.to_owned()),
                )
            }
            Slot::Direction => self.choice(
                editor::FIELD_DIRECTION.of(locale),
                &DIRECTIONS,
                |a| editor::direction_name(a).of(locale),
                |component| component.direction,
                RuleChange::Direction,
            ),
            Slot::Scale => self.choice(
                editor::FIELD_SCALE.of(locale),
                &ScaleKind::ALL,
                |kind| kind.name(locale),
                |component| ScaleKind::of(&component.scale),
                RuleChange::Scale,
            ),
            Slot::LowBound => {
                let start = self.shown.bounds.0;
                self.choice(
                    editor::FIELD_LOW_BOUND.of(locale),
                    &BoundKind::ALL,
                    |kind| kind.name(locale),
                    |component| bound(component, false),
                    move |kind| RuleChange::Low(kind, start),
                )
            }
            Slot::HighBound => {
                let start = self.shown.bounds.1;
                self.choice(
                    editor::FIELD_HIGH_BOUND.of(locale),
                    &BoundKind::ALL,
                    |kind| kind.name(locale),
                    |component| bound(component, true),
                    move |kind| RuleChange::High(kind, start),
                )
            }
            Slot::Outside => self.choice(
                editor::FIELD_OUTSIDE.of(locale),
                &OUTSIDES,
                |a| editor::outside_name(a).of(locale),
                outside,
                RuleChange::Outside,
            ),
            Slot::Cohort => self.choice(
                editor::FIELD_COHORT.of(locale),
                &COHORTS,
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
            Slot::Remove(at) => self.remove(at),
            Slot::Add => self.add(),
        }
    }

    /// A number with its unit, what it is in points, and the way back.
    fn number(&self, parameter: Parameter) -> Html {
        let Some(figure) = self.shown.figure(parameter) else { return html! { <span /> } };
        let (locale, component) = (self.locale, &self.shown.component);
        let label = of_number(locale, parameter, component);
        let unit = (figure.measured == Measured::Plain && !matches!(parameter, Parameter::Weight(_)))
            .then(|| self.shown.measured_in.clone())
            .filter(|_| matches!(component.measure, Measure::Level | Measure::Gap | Measure::Increment));
        let points = matches!(parameter, Parameter::Per | Parameter::Drop).then(|| self.in_points(parameter)).flatten();
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
                <NumberField figure={figure.clone()} {label} placeholder={placeholder(locale, parameter)} />
                <span class="unit own-unit">{ unit.unwrap_or_default() }</span>
                <span class="hint">{ points.unwrap_or_default() }</span>
                { back.unwrap_or_else(|| html! { <span /> }) }
            </>
        }
    }

    /// What a rate is in points, where the marks are known.
    fn in_points(&self, parameter: Parameter) -> Option<String> {
        let marks = self.shown.curve.as_ref()?.marks?;
        let rate = parameter.of(&self.shown.component)?.get();
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
        change: fn(Substitute) -> RuleChange,
    ) -> Html {
        self.choice(label, &SUBSTITUTES, |a| editor::substitute_name(a).of(self.locale), of, change)
    }

    /// Sends a change of this component.
    fn change<T: 'static>(&self, change: impl Fn(T) -> RuleChange + 'static) -> Callback<T> {
        let (act, indicator, component) = (self.act.clone(), self.indicator.clone(), self.shown.at);
        Callback::from(move |value: T| {
            let (indicator, change) = (indicator.clone(), change(value));
            act.on(Action::Editor(EditorAction::Rule { indicator, component, change }));
        })
    }

    fn rater(&self, at: usize) -> Html {
        let Measure::Panel { raters } = &self.shown.component.measure else { return html! { <span /> } };
        let name = raters.get(at).map(|rater| rater.name.clone()).unwrap_or_default();
        let take = self.change(move |name: String| RuleChange::RaterName(at, name));
        html! { <TextField value={name} label={editor::field_rater(self.locale, at + 1)} {take} needed=true class="rater-field" /> }
    }

    fn remove(&self, at: usize) -> Html {
        let panel = matches!(self.shown.component.measure, Measure::Panel { .. });
        let onclick = self.change(
            move |_: MouseEvent| {
                if panel { RuleChange::RemoveRater(at) } else { RuleChange::RemoveRow(at) }
            },
        );
        let along = self.shown.raters.get(at).and_then(|references| taken_along::sentence(self.locale, references));
        html! { <button type="button" class="small" {onclick} title={along} aria-label={editor::remove_row(self.locale, at + 1)}>{ "✕" }</button> }
    }

    fn add(&self) -> Html {
        let rater =
            matches!(self.shown.component.measure, Measure::Panel { .. }).then_some(editor::NEW_RATER.of(self.locale));
        let onclick = self.change(move |_: MouseEvent| match rater {
            Some(name) => RuleChange::AddRater(name.to_owned()),
            None => RuleChange::AddRow,
        });
        html! { <button type="button" class="small" {onclick}>{ editor::ADD_ROW.of(self.locale) }</button> }
    }
}

fn bound(component: &Component, high: bool) -> BoundKind {
    match &component.scale {
        Scale::Span(span) => BoundKind::of(if high { span.high } else { span.low }),
        Scale::Proportional { .. }
        | Scale::Steps { .. }
        | Scale::Polyline { .. }
        | Scale::Ladder(_)
        | Scale::Deduct { .. } => BoundKind::Fixed,
    }
}

fn outside(component: &Component) -> Outside {
    match &component.scale {
        Scale::Span(span) => span.outside,
        Scale::Polyline { outside, .. } => *outside,
        Scale::Proportional { .. } | Scale::Steps { .. } | Scale::Ladder(_) | Scale::Deduct { .. } => Outside::Flat,
    }
}
