//! The rules for all grades of a ladder: rounding of quotas, ties, roll-down, and who is ranked with whom.

use baton_words::{edits, grading, ladder};
use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_workbench::parts::{Edit, Lifted, QuotaRounding, RankBy, RollDown, Setting, TieBlock};
use baton_workbench::{Action, LadderChange, LadderEditor};

const ROUNDINGS: [QuotaRounding; 3] = [QuotaRounding::Floor, QuotaRounding::HalfUp, QuotaRounding::Ceil];

/// Properties of [`LadderRules`].
#[derive(Properties, PartialEq)]
pub struct LadderRulesProps {
    /// Everything that the editor shows.
    pub editor: LadderEditor,
}

/// The rules for all grades.
#[component]
pub fn LadderRules(props: &LadderRulesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let editor = &props.editor;
    let ladder = &editor.levers;
    // A choice sends the action of its position.
    let choose = |actions: Vec<Action>| {
        let act = act.clone();
        Callback::from(move |at: usize| actions.get(at).into_iter().for_each(|action| act.on(action.clone())))
    };
    let category = || ladder.category.clone();
    let rounding =
        |quota_rounding| Action::Edit(Edit::Set(Setting::QuotaRounding { category: category(), quota_rounding }));
    let ties = |tie_block| Action::Edit(Edit::Set(Setting::TieBlock { category: category(), tie_block }));
    let roll_down = |roll_down| Action::Edit(Edit::Set(Setting::RollDown { category: category(), roll_down }));
    let lifted_ones = |lifted| Action::Edit(Edit::Set(Setting::Lifted { category: category(), lifted }));
    let by = |by| Action::Ladder(LadderChange::RankBy(by));
    let setting = |label: &'static str, values: Vec<AttrValue>, chosen: usize, changed: bool, actions: Vec<Action>| {
        html! {
            <div class="setting" key={label}>
                <span>{ label }</span>
                <Choice {label} {values} {chosen} {changed} choose={choose(actions)} />
            </div>
        }
    };
    let (floor, half, ceil) =
        (edits::FLOOR.of(locale).into(), edits::HALF_UP.of(locale).into(), edits::CEIL.of(locale).into());
    html! {
        <section class="ladder-part">
            <h3>{ ladder::RULES.of(locale) }</h3>
            { setting(edits::QUOTA_ROUNDING.of(locale), vec![floor, half, ceil],
                ROUNDINGS.iter().position(|mode| *mode == editor.rounding.is).unwrap_or_default(),
                editor.rounding.changed(), ROUNDINGS.map(rounding).to_vec()) }
            { setting(grading::TIE_BLOCK.of(locale), vec![grading::TIE_INCLUDE.of(locale).into(), grading::TIE_EXCLUDE.of(locale).into()],
                usize::from(ladder.tie_block.is == TieBlock::Exclude), ladder.tie_block.changed(),
                [TieBlock::Include, TieBlock::Exclude].map(ties).to_vec()) }
            { setting(grading::ROLL_DOWN.of(locale), vec![grading::ROLL_OFF.of(locale).into(), grading::ROLL_ON.of(locale).into()],
                usize::from(ladder.roll_down.is == RollDown::On), ladder.roll_down.changed(),
                [RollDown::Off, RollDown::On].map(roll_down).to_vec()) }
            if let Some(lifted) = &ladder.lifted {
                { setting(grading::LIFTED.of(locale), vec![grading::LIFTED_WITHIN.of(locale).into(), grading::LIFTED_BEYOND.of(locale).into()],
                    usize::from(lifted.is == Lifted::Beyond), lifted.changed(),
                    [Lifted::Within, Lifted::Beyond].map(lifted_ones).to_vec()) }
            }
            if editor.grouped || editor.by.is == RankBy::Group {
                { setting(edits::RANKING.of(locale), vec![edits::BY_CATEGORY.of(locale).into(), edits::BY_GROUP.of(locale).into()],
                    usize::from(editor.by.is == RankBy::Group), editor.by.changed(),
                    [RankBy::Category, RankBy::Group].map(by).to_vec()) }
            }
        </section>
    }
}
