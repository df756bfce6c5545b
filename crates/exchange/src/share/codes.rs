//! Codes in the place of units' names and identifiers, wherever these stand: in the roster, in edits, in texts.
//!
//! Units, entries and edits are taken apart without a rest, so that what is added to the model must be thought of here.

use std::collections::BTreeMap;
use std::sync::Arc;

use baton_model::{
    About, AdjustmentItem, AdjustmentRules, Arrange, Category, Edit, Entry, Fund, Grading, Handing, Id, Indicator,
    Marked, Marks, Post, Project, Scenario, Section, Setting, Unit, Whole,
};

/// Names shorter than this are not looked for in texts: one character stands in too many words.
const LEAST: usize = 2;

/// The project with codes (`U01`, `U02`…) for its units, in their order: for names, identifiers, and names inside texts.
/// What is said of single units in free text (reasons, notes of the ledger) is left out, and matters become numbers, since
/// nobody can tell what names they hold. All figures stay, so the outcome is the same.
#[must_use]
pub fn coded(project: &Project) -> Project {
    let mut codes = Codes::of(project);
    let Project { format, version, policy, roster, scenarios } = project.clone();
    let mut policy = policy;
    policy.title = codes.text(policy.title);
    policy.note = codes.text(policy.note);
    policy.office = codes.text(policy.office);
    policy.assumptions = policy.assumptions.into_iter().map(|text| codes.text(text)).collect();
    policy.funds = policy.funds.into_iter().map(|fund| codes.fund(fund)).collect();
    policy.categories = policy.categories.iter().map(|category| Arc::new(codes.category(category))).collect();
    let mut roster = roster;
    roster.units = roster.units.iter().map(|unit| Arc::new(codes.person(unit))).collect();
    let scenarios = scenarios.into_iter().map(|scenario| {
        let Scenario { id, name, description, edits } = scenario;
        let edits = edits.into_iter().filter_map(|edit| edit.handed_on(&mut codes)).collect();
        Scenario { id, name: codes.text(name), description: codes.text(description), edits }
    });
    let scenarios = scenarios.collect();
    Project { format, version, policy, roster, scenarios }
}

struct Codes {
    units: BTreeMap<Id, Id>,
    /// Names with the codes of their units, the longest first.
    names: Vec<(String, Id)>,
    matters: BTreeMap<String, String>,
}

impl Codes {
    fn of(project: &Project) -> Self {
        let mut named: Vec<(Id, String)> =
            project.roster.units.iter().map(|unit| (unit.id.clone(), unit.name.clone())).collect();
        for edit in project.scenarios.iter().flat_map(|scenario| &scenario.edits) {
            names_in(edit, &mut named);
        }
        let mut codes = Self { units: BTreeMap::new(), names: Vec::new(), matters: BTreeMap::new() };
        let width = named.len().to_string().len().max(2);
        for (id, name) in named {
            let code = codes.code(id, width);
            if name.trim().chars().count() >= LEAST {
                codes.names.push((name.trim().to_owned(), code));
            }
        }
        codes.names.arrange_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        codes
    }

    fn code(&mut self, id: Id, width: usize) -> Id {
        let next = self.units.len().saturating_add(1);
        self.units.entry(id).or_insert_with(|| Id::from(format!("U{next:0width$}"))).clone()
    }

    /// An identifier's code. One that no unit has belongs to nobody, and says as much.
    fn id(&mut self, id: Id) -> Id {
        self.code(id, 2)
    }

    fn matter(&mut self, matter: String) -> String {
        if matter.is_empty() {
            return matter;
        }
        let next = self.matters.len().saturating_add(1);
        self.matters.entry(matter).or_insert_with(|| format!("#{next}")).clone()
    }
}

impl Handing for Codes {
    fn unit(&mut self, id: Id) -> Option<Id> {
        Some(self.id(id))
    }

    fn person(&mut self, unit: &Unit) -> Unit {
        let Unit {
            id,
            name: _,
            category,
            group,
            headcount,
            heads,
            assessed_headcount,
            difficulty,
            indicator_difficulty,
            observations,
            adjustments,
            circumstances,
            history,
            exempt,
        } = unit.clone();
        let id = self.id(id);
        Unit {
            name: id.to_string(),
            id,
            category,
            group,
            headcount,
            heads,
            assessed_headcount,
            difficulty,
            indicator_difficulty,
            observations,
            adjustments: adjustments.into_iter().map(|entry| self.entry(entry)).collect(),
            circumstances: without_reasons(circumstances),
            history,
            exempt,
        }
    }

    fn about(&mut self, unit: &Id, mut about: About) -> About {
        about.name = unit.to_string();
        about.circumstances = without_reasons(about.circumstances);
        about
    }

    fn entry(&mut self, entry: Entry) -> Entry {
        let Entry { item, level, quantity, matter, note: _ } = entry;
        Entry { item, level, quantity, matter: self.matter(matter), note: String::new() }
    }

    fn category(&mut self, category: &Category) -> Category {
        let mut category = category.clone();
        category.name = self.text(category.name);
        category.clause = self.text(category.clause);
        for group in &mut category.groups {
            group.name = self.text(std::mem::take(&mut group.name));
        }
        category.sections = category.sections.into_iter().map(|section| self.section(section)).collect();
        for section in category.ranking.tie_breakers.iter_mut().filter_map(|breaker| breaker.figure.section_mut()) {
            *section = self.text(section.to_string()).into();
        }
        category.indicators = category.indicators.iter().map(|indicator| Arc::new(self.indicator(indicator))).collect();
        for circumstance in &mut category.circumstances {
            for text in [&mut circumstance.name, &mut circumstance.clause] {
                *text = self.text(std::mem::take(text));
            }
        }
        let AdjustmentRules { items, sets, bonus_cap: _, deduction_cap: _ } = &mut category.adjustments;
        *items = std::mem::take(items).into_iter().map(|item| self.item(item)).collect();
        for set in sets {
            set.name = self.text(std::mem::take(&mut set.name));
        }
        let Grading { clause, rules, .. } = &mut category.grading;
        *clause = self.text(std::mem::take(clause));
        for rule in rules {
            rule.name = self.text(std::mem::take(&mut rule.name));
            rule.clause = self.text(std::mem::take(&mut rule.clause));
            for section in rule.when.sections_mut() {
                *section = self.text(section.to_string()).into();
            }
        }
        category
    }

    fn indicator(&mut self, indicator: &Indicator) -> Indicator {
        let mut indicator = indicator.clone();
        indicator.name = self.text(indicator.name);
        indicator.section = self.text(indicator.section);
        indicator.source = self.text(indicator.source);
        indicator.clause = self.text(indicator.clause);
        let Marks { category, groups, units } = indicator.marks;
        let units = units.into_iter().map(|(unit, marks)| (self.id(unit), marks)).collect();
        indicator.marks = Marks { category, groups, units };
        indicator
    }

    fn section(&mut self, section: Section) -> Section {
        let id = self.text(section.id.to_string()).into();
        Section { id, name: self.text(section.name), clause: self.text(section.clause), ..section }
    }

    fn item(&mut self, item: AdjustmentItem) -> AdjustmentItem {
        AdjustmentItem { name: self.text(item.name), clause: self.text(item.clause), ..item }
    }

    fn fund(&mut self, fund: Fund) -> Fund {
        let posts = fund.posts.into_iter().map(|post| Post { name: self.text(post.name), ..post });
        Fund { posts: posts.collect(), name: self.text(fund.name), clause: self.text(fund.clause), ..fund }
    }

    fn text(&mut self, text: String) -> String {
        if text.is_empty() {
            return text;
        }
        self.names.iter().fold(text, |text, (name, code)| {
            if text.contains(name.as_str()) { text.replace(name.as_str(), code.as_str()) } else { text }
        })
    }
}

/// What is said of a unit by a person stays behind; that it was marked doesn't.
fn without_reasons(marks: Vec<Marked>) -> Vec<Marked> {
    let left = |Marked { circumstance, reason: _ }| Marked { circumstance, reason: String::new() };
    marks.into_iter().map(left).collect()
}

/// Units that an edit adds, and names that it gives.
fn names_in(edit: &Edit, named: &mut Vec<(Id, String)>) {
    match edit {
        Edit::Put(Whole::Unit { unit, to: Some(to) }) => {
            named.push((unit.clone(), to.value.name.clone()));
            named.push((to.value.id.clone(), to.value.name.clone()));
        }
        Edit::Set(Setting::About { unit, about }) => named.push((unit.clone(), about.name.clone())),
        Edit::Batch(edits) => edits.iter().for_each(|edit| names_in(edit, named)),
        Edit::Set(_) | Edit::Put(_) | Edit::Data(_) => {}
    }
}
