//! Figures of members and conditions on them, for grade rules, tie-breakers and whoever asks.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::exact::Exact;
use super::marked::Marks;
use super::scale::falls_below_zero;
use super::section::{Within, sections};
use super::standing::Standing;
use super::table::{Adjusted, DrawnPoints, Score, Table};
use baton_model::{
    Category, Component, Condition, Direction, Figure, Id, IndicatorKind, NegativeTotal, Number, Of, Order, RankBy,
    Sign, TieBreaker,
};

/// Where a figure of a category's members is read.
enum Source<'a> {
    Rate(Option<&'a Score>),
    /// A section, by its position in the category.
    Section(Option<(usize, Within<'a>)>, &'a Table),
    /// Scores with their columns, and the points that hold in place of theirs.
    Points(Vec<(usize, &'a Score)>, Option<&'a DrawnPoints>),
    Deductions(&'a [Adjusted]),
    /// Of standings, by position in the roster; the members' positions.
    Standing(&'a [Standing], &'a [u32], fn(&Standing) -> Decimal),
    /// Quantities of an item's entries, or of those of one of its levels.
    Entries(&'a Marks, &'a Id, Option<&'a Id>),
    /// By member; `None` for those that aren't ranked.
    FromLast(Vec<Option<u32>>),
}

/// A figure, ready to be read off one member after the other.
pub(super) struct Reading<'a>(Source<'a>);

impl Reading<'_> {
    /// The figure of a member; `None` where it is missing.
    pub(super) fn of(&self, member: usize) -> Option<Exact> {
        match &self.0 {
            Source::Rate(score) => score.as_ref()?.rates.rates.get(member)?.clone(),
            Source::Points(scores, drawn) => {
                let assessed =
                    |(_, score): &&(usize, &Score)| score.rates.rates.get(member).is_some_and(Option::is_some);
                let points = scores.iter().filter(assessed).filter_map(|(column, score)| match drawn {
                    Some(drawn) => drawn.of(member, *column),
                    None => score.points.get(member).copied(),
                });
                points.reduce(Decimal::saturating_add).map(Exact::of)
            }
            Source::Section(section, table) => {
                let (at, within) = section.as_ref()?;
                let section = table.section(within, *at, member);
                (!section.assessed.is_zero()).then(|| Exact::of(section.points))
            }
            Source::Deductions(adjusted) => adjusted.get(member).map(|adjusted| Exact::of(adjusted.deduction)),
            Source::Standing(standings, members, of) => {
                let position = usize::try_from(*members.get(member)?).ok()?;
                standings.get(position).map(|standing| Exact::of(of(standing)))
            }
            Source::Entries(marks, item, level) => marks.quantity(u32::try_from(member).ok()?, item, *level),
            Source::FromLast(places) => places.get(member).copied().flatten().map(Exact::whole),
        }
    }
}

/// A tie-breaker, ready to be asked of one member after the other.
pub(super) struct TieKey<'a>(Reading<'a>, Direction);

impl<'a> TieKey<'a> {
    pub(super) fn new(table: &'a Table, breaker: &'a TieBreaker) -> Self {
        Self(table.reading(&breaker.figure, &[]), breaker.better)
    }

    /// What splits a member from others with the same total; more is better.
    pub(super) fn of(&self, member: usize) -> Exact {
        let figure = self.0.of(member).unwrap_or(Exact::ZERO);
        match self.1 {
            Direction::Benefit => figure,
            Direction::Cost => figure.negated(),
        }
    }
}

/// A condition, ready to be asked of one member after the other.
pub(super) enum Asked<'a> {
    AtLeast(u32, Vec<Self>),
    Is(Reading<'a>, Order, Exact),
    /// A section of the category, by its position, has a pass mark that isn't reached; `None` where it has no such one.
    Failed(&'a Table, Option<(usize, Within<'a>)>),
    /// Marked with the circumstance at this position of the category's list; `None` where it has no such one.
    Circumstance(&'a Marks, Option<usize>),
    /// Of the grades of so many years before this one each was among these.
    Grades(&'a Marks, u16, (&'a [Id], u32)),
}

impl Asked<'_> {
    /// Whether it holds for a member.
    pub(super) fn holds(&self, member: usize) -> bool {
        match self {
            Self::AtLeast(count, of) => at_least(*count, of.iter().map(|asked| asked.holds(member))),
            Self::Is(figure, order, bound) => {
                figure.of(member).is_some_and(|figure| order.is_met(figure.compare(bound)))
            }
            Self::Failed(table, section) => {
                section.as_ref().is_some_and(|(at, within)| table.section(within, *at, member).passed == Some(false))
            }
            Self::Circumstance(marked, at) => {
                let own = u32::try_from(member).map_or(&[][..], |member| marked.of(member));
                at.is_some_and(|at| own.contains(&at))
            }
            Self::Grades(marked, year, asked) => {
                u32::try_from(member).is_ok_and(|member| marked.ran(member, *year, *asked))
            }
        }
    }
}

impl Asked<'_> {
    /// The figures of a member that it compares, in order.
    pub(super) fn figures(&self, member: usize) -> Vec<Option<Decimal>> {
        match self {
            Self::AtLeast(_, of) => of.iter().flat_map(|asked| asked.figures(member)).collect(),
            Self::Is(figure, ..) => vec![figure.of(member).and_then(|figure| figure.shown())],
            Self::Failed(..) | Self::Circumstance(..) | Self::Grades(..) => Vec::new(),
        }
    }
}

fn at_least(count: u32, held: impl Iterator<Item = bool>) -> bool {
    usize::try_from(count).is_ok_and(|count| held.filter(|held| *held).count() >= count)
}

impl Table {
    /// A figure of the members; `standings` are the roster's, with their totals.
    pub(super) fn reading<'a>(&'a self, figure: &'a Figure, standings: &'a [Standing]) -> Reading<'a> {
        let named = |id: &Id| self.category.indicators.iter().position(|indicator| indicator.id == *id);
        let at = |column: usize| Some((column, self.columns.get(column)?.as_ref()));
        let score = |id: &Id| at(named(id)?);
        let kinds = self.category.indicators.iter().map(|indicator| indicator.kind).enumerate();
        let common = || kinds.filter(|(_, kind)| *kind == IndicatorKind::Common).filter_map(|(column, _)| at(column));
        let points = |scores| Source::Points(scores, self.drawn.as_ref());
        Reading(match figure {
            Figure::Rate(id) => Source::Rate(score(id).map(|(_, score)| score)),
            Figure::Points(Of::Indicator(id)) => points(score(id).into_iter().collect()),
            Figure::Points(Of::Common) => points(common().collect()),
            Figure::Points(Of::Section(id)) => Source::Section(self.section_named(id), self),
            Figure::Total => Source::Standing(standings, &self.members, |standing| standing.total),
            Figure::Percentage => Source::Standing(standings, &self.members, |standing| standing.percentage),
            Figure::Deductions => Source::Deductions(&self.adjusted),
            Figure::Entries(item, level) => Source::Entries(&self.marked, item, level.as_ref()),
            Figure::FromLast => Source::FromLast(self.places_from_last(standings)),
        })
    }

    /// A section of the category by its position.
    fn section_named(&self, id: &Id) -> Option<(usize, Within<'_>)> {
        sections(&self.category).into_iter().enumerate().find(|(_, within)| within.named == id.as_str())
    }

    /// Places counted from the last, by member: 1 + those of the lane who are worse.
    fn places_from_last(&self, standings: &[Standing]) -> Vec<Option<u32>> {
        let rank = |position: &u32| standings.get(usize::try_from(*position).ok()?)?.rank;
        let by_group = self.category.ranking.by == RankBy::Group;
        let lane = |group: u32| if by_group { group } else { 0 };
        let own = || self.members.iter().zip(self.groups.iter());
        let mut ranks: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (position, group) in own() {
            ranks.entry(lane(*group)).or_default().extend(rank(position));
        }
        ranks.values_mut().for_each(|ranks| ranks.sort_unstable());
        let place = |(position, group): (&u32, &u32)| {
            let (rank, ranks) = (rank(position)?, ranks.get(&lane(*group))?);
            let worse = ranks.len().saturating_sub(ranks.partition_point(|other| *other <= rank));
            u32::try_from(worse).ok()?.checked_add(1)
        };
        own().map(place).collect()
    }

    /// A condition on the members; `standings` are the roster's, with their totals.
    pub(super) fn asked<'a>(&'a self, condition: &'a Condition, standings: &'a [Standing]) -> Asked<'a> {
        match condition {
            Condition::AtLeast { count, of } => {
                Asked::AtLeast(*count, of.iter().map(|condition| self.asked(condition, standings)).collect())
            }
            Condition::Is { figure, order, bound } => {
                Asked::Is(self.reading(figure, standings), *order, Exact::of(bound.get()))
            }
            Condition::Failed(id) => Asked::Failed(self, self.section_named(id)),
            Condition::Circumstance(id) => {
                let at = self.category.circumstances.iter().position(|circumstance| circumstance.id == *id);
                Asked::Circumstance(&self.marked, at)
            }
            Condition::Grades { among, years } => Asked::Grades(&self.marked, self.year, (among, *years)),
        }
    }
}

/// Whether some unit could ever meet a condition under a category's rules.
pub(super) fn can_hold(category: &Category, condition: &Condition) -> bool {
    match condition {
        Condition::AtLeast { count, of } => at_least(*count, of.iter().map(|one| can_hold(category, one))),
        Condition::Is { figure, order, bound } => {
            let (least, most) = reach(category, figure);
            let met = |end: Option<Number>| end.is_none_or(|end| order.is_met(end.cmp(bound)));
            match order {
                Order::Below | Order::AtMost => met(least),
                Order::AtLeast | Order::Over => met(most),
            }
        }
        Condition::Failed(id) => category.sections.iter().any(|section| section.id == *id && section.pass.is_some()),
        Condition::Circumstance(id) => category.circumstance(id).is_some(),
        Condition::Grades { among, years } => {
            *years == 0 || among.iter().any(|id| category.grading.grades.iter().any(|grade| grade.id == *id))
        }
    }
}

/// Least and most that a figure can be; `None` where the rules don't say.
fn reach(category: &Category, figure: &Figure) -> (Option<Number>, Option<Number>) {
    match figure {
        Figure::Rate(id) => {
            // Substitutes aren't below 0, and difficulty leaves 0 where it is.
            let below = |component: &Component| component.share < Number::ZERO || falls_below_zero(&component.scale);
            let open = category.indicator(id).is_some_and(|indicator| indicator.rule.components.iter().any(below));
            ((!open).then_some(Number::ZERO), None)
        }
        Figure::Points(_) => (None, None),
        Figure::Total | Figure::Percentage => {
            let floored = category.negative_total == NegativeTotal::Floored;
            (floored.then_some(Number::ZERO), None)
        }
        // Entries may be of any number; there is always somebody who is last.
        Figure::Entries(..) => (None, None),
        Figure::FromLast => (Some(Number::ONE), None),
        Figure::Deductions => {
            let none = category.adjustments.items.iter().all(|item| item.sign == Sign::Bonus);
            let most = if none { Some(Number::ZERO) } else { category.adjustments.deduction_cap };
            (Some(Number::ZERO), most)
        }
    }
}
