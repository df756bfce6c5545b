//! The grade rules: which conditions must hold, and what becomes of the grade.

use baton_words::{Locale, Values, condition, editor as words, edits, gone, grading, ladder};
use yew::prelude::*;

use super::{called, small};
use crate::controls::choice::Choice;
use crate::controls::lever::LeverRow;
use crate::controls::number_field::NumberField;
use crate::pages::draft::indicators::editor::TextField;
use crate::shell::context::{Act, use_act, use_locale};
use baton_workbench::parts::{Condition, Effect, GradeRule, Id, Order};
use baton_workbench::{Action, Figure, LadderChange, LadderEditor, RuleChange, RuleRow, Rung};

const ORDERS: [Order; 4] = [Order::Below, Order::AtMost, Order::AtLeast, Order::Over];

/// Most years back that are offered.
const PAST_YEARS: u32 = 5;

/// Properties of [`GradeRules`].
#[derive(Properties, PartialEq)]
pub struct GradeRulesProps {
    /// Everything that the editor shows.
    pub editor: LadderEditor,
}

/// The grade rules, in their order.
#[component]
pub fn GradeRules(props: &GradeRulesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let editor = &props.editor;
    let add = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Ladder(LadderChange::AddRule)))
    };
    let row = |(at, row): (usize, &RuleRow)| {
        let name = ladder::rule_name(locale, at + 1, &row.rule.name);
        OneRule { locale, act: &act, editor, at, name, row }.html()
    };
    let none = editor.rules.is_empty();
    html! {
        <section class="ladder-part">
            <h3>{ edits::GRADE_RULES.of(locale) }</h3>
            <p class="hint">{ if none { ladder::NO_GRADE_RULES.of(locale) } else { ladder::GRADE_RULES_HINT.of(locale) } }</p>
            <ol class="gates">{ for editor.rules.iter().enumerate().map(row) }</ol>
            <p class="ladder-add" hidden={editor.levers.rungs.is_empty()}>
                <button type="button" onclick={add}>{ "+ " }{ ladder::ADD_GRADE_RULE.of(locale) }</button>
            </p>
        </section>
    }
}

/// One rule as it is drawn.
struct OneRule<'a> {
    locale: Locale,
    act: &'a Act,
    editor: &'a LadderEditor,
    at: usize,
    name: String,
    row: &'a RuleRow,
}

impl OneRule<'_> {
    fn doing<T: 'static>(&self, change: impl Fn(T) -> Option<RuleChange> + 'static) -> Callback<T> {
        let (act, at) = (self.act.clone(), self.at);
        Callback::from(move |value: T| {
            if let Some(change) = change(value) {
                act.on(Action::Ladder(LadderChange::Rule(at, change)));
            }
        })
    }

    fn on(&self, change: LadderChange) -> Callback<()> {
        let act = self.act.clone();
        Callback::from(move |()| act.on(Action::Ladder(change.clone())))
    }

    fn html(&self) -> Html {
        let Self { locale, editor, at, ref name, row, .. } = *self;
        let GradeRule { name: own, when, clause, .. } = &row.rule;
        let mut bounds = row.bounds.iter();
        html! {
            <li key={at} class={classes!("gate", row.changed.then_some("changed"))}>
                <TextField value={own.clone()} label={ladder::grade_name(locale, name)}
                    take={self.doing(|name| Some(RuleChange::Name(name)))} />
                { self.effect() }
                <span class="small-tools">
                    { small("↑", ladder::earlier(locale, name), at > 0, self.on(LadderChange::EarlierRule(at))) }
                    { small("↓", ladder::later(locale, name), at + 1 < editor.rules.len(), self.on(LadderChange::EarlierRule(at + 1))) }
                    { small("✕", ladder::remove(locale, name), true, self.on(LadderChange::RemoveRule(at))) }
                </span>
                <LeverRow figure={row.offset.clone()} name={grading::OFFSET.of(locale)}
                    label={format!("{name} · {}", grading::OFFSET.of(locale))} class="plain" />
                <LeverRow figure={row.factor.clone()} name={grading::BONUS_FACTOR.of(locale)}
                    label={format!("{name} · {}", grading::BONUS_FACTOR.of(locale))} class="plain" />
                <div class="gate-parts">{ self.condition(when, &[], &mut bounds) }</div>
                <label class="reason">
                    <span class="soft">{ words::CLAUSE.of(locale) }</span>
                    <TextField value={clause.clone()} label={ladder::clause_of(locale, name)}
                        take={self.doing(|clause| Some(RuleChange::Clause(clause)))} />
                </label>
            </li>
        }
    }

    fn effect(&self) -> Html {
        let Self { locale, editor, row, .. } = *self;
        let values = Values { locale };
        // What can't be chosen is shown as it is.
        let mut effects = editor.effects.clone();
        let chosen = effects.iter().position(|own| *own == row.rule.effect).unwrap_or_else(|| {
            effects.push(row.rule.effect.clone());
            effects.len() - 1
        });
        let told = |effect: &Effect| {
            let grade = |id: &Id| {
                let rung = editor.levers.rungs.iter().find(|rung| rung.grade.id == *id);
                rung.map_or(gone::GRADE.of(locale), |rung| rung.grade.name.as_str()).to_owned()
            };
            AttrValue::from(values.effect(effect, grade))
        };
        let names: Vec<AttrValue> = effects.iter().map(told).collect();
        let choose = self.doing(move |at: usize| effects.get(at).cloned().map(RuleChange::Effect));
        html! { <Choice label={ladder::effect_of(locale, &self.name)} values={names} {chosen} {choose} /> }
    }

    /// A condition at its path, those of a list in it; `bounds` has one for each single condition, in order.
    fn condition(&self, when: &Condition, path: &[usize], bounds: &mut dyn Iterator<Item = &Option<Figure>>) -> Html {
        let locale = self.locale;
        let label = ladder::condition_of(locale, &self.name, path);
        let own = path.to_vec();
        let more = self.on(LadderChange::Rule(self.at, RuleChange::More(own.clone())));
        let less = (!path.is_empty()).then(|| {
            let less = self.on(LadderChange::Rule(self.at, RuleChange::Less(own.clone())));
            small("✕", ladder::remove(locale, &label), true, less)
        });
        let Condition::AtLeast { count, of } = when else {
            let add = match path.is_empty() {
                true => small("+", ladder::add_condition(locale, &label), true, more),
                false => small("( )", ladder::group_condition(locale, &label), true, more),
            };
            return html! {
                <div class="gate-part">
                    { self.single(when, path, bounds.next().and_then(Option::as_ref)) }
                    <span class="small-tools">{ add }{ for less }</span>
                </div>
            };
        };
        let most = u32::try_from(of.len()).unwrap_or(u32::MAX);
        // A count that no choice has is shown as it is.
        let mut counts: Vec<u32> = (1..=most).collect();
        let chosen = counts.iter().position(|own| own == count).unwrap_or_else(|| {
            counts.push(*count);
            counts.len() - 1
        });
        let values: Vec<AttrValue> = counts.iter().map(|own| ladder::needed(locale, *own, most).into()).collect();
        let choose = {
            let own = own.clone();
            self.doing(move |at: usize| counts.get(at).map(|count| RuleChange::Count(own.clone(), *count)))
        };
        let parts = of.iter().enumerate().map(|(nth, one)| {
            let path: Vec<usize> = path.iter().copied().chain([nth]).collect();
            html! { <li key={nth}>{ self.condition(one, &path, bounds) }</li> }
        });
        let parts: Html = parts.collect();
        html! {
            <div class="gate-list">
                <div class="gate-part">
                    <Choice label={ladder::needed_of(locale, &label)} {values} {chosen} {choose} />
                    <span class="small-tools">
                        { small("+", ladder::add_condition(locale, &label), true, more) }{ for less }
                    </span>
                </div>
                <ul>{ parts }</ul>
            </div>
        }
    }

    /// What a single condition looks at, how it compares and with what.
    fn single(&self, when: &Condition, path: &[usize], bound: Option<&Figure>) -> Html {
        let Self { locale, editor, .. } = *self;
        let label = ladder::condition_of(locale, &self.name, path);
        let named =
            |one: &Condition| AttrValue::from(condition::head(locale, one, &|named| called(editor, locale, named)));
        let same = |one: &Condition| match (one, when) {
            (Condition::Is { figure: one, .. }, Condition::Is { figure, .. }) => one == figure,
            (Condition::Grades { .. }, Condition::Grades { .. }) => true,
            (one, when) => one == when,
        };
        // What can't be chosen is shown as it is, as a value that can't be chosen again.
        let mut values: Vec<AttrValue> = editor.conditions.iter().map(named).collect();
        let chosen = editor.conditions.iter().position(same).unwrap_or_else(|| {
            values.push(named(when));
            values.len() - 1
        });
        let choose = {
            let (conditions, path) = (editor.conditions.clone(), path.to_vec());
            self.doing(move |at: usize| {
                conditions.get(at).map(|when| RuleChange::Condition(path.clone(), when.clone()))
            })
        };
        let order = match when {
            Condition::Is { order, .. } => ORDERS.iter().position(|own| own == order),
            Condition::AtLeast { .. }
            | Condition::Failed(_)
            | Condition::Circumstance(_)
            | Condition::Grades { .. } => None,
        };
        let orders: Vec<AttrValue> = ORDERS.iter().map(|own| condition::order(*own).of(locale).into()).collect();
        let choose_order = {
            let path = path.to_vec();
            self.doing(move |at: usize| ORDERS.get(at).map(|order| RuleChange::Order(path.clone(), *order)))
        };
        html! {
            <>
                <Choice label={label.clone()} {values} {chosen} {choose} />
                if let Some(chosen) = order {
                    <Choice label={ladder::order_of(locale, &label)} values={orders} {chosen} choose={choose_order} />
                }
                if let Some(figure) = bound {
                    <NumberField figure={figure.clone()} label={ladder::bound_of(locale, &label)} />
                }
                if let Condition::Grades { among, years } = when {
                    { self.past(&label, path, among, *years) }
                }
            </>
        }
    }

    /// The grades of other years that a condition asks for, and in how many years.
    fn past(&self, label: &str, path: &[usize], among: &[Id], years: u32) -> Html {
        let Self { locale, editor, .. } = *self;
        // A number that no choice has is shown as it is.
        let mut numbers: Vec<u32> = (1..=PAST_YEARS).collect();
        let chosen = numbers.iter().position(|own| *own == years).unwrap_or_else(|| {
            numbers.push(years);
            numbers.len() - 1
        });
        let values: Vec<AttrValue> = numbers.iter().map(|own| condition::past_years(locale, *own).into()).collect();
        let choose = {
            let (path, among) = (path.to_vec(), among.to_vec());
            self.doing(move |at: usize| {
                numbers.get(at).map(|years| RuleChange::Past(path.clone(), among.clone(), *years))
            })
        };
        let grade = |rung: &Rung| {
            let id = rung.grade.id.clone();
            let checked = among.contains(&id);
            let turned = match checked {
                true => among.iter().filter(|own| **own != id).cloned().collect(),
                false => among.iter().cloned().chain([id.clone()]).collect::<Vec<Id>>(),
            };
            let change = self.on(LadderChange::Rule(self.at, RuleChange::Past(path.to_vec(), turned, years)));
            html! {
                <label key={id.to_string()} class="tick-box">
                    <input type="checkbox" {checked} onchange={change.reform(|_: Event| ())} />
                    { &rung.grade.name }
                </label>
            }
        };
        html! {
            <>
                <Choice label={ladder::years_of(locale, label)} {values} {chosen} {choose} />
                { for editor.levers.rungs.iter().map(grade) }
            </>
        }
    }
}
