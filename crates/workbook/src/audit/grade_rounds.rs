//! The grading sheet where places roll down: a round for each grade from the best, in which those without a grade are walked
//! in order. A formula looks at the rounds before, and in its own round only at better places, so there is no circle.

use super::a1::range;
use super::grade_rows::{DOWN, LANE, LIMIT, PLACE, Row};
use super::grades::{Layout, counts_claims, round_width};
use super::page::{Cached, Page};
use super::part::Part;
use super::style::Style;
use baton_engine::Walked;
use baton_words::{Locale, audit};

/// Rounds: the last grade takes who is left.
fn rounds(part: &Part) -> u16 {
    u16::try_from(part.category.grading.grades.len()).unwrap_or(0).saturating_sub(1)
}

/// The first column of a round.
fn start(part: &Part, layout: &Layout, round: u16) -> u16 {
    layout.walk + round * round_width(part)
}

/// The column of what a round gives: the grade's number, or a lower one; empty for who gets nothing.
pub(super) fn given_in(part: &Part, layout: &Layout, round: u16) -> u16 {
    start(part, layout, round) + round_width(part) - 1
}

/// Heads of the rounds.
pub(super) fn heads(page: &mut Page, part: &Part, (row, layout): (u32, &Layout), locale: Locale) {
    for (round, grade) in (0..rounds(part)).zip(&part.category.grading.grades) {
        let start = start(part, layout, round);
        let mut heads = vec![audit::may_have(locale, &grade.name), audit::counted_as(locale, &grade.name)];
        if counts_claims(part) {
            heads.push(audit::claims(locale, &grade.name));
        }
        heads.extend([audit::within(locale, &grade.name), audit::given_in(locale, &grade.name)]);
        for (head, column) in heads.iter().zip(start..) {
            page.text((row, column), head, Style::Head);
        }
    }
}

impl Row<'_, '_> {
    /// The rounds of one row, and the grade in the end.
    pub(super) fn rounds(&self, page: &mut Page, step: Option<&Walked>) {
        let (part, layout) = (self.part, self.layout);
        let rounds = rounds(part);
        for round in 0..rounds {
            self.round(page, step.filter(|step| step.lifted.is_none()), round);
        }
        let given: Vec<String> = (0..rounds).map(|round| self.own(given_in(part, layout, round))).collect();
        let (last, given) = (part.category.grading.grades.len(), given.join(","));
        let grade = if rounds == 0 { "1".to_owned() } else { format!("IF(COUNT({given})=0,{last},SUM({given}))") };
        self.put(page, layout.given, &self.or_lifted(&grade), step.map(|step| step.grade + 1), Style::Count);
    }

    fn round(&self, page: &mut Page, step: Option<&Walked>, round: u16) {
        let (part, layout) = (self.part, self.layout);
        let last = part.category.grading.grades.len();
        let start = start(part, layout, round);
        let (may, position, given) = (start, start + 1, given_in(part, layout, round));
        let fits = given - 1;
        let look = step.and_then(|step| step.looks.get(usize::from(round)));
        let effects = step.map(|step| step.effects);
        let before: Vec<String> = (0..round).map(|round| self.own(given_in(part, layout, round))).collect();
        // Who has a grade, or is lifted, is walked no more.
        let waits = |formula: String| match before.is_empty() {
            true => self.unless_lifted(formula),
            false => self.unless_lifted(format!("IF(COUNT({})>0,\"\",{formula})", before.join(","))),
        };
        let number = round + 1;
        let allowed = format!("OR({}>0,{}<={number})", self.own(DOWN), self.own(LIMIT));
        let reaches = match self.either(round) {
            Some(either) => format!("OR({either},AND({}))", self.reaches(round)),
            None => self.reaches(round),
        };
        let formula = format!("IF(AND({}<={number},{allowed},{reaches}),1,0)", self.own(layout.unbarred));
        let had = look.zip(effects);
        let had = had.map(|(look, effects)| (look.either || look.reaches) && effects.allow(usize::from(round)));
        self.put(page, may, &waits(formula), had, Style::Count);

        let (lane, place) = (self.own(LANE), self.own(PLACE));
        // Those of the lane on better places, where two columns have these values.
        let ahead = |columns: &[(u16, String)]| {
            let above = |column: u16| range((layout.first, column), (self.row - 1, column));
            let more: String = columns.iter().map(|(column, value)| format!(",{},{value}", above(*column))).collect();
            format!("COUNTIFS({},{lane},{},\"<\"&{place}{more})", above(LANE), above(PLACE))
        };
        let mut counted = vec!["1".to_owned()];
        if round > 0 {
            counted.push(format!("INDEX({},{lane})", layout.of_lane(part, layout.held_before(round))));
        }
        counted.extend(self.seated(number, ""));
        if self.row > layout.first {
            counted.push(ahead(&[(given, number.to_string())]));
        }
        self.put(page, position, &waits(counted.join("+")), look.map(|look| look.position), Style::Count);

        let mut end = self.own(position);
        if counts_claims(part) {
            let claims = start + 2;
            let all = |column: u16, value: String| format!("{},{value}", layout.all(column));
            let tied = [all(LANE, lane.clone()), all(PLACE, place.clone()), all(may, "1".into())];
            let formula = format!("COUNTIFS({})", tied.join(","));
            self.put(page, claims, &waits(formula), look.map(|look| look.claims), Style::Count);
            end = format!("{end}+MAX(1,{})-1", self.own(claims));
        }
        let cut = self.cut_off(round);
        let mut within = format!("{end}<={cut}");
        if counts_claims(part) && self.row > layout.first {
            // Nobody takes a place that was too few for those in front.
            within = format!("AND({within},{}=0)", ahead(&[(may, "1".to_owned()), (fits, "0".to_owned())]));
        }
        if let Some(either) = self.either(round) {
            // Who reaches the threshold needs no place.
            within = format!("OR({within},AND({either},{}))", self.reaches(round));
        }
        let formula = format!("IF(ISNUMBER({cut}),IF({within},1,0),1)");
        let had = look.map(|look| look.fits || (look.either && look.reaches));
        self.put(page, fits, &waits(formula), had, Style::Count);

        let lowered = format!("MAX(MIN({number}+{},{last}),{})", self.own(DOWN), self.own(LIMIT));
        let formula = format!("IF(AND({}=1,{}=1),{lowered},\"\")", self.own(may), self.own(fits));
        let gets = step.filter(|step| step.first == Some(usize::from(round)));
        let had = gets.map_or(Cached::Nothing, |step| (step.grade + 1).into());
        self.put(page, given, &waits(formula), had, Style::Count);
    }
}
