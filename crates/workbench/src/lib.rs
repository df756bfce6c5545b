//! The page's state without the page: the draft with its edits, undo and redo, what is looked at, and the figures
//! that are shown of it. State and action give the next state; no Yew, no DOM.

mod action;
mod address;
mod against;
mod book;
mod explanation;
mod field;
mod figure;
mod lever;
pub mod link;
mod memo;
pub mod pages;
mod references;
mod scenario;
mod sheet;
mod state;
pub mod tables;
#[cfg(test)]
mod tests;
mod view;

pub use action::Action;
pub use address::Address;
pub use against::Against;
pub use baton_exchange::typed_number::TypedError;
pub use book::{Book, Leaf, Mark, ScenarioError};
pub use explanation::{Explanation, Placement};
pub use field::{Draft, Entries, Entry};
pub use figure::{Figure, Reader};
pub use lever::{Lever, Measured, Shown};
pub use pages::compare::side_by_side::{SideBySide, SideCell, SideColumn, SideRow};
pub use pages::draft::grades::ladder::{
    CircumstanceRow, Decided, Decision, LadderChange, LadderEditor, LadderLevers, QuotaKind, RuleChange, RuleRow, Rung,
    ThresholdKind,
};
pub use pages::draft::indicators::balance::{Balance, Balancing, mended};
pub use pages::draft::indicators::balancing::BalanceAction;
pub use pages::draft::indicators::marks::{MarksLevers, MarksRange, MarksRow, MarksSection, MarksSum};
pub use pages::draft::monitoring::{
    AllShares, Basis, Board, Calendar, Cell, Column, Cost, Counts, Curve, Heat, HeatRow, Look, MonitoringLevers, Month,
    Node, Order, Parts, PartsRow, ShareRow, Warned, Warnings, Watching, costs, parts as monitoring_parts,
};
pub use pages::draft::progress::Lack;
pub use pages::draft::to_do::{Missing, ToDo};
pub use pages::draft::units::newcomers::{Near, Newcomer, Newcomers, NewcomersAction};
pub use pages::what_if::bars::Bar;
pub use pages::what_if::cut::{Cut, CutMove, CutTo, Sets};
pub use pages::what_if::headline::Headline;
pub(crate) use pages::what_if::league::grade_at;
pub use pages::what_if::league::{
    GradeName, Held, How, LeagueLane, Part, Row, Sort, Wanted, headings, lanes, regraded, thousandths,
};
pub use pages::what_if::strip::{Dot, LEVELS, Named, Regraded, Strip, strips};
pub use pages::what_if::totals::{CategoryTotals, GradeTotal};
pub use pages::{Entry as RailEntry, Layout, Page};
pub use references::{Holders, References};
pub use scenario::{ScenarioAction, ScenarioName};
pub use sheet::{Pair, Sheet, Step};
pub use state::{ROWS, State};
pub use view::{Dialog, Notice, Pane, View};

pub use baton_analysis::{Change, Explained, Headline as CountyChange, Shapley, Turn};

/// The types of the model and the engine that these figures are made of, for those who show them.
pub mod parts {
    pub use baton_analysis::{Reason, Target};
    pub use baton_engine::{
        Adjustments, Cap, ComponentLine, CountedEntry, Finding, GradeStep, Light, LightLine, Line, PeriodLine, Place,
        Severity, combined,
    };
    pub use baton_model::{
        AdjustmentItem, Amount, Bound, BoundKind, Category, Circumstance, Cohort, Combine, Comparison, ComparisonKind,
        Component, Condition, Conditions, Conversion, Counting, Coverage, DataKind, Description, Direction, Edit,
        Effect, Field, Fund, FundMode, Grade, GradeRule, Id, Indicator, IndicatorKind, Key, Lifted, Marked, MarksScope,
        Mean, Measure, MeasureKind, MissingItems, Named, Number, Order, Outside, Parameter, Pass, Period, Policy,
        Project, Quota, QuotaRounding, RankBy, RatioNumber, Reading, RollDown, Roster, Rounding, Scale, Section,
        SectionNumber, Setting, Shown, Sign, Source, Stage, Substitute, SubstituteKind, Threshold, TieBlock,
        TieBreaker, Way,
    };
    pub use baton_presets::Preset;
}
