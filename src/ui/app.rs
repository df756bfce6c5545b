//! The whole page: it owns the state, lets actions happen, and hands figures to the components.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::file::ObjectUrl;
use gloo::file::callbacks::FileReader;
use yew::prelude::*;

use super::asking::{Answer, Asking};
use super::change::{BackBar, Seek, sides};
use super::context::{Act, Peek};
use super::explanation::{ExplanationDrawer, Reasons};
use super::findings::{Findings, Listed};
use super::header::Header;
use super::headline::HeadlineBar;
use super::notice::NoticeBar;
use super::robustness::Draws;
use super::scenarios::{EditsDialog, told};
use super::settings::{self, Theme};
use super::stability::Idle;
use super::workspace::workspace;
use super::{file, keyboard, rescue, wording};
use crate::i18n::Locale;
use crate::workbench::change::Summary;
use crate::workbench::parts::{Policy, Preset, Project, Roster};
use crate::workbench::{Action, Dialog, Explanation, ScenarioName, State};

/// The page.
pub struct App {
    state: State,
    locale: Locale,
    theme: Theme,
    act: Act,
    peek: Peek,
    /// How many findings there are; counted when a lever is let go, not while it moves.
    findings: usize,
    /// Whether something was changed that is not in a file.
    unsaved: bool,
    /// What waits for an answer, since it would lose unsaved edits.
    waiting: Option<Action>,
    /// A file that is being read.
    reading: Option<FileReader>,
    /// The last file saved; its address must live until the browser has taken it.
    saved: Option<ObjectUrl>,
    /// What is worked out while nothing else happens.
    idle: Idle,
    _listeners: [EventListener; 2],
}

/// What can happen to the page.
pub enum Message {
    /// Something happens to the state.
    Act(Action),
    /// Somebody looks at the state.
    Peek(Rc<dyn Fn(&State)>),
    /// The language is changed.
    Locale(Locale),
    /// Light and dark are changed.
    Theme(Theme),
    /// A file was chosen.
    Open(web_sys::File),
    /// The project is to be saved.
    Save,
    /// What is to be done with unsaved edits.
    Answer(Answer),
    /// Nothing has happened for a moment: there is time to work something out.
    Idle,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (locale, theme) = (settings::locale(), settings::theme());
        settings::set_locale(locale);
        settings::set_theme(theme);
        // The tests of the presets refuse a build whose presets can't be read.
        let project =
            Preset::DemoCounty.project().unwrap_or_else(|_| Project::new(Policy::default(), Roster::default()));
        let act = Act(ctx.link().callback(Message::Act));
        let state = State::new(project);
        Self {
            findings: state.current().findings().len(),
            idle: Idle::new(ctx.link().callback(|()| Message::Idle), &state),
            state,
            locale,
            theme,
            _listeners: [keyboard::shortcuts(act.clone()), keyboard::panic_on_demand()],
            act,
            peek: Peek(ctx.link().callback(Message::Peek)),
            unsaved: false,
            waiting: None,
            reading: None,
            saved: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action @ (Action::Load(_) | Action::Open(_))) if self.unsaved => self.waiting = Some(action),
            Message::Act(action) => self.act(action),
            Message::Peek(look) => {
                look(&self.state);
                return false;
            }
            Message::Locale(locale) => {
                self.locale = locale;
                settings::set_locale(locale);
            }
            Message::Theme(theme) => {
                self.theme = theme;
                settings::set_theme(theme);
            }
            Message::Open(chosen) => {
                let link = ctx.link().clone();
                self.reading = Some(file::read(chosen, move |text| {
                    link.send_message(Message::Act(text.map_or(Action::OpenFailed, Action::Open)));
                }));
            }
            Message::Save => self.save(),
            Message::Idle => return self.idle.slice(&mut self.state),
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

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (state, link) = (&self.state, ctx.link());
        let (book, policy, words) = (state.book(), &state.pair().policy, self.locale.words());
        let headline = state.headline();
        let nearest = wording::nearest(words, &headline, policy).unwrap_or_default();
        let explanation =
            state.view().unit.and_then(|unit| Explanation::of(state.against(), state.current(), &state.reader(), unit));
        let change = &state.view().change;
        let summary = change.subject.as_ref().and_then(|subject| Summary::of(state.current(), subject));
        let reasons =
            explanation.as_ref().map(|explanation| Reasons::of(state, explanation.position, sides(state, words).1));
        let units = &state.pair().roster.units;
        let back = change.back.as_ref().and_then(|id| units.iter().find(|unit| unit.id == *id));
        let dialog = state.view().dialog;
        let shown = (dialog == Some(Dialog::Findings))
            .then(|| Listed { findings: state.current().findings(), pair: state.pair().clone() });
        let edits_shown = dialog == Some(Dialog::Edits);
        let edited = book.chosen().filter(|_| edits_shown);
        let edited = edited.map(|sheet| told(sheet, book, state.view().base.as_ref(), words));
        let scenarios: Vec<_> = book.sheets().iter().map(|sheet| ScenarioName::of(sheet)).collect();
        html! {
            <ContextProvider<Locale> context={self.locale}>
                <ContextProvider<Act> context={self.act.clone()}>
                <ContextProvider<Peek> context={self.peek.clone()}>
                    <Draws due={state.sampling().due()} overtaken={state.overtaken()}>
                    <div class="page">
                        <Header title={policy.title.clone()} note={policy.note.clone()} {scenarios}
                            chosen={headline.scenario.clone()} edits={headline.edits} undoable={book.undoable()}
                            redoable={book.redoable()} findings={self.findings} theme={self.theme}
                            set_locale={link.callback(Message::Locale)} set_theme={link.callback(Message::Theme)}
                            open={link.callback(Message::Open)} save={link.callback(|()| Message::Save)} />
                        <Asking asked={self.waiting.is_some()} edits={headline.edits} answer={link.callback(Message::Answer)} />
                        // Before the drawer: where a finding leads, its heading takes the focus last.
                        <Findings {shown} />
                        <EditsDialog open={edits_shown} told={edited} />
                        <HeadlineBar {nearest} {headline} drawn={state.drawn()} />
                        <NoticeBar notice={state.notice().cloned()} />
                        <BackBar unit={back.map(|unit| AttrValue::from(unit.name.clone()))} />
                        <div class="desk">
                            { workspace(state, &self.act, self.locale) }
                            <ExplanationDrawer {explanation} {reasons} {summary} />
                            <Seek sought={change.sought.clone()} />
                        </div>
                    </div>
                    </Draws>
                </ContextProvider<Peek>>
                </ContextProvider<Act>>
            </ContextProvider<Locale>>
        }
    }
}

impl App {
    fn save(&mut self) {
        self.saved = file::save(&self.state.book().project());
        self.unsaved = false;
        rescue::keep(None);
    }

    fn act(&mut self, action: Action) {
        let opened = matches!(action, Action::Load(_) | Action::Open(_));
        let before = self.state.book().changes();
        let moving = matches!(action, Action::Move(..) | Action::Cut(_));
        self.state.apply(action);
        self.idle.rest(&self.state);
        if !moving {
            self.findings = self.state.current().findings().len();
        }
        let unsaved = match opened {
            // A project just opened is in its file; a file that can't be opened changes nothing.
            true => self.unsaved && self.state.notice().is_some(),
            false => self.unsaved || self.state.book().changes() != before,
        };
        if unsaved || self.unsaved {
            rescue::keep(unsaved.then(|| self.state.book()));
        }
        self.unsaved = unsaved;
    }
}
