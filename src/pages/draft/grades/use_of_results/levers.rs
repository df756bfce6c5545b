//! The levers: what each grade brings, the bonus funds, and the 优秀 ratio.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::funds::Funds;
use crate::controls::badge::Badge;
use crate::controls::choice::Choice;
use crate::controls::lever::LeverRow;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, bonus, grading, results};
use baton_workbench::pages::draft::grades::use_of_results::{Flag, GradeUse, UseLevers};
use baton_workbench::parts::{Policy, QuotaRounding, RatioNumber};
use baton_workbench::{Action, Change};

/// Properties of [`Levers`].
#[derive(Properties, PartialEq)]
pub struct LeversProps {
    /// The levers.
    pub levers: UseLevers,
    /// Name of the category.
    pub name: AttrValue,
    /// The policy.
    pub policy: std::sync::Arc<Policy>,
}

/// The levers of a category's use of results.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let levers = &props.levers;
    let roundings = [QuotaRounding::Floor, QuotaRounding::HalfUp, QuotaRounding::Ceil];
    let choose_rounding = {
        let levers = levers.clone();
        Callback::from(move |at: usize| {
            let Some(&rounding) = roundings.get(at) else { return };
            act.on(Action::Edit(levers.with_rounding(rounding)));
        })
    };
    html! {
        <div class="use-panel">
            <section class="section">
                <h3><span>{ results::grades_bring(locale, &props.name) }</span></h3>
                <div class="rungs">
                    { for levers.grades.iter().enumerate().map(|(at, grade)| html! {
                        <GradeLevers key={grade.rung.grade.id.to_string()} levers={levers.clone()} {at} />
                    }) }
                </div>
            </section>
            <Funds funds={levers.funds.clone()} policy={props.policy.clone()} />
            <section class="section">
                <h3><span>{ bonus::COUNTY_RATIO.of(locale) }</span></h3>
                <LeverRow figure={levers.average.clone()} name={bonus::RATIO_AVERAGE.of(locale)} />
                <LeverRow figure={levers.ceiling.clone()} name={bonus::RATIO_CEILING.of(locale)} />
                <LeverRow figure={levers.exempt.clone()} name={bonus::RATIO_EXEMPT.of(locale)} />
                <p class="hint" hidden={levers.exempt.is.is_some()}>{ bonus::EXEMPT_HINT.of(locale) }</p>
                <LeverRow figure={levers.least.clone()} name={bonus::LEAST_PLACES.of(locale)} class="plain" />
                <div class="setting">
                    <span>{ results::ROUNDING.of(locale) }</span>
                    <Choice label={results::ROUNDING.of(locale)} choose={choose_rounding} changed={levers.rounding.changed()}
                        values={vec![results::FLOOR.of(locale).into(), results::HALF_UP.of(locale).into(), results::CEIL.of(locale).into()]}
                        chosen={roundings.iter().position(|one| *one == levers.rounding.is).unwrap_or_default()} />
                </div>
            </section>
            <section class="section">
                <h3><span>{ bonus::category_ratio(locale, &props.name) }</span></h3>
                { for RatioNumber::ALL.into_iter().zip(&levers.own).map(|(number, figure)| {
                    let name = bonus::ratio_number(number).of(locale);
                    html! { <LeverRow key={name} figure={figure.clone()} {name} label={format!("{} · {name}", props.name)} class="plain" /> }
                }) }
                <p class="hint">{ bonus::OWN_RATIO_HINT.of(locale) }</p>
            </section>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct GradeLeversProps {
    levers: UseLevers,
    at: usize,
}

/// What one grade brings.
#[component]
fn GradeLevers(props: &GradeLeversProps) -> Html {
    let locale = use_locale();
    let levers = &props.levers;
    let Some(grade) = levers.grades.get(props.at) else { return html! { <section class="rung" /> } };
    let rung = &grade.rung;
    let name = Some(rung.name.clone());
    let label = |what: &str| format!("{} · {what}", rung.grade.name);
    html! {
        <section class="rung" data-place={format!("grade:{}", rung.grade.id)}>
            <h4 class="grade-name"><Badge grade={Change::new(name.clone(), name)} /></h4>
            <div class="flags">
                { for Flag::ALL.into_iter().zip(grade.flags).map(|(flag, is)| html! {
                    <FlagBox key={flag_name(locale, flag)} {flag} {is} levers={levers.clone()} grade={grade.clone()} />
                }) }
            </div>
            <LeverRow figure={rung.coefficient.clone()} name={grading::COEFFICIENT.of(locale)} label={label(grading::COEFFICIENT.of(locale))} class="plain" />
            <LeverRow figure={rung.offset.clone()} name={grading::OFFSET.of(locale)} label={label(grading::OFFSET.of(locale))} class="plain" />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct FlagBoxProps {
    levers: UseLevers,
    grade: GradeUse,
    flag: Flag,
    is: Change<bool>,
}

/// Whether a grade brings something.
#[component]
fn FlagBox(props: &FlagBoxProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let FlagBoxProps { levers, grade, flag, is } = props;
    let onchange = {
        let (levers, grade, flag) = (levers.clone(), grade.clone(), *flag);
        Callback::from(move |event: Event| {
            let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
            act.on(Action::Edit(levers.with_flag(&grade, flag, checked)));
        })
    };
    let name = flag_name(locale, *flag);
    html! {
        <label class={classes!("flag", is.changed().then_some("changed"))}>
            <input type="checkbox" checked={is.is} {onchange} aria-label={format!("{} · {name}", grade.rung.grade.name)} />
            { name }
        </label>
    }
}

fn flag_name(locale: Locale, flag: Flag) -> &'static str {
    match flag {
        Flag::Excellent => grading::COUNTS_EXCELLENT.of(locale),
        Flag::Promotion => grading::PROMOTION.of(locale),
        Flag::Interview => grading::INTERVIEW.of(locale),
    }
}
