//! The table of borderline units 临界单位.

use rust_decimal::Decimal;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::heading::Heading;
use super::list_card::ListCard;
use crate::i18n::{Catalogue, rounded};
use crate::ui::badge::badge;
use crate::ui::context::{Act, use_act, use_words};
use crate::ui::table_out::table_out;
use crate::workbench::stability::{AROUND, Listed, Size, StabilityAction, UnitOrder, UnitRow};
use crate::workbench::{Action, Change, GradeName, tables};

/// Properties of [`Units`].
#[derive(Properties, PartialEq)]
pub struct UnitsProps {
    /// The rows.
    pub list: Listed<UnitRow>,
    /// How large the category is.
    pub size: Size,
    /// Their order.
    pub order: UnitOrder,
    /// Part of the names wanted.
    pub filter: AttrValue,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The table.
#[component]
pub fn Units(props: &UnitsProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let said = &words.stability;
    let Listed { rows, more, .. } = &props.list;
    let filter = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            act.on(Action::Stability(StabilityAction::Filter(text)));
        })
    };
    let near = if props.size == Size::Usual { String::new() } else { (said.units_near)(AROUND) };
    let heading = |text: &'static str, order: UnitOrder, class: &'static str| {
        html! { <Heading {text} sort={StabilityAction::Units(order)} sorted={props.order == order} {class} /> }
    };
    let headings = html! {
        <>
            { heading(words.column_place, UnitOrder::Place, "") }
            <th scope="col" class="text">{ words.column_unit }</th>
            <th scope="col">{ words.column_total }</th>
            <th scope="col" class="text">{ words.column_grade }</th>
            { heading(said.by_nearest, UnitOrder::Nearest, "") }
            { heading(said.down, UnitOrder::Down, "text") }
            { heading(said.up, UnitOrder::Up, "text") }
        </>
    };
    let tools = html! {
        <>
            <input type="search" class="filter" value={props.filter.clone()} oninput={filter}
                placeholder={words.filter} aria-label={words.filter} />
            { table_out(said.units, tables::borderline) }
        </>
    };
    html! {
        <ListCard id="borderline" class="units-table" title={said.units} hint={format!("{}{near}", said.units_said)}
            {tools} {headings} rows={rows.iter().map(|row| row_of(words, &act, row, props.unit)).collect::<Vec<_>>()}
            more={(*more, AttrValue::from((words.more_rows)(*more)))} />
    }
}

fn row_of(words: &'static Catalogue, act: &Act, row: &UnitRow, unit: Option<usize>) -> Html {
    let (act, at) = (act.clone(), row.unit);
    let chosen = unit == Some(at);
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(at))));
    let nearest = row.nearest().map_or_else(|| words.stability.never.to_owned(), rounded);
    html! {
        <tr key={at} class={classes!(chosen.then_some("chosen"))}>
            <td class="place">{ row.rank.map_or_else(|| words.stability.never.to_owned(), |rank| rank.to_string()) }</td>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={explain} aria-label={(words.explain)(&row.name)}
                    aria-expanded={chosen.to_string()}>{ &row.name }</button>
            </th>
            <td>{ rounded(row.total) }</td>
            <td class="text">{ badge(words, &Change::new(row.grade.clone(), row.grade.clone())) }</td>
            <td>{ nearest }</td>
            <td class="text down">{ flip(words, row.down.as_ref(), words.stability.fewer) }</td>
            <td class="text up">{ flip(words, row.up.as_ref(), words.stability.more) }</td>
        </tr>
    }
}

fn flip(words: &Catalogue, flip: Option<&(Decimal, GradeName)>, tell: fn(Decimal, &str) -> String) -> String {
    flip.map_or_else(|| words.stability.never.to_owned(), |(points, grade)| tell(*points, &grade.name))
}
