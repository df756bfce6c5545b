//! The bonus funds as they are edited: whom each covers, how it pays, and what that comes to for a unit.

use rust_decimal::Decimal;

use crate::Change;
use crate::figure::{Figure, Reader};
use crate::pages::draft::indicators::editor::{Way, numbered};
use baton_analysis::Lever;
use baton_engine::{Evaluation, fund_coefficient};
use baton_model::{
    Category, Coefficient, Coverage, Edit, Fund, FundMode, FundNumber, Grade, Id, Number, Placed, Point, Policy,
    ScoreOf, Setting, Whole,
};
use baton_words::bonus::Scores;

/// How a fund pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FundKind {
    /// Base × coefficient × headcount.
    PerHead,
    /// Base × coefficient.
    PerUnit,
    /// A fixed sum divided.
    Pool,
    /// Rate × total × headcount.
    PerPoint,
}

impl From<FundMode> for FundKind {
    fn from(mode: FundMode) -> Self {
        match mode {
            FundMode::PerHead { .. } => Self::PerHead,
            FundMode::PerUnit { .. } => Self::PerUnit,
            FundMode::Pool { .. } => Self::Pool,
            FundMode::PerPoint { .. } => Self::PerPoint,
        }
    }
}

impl FundKind {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::PerHead, Self::PerUnit, Self::Pool, Self::PerPoint];

    /// Money of this kind to start from. `cost` is what is paid now, so that a pool starts where that leaves off.
    fn start(self, cost: Decimal) -> FundMode {
        match self {
            Self::PerHead => FundMode::PerHead { base: 10_000.into() },
            Self::PerUnit => FundMode::PerUnit { base: 100_000.into() },
            Self::Pool => FundMode::Pool { sum: cost.into() },
            Self::PerPoint => FundMode::PerPoint { rate: 10.into(), threshold: 60.into() },
        }
    }
}

/// What the coefficients of a fund go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoefficientKind {
    /// The grades' own.
    Grades,
    /// By grade, of the fund's own.
    Own,
    /// By percentage of the full marks.
    Percentage,
    /// By total.
    Total,
    /// By place.
    Place,
}

impl From<&Coefficient> for CoefficientKind {
    fn from(coefficient: &Coefficient) -> Self {
        match coefficient {
            Coefficient::Grade { coefficients } if coefficients.is_empty() => Self::Grades,
            Coefficient::Grade { .. } => Self::Own,
            Coefficient::Score { of: ScoreOf::Percentage, .. } => Self::Percentage,
            Coefficient::Score { of: ScoreOf::Total, .. } => Self::Total,
            Coefficient::Place { .. } => Self::Place,
        }
    }
}

impl CoefficientKind {
    /// All of them, in the order shown.
    pub const ALL: [Self; 5] = [Self::Grades, Self::Own, Self::Percentage, Self::Total, Self::Place];

    /// Coefficients of this kind to start from: those of grades as they are, a place or score more is worth more.
    fn start(self, now: &Coefficient, grades: &[Grade]) -> Coefficient {
        let points = || match now {
            Coefficient::Score { points, .. } => points.clone(),
            Coefficient::Grade { .. } | Coefficient::Place { .. } => {
                let point = |(value, rate): (i64, i64)| Point { value: value.into(), rate: Number::hundredths(rate) };
                [(60, 80), (100, 120)].map(point).into()
            }
        };
        match self {
            Self::Grades => Coefficient::default(),
            Self::Own => {
                let begin = |grade: &Grade| (grade.id.clone(), grade.bonus_coefficient);
                Coefficient::Grade { coefficients: grades.iter().map(begin).collect() }
            }
            Self::Percentage => Coefficient::Score { of: ScoreOf::Percentage, points: points() },
            Self::Total => Coefficient::Score { of: ScoreOf::Total, points: points() },
            Self::Place => {
                Coefficient::Place { coefficients: [120, 110].map(Number::hundredths).into(), otherwise: Number::ONE }
            }
        }
    }
}

/// A fund as it is edited.
#[derive(Clone, Debug, PartialEq)]
pub struct FundLevers {
    /// The fund.
    pub fund: Fund,
    /// Position in the list, from 0.
    pub at: u32,
    /// Whether the base doesn't have it.
    pub new: bool,
    /// How it pays.
    pub kind: Change<FundKind>,
    /// Base per head or unit, pool, or rate per point.
    pub amount: Figure,
    /// Percentage from which it pays per point.
    pub threshold: Figure,
    /// Coefficient of a unit without a grade.
    pub exempt: Figure,
    /// What its coefficients go by.
    pub by: Change<CoefficientKind>,
    /// Those of its own by grade, with the grade's name.
    pub coefficients: Vec<(String, Figure)>,
    /// Those by score: scores, each with the coefficient there.
    pub points: Vec<[Figure; 2]>,
    /// Those by place: of places 1, 2, ….
    pub places: Vec<Figure>,
    /// That of the other places.
    pub otherwise: Figure,
    /// Its posts by name, each with its weight.
    pub posts: Vec<(String, Figure)>,
    /// The categories by name, and whether each is covered.
    pub covered: Vec<(Id, String, Change<bool>)>,
    /// What is paid by it, in yuan.
    pub cost: Decimal,
    /// What it comes to for one unit.
    pub worked: Option<(String, FundShare)>,
    grades: Vec<Grade>,
}

/// What a unit gets of a fund, with what that is worked out from.
#[derive(Clone, Debug, PartialEq)]
pub struct FundShare {
    /// The fund.
    pub fund: Fund,
    /// What the unit's result counts.
    pub coefficient: Decimal,
    /// What circumstances multiply it by.
    pub factor: Decimal,
    /// People whose bonus is paid.
    pub heads: Decimal,
    /// The unit's score and place.
    pub scores: Scores,
    /// In yuan, before and after.
    pub sum: Change<Decimal>,
    /// What each post gets of it, by name.
    pub posts: Vec<(String, Decimal)>,
}

impl FundShare {
    /// What a unit at a position of the roster gets of each fund that covers it; `was` = what it got in the base.
    #[must_use]
    pub fn of(evaluation: &Evaluation, unit: usize, was: impl Fn(&Id) -> Decimal) -> Vec<Self> {
        let found = || {
            let (about, standing) = (evaluation.roster().units.get(unit)?, evaluation.standings().get(unit)?);
            Some((about, standing, evaluation.policy().category(&about.category)?))
        };
        let Some((about, standing, category)) = found() else { return Vec::new() };
        let factor = evaluation.extra(unit).bonus_factor.shown().unwrap_or_default();
        let scores = Scores { total: standing.total, percentage: standing.percentage, place: standing.rank };
        let share = |paid: baton_engine::FundPaid| {
            let fund = evaluation.policy().fund(&paid.fund)?.clone();
            Some(Self {
                coefficient: fund_coefficient(&fund, &category.grading.grades, standing)?,
                factor,
                heads: about.headcount.get(),
                posts: fund
                    .posts
                    .iter()
                    .map(|post| post.name.clone())
                    .zip(paid.posts.iter().map(|post| post.sum))
                    .collect(),
                scores,
                sum: Change::new(was(&fund.id), paid.sum),
                fund,
            })
        };
        evaluation.paid(unit).into_iter().filter_map(share).collect()
    }
}

impl FundLevers {
    /// All funds of the draft. `unit` is whom they are worked out for.
    #[must_use]
    pub fn all(reader: &Reader<'_>, draft: &Evaluation, unit: Option<usize>) -> Vec<Self> {
        let costs = &draft.county().funds;
        let shares = unit.map(|unit| FundShare::of(draft, unit, |_| Decimal::ZERO)).unwrap_or_default();
        let name = unit.and_then(|unit| draft.roster().units.get(unit)).map(|unit| unit.name.clone());
        let funds = reader.is.policy.funds.iter().zip(0_u32..);
        funds
            .map(|(fund, at)| {
                let cost = costs.iter().find(|cost| cost.fund == fund.id).map_or(Decimal::ZERO, |cost| cost.sum);
                let share = shares.iter().find(|share| share.fund.id == fund.id).cloned();
                Self::of(reader, fund, at, cost, name.clone().zip(share))
            })
            .collect()
    }

    fn of(reader: &Reader<'_>, fund: &Fund, at: u32, cost: Decimal, worked: Option<(String, FundShare)>) -> Self {
        let before = reader.was.policy.fund(&fund.id);
        let was = before.unwrap_or(fund);
        let id = || fund.id.clone();
        let grades = grades(&reader.is.policy, &fund.coverage);
        let by = CoefficientKind::from(&fund.coefficient);
        let figure = |number: FundNumber| reader.figure(Lever::Fund { fund: id(), number });
        let of_own = |grade: &Grade| (grade.name.clone(), figure(FundNumber::Grade(grade.id.clone())));
        let (points, places) = match &fund.coefficient {
            Coefficient::Grade { .. } => (0, 0),
            Coefficient::Score { points, .. } => (points.len(), 0),
            Coefficient::Place { coefficients, .. } => (0, coefficients.len()),
        };
        let covered = reader.is.policy.categories.iter().map(|category: &std::sync::Arc<Category>| {
            let covers = |fund: &Fund| fund.coverage.covers(&category.id);
            (category.id.clone(), category.name.clone(), Change::new(covers(was), covers(fund)))
        });
        Self {
            at,
            new: before.is_none(),
            kind: Change::new(was.mode.into(), fund.mode.into()),
            amount: figure(FundNumber::Amount),
            threshold: figure(FundNumber::Threshold),
            exempt: figure(FundNumber::Exempt),
            by: Change::new((&was.coefficient).into(), by),
            coefficients: if by == CoefficientKind::Own { grades.iter().map(of_own).collect() } else { Vec::new() },
            points: (0..points).map(|at| [FundNumber::Score(at), FundNumber::AtScore(at)].map(&figure)).collect(),
            places: (0..places).map(|at| figure(FundNumber::Place(at))).collect(),
            otherwise: figure(FundNumber::Otherwise),
            posts: fund
                .posts
                .iter()
                .enumerate()
                .map(|(at, post)| (post.name.clone(), figure(FundNumber::Post(at))))
                .collect(),
            covered: covered.collect(),
            cost,
            worked,
            grades,
            fund: fund.clone(),
        }
    }

    /// A further fund, which pays nothing yet.
    #[must_use]
    pub fn another(policy: &Policy, name: &str) -> Edit {
        let id = numbered("fund", |id| policy.fund(id).is_some());
        let at = u32::try_from(policy.funds.len()).unwrap_or(u32::MAX);
        Self::put(at, Fund::new(id, name.to_owned()))
    }

    fn put(at: u32, value: Fund) -> Edit {
        Edit::Put(Whole::Fund { fund: value.id.clone(), to: Some(Placed { at, value }) })
    }

    fn changed(&self, change: impl FnOnce(&mut Fund)) -> Edit {
        let mut value = self.fund.clone();
        change(&mut value);
        Self::put(self.at, value)
    }

    pub(super) fn pays(&self, change: impl FnOnce(&mut Fund)) -> Edit {
        let mut value = self.fund.clone();
        change(&mut value);
        Edit::Set(value.pay())
    }

    /// It is no more.
    #[must_use]
    pub fn removed(&self) -> Edit {
        Edit::Put(Whole::Fund { fund: self.fund.id.clone(), to: None })
    }

    /// It goes one place up or down.
    #[must_use]
    pub fn shifted(&self, way: Way) -> Edit {
        let at = match way {
            Way::Up => self.at.saturating_sub(1),
            Way::Down => self.at.saturating_add(1),
        };
        Self::put(at, self.fund.clone())
    }

    /// It is called otherwise.
    #[must_use]
    pub fn named(&self, name: String) -> Edit {
        self.changed(|fund| fund.name = name)
    }

    /// It rests on another clause.
    #[must_use]
    pub fn with_clause(&self, clause: String) -> Edit {
        self.changed(|fund| fund.clause = clause)
    }

    /// It pays in another way.
    #[must_use]
    pub fn with_kind(&self, kind: FundKind) -> Edit {
        self.pays(|fund| fund.mode = kind.start(self.cost))
    }

    /// A category is covered or not.
    #[must_use]
    pub fn with_covered(&self, category: &Id, covered: bool) -> Edit {
        Edit::Set(Setting::FundCoverage { fund: self.fund.id.clone(), category: category.clone(), covered })
    }

    /// Whether categories that are added later are covered, too.
    #[must_use]
    pub fn covers_later_ones(&self) -> bool {
        match self.fund.coverage {
            Coverage::All { .. } => true,
            Coverage::Only(_) => false,
        }
    }

    /// Has categories that are added later covered or not; those there are stay as they are.
    #[must_use]
    pub fn with_later_ones(&self, covered: bool) -> Edit {
        let named = self.covered.iter().filter(|(_, _, is)| is.is != covered).map(|(id, _, _)| id.clone()).collect();
        self.changed(|fund| {
            fund.coverage = if covered { Coverage::All { except: named } } else { Coverage::Only(named) }
        })
    }

    /// Its coefficients go by something else.
    #[must_use]
    pub fn with_by(&self, kind: CoefficientKind) -> Edit {
        self.pays(|fund| fund.coefficient = kind.start(&fund.coefficient, &self.grades))
    }

    /// One more point or place has a coefficient, as the last one before it.
    #[must_use]
    pub fn with_another(&self) -> Edit {
        self.pays(|fund| match &mut fund.coefficient {
            Coefficient::Grade { .. } => {}
            Coefficient::Score { points, .. } => points.extend(points.last().copied()),
            Coefficient::Place { coefficients, otherwise } => {
                coefficients.push(coefficients.last().copied().unwrap_or(*otherwise));
            }
        })
    }

    /// The last point or place has none; a point stays.
    #[must_use]
    pub fn with_one_less(&self) -> Edit {
        self.pays(|fund| match &mut fund.coefficient {
            Coefficient::Grade { .. } => {}
            Coefficient::Score { points, .. } => points.truncate(points.len().saturating_sub(1).max(1)),
            Coefficient::Place { coefficients, .. } => _ = coefficients.pop(),
        })
    }
}

/// The grades of the categories that are covered, each identifier once.
fn grades(policy: &Policy, coverage: &Coverage) -> Vec<Grade> {
    let mut grades: Vec<Grade> = Vec::new();
    for category in policy.categories.iter().filter(|category| coverage.covers(&category.id)) {
        for grade in &category.grading.grades {
            if grades.iter().all(|known| known.id != grade.id) {
                grades.push(grade.clone());
            }
        }
    }
    grades
}
