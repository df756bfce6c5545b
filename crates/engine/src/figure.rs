//! Figures of members and conditions on them, for grade rules, tie-breakers and whoever asks.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::marked::Marks;
use super::scale::falls_below_zero;
use super::section::{Within, sections};
use super::table::{Adjusted, DrawnPoints, Score, Table};
use baton_model::{
    Category, Component, Condition, Direction, Figure, Id, IndicatorKind, Number, Of, Order, Sign, TieBreaker,
};

/// Where a figure of a category's members is read.
enum Source<'a> {
    Rate(Option<&'a Score>),
    /// A section, by its position in the category.
    Section(Option<(usize, Within<'a>)>, &'a Table),
    /// Scores with their columns, and the points that hold in place of theirs.
    Points(Vec<(usize, &'a Score)>, Option<&'a DrawnPoints>),
    Deductions(&'a [Adjusted]),
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
        }
    }
}

/// A tie-breaker, ready to be asked of one member after the other.
pub(super) struct TieKey<'a>(Reading<'a>, Direction);

impl<'a> TieKey<'a> {
    pub(super) fn new(table: &'a Table, breaker: &TieBreaker) -> Self {
        Self(table.reading(&breaker.figure), breaker.better)
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
    /// Marked with the circumstance at this position of the category's list; `None` where it has no such one.
    Circumstance(&'a Marks, Option<usize>),
}

impl Asked<'_> {
    /// Whether it holds for a member.
    pub(super) fn holds(&self, member: usize) -> bool {
        match self {
            Self::AtLeast(count, of) => at_least(*count, of.iter().map(|asked| asked.holds(member))),
            Self::Is(figure, order, bound) => {
                figure.of(member).is_some_and(|figure| order.is_met(figure.compare(bound)))
            }
            Self::Circumstance(marked, at) => {
                let own = u32::try_from(member).map_or(&[][..], |member| marked.of(member));
                at.is_some_and(|at| own.contains(&at))
            }
        }
    }
}

fn at_least(count: u32, held: impl Iterator<Item = bool>) -> bool {
    usize::try_from(count).is_ok_and(|count| held.filter(|held| *held).count() >= count)
}

impl Table {
    /// A figure of the members.
    pub(super) fn reading(&self, figure: &Figure) -> Reading<'_> {
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
            Figure::Points(Of::Section(id)) => {
                let mut sections = sections(&self.category).into_iter().enumerate();
                Source::Section(sections.find(|(_, within)| within.named == id.as_str()), self)
            }
            Figure::Deductions => Source::Deductions(&self.adjusted),
        })
    }

    /// A condition on the members.
    pub(super) fn asked(&self, condition: &Condition) -> Asked<'_> {
        match condition {
            Condition::AtLeast { count, of } => {
                Asked::AtLeast(*count, of.iter().map(|condition| self.asked(condition)).collect())
            }
            Condition::Is { figure, order, bound } => Asked::Is(self.reading(figure), *order, Exact::of(bound.get())),
            Condition::Circumstance(id) => {
                let at = self.category.circumstances.iter().position(|circumstance| circumstance.id == *id);
                Asked::Circumstance(&self.marked, at)
            }
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
        Condition::Circumstance(id) => category.circumstance(id).is_some(),
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
        Figure::Deductions => {
            let none = category.adjustments.items.iter().all(|item| item.sign == Sign::Bonus);
            let most = if none { Some(Number::ZERO) } else { category.adjustments.deduction_cap };
            (Some(Number::ZERO), most)
        }
    }
}
