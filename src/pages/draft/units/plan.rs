//! What a dialog shows for what is filled in: its fields, what it says will happen, and the change that it makes.

use yew::AttrValue;

use super::facts::Facts;
use baton_words::{Locale, scenarios, units};
use baton_workbench::TypedError;
use baton_workbench::pages::draft::units::{
    About, Ask, Baggage, BoardCategory, Change, Fate, System, assessed_headcount, headcount,
};
use baton_workbench::parts::Number;

/// The fields of people whose bonus is paid, and of people assessed.
const HEADCOUNT: usize = 1;
const ASSESSED: usize = 2;

/// A field of a dialog.
pub enum Field {
    /// A text, by its place among the texts.
    Text(usize, &'static str),
    /// A whole number, by its place among the texts.
    Number(usize, &'static str),
    /// One of several values.
    Pick(&'static str, Vec<AttrValue>),
    /// Yes or no, by its place among the ticks.
    Tick(usize, &'static str),
}

/// What is filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// Texts and numbers as typed.
    pub texts: [String; 3],
    /// Position of the value picked.
    pub pick: usize,
    /// What is ticked.
    pub ticks: [bool; 2],
}

/// A dialog as it is filled in.
pub struct Plan {
    /// Its title.
    pub title: String,
    /// Its fields.
    pub fields: Vec<Field>,
    /// What will happen.
    pub says: Vec<String>,
    /// What it changes; absent while something is missing.
    pub change: Option<Change>,
    /// Whether something is removed.
    pub danger: bool,
}

impl Filled {
    /// What stands there at first.
    pub fn begin(locale: Locale, ask: &Ask, facts: &Facts) -> Self {
        let name = facts.category().map_or_else(String::new, |category| category.name.clone());
        let texts = match ask {
            Ask::RenameCategory => [name, String::new(), String::new()],
            Ask::CopyCategory => [scenarios::copy_of(locale, &name), String::new(), String::new()],
            Ask::Split => [units::split_name(locale, &name), String::new(), String::new()],
            Ask::RenameGroup(group) => [facts.group_name(group), String::new(), String::new()],
            Ask::Unit(_) => facts.unit.as_ref().map_or_else(Default::default, |(_, about)| {
                [about.name.clone(), about.headcount.to_string(), about.assessed_headcount.to_string()]
            }),
            _ => Default::default(),
        };
        Self { texts, pick: 0, ticks: [*ask == Ask::Merge; 2] }
    }

    fn text(&self, at: usize) -> &str {
        self.texts.get(at).map_or("", String::as_str)
    }

    /// People whose bonus is paid.
    fn headcount(&self) -> Result<Number, TypedError> {
        headcount(self.text(HEADCOUNT))
    }

    /// People assessed.
    fn assessed_headcount(&self) -> Result<u32, TypedError> {
        assessed_headcount(self.text(ASSESSED))
    }

    /// Why a field of numbers has none.
    pub fn wrong(&self, at: usize) -> Option<TypedError> {
        if at == HEADCOUNT { self.headcount().err() } else { self.assessed_headcount().err() }
    }

    fn name(&self) -> Option<String> {
        Some(self.texts[0].trim().to_owned()).filter(|name| !name.is_empty())
    }
}

/// What a dialog shows.
pub fn plan(locale: Locale, ask: &Ask, facts: &Facts, filled: &Filled) -> Plan {
    let nothing = Plan { title: String::new(), fields: Vec::new(), says: Vec::new(), change: None, danger: false };
    let Some(category) = facts.category() else { return nothing };
    let id = category.id.clone();
    let simple =
        |title: &str, fields, change| Plan { title: title.to_owned(), fields, says: Vec::new(), change, danger: false };
    let name = || Field::Text(0, units::NAME.of(locale));
    match ask {
        Ask::AddCategory => add_category(locale, facts, filled),
        Ask::RenameCategory => {
            let change = filled.name().map(|name| Change::RenameCategory(id, name));
            simple(&format!("{} · {}", units::RENAME.of(locale), category.name), vec![name()], change)
        }
        Ask::CopyCategory => Plan {
            says: vec![units::say_whole(locale, &category.name, category.indicators)],
            ..simple(
                &format!("{} · {}", units::COPY.of(locale), category.name),
                vec![name()],
                filled.name().map(|name| Change::AddCategory { name, like: id, system: System::Whole }),
            )
        },
        Ask::Merge => merge(locale, category, facts, filled),
        Ask::Split => {
            let split = facts.splitting;
            let said = units::say_split(locale, split.units, split.stay, split.indicators, split.observations);
            let some = split.units > 0;
            Plan {
                says: vec![if some { said } else { units::SAY_SPLIT_NONE.of(locale).to_owned() }],
                ..simple(
                    &units::split_title(locale, &category.name),
                    vec![name()],
                    filled.name().filter(|_| some).map(|name| Change::Split {
                        category: id,
                        units: facts.chosen.clone(),
                        name,
                    }),
                )
            }
        }
        Ask::RemoveCategory => remove(locale, category, facts, filled),
        Ask::AddGroup => simple(
            units::ADD_GROUP.of(locale),
            vec![name()],
            filled.name().map(|name| Change::AddGroup { category: id, name }),
        ),
        Ask::RenameGroup(group) => simple(
            &format!("{} · {}", units::RENAME.of(locale), facts.group_name(group)),
            vec![name()],
            filled.name().map(|name| Change::RenameGroup { category: id, group: group.clone(), name }),
        ),
        Ask::MergeGroup(group) => {
            let others: Vec<_> = facts.groups().into_iter().filter(|(other, ..)| other != group).collect();
            let into = others.get(filled.pick);
            let values = others.iter().map(|(_, name, _)| AttrValue::from(name.clone())).collect();
            let from = facts.group_name(group);
            Plan {
                says: into.map(|(_, into, _)| units::say_merge_group(locale, &from, into)).into_iter().collect(),
                ..simple(
                    &units::merge_group_title(locale, &from),
                    vec![Field::Pick(units::INTO.of(locale), values)],
                    into.map(|(into, ..)| Change::MergeGroups {
                        category: id,
                        from: group.clone(),
                        into: into.clone(),
                    }),
                )
            }
        }
        Ask::RemoveGroup(group) => {
            let members = facts.groups().into_iter().find(|(other, ..)| other == group).map_or(0, |(.., units)| units);
            Plan {
                says: vec![units::say_remove_group(locale, members)],
                danger: true,
                ..simple(
                    &units::remove_group_title(locale, &facts.group_name(group)),
                    Vec::new(),
                    Some(Change::RemoveGroup { category: id, group: group.clone() }),
                )
            }
        }
        Ask::AddUnit => {
            let groups = facts.groups();
            let labels = groups.iter().map(|(_, name, _)| name.clone()).chain([units::NO_GROUP.of(locale).to_owned()]);
            let pick = Field::Pick(units::GROUP.of(locale), labels.map(AttrValue::from).collect());
            let fields = if groups.is_empty() { vec![name()] } else { vec![name(), pick] };
            let group = groups.get(filled.pick).map(|(id, ..)| id.clone());
            simple(
                units::ADD_UNIT.of(locale),
                fields,
                filled.name().map(|name| Change::AddUnit { category: id, group, name }),
            )
        }
        Ask::Unit(_) => unit(locale, facts, filled),
        Ask::RemoveUnits => Plan {
            says: vec![units::SAY_REMOVE_UNITS.of(locale).to_owned()],
            danger: true,
            ..simple(
                &units::remove_units_title(locale, facts.chosen.len()),
                Vec::new(),
                Some(Change::RemoveUnits(facts.chosen.clone())),
            )
        },
    }
}

fn add_category(locale: Locale, facts: &Facts, filled: &Filled) -> Plan {
    let homes = &facts.board.homes;
    let like = homes.get(filled.pick);
    let system = if filled.ticks[0] { System::Whole } else { System::Ladder };
    let said = like.map(|like| match system {
        System::Whole => units::say_whole(locale, &like.name, like.indicators),
        System::Ladder => units::say_ladder(locale, &like.name),
    });
    let names = homes.iter().map(|home| AttrValue::from(home.name.clone())).collect();
    let fields = vec![
        Field::Text(0, units::NAME.of(locale)),
        Field::Pick(units::PATTERN.of(locale), names),
        Field::Tick(0, units::TAKE_WHOLE.of(locale)),
    ];
    let change =
        filled.name().zip(like).map(|(name, like)| Change::AddCategory { name, like: like.id.clone(), system });
    Plan {
        title: units::ADD_CATEGORY.of(locale).to_owned(),
        fields,
        says: said.into_iter().collect(),
        change,
        danger: false,
    }
}

fn merge(locale: Locale, category: &BoardCategory, facts: &Facts, filled: &Filled) -> Plan {
    let others = facts.others();
    let into = others.get(filled.pick);
    let at = into.and_then(|into| facts.board.homes.iter().position(|home| home.id == into.id));
    let merging = at.and_then(|at| facts.merging.get(at)).copied().unwrap_or_default();
    let [groups, indicators] = filled.ticks;
    let baggage = |taken: bool| if taken { Baggage::Taken } else { Baggage::Left };
    let says = into.map_or_else(Vec::new, |into| {
        vec![
            units::say_merge(locale, &category.name, &into.name, merging.units, merging.applying),
            units::say_groups(locale, groups, merging.groups),
            units::say_indicators(locale, indicators, merging.indicators),
        ]
    });
    Plan {
        title: units::merge_title(locale, &category.name),
        fields: vec![
            Field::Pick(units::INTO.of(locale), names(&others)),
            Field::Tick(0, units::GROUPS_ALONG.of(locale)),
            Field::Tick(1, units::INDICATORS_ALONG.of(locale)),
        ],
        says,
        change: into.map(|into| Change::Merge {
            from: category.id.clone(),
            into: into.id.clone(),
            groups: baggage(groups),
            indicators: baggage(indicators),
        }),
        danger: false,
    }
}

fn remove(locale: Locale, category: &BoardCategory, facts: &Facts, filled: &Filled) -> Plan {
    let others = facts.others();
    let into = others.get(filled.pick).filter(|_| category.units > 0);
    let said = match into {
        Some(into) => units::say_remove_into(locale, &category.name, category.units, &into.name),
        None => units::say_remove(locale, &category.name, category.units),
    };
    let mut values = names(&others);
    values.push(units::UNITS_REMOVED.of(locale).into());
    let fate = into.map_or(Fate::Removed, |into| Fate::Into(into.id.clone()));
    Plan {
        title: units::remove_title(locale, &category.name),
        fields: if category.units > 0 { vec![Field::Pick(units::UNITS_GO.of(locale), values)] } else { Vec::new() },
        says: vec![said],
        change: Some(Change::RemoveCategory { category: category.id.clone(), units: fate }),
        danger: true,
    }
}

fn unit(locale: Locale, facts: &Facts, filled: &Filled) -> Plan {
    let change = facts.unit.as_ref().and_then(|(id, about)| {
        let about = About {
            name: filled.name()?,
            headcount: filled.headcount().ok()?,
            assessed_headcount: filled.assessed_headcount().ok()?,
            ..about.clone()
        };
        Some(Change::About(id.clone(), about))
    });
    Plan {
        title: facts.unit.as_ref().map_or_else(String::new, |(_, about)| units::edit_unit(locale, &about.name)),
        fields: vec![
            Field::Text(0, units::NAME.of(locale)),
            Field::Number(HEADCOUNT, units::HEADCOUNT.of(locale)),
            Field::Number(ASSESSED, units::ASSESSED_HEADCOUNT.of(locale)),
        ],
        says: vec![units::SAY_HEADCOUNTS.of(locale).to_owned()],
        change,
        danger: false,
    }
}

fn names(homes: &[&baton_workbench::pages::draft::units::Home]) -> Vec<AttrValue> {
    homes.iter().map(|home| AttrValue::from(home.name.clone())).collect()
}
