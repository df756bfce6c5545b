//! The bonus funds as a list: whom each covers, how it pays, and what that comes to for a unit.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::controls::lever::LeverRow;
use crate::pages::draft::indicators::editor::TextField;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, Text, bonus, editor, explanation, money, section};
use baton_workbench::pages::draft::grades::use_of_results::{CoefficientKind, FundKind, FundLevers, FundShare};
use baton_workbench::pages::draft::indicators::editor::Way;
use baton_workbench::parts::{Edit, FundMode, Id, Policy};
use baton_workbench::{Action, Change};

/// Properties of [`Funds`].
#[derive(Properties, PartialEq)]
pub struct FundsProps {
    /// The funds.
    pub funds: Vec<FundLevers>,
    /// The policy that they are of.
    pub policy: std::sync::Arc<Policy>,
}

/// The bonus funds of the policy.
#[component]
pub fn Funds(props: &FundsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let add = {
        let policy = props.policy.clone();
        Callback::from(move |_: MouseEvent| {
            act.on(Action::Edit(FundLevers::another(&policy, bonus::NEW_FUND.of(locale))));
        })
    };
    let count = props.funds.len();
    html! {
        <section class="section funds" data-place="funds">
            <h3><span>{ bonus::FUNDS.of(locale) }</span></h3>
            <p class="hint">{ bonus::FUNDS_HINT.of(locale) }</p>
            <p class="hint" hidden={count > 0}>{ bonus::NO_FUNDS.of(locale) }</p>
            <div>
                { for props.funds.iter().enumerate().map(|(at, fund)| html! {
                    <FundEditor key={fund.fund.id.to_string()} fund={fund.clone()} last={at + 1 == count} policy={props.policy.clone()} />
                }) }
            </div>
            <p class="rule-tools"><button type="button" onclick={add}>{ bonus::ADD_FUND.of(locale) }</button></p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct FundEditorProps {
    fund: FundLevers,
    last: bool,
    policy: std::sync::Arc<Policy>,
}

/// A fund.
#[component]
fn FundEditor(props: &FundEditorProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let levers = &props.fund;
    let name = &levers.fund.name;
    let sends = |edit: fn(&FundLevers, usize) -> Edit| {
        let (act, levers) = (act.clone(), levers.clone());
        Callback::from(move |at: usize| act.on(Action::Edit(edit(&levers, at))))
    };
    let takes = |edit: fn(&FundLevers, String) -> Edit| {
        let (act, levers) = (act.clone(), levers.clone());
        Callback::from(move |text: String| act.on(Action::Edit(edit(&levers, text))))
    };
    let button = |label: String, mark: &'static str, off: bool, edit: fn(&FundLevers) -> Edit| {
        let (act, levers) = (act.clone(), levers.clone());
        let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Edit(edit(&levers))));
        html! { <button type="button" class="small" {onclick} aria-label={label} disabled={off}>{ mark }</button> }
    };
    let label = |what: &str| format!("{name} · {what}");
    let tool = |what: &'static str, edit: fn(&FundLevers) -> Edit| {
        let (act, levers) = (act.clone(), levers.clone());
        let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Edit(edit(&levers))));
        html! { <button type="button" {onclick} aria-label={label(what)}>{ what }</button> }
    };
    let rows = match levers.by.is {
        CoefficientKind::Grades | CoefficientKind::Own => None,
        CoefficientKind::Percentage | CoefficientKind::Total => Some((bonus::ADD_POINT, bonus::REMOVE_POINT)),
        CoefficientKind::Place => Some((section::ADD_PLACE, section::REMOVE_PLACE)),
    };
    let (_, amount) = bonus::mode(levers.fund.mode);
    let amount = amount.of(locale);
    let counted = levers.fund.mode.has_coefficient();
    html! {
        <section class={classes!("editor-part", "fund", levers.new.then_some("changed"))}>
            <p class="item-head">
                <TextField value={name.clone()} label={bonus::FUND_NAME.of(locale)} class="heading-field" needed=true
                    take={takes(FundLevers::named)} />
                if levers.new { <span class="tag changed-tag">{ editor::IS_NEW.of(locale) }</span> }
                <span class="hint">{ bonus::cost(locale, &money::sum(locale, levers.cost)) }</span>
                <span class="row-tools">
                    { button(editor::move_up(locale, name), "↑", levers.at == 0, |levers| levers.shifted(Way::Up)) }
                    { button(editor::move_down(locale, name), "↓", props.last, |levers| levers.shifted(Way::Down)) }
                    { button(bonus::remove(locale, name), "✕", false, FundLevers::removed) }
                </span>
            </p>
            <div class="setting">
                <span>{ bonus::BONUS_MODE.of(locale) }</span>
                <Choice label={label(bonus::BONUS_MODE.of(locale))} changed={levers.kind.changed()}
                    choose={sends(|levers, at| levers.with_kind(FundKind::ALL.get(at).copied().unwrap_or(FundKind::PerHead)))}
                    values={FundKind::ALL.map(|kind| AttrValue::from(kind_name(locale, kind))).to_vec()}
                    chosen={FundKind::ALL.iter().position(|kind| *kind == levers.kind.is).unwrap_or_default()} />
            </div>
            <LeverRow key="amount" figure={levers.amount.clone()} name={amount} label={label(amount)} class="plain" />
            <div>
                if levers.kind.is == FundKind::PerPoint {
                    <LeverRow figure={levers.threshold.clone()} name={bonus::BONUS_THRESHOLD.of(locale)} label={label(bonus::BONUS_THRESHOLD.of(locale))} />
                }
            </div>
            <div>
                if counted {
                    <div class="setting">
                        <span>{ bonus::COEFFICIENT_BY.of(locale) }</span>
                        <Choice label={label(bonus::COEFFICIENT_BY.of(locale))} changed={levers.by.changed()}
                            choose={sends(|levers, at| levers.with_by(CoefficientKind::ALL.get(at).copied().unwrap_or(CoefficientKind::Grades)))}
                            values={CoefficientKind::ALL.map(|kind| AttrValue::from(by_name(kind).of(locale))).to_vec()}
                            chosen={CoefficientKind::ALL.iter().position(|kind| *kind == levers.by.is).unwrap_or_default()} />
                    </div>
                    { for levers.coefficients.iter().map(|(grade, figure)| html! {
                        <LeverRow figure={figure.clone()} name={grade.clone()} label={bonus::coefficient_of(locale, name, grade)} class="plain" />
                    }) }
                    { for levers.points.iter().zip(1..).flat_map(|(point, at)| point.iter().zip(bonus::point(locale, at))).map(|(figure, what)| html! {
                        <LeverRow key={what.clone()} figure={figure.clone()} name={what.clone()} label={label(&what)} class="plain" />
                    }) }
                    { for levers.places.iter().zip(1..).map(|(figure, at)| (figure, section::place(locale, at))).map(|(figure, what)| html! {
                        <LeverRow key={what.clone()} figure={figure.clone()} name={what.clone()} label={label(&what)} class="plain" />
                    }) }
                    if levers.by.is == CoefficientKind::Place {
                        <LeverRow figure={levers.otherwise.clone()} name={section::OTHERWISE.of(locale)}
                            label={label(section::OTHERWISE.of(locale))} class="plain" />
                    }
                    if !levers.points.is_empty() { <p class="hint">{ bonus::POINTS_HINT.of(locale) }</p> }
                    if let Some((more, less)) = rows {
                        <p class="rule-tools">
                            { tool(more.of(locale), FundLevers::with_another) }
                            if levers.points.len() > 1 || !levers.places.is_empty() { { tool(less.of(locale), FundLevers::with_one_less) } }
                        </p>
                    }
                    <LeverRow figure={levers.exempt.clone()} name={bonus::EXEMPT_COEFFICIENT.of(locale)}
                        label={label(bonus::EXEMPT_COEFFICIENT.of(locale))} class="plain" />
                }
            </div>
            <Posts fund={levers.clone()} policy={props.policy.clone()} />
            <fieldset class="fund-coverage">
                <legend>{ bonus::COVERAGE.of(locale) }</legend>
                <div class="flags">
                    { for levers.covered.iter().map(|(category, name, covered)| html! {
                        <CoveredBox key={category.to_string()} fund={levers.clone()} category={category.clone()}
                            name={name.clone()} covered={*covered} />
                    }) }
                </div>
                <div class="setting">
                    <span>{ bonus::LATER_ONES.of(locale) }</span>
                    <Choice label={label(bonus::LATER_ONES.of(locale))} choose={sends(|levers, at| levers.with_later_ones(at == 0))}
                        values={vec![bonus::LATER_COVERED.of(locale).into(), bonus::LATER_LEFT_OUT.of(locale).into()]}
                        chosen={usize::from(!levers.covers_later_ones())} />
                </div>
            </fieldset>
            { for levers.worked.iter().map(|(unit, share)| html! {
                <p class="fact worked">{ explanation::fund(locale, unit, &worked(locale, share)) }</p>
            }) }
            <label class="described">
                <span>{ editor::CLAUSE.of(locale) }</span>
                <TextField value={levers.fund.clause.clone()} label={label(editor::CLAUSE.of(locale))} take={takes(FundLevers::with_clause)} />
            </label>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct PostsProps {
    fund: FundLevers,
    policy: std::sync::Arc<Policy>,
}

/// The posts over which a unit's sum is divided.
#[component]
fn Posts(props: &PostsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let levers = &props.fund;
    let label = |what: &str| format!("{} · {what}", levers.fund.name);
    let add = {
        let (act, levers, policy) = (act.clone(), levers.clone(), props.policy.clone());
        let name = bonus::NEW_POSTS.get(levers.posts.len()).unwrap_or(&bonus::POST_NAME).of(locale);
        Callback::from(move |_: MouseEvent| act.on(Action::Edit(levers.with_post(&policy, name))))
    };
    let named = |at: usize| {
        let (act, levers) = (act.clone(), levers.clone());
        Callback::from(move |name: String| act.on(Action::Edit(levers.with_post_named(at, name))))
    };
    let remove = |at: usize| {
        let (act, levers) = (act.clone(), levers.clone());
        Callback::from(move |_: MouseEvent| act.on(Action::Edit(levers.without_post(at))))
    };
    html! {
        <fieldset class="posts">
            <legend>{ bonus::POSTS.of(locale) }</legend>
            { for levers.posts.iter().enumerate().map(|(at, (name, weight))| html! {
                <div class="post" key={at}>
                    <TextField value={name.clone()} label={label(bonus::POST_NAME.of(locale))} take={named(at)} />
                    <LeverRow figure={weight.clone()} name={bonus::POST_WEIGHT.of(locale)}
                        label={format!("{} · {}", label(name), bonus::POST_WEIGHT.of(locale))} class="plain" />
                    <button type="button" class="small" onclick={remove(at)} aria-label={bonus::remove_post(locale, name)}>{ "✕" }</button>
                </div>
            }) }
            <p class="rule-tools">
                <button type="button" onclick={add} aria-label={label(bonus::ADD_POST.of(locale))}>{ bonus::ADD_POST.of(locale) }</button>
            </p>
            <p class="hint">{ bonus::POSTS_HINT.of(locale) }</p>
        </fieldset>
    }
}

/// What a fund comes to for a unit, with its numbers.
pub fn worked(locale: Locale, share: &FundShare) -> String {
    let coefficient = bonus::counted(locale, &share.fund.coefficient, share.coefficient, share.scores);
    let told = bonus::worked(locale, share.fund.mode, &coefficient, share.heads, share.scores.total);
    let told = format!("{} → {}", bonus::with_factor(locale, &told, share.factor), money::sum(locale, share.sum.is));
    if share.posts.is_empty() {
        return told;
    }
    bonus::with_posts(locale, &told, share.posts.iter().cloned())
}

fn by_name(kind: CoefficientKind) -> Text {
    match kind {
        CoefficientKind::Grades => bonus::BY_GRADES,
        CoefficientKind::Own => bonus::OF_ITS_OWN,
        CoefficientKind::Percentage => bonus::BY_PERCENTAGE,
        CoefficientKind::Total => bonus::BY_TOTAL,
        CoefficientKind::Place => bonus::BY_PLACE,
    }
}

fn kind_name(locale: Locale, kind: FundKind) -> &'static str {
    let none = || 0.into();
    let mode = match kind {
        FundKind::PerHead => FundMode::PerHead { base: none() },
        FundKind::PerUnit => FundMode::PerUnit { base: none() },
        FundKind::Pool => FundMode::Pool { sum: none() },
        FundKind::PerPoint => FundMode::PerPoint { rate: none(), threshold: none() },
    };
    bonus::mode(mode).0.of(locale)
}

#[derive(Properties, PartialEq)]
struct CoveredBoxProps {
    fund: FundLevers,
    category: Id,
    name: AttrValue,
    covered: Change<bool>,
}

/// Whether a fund covers a category.
#[component]
fn CoveredBox(props: &CoveredBoxProps) -> Html {
    let act = use_act();
    let CoveredBoxProps { fund, category, name, covered } = props;
    let onchange = {
        let (fund, category) = (fund.clone(), category.clone());
        Callback::from(move |event: Event| {
            let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
            act.on(Action::Edit(fund.with_covered(&category, checked)));
        })
    };
    html! {
        <label class={classes!("flag", covered.changed().then_some("changed"))}>
            <input type="checkbox" checked={covered.is} {onchange} aria-label={format!("{} · {name}", fund.fund.name)} />
            { name }
        </label>
    }
}
