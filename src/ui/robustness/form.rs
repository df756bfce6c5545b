//! What is to be drawn, the button that begins, and how far the draws are.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::provider::use_draws;
use crate::i18n::Catalogue;
use crate::ui::choice::Choice;
use crate::ui::context::{use_act, use_words};
use crate::ui::job::JobBar;
use crate::ui::typing::{Typed, Typing, use_typing};
use crate::ui::wording;
use crate::workbench::Action;
use crate::workbench::robustness::{Ask, Field, Form, Kind};

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
    let (words, act, job) = (use_words(), use_act(), use_draws());
    let said = &words.robustness;
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
    let kinds: Vec<AttrValue> = Kind::ALL.into_iter().map(|kind| told(words, kind).0.into()).collect();
    let chosen = Kind::ALL.into_iter().position(|kind| kind == form.kind).unwrap_or(0);
    html! {
        <section class="card plan-card">
            <h2>{ said.title }</h2>
            <p class="hint">{ said.lead }</p>
            <form class="plan" {onsubmit}>
                <div class="plan-fields">
                    <div class="plan-field kind">
                        <span aria-hidden="true">{ said.varied }</span>
                        <Choice label={said.varied} values={kinds} {chosen} {choose} />
                    </div>
                    { for form.kind.fields().iter().map(|field| html! {
                        <PlanField key={format!("{field:?}")} form={form.clone()} field={*field} />
                    }) }
                </div>
                <p class="hint">{ told(words, form.kind).1 }</p>
                <div class="plan-run">
                    <button type="submit" class="primary" disabled={form.plan().is_none()}>
                        { if props.ran { said.run_again } else { said.run } }
                    </button>
                    <label class="flag" hidden={!props.can_follow} title={said.follow_hint}>
                        <input type="checkbox" checked={props.follow} onchange={follow} />
                        { said.follow }
                    </label>
                    <div class="plan-job">
                        if let Some(job) = job { <JobBar {job} label={said.job} {cancelled} /> }
                    </div>
                    <span class="hint" hidden={!props.of_base}>{ said.job_of_base }</span>
                </div>
            </form>
        </section>
    }
}

/// A kind of variation, in short and in full.
fn told(words: &Catalogue, kind: Kind) -> (&'static str, &'static str) {
    let said = &words.robustness;
    match kind {
        Kind::Around => (said.around, said.around_hint),
        Kind::Dirichlet => (said.dirichlet, said.dirichlet_hint),
        Kind::Simplex => (said.simplex, said.simplex_hint),
        Kind::Observations => (said.observations, said.observations_hint),
        Kind::Choices => (said.choices, said.choices_hint),
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
    let (words, act) = (use_words(), use_act());
    let said = &words.robustness;
    let field = props.field;
    let (label, hint) = match field {
        Field::Percent => (said.percent, ""),
        Field::Concentration => (said.concentration, ""),
        Field::Error => (said.error, ""),
        Field::Draws => (said.draws, said.draws_hint),
        Field::Seed => (said.seed, said.seed_hint),
    };
    let error = props.form.read(field).err().map(|error| wording::wrong(words, error));
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
