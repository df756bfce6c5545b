//! What each unit gets: ratio and places with how they come about, leadership, promotion, interview, bonus.

use rust_decimal::Decimal;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::badge::badge;
use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::pages::what_if::league::Heading;
use crate::shell::context::Act;
use baton_words::{Locale, bonus, bonus_change, grouped, league, results, signed, signed_count, yuan, yuan_change};
use baton_workbench::pages::draft::grades::use_of_results::{UnitUse, UseLane};
use baton_workbench::{Action, Change, Sort, Wanted, tables};

/// The table of a category, a body for each lane.
pub fn table(
    locale: Locale,
    act: &Act,
    category: &str,
    lanes: &[UseLane],
    wanted: &Wanted,
    unit: Option<usize>,
) -> Html {
    let title = results::units_of(locale, category);
    let filter = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            act.on(Action::Filter(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let empty = lanes.iter().all(|lane| lane.rows.is_empty());
    let nothing =
        if wanted.filter.is_empty() { league::EMPTY_CATEGORY.of(locale) } else { league::NOTHING_FOUND.of(locale) };
    let more: usize = lanes.iter().map(|lane| lane.more).sum();
    let act_more = act.clone();
    let onmore = Callback::from(move |_: MouseEvent| act_more.on(Action::More));
    let heading = |text: &str, class: &'static str| html! { <th scope="col" {class}>{ text.to_owned() }</th> };
    html! {
        <section class="card" id="use-units">
            <div class="card-head">
                <h2>{ title.clone() }</h2>
                <input type="search" class="filter" value={wanted.filter.clone()} oninput={filter}
                    placeholder={league::FILTER.of(locale)} aria-label={league::FILTER.of(locale)} />
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
                            { heading(results::RATIO.of(locale), "") }
                            { heading(league::ASSESSED.of(locale), "") }
                            <Heading sort={Sort::Places} wanted={wanted.clone()} />
                            { heading(results::LEADERSHIP.of(locale), "text") }
                            { heading(results::PROMOTION.of(locale), "text") }
                            { heading(results::INTERVIEW.of(locale), "text") }
                            { heading(results::BONUS_HEADCOUNT.of(locale), "") }
                            { heading(results::PER_HEAD.of(locale), "") }
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
                <button type="button" class="more" onclick={onmore}>{ league::more_rows(locale, more) }</button>
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
    let (locale, act) = (crate::shell::context::use_locale(), crate::shell::context::use_act());
    let UnitRowProps { row, chosen } = props;
    let unit = row.unit;
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
    html! {
        <tr class={classes!(row.grade_turn.is_some().then_some("regraded"), chosen.then_some("chosen"))}>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={explain} aria-label={league::explain(locale, &row.name)}
                    aria-expanded={chosen.to_string()}>{ &row.name }</button>
                if row.exempt { <span class="tag">{ league::NOT_RANKED.of(locale) }</span> }
            </th>
            <td class="text">{ badge(locale, &row.grade) }</td>
            <td class="ratio">{ ratio(locale, row) }</td>
            <td>{ row.assessed }</td>
            <td class="places">
                { delta(row.places.changed(), || signed_count(row.places.difference())) }
                { row.places.is }
            </td>
            <td class="text">{ flag(row.leadership, results::MAY_BE_EXCELLENT.of(locale), results::MAY_NOT_BE_EXCELLENT.of(locale)) }</td>
            <td class="text">{ flag(row.promotion, results::HAS_PRIORITY.of(locale), results::NOTHING.of(locale)) }</td>
            <td class="text">{ flag(row.interview, results::IS_INTERVIEWED.of(locale), results::NOTHING.of(locale)) }</td>
            <td>{ grouped(row.headcount) }</td>
            <td class="per-head">
                { delta(row.per_head.changed(), || yuan_change(difference(row.per_head))) }
                { row.per_head.is.map_or_else(|| results::NOTHING.of(locale).to_owned(), yuan) }
            </td>
            <td class="bonus">
                { delta(row.bonus.changed(), || bonus_change(locale, row.bonus.difference())) }
                { bonus(locale, row.bonus.is) }
            </td>
        </tr>
    }
}

/// The ratio, and the steps that lead to it.
fn ratio(locale: Locale, row: &UnitUse) -> Html {
    let ratio = &row.ratio;
    let steps = (!ratio.offset.is_zero() || ratio.clamped())
        .then(|| results::ratio_steps(locale, ratio.average, ratio.offset, ratio.clamped()));
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
