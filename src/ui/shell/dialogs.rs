//! The dialogs that any page can open: the edits of the scenario worked on, and sharing.

use yew::prelude::*;

use crate::i18n::Locale;
use crate::ui::pages::compare::scenarios::{EditsDialog, told};
use crate::ui::pages::draft::units::newcomers::NewcomersDialog;
use crate::ui::pages::papers::sharing::ShareDialog;
use crate::workbench::pages::home::Source;
use crate::workbench::{Dialog, State};

/// The dialogs, open or not.
pub fn of(state: &State, locale: Locale) -> Html {
    let (book, dialog) = (state.book(), state.view().dialog);
    let open = dialog == Some(Dialog::Edits);
    let edited = book.chosen().filter(|_| open);
    let told = edited.map(|sheet| told(sheet, book, state.view().base.as_ref(), locale));
    html! {
        <>
            <EditsDialog key="edits" {open} {told} />
            <NewcomersDialog key="newcomers" newcomers={state.view().newcomers.clone()} />
            <ShareDialog key="share" source={(dialog == Some(Dialog::Share)).then(|| Source::of(book))} />
        </>
    }
}
