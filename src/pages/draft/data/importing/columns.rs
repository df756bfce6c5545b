//! What each column means, why, and how its figures are converted, as a table in which it can be corrected.

use baton_words::{Locale, importing};
use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::wording;
use crate::controls::choice::Choice;
use crate::shell::context::use_locale;
use baton_workbench::pages::draft::data::importing::{
    Brought, Correction, Layout, Meaning, SheetColumn, Turn, Why, alike, category_of, indicator_of, meanings,
};
use baton_workbench::parts::Policy;

/// Properties of [`Columns`].
#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// How it is read.
    pub layout: Layout,
    /// The policy.
    pub policy: Arc<Policy>,
    /// Takes what is said.
    pub correct: Callback<Correction>,
}

/// The columns of a sheet with what they mean.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let locale = use_locale();
    let ColumnsProps { layout, policy, correct, .. } = props;
    let only = use_state(|| false);
    let choices = meanings(policy, category_of(policy, layout));
    let again = correct.reform(|_: MouseEvent| Correction::Afresh);
    let toggle = {
        let only = only.clone();
        Callback::from(move |event: Event| only.set(event.target_unchecked_into::<HtmlInputElement>().checked()))
    };
    let shown = |column: &&SheetColumn| {
        !*only || column.meaning != Meaning::Ignored || matches!(column.why, Why::Asked(..) | Why::ByHand)
    };
    html! {
        <section class="import-columns" aria-label={importing::COLUMNS.of(locale)}>
            <div class="card-head">
                <h3>{ importing::COLUMNS.of(locale) }</h3>
                <label class="import-check"><input type="checkbox" checked={*only} onchange={toggle} /><span>{ importing::ONLY_TAKEN.of(locale) }</span></label>
                <button type="button" onclick={again}>{ importing::GUESS_AGAIN.of(locale) }</button>
            </div>
            <div class="table-box" tabindex="0" role="group" aria-label={importing::COLUMNS.of(locale)}>
                <table>
                    <thead><tr>
                        <th scope="col" class="text">{ importing::COLUMN.of(locale) }</th>
                        <th scope="col" class="text">{ importing::HEADING.of(locale) }</th>
                        <th scope="col" class="text">{ importing::SAMPLE.of(locale) }</th>
                        <th scope="col" class="text">{ importing::MEANS.of(locale) }</th>
                    </tr></thead>
                    <tbody>
                        { for layout.columns.iter().filter(shown).map(|column| line(locale, props, column, &choices)) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn line(locale: Locale, props: &ColumnsProps, column: &SheetColumn, choices: &[Meaning]) -> Html {
    let ColumnsProps { brought, layout, policy, correct } = props;
    let mut choices = choices.to_vec();
    if !choices.contains(&column.meaning) {
        choices.push(column.meaning.clone());
    }
    let values: Vec<AttrValue> =
        choices.iter().map(|meaning| wording::meaning(locale, policy, meaning).into()).collect();
    let chosen = choices.iter().position(|meaning| *meaning == column.meaning).unwrap_or_default();
    let number = column.number;
    let choose = correct.reform(move |chosen: usize| {
        Correction::Meaning(number, choices.get(chosen).cloned().unwrap_or(Meaning::Ignored))
    });
    let name = wording::column(layout, column.number);
    let label = format!("{name} {}", column.heading);
    let class = match (&column.meaning, &column.why) {
        (_, Why::Asked(..)) => Some("asked"),
        (Meaning::Ignored, _) => Some("ignored"),
        _ => None,
    };
    html! {
        <tr key={column.number} id={format!("import-column-{number}")} class={classes!(class)}>
            <th scope="row" class="text">{ name }</th>
            <td class="text">{ column.heading.clone() }</td>
            <td class="text">{ sample(brought, layout, column.number) }</td>
            <td class="text">
                <Choice {label} {values} {chosen} {choose} />
                { measure(locale, props, column) }
                <span class="hint">{ wording::why(locale, policy, column) }</span>
            </td>
        </tr>
    }
}

/// In which unit of measure the figures are, and into which they are converted.
fn measure(locale: Locale, ColumnsProps { policy, correct, .. }: &ColumnsProps, column: &SheetColumn) -> Html {
    let own = match &column.meaning {
        Meaning::Reading { indicator, .. } => indicator_of(policy, indicator).map(|own| own.measured_in.clone()),
        Meaning::Ignored | Meaning::Headcount | Meaning::AssessedHeadcount => None,
    };
    let Some(own) = own.filter(|own| !own.is_empty()) else { return html! {} };
    let mut units = alike(&own);
    units.retain(|unit| *unit != own);
    units.insert(0, own.clone());
    if !column.measured_in.is_empty() && !units.contains(&column.measured_in) {
        units.push(column.measured_in.clone());
    }
    if units.len() == 1 {
        return html! {};
    }
    let chosen = units.iter().position(|unit| *unit == column.measured_in).unwrap_or_default();
    let values: Vec<AttrValue> = units.iter().map(|unit| unit.clone().into()).collect();
    let number = column.number;
    let choose = correct.reform(move |at: usize| {
        Correction::Measure(number, if at == 0 { String::new() } else { units.get(at).cloned().unwrap_or_default() })
    });
    let converted = (chosen > 0).then(|| importing::converted(locale, &column.measured_in, &own));
    let label = format!("{} {}", importing::MEASURED_IN.of(locale), column.heading);
    html! {
        <span class="import-measure"><Choice {label} {values} {chosen} {choose} /><span class="hint">{ converted.unwrap_or_default() }</span></span>
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
