//! Why a unit's figures differ from the base: its total by indicator, and any figure by edit.

use yew::prelude::*;

use crate::pages::compare::change::{CausesOf, GradeGrounds, Named, WhyOf};
use crate::shell::context::use_locale;
use baton_words::change;
use baton_workbench::pages::compare::change::Question;
use baton_workbench::{Explained, Explanation, State, regraded};

/// What the reasons are worked out from.
#[derive(Clone, PartialEq)]
pub struct Reasons {
    /// What to ask of grade, total, place and bonus; none without edits.
    pub(super) questions: Vec<Question>,
    /// Where names are looked up.
    pub(super) named: Named,
    /// What the base is called.
    base: String,
}

impl Reasons {
    /// What the state has of a unit.
    pub fn of(state: &State, unit: usize, base: String) -> Self {
        let figures = [Explained::Grade, Explained::Total, Explained::Place, Explained::Bonus];
        let questions = figures.into_iter().filter_map(|figure| state.question(unit, figure)).collect();
        Self { questions, named: Named(state.pair().clone()), base }
    }
}

/// Properties of [`ReasonsOf`].
#[derive(Properties, PartialEq)]
pub struct ReasonsOfProps {
    /// The unit explained.
    pub explanation: Explanation,
    /// What its reasons are worked out from.
    pub reasons: Reasons,
}

/// The reasons; nothing where no figure differs.
#[component]
pub fn ReasonsOf(props: &ReasonsOfProps) -> Html {
    let locale = use_locale();
    let ReasonsOfProps { explanation, reasons } = props;
    let differs = explanation.total.changed()
        || explanation.rank.changed()
        || regraded(&explanation.grade)
        || explanation.bonus.changed();
    if !differs {
        return html! { <section class="explained reasons" hidden=true /> };
    }
    let unit = &explanation.unit;
    let changed = [
        regraded(&explanation.grade),
        explanation.total.changed(),
        explanation.rank.changed(),
        explanation.bonus.changed(),
    ];
    let first = changed.iter().position(|changed| *changed).unwrap_or_default();
    html! {
        <section class="explained reasons">
            <h3><span>{ change::why(locale, &reasons.base) }</span></h3>
            <WhyOf why={explanation.why.clone()} unit={unit.id.clone()} category={unit.category.clone()} />
            <GradeGrounds grounds={explanation.grounds.clone()} />
            <CausesOf key={unit.id.to_string()} questions={reasons.questions.clone()} named={reasons.named.clone()} {first} />
        </section>
    }
}
