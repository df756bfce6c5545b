//! What a unit's grade rests on: how many are ranked with it, how many of them may have a grade, and which place it has.

use rust_decimal::Decimal;

use baton_engine::{Evaluation, cut_offs};
use baton_model::{Id, Quota, RankBy, Threshold};

/// What decides whether a unit has a grade, but for what bars and lowers grades.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// Name of the group, where the category ranks by group and the unit has one.
    pub group: Option<String>,
    /// How many units are ranked in its lane.
    pub ranked: u32,
    /// Its place; absent where it isn't ranked.
    pub rank: Option<u32>,
    /// Quota of the grade.
    pub quota: Option<Quota>,
    /// How many of the lane may have the grade or a better one; absent without a quota.
    pub places: Option<u64>,
    /// Threshold of the grade.
    pub threshold: Option<Threshold>,
    /// Whether a place or the threshold is enough.
    pub either: bool,
    /// 总分.
    pub total: Decimal,
    /// Total in percent of the full marks.
    pub percentage: Decimal,
}

impl Ground {
    /// What decides whether the unit at a position has a grade; absent where its ladder doesn't have the grade.
    #[must_use]
    pub fn of(evaluation: &Evaluation, unit: usize, grade: &Id) -> Option<Self> {
        let standing = evaluation.standings().get(unit)?;
        let at = usize::try_from(standing.category?).ok()?;
        let category = evaluation.policy().categories.get(at)?;
        let position = category.grading.grades.iter().position(|candidate| candidate.id == *grade)?;
        let held = category.grading.grades.get(position)?;
        let own_group = standing.group.and_then(|group| usize::try_from(group).ok());
        let group = own_group.filter(|_| category.ranking.by == RankBy::Group);
        let lane = evaluation.lanes().iter().find(|lane| lane.category == at && lane.group == group);
        let ranked = lane.map_or(0, |lane| lane.ranked);
        Some(Self {
            group: group.and_then(|group| category.groups.get(group)).map(|group| group.name.clone()),
            ranked,
            rank: standing.rank,
            quota: held.quota,
            places: cut_offs(&category.grading, ranked).get(position).copied().flatten(),
            threshold: held.threshold,
            either: category.grading.is_either(position),
            total: standing.total,
            percentage: standing.percentage,
        })
    }
}
