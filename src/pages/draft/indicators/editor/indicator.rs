//! One indicator: what it is called, its marks, its rule as a sentence with a curve, monitoring and schedule.

use yew::prelude::*;

use super::component::ComponentEditor;
use super::describe::Describe;
use super::monitoring::MonitoringEditor;
use super::templates::Templates;
use crate::controls::choice::Choice;
use crate::controls::lever::LeverRow;
use crate::controls::taken_along;
use crate::pages::draft::indicators::marks_panel::IndicatorMarks;
use crate::shell::context::{use_act, use_locale};
use baton_words::{editor, percent_of, rule};
use baton_workbench::pages::draft::indicators::editor::{EditorAction, IndicatorShown, RuleChange};
use baton_workbench::parts::{Combine, Key};
use baton_workbench::{Action, Figure};

/// Properties of [`IndicatorEditor`].
#[derive(Properties, PartialEq)]
pub struct IndicatorEditorProps {
    /// The indicator.
    pub shown: IndicatorShown,
    /// What is wrong with it, in words.
    pub problems: Vec<AttrValue>,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// One indicator.
#[component]
pub fn IndicatorEditor(props: &IndicatorEditorProps) -> Html {
    let locale = use_locale();
    let shown = &props.shown;
    html! {
        <div class="indicator-editor">
            <h2>{ &shown.description.name }</h2>
            <Describe description={shown.description.clone()} was={shown.was.clone()} sections={shown.sections.clone()}
                indicator={shown.indicator.clone()} />
            <section class="editor-part">
                <h3>{ editor::MARKS.of(locale) }</h3>
                <IndicatorMarks row={shown.marks.clone()} />
            </section>
            <RuleEditor ..props.clone() />
            <MonitoringEditor indicator={shown.indicator.clone()} monitoring={shown.monitoring.clone()}
                scheduled={shown.scheduled} months={shown.months.clone()} />
            <Doings shown={shown.clone()} />
        </div>
    }
}

impl Clone for IndicatorEditorProps {
    fn clone(&self) -> Self {
        Self { shown: self.shown.clone(), problems: self.problems.clone(), unit: self.unit }
    }
}

/// The rule: templates, a sentence and a curve for each component, and what is wrong with it.
#[component]
fn RuleEditor(props: &IndicatorEditorProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let IndicatorEditorProps { shown, problems, unit } = props;
    let indicator = &shown.indicator;
    let blended = shown.components.len() > 1;
    let last = shown.components.len().saturating_sub(1);
    let blend = {
        let (act, indicator) = (act.clone(), indicator.clone());
        Callback::from(move |_: MouseEvent| {
            let (indicator, change) = (indicator.clone(), RuleChange::Blend);
            act.on(Action::Editor(EditorAction::Rule { indicator, component: last, change }));
        })
    };
    let reset = {
        let (act, indicator) = (act.clone(), indicator.clone());
        Callback::from(move |_: MouseEvent| act.on(Action::Editor(EditorAction::ResetRule(indicator.clone()))))
    };
    let combine = {
        let (act, indicator) = (act.clone(), indicator.clone());
        Callback::from(move |at: usize| {
            if let Some(combine) = Combine::ALL.get(at) {
                let (indicator, change) = (indicator.clone(), RuleChange::Combine(*combine));
                act.on(Action::Editor(EditorAction::Rule { indicator, component: 0, change }));
            }
        })
    };
    let ways: Vec<AttrValue> = Combine::ALL.iter().map(|one| rule::combine(*one).of(locale).into()).collect();
    let position = |of: Combine| Combine::ALL.iter().position(|one| *one == of).unwrap_or_default();
    let end = |(key, figure): &(Key, Figure)| {
        let (name, empty) = match key {
            Key::Floor => (editor::RULE_FLOOR, editor::NO_FLOOR),
            _ => (editor::RULE_CAP, editor::NO_CAP),
        };
        html! {
            <LeverRow key={name.of(locale)} figure={figure.clone()} name={name.of(locale)} placeholder={empty.of(locale)} class="typed-only" />
        }
    };
    let missed = shown.shares.filter(|shares| *shares != rust_decimal::Decimal::ONE);
    html! {
        <section class="editor-part rule">
            <h3>{ editor::RULE.of(locale) }</h3>
            <Templates indicator={indicator.clone()} />
            <div class="components">
                { for shown.components.iter().map(|component| html! {
                    <ComponentEditor key={component.at} shown={component.clone()} indicator={indicator.clone()} {blended}
                        unit={*unit} />
                }) }
            </div>
            if let (true, Some(shares)) = (blended, missed) {
                <p class="problem" role="status">{ editor::shares(locale, &percent_of(shares, 2)) }</p>
            }
            if blended {
                <label class="described">
                    <span>{ editor::COMBINE.of(locale) }</span>
                    <Choice label={editor::COMBINE.of(locale)} values={ways} chosen={position(shown.combine)} choose={combine}
                        changed={shown.combine != shown.combine_was} />
                </label>
            }
            { for shown.ends.iter().map(end) }
            <ul class="problems">
                { for problems.iter().map(|problem| html! { <li key={problem.to_string()} class="problem">{ problem }</li> }) }
            </ul>
            <p class="rule-tools">
                <button type="button" class="small" onclick={blend}>{ editor::BLEND.of(locale) }</button>
            </p>
            if let Some(was) = &shown.other_rule {
                <p class="was-rule">
                    <s>{ editor::was_rule(locale, &rule::in_words(locale, was)) }</s>
                    <button type="button" class="small" onclick={reset}>{ editor::RESET_RULE.of(locale) }</button>
                </p>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct DoingsProps {
    shown: IndicatorShown,
}

/// What can be done with the indicator as a whole.
#[component]
fn Doings(props: &DoingsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let IndicatorShown { indicator, description, others, references, .. } = &props.shown;
    let told = use_state(String::new);
    let duplicate = {
        let (act, indicator, name) = (act.clone(), indicator.clone(), editor::copy_of(locale, &description.name));
        Callback::from(move |_: MouseEvent| {
            let (indicator, name) = (indicator.clone(), name.clone());
            act.on(Action::Editor(EditorAction::Duplicate { indicator, name }));
        })
    };
    let remove = {
        let (act, indicator) = (act.clone(), indicator.clone());
        Callback::from(move |_: MouseEvent| act.on(Action::Editor(EditorAction::Remove(indicator.clone()))))
    };
    let copy = {
        let (act, indicator, others, told) = (act.clone(), indicator.clone(), others.clone(), told.clone());
        Callback::from(move |at: usize| {
            // The first value is the prompt.
            if let Some((category, name)) = at.checked_sub(1).and_then(|at| others.get(at)) {
                told.set(editor::copied_to(locale, name));
                let (indicator, category) = (indicator.clone(), category.clone());
                act.on(Action::Editor(EditorAction::CopyTo { indicator, category }));
            }
        })
    };
    let prompt = std::iter::once(AttrValue::from(editor::COPY_TO.of(locale)));
    let values: Vec<AttrValue> = prompt.chain(others.iter().map(|(_, name)| name.clone().into())).collect();
    html! {
        <section class="editor-part doings">
            <p>
                <button type="button" onclick={duplicate}>{ editor::DUPLICATE.of(locale) }</button>
                if !others.is_empty() {
                    <Choice label={editor::COPY_TO.of(locale)} {values} chosen={0} choose={copy} prompts=true />
                }
                <button type="button" class="danger" onclick={remove}>{ editor::REMOVE.of(locale) }</button>
            </p>
            <p role="status">{ (*told).clone() }</p>
            <p class="hint">{ editor::COPIED_WITHOUT.of(locale) }{ " " }{ editor::REMOVE_HINT.of(locale) }</p>
            { taken_along::line(locale, references) }
        </section>
    }
}
