//! What each unit gets: ratio and places with how they come about, leadership, promotion, interview, bonus.

use rust_decimal::Decimal;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::i18n::{Catalogue, bonus, bonus_change, grouped, signed, signed_count, yuan, yuan_change};
use crate::ui::badge::badge;
use crate::ui::context::Act;
use crate::ui::delta::delta;
use crate::ui::league::Heading;
use crate::ui::table_out::table_out;
use crate::workbench::results::{UnitUse, UseLane};
use crate::workbench::{Action, Change, Sort, Wanted, tables};

/// The table of a category, a body for each lane.
pub fn table(
    words: &Catalogue,
    act: &Act,
    category: &str,
    lanes: &[UseLane],
    wanted: &Wanted,
    unit: Option<usize>,
) -> Html {
    let told = &words.results;
    let title = (told.units_of)(category);
    let filter = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            act.on(Action::Filter(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let empty = lanes.iter().all(|lane| lane.rows.is_empty());
    let nothing = if wanted.filter.is_empty() { words.empty_category } else { words.nothing_found };
    let more: usize = lanes.iter().map(|lane| lane.more).sum();
    let act_more = act.clone();
    let onmore = Callback::from(move |_: MouseEvent| act_more.on(Action::More));
    let heading = |text: &str, class: &'static str| html! { <th scope="col" {class}>{ text.to_owned() }</th> };
    html! {
        <section class="card" id="use-units">
            <div class="card-head">
                <h2>{ title.clone() }</h2>
                <input type="search" class="filter" value={wanted.filter.clone()} oninput={filter}
                    placeholder={words.filter} aria-label={words.filter} />
                { table_out(title.clone(), tables::uses) }
            </div>
            <p class="hint" hidden={!empty}>{ nothing }</p>
            <div class="table-box" hidden={empty}>
                <table class="use-table">
                    <caption class="sr">{ title }</caption>
                    <thead>
                        <tr>
                            <Heading sort={Sort::Unit} wanted={wanted.clone()} class="text" />
                            <Heading sort={Sort::Grade} wanted={wanted.clone()} class="text" />
                            { heading(told.ratio, "") }
                            { heading(words.assessed, "") }
                            <Heading sort={Sort::Places} wanted={wanted.clone()} />
                            { heading(told.leadership, "text") }
                            { heading(told.promotion, "text") }
                            { heading(told.interview, "text") }
                            { heading(told.bonus_headcount, "") }
                            { heading(told.per_head, "") }
                            <Heading sort={Sort::Bonus} wanted={wanted.clone()} />
                        </tr>
                    </thead>
                    { for lanes.iter().enumerate().filter(|(_, lane)| !lane.rows.is_empty()).map(|(at, lane)| html! {
                        <tbody key={at}>
                            { for lane.group.iter().map(|group| html! {
                                <tr key="group" class="lane-name"><th colspan="11" scope="rowgroup" class="text">{ group }</th></tr>
                            }) }
                            { for lane.rows.iter().map(|row| html! {
                                <UnitRow key={row.unit} row={row.clone()} chosen={unit == Some(row.unit)} />
                            }) }
                        </tbody>
                    }) }
                </table>
            </div>
            <div hidden={more == 0}>
                <button type="button" class="more" onclick={onmore}>{ (words.more_rows)(more) }</button>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct UnitRowProps {
    row: UnitUse,
    chosen: bool,
}

/// A unit. Its cells are plain functions, as in the league table.
#[component]
fn UnitRow(props: &UnitRowProps) -> Html {
    let (words, act) = (crate::ui::context::use_words(), crate::ui::context::use_act());
    let UnitRowProps { row, chosen } = props;
    let told = &words.results;
    let unit = row.unit;
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
    html! {
        <tr class={classes!(row.grade_turn.is_some().then_some("regraded"), chosen.then_some("chosen"))}>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={explain} aria-label={(words.explain)(&row.name)}
                    aria-expanded={chosen.to_string()}>{ &row.name }</button>
                if row.exempt { <span class="tag">{ words.not_ranked }</span> }
            </th>
            <td class="text">{ badge(words, &row.grade) }</td>
            <td class="ratio">{ ratio(words, row) }</td>
            <td>{ row.assessed }</td>
            <td class="places">
                { delta(row.places.changed(), || signed_count(row.places.difference())) }
                { row.places.is }
            </td>
            <td class="text">{ flag(row.leadership, told.may_be_excellent, told.may_not_be_excellent) }</td>
            <td class="text">{ flag(row.promotion, told.has_priority, told.nothing) }</td>
            <td class="text">{ flag(row.interview, told.is_interviewed, told.nothing) }</td>
            <td>{ row.headcount }</td>
            <td class="per-head">
                { delta(row.per_head.changed(), || yuan_change(difference(row.per_head))) }
                { row.per_head.is.map_or_else(|| told.nothing.to_owned(), yuan) }
            </td>
            <td class="bonus">
                { delta(row.bonus.changed(), || bonus_change(words, row.bonus.difference())) }
                { bonus(words, row.bonus.is) }
            </td>
        </tr>
    }
}

/// The ratio, and the steps that lead to it.
fn ratio(words: &Catalogue, row: &UnitUse) -> Html {
    let ratio = &row.ratio;
    let steps = (!ratio.offset.is_zero() || ratio.clamped())
        .then(|| (words.results.ratio_steps)(ratio.average, ratio.offset, ratio.clamped()));
    let difference = ratio.value.is.checked_sub(ratio.value.was).unwrap_or_default();
    html! {
        <>
            { delta(ratio.value.changed(), || signed(difference, difference.normalize().scale())) }
            { for steps.map(|steps| html! { <small class="soft steps-of">{ steps }{ " = " }</small> }) }
            { grouped(ratio.value.is) }{ "%" }
        </>
    }
}

/// What holds, with what held struck through where it changed.
fn flag(is: Change<bool>, yes: &'static str, no: &'static str) -> Html {
    let word = |flag: bool| if flag { yes } else { no };
    html! {
        <span class="badges">
            if is.changed() { <s class="was">{ word(is.was) }</s> }
            <span class={(!is.is).then_some("soft")}>{ word(is.is) }</span>
        </span>
    }
}

fn difference(change: Change<Option<Decimal>>) -> Decimal {
    change.is.unwrap_or_default().checked_sub(change.was.unwrap_or_default()).unwrap_or_default()
}
