//! The edits of the scenario worked on, in a dialog that any page can open.

use yew::prelude::*;

use super::card::{ScenarioCard, Told};
use crate::ui::context::{use_act, use_words};
use crate::ui::dialog::use_dialog;
use crate::ui::wording;
use crate::workbench::Action;

/// Properties of [`EditsDialog`].
#[derive(Properties, PartialEq)]
pub struct EditsDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// The scenario worked on; absent = the baseline.
    pub told: Option<Told>,
}

/// The dialog.
#[component]
pub fn EditsDialog(props: &EditsDialogProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let closed = {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Dialog(None)))
    };
    let (dialog, onclose) = use_dialog(props.open, closed);
    let close = Callback::from(move |_: MouseEvent| act.on(Action::Dialog(None)));
    let name = props.told.as_ref();
    let name = name.map_or_else(|| words.scenarios.baseline.to_owned(), |told| wording::scenario(words, &told.name));
    html! {
        <dialog class="findings edits-dialog" ref={dialog} {onclose} aria-labelledby="edits-title">
            <div class="drawer-head">
                <h2 id="edits-title">{ (words.scenarios.edits_of)(&name) }</h2>
                <button type="button" class="close" onclick={close}>{ words.close }</button>
            </div>
            <div class="findings-body">
                if let Some(told) = &props.told {
                    <ScenarioCard key={told.name.id.to_string()} told={told.clone()} />
                } else {
                    <p key="baseline" class="hint">{ words.scenarios.is_baseline }</p>
                }
            </div>
        </dialog>
    }
}
