//! The left half: the levers of the category looked at.

use yew::prelude::*;

use super::context::{use_act, use_words};
use super::ladder_panel::LadderPanel;
use super::marks_panel::MarksPanel;
use super::tabs::Tabs;
use super::use_panel::UsePanel;
use crate::workbench::{Action, Figure, LadderLevers, MarksLevers, Subject};

/// What is shown of the levers.
#[derive(Clone, PartialEq)]
pub enum LeversShown {
    /// Marks of the indicators.
    Marks(MarksLevers),
    /// Quotas and thresholds.
    Grades(Box<LadderLevers>),
    /// What grades bring, with the county's 优秀 ratio and what the bonus costs.
    Use { ladder: Box<LadderLevers>, average: Figure, ceiling: Figure, cost: rust_decimal::Decimal },
}

/// Properties of [`Levers`].
#[derive(Properties, PartialEq)]
pub struct LeversProps {
    /// What is shown.
    pub shown: LeversShown,
    /// What the policy assumes, in words.
    pub assumptions: Vec<String>,
}

/// The levers.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let subjects = [Subject::Marks, Subject::Grades, Subject::Use];
    let (chosen, panel) = match &props.shown {
        LeversShown::Marks(marks) => (0, html! { <MarksPanel key="marks" marks={marks.clone()} /> }),
        LeversShown::Grades(ladder) => (1, html! { <LadderPanel key="grades" ladder={(**ladder).clone()} /> }),
        LeversShown::Use { ladder, average, ceiling, cost } => {
            let (ladder, average, ceiling) = ((**ladder).clone(), average.clone(), ceiling.clone());
            (2, html! { <UsePanel key="use" {ladder} {average} {ceiling} cost={*cost} /> })
        }
    };
    let choose = Callback::from(move |at: usize| {
        if let Some(&subject) = subjects.get(at) {
            act.on(Action::Subject(subject));
        }
    });
    let tabs = [words.marks_tab, words.grades_tab, words.use_tab].map(|tab| (tab.into(), AttrValue::default()));
    html! {
        <section class="levers" aria-label={words.levers}>
            <Tabs label={words.levers} tabs={tabs.to_vec()} {chosen} {choose} class="underline" panel="lever-panel" />
            <div id="lever-panel" role="tabpanel" class="lever-panel">
                // Grades and the use of results are mostly assumed: there it stands first.
                if chosen > 0 { <Assumptions key="first" assumptions={props.assumptions.clone()} /> }
                { panel }
                if chosen == 0 { <Assumptions key="last" assumptions={props.assumptions.clone()} /> }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct AssumptionsProps {
    assumptions: Vec<String>,
}

/// What no document states.
#[component]
fn Assumptions(props: &AssumptionsProps) -> Html {
    let words = use_words();
    html! {
        <details class="assumptions" hidden={props.assumptions.is_empty()}>
            <summary>
                <span class="tag assumed">{ words.assumption }{ " " }{ props.assumptions.len() }</span>
                <span>{ words.assumptions }</span>
            </summary>
            <ul>{ for props.assumptions.iter().map(|text| html! { <li key={text.clone()}>{ text }</li> }) }</ul>
        </details>
    }
}
