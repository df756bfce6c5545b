//! What an indicator is called and where it belongs.

use yew::prelude::*;

use super::text_field::TextField;
use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_words::editor;
use baton_workbench::Action;
use baton_workbench::pages::draft::indicators::editor::EditorAction;
use baton_workbench::parts::{Description, Id, IndicatorKind};

/// The kinds, in the order shown.
const KINDS: [IndicatorKind; 2] = [IndicatorKind::Common, IndicatorKind::Individual];

/// Properties of [`Describe`].
#[derive(Properties, PartialEq)]
pub struct DescribeProps {
    /// The indicator.
    pub indicator: Id,
    /// Its description.
    pub description: Description,
    /// The same in the base.
    pub was: Option<Description>,
    /// Headings that there are already.
    pub sections: Vec<String>,
}

/// What an indicator is called and where it belongs.
#[component]
pub fn Describe(props: &DescribeProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let DescribeProps { indicator, description, was, sections } = props;
    let list = format!("sections-{indicator}");
    let take = |set: fn(&mut Description, String)| {
        let (act, indicator, description) = (act.clone(), indicator.clone(), description.clone());
        Callback::from(move |text: String| {
            let mut description = description.clone();
            set(&mut description, text);
            act.on(Action::Editor(EditorAction::Describe(indicator.clone(), description)));
        })
    };
    let choose = {
        let (act, indicator, description) = (act.clone(), indicator.clone(), description.clone());
        Callback::from(move |at: usize| {
            let description = Description { kind: KINDS[at], ..description.clone() };
            act.on(Action::Editor(EditorAction::Describe(indicator.clone(), description)));
        })
    };
    let text = |label: &'static str, of: fn(&Description) -> &String, set: fn(&mut Description, String)| {
        let changed = was.as_ref().is_some_and(|was| of(was) != of(description));
        let suggest = (label == editor::SECTION.of(locale)).then(|| AttrValue::from(list.clone()));
        html! {
            <label class="described">
                <span>{ label }</span>
                <TextField value={of(description).clone()} {label} take={take(set)} {changed} list={suggest}
                    needed={label == editor::NAME.of(locale)} />
            </label>
        }
    };
    let kind = KINDS.iter().position(|kind| *kind == description.kind).unwrap_or_default();
    let kind_changed = was.as_ref().is_some_and(|was| was.kind != description.kind);
    html! {
        <div class="describe">
            { text(editor::NAME.of(locale), |described| &described.name, |described, text| described.name = text) }
            { text(editor::SECTION.of(locale), |described| &described.section, |described, text| described.section = text) }
            <datalist id={list.clone()}>
                { for sections.iter().map(|section| html! { <option key={section.clone()} value={section.clone()} /> }) }
            </datalist>
            <label class="described short">
                <span>{ editor::KIND.of(locale) }</span>
                <Choice label={editor::KIND.of(locale)} values={KINDS.map(|kind| AttrValue::from(editor::kind_name(kind).of(locale))).to_vec()} chosen={kind} {choose}
                    changed={kind_changed} />
            </label>
            { text(editor::MEASURED_IN.of(locale), |described| &described.measured_in, |described, text| described.measured_in = text) }
            { text(editor::SOURCE.of(locale), |described| &described.source, |described, text| described.source = text) }
            { text(editor::CLAUSE.of(locale), |described| &described.clause, |described, text| described.clause = text) }
        </div>
    }
}
