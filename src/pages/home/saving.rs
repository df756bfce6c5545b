//! When a save is due, and how it goes: planned, cut into slices, written, tried again.

use gloo::timers::callback::Timeout;

use super::keeping::{Keeping, Message, open};
use crate::shell::settings;
use crate::store::{Word, fresh_id, now, persist};
use baton_buffer::Outside;
use baton_workbench::State;
use baton_workbench::pages::home::{Handed, Head, Save, Standing, StoreError, free_name};

/// Milliseconds from a change to its save, if nothing more is changed.
const REST: u32 = 250;
/// Milliseconds after which a change is saved though more follow; the write itself comes on top.
const MOST: u64 = 700;
/// Milliseconds of work in one go.
const SLICE: u64 = 8;
/// Milliseconds between attempts while the storage fails.
const AGAIN: u32 = 5_000;

impl Keeping {
    /// Something happened to the state: a save is planned where one is due.
    pub fn changed(&mut self, state: &State) {
        if !self.keeper.due(state) || matches!(self.library.standing, Standing::Starting) {
            return;
        }
        let failing = matches!(
            self.library.standing,
            Standing::Failed(StoreError::Full | StoreError::Other(_) | StoreError::Blocked(_))
        );
        if !self.library.keeps() && !failing {
            return;
        }
        if self.library.keeps() && self.keeper.unsaved(state) {
            self.stand(Standing::Pending);
        }
        if self.saving {
            return; // Once it is written, the next is planned.
        }
        if failing && self.timer.is_some() {
            return;
        }
        let first = *self.first.get_or_insert_with(now);
        let left = MOST.saturating_sub(now().saturating_sub(first));
        let wait = if failing { AGAIN } else { REST.min(u32::try_from(left).unwrap_or(REST)) };
        let tell = self.link.clone();
        self.timer = Some(Timeout::new(wait, move || tell.emit(Message::Due)));
    }

    /// Begins to save what is due, now.
    pub fn save(&mut self, state: &State) {
        self.timer = None;
        if self.saving || self.library.standing == Standing::Starting || !self.keeper.due(state) {
            return;
        }
        let Some(_) = &self.store else {
            let tell = self.link.clone();
            self.saving = true;
            wasm_bindgen_futures::spawn_local(async move { tell.emit(Message::Opened(open().await)) });
            return;
        };
        let title = state.book().baseline().policy.title.trim();
        let title = if title.is_empty() { self.untitled } else { title };
        let name = free_name(title, self.library.present().map(|head| head.name.as_str()));
        self.save_as(state, name);
    }

    pub(super) fn save_as(&mut self, state: &State, name: String) {
        self.saving = true;
        self.first = None;
        let save = self.keeper.begin(state, fresh_id(), name, |piece| piece.into());
        self.slice(Box::new(save));
    }

    /// Goes on with a save for some milliseconds; in a page that nobody sees, where timers hardly run, to the end.
    pub(super) fn slice(&mut self, mut save: Box<Save<Outside>>) {
        let began = now();
        while save.advance() {
            if now().saturating_sub(began) > SLICE && !gloo::utils::document().hidden() {
                let tell = self.link.clone();
                Timeout::new(0, move || tell.emit(Message::Slice(save))).forget();
                return;
            }
        }
        let Some(store) = self.store.clone() else { return };
        let (write, handed) = self.keeper.hand(*save, now());
        let (tell, turn) = (self.link.clone(), self.turn);
        wasm_bindgen_futures::spawn_local(async move {
            tell.emit(Message::Written(turn, handed, store.write(write).await));
        });
    }

    pub(super) fn written(&mut self, turn: u32, handed: Handed, result: Result<Head, StoreError>, state: &State) {
        if let Ok(head) = &result {
            self.channel.say(&Word::Changed { project: head.id.clone() });
            if !settings::visited() {
                settings::set_visited();
                persist();
            }
            self.library().take(head.clone());
        }
        if turn != self.turn {
            return;
        }
        self.saving = false;
        match result {
            Ok(head) => {
                self.keeper.written(handed, &head);
                let library = self.library();
                library.open = Some(head.id.clone());
                library.standing = Standing::Kept(head.saved());
                if self.leaving && !self.keeper.unsaved(state) {
                    self.leave(head.id);
                } else {
                    self.changed(state);
                }
            }
            Err(StoreError::Conflict) => self.stand(Standing::Conflict),
            Err(fault) => {
                if matches!(fault, StoreError::Other(_)) {
                    self.store = None;
                }
                self.failed(fault, state);
            }
        }
    }
}
