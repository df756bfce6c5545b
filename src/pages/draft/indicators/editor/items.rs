//! The adjustment items of a category: levels with their points, caps, how entries on one matter count, caps together.

use yew::prelude::*;

use super::text_field::TextField;
use crate::controls::choice::Choice;
use crate::controls::lever::LeverRow;
use crate::controls::taken_along;
use crate::shell::context::{use_act, use_locale};
use baton_words::text::Text;
use baton_words::{Locale, adjustment, editor, rule};
use baton_workbench::pages::draft::indicators::editor::{
    EditorAction, ItemChange, ItemShown, ItemsShown, LevelShown, RowChange, SetShown, Way,
};
use baton_workbench::parts::{Counting, Id, Key, Sign};
use baton_workbench::{Action, Figure};

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
    let (locale, act) = (use_locale(), use_act());
    let ItemsShown { items, sets, bonus_cap, deduction_cap } = &props.shown;
    let count = items.len();
    let add = |(at, sign): (usize, Sign)| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let (name, level) = (editor::NEW_ITEM.of(locale).to_owned(), editor::NEW_LEVEL.of(locale).to_owned());
            act.on(Action::Editor(EditorAction::Item(ItemChange::Add { sign, name, level })));
        });
        html! { <button key={at} type="button" {onclick}>{ editor::add_item(sign).of(locale) }</button> }
    };
    let add_set = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            let name = editor::NEW_SET.of(locale).to_owned();
            act.on(Action::Editor(EditorAction::Item(ItemChange::AddSet(name))));
        })
    };
    html! {
        <div class="items-editor">
            <h2>{ editor::ADJUSTMENTS.of(locale) }</h2>
            <p class="hint">{ editor::ITEMS_HINT.of(locale) }</p>
            <section class="editor-part">
                <LeverRow figure={bonus_cap.clone()} name={editor::BONUS_CAP.of(locale)} placeholder={rule::key(Key::Cap).empty.of(locale)} class="typed-only" />
                <LeverRow figure={deduction_cap.clone()} name={editor::DEDUCTION_CAP.of(locale)} placeholder={rule::key(Key::Cap).empty.of(locale)} class="typed-only" />
            </section>
            if items.is_empty() { <p class="hint">{ editor::NO_ITEMS.of(locale) }</p> }
            <div class="items">
                { for items.iter().enumerate().map(|(at, item)| html! {
                    <Item key={item.item.id.to_string()} shown={item.clone()} first={at == 0} last={at + 1 == count} />
                }) }
            </div>
            <p class="rule-tools">{ for SIGNS.into_iter().enumerate().map(add) }</p>
            <h3>{ adjustment::CAP_SETS.of(locale) }</h3>
            <p class="hint">{ editor::SETS_HINT.of(locale) }</p>
            <div class="cap-sets">
                { for sets.iter().map(|set| html! { <Set key={set.set.id.to_string()} shown={set.clone()} /> }) }
            </div>
            <p class="rule-tools"><button type="button" onclick={add_set}>{ editor::ADD_SET.of(locale) }</button></p>
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
    let (locale, act) = (use_locale(), use_act());
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
        let name = editor::NEW_LEVEL.of(locale);
        sender.send(move |_: MouseEvent, item| ItemChange::AddLevel(item, name.to_owned()))
    };
    let tag = tag(locale, *change);
    html! {
        <section class={classes!("editor-part", "item", tag.map(|_| "changed"))}>
            <p class="item-head">
                <TextField value={item.name.clone()} label={editor::ITEM_NAME.of(locale)} class="heading-field" needed=true
                    take={sender.send(|name: String, item| ItemChange::Name(item, name))} />
                if let Some(tag) = tag { <span class="tag changed-tag">{ tag }</span> }
                <span class="hint">{ editor::entries(locale, *entries) }</span>
                <span class="row-tools">
                    { button(editor::move_up(locale, &item.name), "↑", props.first, |item| ItemChange::Shift(item, Way::Up)) }
                    { button(editor::move_down(locale, &item.name), "↓", props.last, |item| ItemChange::Shift(item, Way::Down)) }
                    { button(editor::remove_item(locale, &item.name), "✕", false, ItemChange::Remove) }
                </span>
            </p>
            { taken_along::line(locale, references) }
            <p class="item-kind">
                <Choice label={editor::SIGN.of(locale)} values={SIGNS.map(|sign| AttrValue::from(editor::sign_name(sign).of(locale))).to_vec()} chosen={sign} choose={choose_sign} />
                <Choice label={editor::COUNTING.of(locale)} values={COUNTINGS.map(|counting| AttrValue::from(editor::counting_name(counting).of(locale))).to_vec()} chosen={counting}
                    choose={choose_counting} />
            </p>
            <div class="item-levels">
                { for levels.iter().map(|level| html! {
                    <ItemLevel key={level.level.to_string()} level={level.clone()} item={item.id.clone()}
                        name={item.name.clone()} />
                }) }
            </div>
            <LeverRow figure={cap.clone()} name={editor::CAP.of(locale)} label={editor::cap_of(locale, &item.name)} placeholder={rule::key(Key::Cap).empty.of(locale)}
                class="typed-only" />
            <div class="item-foot">
                <button type="button" class="small" onclick={add_level}>{ editor::ADD_LEVEL.of(locale) }</button>
                <label class="described">
                    <span>{ editor::CLAUSE.of(locale) }</span>
                    <TextField value={item.clause.clone()} label={editor::CLAUSE.of(locale)}
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
    let (locale, act) = (use_locale(), use_act());
    let LevelShown { level, name, points, cap, references } = &props.level;
    let along = taken_along::sentence(locale, references);
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
        <button type="button" class="small" onclick={remove} title={along} aria-label={editor::remove_level(locale, name)}>{ "✕" }</button>
    };
    html! {
        <div class="item-level">
            <TextField value={name.clone()} label={editor::level_name(locale, name)} take={rename} needed=true />
            <LeverRow figure={points.clone()} name="" label={editor::level_points(locale, &props.name, name)} class="typed-only" {spare} />
            <LeverRow figure={cap.clone()} name={editor::CAP.of(locale)} label={editor::level_cap(locale, &props.name, name)}
                placeholder={rule::key(Key::Cap).empty.of(locale)} class="typed-only" />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SetProps {
    shown: SetShown,
}

/// Items that have caps together.
#[component]
fn Set(props: &SetProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let SetShown { set, change, bonus_cap, deduction_cap, items } = &props.shown;
    let sender = Sender { act: act.0, item: set.id.clone() };
    let tag = tag(locale, *change);
    let member = |(item, name, within): &(Id, String, bool)| {
        let (id, now) = (item.clone(), *within);
        let onchange = sender.send(move |_: Event, set| ItemChange::InSet { set, item: id.clone(), within: !now });
        html! {
            <label key={item.to_string()} class="check"><input type="checkbox" checked={now} {onchange} /><span>{ name }</span></label>
        }
    };
    let caps = [(bonus_cap, editor::SET_BONUS_CAP), (deduction_cap, editor::SET_DEDUCTION_CAP)];
    let cap = |(figure, name): (&Figure, Text)| {
        let label = format!("{} · {}", set.name, name.of(locale));
        html! {
            <LeverRow key={name.of(locale)} figure={figure.clone()} name={name.of(locale)} {label}
                placeholder={rule::key(Key::Cap).empty.of(locale)} class="typed-only" />
        }
    };
    html! {
        <section class={classes!("editor-part", "item", tag.map(|_| "changed"))}>
            <p class="item-head">
                <TextField value={set.name.clone()} label={editor::SET_NAME.of(locale)} class="heading-field" needed=true
                    take={sender.send(|name: String, set| ItemChange::SetName(set, name))} />
                if let Some(tag) = tag { <span class="tag changed-tag">{ tag }</span> }
                <span class="row-tools">
                    <button type="button" class="small" onclick={sender.send(|_: MouseEvent, set| ItemChange::RemoveSet(set))}
                        aria-label={editor::remove_set(locale, &set.name)}>{ "✕" }</button>
                </span>
            </p>
            <div class="set-items" role="group" aria-label={editor::set_items(locale, &set.name)}>{ for items.iter().map(member) }</div>
            { for caps.into_iter().map(cap) }
        </section>
    }
}

/// What is said of a part that differs from the base.
fn tag(locale: Locale, change: RowChange) -> Option<&'static str> {
    match change {
        RowChange::Same => None,
        RowChange::Changed => Some(editor::IS_CHANGED.of(locale)),
        RowChange::New => Some(editor::IS_NEW.of(locale)),
    }
}

/// Sends changes of one item, or set of items.
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
