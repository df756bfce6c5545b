//! What the first view does without: pages, dialogs and the drawer that come once the page stands, or when they are asked for.
//! The build puts all that is reached through [`Rest`] alone into a file of its own (`src/main.rs`).

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::context::{Act, use_locale};
use super::work::Work;
use super::{dialogs, explanation, rescue};
use crate::jobs::{Hears, Runner};
use crate::pages;
use crate::pages::check::stability::Idle;
use baton_exchange::jobs::Job;
use baton_exchange::pieces::Pieces;
use baton_words::{Locale, files};
use baton_workbench::{Action, Page, ScenarioName, State};

/// Milliseconds after the first view until the rest is asked for unasked.
const PAUSE: u32 = 100;

/// The second part of the program, by what can be asked of it.
#[derive(Clone, Copy)]
pub struct Rest {
    /// Any page but the first.
    pub(crate) page: fn(&State, &Act, Locale) -> Html,
    /// What a draft still lacks.
    pub(crate) to_do: fn(&State, Locale) -> Html,
    /// What can be done with the scenario worked on.
    pub(crate) scenario_menu: fn(&ScenarioName, usize, Locale, &Act) -> Html,
    /// The same, for a list that holds more.
    pub(crate) scenario_deeds: fn(&ScenarioName, usize, Locale, &Act) -> Html,
    /// The dialogs that any page can open.
    pub(crate) dialogs: fn(&State, Locale) -> Html,
    /// The drawer that explains.
    pub(crate) drawer: fn(&State, Locale) -> Html,
    /// Asks the worker for something.
    pub(crate) ask: Ask,
    /// Lets an action of another page than the first happen.
    pub(crate) apply: fn(&mut State, Action),
    /// Brings up what other pages show.
    pub(crate) settle: fn(&mut State),
    /// Does a slice of long work, and tells whether there is something new to show.
    pub(crate) work: fn(&mut Work, &mut State) -> bool,
    /// Does a slice of what is worked out at rest, and tells whether it is time to repaint.
    pub(crate) idle: fn(&mut Idle, &mut State) -> bool,
}

/// Asks the worker: with a file and a project, as far as the job needs them.
type Ask = fn(&Runner, Job, Option<Vec<u8>>, Option<Pieces>, Hears);

/// The rest on its way; nothing if its file can't be had.
pub type Loading = Pin<Box<dyn Future<Output = Option<Rest>>>>;

/// The rest. Whoever calls this has it in the same file.
pub fn rest() -> Rest {
    Rest {
        page: pages::later,
        to_do: pages::draft::to_do::bar,
        scenario_menu: pages::compare::scenarios::menu,
        scenario_deeds: pages::compare::scenarios::deeds,
        dialogs: dialogs::of,
        drawer: explanation::drawer,
        ask: Runner::start,
        apply: State::apply_later,
        settle: State::settle,
        work: Work::slice,
        idle: Idle::slice,
    }
}

thread_local! {
    static HERE: Cell<Option<Rest>> = const { Cell::new(None) };
}

/// The rest, if it is here, for those to whom nobody hands it.
pub(crate) fn here() -> Option<Rest> {
    HERE.get()
}

/// How far the rest has come.
pub(crate) enum Later {
    /// Nobody has asked.
    Unasked,
    /// It is on its way.
    Coming,
    /// It couldn't be had.
    Missing,
    /// It is here.
    Here(Rest),
}

impl Later {
    /// The rest, if it is here.
    pub(crate) fn here(&self) -> Option<&Rest> {
        match self {
            Self::Here(rest) => Some(rest),
            Self::Unasked | Self::Coming | Self::Missing => None,
        }
    }

    /// Lets an action happen; what the rest is needed for comes back where it isn't here.
    pub(crate) fn happen(&self, state: &mut State, action: Action) -> Option<Action> {
        let of_page = state.apply_first(action);
        let Some(rest) = self.here() else { return of_page };
        if let Some(action) = of_page {
            (rest.apply)(state, action);
        }
        (rest.settle)(state);
        None
    }

    /// Forgets that it couldn't be had, so that the next to want it asks again.
    pub(crate) fn forgive(&mut self) {
        if matches!(self, Self::Missing) {
            *self = Self::Unasked;
        }
    }

    /// Takes what came. What is missing is told above the page, by who knows whether there is a newer version.
    pub(crate) fn take(&mut self, came: Option<Rest>) {
        HERE.set(came);
        if came.is_none() {
            rescue::missing();
        }
        *self = came.map_or(Self::Missing, Self::Here);
    }

    /// Asks for it unless it is here or on its way.
    pub(crate) fn ask(&mut self, load: fn() -> Loading, done: Callback<Option<Rest>>) {
        if matches!(self, Self::Unasked | Self::Missing) {
            *self = Self::Coming;
            wasm_bindgen_futures::spawn_local(async move { done.emit(load().await) });
        }
    }
}

/// Whether something is looked at that the rest has.
pub(crate) fn wanted(state: &State) -> bool {
    let view = state.view();
    let dialog = view.dialog.is_some();
    let explained = view.unit.is_some() || view.change.subject.is_some();
    dialog || explained || view.page != Page::WhatIf || state.drafted()
}

/// Asks for the rest when the first view has been painted.
pub(crate) fn soon(ask: Callback<()>) {
    Timeout::new(PAUSE, move || ask.emit(())).forget();
}

/// Properties of [`Waiting`].
#[derive(Properties, PartialEq)]
pub(crate) struct WaitingProps {
    /// Whether the file couldn't be had.
    pub missing: bool,
    /// Asks for it again.
    pub again: Callback<()>,
}

/// What stands where a page will be once its part of the program is here.
#[component]
pub(crate) fn Waiting(props: &WaitingProps) -> Html {
    let locale = use_locale();
    let said = if props.missing { files::PART_MISSING } else { files::PART_COMING };
    let again = props.again.reform(|_: MouseEvent| ());
    html! {
        <div class="part-waiting card">
            <p role="status">{ said.of(locale) }</p>
            <button type="button" hidden={!props.missing} onclick={again}>{ files::PART_AGAIN.of(locale) }</button>
        </div>
    }
}
