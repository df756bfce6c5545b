//! How far a job is, with a way to stop it; or why nothing came of it.

use yew::prelude::*;

use super::{JobHandle, JobState};
use crate::shell::context::use_locale;
use baton_exchange::jobs::JobError;
use baton_words::{jobs, notice};

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
    let locale = use_locale();
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
                    <span class="hint">{ if known { jobs::progress(locale, *done, *of) } else { jobs::BEGINS.of(locale).to_owned() } }</span>
                    <button type="button" onclick={cancel}>{ jobs::CANCEL.of(locale) }</button>
                </>
            }
        }
        JobState::Failed(trouble) => html! {
            <p class="job-trouble" role="alert">{ match trouble {
                JobError::NotAProject(error) => jobs::not_a_project(locale, &error.to_string()),
                JobError::NotReadable(error) => error.in_words(locale),
                JobError::NoWorkbook(error) => error.in_words(locale),
                JobError::FileMissing => jobs::FILE_MISSING.of(locale).to_owned(),
                JobError::NotApplied(scenario, at, error) => {
                    jobs::not_written(locale, &notice::not_applied(locale, scenario, *at, error))
                }
                JobError::NotWritten(why) => jobs::not_written(locale, why),
                JobError::NotLoaded => jobs::NOT_LOADED.of(locale).to_owned(),
                JobError::Ended(why) => jobs::ended(locale, why),
            } }</p>
        },
        JobState::Idle | JobState::Done(_) => html! {},
    };
    html! { <div class="job-bar">{ said }</div> }
}
