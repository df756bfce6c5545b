//! The table of borderline units 临界单位.

use rust_decimal::Decimal;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::heading::Heading;
use super::list_card::ListCard;
use crate::controls::badge::badge;
use crate::controls::table_out::table_out;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, league, rounded, stability};
use baton_workbench::pages::check::stability::{AROUND, Listed, Size, StabilityAction, UnitOrder, UnitRow};
use baton_workbench::{Action, Change, GradeName, tables};

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
    let (locale, act) = (use_locale(), use_act());
    let Listed { rows, more, .. } = &props.list;
    let filter = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            act.on(Action::Stability(StabilityAction::Filter(text)));
        })
    };
    let near = if props.size == Size::Usual { String::new() } else { stability::units_near(locale, AROUND) };
    let heading = |text: &'static str, order: UnitOrder, class: &'static str| {
        html! { <Heading {text} sort={StabilityAction::Units(order)} sorted={props.order == order} {class} /> }
    };
    let headings = html! {
        <>
            { heading(league::COLUMN_PLACE.of(locale), UnitOrder::Place, "") }
            <th scope="col" class="text">{ league::COLUMN_UNIT.of(locale) }</th>
            <th scope="col">{ league::COLUMN_TOTAL.of(locale) }</th>
            <th scope="col" class="text">{ league::COLUMN_GRADE.of(locale) }</th>
            { heading(stability::BY_NEAREST.of(locale), UnitOrder::Nearest, "") }
            { heading(stability::DOWN.of(locale), UnitOrder::Down, "text") }
            { heading(stability::UP.of(locale), UnitOrder::Up, "text") }
        </>
    };
    let tools = html! {
        <>
            <input type="search" class="filter" value={props.filter.clone()} oninput={filter}
                placeholder={league::FILTER.of(locale)} aria-label={league::FILTER.of(locale)} />
            { table_out(stability::UNITS.of(locale), tables::borderline) }
        </>
    };
    html! {
        <ListCard id="borderline" class="units-table" title={stability::UNITS.of(locale)} hint={format!("{}{near}", stability::UNITS_SAID.of(locale))}
            {tools} {headings} rows={rows.iter().map(|row| row_of(locale, &act, row, props.unit)).collect::<Vec<_>>()}
            more={(*more, AttrValue::from(league::more_rows(locale, *more)))} />
    }
}

fn row_of(locale: Locale, act: &Act, row: &UnitRow, unit: Option<usize>) -> Html {
    let (act, at) = (act.clone(), row.unit);
    let chosen = unit == Some(at);
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(at))));
    let nearest = row.nearest().map_or_else(|| stability::NEVER.of(locale).to_owned(), rounded);
    html! {
        <tr key={at} class={classes!(chosen.then_some("chosen"))}>
            <td class="place">{ row.rank.map_or_else(|| stability::NEVER.of(locale).to_owned(), |rank| rank.to_string()) }</td>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={explain} aria-label={league::explain(locale, &row.name)}
                    aria-expanded={chosen.to_string()}>{ &row.name }</button>
            </th>
            <td>{ rounded(row.total) }</td>
            <td class="text">{ badge(locale, &Change::new(row.grade.clone(), row.grade.clone())) }</td>
            <td>{ nearest }</td>
            <td class="text down">{ flip(locale, row.down.as_ref(), stability::fewer) }</td>
            <td class="text up">{ flip(locale, row.up.as_ref(), stability::more) }</td>
        </tr>
    }
}

fn flip(locale: Locale, flip: Option<&(Decimal, GradeName)>, tell: fn(Locale, Decimal, &str) -> String) -> String {
    flip.map_or_else(|| stability::NEVER.of(locale).to_owned(), |(points, grade)| tell(locale, *points, &grade.name))
}
