//! Dialogs that are open when the state says so.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Opens and closes a native dialog as the state says. The dialog takes the node and the handler of its `close` event;
/// `closed` hears of it only where somebody closed it by hand (Escape), since the event of a closing by the state comes late,
/// when the dialog may be asked for again.
#[hook]
pub fn use_dialog(open: bool, closed: Callback<()>) -> (NodeRef, Callback<Event>) {
    let dialog = use_node_ref();
    let ours = use_mut_ref(|| 0_u32);
    {
        let (dialog, ours) = (dialog.clone(), ours.clone());
        use_effect_with(open, move |open| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>()
                && *open != dialog.open()
            {
                if *open {
                    let _ = dialog.show_modal();
                } else {
                    *ours.borrow_mut() += 1;
                    dialog.close();
                }
            }
        });
    }
    let onclose = Callback::from(move |_: Event| {
        let by_hand = *ours.borrow() == 0;
        if by_hand {
            closed.emit(());
        } else {
            *ours.borrow_mut() -= 1;
        }
    });
    (dialog, onclose)
}
