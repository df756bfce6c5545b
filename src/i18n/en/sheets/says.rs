//! How the sheets of the workbook template and their columns are filled in, in English.

use crate::i18n::catalogue::{Heading, Table};

pub fn table(table: Table) -> &'static str {
    match table {
        Table::Guide => "",
        Table::Policy => "Title, year, excellent ratio, bonus, decimals, bounds of the warning lights.",
        Table::Periods => "Monitoring periods, such as the first quarter, half-year and three quarters.",
        Table::Categories => "Categories of units: full marks, ranking, and what holds for all grades.",
        Table::Groups => "Groups inside the categories.",
        Table::Indicators => {
            "Indicators of each category with marks and rule, one to a row; further parts of a blended rule have rows of their own, with only the code and the rule filled in."
        }
        Table::Raters => "Rater groups of panel indicators, with weights.",
        Table::Marks => "Marks of groups and units that differ from the category's.",
        Table::Monitoring => {
            "Monitoring share, and the schedule: the share of the annual target to be reached by the end of each month."
        }
        Table::Weights => "Weights of periods for single indicators; without them those of the sheet of periods hold.",
        Table::Items => {
            "Adjustment items with points by level, a level to a row; from an item's second level on only category, code and level are filled in."
        }
        Table::TieBreakers => "What splits equal totals, first things first.",
        Table::Grades => "Grades of each category, best first: quotas, thresholds, use of results.",
        Table::Gates => "What bars a grade: deductions over so many points, or a rate on an indicator below so much.",
        Table::Units => "Assessed units: category, group, headcounts, special cases.",
        Table::Annual => "A sheet for each category: a unit to a row, an annual figure to a column.",
        Table::ByPeriod => {
            "A sheet for each category: a unit and period to a row; figures count from January to the period's end."
        }
        Table::Further => "Scores or votes of rater groups, one group on one unit to a row.",
        Table::Ledger => "Bonuses and deductions, an entry to a row.",
        Table::Scenarios => "Scenarios made on the page; the program writes and reads them, nothing to fill in.",
    }
}

#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "most headings say enough"))]
pub fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Id => {
            "A short code for the program, used once only. May be left empty: the name then is the code. What follows a # is always a code."
        }
        Heading::Category | Heading::Group | Heading::Indicator | Heading::Unit | Heading::Item => {
            "A name or code; choose it from the list. Where several have the name, write the code."
        }
        Heading::FullMarks => "The most a total can be before adjustments.",
        Heading::MissingItems => {
            "Rescale: the marks of indicators not assessed are spread over the rest. Keep: these points are lost."
        }
        Heading::TieBlock => {
            "Units tied at a cut-off: all get in if a place is left, or all get in only if there are places for all."
        }
        Heading::RollDown => "Whether the next unit moves up when one before it can't have the grade.",
        Heading::BonusThreshold => "Only for the bonus per point: from what percentage on it is paid, 0 to 100.",
        Heading::BonusAmount => "Base: yuan per head; pool: yuan in all; per point: yuan per point and head.",
        Heading::Marks => "0 = not assessed.",
        Heading::ScheduleDriven => "Monitoring should count for at least 30 % of an indicator with a schedule.",
        Heading::Share => "How much this part of a blended rule counts; all parts add up to 100%. 100% if not blended.",
        Heading::Measure => "Which figure is judged: completion = actual ÷ target; growth = (actual − prior) ÷ prior.",
        Heading::Cap => "For proportional scales. Empty = uncapped.",
        Heading::Floor => "For proportional scales and deductions. Empty = none; 0 = no rate below zero.",
        Heading::HighBound | Heading::LowBound => {
            "For scales between two values: a fixed value, or the maximum, mean or minimum of those compared; where lower is better, maximum and minimum swap."
        }
        Heading::High => "Where satisfactory is a fixed value.",
        Heading::Low => "Where unacceptable is a fixed value.",
        Heading::Outside => "For scales between values: beyond the ends the rate stays, or goes on along the line.",
        Heading::Table => {
            "Steps and polylines: value:rate; table by place: rates. Part them by semicolons, like 1:100%; 0.9:90%; 0.8:80%."
        }
        Heading::Otherwise => "Steps and table by place: the rate of what is not in the list.",
        Heading::First | Heading::Last => "For first to last place.",
        Heading::Per => "Deduct: rate off per unit of the figure; drop per place: rate off per place.",
        Heading::MonitoringShare => "How much of the annual rate the periods make, such as 30%.",
        Heading::QuotaShare => "Share of the ranked units, such as 20%. Either this or places; neither = no quota.",
        Heading::ThresholdPercentage => {
            "Percentage of the full marks, 0 to 100. Either this or total points; neither = no threshold."
        }
        Heading::RatioOffset => "Percentage points added to the county-average excellent ratio.",
        Heading::DeductionsOver => "Either this, or an indicator and a rate.",
        Heading::RateBelow => "Together with the indicator to the left.",
        Heading::Points => "Positive for bonuses and for deductions; special assessments go by sign.",
        Heading::ItemCap => "Most points that the item may add or take; empty = uncapped.",
        Heading::Quantity => "How many times; 1 if empty.",
        Heading::Matter => "Write the same matter the same way, for highest only.",
        Heading::Difficulty => "1 if empty.",
        Heading::Downgrade => "By how many grades; 0 if empty.",
        Heading::Field => "How many were ranked outside.",
        Heading::Period => "Name or code of a period; empty for the year.",
        Heading::Score => "0 to 100. Either a score or votes.",
        Heading::Part => "Which part of a blended rule; 1 if not blended.",
        _ => "",
    }
}
