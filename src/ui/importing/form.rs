//! Which sheet it is, which category, which way it lies, and where header and rows are.

use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::choice::Choice;
use crate::ui::context::use_words;
use crate::workbench::importing::{Layout, Turn, column_name};
use crate::workbench::parts::Policy;
use crate::worker::{Bring, Brought};

/// Properties of [`Form`].
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// The policy.
    pub policy: Arc<Policy>,
    /// Asks the worker.
    pub ask: Callback<Bring>,
}

/// How a sheet is read.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let words = use_words();
    let told = &words.importing;
    let FormProps { brought, policy, ask } = props;
    let sheets = brought.sheets.iter().map(|(name, rows, columns)| (told.sheet_size)(name, *rows, *columns).into());
    let names: Vec<String> = brought.sheets.iter().map(|(name, ..)| name.clone()).collect();
    let chosen = names.iter().position(|name| *name == brought.sheet).unwrap_or_default();
    let choose_sheet = ask.reform(move |at: usize| Bring::Sheet(names.get(at).cloned().unwrap_or_default()));
    let rest = match &brought.layout {
        None => html! { <p class="notice" role="status">{ told.nobody }</p> },
        Some(layout) => html! {
            <>
                { category(words, policy, layout, ask) }
                { direction(words, layout, ask) }
                { row(told.header_row, layout.header, ask, layout, |layout, row| layout.header = row) }
                { row(told.first_row, layout.first, ask, layout, |layout, row| layout.first = row) }
                { row(told.last_row, layout.last, ask, layout, |layout, row| layout.last = row) }
                { unit_column(words, brought, layout, ask) }
            </>
        },
    };
    html! {
        <div class="import-form">
            <label><span>{ told.sheet }</span>
                <Choice label={told.sheet} values={sheets.collect::<Vec<AttrValue>>()} {chosen} choose={choose_sheet} />
            </label>
            { rest }
        </div>
    }
}

fn category(words: &crate::i18n::Catalogue, policy: &Arc<Policy>, layout: &Layout, ask: &Callback<Bring>) -> Html {
    let label = words.importing.category;
    let values: Vec<AttrValue> = policy.categories.iter().map(|category| category.name.clone().into()).collect();
    let chosen = policy.categories.iter().position(|category| category.id == layout.category).unwrap_or_default();
    let (policy, layout) = (policy.clone(), layout.clone());
    let choose = ask.reform(move |at: usize| {
        let id = policy.categories.get(at).map(|category| category.id.clone());
        Bring::Again(Layout { category: id.unwrap_or_else(|| layout.category.clone()), ..layout.clone() })
    });
    html! { <label><span>{ label }</span><Choice {label} {values} {chosen} {choose} /></label> }
}

fn direction(words: &crate::i18n::Catalogue, layout: &Layout, ask: &Callback<Bring>) -> Html {
    let told = &words.importing;
    let values: Vec<AttrValue> = vec![told.upright.into(), told.turned.into()];
    let chosen = usize::from(layout.turn == Turn::Turned);
    let layout = layout.clone();
    let choose = ask.reform(move |at: usize| {
        let turn = if at == 0 { Turn::Upright } else { Turn::Turned };
        Bring::Again(Layout { turn, ..layout.clone() })
    });
    html! { <label><span>{ told.direction }</span><Choice label={told.direction} {values} {chosen} {choose} /></label> }
}

/// A row's number, as the sheet counts: from 1.
fn row(label: &'static str, value: u32, ask: &Callback<Bring>, layout: &Layout, set: fn(&mut Layout, u32)) -> Html {
    let (ask, layout) = (ask.clone(), layout.clone());
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        match input.value().trim().parse::<u32>() {
            Ok(row) if row > 0 => {
                let mut layout = layout.clone();
                set(&mut layout, row.saturating_sub(1));
                layout.first = layout.first.max(layout.header);
                layout.last = layout.last.max(layout.first);
                ask.emit(Bring::Again(layout));
            }
            _ => input.set_value(&value.saturating_add(1).to_string()),
        }
    });
    html! {
        <label><span>{ label }</span>
            <input class="import-row" type="number" min="1" step="1" value={value.saturating_add(1).to_string()} {onchange} />
        </label>
    }
}

fn unit_column(words: &crate::i18n::Catalogue, brought: &Brought, layout: &Layout, ask: &Callback<Bring>) -> Html {
    let label = words.importing.unit_column;
    let (_, rows, columns) =
        brought.sheets.iter().find(|(name, ..)| *name == brought.sheet).cloned().unwrap_or_default();
    let count = if layout.turn == Turn::Upright { columns } else { rows }.min(crate::worker::ACROSS);
    let name = |column: u32| match layout.turn {
        Turn::Upright => column_name(column),
        Turn::Turned => column.saturating_add(1).to_string(),
    };
    let values: Vec<AttrValue> = (0..count).map(|column| name(column).into()).collect();
    let chosen = layout.units as usize;
    let layout = layout.clone();
    let choose = ask.reform(move |at: usize| {
        let units = u32::try_from(at).unwrap_or(layout.units);
        Bring::Again(Layout { units, ..layout.clone() })
    });
    html! { <label><span>{ label }</span><Choice {label} {values} {chosen} {choose} /></label> }
}
