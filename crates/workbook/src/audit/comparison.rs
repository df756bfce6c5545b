//! The columns of a comparison with the cohort: what a value is compared with, and what comes of it.

use super::a1::cell;
use super::measure::{Own, of_sums, quoted};
use super::page::Cached;
use super::part::{Member, Part};
use super::scoring::{Block, GROUP};
use super::scoring_cohort::Figure;
use super::scoring_formula::word;
use super::style::Style;
use baton_engine::{ComponentLine, EntryLine, Substituted};
use baton_model::{Cohort, Comparison, Component, Counted, Direction, Look, Measure};
use baton_words::{audit, rule};
use rust_decimal::Decimal;

/// What doubles may leave between two equal ratios.
const NEXT_TO_NOTHING: &str = "1E-11";

/// What the engine says of one unit and look.
pub(super) struct Sighted {
    pub(super) measured: Option<Decimal>,
    pub(super) compared: Option<Decimal>,
    pub(super) value: Option<Decimal>,
    pub(super) why: Option<Substituted>,
}

impl Sighted {
    /// Of what a component judges.
    pub(super) const fn of(line: &ComponentLine) -> Self {
        Self { measured: line.measured, compared: line.compared, value: line.value, why: line.substituted }
    }

    /// Of what its entry condition asks for.
    pub(super) const fn of_entry(line: &EntryLine) -> Self {
        Self { measured: line.measured, compared: line.compared, value: line.value, why: line.unknown }
    }
}

/// The columns of one look's comparison.
pub(super) struct Compares<'c> {
    pub(super) look: Look<'c>,
    pub(super) own: &'c Own<'c>,
    /// The column of the measure's value.
    pub(super) measured: u16,
    /// Where the sums of a pooled mean are taken from: x, and its base.
    pub(super) pooled: Option<[String; 2]>,
}

impl Block<'_, '_, '_> {
    /// The value that is judged; its column.
    pub(super) fn compared(&mut self, compares: &Compares, line: &dyn Fn(&Member) -> Option<Sighted>) -> u16 {
        let Compares { look, measured, .. } = compares;
        let Some(comparison) = look.comparison else { return *measured };
        let locale = self.locale;
        let with = self.compared_with(compares, comparison, line);
        let undefined = quoted(audit::UNDEFINED.of(locale));
        let direction = look.measured_direction();
        self.column(rule::comparison(comparison.kind()).name.of(locale), Style::Value, |member, row| {
            let m = cell((row, *measured));
            let with = with.map(|column| cell((row, column))).unwrap_or_default();
            let value = match (comparison, direction) {
                (Comparison::Best, Direction::Benefit) => format!("IF({with}<=0,{undefined},{m}/{with})"),
                (Comparison::Best, Direction::Cost) => {
                    format!("IF(OR({with}<0,{m}<0),{undefined},IF({m}={with},1,{with}/{m}))")
                }
                (Comparison::MeanRatio { .. }, direction) => {
                    let ratio = match direction {
                        Direction::Benefit => format!("{m}/{with}"),
                        Direction::Cost => format!("IF({m}<=0,{undefined},{with}/{m})"),
                    };
                    let mean = format!("IF(ROUND({with},12)<=0,{undefined},{ratio})");
                    format!("IF(ISNUMBER({with}),{mean},{undefined})")
                }
                (Comparison::OverMean { .. }, direction) => {
                    let over = match direction {
                        Direction::Benefit => format!("{m}-{with}"),
                        Direction::Cost => format!("{with}-{m}"),
                    };
                    format!("IF(ISNUMBER({with}),{over},{undefined})")
                }
                (Comparison::Rank, direction) => self.part.place(look, *measured, row, direction),
            };
            let cached = line(member).map(|line| match (line.value, line.why) {
                (Some(value), _) => Cached::from(value),
                (None, why) => why.map(|why| word(why, locale)).into(),
            });
            (format!("IF(ISNUMBER({m}),{value},{m})"), cached.unwrap_or(Cached::Nothing))
        })
    }

    /// The best, or the mean, that a value is compared with.
    fn compared_with(
        &mut self,
        compares: &Compares,
        comparison: Comparison,
        line: &dyn Fn(&Member) -> Option<Sighted>,
    ) -> Option<u16> {
        let Compares { look, own, measured, pooled } = compares;
        let locale = self.locale;
        let (figure, head) = match (comparison, look.measured_direction()) {
            (Comparison::Best, Direction::Benefit) => (Figure::Max, audit::BEST.of(locale)),
            (Comparison::Best, Direction::Cost) => (Figure::Min, audit::BEST.of(locale)),
            (Comparison::MeanRatio { .. } | Comparison::OverMean { .. }, _) => (Figure::Mean, audit::MEAN.of(locale)),
            (Comparison::Rank, _) => return None,
        };
        let cached = |member: &Member| line(member).filter(|line| line.measured.is_some())?.compared;
        let Some([x, base]) = pooled else {
            return Some(self.figure(head, figure, look.cohort, *measured, &cached));
        };
        let part = self.part;
        let values = part.column(*measured);
        Some(self.column(head, Style::Value, |member, row| {
            let among = format!("ISNUMBER({values})*1{}", part.same_group(look.cohort, row));
            let (x, base) = (format!("SUMPRODUCT({among},{x})"), format!("SUMPRODUCT({among},{base})"));
            let mean = of_sums(look, [&x, &base], own, locale);
            let own = cell((row, *measured));
            let cached = match line(member).filter(|line| line.measured.is_some()) {
                None => Cached::Nothing,
                Some(line) => line.compared.map_or_else(|| audit::UNDEFINED.of(locale).into(), Cached::from),
            };
            (format!("IF(ISNUMBER({own}),{mean},\"\")"), cached)
        }))
    }

    /// The place as a ladder counts it that counts from the last; nothing for others.
    pub(super) fn counted_from_last(
        &mut self,
        (component, measured, value): (&Component, u16, u16),
        field: &dyn Fn(u32) -> String,
        line: &dyn Fn(&Member) -> Option<ComponentLine>,
    ) -> u16 {
        let (locale, look) = (self.locale, component.look());
        if component.scale.counted() == Counted::First || !look.is_place() {
            return value;
        }
        let missing = quoted(audit::MISSING.of(locale));
        self.column(audit::FROM_LAST.of(locale), Style::Value, |member, row| {
            let place = cell((row, value));
            let counted = if look.ranks() {
                let reversed = match look.measured_direction() {
                    Direction::Benefit => Direction::Cost,
                    Direction::Cost => Direction::Benefit,
                };
                self.part.place(&look, measured, row, reversed)
            } else {
                let field = field(row);
                format!("IF({field}=\"\",{missing},{field}-{place}+1)")
            };
            let cached = line(member).map(|line| match (line.from_last, line.value, line.substituted) {
                (Some(place), _, _) => Cached::from(place),
                (None, _, why) => why.map(|why| word(why, locale)).into(),
            });
            (format!("IF(ISNUMBER({place}),{counted},{place})"), cached.unwrap_or(Cached::Nothing))
        })
    }
}

impl Part<'_> {
    /// What restricts the cells of a column to the cohort of a row's unit.
    pub(super) fn same_group(&self, cohort: Cohort, row: u32) -> String {
        match cohort {
            Cohort::Category => String::new(),
            Cohort::Group => format!("*({}={})", self.column(GROUP), cell((row, GROUP))),
        }
    }

    /// One more than those of the cohort who are better. Ratios that are equal may differ in their last digits.
    fn place(&self, look: &Look, measured: u16, row: u32, direction: Direction) -> String {
        let (all, own) = (self.column(measured), cell((row, measured)));
        let as_written = matches!(look.measure, Measure::Level | Measure::Count | Measure::ExternalRank);
        let better = match (direction, as_written) {
            (Direction::Benefit, true) => format!("{all}>{own}"),
            (Direction::Benefit, false) => format!("{all}>{own}+{NEXT_TO_NOTHING}"),
            (Direction::Cost, true) => format!("{all}<{own}"),
            (Direction::Cost, false) => format!("{all}<{own}-{NEXT_TO_NOTHING}"),
        };
        format!("1+SUMPRODUCT(ISNUMBER({all})*({better}){})", self.same_group(look.cohort, row))
    }
}
