//! Some rows of a sheet as it was made, with what is read of it marked; where heading, rows and names are is said by a click.

use baton_words::{Locale, importing};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::wording;
use crate::shell::context::use_locale;
use baton_exchange::importing::PREVIEWED;
use baton_workbench::pages::draft::data::importing::{
    Brought, Correction, Layout, Mark, Meaning, Place, Turn, column_name,
};

/// Properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// How it is read.
    pub layout: Layout,
    /// The cell that is looked at.
    pub looked_at: Option<Place>,
    /// Shows a cell of the sheet.
    pub look: Callback<Place>,
    /// Takes what is said.
    pub correct: Callback<Correction>,
}

/// What a click in the sheet says.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    Row(Mark),
    Units,
}

/// Some rows of a sheet.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let locale = use_locale();
    let PreviewProps { brought, looked_at, look, layout, .. } = props;
    let says = use_state(|| None::<Says>);
    let cell = use_node_ref();
    {
        let cell = cell.clone();
        // Also once the rows are there in which it is.
        use_effect_with((looked_at.clone(), brought.from), move |_| {
            if let Some(cell) = cell.cast::<HtmlElement>() {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Center);
                options.set_inline(ScrollLogicalPosition::Center);
                cell.scroll_into_view_with_scroll_into_view_options(&options);
                let _ = cell.focus();
            }
        });
    }
    let width = brought.preview.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let width = u32::try_from(width).unwrap_or_default();
    let looked = |row: u32, column: u32| {
        looked_at.as_ref().is_some_and(|place| place.row == Some(row) && place.column == Some(column))
    };
    let rows = brought.sheets.iter().find(|sheet| sheet.name == brought.sheet).map_or(0, |sheet| sheet.rows);
    let turn_to = |row: u32| {
        let sheet = brought.sheet.clone();
        look.reform(move |_: MouseEvent| Place::cell(&sheet, row, 0))
    };
    let (before, after) = (brought.from.saturating_sub(PREVIEWED / 2), brought.from.saturating_add(PREVIEWED + 5));
    let pick = |row: u32, column: u32| {
        let (says, correct, turn) = (says.clone(), props.correct.clone(), layout.turn);
        Callback::from(move |_: MouseEvent| {
            let (row, column) = if turn == Turn::Upright { (row, column) } else { (column, row) };
            match *says {
                Some(Says::Row(mark)) => {
                    correct.emit(Correction::Leave);
                    correct.emit(Correction::Row(mark, row));
                    correct.emit(Correction::Leave);
                }
                Some(Says::Units) => correct.emit(Correction::Units(column)),
                None => return,
            }
            says.set(None);
        })
    };
    // Leads to what a column means, or a row of a sheet that lies the other way.
    let name = |own: Turn, at: u32, text: String| {
        let means = layout.turn == own && layout.columns.iter().any(|column| column.number == at);
        if !means || says.is_some() {
            return html! { { text } };
        }
        let label = format!("{} {text}", importing::MEANS.of(locale));
        html! { <button type="button" class="link" aria-label={label.clone()} title={label} onclick={move |_: MouseEvent| lead(at)}>{ text }</button> }
    };
    let letter = |at: u32| name(Turn::Upright, at, column_name(at));
    let number = |at: u32| name(Turn::Turned, at, at.saturating_add(1).to_string());
    html! {
        <section class={classes!("import-preview", says.is_some().then_some("picking"))} aria-label={importing::PREVIEW.of(locale)}>
            <h3>{ importing::preview_of(locale, &brought.sheet) }</h3>
            <div class="import-buttons">
                { for marks(locale, layout.turn).into_iter().map(|(said, label)| {
                    let (says, chosen) = (says.clone(), *says == Some(said));
                    let onclick = Callback::from(move |_: MouseEvent| says.set((!chosen).then_some(said)));
                    html! { <button type="button" aria-pressed={chosen.to_string()} {onclick}>{ label }</button> }
                }) }
                <button type="button" aria-label="↑" disabled={brought.from == 0} onclick={turn_to(before)}>{ "↑" }</button>
                <button type="button" aria-label="↓" disabled={after >= rows} onclick={turn_to(after)}>{ "↓" }</button>
            </div>
            <div class="table-box" tabindex="0" role="group" aria-label={importing::PREVIEW.of(locale)}>
                <table>
                    <thead><tr>
                        <th scope="col"><span class="sr">{ importing::ROW.of(locale) }</span></th>
                        { for (0..width).map(|column| html! { <th key={column} scope="col">{ letter(column) }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for brought.preview.iter().map(|(row, cells)| html! {
                            <tr key={*row}>
                                <th scope="row" onclick={pick(*row, 0)}>{ number(*row) }</th>
                                { for cells.iter().enumerate().map(|(at, text)| {
                                    let column = u32::try_from(at).unwrap_or(u32::MAX);
                                    let here = looked(*row, column);
                                    let class = classes!(marked(layout, *row, column), here.then_some("looked-at"));
                                    let node = if here { cell.clone() } else { NodeRef::default() };
                                    html! { <td key={at} {class} ref={node} tabindex={here.then_some("-1")} onclick={pick(*row, column)}>{ text.clone() }</td> }
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn marks(locale: Locale, turn: Turn) -> Vec<(Says, &'static str)> {
    let rows = [Mark::Header, Mark::HeaderEnd, Mark::First, Mark::Last];
    let rows = rows.map(|mark| (Says::Row(mark), wording::mark(locale, turn, mark)));
    rows.into_iter().chain(std::iter::once((Says::Units, importing::UNIT_COLUMN.of(locale)))).collect()
}

/// Leads to where it is said what a column means.
fn lead(number: u32) {
    let place = gloo::utils::document().query_selector(&format!("#import-column-{number} select"));
    if let Some(place) = place.ok().flatten().and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        place.scroll_into_view();
        let _ = place.focus();
    }
}

/// What a cell is in the sheet as it is read.
fn marked(layout: &Layout, row: u32, column: u32) -> Vec<&'static str> {
    let (row, column) = if layout.turn == Turn::Upright { (row, column) } else { (column, row) };
    let mut classes = Vec::new();
    if (layout.header..layout.below).contains(&row) {
        classes.push("head");
    }
    if (layout.first..=layout.last).contains(&row) {
        let taken = |own: &baton_workbench::pages::draft::data::importing::SheetColumn| {
            own.number == column && own.meaning != Meaning::Ignored
        };
        if column == layout.units {
            classes.push("units");
        } else if layout.columns.iter().any(taken) {
            classes.push("taken");
        }
        if row == layout.first {
            classes.push("first");
        }
        if row == layout.last {
            classes.push("last");
        }
    }
    classes
}
