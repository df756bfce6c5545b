//! All findings of an evaluation: on the policy as written, on the roster, and on what could not be computed.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::check_names;
use super::check_rule::{self, duplicates};
use super::check_section;
use super::column::Noted;
use super::evaluation::Evaluation;
use super::funds;
use super::grade::cut_offs;
use super::table::Table;
use super::total::TotalNote;
use super::{Code, Finding, Kind, Place, Substituted, ledger, limits};
use baton_model::{
    AdjustmentRules, Arrange, Category, Excellence, Fund, FundMode, Id, Named, Number, RankBy, RatioNumber, Rounding,
    Unit,
};

impl Evaluation {
    /// All findings, graver first, then in the order of policy and roster. Built anew at each call.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut report = |place: Place, problem: Code| findings.push(Finding::new(place, problem));
        self.check_policy(&mut report);
        check_names::check(&self.policy, &self.roster, &mut report);
        self.check_roster(&mut report);
        for table in &self.tables {
            self.check_cells(table, &mut report);
        }
        for (position, note) in &self.stage.notes {
            if let Some(unit) = self.unit(*position) {
                let problem = match note {
                    // Who is exempt may have nothing to be assessed on.
                    TotalNote::NothingAssessed if unit.exempt => continue,
                    TotalNote::NothingAssessed => Code::NothingAssessed,
                    TotalNote::TooLarge => Code::TooLarge,
                };
                report(Place::category(&unit.category).at_unit(&unit.id), problem);
            }
        }
        let county = self.county();
        if county.excellent_places > county.places_ceiling {
            let (places, ceiling) = (county.excellent_places, county.places_ceiling);
            report(Place::default(), Code::PlacesOverCeiling { places, ceiling });
        }
        findings.arrange_by_key(|finding| finding.severity);
        findings
    }

    fn check_policy(&self, report: &mut dyn FnMut(Place, Code)) {
        let policy = &self.policy;
        let mut of_policy = |problem: Code| report(Place::default(), problem);
        for asked in [policy.rounding.points, policy.rounding.total] {
            if asked > Rounding::MOST {
                of_policy(Code::TooManyDecimals { asked, most: Rounding::MOST });
            }
        }
        let categories = policy.categories.iter().map(|category| (Place::category(&category.id), &category.id));
        repeated(categories, Kind::Category, report);
        let periods = policy.periods.iter().map(|period| (Place::default().at_period(&period.id), &period.id));
        repeated(periods, Kind::Period, report);
        let indicators = policy.categories.iter().flat_map(|category| {
            let place = Place::category(&category.id);
            category.indicators.iter().map(move |indicator| (place.at_indicator(&indicator.id), &indicator.id))
        });
        repeated(indicators, Kind::Indicator, report);
        let hundred = Number::from(100);
        let Excellence { average, ceiling, exempt, .. } = policy.excellence;
        let of_county = [Some(average), Some(ceiling), exempt].map(|ratio| (Place::default(), ratio));
        let of_categories = policy.categories.iter().flat_map(|category| {
            RatioNumber::ALL.map(|number| (Place::category(&category.id), category.excellence.number(number)))
        });
        for (place, value) in of_county.into_iter().chain(of_categories) {
            if let Some(value) = value.filter(|value| !(Number::ZERO..=hundred).contains(value)) {
                report(place, Code::OutOfRange { value, low: Number::ZERO, high: hundred });
            }
        }
        let mut of_policy = |problem: Code| report(Place::default(), problem);
        if policy.warning.yellow > policy.warning.red {
            let (low, high) = (Number::ZERO, policy.warning.red);
            of_policy(Code::OutOfRange { value: policy.warning.yellow, low, high });
        }
        for period in policy.periods.iter().filter(|period| !(1..=12).contains(&period.month)) {
            let place = Place::default().at_period(&period.id);
            report(place, Code::MonthOutOfRange { month: period.month });
        }
        self.check_funds(report);
        self.check_heads(report);
        let units: BTreeSet<&Id> = self.roster.units.iter().map(|unit| &unit.id).collect();
        for (position, table) in self.tables.iter().enumerate() {
            for indicator in &table.category.indicators {
                check_rule::indicator(indicator, &table.category, &policy.periods, &units, report);
            }
            self.check_category(table, position, report);
        }
    }

    /// People below 0, who count as none, and more than can be computed with.
    fn check_heads(&self, report: &mut dyn FnMut(Place, Code)) {
        let (low, high) = (Number::ZERO, Number::from(limits::MOST));
        for unit in &self.roster.units {
            for value in std::iter::once(&unit.headcount).chain(unit.heads.values()) {
                if !(low..=high).contains(value) {
                    let place = Place::category(&unit.category).at_unit(&unit.id);
                    report(place, Code::OutOfRange { value: *value, low, high });
                }
            }
        }
    }

    /// Units whose sum can't be divided over posts, since nobody is in any that counts.
    fn check_posts(&self, fund: &Fund, report: &mut dyn FnMut(Place, Code)) {
        for (at, unit) in self.roster.units.iter().enumerate() {
            let covered = fund.coverage.covers(&unit.category) && funds::has_nobody_in_posts(fund, unit);
            if covered && self.paid(at).iter().any(|paid| paid.fund == fund.id && paid.sum > Decimal::ZERO) {
                let place = Place::category(&unit.category).at_unit(&unit.id);
                report(place, Code::NobodyInPosts { fund: fund.id.clone() });
            }
        }
    }

    fn check_funds(&self, report: &mut dyn FnMut(Place, Code)) {
        let all = &self.policy.funds;
        repeated(all.iter().map(|fund| (Place::default(), &fund.id)), Kind::Fund, report);
        for (position, fund) in all.iter().enumerate() {
            let mut found = |code: Code| report(Place::default(), code);
            let known = |id: &&Id| self.policy.category(id).is_some();
            let covers = self.policy.categories.iter().any(|category| fund.coverage.covers(&category.id));
            if !covers && fund.mode.amount() > Number::ZERO {
                found(Code::FundForNobody { fund: fund.id.clone() });
            } else if let (FundMode::Pool { sum }, true) = (fund.mode, self.empty_pools.contains(&position)) {
                found(Code::PoolWithoutShares { fund: fund.id.clone(), sum });
            } else if fund.mode.amount() > Number::ZERO && self.pays_nobody(position) {
                found(Code::FundUnpaid { fund: fund.id.clone() });
            }
            if !fund.posts.is_empty() {
                self.check_posts(fund, report);
            }
            let mut found = |code: Code| report(Place::default(), code);
            for id in fund.coverage.named().iter().filter(|id| !known(id)) {
                found(Code::Unknown { kind: Kind::Category, id: id.clone() });
            }
            let twice = all.iter().take(position).find(|other| {
                let same =
                    (&other.name, &other.mode, &other.coefficient) == (&fund.name, &fund.mode, &fund.coefficient);
                let both = |category: &Id| other.coverage.covers(category) && fund.coverage.covers(category);
                same && self.policy.categories.iter().any(|category| both(&category.id))
            });
            if twice.is_some() {
                found(Code::FundTwice { fund: fund.id.clone() });
            }
        }
    }

    fn check_category(&self, table: &Table, position: usize, report: &mut dyn FnMut(Place, Code)) {
        let category = &*table.category;
        let place = Place::category(&category.id);
        let mut found = Vec::new();
        found.extend(duplicates(category.groups.iter().map(|group| &group.id), Kind::Group, None));
        found.extend(duplicates(category.adjustments.items.iter().map(|item| &item.id), Kind::Item, None));
        found.extend(duplicates(category.sections.iter().map(|section| &section.id), Kind::Section, None));
        found.extend(check_section::check(table));
        let grades = category.grading.grades.iter().map(|grade| (place.at_grade(&grade.id), &grade.id));
        repeated(grades, Kind::Grade, report);
        let circumstances = category.circumstances.iter().map(|circumstance| (place.clone(), &circumstance.id));
        repeated(circumstances, Kind::Circumstance, report);
        let rules = category.grading.rules.iter().map(|rule| (place.clone(), &rule.id));
        repeated(rules, Kind::GradeRule, report);
        for item in &category.adjustments.items {
            found.extend(duplicates(item.levels.iter().map(|level| &level.id), Kind::Level, Some(&item.id)));
        }
        found.extend(sets(&category.adjustments));
        if table.members.is_empty() {
            found.push(Code::EmptyCategory);
        }
        if category.indicators.is_empty() {
            found.push(Code::NoIndicators);
        }
        if category.grading.grades.is_empty() {
            found.push(Code::NoGrades);
        }
        if category.full_marks <= Number::ZERO {
            found.push(Code::NoFullMarks);
        } else if limits::within(category.full_marks.get()).is_none() {
            found.push(Code::TooLarge);
        }
        found.extend(unknown_references(category));
        for problem in found {
            report(place.clone(), problem);
        }
        for lane in self.lanes().iter().filter(|lane| lane.category == position && lane.ranked > 0) {
            let grades = category.grading.grades.iter().zip(cut_offs(&category.grading, lane.ranked));
            let over =
                grades.filter_map(|(grade, cut_off)| Some((grade, cut_off.filter(|c| *c > u64::from(lane.ranked))?)));
            for (grade, cut_off) in over.take(1) {
                let ranked = lane.ranked;
                report(place.at_grade(&grade.id), Code::QuotaOverAll { cut_off, ranked });
            }
        }
    }

    fn check_roster(&self, report: &mut dyn FnMut(Place, Code)) {
        let units = self.roster.units.iter();
        repeated(units.map(|unit| (Place::category(&unit.category).at_unit(&unit.id), &unit.id)), Kind::Unit, report);
        for (unit, standing) in self.roster.units.iter().zip(self.standings()) {
            if standing.category.is_none() {
                let problem = Code::Unknown { kind: Kind::Category, id: unit.category.clone() };
                report(Place::unit(&unit.id), problem);
            }
        }
        let indicators = self.policy.categories.iter().flat_map(|category| &category.indicators);
        let indicators: BTreeSet<&Id> = indicators.map(|indicator| &indicator.id).collect();
        self.check_left_overs(&indicators, report);
        for table in &self.tables {
            self.check_members(table, report);
        }
    }

    /// What is kept of indicators that are no more, each once. A unit that came from another category may keep what was
    /// observed of it there: `indicators` are those of all.
    fn check_left_overs(&self, indicators: &BTreeSet<&Id>, report: &mut dyn FnMut(Place, Code)) {
        let mut kept: BTreeMap<&Id, BTreeMap<&Id, u32>> = BTreeMap::new();
        for unit in &self.roster.units {
            let own: BTreeSet<&Id> = unit.observations.keys().chain(unit.indicator_difficulty.keys()).collect();
            for id in own.difference(indicators) {
                let units = kept.entry(id).or_default().entry(&unit.category).or_insert(0);
                *units = units.saturating_add(1);
            }
        }
        for (id, categories) in kept {
            let units = categories.values().fold(0_u32, |sum, units| sum.saturating_add(*units));
            // In one category it is said there; in several, of the county.
            let one = categories.keys().next().filter(|_| categories.len() == 1);
            let place = one.map_or_else(Place::default, |category| Place::category(category));
            report(place.at_indicator(id), Code::LeftOverReadings { units });
        }
    }

    fn check_members(&self, table: &Table, report: &mut dyn FnMut(Place, Code)) {
        let category = &*table.category;
        let full_marks = category.full_marks.get();
        // Marks that don't add up, by what they add up to, with the first unit of which that is so.
        // The sum is written without ending zeros, since which unit came first must not show.
        let mut off: BTreeMap<Decimal, (u32, &Id)> = BTreeMap::new();
        let counted = table.sectioned.as_ref().map_or(&table.sums, |sectioned| &sectioned.counted);
        for ((position, sums), group) in table.members.iter().zip(counted).zip(table.groups.iter()) {
            let Some(unit) = self.unit(*position) else { continue };
            let place = Place::category(&category.id).at_unit(&unit.id);
            if let Some(id) = unit.group.as_ref().filter(|_| *group == 0) {
                report(place.clone(), Code::Unknown { kind: Kind::Group, id: id.clone() });
            } else if *group == 0 && category.ranking.by == RankBy::Group {
                report(place.clone(), Code::NoGroup);
            }
            if misses(sums.marks, full_marks) && !category.indicators.is_empty() {
                let (units, _) = off.entry(sums.marks.normalize()).or_insert((0_u32, &unit.id));
                *units = units.saturating_add(1);
            }
            let marks = unit.circumstances.iter().map(|marked| &marked.circumstance);
            let unknown: BTreeSet<&Id> = marks.filter(|id| category.circumstance(id).is_none()).collect();
            for id in unknown {
                report(place.clone(), Code::Unknown { kind: Kind::Circumstance, id: id.clone() });
            }
            let grades = &category.grading.grades;
            let past = unit.history.iter().filter(|past| grades.iter().all(|grade| grade.id != past.grade));
            let unknown: BTreeSet<&Id> = past.map(|past| &past.grade).collect();
            for id in unknown {
                report(place.clone(), Code::Unknown { kind: Kind::Grade, id: id.clone() });
            }
            for factor in unit.difficulty.iter().chain(unit.indicator_difficulty.values()) {
                if *factor < Number::ZERO {
                    let (low, high) = (Number::ZERO, Number::from(Decimal::MAX));
                    report(place.clone(), Code::OutOfRange { value: *factor, low, high });
                }
            }
            ledger::count(&category.adjustments, &unit.adjustments, |problem| report(place.clone(), problem));
            self.check_periods(unit, &place, report);
        }
        for (sum, (units, first)) in off {
            let place = Place::category(&category.id);
            let place = if units == 1 { place.at_unit(first) } else { place };
            let difference = sum.saturating_sub(full_marks);
            report(place, Code::MarksNotFull { sum, full_marks, difference, units });
        }
        check_section::check_members(table, |member| self.unit(*table.members.get(member)?), report);
    }

    fn check_periods(&self, unit: &Unit, place: &Place, report: &mut dyn FnMut(Place, Code)) {
        for (indicator, observation) in &unit.observations {
            for id in observation.periods.keys() {
                if !self.policy.periods.iter().any(|period| period.id == *id) {
                    let place = place.at_indicator(indicator);
                    report(place, Code::Unknown { kind: Kind::Period, id: id.clone() });
                }
            }
        }
    }

    /// What single cells report: substitutes, scores out of range, points beyond the limit.
    fn check_cells(&self, table: &Table, report: &mut dyn FnMut(Place, Code)) {
        for (indicator, score) in table.category.indicators.iter().zip(&table.columns) {
            let place = Place::category(&table.category.id).at_indicator(&indicator.id);
            let unit = |member: u32| {
                let position = table.members.get(usize::try_from(member).ok()?)?;
                self.unit(*position)
            };
            for note in &score.rates.notes {
                let Some(unit) = unit(note.member) else { continue };
                let mut place = place.at_unit(&unit.id);
                let period = note.period.and_then(|period| self.policy.periods.get(usize::try_from(period).ok()?));
                place.period = period.map(|period| period.id.clone());
                report(
                    place,
                    match &note.what {
                        Noted::ScoreOutOfRange(value) => Code::ScoreOutOfRange { value: **value },
                        Noted::Substituted(Substituted::Missing(input)) => Code::Missing { input: *input },
                        Noted::Substituted(Substituted::Undefined(reason)) => Code::Undefined { reason: *reason },
                        Noted::Substituted(Substituted::BoundsCoincide) => Code::BoundsCoincide,
                    },
                );
            }
            for unit in score.too_large.iter().filter_map(|member| unit(*member)) {
                report(place.at_unit(&unit.id), Code::TooLarge);
            }
        }
    }
}

/// A difference of marks that no rounding of points shows: thirds that are written in 28 digits add up to a little less.
const NO_DIFFERENCE: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// Whether marks don't add up to the full marks.
pub fn misses(sum: Decimal, full_marks: Decimal) -> bool {
    sum.saturating_sub(full_marks).abs() >= NO_DIFFERENCE
}

/// Reports identifiers that stand a second time, where they do.
fn repeated<'a>(ids: impl Iterator<Item = (Place, &'a Id)>, kind: Kind, report: &mut dyn FnMut(Place, Code)) {
    let mut seen = BTreeSet::new();
    for (place, id) in ids.filter(|(_, id)| !seen.insert(*id)) {
        report(place, Code::DuplicateId { kind, id: id.clone(), item: None });
    }
}

/// What is wrong with the items that have caps together: sets of one identifier, items that are not there or in two sets.
fn sets(rules: &AdjustmentRules) -> Vec<Code> {
    let mut found: Vec<Code> =
        duplicates(rules.sets.iter().map(|set| &set.id), Kind::CapSet, None).into_iter().collect();
    let mut seen = BTreeSet::new();
    for id in rules.sets.iter().flat_map(|set| &set.items) {
        if !rules.items.iter().any(|item| item.id == *id) {
            found.push(Code::Unknown { kind: Kind::Item, id: id.clone() });
        } else if !seen.insert(id) {
            found.push(Code::InTwoSets { item: id.clone() });
        }
    }
    found
}

/// References of a category's ranking and grading to what it doesn't have.
fn unknown_references(category: &Category) -> Vec<Code> {
    let grade = |id: &Id| {
        let known = category.grading.grades.iter().any(|grade| grade.id == *id);
        (!known).then(|| Code::Unknown { kind: Kind::Grade, id: id.clone() })
    };
    let indicator = |id: &Id| {
        let known = category.indicator(id).is_some();
        (!known).then(|| Code::Unknown { kind: Kind::Indicator, id: id.clone() })
    };
    let breakers = category.ranking.tie_breakers.iter().filter_map(|breaker| breaker.figure.indicator());
    let rules = category.grading.rules.iter().filter_map(|rule| rule.effect.grade()).filter_map(grade);
    let asked = category.grading.rules.iter().flat_map(|rule| rule.when.named());
    let asked = asked.filter(|named| !named.is_in(category)).map(|named| match named {
        Named::Indicator(id) => Code::Unknown { kind: Kind::Indicator, id: id.clone() },
        Named::Section(id) => Code::Unknown { kind: Kind::Section, id: id.clone() },
        Named::Circumstance(id) => Code::Unknown { kind: Kind::Circumstance, id: id.clone() },
        Named::Grade(id) => Code::Unknown { kind: Kind::Grade, id: id.clone() },
        Named::Item(item, level) => {
            let has_item = category.adjustments.items.iter().any(|own| own.id == *item);
            match level.filter(|_| has_item) {
                Some(level) => Code::Unknown { kind: Kind::Level, id: level.clone() },
                None => Code::Unknown { kind: Kind::Item, id: item.clone() },
            }
        }
    });
    let section = |id: &Id| {
        let known = category.has_section(id.as_str());
        (!known).then(|| Code::Unknown { kind: Kind::Section, id: id.clone() })
    };
    let by_section = category.ranking.tie_breakers.iter().filter_map(|breaker| breaker.figure.section());
    let breakers = breakers.filter_map(indicator).chain(by_section.filter_map(section));
    let circumstances = category.circumstances.iter().filter_map(|circumstance| circumstance.effect.grade());
    breakers.chain(rules).chain(asked).chain(circumstances.filter_map(grade)).collect()
}
