//! The dialogs that any page can open: the edits of the scenario worked on, and sharing.

use yew::prelude::*;

use super::help::HelpDialog;
use crate::pages::compare::scenarios::{EditsDialog, told};
use crate::pages::draft::policy_dialog::{self, PolicyDialog};
use crate::pages::draft::units::newcomers::NewcomersDialog;
use crate::pages::home::tour;
use crate::pages::papers::sharing::ShareDialog;
use baton_words::Locale;
use baton_workbench::pages::home::Source;
use baton_workbench::{Dialog, State};

/// The dialogs, open or not.
pub fn of(state: &State, locale: Locale) -> Html {
    let (book, dialog) = (state.book(), state.view().dialog);
    let naming = dialog == Some(Dialog::Rename);
    let open = naming || dialog == Some(Dialog::Edits);
    let edited = book.chosen().filter(|_| open);
    let told = edited.map(|sheet| told(sheet, book, state.view().base.as_ref(), locale));
    html! {
        <>
            <EditsDialog key="edits" {open} {naming} {told} />
            <NewcomersDialog key="newcomers" newcomers={state.view().newcomers.clone()} />
            <PolicyDialog key="policy" pair={policy_dialog::of(state.pair(), dialog)} />
            <HelpDialog key="keys" which={Dialog::Keys} shown={dialog} />
            <HelpDialog key="about" which={Dialog::About} shown={dialog} />
            { tour::bar(state, locale) }
            <ShareDialog key="share" source={(dialog == Some(Dialog::Share)).then(|| Source::of(book))} />
        </>
    }
}
