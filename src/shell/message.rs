//! What can happen to the page.

use std::rc::Rc;

use super::asking::Answer;
use super::front::Way;
use super::rest::Rest;
use super::settings::Theme;
use crate::pages::home::KeepingMessage;
use baton_words::Locale;
use baton_workbench::pages::home::{Bundle, FoundLink};
use baton_workbench::parts::Project;
use baton_workbench::{Action, State};

/// What can happen to the page.
pub enum Message {
    /// Something happens to the state.
    Act(Action),
    /// Somebody looks at the state.
    Peek(Rc<dyn Fn(&State)>),
    /// The language is changed.
    Locale(Locale),
    /// Light and dark are changed.
    Theme(Theme),
    /// A file was chosen.
    Open(web_sys::File),
    /// A file of several policies was chosen.
    Bring(Bundle),
    /// The project is to be saved.
    Save,
    /// What is to be done with unsaved edits.
    Answer(Answer),
    /// A slice of long work is due.
    Work,
    /// Nothing has happened for a moment: there is time to work something out.
    Idle,
    /// Something happens to what is kept in the browser.
    Keeping(KeepingMessage),
    /// The address holds a link.
    Link(FoundLink),
    /// The preset that the page begins with was fetched, or can't be had.
    Preset(Option<Box<Project>>),
    /// The browser went to another entry of its history.
    Went,
    /// It is ready to be shown.
    Begun,
    /// A way into the page was taken.
    Way(Way),
    /// What the first view does without is to be fetched.
    Load,
    /// It has come, or can't be had.
    Loaded(Option<Rest>),
}

impl Message {
    /// What a file that was read asks for: several policies are added to the library, one takes the place of the page's.
    pub fn opened(text: Option<String>) -> Self {
        match text.as_deref().and_then(Bundle::read) {
            Some(bundle) => Self::Bring(bundle),
            None => Self::Act(text.map_or(Action::OpenFailed, Action::Open)),
        }
    }
}
