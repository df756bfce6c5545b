//! What is said in place of a name where something is no more, in English.

use super::super::catalogue::Gone;

pub const GONE: Gone = Gone {
    category: "a deleted category",
    group: "a deleted group",
    indicator: "a deleted indicator",
    unit: "a deleted unit",
    period: "a deleted monitoring period",
    grade: "a deleted grade",
    item: "a deleted adjustment item",
    level: "a deleted level",
    rater: "a deleted rater group",
    scenario: "a deleted scenario",
    bonus: "deleted bonus settings",
};
