//! Edits in words: what is changed, what it was and what it becomes.

mod data;
mod parts;
mod values;

use self::data::{indicators_removed, removed_with};
pub use self::values::Values;
use super::{Catalogue, Names};
use crate::model::{Data, Edit, Gate, Id, MarksScope, Observation, Placed, Rounding, Setting, Whole};

/// One line of the list of edits, and of an amendment table 修订对照表.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// What is changed, from the wide to the narrow, such as 乡镇 · 乡村振兴 · 农业型.
    pub what: String,
    /// What it was.
    pub was: String,
    /// What it becomes.
    pub becomes: String,
}

/// The lines of an edit: one for each figure that differs. `inverse` is what takes the edit back; names are those after it,
/// and those before where what is named is gone.
#[must_use]
pub fn amendments(
    edit: &Edit,
    inverse: &Edit,
    words: &Catalogue,
    now: &Names<'_>,
    before: &Names<'_>,
) -> Vec<Amendment> {
    let mut lines = Vec::new();
    Teller { words, values: Values { words }, now, before, lines: &mut lines }.tell(edit, inverse);
    lines
}

/// Tells edits in one language.
struct Teller<'a> {
    words: &'a Catalogue,
    values: Values<'a>,
    now: &'a Names<'a>,
    before: &'a Names<'a>,
    lines: &'a mut Vec<Amendment>,
}

impl Teller<'_> {
    fn line(&mut self, what: &[&str], was: String, becomes: String) {
        if was != becomes {
            let what: Vec<&str> = what.iter().copied().filter(|part| !part.is_empty()).collect();
            self.lines.push(Amendment { what: what.join(" · "), was, becomes });
        }
    }

    fn category(&self, id: &Id) -> String {
        let names = if self.now.policy.category(id).is_some() { self.now } else { self.before };
        names.category(id).to_owned()
    }

    fn indicator(&self, category: &Id, id: &Id) -> String {
        let of = |names: &Names<'_>| Some(names.policy.category(category)?.indicator(id)?.name.clone());
        of(self.now).or_else(|| of(self.before)).unwrap_or_else(|| self.words.gone.indicator.to_owned())
    }

    fn grade(&self, category: &Id, id: &Id) -> String {
        let known = self.now.policy.category(category);
        let known = known.is_some_and(|category| category.grading.grades.iter().any(|grade| grade.id == *id));
        let names = if known { self.now } else { self.before };
        names.grade(Some(category), id).to_owned()
    }

    fn group(&self, category: &Id, id: &Id) -> String {
        let of = |names: &Names<'_>| Some(names.policy.category(category)?.group(id)?.name.clone());
        of(self.now).or_else(|| of(self.before)).unwrap_or_else(|| self.words.gone.group.to_owned())
    }

    fn unit(&self, id: &Id) -> String {
        let of =
            |names: &Names<'_>| names.roster?.units.iter().find(|unit| unit.id == *id).map(|unit| unit.name.clone());
        of(self.now).or_else(|| of(self.before)).unwrap_or_else(|| self.words.gone.unit.to_owned())
    }

    /// One line or several for every kind of edit. The inverse is of the same kind and carries what was.
    fn tell(&mut self, edit: &Edit, inverse: &Edit) {
        let (words, said, values) = (self.words, &self.words.amending, self.values);
        match edit {
            Edit::Batch(edits) => {
                let Edit::Batch(inverses) = inverse else { return };
                let removed = indicators_removed(edits);
                for (edit, inverse) in edits.iter().zip(inverses.iter().rev()) {
                    if removed_with(edit, &removed).is_none() {
                        self.tell(edit, inverse);
                    }
                    if let Edit::Put(Whole::Indicator { category, indicator, to: None }) = edit {
                        self.data_removed(category, indicator, edits);
                    }
                }
            }
            Edit::Set(Setting::Title { title, year, note }) => {
                let Edit::Set(Setting::Title { title: title_was, year: year_was, note: note_was }) = inverse else {
                    return;
                };
                self.line(&[said.title], title_was.clone(), title.clone());
                self.line(&[said.year], year_was.to_string(), year.to_string());
                self.line(&[said.note], values.text(note_was), values.text(note));
            }
            Edit::Set(Setting::Warning { warning }) => {
                let Edit::Set(Setting::Warning { warning: was }) = inverse else { return };
                self.line(&[said.warning], values.warning(was), values.warning(warning));
            }
            Edit::Set(Setting::Rounding { rounding }) => {
                let Edit::Set(Setting::Rounding { rounding: was }) = inverse else { return };
                let told = |rounding: &Rounding| (said.decimals)(rounding.points, rounding.total);
                self.line(&[said.rounding], told(was), told(rounding));
            }
            Edit::Set(Setting::Periods { periods }) => {
                let Edit::Set(Setting::Periods { periods: was }) = inverse else { return };
                self.line(&[said.periods], values.periods(was), values.periods(periods));
            }
            Edit::Set(Setting::Excellence { excellence }) => {
                let Edit::Set(Setting::Excellence { excellence: was }) = inverse else { return };
                let (average, ceiling) = (values.percent(was.average), values.percent(was.ceiling));
                self.line(&[words.county_ratio, words.ratio_average], average, values.percent(excellence.average));
                self.line(&[words.county_ratio, words.ratio_ceiling], ceiling, values.percent(excellence.ceiling));
                let (was, is) = (values.rounding(was.rounding), values.rounding(excellence.rounding));
                self.line(&[words.county_ratio, said.quota_rounding], was, is);
            }
            Edit::Set(Setting::Bonus { category, bonus }) => {
                let Edit::Set(Setting::Bonus { bonus: was, .. }) = inverse else { return };
                let category = category.as_ref().map_or_else(String::new, |id| self.category(id));
                let heading = if category.is_empty() { words.bonus_of_policy } else { words.bonus_of_category };
                self.line(&[&category, heading], values.bonus(was.as_ref()), values.bonus(bonus.as_ref()));
            }
            Edit::Put(Whole::Category { category, to }) => {
                let Edit::Put(Whole::Category { to: was, .. }) = inverse else { return };
                let name = self.category(category);
                self.whole(&[&name], was.as_ref(), to.as_ref());
            }
            Edit::Set(Setting::CategoryName { category, name }) => {
                let Edit::Set(Setting::CategoryName { name: was, .. }) = inverse else { return };
                self.of_category(category, said.name, was, name);
            }
            Edit::Put(Whole::Group { category, to, .. }) => {
                let Edit::Put(Whole::Group { to: was, .. }) = inverse else { return };
                self.group_whole(category, was.as_ref(), to.as_ref());
            }
            Edit::Set(Setting::FullMarks { category, full_marks }) => {
                let Edit::Set(Setting::FullMarks { full_marks: was, .. }) = inverse else { return };
                self.of_category(category, words.full_marks, values.points(*was), values.points(*full_marks));
            }
            Edit::Set(Setting::MissingItems { category, missing_items }) => {
                let Edit::Set(Setting::MissingItems { missing_items: was, .. }) = inverse else { return };
                let (was, is) = (values.missing_items(*was), values.missing_items(*missing_items));
                self.of_category(category, said.missing_items, was, is);
            }
            Edit::Set(Setting::NegativeTotal { category, negative_total }) => {
                let Edit::Set(Setting::NegativeTotal { negative_total: was, .. }) = inverse else { return };
                let (was, is) = (values.negative_total(*was), values.negative_total(*negative_total));
                self.of_category(category, said.negative_total, was, is);
            }
            Edit::Set(Setting::Ranking { category, ranking }) => {
                let Edit::Set(Setting::Ranking { ranking: was, .. }) = inverse else { return };
                let name = |id: &Id| self.indicator(category, id);
                let (was, is) = (values.ranking(was, name), values.ranking(ranking, name));
                self.of_category(category, said.ranking, was, is);
            }
            Edit::Put(Whole::Item { category, to, .. }) => {
                let Edit::Put(Whole::Item { to: was, .. }) = inverse else { return };
                let called =
                    to.as_ref().or(was.as_ref()).map_or_else(|| words.gone.item.to_owned(), |to| to.value.name.clone());
                let category = self.category(category);
                self.whole(&[&category, said.item, &called], was.as_ref(), to.as_ref());
            }
            Edit::Set(Setting::Caps { category, bonus, deduction }) => {
                let Edit::Set(Setting::Caps { bonus: bonus_was, deduction: was, .. }) = inverse else { return };
                self.of_category(category, said.bonus_cap, values.cap(*bonus_was), values.cap(*bonus));
                self.of_category(category, said.deduction_cap, values.cap(*was), values.cap(*deduction));
            }
            Edit::Put(Whole::Grade { category, grade, to }) => {
                let Edit::Put(Whole::Grade { to: was, .. }) = inverse else { return };
                self.grade_whole(category, grade, was.as_ref(), to.as_ref());
            }
            Edit::Set(Setting::Quota { category, grade, quota }) => {
                let Edit::Set(Setting::Quota { quota: was, .. }) = inverse else { return };
                self.of_grade(category, grade, words.quota, values.quota(*was), values.quota(*quota));
            }
            Edit::Set(Setting::Threshold { category, grade, threshold }) => {
                let Edit::Set(Setting::Threshold { threshold: was, .. }) = inverse else { return };
                let (was, is) = (values.threshold(*was), values.threshold(*threshold));
                self.of_grade(category, grade, words.threshold, was, is);
            }
            Edit::Set(Setting::BonusCoefficient { category, grade, coefficient }) => {
                let Edit::Set(Setting::BonusCoefficient { coefficient: was, .. }) = inverse else { return };
                let (was, is) = (values.number(*was), values.number(*coefficient));
                self.of_grade(category, grade, words.coefficient, was, is);
            }
            Edit::Set(Setting::RatioOffset { category, grade, offset }) => {
                let Edit::Set(Setting::RatioOffset { offset: was, .. }) = inverse else { return };
                self.of_grade(category, grade, words.offset, values.number(*was), values.number(*offset));
            }
            Edit::Set(Setting::TieBlock { category, tie_block }) => {
                let Edit::Set(Setting::TieBlock { tie_block: was, .. }) = inverse else { return };
                let (was, is) = (values.tie_block(*was), values.tie_block(*tie_block));
                self.of_category(category, words.tie_block, was, is);
            }
            Edit::Set(Setting::RollDown { category, roll_down }) => {
                let Edit::Set(Setting::RollDown { roll_down: was, .. }) = inverse else { return };
                let (was, is) = (values.roll_down(*was), values.roll_down(*roll_down));
                self.of_category(category, words.roll_down, was, is);
            }
            Edit::Set(Setting::QuotaRounding { category, quota_rounding }) => {
                let Edit::Set(Setting::QuotaRounding { quota_rounding: was, .. }) = inverse else { return };
                let (was, is) = (values.rounding(*was), values.rounding(*quota_rounding));
                self.of_category(category, said.quota_rounding, was, is);
            }
            Edit::Set(Setting::VetoGrade { category, grade }) => {
                let Edit::Set(Setting::VetoGrade { grade: was, .. }) = inverse else { return };
                let name = |id: &Option<Id>| match id {
                    Some(id) => self.grade(category, id),
                    None => said.last_grade.to_owned(),
                };
                let (was, is) = (name(was), name(grade));
                self.of_category(category, said.veto_grade, was, is);
            }
            Edit::Set(Setting::Gates { category, gates }) => {
                let Edit::Set(Setting::Gates { gates: was, .. }) = inverse else { return };
                let told = |gates: &[Gate]| {
                    let told = gates.iter().map(|gate| {
                        values.gate(gate, &self.grade(category, &gate.grade), |id| self.indicator(category, id))
                    });
                    values.list(told)
                };
                let (was, is) = (told(was), told(gates));
                self.of_category(category, said.gates, was, is);
            }
            Edit::Put(Whole::Indicator { category, to, .. }) => {
                let Edit::Put(Whole::Indicator { to: was, .. }) = inverse else { return };
                let called = to
                    .as_ref()
                    .or(was.as_ref())
                    .map_or_else(|| words.gone.indicator.to_owned(), |to| to.value.name.clone());
                let category = self.category(category);
                self.whole(&[&category, &called], was.as_ref(), to.as_ref());
            }
            Edit::Set(Setting::Marks { category, indicator, scope, marks }) => {
                let Edit::Set(Setting::Marks { marks: was, .. }) = inverse else { return };
                let narrow = match scope {
                    MarksScope::Category => String::new(),
                    MarksScope::Group(group) => self.group(category, group),
                    MarksScope::Unit(unit) => self.unit(unit),
                };
                self.of_indicator(category, indicator, &narrow, values.marks(*was), values.marks(*marks));
            }
            Edit::Set(Setting::Description { category, indicator, description }) => {
                let Edit::Set(Setting::Description { description: was, .. }) = inverse else { return };
                self.description(category, indicator, was, description);
            }
            Edit::Set(Setting::Rule { category, indicator, rule }) => {
                let Edit::Set(Setting::Rule { rule: was, .. }) = inverse else { return };
                let (was, is) = (self.rule(category, indicator, was), self.rule(category, indicator, rule));
                self.of_indicator(category, indicator, said.rule, was, is);
            }
            Edit::Set(Setting::Monitoring { category, indicator, monitoring }) => {
                let Edit::Set(Setting::Monitoring { monitoring: was, .. }) = inverse else { return };
                let (was, is) = (values.monitoring(was.as_ref()), values.monitoring(monitoring.as_ref()));
                self.of_indicator(category, indicator, said.monitoring, was, is);
            }
            Edit::Set(Setting::Schedule { category, indicator, schedule_driven, schedule }) => {
                let Edit::Set(Setting::Schedule { schedule_driven: driven_was, schedule: was, .. }) = inverse else {
                    return;
                };
                let (was, is) = (values.schedule(*driven_was, was), values.schedule(*schedule_driven, schedule));
                self.of_indicator(category, indicator, said.schedule, was, is);
            }
            Edit::Set(Setting::Placement { unit, category, group }) => {
                let Edit::Set(Setting::Placement { category: home, group: old, .. }) = inverse else { return };
                self.placement(unit, (home, old.as_ref()), (category, group.as_ref()));
            }
            Edit::Put(Whole::Unit { to, .. }) => {
                let Edit::Put(Whole::Unit { to: was, .. }) = inverse else { return };
                let called =
                    to.as_ref().or(was.as_ref()).map_or_else(|| words.gone.unit.to_owned(), |to| to.value.name.clone());
                self.whole(&[said.unit, &called], was.as_ref(), to.as_ref());
            }
            Edit::Set(Setting::About { unit, about }) => {
                let Edit::Set(Setting::About { about: was, .. }) = inverse else { return };
                self.about(unit, was, about);
            }
            Edit::Set(Setting::Difficulty { unit, indicator, difficulty }) => {
                let Edit::Set(Setting::Difficulty { difficulty: was, .. }) = inverse else { return };
                self.difficulty(unit, indicator, *was, *difficulty);
            }
            Edit::Data(Data::Observation { unit, indicator, observation }) => {
                let Edit::Data(Data::Observation { observation: was, .. }) = inverse else { return };
                let empty = Observation::default();
                let (was, is) = (was.as_ref().unwrap_or(&empty), observation.as_ref().unwrap_or(&empty));
                self.observation(unit, indicator, was, is);
            }
            Edit::Data(Data::Ledger { unit, entries }) => {
                let Edit::Data(Data::Ledger { entries: was, .. }) = inverse else { return };
                self.ledger(unit, was.len(), entries.len());
            }
        }
    }

    /// Something whole that is added, removed, put elsewhere or replaced.
    fn whole<T: PartialEq>(&mut self, what: &[&str], was: Option<&Placed<T>>, to: Option<&Placed<T>>) {
        let words = &self.words.amending;
        let place = |at: u32| (words.place_in_list)(at.saturating_add(1));
        let (was, is) = match (was, to) {
            (Some(was), Some(to)) if was.value == to.value => (place(was.at), place(to.at)),
            (Some(_), Some(_)) => (String::new(), words.altered.to_owned()),
            (None, _) => (words.none.to_owned(), words.added.to_owned()),
            (Some(_), None) => (String::new(), words.removed.to_owned()),
        };
        self.line(what, was, is);
    }
}
