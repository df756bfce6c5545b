//! Grades: how many may have each, from what score on, and what happens at the cuts.

use yew::prelude::*;

use super::badge::Badge;
use super::choice::Choice;
use super::context::{use_act, use_words};
use super::lever::LeverRow;
use crate::workbench::parts::{Edit, Id, RollDown, TieBlock};
use crate::workbench::{Action, Change, GradeName, LadderLevers, QuotaKind, Rung, ThresholdKind};

/// Properties of [`LadderPanel`].
#[derive(Properties, PartialEq)]
pub struct LadderPanelProps {
    /// The levers.
    pub ladder: LadderLevers,
}

/// The grade ladder of a category.
#[component]
pub fn LadderPanel(props: &LadderPanelProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let ladder = &props.ladder;
    let category = ladder.category.clone();
    let tie_block = {
        let (act, category) = (act.clone(), category.clone());
        Callback::from(move |at: usize| {
            let tie_block = if at == 0 { TieBlock::Include } else { TieBlock::Exclude };
            act.on(Action::Edit(Edit::TieBlock { category: category.clone(), tie_block }));
        })
    };
    let roll_down = {
        let (act, category) = (act.clone(), category.clone());
        Callback::from(move |at: usize| {
            let roll_down = if at == 0 { RollDown::Off } else { RollDown::On };
            act.on(Action::Edit(Edit::RollDown { category: category.clone(), roll_down }));
        })
    };
    let count = u32::try_from(ladder.rungs.len()).unwrap_or(u32::MAX);
    html! {
        <div class="ladder-panel">
            <div class="rungs">
                { for ladder.rungs.iter().map(|rung| html! {
                    <RungLevers key={rung.grade.id.to_string()} rung={rung.clone()} category={category.clone()} of={count} />
                }) }
            </div>
            <div class="setting">
                <span>{ words.tie_block }</span>
                <Choice label={words.tie_block} values={vec![words.tie_include.into(), words.tie_exclude.into()]}
                    chosen={usize::from(ladder.tie_block.is == TieBlock::Exclude)} choose={tie_block}
                    changed={ladder.tie_block.changed()} />
            </div>
            <div class="setting">
                <span>{ words.roll_down }</span>
                <Choice label={words.roll_down} values={vec![words.roll_off.into(), words.roll_on.into()]}
                    chosen={usize::from(ladder.roll_down.is == RollDown::On)} choose={roll_down}
                    changed={ladder.roll_down.changed()} />
            </div>
            if !ladder.clause.is_empty() { <p class="hint">{ (words.clause)(&ladder.clause) }</p> }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RungLeversProps {
    rung: Rung,
    category: Id,
    of: u32,
}

#[component]
fn RungLevers(props: &RungLeversProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let RungLeversProps { rung, category, of } = props;
    let grade = &rung.grade;
    let quota_kinds = [QuotaKind::Unbound, QuotaKind::Share, QuotaKind::Places];
    let threshold_kinds = [ThresholdKind::Unbound, ThresholdKind::Percentage, ThresholdKind::Points];
    let choose_quota = {
        let (act, category, grade) = (act.clone(), category.clone(), grade.id.clone());
        Callback::from(move |at: usize| {
            let quota = quota_kinds.get(at).and_then(|kind| kind.start());
            act.on(Action::Edit(Edit::Quota { category: category.clone(), grade: grade.clone(), quota }));
        })
    };
    let choose_threshold = {
        let (act, category, grade) = (act.clone(), category.clone(), grade.id.clone());
        Callback::from(move |at: usize| {
            let threshold = threshold_kinds.get(at).and_then(|kind| kind.start());
            act.on(Action::Edit(Edit::Threshold { category: category.clone(), grade: grade.clone(), threshold }));
        })
    };
    let at = |found: Option<usize>| found.unwrap_or_default();
    let name = Some(GradeName { name: grade.name.clone(), position: rung.position, of: *of });
    let label = |what: &str| format!("{} · {what}", grade.name);
    html! {
        <section class="rung">
            <h3><Badge grade={Change::new(name.clone(), name)} /></h3>
            <LeverRow figure={rung.quota.clone()} name={words.quota} label={label(words.quota)}
                unbound={rung.quota_kind.is == QuotaKind::Unbound}>
                <Choice label={label(words.quota)} choose={choose_quota} changed={rung.quota_kind.changed()}
                    values={vec![words.unbound.into(), words.share_of_ranked.into(), words.fixed_places.into()]}
                    chosen={at(quota_kinds.iter().position(|kind| *kind == rung.quota_kind.is))} />
            </LeverRow>
            <LeverRow figure={rung.threshold.clone()} name={words.threshold} label={label(words.threshold)}
                unbound={rung.threshold_kind.is == ThresholdKind::Unbound}>
                <Choice label={label(words.threshold)} choose={choose_threshold} changed={rung.threshold_kind.changed()}
                    values={vec![words.unbound.into(), words.percentage_of_full.into(), words.total_points.into()]}
                    chosen={at(threshold_kinds.iter().position(|kind| *kind == rung.threshold_kind.is))} />
            </LeverRow>
        </section>
    }
}
