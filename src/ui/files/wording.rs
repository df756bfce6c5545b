//! From what there is to say of the library to the catalogue's words.

use crate::i18n::{Catalogue, FilesWords};
use crate::store::now;
use crate::workbench::library::{Damage, Fault, Told};

/// A moment as people write it: the time alone today, with the day else.
pub fn moment(words: &FilesWords, at: u64) -> String {
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
        (words.day_and_time)((year != this_year).then_some(year), month, day, &clock)
    }
}

/// Why the storage doesn't do something, and that nothing is lost by it.
pub fn fault(words: &FilesWords, fault: &Fault) -> String {
    match fault {
        Fault::Blocked(said) => (words.blocked)(said),
        Fault::Full => words.full.to_owned(),
        Fault::Conflict => words.conflict.to_owned(),
        Fault::Gone => words.gone.to_owned(),
        Fault::Other(said) => (words.other_fault)(said),
    }
}

/// Why a state can't be read back.
pub fn damage(all: &Catalogue, damage: &Damage) -> String {
    let words = &all.files;
    match damage {
        Damage::Missing | Damage::Damaged => words.damaged.to_owned(),
        Damage::Newer(version, known) => (words.newer)(*version, *known),
        Damage::NotApplied(unopened) => (words.not_applied)(&unopened.scenario.called(all), unopened.index + 1),
    }
}

/// What is said until it is read.
pub fn told(all: &Catalogue, told: &Told) -> String {
    let words = &all.files;
    match told {
        Told::Restored { name, at } => (words.restored)(name, &moment(words, *at)),
        Told::Earlier { name, at, lost } => (words.restored_earlier)(name, &moment(words, *at), *lost),
        Told::NotOpened { name, damage: why } => (words.not_opened)(name, &damage(all, why)),
        Told::Skipped { name } => (words.skipped)(name),
        Told::TurnedBack { at } => (words.turned_back)(&moment(words, *at)),
        Told::Copied { name } => (words.copied)(name),
        Told::Linked { sent: false } => words.linked.to_owned(),
        Told::Linked { sent: true } => words.linked_sent.to_owned(),
        Told::Failed(why) => fault(words, why),
    }
}
