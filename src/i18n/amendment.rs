//! Edits in words: what is changed, what it was and what it becomes.

mod data;
mod values;

use self::data::{indicators_removed, removed_with};
pub use self::values::Values;
use super::{Catalogue, Names};
use crate::model::{Description, Edit, Id, IndicatorKind, MarksScope, Placed};

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

    fn tell(&mut self, edit: &Edit, inverse: &Edit) {
        match (edit, inverse) {
            (Edit::Together { edits }, Edit::Together { edits: inverses }) => {
                let removed = indicators_removed(edits);
                for (edit, inverse) in edits.iter().zip(inverses.iter().rev()) {
                    if removed_with(edit, &removed).is_none() {
                        self.tell(edit, inverse);
                    }
                    if let Edit::Indicator { category, indicator, to: None } = edit {
                        self.data_removed(category, indicator, edits);
                    }
                }
            }
            _ if edit.touches_roster() => self.tell_data(edit, inverse),
            _ => self.tell_figure(edit, inverse),
        }
    }

    fn tell_figure(&mut self, edit: &Edit, inverse: &Edit) {
        let (words, values) = (self.words, self.values);
        match (edit, inverse) {
            (Edit::Marks { category, indicator, scope, marks }, Edit::Marks { marks: was, .. }) => {
                let narrow = match scope {
                    MarksScope::Category => String::new(),
                    MarksScope::Group(group) => self.group(category, group),
                    MarksScope::Unit(unit) => self.unit(unit),
                };
                let (category_name, name) = (self.category(category), self.indicator(category, indicator));
                let (was, is) = (values.marks(*was), values.marks(*marks));
                self.line(&[&category_name, &name, &narrow], was, is);
            }
            (Edit::FullMarks { category, full_marks }, Edit::FullMarks { full_marks: was, .. }) => {
                let category = self.category(category);
                self.line(&[&category, words.full_marks], values.points(*was), values.points(*full_marks));
            }
            (Edit::Quota { category, grade, quota }, Edit::Quota { quota: was, .. }) => {
                self.of_grade(category, grade, words.quota, values.quota(*was), values.quota(*quota));
            }
            (Edit::Threshold { category, grade, threshold }, Edit::Threshold { threshold: was, .. }) => {
                let (was, is) = (values.threshold(*was), values.threshold(*threshold));
                self.of_grade(category, grade, words.threshold, was, is);
            }
            (
                Edit::BonusCoefficient { category, grade, coefficient },
                Edit::BonusCoefficient { coefficient: was, .. },
            ) => {
                let (was, is) = (values.number(*was), values.number(*coefficient));
                self.of_grade(category, grade, words.coefficient, was, is);
            }
            (Edit::RatioOffset { category, grade, offset }, Edit::RatioOffset { offset: was, .. }) => {
                let (was, is) = (values.number(*was), values.number(*offset));
                self.of_grade(category, grade, words.offset, was, is);
            }
            (Edit::Bonus { category, bonus }, Edit::Bonus { bonus: was, .. }) => {
                let category = category.as_ref().map_or_else(String::new, |id| self.category(id));
                let heading = if category.is_empty() { words.bonus_of_policy } else { words.bonus_of_category };
                self.line(&[&category, heading], values.bonus(was.as_ref()), values.bonus(bonus.as_ref()));
            }
            (Edit::Excellence { excellence }, Edit::Excellence { excellence: was }) => {
                let (average, ceiling) = (values.percent(was.average), values.percent(was.ceiling));
                self.line(&[words.county_ratio, words.ratio_average], average, values.percent(excellence.average));
                self.line(&[words.county_ratio, words.ratio_ceiling], ceiling, values.percent(excellence.ceiling));
                let (was, is) = (values.rounding(was.rounding), values.rounding(excellence.rounding));
                self.line(&[words.county_ratio, words.amending.quota_rounding], was, is);
            }
            _ => self.tell_setting(edit, inverse),
        }
    }

    fn of_grade(&mut self, category: &Id, grade: &Id, what: &str, was: String, is: String) {
        let (category, grade) = (self.category(category), self.grade(category, grade));
        self.line(&[&category, &grade, what], was, is);
    }

    fn of_category(&mut self, category: &Id, what: &str, was: impl Into<String>, is: impl Into<String>) {
        let category = self.category(category);
        self.line(&[&category, what], was.into(), is.into());
    }

    fn tell_setting(&mut self, edit: &Edit, inverse: &Edit) {
        let (words, values) = (&self.words.amending, self.values);
        match (edit, inverse) {
            (Edit::Title { title, year, note }, Edit::Title { title: title_was, year: year_was, note: note_was }) => {
                self.line(&[words.title], title_was.clone(), title.clone());
                self.line(&[words.year], year_was.to_string(), year.to_string());
                self.line(&[words.note], values.text(note_was), values.text(note));
            }
            (Edit::Warning { warning }, Edit::Warning { warning: was }) => {
                self.line(&[words.warning], values.warning(was), values.warning(warning));
            }
            (Edit::Rounding { rounding }, Edit::Rounding { rounding: was }) => {
                let told = |rounding: &crate::model::Rounding| (words.decimals)(rounding.points, rounding.total);
                self.line(&[words.rounding], told(was), told(rounding));
            }
            (Edit::Periods { periods }, Edit::Periods { periods: was }) => {
                self.line(&[words.periods], values.periods(was), values.periods(periods));
            }
            (Edit::CategoryName { category, name }, Edit::CategoryName { name: was, .. }) => {
                self.of_category(category, words.name, was, name);
            }
            (Edit::MissingItems { category, missing_items }, Edit::MissingItems { missing_items: was, .. }) => {
                let (was, is) = (values.missing_items(*was), values.missing_items(*missing_items));
                self.of_category(category, words.missing_items, was, is);
            }
            (Edit::NegativeTotal { category, negative_total }, Edit::NegativeTotal { negative_total: was, .. }) => {
                let (was, is) = (values.negative_total(*was), values.negative_total(*negative_total));
                self.of_category(category, words.negative_total, was, is);
            }
            (Edit::Ranking { category, ranking }, Edit::Ranking { ranking: was, .. }) => {
                let name = |id: &Id| self.indicator(category, id);
                let (was, is) = (values.ranking(was, name), values.ranking(ranking, name));
                self.of_category(category, words.ranking, was, is);
            }
            (Edit::QuotaRounding { category, quota_rounding }, Edit::QuotaRounding { quota_rounding: was, .. }) => {
                let (was, is) = (values.rounding(*was), values.rounding(*quota_rounding));
                self.of_category(category, words.quota_rounding, was, is);
            }
            (Edit::TieBlock { category, tie_block }, Edit::TieBlock { tie_block: was, .. }) => {
                let (was, is) = (values.tie_block(*was), values.tie_block(*tie_block));
                self.of_category(category, self.words.tie_block, was, is);
            }
            (Edit::RollDown { category, roll_down }, Edit::RollDown { roll_down: was, .. }) => {
                let (was, is) = (values.roll_down(*was), values.roll_down(*roll_down));
                self.of_category(category, self.words.roll_down, was, is);
            }
            (Edit::VetoGrade { category, grade }, Edit::VetoGrade { grade: was, .. }) => {
                let name = |id: &Option<Id>| match id {
                    Some(id) => self.grade(category, id),
                    None => words.last_grade.to_owned(),
                };
                let (was, is) = (name(was), name(grade));
                self.of_category(category, words.veto_grade, was, is);
            }
            (Edit::Gates { category, gates }, Edit::Gates { gates: was, .. }) => {
                let told = |gates: &[crate::model::Gate]| {
                    let told = gates.iter().map(|gate| {
                        values.gate(gate, &self.grade(category, &gate.grade), |id| self.indicator(category, id))
                    });
                    values.list(told)
                };
                let (was, is) = (told(was), told(gates));
                self.of_category(category, words.gates, was, is);
            }
            (Edit::Caps { category, bonus, deduction }, Edit::Caps { bonus: bonus_was, deduction: was, .. }) => {
                self.of_category(category, words.bonus_cap, values.cap(*bonus_was), values.cap(*bonus));
                self.of_category(category, words.deduction_cap, values.cap(*was), values.cap(*deduction));
            }
            _ => self.tell_indicator(edit, inverse),
        }
    }

    fn tell_indicator(&mut self, edit: &Edit, inverse: &Edit) {
        let (words, values) = (&self.words.amending, self.values);
        match (edit, inverse) {
            (Edit::Description { category, indicator, description }, Edit::Description { description: was, .. }) => {
                let (category, name) = (self.category(category), self.indicator(category, indicator));
                let kind = |description: &Description| match description.kind {
                    IndicatorKind::Common => words.common.to_owned(),
                    IndicatorKind::Individual => words.individual.to_owned(),
                };
                let fields = [
                    (words.name, was.name.clone(), description.name.clone()),
                    (words.kind, kind(was), kind(description)),
                    (words.section, values.text(&was.section), values.text(&description.section)),
                    (words.measured_in, values.text(&was.measured_in), values.text(&description.measured_in)),
                    (words.clause, values.text(&was.clause), values.text(&description.clause)),
                ];
                for (what, was, is) in fields {
                    self.line(&[&category, &name, what], was, is);
                }
            }
            (Edit::Rule { category, indicator, rule }, Edit::Rule { rule: was, .. }) => {
                let of = |names: &Names<'_>, rule: &crate::model::Rule| {
                    let mut about = names.policy.category(category)?.indicator(indicator)?.clone();
                    about.rule = rule.clone();
                    Some((self.words.rule)(&about))
                };
                let told = |rule| of(self.now, rule).or_else(|| of(self.before, rule)).unwrap_or_default();
                let (was, is) = (told(was), told(rule));
                let (category, name) = (self.category(category), self.indicator(category, indicator));
                self.line(&[&category, &name, words.rule], was, is);
            }
            (Edit::Monitoring { category, indicator, monitoring }, Edit::Monitoring { monitoring: was, .. }) => {
                let (category, name) = (self.category(category), self.indicator(category, indicator));
                let (was, is) = (values.monitoring(was.as_ref()), values.monitoring(monitoring.as_ref()));
                self.line(&[&category, &name, words.monitoring], was, is);
            }
            (
                Edit::Schedule { category, indicator, schedule_driven, schedule },
                Edit::Schedule { schedule_driven: driven_was, schedule: was, .. },
            ) => {
                let (category, name) = (self.category(category), self.indicator(category, indicator));
                let (was, is) = (values.schedule(*driven_was, was), values.schedule(*schedule_driven, schedule));
                self.line(&[&category, &name, words.schedule], was, is);
            }
            (Edit::Category { category, to }, Edit::Category { to: was, .. }) => {
                let name = self.category(category);
                self.whole(&[&name], was.as_ref(), to.as_ref());
            }
            (Edit::Group { category, to, .. }, Edit::Group { to: was, .. }) => {
                let category = self.category(category);
                let name = |group: &Placed<crate::model::Group>| group.value.name.clone();
                if let (Some(was), Some(is)) = (was, to)
                    && was.at == is.at
                {
                    self.line(&[&category, words.group, words.name], name(was), name(is));
                } else {
                    let called = to.as_ref().or(was.as_ref()).map_or_else(|| self.words.gone.group.to_owned(), name);
                    self.whole(&[&category, words.group, &called], was.as_ref(), to.as_ref());
                }
            }
            (Edit::Grade { category, grade, to }, Edit::Grade { to: was, .. }) => {
                self.grade_whole(category, grade, was.as_ref(), to.as_ref())
            }
            (Edit::Indicator { category, to, .. }, Edit::Indicator { to: was, .. }) => {
                let called = to
                    .as_ref()
                    .or(was.as_ref())
                    .map_or_else(|| self.words.gone.indicator.to_owned(), |to| to.value.name.clone());
                let category = self.category(category);
                self.whole(&[&category, &called], was.as_ref(), to.as_ref());
            }
            (Edit::Item { category, to, .. }, Edit::Item { to: was, .. }) => {
                let called = to
                    .as_ref()
                    .or(was.as_ref())
                    .map_or_else(|| self.words.gone.item.to_owned(), |to| to.value.name.clone());
                let category = self.category(category);
                self.whole(&[&category, words.item, &called], was.as_ref(), to.as_ref());
            }
            _ => {}
        }
    }

    /// A grade's own settings, where it stays where it is.
    fn grade_whole(
        &mut self,
        category: &Id,
        grade: &Id,
        was: Option<&Placed<crate::model::Grade>>,
        to: Option<&Placed<crate::model::Grade>>,
    ) {
        let (words, values) = (self.words, self.values);
        let called = to.or(was).map_or_else(|| self.words.gone.grade.to_owned(), |to| to.value.name.clone());
        let (Some(Placed { at, value: was_grade }), Some(Placed { at: to_at, value: is_grade })) = (was, to) else {
            let category = self.category(category);
            return self.whole(&[&category, &called], was, to);
        };
        if at != to_at {
            let category = self.category(category);
            return self.whole(&[&category, &called], was, to);
        }
        let yes = |value: bool| values.yes(value);
        let fields = [
            (words.amending.name, was_grade.name.clone(), is_grade.name.clone()),
            (words.quota, values.quota(was_grade.quota), values.quota(is_grade.quota)),
            (words.threshold, values.threshold(was_grade.threshold), values.threshold(is_grade.threshold)),
            (words.counts_excellent, yes(was_grade.excellent), yes(is_grade.excellent)),
            (words.offset, values.number(was_grade.ratio_offset), values.number(is_grade.ratio_offset)),
            (words.coefficient, values.number(was_grade.bonus_coefficient), values.number(is_grade.bonus_coefficient)),
            (words.promotion, yes(was_grade.promotion_priority), yes(is_grade.promotion_priority)),
            (words.interview, yes(was_grade.interview), yes(is_grade.interview)),
        ];
        for (what, was, is) in fields {
            self.of_grade(category, grade, what, was, is);
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
