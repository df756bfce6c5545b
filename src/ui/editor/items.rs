//! The adjustment items of a category: levels with their points, caps, how entries on one matter count.

use yew::prelude::*;

use super::text_field::TextField;
use crate::ui::choice::Choice;
use crate::ui::context::{use_act, use_words};
use crate::ui::lever::LeverRow;
use crate::ui::taken_along;
use crate::workbench::Action;
use crate::workbench::editor::{EditorAction, ItemChange, ItemShown, ItemsShown, LevelShown, RowChange, Way};
use crate::workbench::parts::{Counting, Id, Sign};

/// The signs, in the order of their words.
const SIGNS: [Sign; 3] = [Sign::Bonus, Sign::Deduction, Sign::Special];
/// The ways of counting, in the order shown.
const COUNTINGS: [Counting; 2] = [Counting::EveryEntry, Counting::HighestOnly];

/// Properties of [`ItemsEditor`].
#[derive(Properties, PartialEq)]
pub struct ItemsEditorProps {
    /// The items.
    pub shown: ItemsShown,
}

/// The adjustment items of a category.
#[component]
pub fn ItemsEditor(props: &ItemsEditorProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let words = &words.editor;
    let ItemsShown { items, bonus_cap, deduction_cap } = &props.shown;
    let count = items.len();
    let add = |(at, sign): (usize, Sign)| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let (name, level) = (words.new_item.to_owned(), words.new_level.to_owned());
            act.on(Action::Editor(EditorAction::Item(ItemChange::Add { sign, name, level })));
        });
        html! { <button key={at} type="button" {onclick}>{ (words.add_item)(sign) }</button> }
    };
    html! {
        <div class="items-editor">
            <h2>{ words.adjustments }</h2>
            <p class="hint">{ words.items_hint }</p>
            <section class="editor-part">
                <LeverRow figure={bonus_cap.clone()} name={words.bonus_cap} placeholder={words.uncapped} class="typed-only" />
                <LeverRow figure={deduction_cap.clone()} name={words.deduction_cap} placeholder={words.uncapped} class="typed-only" />
            </section>
            if items.is_empty() { <p class="hint">{ words.no_items }</p> }
            <div class="items">
                { for items.iter().enumerate().map(|(at, item)| html! {
                    <Item key={item.item.id.to_string()} shown={item.clone()} first={at == 0} last={at + 1 == count} />
                }) }
            </div>
            <p class="rule-tools">{ for SIGNS.into_iter().enumerate().map(add) }</p>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ItemProps {
    shown: ItemShown,
    first: bool,
    last: bool,
}

#[component]
fn Item(props: &ItemProps) -> Html {
    let (all, act) = (use_words(), use_act());
    let words = &all.editor;
    let ItemShown { item, change, levels, cap, entries, references } = &props.shown;
    let sender = Sender { act: act.0.clone(), item: item.id.clone() };
    let button = |label: String, mark: &'static str, off: bool, change: fn(Id) -> ItemChange| {
        let onclick = sender.send(move |_: MouseEvent, item| change(item));
        html! { <button type="button" class="small" {onclick} aria-label={label} disabled={off}>{ mark }</button> }
    };
    let sign = SIGNS.iter().position(|sign| *sign == item.sign).unwrap_or_default();
    let counting = COUNTINGS.iter().position(|counting| *counting == item.counting).unwrap_or_default();
    let choose_sign = sender.send(|at: usize, item| ItemChange::Sign(item, SIGNS[at]));
    let choose_counting = sender.send(|at: usize, item| ItemChange::Counting(item, COUNTINGS[at]));
    let add_level = {
        let name = words.new_level;
        sender.send(move |_: MouseEvent, item| ItemChange::AddLevel(item, name.to_owned()))
    };
    let tag = match change {
        RowChange::Same => None,
        RowChange::Changed => Some(words.is_changed),
        RowChange::New => Some(words.is_new),
    };
    html! {
        <section class={classes!("editor-part", "item", tag.map(|_| "changed"))}>
            <p class="item-head">
                <TextField value={item.name.clone()} label={words.item_name} class="heading-field" needed=true
                    take={sender.send(|name: String, item| ItemChange::Name(item, name))} />
                if let Some(tag) = tag { <span class="tag changed-tag">{ tag }</span> }
                <span class="hint">{ (words.entries)(*entries) }</span>
                <span class="row-tools">
                    { button((words.move_up)(&item.name), "↑", props.first, |item| ItemChange::Shift(item, Way::Up)) }
                    { button((words.move_down)(&item.name), "↓", props.last, |item| ItemChange::Shift(item, Way::Down)) }
                    { button((words.remove_item)(&item.name), "✕", false, ItemChange::Remove) }
                </span>
            </p>
            { taken_along::line(all, references) }
            <p class="item-kind">
                <Choice label={words.sign} values={SIGNS.map(|sign| AttrValue::from((words.sign_name)(sign))).to_vec()} chosen={sign} choose={choose_sign} />
                <Choice label={words.counting} values={COUNTINGS.map(|counting| AttrValue::from((words.counting_name)(counting))).to_vec()} chosen={counting}
                    choose={choose_counting} />
            </p>
            <div class="item-levels">
                { for levels.iter().map(|level| html! {
                    <ItemLevel key={level.level.to_string()} level={level.clone()} item={item.id.clone()}
                        name={item.name.clone()} />
                }) }
            </div>
            <LeverRow figure={cap.clone()} name={words.cap} label={(words.cap_of)(&item.name)} placeholder={words.uncapped}
                class="typed-only" />
            <div class="item-foot">
                <button type="button" class="small" onclick={add_level}>{ words.add_level }</button>
                <label class="described">
                    <span>{ words.clause }</span>
                    <TextField value={item.clause.clone()} label={words.clause}
                        take={sender.send(|clause: String, item| ItemChange::Clause(item, clause))} />
                </label>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ItemLevelProps {
    level: LevelShown,
    item: Id,
    name: String,
}

/// A level: its name, its points, and the button that removes it.
#[component]
fn ItemLevel(props: &ItemLevelProps) -> Html {
    let (all, act) = (use_words(), use_act());
    let words = &all.editor;
    let LevelShown { level, name, points, references } = &props.level;
    let along = taken_along::sentence(all, references);
    let sender = Sender { act: act.0, item: props.item.clone() };
    let rename = {
        let level = level.clone();
        sender.send(move |name: String, item| ItemChange::LevelName(item, level.clone(), name))
    };
    let remove = {
        let level = level.clone();
        sender.send(move |_: MouseEvent, item| ItemChange::RemoveLevel(item, level.clone()))
    };
    let spare = html! {
        <button type="button" class="small" onclick={remove} title={along} aria-label={(words.remove_level)(name)}>{ "✕" }</button>
    };
    html! {
        <div class="item-level">
            <TextField value={name.clone()} label={(words.level_name)(name)} take={rename} needed=true />
            <LeverRow figure={points.clone()} name="" label={(words.level_points)(&props.name, name)} class="typed-only" {spare} />
        </div>
    }
}

/// Sends changes of one item.
struct Sender {
    act: Callback<Action>,
    item: Id,
}

impl Sender {
    fn send<T: 'static>(&self, change: impl Fn(T, Id) -> ItemChange + 'static) -> Callback<T> {
        let item = self.item.clone();
        self.act.reform(move |value: T| Action::Editor(EditorAction::Item(change(value, item.clone()))))
    }
}
