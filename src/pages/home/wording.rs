//! From what there is to say of the library to words.

use crate::shell::wording;
use crate::store::now;
use baton_words::{Locale, files, next_year, scenarios};
use baton_workbench::ScenarioName;
use baton_workbench::pages::home::{Mark, StateError, StoreError, Told};

/// A moment as people write it: the time alone today, with the day else.
pub fn moment(locale: Locale, at: u64) -> String {
    let local = |at: u64| {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are below 2^53")]
        let date = js_sys::Date::new(&(at as f64).into());
        (date.get_full_year(), date.get_month() + 1, date.get_date(), date.get_hours(), date.get_minutes())
    };
    let (year, month, day, hours, minutes) = local(at);
    let (this_year, this_month, today, ..) = local(now());
    let clock = format!("{hours:02}:{minutes:02}");
    if (year, month, day) == (this_year, this_month, today) {
        clock
    } else {
        files::day_and_time(locale, (year != this_year).then_some(year), month, day, &clock)
    }
}

/// Why the storage doesn't do something, and that nothing is lost by it.
pub fn fault(locale: Locale, fault: &StoreError) -> String {
    match fault {
        StoreError::Blocked(said) => files::blocked(locale, said),
        StoreError::Full => files::FULL.of(locale).to_owned(),
        StoreError::Conflict => files::CONFLICT.of(locale).to_owned(),
        StoreError::Gone => files::GONE.of(locale).to_owned(),
        StoreError::Other(said) => files::other_fault(locale, said),
    }
}

/// Why a state can't be read back.
pub fn damage(locale: Locale, damage: &StateError) -> String {
    match damage {
        StateError::Missing | StateError::Damaged => files::DAMAGED.of(locale).to_owned(),
        StateError::Newer(version, known) => files::newer(locale, *version, *known),
        StateError::NotApplied(unopened) => {
            files::not_applied(locale, &unopened.scenario.called(locale), unopened.index + 1)
        }
    }
}

/// What is said until it is read.
pub fn told(locale: Locale, told: &Told) -> String {
    match told {
        Told::Restored { name, at } => files::restored(locale, name, &moment(locale, *at)),
        Told::Earlier { name, at, lost } => files::restored_earlier(locale, name, &moment(locale, *at), *lost),
        Told::NotOpened { name, damage: why } => files::not_opened(locale, name, &damage(locale, why)),
        Told::Skipped { name } => files::skipped(locale, name),
        Told::TurnedBack { at } => files::turned_back(locale, &moment(locale, *at)),
        Told::Copied { name } => files::copied(locale, name),
        Told::Linked { sent: false } => files::LINKED.of(locale).to_owned(),
        Told::Linked { sent: true } => files::LINKED_SENT.of(locale).to_owned(),
        Told::Aside { name } => files::aside(locale, name),
        Told::NextYear { year, old } => next_year::made(locale, *year, old.as_deref()),
        Told::Brought { count, unreadable } => files::brought(locale, *count, unreadable),
        Told::Failed(why) => fault(locale, why),
    }
}

/// A state by the scenario worked on and its edits.
pub fn state(locale: Locale, mark: &Mark) -> String {
    let scenario = match (mark.scenario.as_str(), mark.of.as_str()) {
        ("", "") => scenarios::BASELINE.of(locale).to_owned(),
        ("", of) => ScenarioName { id: of.into(), name: String::new() }.called(locale),
        (name, _) => name.to_owned(),
    };
    files::state_edits(locale, &scenario, mark.edits)
}

/// How far a policy has come, by its last state.
pub fn standing(locale: Locale, mark: &Mark) -> String {
    let lacks: Vec<String> = mark.lacks.iter().map(|lack| wording::lack(locale, *lack)).collect();
    files::standing(locale, mark.scenarios, &state(locale, mark), &lacks)
}
