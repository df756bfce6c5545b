//! The policy 办法: categories, excellence settings, bonus funds, rounding and warning bounds.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AdjustmentRules, Circumstance, DataKind, Effect, Fund, Grading, Id, Indicator, Number, Rounding, Section, Stage,
    TieBreaker,
};

/// The assessment policy 考核办法 of one year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Policy {
    /// Title of the document.
    pub title: String,
    /// Year that is assessed.
    pub year: u16,
    /// What a reader must know, such as that the figures are invented.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The office that issues it 发文机关; empty where none is said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// Whether its figures are a real county's.
    #[serde(default, skip_serializing_if = "DataKind::is_usual")]
    pub data: DataKind,
    /// How far the document has come.
    #[serde(default, skip_serializing_if = "Stage::is_usual")]
    pub stage: Stage,
    /// Parameters that no document states and the drafter assumes, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assumptions: Vec<String>,
    /// The unit categories 类别.
    pub categories: Vec<Arc<Category>>,
    /// Monitoring periods; by default Q1, H1 and Q1–Q3 with equal weights.
    #[serde(default = "Period::usual")]
    pub periods: Vec<Period>,
    /// Civil servants' 优秀 ratio.
    #[serde(default)]
    pub excellence: Excellence,
    /// The bonus funds 考核奖金; what a unit gets is their sum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funds: Vec<Fund>,
    /// Decimals kept.
    #[serde(default)]
    pub rounding: Rounding,
    /// Bounds of the warning lights 预警.
    #[serde(default)]
    pub warning: Warning,
}

/// A category 类别 of units with its own indicator system, ranking and grades.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Category {
    /// Identifier, unique in the policy.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// Full marks 满分.
    pub full_marks: Number,
    /// Groups inside the category.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// Sections 板块 that count by themselves; what else an indicator names is a mere heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// The indicators, in the order shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Arc<Indicator>>,
    /// Bonus and deduction items.
    #[serde(default)]
    pub adjustments: AdjustmentRules,
    /// What may be marked at units 特殊情形, in the order shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub circumstances: Vec<Circumstance>,
    /// What becomes of the marks of indicators not assessed 缺项.
    #[serde(default)]
    pub missing_items: MissingItems,
    /// Whether a total may be below 0.
    #[serde(default)]
    pub negative_total: NegativeTotal,
    /// How units are ranked.
    #[serde(default)]
    pub ranking: Ranking,
    /// The grade ladder and what grades bring.
    #[serde(default)]
    pub grading: Grading,
    /// Civil servants' 优秀 ratio, where it isn't the policy's.
    #[serde(default, skip_serializing_if = "CategoryExcellence::is_the_policys")]
    pub excellence: CategoryExcellence,
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

/// A group 分组 inside a category.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Group {
    /// Identifier, unique in the category.
    pub id: Id,
    /// Name shown.
    pub name: String,
}

/// What becomes of the marks of indicators that are not assessed for a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MissingItems {
    /// 折算: the subtotal is scaled up to the full marks.
    Rescale,
    /// 板块内折算: the sum of each section is scaled up to its marks.
    RescaleSections,
    /// The points are lost.
    #[default]
    Keep,
}

/// Whether a total may be below 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum NegativeTotal {
    /// A total below 0 counts as 0.
    #[default]
    Floored,
    /// It stands as it is.
    Allowed,
}

/// How units are ranked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ranking {
    /// The lane 赛道 within which places are given.
    #[serde(default)]
    pub by: RankBy,
    /// What splits equal totals, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tie_breakers: Vec<TieBreaker>,
}

/// The lane within which places are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum RankBy {
    /// The whole category.
    #[default]
    Category,
    /// Each group by itself.
    Group,
}

/// A monitoring period, counted from 1 January to the end of a month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Period {
    /// Identifier, unique in the policy.
    pub id: Id,
    /// Name shown, such as 上半年.
    pub name: String,
    /// Last month of the period, 1 to 12.
    pub month: u8,
    /// Weight in the monitoring share; 0 = for warnings only.
    #[serde(default = "one")]
    pub weight: Number,
}

fn one() -> Number {
    Number::ONE
}

impl Period {
    /// Q1, H1 and Q1–Q3 with equal weights.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        [("q1", "Q1", 3), ("h1", "H1", 6), ("q3", "Q1–Q3", 9)]
            .map(|(id, name, month)| Self { id: id.into(), name: name.into(), month, weight: Number::ONE })
            .into()
    }
}

/// Civil servants' 优秀 ratio and places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Excellence {
    /// County average, in percent.
    pub average: Number,
    /// Highest ratio of a unit and of the county, in percent.
    pub ceiling: Number,
    /// How fractional places become whole; down when absent.
    #[serde(default)]
    pub rounding: super::QuotaRounding,
    /// Fewest places of a unit whose ratio and assessed headcount are above 0.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub least: u32,
    /// Ratio of units that aren't ranked, in percent, in place of the average.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempt: Option<Number>,
}

const fn is_zero(least: &u32) -> bool {
    *least == 0
}

impl Default for Excellence {
    /// 15 % on average, at most 20 %.
    fn default() -> Self {
        Self { average: 15.into(), ceiling: 20.into(), rounding: super::QuotaRounding::Floor, least: 0, exempt: None }
    }
}

/// What a category has of its own of the 优秀 ratio, in percent; absent = the policy's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CategoryExcellence {
    /// In place of the county's average.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub average: Option<Number>,
    /// In place of the county's ceiling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<Number>,
    /// Of units that aren't ranked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempt: Option<Number>,
}

/// A number of [`CategoryExcellence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatioNumber {
    /// In place of the county's average.
    Average,
    /// In place of the county's ceiling.
    Ceiling,
    /// Of units that aren't ranked.
    Exempt,
}

impl RatioNumber {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Average, Self::Ceiling, Self::Exempt];
}

impl CategoryExcellence {
    /// Whether it has nothing of its own.
    #[must_use]
    pub const fn is_the_policys(&self) -> bool {
        matches!(self, Self { average: None, ceiling: None, exempt: None })
    }

    /// One of its numbers; `None` = the policy's.
    #[must_use]
    pub const fn number(&self, number: RatioNumber) -> Option<Number> {
        match number {
            RatioNumber::Average => self.average,
            RatioNumber::Ceiling => self.ceiling,
            RatioNumber::Exempt => self.exempt,
        }
    }

    /// The same with another number; `None` = the policy's.
    #[must_use]
    pub const fn with(mut self, number: RatioNumber, value: Option<Number>) -> Self {
        match number {
            RatioNumber::Average => self.average = value,
            RatioNumber::Ceiling => self.ceiling = value,
            RatioNumber::Exempt => self.exempt = value,
        }
        self
    }
}

/// Bounds of the warning lights, in percentage points behind plan.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Warning {
    /// Yellow from here on, inclusive.
    pub yellow: Number,
    /// Red beyond here, exclusive.
    pub red: Number,
}

impl Default for Warning {
    fn default() -> Self {
        Self { yellow: 10.into(), red: 30.into() }
    }
}

impl Default for Policy {
    /// A policy without categories.
    fn default() -> Self {
        Self {
            title: String::new(),
            year: 0,
            note: String::new(),
            office: String::new(),
            data: DataKind::default(),
            stage: Stage::default(),
            assumptions: Vec::new(),
            categories: Vec::new(),
            periods: Period::usual(),
            excellence: Excellence::default(),
            funds: Vec::new(),
            rounding: Rounding::default(),
            warning: Warning::default(),
        }
    }
}

impl Policy {
    /// The category of that identifier.
    #[must_use]
    pub fn category(&self, id: &Id) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id).map(AsRef::as_ref)
    }

    /// The 优秀 settings in force in a category.
    #[must_use]
    pub fn excellence_in(&self, category: &Category) -> Excellence {
        let (own, county) = (&category.excellence, &self.excellence);
        Excellence {
            average: own.average.unwrap_or(county.average),
            ceiling: own.ceiling.unwrap_or(county.ceiling),
            exempt: own.exempt.or(county.exempt),
            ..county.clone()
        }
    }

    /// The ceiling of the 优秀 ratio; `None` where a category has one of its own.
    #[must_use]
    pub fn one_ceiling(&self) -> Option<Number> {
        let own = self.categories.iter().any(|category| category.excellence.ceiling.is_some());
        (!own).then_some(self.excellence.ceiling)
    }

    /// The fund of that identifier.
    #[must_use]
    pub fn fund(&self, id: &Id) -> Option<&Fund> {
        self.funds.iter().find(|fund| fund.id == *id)
    }

    /// The funds that cover a category.
    pub fn funds_of<'p>(&'p self, category: &'p Id) -> impl Iterator<Item = &'p Fund> {
        self.funds.iter().filter(move |fund| fund.coverage.covers(category))
    }
}

impl Category {
    /// The group of that identifier.
    #[must_use]
    pub fn group(&self, id: &Id) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// Whether a grade rule or circumstance lifts.
    #[must_use]
    pub fn lifts(&self) -> bool {
        let rules = self.grading.rules.iter().map(|rule| &rule.effect);
        rules.chain(self.circumstances.iter().map(|of| &of.effect)).any(Effect::lifts)
    }

    /// The circumstance of that identifier.
    #[must_use]
    pub fn circumstance(&self, id: &Id) -> Option<&Circumstance> {
        self.circumstances.iter().find(|circumstance| circumstance.id == *id)
    }

    /// The indicator of that identifier.
    #[must_use]
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == *id).map(AsRef::as_ref)
    }
}
