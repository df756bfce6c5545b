//! The worker's own side: it hears requests, runs them, and answers.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::buffer;
use super::job::Trouble;
use super::protocol::{Reply, Request};
use super::run::{Kept, Work};

/// Waits for requests and answers them, for as long as the worker lives.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let (own, mut kept) = (scope.clone(), Kept::default());
    let heard =
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| answer(&own, &mut kept, &event.data()));
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    say(&scope, &Reply::Ready, Vec::new());
}

fn answer(scope: &DedicatedWorkerGlobalScope, kept: &mut Kept, message: &JsValue) {
    let parts: Array = message.clone().unchecked_into();
    let text = parts.get(0).as_string().unwrap_or_default();
    let Ok(Request { number, job }) = serde_json::from_str(&text) else {
        // Page and worker are built together; a request that can't be read is a mistake in the program.
        say(scope, &Reply::Failed { number: 0, trouble: Trouble::Ended(text) }, Vec::new());
        return;
    };
    parts.shift();
    let rest = parts.clone();
    let files = std::iter::from_fn(move || (rest.length() > 0).then(|| buffer::taken(&rest.shift().unchecked_into())));
    let mut progress = |done, of| say(scope, &Reply::Progress { number, done, of }, Vec::new());
    match job.run(Work { files: Box::new(files), kept, progress: &mut progress }) {
        Ok((answer, files)) => say(scope, &Reply::Done { number, answer: Box::new(answer) }, files),
        Err(trouble) => say(scope, &Reply::Failed { number, trouble }, Vec::new()),
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, reply: &Reply, files: Vec<Vec<u8>>) {
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
