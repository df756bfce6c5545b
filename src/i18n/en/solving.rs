//! What is said of goal seek, in English.

use super::super::grouped;
use crate::i18n::catalogue::SolvingWords;

/// With a capital letter first.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub const SOLVING: SolvingWords = SolvingWords {
    heading: "Goal seek",
    intro: "Say what you want and one figure that may move; this finds the values that bring it about. Every value is really evaluated.",
    ready: "What you want",
    goal_budget: "Bonus within a budget",
    goal_ceiling: "Excellent places within the ceiling",
    goal_excellent: "So many excellent units",
    goal_grade: "A grade for a unit",
    goal_place: "A place for a unit",
    i_want: "I want",
    by_moving: "by moving only",
    between: "between",
    and: "and",
    each_steps: "in steps of",
    in_steps: "in steps of",
    budget: "Budget (10,000 yuan)",
    unit: "Unit",
    grade: "Grade",
    place: "Place",
    whole_county: "The county",
    category: "Counted over",
    least: "At least",
    most: "At most",
    low: "Lowest",
    high: "Highest",
    step: "Step",
    knob: "What moves",
    budget_before: "the county's bonus at most",
    budget_after: "×10,000 yuan",
    ceiling_said: "the county's excellent places within the ceiling",
    excellent_before: "excellent units at least",
    excellent_between: ", at most",
    excellent_after: "",
    unit_reaches: "to be graded",
    or_better: "or better",
    place_before: "among the first",
    place_after: "",
    knob_marks: "marks of an indicator, alone",
    knob_scaled: "marks of an indicator, the others scaled",
    knob_threshold: "threshold of a grade",
    knob_quota: "quota of a grade",
    knob_coefficient: "bonus coefficient of a grade",
    knob_offset: "excellent offset of a grade",
    knob_base: "the county's bonus amount",
    knob_base_own: "the category's bonus amount",
    knob_average: "the county's average excellent ratio",
    wanted: |unit, grade| format!("{unit} graded {grade}"),
    wanted_place: |unit, place| format!("{unit} among the first {place}"),
    knob_each_scaled: "marks of each indicator in turn, the others scaled",
    knob_each: "marks of each indicator in turn, alone",
    marks: |value| format!("{value} marks"),
    each_now: "It is so already. The table says how far each indicator by itself may move while it stays so.",
    each_some: |count, of, name, was, value| {
        format!(
            "{count} of {of} indicators would do by themselves; the smallest change: {name}, from {was} to {value} marks."
        )
    },
    each_none: |of| format!("None of the {of} indicators would do by itself."),
    each_points: |points| {
        format!("With marks as they are, {points} points more would do, the other units staying as they are.")
    },
    each_no_points: "With marks as they are, no points would do.",
    each_range: |ranges| {
        let told: Vec<String> = ranges
            .iter()
            .map(|(low, high)| if low == high { low.clone() } else { format!("{low} to {high}") })
            .collect();
        told.join(", ")
    },
    each_table: "What each indicator would have to be",
    each_useless: |count| format!("{count} that would not do by themselves, and why"),
    each_hint: "One at a time, as one edit of the present scenario; it can be undone.",
    column_indicator: "Indicator",
    column_present: "Marks now",
    column_to: "Would be",
    column_change: "Change",
    column_range: "Feasible marks",
    column_others: "Others whose grade changes",
    column_why: "Why",
    column_take: "Take",
    then: |figure| format!("{figure} then"),
    of_group: "its group's marks",
    of_unit: "its own marks",
    take_this: "Take",
    take_label: |name, value| format!("Take: {name} at {value} marks"),
    assume_each: |step| {
        format!(
            "Each indicator by itself, in steps of {step}, from 0 to the full marks; the ends of each range and what comes of the change have been evaluated."
        )
    },
    assume_each_alone: "The others stay, so the sum leaves the full marks; where the unit or its group has marks of its own, these move.",
    assume_incomplete: "The step is so small that some indicators were not covered whole; a larger one will do.",
    which: "Which",
    marks_of: "marks",
    lever_of: |what, name| format!("{name}, {what}"),
    no_knob: "This category has nothing to move.",
    start: "Start",
    seeking: |done, of| format!("Trying, {done} of {of}"),
    progress: "Progress",
    reached_now: |now| format!("It is so already (at {now})."),
    take: |what, was, value| format!("{}: from {was} to {value} brings it about.", capital(what)),
    none: "Can't be done",
    ranges: |ranges| {
        let told: Vec<String> = ranges
            .iter()
            .map(|(low, high)| if low == high { low.clone() } else { format!("{low} to {high}") })
            .collect();
        format!("Feasible: {}", told.join(", "))
    },
    track: |low, high| format!("What is feasible between {low} and {high}"),
    now: "now",
    answer: "Answer",
    reason_nothing: "The policy has no such figure, or there is no such unit.",
    reason_no_values: "There is no value between lowest and highest; check the range and the step.",
    reason_no_effect: |figure| format!("Moving it changes nothing: at every value the result is {figure}."),
    reason_out_of_reach: |best, at| format!("Not within this range: the nearest is {best}, at {at}."),
    no_figure: "no place",
    apply: "Make this change",
    apply_hint: "One edit of the present scenario; it can be undone.",
    confirmed: "Evaluated again",
    column_figure: "Figure",
    column_before: "Now",
    column_after: "Then",
    row_goal: capital,
    row_grades: "Grades",
    regraded: |up, down| if up + down == 0 { "nobody changes".into() } else { format!("{up} up, {down} down") },
    whole: |n| n.to_string(),
    places: |places, ceiling| format!("{places} (ceiling {ceiling})"),
    nth: |place| format!("place {}", grouped(place)),
    assume_rates: "Rates stay as they are while marks move; only where marks become or cease to be 0 are cohorts drawn anew.",
    assume_scaled: "The others keep their proportions and the sum stays; marks that groups and units have of their own don't move.",
    assume_marks: "The others stay, so the sum leaves the full marks; marks that groups and units have of their own don't move.",
    assume_all: |step| format!("Every value in steps of {step} was tried."),
    assume_grid: |spacing| {
        format!(
            "Tried every {spacing} first, then the ends of each range to the step; a shorter range may be overlooked."
        )
    },
    stale: "With so many units this takes a while.",
    wrong: "Correct the figures marked first.",
};
