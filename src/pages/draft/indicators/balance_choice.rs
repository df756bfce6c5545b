//! Who gives or takes when marks move, and the way back where they don't add up.

use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_words::{balance, grouped};
use baton_workbench::parts::{Edit, Id, Setting};
use baton_workbench::{Action, Balance, BalanceAction, MarksSum};

/// Properties of [`BalanceChoice`].
#[derive(Properties, PartialEq)]
pub struct BalanceChoiceProps {
    /// The category.
    pub category: Id,
    /// Its indicators, with their names.
    pub indicators: Vec<(Id, String)>,
    /// Who gives or takes.
    pub balance: Balance,
    /// How the marks add up.
    pub sum: MarksSum,
}

/// The choice, and mends where marks don't add up.
#[component]
pub fn BalanceChoice(props: &BalanceChoiceProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let BalanceChoiceProps { category, indicators, balance, sum } = props;
    let mut values = vec![AttrValue::from(balance::FREE.of(locale)), balance::SCALE.of(locale).into()];
    values.extend(indicators.iter().map(|(_, name)| AttrValue::from(balance::from(locale, name))));
    let (chosen, hint) = match balance {
        Balance::Free => (0, String::new()),
        Balance::Scale => (1, balance::HINT_SCALE.of(locale).to_owned()),
        Balance::From(id) => {
            let at = indicators.iter().position(|(candidate, _)| candidate == id);
            let name = at.and_then(|at| indicators.get(at)).map_or("", |(_, name)| name);
            (at.map_or(0, |at| at + 2), balance::hint_from(locale, name))
        }
    };
    let choose = {
        let (act, indicators) = (act.clone(), indicators.clone());
        Callback::from(move |at: usize| {
            let balance = match at {
                0 => Balance::Free,
                1 => Balance::Scale,
                at => match indicators.get(at - 2) {
                    Some((id, _)) => Balance::From(id.clone()),
                    None => return,
                },
            };
            act.on(Action::Balance(BalanceAction::Choose(balance)));
        })
    };
    let on = |action: Action| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(action.clone()))
    };
    let by = if *balance == Balance::Free { Balance::Scale } else { balance.clone() };
    let mend = on(Action::Balance(BalanceAction::Mend(by.clone())));
    let label = match &by {
        Balance::From(id) => {
            let name = indicators.iter().find(|(candidate, _)| candidate == id).map_or("", |(_, name)| name.as_str());
            balance::from(locale, name)
        }
        Balance::Free | Balance::Scale => balance::MEND_SCALE.of(locale).to_owned(),
    };
    let full_marks = Edit::Set(Setting::FullMarks { category: category.clone(), full_marks: sum.most.into() });
    html! {
        <div class="balance">
            <div class="setting">
                <span>{ balance::KEEP.of(locale) }</span>
                <Choice label={balance::KEEP.of(locale)} {values} {chosen} {choose} />
            </div>
            <p class="hint" hidden={hint.is_empty()}>{ hint }</p>
            <p class="mends" hidden={sum.off == 0}>
                <span>{ balance::MEND.of(locale) }</span>
                <button type="button" onclick={mend}>{ label }</button>
                if sum.least == sum.most {
                    <button type="button" onclick={on(Action::Edit(full_marks))}>{ balance::mend_full_marks(locale, &grouped(sum.most)) }</button>
                }
            </p>
        </div>
    }
}
