//! A unit that is being written into, cell by cell; what differs in the end becomes edits.

use std::collections::BTreeMap;

use super::content::YES;
use super::{CellError, Column, Field};
use baton_exchange::reading_part::{Typed, write};
use baton_exchange::typed_value::{factor, heads, means_nothing, whole, yes_or_no};
use baton_model::{About, Category, Data, Edit, Id, Marked, Number, Observation, PastYear, Setting, Unit};

/// A unit with what was written so far.
pub struct Draft<'a> {
    unit: &'a Unit,
    category: &'a Category,
    about: Option<About>,
    group: Option<Option<Id>>,
    observations: BTreeMap<&'a Id, Observation>,
    factors: BTreeMap<&'a Id, Option<Number>>,
}

impl<'a> Draft<'a> {
    /// Begins with the unit as it is.
    pub fn new(unit: &'a Unit, category: &'a Category) -> Self {
        Self { unit, category, about: None, group: None, observations: BTreeMap::new(), factors: BTreeMap::new() }
    }

    /// Writes a text into a column. A text that means nothing clears it.
    ///
    /// # Errors
    /// Says why the text can't be taken; the cell stays as it was.
    pub fn write(&mut self, column: &'a Column, text: &str) -> Result<(), CellError> {
        match column {
            Column::Group => self.group = Some(self.group_named(text)?),
            Column::Reading { indicator, period, field } => {
                self.write_reading(indicator, period.as_ref(), field, text)?;
            }
            Column::Factor { indicator } => {
                self.factors.insert(indicator, given(text, |text| factor(text).map_err(CellError::Number))?);
            }
            _ => self.write_about(column, text)?,
        }
        Ok(())
    }

    fn group_named(&self, text: &str) -> Result<Option<Id>, CellError> {
        given(text, |text| {
            let group = self.category.groups.iter().find(|group| group.name.trim() == text);
            group.map(|group| group.id.clone()).ok_or(CellError::NotAGroup)
        })
    }

    fn write_about(&mut self, column: &Column, text: &str) -> Result<(), CellError> {
        let count =
            |text: &str| given(text, |text| whole(text, 0).map_err(CellError::Number)).map(Option::unwrap_or_default);
        let people = |text: &str| given(text, |text| heads(text).map_err(CellError::Number));
        let words = if means_nothing(text) { "" } else { text.trim() };
        let unit = self.unit;
        let about = self.about.get_or_insert_with(|| About::of(unit));
        match column {
            Column::Name if text.trim().is_empty() => return Err(CellError::Needed),
            Column::Name => about.name = text.trim().to_owned(),
            Column::Headcount => about.headcount = people(text)?.unwrap_or_default(),
            Column::Post(post) => {
                _ = match people(text)? {
                    Some(heads) => about.heads.insert(post.clone(), heads),
                    None => about.heads.remove(post),
                }
            }
            Column::AssessedHeadcount => about.assessed_headcount = count(text)?,
            Column::Difficulty => about.difficulty = given(text, |text| factor(text).map_err(CellError::Number))?,
            Column::Circumstance(id) => mark(&mut about.circumstances, id, words),
            Column::PastGrade(year) => {
                let grades = &self.category.grading.grades;
                let grade = given(text, |text| {
                    let grade = grades.iter().find(|grade| grade.name.trim() == text);
                    grade.map(|grade| grade.id.clone()).ok_or(CellError::NotAGrade)
                })?;
                PastYear::set(&mut about.history, *year, grade);
            }
            Column::Exempt => about.exempt = yes_or_no(text).ok_or(CellError::NotYesOrNo)?,
            _ => {}
        }
        Ok(())
    }

    fn write_reading(
        &mut self,
        indicator: &'a Id,
        period: Option<&Id>,
        field: &Field,
        text: &str,
    ) -> Result<(), CellError> {
        let unit = self.unit;
        let typed = self.category.indicator(indicator).map(|own| Typed::of(own, field)).unwrap_or_default();
        let observation = self
            .observations
            .entry(indicator)
            .or_insert_with(|| unit.observations.get(indicator).cloned().unwrap_or_default());
        match period {
            None => write(&mut observation.annual, field, typed, text)?,
            Some(period) => {
                let reading = observation.periods.entry(period.clone()).or_default();
                let written = write(reading, field, typed, text);
                if reading.is_empty() {
                    observation.periods.remove(period);
                }
                written?;
            }
        }
        Ok(())
    }

    /// The edits that make the unit what was written; none where nothing differs.
    pub fn edits(self) -> Vec<Edit> {
        let Self { unit, about, group, observations, factors, .. } = self;
        let mut edits = Vec::new();
        if let Some(about) = about.filter(|about| *about != About::of(unit)) {
            edits.push(Edit::Set(Setting::About { unit: unit.id.clone(), about }));
        }
        if let Some(group) = group.filter(|group| *group != unit.group) {
            edits.push(Edit::Set(Setting::Placement { unit: unit.id.clone(), category: unit.category.clone(), group }));
        }
        for (indicator, observation) in observations {
            if unit.observations.get(indicator).unwrap_or(&Observation::default()) != &observation {
                let observation = Some(observation).filter(|observation| *observation != Observation::default());
                edits.push(Edit::Data(Data::Observation {
                    unit: unit.id.clone(),
                    indicator: indicator.clone(),
                    observation,
                }));
            }
        }
        for (indicator, difficulty) in factors {
            if unit.indicator_difficulty.get(indicator) != difficulty.as_ref() {
                edits.push(Edit::Set(Setting::Difficulty {
                    unit: unit.id.clone(),
                    indicator: indicator.clone(),
                    difficulty,
                }));
            }
        }
        edits
    }
}

/// Marks with a circumstance for the reasons that a text gives; where there is just a yes, for no reason that is said.
fn mark(marks: &mut Vec<Marked>, circumstance: &Id, text: &str) {
    let reason = |part: &str| match yes_or_no(part) {
        _ if part == YES => Some(String::new()),
        Some(yes) => yes.then(String::new),
        None => Some(part.to_owned()),
    };
    let reasons = text.split(['|', '\u{ff5c}']).filter_map(|part| reason(part.trim()));
    let new = reasons.map(|reason| Marked { circumstance: circumstance.clone(), reason });
    let new: Vec<Marked> = new.collect();
    let own = |marked: &Marked| marked.circumstance == *circumstance;
    if marks.iter().filter(|marked| own(marked)).eq(&new) {
        return;
    }
    let at = marks.iter().position(own).unwrap_or(marks.len());
    marks.retain(|marked| !own(marked));
    marks.splice(at..at, new);
}

/// Nothing where the text means nothing, else what it is read as.
fn given<T>(text: &str, read: impl Fn(&str) -> Result<T, CellError>) -> Result<Option<T>, CellError> {
    if means_nothing(text) { Ok(None) } else { read(text.trim()).map(Some) }
}
