//! A grade as a badge: colour, and always the word.

use yew::prelude::*;

use crate::shell::context::use_locale;
use crate::shell::wording;
use baton_words::{Locale, league};
use baton_workbench::{Change, GradeName, regraded};

/// Properties of [`Badge`].
#[derive(Properties, PartialEq)]
pub struct BadgeProps {
    /// The grade before and after.
    pub grade: Change<Option<GradeName>>,
}

/// A grade, with the one it was struck through where it changed.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    badge(use_locale(), &props.grade)
}

/// A grade, for places where there are many.
pub fn badge(locale: Locale, grade: &Change<Option<GradeName>>) -> Html {
    let name = |grade: &Option<GradeName>| {
        grade.as_ref().map_or_else(|| league::NO_GRADE.of(locale).to_owned(), |grade| grade.name.clone())
    };
    let Change { was, is } = grade;
    html! {
        <span class="badges">
            if regraded(grade) { <s class="was">{ name(was) }</s> }
            <span class={classes!("badge", wording::grade_class(is.as_ref()))}>{ name(is) }</span>
        </span>
    }
}
