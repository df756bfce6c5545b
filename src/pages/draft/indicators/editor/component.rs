//! One component of a rule: its sentence with the fields in it, and its curve.

use yew::prelude::*;

use super::clause::ClauseLine;
use super::curve::CurveFigure;
use crate::shell::context::{use_act, use_locale};
use baton_words::editor;
use baton_workbench::Action;
use baton_workbench::pages::draft::indicators::editor::{ComponentShown, EditorAction, RuleChange};
use baton_workbench::parts::Id;

/// Properties of [`ComponentEditor`].
#[derive(Properties, PartialEq)]
pub struct ComponentEditorProps {
    /// The component.
    pub shown: ComponentShown,
    /// The indicator.
    pub indicator: Id,
    /// Whether it is one of several.
    pub blended: bool,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// One component of a rule.
#[component]
pub fn ComponentEditor(props: &ComponentEditorProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let ComponentEditorProps { shown, indicator, blended, unit } = props;
    let unblend = {
        let (act, indicator, component) = (act.clone(), indicator.clone(), shown.at);
        Callback::from(move |_: MouseEvent| {
            let (indicator, change) = (indicator.clone(), RuleChange::Unblend);
            act.on(Action::Editor(EditorAction::Rule { indicator, component, change }));
        })
    };
    let name = editor::component(locale, shown.at + 1);
    html! {
        <div class={classes!("component", blended.then_some("blended"))} role="group" aria-label={name.clone()}>
            if *blended {
                <p class="component-head">
                    <strong>{ name }</strong>
                    <button type="button" class="small" onclick={unblend}>{ editor::UNBLEND.of(locale) }</button>
                </p>
            }
            <div class="rule-sentence">
                { for shown.clauses.iter().map(|clause| html! {
                    <ClauseLine key={clause.key.clone()} clause={clause.clone()} shown={shown.clone()}
                        indicator={indicator.clone()} />
                }) }
            </div>
            <div class="curve-box">
                if let Some(curve) = &shown.curve {
                    <CurveFigure curve={curve.clone()} component={shown.component.clone()}
                        measured_in={shown.measured_in.clone()} unit={*unit} />
                }
            </div>
        </div>
    }
}
