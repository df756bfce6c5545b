//! The questions that other programs ask of a project, and the answers whole: what the module's calls take and give.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use baton_analysis::{
    Answer, Comparison, Distance, EpsilonRobustness, Explained, Immovable, Individual, Interval, Lever, NeedQuestion,
    Needs, Plan, Question, Robustness, Sampling, Shapley, Split, Weight, compare, distances, interval, intervals,
    robust_orders, shapley, split, weights,
};
use baton_engine::{Code, Evaluation, Finding, Fix, OfPolicy, Place, Severity, UnitOutcome};
use baton_model::{Edit, Id, Number};

/// What calls may ask for, part by part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Questions {
    /// `compare`: what is compared with what.
    #[serde(default)]
    pub compare: CompareOptions,
    /// `explain`: which change is explained, of which figure.
    #[serde(default)]
    pub explain: ExplainOptions,
    /// `stability`: which levers move, in which steps.
    #[serde(default)]
    pub stability: StabilityOptions,
    /// `robustness`: what is drawn.
    pub plan: Option<Plan>,
    /// `solve`: what is solved for what.
    pub question: Option<Question>,
    /// `need`: what a unit is to reach.
    pub need: Option<NeedQuestion>,
    /// `lint`: what is usual.
    #[serde(default)]
    pub lint: LintOptions,
}

/// What calls give, part by part.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Answers {
    /// `compare`: a comparison for each scenario.
    pub comparisons: Vec<ScenarioComparison>,
    /// `explain`: one unit, and why it changed.
    pub explanation: Explanation,
    /// `stability`: how far marks may move, by category.
    pub stability: Vec<CategoryStability>,
    /// `robustness`: what the draws gave.
    pub sampled: Sampled,
    /// `solve`: where the target is reached.
    pub answer: Answer,
    /// `need`: what the unit would need.
    pub needs: Needs,
    /// `lint`: findings on the policy.
    pub lints: Vec<Lint>,
}

/// What is compared with what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareOptions {
    /// The scenario that others are compared with; absent = the baseline.
    #[serde(default)]
    pub base: Option<Id>,
    /// The scenarios compared with it; absent = all others of the project.
    #[serde(default)]
    pub scenarios: Option<Vec<Id>>,
}

/// A scenario against the base.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioComparison {
    /// The scenario.
    pub scenario: Id,
    /// What it changes.
    pub comparison: Comparison,
}

/// Which change of which figure is explained.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExplainOptions {
    /// The scenario whose change is explained; absent = the baseline, without any change.
    #[serde(default)]
    pub scenario: Option<Id>,
    /// The figure whose change is split over the scenario's edits; absent = the total.
    #[serde(default)]
    pub figure: Option<Explained>,
    /// How to sample where there are too many edits for every order; absent = 200 orders from seed 1.
    #[serde(default)]
    pub sampling: Option<Sampling>,
}

/// One unit's figures with how they came about, and why they differ from the baseline's.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The unit, with a line per indicator.
    pub outcome: UnitOutcome,
    /// The change of its total by indicator; absent without a scenario, and where the baseline doesn't have the unit.
    pub by_indicator: Option<Split>,
    /// The change of the figure by edit; absent as above, and where the figure is a place that isn't there.
    pub by_edit: Option<Shapley>,
}

/// Which levers move, in which steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StabilityOptions {
    /// The scenario; absent = the baseline.
    #[serde(default)]
    pub scenario: Option<Id>,
    /// The category; absent = all.
    #[serde(default)]
    pub category: Option<Id>,
    /// The levers of these categories; absent = the marks of each indicator by itself.
    #[serde(default)]
    pub levers: Option<Vec<Lever>>,
    /// Step of the values tried, above 0; absent = 1.
    #[serde(default)]
    pub step: Option<Number>,
}

/// How stable a category's grades are, exactly.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CategoryStability {
    /// The category.
    pub category: Id,
    /// How far each lever may move.
    pub intervals: Vec<Interval>,
    /// The levers asked for that can't be moved, each with the reason: every lever asked for is here or there.
    pub unanswered: Vec<Unanswered>,
    /// The fewest points that would change each unit's grade, borderline units first.
    pub distances: Vec<Distance>,
    /// How robust the order of neighbours is.
    pub orders: Vec<EpsilonRobustness>,
}

/// A lever that can't be moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Unanswered {
    /// The lever.
    pub lever: Lever,
    /// Why not.
    pub reason: Immovable,
}

/// What draws gave, with the weights that need none.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Sampled {
    /// What the draws gave.
    pub robustness: Robustness,
    /// Nominal and effective weights, by category.
    pub weights: Vec<CategoryWeights>,
}

/// The weights of a category's indicators.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CategoryWeights {
    /// The category.
    pub category: Id,
    /// Its indicators, in its order.
    pub weights: Vec<Weight>,
}

/// What is usual.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LintOptions {
    /// The scenario; absent = the baseline.
    #[serde(default)]
    pub scenario: Option<Id>,
    /// How many individual indicators units should have; absent = one to three where there are any.
    #[serde(default)]
    pub individual: Option<Vec<Individual>>,
}

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
    #[schemars(with = "OfPolicy")]
    pub code: Code,
    /// Ways to mend it, each a list of edits to be applied together; empty where only the drafter knows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mends: Vec<Fix>,
}

impl From<Finding> for Lint {
    fn from(Finding { severity, place, code, fixes }: Finding) -> Self {
        Self { severity, place, code, mends: fixes }
    }
}

impl ScenarioComparison {
    /// Compares a scenario with a base.
    #[must_use]
    pub fn of(base: &Evaluation, scenario: &Id, evaluation: &Evaluation) -> Self {
        Self { scenario: scenario.clone(), comparison: compare(base, evaluation) }
    }
}

impl Explanation {
    /// Explains a unit, and what a scenario's edits do to it. `None` where there is no such unit.
    #[must_use]
    pub fn of(
        base: &Evaluation,
        scenario: Option<(&Evaluation, &[Edit])>,
        unit: &Id,
        of: &ExplainOptions,
    ) -> Option<Self> {
        let present = scenario.map_or(base, |(evaluation, _)| evaluation);
        let position = present.roster().units.iter().position(|candidate| candidate.id == *unit)?;
        let (figure, sampling) = (of.figure.unwrap_or(Explained::Total), of.sampling.unwrap_or_default());
        Some(Self {
            outcome: present.explain(position)?,
            by_indicator: scenario.and_then(|(evaluation, _)| split(base, evaluation, unit)),
            by_edit: scenario.and_then(|(_, edits)| shapley(base, edits, unit, figure, sampling)),
        })
    }
}

impl CategoryStability {
    /// How stable a category is; of the levers, those of this category are asked about.
    #[must_use]
    pub fn of(evaluation: &Evaluation, category: &Id, levers: Option<&[Lever]>, step: Number) -> Self {
        let mut unanswered = Vec::new();
        let own = |levers: &[Lever]| {
            let levers = levers.iter().filter(|lever| lever.category().is_none_or(|own| own == category));
            let answer = |lever: &Lever| match interval(evaluation, lever, step) {
                Ok(interval) => Some(interval),
                Err(reason) => {
                    unanswered.push(Unanswered { lever: lever.clone(), reason });
                    None
                }
            };
            levers.filter_map(answer).collect()
        };
        let intervals = levers.map_or_else(|| intervals(evaluation, category, step), own);
        Self {
            category: category.clone(),
            intervals,
            unanswered,
            distances: distances(evaluation, category),
            orders: robust_orders(evaluation, category),
        }
    }
}

impl Sampled {
    /// The draws' result with the weights of all categories.
    #[must_use]
    pub fn of(evaluation: &Evaluation, robustness: Robustness) -> Self {
        let categories = evaluation.policy().categories.iter();
        let of = |id: &Id| CategoryWeights { category: id.clone(), weights: weights(evaluation, id) };
        Self { robustness, weights: categories.map(|category| of(&category.id)).collect() }
    }
}
