//! Sections 板块: the sums of their indicators' points, floor and cap, passes, and what they are converted to.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::limits::{self, within};
use super::table::{Score, Sums, Table};
use baton_model::{Category, Conversion, MissingItems, Number, Pass, Section};

/// A section of one member.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SectionPoints {
    /// Marks of its indicators.
    pub marks: Decimal,
    /// Those of its marks that are assessed.
    pub assessed: Decimal,
    /// What it contributes to the full marks.
    pub worth: Decimal,
    /// Whether its sum was scaled up to its marks.
    pub rescaled: bool,
    /// The sum of its points, scaled up where the category says so, after floor and cap.
    pub sum: Decimal,
    /// Whether the sum reaches the pass mark; `None` where there is none, or nothing is assessed.
    pub passed: Option<bool>,
    /// What the sum is converted to.
    pub points: Decimal,
    /// Whether something was beyond what can be computed, and so counts as 0.
    pub too_large: bool,
}

/// A section of a category, declared or a mere heading, with its indicators.
pub(super) struct Within<'a> {
    /// As indicators name it.
    pub(super) named: &'a str,
    pub(super) declared: Option<&'a Section>,
    /// Positions of its indicators.
    pub(super) columns: Vec<usize>,
}

/// The sections of a category, in order of first appearance.
pub(super) fn sections(category: &Category) -> Vec<Within<'_>> {
    let mut found: Vec<Within<'_>> = Vec::new();
    for (column, indicator) in category.indicators.iter().enumerate() {
        let named = indicator.section.as_str();
        match found.iter_mut().find(|within| within.named == named) {
            Some(within) => within.columns.push(column),
            None => found.push(Within { named, declared: category.section(named), columns: vec![column] }),
        }
    }
    found
}

/// What counts of a category whose subtotals aren't sums of points as they are.
#[derive(Clone, Debug)]
pub(super) struct Sectioned {
    /// Points and worths by member, in place of the sums over indicators.
    pub(super) counted: Vec<Sums>,
    /// By section, in order of first appearance, then by member.
    pub(super) sections: Vec<Vec<SectionPoints>>,
    /// By section, the lanes in which nobody has a sum above 0, so that it isn't converted by the best.
    pub(super) without_best: Vec<usize>,
}

impl Sectioned {
    /// Whether something of a member's sections is beyond what can be computed.
    pub(super) fn is_too_large(&self, member: usize) -> bool {
        self.sections.iter().any(|of| of.get(member).is_some_and(|section| section.too_large))
    }
}

/// What members' marks and points are, where a trial draws them, too.
struct Cells<'a> {
    table: &'a Table,
    member: usize,
}

impl Cells<'_> {
    /// Marks of a column, and its points where it is assessed.
    fn of(&self, column: usize) -> Option<(Decimal, Option<Decimal>)> {
        let (table, member) = (self.table, self.member);
        let score: &Score = table.columns.get(column)?;
        let marks = match table.drawn.as_ref().and_then(|drawn| drawn.marks_of(member, column)) {
            Some(marks) => marks,
            None => score.marks.of(u32::try_from(member).ok()?, *table.groups.get(member)?),
        };
        let points = match &table.drawn {
            Some(drawn) => drawn.of(member, column),
            None => score.points.get(member).copied(),
        };
        let assessed = score.rates.rates.get(member)?.is_some() && marks > Decimal::ZERO;
        Some((marks, points.filter(|_| assessed)))
    }
}

/// A section of one member, before conversions that look at others.
pub(super) fn alone(table: &Table, within: &Within<'_>, member: usize) -> SectionPoints {
    let cells = Cells { table, member };
    let mut sums = Sums::default();
    for (marks, points) in within.columns.iter().filter_map(|column| cells.of(*column)) {
        sums.enter(marks, points, Decimal::saturating_add);
    }
    let mut of = SectionPoints { marks: sums.marks, assessed: sums.assessed, ..SectionPoints::default() };
    if sums.assessed.is_zero() {
        return of;
    }
    let declared = within.declared;
    let own = own_marks(declared, sums.marks);
    (of.sum, of.worth) = (sums.points, sums.assessed);
    let by_section = table.category.missing_items == MissingItems::RescaleSections && !within.named.is_empty();
    let decimals = table.decimals;
    if by_section && sums.assessed != own {
        of.rescaled = true;
        let scaled = Exact::of(sums.points).times(&Exact::of(own));
        let scaled = scaled.and_then(|scaled| scaled.over(&Exact::of(sums.assessed)));
        of.sum = of.or_too_large(scaled.and_then(|scaled| scaled.rounded(decimals)));
    }
    if let Some(floor) = declared.and_then(|section| section.floor) {
        of.sum = of.sum.max(floor.get());
    }
    if let Some(cap) = declared.and_then(|section| section.cap) {
        of.sum = of.sum.min(cap.get());
    }
    of.passed = declared.and_then(|section| section.pass).map(|pass| passes(pass, of.sum, own));
    of.points = of.sum;
    match declared.map(|section| &section.conversion) {
        None | Some(Conversion::None) => {}
        Some(Conversion::Best | Conversion::Ladder { .. }) => of.worth = own,
        Some(Conversion::Weight(factor)) => {
            let factor = Exact::of(factor.get());
            of.worth = of.or_too_large(Exact::of(of.worth).times(&factor).and_then(|worth| worth.decimal()));
            of.points = of.or_too_large(Exact::of(of.sum).times(&factor).and_then(|sum| sum.rounded(decimals)));
        }
    }
    of
}

impl SectionPoints {
    fn or_too_large(&mut self, value: Option<Decimal>) -> Decimal {
        value.and_then(within).unwrap_or_else(|| {
            self.too_large = true;
            Decimal::ZERO
        })
    }
}

/// The marks that a section states, else those of its indicators.
pub(super) fn own_marks(declared: Option<&Section>, marks: Decimal) -> Decimal {
    declared.and_then(|section| section.marks).map_or(marks, limits::marks)
}

/// What a section is worth were all of its marks assessed.
pub(super) fn whole_worth(declared: Option<&Section>, marks: Decimal) -> Decimal {
    match declared.map(|section| &section.conversion) {
        Some(Conversion::Best | Conversion::Ladder { .. }) if !marks.is_zero() => own_marks(declared, marks),
        Some(Conversion::Weight(factor)) => marks.saturating_mul(factor.get()),
        None | Some(Conversion::None | Conversion::Best | Conversion::Ladder { .. }) => marks,
    }
}

fn passes(pass: Pass, sum: Decimal, own: Decimal) -> bool {
    match pass {
        Pass::Points(bound) => sum >= bound.get(),
        Pass::Share(share) => {
            let bound = Exact::of(own).times(&Exact::of(share.get()));
            bound.is_some_and(|bound| Exact::of(sum).compare(&bound).is_ge())
        }
    }
}

/// Converts the sums of one section by each other, in a lane of ranked and exempt members. False where nobody has a sum
/// above 0 by which to convert.
fn convert(
    conversion: &Conversion,
    of: &mut [SectionPoints],
    (ranked, exempt): &(Vec<u32>, Vec<u32>),
    decimals: u32,
) -> bool {
    let at = |member: &u32| usize::try_from(*member).ok();
    let assessed = |member: &u32| Some(of.get(at(member)?)?).filter(|section| !section.assessed.is_zero());
    let mut sums: Vec<Decimal> = ranked.iter().filter_map(|member| Some(assessed(member)?.sum)).collect();
    sums.sort_unstable_by(|a, b| b.cmp(a));
    let members = ranked.iter().map(|member| (member, false)).chain(exempt.iter().map(|member| (member, true)));
    let best = sums.first().copied().filter(|best| *best > Decimal::ZERO);
    for (member, exempt) in members {
        let Some(section) = at(member).and_then(|member| of.get_mut(member)) else { continue };
        if section.assessed.is_zero() {
            continue;
        }
        match conversion {
            Conversion::None | Conversion::Weight(_) => {}
            Conversion::Best => {
                let Some(best) = best else { continue };
                let points = Exact::of(section.sum).times(&Exact::of(section.worth));
                let points = points.and_then(|points| points.over(&Exact::of(best)));
                let points = section.or_too_large(points.and_then(|points| points.rounded(decimals)));
                section.points = if exempt { points.min(section.worth) } else { points };
            }
            Conversion::Ladder { points, otherwise } => {
                let better = sums.partition_point(|sum| *sum > section.sum);
                let points = points.get(better).unwrap_or(otherwise);
                section.points = section.or_too_large(Exact::of(points.get()).rounded(decimals));
            }
        }
    }
    best.is_some() || sums.is_empty() || *conversion != Conversion::Best
}

impl Table {
    /// What counts of the members' points as they are now, where that isn't their sums.
    pub(super) fn by_section(&self) -> Option<Sectioned> {
        if self.category.adds_up() {
            return None;
        }
        let lanes = self.lanes();
        let mut counted = vec![Sums::default(); self.members.len()];
        let mut without_best = Vec::new();
        let sections = sections(&self.category).into_iter().enumerate().map(|(at, within)| {
            let members = 0..self.members.len();
            let mut of: Vec<SectionPoints> = members.map(|member| alone(self, &within, member)).collect();
            if let Some(section) = within.declared.filter(|section| section.conversion.is_relative()) {
                for lane in &lanes {
                    if !convert(&section.conversion, &mut of, lane, self.decimals) {
                        without_best.push(at);
                    }
                }
            }
            for (sums, section) in counted.iter_mut().zip(&of) {
                sums.points = sums.points.saturating_add(section.points);
                sums.assessed = sums.assessed.saturating_add(section.worth);
                sums.marks = sums.marks.saturating_add(whole_worth(within.declared, section.marks));
            }
            of
        });
        let sections = sections.collect();
        without_best.dedup();
        Some(Sectioned { counted, sections, without_best })
    }

    /// A section of a member, by its position among the category's sections.
    pub(super) fn section(&self, within: &Within<'_>, at: usize, member: usize) -> SectionPoints {
        let converted = || self.sectioned.as_ref()?.sections.get(at)?.get(member).copied();
        converted().unwrap_or_else(|| alone(self, within, member))
    }

    /// What counts of a member's points and marks.
    pub(super) fn counted(&self, member: usize) -> Option<&Sums> {
        self.sectioned.as_ref().map_or(&self.sums, |sectioned| &sectioned.counted).get(member)
    }
}

/// Whether a section that is converted by others' sums doesn't say what it is worth.
pub(super) fn needs_marks(section: &Section) -> bool {
    section.conversion.is_relative() && section.marks.is_none_or(|marks| marks <= Number::ZERO)
}
