//! From what the workbench says to the catalogue's words.

use rust_decimal::Decimal;

use crate::i18n::{Catalogue, Names};
use crate::workbench::library::LinkError;
use crate::workbench::parts::Policy;
use crate::workbench::{BonusKind, GradeName, Headline, Measured, Notice, ScenarioName, Sort, TypedError};

/// The sentence of the headline.
pub fn sentence(words: &Catalogue, headline: &Headline) -> String {
    let figures = &headline.figures;
    if let Some(name) = headline.scenario.as_ref().filter(|_| headline.itself()) {
        return (words.scenarios.itself)(&scenario(words, name));
    }
    let said = match (headline.edits, figures.regraded()) {
        (edits, _) if headline.units == 0 => (words.no_units)(edits),
        (0, 0) if figures.nothing() => words.no_edits.to_owned(),
        (edits, 0) if figures.nothing() => (words.edits_change_nothing)(edits),
        (_, 0) => (words.grades_stay)(figures.places_moved),
        (_, regraded) if headline.only_data => (words.regraded_by_data)(regraded),
        (_, regraded) => (words.regraded)(regraded),
    };
    let baseline = words.scenarios.baseline;
    let base = headline.base.as_ref().map_or_else(|| baseline.to_owned(), |name| scenario(words, name));
    match &headline.scenario {
        Some(name) => format!("{}{said}", (words.scenarios.lead)(&scenario(words, name), &base)),
        None if headline.base.is_some() => format!("{}{said}", (words.scenarios.lead)(baseline, &base)),
        None if headline.units == 0 => said,
        None => words.scenarios.is_baseline.to_owned(),
    }
}

/// How a scenario is called.
pub fn scenario(words: &Catalogue, name: &ScenarioName) -> String {
    name.called(words)
}

/// How near the nearest change of a grade is, where edits change none.
pub fn nearest(words: &Catalogue, headline: &Headline, policy: &Policy) -> Option<String> {
    let (unit, distance) = headline.nearest.as_ref()?;
    let flips = [(distance.up.as_ref(), true), (distance.down.as_ref(), false)];
    let (flip, up) =
        flips.into_iter().filter_map(|(flip, up)| Some((flip?, up))).min_by_key(|(flip, _)| flip.points)?;
    let names = Names::new(policy, None, words);
    Some((words.scenarios.nearest)(unit, flip.points, up, names.grade(Some(&distance.category), &flip.grade)))
}

/// Why an entry can't be taken.
pub fn wrong(words: &Catalogue, error: TypedError) -> String {
    match error {
        TypedError::Empty => words.wrong_empty.to_owned(),
        TypedError::Unexpected(character) => (words.wrong_character)(character),
        TypedError::NotANumber => words.wrong_number.to_owned(),
        TypedError::MisplacedSeparator => words.wrong_separator.to_owned(),
        TypedError::TooManyDigits => words.wrong_digits.to_owned(),
        TypedError::PercentNotExpected => words.wrong_percent.to_owned(),
        TypedError::NotWhole => words.wrong_whole.to_owned(),
        TypedError::Below(least) => (words.wrong_below)(least),
        TypedError::Above(most) => (words.wrong_above)(most),
    }
}

/// The unit of a lever's figure.
pub fn unit(words: &Catalogue, measured: Measured) -> &'static str {
    measured.unit(words)
}

/// How a bonus is worked out, and what its amount is called.
pub fn bonus(words: &Catalogue, kind: BonusKind) -> (&'static str, &'static str) {
    match kind {
        BonusKind::Standard => (words.standard, words.standard_amount),
        BonusKind::Pool => (words.pool, words.pool_amount),
        BonusKind::PerPoint => (words.per_point, words.per_point_amount),
    }
}

/// The heading of a column that can be sorted by.
pub fn column(words: &Catalogue, sort: Sort) -> &'static str {
    match sort {
        Sort::Place => words.column_place,
        Sort::Unit => words.column_unit,
        Sort::Group => words.column_group,
        Sort::Total => words.column_total,
        Sort::Grade => words.column_grade,
        Sort::Places => words.column_excellent_places,
        Sort::Bonus => words.column_bonus,
    }
}

/// What the page has to say.
pub fn notice(words: &Catalogue, notice: &Notice) -> String {
    match notice {
        Notice::NotAProject(error) => (words.not_a_project)(&error.path, &error.message),
        Notice::NotApplied(unopened) => {
            (words.not_applied)(&unopened.scenario.called(words), unopened.index, &unopened.error)
        }
        Notice::Dependents(lost) => (words.scenarios.dependents)(*lost),
        Notice::NotOnBaseline(lost) => (words.scenarios.not_on_baseline)(*lost),
        Notice::Newer(version, known) => (words.files.newer_file)(*version, *known),
        Notice::BadLink(LinkError::Cut) => words.files.link_cut.to_owned(),
        Notice::BadLink(LinkError::Damaged) => words.files.link_damaged.to_owned(),
        Notice::BadLink(LinkError::TooLarge(most)) => (words.files.link_too_large)(most / 1_000_000),
        Notice::BadLink(LinkError::Newer(version, known)) => (words.files.link_newer)(*version, *known),
        Notice::BadLink(LinkError::NotAProject(error)) => (words.files.link_no_project)(&error.to_string()),
        Notice::Unreadable => words.unreadable.to_owned(),
        Notice::Refused(error) => (words.refused)(error),
    }
}

/// How short or over a sum of marks is.
pub fn off_by(words: &Catalogue, sum: Decimal, full: Decimal) -> Option<String> {
    let difference = sum.checked_sub(full).filter(|difference| !difference.is_zero())?;
    let say = if difference.is_sign_negative() { words.sum_short } else { words.sum_over };
    Some(say(difference.abs()))
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
