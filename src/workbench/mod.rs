//! The page's state without the page: the draft with its edits, undo and redo, what is looked at, and the figures
//! that are shown of it. State and action give the next state; no Yew, no DOM.

mod action;
mod against;
mod balance;
mod balancing;
mod bars;
mod book;
pub mod categories;
pub mod change;
mod cut;
pub mod editor;
mod explanation;
mod field;
mod figure;
pub mod grid;
mod headline;
pub mod importing;
mod ladder;
mod league;
mod lever;
pub mod library;
pub mod lint;
mod marks;
mod monitoring;
mod newcomers;
mod parts_of_page;
mod references;
pub mod report;
pub mod results;
pub mod robustness;
mod scenario;
mod sheet;
mod side;
pub mod solving;
pub mod stability;
mod state;
mod strip;
pub mod tables;
#[cfg(test)]
mod tests;
mod totals;
mod view;

pub use crate::exchange::typed_number::TypedError;
pub use action::Action;
pub use against::Against;
pub use balance::{Balance, Balancing, mended};
pub use balancing::BalanceAction;
pub use bars::Bar;
pub use book::{Book, Leaf, Mark, Unopened};
pub use cut::{Cut, CutMove, CutTo, Sets};
pub use explanation::{Explanation, Placement};
pub use field::{Draft, Entries, Entry};
pub use figure::{Figure, Reader};
pub use headline::Headline;
pub use ladder::{
    BonusKind, BonusLevers, Breaker, Decided, Decision, GateRow, LadderChange, LadderEditor, LadderLevers, QuotaKind,
    Rung, ThresholdKind,
};
pub(crate) use league::grade_at;
pub use league::{GradeName, LeagueLane, Part, Row, Sort, Wanted, headings, lanes, regraded, thousandths};
pub use lever::{Lever, Measured, Parameter};
pub use marks::{MarksLevers, MarksRange, MarksRow, MarksSection, MarksSum};
pub use monitoring::{
    AllShares, Basis, Board, Calendar, Cell, Column, Cost, Counts, Curve, Heat, HeatRow, Look, MonitoringLevers, Month,
    Node, Order, Parts, PartsRow, ShareRow, Warned, Warnings, Watching, costs, parts as monitoring_parts,
};
pub use newcomers::{Near, Newcomer, Newcomers, NewcomersAction};
pub use references::{Holders, References};
pub use scenario::{ScenarioAction, ScenarioName};
pub use sheet::{Pair, Sheet, Step};
pub use side::{SideBySide, SideCell, SideColumn, SideRow};
pub use state::{ROWS, State};
pub use strip::{Dot, LEVELS, Named, Regraded, Strip, strips};
pub use totals::{CategoryTotals, GradeTotal};
pub use view::{Dialog, Notice, Page, Pane, View};

pub use crate::analysis::{Change, Explained, Headline as CountyChange, Shapley, Turn};

/// The types of the model and the engine that these figures are made of, for those who show them.
pub mod parts {
    pub use crate::analysis::{Reason, Target};
    pub use crate::engine::{
        Adjustments, ComponentLine, CountedEntry, Finding, GradeStep, Light, LightLine, Line, PeriodLine, Place,
        Severity,
    };
    pub use crate::model::{
        AdjustmentItem, Bonus, BonusMode, Bound, Category, Cohort, Component, Counting, Description, Direction, Edit,
        Grade, Id, Indicator, IndicatorKind, MarksScope, Measure, Number, Outside, Policy, Project, Quota,
        QuotaRounding, RankBy, Reading, RollDown, Roster, Scale, Setting, Sign, Substitute, Threshold, TieBlock,
        TieBreaker,
    };
    pub use crate::presets::Preset;
}
