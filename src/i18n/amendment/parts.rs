//! Edits of what a category consists of, in words: its groups, grades and indicators.

use super::super::Names;
use super::Teller;
use crate::model::{Description, Grade, Group, Id, IndicatorKind, Placed, Rule};

impl Teller<'_> {
    pub(super) fn of_grade(&mut self, category: &Id, grade: &Id, what: &str, was: String, is: String) {
        let (category, grade) = (self.category(category), self.grade(category, grade));
        self.line(&[&category, &grade, what], was, is);
    }

    pub(super) fn of_category(&mut self, category: &Id, what: &str, was: impl Into<String>, is: impl Into<String>) {
        let category = self.category(category);
        self.line(&[&category, what], was.into(), is.into());
    }

    pub(super) fn of_indicator(&mut self, category: &Id, indicator: &Id, what: &str, was: String, is: String) {
        let (category, name) = (self.category(category), self.indicator(category, indicator));
        self.line(&[&category, &name, what], was, is);
    }

    pub(super) fn description(&mut self, category: &Id, indicator: &Id, was: &Description, is: &Description) {
        let (words, values) = (&self.words.amending, self.values);
        let kind = |description: &Description| match description.kind {
            IndicatorKind::Common => words.common.to_owned(),
            IndicatorKind::Individual => words.individual.to_owned(),
        };
        let fields = [
            (words.name, was.name.clone(), is.name.clone()),
            (words.kind, kind(was), kind(is)),
            (words.section, values.text(&was.section), values.text(&is.section)),
            (words.measured_in, values.text(&was.measured_in), values.text(&is.measured_in)),
            (words.clause, values.text(&was.clause), values.text(&is.clause)),
        ];
        for (what, was, is) in fields {
            self.of_indicator(category, indicator, what, was, is);
        }
    }

    /// An indicator's rule in words, as the indicator is now or else was.
    pub(super) fn rule(&self, category: &Id, indicator: &Id, rule: &Rule) -> String {
        let of = |names: &Names<'_>| {
            let mut about = names.policy.category(category)?.indicator(indicator)?.clone();
            about.rule = rule.clone();
            Some((self.words.rule)(&about))
        };
        of(self.now).or_else(|| of(self.before)).unwrap_or_default()
    }

    /// A group's name, where it stays where it is.
    pub(super) fn group_whole(&mut self, category: &Id, was: Option<&Placed<Group>>, to: Option<&Placed<Group>>) {
        let words = &self.words.amending;
        let category = self.category(category);
        let name = |group: &Placed<Group>| group.value.name.clone();
        if let (Some(was), Some(is)) = (was, to)
            && was.at == is.at
        {
            self.line(&[&category, words.group, words.name], name(was), name(is));
        } else {
            let called = to.or(was).map_or_else(|| self.words.gone.group.to_owned(), name);
            self.whole(&[&category, words.group, &called], was, to);
        }
    }

    /// A grade's own settings, where it stays where it is.
    pub(super) fn grade_whole(
        &mut self,
        category: &Id,
        grade: &Id,
        was: Option<&Placed<Grade>>,
        to: Option<&Placed<Grade>>,
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
}
