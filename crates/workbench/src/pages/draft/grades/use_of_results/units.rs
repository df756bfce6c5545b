//! What each unit gets from its grade: ratio and places with how they come about, leadership, promotion, interview, bonus.

use rust_decimal::Decimal;

use crate::{Against, GradeName, Row, Wanted, lanes};
use crate::{Change, Turn};
use baton_engine::{Evaluation, Standing};
use baton_model::{Grade, Unit};

/// The units of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct UseLane {
    /// Name of the group, where the category ranks by group.
    pub group: Option<String>,
    /// The rows to show, in the order wanted.
    pub rows: Vec<UnitUse>,
    /// How many more there are.
    pub more: usize,
}

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitUse {
    /// Position in the roster.
    pub unit: usize,
    /// Name.
    pub name: String,
    /// Grade before and after.
    pub grade: Change<Option<GradeName>>,
    /// Better or worse grade.
    pub grade_turn: Option<Turn>,
    /// 不参加排名.
    pub exempt: bool,
    /// How its ratio comes about.
    pub ratio: Ratio,
    /// People assessed.
    pub assessed: u32,
    /// Civil servants' 优秀 places.
    pub places: Change<u32>,
    /// Whether the leadership team may be 优秀.
    pub leadership: Change<bool>,
    /// Whether cadres have priority in promotion.
    pub promotion: Change<bool>,
    /// Whether leaders are called to an interview.
    pub interview: Change<bool>,
    /// People whose bonus is paid.
    pub headcount: Decimal,
    /// Bonus per head, in yuan; absent where there is nobody.
    pub per_head: Change<Option<Decimal>>,
    /// Bonus, in yuan.
    pub bonus: Change<Decimal>,
}

/// The civil servants' 优秀 ratio of a unit: clamp(average + offset, 0, ceiling), in percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The average of county or category.
    pub average: Decimal,
    /// What the grade adds.
    pub offset: Decimal,
    /// The ratio before and after.
    pub value: Change<Decimal>,
}

impl Ratio {
    /// Whether 0 or the ceiling cut it off.
    #[must_use]
    pub fn clamped(&self) -> bool {
        self.average.checked_add(self.offset) != Some(self.value.is)
    }
}

/// The lanes of a category of the draft, by its position in the policy, with the rows that are wanted.
#[must_use]
pub fn use_lanes(against: Against<'_>, draft: &Evaluation, category: usize, wanted: &Wanted) -> Vec<UseLane> {
    let lanes = lanes(against, draft, category, wanted);
    let of_lane = |rows: Vec<Row>| rows.into_iter().filter_map(|row| unit_use(against, draft, row)).collect();
    lanes.into_iter().map(|lane| UseLane { group: lane.group, rows: of_lane(lane.rows), more: lane.more }).collect()
}

fn unit_use(against: Against<'_>, draft: &Evaluation, row: Row) -> Option<UnitUse> {
    let base = against.base;
    let (unit, is) = (draft.roster().units.get(row.unit)?, draft.standings().get(row.unit)?);
    let was = against
        .pairing
        .in_base(row.unit)
        .and_then(|at| Some((base.roster().units.get(at)?.as_ref(), base.standings().get(at)?)));
    let held = |evaluation: &Evaluation, standing: &Standing, flag: fn(&Grade) -> bool| {
        grade(evaluation, standing).is_some_and(flag)
    };
    let brought = |flag: fn(&Grade) -> bool| {
        Change::new(was.is_some_and(|(_, was)| held(base, was, flag)), held(draft, is, flag))
    };
    let category = draft.policy().category(&unit.category)?;
    let excellence = draft.policy().excellence_in(category);
    let offset = grade(draft, is).map_or(Decimal::ZERO, |grade| grade.ratio_offset.get());
    let per_head = |unit: &Unit, standing: &Standing| standing.bonus.checked_div(unit.headcount.get());
    Some(UnitUse {
        unit: row.unit,
        name: row.name,
        grade: row.grade,
        grade_turn: row.grade_turn,
        exempt: row.exempt,
        ratio: Ratio {
            average: excellence.exempt.filter(|_| unit.exempt).unwrap_or(excellence.average).get(),
            offset: offset.saturating_add(draft.extra(row.unit).ratio_offset),
            value: Change::new(was.map_or(Decimal::ZERO, |(_, was)| was.ratio), is.ratio),
        },
        assessed: unit.assessed_headcount,
        places: Change::new(was.map_or(0, |(_, was)| was.places), is.places),
        leadership: brought(|grade| grade.excellent),
        promotion: brought(|grade| grade.promotion_priority),
        interview: brought(|grade| grade.interview),
        headcount: unit.headcount.get(),
        per_head: Change::new(was.and_then(|(unit, was)| per_head(unit, was)), per_head(unit, is)),
        bonus: Change::new(was.map_or(Decimal::ZERO, |(_, was)| was.bonus), is.bonus),
    })
}

/// The grade that a standing has.
fn grade<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Option<&'a Grade> {
    let category = evaluation.policy().categories.get(standing.category? as usize)?;
    category.grading.grades.get(standing.grade? as usize)
}
