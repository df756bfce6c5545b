//! The county's totals: counts per grade, 优秀 places and bonus cost, each with its difference from the base.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::delta::Delta;
use crate::controls::table_out::table_out;
use crate::pages::compare::change::explain_sums;
use crate::shell::context::{Act, use_act, use_locale};
use crate::shell::wording;
use baton_words::{bonus, bonus_change, change, grouped, headline, league, signed_count};
use baton_workbench::pages::compare::change::Subject;
use baton_workbench::{CategoryTotals, Change, CountyChange, tables};

/// Properties of [`Totals`].
#[derive(Properties, PartialEq)]
pub struct TotalsProps {
    /// Figures of the categories.
    pub categories: Vec<CategoryTotals>,
    /// Figures of the county.
    pub county: CountyChange,
}

/// The county's totals.
#[component]
pub fn Totals(props: &TotalsProps) -> Html {
    let locale = use_locale();
    let units: u32 = props.categories.iter().map(|category| category.units.is).sum();
    let assessed: u64 = props.categories.iter().map(|category| category.assessed.is).sum();
    let county = &props.county;
    let over = county.excellent_places.is > county.places_ceiling.is;
    let title = AttrValue::from(change::summary(locale, league::COUNTY.of(locale)));
    html! {
        <section class="card totals">
            <div class="card-head">
                <h2>{ league::COUNTY_TOTALS.of(locale) }</h2>
                { table_out(league::COUNTY_TOTALS.of(locale), |state, locale| Some(tables::totals(state, locale))) }
            </div>
            <div class="table-box">
                <table>
                    <thead>
                        <tr>
                            <th class="text" scope="col">{ league::CATEGORY.of(locale) }</th>
                            <th scope="col">{ league::UNITS.of(locale) }</th>
                            <th class="text" scope="col">{ league::GRADES.of(locale) }</th>
                            <th scope="col">{ league::ASSESSED.of(locale) }</th>
                            <th scope="col">{ league::COLUMN_EXCELLENT_PLACES.of(locale) }</th>
                            <th scope="col">{ league::COLUMN_BONUS.of(locale) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for props.categories.iter().map(|category| html! {
                            <CategoryRow key={category.id.to_string()} category={category.clone()} />
                        }) }
                    </tbody>
                    <tfoot>
                        <tr>
                            <th class="text" scope="row">{ league::COUNTY.of(locale) }</th>
                            <td>{ units }</td>
                            <td class="text">
                                { headline::EXCELLENT_UNITS.of(locale) }{ " " }{ county.excellent_units.is }
                                <Delta text={signed_count(county.excellent_units.difference())} shown={county.excellent_units.changed()} />
                            </td>
                            <td>{ grouped(Decimal::from(assessed)) }</td>
                            <Places of={Some(Subject::County)} title={title.clone()} places={county.excellent_places} ceiling={Some(headline::ceiling(locale, county.places_ceiling.is))} {over} />
                            <Money of={Some(Subject::County)} {title} bonus={county.bonus} />
                        </tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct CategoryRowProps {
    category: CategoryTotals,
}

#[component]
fn CategoryRow(props: &CategoryRowProps) -> Html {
    let CategoryTotals { id, name, there, units, grades, excellent_places, assessed, bonus } = &props.category;
    // What is no more has nothing to be explained by.
    let of = there.then(|| Subject::Category(id.clone()));
    let locale = use_locale();
    let title = AttrValue::from(change::summary(locale, name));
    html! {
        <tr>
            <th class="text" scope="row">
                { name }
                if !there { <span class="tag">{ change::GONE.of(locale) }</span> }
            </th>
            <td><Delta text={signed_count(units.difference())} shown={units.changed()} />{ units.is }</td>
            <td class="text grade-counts">
                { for grades.iter().enumerate().map(|(at, total)| html! {
                    <span key={at} class="grade-count">
                        if total.grade.is.is_some() {
                            <span class={classes!("badge", wording::grade_class(total.grade.is.as_ref()))}>{ total.name() }</span>
                        } else {
                            <s class="was">{ total.name() }</s>
                        }
                        { total.units.is }
                        <Delta text={signed_count(total.units.difference())} shown={total.units.changed()} />
                    </span>
                }) }
            </td>
            <td>{ grouped(Decimal::from(assessed.is)) }</td>
            <Places of={of.clone()} title={title.clone()} places={*excellent_places} />
            <Money {of} {title} bonus={*bonus} />
        </tr>
    }
}

/// A sum, with the way to where it comes from.
fn explained(act: &Act, of: Option<&Subject>, title: &str, sum: String) -> Html {
    match of {
        Some(subject) => explain_sums(act, subject.clone(), title, html! { sum }),
        None => html! { sum },
    }
}

#[derive(Properties, PartialEq)]
struct PlacesProps {
    of: Option<Subject>,
    title: AttrValue,
    places: Change<u64>,
    #[prop_or_default]
    ceiling: Option<String>,
    #[prop_or_default]
    over: bool,
}

#[component]
fn Places(props: &PlacesProps) -> Html {
    let act = use_act();
    html! {
        <td class={classes!(props.over.then_some("over"))}>
            <Delta text={signed_count(props.places.difference())} shown={props.places.changed()} />
            { explained(&act, props.of.as_ref(), &props.title, grouped(Decimal::from(props.places.is))) }
            if let Some(ceiling) = &props.ceiling { <small class="ceiling">{ ceiling }</small> }
        </td>
    }
}

#[derive(Properties, PartialEq)]
struct MoneyProps {
    of: Option<Subject>,
    title: AttrValue,
    bonus: Change<Decimal>,
}

#[component]
fn Money(props: &MoneyProps) -> Html {
    let (act, locale) = (use_act(), use_locale());
    html! {
        <td>
            <Delta text={bonus_change(locale, props.bonus.difference())} shown={props.bonus.changed()} />
            { explained(&act, props.of.as_ref(), &props.title, bonus(locale, props.bonus.is)) }
        </td>
    }
}
