//! The library of projects in the browser, without the browser: what is kept when, in which records, how they become a
//! state again, and what is said of it all.

mod bundle;
mod cutting;
mod gathering;
mod keeper;
mod record;
mod sharing;
mod shelf;
#[cfg(test)]
mod tests;
pub mod tour;

pub use bundle::{Bundle, bundled};
pub use cutting::Cutting;
pub use gathering::{Gathered, Gathering, StateError, baseline_of};
pub use keeper::{Handed, Keeper, Save};
pub use record::Look;
pub use sharing::{Shared, Source, begun_from, share};
pub use shelf::{Library, LibraryAction, Standing, Told};

pub use baton_exchange::library::{Head, Mark, StoreError, Write, free_name};
pub use baton_exchange::link::{Found as FoundLink, LinkError, MOST_CHARACTERS, find as find_link, read as read_link};

use crate::{Book, Page, State};

impl State {
    /// The state that a book and what was looked at give.
    #[must_use]
    pub fn reopened(book: Book, look: &Look) -> Self {
        let mut state = Self::of(book);
        state.look_again(look);
        state
    }

    /// Goes on from an earlier state, as one step that can be taken back. What is looked at stays.
    pub fn turn_to(&mut self, gathered: Gathered) {
        self.forget_wrong();
        self.book.turn_to(gathered.book);
        self.revise();
    }

    fn look_again(&mut self, look: &Look) {
        let categories = &self.pair().policy.categories;
        let category = categories.iter().position(|category| Some(&category.id) == look.category.as_ref());
        self.view.category = category.unwrap_or(0);
        // Whoever opens a project goes on with it; the list that it was opened from is no place in it.
        self.view.page = if look.page == Page::Home { Page::default() } else { look.page };
        self.view.base = look.base.clone();
        self.view.beside = look.beside.clone();
        self.revise();
    }
}
