//! Robustness 稳健性 as it is asked for and shown: what is to be drawn, which runs are at hand, and whether they are of
//! what is worked on now. The draws themselves are made beside the page.

mod form;
mod standing;
mod table;
pub(crate) mod tables;
#[cfg(test)]
mod tests;
mod weights;

use std::sync::Arc;

pub use form::{Field, Form, Kind};
pub use standing::{Ranks, Share, Standings, UnitRow};
pub use table::{assumptions, table};
pub use weights::{WeightRow, weight_rows};

use rust_decimal::Decimal;

use crate::state::State;
use crate::{Pair, ScenarioName};
use baton_analysis::{Plan, Robustness, Variation};
use baton_model::{Id, Project};

/// Most units of a roster whose runs follow changes by themselves, and are made for the base as well.
const MOST_FOLLOWED: usize = 500;
/// Runs that are kept: what undo and another scenario come back to.
const KEPT: usize = 12;
/// Units shown at first, and added at each wish for more.
const ROWS: usize = 60;

/// What can happen to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Something else is to be varied.
    Kind(Kind),
    /// Something was typed into a field.
    Type(Field, String),
    /// A field is left.
    Leave(Field),
    /// A field gets back what stood there before it was entered.
    Restore(Field),
    /// Whether runs follow changes by themselves.
    Follow(bool),
    /// The draws are to be made, as the form says.
    Run,
    /// The last draws are to be made again for what is worked on now.
    Again,
    /// A run is done.
    Done(Box<Drawn>),
    /// The draws are stopped.
    Cancel,
    /// The least stable units stand first, or the best.
    LeastFirst(bool),
    /// More units are wanted.
    More,
}

/// What came of one run.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Which request.
    pub number: u32,
    /// Whether it is of the base.
    pub of_base: bool,
    /// The figures.
    pub robustness: Robustness,
    /// SHA-256 of the project's file.
    pub project: String,
}

/// A scenario, or the baseline, as it was when it was drawn.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its identifier; absent = the baseline.
    pub id: Option<Id>,
    /// Its name; absent = the baseline.
    pub name: Option<ScenarioName>,
    /// Its policy and roster.
    pub pair: Pair,
}

/// What was asked for and isn't all there yet.
#[derive(Debug)]
struct Asked {
    number: u32,
    plan: Plan,
    project: Arc<Project>,
    scenario: Subject,
    base: Option<Subject>,
}

/// A run that is to be made next.
#[derive(Clone, Debug)]
pub struct Due {
    /// Which request.
    pub number: u32,
    /// Whether it is of the base.
    pub of_base: bool,
    /// What is drawn.
    pub plan: Plan,
    /// The project.
    pub project: Arc<Project>,
    /// The scenario.
    pub scenario: Option<Id>,
}

impl PartialEq for Due {
    fn eq(&self, other: &Self) -> bool {
        (self.number, self.of_base) == (other.number, other.of_base)
    }
}

/// One run with what it was of.
#[derive(Clone, Debug)]
pub struct Run {
    /// What was asked.
    pub plan: Plan,
    /// Of what.
    pub subject: Subject,
    /// The figures.
    pub robustness: Robustness,
    /// SHA-256 of the project's file when it was drawn.
    pub project: String,
}

/// A run as it is shown: beside the base's where that is at hand.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The run.
    pub run: Arc<Run>,
    /// The base's, drawn alike.
    pub was: Option<Arc<Run>>,
    /// Whether something was changed since.
    pub stale: bool,
}

impl Run {
    /// The share of draws in which everybody keeps their grade, in percent.
    #[must_use]
    pub fn all_keep(&self) -> Decimal {
        let kept = u64::from(self.robustness.all_keep).saturating_mul(100);
        Decimal::from(kept).checked_div(self.robustness.plan.draws.into()).unwrap_or_default()
    }
}

impl Shown {
    /// How much a figure differs from the base's; absent where that isn't at hand.
    #[must_use]
    pub fn difference(&self, figure: impl Fn(&Run) -> Decimal) -> Option<Decimal> {
        figure(&self.run).checked_sub(figure(self.was.as_ref()?))
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &Option<Arc<Run>>, b: &Option<Arc<Run>>| match (a, b) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        Arc::ptr_eq(&self.run, &other.run) && same(&self.was, &other.was) && self.stale == other.stale
    }
}

/// What was asked of sampled robustness, and what came of it.
#[derive(Debug)]
pub struct Sampling {
    /// What is to be drawn.
    pub form: Form,
    /// Whether runs follow changes by themselves, where that is cheap.
    pub follow: bool,
    /// Whether the least stable units stand first.
    pub least_first: bool,
    /// Most units shown.
    pub most: usize,
    /// What was drawn last.
    plan: Option<Plan>,
    asked: Option<Asked>,
    /// What was being drawn when it was stopped: it isn't begun again until something changes.
    held: Option<Token>,
    runs: Vec<Arc<Run>>,
    /// Of what was shown last.
    last: Option<Arc<Run>>,
    number: u32,
}

impl Default for Sampling {
    fn default() -> Self {
        Self {
            form: Form::default(),
            follow: true,
            least_first: false,
            most: ROWS,
            plan: None,
            asked: None,
            held: None,
            runs: Vec::new(),
            last: None,
            number: 0,
        }
    }
}

/// What is worked on and its base, told by where they are kept: others after any change.
pub type Token = [usize; 4];

/// Whether a plan is drawn so fast that it may be drawn unasked.
fn cheap(plan: &Plan, pair: &Pair) -> bool {
    pair.roster.units.len() <= MOST_FOLLOWED && !matches!(plan.variation, Variation::Observations { .. })
}

impl Sampling {
    fn find(&self, pair: &Pair, plan: &Plan) -> Option<&Arc<Run>> {
        self.runs.iter().find(|run| run.plan == *plan && run.subject.pair.is(pair))
    }

    fn ask(&mut self, plan: Option<Plan>, project: Project, scenario: Subject, base: Option<Subject>) {
        let Some(plan) = plan else { return };
        self.number = self.number.wrapping_add(1);
        self.plan = Some(plan);
        self.held = None;
        let base = base.filter(|base| cheap(&plan, &base.pair) && !base.pair.is(&scenario.pair));
        self.last = self.find(&scenario.pair, &plan).cloned().or(self.last.take());
        self.asked = Some(Asked { number: self.number, plan, project: Arc::new(project), scenario, base });
        self.rest();
    }

    fn done(&mut self, drawn: Drawn) {
        let Some(asked) = self.asked.as_ref().filter(|asked| asked.number == drawn.number) else { return };
        let subject = if drawn.of_base { asked.base.as_ref() } else { Some(&asked.scenario) };
        let Some(subject) = subject.cloned() else { return };
        let Drawn { of_base, robustness, project, .. } = drawn;
        let run = Arc::new(Run { plan: asked.plan, subject, robustness, project });
        if !of_base {
            self.last = Some(run.clone());
        }
        self.runs.push(run);
        let over = self.runs.len().saturating_sub(KEPT);
        self.runs.drain(..over);
        self.rest();
    }

    /// Forgets what was asked where all of it is there.
    fn rest(&mut self) {
        if self.due().is_none() {
            self.asked = None;
        }
    }

    /// The run to be made next.
    #[must_use]
    pub fn due(&self) -> Option<Due> {
        let asked = self.asked.as_ref()?;
        let subjects = [(false, Some(&asked.scenario)), (true, asked.base.as_ref())];
        let (of_base, subject) = subjects
            .into_iter()
            .find(|(_, subject)| subject.is_some_and(|subject| self.find(&subject.pair, &asked.plan).is_none()))?;
        let (project, scenario) = (Arc::clone(&asked.project), subject.and_then(|subject| subject.id.clone()));
        Some(Due { number: asked.number, of_base, plan: asked.plan, project, scenario })
    }
}

impl State {
    /// Something happens to sampled robustness.
    pub(crate) fn sample(&mut self, ask: Ask) {
        match ask {
            Ask::Kind(kind) => self.sampling.form.kind = kind,
            Ask::Type(field, text) => self.sampling.form.type_into(field, text),
            Ask::Leave(field) => self.sampling.form.leave(field),
            Ask::Restore(field) => self.sampling.form.restore(field),
            Ask::Follow(follow) => self.sampling.follow = follow,
            Ask::Run => self.draw(self.sampling.form.plan()),
            Ask::Again => self.draw(self.sampling.plan),
            Ask::Done(drawn) => self.sampling.done(*drawn),
            Ask::Cancel => {
                self.sampling.asked = None;
                self.sampling.held = Some(self.token());
            }
            Ask::LeastFirst(first) => self.sampling.least_first = first,
            Ask::More => self.sampling.most = self.sampling.most.saturating_add(ROWS),
        }
    }

    fn draw(&mut self, plan: Option<Plan>) {
        let project = self.book.project();
        let subject = |id: Option<&Id>| {
            let sheet = id.and_then(|id| self.book.sheet(id));
            Subject {
                // A scenario without anything in it is not in the file: it is the baseline.
                id: id.filter(|id| project.scenario(id).is_some()).cloned(),
                name: sheet.map(ScenarioName::of),
                pair: self.book.pair_of(id).clone(),
            }
        };
        let scenario = subject(self.book.chosen().map(|sheet| &sheet.id));
        let base = subject(self.view.base.as_ref());
        self.sampling.ask(plan, project, scenario, Some(base));
    }

    fn token(&self) -> Token {
        let at = |pair: &Pair| [Arc::as_ptr(&pair.policy).addr(), Arc::as_ptr(&pair.roster).addr()];
        let ([policy, roster], [base_policy, base_roster]) = (at(self.book.pair()), at(self.base_pair()));
        [policy, roster, base_policy, base_roster]
    }

    fn base_pair(&self) -> &Pair {
        self.book.pair_of(self.view.base.as_ref())
    }

    /// What was asked of sampled robustness.
    #[must_use]
    pub fn sampling(&self) -> &Sampling {
        &self.sampling
    }

    /// What is worked on and isn't drawn yet though it should be once things rest; another after each change.
    #[must_use]
    pub fn overtaken(&self) -> Option<Token> {
        let Sampling { plan, asked, held, follow, .. } = &self.sampling;
        let plan = plan.filter(|_| *follow && !self.book.going())?;
        let (pair, base) = (self.book.pair(), self.base_pair());
        if !cheap(&plan, pair) || !cheap(&plan, base) || *held == Some(self.token()) {
            return None;
        }
        let asked_for = |pair: &Pair| {
            let subjects = asked.iter().flat_map(|asked| std::iter::once(&asked.scenario).chain(&asked.base));
            subjects.into_iter().any(|subject| subject.pair.is(pair))
        };
        let missing = |pair: &Pair| self.sampling.find(pair, &plan).is_none() && !asked_for(pair);
        (missing(pair) || missing(base)).then(|| self.token())
    }

    /// The run of what is worked on, or else the last one, which is stale then.
    #[must_use]
    pub fn drawn(&self) -> Option<Shown> {
        let present = self.sampling.plan.and_then(|plan| self.sampling.find(self.book.pair(), &plan));
        let run = present.or(self.sampling.last.as_ref())?;
        let was = self.sampling.find(self.base_pair(), &run.plan).filter(|was| !Arc::ptr_eq(was, run));
        Some(Shown { run: run.clone(), was: was.cloned(), stale: !run.subject.pair.is(self.book.pair()) })
    }

    /// Whether runs could follow what is worked on.
    #[must_use]
    pub fn can_follow(&self) -> bool {
        self.sampling.form.plan().is_none_or(|plan| cheap(&plan, self.book.pair()))
    }
}
