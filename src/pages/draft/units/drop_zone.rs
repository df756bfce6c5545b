//! A place onto which units can be dragged. The menu does the same for the keyboard.

use yew::prelude::*;

use crate::shell::context::use_act;
use baton_workbench::Action;
use baton_workbench::pages::draft::units::UnitsAction;
use baton_workbench::parts::Id;

/// Properties of [`DropZone`].
#[derive(Properties, PartialEq)]
pub struct DropZoneProps {
    /// Category that units come into.
    pub category: Id,
    /// Group that they come into.
    #[prop_or_default]
    pub group: Option<Id>,
    /// The unit that is being dragged.
    pub dragged: Option<Id>,
    /// Its look.
    #[prop_or_default]
    pub class: Classes,
    /// What it shows.
    pub children: Html,
}

/// A place onto which units can be dragged.
#[component]
pub fn DropZone(props: &DropZoneProps) -> Html {
    let act = use_act();
    let over = use_state_eq(|| false);
    let dragging = props.dragged.is_some();
    let ondragover = {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            if dragging {
                event.prevent_default();
                over.set(true);
            }
        })
    };
    let ondragleave = {
        let over = over.clone();
        Callback::from(move |_: DragEvent| over.set(false))
    };
    let ondrop = {
        let (over, DropZoneProps { category, group, dragged, .. }) = (over.clone(), props);
        let (category, group, dragged) = (category.clone(), group.clone(), dragged.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            event.stop_propagation();
            over.set(false);
            if let Some(unit) = dragged.clone() {
                act.on(Action::Units(UnitsAction::Drop { unit, category: category.clone(), group: group.clone() }));
            }
        })
    };
    html! {
        <div class={classes!("drop-zone", props.class.clone(), (*over && dragging).then_some("over"))}
            {ondragover} {ondragleave} {ondrop}>{ props.children.clone() }</div>
    }
}
