//! What is looked at, and what the page has to say.

use serde::{Deserialize, Serialize};

use super::book::Unopened;
use super::pages::check::findings::{Focus, LintView};
use super::pages::check::stability::StabilityView;
use super::pages::compare::change::ChangeView;
use super::pages::draft::data::grid::GridView;
use super::pages::draft::indicators::balance::Balancing;
use super::pages::draft::indicators::editor::Editor;
use super::pages::draft::monitoring::Watching;
use super::pages::draft::units::UnitsView;
use super::pages::draft::units::newcomers::Newcomers;
use super::pages::what_if::goal::SolveView;
use super::pages::what_if::league::Wanted;
use crate::exchange::link::LinkError;
use crate::model::{EditError, Id, ProjectError};

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
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
    /// The scenarios shown beside each other, the baseline as `None`; empty = all, up to [`MOST_BESIDE`].
    pub beside: Vec<Option<Id>>,
    /// Whether only units that change are shown beside each other.
    pub only_changed: bool,
    /// Who gives or takes when marks move.
    pub balancing: Balancing,
    /// What is looked at in the data grid.
    pub grid: GridView,
    /// What is looked at of categories, groups and units.
    pub units: UnitsView,
    /// New units that are asked about before they are added.
    pub newcomers: Option<Newcomers>,
    /// What of the indicator editor is shown.
    pub editor: Editor,
    /// What is looked at of the changes, and of where figures come from.
    pub change: ChangeView,
    /// What is looked at of the monitoring.
    pub watching: Watching,
    /// What of the page of safe intervals is looked at.
    pub stability: StabilityView,
    /// Which findings are listed.
    pub lint: LintView,
    /// What is sought.
    pub solving: SolveView,
    /// How often a finding was followed, and what takes the focus where it led.
    pub led: (u32, Focus),
}

/// Scenarios shown beside each other until somebody chooses; of large rosters also the most.
pub const MOST_BESIDE: usize = 4;
/// Most scenarios of small rosters shown beside each other.
pub const MOST_BESIDE_SMALL: usize = 24;

/// The pages of the workbench.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Page {
    /// 指标: marks, rules and the league table.
    #[default]
    Indicators,
    /// 等次: the ladder, and where its lines cut.
    Grades,
    /// 对象: categories, groups and units.
    Units,
    /// 数据: what was observed.
    Data,
    /// 监测: progress against schedule.
    Monitoring,
    /// 结果运用: what grades bring.
    Use,
    /// 对比: scenarios side by side.
    Compare,
    /// 安全区间: how far marks may move before a grade changes.
    Stability,
    /// 稳健性: what survives when marks, readings and choices are drawn at random.
    Robustness,
    /// 倒推: which figure reaches a goal.
    Solve,
    /// 体检: findings on the policy itself.
    Lint,
    /// 办法: the policy as a document.
    Policy,
    /// 报告: the scenario as a report for print.
    Report,
    /// 文件: the library of projects, and ways in and out.
    Files,
}

/// What lies over the page until it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The edits of the scenario worked on.
    Edits,
    /// A link to the scenario worked on.
    Share,
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
    NotApplied(Unopened),
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
