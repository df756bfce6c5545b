//! Who gains and who loses: a row for each unit, sorted by any figure.

use yew::prelude::*;

use crate::controls::badge::badge;
use crate::controls::choice::Choice;
use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::pages::what_if::league_row::place;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, bonus, bonus_change, change, league, rounded, rounded_change, scenarios, signed_count};
use baton_workbench::pages::compare::change::{ChangeLook, ChangeView, Move, MoveSort, Moved, Scope, Stay};
use baton_workbench::{Action, tables};

/// The table.
pub fn gains(locale: Locale, act: &Act, category: &str, moved: &Moved, look: &ChangeView, unit: Option<usize>) -> Html {
    let county = look.scope == Scope::County;
    let whose = if county { change::WHOLE_COUNTY.of(locale) } else { category };
    let title = match (moved.gain, moved.lose) {
        (0, 0) => change::gains_still(locale, whose),
        (gain, lose) => change::gains(locale, whose, gain, lose),
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
                <Choice label={change::SCOPE.of(locale)} values={[change::THIS_CATEGORY.of(locale), change::WHOLE_COUNTY.of(locale)].map(AttrValue::from).to_vec()}
                    chosen={usize::from(county)} {choose} />
                { table_out(change::WHO.of(locale), tables::gains) }
            </div>
            <p class="hint" hidden={!moved.rows.is_empty()}>{ scenarios::NOTHING_DIFFERS.of(locale) }</p>
            <div class="table-box" hidden={moved.rows.is_empty()}>
                <table class="gains-table">
                    <caption class="sr">{ title }</caption>
                    <thead>
                        <tr>
                            { heading(MoveSort::Unit, league::COLUMN_UNIT.of(locale), "text") }
                            { heading(MoveSort::Group, if county { change::GROUP.of(locale) } else { league::COLUMN_GROUP.of(locale) }, "text") }
                            { heading(MoveSort::Grade, league::COLUMN_GRADE.of(locale), "text") }
                            { heading(MoveSort::Rank, league::COLUMN_PLACE.of(locale), "") }
                            { heading(MoveSort::Total, league::COLUMN_TOTAL.of(locale), "") }
                            { heading(MoveSort::Places, league::COLUMN_EXCELLENT_PLACES.of(locale), "") }
                            { heading(MoveSort::Bonus, league::COLUMN_BONUS.of(locale), "") }
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
                <button type="button" class="more" onclick={more}>{ league::more_rows(locale, moved.more) }</button>
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
    let (locale, act) = (use_locale(), use_act());
    let GainRowProps { row, county, chosen } = props;
    let home: Vec<&str> = [row.category.as_str(), row.group.as_str()]
        .into_iter()
        .skip(usize::from(!county))
        .filter(|name| !name.is_empty())
        .collect();
    let stay = match row.stay {
        Stay::Stays => "",
        Stay::Moved => change::MOVED.of(locale),
        Stay::Came => change::CAME.of(locale),
        Stay::Left => change::LEFT.of(locale),
    };
    let name = match row.position {
        Some(unit) => {
            let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
            html! {
                <button type="button" class="link" data-unit={unit.to_string()} onclick={explain} aria-label={league::explain(locale, &row.name)}
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
            <td class="text">{ badge(locale, &row.grade) }</td>
            <td class="place">{ place(locale, row.rank, row.rank_turn) }</td>
            <td>{ delta(row.total.changed(), || rounded_change(row.total.difference())) }{ rounded(row.total.is) }</td>
            <td>{ delta(row.places.changed(), || signed_count(row.places.difference())) }{ row.places.is }</td>
            <td>{ delta(row.bonus.changed(), || bonus_change(locale, row.bonus.difference())) }{ bonus(locale, row.bonus.is) }</td>
        </tr>
    }
}
