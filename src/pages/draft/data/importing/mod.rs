//! Somebody's own sheet brought in: choose a file, check what its columns mean, see what changes, take it as one edit.

mod changes;
mod columns;
mod form;
pub mod offered;
mod preview;
mod questions;
mod replacing;
mod wording;

use baton_words::{Locale, importing};
use std::cell::RefCell;
use std::rc::Rc;

use gloo::file::callbacks::FileReader;
use gloo::file::{File, callbacks};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::typing::use_asking_leave;
use crate::jobs::{JobBar, JobHandle, JobState, use_job};
use crate::shell::context::{use_act, use_locale};
use crate::shell::file::text_of;
use baton_exchange::importing::SHOWN;
use baton_exchange::jobs::{Answer, Job};
use baton_exchange::pieces;
use baton_workbench::pages::draft::data::importing::{Bring, Bringing, Correction, Into, Place, TemplateFinding};
use baton_workbench::{Action, Pair};
use changes::Changes;
use columns::Columns;
use form::Form;
use preview::Preview;
use questions::Questions;
use replacing::Replacing;

/// Properties of [`Importing`].
#[derive(Properties, PartialEq)]
pub struct ImportingProps {
    /// The policy and roster that a sheet goes into.
    pub pair: Pair,
    /// Where an import goes.
    pub goes: Into,
}

/// A file that is being brought in.
#[derive(Clone, PartialEq)]
struct Opened {
    name: String,
    bytes: Rc<Vec<u8>>,
}

thread_local! {
    /// What was being brought in when another page was shown: nothing that was said of it is lost.
    static KEPT: RefCell<Option<(Opened, Bringing)>> = const { RefCell::new(None) };
}

/// The section of the page.
#[component]
pub fn Importing(props: &ImportingProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let job = use_job();
    let kept = use_memo((), |()| KEPT.take());
    let opened = {
        let kept = kept.clone();
        use_mut_ref(move || kept.as_ref().as_ref().map(|(opened, _)| opened.clone()))
    };
    let bringing =
        use_mut_ref(move || kept.as_ref().as_ref().map(|(_, bringing)| bringing.clone()).unwrap_or_default());
    let taken = use_state(|| None::<String>);
    let filled = use_state(|| None::<Filled>);
    let looked_at = use_state(|| None::<Place>);
    let reader = use_mut_ref(|| None::<FileReader>);
    // A file that waits until somebody says whether it takes the place of the one that is corrected.
    let waiting = use_mut_ref(|| None::<web_sys::File>);
    let update = use_force_update();
    {
        let (opened, bringing) = (opened.clone(), bringing.clone());
        use_effect_with((), move |()| {
            move || {
                // A question that nobody answered is none any more.
                bringing.borrow_mut().keep();
                KEPT.set(opened.borrow_mut().take().map(|opened| (opened, bringing.borrow().clone())));
            }
        });
    }
    let ask = {
        let (job, update) = (job.clone(), update.clone());
        Callback::from(move |asked: Option<Bring>| {
            if let Some(asked) = asked {
                job.start(Job::Bring(asked), None, None);
            }
            update.force_update();
        })
    };
    // What the worker answers.
    {
        let (bringing, taken, opened, filled) = (bringing.clone(), taken.clone(), opened.clone(), filled.clone());
        let (act, ask, into) = (act.clone(), ask.clone(), props.goes.clone());
        let again = job.clone();
        use_effect_with(job.clone(), move |job| {
            let outcome = match job.state() {
                JobState::Done(outcome) => outcome,
                JobState::Failed(_) => return bringing.borrow_mut().failed(),
                JobState::Idle | JobState::Running(..) => return,
            };
            let name = || opened.borrow().as_ref().map(|opened| opened.name.clone()).unwrap_or_default();
            match &*outcome.answer {
                Answer::TemplateRead(findings) => {
                    let json =
                        outcome.files.first().map(|file| baton_buffer::taken(&file.buffer())).unwrap_or_default();
                    // Nothing more is asked of the worker: its memory goes with it.
                    again.cancel();
                    let json = text_of(json);
                    if findings.is_empty() {
                        taken.set(Some(importing::template_opened(locale, &name())));
                        opened.replace(None);
                        act.on(Action::Open(json));
                    } else {
                        filled.set(Some(Filled { json: Rc::new(json), findings: findings.clone() }));
                    }
                }
                Answer::Brought(answer) => {
                    let next = bringing.borrow_mut().answered((**answer).clone());
                    ask.emit(next);
                }
                Answer::Taken(count) => {
                    again.cancel();
                    if let Some(edit) =
                        pieces::edit(outcome.files.iter().map(|file| baton_buffer::taken(&file.buffer())))
                    {
                        let said = importing::applied(locale, *count, &name());
                        taken.set(Some(format!("{said}{}", into.in_words(locale))));
                        opened.replace(None);
                        bringing.replace(Bringing::default());
                        act.on(Action::Import(edit));
                    }
                }
                _ => {}
            }
        });
    }
    // What is brought in goes into the project as it is now.
    {
        let (job, opened, bringing) = (job.clone(), opened.clone(), bringing.clone());
        use_effect_with(props.pair.clone(), move |pair| {
            if let Some(file) = &*opened.borrow() {
                bringing.borrow_mut().reopen(&pair.policy, &pair.roster);
                open(&job, file, pair);
            }
        });
    }
    let read = {
        let (job, opened, bringing, taken, reader) =
            (job.clone(), opened.clone(), bringing.clone(), taken.clone(), reader.clone());
        let filled = filled.clone();
        let pair = props.pair.clone();
        Callback::from(move |file: web_sys::File| {
            let (job, opened, bringing, pair) = (job.clone(), opened.clone(), bringing.clone(), pair.clone());
            taken.set(None);
            filled.set(None);
            let name = file.name();
            reader.replace(Some(callbacks::read_as_bytes(&File::from(file), move |bytes| {
                let file = Opened { name, bytes: Rc::new(bytes.unwrap_or_default()) };
                bringing.borrow_mut().open();
                open(&job, &file, &pair);
                opened.replace(Some(file));
            })));
        })
    };
    let choose = {
        let (bringing, waiting, read, update) = (bringing.clone(), waiting.clone(), read.clone(), update.clone());
        Callback::from(move |file: web_sys::File| {
            if bringing.borrow_mut().offer(&file.name()) {
                read.emit(file);
            } else {
                waiting.replace(Some(file));
                update.force_update();
            }
        })
    };
    let answer = {
        let (bringing, waiting, update) = (bringing.clone(), waiting.clone(), update.clone());
        Callback::from(move |take: bool| {
            bringing.borrow_mut().keep();
            if let Some(file) = waiting.take().filter(|_| take) {
                read.emit(file);
            }
            update.force_update();
        })
    };
    let correct = {
        let (bringing, ask) = (bringing.clone(), ask.clone());
        Callback::from(move |said: Correction| {
            let next = bringing.borrow_mut().correct(said);
            ask.emit(next);
        })
    };
    let take = {
        let (bringing, ask) = (bringing.clone(), ask.clone());
        Callback::from(move |_: MouseEvent| {
            let next = bringing.borrow_mut().take();
            ask.emit(next);
        })
    };
    let discard = {
        let (job, opened, bringing) = (job.clone(), opened.clone(), bringing.clone());
        Callback::from(move |_: MouseEvent| {
            job.cancel();
            opened.replace(None);
            bringing.replace(Bringing::default());
        })
    };
    let look = {
        let (looked_at, bringing, ask) = (looked_at.clone(), bringing.clone(), ask.clone());
        Callback::from(move |place: Place| {
            let next = place.row.and_then(|row| bringing.borrow_mut().look(row));
            looked_at.set(Some(place));
            ask.emit(next);
        })
    };
    let (brought, layout, waits) = {
        let bringing = bringing.borrow();
        (bringing.shown().cloned(), bringing.layout().cloned(), bringing.waits())
    };
    use_asking_leave(bringing.borrow().is_open());
    let policy = &props.pair.policy;
    let shown = match brought.zip(layout) {
        Some((brought, layout)) => html! {
            <>
                <p key="nobody" class="notice" role="status" hidden={brought.known}>{ importing::NOBODY.of(locale) }</p>
                <Questions key="questions" brought={brought.clone()} layout={layout.clone()} policy={policy.clone()} correct={correct.clone()} look={look.clone()} />
                <Form key="form" brought={brought.clone()} layout={layout.clone()} policy={policy.clone()} correct={correct.clone()} />
                <div key="sheet" class="import-side">
                    <Columns key="columns" brought={brought.clone()} layout={layout.clone()} policy={policy.clone()} correct={correct.clone()} />
                    <Preview key="preview" brought={brought.clone()} layout={layout.clone()} looked_at={(*looked_at).clone()} look={look.clone()} correct={correct.clone()} />
                </div>
                <Changes key="changes" {brought} {layout} {waits} goes={props.goes.in_words(locale)} policy={policy.clone()} {look} {correct} {take} {discard} />
            </>
        },
        None => html! {},
    };
    let done = (*taken).clone();
    let open_filled = {
        let (act, filled, opened) = (act.clone(), filled.clone(), opened.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(read) = &*filled {
                act.on(Action::Open((*read.json).clone()));
            }
            filled.set(None);
            opened.replace(None);
        })
    };
    offered::use_offered(&choose);
    let name = opened.borrow().as_ref().map(|opened| AttrValue::from(opened.name.clone()));
    let file = name.as_ref().map(|name| importing::file(locale, name));
    let offered = bringing.borrow().offered().map(|name| AttrValue::from(name.to_owned()));
    html! {
        <section class="card importing" id="importing">
            <div class="card-head"><h2>{ importing::TITLE.of(locale) }</h2></div>
            <p class="hint">{ importing::HINT.of(locale) }</p>
            <Drop key="drop" {choose} />
            <Replacing key="replacing" {offered} opened={name.unwrap_or_default()} {answer} />
            <p class="import-file" key="file">{ file.unwrap_or_default() }</p>
            <p class="import-done" key="done" role="status">{ done.unwrap_or_default() }</p>
            <JobBar key="bar" {job} label={importing::READING.of(locale)} />
            <div key="filled">{ filled.as_ref().map(|read| template(locale, read, &open_filled)).unwrap_or_default() }</div>
            <div key="shown" class="import-shown">{ shown }</div>
        </section>
    }
}

/// What was read of a filled-in template, where something in it was not taken as it stands.
#[derive(Clone, PartialEq)]
struct Filled {
    json: Rc<String>,
    findings: Vec<TemplateFinding>,
}

fn template(locale: Locale, read: &Filled, open: &Callback<MouseEvent>) -> Html {
    let more = read.findings.len().saturating_sub(SHOWN);
    html! {
        <section class="import-changes">
            <p class="import-summary" role="status">{ importing::template_found(locale, read.findings.len()) }</p>
            <ul class="import-findings">
                { for read.findings.iter().take(SHOWN).enumerate().map(|(at, finding)| html! {
                    <li key={at}><b>{ finding.place.to_string() }</b><span>{ finding.in_words(locale) }</span></li>
                }) }
            </ul>
            <p class="hint" hidden={more == 0}>{ importing::more(locale, more) }</p>
            <div class="import-buttons"><button type="button" class="primary" onclick={open.clone()}>{ importing::OPEN_ANYWAY.of(locale) }</button></div>
        </section>
    }
}

fn open(job: &JobHandle, file: &Opened, pair: &Pair) {
    let project = pieces::of_project(&pair.policy, pair.roster.clone(), Vec::new());
    job.start(Job::Bring(Bring::Open(file.name.clone())), Some(file.bytes.to_vec()), Some(project));
}

#[derive(Properties, PartialEq)]
struct DropProps {
    choose: Callback<web_sys::File>,
}

/// Where a file is chosen or dropped.
#[component]
fn Drop(props: &DropProps) -> Html {
    let locale = use_locale();
    let over = use_state(|| false);
    let onchange = props.choose.reform(|file: web_sys::File| file);
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            onchange.emit(file);
        }
        // The same file may be chosen again after it was mended.
        input.set_value("");
    });
    let drag = |over: UseStateHandle<bool>, is: bool| {
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(is);
        })
    };
    let ondrop = {
        let (over, choose) = (over.clone(), props.choose.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            event.stop_propagation();
            over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.item(0)) {
                choose.emit(file);
            }
        })
    };
    html! {
        <div class={classes!("import-drop", over.then_some("over"))} ondragover={drag(over.clone(), true)}
            ondragleave={drag(over.clone(), false)} {ondrop}>
            <label class="button">
                <span>{ importing::CHOOSE_FILE.of(locale) }</span>
                <input class="sr" type="file" accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.txt" {onchange} />
            </label>
            <span class="hint">{ if *over { importing::DROP_HERE.of(locale) } else { "" } }</span>
        </div>
    }
}
