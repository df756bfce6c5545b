//! Turning records back into a state, a slice at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::record::{BaselineRecord, EditRecord, Look, ScenarioRecord, StateRecord};
use crate::{Book, Pair, ScenarioError};
use baton_exchange::library::{key, unseal};
use baton_model::json::read_bytes;
use baton_model::{Edit, Part, Roster, Scenario, Unit, VERSION, read_record};

/// Why a state can't be read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StateError {
    /// A record is not there.
    Missing,
    /// A record is not what was written.
    Damaged,
    /// A later version of the program wrote it: that version, and the one that can be read.
    Newer(u32, u32),
    /// An edit can't be applied.
    NotApplied(ScenarioError),
}

/// What comes of a state's records.
#[derive(Debug)]
pub struct Gathered {
    /// The scenarios on their baseline.
    pub book: Book,
    /// What was looked at.
    pub look: Look,
    /// The key of the baseline, where its record is of the present version.
    pub baseline: Option<String>,
}

/// A state on its way back from records.
#[derive(Debug)]
pub struct Gathering {
    state: StateRecord,
    baseline: BaselineRecord,
    units: Vec<Arc<Unit>>,
    edits: BTreeMap<String, Vec<Edit>>,
}

/// The key of the baseline that a state's record stands on.
///
/// # Errors
/// Says why the record can't be read.
pub fn baseline_of(state: &str) -> Result<String, StateError> {
    Ok(read_state(state)?.baseline)
}

fn read_state(state: &str) -> Result<StateRecord, StateError> {
    let record = unseal(state).ok_or(StateError::Damaged)?;
    read(record.as_bytes(), edits_of)
}

/// Reads a record. One of another version has other fields, so the version is looked at first.
fn read<T: DeserializeOwned>(record: &[u8], parts: fn(&mut Value) -> Vec<(Part, &mut Value)>) -> Result<T, StateError> {
    #[derive(serde::Deserialize)]
    struct Versioned {
        version: u32,
    }
    let Versioned { version } = read_bytes(record).map_err(|_| StateError::Damaged)?;
    if version > VERSION {
        return Err(StateError::Newer(version, VERSION));
    }
    read_record(record, version, parts).map_err(|_| StateError::Damaged)
}

/// The policy in a baseline's record.
fn policy_of(baseline: &mut Value) -> Vec<(Part, &mut Value)> {
    baseline.get_mut("policy").map(|policy| (Part::Policy, policy)).into_iter().collect()
}

/// The edits in a state's record, but for those that are kept apart.
fn edits_of(state: &mut Value) -> Vec<(Part, &mut Value)> {
    let scenarios = state.get_mut("scenarios").and_then(Value::as_array_mut).into_iter().flatten();
    let edits = scenarios.filter_map(|scenario| scenario.get_mut("edits")?.as_array_mut()).flatten();
    edits.filter_map(|edit| Some((Part::Edit, edit.get_mut("here")?))).collect()
}

/// The units in a piece.
fn units_in(piece: &mut Value) -> Vec<(Part, &mut Value)> {
    piece.as_array_mut().into_iter().flatten().map(|unit| (Part::Unit, unit)).collect()
}

/// The edits in a piece.
fn edits_in(piece: &mut Value) -> Vec<(Part, &mut Value)> {
    piece.as_array_mut().into_iter().flatten().map(|edit| (Part::Edit, edit)).collect()
}

impl Gathering {
    /// Begins with the records of a state and its baseline.
    ///
    /// # Errors
    /// Says why they can't be read.
    pub fn begin(state: &str, baseline: &[u8]) -> Result<Self, StateError> {
        let state = read_state(state)?;
        if key(baseline) != state.baseline {
            return Err(StateError::Damaged);
        }
        Ok(Self { state, baseline: read(baseline, policy_of)?, units: Vec::new(), edits: BTreeMap::new() })
    }

    /// Keys of the pieces wanted, in the order in which they are to be [taken](Self::take): units, then edits.
    #[must_use]
    pub fn wanted(&self) -> Vec<String> {
        let edits = self.state.scenarios.iter().flat_map(|scenario| &scenario.edits);
        let apart = edits.flat_map(|edit| match edit {
            EditRecord::Here(_) => &[],
            EditRecord::Apart(keys) => keys.as_slice(),
        });
        self.baseline.units.iter().chain(apart).cloned().collect()
    }

    /// Takes a piece; `at` is its position among those wanted.
    ///
    /// # Errors
    /// The piece is not what was written.
    pub fn take(&mut self, at: usize, name: &str, piece: &[u8]) -> Result<(), StateError> {
        if key(piece) != name {
            return Err(StateError::Damaged);
        }
        if at < self.baseline.units.len() {
            let units = read_record::<Vec<Arc<Unit>>>(piece, self.baseline.version, units_in);
            self.units.extend(units.map_err(|_| StateError::Damaged)?);
        } else {
            let edits = read_record(piece, self.state.version, edits_in);
            self.edits.insert(name.to_owned(), edits.map_err(|_| StateError::Damaged)?);
        }
        Ok(())
    }

    /// The state, once all pieces were taken.
    ///
    /// # Errors
    /// A piece is missing, or an edit can't be applied.
    pub fn finish(mut self) -> Result<Gathered, StateError> {
        let scenarios = std::mem::take(&mut self.state.scenarios);
        let scenarios = scenarios.into_iter().map(|scenario| self.scenario(scenario)).collect::<Result<Vec<_>, _>>()?;
        let roster = Roster { units: self.units };
        let baseline = Pair { policy: Arc::new(self.baseline.policy), roster: Arc::new(roster) };
        let StateRecord { baseline: name, chosen, look, .. } = self.state;
        let book = Book::begin(baseline, scenarios, chosen).map_err(StateError::NotApplied)?;
        Ok(Gathered { book, look, baseline: Some(name).filter(|_| self.baseline.version == VERSION) })
    }

    fn scenario(&self, scenario: ScenarioRecord) -> Result<Scenario, StateError> {
        let ScenarioRecord { id, name, description, edits } = scenario;
        let edit = |edit: EditRecord| match edit {
            EditRecord::Here(edit) => Ok(*edit),
            EditRecord::Apart(keys) => {
                let pieces = keys.iter().map(|key| self.edits.get(key).ok_or(StateError::Missing));
                let pieces = pieces.collect::<Result<Vec<_>, _>>()?;
                Ok(Edit::Batch(pieces.into_iter().flatten().cloned().collect()))
            }
        };
        let edits = edits.into_iter().map(edit).collect::<Result<Vec<_>, _>>()?;
        Ok(Scenario { id, name, description, edits })
    }
}
