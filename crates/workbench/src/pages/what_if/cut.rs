//! The lines between grades on a strip: where they are, what they set, and from a place on the strip to an edit.

use crate::State;
use rust_decimal::Decimal;

use super::league::{GradeName, grade_at};
use super::strip::{Axis, axis_of, round_step};
use crate::against::Against;
use baton_engine::{Evaluation, Lane, cut_offs};
use baton_model::{Category, Edit, Grade, Grading, Id, Number, Quota, Setting, Threshold, half_up};

/// The line above which a grade begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// Where it is, in thousandths of the strip.
    pub at: i64,
    /// The grade above it.
    pub grade: GradeName,
    /// Its identifier.
    pub id: Id,
    /// The total there.
    pub total: Decimal,
    /// What moves when the line does.
    pub sets: Sets,
    /// The grade's threshold.
    pub threshold: Option<Threshold>,
    /// The grade's quota.
    pub quota: Option<Quota>,
    /// Places that the quota gives in this lane.
    pub places: u64,
}

/// What a line sets: whatever of the grade's conditions keeps units out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sets {
    /// The threshold.
    Threshold,
    /// The quota.
    Quota,
}

/// A line is moved.
#[derive(Clone, Debug, PartialEq)]
pub struct CutMove {
    /// Position of the lane among those of the category looked at.
    pub lane: usize,
    /// The line as it was when it was taken hold of.
    pub held: Cut,
    /// Where to.
    pub to: CutTo,
}

/// Where a line is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CutTo {
    /// To a place on the strip, in ten-thousandths of its width.
    At(i64),
    /// By so many steps, to higher totals where above 0: tenths of a per cent, points, or places.
    Steps(i64),
    /// To the low end of the strip.
    Low,
    /// To the high end of the strip.
    High,
}

/// A threshold is moved by steps so small that the strip has this many.
const STEPS: i64 = 500;
/// In lanes of more units, what each number of places does is not tried out: nobody could tell the difference.
const TRIED: usize = 2_000;

/// The lines of a lane, best grade first; none for the last grade, nor for one without conditions.
pub fn cuts(draft: &Evaluation, lane: &Lane, axis: &Axis) -> Vec<Cut> {
    let Some(category) = draft.policy().categories.get(lane.category) else { return Vec::new() };
    let grading = &category.grading;
    let last = grading.grades.len().saturating_sub(1);
    let position = |at: usize| u32::try_from(at).ok();
    let cut = |(at, grade): (usize, &Grade)| {
        let (total, sets) = line(draft, lane, axis, at)?;
        Some(Cut {
            at: axis.at(total),
            grade: grade_at(category, position(at)?)?,
            id: grade.id.clone(),
            total,
            sets,
            threshold: grade.threshold,
            quota: grade.quota,
            places: places(grading, at, lane.ranked),
        })
    };
    grading.grades.iter().enumerate().take(last).filter_map(cut).collect()
}

/// The total above which a grade begins, and what keeps units below it out. The threshold's where that is what binds,
/// else halfway between the lowest total with that grade or a better one and the highest below it. Units pushed down above
/// it don't move the line.
fn line(draft: &Evaluation, lane: &Lane, axis: &Axis, at: usize) -> Option<(Decimal, Sets)> {
    let category = draft.policy().categories.get(lane.category)?;
    let grade = category.grading.grades.get(at)?;
    let bound = grade.threshold.and_then(|threshold| total_of(category, threshold));
    // Of two conditions the one that keeps more out, or, where either is enough, fewer.
    let by_threshold =
        |bound: Decimal| quota_binds(draft, lane, &category.grading, at, bound) == category.grading.is_either(at);
    match (grade.quota, bound) {
        (None | Some(Quota::FromBelow(_)), None) => None,
        (None | Some(Quota::FromBelow(_)), Some(bound)) => Some((bound, Sets::Threshold)),
        (Some(Quota::Share(_) | Quota::Places(_)), Some(bound)) if by_threshold(bound) => {
            Some((bound, Sets::Threshold))
        }
        (Some(Quota::Share(_) | Quota::Places(_)), _) => {
            Some((between(draft, lane, axis, u32::try_from(at).ok()?)?, Sets::Quota))
        }
    }
}

/// Whether more units reach the threshold than there are places up to the grade.
fn quota_binds(draft: &Evaluation, lane: &Lane, grading: &Grading, at: usize, bound: Decimal) -> bool {
    let reaching = ranked(lane).partition_point(|&unit| total(draft, unit).is_some_and(|total| total >= bound));
    let places = cut_offs(grading, lane.ranked).get(at).copied().flatten();
    places.is_some_and(|places| u64::try_from(reaching).is_ok_and(|reaching| reaching > places))
}

/// Halfway between the lowest total with a grade or a better one and the highest below it; towards an end of the strip
/// where all or none have it.
fn between(draft: &Evaluation, lane: &Lane, axis: &Axis, position: u32) -> Option<Decimal> {
    let ranked = ranked(lane);
    let (low, high) = axis.ends();
    let within =
        |unit: &&u32| draft.standings().get(**unit as usize)?.grade.filter(|held| *held <= position).map(|_| ());
    let lowest = ranked.iter().filter(|unit| within(unit).is_some()).filter_map(|&unit| total(draft, unit)).min();
    let above = match lowest {
        // Ranked units stand in the order of their totals: the first below it is the highest.
        Some(lowest) => ranked.partition_point(|&unit| total(draft, unit).is_some_and(|total| total >= lowest)),
        None => 0,
    };
    let highest = ranked.get(above..).and_then(|below| total(draft, *below.first()?));
    lowest.unwrap_or(high).checked_add(highest.unwrap_or(low))?.checked_div(Decimal::TWO)
}

fn ranked(lane: &Lane) -> &[u32] {
    lane.order.get(..lane.ranked as usize).unwrap_or(&lane.order)
}

fn total(draft: &Evaluation, unit: u32) -> Option<Decimal> {
    draft.standings().get(unit as usize).map(|standing| standing.total)
}

/// The total at which a threshold is reached.
pub fn total_of(category: &Category, threshold: Threshold) -> Option<Decimal> {
    match threshold {
        Threshold::Points(points) => Some(points.get()),
        Threshold::Percentage(share) => {
            share.get().checked_mul(category.full_marks.get())?.checked_div(Decimal::ONE_HUNDRED)
        }
    }
}

/// Places that the quotas of better grades leave off at: those up to a grade without its own.
fn places_before(grading: &Grading, at: usize, ranked: u32) -> u64 {
    places_up_to(grading, at, Quota::Places(0), ranked)
}

/// Places up to a grade, had it this quota.
fn places_up_to(grading: &Grading, at: usize, quota: Quota, ranked: u32) -> u64 {
    let mut grading = grading.clone();
    if let Some(grade) = grading.grades.get_mut(at) {
        grade.quota = Some(quota);
    }
    cut_offs(&grading, ranked).get(at).copied().flatten().unwrap_or(0)
}

/// Places that a grade's own quota gives among so many ranked units.
pub fn places(grading: &Grading, at: usize, ranked: u32) -> u64 {
    let up_to = cut_offs(grading, ranked).get(at).copied().flatten();
    up_to.map_or(0, |up_to| up_to.saturating_sub(places_before(grading, at, ranked)))
}

/// The smallest share, in hundredths of a per cent, that gives at least so many places; the whole where none does.
pub fn smallest_share(grading: &Grading, at: usize, ranked: u32, places: u64) -> Quota {
    let share = |hundredths: u32| Quota::Share(Decimal::new(i64::from(hundredths), 4).normalize().into());
    let before = places_before(grading, at, ranked);
    let enough =
        |hundredths: u32| places_up_to(grading, at, share(hundredths), ranked) >= before.saturating_add(places);
    let (mut low, mut high) = (0, 10_000);
    while low < high {
        let middle = low + (high - low) / 2;
        if enough(middle) { high = middle } else { low = middle + 1 }
    }
    share(low)
}

/// Places that a quota from below leaves for the last grade.
pub fn last_places(grading: &Grading, ranked: u32) -> u64 {
    let before =
        grading.grades.len().checked_sub(2).and_then(|at| cut_offs(grading, ranked).get(at).copied().flatten());
    before.map_or(0, |before| u64::from(ranked).saturating_sub(before))
}

/// The smallest share from below, in hundredths of a per cent, that leaves at least so many places for the last grade; the
/// whole where none does.
pub fn smallest_share_below(grading: &Grading, ranked: u32, places: u64) -> Quota {
    let share = |hundredths: u32| Quota::FromBelow(Decimal::new(i64::from(hundredths), 4).normalize().into());
    let mut grading = grading.clone();
    let mut enough = |hundredths: u32| {
        if let Some(last) = grading.grades.last_mut() {
            last.quota = Some(share(hundredths));
        }
        last_places(&grading, ranked) >= places
    };
    let (mut low, mut high) = (0, 10_000);
    while low < high {
        let middle = low + (high - low) / 2;
        if enough(middle) { high = middle } else { low = middle + 1 }
    }
    share(low)
}

/// The edit that moves a line; absent where there is no such line.
#[must_use]
pub fn moved(against: Against<'_>, draft: &Evaluation, category: usize, moving: &CutMove) -> Option<Edit> {
    let lane = draft.lanes().iter().filter(|lane| lane.category == category).nth(moving.lane)?;
    let axis = axis_of(against, draft, lane)?;
    let about = draft.policy().categories.get(category)?;
    let at = about.grading.grades.iter().position(|grade| grade.id == moving.held.id)?;
    let (category, grade) = (about.id.clone(), moving.held.id.clone());
    match moving.held.sets {
        Sets::Threshold => {
            let threshold = threshold_at(about, at, &axis, moving)?;
            Some(Edit::Set(Setting::Threshold { category, grade, threshold: Some(threshold) }))
        }
        Sets::Quota => {
            let tried = Tried { draft, lane, axis: &axis, about, at, held: moving.held.quota };
            let quota = tried.quota(tried.places(moving)?);
            Some(Edit::Set(Setting::Quota { category, grade, quota: Some(quota) }))
        }
    }
}

/// The threshold at which a line comes to stand, at a round value; the one that it had where it comes back to it.
fn threshold_at(category: &Category, at: usize, axis: &Axis, moving: &CutMove) -> Option<Threshold> {
    let is = category.grading.grades.get(at)?.threshold?;
    let hundredth = category.full_marks.get().checked_div(Decimal::ONE_HUNDRED)?;
    // Points of total per unit of the threshold, and the step of a key.
    let (unit, key, value) = match is {
        Threshold::Points(value) => (Decimal::ONE, Decimal::ONE, value),
        Threshold::Percentage(value) => (hundredth, Decimal::new(1, 1), value),
    };
    let (low, high) = axis.ends();
    let step = round_step(high.checked_sub(low)?.checked_div(unit)?.checked_div(Decimal::from(STEPS))?)?;
    let round = |total: Decimal| {
        let steps = total.checked_div(unit)?.checked_div(step)?;
        half_up(steps, 0).checked_mul(step)
    };
    let value = match moving.to {
        CutTo::Steps(steps) => value.get().checked_add(key.checked_mul(Decimal::from(steps))?)?,
        CutTo::Low => round(low)?,
        CutTo::High => round(high)?,
        CutTo::At(place) => {
            if (place - moving.held.at * 10).abs() < 10_000 / STEPS {
                return moving.held.threshold;
            }
            round(axis.total_at(place)?)?
        }
    };
    Some(match is {
        Threshold::Points(_) => Threshold::Points(Number::from(value.normalize())),
        Threshold::Percentage(_) => Threshold::Percentage(Number::from(value.max(Decimal::ZERO).normalize())),
    })
}

/// Quotas of one grade, tried out in a lane.
struct Tried<'a> {
    draft: &'a Evaluation,
    lane: &'a Lane,
    axis: &'a Axis,
    about: &'a Category,
    at: usize,
    held: Option<Quota>,
}

impl Tried<'_> {
    /// A quota of the grade's kind with so many places: the one it had where that gives as many, else the smallest.
    fn quota(&self, places: u64) -> Quota {
        let grading = &self.about.grading;
        let before = places_before(grading, self.at, self.lane.ranked);
        let gives = |quota: Quota| places_up_to(grading, self.at, quota, self.lane.ranked).saturating_sub(before);
        let now = grading.grades.get(self.at).and_then(|grade| grade.quota);
        match (now, self.held) {
            (_, Some(held)) if gives(held) == places => held,
            (Some(now), _) if gives(now) == places => now,
            (Some(Quota::Places(_)), _) => Quota::Places(u32::try_from(places).unwrap_or(u32::MAX)),
            _ => smallest_share(grading, self.at, self.lane.ranked, places),
        }
    }

    /// How many places the grade gets.
    fn places(&self, moving: &CutMove) -> Option<u64> {
        let grading = &self.about.grading;
        let most = u64::from(self.lane.ranked).saturating_sub(places_before(grading, self.at, self.lane.ranked));
        Some(match moving.to {
            CutTo::Low => most,
            CutTo::High => 0,
            CutTo::Steps(steps) => {
                let now = places(grading, self.at, self.lane.ranked);
                now.saturating_add_signed(steps.saturating_neg()).min(most)
            }
            CutTo::At(place) => self.places_at(self.axis.total_at(place)?, most),
        })
    }

    /// The fewest places with which the line comes as near to a total as it can from above.
    fn places_at(&self, total_there: Decimal, most: u64) -> u64 {
        let ranked = ranked(self.lane);
        let above = ranked.partition_point(|&unit| total(self.draft, unit).is_some_and(|total| total > total_there));
        let before = places_before(&self.about.grading, self.at, self.lane.ranked);
        let mut places = u64::try_from(above).unwrap_or(most).saturating_sub(before).min(most);
        if ranked.len() > TRIED {
            return places;
        }
        let mut trial = self.draft.clone();
        let mut beyond = |places: u64| self.above(&mut trial, places).unwrap_or(0);
        // Ties, gates and units set aside can make more or fewer units stand above the line than there are places.
        while places < most && beyond(places + 1) <= above {
            places += 1;
        }
        let mut reached = beyond(places);
        while places > 0 && (reached > above || beyond(places - 1) == reached) {
            places -= 1;
            reached = beyond(places);
        }
        places
    }

    /// How many ranked units stand above the line with so many places.
    fn above(&self, trial: &mut Evaluation, places: u64) -> Option<usize> {
        let (category, grade) = (self.about.id.clone(), self.about.grading.grades.get(self.at)?.id.clone());
        let edit = Edit::Set(Setting::Quota { category, grade, quota: Some(self.quota(places)) });
        let (mut policy, mut roster) = (self.draft.policy().clone(), self.draft.roster().clone());
        edit.apply_shared(&mut policy, &mut roster).ok()?;
        trial.revise(policy, roster);
        let lane =
            trial.lanes().iter().find(|lane| (lane.category, lane.group) == (self.lane.category, self.lane.group))?;
        let (there, _) = line(trial, lane, self.axis, self.at)?;
        Some(ranked(lane).partition_point(|&unit| total(trial, unit).is_some_and(|total| total > there)))
    }
}

impl State {
    /// A line between grades is moved; the gesture goes on until it is let go.
    pub(crate) fn cut(&mut self, moving: &CutMove) {
        if let Some(edit) = moved(self.against(), &self.current, self.view.category, moving) {
            self.make(edit);
        }
    }
}
