//! The state of the page, and how what happens changes it. No Yew, no DOM.

use std::sync::Arc;

use super::action::Action;
use super::against::Against;
use super::book::Book;
use super::field::{Entries, Refused};
use super::figure::Reader;
use super::lever::{Lever, Shown};
use super::memo::Memo;
use super::pages::Page;
use super::pages::check::findings::Checks;
use super::pages::check::robustness::Sampling;
use super::pages::check::stability::{Boards, Everywhere};
use super::pages::compare::change::Figured;
use super::pages::draft::monitoring::{self, Board};
use super::pages::draft::progress::Lacks;
use super::pages::draft::units::Ripples;
use super::pages::papers::report;
use super::pages::what_if::goal::Seeker;
use super::pages::what_if::headline::Headline;
use super::pages::what_if::league::Wanted;
use super::pages::what_if::totals::{CategoryTotals, totals};
use super::sheet::Pair;
use super::view::{MOST_BESIDE, Notice, View};
use baton_analysis::Pairing;
use baton_engine::{CategoryOutcome, Evaluation, Place};
use baton_model::{Category, Edit, Id, Number, Project, VERSION, version_of};

/// Rows of a lane shown at first, and added at each wish for more.
pub const ROWS: usize = 60;

/// The whole state of the page.
pub struct State {
    pub(super) book: Book,
    pub(super) base: Evaluation,
    /// The base's figures by category, which don't change while a lever moves.
    base_categories: Vec<CategoryOutcome>,
    pub(super) current: Evaluation,
    pairing: Pairing,
    /// Whether [`Self::settle`] has something to bring up.
    unsettled: bool,
    /// Scenarios that are shown beside each other, evaluated; the one worked on and the base are not among them.
    beside: Vec<(Option<Id>, Evaluation)>,
    /// All scenarios in figures, where that is looked at.
    pub(super) overview: Vec<Figured>,
    /// What changes of categories and places do, where that is looked at.
    pub(super) ripples: Option<Arc<Ripples>>,
    pub(super) entries: Entries,
    pub(super) refused: Refused,
    pub(super) view: View,
    pub(super) notice: Option<Notice>,
    pub(super) lights: Memo<monitoring::Basis, Board>,
    pub(super) lacks: Memo<Pair, Lacks>,
    pub(super) sampling: Sampling,
    pub(super) boards: Boards,
    pub(super) reported: Memo<report::Basis, report::Report>,
    pub(super) everywhere: Everywhere,
    pub(super) checks: Checks,
    pub(super) seeker: Seeker,
}

impl State {
    /// Begins on a project. Scenarios that can't be applied are left out; [`Action::Open`] says why instead.
    #[must_use]
    pub fn new(project: Project) -> Self {
        let without = Project { scenarios: Vec::new(), ..project.clone() };
        let book = Book::open(project).or_else(|_| Book::open(without));
        Self::of(book.unwrap_or_else(|_| Book::empty()))
    }

    /// Begins on another project. The page stays that was looked at, and what was said stands.
    pub fn begin_on(&mut self, project: Project) {
        let (page, notice) = (self.view.page, self.notice.take());
        *self = Self::new(project);
        self.show(page);
        self.notice = notice;
    }

    pub(super) fn of(book: Book) -> Self {
        let evaluate = |pair: &Pair| Evaluation::new(Arc::clone(&pair.policy), Arc::clone(&pair.roster));
        let base = evaluate(book.baseline());
        let mut current = base.clone();
        let pair = book.pair();
        current.revise(Arc::clone(&pair.policy), Arc::clone(&pair.roster));
        let pairing = Pairing::of(&base, &current);
        let view = View { wanted: Wanted { most: ROWS, ..Wanted::default() }, ..View::default() };
        let (base_categories, beside, entries) = (base.categories(), Vec::new(), Entries::default());
        let mut state = Self {
            book,
            base,
            base_categories,
            current,
            pairing,
            unsettled: false,
            beside,
            overview: Vec::new(),
            ripples: None,
            entries,
            refused: Refused::default(),
            view,
            notice: None,
            lights: Memo::default(),
            lacks: Memo::default(),
            sampling: Sampling::default(),
            reported: Memo::default(),
            everywhere: Everywhere::default(),
            boards: Boards::default(),
            checks: Checks::default(),
            seeker: Seeker::default(),
        };
        state.turn_boards();
        state
    }

    /// Lets an action happen, whole.
    pub fn apply(&mut self, action: Action) {
        if let Some(of_page) = self.apply_first(action) {
            self.apply_later(of_page);
        }
        self.settle();
    }

    /// Lets an action happen that the first view can do by itself. One of another page comes back: it is for
    /// [`Self::apply_later`]; after both, [`Self::settle`] brings other pages' figures up.
    #[must_use = "what comes back has not happened"]
    pub fn apply_first(&mut self, action: Action) -> Option<Action> {
        if let Action::Move(lever, _) | Action::Type(lever, _) = &action {
            self.boards.held = Some(lever.clone());
        }
        let of_page = self.happen(action);
        self.turn_boards();
        of_page
    }

    /// Lets happen what [`Self::apply_first`] gave back.
    pub fn apply_later(&mut self, action: Action) {
        self.happen_on_page(action);
        self.turn_boards();
    }

    /// Brings up what pages other than the first show, where they are looked at.
    pub fn settle(&mut self) {
        if std::mem::take(&mut self.unsettled) {
            self.revise_beside();
            self.revise_ripples();
        }
    }

    pub(super) fn let_go(&mut self) {
        self.entries.leave();
        self.book.let_go();
    }

    pub(super) fn cancel(&mut self) {
        self.book.cancel();
        self.revise();
    }

    pub(super) fn reset(&mut self, lever: &Lever) {
        self.book.let_go();
        let was = lever.value(self.book.pair_of(self.view.base.as_ref()));
        self.set(lever, was);
        self.book.let_go();
    }

    pub(super) fn reset_all(&mut self) {
        self.forget_wrong();
        self.book.reset();
        self.revise();
    }

    pub(super) fn redo(&mut self) {
        self.forget_wrong();
        self.book.redo();
        self.revise();
    }

    pub(super) fn explain(&mut self, unit: Option<usize>) {
        self.view.unit = unit.filter(|&unit| unit < self.book.pair().roster.units.len());
        let change = &mut self.view.change;
        (change.subject, change.back) = (None, None);
        self.view.followed.1 = None;
    }

    pub(super) fn show(&mut self, page: Page) {
        self.view.page = page;
        (self.view.change.back, self.view.followed.1) = (None, None);
        self.unsettled = true;
    }

    pub(super) fn look_at_category(&mut self, category: usize) {
        let view = &mut self.view;
        view.category = category.min(self.book.pair().policy.categories.len().saturating_sub(1));
        view.wanted.most = ROWS;
        view.wanted.filter.clear();
        view.elsewhere();
    }

    pub(super) fn visit(&mut self, place: &Place) {
        let Pair { policy, roster } = self.book.pair();
        let unit = place.unit.as_ref().and_then(|id| roster.units.iter().position(|unit| unit.id == *id));
        let home = unit.and_then(|unit| roster.units.get(unit)).map(|unit| &unit.category);
        let wanted = place.category.as_ref().or(home);
        let category = wanted.and_then(|id| policy.categories.iter().position(|category| category.id == *id));
        self.view.dialog = None;
        if let Some(category) = category {
            self.look_at_category(category);
        }
        if unit.is_some() {
            self.view.unit = unit;
        }
    }

    pub(super) fn open(&mut self, text: &str) {
        match Project::from_json(text) {
            Ok(project) => self.take(project),
            Err(error) => {
                let newer = version_of(text).filter(|version| *version > VERSION);
                self.notice = Some(newer.map_or(Notice::NotAProject(error), |version| Notice::Newer(version, VERSION)));
            }
        }
    }

    pub(super) fn take(&mut self, project: Project) {
        match Book::open(project) {
            Ok(mut book) => {
                // Whoever saved it most likely worked on the scenario added last.
                book.choose_last();
                *self = Self::of(book);
            }
            Err(unopened) => self.notice = Some(Notice::NotApplied(unopened)),
        }
    }

    pub(super) fn set(&mut self, lever: &Lever, value: Option<Number>) {
        self.entries.forget(lever);
        self.refused.last = None;
        if let Some(value) = value
            && self.balance(lever, value)
        {
            return;
        }
        if let Some(edit) = lever.make(self.book.pair(), value) {
            self.make(edit);
        }
    }

    pub(super) fn make(&mut self, edit: Edit) {
        match self.book.make(edit) {
            Ok(()) => self.revise(),
            Err(error) => self.notice = Some(Notice::Refused(error)),
        }
    }

    /// Brings the evaluations up to the book, and what is looked at back to what is there.
    pub(super) fn revise(&mut self) {
        if self.view.base.as_ref().is_some_and(|base| self.book.sheet(base).is_none()) {
            self.view.base = None;
        }
        let (base, pair) = (self.book.pair_of(self.view.base.as_ref()), self.book.pair());
        if !is_of(&self.base, base) {
            self.base.revise(Arc::clone(&base.policy), Arc::clone(&base.roster));
            self.base_categories = self.base.categories();
        }
        if is_of(&self.base, pair) {
            // What is the same is evaluated once, and is in memory once.
            self.current.clone_from(&self.base);
        } else {
            self.current.revise(Arc::clone(&pair.policy), Arc::clone(&pair.roster));
        }
        self.pairing = Pairing::of(&self.base, &self.current);
        let view = &mut self.view;
        view.category = view.category.min(pair.policy.categories.len().saturating_sub(1));
        view.unit = view.unit.filter(|&unit| unit < pair.roster.units.len());
        self.unsettled = true;
    }

    /// Whether the evaluation is of what is worked on.
    pub(super) fn is_revised(&self) -> bool {
        is_of(&self.current, self.book.pair())
    }

    /// Evaluates what is shown beside, where the page shows it.
    pub(super) fn revise_beside(&mut self) {
        let shown = if self.view.page == Page::Compare { self.shown() } else { Vec::new() };
        self.beside.retain(|(id, _)| shown.contains(id));
        for id in shown {
            let pair = self.book.pair_of(id.as_ref());
            let (policy, roster) = (Arc::clone(&pair.policy), Arc::clone(&pair.roster));
            match self.beside.iter_mut().find(|(candidate, _)| *candidate == id) {
                Some((_, evaluation)) => evaluation.revise(policy, roster),
                None => {
                    let mut evaluation = self.base.clone();
                    evaluation.revise(policy, roster);
                    self.beside.push((id, evaluation));
                }
            }
        }
        self.revise_overview();
    }

    /// The scenarios shown beside each other, the baseline as `None`, in the book's order.
    #[must_use]
    pub fn shown(&self) -> Vec<Option<Id>> {
        let all = || std::iter::once(None).chain(self.book.sheets().iter().map(|sheet| Some(sheet.id.clone())));
        let chosen: Vec<_> = all().filter(|id| self.view.beside.contains(id)).collect();
        if chosen.is_empty() { all().take(MOST_BESIDE).collect() } else { chosen }
    }

    /// The evaluation of a scenario that is shown beside others.
    #[must_use]
    pub fn beside(&self, id: Option<&Id>) -> Option<&Evaluation> {
        self.beside.iter().find(|(candidate, _)| candidate.as_ref() == id).map(|(_, evaluation)| evaluation)
    }

    /// The baseline and its scenarios, with their history.
    #[must_use]
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// The policy and roster worked on.
    #[must_use]
    pub fn pair(&self) -> &Pair {
        self.book.pair()
    }

    /// The outcome that others are compared with.
    #[must_use]
    pub fn base(&self) -> &Evaluation {
        &self.base
    }

    /// The outcome of the scenario worked on.
    #[must_use]
    pub fn current(&self) -> &Evaluation {
        &self.current
    }

    /// What the scenario worked on is compared with.
    #[must_use]
    pub fn against(&self) -> Against<'_> {
        Against { base: &self.base, pairing: &self.pairing }
    }

    /// What is looked at.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.view
    }

    /// What the page has to say.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The category looked at; absent where the policy has none.
    #[must_use]
    pub fn category(&self) -> Option<&Category> {
        self.pair().policy.categories.get(self.view.category).map(AsRef::as_ref)
    }

    /// Reads levers with their wrong entries.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        let was = self.book.pair_of(self.view.base.as_ref());
        Reader { was, is: self.book.pair(), entries: &self.entries, tracks: Some(self.tracks()) }
    }

    /// The categories' figures of the scenario worked on beside the base's.
    #[must_use]
    pub fn totals(&self) -> Vec<CategoryTotals> {
        let before = (self.base.policy().as_ref(), self.base_categories.as_slice());
        totals(before, (self.current.policy(), &self.current.categories()))
    }

    /// What the scenario worked on changes against the base, in figures.
    #[must_use]
    pub fn figures(&self) -> baton_analysis::Headline {
        baton_analysis::Headline::of(&self.base, &self.current, &self.pairing)
    }

    /// What the scenario worked on does against the base.
    #[must_use]
    pub fn headline(&self) -> Headline {
        Headline::of(&self.book, self.view.base.as_ref(), &self.base, &self.current, &self.pairing)
    }
}

fn is_of(evaluation: &Evaluation, pair: &Pair) -> bool {
    Arc::ptr_eq(evaluation.policy(), &pair.policy) && Arc::ptr_eq(evaluation.roster(), &pair.roster)
}
