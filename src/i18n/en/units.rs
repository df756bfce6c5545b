//! Categories, groups and units in English.

use super::super::catalogue::UnitsWords;
use super::super::grouped;

fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

fn units(n: usize) -> String {
    counted(n, "unit", "units")
}

pub const UNITS: UnitsWords = UnitsWords {
    facts: |n, full, k| {
        format!("{} · full marks {} · {}", units(n), grouped(full), counted(k, "indicator", "indicators"))
    },
    by_group: "ranked by group",
    by_category: "ranked together",
    tools: "Category",
    add_category: "New category",
    rename: "Rename",
    copy: "Copy",
    merge: "Merge…",
    split: "Split…",
    remove: "Remove…",
    earlier: "Move earlier",
    later: "Move later",
    add_group: "New group",
    add_unit: "New unit",
    no_group: "No group",
    everyone: "All units",
    count: |n| format!("{n}"),
    choose_all: |group| format!("Choose all: {group}"),
    choose: |unit| format!("Choose {unit}"),
    group_tools: |group| format!("Group {group}"),
    edit_unit: |unit| format!("Edit {unit}"),
    moved_here: "moved here",
    empty_pile: "No units yet; drag some here",
    chosen: |n| format!("{} chosen", units(n)),
    choose_hint: "Tick units to move them together, or drag them",
    move_to: "Move to",
    do_move: "Move",
    choose_none: "Choose none",
    other_categories: "Other categories",
    drop_hint: "Drag a unit onto a category or group to move it there",
    place: |category, group| format!("{category} · {group}"),
    place_no_group: |category| format!("{category} (no group)"),
    ripple: "Who else is reached",
    ripple_none: "Nothing was moved yet. After a move, everyone else who is reached is named here, by how much, and because of which indicators.",
    ripple_of: "Which change to look at",
    ripple_all: "All changes of units and categories",
    ripple_sentence: |moved, gone, reached, replaced, regraded| {
        let lead = match (moved, gone) {
            (0, 0) => "With these changes".to_owned(),
            (moved, 0) => format!("With {} moved", units(moved)),
            (0, gone) => format!("With {} removed", units(gone)),
            (moved, gone) => format!("With {} moved and {gone} removed", units(moved)),
        };
        match (reached, replaced, regraded) {
            (0, ..) => format!("{lead}, nobody else is reached"),
            (_, 0, 0) => format!("{lead}, everyone else keeps place and grade"),
            (_, replaced, 0) => format!("{lead}, {replaced} others change places and no grade changes"),
            (_, replaced, regraded) => format!("{lead}, {replaced} others change places and {regraded} the grade"),
        }
    },
    movers: "Units that move",
    others: "Everyone else who is reached",
    because: "because of",
    more_causes: |n| format!("and {n} more"),
    only_places: "same points; the field or the quota is another",
    newcomer: "new",
    step_moved: |first, n| if n == 1 { format!("{first} moved") } else { format!("{first} and {} more moved", n - 1) },
    step_category: |name| format!("Category: {name}"),
    step_group: |name| format!("Group: {name}"),
    step_units: |first, n| if n == 1 { format!("Unit: {first}") } else { format!("Units: {first} and {} more", n - 1) },
    name: "Name",
    pattern: "Pattern",
    take_whole: "A copy of its whole system",
    say_ladder: |like| {
        format!(
            "The new category has the full marks, grades and adjustment items of “{like}”; no indicators, groups or units yet."
        )
    },
    say_whole: |like, n| {
        format!(
            "{}, groups, grades and adjustment items of “{like}” are copied; the two are independent. No unit moves.",
            counted(n, "indicator", "indicators")
        )
    },
    merge_title: |name| format!("Merge “{name}” into another category"),
    into: "Into",
    groups_along: "Its groups come along (without groups, it becomes a group itself)",
    indicators_along: "Its indicators come along, without marks",
    say_merge: |from, into, n, k| {
        format!("{} of “{from}” will be assessed by the {k} indicators of “{into}”. “{from}” is no more.", units(n))
    },
    say_groups: |taken, n| {
        if taken {
            format!("{} come along.", counted(n, "group", "groups"))
        } else {
            "The units are in no group then.".to_owned()
        }
    },
    say_indicators: |taken, n| {
        if taken {
            format!(
                "Its {} come along with 0 marks and count once they are given some.",
                counted(n, "indicator", "indicators")
            )
        } else {
            format!(
                "Its {} are removed with the units’ data; undo brings them back.",
                counted(n, "indicator", "indicators")
            )
        }
    },
    split_title: |name| format!("Split “{name}”"),
    split_name: |name| format!("{name} (split off)"),
    say_split: |n, stay, k, data| {
        format!(
            "The {} chosen go into the new category, {stay} stay. {} are copied with grades and adjustment items, and {data} observations with difficulty factors and marks of single units, so that points can be computed as before; where places or means count, the field is another.",
            units(n),
            counted(k, "indicator", "indicators")
        )
    },
    say_split_none: "Tick the units that are to be split off first.",
    remove_title: |name| format!("Remove category “{name}”"),
    units_go: "Its units",
    units_removed: "are removed, too",
    say_remove_into: |name, n, into| {
        format!(
            "“{name}” and its indicators are removed; {} go to “{into}”, into no group, and are assessed by its indicators. The data of the old ones are removed; undo brings them back.",
            units(n)
        )
    },
    say_remove: |name, n| format!("“{name}”, its indicators and {} with their data are removed.", units(n)),
    merge_group_title: |name| format!("Merge group “{name}” into"),
    say_merge_group: |from, into| {
        format!(
            "The units of “{from}” go into “{into}”, whose marks hold for them; marks of “{from}” itself are removed."
        )
    },
    remove_group_title: |name| format!("Remove group “{name}”"),
    say_remove_group: |n| format!("{} will be in no group; marks of this group itself are removed.", units(n)),
    group: "Group",
    headcount: "Headcount",
    assessed_headcount: "Assessed headcount",
    say_headcounts: "Bonus is paid by headcount; 优秀 places come from the assessed headcount.",
    remove_units_title: |n| format!("Remove {}", units(n)),
    say_remove_units: "The units are removed with their data, adjustments and marks of their own.",
    confirm: "OK",
    cancel: "Cancel",
};
