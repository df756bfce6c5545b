//! 表格与分享: Excel workbooks of the project, the one to fill in and the one with formulas to check; and a link to it.

use baton_words::{Locale, files, importing, next_year};
use std::rc::Rc;

use js_sys::Date;
use yew::prelude::*;

use super::sharing::ShareButton;
use crate::controls::table_out::WORKBOOK;
use crate::jobs::{JobBar, use_file_job};
use crate::shell::context::{Act, use_locale, use_peek};
use crate::shell::file::plain_name;
use baton_exchange::jobs::Job;
use baton_exchange::pieces::Pieces;
use baton_workbench::{Action, State};

/// What the worker is asked and given.
type Asked = (Job, Option<Vec<u8>>, Option<Pieces>);

/// The page.
pub fn view(state: &State, act: &Act, locale: Locale) -> Html {
    let make = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::NextYear(())))
    };
    let year = state.pair().policy.year.saturating_add(1);
    html! {
        <div class="files-page">
            <Workbooks key="workbooks" />
            <section key="sharing" class="card sharing" aria-labelledby="sharing-title">
                <div class="card-head"><h2 id="sharing-title">{ files::SHARE.of(locale) }</h2></div>
                <p class="hint">{ files::SHARE_PRIVATE.of(locale) }</p>
                <p><ShareButton /></p>
            </section>
            <section key="next-year" class="card next-year" aria-labelledby="next-year-title">
                <div class="card-head"><h2 id="next-year-title">{ next_year::NEXT_YEAR.of(locale) }</h2></div>
                <p class="hint">{ next_year::HINT.of(locale) }</p>
                <p><button type="button" onclick={make}>{ next_year::make(locale, year) }</button></p>
            </section>
        </div>
    }
}

/// The section of the page.
#[component]
pub fn Workbooks() -> Html {
    let (locale, peek, book) = (use_locale(), use_peek(), use_file_job(WORKBOOK));
    let ask = |what: fn(&State, Locale) -> Asked, called: fn(Locale, &str) -> String| {
        let (peek, book) = (peek.clone(), book.clone());
        Callback::from(move |_: MouseEvent| {
            let book = book.clone();
            peek.0.emit(Rc::new(move |state: &State| {
                let name = format!("{}.xlsx", plain_name(&called(locale, &state.pair().policy.title)));
                let (job, file, project) = what(state, locale);
                book.write(name, job, file, project);
            }));
        })
    };
    let template =
        ask(|state, locale| (Job::WriteTemplate(locale), None, Some(state.book().pieces())), importing::template_name);
    let audit = ask(
        |state, locale| {
            let scenario = state.book().chosen().map(|sheet| sheet.id.clone());
            // The file as it is saved: its SHA-256 stands in the workbook.
            let file = state.book().project().to_json().into_bytes();
            (Job::WriteAudit { locale, scenario, date: today() }, Some(file), None)
        },
        importing::audit_name,
    );
    html! {
        <section class="card workbooks" id="workbooks">
            <div class="card-head"><h2>{ importing::WORKBOOKS.of(locale) }</h2></div>
            <p class="hint">{ importing::WORKBOOKS_HINT.of(locale) }</p>
            <div class="import-buttons">
                <button type="button" onclick={template} disabled={book.job.running()} title={importing::TEMPLATE_HINT.of(locale)}>{ importing::WRITE_TEMPLATE.of(locale) }</button>
                <button type="button" onclick={audit} disabled={book.job.running()} title={importing::AUDIT_HINT.of(locale)}>{ importing::WRITE_AUDIT.of(locale) }</button>
            </div>
            <JobBar job={book.job} label={importing::WRITING.of(locale)} />
        </section>
    }
}

/// Today, as ISO 8601 writes it.
fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
