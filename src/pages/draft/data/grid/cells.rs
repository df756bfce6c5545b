//! The header and the cells in sight.

use baton_words::{Locale, grid};
use yew::prelude::*;

use super::layout::{self, Frame};
use super::wording;
use crate::shell::context::Act;
use baton_workbench::Action;
use baton_workbench::pages::draft::data::grid::{Cell, Content, GridAction, Head, Selection, Sheet, Spot, Window};

/// What the cells are drawn from.
pub struct Shown<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// The language.
    pub locale: Locale,
    /// Where actions go.
    pub act: &'a Act,
    /// The cells chosen.
    pub selection: Selection,
    /// What is in sight.
    pub window: Window,
}

impl Shown<'_> {
    /// The columns in sight, the frozen one first.
    fn columns(&self) -> impl Iterator<Item = usize> + use<> {
        let Window { first_column, columns, .. } = self.window;
        let last = self.sheet.columns().len();
        std::iter::once(0).chain((first_column..first_column + columns).take_while(move |column| *column < last))
    }
}

/// The widths of the columns in sight, for the style sheet.
pub fn template(sheet: &Sheet, frame: &Frame) -> String {
    let window = frame.window(sheet);
    let heads = sheet.columns().iter().skip(window.first_column).take(window.columns);
    let widths: Vec<String> = heads.map(|head| format!("{}px", layout::width(head))).collect();
    format!("{}px {}", frame.frozen(), widths.join(" "))
}

/// The two header rows: indicators, and below them their columns.
pub fn header(shown: &Shown<'_>) -> Html {
    let heads: Vec<(usize, &Head)> =
        shown.columns().filter_map(|column| Some((column, shown.sheet.columns().get(column)?))).collect();
    let over = heads.chunk_by(|(_, a), (_, b)| !a.over.is_empty() && a.over == b.over);
    html! {
        <div class="grid-head" role="rowgroup">
            <div class="grid-row over" role="row" aria-rowindex="1">
                { for over.map(|heads| {
                    let (column, head) = heads[0];
                    html! {
                        <div key={column} class="cell" role="columnheader" aria-colindex={(column + 1).to_string()}
                            aria-colspan={heads.len().to_string()} title={head.over.clone()}
                            ~style={format!("grid-column: span {}", heads.len())}>{ &head.over }</div>
                    }
                }) }
            </div>
            <div class="grid-row" role="row" aria-rowindex="2">
                { for heads.iter().map(|(column, head)| heading(shown, *column, head)) }
            </div>
        </div>
    }
}

fn heading(shown: &Shown<'_>, column: usize, head: &Head) -> Html {
    let sorted = shown.sheet.sorted.filter(|(by, _)| *by == column).map(|(_, descending)| descending);
    let (arrow, aria) = match sorted {
        None => ("", "none"),
        Some(false) => (" ↑", "ascending"),
        Some(true) => (" ↓", "descending"),
    };
    let name = wording::column(shown.locale, head);
    let action = match sorted {
        Some(true) => GridAction::Unsort,
        sorted => GridAction::Sort(head.column.clone(), sorted.is_some()),
    };
    let sort = shown.act.0.reform(move |_: MouseEvent| Action::Grid(action.clone()));
    let title = grid::sort_by(shown.locale, &wording::full_column(shown.locale, head));
    let hint = wording::hint(shown.locale, head);
    let title = if hint.is_empty() { title } else { format!("{title}\n{hint}") };
    let text = if head.column.is_text() { "text" } else { "" };
    html! {
        <div key={column} class={classes!("cell", text)} role="columnheader" aria-colindex={(column + 1).to_string()}
            aria-sort={aria}>
            <button type="button" tabindex="-1" onclick={sort} {title}>
                { name }
                <span class="unit">{ &head.measured_in }</span>
                <span aria-hidden="true">{ arrow }</span>
            </button>
        </div>
    }
}

/// The rows in sight.
pub fn rows(shown: &Shown<'_>) -> Html {
    let Window { first_row, rows, .. } = shown.window;
    let last = (first_row + rows).min(shown.sheet.rows());
    html! { { for (first_row..last).map(|at| row(shown, at)) } }
}

fn row(shown: &Shown<'_>, at: usize) -> Html {
    html! {
        <div key={at} class="grid-row" role="row" aria-rowindex={(at + 3).to_string()}>
            { for shown.columns().map(|column| cell(shown, Spot { row: at, column })) }
        </div>
    }
}

/// The identifier of a cell, by which the input says over which cell it lies.
pub fn cell_id(spot: Spot) -> String {
    format!("cell-{}-{}", spot.row, spot.column)
}

fn cell(shown: &Shown<'_>, spot: Spot) -> Html {
    let Some(head) = shown.sheet.columns().get(spot.column) else { return Html::default() };
    let cell = shown.sheet.cell(spot);
    let active = shown.selection.active == spot;
    let chosen = shown.selection.area().contains(spot);
    let locale = head.column.is_text() || matches!(cell.content, Content::Text(_));
    let class = classes!(
        "cell",
        locale.then_some("text"),
        active.then_some("active"),
        chosen.then_some("chosen"),
        cell.changed.then_some("changed"),
        (!cell.assessed).then_some("unassessed"),
        (!cell.editable).then_some("fixed"),
        mark(&cell),
    );
    html! {
        <div key={spot.column} id={cell_id(spot)} {class} role={if spot.column == 0 { "rowheader" } else { "gridcell" }}
            aria-colindex={(spot.column + 1).to_string()} aria-selected={chosen.to_string()}
            aria-readonly={(!cell.editable).to_string()} data-at={format!("{},{}", spot.row, spot.column)}>
            <span class="shown">{ cell.shown() }</span>
        </div>
    }
}

/// The corner mark: a square for a wrong entry, a triangle for a finding.
fn mark(cell: &Cell) -> Option<&'static str> {
    if cell.wrong.is_some() {
        Some("wrong")
    } else if cell.findings.is_empty() {
        None
    } else {
        Some("found")
    }
}
