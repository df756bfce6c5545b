//! The sheet of a category's rules: full marks, caps, marks and every parameter of the scoring rules, as input cells.

use rust_decimal::Decimal;

use super::a1::At;
use super::page::Page;
use super::part::Part;
use super::style::Style;
use baton_model::{
    Bound, Category, Component, Conversion, Field, Indicator, IndicatorKind, Key, Measure, Number, Parameter, Pass,
    Rater, Rows, Section, VoteClass,
};
use baton_words::{Locale, Text, audit, editor, rule, section as words};

/// Where the rules stand, as references from any sheet.
#[derive(Default)]
pub(super) struct RuleCells {
    pub(super) full_marks: String,
    pub(super) bonus_cap: String,
    pub(super) deduction_cap: String,
    /// The names of the groups, side by side; empty without groups.
    pub(super) groups: String,
    pub(super) indicators: Vec<IndicatorCells>,
    /// In the order in which the category declares them.
    pub(super) sections: Vec<SectionCells>,
}

/// Where a section's parameters stand; empty where it has none of the kind.
#[derive(Default)]
pub(super) struct SectionCells {
    pub(super) marks: String,
    pub(super) floor: String,
    pub(super) cap: String,
    pub(super) pass: String,
    pub(super) factor: String,
    /// Points of places 1, 2, …, one below the other.
    pub(super) ladder: String,
    /// How many there are.
    pub(super) places: usize,
    pub(super) otherwise: String,
}

/// Where an indicator's parameters stand.
#[derive(Default)]
pub(super) struct IndicatorCells {
    /// Marks of the category, then of each group, side by side.
    pub(super) marks: String,
    pub(super) components: Vec<ComponentCells>,
    /// Floor and cap of what the components make together.
    pub(super) floor: String,
    pub(super) cap: String,
    /// Part that monitoring makes.
    pub(super) share: String,
    /// Weight and planned share of each period that counts.
    pub(super) periods: Vec<(String, String)>,
}

/// Where a component's parameters stand.
pub(super) struct ComponentCells {
    pub(super) share: String,
    /// Weights of rater groups, or what events of each kind are worth.
    pub(super) weights: Vec<String>,
    /// What a vote of each class is worth; an empty cell where it is void.
    pub(super) votes: Vec<String>,
    /// Rates that stand in.
    substitutes: Vec<(Key, String)>,
    pub(super) scale: ScaleCells,
    pub(super) entry: Option<EntryCells>,
}

/// Where an entry condition's parameters stand.
pub(super) struct EntryCells {
    pub(super) bound: String,
    /// Rate of those who don't meet it.
    pub(super) unmet: String,
    /// Weights of the rater groups that it asks, or what events are worth.
    pub(super) weights: Vec<String>,
    /// What a vote of each class is worth.
    pub(super) votes: Vec<String>,
}

impl ComponentCells {
    /// Where a rate that stands in stands; empty where it is none.
    pub(super) fn substitute(&self, key: Key) -> String {
        self.substitutes.iter().find(|(own, _)| *own == key).map(|(_, cell)| cell.clone()).unwrap_or_default()
    }
}

/// Where a scale's parameters stand.
#[derive(Default)]
pub(super) struct ScaleCells {
    /// Numbers outside of lists.
    numbers: Vec<(Key, String)>,
    /// The rows of a list, as two cells: values with their rates, ascending, or places with theirs.
    pub(super) rows: Vec<(String, String)>,
}

impl ScaleCells {
    /// Where a number stands; empty where it has no cell.
    pub(super) fn at(&self, key: Key) -> &str {
        self.numbers.iter().find(|(own, _)| *own == key).map_or("", |(_, cell)| cell)
    }
}

/// Columns: number, indicator, section or rule, parameter, value, second value.
const NAME: u16 = 1;
const ABOUT: u16 = 2;
const PARAMETER: u16 = 3;
const VALUE: u16 = 4;
const SECOND: u16 = 5;

/// The sheet while it is written.
struct Writer<'p, 'a> {
    page: &'p mut Page<'a>,
    row: u32,
}

impl Writer<'_, '_> {
    /// A parameter in a row of its own; where it stands.
    fn parameter(&mut self, name: &str, value: Option<Decimal>) -> String {
        self.pair(name, value, None).0
    }

    /// A parameter of two numbers.
    fn pair(&mut self, name: &str, value: Option<Decimal>, second: Option<Decimal>) -> (String, String) {
        let at = |column: u16| -> At { (self.row, column) };
        let (first, other) = (at(VALUE), at(SECOND));
        self.page.text((self.row, PARAMETER), name, Style::Text);
        self.page.input(first, value);
        if second.is_some() {
            self.page.input(other, second);
        }
        self.row += 1;
        (self.page.outer(first), self.page.outer(other))
    }
}

/// Writes the sheet.
pub(super) fn write(page: &mut Page, part: &Part, locale: Locale) -> RuleCells {
    let category = part.category;
    page.title(&format!("{} · {}", category.name, audit::RULES.of(locale)), audit::RULES_NOTE.of(locale));
    page.width(0, 0, 6.0);
    page.width(NAME, NAME, 26.0);
    page.width(ABOUT, ABOUT, 24.0);
    page.width(PARAMETER, PARAMETER, 28.0);
    page.width(VALUE, SECOND + u16::try_from(category.groups.len()).unwrap_or(0), 12.0);
    page.heads((3, PARAMETER), &[audit::PARAMETER.of(locale), audit::VALUE.of(locale)]);
    let mut writer = Writer { page, row: 4 };
    let mut cells = RuleCells {
        full_marks: writer.parameter(audit::FULL_MARKS.of(locale), Some(category.full_marks.get())),
        bonus_cap: writer.parameter(audit::BONUS_CAP.of(locale), category.adjustments.bonus_cap.map(Number::get)),
        deduction_cap: writer
            .parameter(audit::DEDUCTION_CAP.of(locale), category.adjustments.deduction_cap.map(Number::get)),
        ..RuleCells::default()
    };
    cells.sections = category.sections.iter().map(|section| write_section(&mut writer, section, locale)).collect();
    let (groups, marks) = write_marks(&mut writer, category, locale);
    cells.groups = groups;
    writer.row += 1;
    let heads = [
        audit::NUMBER.of(locale),
        audit::INDICATOR.of(locale),
        audit::RULE.of(locale),
        audit::PARAMETER.of(locale),
        audit::VALUE.of(locale),
        audit::RATE.of(locale),
    ];
    writer.page.heads((writer.row, 0), &heads);
    writer.row += 1;
    for ((indicator, marks), number) in category.indicators.iter().zip(marks).zip(1_usize..) {
        let mut written = write_indicator(&mut writer, part, indicator, number, locale);
        written.marks = marks;
        cells.indicators.push(written);
    }
    page.print_narrow();
    page.freeze((2, 0));
    cells
}

/// A section's parameters, those that it has.
fn write_section(writer: &mut Writer, section: &Section, locale: Locale) -> SectionCells {
    writer.page.text((writer.row, ABOUT), &section.name, Style::Text);
    let mut own = |name: Text, value: Option<Number>| match value {
        Some(value) => writer.parameter(name.of(locale), Some(value.get())),
        None => String::new(),
    };
    let (pass, (factor, ladder, otherwise)) = (
        section.pass.map(|pass| match pass {
            Pass::Points(bound) | Pass::Share(bound) => bound,
        }),
        match &section.conversion {
            Conversion::None | Conversion::Best => (None, [].as_slice(), None),
            Conversion::Ladder { points, otherwise } => (None, points.as_slice(), Some(*otherwise)),
            Conversion::Weight(factor) => (Some(*factor), [].as_slice(), None),
        },
    );
    let mut cells = SectionCells {
        marks: own(words::MARKS, section.marks),
        floor: own(words::FLOOR, section.floor),
        cap: own(words::CAP, section.cap),
        pass: own(words::PASS, pass),
        factor: own(words::FACTOR, factor),
        otherwise: own(words::OTHERWISE, otherwise),
        places: ladder.len(),
        ladder: String::new(),
    };
    let first = writer.row;
    for points in ladder {
        writer.parameter(words::LADDER.of(locale), Some(points.get()));
    }
    if !ladder.is_empty() {
        cells.ladder = writer.page.outer_range((first, VALUE), (writer.row.saturating_sub(1), VALUE));
    }
    cells
}

/// The table of marks; where the groups' names and each indicator's marks stand.
fn write_marks(writer: &mut Writer, category: &Category, locale: Locale) -> (String, Vec<String>) {
    writer.row += 1;
    let row = writer.row;
    writer.page.heads(
        (row, 0),
        &[
            audit::NUMBER.of(locale),
            audit::INDICATOR.of(locale),
            audit::SECTION.of(locale),
            audit::KIND.of(locale),
            audit::CATEGORY_MARKS.of(locale),
        ],
    );
    for (group, column) in category.groups.iter().zip(SECOND..) {
        writer.page.text((row, column), &group.name, Style::Head);
    }
    let last = SECOND + u16::try_from(category.groups.len()).unwrap_or(0).saturating_sub(1);
    let names =
        if category.groups.is_empty() { String::new() } else { writer.page.outer_range((row, SECOND), (row, last)) };
    writer.row += 1;
    let mut ranges = Vec::new();
    for (indicator, number) in category.indicators.iter().zip(1_usize..) {
        let row = writer.row;
        let kind = match indicator.kind {
            IndicatorKind::Common => audit::COMMON.of(locale),
            IndicatorKind::Individual => audit::INDIVIDUAL.of(locale),
        };
        writer.page.number((row, 0), Some(number.into()), Style::Count);
        writer.page.text((row, NAME), &indicator.name, Style::InputText);
        writer.page.text((row, ABOUT), category.section_name(&indicator.section), Style::Text);
        writer.page.text((row, PARAMETER), kind, Style::Text);
        writer.page.input((row, VALUE), Some(indicator.marks.category.get()));
        let mut last = VALUE;
        for (group, column) in category.groups.iter().zip(SECOND..) {
            writer.page.input((row, column), indicator.marks.groups.get(&group.id).map(|marks| marks.get()));
            last = column;
        }
        ranges.push(writer.page.outer_range((row, VALUE), (row, last)));
        writer.row += 1;
    }
    (names, ranges)
}

fn write_indicator(
    writer: &mut Writer,
    part: &Part,
    indicator: &Indicator,
    number: usize,
    locale: Locale,
) -> IndicatorCells {
    writer.page.number((writer.row, 0), Some(number.into()), Style::Count);
    writer.page.text((writer.row, NAME), &indicator.name, Style::Text);
    writer.page.text((writer.row, ABOUT), &rule::in_words(locale, indicator), Style::Note);
    writer.row += 1;
    let mut cells = IndicatorCells::default();
    let several = indicator.rule.components.len() > 1;
    for (component, number) in indicator.rule.components.iter().zip(1_usize..) {
        if several {
            writer.page.text((writer.row, ABOUT), &audit::component(locale, number), Style::Text);
        }
        cells.components.push(write_component(writer, component, locale));
    }
    let mut end = |name: Text, value: Option<Number>| {
        value.map(|value| writer.parameter(name.of(locale), Some(value.get()))).unwrap_or_default()
    };
    cells.floor = end(editor::RULE_FLOOR, indicator.rule.floor);
    cells.cap = end(editor::RULE_CAP, indicator.rule.cap);
    if let Some(monitoring) = &indicator.monitoring {
        cells.share = writer.parameter(audit::MONITORING_SHARE.of(locale), Some(monitoring.share.get()));
        for (position, weight) in part.counted_periods(indicator) {
            let Some(period) = part.periods.get(position) else { continue };
            let name = audit::period_weight(locale, &period.name);
            let weight = writer.parameter(&name, Some(weight));
            cells
                .periods
                .push((weight, planned(writer, indicator, period.month, &audit::planned(locale, &period.name))));
        }
    }
    cells
}

/// The planned share of the annual target by a month: from the indicator's curve, else month/12.
fn planned(writer: &mut Writer, indicator: &Indicator, month: u8, name: &str) -> String {
    let month = if (1..=12).contains(&month) { month } else { 12 };
    if indicator.schedule.len() == 12 {
        let share = indicator.schedule.get(usize::from(month) - 1).map(|share| share.get());
        return writer.parameter(name, share);
    }
    let at = (writer.row, VALUE);
    writer.page.text((writer.row, PARAMETER), name, Style::Text);
    let twelfths = Decimal::from(month).checked_div(Decimal::from(12)).unwrap_or_default();
    writer.page.formula(at, &format!("{month}/12"), twelfths, Style::Input);
    writer.row += 1;
    writer.page.outer(at)
}

fn write_votes(writer: &mut Writer, measure: &Measure, locale: Locale) -> Vec<String> {
    let worth = |class: &VoteClass| {
        let name = rule::key(Key::VoteWorth).cell.of(locale).replace("{class}", &rule::vote_class(locale, class));
        writer.parameter(&name, class.worth.map(|worth| worth.get()))
    };
    measure.classes().iter().map(worth).collect()
}

fn write_component(writer: &mut Writer, component: &Component, locale: Locale) -> ComponentCells {
    let share = writer.parameter(&rule::cell(locale, Key::Share.into(), component), Some(component.share.get()));
    let weights = component.measure.raters().iter().enumerate().map(|(row, rater)| {
        let name = rule::cell(locale, Parameter::at(Key::Weight, row), component);
        writer.parameter(&name, Some(rater.weight.get()))
    });
    let mut weights: Vec<String> = weights.collect();
    for (row, kind) in component.measure.events().iter().enumerate() {
        let name = rule::cell(locale, Parameter::at(Key::Worth, row), component);
        weights.push(writer.parameter(&name, Some(kind.worth.get())));
    }
    let votes = write_votes(writer, &component.measure, locale);
    let entry = component.only_if.as_ref().map(|condition| {
        let name = |key: Key| rule::cell(locale, key.into(), component);
        let raters = condition.probe.measure.raters().iter();
        let weight = |rater: &Rater| {
            let name = rule::key(Key::Weight).cell.of(locale).replace("{rater}", &rater.name);
            writer.parameter(&name, Some(rater.weight.get()))
        };
        let mut weights: Vec<String> = raters.map(weight).collect();
        for kind in condition.probe.measure.events() {
            let name = rule::key(Key::Worth).cell.of(locale).replace("{kind}", &kind.name);
            weights.push(writer.parameter(&name, Some(kind.worth.get())));
        }
        EntryCells {
            weights,
            votes: write_votes(writer, &condition.probe.measure, locale),
            bound: writer.parameter(&name(Key::Asked), Some(condition.bound.get())),
            unmet: writer.parameter(&name(Key::Unmet), Some(condition.otherwise.get())),
        }
    });
    let mut substitutes = Vec::new();
    for key in [Key::MissingRate, Key::UndefinedRate, Key::CoincideRate] {
        if let Some(rate) = component.number(key.into()) {
            substitutes.push((key, writer.parameter(&rule::cell(locale, key.into(), component), Some(rate.get()))));
        }
    }
    ComponentCells { share, weights, votes, substitutes, entry, scale: write_scale(writer, component, locale) }
}

fn write_scale(writer: &mut Writer, component: &Component, locale: Locale) -> ScaleCells {
    let mut cells = ScaleCells::default();
    for (key, field) in component.scale.clone().fields() {
        let name = |row| rule::cell(locale, Parameter::at(key, row), component);
        let number = match field {
            Field::Number(number) | Field::Bound(Bound::Fixed(number)) => Some(*number),
            Field::Optional(number) => *number,
            Field::Bound(Bound::CohortMin | Bound::CohortMean | Bound::CohortMax) | Field::Choice(_) => continue,
            Field::Rows(rows) => {
                let rows = listed(rows).into_iter().enumerate();
                let pair = |(row, (first, second)): (usize, (Number, Number))| {
                    writer.pair(&name(row), Some(first.get()), Some(second.get()))
                };
                cells.rows = rows.map(pair).collect();
                continue;
            }
        };
        cells.numbers.push((key, writer.parameter(&name(0), number.map(Number::get))));
    }
    cells
}

/// The rows of a list as pairs: values with rates, ascending, of equal values the first; rates alone with their places.
fn listed(rows: &mut dyn Rows) -> Vec<(Number, Number)> {
    let numbers = rows.numbers();
    let places = numbers.iter().zip(1_i64..).filter_map(|(row, place)| match row.as_slice() {
        [rate] => Some((place.into(), *rate)),
        [value, rate] => Some((*value, *rate)),
        _ => None,
    });
    let mut listed: Vec<(Number, Number)> = places.collect();
    listed.sort_by_key(|(value, _)| *value);
    listed.dedup_by_key(|(value, _)| *value);
    listed
}
