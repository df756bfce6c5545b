//! A menu beside a table that takes it away: as CSV at once, as a workbook by way of the worker; and what else the card has
//! to take away.
//!
//! What is taken is the whole table, also the rows that the page leaves out; it is made when it is asked for.

use std::rc::Rc;

use gloo::file::{Blob, ObjectUrl};
use yew::prelude::*;

use super::menu::Menu;
use crate::jobs::{JobBar, use_file_job};
use crate::shell::context::{Peek, use_locale, use_peek};
use crate::shell::file;
use baton_exchange::jobs::Job;
use baton_words::{Locale, report};
use baton_workbench::State;
use baton_workbench::tables::Table;

/// What a workbook is to a browser.
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Makes the table of what is shown, from the state as it is then.
#[derive(Clone)]
pub struct Made(Rc<Makes>);

type Makes = dyn Fn(&State, Locale) -> Option<Table>;

impl Made {
    /// By a function of the state.
    pub fn by(make: impl Fn(&State, Locale) -> Option<Table> + 'static) -> Self {
        Self(Rc::new(make))
    }
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Properties of [`TableOut`].
#[derive(Properties, PartialEq)]
pub struct TableOutProps {
    /// What the table is about, for those who hear the buttons.
    pub title: AttrValue,
    /// Makes the table.
    pub table: Made,
    /// What else can be taken away of the same card.
    #[prop_or_default]
    pub more: Html,
}

/// The menu.
#[component]
pub fn TableOut(props: &TableOutProps) -> Html {
    let (locale, peek, book) = (use_locale(), use_peek(), use_file_job(WORKBOOK));
    // The address of the last file; it must live until the browser has taken it.
    let saved = use_mut_ref(|| None::<ObjectUrl>);
    let csv = {
        let (peek, table, saved) = (peek.clone(), props.table.clone(), saved.clone());
        Callback::from(move |_: MouseEvent| {
            let saved = saved.clone();
            ask(&peek, &table, locale, move |table| {
                let address = ObjectUrl::from(Blob::new_with_options(table.csv().as_str(), Some("text/csv")));
                let _ = file::hand_over(&address, &file_name(table, "csv"));
                saved.replace(Some(address));
            });
        })
    };
    let workbook = {
        let (table, book) = (props.table.clone(), book.clone());
        Callback::from(move |_: MouseEvent| {
            let book = book.clone();
            ask(&peek, &table, locale, move |table| {
                book.write(file_name(table, "xlsx"), Job::WriteTable(table.clone()), None, None);
            });
        })
    };
    html! {
        <div class="table-out">
            <Menu class="take-out" label={report::EXPORT.of(locale)} name={report::take_away(locale, &props.title)}>
                <button type="button" onclick={csv} title={report::CSV_HINT.of(locale)} aria-label={report::save_csv(locale, &props.title)}>{ report::CSV.of(locale) }</button>
                <button type="button" onclick={workbook} disabled={book.job.running()} title={report::WORKBOOK_HINT.of(locale)}
                    aria-label={report::save_workbook(locale, &props.title)}>{ report::WORKBOOK.of(locale) }</button>
                { props.more.clone() }
            </Menu>
            <JobBar job={book.job} label={report::WRITING.of(locale)} />
        </div>
    }
}

/// Looks at the state and does something with the table that is made of it.
fn ask(peek: &Peek, table: &Made, locale: Locale, with: impl Fn(&Table) + 'static) {
    let table = table.clone();
    peek.0.emit(Rc::new(move |state: &State| {
        if let Some(table) = (table.0)(state, locale) {
            with(&table);
        }
    }));
}

fn file_name(table: &Table, ending: &str) -> String {
    format!("{}.{ending}", file::plain_name(&table.title))
}

/// The menu of a table that is a function of the state.
pub fn table_out(title: impl Into<AttrValue>, make: impl Fn(&State, Locale) -> Option<Table> + 'static) -> Html {
    html! { <TableOut title={title.into()} table={Made::by(make)} /> }
}
