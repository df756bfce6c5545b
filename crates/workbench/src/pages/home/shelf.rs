//! What the page shows of the library, and what can be done with it.

use super::gathering::StateError;
use baton_exchange::library::{Head, StoreError};
use baton_model::Arrange;

/// How it stands with keeping the project that the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// The storage is being opened.
    #[default]
    Starting,
    /// Nothing was changed yet: there is nothing to keep.
    Untouched,
    /// Changes wait to be kept, or are being written.
    Pending,
    /// All is kept, since then (milliseconds since 1970).
    Kept(u64),
    /// Another tab keeps this project; changes here are not kept.
    Elsewhere,
    /// Another tab has kept something that this one hasn't seen, and this one has changes of its own.
    Conflict,
    /// The storage doesn't do it; work goes on in memory.
    Failed(StoreError),
}

/// What is said until it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// The project was restored as it was at that time.
    Restored {
        /// Its name.
        name: String,
        /// When that state was kept.
        at: u64,
    },
    /// The latest states could not be read; an earlier one was restored.
    Earlier {
        /// Its name.
        name: String,
        /// When that state was kept.
        at: u64,
        /// How many later ones can't be read.
        lost: usize,
    },
    /// A project of the library can't be opened; the page shows what it showed.
    NotOpened {
        /// Its name.
        name: String,
        /// Why.
        damage: StateError,
    },
    /// The page broke down the last time it restored this project, so it didn't.
    Skipped {
        /// Its name.
        name: String,
    },
    /// An earlier state took the place of the last, as a step that can be taken back.
    TurnedBack {
        /// When that state was kept.
        at: u64,
    },
    /// This tab went on as a project of its own.
    Copied {
        /// Its name.
        name: String,
    },
    /// What a link holds was opened, as a project of its own.
    Linked {
        /// Whether its content has gone to a server on its way, in a part of the address that is sent there.
        sent: bool,
    },
    /// An example was opened; one's own policy of that name is kept where it was.
    Aside {
        /// Its name.
        name: String,
    },
    /// The next year's policy was made.
    NextYear {
        /// That year.
        year: u16,
        /// The name of this year's, where the library has it.
        old: Option<String>,
    },
    /// So many policies of a file were put into the library; these could not be read.
    Brought {
        /// How many.
        count: usize,
        /// The names of those left out.
        unreadable: Vec<String>,
    },
    /// Something could not be done with the library.
    Failed(StoreError),
}

/// What the page shows of the library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// How it stands with the page's project.
    pub standing: Standing,
    /// The page's project; absent = it is not in the library.
    pub open: Option<String>,
    /// All projects, deleted ones too, in the order of their last saves, the latest first.
    pub heads: Vec<Head>,
    /// How many entries of the list can't be read.
    pub unreadable: usize,
    /// What is said until it is read.
    pub told: Option<Told>,
}

impl Library {
    /// Takes the list as the storage gives it.
    pub fn list(&mut self, mut heads: Vec<Head>, unreadable: usize) {
        heads.arrange_by(|a, b| b.saved().cmp(&a.saved()).then_with(|| a.id.cmp(&b.id)));
        self.heads = heads;
        self.unreadable = unreadable;
    }

    /// Takes a project's head as it now is.
    pub fn take(&mut self, head: Head) {
        let mut heads = std::mem::take(&mut self.heads);
        heads.retain(|known| known.id != head.id);
        heads.push(head);
        self.list(heads, self.unreadable);
    }

    /// The project of that identifier.
    #[must_use]
    pub fn head(&self, id: &str) -> Option<&Head> {
        self.heads.iter().find(|head| head.id == id)
    }

    /// The page's project.
    #[must_use]
    pub fn opened(&self) -> Option<&Head> {
        self.head(self.open.as_deref()?)
    }

    /// Projects that are there.
    pub fn present(&self) -> impl Iterator<Item = &Head> + Clone {
        self.heads.iter().filter(|head| head.deleted.is_none())
    }

    /// Projects whose deletion can be taken back, the latest first.
    #[must_use]
    pub fn deleted(&self) -> Vec<&Head> {
        let mut deleted: Vec<&Head> = self.heads.iter().filter(|head| head.deleted.is_some()).collect();
        deleted.arrange_by_key(|head| std::cmp::Reverse(head.deleted));
        deleted
    }

    /// Whether changes of the page's project are kept by themselves, as far as is known.
    #[must_use]
    pub fn keeps(&self) -> bool {
        matches!(self.standing, Standing::Starting | Standing::Untouched | Standing::Pending | Standing::Kept(_))
    }
}

/// What can be done with the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryAction {
    /// A project is opened.
    Open(String),
    /// An earlier state of the page's project takes the place of the present one.
    TurnBack(u64),
    /// A project gets another name.
    Rename(String, String),
    /// A project is copied under a name.
    Duplicate(String, String),
    /// A project is deleted.
    Delete(String),
    /// A deletion is taken back.
    Undelete(String),
    /// This tab goes on with the project that another keeps.
    Continue,
    /// This tab goes on as a project of its own, with a name.
    Part(String),
    /// This tab forgets its changes and shows what the other has kept.
    Reload,
    /// All are saved as one file.
    SaveAll,
    /// What was said was read.
    Dismiss,
}
