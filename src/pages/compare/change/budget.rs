//! Where the difference of the bonus comes from, category by category, for the scenario worked on or for all that are shown
//! side by side.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::charts::{Chart, Colour, DataTable, Piece, height, lying};
use crate::controls::choice::Choice;
use crate::controls::table_out::{Made, TableOut};
use crate::pages::draft::grades::use_of_results::floating;
use crate::shell::context::use_locale;
use crate::shell::wording;
use baton_words::{Locale, bonus_change, change, money, results, scenarios, signed};
use baton_workbench::pages::compare::change::Budget;
use baton_workbench::tables;

/// Properties of [`BudgetFall`].
#[derive(Properties, PartialEq)]
pub struct BudgetFallProps {
    /// The scenarios, the one worked on first.
    pub budgets: Vec<Budget>,
    /// What the base is called.
    pub base: AttrValue,
    /// What figures are from, for pictures.
    pub source: AttrValue,
}

/// A line of the waterfall.
struct Line {
    name: String,
    from: Decimal,
    to: Decimal,
    whole: bool,
}

/// The waterfall.
#[component]
pub fn BudgetFall(props: &BudgetFallProps) -> Html {
    let locale = use_locale();
    let all = use_state(|| false);
    let choose = {
        let all = all.clone();
        Callback::from(move |at: usize| all.set(at == 1))
    };
    let Some(first) = props.budgets.first() else { return html! { <div /> } };
    let several = props.budgets.len() > 1;
    let shown = if *all && several { &props.budgets[..] } else { std::slice::from_ref(first) };
    let lines: Vec<Line> = shown.iter().flat_map(|budget| lines(locale, budget, shown.len() > 1)).collect();
    let scenario = name(locale, first);
    let controls = html! {
        if several {
            <Choice label={change::BUDGET_OF.of(locale)} values={vec![AttrValue::from(scenario.clone()), change::ALL_SHOWN.of(locale).into()]}
                chosen={usize::from(*all)} {choose} />
        }
    };
    let every = *all && several;
    let table = (
        AttrValue::from(results::WATERFALL_TABLE.of(locale)),
        Made::by(move |state, locale| Some(tables::budget(state, locale, every))),
    );
    let title = match shown.iter().any(|budget| !budget.fall.steps.is_empty()) {
        false => change::budget_same(locale, &scenario),
        true => change::budget(locale, &scenario, &props.base, &money::change(locale, first.fall.difference())),
    };
    if lines.is_empty() {
        return html! {
            <section class="card budget"><div class="card-head"><h2>{ title }</h2>{ controls }<TableOut title={table.0} table={table.1} /></div></section>
        };
    }
    let pieces: Vec<Vec<Piece>> = lines.iter().map(|line| bar(locale, line)).collect();
    let option =
        lying(lines.iter().map(|line| line.name.clone()).collect(), &pieces, money::UNIT.of(locale).to_owned());
    let row = |line: &Line| -> Vec<AttrValue> {
        let change = line.to.checked_sub(line.from).unwrap_or_default();
        vec![line.name.clone().into(), signed(change, 2).into(), signed(line.to, 2).into()]
    };
    let heads = [results::STEP.of(locale), results::DIFFERENCE_YUAN.of(locale), results::RUNNING.of(locale)]
        .map(AttrValue::from)
        .to_vec();
    html! {
        <section class="budget">
            <Chart title={title.clone()} source={props.source.clone()} {option} height={height(pieces.len())} {controls} {table}>
                <DataTable caption={title} head={heads} rows={lines.iter().map(row).collect::<Vec<_>>()} />
            </Chart>
        </section>
    }
}

fn name(locale: Locale, budget: &Budget) -> String {
    budget
        .name
        .as_ref()
        .map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| wording::scenario(locale, name))
}

/// The steps of a scenario and their sum; none where nothing differs.
fn lines(locale: Locale, budget: &Budget, several: bool) -> Vec<Line> {
    let scenario = name(locale, budget);
    let steps = budget.fall.steps.iter().map(|step| {
        let category = step.category.clone().unwrap_or_default();
        let name = if several { format!("{scenario} · {category}") } else { category };
        Line { name, from: step.from, to: step.to, whole: false }
    });
    let whole = Line {
        name: if several {
            change::budget_total(locale, &scenario)
        } else {
            results::WHOLE_DIFFERENCE.of(locale).to_owned()
        },
        from: Decimal::ZERO,
        to: budget.fall.difference(),
        whole: true,
    };
    let any = several || !budget.fall.steps.is_empty();
    steps.chain(any.then_some(whole)).collect()
}

fn bar(locale: Locale, line: &Line) -> Vec<Piece> {
    let change = line.to.checked_sub(line.from).unwrap_or_default();
    let colour = match (line.whole, change.is_sign_negative()) {
        (true, _) => "--soft",
        (false, true) => "--g4-line",
        (false, false) => "--accent",
    };
    let label = bonus_change(locale, change);
    let told = results::step_told(locale, &line.name, &money::change(locale, change), &money::change(locale, line.to));
    floating(line.from, line.to, Colour::Named(colour), &label, &told)
}
