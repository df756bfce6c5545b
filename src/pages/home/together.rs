//! All policies of the library out as one file, and those of such a file in.

use gloo::file::{Blob, ObjectUrl};

use super::gather::gather;
use super::keeping::{Keeping, Message};
use crate::shell::file;
use crate::store::{fresh_id, now};
use baton_workbench::State;
use baton_workbench::pages::home::{Bundle, Head, Keeper, Told, bundled, free_name};

impl Keeping {
    /// Saves all policies as one file: the page's as it is now, the others as they were kept last.
    pub(super) fn save_all(&self, state: &State) {
        let Some(store) = self.store.clone() else { return };
        let here = self.library.open.clone().map(|id| (id, state.book().project().to_json()));
        let heads: Vec<Head> = self.library.present().cloned().collect();
        let tell = self.link.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let mut all = Vec::with_capacity(heads.len());
            for head in heads {
                let text = match &here {
                    Some((id, text)) if *id == head.id => text.clone(),
                    _ => match gather(&store, &head, None).await {
                        Ok(found) => found.gathered.book.project().to_json(),
                        Err(told) => {
                            // One that can't be read is said; the others are saved all the same.
                            tell.emit(Message::Said(told));
                            continue;
                        }
                    },
                };
                all.push((head.name, text));
            }
            let address =
                ObjectUrl::from(Blob::new_with_options(bundled(all.into_iter()).as_str(), Some("application/json")));
            let _ = file::hand_over(&address, "baton-library.json");
            tell.emit(Message::Handed(address));
        });
    }

    /// Puts the policies of a file into the library, each under a name that is free there.
    pub fn bring(&mut self, bundle: Bundle) {
        let Some(store) = self.store.clone() else { return };
        let mut names: Vec<String> = self.library.present().map(|head| head.name.clone()).collect();
        let tell = self.link.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let Bundle { projects, unreadable } = bundle;
            let mut count = 0;
            for (name, project) in projects {
                let name = free_name(&name, names.iter().map(String::as_str));
                names.push(name.clone());
                let state = State::new(project);
                let mut keeper = Keeper::new(true);
                let save = keeper.begin(&state, fresh_id(), name, |piece| piece.into());
                let (write, _) = keeper.hand::<baton_buffer::Outside>(save, now());
                let written = store.write(write).await;
                count += usize::from(written.is_ok());
                tell.emit(Message::Changed(written));
            }
            tell.emit(Message::Said(Told::Brought { count, unreadable }));
        });
    }
}
