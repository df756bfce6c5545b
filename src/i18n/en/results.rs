//! The use of results, in English.

use rust_decimal::Decimal;

use crate::i18n::catalogue::results::Results;
use crate::i18n::{grouped, signed};

pub const RESULTS: Results = Results {
    grades_bring: |category| format!("What grades bring: {category}"),
    own_bonus: "Bonus of this category",
    as_county: "as the county",
    of_its_own: "of its own",
    county_bonus_elsewhere: "This category has a bonus of its own; the county's holds for the others.",
    rounding: "Fractions of a place",
    floor: "rounded down",
    half_up: "rounded half up",
    ceil: "rounded up",
    places_left: |places, ceiling, left| {
        format!("{} excellent places of at most {}: {} left", n(places), n(ceiling), n(left))
    },
    places_over: |places, ceiling, over| {
        format!("{} excellent places of at most {}: {} too many", n(places), n(ceiling), n(over))
    },
    ceiling_from: |ratio, people, ceiling| {
        format!("Ceiling: {}% × {} people assessed, rounded down, gives {}", grouped(ratio), n(people), n(ceiling))
    },
    places_by_category: "Excellent places by category",
    share_of_people: "of those assessed",
    units_of: |category| format!("Use of results: {category}"),
    ratio: "Excellent ratio",
    ratio_steps: |average, offset, clamped| {
        format!("{} {}{}", grouped(average), added(offset), if clamped { ", capped" } else { "" })
    },
    leadership: "Leadership team",
    promotion: "Promotion",
    interview: "Interview",
    may_be_excellent: "may be excellent",
    may_not_be_excellent: "may not",
    has_priority: "priority",
    is_interviewed: "interview",
    nothing: "—",
    bonus_headcount: "Paid people",
    per_head: "Per head (yuan)",
    whole_bonus: "Bonus (10k yuan)",
    costs: |sum, category, share| format!("The bonus costs {sum}; {category} has {}% of it", grouped(share)),
    no_costs: "No bonus is paid",
    costs_table: "Bonus by category and grade",
    all_grades: "all grades",
    share_of_bonus: "of the county's",
    difference: "against base",
    cost_told: |category, grade, units, money| format!("{category} · {grade}\n{} units, {money}", n(units)),
    same_bonus: "The bonus is as in the base",
    same_sum: "The bonus costs as much as in the base, but is divided differently",
    more: |sum, step, change| format!("The bonus costs {sum} more than in the base, most by {step} ({change})"),
    less: |sum, step, change| format!("The bonus costs {sum} less than in the base, most by {step} ({change})"),
    more_from: |sum, step| format!("The bonus costs {sum} more than in the base, all by {step}"),
    less_from: |sum, step| format!("The bonus costs {sum} less than in the base, all by {step}"),
    split: "Split",
    by_category: "by category",
    by_grade: "by grade",
    by_both: "by category and grade",
    waterfall_table: "How the bonus differs from the base, step by step",
    step: "Step",
    difference_yuan: "Against base (yuan)",
    running: "So far (yuan)",
    whole_difference: "In all",
    step_told: |step, change, running| format!("{step}\n{change}, so far {running}"),
    no_steps: "Once grades, coefficients or the bonus change, this shows where the money comes from and goes.",
};

fn n(count: u64) -> String {
    grouped(count.into())
}

/// An offset after the average: `+ 2`, `− 5`, nothing for 0.
fn added(offset: Decimal) -> String {
    let offset = offset.normalize();
    if offset.is_zero() { String::new() } else { signed(offset, offset.scale()) }
}
