//! Edits of what is whole, in words: categories, groups, grades, indicators, items and units.

use super::Teller;
use crate::{adjustment, bonus, editor, edits, gone, grading, section};
use baton_model::{AdjustmentItem, Circumstance, Fund, Grade, Id, Placed, Section, Whole};

impl Teller<'_> {
    /// What is added, removed, put elsewhere or replaced. The other carries what was.
    pub(super) fn whole(&mut self, is: &Whole, was: &Whole) {
        let locale = self.locale;
        let about = self.about(is.address());
        let wide = about.first().map_or("", String::as_str);
        match (is, was) {
            (Whole::Category { to, .. }, Whole::Category { to: was, .. }) => self.placed(&[wide], was, to),
            (Whole::Group { to: Some(to), .. }, Whole::Group { to: Some(was), .. }) if to.at == was.at => {
                self.line(
                    &[wide, edits::GROUP.of(locale), edits::NAME.of(locale)],
                    was.value.name.clone(),
                    to.value.name.clone(),
                );
            }
            (Whole::Group { to, .. }, Whole::Group { to: was, .. }) => {
                let called = called(to, was, |group| &group.name, gone::GROUP.of(locale));
                self.placed(&[wide, edits::GROUP.of(locale), called], was, to);
            }
            (Whole::Grade { to: Some(to), .. }, Whole::Grade { to: Some(was), .. }) if to.at == was.at => {
                let fields = self.of_grade(&was.value).into_iter().zip(self.of_grade(&to.value));
                for ((field, was), (_, is)) in fields.collect::<Vec<_>>() {
                    let what: Vec<&str> = about.iter().map(String::as_str).chain([field]).collect();
                    self.line(&what, was, is);
                }
            }
            (Whole::Grade { to, .. }, Whole::Grade { to: was, .. }) => {
                let called = called(to, was, |grade| &grade.name, gone::GRADE.of(locale));
                self.placed(&[wide, called], was, to);
            }
            (Whole::Section { section: id, to, .. }, Whole::Section { to: was, .. }) => {
                // One that isn't declared is a heading without settings.
                let heading = Section::new(id.clone(), id.to_string());
                let of =
                    |placed: &Option<Placed<Section>>| placed.as_ref().map_or(&heading, |placed| &placed.value).clone();
                let (was, is) = (of(was), of(to));
                let called = if to.is_none() { &was.name } else { &is.name };
                for ((field, was), (_, is)) in
                    section::fields(locale, &was).into_iter().zip(section::fields(locale, &is))
                {
                    self.line(&[wide, called, field], was, is);
                }
            }
            (Whole::Circumstance { category, to: Some(to), .. }, Whole::Circumstance { to: Some(was), .. })
                if to.at == was.at =>
            {
                let own = [wide, edits::CIRCUMSTANCE.of(locale), &to.value.name];
                let fields = self.of_circumstance(category, &was.value).into_iter();
                let fields: Vec<_> = fields.zip(self.of_circumstance(category, &to.value)).collect();
                for ((field, was), (_, is)) in fields {
                    let what: Vec<&str> = own.into_iter().chain([field]).collect();
                    self.line(&what, was, is);
                }
            }
            (Whole::Circumstance { to, .. }, Whole::Circumstance { to: was, .. }) => {
                let called = called(to, was, |circumstance| &circumstance.name, gone::CIRCUMSTANCE.of(locale));
                self.placed(&[wide, edits::CIRCUMSTANCE.of(locale), called], was, to);
            }
            (Whole::Indicator { to, .. }, Whole::Indicator { to: was, .. }) => {
                let called = called(to, was, |indicator| &indicator.name, gone::INDICATOR.of(locale));
                self.placed(&[wide, called], was, to);
            }
            (Whole::Item { to: Some(to), .. }, Whole::Item { to: Some(was), .. }) if to.at == was.at => {
                let fields = self.of_item(&was.value).into_iter().zip(self.of_item(&to.value));
                for ((field, was), (_, is)) in fields.collect::<Vec<_>>() {
                    self.line(&[wide, edits::ITEM.of(locale), &to.value.name, field], was, is);
                }
            }
            (Whole::Item { to, .. }, Whole::Item { to: was, .. }) => {
                let called = called(to, was, |item| &item.name, gone::ITEM.of(locale));
                self.placed(&[wide, edits::ITEM.of(locale), called], was, to);
            }
            (Whole::Fund { to: Some(to), .. }, Whole::Fund { to: Some(was), .. }) if to.at == was.at => {
                let fields = self.of_fund(&was.value).into_iter().zip(self.of_fund(&to.value));
                for ((field, was), (_, is)) in fields.collect::<Vec<_>>() {
                    self.line(&[wide, field], was, is);
                }
            }
            (Whole::Fund { to, .. }, Whole::Fund { to: was, .. }) => {
                let called = called(to, was, |fund| &fund.name, gone::FUND.of(locale));
                self.placed(&[bonus::FUNDS.of(locale), called], was, to);
            }
            (Whole::Unit { to, .. }, Whole::Unit { to: was, .. }) => {
                let called = called(to, was, |unit| &unit.name, gone::UNIT.of(locale));
                self.placed(&[edits::UNIT.of(locale), called], was, to);
            }
            (
                Whole::Category { .. }
                | Whole::Group { .. }
                | Whole::Section { .. }
                | Whole::Fund { .. }
                | Whole::Grade { .. }
                | Whole::Indicator { .. }
                | Whole::Item { .. }
                | Whole::Circumstance { .. }
                | Whole::Unit { .. },
                _,
            ) => {}
        }
    }

    fn placed<T: PartialEq>(&mut self, what: &[&str], was: &Option<Placed<T>>, to: &Option<Placed<T>>) {
        let locale = self.locale;
        let place = |at: u32| edits::place_in_list(locale, at.saturating_add(1));
        let (was, is) = match (was, to) {
            (Some(was), Some(to)) if was.value == to.value => (place(was.at), place(to.at)),
            (Some(_), Some(_)) => (String::new(), edits::ALTERED.of(locale).to_owned()),
            (None, _) => (edits::NONE.of(locale).to_owned(), edits::ADDED.of(locale).to_owned()),
            (Some(_), None) => (String::new(), edits::REMOVED.of(locale).to_owned()),
        };
        self.line(what, was, is);
    }

    /// An adjustment item's own settings, told where it stays where it is.
    fn of_item(&self, item: &AdjustmentItem) -> [(&'static str, String); 6] {
        let (locale, values) = (self.locale, self.values);
        [
            (edits::NAME.of(locale), item.name.clone()),
            (editor::SIGN.of(locale), editor::sign_name(item.sign).of(locale).to_owned()),
            (editor::COUNTING.of(locale), editor::counting_name(item.counting).of(locale).to_owned()),
            (
                edits::LEVELS.of(locale),
                values.list(item.levels.iter().map(|one| adjustment::level(locale, item.sign, one))),
            ),
            (editor::CAP.of(locale), values.cap(item.cap)),
            (edits::CLAUSE.of(locale), values.text(&item.clause)),
        ]
    }

    /// A circumstance's own settings.
    fn of_circumstance(&self, category: &Id, of: &Circumstance) -> [(&'static str, String); 5] {
        let (locale, values) = (self.locale, self.values);
        [
            (edits::NAME.of(locale), of.name.clone()),
            (edits::EFFECT.of(locale), values.effect(&of.effect, |id| self.grade(category, id))),
            (grading::OFFSET.of(locale), values.number(of.ratio_offset)),
            (grading::BONUS_FACTOR.of(locale), values.number(of.bonus_factor)),
            (edits::CLAUSE.of(locale), values.text(&of.clause)),
        ]
    }

    /// A fund's own settings, told where it stays where it is.
    fn of_fund(&self, fund: &Fund) -> [(&'static str, String); 6] {
        let (locale, values) = (self.locale, self.values);
        [
            (edits::NAME.of(locale), fund.name.clone()),
            (bonus::COVERAGE.of(locale), values.coverage(&fund.coverage, |id| self.category(id))),
            (bonus::BONUS_MODE.of(locale), values.fund_mode(fund.mode)),
            (bonus::COEFFICIENT_BY.of(locale), values.coefficient(&fund.coefficient, |id| self.any_grade(id))),
            (bonus::EXEMPT_COEFFICIENT.of(locale), values.number(fund.exempt_coefficient)),
            (edits::CLAUSE.of(locale), values.text(&fund.clause)),
        ]
    }

    /// A grade's own settings, told where it stays where it is.
    fn of_grade(&self, grade: &Grade) -> [(&'static str, String); 9] {
        let (locale, values) = (self.locale, self.values);
        [
            (edits::NAME.of(locale), grade.name.clone()),
            (grading::QUOTA.of(locale), values.quota(grade.quota)),
            (grading::THRESHOLD.of(locale), values.threshold(grade.threshold)),
            (grading::CONDITIONS.of(locale), values.conditions(grade.conditions)),
            (grading::COUNTS_EXCELLENT.of(locale), values.yes(grade.excellent)),
            (grading::OFFSET.of(locale), values.number(grade.ratio_offset)),
            (grading::COEFFICIENT.of(locale), values.number(grade.bonus_coefficient)),
            (grading::PROMOTION.of(locale), values.yes(grade.promotion_priority)),
            (grading::INTERVIEW.of(locale), values.yes(grade.interview)),
        ]
    }
}

/// What something is called now, or else was.
fn called<'a, T>(
    to: &'a Option<Placed<T>>,
    was: &'a Option<Placed<T>>,
    name: impl FnOnce(&'a T) -> &'a String,
    gone: &'a str,
) -> &'a str {
    to.as_ref().or(was.as_ref()).map_or(gone, |placed| name(&placed.value))
}
