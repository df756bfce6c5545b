//! The worker's own side: it hears requests, runs them, and answers.

use baton_model::json;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::run::{Kept, Work};
use baton_exchange::jobs::{Job, JobError, Reply, Request};
use baton_exchange::pieces::Arriving;
use baton_model::ProjectError;

/// A job that waits for the pieces of its project.
struct Waiting {
    number: u32,
    job: Job,
    file: Option<Vec<u8>>,
    project: Result<Arriving, ProjectError>,
}

/// Waits for requests and answers them, for as long as the worker lives.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let (own, mut kept, mut waiting) = (scope.clone(), Kept::default(), None);
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        hear(&own, &mut kept, &mut waiting, &event.data().unchecked_into());
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    say(&scope, &Reply::Ready, std::iter::empty());
}

fn hear(scope: &DedicatedWorkerGlobalScope, kept: &mut Kept, waiting: &mut Option<Waiting>, parts: &Array) {
    let text = parts.get(0).as_string().unwrap_or_default();
    let file = (parts.length() > 1).then(|| parts.get(1).unchecked_into::<ArrayBuffer>());
    // The browser keeps the message for as long as this is heard.
    parts.set_length(0);
    match json::read(&text) {
        Ok(Request::Job { number, job, project }) => {
            let job = *job;
            let file = file.as_ref().map(baton_buffer::taken);
            if project {
                *waiting = Some(Waiting { number, job, file, project: Ok(Arriving::default()) });
            } else {
                run(scope, kept, (number, job), file, None);
            }
        }
        Ok(Request::Piece { number, kind }) => {
            let own = waiting.as_mut().filter(|own| own.number == number);
            if let Some((own, file)) = own.zip(file)
                && let Ok(project) = &mut own.project
                && let Err(error) = project.take(kind, move || baton_buffer::taken(&file))
            {
                own.project = Err(error);
            }
        }
        Ok(Request::Whole { number }) => {
            let Some(Waiting { job, file, project, .. }) = waiting.take_if(|own| own.number == number) else { return };
            match project {
                Ok(project) => run(scope, kept, (number, job), file, Some(project)),
                Err(error) => failed(scope, number, JobError::NotAProject(error)),
            }
        }
        // Page and worker are built together; a request that can't be read is a mistake in the program.
        Err(_) => failed(scope, 0, JobError::Ended(text)),
    }
}

fn run(
    scope: &DedicatedWorkerGlobalScope,
    kept: &mut Kept,
    (number, job): (u32, Job),
    file: Option<Vec<u8>>,
    project: Option<Arriving>,
) {
    let mut progress = |done, of| say(scope, &Reply::Progress { number, done, of }, std::iter::empty());
    match super::run::run(job, Work { file, project, kept, progress: &mut progress }) {
        Ok((answer, files)) => say(scope, &Reply::Done { number, answer: Box::new(answer) }, files),
        Err(trouble) => failed(scope, number, trouble),
    }
}

fn failed(scope: &DedicatedWorkerGlobalScope, number: u32, trouble: JobError) {
    say(scope, &Reply::Failed { number, trouble }, std::iter::empty());
}

fn say(scope: &DedicatedWorkerGlobalScope, reply: &Reply, files: impl Iterator<Item = Vec<u8>>) {
    let Ok(text) = serde_json::to_string(reply) else { return };
    let (message, handed) = (Array::of1(&text.into()), Array::new());
    for file in files {
        let buffer: ArrayBuffer = Uint8Array::from(file.as_slice()).buffer();
        message.push(&buffer);
        handed.push(&buffer);
    }
    // Refused only where an array buffer was handed over before; these are new.
    let _ = scope.post_message_with_transfer(&message, &handed);
}
