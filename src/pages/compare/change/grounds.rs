//! What a unit's grade rests on before and after: how many are ranked, quota, places, its own place, and the steps to it.

use yew::prelude::*;

use crate::controls::badge::Badge;
use crate::shell::context::use_locale;
use baton_words::{Locale, Names, change, headline, trace};
use baton_workbench::Change;
use baton_workbench::pages::compare::change::{Ground, Grounds};
use baton_workbench::parts::{GradeStep, Policy};

/// Properties of [`GradeGrounds`].
#[derive(Properties, PartialEq)]
pub struct GradeGroundsProps {
    /// The grounds; absent = the grade is the same.
    pub grounds: Option<Grounds>,
}

/// The grounds.
#[component]
pub fn GradeGrounds(props: &GradeGroundsProps) -> Html {
    let locale = use_locale();
    let Some(grounds) = &props.grounds else { return html! { <div class="grounds" hidden=true /> } };
    let Change { was, is } = &grounds.steps;
    let before = side(locale, grounds.grade.as_deref(), grounds.ground.was.as_ref(), &grounds.policy.was, was);
    let after = side(locale, grounds.grade.as_deref(), grounds.ground.is.as_ref(), &grounds.policy.is, is);
    html! {
        <div class="grounds">
            <h4>{ change::GROUNDS.of(locale) }{ " " }<Badge grade={grounds.held.clone()} /></h4>
            <dl>
                <div><dt>{ headline::WAS.of(locale) }</dt><dd>{ before }</dd></div>
                <div><dt>{ headline::BECOMES.of(locale) }</dt><dd>{ after }</dd></div>
            </dl>
        </div>
    }
}

fn side(locale: Locale, grade: Option<&str>, ground: Option<&Ground>, policy: &Policy, steps: &[GradeStep]) -> Html {
    let names = Names::new(policy, None, locale);
    let ground = grade.map(|grade| trace::ground(locale, grade, ground));
    let steps = steps.iter().map(|step| trace::grade_step(locale, step, &names));
    html! { <>{ for ground.into_iter().chain(steps).enumerate().map(|(at, text)| html! { <p key={at}>{ text }</p> }) }</> }
}
