//! The amendment table on the page, and the ways to take it away: onto the clipboard, as a Word document, as a table.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument};
use yew::prelude::*;

use crate::controls::table_out::table_out;
use crate::jobs::{JobBar, use_file_job};
use crate::shell::context::{use_locale, use_peek};
use crate::shell::file;
use baton_exchange::jobs::Job;
use baton_words::report;
use baton_workbench::State;
use baton_workbench::pages::papers::report::{amendment_table, document};
use baton_workbench::tables::{Cell, Table, clipboard};

/// What a Word document is to a browser.
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Properties of [`AmendmentTable`].
#[derive(Properties, PartialEq)]
pub struct AmendmentTableProps {
    /// The table.
    pub table: Rc<Table>,
}

/// The table with its tools.
#[component]
pub fn AmendmentTable(props: &AmendmentTableProps) -> Html {
    let locale = use_locale();
    let table = &props.table;
    if table.rows.is_empty() {
        return html! { <p class="hint">{ report::NO_AMENDMENTS.of(locale) }</p> };
    }
    html! {
        <div class="amendments">
            <Tools table={table.clone()} />
            <div class="table-box" tabindex="0" role="group" aria-label={table.title.clone()}>
                <table class="amendment-table">
                    <caption class="sr">{ &table.title }</caption>
                    <thead>
                        <tr>{ for table.headings.iter().map(|heading| html! { <th key={heading.clone()} scope="col" class="text">{ heading }</th> }) }</tr>
                    </thead>
                    <tbody>
                        { for table.rows.iter().enumerate().map(|(at, cells)| html! {
                            <tr key={at}>{ for cells.iter().enumerate().map(|(column, cell)| field(column, cell)) }</tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="hint">{ report::EFFECT_NOTE.of(locale) }</p>
        </div>
    }
}

fn field(column: usize, cell: &Cell) -> Html {
    let text = cell.plain();
    let lines = text
        .split('\n')
        .enumerate()
        .map(|(at, line)| html! { <span key={at} class="cell-line">{ line.to_owned() }</span> });
    html! { <td key={column} class="text">{ for lines }</td> }
}

/// The ways to take it away.
#[component]
fn Tools(props: &AmendmentTableProps) -> Html {
    let (locale, peek, paper) = (use_locale(), use_peek(), use_file_job(DOCUMENT));
    let copied = use_state(|| None::<bool>);
    let name = format!("{}.docx", file::plain_name(&props.table.title));
    let copy = {
        let (copied, table) = (copied.clone(), props.table.clone());
        Callback::from(move |_: MouseEvent| copied.set(Some(copy(&table))))
    };
    let word = {
        let paper = paper.clone();
        Callback::from(move |_: MouseEvent| {
            let (paper, name) = (paper.clone(), name.clone());
            peek.0.emit(Rc::new(move |state: &State| {
                paper.write(name.clone(), Job::WriteDocument(document(state, locale)), None, None);
            }));
        })
    };
    html! {
        <div class="amendment-tools">
            <button type="button" onclick={copy}>{ report::COPY.of(locale) }</button>
            <button type="button" onclick={word} disabled={paper.job.running()} title={report::WORD_HINT.of(locale)}>{ report::WORD.of(locale) }</button>
            { table_out(report::AMENDMENTS.of(locale), |state, locale| Some(amendment_table(state, locale))) }
            <span class="hint" role="status">{ copied.map_or("", |done| if done { report::COPIED.of(locale) } else { report::NOT_COPIED.of(locale) }) }</span>
            <JobBar job={paper.job} label={report::WRITING_WORD.of(locale)} />
        </div>
    }
}

/// Puts a table onto the clipboard by a copy event: unlike the asynchronous clipboard, it works on every page and leaves
/// the marks by which a spreadsheet keeps names as text.
fn copy(table: &Table) -> bool {
    let (html, text) = (clipboard::html(table), clipboard::tabbed(table));
    let document = gloo::utils::document();
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    let _listener = EventListener::new_with_options(&document, "copy", options, move |event| {
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
        if data.set_data("text/html", &html).is_ok() && data.set_data("text/plain", &text).is_ok() {
            event.prevent_default();
        }
    });
    document.unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false)
}
