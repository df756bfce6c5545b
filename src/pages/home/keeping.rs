//! Keeps the project that the page shows: decides with the workbench's keeper what is due, and lets the storage do it.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::file::ObjectUrl;
use gloo::timers::callback::Timeout;
use yew::Callback;

use super::gather::gather;
use crate::shell::settings;
use crate::store::{Channel, Store, Word, now};
use baton_buffer::Outside;
use baton_workbench::pages::home::{Gathered, Handed, Head, Keeper, Library, Save, Standing, StoreError, Told};
use baton_workbench::{Action, State};

/// Milliseconds for which the page waits for the storage before it shows something else.
const PATIENCE: u32 = 4_000;
/// Milliseconds after the start at which what nothing refers to is cleared out.
const SWEEP: u32 = 5_000;

/// What happens to what is kept.
pub enum Message {
    /// The storage was opened, or not; with the list and the project that was open last.
    Opened(Result<(Store, Listed), StoreError>),
    /// The storage hasn't answered for long.
    Late,
    /// A save is due.
    Due,
    /// A save goes on.
    Slice(Box<Save<Outside>>),
    /// A save was written, or not; of that turn.
    Written(u32, Handed, Result<Head, StoreError>),
    /// A state was read back, or not.
    Gathered(Goal, Head, Result<Box<Found>, Told>),
    /// The list was read again.
    Listed(Result<Listed, StoreError>),
    /// A project was named, copied or deleted.
    Changed(Result<Head, StoreError>),
    /// Another tab said something.
    Heard(Word),
    /// The other tab had time to hand over.
    HandedOver,
    /// The page is left, or another tab is looked at.
    Leaving,
    /// There is something to say.
    Said(Told),
    /// A file was handed over, whose address must live until the browser has taken it.
    Handed(ObjectUrl),
}

/// The list of projects, how many can't be read, and which was open last.
pub type Listed = (Vec<Head>, usize, Option<String>);

/// A state that was read back.
pub struct Found {
    /// The state.
    pub gathered: Gathered,
    /// When it was kept.
    pub at: u64,
    /// How many later ones can't be read.
    pub lost: usize,
}

/// What a state is read back for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The page goes on where it was left.
    Restore,
    /// A project was chosen from the list.
    Open,
    /// The newest state, as another tab has left it.
    Reload,
    /// An earlier state, as a step of the present one.
    TurnBack,
}

/// Keeps the page's project.
pub struct Keeping {
    /// What the page shows of it.
    pub library: Rc<Library>,
    /// Whether the page waits for the project that was open last.
    pub restoring: bool,
    /// Whether no project has come yet.
    pub bare: bool,
    pub(super) keeper: Keeper,
    pub(super) store: Option<Store>,
    pub(super) link: Callback<Message>,
    pub(super) channel: Channel,
    /// Whether the project that was open last may be restored: the address asks for nothing else.
    free: bool,
    /// When the page's project was opened here.
    pub(super) since: u64,
    /// Counts the projects opened, so that a late answer about an earlier one is known as such.
    pub(super) turn: u32,
    /// What a new project is called if nobody gave it a title.
    pub(super) untitled: &'static str,
    pub(super) timer: Option<Timeout>,
    /// The first change that is not kept.
    pub(super) first: Option<u64>,
    pub(super) saving: bool,
    /// Another tab waits for this one to be done.
    pub(super) leaving: bool,
    pub(super) taking: Option<Timeout>,
    handed: Option<ObjectUrl>,
    _listeners: [EventListener; 2],
}

impl Keeping {
    /// Begins: opens the storage. `free` says whether the project that was open last may be restored.
    pub fn new(tell: Callback<Message>, free: bool, untitled: &'static str) -> Self {
        let (opened, late, heard) = (tell.clone(), tell.clone(), tell.clone());
        wasm_bindgen_futures::spawn_local(async move { opened.emit(Message::Opened(open().await)) });
        Timeout::new(PATIENCE, move || late.emit(Message::Late)).forget();
        let left = |target: &web_sys::EventTarget, event: &'static str| {
            let tell = tell.clone();
            EventListener::new(target, event, move |_| {
                // After what was typed and not left yet, which is taken by the same event.
                let tell = tell.clone();
                wasm_bindgen_futures::spawn_local(async move { tell.emit(Message::Leaving) });
            })
        };
        let listeners = [left(&gloo::utils::window(), "pagehide"), left(&gloo::utils::document(), "visibilitychange")];
        Self {
            library: Rc::default(),
            free,
            restoring: free && settings::visited(),
            bare: true,
            keeper: Keeper::default(),
            store: None,
            channel: Channel::new(move |word| heard.emit(Message::Heard(word))),
            since: now(),
            turn: 0,
            untitled,
            timer: None,
            first: None,
            saving: false,
            leaving: false,
            taking: None,
            handed: None,
            _listeners: listeners,
            link: tell,
        }
    }

    /// What a new project is called if nobody gave it a title.
    pub fn call_untitled(&mut self, name: &'static str) {
        self.untitled = name;
    }

    pub(super) fn library(&mut self) -> &mut Library {
        Rc::make_mut(&mut self.library)
    }

    pub(super) fn stand(&mut self, standing: Standing) {
        if self.library.standing != standing {
            self.library().standing = standing;
        }
    }

    /// Says something until it is read, in the place of what was said before.
    pub fn tell(&mut self, told: Option<Told>) {
        if self.library.told != told {
            self.library().told = told;
        }
    }

    /// Whether edits are not kept.
    pub fn unsaved(&self, state: &State) -> bool {
        self.keeper.unsaved(state)
    }

    /// Another project stands on the page; one that `arrived` from outside is kept at once.
    pub fn arrived(&mut self, state: &State, arrived: bool) {
        self.keeper = Keeper::new(arrived);
        self.begin(None);
        self.stand(if arrived { Standing::Pending } else { Standing::Untouched });
        self.changed(state);
    }

    pub(super) fn begin(&mut self, open: Option<String>) {
        self.turn += 1;
        self.since = now();
        (self.saving, self.leaving, self.first, self.timer, self.taking) = (false, false, None, None, None);
        (self.restoring, self.bare) = (false, false);
        if let Some(project) = &open {
            self.channel.say(&Word::Asks { project: project.clone(), since: self.since });
        }
        self.library().open = open;
    }

    /// Lets something happen.
    pub fn update(&mut self, message: Message, state: &mut State) {
        match message {
            Message::Opened(Ok((store, listed))) => self.opened(store, listed, state),
            Message::Opened(Err(fault)) => self.failed(fault, state),
            Message::Late if self.store.is_none() && self.library.standing == Standing::Starting => {
                self.failed(StoreError::Blocked(String::new()), state);
            }
            Message::Late => {}
            Message::Due => self.save(state),
            Message::Slice(save) if self.saving => self.slice(save),
            Message::Slice(_) => {}
            Message::Written(turn, handed, result) => self.written(turn, handed, result, state),
            Message::Gathered(goal, head, Ok(found)) => self.gathered(goal, &head, *found, state),
            Message::Gathered(goal, _, Err(told)) => {
                if goal == Goal::Restore {
                    self.restoring = false;
                    self.stand(Standing::Untouched);
                }
                self.library().told = Some(told);
                self.changed(state);
            }
            Message::Listed(Ok((heads, unreadable, _))) => {
                self.library().list(heads, unreadable);
                self.look_after(state);
            }
            Message::Changed(Ok(head)) => {
                self.channel.say(&Word::Changed { project: head.id.clone() });
                self.library().take(head);
            }
            Message::Listed(Err(fault)) | Message::Changed(Err(fault)) => {
                self.library().told = Some(Told::Failed(fault))
            }
            Message::Heard(word) => self.heard(word, state),
            Message::HandedOver => self.handed_over(state),
            Message::Said(told) => self.tell(Some(told)),
            Message::Handed(address) => self.handed = Some(address),
            Message::Leaving => {
                if self.library.keeps() && self.store.is_some() {
                    self.save(state);
                }
            }
        }
    }

    fn opened(&mut self, store: Store, (heads, unreadable, last): Listed, state: &State) {
        let again = self.library.standing != Standing::Starting;
        self.store = Some(store.clone());
        self.library().list(heads, unreadable);
        if again {
            self.saving = false;
            self.save(state);
            return;
        }
        self.stand(Standing::Untouched);
        let sweeping = store.clone();
        Timeout::new(SWEEP, move || {
            // A sweep that fails is made up for at the next start.
            wasm_bindgen_futures::spawn_local(async move {
                let _ = sweeping.sweep(now()).await;
            });
        })
        .forget();
        let last = last.and_then(|id| self.library.head(&id).cloned()).filter(|head| head.deleted.is_none());
        match last {
            // Whoever has already begun goes on with that.
            Some(head) if !self.keeper.due(state) && self.free => {
                if settings::broke_down() {
                    self.restoring = false;
                    self.library().told = Some(Told::Skipped { name: head.name });
                } else {
                    self.gather(Goal::Restore, head, None);
                }
            }
            _ => {
                self.restoring = false;
                self.changed(state);
            }
        }
    }

    pub(super) fn failed(&mut self, fault: StoreError, state: &State) {
        (self.restoring, self.saving) = (false, false);
        self.stand(Standing::Failed(fault));
        self.changed(state);
    }

    pub(super) fn gather(&self, goal: Goal, head: Head, number: Option<u64>) {
        let (Some(store), tell) = (self.store.clone(), self.link.clone()) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let found = gather(&store, &head, number).await;
            tell.emit(Message::Gathered(goal, head, found.map(Box::new)));
        });
    }

    fn gathered(&mut self, goal: Goal, head: &Head, Found { gathered, at, lost }: Found, state: &mut State) {
        let name = head.name.clone();
        if goal == Goal::Restore && self.keeper.due(state) {
            self.restoring = false;
            return;
        }
        if goal == Goal::TurnBack {
            state.turn_to(gathered);
            self.library().told = Some(Told::TurnedBack { at });
            self.changed(state);
            return;
        }
        if goal == Goal::Open && self.library.keeps() {
            // What was done while the other was being read.
            self.save(state);
        }
        *state = State::reopened(gathered.book.clone(), &gathered.look);
        self.keeper = Keeper::opened(head, &gathered, state);
        self.begin(Some(head.id.clone()));
        self.stand(Standing::Kept(at));
        self.library().take(head.clone());
        self.library().told = match goal {
            _ if lost > 0 => Some(Told::Earlier { name, at, lost }),
            Goal::Restore => Some(Told::Restored { name, at }),
            _ => None,
        };
        if let (Some(store), false) = (self.store.clone(), goal == Goal::Restore) {
            let id = head.id.clone();
            wasm_bindgen_futures::spawn_local(async move {
                // At worst another project is restored at the next start.
                let _ = store.remember(&id).await;
            });
        }
    }
}

/// Opens the storage and reads the list.
pub(super) async fn open() -> Result<(Store, Listed), StoreError> {
    let store = Store::open().await?;
    let listed = store.list().await?;
    Ok((store, listed))
}

/// What is said of a project that an action puts in the place of the page's; `own` is the name of the one that the library has, `sent`
/// whether a link's content has gone to a server.
pub fn said_of(action: &Action, state: &State, own: Option<&String>, sent: bool) -> Option<Told> {
    match action {
        Action::Link(_) => Some(Told::Linked { sent }),
        Action::NextYear(()) => {
            Some(Told::NextYear { year: state.pair().policy.year.saturating_add(1), old: own.cloned() })
        }
        _ => None,
    }
}
