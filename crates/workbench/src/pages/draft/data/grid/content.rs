//! What a cell holds: a figure or a text, as it is shown, as it is typed and copied, and as rows are sorted by it.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Column, Field};
use baton_exchange::reading_part::{self, Typed, ballots};
use baton_model::{Category, Entry, Id, Number, Opinion, PastYear, Reading, Unit, VoteClass};
use baton_words::{grouped, typed};

/// Between the reasons of several marks with one circumstance.
pub const BETWEEN_MARKS: &str = " | ";

/// The mark of a cell that says yes.
pub const YES: &str = "✓";

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    #[default]
    Nothing,
    /// A figure.
    Figure(Decimal),
    /// Words, or figures with a notation of their own.
    Text(String),
    /// Votes by class, as they are typed, and the score that they come to.
    Ballots(String, Option<Decimal>),
}

impl Content {
    /// As it is shown: figures with separators.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Figure(figure) => grouped(*figure),
            other => other.plain(),
        }
    }

    /// As it is typed and copied: figures plain, so that a spreadsheet reads them.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Figure(figure) => typed(*figure),
            Self::Text(text) => text.clone(),
            Self::Ballots(votes, _) => votes.clone(),
        }
    }

    /// How two cells of a column are ordered: figures before words, nothing last.
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        match (self.figure(), other.figure()) {
            (Some(a), Some(b)) => a.cmp(&b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => match (self, other) {
                (Self::Text(a), Self::Text(b)) => a.cmp(b),
                (Self::Text(_), _) => Ordering::Less,
                (_, Self::Text(_)) => Ordering::Greater,
                _ => Ordering::Equal,
            },
        }
    }

    /// The figure by which it is ordered; of ballots their score.
    fn figure(&self) -> Option<Decimal> {
        match self {
            Self::Figure(figure) => Some(*figure),
            Self::Ballots(_, score) => *score,
            Self::Nothing | Self::Text(_) => None,
        }
    }

    fn of_number(number: Option<Number>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Figure(number.get()))
    }

    fn of_count(count: u32) -> Self {
        Self::Figure(count.into())
    }

    fn of_text(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.to_owned()) }
    }
}

/// What a unit has in a column of values or units.
#[must_use]
pub fn of_unit(unit: &Unit, category: &Category, column: &Column) -> Content {
    match column {
        Column::Name | Column::Owner => Content::of_text(&unit.name),
        Column::Group => Content::of_text(group_name(unit, category)),
        Column::Headcount => Content::of_number(Some(unit.headcount)),
        Column::Post(id) => Content::of_number(unit.heads.get(id).copied()),
        Column::AssessedHeadcount => Content::of_count(unit.assessed_headcount),
        Column::Difficulty => Content::of_number(unit.difficulty),
        Column::Circumstance(id) => Content::of_text(&marks(unit, id)),
        Column::Exempt => Content::of_text(if unit.exempt { YES } else { "" }),
        Column::PastGrade(year) => {
            let grade = PastYear::of(&unit.history, *year);
            let own = grade.and_then(|id| category.grading.grades.iter().find(|grade| grade.id == *id));
            Content::of_text(own.map_or("", |grade| &grade.name))
        }
        Column::Reading { indicator, period, field } => {
            let classes = || category.indicator(indicator).map(|own| Typed::of(own, field).classes).unwrap_or_default();
            reading(unit, indicator, period.as_ref()).map_or(Content::Nothing, |reading| part(reading, field, classes))
        }
        Column::Factor { indicator } => Content::of_number(unit.indicator_difficulty.get(indicator).copied()),
        Column::Item | Column::Level | Column::Quantity | Column::Matter | Column::Note => Content::Nothing,
    }
}

/// The reasons for which a circumstance applies to a unit, one after the other.
fn marks(unit: &Unit, circumstance: &Id) -> String {
    let own = unit.circumstances.iter().filter(|marked| marked.circumstance == *circumstance);
    let told = own.map(|marked| if marked.reason.is_empty() { YES } else { marked.reason.as_str() });
    told.collect::<Vec<_>>().join(BETWEEN_MARKS)
}

/// The name of a unit's group; empty without one, and where the category doesn't have it, which is a finding.
#[must_use]
pub fn group_name<'a>(unit: &'a Unit, category: &'a Category) -> &'a str {
    let id = unit.group.as_ref();
    id.map_or("", |id| category.group(id).map_or("", |group| &group.name))
}

fn reading<'a>(unit: &'a Unit, indicator: &Id, period: Option<&Id>) -> Option<&'a Reading> {
    let observation = unit.observations.get(indicator)?;
    match period {
        None => Some(&observation.annual),
        Some(period) => observation.periods.get(period),
    }
}

fn part<'a>(reading: &Reading, field: &Field, classes: impl Fn() -> &'a [VoteClass]) -> Content {
    match field {
        Field::Actual => Content::of_number(reading.actual),
        Field::Target => Content::of_number(reading.target),
        Field::Prior => Content::of_number(reading.prior()),
        Field::Place | Field::FieldSize | Field::PriorPlace | Field::PriorFieldSize => {
            reading_part::count(reading, field).map_or(Content::Nothing, Content::of_count)
        }
        Field::Event(kind) => Content::of_number(reading.kinds.get(kind).copied()),
        Field::Rater(rater) => match reading.panel.get(rater) {
            None => Content::Nothing,
            Some(Opinion::Score(score)) => Content::Figure(score.get()),
            Some(Opinion::Ballots(votes)) => {
                let classes = classes();
                Content::Ballots(ballots(votes, classes), VoteClass::score(classes, votes))
            }
        },
    }
}

/// What an entry of a unit's ledger has in a column; nothing for items and levels that the category doesn't
/// have, which are findings.
#[must_use]
pub fn of_entry(unit: &Unit, entry: &Entry, category: &Category, column: &Column) -> Content {
    let item = category.adjustments.items.iter().find(|item| item.id == entry.item);
    match column {
        Column::Item => Content::of_text(item.map_or("", |item| &item.name)),
        Column::Level => {
            let level = item.and_then(|item| item.levels.iter().find(|level| level.id == entry.level));
            Content::of_text(level.map_or("", |level| &level.name))
        }
        Column::Quantity => Content::Figure(entry.quantity.get()),
        Column::Matter => Content::of_text(&entry.matter),
        Column::Note => Content::of_text(&entry.note),
        other => of_unit(unit, category, other),
    }
}
