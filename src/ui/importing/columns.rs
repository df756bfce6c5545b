//! What each column means, as a table in which it can be corrected.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::wording;
use crate::ui::choice::Choice;
use crate::ui::context::use_words;
use crate::workbench::importing::{Layout, Meaning, SheetColumn, Turn, column_name, meanings};
use crate::workbench::parts::{Category, Policy};
use crate::worker::{Bring, Brought};

/// Properties of [`Columns`].
#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// The policy.
    pub policy: Arc<Policy>,
    /// Asks the worker.
    pub ask: Callback<Bring>,
}

/// The columns of a sheet with what they mean.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let words = use_words();
    let told = &words.importing;
    let ColumnsProps { brought, policy, ask } = props;
    let category = |layout: &Layout| policy.categories.iter().find(|category| category.id == layout.category).cloned();
    let Some((layout, category)) = brought.layout.as_ref().and_then(|layout| Some((layout, category(layout)?))) else {
        return html! { <div /> };
    };
    let choices = meanings(policy, &category);
    let again = {
        let (ask, layout) = (ask.clone(), layout.clone());
        Callback::from(move |_: MouseEvent| ask.emit(Bring::Again(layout.clone())))
    };
    html! {
        <section class="import-columns" aria-label={told.columns}>
            <div class="card-head">
                <h3>{ told.columns }</h3>
                <button type="button" onclick={again}>{ told.guess_again }</button>
            </div>
            <div class="table-box" tabindex="0" role="group" aria-label={told.columns}>
                <table>
                    <thead><tr>
                        <th scope="col" class="text">{ told.column }</th>
                        <th scope="col" class="text">{ told.heading }</th>
                        <th scope="col" class="text">{ told.sample }</th>
                        <th scope="col" class="text">{ told.means }</th>
                    </tr></thead>
                    <tbody>
                        { for layout.columns.iter().enumerate().map(|(at, column)| {
                            line(words, policy, &category, brought, layout, at, column, &choices, ask)
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

#[expect(clippy::too_many_arguments, reason = "a row of one table, written apart for its length alone")]
fn line(
    words: &'static crate::i18n::Catalogue,
    policy: &Policy,
    category: &Category,
    brought: &Brought,
    layout: &Layout,
    at: usize,
    column: &SheetColumn,
    choices: &[Meaning],
    ask: &Callback<Bring>,
) -> Html {
    let told = &words.importing;
    let mut choices = choices.to_vec();
    if !choices.contains(&column.meaning) {
        choices.push(column.meaning.clone());
    }
    let values: Vec<AttrValue> =
        choices.iter().map(|meaning| wording::meaning(words, policy, category, meaning).into()).collect();
    let chosen = choices.iter().position(|meaning| *meaning == column.meaning).unwrap_or_default();
    let choose = {
        let layout = layout.clone();
        ask.reform(move |chosen: usize| {
            let mut layout = layout.clone();
            if let (Some(column), Some(meaning)) = (layout.columns.get_mut(at), choices.get(chosen)) {
                column.meaning = meaning.clone();
            }
            Bring::As(layout)
        })
    };
    let name = match layout.turn {
        Turn::Upright => column_name(column.number),
        Turn::Turned => column.number.saturating_add(1).to_string(),
    };
    let sample = sample(brought, layout, column.number);
    let converted = (!column.measured_in.is_empty()).then(|| (told.in_unit)(&column.measured_in));
    let label = format!("{name} {}", column.heading);
    let ignored = (column.meaning == Meaning::Ignored).then_some("ignored");
    html! {
        <tr key={column.number} class={classes!(ignored)}>
            <th scope="row" class="text">{ name }</th>
            <td class="text">{ column.heading.clone() }</td>
            <td class="text">{ sample }</td>
            <td class="text">
                <Choice {label} {values} {chosen} {choose} />
                <span class="hint">{ converted.unwrap_or_default() }</span>
            </td>
        </tr>
    }
}

/// What the first row of figures has in a column.
fn sample(brought: &Brought, layout: &Layout, column: u32) -> String {
    let (row, column) = match layout.turn {
        Turn::Upright => (layout.first, column),
        Turn::Turned => (column, layout.first),
    };
    let cells = brought.preview.iter().find(|(number, _)| *number == row).map(|(_, cells)| cells);
    cells.and_then(|cells| cells.get(column as usize)).cloned().unwrap_or_default()
}
