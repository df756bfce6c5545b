//! The English catalogue.

mod amending;
mod auditing;
mod balance;
mod change;
mod chart;
mod document;
mod editor;
mod files;
mod finding;
mod gone;
mod grid;
mod importing;
mod jobs;
mod ladder;
mod lint;
mod lint_advice;
mod monitoring;
mod report;
mod results;
mod robustness;
mod rule;
mod scenarios;
mod sheets;
mod solving;
mod stability;
mod taken_along;
mod trace;
mod units;

use super::{Catalogue, grouped, percent_of, signed, yuan, yuan_change};

/// The words of the page in English.
pub static WORDS: Catalogue = Catalogue {
    gone: gone::GONE,
    taken_along: taken_along::TAKEN_ALONG,
    brand: "Baton",
    tagline: "What-if for differentiated assessment",
    fictional: "Fictional data",
    example: "Example",
    example_prompt: "Examples…",
    demo_county: "Demo county (about 90 units)",
    classroom: "Classroom set (5 townships)",
    open: "Open",
    save: "Save",
    undo: "Undo",
    redo: "Redo",
    edits: |n| match n {
        0 => "No edits".into(),
        n => format!("{n} {}", plural(n, "edit", "edits")),
    },
    no_findings: "Nothing needs attention.",
    more_findings: |n| format!("{n} more are not listed"),
    reset_all: "Back to baseline",
    findings: "Findings",
    other_language: "中文",
    switch_language: "切换到中文",
    tools: "More",
    ask_unsaved: |n| match n {
        0 => "The present draft has changes that are not saved".into(),
        n => format!("The present draft has {n} {} not saved", plural(n, "edit that is", "edits that are")),
    },
    ask_save: "Save, then go on",
    ask_discard: "Go on without saving",
    ask_stay: "Stay with this draft",
    theme: "Theme",
    theme_auto: "System",
    theme_light: "Light",
    theme_dark: "Dark",
    close: "Close",
    dismiss: "Got it",
    skip_to_table: "Skip to the league table",
    no_edits: "nothing edited yet; same as the baseline",
    no_units: |n| {
        let edits = if n == 0 { String::new() } else { format!(" (with {n} {})", plural(n, "edit", "edits")) };
        format!("the policy alone{edits}, without units and data: enter or import them to see every unit’s result")
    },
    edits_change_nothing: |n| format!("{n} {} no unit’s result", plural(n, "edit changes", "edits change")),
    grades_stay: |moved| match moved {
        0 => "no grade and no place changes".into(),
        moved => format!("no grade changes; {moved} {} place", plural(moved as usize, "unit changes", "units change")),
    },
    regraded: |n| format!("{n} {} grade", plural(n as usize, "unit changes", "units change")),
    regraded_by_data: |n| {
        format!("with the new data {n} {} another grade", plural(n as usize, "unit has", "units have"))
    },
    up: |n| format!("{n} up"),
    down: |n| format!("{n} down"),
    aside: |n| format!("{n} otherwise"),
    excellent_units: "Excellent units",
    excellent_places: "Excellent places",
    ceiling: |n| format!("ceiling {}", grouped(n.into())),
    bonus: "Bonus",
    money: |sum| format!("¥{}", yuan(sum)),
    money_change: |sum| format!("{} yuan", yuan_change(sum)),
    money_unit: "10k yuan",
    was: "was",
    becomes: "is",
    categories: "Categories",
    levers: "Levers",
    table: "League table",
    no_section: "Indicators",
    points: |n| format!("{} pts", grouped(n)),
    individual: "individual",
    full_marks: "Full marks",
    sum: |least, most, full| match least == most {
        true => format!("Sum {} of {} pts", grouped(least), grouped(full)),
        false => format!("Sum {}–{} of {} pts", grouped(least), grouped(most), grouped(full)),
    },
    sum_exact: "every unit’s marks add up",
    sum_over: |n| format!("{} too many", grouped(n)),
    sum_short: |n| format!("{} short", grouped(n)),
    sum_off: |n| format!("{n} {} not add up", plural(n, "unit does", "units do")),
    group_marks: "groups",
    as_category: |n| format!("as category: {}", grouped(n)),
    own_marks: |n| format!("{n} {} marks of {} own", plural(n, "unit has", "units have"), plural(n, "its", "their")),
    slider_of: |name| format!("{name} (slider)"),
    reset_lever: |name, was| format!("{name}: back to {was}"),
    unit_points: "pts",
    unit_percent: "%",
    unit_percentage_points: "% pts",
    unit_places: "places",
    unit_factor: "",
    unit_yuan: "yuan",
    wrong_empty: "A number is needed",
    wrong_character: |c| format!("“{c}” is not part of a number"),
    wrong_number: "Not a number: check the sign and the decimal point",
    wrong_separator: "Separators go every three digits, as in 1,500",
    wrong_digits: "Too many digits: 28 at most",
    wrong_percent: "A percentage makes no sense here",
    wrong_whole: "A whole number is needed",
    wrong_below: |n| format!("No less than {}", grouped(n.get())),
    wrong_above: |n| format!("No more than {}", grouped(n.get())),
    kept: |value| format!("still computed with {value}"),
    name_needed: |value| format!("This can’t be empty; it is still “{value}”"),
    quota: "Quota",
    threshold: "Threshold",
    unbound: "none",
    share_of_ranked: "share",
    fixed_places: "places",
    percentage_of_full: "% of full marks",
    total_points: "points",
    tie_block: "A tied block at a cut-off",
    tie_include: "is let in",
    tie_exclude: "is let in only if all of it fits",
    roll_down: "The place of a unit set aside",
    roll_off: "stays empty",
    roll_on: "goes to the next unit",
    coefficient: "Bonus coefficient",
    offset: "Excellent-ratio offset",
    promotion: "promotion priority",
    interview: "interview",
    counts_excellent: "counts as excellent",
    bonus_mode: "Bonus is",
    standard: "base × coefficient × headcount",
    standard_amount: "Base per head",
    pool: "a pool, by coefficient × headcount",
    pool_amount: "Pool",
    per_point: "rate × total × headcount",
    per_point_amount: "Per head and point",
    bonus_threshold: "Paid from, % of full marks",
    exempt_coefficient: "Coefficient of units not ranked",
    bonus_of_policy: "Annual bonus (whole county)",
    bonus_of_category: "Annual bonus (this category)",
    county_ratio: "Civil servants’ excellent ratio (county)",
    ratio_average: "County average",
    ratio_ceiling: "Ceiling",
    assumptions: "No document states these; change them as you see fit",
    assumption: "Assumptions",
    clause: |text| format!("Clause: {text}"),
    distribution: "Totals",
    strip_hint: "A dot is a unit; drag a line to set a threshold or a quota, click a dot for what is behind its total",
    bars_hint: "Many units stand as bars: height is their number, colour their grade; drag a line to set a threshold or a quota",
    bar: |grade, n| format!("{grade} · {}", plural(n as usize, "unit", "units")),
    risen: |unit, grade| format!("{unit} rises to {grade}"),
    fallen: |unit, grade| format!("{unit} falls to {grade}"),
    and_others: |n| format!("{n} units change grade in all"),
    comma: "; ",
    no_grade_change: "Grades as in the baseline",
    league_of: |category| format!("{category}: league table"),
    ranked: |n| format!("{n} ranked"),
    filter: "Filter units",
    nothing_found: "No unit fits the filter",
    empty_category: "This category has no units yet",
    no_categories: "This policy has no categories yet",
    more_rows: |n| format!("Show more ({n} left)"),
    column_place: "Place",
    column_unit: "Unit",
    column_group: "Group",
    column_total: "Total",
    column_grade: "Grade",
    column_excellent_places: "Excellent places",
    column_bonus: "Bonus (10k yuan)",
    composition: "Composition",
    percentage: "%\u{a0}of\u{a0}full",
    not_ranked: "not ranked",
    no_grade: "no grade",
    places_up: |n| format!("up {n}"),
    places_down: |n| format!("down {n}"),
    explain: |unit| format!("What is behind {unit}’s total"),
    county_totals: "County totals",
    category: "Category",
    units: "Units",
    grades: "Units per grade",
    assessed: "People assessed",
    county: "County",
    choose_unit: "Choose a unit in the league table: here stands what is behind its total, indicator by indicator.",
    total: "Total",
    rank_of: |rank, of| format!("place {rank} of {of}"),
    group: "Group",
    no_group: "no group",
    headcount: |all, assessed| format!("{all} paid a bonus · {assessed} assessed"),
    placement: "Category and group",
    lines: "Points by indicator",
    not_assessed: "not assessed",
    rule: rule::in_words,
    actual: "Actual",
    target: "Target",
    prior: "Prior year",
    measure: "Measure",
    rate: "Rate",
    marks: "Marks",
    unit_marks: |unit| format!("Marks for {unit} alone"),
    own_marks_here: "marks of its own",
    share: |share| format!("{} of the rate", percent_of(share, 2)),
    bounds: |low, high| format!("low bound {low}, high bound {high}"),
    cohort: trace::cohort,
    opinion: trace::opinion,
    external: trace::external,
    substituted: trace::substituted,
    monitoring: |share| format!("Monitoring counts for {}", percent_of(share, 2)),
    annual: "Year",
    difficulty: |factor| format!("difficulty factor {}", grouped(factor)),
    unit_difficulty: |factor| format!("unit difficulty factor {}", grouped(factor)),
    light: trace::light,
    light_of: trace::light_of,
    subtotal: "Subtotal",
    sum_of_points: "Sum of points",
    rescaled: |full, assessed| format!("rescaled × {} ÷ {}", grouped(full), grouped(assessed)),
    adjustments: "Adjustments",
    no_adjustments: "No entries",
    counted: trace::counted,
    capped: |bonus, deduction| format!("After caps: +{}, −{}", grouped(bonus), grouped(deduction)),
    matter: |text| format!("matter {text}"),
    grade: "Grade",
    grade_step: trace::grade_step,
    use_of_results: "Use of results",
    ratio_formula: |average, offset, ceiling, ratio| {
        let offset = offset.normalize();
        format!(
            "Civil servants’ excellent ratio: county average {}% {} points, at most {}%: {}%",
            grouped(average),
            signed(offset, offset.scale()),
            grouped(ceiling),
            grouped(ratio)
        )
    },
    places_formula: |ratio, people, places| {
        format!("Excellent places: {}% of {people} people → {places}", grouped(ratio))
    },
    leadership_yes: "The leadership team may be rated excellent",
    leadership_no: "The grade does not count as excellent: the leadership team can’t be rated excellent",
    promotion_yes: "Cadres have priority in promotion",
    interview_yes: "The unit’s leaders are called to an interview",
    bonus_standard: |base, coefficient, people| {
        format!("Bonus: {} yuan × {} × {people} people", grouped(base), grouped(coefficient))
    },
    bonus_pool: |sum, coefficient, people| {
        format!("Bonus: share of {} yuan by {} × {people} people", grouped(sum), grouped(coefficient))
    },
    bonus_per_point: |rate, total, people, threshold| {
        format!(
            "Bonus: {} yuan × {} points × {people} people; nothing below {}% of full marks",
            grouped(rate),
            grouped(total),
            grouped(threshold)
        )
    },
    severity: finding::severity,
    problem: finding::problem,
    input: finding::input,
    undefined: finding::undefined,
    not_a_project: |path, message| {
        format!("Not opened: this is no usable project file. At {path}: {message}. The present project is unchanged.")
    },
    not_applied: |scenario, index, error| {
        let why = finding::edit_error(error);
        format!(
            "Not opened: edit {} of scenario “{scenario}” can’t be applied ({why}). The present project is unchanged.",
            index + 1
        )
    },
    unreadable: "Not opened: the file can’t be read. The present project is unchanged.",
    refused: |error| format!("Not changed: {}.", finding::edit_error(error)),
    scenarios: scenarios::SCENARIOS,
    membership: units::UNITS,
    amending: amending::AMENDING,
    balance: balance::BALANCE,
    document: document::DOCUMENT,
    editor: editor::WORDS,
    ladder: ladder::LADDER,
    jobs: jobs::JOBS,
    report: report::REPORT,
    files: files::FILES,
    importing: importing::IMPORTING,
    auditing: auditing::AUDITING,
    sheets: sheets::SHEETS,
    change: change::CHANGE,
    lint: lint::LINT,
    solving: solving::SOLVING,
    robustness: robustness::ROBUSTNESS,
    stability: stability::STABILITY,
    chart: chart::CHART,
    results: results::RESULTS,
    grid: grid::GRID,
    monitoring_page: monitoring::WORDS,
};

/// The singular for one, the plural for all others.
fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}
