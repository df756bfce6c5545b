//! What is said of how far marks may move: intervals, transfers, borderline units.

use crate::i18n::catalogue::StabilityWords;
use crate::i18n::grouped;

pub const STABILITY: StabilityWords = StabilityWords {
    safe: |low, high| format!("From {} to {} points no unit’s grade changes", grouped(low), grouped(high)),
    flips: |at, who| format!("at {}: {who}", grouped(at)),
    turned: |name, before, after| format!("{name} {before} → {after}"),
    others: |n| format!(", {n} units in all"),
    not_looked: |at, up| format!("not looked {} {}", if up { "above" } else { "below" }, grouped(at)),
    between: "; ",
    stop: ".",
    pending: "The safe interval is being worked out…",
    on_request: "Select the slider to work out its safe interval",
    legend: "Green on a track is the safe interval: while the marks move inside it, no unit’s grade changes. The red line is the first value beyond at which one does; point at the slider or select it to see which unit, and how.",
    legend_free: "With results and the other marks as they are, in steps of the slider; rounding included, both ends confirmed by evaluating them.",
    legend_kept: "With results as they are and the other indicators giving or taking as chosen under “Keep the sum”; rounding included, every step of the slider evaluated.",
    legend_large: |n| {
        format!("This category has {n} units: a slider’s safe interval is worked out when you select it.")
    },
    band_sample: "safe interval",
    flip_sample: "a grade changes",
    near: "To next grade",
    near_hint: "The fewest points more (↑) or less (↓) that would change the unit’s grade, all others staying as they are",
    near_told: |points, up, grade| {
        format!("{} points {} make it {grade}", grouped(points), if up { "more" } else { "fewer" })
    },
    progress: |done, all| format!("Working out {done} of {all}"),
    large: |n| {
        format!(
            "This category has {n} units, so this takes a while. It goes on in the background; you may leave the page."
        )
    },
    huge: |n| format!("This category has {n} units, more than 5,000: safe intervals are not worked out on the page."),
    run: "Work it out",
    intervals: "Safe intervals of each indicator’s marks",
    intervals_said: "One indicator’s marks move at a time; results (rates) and the other marks stay. In steps of the slider, up to the category’s full marks. Rounding, ties, quotas, downgrades and vetoes as the policy has them; both ends of each interval were evaluated. Groups with marks of their own have rows of their own.",
    more_rows: |n| format!("Show more ({n} rows left)"),
    indicator: "Indicator",
    present: "Marks",
    no_grade: "No grade changes",
    no_rank: "No place changes",
    no_excellent: "No 优秀 changes",
    lowest: "lowest",
    highest: "highest",
    change_below: "first change below",
    change_above: "first change above",
    of: |what, part| format!("{what}: {part}"),
    range: |low, high| format!("{} – {}", grouped(low), grouped(high)),
    down_to: |at, who| format!("↓ {}: {who}", grouped(at)),
    up_to: |at, who| format!("↑ {}: {who}", grouped(at)),
    any_value: "at any value",
    ranked: |name, before, after| format!("{name} {before} → {after}"),
    no_place: "none",
    transfer: "Points moved between two indicators",
    transfer_said: "What one indicator gives the other gets, so that every unit’s marks keep their sum; results and the other marks stay. Where a unit or group has marks of its own, these move along. Every step was evaluated.",
    from: "From",
    to: "to",
    scope: "For",
    whole_category: "the whole category",
    same_twice: "Swap",
    may_move: |from, to, points| {
        format!("From “{from}” to “{to}”: up to {} points change no unit’s grade", grouped(points))
    },
    may_move_all: |from, to, points| {
        format!("From “{from}” to “{to}”: even all {} points that can move change no unit’s grade", grouped(points))
    },
    none_may_move: |from, to| format!("From “{from}” to “{to}”: there are no points to move"),
    moved_flips: |points, who| format!("with {} points: {who}", grouped(points)),
    marks_now: |from, had, to, has| format!("Now: {from} {} points, {to} {} points.", grouped(had), grouped(has)),
    points_may_move: "Points that may move",
    points_flip: "Points at which a grade changes",
    who_changes: "Whose grade changes",
    nobody: "Nobody",
    marks_left: |name| format!("Marks of {name} then"),
    marks_then: |name, was, is| format!("{name} {} → {}", grouped(was), grouped(is)),
    units: "Borderline units",
    units_said: "The fewest points more or less (in the smallest unit of a total) that would change a unit’s grade while all other totals stay. Where a quota is full, these are the points that take a place from another. Ties, downgrades and vetoes as the policy has them.",
    units_near: |n| {
        format!(" With so many units, only the {n} on each side of every line between grades were looked at.")
    },
    down: "Fewer points, worse grade",
    up: "More points, better grade",
    never: "—",
    fewer: |points, grade| format!("↓ {} → {grade}", grouped(points)),
    more: |points, grade| format!("↑ {} → {grade}", grouped(points)),
    by_nearest: "Nearest",
    pairs: "How firm neighbouring places are",
    pairs_said: "How large a part of the weights may be replaced by any others while the order still holds: lead ÷ (lead + the most by which the lower one is ahead on any single indicator with all the marks on it). 100% = under any weights; near 0 the order depends on how the weights were set. Rates stay; rounding of points is left aside.",
    above: "Above",
    below: "Below",
    lead: "Lead",
    firmness: "Firmness",
    firm: |above, below, percent| {
        format!("up to {}% of the weights may change in any way and {above} stays above {below}", grouped(percent))
    },
    always_firm: |above, below| format!("{above} is above {below} under any weights"),
    tied: |above, below| format!("the slightest change of weights may swap {above} and {below}"),
};
