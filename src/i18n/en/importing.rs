//! What is said while somebody's own sheet is brought in.

use crate::i18n::catalogue::ImportingWords;

pub const IMPORTING: ImportingWords = ImportingWords {
    title: "Bring in a sheet",
    hint: "A filled-in data workbook becomes a project. Sheets from other offices need no new layout: choose or drop a file, check what each column means, see which figures would change, then take them all at once. .xlsx, .xlsm, .xls, .et, .ods and .csv (UTF-8, GBK).",
    choose_file: "Choose a file…",
    drop_here: "Drop to read the sheet",
    reading: "Reading the file",
    file: |name| format!("File: {name}"),
    sheet: "Sheet",
    sheet_size: |name, rows, columns| format!("{name} ({rows} rows × {columns} columns)"),
    category: "Category",
    direction: "Direction",
    upright: "a row for each unit",
    turned: "a column for each unit",
    header_row: "Header begins in row",
    first_row: "Figures begin in row",
    last_row: "Figures end in row",
    unit_column: "Names of units in",
    guess_again: "Guess the columns again",
    nobody: "No unit of this project is named in this sheet. Choose another sheet, or check that the names are those of the project.",
    columns: "What the columns mean",
    column: "Column",
    heading: "Header",
    means: "Taken as",
    sample: "First row",
    ignored: "not taken",
    converted: |from, to| format!("{from} converted into {to}"),
    why_unknown: "the heading names no indicator",
    why_no_heading: "no heading; please choose",
    why_derived: |word| format!("“{word}”: it follows from others, or isn't final"),
    why_other_year: |year| format!("of {year}"),
    why_no_period: |month| format!("up to month {month}, which ends no period"),
    why_part_of_year: "doesn't count from January on",
    why_other_measure: |unit| format!("measured in {unit}, which the indicator is not"),
    why_unused: "the rule doesn't use it",
    why_longer: |text| format!("the heading also says “{text}”: another figure"),
    why_no_rater: "whose rating it is isn't known; please choose",
    why_hidden: "hidden in the sheet",
    ask_same: |item| format!("may be {item}, as others may"),
    ask_longer: |item, text| format!("may be {item}, but the heading also says “{text}”"),
    ask_title: |item| format!("by the title it may be {item}"),
    ask_words: |item, text| format!("may be {item}; “{text}” has two readings"),
    questions: |count| format!("Questions to answer first: {count}. What they are about is not taken before"),
    ask_columns: |item| format!("Which column is “{item}”?"),
    ask_column: |item| format!("Is this column “{item}”?"),
    take_column: |column, heading| format!("{column}: {heading}"),
    take_none: "None",
    ask_rows: |units| format!("{units} units have several rows. Which one counts?"),
    take_rows: |text, units| format!("{text} ({units} units)"),
    take_first: "The first of each",
    take_last: "The last of each",
    ask_scale: |column, becomes, was| {
        format!(
            "Most figures of column {column} are a hundred times those that are there, or more apart (such as {becomes} beside {was}). Are they right?"
        )
    },
    scale_right: "They are right",
    scale_in: |unit| format!("They are in {unit}"),
    ask_dots: |column, text| {
        format!("Is the dot in “{text}” of column {column} the decimal point, or does it part thousands?")
    },
    dot_decimal: |text| format!("Decimal point: {text}"),
    dot_thousands: |text| format!("Thousands: {text}"),
    show: "Show",
    look: "Columns before and after",
    spread: |count, least, most| format!("{count} figures, {least} to {most}"),
    nothing_there: "no figures",
    all_categories: "All, each unit in its own",
    header_end: "Header ends in row",
    header_column: "Heading begins in column",
    header_column_end: "Heading ends in column",
    first_column: "First column of data",
    last_column: "Last column of data",
    not_a_row: "A row number, such as 4",
    not_a_column: "A column, such as C",
    no_header: "No header",
    year: "Year of the figures",
    read_hidden: "Read hidden rows and columns",
    hidden_name: |name| format!("{name} (hidden)"),
    only_taken: "Only columns that are taken",
    measured_in: "Measured in",
    right_as_is: "the indicator's unit",
    leave: "The sheet that you are checking has not been taken yet; leaving begins anew.",
    preview: "The sheet",
    pasted: "Pasted table",
    preview_of: |sheet| format!("First rows of {sheet}"),
    row: "Row",
    summary: |changes, units, same, findings| {
        let same = if same == 0 { String::new() } else { format!("; {same} are there already") };
        let findings = if findings == 0 { String::new() } else { format!("; {findings} need a look") };
        format!("Changes {changes} figures of {units} units{same}{findings}.")
    },
    nothing_changes: "With the columns as they are, no figure changes.",
    changes: "Changes",
    findings: "Need a look",
    place: "Place",
    unit: "Unit",
    item: "Figure",
    was: "Was",
    becomes: "Becomes",
    nothing: "(empty)",
    more: |count| format!("and {count} more"),
    apply: |count| format!("Take {count} figures"),
    discard: "Don't take any",
    applied: |count, file| format!("Took {count} figures from {file}. This can be undone."),
    into_baseline: "It goes into the baseline, since there is no scenario yet.",
    into_scenario: |name| format!("It goes into the scenario “{name}”."),
    into_new_scenario: "It goes into a new scenario; the baseline stays.",
    assumptions: "An empty cell leaves what is there; “—” or “/” says that there is no figure and clears it; rows of totals, means and notes are not read; a cell that can't be read leaves what is there, and all others are taken.",
    show_cell: |place| format!("Show {place} in the sheet"),
    no_unit: |name| format!("No unit is called “{name}”. The row was left out."),
    near_unit: |name, near| {
        format!("No unit is called “{name}”; is “{near}” meant? The row is left out until you say so.")
    },
    accept: |near| format!("It is {near}"),
    accept_all: |count| format!("Accept all {count} near names"),
    several_rows: |name| format!("“{name}” has several rows, and none is chosen yet; all were left out."),
    no_indicator: |unit, category| format!("{unit} is in “{category}”, which has no such indicator; it was left out."),
    uncomputed: "The formula was never computed, so that the file has no result. What is there stays. Open the file in WPS or Excel, save it once and bring it in again.",
    long_number: |text| {
        format!(
            "{text} has more than 15 digits, of which the spreadsheet kept only the first 15. What is there stays; enter it again as text."
        )
    },
    other_measure: |unit| {
        format!("The column's unit of measure, {unit}, can't be converted into the indicator's. What is there stays.")
    },
    percent_as_score: |text| format!("“{text}” is per cent and was read as a score out of 100. Please check."),
    no_score: |text| format!("{text} is not between 0 and 100; it was taken all the same. Please check."),
    outlier_old: |figure, other, times| {
        format!(
            "{figure} and the present {other} are about {times} times apart. Check the figure and its unit of measure."
        )
    },
    outlier_prior: |figure, other, times| {
        format!(
            "{figure} and last year's {other} are about {times} times apart. Check the figure and its unit of measure."
        )
    },
    outlier_counterpart: |figure, other, times| {
        format!(
            "{figure} and the indicator's other figure, {other}, are about {times} times apart. Check the figure and its unit of measure."
        )
    },
    outlier_others: |figure, other, times| {
        format!(
            "{figure} and the middle of the group's figures, {other}, are about {times} times apart. Check the figure and its unit of measure."
        )
    },
    hidden_rows: |count| {
        format!(
            "{count} rows are hidden in the sheet and were left out. Tick “read hidden rows and columns” to have them."
        )
    },
    hidden_columns: |count| {
        format!(
            "{count} columns are hidden in the sheet and were left out. Tick “read hidden rows and columns” to have them."
        )
    },
    hidden_sheet: |name| {
        format!("“{name}” is a hidden sheet; those that are shown name no unit. Check which one is meant.")
    },
    cut_short: "The file breaks off within a character: what came after is lost, and its last cell was not read. Get the whole file.",
    not_taken: |text, why| format!("“{text}” can't be read: {}. What is there stays.", why.trim_end_matches('.')),
    formula_error: |text| format!("A formula failed ({text}). What is there stays; mend the formula."),
    a_date: |text| format!("This is a date ({text}), not a figure. What is there stays; format the cell as a number."),
    a_bool: |text| format!("This is true or false ({text}), not a figure. What is there stays."),
    noted: |text| format!("“{text}” has a note behind it; only the figure was taken. Please check."),
    workbooks: "Excel workbooks",
    workbooks_hint: "The data workbook is to be filled in: a sheet each for categories, indicators, marks, units, figures, adjustments, grades and the use of results, with notes and lists to choose from; dropped on the page it becomes a project. The audit workbook is to be checked: points, totals, places, grades, 优秀 places and bonus of the present scenario are formulas, so that a changed cell shows what follows.",
    write_template: "Download the data workbook",
    template_hint: "with what the project has; of the blank policy, an empty form",
    write_audit: "Export the audit workbook (with formulas)",
    audit_hint: "Excel, WPS and LibreOffice compute it anew",
    writing: "Writing the workbook",
    template_name: |title| format!("{title}-data"),
    audit_name: |title| format!("{title}-audit"),
    template_opened: |file| format!("Opened {file}."),
    template_found: |count| format!("This is a data workbook; {count} of its cells were not taken as they stand:"),
    open_anyway: "Open what was read",
    gone: "Sheet or category is no longer there; choose again.",
};
