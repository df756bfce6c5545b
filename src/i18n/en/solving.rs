//! What is said of goal seek, in English.

use super::super::grouped;
use crate::i18n::catalogue::SolvingWords;

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
    which: "Which",
    marks_of: "marks",
    lever_of: |what, name| format!("{name}, {what}"),
    no_knob: "This category has nothing to move.",
    start: "Start",
    seeking: |done, of| format!("Trying, {done} of {of}"),
    progress: "Progress",
    reached_now: |now| format!("It is so already (at {now})."),
    take: |what, was, value| format!("{what}: from {was} to {value} brings it about."),
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
    row_goal: |goal| {
        let mut letters = goal.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    },
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
