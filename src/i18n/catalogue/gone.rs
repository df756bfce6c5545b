//! What is said in place of a name where something is no more.

use crate::engine::Kind;

/// Names of what is no more, by its kind.
#[derive(Clone, Copy, Debug)]
pub struct Gone {
    pub category: &'static str,
    pub group: &'static str,
    pub indicator: &'static str,
    pub unit: &'static str,
    pub period: &'static str,
    pub grade: &'static str,
    pub item: &'static str,
    pub level: &'static str,
    pub rater: &'static str,
    pub bonus: &'static str,
    pub scenario: &'static str,
}

impl Gone {
    /// What something of a kind is called.
    #[must_use]
    pub fn of(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Category => self.category,
            Kind::Group => self.group,
            Kind::Indicator => self.indicator,
            Kind::Unit => self.unit,
            Kind::Period => self.period,
            Kind::Grade => self.grade,
            Kind::Item => self.item,
            Kind::Level => self.level,
            Kind::Rater => self.rater,
            Kind::Bonus => self.bonus,
            Kind::Scenario => self.scenario,
        }
    }
}
