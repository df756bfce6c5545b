//! The marks of a category's indicators as levers, by section, and how they add up.

use yew::prelude::*;

use super::balance_choice::BalanceChoice;
use super::editor;
use crate::controls::lever::LeverRow;
use crate::pages::check::stability::TrackLegend;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{balance, editor as words, explanation, fixed, grouped, levers};
use baton_workbench::pages::check::stability::{Safety, Size, StabilityAction};
use baton_workbench::pages::draft::indicators::editor::Editor;
use baton_workbench::parts::Id;
use baton_workbench::{
    Action, Balance, BalanceAction, Balancing, Lever, MarksLevers, MarksRow, MarksSection, MarksSum,
};

/// Properties of [`MarksPanel`].
#[derive(Properties, PartialEq)]
pub struct MarksPanelProps {
    /// The levers.
    pub marks: MarksLevers,
    /// The category.
    pub category: Id,
    /// Who gives or takes.
    pub balancing: Balancing,
    /// How large the category is.
    pub size: Size,
}

/// The marks of a category.
#[component]
pub fn MarksPanel(props: &MarksPanelProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let MarksLevers { sections, full_marks, sum } = &props.marks;
    let edit = Callback::from(move |_: MouseEvent| editor::show(&act, Editor::Tree));
    let MarksPanelProps { category, balancing, .. } = props;
    let balance = balancing.of(category);
    let rows = sections.iter().flat_map(|section| &section.rows);
    let indicators: Vec<(Id, String)> = rows.map(|row| (row.indicator.clone(), row.name.clone())).collect();
    let locked = |row: &MarksRow| balancing.locked(category, &row.indicator);
    let locks = |section: &MarksSection| -> Vec<bool> {
        if *balance == Balance::Scale { section.rows.iter().map(locked).collect() } else { Vec::new() }
    };
    html! {
        <div class="marks-panel">
            <p class="open-editor">
                <button type="button" onclick={edit} title={words::OPEN_HINT.of(locale)}>{ words::OPEN.of(locale) }</button>
            </p>
            <div class="sections">
                { for sections.iter().map(|section| html! {
                    <Section key={section.heading.clone()} section={section.clone()} locks={locks(section)} />
                }) }
            </div>
            <TrackLegend kept={*balance != Balance::Free} size={props.size} />
            <div class="sum">
                <LeverRow figure={full_marks.clone()} name={levers::FULL_MARKS.of(locale)} />
                <SumLine sum={sum.clone()} />
                <BalanceChoice category={category.clone()} {indicators} balance={balance.clone()} sum={sum.clone()} />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SectionProps {
    section: MarksSection,
    /// Which marks are locked; empty where locks have no use.
    locks: Vec<bool>,
}

#[component]
fn Section(props: &SectionProps) -> Html {
    let locale = use_locale();
    let MarksSection { heading, marks, rows } = &props.section;
    let heading = if heading.is_empty() { levers::NO_SECTION.of(locale) } else { heading };
    html! {
        <section class="section">
            <h3>
                <span>{ heading.to_owned() }</span>
                <span class="figure">
                    if marks.least != marks.most { { grouped(marks.least) }{ "–" } }
                    { levers::points(locale, marks.most) }
                </span>
            </h3>
            { for rows.iter().enumerate().map(|(at, row)| html! {
                <IndicatorMarks key={row.indicator.to_string()} row={row.clone()} opens=true lock={props.locks.get(at).copied()} />
            }) }
        </section>
    }
}

/// Properties of [`IndicatorMarks`].
#[derive(Properties, PartialEq)]
pub struct IndicatorMarksProps {
    /// The indicator.
    pub row: MarksRow,
    /// Whether its name opens the editor.
    #[prop_or_default]
    pub opens: bool,
    /// Whether its marks neither give nor take; absent where locks have no use.
    #[prop_or_default]
    pub lock: Option<bool>,
}

/// The marks of one indicator: for the category and its groups.
#[component]
pub fn IndicatorMarks(props: &IndicatorMarksProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let open = use_state(|| false);
    let lock = props.lock.map(|locked| {
        let (act, indicator) = (act.clone(), props.row.indicator.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.on(Action::Balance(BalanceAction::Lock(indicator.clone(), !locked)));
        });
        html! {
            <button type="button" class="lock" aria-pressed={locked.to_string()} {onclick}
                aria-label={balance::lock(locale, &props.row.name)} title={balance::lock(locale, &props.row.name)}>{ balance::LOCKED.of(locale) }</button>
        }
    });
    let edit = props.opens.then(|| {
        let (act, indicator) = (act.clone(), props.row.indicator.clone());
        Callback::from(move |()| editor::show(&act, Editor::Indicator(indicator.clone())))
    });
    let MarksRow { indicator, name, individual, clause, marks, groups, grouped, own, .. } = &props.row;
    let tag = if *individual { levers::INDIVIDUAL.of(locale) } else { "" };
    let title =
        if clause.is_empty() { name.clone() } else { format!("{name} · {}", explanation::clause(locale, clause)) };
    let of_category = marks.is.unwrap_or_default().get();
    let group_lever = |(group, figure): &(String, _)| {
        html! {
            <LeverRow key={group.clone()} figure={baton_workbench::Figure::clone(figure)} name={group.clone()}
                label={format!("{name} · {group}")} placeholder={levers::as_category(locale, of_category)} class="narrow" />
        }
    };
    let shown = *grouped || *open || groups.iter().any(|(_, figure)| figure.changed() || figure.entry.is_some());
    let toggle = {
        let open = open.clone();
        // What was hidden has no safe intervals yet.
        let unknown = groups.iter().map(|(_, figure)| figure).filter(|figure| figure.safety == Some(Safety::OnRequest));
        let unknown: Vec<Lever> = unknown.map(|figure| figure.lever.clone()).collect();
        Callback::from(move |_: MouseEvent| {
            if !*open && !unknown.is_empty() {
                act.on(Action::Stability(StabilityAction::Ask(unknown.clone())));
            }
            open.set(!*open);
        })
    };
    let spare = html! {
        <>
        { for lock }
        if !groups.is_empty() && !*grouped {
            <button type="button" class="ghost" onclick={toggle} aria-expanded={shown.to_string()}
                aria-label={format!("{name} · {}", levers::GROUP_MARKS.of(locale))}>{ levers::GROUP_MARKS.of(locale) }{ " ▾" }</button>
        }
        </>
    };
    html! {
        <div class="indicator" data-place={format!("indicator:{indicator}")}>
            <LeverRow figure={marks.clone()} name={name.clone()} {title} {tag} {spare} {edit} />
            if shown { <div class="groups">{ for groups.iter().map(group_lever) }</div> }
            if *own > 0 { <p class="hint own">{ levers::own_marks(locale, *own) }</p> }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SumLineProps {
    sum: MarksSum,
}

#[component]
fn SumLine(props: &SumLineProps) -> Html {
    let locale = use_locale();
    let MarksSum { least, most, full, off } = &props.sum;
    let by = if least == most { wording::off_by(locale, *least, *full) } else { None };
    let verdict = match (off, by) {
        (0, None) => levers::SUM_EXACT.of(locale).to_owned(),
        (_, Some(by)) => by,
        (off, None) => levers::sum_off(locale, *off),
    };
    let off = *off > 0 || least != full;
    html! {
        <p class={classes!("sum-line", off.then_some("off"))} title={fixed(*full, 2)}>
            <strong>{ levers::sum(locale, *least, *most, *full) }</strong>
            <span>{ verdict }</span>
        </p>
    }
}
