//! The twelve months of the year: which have data, and what is planned by the end of each.

use rust_decimal::Decimal;

use baton_engine::{counts_towards, lit_periods, planned_by};
use baton_model::{Id, Indicator, Period, Policy, Roster};

/// The months of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// January to December.
    pub months: Vec<Month>,
    /// The plans of the indicators shown, each once.
    pub curves: Vec<Curve>,
    /// Position of the period chosen in the policy; absent where none has data and none was chosen.
    pub chosen: Option<usize>,
}

/// A month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// 1 to 12.
    pub month: u8,
    /// The policy's periods that end with it.
    pub nodes: Vec<Node>,
}

/// A period of the policy 监测节点.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its identifier.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Whether anything was observed.
    pub lit: bool,
    /// Whether it counts towards the annual points of any indicator, rather than for warnings only.
    pub counts: bool,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What is planned by the end of each month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    /// Names of the indicators that follow it.
    pub indicators: Vec<String>,
    /// Cumulative shares of the annual target, for twelve months.
    pub planned: Vec<Decimal>,
    /// Whether it is the same every month, since the indicators have no curve of their own.
    pub even: bool,
}

/// The month that a period ends with, as the engine takes it: December for what is no month.
fn month_of(period: &Period) -> u8 {
    if (1..=12).contains(&period.month) { period.month } else { 12 }
}

impl Calendar {
    /// The months of a policy with what a category has in them; without plans yet.
    pub(super) fn of(policy: &Policy, roster: &Roster, category: usize, wanted: Option<&Id>) -> Self {
        let lit = lit_periods(policy, roster, category);
        let periods = || policy.periods.iter().zip(lit.iter().copied()).enumerate();
        let wanted = periods().find(|(_, (period, _))| Some(&period.id) == wanted);
        let latest = || periods().filter(|(_, (_, lit))| *lit).max_by_key(|(_, (period, _))| month_of(period));
        let chosen = wanted.or_else(latest).map(|(at, _)| at);
        let indicators = policy.categories.get(category).map_or(&[][..], |category| &category.indicators);
        let node = |(at, (period, lit)): (usize, (&Period, bool))| Node {
            id: period.id.clone(),
            name: period.name.clone(),
            lit,
            counts: indicators.iter().any(|indicator| counts_towards(indicator, &period.id, &policy.periods)),
            chosen: chosen == Some(at),
        };
        let months = (1..=12).map(|month| Month {
            month,
            nodes: periods().filter(|(_, (period, _))| month_of(period) == month).map(node).collect(),
        });
        Self { months: months.collect(), curves: Vec::new(), chosen }
    }

    /// Adds the plans of the indicators that are shown.
    pub(super) fn plan<'a>(&mut self, indicators: impl Iterator<Item = &'a Indicator>) {
        for indicator in indicators {
            let planned: Vec<Decimal> = (1..=12).map(|month| planned_by(indicator, month)).collect();
            match self.curves.iter_mut().find(|curve| curve.planned == planned) {
                Some(curve) => curve.indicators.push(indicator.name.clone()),
                None => self.curves.push(Curve {
                    indicators: vec![indicator.name.clone()],
                    planned,
                    even: indicator.schedule.len() != 12,
                }),
            }
        }
    }

    /// The period chosen.
    #[must_use]
    pub fn node(&self) -> Option<&Node> {
        self.months.iter().flat_map(|month| &month.nodes).find(|node| node.chosen)
    }

    /// The month chosen; December where none is.
    #[must_use]
    pub fn month(&self) -> u8 {
        let month = self.months.iter().find(|month| month.nodes.iter().any(|node| node.chosen));
        month.map_or(12, |month| month.month)
    }

    /// Whether any period has data.
    #[must_use]
    pub fn lit(&self) -> bool {
        self.months.iter().flat_map(|month| &month.nodes).any(|node| node.lit)
    }
}
