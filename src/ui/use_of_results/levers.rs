//! The levers: what each grade brings, the bonus of the county and of the category, and the 优秀 ratio.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::i18n::Catalogue;
use crate::ui::badge::Badge;
use crate::ui::choice::Choice;
use crate::ui::context::{use_act, use_words};
use crate::ui::lever::LeverRow;
use crate::ui::wording;
use crate::workbench::parts::QuotaRounding;
use crate::workbench::results::{BonusSettings, Flag, GradeUse, UseLevers};
use crate::workbench::{Action, BonusKind, Change};

/// Properties of [`Levers`].
#[derive(Properties, PartialEq)]
pub struct LeversProps {
    /// The levers.
    pub levers: UseLevers,
    /// Name of the category.
    pub name: AttrValue,
}

/// The levers of a category's use of results.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let (levers, told) = (&props.levers, &words.results);
    let choose_own = {
        let (act, levers) = (act.clone(), levers.clone());
        Callback::from(move |at: usize| act.on(Action::Edit(levers.with_own(at == 1))))
    };
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
                <h3><span>{ (told.grades_bring)(&props.name) }</span></h3>
                <div class="rungs">
                    { for levers.grades.iter().enumerate().map(|(at, grade)| html! {
                        <GradeLevers key={grade.rung.grade.id.to_string()} levers={levers.clone()} {at} />
                    }) }
                </div>
            </section>
            <section class="section">
                <h3><span>{ words.bonus_of_category }</span></h3>
                <div class="setting">
                    <span>{ told.own_bonus }</span>
                    <Choice label={told.own_bonus} values={vec![told.as_county.into(), told.of_its_own.into()]}
                        chosen={usize::from(levers.has_own.is)} choose={choose_own} changed={levers.has_own.changed()} />
                </div>
                <div>{ for levers.own.iter().map(|own| html! { <BonusLevers key="own" settings={own.clone()} title={words.bonus_of_category} /> }) }</div>
            </section>
            <section class="section">
                <h3><span>{ words.bonus_of_policy }</span></h3>
                <BonusLevers settings={levers.county.clone()} title={words.bonus_of_policy} />
                <p class="hint" hidden={!levers.has_own.is}>{ told.county_bonus_elsewhere }</p>
            </section>
            <section class="section">
                <h3><span>{ words.county_ratio }</span></h3>
                <LeverRow figure={levers.average.clone()} name={words.ratio_average} />
                <LeverRow figure={levers.ceiling.clone()} name={words.ratio_ceiling} />
                <div class="setting">
                    <span>{ told.rounding }</span>
                    <Choice label={told.rounding} choose={choose_rounding} changed={levers.rounding.changed()}
                        values={vec![told.floor.into(), told.half_up.into(), told.ceil.into()]}
                        chosen={roundings.iter().position(|one| *one == levers.rounding.is).unwrap_or_default()} />
                </div>
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
    let words = use_words();
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
                    <FlagBox key={flag_name(words, flag)} {flag} {is} levers={levers.clone()} grade={grade.clone()} />
                }) }
            </div>
            <LeverRow figure={rung.coefficient.clone()} name={words.coefficient} label={label(words.coefficient)} class="plain" />
            <LeverRow figure={rung.offset.clone()} name={words.offset} label={label(words.offset)} class="plain" />
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
    let (words, act) = (use_words(), use_act());
    let FlagBoxProps { levers, grade, flag, is } = props;
    let onchange = {
        let (levers, grade, flag) = (levers.clone(), grade.clone(), *flag);
        Callback::from(move |event: Event| {
            let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
            act.on(Action::Edit(levers.with_flag(&grade, flag, checked)));
        })
    };
    let name = flag_name(words, *flag);
    html! {
        <label class={classes!("flag", is.changed().then_some("changed"))}>
            <input type="checkbox" checked={is.is} {onchange} aria-label={format!("{} · {name}", grade.rung.grade.name)} />
            { name }
        </label>
    }
}

fn flag_name(words: &Catalogue, flag: Flag) -> &'static str {
    match flag {
        Flag::Excellent => words.counts_excellent,
        Flag::Promotion => words.promotion,
        Flag::Interview => words.interview,
    }
}

#[derive(Properties, PartialEq)]
struct BonusLeversProps {
    settings: BonusSettings,
    /// Whose bonus it is, for screen readers.
    title: AttrValue,
}

/// How a bonus is worked out, with its amount and what goes with it.
#[component]
fn BonusLevers(props: &BonusLeversProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let levers = &props.settings.levers;
    let kinds = [BonusKind::Standard, BonusKind::Pool, BonusKind::PerPoint];
    let choose = {
        let settings = props.settings.clone();
        Callback::from(move |at: usize| {
            let Some(&kind) = kinds.get(at) else { return };
            act.on(Action::Edit(settings.with_kind(kind)));
        })
    };
    let label = |what: &str| format!("{} · {what}", props.title);
    let amount = wording::bonus(words, levers.mode.is).1;
    html! {
        <div class="bonus-levers">
            <div class="setting">
                <span>{ words.bonus_mode }</span>
                <Choice label={label(words.bonus_mode)} {choose} changed={levers.mode.changed()}
                    values={kinds.map(|kind| wording::bonus(words, kind).0.into()).to_vec()}
                    chosen={kinds.iter().position(|kind| *kind == levers.mode.is).unwrap_or_default()} />
            </div>
            <LeverRow key="amount" figure={levers.amount.clone()} name={amount} label={label(amount)} class="plain" />
            <div>
                if levers.mode.is == BonusKind::PerPoint {
                    <LeverRow figure={levers.threshold.clone()} name={words.bonus_threshold} label={label(words.bonus_threshold)} />
                }
            </div>
            <LeverRow key="exempt" figure={levers.exempt.clone()} name={words.exempt_coefficient}
                label={label(words.exempt_coefficient)} class="plain" />
        </div>
    }
}
