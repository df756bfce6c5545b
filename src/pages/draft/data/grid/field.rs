//! The input that lies over the active cell.

use yew::prelude::*;

use super::cells::{Shown, cell_id};
use super::layout::Frame;
use super::wording;

/// What the input is drawn from.
pub struct Field<'a> {
    /// The cells.
    pub shown: &'a Shown<'a>,
    /// What the box shows.
    pub frame: &'a Frame,
    /// What stands in the input while the cell is written into.
    pub text: Option<&'a str>,
    /// Whether the browser's menu is to open on it.
    pub menu: bool,
    /// The element.
    pub node: &'a NodeRef,
    /// Tells that something was typed.
    pub typed: Callback<InputEvent>,
    /// Tells that the focus left.
    pub left: Callback<FocusEvent>,
}

impl Field<'_> {
    /// The input. It is transparent and lets the mouse through while nothing is written.
    pub fn view(&self) -> Html {
        let Shown { sheet, locale, selection, window, .. } = *self.shown;
        let spot = selection.active;
        let cell = sheet.cell(spot);
        let words_in_it = sheet.columns().get(spot.column).is_some_and(|head| head.column.is_text());
        let place = self.frame.place(spot, &window, sheet);
        let style = place
            .map_or_else(String::new, |(left, top, width)| format!("left: {left}px; top: {top}px; width: {width}px"));
        let class = classes!(
            "cell-input",
            words_in_it.then_some("text"),
            place.is_none().then_some("off"),
            self.text.is_some().then_some("writing"),
            self.menu.then_some("menu"),
            cell.wrong.is_some().then_some("wrong"),
        );
        html! {
            <input ref={self.node} type="text" {class} ~style={style} value={self.text.unwrap_or_default().to_owned()}
                autocomplete="off" spellcheck="false" inputmode={if words_in_it { "text" } else { "decimal" }}
                readonly={!cell.editable} aria-label={wording::address(locale, sheet, spot)}
                aria-invalid={cell.wrong.is_some().to_string()} aria-describedby="grid-status" aria-controls="grid-table"
                aria-activedescendant={place.map(|_| cell_id(spot))}
                oninput={self.typed.clone()} onblur={self.left.clone()} />
        }
    }
}
