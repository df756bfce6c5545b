//! The sheet of a category's data: units and what was observed of them, as input cells.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::a1::cell;
use super::page::Page;
use super::part::{FIRST, Looks, Member, Part};
use super::style::Style;
use baton_model::{Component, Id, Indicator, Measure, Number, Opinion, PastYear, Rater, Reading, VoteClass};
use baton_words::{Locale, audit, rule};

/// Columns of what is known of every unit.
pub(super) const NUMBER: u16 = 0;
pub(super) const NAME: u16 = 1;
pub(super) const GROUP: u16 = 3;
pub(super) const HEADCOUNT: u16 = 5;
pub(super) const ASSESSED: u16 = 6;
pub(super) const DIFFICULTY: u16 = 7;
pub(super) const EXEMPT: u16 = 8;
/// The first of the columns that tell how often each circumstance applies.
pub(super) const CIRCUMSTANCES: u16 = 9;

/// The column of the grades that units had so many years before this one, from 1 on.
pub(super) fn past_grade(part: &Part, back: u16) -> u16 {
    let circumstances = u16::try_from(part.category.circumstances.len()).unwrap_or(0);
    CIRCUMSTANCES + circumstances + back.saturating_sub(1)
}

/// Where an indicator's inputs stand, by column.
#[derive(Default)]
pub(super) struct IndicatorColumns {
    /// Marks of single units.
    pub(super) own_marks: Option<u16>,
    pub(super) difficulty: Option<u16>,
    pub(super) annual: ReadingColumns,
    /// By period that counts.
    pub(super) periods: Vec<ReadingColumns>,
}

/// Where the inputs of one reading stand, by column.
#[derive(Default)]
pub(super) struct ReadingColumns {
    pub(super) actual: Option<u16>,
    pub(super) target: Option<u16>,
    pub(super) prior: Option<u16>,
    pub(super) place: Option<u16>,
    pub(super) field: Option<u16>,
    pub(super) prior_place: Option<u16>,
    pub(super) prior_field: Option<u16>,
    pub(super) kinds: BTreeMap<Id, u16>,
    pub(super) raters: BTreeMap<Id, RaterColumns>,
}

/// Where a rater group's opinion stands.
pub(super) struct RaterColumns {
    pub(super) score: u16,
    /// Columns of votes by class, where some unit has ballots.
    pub(super) votes: BTreeMap<Id, u16>,
}

/// Writes the sheet.
pub(super) fn write(page: &mut Page, part: &Part, groups: &str, locale: Locale) -> Vec<IndicatorColumns> {
    page.title(&format!("{} · {}", part.category.name, audit::DATA.of(locale)), audit::DATA_NOTE.of(locale));
    write_groups(page, part, audit::GROUP_LIST.of(locale));
    let heads = [
        audit::NUMBER.of(locale),
        audit::UNIT.of(locale),
        audit::IDENTIFIER.of(locale),
        audit::GROUP_NUMBER.of(locale),
        audit::GROUP.of(locale),
        audit::HEADCOUNT.of(locale),
        audit::ASSESSED_HEADCOUNT.of(locale),
        audit::UNIT_DIFFICULTY.of(locale),
        audit::EXEMPT.of(locale),
    ];
    let circumstances = part.category.circumstances.iter().map(|circumstance| circumstance.name.as_str());
    let past: Vec<String> = part.years_back().map(|(_, year)| audit::past_grade(locale, year)).collect();
    let mut observed = 0;
    let heads = heads.into_iter().chain(circumstances).chain(past.iter().map(String::as_str));
    for (head, column) in heads.zip(0_u16..) {
        page.span((FIRST - 3, column), (FIRST - 1, column), head);
        observed = column + 1;
    }
    page.width(NUMBER, NUMBER, 5.0);
    page.width(NAME, NAME, 22.0);
    page.width(NAME + 1, NAME + 1, 12.0);
    page.width(GROUP, observed - 1, 9.0);
    for (member, at) in part.members.iter().zip(0_usize..) {
        write_unit(page, part, groups, (member, at));
    }
    let mut next = observed;
    let mut columns = Vec::new();
    for indicator in &part.category.indicators {
        columns.push(write_indicator(page, part, indicator, &mut next, locale));
    }
    page.width(observed, next.max(observed), 9.5);
    page.height(FIRST - 1, 30.0);
    page.print_across();
    page.freeze((FIRST, NAME + 1));
    columns
}

/// The row above the heads names the groups by number.
fn write_groups(page: &mut Page, part: &Part, title: &str) {
    let groups = part.category.groups.iter().zip(1_usize..);
    let list: Vec<String> = groups.map(|(group, number)| format!("{number} = {}", group.name)).collect();
    if !list.is_empty() {
        page.text((2, 0), &format!("{title}{}", list.join("  ")), Style::Note);
    }
}

fn write_unit(page: &mut Page, part: &Part, groups: &str, (member, at): (&Member, usize)) {
    let row = Part::row(at);
    let unit = member.unit;
    let yes = |mark: bool| mark.then_some(Decimal::ONE);
    page.number((row, NUMBER), Some((at + 1).into()), Style::Count);
    page.text((row, NAME), &unit.name, Style::InputText);
    page.text((row, NAME + 1), unit.id.as_str(), Style::Text);
    page.input((row, GROUP), Some(member.group.into()));
    let name = member.group.checked_sub(1).and_then(|group| part.category.groups.get(group));
    let name = name.map_or("", |group| group.name.as_str());
    if groups.is_empty() {
        page.text((row, GROUP + 1), name, Style::Text);
    } else {
        let number = cell((row, GROUP));
        page.formula((row, GROUP + 1), &format!("IF({number}=0,\"\",INDEX({groups},{number}))"), name, Style::Text);
    }
    page.input((row, HEADCOUNT), Some(unit.headcount.get()));
    page.input((row, ASSESSED), Some(unit.assessed_headcount.into()));
    page.input((row, DIFFICULTY), unit.difficulty.map(Number::get));
    page.input((row, EXEMPT), yes(unit.exempt));
    for (at, (circumstance, column)) in part.category.circumstances.iter().zip(CIRCUMSTANCES..).enumerate() {
        let first = part.category.circumstances.iter().position(|other| other.id == circumstance.id);
        let marks = || unit.circumstances.iter().filter(|marked| marked.circumstance == circumstance.id);
        let times = if first == Some(at) { marks().count() } else { 0 };
        page.input((row, column), (times > 0).then(|| times.into()));
        let reasons: Vec<&str> = marks().map(|marked| marked.reason.as_str()).filter(|why| !why.is_empty()).collect();
        if times > 0 && !reasons.is_empty() {
            page.remark((row, column), &reasons.join("\n"));
        }
    }
    for (back, year) in part.years_back() {
        let grade = PastYear::of(&unit.history, year);
        let number = grade.and_then(|id| part.category.grading.grades.iter().position(|grade| grade.id == *id));
        page.input((row, past_grade(part, back)), number.map(|at| (at + 1).into()));
    }
}

fn write_indicator(
    page: &mut Page,
    part: &Part,
    indicator: &Indicator,
    next: &mut u16,
    locale: Locale,
) -> IndicatorColumns {
    let start = *next;
    let mut columns = IndicatorColumns::default();
    let has_own = part.members.iter().any(|member| indicator.marks.units.contains_key(&member.unit.id));
    if has_own {
        let own = |member: &Member| indicator.marks.units.get(&member.unit.id).map(|marks| marks.get());
        columns.own_marks = Some(column(page, part, next, audit::OWN_MARKS.of(locale), own));
    }
    let factor = |member: &Member| member.unit.indicator_difficulty.get(&indicator.id).map(|factor| factor.get());
    if part.members.iter().any(|member| factor(member).is_some()) {
        columns.difficulty = Some(column(page, part, next, audit::DIFFICULTY.of(locale), factor));
    }
    let before = *next;
    let annual = |member: &Member| member.unit.observations.get(&indicator.id).map(|seen| seen.annual.clone());
    columns.annual = write_reading(page, part, indicator, next, locale, annual);
    if before < *next {
        page.span((FIRST - 2, before), (FIRST - 2, *next - 1), audit::ANNUAL.of(locale));
    }
    for (position, _) in part.counted_periods(indicator) {
        let Some(period) = part.periods.get(position) else { continue };
        let before = *next;
        let reading = |member: &Member| {
            member.unit.observations.get(&indicator.id).and_then(|seen| seen.periods.get(&period.id)).cloned()
        };
        columns.periods.push(write_reading(page, part, indicator, next, locale, reading));
        if before < *next {
            page.span((FIRST - 2, before), (FIRST - 2, *next - 1), &period.name);
        }
    }
    if start < *next {
        page.span((FIRST - 3, start), (FIRST - 3, *next - 1), &indicator.name);
    }
    columns
}

/// One column of inputs; its position.
fn column(page: &mut Page, part: &Part, next: &mut u16, head: &str, value: impl Fn(&Member) -> Option<Decimal>) -> u16 {
    let column = *next;
    *next += 1;
    page.text((FIRST - 1, column), head, Style::Head);
    for (member, at) in part.members.iter().zip(0_usize..) {
        page.input((Part::row(at), column), value(member));
    }
    column
}

fn write_reading(
    page: &mut Page,
    part: &Part,
    indicator: &Indicator,
    next: &mut u16,
    locale: Locale,
    reading: impl Fn(&Member) -> Option<Reading>,
) -> ReadingColumns {
    let looks = Looks::of(indicator);
    let readings: Vec<Reading> = part.members.iter().map(|member| reading(member).unwrap_or_default()).collect();
    let mut add = |head: &str, value: &dyn Fn(&Reading) -> Option<Decimal>| {
        let column = *next;
        *next += 1;
        page.text((FIRST - 1, column), head, Style::Head);
        for (reading, at) in readings.iter().zip(0_usize..) {
            page.input((Part::row(at), column), value(reading));
        }
        column
    };
    let mut columns = ReadingColumns {
        actual: looks.actual.then(|| add(audit::ACTUAL.of(locale), &|reading| reading.actual.map(Number::get))),
        target: looks.target.then(|| add(audit::TARGET.of(locale), &|reading| reading.target.map(Number::get))),
        prior: looks.prior.then(|| add(audit::PRIOR.of(locale), &|reading| reading.prior().map(Number::get))),
        ..ReadingColumns::default()
    };
    if looks.external {
        columns.place =
            Some(add(audit::OUTSIDE_PLACE.of(locale), &|seen| seen.external.as_ref().map(|seen| seen.place.into())));
        columns.field = Some(add(audit::OUTSIDE_FIELD.of(locale), &|seen| Some(seen.external.as_ref()?.field?.into())));
    }
    if looks.prior_external {
        let rank = |seen: &Reading| seen.prior_external.clone();
        columns.prior_place =
            Some(add(audit::PRIOR_OUTSIDE_PLACE.of(locale), &|seen| rank(seen).map(|rank| rank.place.into())));
        columns.prior_field = Some(add(audit::PRIOR_OUTSIDE_FIELD.of(locale), &|seen| Some(rank(seen)?.field?.into())));
    }
    for kind in indicator.rule.components.iter().flat_map(Component::events) {
        if !columns.kinds.contains_key(&kind.id) {
            let column = add(&kind.name, &|seen| seen.kinds.get(&kind.id).map(|count| count.get()));
            columns.kinds.insert(kind.id.clone(), column);
        }
    }
    for rater in raters(indicator) {
        if columns.raters.contains_key(&rater.id) {
            continue;
        }
        let score = add(&rater.name, &|reading| match reading.panel.get(&rater.id) {
            Some(Opinion::Score(score)) => Some(score.get()),
            _ => None,
        });
        let ballots = |reading: &Reading| match reading.panel.get(&rater.id) {
            Some(Opinion::Ballots(votes)) => Some(votes.clone()),
            Some(Opinion::Score(_)) | None => None,
        };
        let mut votes = BTreeMap::new();
        if readings.iter().any(|reading| ballots(reading).is_some()) {
            for class in classes(indicator, &rater.id) {
                if votes.contains_key(&class.id) {
                    continue;
                }
                let head = audit::votes(locale, &rater.name, &rule::vote_class(locale, class));
                let cast =
                    |reading: &Reading| Some(Decimal::from(ballots(reading)?.get(&class.id).copied().unwrap_or(0)));
                votes.insert(class.id.clone(), add(&head, &cast));
            }
        }
        columns.raters.insert(rater.id.clone(), RaterColumns { score, votes });
    }
    columns
}

/// The classes of the votes of a rater group, in all components that ask it.
fn classes<'a>(indicator: &'a Indicator, rater: &Id) -> impl Iterator<Item = &'a VoteClass> {
    let measures = indicator.rule.components.iter().flat_map(Component::measures);
    measures.filter(|measure| measure.raters().iter().any(|own| own.id == *rater)).flat_map(Measure::classes)
}

/// How many columns raters' opinions take at most: a score, and votes by class.
pub(super) fn columns_of_raters(indicator: &Indicator) -> usize {
    let columns = |rater: &Rater| classes(indicator, &rater.id).count().saturating_add(1);
    raters(indicator).map(columns).fold(0, usize::saturating_add)
}

/// The rater groups of all components of a rule.
pub(super) fn raters(indicator: &Indicator) -> impl Iterator<Item = &Rater> {
    indicator.rule.components.iter().flat_map(Component::raters)
}
