//! What is said of what changed and why: flows, waterfalls, splits by indicator and by edit.

use rust_decimal::Decimal;

use super::plural;
use crate::i18n::catalogue::ChangeWords;
use crate::i18n::{fixed, grouped, half_up};

pub const CHANGE: ChangeWords = ChangeWords {
    overview: |base| format!("All scenarios against {base}"),
    scenario: "Scenario",
    edits: "Edits",
    up: "Grade up",
    down: "Grade down",
    aside: "Other changes of grade",
    places_moved: "Ranks moved",
    excellent_units: "Excellent units",
    look_at: |name| format!("Look at what {name} changes"),
    looked_at: "shown",
    not_figured: "With so many units, only scenarios shown side by side are worked out",
    nothing: |scenario, base| {
        format!("Against {base}, {scenario} changes no unit’s total, rank, grade, places or bonus.")
    },
    choose: "What is shown is the base itself. Choose a scenario in the table above, or another base.",
    of_category: |category| format!("What changes: {category}"),
    slope: |category, moved| {
        format!("{category}: {moved} {} in the ranking", plural(moved, "unit moves", "units move"))
    },
    slope_still: |category| format!("{category}: the ranking stays"),
    slope_hidden: |n| format!("{n} more {} not drawn; see the table below", plural(n, "unit is", "units are")),
    slope_line: |name, was, is| format!("{name}: place {was} → {is}"),
    slope_table: "Places before and after",
    place_before: "Place before",
    place_after: "Place after",
    flow: |category, n| format!("{category}: {n} {} grade", plural(n as usize, "unit changes", "units change")),
    flow_still: |category| format!("{category}: all grades stay"),
    flow_table: "Grades before and after",
    elsewhere: "not in this category",
    flow_band: |from, to, n| format!("{from} → {to}: {n} {}", plural(n as usize, "unit", "units")),
    from_grade: "Grade before",
    to_grade: "Grade after",
    who: "Units",
    and_more: |n| format!("… {n} in all"),
    gains: |whose, up, down| format!("{whose}: {up} gain, {down} lose"),
    gains_still: |whose| format!("{whose}: nobody gains or loses"),
    scope: "Whose",
    this_category: "This category",
    whole_county: "Whole county",
    came: "new",
    left: "gone",
    moved: "moved here",
    sums: "Changes by category and group",
    group: "Category / group",
    points_change: "Points, together",
    budget: |scenario, base, change| format!("Bonus of {scenario} against {base}: {change}"),
    budget_same: |scenario| format!("{scenario} changes no category’s bonus"),
    budget_of: "Show",
    all_shown: "All scenarios side by side",
    budget_total: |scenario| format!("{scenario}, whole"),
    why: |base| format!("Why it differs from {base}"),
    by_indicator: "Total by indicator",
    by_edit: "By edit",
    before: "Total before",
    after: "Total after",
    rest: "Rescaling, factors and rounding",
    gone: "no longer there",
    points_step: |was, is| format!("points {was} → {is}"),
    total_same: "The total is the same.",
    figure: "Figure to split",
    split: "Split",
    splitting: "Splitting by edit",
    waits: "Split once you let go",
    exact: "What each edit adds when it comes, averaged over all orders in which the edits can come (Shapley values). Exact: the parts add up to the whole change.",
    sampled: |n| {
        format!(
            "More than 10 edits: averaged over {n} random orders in which they can come (Shapley values, seed 1). The parts are estimates, their sum is exact."
        )
    },
    idle: |n, figure| format!("{n} more {} nothing to this ({figure}).", plural(n, "edit brings", "edits bring")),
    unmade: |what| format!("without “{what}”"),
    whole: "Whole change",
    no_place: "Under some of the edits it has no place or grade, so this can’t be split.",
    same_figure: "This figure does not change.",
    places_by: |places| {
        let size = grouped(half_up(places.abs(), 2).normalize());
        if places > Decimal::ZERO { format!("down by {size}") } else { format!("up by {size}") }
    },
    grades_by: |grades| {
        let size = grouped(half_up(grades.abs(), 2).normalize());
        let noun = if size == "1" { "grade" } else { "grades" };
        if grades > Decimal::ZERO { format!("down by {size} {noun}") } else { format!("up by {size} {noun}") }
    },
    grounds: "Why the grade differs",
    ground: super::trace::ground,
    to_rule: |name| format!("Change marks and rule of “{name}”"),
    to_data: |what| format!("See and change the data: {what}"),
    to_cohort: |name| format!("List the units that “{name}” compares"),
    to_clause: "Read this clause in the policy",
    to_ledger: "See the ledger of adjustments",
    to_items: "See the adjustment items",
    to_ladder: "See the rules of the grades",
    to_use: "See what grades bring",
    to_headcount: "See and change the headcount",
    back_to: |unit| format!("Back to what is behind {unit}’s total"),
    no_need: "No need",
    rounded: |how| format!(", {how}"),
    summary: |name| format!("Where the sums come from: {name}"),
    places_rule: |how| format!("Each unit: ratio × people assessed, {how}; then the units’ places are added up."),
    bonus_standard: |base| {
        format!("Each unit: {} yuan per head × the grade’s coefficient × headcount; then added up.", grouped(base))
    },
    bonus_pool: |sum| format!("{} yuan, shared out by the grade’s coefficient × headcount.", grouped(sum)),
    bonus_per_point: |rate, threshold| {
        format!(
            "Each unit: {} yuan × total × headcount, nothing below {}% of full marks; then added up.",
            grouped(rate),
            grouped(threshold)
        )
    },
    bonus_county: "Each category in its own way, then added up.",
    adds_up: |parts, sum| format!("{parts} = {sum}"),
    largest: "Units, the largest bonus first",
    more_units: |n| format!("{n} more {} not listed", plural(n, "unit is", "units are")),
    unit_places: |ratio, people, places| {
        let exact = ratio.checked_mul(people.into()).and_then(|sum| sum.checked_div(Decimal::ONE_HUNDRED));
        let exact = exact.map_or_else(String::new, |exact| format!(" = {}", fixed(exact, 2)));
        format!("{}% × {people}{exact} → {places}", grouped(ratio))
    },
};
