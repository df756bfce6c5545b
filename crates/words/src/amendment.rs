//! Edits in words: what is changed, what it was and what it becomes.

mod data;
mod settings;
mod values;
mod wholes;

use self::data::{indicators_removed, removed_with};
pub use self::values::Values;
use super::{Locale, Names, bonus, gone};
use crate::edits;
use baton_engine::Kind;
use baton_model::{Address, Edit, Id, MarksScope, Named, Setting, Whole};

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
pub fn amendments(edit: &Edit, inverse: &Edit, locale: Locale, now: &Names<'_>, before: &Names<'_>) -> Vec<Amendment> {
    let mut lines = Vec::new();
    Teller { locale, values: Values { locale }, now, before, lines: &mut lines }.tell(edit, inverse);
    lines
}

/// Tells edits in one language.
struct Teller<'a> {
    locale: Locale,
    values: Values,
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

    /// The lines of an edit. The inverse is of the same kind and carries what was.
    fn tell(&mut self, edit: &Edit, inverse: &Edit) {
        match (edit, inverse) {
            (Edit::Set(is), Edit::Set(was)) => {
                let mut about = self.about(is.address());
                if let Setting::Excellence { .. } = is {
                    about.push(bonus::COUNTY_RATIO.of(self.locale).to_owned());
                }
                let fields = self.fields(was).into_iter().zip(self.fields(is));
                for ((name, was), (_, is)) in fields.collect::<Vec<_>>() {
                    let what: Vec<&str> = about.iter().map(String::as_str).chain([name]).collect();
                    self.line(&what, was, is);
                }
            }
            (Edit::Put(is), Edit::Put(was)) => self.whole(is, was),
            (Edit::Data(is), Edit::Data(was)) => self.data(is, was),
            (Edit::Batch(edits), Edit::Batch(inverses)) => {
                let removed = indicators_removed(edits);
                for (edit, inverse) in edits.iter().zip(inverses.iter().rev()) {
                    if removed_with(edit, &removed).is_none() {
                        self.tell(edit, inverse);
                    }
                    if let Edit::Put(Whole::Indicator { category, indicator, to: None }) = edit {
                        self.data_removed(category, indicator, edits);
                    }
                }
            }
            (Edit::Set(_) | Edit::Put(_) | Edit::Data(_) | Edit::Batch(_), _) => {}
        }
    }

    /// What an edit is about, from the wide to the narrow.
    fn about(&self, address: Address<'_>) -> Vec<String> {
        match address {
            Address::Policy => Vec::new(),
            Address::Category(id) | Address::Grading(id) => vec![self.category(id)],
            Address::Group(category, id) => vec![self.category(category), self.group(category, id)],
            Address::Section(category, id) => vec![self.category(category), self.section(category, id)],
            Address::Circumstance(category, _) => {
                vec![self.category(category), edits::CIRCUMSTANCE.of(self.locale).to_owned()]
            }
            Address::Grade(category, id) => vec![self.category(category), self.grade(category, id)],
            Address::Item(category, _) => vec![self.category(category), edits::ITEM.of(self.locale).to_owned()],
            Address::Indicator(category, id) => vec![self.category(category), self.indicator(category, id)],
            Address::Marks(category, id, scope) => {
                let narrow = match scope {
                    MarksScope::Category => String::new(),
                    MarksScope::Group(group) => self.group(category, group),
                    MarksScope::Unit(unit) => self.unit(unit),
                };
                vec![self.category(category), self.indicator(category, id), narrow]
            }
            Address::Fund(fund) => vec![self.fund(fund)],
            Address::FundCoverage(fund, category) => vec![self.fund(fund), self.category(category)],
            Address::Unit(unit) => vec![self.unit(unit)],
            Address::Reading(unit, indicator) => vec![self.unit(unit), self.any_indicator(indicator)],
        }
    }

    fn category(&self, id: &Id) -> String {
        let names = if self.now.policy.category(id).is_some() { self.now } else { self.before };
        names.category(id).to_owned()
    }

    fn indicator(&self, category: &Id, id: &Id) -> String {
        let of = |names: &Names<'_>| Some(names.policy.category(category)?.indicator(id)?.name.clone());
        of(self.now).or_else(|| of(self.before)).unwrap_or_else(|| gone::INDICATOR.of(self.locale).to_owned())
    }

    fn grade(&self, category: &Id, id: &Id) -> String {
        let known = self.now.policy.category(category);
        let known = known.is_some_and(|category| category.grading.grades.iter().any(|grade| grade.id == *id));
        let names = if known { self.now } else { self.before };
        names.grade(Some(category), id).to_owned()
    }

    fn item(&self, category: &Id, id: &Id) -> String {
        let known = self.now.policy.category(category);
        let known = known.is_some_and(|category| category.adjustments.items.iter().any(|item| item.id == *id));
        let names = if known { self.now } else { self.before };
        names.item(Some(category), id).to_owned()
    }

    /// A circumstance of a unit's category.
    fn circumstance(&self, unit: &Id, id: &Id) -> String {
        let of = |names: &Names<'_>| {
            let unit = names.roster?.units.iter().find(|candidate| candidate.id == *unit)?;
            Some(names.policy.category(&unit.category)?.circumstance(id)?.name.clone())
        };
        of(self.now).or_else(|| of(self.before)).unwrap_or_else(|| gone::CIRCUMSTANCE.of(self.locale).to_owned())
    }

    /// What a condition looks at.
    fn named(&self, category: &Id, named: Named<'_>) -> String {
        let has = |names: &Names<'_>| names.policy.category(category).is_some_and(|category| named.is_in(category));
        let names = if has(self.now) || !has(self.before) { self.now } else { self.before };
        names.named(Some(category), named)
    }

    fn group(&self, category: &Id, id: &Id) -> String {
        let of = |names: &Names<'_>| Some(names.policy.category(category)?.group(id)?.name.clone());
        of(self.now).or_else(|| of(self.before)).unwrap_or_else(|| gone::GROUP.of(self.locale).to_owned())
    }

    /// What an indicator or a section is called.
    fn section(&self, category: &Id, id: &Id) -> String {
        let of = |names: &Names<'_>| Some(names.policy.category(category)?.section_name(id.as_str()).to_owned());
        of(self.now).or_else(|| of(self.before)).unwrap_or_else(|| gone::SECTION.of(self.locale).to_owned())
    }

    fn fund(&self, id: &Id) -> String {
        let names = if self.now.policy.fund(id).is_some() { self.now } else { self.before };
        names.fund(id).to_owned()
    }

    /// The name of a post of any fund.
    fn post(&self, id: &Id) -> String {
        let known =
            |names: &Names<'_>| names.policy.funds.iter().any(|fund| fund.posts.iter().any(|post| post.id == *id));
        let names = if known(self.now) { self.now } else { self.before };
        names.post(id).to_owned()
    }

    /// The name of a grade of any category.
    fn any_grade(&self, id: &Id) -> String {
        let known = |names: &Names<'_>| !names.all(Kind::Grade, id).is_empty();
        let names = if known(self.now) { self.now } else { self.before };
        names.grade(None, id).to_owned()
    }

    fn unit(&self, id: &Id) -> String {
        let of =
            |names: &Names<'_>| names.roster?.units.iter().find(|unit| unit.id == *id).map(|unit| unit.name.clone());
        of(self.now).or_else(|| of(self.before)).unwrap_or_else(|| gone::UNIT.of(self.locale).to_owned())
    }

    fn any_indicator(&self, id: &Id) -> String {
        let known = |names: &Names<'_>| names.policy.categories.iter().any(|category| category.indicator(id).is_some());
        let names = if known(self.now) { self.now } else { self.before };
        names.indicator(id).to_owned()
    }
}
