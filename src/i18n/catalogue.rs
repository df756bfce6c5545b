//! What a language has to say: a struct that both catalogues fill completely.

mod amending;
mod auditing;
mod balance;
mod change;
pub mod chart;
mod document;
mod editor;
mod files;
mod gone;
mod grid;
mod importing;
mod jobs;
mod ladder;
mod lint;
mod monitoring;
mod report;
pub mod results;
mod robustness;
mod scenarios;
mod sheets;
mod solving;
mod stability;
mod taken_along;
mod units;

use rust_decimal::Decimal;

pub use amending::Amending;
pub use auditing::AuditWords;
pub use balance::BalanceWords;
pub use change::ChangeWords;
pub use document::DocumentWords;
pub use editor::{EditorWords, TemplateWords, TemplatesWords};
pub use files::FilesWords;
pub use gone::Gone;
pub use grid::Grid;
pub use importing::ImportingWords;
pub use jobs::JobWords;
pub use ladder::LadderWords;
pub use lint::LintWords;
pub use monitoring::Monitoring;
pub use report::ReportWords;
pub use robustness::RobustnessWords;
pub use scenarios::Scenarios;
pub use sheets::{Heading, SheetWords, Table, Term};
pub use solving::SolvingWords;
pub use stability::StabilityWords;
pub use taken_along::TakenAlong;
pub use units::UnitsWords;

use super::Names;
use crate::engine::{Counted, GradeStep, Input, Light, Problem, Severity, Substituted, Undefined};
use crate::model::{EditError, ExternalRank, Indicator, Number, Opinion};

/// The words and sentences of one language.
#[expect(missing_docs, reason = "the names say what is said; the words themselves stand in the catalogues")]
pub struct Catalogue {
    /// Names of what is no more.
    pub gone: Gone,
    pub taken_along: TakenAlong,
    // Header
    pub brand: &'static str,
    pub tagline: &'static str,
    pub fictional: &'static str,
    pub example: &'static str,
    pub example_prompt: &'static str,
    pub demo_county: &'static str,
    pub classroom: &'static str,
    pub open: &'static str,
    pub save: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub edits: fn(usize) -> String,
    pub reset_all: &'static str,
    pub findings: &'static str,
    pub other_language: &'static str,
    pub switch_language: &'static str,
    pub tools: &'static str,
    pub ask_unsaved: fn(usize) -> String,
    pub ask_save: &'static str,
    pub ask_discard: &'static str,
    pub ask_stay: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub close: &'static str,
    pub dismiss: &'static str,
    pub skip_to_table: &'static str,
    // Headline
    pub no_edits: &'static str,
    pub edits_change_nothing: fn(usize) -> String,
    /// There is a policy with so many edits, but no unit.
    pub no_units: fn(usize) -> String,
    pub grades_stay: fn(u32) -> String,
    pub regraded: fn(u32) -> String,
    pub regraded_by_data: fn(u32) -> String,
    pub up: fn(u32) -> String,
    pub down: fn(u32) -> String,
    pub aside: fn(u32) -> String,
    pub excellent_units: &'static str,
    pub excellent_places: &'static str,
    pub ceiling: fn(u64) -> String,
    pub bonus: &'static str,
    pub money: fn(Decimal) -> String,
    pub money_change: fn(Decimal) -> String,
    pub money_unit: &'static str,
    pub was: &'static str,
    pub becomes: &'static str,
    // Panes and tabs
    pub categories: &'static str,
    pub levers: &'static str,
    pub table: &'static str,
    // Levers
    pub no_section: &'static str,
    pub points: fn(Decimal) -> String,
    pub individual: &'static str,
    pub full_marks: &'static str,
    pub sum: fn(Decimal, Decimal, Decimal) -> String,
    pub sum_exact: &'static str,
    pub sum_over: fn(Decimal) -> String,
    pub sum_short: fn(Decimal) -> String,
    pub sum_off: fn(usize) -> String,
    pub group_marks: &'static str,
    pub as_category: fn(Decimal) -> String,
    pub own_marks: fn(usize) -> String,
    pub slider_of: fn(&str) -> String,
    pub reset_lever: fn(&str, &str) -> String,
    pub unit_points: &'static str,
    pub unit_percent: &'static str,
    pub unit_percentage_points: &'static str,
    pub unit_places: &'static str,
    pub unit_factor: &'static str,
    pub unit_yuan: &'static str,
    pub wrong_empty: &'static str,
    pub wrong_character: fn(char) -> String,
    pub wrong_number: &'static str,
    pub wrong_separator: &'static str,
    pub wrong_digits: &'static str,
    pub wrong_percent: &'static str,
    pub wrong_whole: &'static str,
    pub wrong_below: fn(Number) -> String,
    pub wrong_above: fn(Number) -> String,
    pub kept: fn(&str) -> String,
    /// Beside a name that was left empty; takes the one in force.
    pub name_needed: fn(&str) -> String,
    pub quota: &'static str,
    pub threshold: &'static str,
    pub unbound: &'static str,
    pub share_of_ranked: &'static str,
    pub fixed_places: &'static str,
    pub percentage_of_full: &'static str,
    pub total_points: &'static str,
    pub tie_block: &'static str,
    pub tie_include: &'static str,
    pub tie_exclude: &'static str,
    pub roll_down: &'static str,
    pub roll_off: &'static str,
    pub roll_on: &'static str,
    pub coefficient: &'static str,
    pub offset: &'static str,
    pub promotion: &'static str,
    pub interview: &'static str,
    pub counts_excellent: &'static str,
    pub bonus_mode: &'static str,
    pub standard: &'static str,
    pub standard_amount: &'static str,
    pub pool: &'static str,
    pub pool_amount: &'static str,
    pub per_point: &'static str,
    pub per_point_amount: &'static str,
    pub bonus_threshold: &'static str,
    pub exempt_coefficient: &'static str,
    pub bonus_of_policy: &'static str,
    pub bonus_of_category: &'static str,
    pub county_ratio: &'static str,
    pub ratio_average: &'static str,
    pub ratio_ceiling: &'static str,
    pub assumptions: &'static str,
    pub assumption: &'static str,
    pub clause: fn(&str) -> String,
    // Strip and table
    pub distribution: &'static str,
    pub strip_hint: &'static str,
    pub bars_hint: &'static str,
    pub bar: fn(&str, u32) -> String,
    pub risen: fn(&str, &str) -> String,
    pub fallen: fn(&str, &str) -> String,
    pub and_others: fn(usize) -> String,
    pub comma: &'static str,
    pub no_grade_change: &'static str,
    pub league_of: fn(&str) -> String,
    pub ranked: fn(u32) -> String,
    pub filter: &'static str,
    pub nothing_found: &'static str,
    pub empty_category: &'static str,
    pub no_categories: &'static str,
    pub more_rows: fn(usize) -> String,
    pub column_place: &'static str,
    pub column_unit: &'static str,
    pub column_group: &'static str,
    pub column_total: &'static str,
    pub column_grade: &'static str,
    pub column_excellent_places: &'static str,
    pub column_bonus: &'static str,
    pub composition: &'static str,
    pub percentage: &'static str,
    pub not_ranked: &'static str,
    pub no_grade: &'static str,
    pub places_up: fn(u32) -> String,
    pub places_down: fn(u32) -> String,
    pub explain: fn(&str) -> String,
    // Totals
    pub county_totals: &'static str,
    pub category: &'static str,
    pub units: &'static str,
    pub grades: &'static str,
    pub assessed: &'static str,
    pub county: &'static str,
    // Explanation
    pub choose_unit: &'static str,
    pub total: &'static str,
    pub rank_of: fn(u32, u32) -> String,
    pub group: &'static str,
    pub no_group: &'static str,
    pub headcount: fn(u32, u32) -> String,
    pub placement: &'static str,
    pub lines: &'static str,
    pub not_assessed: &'static str,
    pub rule: fn(&Indicator) -> String,
    pub actual: &'static str,
    pub target: &'static str,
    pub prior: &'static str,
    pub measure: &'static str,
    pub rate: &'static str,
    pub marks: &'static str,
    pub unit_marks: fn(&str) -> String,
    pub own_marks_here: &'static str,
    pub share: fn(Decimal) -> String,
    pub bounds: fn(&str, &str) -> String,
    pub cohort: fn(u32, Option<String>, Option<String>, Option<String>) -> String,
    pub opinion: fn(&str, &Opinion) -> String,
    pub external: fn(&ExternalRank) -> String,
    pub substituted: fn(Substituted) -> String,
    pub monitoring: fn(Decimal) -> String,
    pub annual: &'static str,
    pub difficulty: fn(Decimal) -> String,
    pub unit_difficulty: fn(Decimal) -> String,
    pub light: fn(Light) -> &'static str,
    pub light_of: fn(&str, Light, Decimal) -> String,
    pub subtotal: &'static str,
    pub sum_of_points: &'static str,
    pub rescaled: fn(Decimal, Decimal) -> String,
    pub adjustments: &'static str,
    pub no_adjustments: &'static str,
    pub counted: fn(Counted) -> &'static str,
    pub capped: fn(Decimal, Decimal) -> String,
    pub matter: fn(&str) -> String,
    pub grade: &'static str,
    pub grade_step: fn(&GradeStep, &Names<'_>) -> String,
    pub use_of_results: &'static str,
    pub ratio_formula: fn(Decimal, Decimal, Decimal, Decimal) -> String,
    pub places_formula: fn(Decimal, u32, u32) -> String,
    pub leadership_yes: &'static str,
    pub leadership_no: &'static str,
    pub promotion_yes: &'static str,
    pub interview_yes: &'static str,
    pub bonus_standard: fn(Decimal, Decimal, u32) -> String,
    pub bonus_pool: fn(Decimal, Decimal, u32) -> String,
    pub bonus_per_point: fn(Decimal, Decimal, u32, Decimal) -> String,
    // Findings
    pub no_findings: &'static str,
    pub more_findings: fn(usize) -> String,
    pub severity: fn(Severity) -> &'static str,
    pub problem: fn(&Problem, &Names<'_>) -> String,
    pub input: fn(Input) -> &'static str,
    pub undefined: fn(Undefined) -> &'static str,
    // Notices
    pub not_a_project: fn(&str, &str) -> String,
    pub not_applied: fn(&str, usize, &EditError) -> String,
    pub unreadable: &'static str,
    pub refused: fn(&EditError) -> String,
    pub scenarios: Scenarios,
    pub membership: UnitsWords,
    pub amending: Amending,
    pub balance: BalanceWords,
    pub document: DocumentWords,
    // Parts of their own
    pub editor: EditorWords,
    pub ladder: LadderWords,
    pub stability: StabilityWords,
    pub solving: SolvingWords,
    pub auditing: AuditWords,
    pub sheets: SheetWords,
    pub robustness: RobustnessWords,
    pub report: ReportWords,
    pub lint: LintWords,
    pub jobs: JobWords,
    pub importing: ImportingWords,
    pub files: FilesWords,
    pub change: ChangeWords,
    pub chart: chart::Chart,
    pub results: results::Results,
    pub grid: Grid,
    pub monitoring_page: Monitoring,
}
