//! 看示范县怎么推演: five stops on the real page, each of which does one thing and says what follows, by the engine's figures.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::pages::compare::change::paragraph::facts;
use crate::{Action, Page, ScenarioAction, ScenarioName, State};
use baton_engine::cut_offs;
use baton_model::{Category, DataKind, Edit, IndicatorKind, MarksScope, Number, Quota, Setting};
use baton_words::{Locale, Names, grouped, money, paragraph, tour};

/// Marks that go from one indicator to another.
const MARKS: i64 = 20;
/// Pairs of indicators that are tried until somebody's grade changes.
const TRIED: usize = 60;
/// Units that are named.
const MOST: usize = 3;

/// A stop of the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Marks go from one indicator to another.
    Marks,
    /// The best grade gets one place fewer.
    Line,
    /// A unit is explained.
    Why,
    /// A second scenario stands beside the first.
    Compare,
    /// The report is shown.
    Papers,
}

impl Stop {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Marks, Self::Line, Self::Why, Self::Compare, Self::Papers];

    /// Its number, counted from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|stop| *stop == self).map_or(1, |at| at + 1)
    }
}

/// Where somebody is on the tour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TourView {
    /// The stop; absent where nobody is on the tour.
    pub at: Option<Stop>,
    /// Whether its thing was done.
    pub done: bool,
}

/// What can happen on the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TourAction {
    /// It begins, or goes on at the stop of that number.
    Begin(usize),
    /// The stop's thing is done.
    Do,
    /// On to the next stop.
    Next,
    /// It is left.
    Leave,
}

impl State {
    /// Something happens on the tour. It is one of an example: nobody's own work is touched.
    pub(crate) fn tour(&mut self, action: TourAction) {
        let example = self.pair().policy.data == DataKind::Fictional;
        let tour = self.view.tour.clone();
        match (action, tour.at) {
            (TourAction::Begin(number), _) if example => {
                let at = Stop::ALL.get(number.saturating_sub(1)).copied().unwrap_or(Stop::Marks);
                self.view.tour = TourView { at: Some(at), done: false };
                self.view.dialog = None;
                self.show(Page::WhatIf);
            }
            (TourAction::Do, Some(stop)) if !tour.done => {
                self.do_stop(stop);
                self.view.tour = TourView { at: Some(stop), done: true };
            }
            (TourAction::Next, Some(stop)) => {
                let next = Stop::ALL.get(stop.number()).copied();
                self.view.tour = TourView { at: next, done: false };
            }
            (TourAction::Leave, _) => self.view.tour = TourView::default(),
            (TourAction::Begin(_) | TourAction::Do | TourAction::Next, _) => {}
        }
    }

    fn do_stop(&mut self, stop: Stop) {
        let Some(category) = self.pair().policy.categories.first().cloned() else { return };
        self.look_at_category(0);
        match stop {
            Stop::Marks => {
                self.show(Page::WhatIf);
                if let Some((from, to)) = self.tour_pair(&category) {
                    let edits = transfer(&category, from, to);
                    self.apply(Action::Edit(Edit::Batch(edits)));
                }
            }
            Stop::Line => {
                self.show(Page::WhatIf);
                if let Some((grade, places)) = self.best_places(&category) {
                    let quota = Some(Quota::Places(u32::try_from(places.saturating_sub(1)).unwrap_or(1)));
                    let (category, grade) = (category.id.clone(), category.grading.grades[grade].id.clone());
                    self.apply(Action::Edit(Edit::Set(Setting::Quota { category, grade, quota })));
                }
            }
            Stop::Why => {
                self.show(Page::WhatIf);
                let unit = self.regraded().first().copied();
                self.explain(unit.or(Some(0)));
            }
            Stop::Compare => {
                self.explain(None);
                self.apply(Action::Scenario(ScenarioAction::Create));
                if let Some(grade) = category.grading.grades.first() {
                    let raised = grade.bonus_coefficient.get().checked_add(Decimal::new(2, 1));
                    let coefficient = raised.map_or(grade.bonus_coefficient, Number::from);
                    let (category, grade) = (category.id.clone(), grade.id.clone());
                    self.apply(Action::Edit(Edit::Set(Setting::BonusCoefficient { category, grade, coefficient })));
                }
                self.show(Page::Compare);
            }
            Stop::Papers => {
                self.explain(None);
                self.show(Page::Report);
            }
        }
    }

    /// Positions of two indicators: marks that go from the first to the second change somebody's grade.
    fn tour_pair(&self, category: &Category) -> Option<(usize, usize)> {
        let can = |at: &usize| {
            let of = &category.indicators[*at];
            of.kind == IndicatorKind::Common
                && of.marks.category.get() > Decimal::from(MARKS)
                && of.marks.groups.is_empty()
        };
        let all: Vec<usize> = (0..category.indicators.len()).filter(can).collect();
        let pairs = all.iter().flat_map(|from| all.iter().map(move |to| (*from, *to))).filter(|(from, to)| from != to);
        let regrades = |(from, to): &(usize, usize)| {
            let mut policy = (*self.pair().policy).clone();
            let mut roster = (*self.pair().roster).clone();
            let made = transfer(category, *from, *to).iter().all(|edit| edit.apply(&mut policy, &mut roster).is_ok());
            let mut evaluation = self.current().clone();
            evaluation.revise(Arc::new(policy), Arc::clone(&self.pair().roster));
            let grades = |of: &baton_engine::Evaluation| of.standings().iter().map(|is| is.grade).collect::<Vec<_>>();
            made && grades(&evaluation) != grades(self.current())
        };
        pairs.clone().take(TRIED).find(regrades).or_else(|| pairs.clone().next())
    }

    /// Position of the best grade that has places, and how many.
    fn best_places(&self, category: &Category) -> Option<(usize, u64)> {
        let ranked = self.current().lanes().iter().find(|lane| lane.category == 0)?.ranked;
        let places = cut_offs(&category.grading, ranked);
        places
            .iter()
            .enumerate()
            .find_map(|(at, places)| places.filter(|places| *places > 1).map(|places| (at, places)))
    }

    /// Units of the category looked at whose grade differs.
    fn regraded(&self) -> Vec<usize> {
        let here = u32::try_from(self.view.category).ok();
        let standings = self.current().standings().iter().enumerate();
        let turned = |(unit, is): &(usize, &baton_engine::Standing)| {
            is.category == here && self.against().grade_turn(self.current(), *unit, is).is_some()
        };
        standings.filter(turned).map(|(unit, _)| unit).collect()
    }

    /// What follows from what the stop did, sentence by sentence.
    #[must_use]
    pub fn tour_said(&self, locale: Locale) -> Vec<String> {
        let TourView { at: Some(stop), done: true } = &self.view.tour else { return Vec::new() };
        let first = |unit: usize| {
            let facts = facts(self.against(), self.current(), unit, locale)?;
            paragraph::sentences(locale, &facts).into_iter().next()
        };
        let who = || {
            let said: Vec<String> = self.regraded().into_iter().filter_map(first).take(MOST).collect();
            if said.is_empty() { vec![tour::NOBODY.of(locale).to_owned()] } else { said }
        };
        let figures = self.figures();
        let by = money::change(locale, figures.bonus.is.checked_sub(figures.bonus.was).unwrap_or_default());
        let mut all = Vec::new();
        match stop {
            Stop::Marks => {
                all.extend(self.moved_marks(locale));
                all.extend(who());
                all.push(tour::bonus(locale, &by));
            }
            Stop::Line => {
                all.extend(self.moved_line(locale));
                all.extend(who());
                all.push(tour::bonus(locale, &by));
            }
            Stop::Why => {
                let unit = self.view.unit.and_then(|unit| facts(self.against(), self.current(), unit, locale));
                all.extend(unit.map(|facts| paragraph::sentences(locale, &facts)).unwrap_or_default());
            }
            Stop::Compare => {
                for sheet in self.book().sheets() {
                    let mut evaluation = self.base().clone();
                    evaluation.revise(Arc::clone(&sheet.pair().policy), Arc::clone(&sheet.pair().roster));
                    let pairing = baton_analysis::Pairing::of(self.base(), &evaluation);
                    let figures = baton_analysis::Headline::of(self.base(), &evaluation, &pairing);
                    let by = figures.bonus.is.checked_sub(figures.bonus.was).unwrap_or_default();
                    let name = ScenarioName::of(sheet).called(locale);
                    all.push(tour::compared(locale, &name, figures.regraded(), &money::change(locale, by)));
                }
            }
            Stop::Papers => all.push(tour::LAST.of(locale).to_owned()),
        }
        all
    }

    /// Which marks differ from the base.
    fn moved_marks(&self, locale: Locale) -> Option<String> {
        let (was, is) = (self.base().policy().categories.first()?, self.pair().policy.categories.first()?);
        let names = Names::new(&self.pair().policy, None, locale);
        let mut differ = was.indicators.iter().zip(&is.indicators).filter_map(|(was, is)| {
            let by = is.marks.category.get().checked_sub(was.marks.category.get())?;
            (!by.is_zero()).then(|| (names.indicator(&is.id), by))
        });
        let (one, other) = (differ.next()?, differ.next()?);
        let (from, to) = if one.1.is_sign_negative() { (one, other) } else { (other, one) };
        Some(tour::moved(locale, from.0, to.0, &grouped(to.1)))
    }

    /// Which grade's places differ from the base.
    fn moved_line(&self, locale: Locale) -> Option<String> {
        let ranked =
            |of: &baton_engine::Evaluation| of.lanes().iter().find(|lane| lane.category == 0).map(|lane| lane.ranked);
        let (was, is) = (self.base().policy().categories.first()?, self.pair().policy.categories.first()?);
        let before = cut_offs(&was.grading, ranked(self.base())?);
        let after = cut_offs(&is.grading, ranked(self.current())?);
        let differs = before.iter().zip(&after).position(|(was, is)| was != is)?;
        let name = &is.grading.grades.get(differs)?.name;
        Some(tour::places(locale, name, (*before.get(differs)?)?, (*after.get(differs)?)?))
    }
}

/// The edits that take marks from one indicator to another.
fn transfer(category: &Category, from: usize, to: usize) -> Vec<Edit> {
    let marks = |at: usize, by: i64| {
        let of = &category.indicators[at];
        let marks = of.marks.category.get().checked_add(Decimal::from(by)).map(Number::from);
        let (category, indicator) = (category.id.clone(), of.id.clone());
        Edit::Set(Setting::Marks { category, indicator, scope: MarksScope::Category, marks })
    };
    vec![marks(from, -MARKS), marks(to, MARKS)]
}

#[cfg(test)]
mod tests {
    use super::{Stop, TourAction};
    use crate::{Action, Page, State};
    use baton_presets::Preset;
    use baton_words::Locale;

    #[test]
    fn each_stop_does_one_thing_and_says_what_follows_by_the_engines_figures() {
        let mut state = State::new(Preset::DemoCounty.project().unwrap());
        let scenarios = state.book().sheets().len();
        state.apply(Action::Tour(TourAction::Begin(1)));
        let mut pages = Vec::new();
        for stop in Stop::ALL {
            assert_eq!(state.view().tour.at, Some(stop));
            assert!(state.tour_said(Locale::Zh).is_empty(), "nothing was done yet");
            state.apply(Action::Tour(TourAction::Do));
            for locale in Locale::ALL {
                let said = state.tour_said(locale);
                assert!(!said.is_empty(), "{stop:?}");
                if matches!(stop, Stop::Marks | Stop::Line) {
                    let figures = state.figures();
                    assert!(figures.regraded() > 0, "{stop:?} regrades nobody");
                    let by = baton_words::money::change(locale, figures.bonus.is - figures.bonus.was);
                    assert!(said.last().unwrap().contains(&by), "{said:?}");
                    let unit = &state.pair().roster.units[state.regraded()[0]].name;
                    assert!(said.iter().any(|sentence| sentence.starts_with(unit.as_str())), "{said:?}");
                }
            }
            if stop == Stop::Why {
                assert!(state.view().unit.is_some());
            }
            pages.push(state.view().page);
            state.apply(Action::Tour(TourAction::Next));
        }
        assert_eq!(pages, [Page::WhatIf, Page::WhatIf, Page::WhatIf, Page::Compare, Page::Report]);
        assert_eq!((state.view().tour.at, state.book().sheets().len()), (None, scenarios + 2));
    }

    #[test]
    fn nobodys_own_work_is_touched() {
        let mut state = State::new(Preset::Blank.project().unwrap());
        state.apply(Action::Tour(TourAction::Begin(1)));
        assert_eq!(state.view().tour.at, None);
        let mut state = State::new(Preset::DemoCounty.project().unwrap());
        state.apply(Action::Tour(TourAction::Begin(2)));
        assert_eq!(state.view().tour.at, Some(Stop::Line));
        state.apply(Action::Tour(TourAction::Leave));
        assert_eq!((state.view().tour.at, state.book().edits()), (None, 0));
    }
}
