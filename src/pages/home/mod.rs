//! The library of projects: it is kept by itself, shown as a list, and told of in the header and above the page.

mod actions;
mod bar;
mod gather;
mod history;
mod keeping;
pub mod link;
mod list;
pub mod page;
mod project;
mod saving;
mod sign;
mod start;
mod together;
pub mod tour;
mod two_tabs;
mod wording;

pub use bar::KeepBar;
pub use history::History;
pub use keeping::{Keeping, Message as KeepingMessage, said_of};
pub use list::LibraryList;
pub use sign::KeepSign;

use std::rc::Rc;

use yew::prelude::*;

use baton_workbench::pages::home::Library;

/// The library as it stands.
#[hook]
pub fn use_library() -> Rc<Library> {
    use_context::<Rc<Library>>().unwrap_or_default()
}
