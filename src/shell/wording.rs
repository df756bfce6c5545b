//! From what the workbench says to words.

use rust_decimal::Decimal;

use baton_words::{Locale, Names, field, files, headline, league, levers, notice, scenarios};
use baton_workbench::pages::home::LinkError;
use baton_workbench::parts::Policy;
use baton_workbench::{GradeName, Headline, Lack, Measured, Notice, ScenarioName, Sort, TypedError};

/// The sentence of the headline.
pub fn sentence(locale: Locale, headline: &Headline) -> String {
    let figures = &headline.figures;
    if let Some(name) = headline.scenario.as_ref().filter(|_| headline.itself()) {
        return scenarios::itself(locale, &scenario(locale, name));
    }
    let said = match (headline.edits, figures.regraded()) {
        (edits, _) if headline.units == 0 => headline::no_units(locale, edits),
        (0, 0) if figures.nothing() => headline::NO_EDITS.of(locale).to_owned(),
        (edits, 0) if figures.nothing() => headline::edits_change_nothing(locale, edits),
        (_, 0) => headline::grades_stay(locale, figures.places_moved),
        (_, regraded) if headline.only_data => headline::regraded_by_data(locale, regraded),
        (_, regraded) => headline::regraded(locale, regraded),
    };
    let baseline = scenarios::BASELINE.of(locale);
    let base = headline.base.as_ref().map_or_else(|| baseline.to_owned(), |name| scenario(locale, name));
    match &headline.scenario {
        Some(name) => format!("{}{said}", scenarios::lead(locale, &scenario(locale, name), &base)),
        None if headline.base.is_some() => format!("{}{said}", scenarios::lead(locale, baseline, &base)),
        None if headline.units == 0 => said,
        None => scenarios::IS_BASELINE.of(locale).to_owned(),
    }
}

/// How a scenario is called.
pub fn scenario(locale: Locale, name: &ScenarioName) -> String {
    name.called(locale)
}

/// How near the nearest change of a grade is, where edits change none.
pub fn nearest(locale: Locale, headline: &Headline, policy: &Policy) -> Option<String> {
    let (unit, distance) = headline.nearest.as_ref()?;
    let flips = [(distance.up.as_ref(), true), (distance.down.as_ref(), false)];
    let (flip, up) =
        flips.into_iter().filter_map(|(flip, up)| Some((flip?, up))).min_by_key(|(flip, _)| flip.points)?;
    let names = Names::new(policy, None, locale);
    Some(scenarios::nearest(locale, unit, flip.points, up, names.grade(Some(&distance.category), &flip.grade)))
}

/// What a part of the draft lacks.
pub fn lack(locale: Locale, lack: Lack) -> String {
    match lack {
        Lack::Units => scenarios::NO_UNITS.of(locale).to_owned(),
        Lack::Headcounts(units) => scenarios::without_headcount(locale, units),
        Lack::Indicators => scenarios::NO_INDICATORS.of(locale).to_owned(),
        Lack::Grades => scenarios::NO_GRADES.of(locale).to_owned(),
        Lack::Schedules => scenarios::NO_SCHEDULE.of(locale).to_owned(),
        Lack::Readings(indicators) => scenarios::without_data(locale, indicators),
        Lack::ToMend(findings) => scenarios::to_mend(locale, findings),
    }
}

/// Why an entry can't be taken.
pub fn wrong(locale: Locale, error: TypedError) -> String {
    match error {
        TypedError::Empty => field::WRONG_EMPTY.of(locale).to_owned(),
        TypedError::Unexpected(character) => field::wrong_character(locale, character),
        TypedError::NotANumber => field::WRONG_NUMBER.of(locale).to_owned(),
        TypedError::MisplacedSeparator => field::WRONG_SEPARATOR.of(locale).to_owned(),
        TypedError::TooManyDigits => field::WRONG_DIGITS.of(locale).to_owned(),
        TypedError::PercentNotExpected => field::WRONG_PERCENT.of(locale).to_owned(),
        TypedError::NotWhole => field::WRONG_WHOLE.of(locale).to_owned(),
        TypedError::Below(least) => field::wrong_below(locale, least),
        TypedError::NotAbove(least) => field::wrong_not_above(locale, least),
        TypedError::Above(most) => field::wrong_above(locale, most),
    }
}

/// The unit of a lever's figure.
pub fn unit(locale: Locale, measured: Measured) -> &'static str {
    levers::unit(locale, measured)
}

/// The heading of a column that can be sorted by.
pub fn column(locale: Locale, sort: Sort) -> &'static str {
    match sort {
        Sort::Place => league::COLUMN_PLACE.of(locale),
        Sort::Unit => league::COLUMN_UNIT.of(locale),
        Sort::Group => league::COLUMN_GROUP.of(locale),
        Sort::Total => league::COLUMN_TOTAL.of(locale),
        Sort::Grade => league::COLUMN_GRADE.of(locale),
        Sort::Places => league::COLUMN_EXCELLENT_PLACES.of(locale),
        Sort::Bonus => league::COLUMN_BONUS.of(locale),
    }
}

/// What the page has to say.
pub fn notice(locale: Locale, notice: &Notice) -> String {
    match notice {
        Notice::NotAProject(error) => notice::not_a_project(locale, &error.path, &error.message),
        Notice::NotApplied(unopened) => {
            notice::not_applied(locale, &unopened.scenario.called(locale), unopened.index, &unopened.error)
        }
        Notice::Dependents(lost) => scenarios::dependents(locale, *lost),
        Notice::NotOnBaseline(lost) => scenarios::not_on_baseline(locale, *lost),
        Notice::Newer(version, known) => files::newer_file(locale, *version, *known),
        Notice::BadLink(LinkError::Cut) => files::LINK_CUT.of(locale).to_owned(),
        Notice::BadLink(LinkError::Damaged) => files::LINK_DAMAGED.of(locale).to_owned(),
        Notice::BadLink(LinkError::TooLarge(most)) => files::link_too_large(locale, most / 1_000_000),
        Notice::BadLink(LinkError::Newer(version, known)) => files::link_newer(locale, *version, *known),
        Notice::BadLink(LinkError::NotAProject(error)) => files::link_no_project(locale, &error.to_string()),
        Notice::Unreadable => notice::UNREADABLE.of(locale).to_owned(),
        Notice::Refused(error) => notice::refused(locale, error),
    }
}

/// How short or over a sum of marks is.
pub fn off_by(locale: Locale, sum: Decimal, full: Decimal) -> Option<String> {
    let difference = sum.checked_sub(full).filter(|difference| !difference.is_zero())?;
    let say = if difference.is_sign_negative() { levers::sum_short } else { levers::sum_over };
    Some(say(locale, difference.abs()))
}

/// The colours of a grade in a chart, as its badge has them: of its face, its edge, and of the word on it.
pub fn grade_colours(grade: Option<&GradeName>) -> [&'static str; 3] {
    match grade_class(grade) {
        "g1" => ["--g1", "--g1", "--g1-ink"],
        "g2" => ["--g2", "--g2", "--g2-ink"],
        "g3" => ["--g3", "--g3-line", "--g3-ink"],
        "g4" => ["--g4", "--g4-line", "--g4-ink"],
        "g5" => ["--g5", "--g5-line", "--g5-ink"],
        _ => ["--card", "--soft", "--ink"],
    }
}

/// The class that gives a grade its colour and shape: one order for ladders of any length.
pub fn grade_class(grade: Option<&GradeName>) -> &'static str {
    match grade.map(|grade| (grade.position, grade.of)) {
        None => "g0",
        Some((0, _)) => "g1",
        Some((1, _)) => "g2",
        Some((2, _)) => "g3",
        Some((3, _)) => "g4",
        Some(_) => "g5",
    }
}
