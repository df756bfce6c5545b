//! What people do with the library.

use std::future::Future;

use super::keeping::{Goal, Keeping, Message};
use crate::store::{Store, fresh_id, now};
use baton_workbench::State;
use baton_workbench::pages::home::{Head, Keeper, LibraryAction, Standing, StoreError, Told};
use baton_workbench::parts::{Policy, Project, Roster};

impl Keeping {
    /// Lets something be done with the library.
    pub fn act(&mut self, action: LibraryAction, state: &mut State) {
        match action {
            LibraryAction::Open(id) => {
                let head = self.library.head(&id).cloned();
                if let Some(head) = head {
                    self.gather(Goal::Open, head, None);
                }
            }
            LibraryAction::TurnBack(number) => {
                if let Some(head) = self.library.opened().cloned() {
                    self.gather(Goal::TurnBack, head, Some(number));
                }
            }
            LibraryAction::Rename(id, name) => {
                self.change(move |store| async move { store.change(&id, |head| head.name = name).await });
            }
            LibraryAction::Duplicate(id, name) => {
                self.change(move |store| async move { store.duplicate(&id, fresh_id(), name).await });
            }
            LibraryAction::Delete(id) => {
                if self.library.open.as_ref() == Some(&id) {
                    self.turn_to_demo(state);
                }
                let at = Some(now());
                self.change(move |store| async move { store.change(&id, |head| head.deleted = at).await });
            }
            LibraryAction::Undelete(id) => {
                self.change(move |store| async move { store.change(&id, |head| head.deleted = None).await });
            }
            LibraryAction::Continue => self.take_over(),
            LibraryAction::Part(name) => {
                self.keeper.part();
                self.begin(None);
                self.stand(Standing::Pending);
                self.library().told = Some(Told::Copied { name: name.clone() });
                self.save_as(state, name);
            }
            LibraryAction::Reload => self.reload(),
            LibraryAction::SaveAll => self.save_all(state),
            LibraryAction::Dismiss => self.library().told = None,
        }
    }

    /// What stood on the page is gone; the demo county is to come.
    fn turn_to_demo(&mut self, state: &mut State) {
        state.begin_on(Project::new(Policy::default(), Roster::default()));
        self.keeper = Keeper::new(false);
        self.begin(None);
        self.bare = true;
        self.stand(Standing::Untouched);
    }

    fn change<F: Future<Output = Result<Head, StoreError>> + 'static>(
        &self,
        change: impl FnOnce(Store) -> F + 'static,
    ) {
        let (Some(store), tell) = (self.store.clone(), self.link.clone()) else { return };
        wasm_bindgen_futures::spawn_local(async move { tell.emit(Message::Changed(change(store).await)) });
    }
}
