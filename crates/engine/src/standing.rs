//! Where units stand: each by itself, and in order with those it is ranked with.

use rust_decimal::Decimal;

/// Where a unit stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// Position of its category in the policy; `None` where the policy doesn't have it.
    pub category: Option<u32>,
    /// Position of its group in the category.
    pub group: Option<u32>,
    /// Points, rescaled where the category says so, times the unit's difficulty factor.
    pub subtotal: Decimal,
    /// Counted bonuses − counted deductions.
    pub adjustment: Decimal,
    /// Counted deductions, as a positive figure.
    pub deduction: Decimal,
    /// 总分.
    pub total: Decimal,
    /// Total in percent of the full marks.
    pub percentage: Decimal,
    /// Place in its lane; `None` for exempt units.
    pub rank: Option<u32>,
    /// Position of its grade in the category's ladder; `None` for exempt units.
    pub grade: Option<u32>,
    /// Whether the grade counts as 优秀, so that the leadership team may be 优秀.
    pub excellent: bool,
    /// Civil servants' 优秀 ratio, in percent.
    pub ratio: Decimal,
    /// Civil servants' 优秀 places.
    pub places: u32,
    /// Bonus of all funds, in yuan.
    pub bonus: Decimal,
}

/// The units that are ranked together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Position of the category in the policy.
    pub category: usize,
    /// Position of the group, where the category ranks by group; `None` there = units without a group.
    pub group: Option<usize>,
    /// Positions in the roster: ranked units best first, then exempt ones.
    pub order: Vec<u32>,
    /// How many are ranked.
    pub ranked: u32,
}
