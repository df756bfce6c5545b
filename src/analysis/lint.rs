//! Findings on the policy itself, beyond those that the engine reports while it computes: what can't be meant, what has no
//! effect, and what stands on the edge. Words are in `i18n` alone.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::mend;
use crate::engine::check::misses;
use crate::engine::{Evaluation, Place, Problem, Severity};
use crate::model::{Category, Edit, Id, IndicatorKind, Number, TieBreaker};

/// One finding on a policy.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Lint {
    /// How grave it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What it is, with its parameters.
    #[serde(flatten)]
    pub problem: Flaw,
    /// Ways to mend it, each a list of edits to be applied together; empty where only the drafter knows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mends: Vec<Mend>,
}

/// A way to mend a finding.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Mend {
    /// What is done.
    pub kind: MendKind,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// What a mend does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MendKind {
    /// Scales all marks in proportion.
    ScaleMarks,
    /// Takes the difference from one indicator, or gives it to it.
    OneIndicator {
        /// The indicator, the one with the most marks.
        indicator: Id,
    },
    /// Makes the full marks what the marks add up to.
    FullMarks,
    /// Puts figures into descending order.
    Sort,
    /// Takes off a threshold that nothing can pass through.
    NoThreshold,
    /// Takes quota and threshold off the last grade.
    NoCondition,
    /// Removes the data of an indicator that is no more.
    RemoveLeftOvers,
    /// Removes gates and tie-breakers that name what is no more.
    RemoveLost,
    /// Removes a gate without effect.
    RemoveGate,
    /// Lets a veto lead to the last grade.
    VetoToLast,
    /// Raises the share of monitoring to the least that a schedule-driven indicator needs.
    MonitoringShare,
    /// States percentage thresholds as points of the full marks.
    ThresholdsAsPoints,
    /// Adds tie-breakers that split the tie.
    SplitTies {
        /// Those added, in their order.
        breakers: Vec<TieBreaker>,
    },
}

/// What is wrong with a policy, with the figures that say by how much.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "code", content = "params", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Flaw {
    /// Marks of a category don't add up to its full marks; for how many units, and the difference that most have.
    MarksDontAddUp { units: u32, difference: Decimal },
    /// No indicator of the category is common 共性.
    NoCommonIndicators,
    /// A unit has fewer or more individual indicators 个性 with marks than it should.
    IndividualIndicators { count: u32, least: u32, most: u32 },
    /// Nobody can have the grade, whatever the scores: its quota leaves no place, or a better grade takes all.
    GradeUnreachable { reason: Unreachable },
    /// A threshold is not below that of the better grade.
    ThresholdsNotDescending { better: Id, better_bound: Number, bound: Number },
    /// Thresholds of neighbouring grades are of two kinds, percentage and points, so that they may overlap.
    ThresholdsOfTwoKinds { better: Id },
    /// The last grade has a condition: units that meet none of the ladder's get it all the same.
    GapBelow,
    /// The bonus coefficient is above that of the better grade.
    CoefficientsNotDescending { better: Id, better_value: Number, value: Number },
    /// The 优秀 offset is above that of the better grade.
    OffsetsNotDescending { better: Id, better_value: Number, value: Number },
    /// A worse grade counts as 优秀 and the better doesn't.
    ExcellentNotDescending { better: Id },
    /// The veto changes nothing: the unit's grade would be the same without it, or another grade is named than there is
    /// below.
    VetoWithoutEffect { grade: Id },
    /// Every ranked unit of the category is vetoed.
    VetoAlways { units: u32 },
    /// A gate that no unit meets, even though units reach the grade.
    GateNever,
    /// A gate that every ranked unit meets.
    GateAlways { units: u32 },
    /// All units have the same rate: the indicator decides nothing.
    DeadIndicator { rate: Decimal, units: u32 },
    /// Two indicators go together with r² over 0.81 over these units: they count the same thing twice. r is rounded.
    Correlated { other: Id, correlation: Decimal, units: u32 },
    /// The indicator's effective weight is below 0, at least half as far as its marks weigh: who does well on it stands lower
    /// on the whole. Both in percent.
    NegativeWeight { nominal: Decimal, effective: Decimal },
    /// Units share a place, no tie-breaker splits them, and grades would differ if one did.
    TiesUnsplit { place: u32, units: u32, tie_breakers: u32 },
    /// The unit is within half a rounding step of a cut: unrounded it would be on the other side, or level.
    /// All three are totals, or percentages where the percentage is what a threshold asks for.
    RoundingDecides { figure: Decided, total: Decimal, unrounded: Decimal, cut: Decimal },
    /// A cap binds for more than half of the units.
    CapBinds { cap: Cap, units: u32, of: u32 },
}

/// The figure whose rounding decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Decided {
    /// The total in points.
    Total,
    /// The total in percent of the full marks.
    Percentage,
}

/// Why a grade can't be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Unreachable {
    /// Its quota leaves no place beyond the better grades'.
    NoPlaces,
    /// A better grade has neither quota nor threshold, so that everybody has that.
    AllHaveBetter,
    /// A better grade has no quota, and a threshold at or below its own.
    BetterIsEasier,
    /// Its threshold is beyond what marks and capped bonuses can give.
    ThresholdTooHigh,
}

/// What is capped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Cap {
    /// The bonuses of the category.
    Bonuses,
    /// The deductions of the category.
    Deductions,
    /// One adjustment item.
    Item {
        /// The item.
        item: Id,
    },
    /// The rate of the indicator.
    Rate,
}

impl Flaw {
    /// The severity that belongs to the flaw.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::MarksDontAddUp { .. }
            | Self::NoCommonIndicators
            | Self::IndividualIndicators { .. }
            | Self::GradeUnreachable { .. }
            | Self::ThresholdsNotDescending { .. }
            | Self::CoefficientsNotDescending { .. }
            | Self::OffsetsNotDescending { .. }
            | Self::ExcellentNotDescending { .. }
            | Self::VetoAlways { .. }
            | Self::GateAlways { .. }
            | Self::TiesUnsplit { .. }
            | Self::RoundingDecides { .. } => Severity::Warning,
            Self::ThresholdsOfTwoKinds { .. }
            | Self::GapBelow
            | Self::VetoWithoutEffect { .. }
            | Self::GateNever
            | Self::DeadIndicator { .. }
            | Self::Correlated { .. }
            | Self::NegativeWeight { .. }
            | Self::CapBinds { .. } => Severity::Note,
        }
    }

    /// Where it stands among those of its severity: what decides over somebody's grade now comes first.
    pub(crate) fn order(&self) -> u8 {
        match self {
            Self::RoundingDecides { .. } => 0,
            Self::TiesUnsplit { .. } => 1,
            Self::MarksDontAddUp { .. }
            | Self::NoCommonIndicators
            | Self::IndividualIndicators { .. }
            | Self::GradeUnreachable { .. }
            | Self::ThresholdsNotDescending { .. }
            | Self::CoefficientsNotDescending { .. }
            | Self::OffsetsNotDescending { .. }
            | Self::ExcellentNotDescending { .. }
            | Self::VetoAlways { .. }
            | Self::GateAlways { .. }
            | Self::ThresholdsOfTwoKinds { .. }
            | Self::GapBelow
            | Self::VetoWithoutEffect { .. }
            | Self::GateNever
            | Self::DeadIndicator { .. }
            | Self::Correlated { .. }
            | Self::NegativeWeight { .. }
            | Self::CapBinds { .. } => 2,
        }
    }
}

impl Lint {
    pub(crate) fn new(place: Place, problem: Flaw) -> Self {
        Self { severity: problem.severity(), place, problem, mends: Vec::new() }
    }

    pub(crate) fn with(mut self, mends: Vec<Mend>) -> Self {
        self.mends = mends;
        self
    }
}

/// How many individual indicators each unit of a category should have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Individual {
    /// The category.
    pub category: Id,
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

impl Individual {
    /// One to three in every category that has individual indicators at all.
    #[must_use]
    pub fn usual(evaluation: &Evaluation) -> Vec<Self> {
        let categories =
            evaluation.policy().categories.iter().filter(|category| {
                category.indicators.iter().any(|indicator| indicator.kind == IndicatorKind::Individual)
            });
        categories.map(|category| Self { category: category.id.clone(), least: 1, most: 3 }).collect()
    }
}

/// How marks and indicators of a category are made up.
pub(crate) fn frame(
    evaluation: &Evaluation,
    position: usize,
    category: &Category,
    individual: &[Individual],
    found: &mut Vec<Lint>,
) {
    marks(evaluation, position, category, found);
    common(category, found);
    if let Some(range) = individual.iter().find(|range| range.category == category.id) {
        individual_indicators(evaluation, position, range, found);
    }
}

/// One finding a category for marks that don't add up, where the engine has one a unit.
fn marks(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    if category.indicators.is_empty() {
        return;
    }
    let full_marks = category.full_marks.get();
    let mut differences: Vec<Decimal> = table
        .sums
        .iter()
        .map(|sums| sums.marks.saturating_sub(full_marks))
        .filter(|gap| misses(*gap, Decimal::ZERO))
        .collect();
    differences.sort_unstable();
    let runs = differences.chunk_by(|a, b| a == b);
    let Some(commonest) = runs.max_by_key(|run| run.len()).and_then(|run| run.first()).copied() else { return };
    let units = u32::try_from(differences.len()).unwrap_or(u32::MAX);
    let flaw = Flaw::MarksDontAddUp { units, difference: commonest };
    let mends = mend::marks(category, table.members.len() == differences.len(), commonest);
    found.push(Lint::new(Place::category(&category.id), flaw).with(mends));
}

fn common(category: &Category, found: &mut Vec<Lint>) {
    let common = category.indicators.iter().any(|indicator| indicator.kind == IndicatorKind::Common);
    if !common && !category.indicators.is_empty() {
        found.push(Lint::new(Place::category(&category.id), Flaw::NoCommonIndicators));
    }
}

fn individual_indicators(evaluation: &Evaluation, position: usize, range: &Individual, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    for ((member, position), group) in (0_u32..).zip(&table.members).zip(table.groups.iter()) {
        let Some(unit) = evaluation.unit(*position) else { continue };
        let columns = table.category.indicators.iter().zip(&table.columns);
        let counted = columns.filter(|(indicator, column)| {
            indicator.kind == IndicatorKind::Individual && !column.marks.of(member, *group).is_zero()
        });
        let count = u32::try_from(counted.count()).unwrap_or(u32::MAX);
        if !(range.least..=range.most).contains(&count) {
            let flaw = Flaw::IndividualIndicators { count, least: range.least, most: range.most };
            found.push(Lint::new(Place::category(&table.category.id).at_unit(&unit.id), flaw));
        }
    }
}

/// Whether the engine reports the same per unit, so that a list of both shows it once.
#[must_use]
pub fn covers(problem: &Problem) -> bool {
    matches!(problem, Problem::MarksNotFull { .. })
}
