//! Two tabs on one project: who keeps it, and how it is handed over.

use gloo::timers::callback::Timeout;

use super::gather::gather;
use super::keeping::{Goal, Keeping, Message};
use crate::store::Word;
use baton_workbench::State;
use baton_workbench::pages::home::{Standing, StoreError};

/// Milliseconds that another tab has to hand a project over.
const HANDOVER: u32 = 400;

impl Keeping {
    pub(super) fn leave(&mut self, project: String) {
        self.leaving = false;
        self.stand(Standing::Elsewhere);
        self.channel.say(&Word::Leaves { project });
    }

    pub(super) fn heard(&mut self, word: Word, state: &State) {
        let ours = |project: &String, keeping: &Self| keeping.library.open.as_ref() == Some(project);
        match word {
            Word::Asks { project, since } => {
                if ours(&project, self) && self.library.keeps() && self.since < since {
                    self.channel.say(&Word::Keeps { project });
                }
            }
            Word::Keeps { project } => {
                if ours(&project, self) && self.library.keeps() {
                    self.stand(Standing::Elsewhere);
                }
            }
            Word::Takes { project } => {
                if ours(&project, self) && self.library.keeps() {
                    if self.keeper.unsaved(state) {
                        self.leaving = true;
                        self.save(state);
                    } else {
                        self.leave(project);
                    }
                }
            }
            Word::Leaves { project } => {
                if ours(&project, self) && self.taking.is_some() {
                    self.handed_over(state);
                }
            }
            Word::Changed { .. } => self.list(),
        }
    }

    fn list(&self) {
        let (Some(store), tell) = (self.store.clone(), self.link.clone()) else { return };
        wasm_bindgen_futures::spawn_local(async move { tell.emit(Message::Listed(store.list().await)) });
    }

    /// Looks after a change by another tab whether it concerns the page's project.
    pub(super) fn look_after(&mut self, state: &State) {
        let newer = self.library.opened().is_some_and(|head| head.revision > self.keeper.seen());
        if newer && self.library.keeps() && !self.saving {
            let unsaved = self.keeper.unsaved(state);
            self.stand(if unsaved { Standing::Conflict } else { Standing::Elsewhere });
        }
    }

    pub(super) fn take_over(&mut self) {
        let Some(project) = self.library.open.clone() else { return };
        self.channel.say(&Word::Takes { project });
        let tell = self.link.clone();
        self.taking = Some(Timeout::new(HANDOVER, move || tell.emit(Message::HandedOver)));
    }

    pub(super) fn handed_over(&mut self, state: &State) {
        if self.taking.take().is_none() {
            return;
        }
        if self.keeper.unsaved(state) {
            // If the other tab has kept something in the meantime, the write finds out and says so.
            self.stand(Standing::Pending);
            self.save(state);
        } else {
            self.reload();
        }
    }

    pub(super) fn reload(&self) {
        let (Some(store), Some(id), tell) = (self.store.clone(), self.library.open.clone(), self.link.clone()) else {
            return;
        };
        wasm_bindgen_futures::spawn_local(async move {
            let head = store.list().await.map(|(heads, ..)| heads.into_iter().find(|head| head.id == id));
            let head = match head {
                Ok(Some(head)) => head,
                Ok(None) => return tell.emit(Message::Changed(Err(StoreError::Gone))),
                Err(fault) => return tell.emit(Message::Changed(Err(fault))),
            };
            let found = gather(&store, &head, None).await;
            tell.emit(Message::Gathered(Goal::Reload, head, found.map(Box::new)));
        });
    }
}
