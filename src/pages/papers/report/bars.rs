//! Units per grade of each category, before and after, as bars that also tell their figures without colour.

use baton_model::Arrange;
use yew::prelude::*;

use crate::charts::picture_out::PictureOut;
use crate::pages::what_if::strip::percent;
use crate::shell::context::use_locale;
use crate::shell::wording;
use baton_words::{Locale, headline, report};
use baton_workbench::{CategoryTotals, GradeName, GradeTotal};

/// Height of a bar, in pixels.
const BAR: usize = 16;
/// From the top of a category to that of the next.
const STEP: usize = 62;
/// Thousandths of the width that are left for the words before a bar.
const LEFT: i64 = 60;

/// Properties of [`GradeBars`].
#[derive(Properties, PartialEq)]
pub struct GradeBarsProps {
    /// The categories' figures.
    pub totals: Vec<CategoryTotals>,
}

/// The bars.
#[component]
pub fn GradeBars(props: &GradeBarsProps) -> Html {
    let locale = use_locale();
    let place = use_node_ref();
    let shown: Vec<&CategoryTotals> = props.totals.iter().filter(|of| of.units.was + of.units.is > 0).collect();
    html! {
        <figure class="grade-bars" ref={place.clone()}>
            <svg height={(shown.len() * STEP).to_string()} role="img" aria-label={told(locale, &shown)}>
                { for shown.iter().enumerate().map(|(at, category)| html! {
                    <g key={at}>
                        <text class="bar-name" x="0" y={(at * STEP + 14).to_string()}>{ &category.name }</text>
                        { bar(report::BAR_WAS.of(locale), category, at * STEP + 20, &|total| (total.grade.was.as_ref(), total.units.was)) }
                        { bar(report::BAR_IS.of(locale), category, at * STEP + 22 + BAR, &|total| (total.grade.is.as_ref(), total.units.is)) }
                    </g>
                }) }
            </svg>
            <figcaption><PictureOut title={report::GRADE_COUNTS.of(locale)} within={place} /></figcaption>
        </figure>
    }
}

/// A side of a change.
type Side<'a> = &'a dyn Fn(&GradeTotal) -> (Option<&GradeName>, u32);

/// A bar with a piece for each grade that the side has, as wide as its share of the units that have one.
fn bar(label: &'static str, category: &CategoryTotals, y: usize, side: Side<'_>) -> Html {
    let mut held: Vec<(&GradeName, u32)> =
        category.grades.iter().map(side).filter_map(|(grade, units)| Some((grade?, units))).collect();
    held.arrange_by_key(|(grade, _)| grade.position);
    let all: u32 = held.iter().map(|(_, units)| units).sum();
    let room = 1_000 - LEFT;
    let share = |units: u32| i64::from(units) * room / i64::from(all.max(1));
    let mut before = 0;
    let mut pieces: Vec<(&GradeName, i64, i64, u32)> = Vec::new();
    for (grade, units) in held.into_iter().filter(|(_, units)| *units > 0) {
        let from = LEFT + share(before);
        before += units;
        pieces.push((grade, from, LEFT + share(before) - from, units));
    }
    html! {
        <>
            <text class="bar-label" x="0" y={(y + 12).to_string()}>{ label }</text>
            { for pieces.into_iter().map(|(grade, from, width, units)| {
                let roomy = width >= 90;
                html! {
                    <g key={grade.position}>
                        <rect class={classes!("grade-piece", wording::grade_class(Some(grade)))} x={percent(from)}
                            width={percent(width)} y={y.to_string()} height={BAR.to_string()} />
                        <text class={classes!("piece-label", wording::grade_class(Some(grade)))} x={percent(from + width / 2)}
                            y={(y + 12).to_string()} text-anchor="middle">
                            { if roomy { format!("{} {units}", grade.name) } else { units.to_string() } }
                        </text>
                    </g>
                }
            }) }
        </>
    }
}

/// The figures, for those who hear them.
fn told(locale: Locale, shown: &[&CategoryTotals]) -> String {
    let each = shown.iter().map(|category| {
        let counts =
            category.grades.iter().map(|total| format!("{} {} → {}", total.name(), total.units.was, total.units.is));
        report::grade_bar(locale, &category.name, &counts.collect::<Vec<_>>().join(headline::COMMA.of(locale)))
    });
    each.collect::<Vec<_>>().join(headline::COMMA.of(locale))
}
