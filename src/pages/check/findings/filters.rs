//! Which findings are listed: by severity, category and kind, each with how many there are.

use yew::prelude::*;

use super::item::signs;
use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_words::{findings, lint};
use baton_workbench::Action;
use baton_workbench::pages::check::findings::{LintAction, LintShown};
use baton_workbench::parts::Severity;

/// Properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// The findings.
    pub shown: LintShown,
}

/// The filters.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let LintShown { view, severities, categories, kinds, all, .. } = &props.shown;
    let press = |severity: Option<Severity>| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Lint(LintAction::Severity(severity))))
    };
    let button = |severity: Option<Severity>, name: &str, count: usize| {
        let pressed = view.severity == severity;
        let (class, mark) = severity.map_or(("", ""), signs);
        html! {
            <button key={name.to_owned()} type="button" class={classes!("severity-filter", class)} onclick={press(severity)}
                aria-pressed={pressed.to_string()} disabled={count == 0 && !pressed}>
                if !mark.is_empty() { <span class="mark" aria-hidden="true">{ mark }</span> }
                { name.to_owned() }{ " " }<b>{ count }</b>
            </button>
        }
    };
    let with_count = |name: &str, count: usize| AttrValue::from(format!("{name} ({count})"));
    let choose_category = {
        let ids: Vec<_> = categories.iter().map(|category| category.id.clone()).collect();
        let act = act.clone();
        Callback::from(move |at: usize| {
            let id = at.checked_sub(1).and_then(|at| ids.get(at).cloned());
            act.on(Action::Lint(LintAction::Category(id)));
        })
    };
    let choose_kind = {
        let kinds: Vec<_> = kinds.iter().map(|kind| kind.kind).collect();
        let act = act.clone();
        Callback::from(move |at: usize| {
            let kind = at.checked_sub(1).and_then(|at| kinds.get(at).copied());
            act.on(Action::Lint(LintAction::Kind(kind)));
        })
    };
    let named = categories.iter().map(|category| {
        let name = if category.name.is_empty() { lint::WHOLE_COUNTY.of(locale) } else { &category.name };
        with_count(name, category.count)
    });
    let titled = kinds.iter().map(|kind| with_count(findings::words(&kind.code).title.of(locale), kind.count));
    let chosen = |at: Option<usize>| at.map_or(0, |at| at.saturating_add(1));
    let category = view.category.as_ref().and_then(|id| categories.iter().position(|category| category.id == *id));
    let kind = view.kind.and_then(|wanted| kinds.iter().position(|kind| kind.kind == wanted));
    html! {
        <div class="checkup-filters">
            <div class="severity-filters" role="group" aria-label={lint::SEVERITIES.of(locale)}>
                { button(None, lint::ALL.of(locale), *all) }
                { for severities.iter().map(|(severity, count)| button(Some(*severity), findings::severity(*severity).of(locale), *count)) }
            </div>
            <label>{ lint::WHERE.of(locale) }
                <Choice label={lint::WHERE.of(locale)} chosen={chosen(category)} choose={choose_category}
                    values={std::iter::once(lint::EVERYWHERE.of(locale).into()).chain(named).collect::<Vec<_>>()} />
            </label>
            <label>{ lint::KIND.of(locale) }
                <Choice label={lint::KIND.of(locale)} chosen={chosen(kind)} choose={choose_kind}
                    values={std::iter::once(lint::EVERY_KIND.of(locale).into()).chain(titled).collect::<Vec<_>>()} />
            </label>
        </div>
    }
}
