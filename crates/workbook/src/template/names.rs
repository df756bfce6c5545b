//! How rows refer to things: by name where that is clear, else by code; what follows a # is always a code.

use std::collections::{HashMap, HashSet};

use baton_model::{Category, Id, Indicator, Policy, Roster, Unit};

/// The codes and names of things of one kind.
#[derive(Debug, Default)]
pub struct Directory {
    ids: HashSet<Id>,
    /// Absent where several have the name.
    by_name: HashMap<String, Option<Id>>,
}

/// What a text refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A thing that is there.
    Known(Id),
    /// Nothing that is there: the text as a code.
    Unknown(Id),
    /// Several things of that name.
    Several,
}

/// What a code cell holds: a code that starts with # or ends in blanks has a # before it.
pub fn code_written(id: &Id) -> String {
    let text = id.as_str();
    let plain = !text.is_empty() && !text.starts_with('#') && text.trim() == text;
    if plain { text.to_owned() } else { format!("#{text}") }
}

/// The code that a cell holds; absent if it is blank.
pub fn code_read(text: &str) -> Option<Id> {
    if let Some(literal) = text.strip_prefix('#') {
        return Some(literal.into());
    }
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

impl Directory {
    /// The things of a list.
    pub fn new<'a>(things: impl Iterator<Item = (&'a Id, &'a str)>) -> Self {
        let mut directory = Self::default();
        for (id, name) in things {
            directory.add(id, name);
        }
        directory
    }

    /// One more.
    pub fn add(&mut self, id: &Id, name: &str) {
        self.ids.insert(id.clone());
        let name = name.trim();
        if !name.is_empty() {
            let same = self.by_name.entry(name.to_owned()).or_insert_with(|| Some(id.clone()));
            if same.as_ref() != Some(id) {
                *same = None;
            }
        }
    }

    /// Whether a code is there.
    pub fn has(&self, id: &Id) -> bool {
        self.ids.contains(id)
    }

    /// What a text refers to.
    pub fn read(&self, text: &str) -> Found {
        if let Some(literal) = text.strip_prefix('#') {
            return self.code(literal);
        }
        let text = text.trim();
        match self.by_name.get(text) {
            _ if self.ids.contains(text) => Found::Known(text.into()),
            Some(Some(id)) => Found::Known(id.clone()),
            Some(None) => Found::Several,
            None => Found::Unknown(text.into()),
        }
    }

    fn code(&self, text: &str) -> Found {
        if self.ids.contains(text) { Found::Known(text.into()) } else { Found::Unknown(text.into()) }
    }

    /// How a reference is written: the name where it leads back, else the code.
    pub fn written(&self, id: &Id, name: Option<&str>) -> String {
        let leads_back = |text: &str| match self.read(text) {
            Found::Known(found) | Found::Unknown(found) => found == *id,
            Found::Several => false,
        };
        let name = name.filter(|name| !name.trim().is_empty() && !name.starts_with('#') && leads_back(name));
        let code = code_written(id);
        match name {
            Some(name) => name.to_owned(),
            None if leads_back(&code) => code,
            None => format!("#{id}"),
        }
    }
}

/// The categories of a policy.
pub fn categories<'a>(of: impl Iterator<Item = &'a Category>) -> Directory {
    Directory::new(of.map(|category| (&category.id, category.name.as_str())))
}

/// The indicators of some categories.
pub fn indicators<'a>(of: impl Iterator<Item = &'a Indicator>) -> Directory {
    Directory::new(of.map(|indicator| (&indicator.id, indicator.name.as_str())))
}

/// Units.
pub fn units<'a>(of: impl Iterator<Item = &'a Unit>) -> Directory {
    Directory::new(of.map(|unit| (&unit.id, unit.name.as_str())))
}

/// What the rows of a whole project refer to, and how: for writing.
pub struct Referring<'a> {
    policy: &'a Policy,
    categories: Directory,
    indicators: HashMap<&'a Id, Directory>,
    units: Directory,
    unit_names: HashMap<&'a Id, &'a str>,
    periods: Directory,
}

impl<'a> Referring<'a> {
    /// Collects the names of a project.
    pub fn new(policy: &'a Policy, roster: &'a Roster) -> Self {
        let all = || policy.categories.iter().map(AsRef::as_ref);
        let of_category =
            |category: &'a Category| (&category.id, indicators(category.indicators.iter().map(AsRef::as_ref)));
        let units = roster.units.iter().map(AsRef::as_ref);
        Self {
            policy,
            categories: categories(all()),
            indicators: all().map(of_category).collect(),
            units: self::units(units.clone()),
            unit_names: units.map(|unit: &Unit| (&unit.id, unit.name.as_str())).collect(),
            periods: Directory::new(policy.periods.iter().map(|period| (&period.id, period.name.as_str()))),
        }
    }

    /// A category.
    pub fn category(&self, id: &Id) -> String {
        self.categories.written(id, self.policy.category(id).map(|category| category.name.as_str()))
    }

    /// A group of a category.
    pub fn group(&self, category: &Id, id: &Id) -> String {
        let category = self.policy.category(category);
        let groups = category.map(|category| category.groups.as_slice()).unwrap_or_default();
        let directory = Directory::new(groups.iter().map(|group| (&group.id, group.name.as_str())));
        directory.written(id, category.and_then(|category| category.group(id)).map(|group| group.name.as_str()))
    }

    /// An indicator, in a row that names its category.
    pub fn indicator(&self, category: &Id, id: &Id) -> String {
        let found = self.policy.category(category).and_then(|category| category.indicator(id));
        match self.indicators.get(category) {
            Some(directory) => directory.written(id, found.map(|indicator| indicator.name.as_str())),
            None => Directory::default().written(id, None),
        }
    }

    /// A unit.
    pub fn unit(&self, id: &Id) -> String {
        self.units.written(id, self.unit_names.get(id).copied())
    }

    /// A period.
    pub fn period(&self, id: &Id) -> String {
        let period = self.policy.periods.iter().find(|period| period.id == *id);
        self.periods.written(id, period.map(|period| period.name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_or_give_way_to_codes() {
        let things =
            [("a", "甲"), ("b", "乙"), ("c", "乙"), ("d", "a"), ("e", ""), ("#f", "己"), (" g ", "庚 "), ("", "空")];
        let ids: Vec<(Id, &str)> = things.iter().map(|(id, name)| ((*id).into(), *name)).collect();
        let directory = Directory::new(ids.iter().map(|(id, name)| (id, *name)));
        for (id, name) in &ids {
            let text = directory.written(id, Some(name));
            assert_eq!(directory.read(&text), Found::Known(id.clone()), "{id:?} written {text:?}");
            assert_eq!(code_read(&code_written(id)).as_ref(), Some(id));
        }
        assert_eq!(directory.written(&"a".into(), Some("甲")), "甲");
        assert_eq!(directory.written(&"b".into(), Some("乙")), "b");
        assert_eq!(directory.written(&"d".into(), Some("a")), "d");
        for unknown in ["x", "甲", "#y", "乙", " z"] {
            let text = directory.written(&unknown.into(), None);
            assert_eq!(directory.read(&text), Found::Unknown(unknown.into()), "{unknown:?} written {text:?}");
        }
        assert_eq!(directory.read("乙"), Found::Several);
        assert_eq!(directory.read(" 甲 "), Found::Known("a".into()));
        assert_eq!(code_read("  "), None);
    }
}
