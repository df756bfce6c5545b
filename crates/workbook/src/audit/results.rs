//! The sheet of a category's results: from sums to subtotal, total, place, grade and their use.

use rust_decimal::Decimal;

use super::a1::{cell, prefix, range};
use super::circumstances::ExtraCells;
use super::condition::Figures;
use super::county::CountyCells;
use super::data;
use super::fit::guard;
use super::funds::{FundColumns, FundSource};
use super::grades::{GradeCells, rounded};
use super::ledger::LedgerCells;
use super::measure::quoted;
use super::page::{Cached, Page};
use super::part::{FIRST, Member, Part};
use super::rules::RuleCells;
use super::style::Style;
use super::sums::SumColumns;
use baton_model::{MissingItems, NegativeTotal, RankBy};
use baton_words::{Locale, audit};

/// Where a category's results stand, by column.
#[derive(Clone, Debug)]
pub(super) struct ResultColumns {
    pub(super) place: u16,
    pub(super) grade: u16,
    pub(super) total: u16,
    pub(super) percentage: u16,
    /// By section.
    pub(super) sections: Vec<u16>,
    pub(super) points: u16,
    pub(super) assessed: u16,
    pub(super) subtotal: u16,
    pub(super) plus: u16,
    pub(super) deduction: u16,
    pub(super) adjustment: u16,
    pub(super) ratio: u16,
    pub(super) places: u16,
    pub(super) leadership: u16,
    pub(super) promotion: u16,
    pub(super) interview: u16,
    /// By fund that covers the category.
    pub(super) funds: Vec<FundColumns>,
    pub(super) bonus: u16,
    pub(super) lane: u16,
    /// By tie-breaker.
    pub(super) breakers: Vec<u16>,
    pub(super) order: u16,
    pub(super) number: u16,
    /// By grade rule that brings something beside what it does to the grade: its position, and where it stands who meets it.
    pub(super) rules: Vec<(usize, u16)>,
}

impl ResultColumns {
    pub(super) fn new(part: &Part, sections: usize) -> Self {
        let (breakers, funds) = (part.category.ranking.tie_breakers.len(), part.funds.len());
        let mut next = 3_u16;
        let mut take = || {
            next += 1;
            next - 1
        };
        Self {
            place: take(),
            grade: take(),
            total: take(),
            percentage: take(),
            sections: (0..sections).map(|_| take()).collect(),
            points: take(),
            assessed: take(),
            subtotal: take(),
            plus: take(),
            deduction: take(),
            adjustment: take(),
            ratio: take(),
            places: take(),
            leadership: take(),
            promotion: take(),
            interview: take(),
            funds: (0..funds).map(|_| FundColumns { coefficient: take(), sum: take() }).collect(),
            bonus: take(),
            lane: take(),
            breakers: (0..breakers).map(|_| take()).collect(),
            order: take(),
            number: take(),
            rules: {
                let rules = part.category.grading.rules.iter().enumerate();
                rules.filter(|(_, rule)| !rule.is_for_the_grade_alone()).map(|(at, _)| (at, take())).collect()
            },
        }
    }
}

/// What the results refer to.
pub(super) struct Sources<'s> {
    pub(super) county: &'s CountyCells,
    pub(super) rules: &'s RuleCells,
    pub(super) sums: &'s SumColumns,
    pub(super) figures: Figures<'s, 's>,
    pub(super) ledger: &'s LedgerCells,
    pub(super) grades: &'s GradeCells,
    /// The funds that cover the category.
    pub(super) funds: &'s [FundSource<'s>],
    pub(super) decimals: u8,
}

/// The sheet while it is written.
pub(super) struct Writer<'w, 'p, 'a> {
    pub(super) page: &'w mut Page<'p>,
    pub(super) part: &'w Part<'a>,
    pub(super) locale: Locale,
    pub(super) columns: &'w ResultColumns,
    pub(super) from: &'w Sources<'w>,
}

/// Writes the sheet.
pub(super) fn write(page: &mut Page, part: &Part, columns: &ResultColumns, from: &Sources, locale: Locale) {
    page.title(&format!("{} · {}", part.category.name, audit::RESULTS.of(locale)), audit::RESULTS_NOTE.of(locale));
    page.width(0, 0, 5.0);
    page.width(1, 1, 22.0);
    page.width(2, 2, 10.0);
    page.width(3, columns.number, 9.5);
    for sum in columns.funds.iter().map(|fund| fund.sum).chain([columns.bonus]) {
        page.width(sum, sum, 14.0);
    }
    for (head, column) in
        [audit::NUMBER.of(locale), audit::UNIT.of(locale), audit::GROUP.of(locale)].iter().zip(0_u16..)
    {
        page.span((FIRST - 2, column), (FIRST - 1, column), head);
    }
    let mut writer = Writer { page, part, locale, columns, from };
    writer.units();
    writer.points();
    writer.totals();
    writer.ranks();
    writer.grades();
    writer.rules();
    writer.uses();
    let last = columns.rules.last().map_or(columns.number, |(_, column)| *column);
    page.span((FIRST - 2, columns.lane), (FIRST - 2, last), audit::HELPERS.of(locale));
    page.outline(columns.lane, last);
    page.height(FIRST - 2, 22.0);
    page.height(FIRST - 1, 30.0);
    page.print_wide((part.last(), columns.bonus));
    page.freeze((FIRST, 2));
}

impl Writer<'_, '_, '_> {
    /// A column of formulas. Columns under no common head have theirs over two rows.
    pub(super) fn column(
        &mut self,
        column: u16,
        head: &str,
        style: Style,
        of: impl Fn(usize, &Member, u32) -> (String, Cached),
    ) {
        if column < self.columns.lane {
            self.page.span((FIRST - 2, column), (FIRST - 1, column), head);
        } else {
            self.page.text((FIRST - 1, column), head, Style::Head);
        }
        for (at, member) in self.part.members.iter().enumerate() {
            let row = Part::row(at);
            let (formula, cached) = of(at, member, row);
            self.page.formula((row, column), &formula, cached, style);
        }
    }

    fn data(&self, row: u32, column: u16) -> String {
        Part::cell_on(&self.part.sheets.data, (row, column))
    }

    fn units(&mut self) {
        for (at, member) in self.part.members.iter().enumerate() {
            let row = Part::row(at);
            let group = member.group.checked_sub(1).and_then(|group| self.part.category.groups.get(group));
            let name = self.data(row, data::NAME);
            let group_name = self.data(row, data::GROUP + 1);
            self.page.number((row, 0), Some((at + 1).into()), Style::Count);
            self.page.formula((row, 1), &name, member.unit.name.as_str(), Style::Text);
            let shown = format!("{group_name}&\"\"");
            self.page.formula((row, 2), &shown, group.map(|group| group.name.as_str()), Style::Text);
        }
    }

    /// Sums of points and adjustments, from the sheets where they are worked out.
    fn points(&mut self) {
        let (columns, locale, from) = (self.columns, self.locale, self.from);
        let sheets = self.part.sheets.clone();
        let scoring = |row: u32, column: u16| Part::cell_on(&sheets.scoring, (row, column));
        for (at, (column, (name, source))) in columns.sections.iter().zip(&from.sums.sections).enumerate() {
            self.column(*column, name, Style::Points, |_, member, row| {
                let cached = member.outcome.sections.get(at).map(|section| section.points);
                (scoring(row, *source), cached.into())
            });
        }
        self.column(columns.points, audit::SUM.of(locale), Style::Points, |_, member, row| {
            (scoring(row, from.sums.points), member.outcome.subtotal.points.into())
        });
        self.column(columns.assessed, audit::ASSESSED_MARKS.of(locale), Style::Value, |_, member, row| {
            (scoring(row, from.sums.assessed), member.outcome.subtotal.assessed_marks.into())
        });
        let ledger = prefix(&sheets.ledger);
        self.column(columns.plus, audit::BONUS_POINTS.of(locale), Style::Value, |at, member, _| {
            (format!("{ledger}{}", from.ledger.of(at).0), member.outcome.adjustments.bonus.into())
        });
        self.column(columns.deduction, audit::DEDUCTION_POINTS.of(locale), Style::Value, |at, member, _| {
            (format!("{ledger}{}", from.ledger.of(at).1), member.outcome.adjustments.deduction.into())
        });
        self.column(columns.adjustment, audit::ADJUSTMENT.of(locale), Style::Value, |_, member, row| {
            let (plus, deduction) = (cell((row, columns.plus)), cell((row, columns.deduction)));
            (format!("ROUND({plus}-{deduction},10)"), member.standing.adjustment.into())
        });
    }

    fn totals(&mut self) {
        let (columns, locale, from) = (self.columns, self.locale, self.from);
        let (category, members) = (self.part.category, &self.part.members);
        let sheet = self.part.sheets.data.clone();
        let places = &from.county.total_decimals;
        let full = &from.rules.full_marks;
        let most = |of: fn(&Member) -> Decimal| members.iter().map(|member| of(member).abs()).max().unwrap_or_default();
        let guard_of = |most: Decimal| guard(most, from.decimals);
        let total_guard = guard_of(most(|member| member.standing.total.max(member.standing.subtotal)));
        let share_guard = guard_of(most(|member| member.standing.percentage));
        self.column(columns.subtotal, audit::SUBTOTAL.of(locale), Style::Value, |_, member, row| {
            let (sum, assessed) = (cell((row, columns.points)), cell((row, columns.assessed)));
            let factor = Part::cell_on(&sheet, (row, data::DIFFICULTY));
            let plain = format!("OR({factor}=\"\",{factor}=1)");
            let times = format!("IF({factor}=\"\",1,{factor})");
            let formula = match category.missing_items {
                MissingItems::Keep | MissingItems::RescaleSections => {
                    format!("IF({plain},{sum},ROUND(ROUND({sum}*{times},{total_guard}),{places}))")
                }
                MissingItems::Rescale => {
                    let whole = format!("OR({full}<=0,ROUND({full}-{assessed},9)=0)");
                    let scaled = format!("{sum}*IF({whole},1,{full}/{assessed})*{times}");
                    format!("IF(AND({whole},{plain}),{sum},ROUND(ROUND({scaled},{total_guard}),{places}))")
                }
            };
            (format!("IF({assessed}=0,0,{formula})"), member.standing.subtotal.into())
        });
        self.column(columns.total, audit::TOTAL.of(locale), Style::Total, |_, member, row| {
            let sum = format!("{}+{}", cell((row, columns.subtotal)), cell((row, columns.adjustment)));
            let total = format!("ROUND(ROUND({sum},{total_guard}),{places})");
            let floored = category.negative_total == NegativeTotal::Floored;
            let total = if floored { format!("MAX(0,{total})") } else { total };
            (total, member.standing.total.into())
        });
        self.column(columns.percentage, audit::PERCENTAGE.of(locale), Style::Total, |_, member, row| {
            let share = format!("{}/{full}*100", cell((row, columns.total)));
            let rounded = format!("ROUND(ROUND({share},{share_guard}),{places})");
            (format!("IF({full}<=0,0,{rounded})"), member.standing.percentage.into())
        });
    }

    fn ranks(&mut self) {
        let (columns, locale, from, part) = (self.columns, self.locale, self.from, self.part);
        let sheets = &part.sheets;
        self.column(columns.lane, audit::LANE_NUMBER.of(locale), Style::Count, |_, member, row| {
            let by_group = part.category.ranking.by == RankBy::Group;
            let group = Part::cell_on(&sheets.data, (row, data::GROUP));
            (if by_group { format!("{group}+1") } else { "1".to_owned() }, member.lane.into())
        });
        for ((breaker, column), number) in part.category.ranking.tie_breakers.iter().zip(&columns.breakers).zip(1..) {
            self.column(*column, &audit::tie_breaker(locale, number), Style::Value, |at, _, row| {
                let had = part.view.and_then(|view| view.tie_figure(at, breaker).decimal());
                (from.figures.tie_breaker(breaker, row), had.into())
            });
        }
        let exempt = part.column_on(&sheets.data, data::EXEMPT);
        let better = |row: u32| {
            let keys: Vec<u16> = std::iter::once(columns.total).chain(columns.breakers.iter().copied()).collect();
            keys.iter().rev().fold(String::new(), |rest, key| {
                let (all, own) = (part.column(*key), cell((row, *key)));
                match rest.as_str() {
                    "" => format!("({all}>{own})"),
                    rest => format!("(({all}>{own})+({all}={own})*{rest})"),
                }
            })
        };
        let lanes = part.column(columns.lane);
        self.column(columns.place, audit::PLACE.of(locale), Style::Outcome, |_, member, row| {
            let own = Part::cell_on(&sheets.data, (row, data::EXEMPT));
            let lane = cell((row, columns.lane));
            let ahead = format!("SUMPRODUCT(({lanes}={lane})*({exempt}<>1)*{})", better(row));
            (format!("IF({own}=1,\"\",1+{ahead})"), member.outcome.rank.into())
        });
        self.column(columns.order, audit::ORDER.of(locale), Style::Count, |_, member, row| {
            let (lane, place) = (cell((row, columns.lane)), cell((row, columns.place)));
            let before = |column: u16| range((FIRST, column), (row.saturating_sub(1), column));
            let tied = if row == FIRST {
                "0".to_owned()
            } else {
                format!("COUNTIFS({},{lane},{},{place})", before(columns.lane), before(columns.place))
            };
            let lanes_before = format!("SUMPRODUCT(({lanes}<{lane})*({exempt}<>1))");
            (format!("IF({place}=\"\",\"\",{lanes_before}+{place}+{tied})"), member.order.into())
        });
    }

    fn grades(&mut self) {
        let (columns, locale, from, part) = (self.columns, self.locale, self.from, self.part);
        let number = |member: &Member| member.standing.grade.map(|grade| grade + 1);
        if from.grades.outcome.is_empty() && !part.category.grading.grades.is_empty() {
            self.page.text((FIRST - 1, columns.number), audit::GRADE_NUMBER.of(locale), Style::Head);
            for (at, member) in part.members.iter().enumerate() {
                self.page.marked(
                    (Part::row(at), columns.number),
                    &number(member).into(),
                    audit::TOO_MANY_GRADES.of(locale),
                );
            }
        } else {
            self.column(columns.number, audit::GRADE_NUMBER.of(locale), Style::Count, |_, member, row| {
                let order = cell((row, columns.order));
                let found = format!("INDEX({},{order})", from.grades.outcome);
                let formula =
                    if from.grades.outcome.is_empty() { quoted("") } else { format!("IF({order}=\"\",\"\",{found})") };
                (formula, number(member).into())
            });
        }
        let names = &from.grades.names;
        self.column(columns.grade, audit::GRADE.of(locale), Style::Outcome, |_, member, row| {
            let grade =
                member.standing.grade.and_then(|grade| part.category.grading.grades.get(usize::try_from(grade).ok()?));
            let number = cell((row, columns.number));
            let formula = format!("IF({number}=\"\",\"\",INDEX({names},{number}))");
            (formula, grade.map(|grade| grade.name.as_str()).into())
        });
    }

    fn uses(&mut self) {
        let (columns, locale, from, part) = (self.columns, self.locale, self.from, self.part);
        let county = from.county;
        let number = |row: u32| cell((row, columns.number));
        let of_grade = |row: u32, list: &str, without: &str| {
            let number = number(row);
            format!("IF({number}=\"\",{without},INDEX({list},{number}))")
        };
        self.column(columns.ratio, audit::RATIO.of(locale), Style::Value, |_, member, row| {
            let offset = of_grade(row, &from.grades.offsets, "0");
            let extras = &from.grades.extras;
            let more = ExtraCells::offsets(extras, part, row, true);
            let by_rules = ExtraCells::offsets(extras, part, row, false);
            let ranked = format!("{}+{offset}{by_rules}", county.average(part.position));
            let sum = match county.exempt(part.position) {
                Some(own) => {
                    let exempt = Part::cell_on(&part.sheets.data, (row, data::EXEMPT));
                    format!("IF({exempt}=1,{own},{ranked})")
                }
                None => ranked,
            };
            let ratio = format!("ROUND(MAX(0,MIN({sum}{more},{})),10)", county.ceiling(part.position));
            (ratio, member.standing.ratio.into())
        });
        self.column(columns.places, audit::PLACES.of(locale), Style::Count, |_, member, row| {
            let people = Part::cell_on(&part.sheets.data, (row, data::ASSESSED));
            let product = format!("ROUND({}*{people}/100,9)", cell((row, columns.ratio)));
            let least = format!("IF({product}>0,{},0)", county.least);
            (format!("MAX({least},{})", rounded(&product, county.rounding)), member.standing.places.into())
        });
        let mut says = |column: u16, head: &str, list: &str, of: fn(&Member) -> bool| {
            self.column(column, head, Style::Text, |_, member, row| {
                let (yes, no) = (quoted(audit::YES.of(locale)), quoted(audit::NO.of(locale)));
                let number = number(row);
                let formula = format!("IF({number}=\"\",{no},IF(INDEX({list},{number})=1,{yes},{no}))");
                (formula, if of(member) { audit::YES.of(locale) } else { audit::NO.of(locale) }.into())
            });
        };
        says(columns.leadership, audit::LEADERSHIP.of(locale), &from.grades.excellent, |member| {
            member.standing.excellent
        });
        says(columns.promotion, audit::PROMOTION.of(locale), &from.grades.promotion, |member| {
            member.outcome.promotion_priority
        });
        says(columns.interview, audit::INTERVIEW.of(locale), &from.grades.interview, |member| member.outcome.interview);
        for ((source, columns), list) in from.funds.iter().zip(&columns.funds).zip(&from.grades.coefficients) {
            self.coefficient(source, *columns, list, &from.grades.extras);
            self.fund(source, *columns, &from.grades.extras);
        }
        self.column(columns.bonus, audit::BONUS.of(locale), Style::Money, |_, member, row| {
            let sums: Vec<String> = columns.funds.iter().map(|fund| cell((row, fund.sum))).collect();
            let formula = if sums.is_empty() { "0".to_owned() } else { format!("ROUND({},2)", sums.join("+")) };
            (formula, member.standing.bonus.into())
        });
    }
}
