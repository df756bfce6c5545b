//! The page of data: what the table holds, which period, filter and columns, and the table.

use baton_words::{Locale, explanation, grid, league};
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::chooser::Chooser;
use super::component::Grid;
use super::{report, wording};
use crate::controls::choice::Choice;
use crate::controls::table_out::table_out;
use crate::controls::tabs::Tabs;
use crate::shell::context::Act;
use baton_workbench::pages::draft::data::grid::{GridAction, GridView, Sheet, SheetKind};
use baton_workbench::{Action, State, tables};

const KINDS: [SheetKind; 3] = [SheetKind::Values, SheetKind::Units, SheetKind::Ledger];

/// The page, from the state as it is.
pub fn panel(state: &State, act: &Act, locale: Locale) -> Html {
    let view = &state.view().grid;
    let sheet = Rc::new(state.sheet());
    let Some(category) = sheet.category() else {
        return html! { <p class="hint">{ league::NO_CATEGORIES.of(locale) }</p> };
    };
    let sought = state.view().followed.1.as_ref().and_then(|link| {
        let column = link.column(sheet.all_columns())?;
        sheet.find(link.place.unit.as_ref(), &column)
    });
    let label = grid::label(locale, &category.name, wording::kind(locale, view.kind));
    let key = format!("{}-{:?}", category.id, view.kind);
    let nothing = match (sheet.columns().len(), sheet.rows()) {
        (0 | 1, _) => grid::NO_COLUMNS.of(locale),
        (_, 0) => grid::NOTHING.of(locale),
        _ => "",
    };
    html! {
        <section class="card data-grid" id="data-grid" aria-label={label.clone()}>
            { toolbar(&sheet, view, act, locale) }
            { report::report(locale, view.report.as_ref(), act) }
            <p class="hint" hidden={nothing.is_empty()}>{ nothing }</p>
            <Grid {key} sheet={Rc::clone(&sheet)} act={act.clone()} {locale} {label} {sought} />
            <p class="hint grid-keys">{ grid::KEYS.of(locale) }</p>
        </section>
    }
}

fn toolbar(sheet: &Rc<Sheet>, view: &GridView, act: &Act, locale: Locale) -> Html {
    let tabs = KINDS.map(|kind| (wording::kind(locale, kind).into(), AttrValue::default())).to_vec();
    let choose = act.0.reform(|at: usize| Action::Grid(GridAction::Kind(KINDS.get(at).copied().unwrap_or_default())));
    let filter = act.0.reform(|event: InputEvent| {
        Action::Grid(GridAction::Filter(event.target_unchecked_into::<HtmlInputElement>().value()))
    });
    html! {
        <div class="grid-toolbar">
            <Tabs label={grid::KINDS.of(locale)} {tabs} chosen={KINDS.iter().position(|kind| *kind == view.kind).unwrap_or(0)}
                {choose} class="underline" panel="data-grid" />
            <div class="group" hidden={view.kind != SheetKind::Values}>{ periods(sheet, view, act, locale) }{ sources(sheet, view, act, locale) }</div>
            <input type="search" class="filter" value={view.filter.clone()} oninput={filter}
                placeholder={grid::FILTER.of(locale)} aria-label={grid::FILTER.of(locale)} />
            <Chooser sheet={Rc::clone(sheet)} />
            { table_out(wording::kind(locale, view.kind), |state, locale| {
                let title = wording::kind(locale, state.view().grid.kind);
                Some(tables::grid(state, locale, title, |head| wording::full_column(locale, head)))
            }) }
        </div>
    }
}

/// From where the data come, where indicators say so.
fn sources(sheet: &Sheet, view: &GridView, act: &Act, locale: Locale) -> Html {
    let Some(category) = sheet.category() else { return html! { <></> } };
    let sources: Vec<String> = GridView::sources(category).into_iter().map(str::to_owned).collect();
    if sources.is_empty() {
        return html! { <></> };
    }
    let mut values: Vec<AttrValue> = vec![grid::ALL_SOURCES.of(locale).into()];
    values.extend(sources.iter().map(|source| AttrValue::from(source.clone())));
    let chosen = view.source.as_ref().and_then(|chosen| sources.iter().position(|source| source == chosen));
    let choose = act.0.reform(move |at: usize| {
        Action::Grid(GridAction::Source(at.checked_sub(1).and_then(|at| sources.get(at)).cloned()))
    });
    html! { <Choice label={grid::SOURCE.of(locale)} {values} chosen={chosen.map_or(0, |at| at + 1)} {choose} /> }
}

fn periods(sheet: &Sheet, view: &GridView, act: &Act, locale: Locale) -> Html {
    let periods = sheet.policy().periods.clone();
    let mut values: Vec<AttrValue> = vec![explanation::ANNUAL.of(locale).into()];
    values.extend(periods.iter().map(|period| AttrValue::from(period.name.clone())));
    let chosen = view.period.as_ref().and_then(|id| periods.iter().position(|period| period.id == *id));
    let choose = act.0.reform(move |at: usize| {
        let period = at.checked_sub(1).and_then(|at| periods.get(at)).map(|period| period.id.clone());
        Action::Grid(GridAction::Period(period))
    });
    html! { <Choice label={grid::PERIOD.of(locale)} {values} chosen={chosen.map_or(0, |at| at + 1)} {choose} /> }
}
