//! Sections that count by themselves, on the scoring sheet: sum, worth, pass and points of each, as formulas.

use rust_decimal::Decimal;

use super::a1::cell;
use super::data;
use super::fit::guard;
use super::page::{Cached, Page};
use super::part::{FIRST, Member, Part};
use super::rules::SectionCells;
use super::scoring::Scored;
use super::style::Style;
use super::sums::{assessed_marks, sum};
use baton_engine::SectionSubtotal;
use baton_model::{Conversion, MissingItems, Pass, RankBy, Section};
use baton_words::{Locale, audit, section as words};

/// The columns that are being written.
pub(super) struct Writer<'w, 'p, 'a> {
    pub(super) page: &'w mut Page<'p>,
    pub(super) part: &'w Part<'a>,
    pub(super) scored: &'w [Scored],
    /// Where the point decimals stand, and what they are.
    pub(super) decimals: (&'w str, u8),
    pub(super) locale: Locale,
    pub(super) next: u16,
    /// Whether sections are passed, by what indicators name.
    pub(super) passed: Vec<(String, u16)>,
}

impl Writer<'_, '_, '_> {
    /// A column of formulas; where it stands.
    fn column(&mut self, head: &str, of: &dyn Fn(u32, &Member) -> (String, Cached)) -> u16 {
        let column = self.next;
        self.next += 1;
        self.page.text((FIRST - 1, column), head, Style::Head);
        for (member, at) in self.part.members.iter().zip(0_usize..) {
            let row = Part::row(at);
            let (formula, cached) = of(row, member);
            self.page.formula((row, column), &formula, cached, Style::Value);
        }
        column
    }

    /// The columns of one section, the one at this position in order of first appearance: of its points and its worth.
    pub(super) fn section(&mut self, at: usize, named: &str, cells: Option<&SectionCells>) -> (u16, u16) {
        let (category, locale, scored) = (self.part.category, self.locale, self.scored);
        let declared = category.section(named);
        let name = if named.is_empty() { audit::NO_SECTION.of(locale) } else { category.section_name(named) };
        let within: Vec<&Scored> = category
            .indicators
            .iter()
            .zip(scored)
            .filter(|(indicator, _)| indicator.section == named)
            .map(|(_, scored)| scored)
            .collect();
        let figure = move |of: fn(&SectionSubtotal) -> Decimal| {
            move |member: &Member| -> Cached { member.outcome.sections.get(at).map(of).into() }
        };
        let head = |what: &str| format!("{name} · {what}");
        let had = figure(|section| section.assessed);
        let assessed = self.column(&head(audit::ASSESSED_MARKS.of(locale)), &|row, member| {
            (assessed_marks(row, &within), had(member))
        });
        let own = |row: u32| match cells.map(|cells| cells.marks.as_str()).filter(|_| has_marks(declared)) {
            Some(marks) => format!("MAX(0,{marks})"),
            None => {
                let marks: Vec<String> = within.iter().map(|scored| cell((row, scored.marks))).collect();
                format!("ROUND({},10)", sum(&marks))
            }
        };
        let places = self.decimals.0.to_owned();
        let most = self.part.members.iter().filter_map(|member| member.outcome.sections.get(at));
        let most = most.map(|of| of.sum.abs().max(of.points.abs()).max(of.marks)).max().unwrap_or_default();
        let guard = guard(most, self.decimals.1);
        let rounded = |value: &str| format!("ROUND(ROUND({value},{guard}),{places})");
        let by_section = category.missing_items == MissingItems::RescaleSections && !named.is_empty();
        let had = figure(|section| section.sum);
        let sums = self.column(&head(audit::SECTION_SUM.of(locale)), &|row, member| {
            let points: Vec<String> = within.iter().map(|scored| cell((row, scored.points))).collect();
            let mut formula = format!("ROUND({},6)", sum(&points));
            let marks = cell((row, assessed));
            if by_section {
                let own = own(row);
                let scaled = rounded(&format!("{formula}*{own}/{marks}"));
                formula = format!("IF(ROUND({own}-{marks},9)=0,{formula},{scaled})");
            }
            if let Some((section, cells)) = declared.zip(cells) {
                if section.floor.is_some() {
                    formula = format!("MAX({},{formula})", cells.floor);
                }
                if section.cap.is_some() {
                    formula = format!("MIN({},{formula})", cells.cap);
                }
            }
            (format!("IF({marks}=0,0,{formula})"), had(member))
        });
        if let Some((section, cells)) = declared.zip(cells) {
            self.passed(at, &head(words::PASS.of(locale)), section, cells, (assessed, sums), &own);
        }
        let conversion = declared.zip(cells).map(|(section, cells)| (&section.conversion, cells));
        let had = figure(|section| section.worth);
        let worth = self.column(&head(audit::WORTH.of(locale)), &|row, member| {
            let marks = cell((row, assessed));
            let worth = match conversion {
                Some((Conversion::Best | Conversion::Ladder { .. }, _)) => own(row),
                Some((Conversion::Weight(_), cells)) => format!("{marks}*{}", cells.factor),
                Some((Conversion::None, _)) | None => marks.clone(),
            };
            (format!("IF({marks}=0,0,ROUND({worth},10))"), had(member))
        });
        let had = figure(|section| section.points);
        let part = self.part;
        let points = self.column(name, &|row, member| {
            let (marks, own_sum) = (cell((row, assessed)), cell((row, sums)));
            let formula = match conversion {
                None | Some((Conversion::None, _)) => own_sum,
                Some((Conversion::Weight(_), cells)) => rounded(&format!("{own_sum}*{}", cells.factor)),
                Some((Conversion::Best, _)) => {
                    let best = format!("SUMPRODUCT(MAX({}))", in_lane(part, row, assessed, Some(sums)));
                    let scaled = rounded(&format!("{own_sum}*{}/{best}", cell((row, worth))));
                    let exempt = Part::cell_on(&part.sheets.data, (row, data::EXEMPT));
                    let limited = format!("IF({exempt}=1,MIN({},{scaled}),{scaled})", cell((row, worth)));
                    format!("IF({best}<=0,{own_sum},{limited})")
                }
                Some((Conversion::Ladder { .. }, cells)) => {
                    let lane = in_lane(part, row, assessed, None);
                    let ahead = format!("({lane}*(ROUND({}-{own_sum},9)>0))", part.column(sums));
                    let place = format!("1+SUMPRODUCT({ahead})");
                    let of = match cells.ladder.as_str() {
                        "" => cells.otherwise.clone(),
                        ladder => format!("IF({place}>{},{},INDEX({ladder},{place}))", cells.places, cells.otherwise),
                    };
                    rounded(&of)
                }
            };
            (format!("IF({marks}=0,0,{formula})"), had(member))
        });
        (points, worth)
    }

    /// The column of passes, where the section is to be passed.
    fn passed(
        &mut self,
        at: usize,
        head: &str,
        section: &Section,
        cells: &SectionCells,
        (assessed, sums): (u16, u16),
        own: &dyn Fn(u32) -> String,
    ) {
        let Some(pass) = section.pass else { return };
        let column = self.column(head, &|row, member| {
            let bound = match pass {
                Pass::Points(_) => cells.pass.clone(),
                Pass::Share(_) => format!("{}*{}", cells.pass, own(row)),
            };
            let (marks, sum) = (cell((row, assessed)), cell((row, sums)));
            let passed = member.outcome.sections.get(at).and_then(|section| section.passed);
            (format!("IF({marks}=0,\"\",IF(ROUND({sum}-{bound},9)>=0,1,0))"), passed.into())
        });
        self.passed.push((section.id.to_string(), column));
    }
}

/// Whether the section's own marks stand in a cell.
fn has_marks(declared: Option<&Section>) -> bool {
    declared.is_some_and(|section| section.marks.is_some())
}

/// For each unit whether it is ranked in the lane of the unit in a row and has something assessed there, times a column.
fn in_lane(part: &Part, row: u32, assessed: u16, times: Option<u16>) -> String {
    let sheet = &part.sheets.data;
    let exempt = part.column_on(sheet, data::EXEMPT);
    let mut of = format!("({exempt}<>1)*({}<>0)", part.column(assessed));
    if part.category.ranking.by == RankBy::Group {
        let (groups, own) = (part.column_on(sheet, data::GROUP), Part::cell_on(sheet, (row, data::GROUP)));
        of = format!("({groups}={own})*{of}");
    }
    times.map_or(of.clone(), |times| format!("{of}*{}", part.column(times)))
}
