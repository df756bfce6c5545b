//! Where the difference of the bonus from the base comes from, as a waterfall that ends at the whole of it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

use crate::charts::{Chart, Colour, DataTable, Piece, Position, height, lying};
use crate::controls::choice::Choice;
use crate::controls::table_out::Made;
use crate::shell::context::use_locale;
use baton_words::{Locale, bonus_change, league, money, results, signed, ten_thousands};
use baton_workbench::pages::draft::grades::use_of_results::{CategoryCost, Split, Step, Waterfall, waterfall};
use baton_workbench::tables;

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
    let locale = use_locale();
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
            <Choice label={results::SPLIT.of(locale)} values={[results::BY_BOTH.of(locale), results::BY_CATEGORY.of(locale), results::BY_GRADE.of(locale)].map(AttrValue::from).to_vec()}
                chosen={Split::ALL.iter().position(|one| *one == by).unwrap_or_default()} {choose} />
        </>
    };
    let table = (
        AttrValue::from(results::WATERFALL_TABLE.of(locale)),
        Made::by(move |state, locale| Some(tables::waterfall(state, locale, by))),
    );
    let title = title(locale, &falls, moved);
    if !moved {
        return html! {
            <section class="card waterfall-card">
                <h2>{ title }</h2>
                <p class="hint">{ results::NO_STEPS.of(locale) }</p>
            </section>
        };
    }
    let names: Vec<String> = falls
        .steps
        .iter()
        .map(|step| name(locale, step))
        .chain([results::WHOLE_DIFFERENCE.of(locale).into()])
        .collect();
    let lines: Vec<Vec<Piece>> =
        falls.steps.iter().map(|step| line(locale, step)).chain([whole(locale, falls.total)]).collect();
    let option = lying(names, &lines, money::UNIT.of(locale).to_owned());
    let cells = |name: String, change: Decimal, end: Decimal| {
        // To the fen, so that the figures shown add up.
        vec![name.into(), signed(change, 2).into(), signed(end, 2).into()]
    };
    html! {
        <section class="waterfall-card">
            <Chart {title} source={props.source.clone()} {option} height={height(lines.len())} {controls} {table}>
                <DataTable caption={results::WATERFALL_TABLE.of(locale)} head={[results::STEP.of(locale), results::DIFFERENCE_YUAN.of(locale), results::RUNNING.of(locale)].map(AttrValue::from).to_vec()}
                    rows={falls.steps.iter().map(|step| cells(name(locale, step), step.change(), step.to)).collect::<Vec<_>>()}
                    sum={cells(results::WHOLE_DIFFERENCE.of(locale).into(), falls.total, falls.total)} />
            </Chart>
        </section>
    }
}

fn title(locale: Locale, falls: &Waterfall, moved: bool) -> String {
    let more = falls.total.is_sign_positive();
    let sum = money::sum(locale, falls.total.abs());
    let largest = falls.steps.iter().max_by_key(|step| step.change().abs());
    match largest.filter(|_| !falls.total.is_zero()) {
        Some(step) if falls.steps.len() == 1 => {
            let say = if more { results::more_from } else { results::less_from };
            say(locale, &sum, &name(locale, step))
        }
        Some(step) => {
            let say = if more { results::more } else { results::less };
            say(locale, &sum, &name(locale, step), &money::change(locale, step.change()))
        }
        None if moved => results::SAME_SUM.of(locale).to_owned(),
        None => results::SAME_BONUS.of(locale).to_owned(),
    }
}

/// What a step is called.
fn name(locale: Locale, step: &Step) -> String {
    let grade =
        step.grade.as_ref().map(|grade| grade.as_ref().map_or(league::NO_GRADE.of(locale), |grade| &grade.name));
    let parts: Vec<&str> = step.category.as_deref().into_iter().chain(grade).collect();
    parts.join(" · ")
}

/// A step's bar: from where the last one ended to where this one does.
fn line(locale: Locale, step: &Step) -> Vec<Piece> {
    let change = money::change(locale, step.change());
    let label = bonus_change(locale, step.change());
    let colour = Colour::Named(if step.change().is_sign_negative() { "--g4-line" } else { "--accent" });
    let told = results::step_told(locale, &name(locale, step), &change, &money::change(locale, step.to));
    floating(step.from, step.to, colour, &label, &told)
}

/// The last bar: the whole.
fn whole(locale: Locale, total: Decimal) -> Vec<Piece> {
    let (change, label) = (money::change(locale, total), bonus_change(locale, total));
    floating(
        Decimal::ZERO,
        total,
        Colour::Named("--soft"),
        &label,
        &format!("{}\n{change}", results::WHOLE_DIFFERENCE.of(locale)),
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
