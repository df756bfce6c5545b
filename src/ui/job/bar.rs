//! How far a job is, with a way to stop it; or why nothing came of it.

use yew::prelude::*;

use super::{JobHandle, JobState};
use crate::ui::context::use_words;
use crate::worker::Trouble;

/// Properties of [`JobBar`].
#[derive(Properties, PartialEq)]
pub struct JobBarProps {
    /// The job.
    pub job: JobHandle,
    /// What the job does, as a label of its progress.
    pub label: AttrValue,
    /// Hears that the job was stopped here.
    #[prop_or_default]
    pub cancelled: Callback<()>,
}

/// A line with the progress of a job; empty while there is nothing to say.
#[component]
pub fn JobBar(props: &JobBarProps) -> Html {
    let catalogue = use_words();
    let words = &catalogue.jobs;
    let said = match props.job.state() {
        JobState::Running(done, of) => {
            let (job, cancelled) = (props.job.clone(), props.cancelled.clone());
            let cancel = Callback::from(move |_: MouseEvent| {
                job.cancel();
                cancelled.emit(());
            });
            let known = *of > 0;
            html! {
                <>
                    <progress aria-label={props.label.clone()} value={known.then(|| done.to_string())}
                        max={known.then(|| of.to_string())} />
                    <span class="hint">{ if known { (words.progress)(*done, *of) } else { words.begins.to_owned() } }</span>
                    <button type="button" onclick={cancel}>{ words.cancel }</button>
                </>
            }
        }
        JobState::Failed(trouble) => html! {
            <p class="job-trouble" role="alert">{ match trouble {
                Trouble::NotAProject(error) => (words.not_a_project)(&error.to_string()),
                Trouble::NotReadable(error) => error.in_words(catalogue),
                Trouble::NotATemplate(error) => error.in_words(catalogue),
                Trouble::NoWorkbook(error) => error.in_words(catalogue),
                Trouble::FileMissing => words.file_missing.to_owned(),
                Trouble::NotWritten(why) => (words.not_written)(why),
                Trouble::NotLoaded => words.not_loaded.to_owned(),
                Trouble::Ended(why) => (words.ended)(why),
            } }</p>
        },
        JobState::Idle | JobState::Done(_) => html! {},
    };
    html! { <div class="job-bar">{ said }</div> }
}
