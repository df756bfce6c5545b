//! What is to be drawn, the button that begins, and how far the draws are.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::provider::use_draws;
use crate::controls::choice::Choice;
use crate::controls::typing::{Typed, Typing, use_typing};
use crate::jobs::JobBar;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, robustness};
use baton_workbench::Action;
use baton_workbench::pages::check::robustness::{Ask, Field, Form, Kind};

/// Properties of [`PlanForm`].
#[derive(Properties, PartialEq)]
pub struct PlanFormProps {
    /// What stands in it.
    pub form: Form,
    /// Whether draws follow changes.
    pub follow: bool,
    /// Whether they can.
    pub can_follow: bool,
    /// Whether there is a run already.
    pub ran: bool,
    /// Whether the run going on is of the base.
    pub of_base: bool,
}

/// The form.
#[component]
pub fn PlanForm(props: &PlanFormProps) -> Html {
    let (locale, act, job) = (use_locale(), use_act(), use_draws());
    let form = &props.form;
    let choose =
        act.0.reform(|at: usize| Action::Robustness(Ask::Kind(Kind::ALL.get(at).copied().unwrap_or_default())));
    let follow = act.0.reform(|event: Event| {
        Action::Robustness(Ask::Follow(event.target_unchecked_into::<HtmlInputElement>().checked()))
    });
    let cancelled = act.0.reform(|()| Action::Robustness(Ask::Cancel));
    let onsubmit = act.0.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Robustness(Ask::Run)
    });
    let kinds: Vec<AttrValue> = Kind::ALL.into_iter().map(|kind| told(locale, kind).0.into()).collect();
    let chosen = Kind::ALL.into_iter().position(|kind| kind == form.kind).unwrap_or(0);
    html! {
        <section class="card plan-card">
            <h2>{ robustness::TITLE.of(locale) }</h2>
            <p class="hint">{ robustness::LEAD.of(locale) }</p>
            <form class="plan" {onsubmit}>
                <div class="plan-fields">
                    <div class="plan-field kind">
                        <span aria-hidden="true">{ robustness::VARIED.of(locale) }</span>
                        <Choice label={robustness::VARIED.of(locale)} values={kinds} {chosen} {choose} />
                    </div>
                    { for form.kind.fields().iter().map(|field| html! {
                        <PlanField key={format!("{field:?}")} form={form.clone()} field={*field} />
                    }) }
                </div>
                <p class="hint">{ told(locale, form.kind).1 }</p>
                <div class="plan-run">
                    <button type="submit" class="primary" disabled={form.plan().is_none()}>
                        { if props.ran { robustness::RUN_AGAIN.of(locale) } else { robustness::RUN.of(locale) } }
                    </button>
                    <label class="flag" hidden={!props.can_follow} title={robustness::FOLLOW_HINT.of(locale)}>
                        <input type="checkbox" checked={props.follow} onchange={follow} />
                        { robustness::FOLLOW.of(locale) }
                    </label>
                    <div class="plan-job">
                        if let Some(job) = job { <JobBar {job} label={robustness::JOB.of(locale)} {cancelled} /> }
                    </div>
                    <span class="hint" hidden={!props.of_base}>{ robustness::JOB_OF_BASE.of(locale) }</span>
                </div>
            </form>
        </section>
    }
}

/// A kind of variation, in short and in full.
fn told(locale: Locale, kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Around => (robustness::AROUND.of(locale), robustness::AROUND_HINT.of(locale)),
        Kind::Dirichlet => (robustness::DIRICHLET.of(locale), robustness::DIRICHLET_HINT.of(locale)),
        Kind::Simplex => (robustness::SIMPLEX.of(locale), robustness::SIMPLEX_HINT.of(locale)),
        Kind::Observations => (robustness::OBSERVATIONS.of(locale), robustness::OBSERVATIONS_HINT.of(locale)),
        Kind::Choices => (robustness::CHOICES.of(locale), robustness::CHOICES_HINT.of(locale)),
    }
}

#[derive(Properties, PartialEq)]
struct PlanFieldProps {
    form: Form,
    field: Field,
}

/// One field: what was typed stays, and what is wrong with it is said.
#[component]
fn PlanField(props: &PlanFieldProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let field = props.field;
    let (label, hint) = match field {
        Field::Percent => (robustness::PERCENT.of(locale), ""),
        Field::Concentration => (robustness::CONCENTRATION.of(locale), ""),
        Field::Error => (robustness::ERROR.of(locale), ""),
        Field::Draws => (robustness::DRAWS.of(locale), robustness::DRAWS_HINT.of(locale)),
        Field::Seed => (robustness::SEED.of(locale), robustness::SEED_HINT.of(locale)),
    };
    let error = props.form.read(field).err().map(|error| wording::wrong(locale, error));
    let tell = act.0.reform(move |typed: Typed| {
        Action::Robustness(match typed {
            Typed::Text(text) => Ask::Type(field, text),
            Typed::Done(_) => Ask::Leave(field),
            Typed::Back => Ask::Restore(field),
        })
    });
    let Typing { text, oninput, onkeydown, onblur } = use_typing(error.is_some(), tell);
    let text = text.unwrap_or_else(|| props.form.text(field).to_owned());
    let (error_id, hint_id) = (format!("plan-error-{field:?}"), format!("plan-hint-{field:?}"));
    let described = if error.is_some() { error_id.clone() } else { hint_id.clone() };
    html! {
        <div class={classes!("plan-field", error.is_some().then_some("wrong"))}>
            <span aria-hidden="true">{ label }</span>
            <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                value={text} {oninput} {onkeydown} {onblur} aria-label={label}
                aria-invalid={error.is_some().to_string()} aria-describedby={described} />
            <small class="hint" id={hint_id}>{ hint }</small>
            <small class="field-error" id={error_id} role="status">{ error }</small>
        </div>
    }
}
