//! The whole page: it owns the state, lets actions happen, and hands figures to the components.

mod entering;

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::file::ObjectUrl;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::asking::{Answer, Asking, replaces};
use super::context::{Act, Peek, Undone};
use super::front::{self, Way};
use super::header::Header;
use super::message::Message;
use super::notice::NoticeBar;
use super::place::{self, Places};
use super::rest::{self, Later, Loading};
use super::seek::Seek;
use super::settings::{self, Theme};
use super::work::Work;
use super::workspace::workspace;
use super::{above, file, keyboard, rescue};
use crate::pages::check::robustness::Draws;
use crate::pages::check::stability::Idle;
use crate::pages::compare::change::BackBar;
use crate::pages::draft::data::importing::offered;
use crate::pages::home::{KeepBar, Keeping, KeepingMessage, link, said_of};
use baton_words::{Locale, explanation, files};
use baton_workbench::pages::home::{Library, LinkError, Told, read_link};
use baton_workbench::parts::{Policy, Preset, Project, Roster};
use baton_workbench::{Action, Page, ScenarioName, State};

/// The page.
pub struct App {
    state: State,
    locale: Locale,
    theme: Theme,
    act: Act,
    peek: Peek,
    /// Findings, and the answer of goal seek.
    work: Work,
    /// Keeps the project in the browser.
    keeping: Keeping,
    /// The number of changes at which the project was last saved as a file.
    in_file: Option<u64>,
    /// Whether the page's frame was told that something is unsaved.
    told_unsaved: bool,
    /// What waits until edits are kept or, where they can't be, for an answer.
    waiting: Option<Action>,
    /// The last file saved; its address must live until the browser has taken it.
    saved: Option<ObjectUrl>,
    /// What is worked out while nothing else happens.
    idle: Idle,
    /// A link that the page was opened with can't be opened, which one's own project doesn't know yet.
    refused: Option<LinkError>,
    /// Whether the link opened last has gone to a server on its way.
    sent: bool,
    /// The preset that the page begins with where nothing else is asked for, whether it is on its way, and whether the page's
    /// project came of it.
    preset: Preset,
    coming: bool,
    began: bool,
    /// Whether anything but waiting was ever shown.
    stood: bool,
    /// What the browser's history knows of where the page is.
    places: Places,
    /// What the first view does without, and what happened that it is needed for.
    later: Later,
    postponed: Vec<Action>,
    _listeners: Vec<EventListener>,
    _drops: [EventListener; 2],
}

/// Properties of [`App`].
#[derive(Clone, Copy, Properties)]
pub struct AppProps {
    /// Fetches what the first view does without.
    pub load: fn() -> Loading,
}

impl PartialEq for AppProps {
    /// There is one program, which has one such function.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let (locale, theme) = (settings::locale(), settings::theme());
        settings::set_locale(locale);
        settings::set_theme(theme);
        let act = Act(ctx.link().callback(Message::Act));
        let state = State::new(Project::new(Policy::default(), Roster::default()));
        let mut listeners = keyboard::listen(act.clone());
        listeners.push(link::listen(ctx.link().callback(Message::Link)));
        listeners.push(place::listen(ctx.link().callback(|()| Message::Went)));
        let linked = link::present();
        // One that can't be opened leaves the way free for one's own project.
        let refused = linked.as_ref().and_then(|found| read_link(&found.text).err());
        let free = linked.is_none() || refused.is_some();
        if let Some(found) = linked {
            ctx.link().send_message(Message::Link(found));
        }
        let first = front::taken_early();
        // Who drafts a policy has no use for the demo county.
        let preset = if first == Some(Way::Blank) { Preset::Blank } else { Preset::DemoCounty };
        if let Some(way) = first {
            ctx.link().send_message(Message::Way(way));
        }
        listeners.extend(front::listen(ctx.link().callback(Message::Way)));
        Self {
            preset,
            coming: false,
            began: false,
            stood: false,
            places: Places::new(),
            refused,
            sent: false,
            later: Later::Unasked,
            postponed: Vec::new(),
            work: Work::new(ctx.link().callback(|()| Message::Work)),
            idle: Idle::new(ctx.link().callback(|()| Message::Idle)),
            state,
            locale,
            theme,
            _listeners: listeners,
            _drops: offered::listen(
                ctx.link().callback(Message::Open),
                ctx.link().callback(|()| Message::Act(Action::Page(Page::Import))),
            ),
            act,
            peek: Peek(ctx.link().callback(Message::Peek)),
            keeping: Keeping::new(ctx.link().callback(Message::Keeping), free, files::UNTITLED.of(locale)),
            in_file: None,
            told_unsaved: false,
            waiting: None,
            saved: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) if replaces(&action) && self.unsaved() => {
                self.waiting = Some(action);
                if self.keeping.library.keeps() {
                    self.keeping.save(&self.state);
                }
            }
            Message::Act(action) => self.act(action),
            Message::Peek(look) => {
                look(&self.state);
                return false;
            }
            Message::Keeping(message) => {
                let gathered = matches!(message, KeepingMessage::Gathered(..));
                let refused = gathered && self.keeping.restoring;
                // A large project is saved in many slices, and shows nothing new in most of them.
                let slice = matches!(message, KeepingMessage::Slice(_));
                let shown = Rc::clone(&self.keeping.library);
                self.keeping.update(message, &mut self.state);
                if gathered {
                    self.work.plan(false);
                    self.idle.rest();
                }
                if let Some(error) = self.refused.take_if(|_| refused) {
                    // Said again of the project that has come.
                    self.act(Action::LinkFailed(error));
                }
                self.after();
                if let Some(action) = self.waiting.take_if(|_| !self.keeping.unsaved(&self.state)) {
                    self.act(action);
                    return true;
                }
                return !slice || !Rc::ptr_eq(&shown, &self.keeping.library);
            }
            Message::Link(found) => {
                let action = match read_link(&found.text) {
                    Ok(project) => {
                        link::forget(&found);
                        self.sent = found.sent;
                        self.places.forget();
                        Action::Link(Box::new(project))
                    }
                    // The address stays: it may be looked at, mended, sent back.
                    Err(error) => Action::LinkFailed(error),
                };
                ctx.link().send_message(Message::Act(action));
            }
            Message::Locale(locale) => {
                self.locale = locale;
                settings::set_locale(locale);
                self.keeping.call_untitled(files::UNTITLED.of(locale));
            }
            Message::Theme(theme) => {
                self.theme = theme;
                settings::set_theme(theme);
            }
            Message::Open(chosen) => {
                let link = ctx.link().clone();
                file::read(chosen, move |text| link.send_message(Message::opened(text)));
            }
            Message::Bring(bundle) => {
                self.keeping.bring(bundle);
                self.act(Action::Page(Page::Home));
            }
            Message::Save => self.save(),
            // A task of its own for each: what was fetched is evaluated, then it is shown.
            Message::Preset(project) => {
                if let Some(project) = project.filter(|_| self.keeping.bare) {
                    self.state.begin_on(*project);
                    self.began = true;
                }
                let link = ctx.link().clone();
                Timeout::new(0, move || link.send_message(Message::Begun)).forget();
                return false;
            }
            Message::Begun => {
                self.coming = false;
                self.keeping.bare = false;
                self.idle.rest();
                self.work.plan(false);
            }
            Message::Went if self.waits() => return false,
            Message::Went => {
                if let Some(address) = self.places.went() {
                    self.act(Action::Go(address));
                    self.places.arrived(&self.state);
                }
            }
            Message::Way(way) => self.enter(ctx, way),
            Message::Load => self.later.ask(ctx.props().load, ctx.link().callback(Message::Loaded)),
            Message::Loaded(came) => {
                self.later.take(came);
                self.work.plan(false);
                self.idle.rest();
                for action in std::mem::take(&mut self.postponed) {
                    self.act(action);
                }
            }
            Message::Work => return self.later.here().is_some_and(|rest| (rest.work)(&mut self.work, &mut self.state)),
            Message::Idle => return self.later.here().is_some_and(|rest| (rest.idle)(&mut self.idle, &mut self.state)),
            Message::Answer(answer) => {
                let waiting = self.waiting.take();
                if answer == Answer::Save {
                    self.save();
                }
                if let Some(action) = waiting.filter(|_| answer != Answer::Stay) {
                    self.act(action);
                }
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        // The project of a link comes with the next message.
        if !(first && link::present().is_some()) {
            self.begin(ctx);
        }
        if self.waits() {
            return;
        }
        match self.places.asked() {
            Some(address) => ctx.link().send_message(Message::Act(Action::Go(address))),
            None => self.places.follow(&self.state),
        }
        if !self.stood {
            self.stood = true;
            front::stands();
            rest::soon(ctx.link().callback(|()| Message::Load));
        } else if matches!(self.later, Later::Unasked) && (rest::wanted(&self.state) || !self.postponed.is_empty()) {
            ctx.link().send_message(Message::Load);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.waits() {
            let said = if self.keeping.restoring { files::RESTORING } else { files::COMING };
            return html! { <p class="restoring" role="status">{ said.of(self.locale) }</p> };
        }
        let (state, link) = (&self.state, ctx.link());
        let (book, policy, locale) = (state.book(), &state.pair().policy, self.locale);
        let headline = state.headline();
        let change = &state.view().change;
        let units = &state.pair().roster.units;
        let back = change.back.as_ref().and_then(|id| units.iter().find(|unit| unit.id == *id));
        let asked = self.waiting.is_some() && !self.keeping.library.keeps();
        let later = self.later.here();
        let arrived = later.is_some() || !rest::wanted(state);
        let again = link.callback(|()| Message::Load);
        let drawer = later.map_or_else(
            || html! { <aside class="drawer" aria-label={explanation::LINES.of(locale)}><p class="hint">{ explanation::CHOOSE_UNIT.of(locale) }</p></aside> },
            |rest| (rest.drawer)(state, locale),
        );
        let scenarios: Vec<_> = book.sheets().iter().map(|sheet| ScenarioName::of(sheet)).collect();
        html! {
            <ContextProvider<Locale> context={self.locale}>
                <ContextProvider<Act> context={self.act.clone()}>
                <ContextProvider<Peek> context={self.peek.clone()}>
                <ContextProvider<Undone> context={Undone(state.undone())}>
                <ContextProvider<Rc<Library>> context={Rc::clone(&self.keeping.library)}>
                    <Draws due={state.sampling().due()} overtaken={state.overtaken()}>
                    <div class="page" data-page={state.view().page.address()}>
                        <Header title={policy.title.clone()} data={policy.data} note={policy.note.clone()} {scenarios}
                            drafted={state.drafted()} whole={later.is_some()} chosen={headline.scenario.clone()} edits={headline.edits} undoable={state.undoable()}
                            redoable={book.redoable()} theme={self.theme}
                            set_locale={link.callback(Message::Locale)} set_theme={link.callback(Message::Theme)}
                            open={link.callback(Message::Open)} save={link.callback(|()| Message::Save)} />
                        <Asking {asked} edits={headline.edits} answer={link.callback(Message::Answer)} />
                        <div key="dialogs" class="dialogs">{ later.map(|rest| (rest.dialogs)(state, locale)) }</div>
                        { above::strip(state, headline, later, locale) }
                        <NoticeBar notice={state.notice().cloned()} />
                        <KeepBar save={link.callback(|()| Message::Save)} />
                        <BackBar unit={back.map(|unit| AttrValue::from(unit.name.clone()))} />
                        <div class="desk">
                            { workspace(state, &self.act, locale, self.work.findings, &self.later, &again) }
                            { drawer }
                            // After the page: what a finding leads to takes the focus last, and where the page is not here
                            // yet, once it is.
                            { for arrived.then(|| html! { <Seek key="seek" followed={state.view().followed.clone()} /> }) }
                        </div>
                    </div>
                    </Draws>
                </ContextProvider<Rc<Library>>>
                </ContextProvider<Undone>>
                </ContextProvider<Peek>>
                </ContextProvider<Act>>
            </ContextProvider<Locale>>
        }
    }
}

impl App {
    fn save(&mut self) {
        self.saved = file::save(&self.state.book().project());
        self.in_file = Some(self.state.book().changes());
        self.after();
    }

    /// Whether the page's project has edits that are neither kept in the browser nor in a file.
    fn unsaved(&self) -> bool {
        self.keeping.unsaved(&self.state) && self.in_file != Some(self.state.book().changes())
    }

    fn act(&mut self, action: Action) {
        // Who asks for something else that isn't here may have a connection again.
        self.later.forgive();
        let moving = matches!(action, Action::Move(..) | Action::Cut(_));
        // What comes with the program needn't be kept; what comes from elsewhere is at once.
        let arrives = match &action {
            Action::Load(_) => Some(false),
            Action::Open(_) | Action::Link(_) | Action::NextYear(()) => Some(true),
            _ => None,
        };
        let own = self.keeping.library.opened().map(|head| head.name.clone());
        let said = said_of(&action, &self.state, own.as_ref(), self.sent);
        match action {
            Action::Library(action) => self.keeping.act(action, &mut self.state),
            action => self.postponed.extend(self.later.happen(&mut self.state, action)),
        }
        if let Some(arrived) = arrives.filter(|_| self.state.notice().is_none()) {
            self.in_file = None;
            self.began = false;
            self.keeping.arrived(&self.state, arrived);
            let aside = own.filter(|_| !arrived).map(|name| Told::Aside { name });
            self.keeping.tell(said.or(aside));
        }
        self.idle.rest();
        self.work.plan(moving);
        self.after();
    }

    /// After anything that may have changed the project: it is kept, and the page's frame knows.
    fn after(&mut self) {
        self.keeping.changed(&self.state);
        let unsaved = self.unsaved();
        if unsaved {
            rescue::keep(Some(self.state.book()));
        } else if self.state.book().changes() == 0 {
            rescue::keep(None);
        }
        if unsaved || self.told_unsaved {
            rescue::tell(unsaved);
        }
        self.told_unsaved = unsaved;
    }
}
