//! What is looked at, and what the page has to say.

use super::book::ScenarioError;
use super::link::Link;
use super::pages::what_if::league::Wanted;
use super::pages::*;
use baton_exchange::link::LinkError;
use baton_model::{EditError, Id, ProjectError};

macro_rules! view {
    ({ $($core:tt)* } $($(#[$of_group:meta])* $group:ident { $(
        $(#[$about:meta])* $page:ident($name:path, $address:literal, $layout:ident)
        sees { $($(#[$what:meta])* $field:ident: $View:ty $(=> |$seen:ident| $forget:expr)?,)* }
        does { $($does:tt)* }
    )* })*) => {
        /// What is looked at.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct View {
            $($core)*
            $($($($(#[$what])* pub $field: $View,)*)*)*
        }

        impl View {
            /// What pages forget of what they show where another category is looked at.
            pub(super) fn elsewhere(&mut self) {
                $($($($({ let $seen = &mut self.$field; $forget; })?)*)*)*
            }
        }
    };
}
pages!(view {
    /// Which page of the workbench.
    pub page: Page,
    /// Position of the category in the policy.
    pub category: usize,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
    /// Rows wanted in the league table.
    pub wanted: Wanted,
    /// Which half of a narrow page is shown.
    pub pane: Pane,
    /// Which dialog is open.
    pub dialog: Option<Dialog>,
    /// The scenario that others are compared with; absent = the baseline.
    pub base: Option<Id>,
    /// How often a link was followed, and the last one, as long as one stays where it led.
    pub followed: (u32, Option<Link>),
});

/// Scenarios shown beside each other until somebody chooses; of large rosters also the most.
pub const MOST_BESIDE: usize = 4;
/// Most scenarios of small rosters shown beside each other.
pub const MOST_BESIDE_SMALL: usize = 24;

/// What lies over the page until it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The edits of the scenario worked on.
    Edits,
    /// The same, with the scenario's name to be typed.
    Rename,
    /// A link to the scenario worked on.
    Share,
    /// The keys that do something everywhere.
    Keys,
    /// What the policy is as a document.
    Policy,
    /// What this program is.
    About,
}

/// Which half of a narrow page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The levers.
    Levers,
    /// The league table.
    #[default]
    Table,
}

/// What the page has to say until it is dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A file is not a project.
    NotAProject(ProjectError),
    /// A file's scenario has an edit that can't be applied.
    NotApplied(ScenarioError),
    /// A later version of the program wrote the file: the format's version, and the latest that can be read.
    Newer(u32, u32),
    /// A link can't be opened.
    BadLink(LinkError),
    /// A file can't be read as text.
    Unreadable,
    /// An edit names what is not there.
    Refused(EditError),
    /// Edits went because they depend on one that was taken back.
    Dependents(usize),
    /// Edits of other scenarios went because they can't be applied to the new baseline.
    NotOnBaseline(usize),
}
