//! The sheet of a category's scoring: for every unit and indicator from inputs to rate and points, step by step.

use super::a1::cell;
use super::comparison::{Compares, Sighted};
use super::data::{self, IndicatorColumns, ReadingColumns};
use super::fit::{FormulaLimit, guard, unfit};
use super::measure::{self, Inputs, Own, quoted};
use super::page::{Cached, Page};
use super::part::{FIRST, Member, Part};
use super::rules::{ComponentCells, IndicatorCells, RuleCells};
use super::scale::{self, Judged};
use super::scoring_formula::{combined, entered, marks_formula, monitored, substituted, word};
use super::style::Style;
use baton_engine::ComponentLine;
use baton_model::{Cohort, Component, Indicator, Look, Reading, Source};
use baton_words::{Locale, audit};

/// Columns of the units on this sheet.
const NAME: u16 = 1;
pub(super) const GROUP: u16 = 2;

/// Where an indicator's results stand, by column.
#[derive(Clone, Copy)]
pub(super) struct Scored {
    pub(super) marks: u16,
    pub(super) rate: u16,
    pub(super) points: u16,
    /// Whether rate and points are formulas.
    pub(super) formula: (bool, bool),
}

/// What is known while one indicator is written.
pub(super) struct Block<'b, 'p, 'a> {
    page: &'b mut Page<'p>,
    pub(super) part: &'b Part<'a>,
    pub(super) locale: Locale,
    next: u16,
}

/// One reading of all units through the rule: over the year or in a period.
pub(super) struct Through<'t> {
    columns: &'t ReadingColumns,
    /// Annual targets and the planned share, for a period.
    planned: Option<(Option<u16>, &'t str)>,
    marks: u16,
    /// A member's component lines.
    pub(super) lines: &'t dyn Fn(&Member) -> Vec<ComponentLine>,
    /// Whether a member is assessed.
    assessed: &'t dyn Fn(&Member) -> bool,
    /// A member's reading.
    pub(super) reading: &'t dyn Fn(&Member) -> Option<Reading>,
}

/// Writes the sheet; where each indicator's results stand, and the first free column.
pub(super) fn write(
    page: &mut Page,
    part: &Part,
    rules: &RuleCells,
    inputs: &[IndicatorColumns],
    decimals: (&str, u8),
    locale: Locale,
) -> (Vec<Scored>, u16) {
    page.title(&format!("{} · {}", part.category.name, audit::SCORING.of(locale)), audit::SCORING_NOTE.of(locale));
    for (head, column) in
        [audit::NUMBER.of(locale), audit::UNIT.of(locale), audit::GROUP_NUMBER.of(locale)].iter().zip(0_u16..)
    {
        page.span((FIRST - 3, column), (FIRST - 1, column), head);
    }
    for (member, at) in part.members.iter().zip(0_usize..) {
        let row = Part::row(at);
        page.number((row, 0), Some((at + 1).into()), Style::Count);
        let there = |column| Part::cell_on(&part.sheets.data, (row, column));
        page.formula((row, NAME), &there(data::NAME), member.unit.name.as_str(), Style::Text);
        page.formula((row, GROUP), &there(data::GROUP), member.group, Style::Count);
    }
    page.width(0, 0, 5.0);
    page.width(NAME, NAME, 22.0);
    page.width(GROUP, GROUP, 6.0);
    let mut block = Block { page, part, locale, next: GROUP + 1 };
    let rows = part.category.indicators.iter().zip(&rules.indicators).zip(inputs).enumerate();
    let scored =
        rows.map(|(at, ((indicator, cells), columns))| block.indicator(at, indicator, cells, columns, decimals));
    let scored: Vec<Scored> = scored.collect();
    let next = block.next;
    page.width(GROUP + 1, next.max(GROUP + 1), 9.0);
    page.height(FIRST - 1, 30.0);
    page.print_across();
    page.freeze((FIRST, GROUP + 1));
    (scored, next)
}

impl Block<'_, '_, '_> {
    /// A column of formulas; its position.
    pub(super) fn column(&mut self, head: &str, style: Style, of: impl Fn(&Member, u32) -> (String, Cached)) -> u16 {
        self.written(head, style, false, of)
    }

    pub(super) fn written(
        &mut self,
        head: &str,
        style: Style,
        array: bool,
        of: impl Fn(&Member, u32) -> (String, Cached),
    ) -> u16 {
        let column = self.next;
        self.next += 1;
        self.page.text((FIRST - 1, column), head, Style::Head);
        for (member, at) in self.part.members.iter().zip(0_usize..) {
            let row = Part::row(at);
            let (formula, cached) = of(member, row);
            if array {
                self.page.array((row, column), &formula, cached, style);
            } else {
                self.page.formula((row, column), &formula, cached, style);
            }
        }
        column
    }

    fn indicator(
        &mut self,
        at: usize,
        indicator: &Indicator,
        cells: &IndicatorCells,
        columns: &IndicatorColumns,
        (places, decimals): (&str, u8),
    ) -> Scored {
        let (start, locale, part) = (self.next, self.locale, self.part);
        let marks = self.column(audit::MARKS.of(locale), Style::Value, |member, row| {
            let cached = member.line(at).map(|line| line.marks);
            (marks_formula(part, cells, columns, row), cached.into())
        });
        let unfit = unfit(part, at, indicator);
        let rate_of = |member: &Member| -> Cached {
            match member.line(at) {
                Some(line) if line.marks.is_zero() => Cached::Nothing,
                Some(line) => line.rate.map_or_else(|| audit::EXCLUDED.of(locale).into(), Cached::from),
                None => Cached::Nothing,
            }
        };
        let detail = self.next;
        let rate = match unfit {
            Some(why) => self.values(audit::RATE.of(locale), rate_of, why.reason(locale)),
            None => self.rate(at, indicator, cells, columns, marks),
        };
        self.page.outline(detail, rate.saturating_sub(1));
        let points_of =
            |member: &Member| -> Cached { member.line(at).and_then(|line| line.rate.map(|_| line.points)).into() };
        let most = part.members.iter().filter_map(|member| member.line(at)).map(|line| line.points.abs()).max();
        let guard = guard(most.unwrap_or_default(), decimals);
        let points = match unfit {
            Some(why @ FormulaLimit::Digits) => self.values(audit::POINTS.of(locale), points_of, why.reason(locale)),
            _ => self.column(audit::POINTS.of(locale), Style::Points, |member, row| {
                let (rate, marks) = (cell((row, rate)), cell((row, marks)));
                let rounded = format!("ROUND(ROUND({marks}*{rate},{guard}),{places})");
                (format!("IF(ISNUMBER({rate}),{rounded},\"\")"), points_of(member))
            }),
        };
        self.page.span((FIRST - 3, start), (FIRST - 3, points), &format!("{} {}", at + 1, indicator.name));
        Scored { marks, rate, points, formula: (unfit.is_none(), unfit != Some(FormulaLimit::Digits)) }
    }

    /// A column of values in place of formulas.
    fn values(&mut self, head: &str, of: impl Fn(&Member) -> Cached, reason: &str) -> u16 {
        let column = self.next;
        self.next += 1;
        self.page.text((FIRST - 1, column), head, Style::Head);
        for (member, at) in self.part.members.iter().zip(0_usize..) {
            self.page.marked((Part::row(at), column), &of(member), reason);
        }
        column
    }

    /// The rate: the year and the periods through the rule, put together, times the difficulty factor.
    fn rate(
        &mut self,
        at: usize,
        indicator: &Indicator,
        cells: &IndicatorCells,
        columns: &IndicatorColumns,
        marks: u16,
    ) -> u16 {
        let (locale, part) = (self.locale, self.part);
        let before = self.next;
        let assessed = |member: &Member| member.line(at).is_some_and(|line| !line.marks.is_zero());
        let lines = |member: &Member| member.line(at).map(|line| line.annual.clone()).unwrap_or_default();
        let reading = |member: &Member| Some(member.unit.observations.get(&indicator.id)?.annual.clone());
        let through = Through {
            columns: &columns.annual,
            planned: None,
            marks,
            lines: &lines,
            assessed: &assessed,
            reading: &reading,
        };
        let annual = self.through(indicator, cells, &through);
        self.page.span((FIRST - 2, before), (FIRST - 2, self.next - 1), audit::ANNUAL.of(locale));
        let mut periods = Vec::new();
        let counted = part.counted_periods(indicator);
        for (number, (((position, _), reading), (weight, share))) in
            counted.iter().zip(&columns.periods).zip(&cells.periods).enumerate()
        {
            let before = self.next;
            let lines = |member: &Member| {
                let period = member.line(at).and_then(|line| line.periods.get(number));
                period.map(|period| period.components.clone()).unwrap_or_default()
            };
            let planned = Some((columns.annual.target, share.as_str()));
            let id = part.periods.get(*position).map(|period| &period.id);
            let seen = |member: &Member| member.unit.observations.get(&indicator.id)?.periods.get(id?).cloned();
            let through =
                Through { columns: reading, planned, marks, lines: &lines, assessed: &assessed, reading: &seen };
            periods.push((self.through(indicator, cells, &through), weight.clone()));
            let name = part.periods.get(*position).map_or("", |period| period.name.as_str());
            self.page.span((FIRST - 2, before), (FIRST - 2, self.next - 1), name);
        }
        let (share, difficulty) = (&cells.share, columns.difficulty);
        self.column(audit::RATE.of(locale), Style::Rate, |member, row| {
            let annual = cell((row, annual));
            let periods: Vec<(String, &String)> =
                periods.iter().map(|(column, weight)| (cell((row, *column)), weight)).collect();
            let mut rate = if periods.is_empty() { annual.clone() } else { monitored(&annual, &periods, share) };
            if let Some(column) = difficulty {
                let factor = Part::cell_on(&part.sheets.data, (row, column));
                rate = format!("IF({factor}=\"\",1,{factor})*({rate})");
            }
            let cached = match member.line(at) {
                Some(line) if !line.marks.is_zero() => {
                    line.rate.map_or_else(|| audit::EXCLUDED.of(locale).into(), Cached::from)
                }
                _ => Cached::Nothing,
            };
            (format!("IF(ISNUMBER({annual}),{rate},{annual})"), cached)
        })
    }

    /// One reading through the rule; the column of its rate.
    fn through(&mut self, indicator: &Indicator, cells: &IndicatorCells, through: &Through) -> u16 {
        let locale = self.locale;
        let rule = &indicator.rule;
        let mut rates = Vec::new();
        for (number, (component, cells)) in rule.components.iter().zip(&cells.components).enumerate() {
            rates.push((self.component(number, component, cells, through), cells.share.clone()));
        }
        if let ([(only, _)], true) = (rates.as_slice(), rule.is_single()) {
            return *only;
        }
        let marks = through.marks;
        self.column(audit::BLENDED.of(locale), Style::Rate, |member, row| {
            let parts: Vec<(String, &String)> =
                rates.iter().map(|(column, share)| (cell((row, *column)), share)).collect();
            let out: Vec<String> = parts.iter().map(|(rate, _)| format!("ISTEXT({rate})")).collect();
            let excluded = quoted(audit::EXCLUDED.of(locale));
            let together = combined(rule, cells, &parts);
            let body =
                if out.is_empty() { together } else { format!("IF(OR({}),{excluded},{together})", out.join(",")) };
            let cached = match baton_engine::combined(rule, &(through.lines)(member)) {
                _ if !(through.assessed)(member) => Cached::Nothing,
                Some(combined) => combined.rate.into(),
                None => audit::EXCLUDED.of(locale).into(),
            };
            (format!("IF({}=0,\"\",{body})", cell((row, marks))), cached)
        })
    }

    /// One look: what rater groups said, the measure, and what it is compared with; the columns of both values.
    fn sight(
        &mut self,
        look: Look,
        own: &Own,
        through: &Through,
        line: &dyn Fn(&Member) -> Option<Sighted>,
    ) -> (u16, u16) {
        let (locale, part, reading) = (self.locale, self.part, through.columns);
        let data = |row: u32, column: Option<u16>| {
            column.map(|column| Part::cell_on(&part.sheets.data, (row, column))).unwrap_or_default()
        };
        let marks = |row: u32| cell((row, through.marks));
        let mut opinions = Vec::new();
        for rater in look.measure.raters() {
            let Some(columns) = reading.raters.get(&rater.id) else { continue };
            opinions.push(self.opinion(rater, columns, (look.measure.classes(), own.votes), through, &marks));
        }
        let target = match through.planned {
            Some((annual, share)) if reading.target.is_some() && look.measure.facts().looks_at(Source::Target) => {
                Some(self.column(audit::TARGET.of(locale), Style::Value, |member, row| {
                    let (own, year) = (data(row, reading.target), data(row, annual));
                    let planned = format!("IF({year}=\"\",\"\",{year}*{share})");
                    let cached = (through.lines)(member).first().and_then(|line| line.target);
                    (format!("IF({}=0,\"\",IF({own}<>\"\",{own},{planned}))", marks(row)), cached.into())
                }))
            }
            _ => None,
        };
        let measured = self.column(audit::MEASURED.of(locale), Style::Value, |member, row| {
            let inputs = Inputs {
                marks: marks(row),
                actual: data(row, reading.actual),
                target: target.map_or_else(|| data(row, reading.target), |column| cell((row, column))),
                prior: data(row, reading.prior),
                place: data(row, reading.place),
                field: data(row, reading.field),
                prior_place: data(row, reading.prior_place),
                prior_field: data(row, reading.prior_field),
                kinds: look
                    .measure
                    .events()
                    .iter()
                    .map(|kind| data(row, reading.kinds.get(&kind.id).copied()))
                    .collect(),
                opinions: opinions.iter().map(|column| cell((row, *column))).collect(),
            };
            let cached = line(member).map(|line| match (line.measured, line.why) {
                (Some(value), _) => Cached::from(value),
                (None, why) => why.map(|why| word(why, locale)).into(),
            });
            (measure::formula(&look, &inputs, own, locale), cached.unwrap_or(Cached::Nothing))
        });
        let sums = || {
            let on_data = |column: Option<u16>| Some(part.column_on(&part.sheets.data, column?));
            let base = if look.measure.facts().looks_at(Source::Prior) {
                on_data(reading.prior)
            } else {
                target.map_or_else(|| on_data(reading.target), |column| Some(part.column(column)))
            };
            Some([on_data(reading.actual)?, base?])
        };
        let compares = Compares { look, own, measured, pooled: if look.pools() { sums() } else { None } };
        (measured, self.compared(&compares, line))
    }

    /// One component: what it compares with, the measure, the scale, and what stands in; the column of its rate.
    fn component(&mut self, number: usize, component: &Component, cells: &ComponentCells, through: &Through) -> u16 {
        let (locale, part) = (self.locale, self.part);
        let line = |member: &Member| (through.lines)(member).into_iter().nth(number);
        let by_group = component.cohort == Cohort::Group;
        let group = |row: u32| cell((row, GROUP));
        let groups = part.column(GROUP);
        let reading = through.columns;
        let data = |row: u32, column: Option<u16>| {
            column.map(|column| Part::cell_on(&part.sheets.data, (row, column))).unwrap_or_default()
        };
        let marks = |row: u32| cell((row, through.marks));

        let look = component.look();
        let own = Own::of_component(component, cells);
        let (measured, value) = self.sight(look, &own, through, &|member| line(member).as_ref().map(Sighted::of));
        let asked = component.only_if.as_ref().zip(cells.entry.as_ref()).map(|(condition, cells)| {
            let own = Own::of_entry(cells);
            let sighted = |member: &Member| line(member)?.entry.as_ref().map(Sighted::of_entry);
            let (_, asked) = self.sight(condition.probe.look(), &own, through, &sighted);
            (condition.order, asked, cells)
        });
        let plain = value;
        let bounds = self.bounds(component, cells, value, &line);
        let field = (look.ranks() && component.scale.kind().counts_ranked()).then(|| {
            let all = part.column(measured);
            self.column(audit::FIELD.of(locale), Style::Count, |member, row| {
                let count = format!("SUMPRODUCT(ISNUMBER({all})*1{})", part.same_group(component.cohort, row));
                let cached = line(member).and_then(|line| Some(line.cohort?.count));
                (format!("IF({}=0,\"\",{count})", marks(row)), cached.into())
            })
        });
        let outside = |row: u32| data(row, reading.field);
        let value = self.counted_from_last((component, measured, value), &outside, &line);
        let raw = self.column(audit::SCALED.of(locale), Style::Rate, |member, row| {
            let judged = Judged {
                locale,
                direction: look.judged_direction(),
                value: cell((row, value)),
                low: bounds.0.at(row),
                high: bounds.1.at(row),
                field: field.map_or_else(|| outside(row), |column| cell((row, column))),
            };
            let cached = line(member).map(|line| match line.substituted {
                Some(why) => word(why, locale).into(),
                None => Cached::from(line.rate),
            });
            let rate = scale::formula(component, &judged, &cells.scale);
            let rate = match &asked {
                Some((order, asked, cells)) => {
                    entered(*order, &cell((row, *asked)), cells, (&cell((row, plain)), &rate))
                }
                None => rate,
            };
            (rate, cached.unwrap_or(Cached::Nothing))
        });
        let rates = part.column(raw);
        self.column(audit::COMPONENT_RATE.of(locale), Style::Rate, |member, row| {
            let cached =
                line(member).map(|line| line.rate.map_or_else(|| audit::EXCLUDED.of(locale).into(), Cached::from));
            let mean = if by_group {
                format!("IFERROR(AVERAGEIFS({rates},{groups},{}),0)", group(row))
            } else {
                format!("IFERROR(AVERAGE({rates}),0)")
            };
            (substituted(component, cells, (&cell((row, raw)), &mean), locale), cached.unwrap_or(Cached::Nothing))
        })
    }
}
