//! The county's 优秀 places against the ceiling: the sentence, a bar, and each category's.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::charts::picture_out::PictureOut;
use crate::controls::delta::Delta;
use crate::controls::table_out::Made;
use crate::pages::compare::change::{ceiling_from, explain_sums};
use crate::pages::what_if::strip::percent;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, change, fixed, grouped, league, results, signed_count};
use baton_workbench::pages::compare::change::Subject;
use baton_workbench::pages::draft::grades::use_of_results::CountyPlaces;
use baton_workbench::{Change, tables};

/// Properties of [`Places`].
#[derive(Properties, PartialEq)]
pub struct PlacesProps {
    /// The places.
    pub places: CountyPlaces,
}

/// The county's places.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let place = use_node_ref();
    let county = &props.places;
    let (places, ceiling) = (county.places.is, county.ceiling.is);
    let title = match county.left() {
        Some(left) => results::places_left(locale, places, ceiling, left),
        None => results::places_over(locale, places, ceiling, places - ceiling),
    };
    let rows = county.categories.iter().enumerate();
    html! {
        <section class={classes!("card", "places-card", county.left().is_none().then_some("over-ceiling"))}>
            <div class="card-head">
                <h2>{ title.clone() }</h2>
                <PictureOut title={title.clone()} within={place.clone()} table={(AttrValue::from(results::PLACES_BY_CATEGORY.of(locale)), Made::by(|state, locale| Some(tables::places(state, locale))))} />
            </div>
            <div ref={place}>{ bar(county, &title) }</div>
            <p class="hint">{ ceiling_from(locale, county.ceiling_ratio, county.assessed.is, ceiling) }</p>
            <div class="table-box">
                <table>
                    <caption class="sr">{ results::PLACES_BY_CATEGORY.of(locale) }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ league::CATEGORY.of(locale) }</th>
                            <th scope="col">{ league::ASSESSED.of(locale) }</th>
                            <th scope="col">{ league::COLUMN_EXCELLENT_PLACES.of(locale) }</th>
                            <th scope="col">{ results::SHARE_OF_PEOPLE.of(locale) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.map(|(at, category)| html! {
                            <tr key={at}>
                                <th scope="row" class="text">{ &category.name }</th>
                                { cells(locale, &act, (Subject::Category(category.id.clone()), &category.name), category.assessed, category.places) }
                            </tr>
                        }) }
                    </tbody>
                    <tfoot>
                        <tr><th scope="row" class="text">{ league::COUNTY.of(locale) }</th>{ cells(locale, &act, (Subject::County, league::COUNTY.of(locale)), county.assessed, county.places) }</tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
}

fn cells(
    locale: Locale,
    act: &Act,
    (subject, name): (Subject, &str),
    assessed: Change<u64>,
    places: Change<u64>,
) -> Html {
    let title = change::summary(locale, name);
    let share = Decimal::from(places.is.saturating_mul(100)).checked_div(Decimal::from(assessed.is));
    html! {
        <>
            <td>{ grouped(assessed.is.into()) }</td>
            <td>
                <Delta text={signed_count(places.difference())} shown={places.changed()} />
                { explain_sums(act, subject, &title, html! { grouped(places.is.into()) }) }
            </td>
            <td>{ share.map_or_else(|| results::NOTHING.of(locale).to_owned(), |share| fixed(share, 2) + "%") }</td>
        </>
    }
}

/// The places as a bar, and the ceiling as a line.
fn bar(county: &CountyPlaces, title: &str) -> Html {
    let (places, ceiling) = (county.places.is, county.ceiling.is);
    let whole = places.max(ceiling).max(1);
    let along = |count: u64| {
        let thousandths = u128::from(count) * 960 / u128::from(whole);
        percent(i64::try_from(thousandths).unwrap_or(960))
    };
    html! {
        <svg class="places-bar" role="img" aria-label={title.to_owned()}>
            <rect class="track" width={along(whole)} height="14" y="3" />
            <rect class="filled" width={along(places)} height="14" y="3" />
            <line class="was" x1={along(county.places.was.min(whole))} x2={along(county.places.was.min(whole))} y1="3" y2="17" />
            <line class="limit" x1={along(ceiling)} x2={along(ceiling)} y1="0" y2="20" />
        </svg>
    }
}
