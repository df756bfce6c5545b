//! The parts of a reading: which of them an indicator has, what they hold, and how a text is written into one.

use serde::{Deserialize, Serialize};

use super::typed_number::TypedError;
use super::typed_value::{figure, means_nothing, opinion, whole};
use baton_model::{
    Component, ExternalRank, Id, Indicator, Measure, Number, Opinion, RareMap, Reading, Source, VoteClass,
};

/// A part of a reading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// 完成值.
    Actual,
    /// 目标值.
    Target,
    /// The prior year's value.
    Prior,
    /// A place observed outside.
    Place,
    /// How many were ranked outside.
    FieldSize,
    /// The prior year's place observed outside.
    PriorPlace,
    /// How many were ranked outside then.
    PriorFieldSize,
    /// How often a kind of events happened.
    Event(Id),
    /// What a rater group said.
    Rater(Id),
}

/// Why a text can't be written into a part of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartError {
    /// A number can't be understood or is out of bounds.
    Number(TypedError),
    /// Neither a score nor a number of votes for each of so many classes.
    NotBallots(usize),
    /// The number of those ranked needs a place first.
    NeedsPlace,
}

/// The rater groups of an indicator's panels, each once, with their names.
#[must_use]
pub fn raters(indicator: &Indicator) -> Vec<(&Id, &String)> {
    let mut found: Vec<(&Id, &String)> = Vec::new();
    for component in &indicator.rule.components {
        for rater in component.raters() {
            if !found.iter().any(|(id, _)| **id == rater.id) {
                found.push((&rater.id, &rater.name));
            }
        }
    }
    found
}

/// The kinds of events of an indicator's tallies, each once, with their names.
#[must_use]
pub fn events(indicator: &Indicator) -> Vec<(&Id, &String)> {
    let mut found: Vec<(&Id, &String)> = Vec::new();
    for kind in indicator.rule.components.iter().flat_map(Component::events) {
        if !found.iter().any(|(id, _)| **id == kind.id) {
            found.push((&kind.id, &kind.name));
        }
    }
    found
}

/// The parts of a reading that the indicator's rule and its warning lights look at. In a period only a monitored indicator
/// is read, and its target follows from the year's.
#[must_use]
pub fn used(indicator: &Indicator, period: Option<&Id>) -> Vec<Field> {
    let watched = indicator.monitoring.is_some() || indicator.schedule_driven;
    if period.is_some() && !watched {
        return Vec::new();
    }
    let mut fields = Vec::new();
    for component in &indicator.rule.components {
        for measure in component.measures() {
            fields.extend(measure.facts().sources.iter().flat_map(|source| match source {
                Source::Actual => vec![Field::Actual],
                Source::Target => vec![Field::Target],
                Source::Prior => vec![Field::Prior],
                Source::External => vec![Field::Place, Field::FieldSize],
                Source::PriorExternal => vec![Field::PriorPlace],
                Source::Events => measure.events().iter().map(|kind| Field::Event(kind.id.clone())).collect(),
                Source::Panel => measure.raters().iter().map(|rater| Field::Rater(rater.id.clone())).collect(),
            }));
        }
    }
    if period.is_some() {
        fields.retain(|field| *field != Field::Target);
    } else if indicator.schedule_driven {
        fields.push(Field::Target);
    }
    fields
}

/// The classes of a rater group's votes; none where no panel of the rule asks it.
#[must_use]
pub fn classes<'a>(indicator: &'a Indicator, rater: &Id) -> &'a [VoteClass] {
    let mut measures = indicator.rule.components.iter().flat_map(Component::measures);
    measures
        .find(|measure| measure.raters().iter().any(|own| own.id == *rater))
        .map(Measure::classes)
        .unwrap_or_default()
}

/// How a part of a reading is typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// The unit of measure of figures.
    pub measured_in: &'a str,
    /// The classes of votes, of what a rater group said.
    pub classes: &'a [VoteClass],
}

impl<'a> Typed<'a> {
    /// How a part of an indicator's reading is typed.
    #[must_use]
    pub fn of(indicator: &'a Indicator, field: &Field) -> Self {
        match field {
            Field::Actual | Field::Target | Field::Prior => {
                Self { measured_in: &indicator.measured_in, ..Self::default() }
            }
            Field::Place | Field::FieldSize | Field::PriorPlace | Field::PriorFieldSize | Field::Event(_) => {
                Self::default()
            }
            Field::Rater(rater) => Self { classes: classes(indicator, rater), ..Self::default() },
        }
    }
}

/// Numbers of votes as they are typed, in the order of their classes; without these in that of their identifiers.
#[must_use]
pub fn ballots(votes: &RareMap<Id, u32>, classes: &[VoteClass]) -> String {
    let cast = |class: &VoteClass| votes.get(&class.id).copied().unwrap_or(0);
    let cast: Vec<u32> =
        if classes.is_empty() { votes.values().copied().collect() } else { classes.iter().map(cast).collect() };
    cast.iter().map(u32::to_string).collect::<Vec<_>>().join("/")
}

/// Writes a text into a part of a reading; a text that means nothing clears the part.
///
/// # Errors
/// Says why the text can't be taken; the reading stays as it was.
pub fn write(reading: &mut Reading, field: &Field, typed: Typed<'_>, text: &str) -> Result<(), PartError> {
    let value = || given(text, |text| figure(text, typed.measured_in).map_err(PartError::Number));
    let place = || given(text, |text| whole(text, 1).map_err(PartError::Number));
    match field {
        Field::Actual | Field::Target | Field::Prior => put(reading, field, value()?),
        Field::Place => put_place(&mut reading.external, place()?),
        Field::PriorPlace => put_place(&mut reading.prior_external, place()?),
        Field::FieldSize => put_size(&mut reading.external, place()?)?,
        Field::PriorFieldSize => put_size(&mut reading.prior_external, place()?)?,
        Field::Event(kind) => match value()? {
            Some(count) => {
                reading.kinds.insert(kind.clone(), count);
            }
            None => {
                reading.kinds.remove(kind);
            }
        },
        Field::Rater(rater) => match given(text, |text| opinion(text, typed.classes))? {
            Some(opinion) => {
                reading.panel.insert(rater.clone(), opinion);
            }
            None => {
                reading.panel.remove(rater);
            }
        },
    }
    Ok(())
}

/// Puts a place observed outside, or none; how many were ranked stays.
pub fn put_place(rank: &mut Option<Box<ExternalRank>>, place: Option<u32>) {
    let field = rank.as_deref().and_then(|rank| rank.field);
    *rank = place.map(|place| Box::new(ExternalRank { place, field }));
}

fn put_size(rank: &mut Option<Box<ExternalRank>>, size: Option<u32>) -> Result<(), PartError> {
    match (rank.as_deref_mut(), size) {
        (Some(rank), size) => rank.field = size,
        (None, None) => {}
        (None, Some(_)) => return Err(PartError::NeedsPlace),
    }
    Ok(())
}

/// The place observed outside that a part is of: this year's or the prior one's; absent of other parts.
#[must_use]
pub fn rank<'r>(reading: &'r Reading, field: &Field) -> Option<&'r ExternalRank> {
    match field {
        Field::Place | Field::FieldSize => reading.external.as_deref(),
        Field::PriorPlace | Field::PriorFieldSize => reading.prior_external.as_deref(),
        Field::Actual | Field::Target | Field::Prior | Field::Event(_) | Field::Rater(_) => None,
    }
}

/// A place of the prior year or how many were ranked, or the same of this year, as a count; absent of other parts.
#[must_use]
pub fn count(reading: &Reading, field: &Field) -> Option<u32> {
    let rank = rank(reading, field)?;
    match field {
        Field::FieldSize | Field::PriorFieldSize => rank.field,
        Field::Place
        | Field::PriorPlace
        | Field::Actual
        | Field::Target
        | Field::Prior
        | Field::Event(_)
        | Field::Rater(_) => Some(rank.place),
    }
}

/// Puts a figure, or nothing, into the part of a reading that holds one; a part that holds something else stays as it is.
pub fn put(reading: &mut Reading, field: &Field, figure: Option<Number>) {
    match field {
        Field::Actual => reading.actual = figure,
        Field::Target => reading.target = figure,
        Field::Prior => reading.prior = figure.map(Box::new),
        Field::Place
        | Field::FieldSize
        | Field::PriorPlace
        | Field::PriorFieldSize
        | Field::Event(_)
        | Field::Rater(_) => {}
    }
}

/// Nothing where the text means nothing, else what it is read as.
fn given<T>(text: &str, read: impl Fn(&str) -> Result<T, PartError>) -> Result<Option<T>, PartError> {
    if means_nothing(text) { Ok(None) } else { read(text.trim()).map(Some) }
}

/// What a part of a reading holds, as it would be typed; empty for nothing.
#[must_use]
pub fn text(reading: &Reading, field: &Field, classes: &[VoteClass]) -> String {
    let number = |number: Option<Number>| number.map(|number| number.get().normalize().to_string());
    let held = match field {
        Field::Actual => number(reading.actual),
        Field::Target => number(reading.target),
        Field::Prior => number(reading.prior()),
        Field::Place | Field::FieldSize | Field::PriorPlace | Field::PriorFieldSize => {
            count(reading, field).map(|count| count.to_string())
        }
        Field::Event(kind) => number(reading.kinds.get(kind).copied()),
        Field::Rater(rater) => reading.panel.get(rater).map(|opinion| match opinion {
            Opinion::Score(score) => score.get().normalize().to_string(),
            Opinion::Ballots(votes) => ballots(votes, classes),
        }),
    };
    held.unwrap_or_default()
}
