//! The unit's category and group, which can be changed here.

use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_words::{explanation, league};
use baton_workbench::parts::{Edit, Id, Setting};
use baton_workbench::{Action, Explanation};

/// Properties of [`PlacementChoices`].
#[derive(Properties, PartialEq)]
pub struct PlacementChoicesProps {
    /// The unit explained.
    pub explanation: Explanation,
}

/// Category and group of a unit.
#[component]
pub fn PlacementChoices(props: &PlacementChoicesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let explanation = &props.explanation;
    let (unit, placements) = (&explanation.unit, &explanation.placements);
    let chosen = placements.iter().position(|placement| placement.id == unit.category).unwrap_or_default();
    let groups: Vec<(Id, String)> = placements.get(chosen).map(|found| found.groups.clone()).unwrap_or_default();
    let group = groups.iter().position(|(id, _)| Some(id) == unit.group.as_ref()).map_or(0, |at| at + 1);

    let choose_category = {
        let (act, unit, placements) = (act.clone(), unit.id.clone(), placements.clone());
        Callback::from(move |at: usize| {
            if let Some(found) = placements.get(at) {
                let group = found.groups.first().map(|(id, _)| id.clone());
                let (unit, category) = (unit.clone(), found.id.clone());
                act.on(Action::Edit(Edit::Set(Setting::Placement { unit, category, group })));
            }
        })
    };
    let choose_group = {
        let (unit, category, groups) = (unit.id.clone(), unit.category.clone(), groups.clone());
        Callback::from(move |at: usize| {
            let group = at.checked_sub(1).and_then(|at| groups.get(at)).map(|(id, _)| id.clone());
            act.on(Action::Edit(Edit::Set(Setting::Placement {
                unit: unit.clone(),
                category: category.clone(),
                group,
            })));
        })
    };
    let mut group_names: Vec<AttrValue> = vec![explanation::NO_GROUP.of(locale).into()];
    group_names.extend(groups.iter().map(|(_, name)| AttrValue::from(name.clone())));
    html! {
        <div class="placement">
            <span>{ explanation::PLACEMENT.of(locale) }</span>
            <Choice label={league::CATEGORY.of(locale)} chosen={chosen} choose={choose_category}
                values={placements.iter().map(|placement| placement.name.clone().into()).collect::<Vec<AttrValue>>()} />
            if !groups.is_empty() {
                <Choice key={unit.category.to_string()} label={explanation::GROUP.of(locale)} values={group_names} chosen={group} choose={choose_group} />
            }
        </div>
    }
}
