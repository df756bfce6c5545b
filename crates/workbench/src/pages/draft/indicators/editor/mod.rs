//! The indicator editor without the page: what of it is shown, everything that can be done in it, and the edits that this
//! makes. Every action is at most one edit, so that it is taken back in one step.

mod curve;
mod items;
mod items_shown;
mod rule;
mod sections;
mod sentence;
mod shown;
mod template;
#[cfg(test)]
mod tests;
mod tree;
mod tree_shown;

pub use curve::{Curve, CurveDot, CurveLine};
pub use items::ItemChange;
pub use items_shown::{ItemShown, ItemsShown, LevelShown, SetShown};
pub use rule::{ASKABLE, AskedChange, RuleChange};
pub use sections::{SectionChange, SectionShown};
pub use sentence::{Asked, Clause, Piece, Slot, sentence};
pub use shown::{ComponentShown, IndicatorShown, MonitoringShown, RowChange};
pub use template::Template;
pub use tree::Way;
pub use tree_shown::{TreeRow, TreeSection, TreeShown};

use crate::references;
use crate::{Action, Page, Pair, State};
use baton_model::{Category, Description, Edit, Id, MissingItems, Monitoring, Number, Policy, Roster, Setting};

/// What of the editor is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Editor {
    /// The tree of the category.
    #[default]
    Tree,
    /// One indicator.
    Indicator(Id),
    /// The adjustment items.
    Items,
}

impl Editor {
    /// What can be shown of it in a category: its tree where it has no such indicator, as after an undo.
    #[must_use]
    pub fn within(&self, category: &Category) -> Self {
        match self {
            Self::Indicator(id) if category.indicator(id).is_none() => Self::Tree,
            other => other.clone(),
        }
    }
}

/// Everything that can be done in the editor. Names of what is new come from the page, which knows the language.
#[derive(Clone, Debug, PartialEq)]
pub enum EditorAction {
    /// Something of it is shown.
    Show(Editor),
    /// A new indicator at the end of a section is made and shown.
    Add { section: String, name: String },
    /// An indicator gets a copy behind it.
    Duplicate { indicator: Id, name: String },
    /// An indicator is copied to another category.
    CopyTo { indicator: Id, category: Id },
    /// An indicator is taken out.
    Remove(Id),
    /// An indicator that the base has is put back.
    Restore(Id),
    /// An indicator goes one place up or down.
    Shift(Id, Way),
    /// An indicator goes before another one.
    PlaceBefore { indicator: Id, before: Id },
    /// A section goes one place up or down.
    ShiftSection(String, Way),
    /// A section is called otherwise.
    RenameSection { section: String, name: String },
    /// A section counts otherwise.
    Section { section: String, change: SectionChange },
    /// What is not assessed is made up for otherwise, or not.
    MissingItems(MissingItems),
    /// An indicator is described otherwise.
    Describe(Id, Description),
    /// An indicator's rule is exchanged for a template, whose panel has groups of these names.
    Template { indicator: Id, template: Template, raters: [String; 2] },
    /// A component of an indicator's rule is changed.
    Rule { indicator: Id, component: usize, change: RuleChange },
    /// An indicator's rule is as the base has it.
    ResetRule(Id),
    /// Periods count for an indicator, or no longer.
    Monitored(Id, bool),
    /// The periods count by weights of the indicator's own, or by the policy's.
    OwnWeights(Id, bool),
    /// An indicator has a schedule to keep, or not.
    Scheduled(Id, bool),
    /// An indicator's schedule is a curve of its own, or month/12.
    OwnSchedule(Id, bool),
    /// The adjustment items are changed.
    Item(ItemChange),
}

/// What an action comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The edit to be made.
    pub edit: Option<Edit>,
    /// What is shown then; as before where absent.
    pub show: Option<Editor>,
    /// The indicator whose rule gets other numbers, so that wrong entries for the old ones are void.
    pub rule_of: Option<Id>,
}

/// What an action comes to, in a category of the policy; `base` is the policy and roster compared with.
#[must_use]
pub fn outcome(
    (base, before): (&Policy, &Roster),
    policy: &Policy,
    roster: &Roster,
    category: &Category,
    action: EditorAction,
) -> Outcome {
    let only = |edit: Option<Edit>| Outcome { edit, ..Outcome::default() };
    let opened = |made: Option<(Edit, Id)>| match made {
        Some((edit, id)) => Outcome { edit: Some(edit), show: Some(Editor::Indicator(id)), rule_of: None },
        None => Outcome::default(),
    };
    match action {
        EditorAction::Show(editor) => Outcome { show: Some(editor), ..Outcome::default() },
        EditorAction::Add { section, name } => opened(Some(tree::add(policy, roster, category, &section, name))),
        EditorAction::Duplicate { indicator, name } => {
            opened(tree::duplicate(policy, roster, category, &indicator, name))
        }
        EditorAction::CopyTo { indicator, category: to } => {
            only(tree::copy_to(policy, roster, category, &indicator, &to).map(|(edit, _)| edit))
        }
        EditorAction::Remove(indicator) => Outcome {
            edit: tree::remove(policy, roster, category, &indicator),
            show: Some(Editor::Tree),
            rule_of: Some(indicator),
        },
        EditorAction::Restore(indicator) => {
            let base = base.category(&category.id);
            only(base.and_then(|base| tree::restore((base, before), (category, roster), &indicator)))
        }
        EditorAction::Shift(indicator, way) => only(tree::shift(category, &indicator, way)),
        EditorAction::PlaceBefore { indicator, before } => only(tree::place_before(category, &indicator, &before)),
        EditorAction::ShiftSection(section, way) => only(tree::shift_section(category, &section, way)),
        EditorAction::RenameSection { section, name } => only(tree::rename_section(category, &section, &name)),
        EditorAction::Section { section, change } => only(sections::edit(category, &section, change)),
        EditorAction::MissingItems(missing_items) if missing_items == category.missing_items => only(None),
        EditorAction::MissingItems(missing_items) => {
            let category = category.id.clone();
            only(Some(Edit::Set(Setting::MissingItems { category, missing_items })))
        }
        EditorAction::Describe(indicator, description) => only(tree::describe(category, &indicator, description)),
        EditorAction::Item(change) => only(items::item_edit(policy, roster, category, change)),
        EditorAction::Template { indicator, template, raters: [first, second] } => {
            let rule = template.rule([&first, &second]);
            Outcome { edit: rule_edit(category, &indicator, Some(rule)), show: None, rule_of: Some(indicator) }
        }
        EditorAction::Rule { indicator, component, change } => {
            let heard = match &change {
                RuleChange::RemoveRater(at) | RuleChange::RemoveKind(at) => {
                    references::without_heard(roster, category, &indicator, (component, *at))
                }
                RuleChange::RemoveClass(at) => {
                    references::without_votes(roster, category, &indicator, (component, *at))
                }
                _ => Vec::new(),
            };
            let rule = category.indicator(&indicator).and_then(|found| rule::changed(&found.rule, component, change));
            let edit = rule_edit(category, &indicator, rule);
            let edit = edit.and_then(|edit| references::together(heard.into_iter().chain([edit]).collect()));
            Outcome { edit, show: None, rule_of: Some(indicator) }
        }
        EditorAction::ResetRule(indicator) => {
            let was = base.category(&category.id).and_then(|base| base.indicator(&indicator));
            let rule = was.map(|was| was.rule.clone());
            Outcome { edit: rule_edit(category, &indicator, rule), show: None, rule_of: Some(indicator) }
        }
        EditorAction::Monitored(indicator, monitored) => {
            let monitoring = monitored.then(|| Monitoring {
                share: Monitoring::LEAST_SHARE.into(),
                weights: std::collections::BTreeMap::new(),
            });
            only(monitoring_edit(category, &indicator, |_| Some(monitoring.clone())))
        }
        EditorAction::OwnWeights(indicator, own) => only(monitoring_edit(category, &indicator, |was| {
            let mut monitoring = was?;
            monitoring.weights.clear();
            if own {
                monitoring.weights.extend(policy.periods.iter().map(|period| (period.id.clone(), period.weight)));
            }
            Some(Some(monitoring))
        })),
        EditorAction::Scheduled(indicator, scheduled) => {
            only(schedule_edit(category, &indicator, |_, schedule| (scheduled, schedule)))
        }
        EditorAction::OwnSchedule(indicator, own) => only(schedule_edit(category, &indicator, |driven, _| {
            (driven, if own { even_schedule() } else { Vec::new() })
        })),
    }
}

fn rule_edit(category: &Category, indicator: &Id, rule: Option<baton_model::Rule>) -> Option<Edit> {
    let found = category.indicator(indicator)?;
    let rule = rule.filter(|rule| *rule != found.rule)?;
    Some(Edit::Set(Setting::Rule { category: category.id.clone(), indicator: indicator.clone(), rule }))
}

fn monitoring_edit(
    category: &Category,
    indicator: &Id,
    change: impl FnOnce(Option<Monitoring>) -> Option<Option<Monitoring>>,
) -> Option<Edit> {
    let monitoring = change(category.indicator(indicator)?.monitoring.clone())?;
    Some(Edit::Set(Setting::Monitoring { category: category.id.clone(), indicator: indicator.clone(), monitoring }))
}

fn schedule_edit(
    category: &Category,
    indicator: &Id,
    change: impl FnOnce(bool, Vec<Number>) -> (bool, Vec<Number>),
) -> Option<Edit> {
    let found = category.indicator(indicator)?;
    let (schedule_driven, schedule) = change(found.schedule_driven, found.schedule.clone());
    Some(Edit::Set(Setting::Schedule {
        category: category.id.clone(),
        indicator: indicator.clone(),
        schedule_driven,
        schedule,
    }))
}

/// A curve of one's own begins evenly, month/12, to whole per cent.
fn even_schedule() -> Vec<Number> {
    (1..=12_i64).map(|month| Number::hundredths((month * 100 + 6) / 12)).collect()
}

/// The first of `stem-1`, `stem-2`… that isn't taken.
pub(crate) fn numbered(stem: &str, taken: impl Fn(&Id) -> bool) -> Id {
    let candidates = (1_u32..).map(|number| Id::from(format!("{stem}-{number}")));
    candidates.into_iter().find(|id| !taken(id)).unwrap_or_else(|| Id::from(stem))
}

impl State {
    /// What happens in the indicator editor is one edit at most.
    pub(crate) fn edit_indicators(&mut self, action: EditorAction) {
        let Pair { policy, roster } = self.pair();
        let Some(category) = policy.categories.get(self.view.category) else { return };
        let outcome = outcome((self.base.policy(), self.base.roster()), policy, roster, category, action);
        if let Some(indicator) = &outcome.rule_of {
            self.entries.forget_rule(indicator);
        }
        if let Some(show) = outcome.show {
            self.view.editor = show;
            if self.view.page != Page::Indicators {
                self.show(Page::Indicators);
            }
        }
        if let Some(edit) = outcome.edit {
            self.apply(Action::Edit(edit));
        }
    }
}
