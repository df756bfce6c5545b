//! Which sheet it is, which category, which way it lies, and where heading and rows are.

use baton_words::{Locale, importing};
use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::wording;
use crate::controls::choice::Choice;
use crate::controls::typing::{Typed, Typing, use_typing};
use crate::shell::context::use_locale;
use baton_exchange::importing::ACROSS;
use baton_workbench::pages::draft::data::importing::{Brought, Correction, Layout, Mark, Turn};
use baton_workbench::parts::Policy;

/// Properties of [`Form`].
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// How it is read.
    pub layout: Layout,
    /// The policy.
    pub policy: Arc<Policy>,
    /// Takes what is said.
    pub correct: Callback<Correction>,
}

/// How a sheet is read.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let locale = use_locale();
    let FormProps { brought, layout, correct, .. } = props;
    let sheets = brought.sheets.iter().map(|sheet| {
        let name = if sheet.hidden { importing::hidden_name(locale, &sheet.name) } else { sheet.name.clone() };
        importing::sheet_size(locale, &name, sheet.rows, sheet.columns).into()
    });
    let names: Vec<String> = brought.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let chosen = names.iter().position(|name| *name == layout.sheet).unwrap_or_default();
    let choose_sheet = correct.reform(move |at: usize| Correction::Sheet(names.get(at).cloned().unwrap_or_default()));
    let no_header = correct.reform(|_: MouseEvent| Correction::NoHeading);
    let hidden = {
        let checked = layout.hidden;
        correct.reform(move |_: Event| Correction::Hidden(!checked))
    };
    let (header, below) = (layout.header, layout.below);
    let headed = below > header;
    let rows = [
        (Mark::Header, headed.then_some(header)),
        (Mark::HeaderEnd, headed.then(|| below.saturating_sub(1))),
        (Mark::First, Some(layout.first)),
        (Mark::Last, Some(layout.last)),
    ];
    html! {
        <div class="import-form">
            <label><span>{ importing::SHEET.of(locale) }</span>
                <Choice label={importing::SHEET.of(locale)} values={sheets.collect::<Vec<AttrValue>>()} {chosen} choose={choose_sheet} />
            </label>
            { category(locale, props) }
            { direction(locale, props) }
            { for rows.into_iter().map(|(mark, value)| html! {
                <RowField key={format!("{mark:?}")} label={wording::mark(locale, layout.turn, mark)} {value} {mark} turn={layout.turn} correct={correct.clone()} />
            }) }
            { unit_column(locale, props) }
            { year(locale, props) }
            <label class="import-check"><input type="checkbox" checked={layout.hidden} onchange={hidden} /><span>{ importing::READ_HIDDEN.of(locale) }</span></label>
            <button type="button" disabled={!headed} onclick={no_header}>{ importing::NO_HEADER.of(locale) }</button>
        </div>
    }
}

fn category(locale: Locale, FormProps { layout, policy, correct, .. }: &FormProps) -> Html {
    let label = importing::CATEGORY.of(locale);
    let all = std::iter::once(importing::ALL_CATEGORIES.of(locale).into());
    let values: Vec<AttrValue> =
        all.chain(policy.categories.iter().map(|category| category.name.clone().into())).collect();
    let own = policy.categories.iter().position(|category| Some(&category.id) == layout.category.as_ref());
    let chosen = own.map_or(0, |at| at + 1);
    let policy = policy.clone();
    let choose = correct.reform(move |at: usize| {
        let category = at.checked_sub(1).and_then(|at| policy.categories.get(at));
        Correction::Category(category.map(|category| category.id.clone()))
    });
    html! { <label><span>{ label }</span><Choice {label} {values} {chosen} {choose} /></label> }
}

fn direction(locale: Locale, FormProps { layout, correct, .. }: &FormProps) -> Html {
    let values: Vec<AttrValue> = vec![importing::UPRIGHT.of(locale).into(), importing::TURNED.of(locale).into()];
    let chosen = usize::from(layout.turn == Turn::Turned);
    let choose = correct.reform(|at: usize| Correction::Turn(if at == 0 { Turn::Upright } else { Turn::Turned }));
    html! { <label><span>{ importing::DIRECTION.of(locale) }</span><Choice label={importing::DIRECTION.of(locale)} {values} {chosen} {choose} /></label> }
}

/// Properties of [`RowField`].
#[derive(Properties, PartialEq)]
struct RowFieldProps {
    label: AttrValue,
    value: Option<u32>,
    mark: Mark,
    turn: Turn,
    correct: Callback<Correction>,
}

/// A row as the sheet counts, from 1; in a sheet that lies the other way a column, by its letters.
#[component]
fn RowField(props: &RowFieldProps) -> Html {
    let locale = use_locale();
    let RowFieldProps { label, value, mark, turn, correct } = props;
    let wrong = use_state_eq(|| None::<String>);
    let tell = {
        let (wrong, correct, mark, turn) = (wrong.clone(), correct.clone(), *mark, *turn);
        Callback::from(move |typed: Typed| match typed {
            Typed::Text(text) => match wording::read_line(turn, &text) {
                Some(line) => {
                    wrong.set(None);
                    correct.emit(Correction::Row(mark, line));
                }
                None => {
                    wrong.set(Some(text));
                    correct.emit(Correction::Back);
                }
            },
            Typed::Done(_) => correct.emit(Correction::Leave),
            Typed::Back => {
                wrong.set(None);
                correct.emit(Correction::Back);
            }
        })
    };
    let Typing { text, oninput, onkeydown, onblur } = use_typing(wrong.is_some(), tell);
    let settled = value.map(|line| wording::line(*turn, line)).unwrap_or_default();
    let shown = text.or_else(|| (*wrong).clone()).unwrap_or(settled);
    let reason =
        if *turn == Turn::Turned { importing::NOT_A_COLUMN.of(locale) } else { importing::NOT_A_ROW.of(locale) };
    let id = format!("import-row-{mark:?}");
    html! {
        <label><span>{ label }</span>
            <input class="import-row" type="text" autocomplete="off" spellcheck="false" value={shown} {oninput} {onkeydown} {onblur}
                aria-label={label} aria-invalid={wrong.is_some().to_string()} aria-describedby={wrong.is_some().then(|| id.clone())} />
            <span class="field-error" {id} role="status" hidden={wrong.is_none()}>{ if wrong.is_some() { reason } else { "" } }</span>
        </label>
    }
}

fn unit_column(locale: Locale, FormProps { brought, layout, correct, .. }: &FormProps) -> Html {
    let label = importing::UNIT_COLUMN.of(locale);
    let size = brought.sheets.iter().find(|sheet| sheet.name == layout.sheet).cloned().unwrap_or_default();
    let count = if layout.turn == Turn::Upright { size.columns } else { size.rows }.min(ACROSS.max(layout.units + 1));
    let values: Vec<AttrValue> = (0..count).map(|column| wording::column(layout, column).into()).collect();
    let chosen = layout.units as usize;
    let choose = correct.reform(|at: usize| Correction::Units(u32::try_from(at).unwrap_or_default()));
    html! { <label><span>{ label }</span><Choice {label} {values} {chosen} {choose} /></label> }
}

/// Of which year the figures are whose headings don't say it.
fn year(locale: Locale, FormProps { layout, policy, correct, .. }: &FormProps) -> Html {
    let label = importing::YEAR.of(locale);
    let mut years = vec![policy.year, policy.year.saturating_sub(1)];
    years.extend(layout.about.year.filter(|year| !years.contains(year)));
    let chosen = layout.about.year.and_then(|own| years.iter().position(|year| *year == own)).unwrap_or_default();
    let values: Vec<AttrValue> = years.iter().map(|year| year.to_string().into()).collect();
    let choose = correct.reform(move |at: usize| Correction::Year(years.get(at).copied().filter(|_| at > 0)));
    html! { <label><span>{ label }</span><Choice {label} {values} {chosen} {choose} /></label> }
}
