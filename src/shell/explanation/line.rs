//! One indicator's points: marks × rate, the rule in words, what went into it, and what monitoring says.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::component::{ComponentFacts, Of};
use crate::controls::delta::Delta;
use crate::controls::link_to::LinkTo;
use crate::controls::number_field::NumberField;
use crate::shell::context::use_locale;
use baton_words::{change, explanation, grouped, percent_of, rounded, rounded_change, rule, trace};
use baton_workbench::link::{Link, Target};
use baton_workbench::parts::{Combine, Light, LightLine, Place, combined};
use baton_workbench::{Change, Explanation};

/// Properties of [`ExplainedLine`].
#[derive(Properties, PartialEq)]
pub struct ExplainedLineProps {
    /// The unit explained.
    pub explanation: Explanation,
    /// Position of the line.
    pub at: usize,
}

/// One line.
#[component]
pub fn ExplainedLine(props: &ExplainedLineProps) -> Html {
    let locale = use_locale();
    let ExplainedLineProps { explanation, at } = props;
    let found = explanation.category.as_ref().and_then(|category| category.indicators.get(*at));
    let (Some(indicator), Some(line)) = (found, explanation.outcome.lines.get(*at)) else {
        return html! { <div class="line" /> };
    };
    let points = explanation.points.get(*at).copied().unwrap_or_default();
    let points = Change::new(points.was.unwrap_or_default(), points.is.unwrap_or_default());
    let Some(rate) = line.rate else {
        return html! {
            <div class="line unassessed">
                <div class="line-head"><span class="line-name">{ &indicator.name }</span><span class="soft">{ explanation::NOT_ASSESSED.of(locale) }</span></div>
                <div class="line-foot"><span /><OwnMarks explanation={explanation.clone()} at={*at} name={indicator.name.clone()} /></div>
            </div>
        };
    };
    let (category, unit) = (&explanation.unit.category, &explanation.unit.id);
    let here = Place::category(category).at_indicator(&indicator.id);
    let to_rule = Link::new(here.clone(), Target::Rule);
    let to_clause = Link::new(here, Target::Clause);
    let of = Of {
        category: category.clone(),
        unit: unit.clone(),
        indicator: indicator.id.clone(),
        name: indicator.name.clone(),
        group: explanation.group_name(),
    };
    let reading = explanation.unit.observations.get(&indicator.id).map(|observation| observation.annual.clone());
    let components = line.annual.iter().zip(&indicator.rule.components).enumerate().map(|(at, (facts, component))| {
        html! {
            <ComponentFacts key={at} facts={facts.clone()} component={component.clone()} reading={reading.clone()} of={of.clone()}
                alone={line.annual.len() == 1} shared={indicator.rule.combine == Combine::Blend} measured_in={indicator.measured_in.clone()} />
        }
    });
    let together = combined(&indicator.rule, &line.annual)
        .filter(|made| line.annual.len() > 1 || made.unbounded != made.rate)
        .map(|made| explanation::combined(locale, indicator.rule.combine, made.unbounded, made.rate));
    html! {
        <div class="line">
            <div class="line-head">
                <span class="line-name"><LinkTo link={to_rule} title={change::to_rule(locale, &indicator.name)}>{ &indicator.name }</LinkTo></span>
                <span class="figure">
                    <Delta text={rounded_change(points.difference())} shown={points.changed()} />
                    <span class="soft">{ grouped(line.marks) }{ " × " }{ percent_of(rate, 4) }{ " = " }</span>
                    <b>{ rounded(line.points) }</b>
                </span>
            </div>
            <p class="rule">{ rule::in_words(locale, indicator) }</p>
            { for components }
            if let Some(together) = together { <p class="fact">{ together }</p> }
            if line.difficulty != Decimal::ONE { <p class="fact">{ explanation::difficulty(locale, line.difficulty) }</p> }
            if let Some(share) = line.monitoring_share {
                <ul class="periods">
                    <li key="share">{ explanation::monitoring(locale, share) }</li>
                    { for line.periods.iter().map(|period| html! {
                        <li key={period.period.to_string()}>
                            { explanation.period_name(&period.period).to_owned() }{ " " }
                            { period.rate.map_or_else(|| explanation::NOT_ASSESSED.of(locale).to_owned(), |rate| percent_of(rate, 2)) }
                        </li>
                    }) }
                </ul>
            }
            if !line.lights.is_empty() {
                <ul class="lights">
                    { for line.lights.iter().map(|light| html! {
                        <LightItem key={light.period.to_string()} light={light.clone()} name={explanation.period_name(&light.period).to_owned()} />
                    }) }
                </ul>
            }
            <div class="line-foot">
                <span class="fact">
                    if !indicator.clause.is_empty() {
                        <LinkTo link={to_clause} title={change::TO_CLAUSE.of(locale)}>{ explanation::clause(locale, &indicator.clause) }</LinkTo>
                    }
                </span>
                <OwnMarks explanation={explanation.clone()} at={*at} name={indicator.name.clone()} />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct LightItemProps {
    light: LightLine,
    name: String,
}

/// A warning light, with its word.
#[component]
fn LightItem(props: &LightItemProps) -> Html {
    let locale = use_locale();
    let LightItemProps { light, name } = props;
    let class = match light.light {
        Light::Green => "green",
        Light::GreenNoted => "green noted",
        Light::Yellow => "yellow",
        Light::Red => "red",
    };
    html! { <li class={classes!("light", class)}>{ trace::light_of(locale, name, light.light, light.behind) }</li> }
}

#[derive(Properties, PartialEq)]
struct OwnMarksProps {
    explanation: Explanation,
    at: usize,
    name: String,
}

/// Marks for this unit alone.
#[component]
fn OwnMarks(props: &OwnMarksProps) -> Html {
    let locale = use_locale();
    let OwnMarksProps { explanation, at, name } = props;
    let Some(figure) = explanation.own_marks.get(*at) else { return html! { <div /> } };
    let marks = explanation.outcome.lines.get(*at).map_or(Decimal::ZERO, |line| line.marks);
    let title = explanation::unit_marks(locale, &explanation.unit.name);
    let label = format!("{name} · {title}");
    html! {
        <details class="own-marks" open={figure.is.is_some() || figure.entry.is_some()}>
            <summary {title}>{ explanation::OWN_MARKS_HERE.of(locale) }</summary>
            <NumberField figure={figure.clone()} {label} placeholder={grouped(marks)} />
        </details>
    }
}
