//! One lever: its name, slider, exact number, and the way back to the base.

use yew::prelude::*;

use super::number_field::NumberField;
use super::slider::Slider;
use crate::pages::check::stability::track;
use crate::shell::context::{use_act, use_locale};
use baton_words::{editor, grouped, levers};
use baton_workbench::{Action, Figure};

/// Properties of [`LeverRow`].
#[derive(Properties, PartialEq)]
pub struct LeverRowProps {
    /// The lever with its figures.
    pub figure: Figure,
    /// Name shown.
    pub name: AttrValue,
    /// What screen readers say; the name where absent.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Full name or clause, on hover.
    #[prop_or_default]
    pub title: AttrValue,
    /// A word after the name, such as 个性.
    #[prop_or_default]
    pub tag: AttrValue,
    /// Shown while the field is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Further look.
    #[prop_or_default]
    pub class: Classes,
    /// A choice beside the name.
    #[prop_or_default]
    pub children: Html,
    /// Stands with the way back.
    #[prop_or_default]
    pub spare: Html,
    /// Whether the lever is not in use, so that there is only the choice.
    #[prop_or_default]
    pub unbound: bool,
    /// Opens what the lever belongs to, from its name.
    #[prop_or_default]
    pub edit: Option<Callback<()>>,
}

/// One lever.
#[component]
pub fn LeverRow(props: &LeverRowProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let LeverRowProps { figure, name, title, tag, placeholder, .. } = props;
    let label = props.label.clone().unwrap_or_else(|| name.clone());
    let reset = {
        let lever = figure.lever.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::ResetLever(lever.clone())))
    };
    let was = figure.was.map_or_else(|| "—".to_owned(), |was| grouped(was.get()));
    html! {
        <div class={classes!("lever", figure.changed().then_some("changed"), props.class.clone())}>
            <span class="lever-name" {title}>
                if let Some(edit) = &props.edit {
                    <button type="button" class="link lever-text" aria-label={editor::edit(locale, name)}
                        onclick={edit.reform(|_: MouseEvent| ())}>{ name }</button>
                } else {
                    <span class="lever-text">{ name }</span>
                }
                if !tag.is_empty() { <span class="tag">{ tag }</span> }
                { props.children.clone() }
            </span>
            if !props.unbound {
                <Slider key="slider" figure={figure.clone()} label={levers::slider_of(locale, &label)} />
                if let Some(said) = track::sentence(locale, figure) {
                    <span key="safe" class="band-told" id={track::id(figure)}>{ said }</span>
                }
                <NumberField key="field" figure={figure.clone()} label={label.clone()} {placeholder} />
            }
            <span class="lever-back">
                // There is a way back only to what can be set again: a figure, or nothing where that is allowed.
                if figure.changed() && (figure.was.is_some() || figure.lever.may_be_empty()) {
                    <button type="button" class="back" onclick={reset} aria-label={levers::reset_lever(locale, &label, &was)}
                        title={levers::reset_lever(locale, &label, &was)}>
                        <span aria-hidden="true">{ "↺ " }</span><s>{ was }</s>
                    </button>
                }
                { props.spare.clone() }
            </span>
        </div>
    }
}
