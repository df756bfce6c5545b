//! The first rows of a sheet as it was made, with the cell that is looked at.

use std::rc::Rc;

use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::ui::context::use_words;
use crate::workbench::importing::{Place, Turn, column_name};
use crate::worker::Brought;

/// Properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// The cell that is looked at.
    pub looked_at: Option<Place>,
}

/// The first rows of a sheet.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let told = &use_words().importing;
    let PreviewProps { brought, looked_at } = props;
    let cell = use_node_ref();
    {
        let cell = cell.clone();
        use_effect_with(looked_at.clone(), move |_| {
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
    let header = |row: u32, column: u32| {
        brought.layout.as_ref().is_some_and(|layout| {
            let across = if layout.turn == Turn::Upright { row } else { column };
            (layout.header..layout.first).contains(&across)
        })
    };
    let looked = |row: u32, column: u32| {
        looked_at.as_ref().is_some_and(|place| place.row == Some(row) && place.column == Some(column))
    };
    html! {
        <section class="import-preview" aria-label={told.preview}>
            <h3>{ (told.preview_of)(&brought.sheet) }</h3>
            <div class="table-box" tabindex="0" role="group" aria-label={told.preview}>
                <table>
                    <thead><tr>
                        <th scope="col"><span class="sr">{ told.row }</span></th>
                        { for (0..width).map(|column| html! { <th key={column} scope="col">{ column_name(column) }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for brought.preview.iter().map(|(row, cells)| html! {
                            <tr key={*row}>
                                <th scope="row">{ row.saturating_add(1) }</th>
                                { for cells.iter().enumerate().map(|(at, text)| {
                                    let column = u32::try_from(at).unwrap_or(u32::MAX);
                                    let here = looked(*row, column);
                                    let class = classes!(header(*row, column).then_some("head"), here.then_some("looked-at"));
                                    let node = if here { cell.clone() } else { NodeRef::default() };
                                    html! { <td key={at} {class} ref={node} tabindex={here.then_some("-1")}>{ text.clone() }</td> }
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
