//! What the sheets of one category share: its members with their outcomes, and where rows stand.

use rust_decimal::Decimal;

use super::a1::{At, prefix, range};
use baton_engine::{CategoryView, Evaluation, Line, Standing, UnitOutcome, fund_coefficient};
use baton_model::{Category, Component, Fund, Id, Indicator, Named, Period, RankBy, Source, Unit};
use baton_words::{Locale, condition, gone};

/// The row of the first unit, on every sheet that has one row for each unit.
pub(super) const FIRST: u32 = 6;

/// One category of the policy with its members.
pub(super) struct Part<'a> {
    /// Position in the policy.
    pub(super) position: usize,
    pub(super) category: &'a Category,
    pub(super) periods: &'a [Period],
    pub(super) members: Vec<Member<'a>>,
    /// The bonus funds that cover it, in the policy's order.
    pub(super) funds: Vec<&'a Fund>,
    /// What the engine made of the category.
    pub(super) view: Option<CategoryView<'a>>,
    pub(super) sheets: Sheets,
    /// The year that is assessed.
    pub(super) year: u16,
}

/// The names of a category's sheets.
#[derive(Clone, Debug)]
pub(super) struct Sheets {
    pub(super) results: String,
    pub(super) grades: String,
    pub(super) scoring: String,
    pub(super) ledger: String,
    pub(super) data: String,
    pub(super) rules: String,
}

/// A unit with what the engine made of it.
pub(super) struct Member<'a> {
    /// Position in the roster.
    pub(super) position: usize,
    pub(super) unit: &'a Unit,
    pub(super) outcome: &'a UnitOutcome,
    pub(super) standing: &'a Standing,
    /// 0 = none, else the group's position + 1.
    pub(super) group: usize,
    /// The lane, from 1 on.
    pub(super) lane: usize,
    /// Place among all ranked units of the category, lane by lane, ties in the roster's order; `None` for exempt ones.
    pub(super) order: Option<usize>,
    /// What circumstances and grade rules multiply its bonus by.
    pub(super) factor: Decimal,
}

impl Member<'_> {
    /// The unit's line on an indicator.
    pub(super) fn line(&self, indicator: usize) -> Option<&Line> {
        self.outcome.lines.get(indicator)
    }
}

impl<'a> Part<'a> {
    /// The part of a category; `outcomes` are those of the roster's units.
    pub(super) fn new(
        evaluation: &'a Evaluation,
        outcomes: &'a [UnitOutcome],
        position: usize,
        category: &'a Category,
        sheets: Sheets,
    ) -> Self {
        let by_group = category.ranking.by == RankBy::Group;
        let lanes: Vec<_> = evaluation.lanes().iter().filter(|lane| lane.category == position).collect();
        let lane_number = |group: Option<usize>| group.map_or(1, |group| group + 2);
        let order_of = |unit: usize| {
            let unit = u32::try_from(unit).ok()?;
            let lane = lanes.iter().find(|lane| lane.order.contains(&unit))?;
            let at = lane.order.iter().position(|other| *other == unit)?;
            let ranked = |lane: u32| usize::try_from(lane).unwrap_or(0);
            let before = lanes.iter().filter(|other| lane_number(other.group) < lane_number(lane.group));
            let before: usize = before.map(|lane| ranked(lane.ranked)).sum();
            (at < ranked(lane.ranked)).then_some(before + at + 1)
        };
        let rows = evaluation.roster().units.iter().zip(outcomes).zip(evaluation.standings()).enumerate();
        let members = rows
            .filter(|(_, (_, standing))| {
                standing.category.is_some_and(|of| u32::try_from(position).is_ok_and(|at| at == of))
            })
            .map(|(at, ((unit, outcome), standing))| {
                let group = standing.group.and_then(|group| usize::try_from(group).ok()).map_or(0, |group| group + 1);
                let lane = if by_group { group + 1 } else { 1 };
                let factor = evaluation.extra(at).bonus_factor.shown().unwrap_or_default();
                Member { position: at, unit, outcome, standing, group, lane, order: order_of(at), factor }
            });
        let view = evaluation.category(position);
        let policy = evaluation.policy();
        let funds = policy.funds_of(&category.id).collect();
        let (members, periods, year) = (members.collect(), &policy.periods[..], policy.year);
        Self { position, category, periods, members, funds, view, sheets, year }
    }

    /// How many years before this one grade rules ask for, as far as some member's history goes.
    pub(super) fn past_years(&self) -> u16 {
        let asked = self.category.grading.rules.iter().map(|rule| rule.when.years()).max().unwrap_or(0);
        let asked = u16::try_from(asked).unwrap_or(u16::MAX);
        let history = self.members.iter().flat_map(|member| &member.unit.history);
        let known = history.map(|past| self.year.saturating_sub(past.year)).max().unwrap_or(0);
        asked.min(known)
    }

    /// These years, each with how far back it is.
    pub(super) fn years_back(&self) -> impl Iterator<Item = (u16, u16)> + '_ {
        (1..=self.past_years()).map(|back| (back, self.year.saturating_sub(back)))
    }

    /// What a member's result counts in a fund, with what circumstances multiply it by.
    pub(super) fn coefficient(&self, member: &Member, fund: &Fund) -> Decimal {
        let own = fund_coefficient(fund, &self.category.grading.grades, member.standing).unwrap_or_default();
        own.checked_mul(member.factor).unwrap_or_default()
    }

    /// What a fund pays a member, in yuan.
    pub(super) fn paid(member: &Member, fund: &Id) -> Decimal {
        let funds = &member.outcome.funds;
        funds.iter().find(|paid| paid.fund == *fund).map_or(Decimal::ZERO, |paid| paid.sum)
    }

    /// The name of what a condition or tie-breaker looks at.
    pub(super) fn called(&self, locale: Locale, named: Named<'_>) -> String {
        match named.name_in(self.category) {
            Some((name, level)) => condition::called(locale, name, level),
            None => gone::named(named).of(locale).to_owned(),
        }
    }

    /// How many lanes there may be: one, or one for the units without a group and one for each group.
    pub(super) fn lanes(&self) -> usize {
        if self.category.ranking.by == RankBy::Group { self.category.groups.len() + 1 } else { 1 }
    }

    /// The row of a member.
    pub(super) fn row(member: usize) -> u32 {
        FIRST + u32::try_from(member).unwrap_or(u32::MAX - FIRST)
    }

    /// The last unit's row; the first where there is none, so that ranges stay ranges.
    pub(super) fn last(&self) -> u32 {
        Self::row(self.members.len().saturating_sub(1))
    }

    /// A column's cells of all units.
    pub(super) fn column(&self, column: u16) -> String {
        range((FIRST, column), (self.last(), column))
    }

    /// A column's cells of all units, on another sheet.
    pub(super) fn column_on(&self, sheet: &str, column: u16) -> String {
        prefix(sheet) + &self.column(column)
    }

    /// A cell of a unit's row, on another sheet.
    pub(super) fn cell_on(sheet: &str, at: At) -> String {
        prefix(sheet) + &super::a1::cell(at)
    }

    /// The positions of the policy's periods that count for an indicator, with their weights.
    pub(super) fn counted_periods(&self, indicator: &Indicator) -> Vec<(usize, Decimal)> {
        let Some(monitoring) = &indicator.monitoring else { return Vec::new() };
        let weight = |period: &Period| {
            let own = monitoring.weights.get(&period.id).copied();
            if monitoring.weights.is_empty() { period.weight } else { own.unwrap_or_default() }
        };
        let weights = self.periods.iter().map(|period| weight(period).get()).enumerate();
        weights.filter(|(_, weight)| *weight > Decimal::ZERO).collect()
    }
}

/// Which inputs of a reading a rule looks at.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Looks {
    pub(super) actual: bool,
    pub(super) target: bool,
    pub(super) prior: bool,
    pub(super) external: bool,
    pub(super) prior_external: bool,
}

impl Looks {
    pub(super) fn of(indicator: &Indicator) -> Self {
        let components = &indicator.rule.components;
        let measures = || components.iter().flat_map(Component::measures);
        let any = |source| measures().any(|measure| measure.facts().looks_at(source));
        Self {
            actual: any(Source::Actual),
            target: any(Source::Target),
            prior: any(Source::Prior),
            external: any(Source::External),
            prior_external: any(Source::PriorExternal),
        }
    }
}
