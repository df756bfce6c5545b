//! 安全区间: how far marks may move before a grade changes.

mod heading;
mod idle;
mod intervals;
mod legend;
mod list_card;
mod pairs;
mod progress;
pub mod track;
mod transfer;
mod units;

pub use idle::Idle;
use intervals::Intervals;
pub use legend::TrackLegend;
use pairs::Pairs;
use progress::Progress;
use transfer::TransferCard;
use units::Units;

use yew::prelude::*;

use crate::pages::no_category;
use crate::shell::context::Act;
use baton_words::Locale;
use baton_workbench::State;

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let Some(survey) = state.survey() else { return no_category(locale) };
    let category = state.category().map_or_else(String::new, |category| category.id.to_string());
    let view = &survey.view;
    let unit = state.view().unit;
    html! {
        <div class="stability-page" key={category}>
            <Progress key="progress" size={survey.size} wanted={survey.wanted} known={survey.known()} />
            <Intervals key="intervals" list={survey.intervals.clone()} order={view.intervals} />
            <TransferCard key="transfer" transfer={survey.transfer.clone()} />
            <Units key="units" size={survey.size} list={survey.units.clone()} order={view.units} filter={view.filter.clone()} {unit} />
            <Pairs key="pairs" list={survey.pairs.clone()} order={view.pairs} />
        </div>
    }
}
