//! 办法信息: what the policy is as a document, in a dialog that a press on its title opens.

use std::sync::Arc;

use yew::prelude::*;

use super::indicators::editor::TextField;
use crate::controls::choice::Choice;
use crate::controls::dialog::use_dialog;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{edits, shell, status};
use baton_workbench::parts::{DataKind, Edit, Id, Number, Period, Policy, Roster, Rounding, Setting, Stage};
use baton_workbench::{Action, Dialog, Pair, ScenarioAction};

/// Most decimals that are offered.
const DECIMALS: u8 = 4;
/// Years offered before and after the policy's own.
const YEARS: u16 = 5;
/// Weights offered for a period.
const WEIGHTS: [i64; 4] = [0, 1, 2, 3];

/// Properties of [`PolicyDialog`].
#[derive(Properties, PartialEq)]
pub struct PolicyDialogProps {
    /// The policy and roster worked on, while the dialog is open.
    pub pair: Option<Pair>,
}

/// The dialog.
#[component]
pub fn PolicyDialog(props: &PolicyDialogProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let closed = {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Dialog(None)))
    };
    let (dialog, onclose) = use_dialog(props.pair.is_some(), closed);
    let close = Callback::from(move |_: MouseEvent| act.on(Action::Dialog(None)));
    html! {
        <dialog class="asking policy-dialog" ref={dialog} {onclose} aria-labelledby="policy-dialog-title">
            <div class="drawer-head">
                <h2 id="policy-dialog-title">{ status::OF_POLICY.of(locale) }</h2>
                <button type="button" class="close" onclick={close}>{ shell::CLOSE.of(locale) }</button>
            </div>
            if let Some(Pair { policy, roster }) = &props.pair {
                <Form policy={policy.clone()} roster={roster.clone()} />
            }
        </dialog>
    }
}

/// Whether it is the dialog that is open.
pub fn of(pair: &Pair, open: Option<Dialog>) -> Option<Pair> {
    (open == Some(Dialog::Policy)).then(|| pair.clone())
}

/// Something else is said of the document.
fn restate(edit: Edit) -> Action {
    Action::Scenario(ScenarioAction::Restate(Box::new(edit)))
}

fn standing(office: String, data_kind: DataKind, stage: Stage) -> Action {
    restate(Edit::Set(Setting::Status { office, data_kind, stage }))
}

#[derive(Properties, PartialEq)]
struct FormProps {
    policy: Arc<Policy>,
    roster: Arc<Roster>,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let policy = &props.policy;
    // What is said of the document, one thing else than it is.
    let titled = |change: fn(&mut Policy, String)| {
        let (act, policy) = (act.clone(), policy.clone());
        Callback::from(move |text: String| {
            let mut policy = (*policy).clone();
            change(&mut policy, text);
            let Policy { title, year, note, .. } = policy;
            act.on(restate(Edit::Set(Setting::Title { title, year, note })));
        })
    };
    let (office, data, stage) = (policy.office.clone(), policy.data, policy.stage);
    let take_office = {
        let act = act.clone();
        Callback::from(move |office: String| act.on(standing(office, data, stage)))
    };
    let take_data = {
        let (act, office) = (act.clone(), office.clone());
        Callback::from(move |at: usize| {
            let kind = DataKind::ALL.get(at).copied().unwrap_or_default();
            act.on(standing(office.clone(), kind, stage));
        })
    };
    let take_stage = {
        let (act, office) = (act.clone(), office.clone());
        Callback::from(move |at: usize| {
            act.on(standing(office.clone(), data, Stage::ALL.get(at).copied().unwrap_or_default()));
        })
    };
    let years: Vec<u16> = (policy.year.saturating_sub(YEARS)..=policy.year.saturating_add(YEARS)).collect();
    let take_year = {
        let (act, policy, years) = (act.clone(), policy.clone(), years.clone());
        Callback::from(move |at: usize| {
            let year = years.get(at).copied().unwrap_or(policy.year);
            let (title, note) = (policy.title.clone(), policy.note.clone());
            act.on(restate(Edit::Set(Setting::Title { title, year, note })));
        })
    };
    let decimals = |label: &'static str, now: u8, make: fn(Rounding, u8) -> Rounding| {
        let (act, rounding) = (act.clone(), policy.rounding);
        let choose = Callback::from(move |at: usize| {
            let rounding = make(rounding, u8::try_from(at).unwrap_or(now));
            act.on(Action::Edit(Edit::Set(Setting::Rounding { rounding })));
        });
        let values: Vec<AttrValue> = (0..=DECIMALS.max(now)).map(|n| n.to_string().into()).collect();
        html! { <Choice {label} {values} chosen={usize::from(now)} {choose} /> }
    };
    let named = |label: &'static str, field: Html| {
        html! { <div key={label} class="ask-field"><span>{ label }</span>{ field }</div> }
    };
    let kinds: Vec<AttrValue> = DataKind::ALL.map(|kind| status::data_kind(kind).of(locale).into()).into();
    let stages: Vec<AttrValue> = Stage::ALL.map(|stage| status::stage(stage).of(locale).into()).into();
    let at = |position: Option<usize>| position.unwrap_or_default();
    let label = |text: &'static str| AttrValue::from(text);
    html! {
        <div class="policy-form">
            { named(edits::TITLE.of(locale), html! {
                <TextField value={policy.title.clone()} label={label(edits::TITLE.of(locale))} needed={true} take={titled(|policy, text| policy.title = text)} />
            }) }
            <div class="policy-row">
                { named(edits::YEAR.of(locale), html! {
                    <Choice label={edits::YEAR.of(locale)} values={years.iter().map(|year| year.to_string().into()).collect::<Vec<AttrValue>>()}
                        chosen={at(years.iter().position(|year| *year == policy.year))} choose={take_year} />
                }) }
                { named(status::DATA.of(locale), html! {
                    <Choice label={status::DATA.of(locale)} values={kinds} chosen={at(DataKind::ALL.iter().position(|kind| *kind == data))} choose={take_data} />
                }) }
                { named(status::STAGE.of(locale), html! {
                    <Choice label={status::STAGE.of(locale)} values={stages} chosen={at(Stage::ALL.iter().position(|of| *of == stage))} choose={take_stage} />
                }) }
            </div>
            { named(status::OFFICE.of(locale), html! {
                <TextField value={office} label={label(status::OFFICE.of(locale))} take={take_office} />
            }) }
            { named(edits::NOTE.of(locale), html! {
                <>
                    <TextField value={policy.note.clone()} label={label(edits::NOTE.of(locale))} take={titled(|policy, text| policy.note = text)} />
                    <small class="hint">{ status::NOTE_HINT.of(locale) }</small>
                </>
            }) }
            <div class="policy-row">
                { named(status::POINTS.of(locale), decimals(status::POINTS.of(locale), policy.rounding.points, |rounding, points| Rounding { points, ..rounding })) }
                { named(status::TOTALS.of(locale), decimals(status::TOTALS.of(locale), policy.rounding.total, |rounding, total| Rounding { total, ..rounding })) }
            </div>
            <Periods policy={policy.clone()} roster={props.roster.clone()} />
            <Assumptions assumptions={policy.assumptions.clone()} />
        </div>
    }
}

/// The monitoring periods. One of which something was observed, or that a rule weighs, stays.
#[component]
fn Periods(props: &FormProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let periods = &props.policy.periods;
    let observed = |id: &Id| {
        let mut readings = props.roster.units.iter().flat_map(|unit| unit.observations.values());
        readings.any(|observation| observation.periods.contains_key(id))
    };
    let row = |(at, period): (usize, &Period)| {
        let mut weights: Vec<Number> = WEIGHTS.map(Number::from).into();
        if !weights.contains(&period.weight) {
            weights.push(period.weight);
        }
        let chosen = weights.iter().position(|weight| *weight == period.weight).unwrap_or_default();
        let values: Vec<AttrValue> = weights.iter().map(|weight| weight.to_string().into()).collect();
        let months: Vec<AttrValue> = (1..=12).map(|month: u8| month.to_string().into()).collect();
        let of = |change: fn(&mut Period, usize, &[Number])| {
            let weights = weights.clone();
            changed(&act, periods, move |all, to: usize| {
                if let Some(period) = all.get_mut(at) {
                    change(period, to, &weights);
                }
            })
        };
        let month = of(|period, to, _| period.month = u8::try_from(to.saturating_add(1)).unwrap_or(period.month));
        let weigh = of(|period, to, weights| period.weight = weights.get(to).copied().unwrap_or(period.weight));
        let rename = changed(&act, periods, move |all, name: String| {
            all.iter_mut().skip(at).take(1).for_each(|period| period.name.clone_from(&name));
        });
        let remove = changed(&act, periods, move |all, _: MouseEvent| {
            all.remove(at);
        });
        let kept = observed(&period.id);
        html! {
            <tr key={period.id.to_string()}>
                <td><TextField value={period.name.clone()} label={AttrValue::from(edits::NAME.of(locale))} needed={true} take={rename} /></td>
                <td><Choice label={status::MONTH.of(locale)} values={months} chosen={usize::from(period.month.saturating_sub(1))} choose={month} /></td>
                <td><Choice label={status::WEIGHT.of(locale)} {values} {chosen} choose={weigh} /></td>
                <td>
                    <button type="button" class="icon" disabled={kept} aria-label={status::remove(locale, &period.name)}
                        title={if kept { status::PERIOD_HAS_DATA.of(locale).to_owned() } else { status::remove(locale, &period.name) }}
                        onclick={remove}>{ "✕" }</button>
                </td>
            </tr>
        }
    };
    let name = status::NEW_PERIOD.of(locale);
    let add = changed(&act, periods, move |all, _: MouseEvent| {
        let free = |id: &Id| all.iter().all(|period| period.id != *id);
        if let Some(id) = (1..).map(|n: u32| Id::from(format!("p{n}"))).find(free) {
            all.push(Period { id, name: name.to_owned(), month: 12, weight: Number::ONE });
        }
    });
    html! {
        <section class="policy-periods">
            <h3>{ status::PERIODS.of(locale) }</h3>
            <table>
                <thead><tr>
                    <th scope="col">{ edits::NAME.of(locale) }</th>
                    <th scope="col">{ status::MONTH.of(locale) }</th>
                    <th scope="col">{ status::WEIGHT.of(locale) }</th>
                    <th scope="col"><span class="sr">{ edits::REMOVED.of(locale) }</span></th>
                </tr></thead>
                <tbody>{ for periods.iter().enumerate().map(row) }</tbody>
            </table>
            <button type="button" onclick={add}>{ status::ADD_PERIOD.of(locale) }</button>
        </section>
    }
}

/// Makes the periods others, by what somebody chose or typed.
fn changed<T: 'static>(act: &Act, periods: &[Period], change: impl Fn(&mut Vec<Period>, T) + 'static) -> Callback<T> {
    let (act, periods) = (act.clone(), periods.to_vec());
    Callback::from(move |to: T| {
        let mut periods = periods.clone();
        change(&mut periods, to);
        act.on(Action::Edit(Edit::Set(Setting::Periods { periods })));
    })
}

#[derive(Properties, PartialEq)]
struct AssumptionsProps {
    assumptions: Vec<String>,
}

/// What the drafter assumes, a line each; an empty one goes.
#[component]
fn Assumptions(props: &AssumptionsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let adding = use_state_eq(|| false);
    let take = |at: usize| {
        let (act, assumptions, adding) = (act.clone(), props.assumptions.clone(), adding.clone());
        Callback::from(move |text: String| {
            let mut all = assumptions.clone();
            match all.get_mut(at) {
                Some(_) if text.is_empty() => {
                    all.remove(at);
                }
                Some(assumption) => *assumption = text,
                None => all.push(text),
            }
            adding.set(false);
            act.on(Action::Scenario(ScenarioAction::Restate(Box::new(Edit::Set(Setting::Assumptions {
                assumptions: all,
            })))));
        })
    };
    let add = {
        let adding = adding.clone();
        Callback::from(move |_: MouseEvent| adding.set(true))
    };
    let count = props.assumptions.len();
    html! {
        <section class="policy-assumptions">
            <h3>{ status::ASSUMPTIONS.of(locale) }</h3>
            { for props.assumptions.iter().enumerate().map(|(at, assumption)| html! {
                <TextField key={at} value={assumption.clone()} label={AttrValue::from(status::assumption(locale, at + 1))} take={take(at)} />
            }) }
            if *adding {
                <TextField key={count} value="" label={AttrValue::from(status::assumption(locale, count + 1))} take={take(count)} />
            }
            <button type="button" onclick={add}>{ status::ADD_ASSUMPTION.of(locale) }</button>
        </section>
    }
}
