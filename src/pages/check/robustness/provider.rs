//! The draws as the whole page has them: made in the worker whatever page is looked at, and made again once things rest.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::jobs::{JobHandle, JobState, use_job};
use crate::shell::context::use_act;
use baton_exchange::jobs::{Answer, Job};
use baton_workbench::Action;
use baton_workbench::pages::check::robustness::{Ask, Drawn, Due, Token};

/// How long nothing may move before draws are made again, in milliseconds.
const REST: u32 = 800;

/// The job that draws, for those who show how far it is.
#[derive(Clone, PartialEq)]
struct DrawJob(JobHandle);

/// Properties of [`Draws`].
#[derive(Properties, PartialEq)]
pub struct DrawsProps {
    /// The run to be made.
    pub due: Option<Due>,
    /// What should be drawn again once things rest.
    pub overtaken: Option<Token>,
    /// The page.
    pub children: Html,
}

/// Makes the draws that are due, and tells the page beneath how far they are.
#[component]
pub fn Draws(props: &DrawsProps) -> Html {
    let (job, act) = (use_job(), use_act());
    let begun = use_mut_ref(|| None::<Due>);
    // What is done is told before the next is begun, so that it is told as what it was.
    {
        let (act, begun) = (act.clone(), begun.clone());
        use_effect_with(job.state().clone(), move |state| {
            let JobState::Done(outcome) = state else { return };
            let Some(due) = begun.borrow_mut().take() else { return };
            let Answer::Robustness { robustness, project } = &*outcome.answer else { return };
            let drawn = Drawn {
                number: due.number,
                of_base: due.of_base,
                robustness: robustness.clone(),
                project: project.clone(),
            };
            act.on(Action::Robustness(Ask::Done(Box::new(drawn))));
        });
    }
    {
        let job = job.clone();
        use_effect_with(props.due.clone(), move |due| match due {
            Some(due) => {
                begun.replace(Some(due.clone()));
                let file = due.project.to_json();
                job.start(
                    Job::Robustness { plan: due.plan, scenario: due.scenario.clone() },
                    Some(file.into_bytes()),
                    None,
                );
            }
            None if job.running() => job.cancel(),
            None => {}
        });
    }
    use_effect_with(props.overtaken, move |overtaken| {
        let timer = overtaken.map(|_| Timeout::new(REST, move || act.on(Action::Robustness(Ask::Again))));
        move || drop(timer)
    });
    html! {
        <ContextProvider<DrawJob> context={DrawJob(job)}>{ props.children.clone() }</ContextProvider<DrawJob>>
    }
}

/// The job that draws.
#[hook]
pub fn use_draws() -> Option<JobHandle> {
    use_context::<DrawJob>().map(|DrawJob(job)| job)
}
