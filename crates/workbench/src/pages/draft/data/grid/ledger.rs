//! Rows of the ledger of adjustments: read as a whole, since a level belongs to an item, and kept until they are entries.

use std::collections::BTreeMap;

use super::{CellError, Column, Source};
use baton_exchange::typed_value::{figure, means_nothing};
use baton_model::{AdjustmentItem, Category, Data, Edit, Entry, Id, Level, Number};

/// A row that lacks something to be an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The category in whose sheet it stands.
    pub category: Id,
    /// What was typed, by column.
    pub texts: BTreeMap<Column, String>,
    /// What is wrong or lacking, by column.
    pub errors: BTreeMap<Column, CellError>,
}

/// Texts by column.
pub type Texts = BTreeMap<Column, String>;

/// The ledgers that are being written into; what differs in the end becomes edits.
pub struct Ledgers<'a> {
    source: &'a Source<'a>,
    category: &'a Category,
    /// By position of the unit; an entry taken out leaves its place, so that positions hold until the end.
    written: BTreeMap<usize, Vec<Option<Entry>>>,
}

impl<'a> Ledgers<'a> {
    /// Begins with the ledgers as they are.
    pub fn new(source: &'a Source<'a>, category: &'a Category) -> Self {
        Self { source, category, written: BTreeMap::new() }
    }

    /// Writes texts over an entry: each that can be taken is, an item and its level only together. Returns what is wrong,
    /// and whether the entry went to another unit.
    pub fn write(&mut self, unit: usize, at: usize, texts: &Texts) -> (BTreeMap<Column, CellError>, bool) {
        let Some(was) = self.of(unit).get(at).cloned().flatten() else { return (BTreeMap::new(), false) };
        let (owner, entry, errors) = self.read(texts, Some((unit, &was)));
        let owner = owner.unwrap_or(unit);
        let entry = entry.unwrap_or(was);
        if owner == unit {
            self.of(unit)[at] = Some(entry);
        } else {
            self.of(unit)[at] = None;
            self.of(owner).push(Some(entry));
        }
        (errors, owner != unit)
    }

    /// Makes an entry of texts, at the end of its unit's ledger.
    ///
    /// # Errors
    /// What is wrong or lacking, by column.
    pub fn add(&mut self, texts: &Texts) -> Result<(), BTreeMap<Column, CellError>> {
        match self.read(texts, None) {
            (Some(owner), Some(entry), errors) if errors.is_empty() => {
                self.of(owner).push(Some(entry));
                Ok(())
            }
            (_, _, errors) => Err(errors),
        }
    }

    /// Takes out an entry.
    pub fn remove(&mut self, unit: usize, at: usize) {
        if let Some(slot) = self.of(unit).get_mut(at) {
            *slot = None;
        }
    }

    /// The edits that make the ledgers what was written; none where nothing differs.
    pub fn edits(self) -> Vec<Edit> {
        let ledgers = self.written.into_iter().filter_map(|(unit, entries)| {
            let unit = self.source.roster.units.get(unit)?;
            let entries: Vec<Entry> = entries.into_iter().flatten().collect();
            (entries != unit.adjustments).then(|| Edit::Data(Data::Ledger { unit: unit.id.clone(), entries }))
        });
        ledgers.collect()
    }

    fn of(&mut self, unit: usize) -> &mut Vec<Option<Entry>> {
        let units = &self.source.roster.units;
        self.written.entry(unit).or_insert_with(|| {
            units.get(unit).map(|unit| unit.adjustments.iter().cloned().map(Some).collect()).unwrap_or_default()
        })
    }

    /// The unit and the entry that texts make, over those that are there.
    fn read(
        &self,
        texts: &Texts,
        was: Option<(usize, &Entry)>,
    ) -> (Option<usize>, Option<Entry>, BTreeMap<Column, CellError>) {
        let mut errors = BTreeMap::new();
        let mut read = Reading { texts, errors: &mut errors };
        let owner = read.given(&Column::Owner, |text| self.owner(text), was.map(|(unit, _)| unit));
        let item_was = was.and_then(|(_, entry)| self.item(&entry.item));
        let item = read.given(&Column::Item, |text| named_item(self.category, text), item_was);
        let level_was = was.and_then(|(_, entry)| Some((item_was?, entry)));
        let level = item.and_then(|item| read.level(item, level_was));
        let quantity = match texts.get(&Column::Quantity).filter(|text| !means_nothing(text)) {
            Some(_) => {
                let number = |text: &str| figure(text, "").map_err(CellError::Number);
                read.given(&Column::Quantity, number, was.map(|(_, entry)| entry.quantity))
            }
            None if texts.contains_key(&Column::Quantity) => None,
            None => was.map(|(_, entry)| entry.quantity),
        };
        let words = |column: &Column, was: Option<&String>| {
            texts.get(column).map(|text| text.trim().to_owned()).or(was.cloned()).unwrap_or_default()
        };
        let placed = match (item, level) {
            (Some(item), Some(level)) => Some((item.id.clone(), level)),
            _ => was.map(|(_, entry)| (entry.item.clone(), entry.level.clone())),
        };
        let entry = placed.map(|(item, level)| Entry {
            item,
            level,
            quantity: quantity.unwrap_or(Number::ONE),
            matter: words(&Column::Matter, was.map(|(_, entry)| &entry.matter)),
            note: words(&Column::Note, was.map(|(_, entry)| &entry.note)),
        });
        (owner, entry, errors)
    }

    /// The unit of the category with that name.
    fn owner(&self, text: &str) -> Result<usize, CellError> {
        let units = self.source.roster.units.iter().enumerate();
        let mut found = units.filter(|(_, unit)| unit.category == self.category.id && unit.name.trim() == text);
        match (found.next(), found.next()) {
            (Some((at, _)), None) => Ok(at),
            (Some(_), Some(_)) => Err(CellError::SeveralUnits),
            (None, _) => Err(CellError::NotAUnit),
        }
    }

    fn item(&self, id: &Id) -> Option<&'a AdjustmentItem> {
        self.category.adjustments.items.iter().find(|item| item.id == *id)
    }
}

/// Texts that are being read, with what is wrong in them.
struct Reading<'a> {
    texts: &'a Texts,
    errors: &'a mut BTreeMap<Column, CellError>,
}

impl Reading<'_> {
    /// What a column's text is read as; without a text, or with a wrong one, what was there.
    fn given<T>(&mut self, column: &Column, read: impl Fn(&str) -> Result<T, CellError>, was: Option<T>) -> Option<T> {
        let text = self.texts.get(column).map(|text| text.trim());
        let error = match text {
            Some(text) if !means_nothing(text) => match read(text) {
                Ok(value) => return Some(value),
                Err(error) => error,
            },
            None if was.is_some() => return was,
            _ => CellError::Needed,
        };
        self.errors.insert(column.clone(), error);
        was
    }

    /// The level of an item: as typed, else the one that was there, else one of the same name, else the only one. Where the
    /// item has none of these, neither item nor level can be taken.
    fn level(&mut self, item: &AdjustmentItem, was: Option<(&AdjustmentItem, &Entry)>) -> Option<Id> {
        let text = self.texts.get(&Column::Level).map(|text| text.trim()).filter(|text| !means_nothing(text));
        let by_name = |name: &str| item.levels.iter().find(|level| level.name.trim() == name);
        let found: Option<&Level> = match (text, was) {
            (Some(text), _) => by_name(text),
            (None, Some((before, entry))) if !self.texts.contains_key(&Column::Level) => {
                let name = before.levels.iter().find(|level| level.id == entry.level).map(|level| level.name.trim());
                let same = item.levels.iter().find(|level| level.id == entry.level);
                same.or_else(|| by_name(name?)).or_else(|| only(&item.levels))
            }
            (None, _) => only(&item.levels),
        };
        if found.is_none() {
            let names = item.levels.iter().map(|level| level.name.clone()).collect();
            let typed = text.is_some() || !self.texts.contains_key(&Column::Item) || was.is_none();
            let column = if typed { Column::Level } else { Column::Item };
            let error = if text.is_none() && typed { CellError::Needed } else { CellError::NotALevel(names) };
            self.errors.insert(column, error);
            if typed && self.texts.contains_key(&Column::Item) && was.is_some() {
                let names = item.levels.iter().map(|level| level.name.clone()).collect();
                self.errors.insert(Column::Item, CellError::NotALevel(names));
            }
        }
        found.map(|level| level.id.clone())
    }
}

fn only(levels: &[Level]) -> Option<&Level> {
    match levels {
        [level] => Some(level),
        _ => None,
    }
}

fn named_item<'a>(category: &'a Category, text: &str) -> Result<&'a AdjustmentItem, CellError> {
    let found = category.adjustments.items.iter().find(|item| item.name.trim() == text);
    found.ok_or(CellError::NotAnItem)
}
