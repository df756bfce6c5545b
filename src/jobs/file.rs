//! A job that writes a file: handed to the browser as soon as it is written.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::file::{Blob, ObjectUrl};
use js_sys::{Array, Uint8Array};
use yew::prelude::*;

use super::{JobHandle, JobState, use_job};
use crate::shell::file;
use baton_exchange::jobs::Job;
use baton_exchange::pieces::Pieces;

/// A job that writes a file.
#[derive(Clone)]
pub struct FileJob {
    /// How far it is.
    pub job: JobHandle,
    name: Rc<RefCell<String>>,
}

impl FileJob {
    /// Has a file of this name written. A job that goes on is stopped.
    pub fn write(&self, name: String, job: Job, file: Option<Vec<u8>>, project: Option<Pieces>) {
        self.name.replace(name);
        self.job.start(job, file, project);
    }
}

/// A job that belongs to the component, and writes files of a kind.
#[hook]
pub fn use_file_job(kind: &'static str) -> FileJob {
    let (job, name) = (use_job(), use_mut_ref(String::new));
    // The address of the last file; it must live until the browser has taken it.
    let saved = use_mut_ref(|| None::<ObjectUrl>);
    {
        let (job, name) = (job.clone(), name.clone());
        use_effect_with(job.state().clone(), move |state| {
            if let JobState::Done(outcome) = state {
                if let Some(bytes) = outcome.files.first() {
                    saved.replace(take(bytes, kind, &name.borrow()));
                }
                // The worker is done with, and its memory goes with it; the next file starts another.
                job.cancel();
            }
        });
    }
    FileJob { job, name }
}

/// Hands bytes to the browser as a file.
fn take(bytes: &Uint8Array, kind: &str, name: &str) -> Option<ObjectUrl> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options).ok()?;
    let address = ObjectUrl::from(Blob::from(blob));
    file::hand_over(&address, name)?;
    Some(address)
}
