//! One grade: its name and place, how many may have it, and from what score on.

use yew::prelude::*;

use super::small;
use crate::ui::badge::Badge;
use crate::ui::choice::Choice;
use crate::ui::context::{use_act, use_words};
use crate::ui::editor::TextField;
use crate::ui::lever::LeverRow;
use crate::ui::taken_along;
use crate::workbench::{Action, Change, LadderChange, QuotaKind, Rung, ThresholdKind};

const QUOTA_KINDS: [QuotaKind; 3] = [QuotaKind::Unbound, QuotaKind::Share, QuotaKind::Places];
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
    let (words, act) = (use_words(), use_act());
    let RungLeversProps { rung, of } = props;
    let (grade, ladder) = (&rung.grade, &words.ladder);
    let on = |change: LadderChange| {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Ladder(change.clone())))
    };
    let rename = {
        let (act, id) = (act.clone(), grade.id.clone());
        Callback::from(move |name: String| act.on(Action::Ladder(LadderChange::Rename(id.clone(), name))))
    };
    let choose_quota = {
        let (act, id) = (act.clone(), grade.id.clone());
        Callback::from(move |at: usize| {
            let kind = QUOTA_KINDS.get(at).copied().unwrap_or(QuotaKind::Unbound);
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
    let name = Some(rung.name.clone());
    let label = |what: &str| format!("{} · {what}", grade.name);
    let at = |found: Option<usize>| found.unwrap_or_default();
    let excellent = on(LadderChange::Excellent(grade.id.clone()));
    html! {
        <section class="rung" aria-label={grade.name.clone()} data-place={format!("grade:{}", grade.id)}>
            <div class="rung-head">
                <Badge grade={Change::new(name.clone(), name)} />
                <TextField class="heading-field" value={grade.name.clone()} label={(ladder.grade_name)(&grade.name)}
                    take={rename} needed={true} />
                <label class="tick-box">
                    <input type="checkbox" checked={grade.excellent} onchange={excellent.reform(|_: Event| ())} />
                    { words.counts_excellent }
                </label>
                <span class="small-tools">
                    { small("↑", (ladder.better)(&grade.name), rung.position > 0, on(LadderChange::Better(grade.id.clone()))) }
                    { small("↓", (ladder.worse)(&grade.name), rung.position + 1 < *of, on(LadderChange::Worse(grade.id.clone()))) }
                    { small("✕", (ladder.remove)(&grade.name), true, on(LadderChange::Remove(grade.id.clone()))) }
                </span>
            </div>
            { taken_along::line(words, &rung.references) }
            <LeverRow figure={rung.quota.clone()} name={words.quota} label={label(words.quota)}
                unbound={rung.quota_kind.is == QuotaKind::Unbound}>
                <Choice label={label(words.quota)} choose={choose_quota} changed={rung.quota_kind.changed()}
                    values={vec![words.unbound.into(), words.share_of_ranked.into(), words.fixed_places.into()]}
                    chosen={at(QUOTA_KINDS.iter().position(|kind| *kind == rung.quota_kind.is))} />
            </LeverRow>
            <LeverRow figure={rung.threshold.clone()} name={words.threshold} label={label(words.threshold)}
                unbound={rung.threshold_kind.is == ThresholdKind::Unbound}>
                <Choice label={label(words.threshold)} choose={choose_threshold} changed={rung.threshold_kind.changed()}
                    values={vec![words.unbound.into(), words.percentage_of_full.into(), words.total_points.into()]}
                    chosen={at(THRESHOLD_KINDS.iter().position(|kind| *kind == rung.threshold_kind.is))} />
            </LeverRow>
        </section>
    }
}
