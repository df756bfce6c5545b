//! One grade: its name and place, how many may have it, and from what score on.

use yew::prelude::*;

use super::small;
use crate::controls::badge::Badge;
use crate::controls::choice::Choice;
use crate::controls::lever::LeverRow;
use crate::controls::taken_along;
use crate::pages::draft::indicators::editor::TextField;
use crate::shell::context::{use_act, use_locale};
use baton_words::{grading, ladder};
use baton_workbench::parts::Conditions;
use baton_workbench::{Action, Change, LadderChange, QuotaKind, Rung, ThresholdKind};

const CONDITIONS: [Conditions; 2] = [Conditions::Both, Conditions::Either];
const THRESHOLD_KINDS: [ThresholdKind; 3] = [ThresholdKind::Unbound, ThresholdKind::Percentage, ThresholdKind::Points];

/// Properties of [`RungLevers`].
#[derive(Properties, PartialEq)]
pub struct RungLeversProps {
    /// The grade.
    pub rung: Rung,
    /// How many grades there are.
    pub of: u32,
}

/// One grade.
#[component]
pub fn RungLevers(props: &RungLeversProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let RungLeversProps { rung, of } = props;
    let grade = &rung.grade;
    let on = |change: LadderChange| {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Ladder(change.clone())))
    };
    let rename = {
        let (act, id) = (act.clone(), grade.id.clone());
        Callback::from(move |name: String| act.on(Action::Ladder(LadderChange::Rename(id.clone(), name))))
    };
    let choose_quota = {
        let (act, id, kinds) = (act.clone(), grade.id.clone(), rung.quota_kinds.clone());
        Callback::from(move |at: usize| {
            let kind = kinds.get(at).copied().unwrap_or(QuotaKind::Unbound);
            act.on(Action::Ladder(LadderChange::Quota(id.clone(), kind)));
        })
    };
    let choose_threshold = {
        let (act, id) = (act.clone(), grade.id.clone());
        Callback::from(move |at: usize| {
            let kind = THRESHOLD_KINDS.get(at).copied().unwrap_or(ThresholdKind::Unbound);
            act.on(Action::Ladder(LadderChange::Threshold(id.clone(), kind)));
        })
    };
    let choose_conditions = {
        let (act, id) = (act.clone(), grade.id.clone());
        Callback::from(move |at: usize| {
            let conditions = CONDITIONS.get(at).copied().unwrap_or_default();
            act.on(Action::Ladder(LadderChange::Conditions(id.clone(), conditions)));
        })
    };
    let quota_kind = |kind: &QuotaKind| match kind {
        QuotaKind::Unbound => grading::UNBOUND,
        QuotaKind::Share => grading::SHARE_OF_RANKED,
        QuotaKind::Places => grading::FIXED_PLACES,
        QuotaKind::FromBelow => grading::SHARE_FROM_BELOW,
    };
    let quota_kinds: Vec<AttrValue> = rung.quota_kinds.iter().map(|kind| quota_kind(kind).of(locale).into()).collect();
    let name = Some(rung.name.clone());
    let label = |what: &str| format!("{} · {what}", grade.name);
    let at = |found: Option<usize>| found.unwrap_or_default();
    let excellent = on(LadderChange::Excellent(grade.id.clone()));
    html! {
        <section class="rung" aria-label={grade.name.clone()} data-place={format!("grade:{}", grade.id)}>
            <div class="rung-head">
                <Badge grade={Change::new(name.clone(), name)} />
                <TextField class="heading-field" value={grade.name.clone()} label={ladder::grade_name(locale, &grade.name)}
                    take={rename} needed={true} />
                <label class="tick-box">
                    <input type="checkbox" checked={grade.excellent} onchange={excellent.reform(|_: Event| ())} />
                    { grading::COUNTS_EXCELLENT.of(locale) }
                </label>
                <span class="small-tools">
                    { small("↑", ladder::better(locale, &grade.name), rung.position > 0, on(LadderChange::Better(grade.id.clone()))) }
                    { small("↓", ladder::worse(locale, &grade.name), rung.position + 1 < *of, on(LadderChange::Worse(grade.id.clone()))) }
                    { small("✕", ladder::remove(locale, &grade.name), true, on(LadderChange::Remove(grade.id.clone()))) }
                </span>
            </div>
            { taken_along::line(locale, &rung.references) }
            <LeverRow figure={rung.quota.clone()} name={grading::QUOTA.of(locale)} label={label(grading::QUOTA.of(locale))}
                unbound={rung.quota_kind.is == QuotaKind::Unbound}>
                <Choice label={label(grading::QUOTA.of(locale))} choose={choose_quota} changed={rung.quota_kind.changed()}
                    values={quota_kinds}
                    chosen={at(rung.quota_kinds.iter().position(|kind| *kind == rung.quota_kind.is))} />
            </LeverRow>
            <LeverRow figure={rung.threshold.clone()} name={grading::THRESHOLD.of(locale)} label={label(grading::THRESHOLD.of(locale))}
                unbound={rung.threshold_kind.is == ThresholdKind::Unbound}>
                <Choice label={label(grading::THRESHOLD.of(locale))} choose={choose_threshold} changed={rung.threshold_kind.changed()}
                    values={vec![grading::UNBOUND.of(locale).into(), grading::PERCENTAGE_OF_FULL.of(locale).into(), grading::TOTAL_POINTS.of(locale).into()]}
                    chosen={at(THRESHOLD_KINDS.iter().position(|kind| *kind == rung.threshold_kind.is))} />
            </LeverRow>
            if let Some(conditions) = &rung.conditions {
                <div class="setting">
                    <span>{ grading::CONDITIONS.of(locale) }</span>
                    <Choice label={label(grading::CONDITIONS.of(locale))} choose={choose_conditions} changed={conditions.changed()}
                        values={vec![grading::BOTH.of(locale).into(), grading::EITHER.of(locale).into()]}
                        chosen={at(CONDITIONS.iter().position(|of| *of == conditions.is))} />
                </div>
            }
        </section>
    }
}
