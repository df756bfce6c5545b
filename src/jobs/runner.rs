//! The worker as the page holds it: it is started with the first job, kept for the next, and ended to cancel.
//!
//! A worker that computes hears nothing, so ending it is the one way to stop it at once; that is why the page holds it by
//! itself.

use baton_model::json;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::future::TimeoutFuture;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::{JobState, Outcome};
use crate::shell::{beside, rescue};
use baton_exchange::jobs::{Job, JobError, Reply, Request};
use baton_exchange::pieces::Pieces;

/// Who hears how far the job is.
pub type Hears = Rc<dyn Fn(JobState)>;

/// At most one worker.
#[derive(Default)]
pub struct Runner {
    live: RefCell<Option<Live>>,
}

struct Live {
    worker: Worker,
    desk: Rc<RefCell<Desk>>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(ErrorEvent)>,
}

impl Drop for Live {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// What the page knows of its worker.
#[derive(Default)]
struct Desk {
    ready: bool,
    busy: bool,
    /// It failed by itself, and may hear nothing more.
    broken: bool,
    number: u32,
    /// Messages and what they hand over, until the worker is there.
    waiting: Vec<(Array, Array)>,
    hears: Option<Hears>,
}

impl Runner {
    /// Asks the worker. One that is at work, or broken, is ended first.
    pub fn start(&self, job: Job, file: Option<Vec<u8>>, project: Option<Pieces>, hears: Hears) {
        let unfit = |desk: &Desk| desk.busy || desk.broken;
        let unfit = self.live.borrow().as_ref().is_some_and(|live| unfit(&live.desk.borrow()));
        if unfit {
            self.stop();
        }
        if self.live.borrow().is_none() {
            let begun = Live::begin();
            self.live.replace(begun);
        }
        let live = self.live.borrow();
        let Some(live) = live.as_ref() else {
            rescue::missing();
            hears(JobState::Failed(JobError::NotLoaded));
            return;
        };
        let mut desk = live.desk.borrow_mut();
        desk.number = desk.number.wrapping_add(1);
        desk.busy = true;
        desk.hears = Some(hears);
        let number = desk.number;
        desk.say(
            &live.worker,
            &Request::Job { number, job: Box::new(job), project: project.is_some() },
            file.as_deref(),
        );
        if let Some(pieces) = project {
            let (worker, desk) = (live.worker.clone(), Rc::downgrade(&live.desk));
            wasm_bindgen_futures::spawn_local(send(pieces, number, worker, desk));
        }
    }

    /// Ends the worker; nothing more is heard of it.
    pub fn stop(&self) {
        self.live.replace(None);
    }
}

/// Sends a project, a piece at a time, so that the page doesn't stand still for it and the worker reads it meanwhile. Ends
/// when the worker does, or is asked for something else.
async fn send(mut pieces: Pieces, number: u32, worker: Worker, desk: Weak<RefCell<Desk>>) {
    loop {
        let piece = pieces.next();
        let Some(desk) = desk.upgrade().filter(|desk| desk.borrow().number == number) else { return };
        let Some((kind, piece)) = piece else {
            desk.borrow_mut().say(&worker, &Request::Whole { number }, None);
            return;
        };
        desk.borrow_mut().say(&worker, &Request::Piece { number, kind }, Some(&piece));
        drop((desk, piece));
        // In a page that nobody sees timers hardly run.
        if !gloo::utils::document().hidden() {
            TimeoutFuture::new(0).await;
        }
    }
}

impl Desk {
    /// Says something, once the worker is there.
    fn say(&mut self, worker: &Worker, request: &Request, file: Option<&[u8]>) {
        let text = serde_json::to_string(request).unwrap_or_default();
        let (message, handed) = (Array::of1(&text.into()), Array::new());
        if let Some(file) = file {
            let buffer = Uint8Array::from(file).buffer();
            message.push(&buffer);
            handed.push(&buffer);
        }
        if self.ready {
            let _ = worker.post_message_with_transfer(&message, &handed);
        } else {
            self.waiting.push((message, handed));
        }
    }
}

impl Live {
    fn begin() -> Option<Self> {
        let worker = beside::worker_of(&beside::named("worker")?)?;
        let desk = Rc::new(RefCell::new(Desk::default()));
        let (own, of) = (worker.clone(), desk.clone());
        let on_message =
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| heard(&own, &of, &event.data()));
        let of = desk.clone();
        let on_error = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            of.borrow_mut().broken = true;
            if !of.borrow().ready {
                rescue::missing();
                tell(&of, JobState::Failed(JobError::NotLoaded));
                return;
            }
            let message = Reflect::get(&event, &"message".into()).ok().and_then(|message| message.as_string());
            tell(&of, JobState::Failed(JobError::Ended(message.unwrap_or_default())));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, desk, _on_message: on_message, _on_error: on_error })
    }
}

fn heard(worker: &Worker, desk: &Rc<RefCell<Desk>>, message: &JsValue) {
    let parts: Array = message.clone().unchecked_into();
    let Ok(reply) = json::read(&parts.get(0).as_string().unwrap_or_default()) else {
        tell(desk, JobState::Failed(JobError::Ended(String::new())));
        return;
    };
    let present = desk.borrow().number;
    match reply {
        Reply::Ready => {
            desk.borrow_mut().ready = true;
            let waiting = std::mem::take(&mut desk.borrow_mut().waiting);
            for (message, handed) in waiting {
                let _ = worker.post_message_with_transfer(&message, &handed);
            }
        }
        Reply::Progress { number, done, of } if number == present => tell(desk, JobState::Running(done, of)),
        Reply::Done { number, answer } if number == present => {
            let files = parts.iter().skip(1).map(|file| Uint8Array::new(&file)).collect();
            // The browser keeps the message for as long as this is heard.
            parts.set_length(0);
            tell(desk, JobState::Done(Outcome { answer: Rc::new(*answer), files }));
        }
        Reply::Failed { number, trouble } if number == present => tell(desk, JobState::Failed(trouble)),
        Reply::Progress { .. } | Reply::Done { .. } | Reply::Failed { .. } => {}
    }
}

/// Says how far the job is. The desk is free again while this is heard, since hearing may begin the next job.
fn tell(desk: &Rc<RefCell<Desk>>, state: JobState) {
    let hears = {
        let mut desk = desk.borrow_mut();
        desk.busy = matches!(state, JobState::Running(..));
        desk.hears.clone()
    };
    if let Some(hears) = hears {
        hears(state);
    }
}
