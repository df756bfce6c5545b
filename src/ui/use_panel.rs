//! Use of results: what each grade brings, the bonus, and the county's 优秀 ratio.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::badge::Badge;
use super::choice::Choice;
use super::context::{use_act, use_words};
use super::lever::LeverRow;
use super::wording;
use crate::workbench::parts::{Bonus, Edit};
use crate::workbench::{Action, BonusKind, BonusLevers, Change, Figure, GradeName, LadderLevers, Rung};

/// Properties of [`UsePanel`].
#[derive(Properties, PartialEq)]
pub struct UsePanelProps {
    /// The category's ladder with its bonus.
    pub ladder: LadderLevers,
    /// County average of the 优秀 ratio.
    pub average: Figure,
    /// Ceiling of the 优秀 ratio.
    pub ceiling: Figure,
    /// What the bonus costs now, in yuan: a pool starts from it.
    pub cost: Decimal,
}

/// Use of results.
#[component]
pub fn UsePanel(props: &UsePanelProps) -> Html {
    let words = use_words();
    let UsePanelProps { ladder, average, ceiling, cost } = props;
    let count = u32::try_from(ladder.rungs.len()).unwrap_or(u32::MAX);
    html! {
        <div class="use-panel">
            <div class="rungs">
                { for ladder.rungs.iter().map(|rung| html! {
                    <RungUse key={rung.grade.id.to_string()} rung={rung.clone()} of={count} />
                }) }
            </div>
            <BonusSettings bonus={ladder.bonus.clone()} cost={*cost} />
            <section class="section">
                <h3><span>{ words.county_ratio }</span></h3>
                <LeverRow figure={average.clone()} name={words.ratio_average} />
                <LeverRow figure={ceiling.clone()} name={words.ratio_ceiling} />
            </section>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RungUseProps {
    rung: Rung,
    of: u32,
}

#[component]
fn RungUse(props: &RungUseProps) -> Html {
    let words = use_words();
    let RungUseProps { rung, of } = props;
    let grade = &rung.grade;
    let name = Some(GradeName { name: grade.name.clone(), position: rung.position, of: *of });
    let label = |what: &str| format!("{} · {what}", grade.name);
    let brings = [
        (grade.excellent, words.counts_excellent),
        (grade.promotion_priority, words.promotion),
        (grade.interview, words.interview),
    ];
    html! {
        <section class="rung">
            <h3>
                <Badge grade={Change::new(name.clone(), name)} />
                <span class="tags">
                    { for brings.iter().filter(|(brought, _)| *brought).map(|(_, word)| html! {
                        <span key={*word} class="tag">{ *word }</span>
                    }) }
                </span>
            </h3>
            <LeverRow figure={rung.coefficient.clone()} name={words.coefficient} label={label(words.coefficient)} class="plain" />
            <LeverRow figure={rung.offset.clone()} name={words.offset} label={label(words.offset)} class="plain" />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct BonusSettingsProps {
    bonus: BonusLevers,
    cost: Decimal,
}

#[component]
fn BonusSettings(props: &BonusSettingsProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let bonus = &props.bonus;
    let kinds = [BonusKind::Standard, BonusKind::Pool, BonusKind::PerPoint];
    let choose = {
        let (category, exempt, cost) = (bonus.category.clone(), bonus.exempt.is, props.cost);
        Callback::from(move |at: usize| {
            let Some(&kind) = kinds.get(at) else { return };
            let settings =
                Bonus { mode: BonusLevers::start(kind, cost), exempt_coefficient: exempt.unwrap_or(1.into()) };
            act.on(Action::Edit(Edit::Bonus { category: category.clone(), bonus: Some(settings) }));
        })
    };
    let title = if bonus.category.is_some() { words.bonus_of_category } else { words.bonus_of_policy };
    html! {
        <section class="section">
            <h3><span>{ title }</span></h3>
            <div class="setting">
                <span>{ words.bonus_mode }</span>
                <Choice label={words.bonus_mode} {choose} changed={bonus.mode.changed()}
                    values={kinds.map(|kind| wording::bonus(words, kind).0.into()).to_vec()}
                    chosen={kinds.iter().position(|kind| *kind == bonus.mode.is).unwrap_or_default()} />
            </div>
            <LeverRow key="amount" figure={bonus.amount.clone()} name={wording::bonus(words, bonus.mode.is).1} class="plain" />
            if bonus.mode.is == BonusKind::PerPoint {
                <LeverRow key="threshold" figure={bonus.threshold.clone()} name={words.bonus_threshold} />
            }
            <LeverRow key="exempt" figure={bonus.exempt.clone()} name={words.exempt_coefficient} class="plain" />
        </section>
    }
}
