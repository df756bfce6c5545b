//! What tabs of the same browser tell each other about the projects that they have open.

use baton_model::json;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// What one tab says to all others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Word {
    /// I have opened this project: does anybody keep it?
    Asks {
        /// The project.
        project: String,
        /// When I opened it: only whoever did so earlier keeps it.
        since: u64,
    },
    /// I keep this project.
    Keeps {
        /// The project.
        project: String,
    },
    /// I want to go on with this project.
    Takes {
        /// The project.
        project: String,
    },
    /// I have left this project to whoever wants it; all that I had is saved.
    Leaves {
        /// The project.
        project: String,
    },
    /// The list of projects is another now; this project was saved, renamed or deleted.
    Changed {
        /// The project.
        project: String,
    },
}

/// The way to the other tabs. A browser without one still has the check of revisions at each write.
pub struct Channel {
    channel: Option<BroadcastChannel>,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl Channel {
    /// Opens the way; `hear` hears what others say.
    pub fn new(hear: impl Fn(Word) + 'static) -> Self {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            // Another version of the program may say what this one doesn't know.
            if let Some(Ok(word)) = event.data().as_string().map(|text| json::read(&text)) {
                hear(word);
            }
        });
        let channel = BroadcastChannel::new("baton").ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        Self { channel, _heard: heard }
    }

    /// Says something to all others.
    pub fn say(&self, word: &Word) {
        if let (Some(channel), Ok(text)) = (&self.channel, serde_json::to_string(word)) {
            // Refused only by a channel that was closed, which happens with the page.
            let _ = channel.post_message(&text.into());
        }
    }
}
