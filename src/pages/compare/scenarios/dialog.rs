//! The edits of the scenario worked on, in a dialog that any page can open.

use yew::prelude::*;

use super::card::{ScenarioCard, Told};
use crate::controls::dialog::use_dialog;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{scenarios, shell};
use baton_workbench::Action;

/// Properties of [`EditsDialog`].
#[derive(Properties, PartialEq)]
pub struct EditsDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// Whether the name is to be typed first.
    pub naming: bool,
    /// The scenario worked on; absent = the baseline.
    pub told: Option<Told>,
}

/// The dialog.
#[component]
pub fn EditsDialog(props: &EditsDialogProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let closed = {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Dialog(None)))
    };
    let (dialog, onclose) = use_dialog(props.open, closed);
    let all = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::ResetAll))
    };
    let close = Callback::from(move |_: MouseEvent| act.on(Action::Dialog(None)));
    let name = props.told.as_ref();
    let name =
        name.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |told| wording::scenario(locale, &told.name));
    html! {
        <dialog class="findings edits-dialog" ref={dialog} {onclose} aria-labelledby="edits-title">
            <div class="drawer-head">
                <h2 id="edits-title">{ scenarios::edits_of(locale, &name) }</h2>
                <button type="button" class="close" onclick={close}>{ shell::CLOSE.of(locale) }</button>
            </div>
            <div class="findings-body">
                if let Some(told) = &props.told {
                    <ScenarioCard key={told.name.id.to_string()} told={told.clone()} naming={props.naming} />
                    <p key="all" class="take-all-back">
                        <button type="button" disabled={told.edits.is_empty()} onclick={all}>{ shell::RESET_ALL.of(locale) }</button>
                    </p>
                } else {
                    <p key="baseline" class="hint">{ scenarios::IS_BASELINE.of(locale) }</p>
                }
            </div>
        </dialog>
    }
}
