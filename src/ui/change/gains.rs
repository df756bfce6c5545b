//! Who gains and who loses: a row for each unit, sorted by any figure.

use yew::prelude::*;

use crate::i18n::{Catalogue, bonus, bonus_change, rounded, rounded_change, signed_count};
use crate::ui::badge::badge;
use crate::ui::choice::Choice;
use crate::ui::context::{Act, use_act, use_words};
use crate::ui::delta::delta;
use crate::ui::league_row::place;
use crate::ui::table_out::table_out;
use crate::workbench::change::{ChangeLook, ChangeView, Move, MoveSort, Moved, Scope, Stay};
use crate::workbench::{Action, tables};

/// The table.
pub fn gains(
    words: &Catalogue,
    act: &Act,
    category: &str,
    moved: &Moved,
    look: &ChangeView,
    unit: Option<usize>,
) -> Html {
    let told = &words.change;
    let county = look.scope == Scope::County;
    let whose = if county { told.whole_county } else { category };
    let title = match (moved.gain, moved.lose) {
        (0, 0) => (told.gains_still)(whose),
        (gain, lose) => (told.gains)(whose, gain, lose),
    };
    let choose = act
        .0
        .reform(|at: usize| Action::Change(ChangeLook::Scope(if at == 0 { Scope::Category } else { Scope::County })));
    let more = act.0.reform(|_: MouseEvent| Action::Change(ChangeLook::More));
    let heading = |sort: MoveSort, text: &'static str, class: &'static str| {
        html! { <Heading key={text} {sort} {text} {class} sorted={(look.sort == sort).then_some(look.reversed)} /> }
    };
    html! {
        <section class="card gains" key="gains">
            <div class="card-head">
                <h2>{ title.clone() }</h2>
                <Choice label={told.scope} values={[told.this_category, told.whole_county].map(AttrValue::from).to_vec()}
                    chosen={usize::from(county)} {choose} />
                { table_out(told.who, tables::gains) }
            </div>
            <p class="hint" hidden={!moved.rows.is_empty()}>{ words.scenarios.nothing_differs }</p>
            <div class="table-box" hidden={moved.rows.is_empty()}>
                <table class="gains-table">
                    <caption class="sr">{ title }</caption>
                    <thead>
                        <tr>
                            { heading(MoveSort::Unit, words.column_unit, "text") }
                            { heading(MoveSort::Group, if county { told.group } else { words.column_group }, "text") }
                            { heading(MoveSort::Grade, words.column_grade, "text") }
                            { heading(MoveSort::Rank, words.column_place, "") }
                            { heading(MoveSort::Total, words.column_total, "") }
                            { heading(MoveSort::Places, words.column_excellent_places, "") }
                            { heading(MoveSort::Bonus, words.column_bonus, "") }
                        </tr>
                    </thead>
                    <tbody>
                        { for moved.rows.iter().map(|row| html! {
                            <GainRow key={row.unit.to_string()} row={row.clone()} {county}
                                chosen={unit.is_some() && row.position == unit} />
                        }) }
                    </tbody>
                </table>
            </div>
            <div hidden={moved.more == 0}>
                <button type="button" class="more" onclick={more}>{ (words.more_rows)(moved.more) }</button>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct HeadingProps {
    sort: MoveSort,
    text: &'static str,
    class: &'static str,
    /// Whether it is sorted by it, and turned round.
    sorted: Option<bool>,
}

/// A heading that sorts: who gains most first, then who loses most.
#[component]
fn Heading(props: &HeadingProps) -> Html {
    let act = use_act();
    let sort = props.sort;
    // Figures begin with the largest gain, names with the first letter.
    let names = matches!(sort, MoveSort::Unit | MoveSort::Group);
    let direction = props.sorted.map(|reversed| if reversed == names { "descending" } else { "ascending" });
    let mark = match props.sorted {
        Some(true) => " ↑",
        Some(false) => " ↓",
        None => "",
    };
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Change(ChangeLook::Sort(sort))));
    html! {
        <th scope="col" class={classes!(props.class, props.sorted.is_some().then_some("sorted"))} aria-sort={direction}>
            <button type="button" {onclick}>{ props.text }<span aria-hidden="true">{ mark }</span></button>
        </th>
    }
}

#[derive(Properties, PartialEq)]
struct GainRowProps {
    row: Move,
    county: bool,
    chosen: bool,
}

#[component]
fn GainRow(props: &GainRowProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let GainRowProps { row, county, chosen } = props;
    let told = &words.change;
    let home: Vec<&str> = [row.category.as_str(), row.group.as_str()]
        .into_iter()
        .skip(usize::from(!county))
        .filter(|name| !name.is_empty())
        .collect();
    let stay = match row.stay {
        Stay::Stays => "",
        Stay::Moved => told.moved,
        Stay::Came => told.came,
        Stay::Left => told.left,
    };
    let name = match row.position {
        Some(unit) => {
            let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
            html! {
                <button type="button" class="link" data-unit={unit.to_string()} onclick={explain} aria-label={(words.explain)(&row.name)}
                    aria-expanded={chosen.to_string()}>{ &row.name }</button>
            }
        }
        None => html! { <span>{ &row.name }</span> },
    };
    html! {
        <tr class={classes!(row.grade_turn.is_some().then_some("regraded"), chosen.then_some("chosen"))}>
            <th scope="row" class="text">
                { name }
                if !stay.is_empty() { <span class="tag">{ stay }</span> }
            </th>
            <td class="text soft">{ home.join(" · ") }</td>
            <td class="text">{ badge(words, &row.grade) }</td>
            <td class="place">{ place(words, row.rank, row.rank_turn) }</td>
            <td>{ delta(row.total.changed(), || rounded_change(row.total.difference())) }{ rounded(row.total.is) }</td>
            <td>{ delta(row.places.changed(), || signed_count(row.places.difference())) }{ row.places.is }</td>
            <td>{ delta(row.bonus.changed(), || bonus_change(words, row.bonus.difference())) }{ bonus(words, row.bonus.is) }</td>
        </tr>
    }
}
