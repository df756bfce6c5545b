//! A category in the policy's document: its indicators with marks and rules, adjustments, and grades.

use baton_words::{
    Locale, Names, Values, adjustment, bonus, document, edits, gone, grouped, levers, rule, section as words,
};
use yew::prelude::*;

use super::ladder::ladder;
use crate::shell::context::use_locale;
use baton_workbench::headings;
use baton_workbench::parts::{
    AdjustmentItem, Category, Counting, Id, Indicator, IndicatorKind, Named, Policy, RatioNumber,
};

/// Properties of [`CategoryArticle`].
#[derive(Properties, PartialEq)]
pub struct CategoryArticleProps {
    /// The category.
    pub category: Category,
    /// The policy.
    pub policy: std::sync::Arc<Policy>,
}

/// A category.
#[component]
pub fn CategoryArticle(props: &CategoryArticleProps) -> Html {
    let locale = use_locale();
    let CategoryArticleProps { category, policy } = props;
    let values = Values { locale };
    let names = Names::new(policy, None, locale);
    let called = |named: Named<'_>| names.named(Some(&category.id), named);
    let head = [
        (levers::FULL_MARKS.of(locale), values.points(category.full_marks)),
        (edits::GROUP.of(locale), values.list(category.groups.iter().map(|group| group.name.clone()))),
        (edits::RANKING.of(locale), values.ranking(&category.ranking, &called)),
        (edits::MISSING_ITEMS.of(locale), values.missing_items(category.missing_items)),
    ];
    let own = RatioNumber::ALL.into_iter().filter_map(|number| {
        let ratio = category.excellence.number(number)?;
        Some((bonus::ratio_number(number).of(locale), values.percent(ratio)))
    });
    html! {
        <section class="category-article">
            <h3>{ &category.name }</h3>
            <dl class="articles">
                { for head.into_iter().chain(own).map(|(what, value)| html! { <div key={what}><dt>{ what }</dt><dd>{ value }</dd></div> }) }
            </dl>
            if category.indicators.is_empty() { <p class="hint">{ document::NO_INDICATORS.of(locale) }</p> }
            { for headings(category).into_iter().map(|heading| section(locale, category, heading)) }
            if !category.adjustments.items.is_empty() { { adjustments(locale, category) } }
            { ladder(locale, policy, category) }
        </section>
    }
}

fn section(locale: Locale, category: &Category, heading: &str) -> Html {
    let values = Values { locale };
    let sourced = category.indicators.iter().any(|indicator| !indicator.source.is_empty());
    let indicators = category.indicators.iter().filter(|indicator| indicator.section == heading);
    let shown = if heading.is_empty() { levers::NO_SECTION.of(locale) } else { category.section_name(heading) };
    let counts = category.section(heading).map(|section| words::told(locale, section)).unwrap_or_default();
    html! {
        <div class="table-box" tabindex="0" role="group" aria-label={shown.to_owned()} key={heading.to_owned()}>
            <table class="policy-table">
                <caption>
                    { shown.to_owned() }
                    if !counts.is_empty() { <small class="of-group">{ values.list(counts.into_iter()) }</small> }
                </caption>
                <thead>
                    <tr>
                        <th class="text" scope="col">{ document::INDICATOR.of(locale) }</th>
                        <th scope="col">{ document::MARKS.of(locale) }</th>
                        <th class="text" scope="col">{ document::RULE.of(locale) }</th>
                        <th scope="col">{ document::MONITORING.of(locale) }</th>
                        if sourced { <th class="text" scope="col">{ document::SOURCE.of(locale) }</th> }
                        <th class="text" scope="col">{ document::CLAUSE.of(locale) }</th>
                    </tr>
                </thead>
                <tbody>{ for indicators.map(|indicator| row(locale, category, indicator, sourced)) }</tbody>
            </table>
        </div>
    }
}

fn row(locale: Locale, category: &Category, indicator: &Indicator, sourced: bool) -> Html {
    let values = Values { locale };
    let marks = &indicator.marks;
    let of_groups = category.groups.iter().filter_map(|group| Some((group, marks.groups.get(&group.id)?)));
    let monitoring = indicator.monitoring.as_ref().map_or_else(String::new, |it| values.monitoring(Some(it)));
    html! {
        <tr key={indicator.id.to_string()} id={crate::shell::seek::clause(&category.id, Some(&indicator.id))}>
            <th class="text" scope="row">
                { &indicator.name }
                if indicator.kind == IndicatorKind::Individual { <span class="tag">{ levers::INDIVIDUAL.of(locale) }</span> }
            </th>
            <td>
                { grouped(marks.category.get()) }
                { for of_groups.map(|(group, marks)| html! {
                    <small key={group.id.to_string()} class="of-group">{ &group.name }{ " " }{ grouped(marks.get()) }</small>
                }) }
                if !marks.units.is_empty() { <small class="of-group">{ document::own_marks(locale, marks.units.len()) }</small> }
            </td>
            <td class="text">{ rule::in_words(locale, indicator) }</td>
            <td>
                { monitoring }
                if indicator.schedule_driven { <small class="of-group">{ document::SCHEDULE_DRIVEN.of(locale) }</small> }
            </td>
            if sourced { <td class="text">{ &indicator.source }</td> }
            <td class="text soft">{ &indicator.clause }</td>
        </tr>
    }
}

fn adjustments(locale: Locale, category: &Category) -> Html {
    let values = Values { locale };
    let rules = &category.adjustments;
    let item = |item: &AdjustmentItem| {
        let levels = item.levels.iter().map(|level| adjustment::level(locale, item.sign, level));
        let counting = match item.counting {
            Counting::EveryEntry => document::EVERY_ENTRY.of(locale),
            Counting::HighestOnly => document::HIGHEST_ONLY.of(locale),
        };
        let cap = item.cap.map(|cap| document::cap(locale, &values.points(cap)));
        let told = values.list(levels.chain([counting.to_owned()]).chain(cap));
        html! { <div key={item.id.to_string()}><dt>{ &item.name }</dt><dd>{ told }</dd></div> }
    };
    let name = |id: &Id| {
        let item = rules.items.iter().find(|item| item.id == *id);
        item.map_or(gone::ITEM.of(locale), |item| &item.name).to_owned()
    };
    html! {
        <div>
            <h4>{ document::ADJUSTMENTS.of(locale) }</h4>
            <dl class="articles">
                { for rules.items.iter().map(item) }
                { for rules.sets.iter().map(|set| html! {
                    <div key={format!("set {}", set.id)}><dt>{ &set.name }</dt><dd>{ adjustment::set_in_brief(locale, set, name) }</dd></div>
                }) }
                <div key="+cap"><dt>{ edits::BONUS_CAP.of(locale) }</dt><dd>{ values.cap(rules.bonus_cap) }</dd></div>
                <div key="-cap"><dt>{ edits::DEDUCTION_CAP.of(locale) }</dt><dd>{ values.cap(rules.deduction_cap) }</dd></div>
            </dl>
        </div>
    }
}
