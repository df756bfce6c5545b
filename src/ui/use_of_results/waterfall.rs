//! Where the difference of the bonus from the base comes from, as a waterfall that ends at the whole of it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

use crate::i18n::{Catalogue, bonus_change, signed, ten_thousands};
use crate::ui::chart::{Chart, Colour, DataTable, Piece, Position, height, lying};
use crate::ui::choice::Choice;
use crate::ui::context::use_words;
use crate::ui::table_out::table_out;
use crate::workbench::results::{CategoryCost, Split, Step, Waterfall, waterfall};
use crate::workbench::tables;

/// Properties of [`BonusWaterfall`].
#[derive(Properties, PartialEq)]
pub struct BonusWaterfallProps {
    /// What every category costs.
    pub costs: Vec<CategoryCost>,
    /// What it is from, for pictures.
    pub source: AttrValue,
}

/// The difference of the bonus, step by step.
#[component]
pub fn BonusWaterfall(props: &BonusWaterfallProps) -> Html {
    let words = use_words();
    let told = &words.results;
    let split = use_state(Split::default);
    let choose = {
        let split = split.clone();
        Callback::from(move |at: usize| split.set(Split::ALL.get(at).copied().unwrap_or_default()))
    };
    let falls = waterfall(&props.costs, *split);
    // A division that costs as much shows no steps by category, yet some by grade.
    let moved = !falls.steps.is_empty() || !waterfall(&props.costs, Split::Both).steps.is_empty();
    let by = *split;
    let controls = html! {
        <>
            <Choice label={told.split} values={[told.by_both, told.by_category, told.by_grade].map(AttrValue::from).to_vec()}
                chosen={Split::ALL.iter().position(|one| *one == by).unwrap_or_default()} {choose} />
            { table_out(told.waterfall_table, move |state, words| Some(tables::waterfall(state, words, by))) }
        </>
    };
    let title = title(words, &falls, moved);
    if !moved {
        return html! {
            <section class="card waterfall-card">
                <h2>{ title }</h2>
                <p class="hint">{ told.no_steps }</p>
            </section>
        };
    }
    let names: Vec<String> =
        falls.steps.iter().map(|step| name(words, step)).chain([told.whole_difference.into()]).collect();
    let lines: Vec<Vec<Piece>> =
        falls.steps.iter().map(|step| line(words, step)).chain([whole(words, falls.total)]).collect();
    let option = lying(names, &lines, words.money_unit.to_owned());
    let cells = |name: String, change: Decimal, end: Decimal| {
        // To the fen, so that the figures shown add up.
        vec![name.into(), signed(change, 2).into(), signed(end, 2).into()]
    };
    html! {
        <section class="waterfall-card">
            <Chart {title} source={props.source.clone()} {option} height={height(lines.len())} {controls}>
                <DataTable caption={told.waterfall_table} head={[told.step, told.difference_yuan, told.running].map(AttrValue::from).to_vec()}
                    rows={falls.steps.iter().map(|step| cells(name(words, step), step.change(), step.to)).collect::<Vec<_>>()}
                    sum={cells(told.whole_difference.into(), falls.total, falls.total)} />
            </Chart>
        </section>
    }
}

fn title(words: &Catalogue, falls: &Waterfall, moved: bool) -> String {
    let told = &words.results;
    let more = falls.total.is_sign_positive();
    let sum = (words.money)(falls.total.abs());
    let largest = falls.steps.iter().max_by_key(|step| step.change().abs());
    match largest.filter(|_| !falls.total.is_zero()) {
        Some(step) if falls.steps.len() == 1 => {
            let say = if more { told.more_from } else { told.less_from };
            say(&sum, &name(words, step))
        }
        Some(step) => {
            let say = if more { told.more } else { told.less };
            say(&sum, &name(words, step), &(words.money_change)(step.change()))
        }
        None if moved => told.same_sum.to_owned(),
        None => told.same_bonus.to_owned(),
    }
}

/// What a step is called.
fn name(words: &Catalogue, step: &Step) -> String {
    let grade = step.grade.as_ref().map(|grade| grade.as_ref().map_or(words.no_grade, |grade| &grade.name));
    let parts: Vec<&str> = step.category.as_deref().into_iter().chain(grade).collect();
    parts.join(" · ")
}

/// A step's bar: from where the last one ended to where this one does.
fn line(words: &Catalogue, step: &Step) -> Vec<Piece> {
    let change = (words.money_change)(step.change());
    let label = bonus_change(words, step.change());
    let colour = Colour::Named(if step.change().is_sign_negative() { "--g4-line" } else { "--accent" });
    let told = (words.results.step_told)(&name(words, step), &change, &(words.money_change)(step.to));
    floating(step.from, step.to, colour, &label, &told)
}

/// The last bar: the whole.
fn whole(words: &Catalogue, total: Decimal) -> Vec<Piece> {
    let (change, label) = ((words.money_change)(total), bonus_change(words, total));
    floating(
        Decimal::ZERO,
        total,
        Colour::Named("--soft"),
        &label,
        &format!("{}\n{change}", words.results.whole_difference),
    )
}

/// A bar that begins anywhere: a gap, what is above 0 and what is below it. ECharts stacks both sides by themselves.
pub fn floating(from: Decimal, to: Decimal, colour: Colour, label: &str, told: &str) -> Vec<Piece> {
    let zero = Decimal::ZERO;
    let (low, high) = (from.min(to), from.max(to));
    let gap = if low > zero { low } else { high.min(zero) };
    let above = high.max(zero) - low.max(zero);
    let below = low.min(zero) - high.min(zero);
    let drawn = |length: Decimal, labelled: bool| Piece {
        length: ten_thousands(length).to_f64().unwrap_or_default(),
        colours: (colour, colour),
        label: (if labelled { label.to_owned() } else { String::new() }, Position::Right, Colour::Named("--ink")),
        told: told.to_owned(),
    };
    let gap = Piece::gap(ten_thousands(gap).to_f64().unwrap_or_default());
    vec![gap, drawn(above, above > zero || below.is_zero()), drawn(below, above.is_zero() && below < zero)]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lengths of the pieces of a bar, in yuan.
    fn pieces(from: i64, to: i64) -> Vec<f64> {
        let bar = floating(from.into(), to.into(), Colour::Transparent, "x", "x");
        assert_eq!(bar.iter().filter(|piece| !piece.label.0.is_empty()).count(), 1, "one label: {from} to {to}");
        bar.iter().map(|piece| piece.length * 10_000.0).collect()
    }

    #[test]
    fn a_bar_floats_above_below_and_across_zero() {
        assert_eq!(pieces(100, 300), [100.0, 200.0, 0.0]);
        assert_eq!(pieces(300, 100), [100.0, 200.0, 0.0]);
        assert_eq!(pieces(-100, -300), [-100.0, 0.0, -200.0]);
        assert_eq!(pieces(-300, -100), [-100.0, 0.0, -200.0]);
        assert_eq!(pieces(100, -300), [0.0, 100.0, -300.0]);
        assert_eq!(pieces(0, 0), [0.0, 0.0, 0.0]);
    }
}
