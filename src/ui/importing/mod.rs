//! Somebody's own sheet brought in: choose a file, check what its columns mean, see what changes, take it as one edit.

mod changes;
mod columns;
mod form;
pub mod offered;
mod preview;
mod wording;

use std::rc::Rc;

use gloo::file::callbacks::FileReader;
use gloo::file::{File, callbacks};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{use_act, use_words};
use super::file::text_of;
use super::job::{JobBar, JobHandle, JobState, use_job};
use crate::i18n::Catalogue;
use crate::workbench::importing::{Layout, Place, TemplateFinding};
use crate::workbench::{Action, Pair};
use crate::worker::{Answer, Bring, Brought, Job, SHOWN, buffer, pieces};
use changes::Changes;
use columns::Columns;
use form::Form;
use preview::Preview;

/// Properties of [`Importing`].
#[derive(Properties, PartialEq)]
pub struct ImportingProps {
    /// The policy and roster that a sheet goes into.
    pub pair: Pair,
}

/// A file that is being brought in.
#[derive(Clone, PartialEq)]
struct Opened {
    name: String,
    bytes: Rc<Vec<u8>>,
}

/// The section of the page.
#[component]
pub fn Importing(props: &ImportingProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let told = &words.importing;
    let job = use_job();
    let opened = use_state(|| None::<Opened>);
    let brought = use_state(|| None::<Rc<Brought>>);
    let taken = use_state(|| None::<String>);
    let filled = use_state(|| None::<Filled>);
    let looked_at = use_state(|| None::<Place>);
    let reader = use_mut_ref(|| None::<FileReader>);
    let wanted = use_mut_ref(|| None::<Layout>);

    // What the worker answers.
    {
        let (brought, taken, opened, filled) = (brought.clone(), taken.clone(), opened.clone(), filled.clone());
        let (act, wanted) = (act.clone(), wanted.clone());
        let again = job.clone();
        use_effect_with(job.clone(), move |job| {
            let JobState::Done(outcome) = job.state() else { return };
            match &*outcome.answer {
                Answer::TemplateRead(findings) => {
                    let json = outcome.files.first().map(|file| buffer::taken(&file.buffer())).unwrap_or_default();
                    // Nothing more is asked of the worker: its memory goes with it.
                    again.cancel();
                    let json = text_of(json);
                    if findings.is_empty() {
                        let name = opened.as_ref().map(|opened| opened.name.clone()).unwrap_or_default();
                        taken.set(Some((words.importing.template_opened)(&name)));
                        opened.set(None);
                        act.on(Action::Open(json));
                    } else {
                        filled.set(Some(Filled { json: Rc::new(json), findings: findings.clone() }));
                    }
                }
                Answer::Brought(answer) => match wanted.borrow_mut().take() {
                    // The project changed while the sheet was looked at: what was corrected by hand holds on.
                    Some(layout) => again.start(Job::Bring(Bring::As(layout)), None, None),
                    None => brought.set(Some(Rc::new((**answer).clone()))),
                },
                Answer::Taken(count) => {
                    again.cancel();
                    if let Some(edit) = pieces::edit(outcome.files.iter().map(|file| buffer::taken(&file.buffer()))) {
                        let name = opened.as_ref().map(|opened| opened.name.clone()).unwrap_or_default();
                        taken.set(Some((words.importing.applied)(*count, &name)));
                        opened.set(None);
                        brought.set(None);
                        act.on(Action::Edit(edit));
                    }
                }
                _ => {}
            }
        });
    }
    // What is brought in goes into the project as it is now.
    {
        let (job, opened, brought, wanted) = (job.clone(), opened.clone(), brought.clone(), wanted.clone());
        use_effect_with(props.pair.clone(), move |pair| {
            if let Some(file) = &*opened {
                wanted.replace(brought.as_ref().and_then(|brought| brought.layout.clone()));
                open(&job, file, pair);
            }
        });
    }
    let choose = {
        let (job, opened, brought, taken, reader) =
            (job.clone(), opened.clone(), brought.clone(), taken.clone(), reader.clone());
        let filled = filled.clone();
        let pair = props.pair.clone();
        Callback::from(move |file: web_sys::File| {
            let (job, opened, pair) = (job.clone(), opened.clone(), pair.clone());
            brought.set(None);
            taken.set(None);
            filled.set(None);
            let name = file.name();
            reader.replace(Some(callbacks::read_as_bytes(&File::from(file), move |bytes| {
                let file = Opened { name, bytes: Rc::new(bytes.unwrap_or_default()) };
                open(&job, &file, &pair);
                opened.set(Some(file));
            })));
        })
    };
    let ask = {
        let job = job.clone();
        Callback::from(move |asked: Bring| job.start(Job::Bring(asked), None, None))
    };
    let discard = {
        let (job, opened, brought) = (job.clone(), opened.clone(), brought.clone());
        Callback::from(move |_: MouseEvent| {
            job.cancel();
            opened.set(None);
            brought.set(None);
        })
    };
    let look = {
        let looked_at = looked_at.clone();
        Callback::from(move |place: Place| looked_at.set(Some(place)))
    };
    let shown = match &*brought {
        Some(brought) => html! {
            <>
                <Form key="form" brought={brought.clone()} policy={props.pair.policy.clone()} ask={ask.clone()} />
                <Columns key="columns" brought={brought.clone()} policy={props.pair.policy.clone()} ask={ask.clone()} />
                <Changes key="changes" brought={brought.clone()} policy={props.pair.policy.clone()} {look} {ask} {discard} />
                <Preview key="preview" brought={brought.clone()} looked_at={(*looked_at).clone()} />
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
            opened.set(None);
        })
    };
    offered::use_offered(&choose);
    let file = opened.as_ref().map(|opened| (told.file)(&opened.name));
    html! {
        <section class="card importing" id="importing">
            <div class="card-head"><h2>{ told.title }</h2></div>
            <p class="hint">{ told.hint }</p>
            <Drop key="drop" {choose} />
            <p class="import-file" key="file">{ file.unwrap_or_default() }</p>
            <p class="import-done" key="done" role="status">{ done.unwrap_or_default() }</p>
            <JobBar key="bar" {job} label={told.reading} />
            <div key="filled">{ filled.as_ref().map(|read| template(words, read, &open_filled)).unwrap_or_default() }</div>
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

fn template(words: &'static Catalogue, read: &Filled, open: &Callback<MouseEvent>) -> Html {
    let told = &words.importing;
    let more = read.findings.len().saturating_sub(SHOWN);
    html! {
        <section class="import-changes">
            <p class="import-summary" role="status">{ (told.template_found)(read.findings.len()) }</p>
            <ul class="import-findings">
                { for read.findings.iter().take(SHOWN).enumerate().map(|(at, finding)| html! {
                    <li key={at}><b>{ finding.place.to_string() }</b><span>{ finding.in_words(words) }</span></li>
                }) }
            </ul>
            <p class="hint" hidden={more == 0}>{ (told.more)(more) }</p>
            <div class="import-buttons"><button type="button" class="primary" onclick={open.clone()}>{ told.open_anyway }</button></div>
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
    let told = &use_words().importing;
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
                <span>{ told.choose_file }</span>
                <input class="sr" type="file" accept=".xlsx,.xls,.ods,.csv,.txt" {onchange} />
            </label>
            <span class="hint">{ if *over { told.drop_here } else { "" } }</span>
        </div>
    }
}
