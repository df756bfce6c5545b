//! Names for the identifiers that findings, rules and traces carry. No identifier is ever shown: what is no more is called
//! that.

use super::{Locale, condition, gone, ladder};
use baton_engine::{Kind, Place};
use baton_model::{Category, Id, Named, Policy, Roster};

/// Where names are looked up.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// The roster; absent where units aren't named.
    pub roster: Option<&'a Roster>,
    /// The language in which what is no more is told.
    locale: Locale,
    /// The category in which grades are looked up where none is said.
    home: Option<&'a Id>,
}

impl<'a> Names<'a> {
    /// The names of a policy and roster, in a language.
    #[must_use]
    pub fn new(policy: &'a Policy, roster: Option<&'a Roster>, locale: Locale) -> Self {
        Self { policy, roster, locale, home: None }
    }

    /// The same, for what is said within a category.
    #[must_use]
    pub fn within(self, category: &'a Id) -> Self {
        Self { home: Some(category), ..self }
    }

    /// What something of a kind is called that is no more.
    #[must_use]
    pub fn gone(&self, kind: Kind) -> &'static str {
        gone::of(kind).of(self.locale)
    }

    /// The name of a category.
    #[must_use]
    pub fn category(&self, id: &Id) -> &'a str {
        self.policy.category(id).map_or(gone::CATEGORY.of(self.locale), |category| &category.name)
    }

    /// The name of a group of a category.
    #[must_use]
    pub fn group(&self, category: &Id, id: &Id) -> &'a str {
        let found = self.policy.category(category).and_then(|category| category.group(id));
        found.map_or(gone::GROUP.of(self.locale), |group| &group.name)
    }

    /// The name of an indicator of any category.
    #[must_use]
    pub fn indicator(&self, id: &Id) -> &'a str {
        let mut categories = self.policy.categories.iter();
        let found = categories.find_map(|category| category.indicator(id));
        found.map_or(gone::INDICATOR.of(self.locale), |indicator| &indicator.name)
    }

    /// The name of a unit.
    #[must_use]
    pub fn unit(&self, id: &Id) -> &'a str {
        let units = self.roster.map_or(&[][..], |roster| &roster.units);
        units.iter().find(|unit| unit.id == *id).map_or(gone::UNIT.of(self.locale), |unit| &unit.name)
    }

    /// The name of a monitoring period.
    #[must_use]
    pub fn period(&self, id: &Id) -> &'a str {
        self.policy
            .periods
            .iter()
            .find(|period| period.id == *id)
            .map_or(gone::PERIOD.of(self.locale), |period| &period.name)
    }

    /// The name of a grade, in a category where it is known.
    #[must_use]
    pub fn grade(&self, category: Option<&Id>, id: &Id) -> &'a str {
        let found = self
            .within_category(category)
            .find_map(|category| category.grading.grades.iter().find(|grade| grade.id == *id));
        found.map_or(gone::GRADE.of(self.locale), |grade| &grade.name)
    }

    /// The name of a circumstance, in a category where it is known.
    #[must_use]
    pub fn circumstance(&self, category: Option<&Id>, id: &Id) -> &'a str {
        let found = self.within_category(category).find_map(|category| category.circumstance(id));
        found.map_or(gone::CIRCUMSTANCE.of(self.locale), |circumstance| &circumstance.name)
    }

    /// The name of an adjustment item, in a category where it is known.
    #[must_use]
    pub fn item(&self, category: Option<&Id>, id: &Id) -> &'a str {
        let found = self
            .within_category(category)
            .find_map(|category| category.adjustments.items.iter().find(|item| item.id == *id));
        found.map_or(gone::ITEM.of(self.locale), |item| &item.name)
    }

    /// The name of a section, in a category where it is known.
    #[must_use]
    pub fn section(&self, category: Option<&Id>, id: &Id) -> &'a str {
        let found = self.within_category(category).find_map(|category| category.section(id.as_str()));
        found.map_or(gone::SECTION.of(self.locale), |section| &section.name)
    }

    /// The name of a level of an adjustment item, in a category where it is known.
    #[must_use]
    pub fn level(&self, category: Option<&Id>, item: &Id, id: &Id) -> &'a str {
        let items = self.within_category(category).flat_map(|category| &category.adjustments.items);
        let mut levels = items.filter(|candidate| candidate.id == *item).flat_map(|item| &item.levels);
        levels.find(|level| level.id == *id).map_or(gone::LEVEL.of(self.locale), |level| &level.name)
    }

    /// The name of items that have caps together, in a category where it is known.
    #[must_use]
    pub fn cap_set(&self, category: Option<&Id>, id: &Id) -> &'a str {
        let found = self
            .within_category(category)
            .find_map(|category| category.adjustments.sets.iter().find(|set| set.id == *id));
        found.map_or(gone::CAP_SET.of(self.locale), |set| &set.name)
    }

    /// The name of a bonus fund.
    #[must_use]
    pub fn fund(&self, id: &Id) -> &'a str {
        self.policy.fund(id).map_or(gone::FUND.of(self.locale), |fund| &fund.name)
    }

    /// The name of a post of a fund.
    #[must_use]
    pub fn post(&self, id: &Id) -> &'a str {
        let found = self.policy.funds.iter().flat_map(|fund| &fund.posts).find(|post| post.id == *id);
        found.map_or(gone::POST.of(self.locale), |post| &post.name)
    }

    /// The name of a grade rule, in a category where it is known; one without a name is known by its number.
    #[must_use]
    pub fn grade_rule(&self, category: Option<&Id>, id: &Id) -> String {
        let mut all = self.within_category(category).flat_map(|category| (1..).zip(&category.grading.rules));
        all.find(|(_, rule)| rule.id == *id).map_or_else(
            || gone::GRADE_RULE.of(self.locale).to_owned(),
            |(number, rule)| ladder::rule_name(self.locale, number, &rule.name),
        )
    }

    /// The name of what a condition looks at, in a category where it is known.
    #[must_use]
    pub fn named(&self, category: Option<&Id>, named: Named<'_>) -> String {
        match self.within_category(category).find_map(|category| named.name_in(category)) {
            Some((name, level)) => condition::called(self.locale, name, level),
            None => gone::named(named).of(self.locale).to_owned(),
        }
    }

    /// The categories in which something is looked up: the one said, or the one at hand, or all.
    fn within_category(&self, category: Option<&Id>) -> impl Iterator<Item = &'a Category> {
        let wanted = category.or(self.home).cloned();
        let categories = self.policy.categories.iter().map(AsRef::as_ref);
        categories.filter(move |candidate: &&Category| wanted.as_ref().is_none_or(|wanted| candidate.id == *wanted))
    }

    /// The names of all that have an identifier, which should be one.
    #[must_use]
    pub fn all(&self, kind: Kind, id: &Id) -> Vec<&'a str> {
        let categories = || self.policy.categories.iter().map(AsRef::as_ref);
        let mut found: Vec<(&'a Id, &'a str)> = Vec::new();
        match kind {
            Kind::Category => {
                found.extend(categories().map(|category: &Category| (&category.id, category.name.as_str())))
            }
            Kind::Group => {
                found.extend(categories().flat_map(|category: &Category| {
                    category.groups.iter().map(|group| (&group.id, group.name.as_str()))
                }))
            }
            Kind::Section => found.extend(categories().flat_map(|category: &Category| {
                category.sections.iter().map(|section| (&section.id, section.name.as_str()))
            })),
            Kind::Indicator => found.extend(categories().flat_map(|category: &Category| {
                category.indicators.iter().map(|indicator| (&indicator.id, indicator.name.as_str()))
            })),
            Kind::Unit => {
                let units = self.roster.map_or(&[][..], |roster| &roster.units);
                found.extend(units.iter().map(|unit| (&unit.id, unit.name.as_str())));
            }
            Kind::Period => {
                found.extend(self.policy.periods.iter().map(|period| (&period.id, period.name.as_str())));
            }
            Kind::Grade => found.extend(categories().flat_map(|category: &Category| {
                category.grading.grades.iter().map(|grade| (&grade.id, grade.name.as_str()))
            })),
            Kind::Circumstance => found.extend(categories().flat_map(|category: &Category| {
                category.circumstances.iter().map(|circumstance| (&circumstance.id, circumstance.name.as_str()))
            })),
            Kind::GradeRule => found.extend(categories().flat_map(|category: &Category| {
                category.grading.rules.iter().map(|rule| (&rule.id, rule.name.as_str()))
            })),
            Kind::Item => found.extend(categories().flat_map(|category: &Category| {
                category.adjustments.items.iter().map(|item| (&item.id, item.name.as_str()))
            })),
            Kind::Level => found.extend(categories().flat_map(|category: &Category| {
                let levels = category.adjustments.items.iter().flat_map(|item| &item.levels);
                levels.map(|level| (&level.id, level.name.as_str()))
            })),
            Kind::CapSet => found.extend(categories().flat_map(|category: &Category| {
                category.adjustments.sets.iter().map(|set| (&set.id, set.name.as_str()))
            })),
            Kind::Fund => found.extend(self.policy.funds.iter().map(|fund| (&fund.id, fund.name.as_str()))),
            Kind::Rater | Kind::EventKind | Kind::VoteClass | Kind::Scenario => {}
        }
        found.into_iter().filter(|(other, _)| *other == id).map(|(_, name)| name).collect()
    }

    /// A place from its category down to the period, all that it names; empty for the county as a whole.
    #[must_use]
    pub fn place(&self, place: &Place) -> String {
        let category = place.category.as_ref();
        let parts = [
            category.map(|id| self.category(id)),
            place.unit.as_ref().map(|id| self.unit(id)),
            place.indicator.as_ref().map(|id| self.indicator(id)),
            place.grade.as_ref().map(|id| self.grade(category, id)),
            place.period.as_ref().map(|id| self.period(id)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
